"""What each edition of a plan was made of, kept beside the plans in ``.applan/editions``.

A Word file that comes back is compared with what it was made of, which may never have been in git.
Each content is kept once, by its digest, and each edition as a small file that names its inputs. An
edition goes when it is older than ``OLDEST``, or the folder takes more than ``MOST``, the one that
was made longest ago first, and with it the contents that no other edition has.
"""

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from itertools import chain
from pathlib import Path

from applan.edition import LARGEST, Edition, Input, Sort, as_xml, edition_in
from applan.errors import UserError
from applan.frozen import NamedTuple
from applan.source import MAX_BYTES
from applan.workspace.files import read_bytes, shipped
from applan.workspace.finding import CONFIGURATION, PLAN_SUFFIXES, PLANS, PlanFile, folder_above
from applan.workspace.sources import source_digest
from applan.workspace.templates import TEMPLATES

FOLDER = Path(".applan", "editions")
MOST = 200_000_000
"""Bytes of all that is kept; a plan and its templates are some 60 000."""

OLDEST = timedelta(days=731)
"""Two years, of which one may be a leap year."""

_FRESH = timedelta(hours=1)
"""What is younger may be of an edition that somebody is about to keep."""

_ENDING = ".xml"


class Kept(NamedTuple):
    """What there is to do for an edition to be kept: files to write, to touch and to delete."""

    write: Mapping[Path, bytes]
    touch: tuple[Path, ...]
    delete: tuple[Path, ...]


def folder_for(file: PlanFile) -> Path:
    """Where a plan's editions are kept: beside ``plans``, or with a plan that is not in it."""
    folder = file.path.parent
    whole = Path(os.path.abspath(folder))  # noqa: PTH100 – it would follow links
    return (folder_above(folder) if whole.name == PLANS else folder) / FOLDER


def inputs_of(contents: Mapping[Path, bytes], file: PlanFile) -> tuple[Input, ...]:
    """What was read to draw up a plan, as an edition tells it."""
    told = {Input(_sort(path, file), path.name, source_digest(content))
            for path, content in contents.items()}  # fmt: skip
    return tuple(sorted(told))


def _sort(path: Path, file: PlanFile) -> Sort:
    """What a file is to the plan that is drawn up."""
    if path == file.path:
        return "plan"
    if path.name == CONFIGURATION:
        return "settings"
    if path.suffix in PLAN_SUFFIXES:
        return "beside"
    return "logo" if path.suffix.lower() in (".png", ".jpg", ".jpeg") else "template"


def to_keep(folder: Path, edition: Edition, contents: Iterable[bytes], now: datetime) -> Kept:
    """What keeps an edition that was made ``now``, with time zone, and lets the oldest go.

    What could not be looked at is left. Raises ``UserError`` for a folder that cannot be read.
    """
    path = folder / f"{edition.digest}{_ENDING}"
    written = {folder / source_digest(content): content for content in contents}
    written[path] = as_xml(edition)
    held = {one.name: one for one in _files(folder)}
    new = {one: content for one, content in written.items()
           if one.name not in held or held[one.name].size != len(content)}  # fmt: skip
    same = tuple(one for one in written if one not in new)
    gone = _gone(folder, held, new, now) if path in new else ()
    return Kept(new, same, tuple(folder / name for name in gone))


def touch(paths: Iterable[Path], now: datetime) -> None:
    """Say of files that they were made ``now``."""
    for path in paths:
        with suppress(OSError):
            os.utime(path, (now.timestamp(), now.timestamp()))


def editions_in(folder: Path, sign: str) -> list[Edition]:
    """The editions whose digests begin with a sign, the newest first."""
    found = [one for one in _files(folder) if one.name.endswith(_ENDING)
             and one.name.startswith(sign)]  # fmt: skip
    found.sort(key=lambda one: (-one.made, one.name))
    told = (edition_in(read_bytes(folder / one.name, LARGEST)) for one in found)
    return [one for one in told if one is not None]


def content_in(folder: Path, digest: str) -> bytes | None:
    """What has a digest; None where it is not kept, or is not what it was."""
    if not digest.isalnum():
        return None
    try:
        content = read_bytes(folder / digest)
    except UserError:
        return None
    return content if source_digest(content) == digest else None


