"""What git knows about plans: how often and when they changed, and what they said before.

Git is asked for stored objects only, by plumbing commands, without a shell, without the network,
and for at most ``PATIENCE`` seconds. No configuration of the user's is read, and of the
repository's nothing that changes an answer or runs a program: no hooks, filters, pagers, drivers
or signatures. Neither the index nor the working tree is git's business here.
"""

import hashlib
import os
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

from applan.errors import UserError, nearest, perhaps
from applan.frozen import NamedTuple
from applan.grouping import grouped
from applan.messages import msg
from applan.source import MAX_BYTES

PATIENCE = 20
"""Seconds; the history of a big repository takes one or two."""

_ALIKE = 0.5
"""Of the lines of two files, those that both have where one is the other in another place."""
_LISTED = 50
"""More plans than this in a folder are found by going through all of its history."""

_ENVIRONMENT = {
    "LC_ALL": "C",
    "GIT_ALLOW_PROTOCOL": "none",  # a partial clone would fetch, by a program of its choice
    "GIT_ATTR_NOSYSTEM": "1",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_GRAFT_FILE": os.devnull,
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
}
"""All of git's own variables. Those that a hook sets name its repository and its index; it is the
folder's own repository that is meant, and no index."""

Stored = Mapping[str, str]
"""The object name of each file of a folder in a commit, by file name."""


class History(NamedTuple):
    """When a file last changed, in UTC, and how many revisions it has had.

    A revision is a commit in which the file is not what it was in the commit's first parent; those
    of what it was moved from, or called before, are its own. A file that differs from HEAD has had
    one more, which is the commit it will be: so the number never falls while history only grows.
    ``changed`` is None for a file that git does not know, and wherever there is no git; ``shallow``
    where the history is cut off, so that the number would be too small.
    """

    changed: datetime | None = None
    revisions: int = 0
    shallow: bool = False


def histories(paths: Iterable[Path], revision: str = "") -> dict[Path, History]:
    """The history of each file as it lies there, or up to a revision.

    As few questions to git as there are folders. Raises ``UserError`` where there is no such
    revision, or git takes too long.
    """
    found: dict[Path, History] = {}
    for folder, held in grouped((path.parent, path) for path in paths).items():
        known = _in_folder(folder, [path.name for path in held], revision)
        found.update((path, known.get(path.name, History())) for path in held)
    return found


def plan_at(path: Path, revision: str) -> bytes:
    """What a file held in a revision («main», «v1», a commit).

    Raises ``UserError`` where there is no git, no such revision, or no such file in it.
    """
    content = contents_at([path], revision)[path]
    if content is None:
        raise UserError("{path} was not there in {revision}", path=path, revision=revision)
    return content


def contents_at(paths: Iterable[Path], revision: str) -> dict[Path, bytes | None]:
    """What each file held in a revision, None where it was not there; asked folder by folder.

    Raises ``UserError`` where there is no git, no such revision, or a file was too large in it.
    """
    found: dict[Path, bytes | None] = {}
    for folder, held in grouped((path.parent, path) for path in paths).items():
        commit = _commit(folder, revision)
        stored = _stored(folder, [commit])[commit]
        objects = {path: name for path in held if (name := _of(stored, path.name))}
        about = _about(folder, list(objects.values()))
        for path, (_name, _kind, size) in zip(objects, about, strict=True):
            if size > MAX_BYTES:
                raise UserError("{path} was too large in {revision}", path=path, revision=revision)
        contents = _contents(folder, objects.values())
        found.update((path, contents.get(objects.get(path, ""))) for path in held)
    return found


def files_at(folder: Path, revision: str, endings: tuple[str, ...]) -> dict[str, bytes]:
    """What the files of a folder with one of these endings held in a revision, by name.

    Raises ``UserError`` as ``contents_at`` does.
    """
    commit = _commit(folder, revision)
    names = [name for name in _stored(folder, [commit])[commit] if name.endswith(endings)]
    held = contents_at([folder / name for name in names], revision)
    return {path.name: content for path, content in held.items() if content is not None}


