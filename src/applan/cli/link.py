"""``applan link``: say which things in two plans are the same, and write it into them."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

from applan import output, workspace
from applan.cli import compared
from applan.cli.language import spoken
from applan.cli.saving import show
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

    @property
    def named(self) -> Named:
        assert self.loaded.plan is not None
        return Named(self.loaded.name, self.loaded.plan, self.loaded.name)


def command(
    old: str | None = None,
    new: str | None = None,
    yes: bool = False,
    format: Annotated[str | None, FORMATS] = None,
    output_path: str | None = None,
) -> None:
    """Suggest which things in two plans are the same, ask, and write ids and “from” into them.

    Nothing is written that nobody has said yes to. Comments and layout stay as they are.
    """
    if not format and output_path is not None:
        raise UserError("--output is for --format, which shows suggestions and writes none")
    files = _files(old, new)
    read = tuple(map(_whole, files))
    before, after = read
    _in_order(before, after)
    history = _history(files[1].path.parent)
    suggestions = suggest(before.named, after.named, history)
    if format:
        render = as_json if format == "json" else as_text
        show(render(before.named.name, after.named.name, suggestions, spoken()), output_path)
        return
    certain = (Choice(one.new, (one.candidates[0].old,)) for one in suggestions if one.certain)
    chosen = list(certain if yes else _asked(suggestions))
    known = [name for one in history for name in one.titles]
    _write(read, write_links(before.loaded, after.loaded, chosen, known), chosen)


def _files(old: str | None, new: str | None) -> tuple[PlanFile, PlanFile]:
    """The files of both plans; of one that is named alone also the one it continues."""
    if old is not None and new is not None:
        return workspace.find_plan(old), workspace.find_plan(new)
    later = compared.read(old)
    return compared.before(later).file, later.file


def _in_order(before: _Read, after: _Read) -> None:
    """Raises ``UserError`` where “from” would point forwards in time, or a plan at itself."""
    old, new = before.named, after.named
    if before.loaded.source.name == after.loaded.source.name:
        raise UserError("{plan} is one plan; name two", plan=old.name)
    if compared.is_later(old.plan, new.plan):
        raise UserError("{old} is the later plan; write “applan link {new} {old}”", old=old.name,
                        new=new.name)  # fmt: skip


def _whole(file: PlanFile) -> _Read:
    if file.revision:
        raise UserError("{plan} cannot be changed any more; name the plan as it is now",
                        plan=file.shown)  # fmt: skip
    content = workspace.read_bytes(file.path, MAX_BYTES)
    loaded = workspace.whole(workspace.parse_plan(file, content))
    return _Read(file.path, content, loaded)


def _history(folder: Path) -> list[Generation]:
    """What lineage knows of every plan in a folder that can be read."""
    beside = workspace.PlansBeside(folder)
    return [generation(name, plan) for name in beside if (plan := beside.get(name)) is not None]


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
        numbers = all(word.isdecimal() and 1 <= int(word[:9]) <= candidates for word in words)
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
        notice("“{title}” is written in a way that cannot be changed safely; write “from” yourself",
               title=refused.new.title)  # fmt: skip
