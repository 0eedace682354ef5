"""``applan read``: what a draft that people edited in Word says, told or written into the plan."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

from applan import output, workspace
from applan.cli.bases import Found, base_of
from applan.cli.calls import Exit
from applan.cli.language import of_paper
from applan.cli.papers import Paper
from applan.cli.reading import read_into
from applan.cli.terminal import notice
from applan.errors import UserError, nearest, perhaps
from applan.formats.readback import FORMATS, Told, render
from applan.messages import msg
from applan.source import MAX_BYTES
from applan.wordfile import read as wordfile
from applan.wordfile.archive import LARGEST
from applan.wordfile.units import Returned


def command(
    file: str,
    plan: str | None = None,
    base: str | None = None,
    author: list[str] | None = None,
    reject: list[str] | None = None,
    typography: bool = False,
    write: bool = False,
    format: Annotated[str | None, FORMATS] = None,
    output_path: str | None = None,
) -> None:
    """Say what was changed in a draft since applan made it, or write that into the plan.

    Exit status 0 nothing differs or all is written, 1 something differs or is left to do, 2 a wrong
    call.
    """
    paper = Paper(format, output_path, FORMATS, read=[Path(file)])
    name = Path(file).name
    returned = _returned(workspace.read_bytes(Path(file), LARGEST), name, author, reject)
    found, now = base_of(returned, name, plan, base)
    held = workspace.read_bytes(now.path, MAX_BYTES)
    result, content, otherwise = read_into(found, returned, now, held, typography=typography)
    _tell_otherwise(found, name, otherwise)
    if write and content != held:
        output.write_files({now.path: content}, over={now.path: held})
    told = Told(file, now.shown, found.called, found.plan, result, written=write)
    speech = of_paper(paper.format, found.plan.language)
    paper.show(render(told, paper.format, speech, paper.look()))
    left = result.conflicts or result.reported or result.remarks
    if left or (result.edits and not write):
        raise Exit(1)


def _returned(
    content: bytes, name: str, author: Sequence[str] | None, reject: Sequence[str] | None
) -> Returned:
    """The document in a file, with the tracked changes that count. Raises ``UserError``."""
    returned = wordfile.read(content, name)
    if not author and not reject:
        return returned
    wanted = _named("--author", author or (), returned.authors, name)
    unwanted = _named("--reject", reject or (), returned.authors, name)
    return wordfile.read(
        content, name, lambda one: (not wanted or one in wanted) and one not in unwanted
    )


def _named(option: str, asked: Sequence[str], authors: Sequence[str], file: str) -> set[str]:
    """The authors that a call names. Raises ``UserError`` for one that is not there."""
    known = {one.casefold(): one for one in authors}
    for one in asked:
        if one.strip().casefold() not in known:
            said = msg("{option} “{name}”: nobody of that name has tracked changes in {file}",
                       option=option, name=one, file=file)  # fmt: skip
            others = msg("there are {names}", names=", ".join(authors)) if authors else ()
            raise UserError(perhaps(said, nearest(one, authors), others))
    return {known[one.strip().casefold()] for one in asked}


def _tell_otherwise(found: Found, name: str, count: int) -> None:
    """Say that applan draws up ``count`` units otherwise now, and where today's templates do."""
    if found.lacking:
        notice("{file} was made with templates that are not found ({names}); today's were taken",
               file=name, names=", ".join(found.lacking))  # fmt: skip
    if count and found.edition is not None:
        notice("{file} was made by applan {version}, and {count} of its paragraphs are drawn up "
               "otherwise now; what was so when it was made is nobody's change, and not told",
               file=name, version=found.edition.version, count=count)  # fmt: skip