def versions(path: Path) -> Iterator[bytes]:
    """What a file has held in any branch, the newest first; nothing where git does not know it.

    Raises ``UserError`` where git does not answer.
    """
    folder = path.parent
    try:
        asked = ("--all", "--full-history", "--", path.name)
        commits = _git(folder, "rev-list", *asked).decode().split()
    except FileNotFoundError:
        return
    stored = _stored(folder, commits) if commits else {}
    found = dict.fromkeys(name for one in commits if (name := _of(stored[one], path.name)))
    sizes = _about(folder, list(found)) if found else []
    for name, _kind, size in sizes:
        if size <= MAX_BYTES:
            yield from _contents(folder, [name]).values()


def day_of(folder: Path, revision: str) -> date:
    """The day a revision was committed, where it was committed. Raises ``UserError``."""
    commit = _commit(folder, revision)
    head = _contents(folder, [commit])[commit].partition(b"\n\n")[0]
    committer = next(line for line in head.split(b"\n") if line.startswith(b"committer "))
    seconds, zone = committer.rsplit(b" ", 2)[1:]
    minutes = int(zone[-4:-2]) * 60 + int(zone[-2:])
    offset = timedelta(minutes=-minutes if zone.startswith(b"-") else minutes)
    return datetime.fromtimestamp(int(seconds), timezone(offset)).date()


def is_before(folder: Path, revision: str, later: str = "") -> bool:
    """Whether a revision is part of the history of a later one, or of the folder as it lies.

    Raises ``UserError``.
    """
    commits = [_commit(folder, one) for one in (revision, later or "HEAD")]
    return not _git(folder, "rev-list", "--max-count=1", commits[0], f"^{commits[1]}")


def changed(folder: Path, revision: str, endings: tuple[str, ...]) -> frozenset[str]:
    """The names of the files in a folder that are not what they were in a revision.

    As they lie there now: committed, staged, or neither; new ones and those that are gone too.
    Only names with one of the ``endings`` are looked at. Raises ``UserError`` where there is no
    git or no such revision.
    """
    commit = _commit(folder, revision)
    stored = _stored(folder, [commit])[commit]
    was = {name: known for name, known in stored.items() if name.endswith(endings)}
    now = {path.name for path in folder.iterdir() if path.name.endswith(endings)}
    same = {name for name in now & was.keys() if not _differs(folder / name, was[name])}
    return frozenset((now | was.keys()) - same)


def _in_folder(folder: Path, names: list[str], revision: str) -> dict[str, History]:
    """What is known of some files of a folder, by name; nothing where git knows nothing."""
    commit = _commit(folder, revision) if revision else _head(folder)
    if commit is None:
        return {}
    if _is_shallow(folder):
        return {name: History(shallow=True) for name in names}
    repository = _repository(folder)
    top = repository.top if repository else folder
    within = Path(os.path.realpath(folder)).relative_to(top)
    stored, times, come = _changes(folder, commit, names)
    found: dict[str, History] = {}
    for name, moments in times.items():
        more = not revision and _differs(folder / name, _of(stored, name))
        changed = datetime.fromtimestamp(max(moments), UTC)
        path = (within / name).as_posix()
        moved = sum(_before_move(top, path, one) for one in come.get(name, ()))
        found[name] = History(changed, len(moments) + moved + more)
    return found


def _before_move(top: Path, path: str, commit: str) -> int:
    """How many revisions a file had before it was moved to where it came in a commit.

    At least: a merge of which nobody knows whose file it took is one too. Git's own search for what
    was moved would read the index, and so run what the repository has set up.
    """
    now, was = (_tree(top, one, Path(path).suffix) for one in (commit, f"{commit}^"))
    gone = [one for one in was if one not in now]
    if path not in now or not gone:
        return 0
    texts = _contents(top, [now[path], *(was[one] for one in gone)])
    lines = {name: frozenset(content.split(b"\n")) for name, content in texts.items()}
    here = lines[now[path]]
    shared = {one: len(here & lines[was[one]]) / len(here | lines[was[one]]) for one in gone}
    old = max(shared, key=shared.__getitem__)
    if shared[old] < _ALIKE:
        return 0
    listed = _git(top, "rev-list", "--full-history", f"{commit}^", "--", old)
    commits = listed.decode().split()
    return len(commits) + _before_move(top, old, commits[-1])


