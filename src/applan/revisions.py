"""What git knows about plans: how often and when they changed, and what they said before.

Everything git is asked for it is asked without a shell, without reaching the network, and for at
most ``PATIENCE`` seconds. Only what is stored is read: no filters, hooks or pagers of the
repository run.
"""

import hashlib
import os
import subprocess
from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple

from applan.errors import UserError
from applan.messages import Message, msg
from applan.source import MAX_BYTES

PATIENCE = 20
"""Seconds; the history of a big repository takes one or two."""

_LISTED = 50
"""More plans than this in a folder are found by going through all of its history."""

_GONE = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR")
"""What git sets when it runs us from a hook: the folder's own repository is meant."""


class History(NamedTuple):
    """When a file last changed, in UTC, and how many revisions it has had.

    A file that differs from its last revision has had one more. ``changed`` is None for a file
    that git does not know, and wherever there is no git; ``shallow`` where the history is cut
    off, so that the number would be too small.
    """

    changed: datetime | None = None
    revisions: int = 0
    shallow: bool = False


def history(path: Path, revision: str = "HEAD") -> History:
    """The history of one file up to a revision; see `histories`."""
    return histories([path], revision)[path]


def histories(paths: Iterable[Path], revision: str = "HEAD") -> dict[Path, History]:
    """The history of each file, by as few questions to git as there are folders.

    Merges are not counted but both their sides are, so that the number never falls when work is
    merged. Raises ``UserError`` where git takes too long.
    """
    folders: dict[Path, list[Path]] = {}
    for path in paths:
        folders.setdefault(path.parent, []).append(path)
    found: dict[Path, History] = {}
    for folder, held in folders.items():
        known = _in_folder(folder, [path.name for path in held], revision)
        found.update((path, known.get(path.name, History())) for path in held)
    return found


def plan_at(path: Path, revision: str) -> bytes:
    """What a file held in a revision («main», «v1», a commit).

    Raises ``UserError`` where there is no git, no such revision, or no such file in it.
    """
    content = contents_at([path], revision)[path]
    if content is None:
        raise UserError(
            msg("{path} was not there in {revision}", path=path.as_posix(), revision=revision)
        )
    return content


def contents_at(paths: Iterable[Path], revision: str) -> dict[Path, bytes | None]:
    """What each file held in a revision, None where it was not there; asked folder by folder.

    Raises ``UserError`` where there is no git, no such revision, or a file was too large in it.
    """
    folders: dict[Path, list[Path]] = {}
    for path in paths:
        folders.setdefault(path.parent, []).append(path)
    found: dict[Path, bytes | None] = {}
    for folder, held in folders.items():
        commit = _commit(folder, revision)
        objects = _objects(folder, commit, held)
        for path, (_name, size) in objects.items():
            if size > MAX_BYTES:
                shown = path.as_posix()
                raise UserError(
                    msg("{path} was too large in {revision}", path=shown, revision=revision)
                )
        blobs = _blobs(folder, [name for name, _size in objects.values()])
        contents = dict(zip(objects, blobs, strict=True))
        found.update((path, contents.get(path)) for path in held)
    return found


def day_of(folder: Path, revision: str) -> date:
    """The day a revision was committed, where it was committed. Raises ``UserError``."""
    shown = _git(folder, "show", "--no-patch", "--format=%cs", _commit(folder, revision))
    return date.fromisoformat((shown or b"").decode().strip())


def _objects(folder: Path, commit: str, paths: list[Path]) -> dict[Path, tuple[str, int]]:
    """The object name and size of each file in a commit; those that are not there are left out."""
    asked = [path for path in paths if "\n" not in path.name]  # git takes one name a line
    names = "".join(f"{commit}:./{path.name}\n" for path in asked)
    form = "--batch-check=%(objecttype) %(objectname) %(objectsize)"
    listed = (_git(folder, "cat-file", form, said=os.fsencode(names)) or b"").splitlines()
    found: dict[Path, tuple[str, int]] = {}
    for path, line in zip(asked, listed, strict=False):
        kind, _space, rest = line.partition(b" ")
        if kind == b"blob":
            named, _gap, size = rest.decode().partition(" ")
            found[path] = named, int(size)
    return found


def _blobs(folder: Path, names: list[str]) -> list[bytes]:
    """What the objects hold, in their order."""
    said = "".join(f"{name}\n" for name in names).encode()
    told = (_git(folder, "cat-file", "--batch=%(objectsize)", said=said) or b"") if names else b""
    found: list[bytes] = []
    place = 0
    for _name in names:
        end = told.index(b"\n", place)
        size = int(told[place:end])
        found.append(told[end + 1 : end + 1 + size])
        place = end + 2 + size
    return found


