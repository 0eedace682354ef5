"""``applan link``: say which things in two plans are the same, and write it into them."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

from applan import output, workspace
from applan.cli import compared
from applan.cli.calls import Argument, Option
from applan.cli.language import spoken
from applan.cli.saving import Output, show
from applan.cli.terminal import notice, say
from applan.compare.compare import Named
from applan.compare.lineage import Generation, generation
from applan.compare.suggestions import Suggestion, suggest
from applan.document.read import encoded
from applan.errors import UserError
from applan.formats.links import answers, as_json, as_text, question
from applan.frozen import NamedTuple
from applan.loading import Loaded
from applan.mending.linking import Choice, Linked, write_links
from applan.source import MAX_BYTES
from applan.workspace import PlanFile

FORMATS = ("text", "json")


class _Read(NamedTuple):
    """A plan, and what its file held when it was read."""

    path: Path
    content: bytes
    loaded: Loaded


def command(
    old: Annotated[
        str | None,
        Argument(
            "The earlier plan. Alone: the later one, with the plan it continues. "
            "Without: the newest.",
            "[OLD]",
        ),
    ] = None,
    new: Annotated[str | None, Argument("The later plan.", "[NEW]")] = None,
    yes: Annotated[bool, Option("Ask nothing; write only the links that are certain.")] = False,
    format: Annotated[
        str | None, Option("Only show suggestions.", "", "--format", "-f", values=FORMATS)
    ] = None,
    output_path: Output = None,
) -> None:
    """Suggest which things in two plans are the same, ask, and write ids and “from” into them.

    Nothing is written that nobody has said yes to. Comments and layout stay as they are.
    """
    if not format and output_path is not None:
        raise UserError("--output is for --format, which shows suggestions and writes none")
    files = _files(old, new)
    read = tuple(_whole(file) for file in files)
    before, after = (one.loaded for one in read)
    _in_order(before, after)
    suggestions = suggest(
        _named(before), _named(after), [one for _name, one in _history(files[1].path.parent)]
    )
    if format:
        render = as_json if format == "json" else as_text
        show(render(before.name, after.name, suggestions, spoken()), output_path)
        return
    certain = (Choice(one.new, (one.candidates[0].old,)) for one in suggestions if one.certain)
    chosen = list(certain if yes else _asked(suggestions))
    known = [name for _plan, one in _history(files[1].path.parent) for name in one.titles]
    _write(read, write_links(before, after, chosen, known), chosen)


def _files(old: str | None, new: str | None) -> tuple[PlanFile, PlanFile]:
    """The files of both plans; of one that is named alone also the one it continues."""
    if old is not None and new is not None:
        return workspace.find_plan(old), workspace.find_plan(new)
    later = compared.read(old or compared.newest())
    earlier = compared.before(later)
    return earlier.file, later.file


def _in_order(before: Loaded, after: Loaded) -> None:
    """Raises ``UserError`` where “from” would point forwards in time, or a plan at itself."""
    if before.source.name == after.source.name:
        raise UserError("{plan} is one plan; name two", plan=before.name)
    if compared.is_later(_named(before).plan, _named(after).plan):
        raise UserError(
            "{old} is the later plan; write “applan link {new} {old}”",
            old=before.name,
            new=after.name,
        )


def _whole(file: PlanFile) -> _Read:
    if file.revision:
        raise UserError(
            "{plan} cannot be changed any more; name the plan as it is now", plan=file.shown
        )
    content = workspace.read_bytes(file.path, MAX_BYTES)
    loaded = workspace.whole(workspace.parse_plan(file, content))
    return _Read(file.path, content, loaded)


def _named(loaded: Loaded) -> Named:
    assert loaded.plan is not None
    return Named(loaded.name, loaded.plan, loaded.name)


def _history(folder: Path) -> Iterator[tuple[str, Generation]]:
    """What lineage knows of every plan in a folder."""
    beside = workspace.PlansBeside(folder)
    for name in beside:
        try:
            yield name, generation(name, beside[name])
        except KeyError:
            continue


def _asked(suggestions: tuple[Suggestion, ...]) -> Iterator[Choice]:
    """Each in turn: a number takes a candidate, nothing is new, «q» asks no more."""
    asked = [one for one in suggestions if one.candidates]
    for number, one in enumerate(asked, 1):
        said = _answer(question(one, number, len(asked), spoken()), len(one.candidates))
        if said is None:
            return
        if said == "" and one.certain:
            yield Choice(one.new, (one.candidates[0].old,))
        elif said and said != "n":
            picked = sorted({int(digit) for digit in said.replace(",", " ").split()})
            yield Choice(one.new, tuple(one.candidates[digit - 1].old for digit in picked))


def _answer(asked: str, candidates: int) -> str | None:
    """What was answered, once it makes sense; None for no more questions.

    Raises ``UserError`` where there is nobody to answer: what was said so far is not written.
    """
    while True:
        output.write_stdout(asked)
        line = sys.stdin.readline() if sys.stdin is not None else ""
        if not line:
            output.write_stdout("\n")
            raise UserError("nobody answered, so nothing was written; --yes asks nothing")
        said = line.strip().lower()
        if said == "q":
            return None
        words = said.replace(",", " ").split()
        numbers = all(word.isdecimal() and 1 <= int(word) <= candidates for word in words)
        if said in ("", "n") or numbers:
            return said
        asked = spoken().say("Answer with a number, n or q: ")


def _write(read: Iterable[_Read], linked: Linked, chosen: list[Choice]) -> None:
    contents, over = {}, {}
    for one, text in zip(read, (linked.old, linked.new), strict=True):
        content = encoded(text, one.content)
        if content != one.content:
            contents[one.path], over[one.path] = content, one.content
    try:
        output.write_files(contents, over)
    except UserError:
        output.write_stdout(answers(chosen, spoken()))
        raise
    written = len(chosen) - len(linked.refused)
    paths = ", ".join(path.as_posix() for path in contents)
    if contents:
        say("links written in {paths}: {count}", count=written, paths=paths)
    else:
        say("no links; nothing was written")
    for refused in linked.refused:
        notice(
            "“{title}” is written in a way that cannot be changed safely; write “from” yourself",
            title=refused.new.title,
        )