def _tree(top: Path, commit: str, ending: str) -> Stored:
    """The object name of each file with an ending, by path from the top; nothing before the first.

    Each entry is its mode, kind and object name, a tab and its path.
    """
    if _about(top, [f"{commit}^{{tree}}"])[0][1] != "tree":
        return {}
    listed = os.fsdecode(_git(top, "ls-tree", "-r", "-z", "--full-tree", commit)).split("\0")
    entries = (one.partition("\t") for one in listed if one.endswith(ending) and one)
    return {path: about.split()[2] for about, _tab, path in entries}


def _changes(
    folder: Path, commit: str, names: list[str]
) -> tuple[Stored, dict[str, list[int]], dict[str, list[str]]]:
    """What a commit holds, the times, in seconds since 1970, of those that changed each file, and
    those in which each came.

    All merges are gone through: one that took its file from another than its first parent is a
    change to those who followed the first.
    """
    asked = names if len(names) <= _LISTED else ["."]
    listed = _git(
        folder, "rev-list", "--full-history", "--parents", "--timestamp", commit, "--", *asked
    )  # fmt: skip
    commits = [line.split() for line in listed.decode().splitlines()]
    parents = {one: (int(time), above[0] if above else None) for time, one, *above in commits}
    known = _stored(folder, {commit, *parents, *(above for _, above in parents.values() if above)})
    times: dict[str, list[int]] = {}
    come: dict[str, list[str]] = {}
    for one, (time, above) in parents.items():
        before = known[above] if above else {}
        for name in names:
            if _of(known[one], name) != _of(before, name):
                times.setdefault(name, []).append(time)
                if above is None:
                    come.setdefault(name, []).append(one)
    return known[commit], times, come


def _stored(folder: Path, commits: Iterable[str]) -> dict[str, Stored]:
    """What the folder holds in each commit; nothing where it is not there."""
    asked = list(commits)
    trees = dict(zip(asked, _about(folder, [f"{one}:./" for one in asked]), strict=True))
    wanted = {name for name, kind, _size in trees.values() if kind == "tree"}
    held = {name: dict(_files(tree, name)) for name, tree in _contents(folder, wanted).items()}
    return {one: held.get(name, {}) for one, (name, _kind, _size) in trees.items()}


def _files(tree: bytes, named: str) -> Iterator[tuple[str, str]]:
    """The files of a tree object and their object names, which are as long as the tree's own.

    Each entry is its mode, a space, its name, a zero byte and the object name in bytes.
    """
    place = 0
    while place < len(tree):
        end = tree.index(b"\0", place)
        mode, _space, name = tree[place:end].partition(b" ")
        place = end + 1 + len(named) // 2
        if mode not in (b"40000", b"160000"):  # a folder, a submodule
            yield os.fsdecode(name), tree[end + 1 : place].hex()


def _of(stored: Stored, name: str) -> str | None:
    """The object name of a file. macOS may write the letters of its name otherwise than git."""
    if name in stored or name.isascii():
        return stored.get(name)
    from unicodedata import normalize

    return stored.get(normalize("NFC", name))


def _about(folder: Path, objects: list[str]) -> list[tuple[str, str, int]]:
    """The name, kind and size of each object; what is not there has the kind «missing»."""
    listed = _git(folder, "cat-file", "--batch-check", said=_lines(objects))
    found = [line.decode().split(" ") for line in listed.split(b"\n")[:-1]]
    return [(name, kind, int(size[0]) if size else 0) for name, kind, *size in found]


def _contents(folder: Path, objects: Iterable[str]) -> dict[str, bytes]:
    """What each object holds, by its full name. Raises ``UserError`` for one that lacks."""
    wanted = list(dict.fromkeys(objects))
    told = _git(folder, "cat-file", "--batch", said=_lines(wanted)) if wanted else b""
    found: dict[str, bytes] = {}
    place = 0
    for name in wanted:
        end = told.index(b"\n", place)
        about = told[place:end].split(b" ")
        if len(about) != 3:
            raise UserError("git lacks a part of the history of {folder}; where the clone is "
                            "partial, “git fetch --refetch --no-filter” brings the rest",
                            folder=folder)  # fmt: skip
        place = end + 1 + int(about[2])
        found[name] = told[end + 1 : place]
        place += 1
    return found


def _lines(objects: Iterable[str]) -> bytes:
    return "".join(f"{name}\n" for name in objects).encode()


