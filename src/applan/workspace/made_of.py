"""What an edition was made of, found again by digest: kept with it, as it lies there, or in git."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from applan.edition import Edition, Input
from applan.errors import UserError
from applan.frozen import NamedTuple
from applan.source import MAX_BYTES
from applan.workspace.editions import content_in, folder_for
from applan.workspace.files import read_bytes, shipped
from applan.workspace.finding import CONFIGURATION, PlanFile, folder_above
from applan.workspace.sources import source_digest
from applan.workspace.templates import TEMPLATES


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