class _File(NamedTuple):
    name: str
    size: int
    made: float


def _files(folder: Path) -> Iterator[_File]:
    """What is kept; nothing where there is no folder."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            with suppress(OSError):
                if entry.is_file(follow_symlinks=False) and not entry.name.startswith("."):
                    about = entry.stat(follow_symlinks=False)
                    yield _File(entry.name, about.st_size, about.st_mtime)


def _gone(
    folder: Path, held: Mapping[str, _File], new: Mapping[Path, bytes], now: datetime
) -> list[str]:
    """The names of the editions that are to go, and of the contents that none has then."""
    size = sum(one.size for one in held.values()) + sum(map(len, new.values()))
    by_age = sorted((one for one in held.values() if one.name.endswith(_ENDING)),
                    key=lambda one: (one.made, one.name))  # fmt: skip
    oldest = (now - OLDEST).timestamp()
    if size <= MOST and (not by_age or by_age[0].made >= oldest):
        return []
    fresh = {path.name for path in new} | {
        one.name for one in held.values() if one.made > (now - _FRESH).timestamp()
    }
    known = {one.name: _digests(folder / one.name) for one in by_age}
    users = Counter(digest for digests in known.values() for digest in digests)
    users.update(path.name for path in new)
    unused = [name for name in held if name not in known and not users[name]]
    gone = [name for name in unused if name not in fresh]
    size -= sum(held[name].size for name in gone)
    for edition in by_age:
        if edition.name in fresh or (size <= MOST and edition.made >= oldest):
            continue
        users.subtract(known[edition.name])
        unused = [one for one in known[edition.name] if one in held and not users[one]]
        going = [edition.name, *(one for one in unused if one not in fresh)]
        size -= sum(held[name].size for name in going)
        gone += going
    return gone


def _digests(path: Path) -> set[str]:
    """The contents that an edition has; none where its file is damaged."""
    with suppress(UserError):
        told = edition_in(read_bytes(path, LARGEST))
        return {one.digest for one in told.inputs} if told is not None else set()
    return set()


class MadeOf(NamedTuple):
    """What was found, and what was not."""

    contents: dict[Input, bytes]
    lacking: tuple[Input, ...]

    def named(self, *sorts: str) -> dict[str, bytes]:
        """Contents of some sorts, by name."""
        return {one.name: held for one, held in self.contents.items() if one.sort in sorts}


def made_of(edition: Edition, file: PlanFile) -> MadeOf:
    """What is found of an edition's inputs; ``file`` is its plan as it is now, or was.

    An edition may come from anybody: a name leads nowhere but to the folders of this plan, and only
    what has the digest is taken. Raises ``UserError`` where git does not answer.
    """
    folder = folder_for(file)
    found: dict[Input, bytes] = {}
    for one in edition.inputs:
        content = content_in(folder, one.digest)
        if content is None:
            held = chain(_lying(one, file), _in_git(one, file))
            content = next((it for it in held if source_digest(it) == one.digest), None)
        if content is not None:
            found[one] = content
    return MadeOf(found, tuple(one for one in edition.inputs if one not in found))


def _lying(one: Input, file: PlanFile) -> Iterator[bytes]:
    places = _places(one, file)
    if one.sort == "template" and places:
        places.append(shipped(TEMPLATES) / one.name)
    for path in places:
        try:
            yield read_bytes(path, MAX_BYTES)
        except UserError:
            continue


def _in_git(one: Input, file: PlanFile) -> Iterator[bytes]:
    from applan.revisions import versions

    for path in _places(one, file):
        yield from versions(path)


def _places(one: Input, file: PlanFile) -> list[Path]:
    """Where an input may lie, or have lain."""
    folder = file.path.parent
    if not one.name or not one.name.isprintable() or any(sign in one.name for sign in "/\\:"):
        return []
    if one.sort == "plan":
        return [file.path]
    if one.sort == "beside":
        return [folder / one.name]
    if one.sort == "settings":
        return [folder / CONFIGURATION, folder_above(folder) / CONFIGURATION]
    return [Path(TEMPLATES) / one.name] if one.sort == "template" else []