def _differs(path: Path, stored: str | None) -> bool:
    """Whether a file is not what its object name says; the two kinds of line break are one."""
    if stored is None:
        return True
    try:
        content = path.read_bytes()
    except OSError:
        return True
    kind = "sha256" if len(stored) == 64 else "sha1"
    forms = (content, content.replace(b"\r\n", b"\n"))
    return stored not in {
        hashlib.new(kind, b"blob %d\0" % len(form) + form, usedforsecurity=False).hexdigest()
        for form in forms
    }


def _commit(folder: Path, revision: str) -> str:
    """The full name of a commit. Raises ``UserError``."""
    if _repository(folder) is None:
        raise UserError("{folder} is not under git, and “{rev}” is", folder=folder, rev=revision)
    try:
        found = _named(folder, revision)
        shallow = found is None and _is_shallow(folder)
    except FileNotFoundError:
        raise UserError("git is not installed, and “{rev}” is in git", rev=revision) from None
    if found is not None:
        return found
    if shallow:
        raise UserError("there is no revision “{rev}” in this shallow clone; “git fetch "
                        "--unshallow” brings the rest", rev=revision)  # fmt: skip
    listed = ("--format=%(refname:lstrip=2)", "refs/heads", "refs/tags")
    names = _git(folder, "for-each-ref", *listed).decode("utf-8", "replace").split()
    said = msg("there is no revision “{rev}”", rev=revision)
    likely = nearest(revision, names)
    raise UserError(perhaps(said, likely, msg("“git log” shows those there are")))


def _named(folder: Path, revision: str) -> str | None:
    """The full name of the commit that a revision is, or None."""
    if not revision.isprintable() or revision.startswith("-"):
        return None
    asked = f"{revision}^{{commit}}"
    options = ("--verify", "--quiet", "--end-of-options", asked)
    return _git(folder, "rev-parse", *options, may_say_no=True).decode().strip() or None


def _head(folder: Path) -> str | None:
    """The commit that the folder's files began from, None where there is no history."""
    try:
        return _named(folder, "HEAD")
    except FileNotFoundError:
        return None


def _is_shallow(folder: Path) -> bool:
    return _git(folder, "rev-parse", "--is-shallow-repository").strip() == b"true"


class _Repository(NamedTuple):
    """Where git keeps what it has stored, and the top folder of the files it is about."""

    stored: Path
    top: Path


def _repository(folder: Path) -> _Repository | None:
    """The repository that a folder is in; None where it is in none.

    Git itself would ask the repository's configuration whose it is (``core.worktree``,
    ``core.bare``, ``safe.directory``). That is about programs of the repository's, which none of
    our questions run.
    """
    ceilings = os.environ.get("GIT_CEILING_DIRECTORIES", "").split(os.pathsep)
    here = Path(os.path.realpath(folder))
    for place in (here, *here.parents) if here.is_dir() else ():
        stored = place / ".git"
        with suppress(OSError, ValueError):
            if stored.is_file():  # of a submodule or another working tree: «gitdir: …»
                named = stored.read_bytes()[:10_000].partition(b":")[2].strip()
                stored = place / os.fsdecode(named)
            if (stored / "HEAD").is_file():
                return _Repository(stored, place)
        if str(place.parent) in ceilings:
            return None
    return None


def _git(folder: Path, *arguments: str, said: bytes = b"", may_say_no: bool = False) -> bytes:
    """What git answers to what it is told on standard input; nothing where it only says no.

    Raises ``FileNotFoundError`` where there is no git, and ``UserError`` where it complains or
    does not end.
    """
    found = _repository(folder)
    if found is None:
        return b""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    where = (f"--git-dir={found.stored}", f"--work-tree={found.top}")
    try:
        ran = subprocess.run(
            ("git", *where, "--literal-pathspecs", *arguments),
            cwd=folder,
            env=kept | _ENVIRONMENT,
            input=said,
            capture_output=True,
            timeout=PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise UserError("git did not answer within {seconds} seconds", seconds=PATIENCE) from None
    if ran.returncode not in ((0, 1) if may_say_no else (0,)):
        reason = ran.stderr.decode("utf-8", "replace").strip().rpartition("\n")[2]
        raise UserError("git cannot read {folder}: {reason}", folder=folder, reason=reason)
    return ran.stdout