def changed(folder: Path, revision: str, endings: tuple[str, ...]) -> frozenset[str]:
    """The names of the files in a folder that are not what they were in a revision.

    As they lie there now: committed, staged, or neither; new ones and those that are gone too.
    Only names with one of the ``endings`` are looked at. Raises ``UserError`` where there is no
    git or no such revision.
    """
    stored = _stored(folder, ["."], _commit(folder, revision))
    was = {name: known for name, known in stored.items() if name.endswith(endings)}
    now = {path.name for path in folder.iterdir() if path.name.endswith(endings)}
    same = {name for name in now & was.keys() if not _differs(folder / name, was[name])}
    return frozenset((now | was.keys()) - same)


def _in_folder(folder: Path, names: list[str], revision: str) -> dict[str, History]:
    """What is known of some files of a folder, by name; nothing where git knows nothing."""
    try:
        shallow = _git(folder, "rev-parse", "--is-shallow-repository")
    except FileNotFoundError:
        return {}
    if shallow is None:
        return {}
    if shallow.strip() == b"true":
        return {name: History(shallow=True) for name in names}
    asked = names if len(names) <= _LISTED else ["."]
    commit = revision if revision == "HEAD" else _commit(folder, revision)
    times = _times(folder, commit, asked)
    stored = _stored(folder, asked) if revision == "HEAD" else {}
    found: dict[str, History] = {}
    for name in names:
        if name in times:
            more = revision == "HEAD" and _differs(folder / name, stored.get(name))
            changed = datetime.fromtimestamp(max(times[name]), UTC)
            found[name] = History(changed, len(times[name]) + more)
    return found


def _times(folder: Path, commit: str, names: list[str]) -> dict[str, list[int]]:
    """The times of the commits that changed each file, in seconds since 1970."""
    logged = _git(
        folder, "log", "--full-history", "--no-merges", "--no-renames", "--format=%x01%ct",
        "--name-only", "-z", "--relative", commit, "--", *names,
    )  # fmt: skip
    times: dict[str, list[int]] = {}
    moment = 0
    for item in (logged or b"").split(b"\0"):
        if item.startswith(b"\x01"):
            moment = int(item[1:])
        elif item:
            times.setdefault(os.fsdecode(item.lstrip(b"\n")), []).append(moment)
    return times


def _stored(folder: Path, names: list[str], commit: str = "HEAD") -> dict[str, str]:
    """The object name of each file as it is in a revision."""
    listed = _git(folder, "ls-tree", "-z", commit, *(("--", *names) if names != ["."] else ()))
    found: dict[str, str] = {}
    for line in (listed or b"").split(b"\0"):
        about, _tab, name = line.partition(b"\t")
        if name:
            found[os.fsdecode(name)] = about.split()[2].decode()
    return found


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
    try:
        shallow = _git(folder, "rev-parse", "--is-shallow-repository")
    except FileNotFoundError:
        raise UserError(msg("git is not installed, and “{rev}” is in git", rev=revision)) from None
    if shallow is None:
        raise UserError(
            msg("{folder} is not under git, and “{rev}” is", folder=str(folder), rev=revision)
        )
    found = None
    if revision.isprintable() and not revision.startswith("-"):
        asked = f"{revision}^{{commit}}"
        found = _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", asked)
    if found:
        return found.decode().strip()
    if shallow.strip() == b"true":
        raise UserError(
            msg(
                "there is no revision “{rev}” in this shallow clone; “git fetch --unshallow” "
                "brings the rest",
                rev=revision,
            )
        )
    raise UserError(_unknown(folder, revision))


def _unknown(folder: Path, revision: str) -> Message:
    from difflib import get_close_matches

    named = _git(folder, "for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/tags")
    names = (named or b"").decode("utf-8", "replace").split()
    likely = tuple(get_close_matches(revision, names, n=2, cutoff=0.6))
    if likely:
        return msg(
            "there is no revision “{rev}”; did you mean {likely}?", rev=revision, likely=likely
        )
    return msg("there is no revision “{rev}”; “git log” shows those there are", rev=revision)


def _git(folder: Path, *arguments: str, said: bytes = b"") -> bytes | None:
    """What git answers to what it is told on standard input, None where it complains.

    Raises ``FileNotFoundError`` where there is no git and ``UserError`` where it does not end.
    """
    if not folder.is_dir():
        return None
    environment = {name: value for name, value in os.environ.items() if name not in _GONE}
    environment |= {
        "LC_ALL": "C",
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_NO_REPLACE_OBJECTS": "1",
    }
    command = ("git", "--no-pager", "--literal-pathspecs", *arguments)
    try:
        ran = subprocess.run(
            command,
            cwd=folder,
            env=environment,
            input=said,
            capture_output=True,
            timeout=PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise UserError(
            msg("git did not answer within {seconds} seconds", seconds=PATIENCE)
        ) from None
    return ran.stdout if ran.returncode == 0 else None
