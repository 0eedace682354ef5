"""``applan proposals read``: what came back in Word, or in a table, into the file of proposals."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from applan import output, workspace
from applan.cli.bases import base_of
from applan.cli.calls import Exit
from applan.cli.chosen import plan_file
from applan.cli.language import spoken
from applan.cli.proposals import edition_then
from applan.cli.terminal import notice, say
from applan.document.read import encoded
from applan.errors import UserError
from applan.formats import findings as formats
from applan.frozen import NamedTuple
from applan.loading import Loaded
from applan.messages import Message, msg
from applan.model.proposals import Proposal, Proposals
from applan.proposals.check import check
from applan.proposals.ground import Ground
from applan.proposals.incoming import Taken, from_rows, numbered
from applan.proposals.tables import read_table
from applan.proposals.written import added, begun
from applan.report import Report
from applan.source import MAX_BYTES
from applan.wordfile.archive import LARGEST
from applan.workspace import PlanFile

_OLE = b"\xd0\xcf\x11\xe0"


def command(
    file: str,
    by: str = "",
    plan: str | None = None,
    base: str | None = None,
) -> None:
    """Add what came in to the proposals to a plan, each with the next number.

    Each change in a Word file is one proposal, and comments are its reasons. A table has the
    columns nr, forslagsstiller, punkt, type, fra, til and begrunnelse. Exit status 0 all of it has
    its place; 1 something is to be mended, and was added all the same; 2 a wrong call, and nothing
    was written.
    """
    content = workspace.read_bytes(Path(file), LARGEST)
    if _is_table(content):
        target, sign = plan_file(plan), None
        loaded = workspace.whole(workspace.read_plan(target))
        ground, held = Ground(loaded), _held(target)
        taken = _from_table(content, file, by, ground, held)
    else:
        ground, target, sign, items, told = _from_word(content, Path(file).name, by, plan, base)
        held = _held(target)
        taken = numbered(items, ground, held.items)
        taken = taken._replace(told=(*told, *taken.told))
        loaded = workspace.whole(workspace.read_plan(target))
    for message in taken.told:
        notice(message)
    refers = held.proposals.base if held.proposals is not None else None
    if sign is not None and refers is not None and refers != sign:
        notice("{file} is version {sign}, and the proposals so far refer to version {base}",
               file=file, sign=sign, base=refers)  # fmt: skip
    text = _with(held, taken, target, ground, sign)
    if taken.items:
        made = {held.path: encoded(text, held.content or b"")}
        schema = workspace.schema_beside(held.path.parent, "proposals.json")
        over = {held.path: held.content, **dict.fromkeys(schema)}
        output.write_files({**made, **schema}, over=over)
    _tell(held.path, taken)
    report = _new_findings(text, target, loaded, held)
    if report.findings:
        output.write_stdout(formats.render(report, "full", spoken(), colour=False))
        raise Exit(1)


class _Held(NamedTuple):
    """The file of proposals to a plan, and what it holds: nothing, where it is not there yet."""

    path: Path
    content: bytes | None = None
    loaded: Loaded | None = None

    @property
    def proposals(self) -> Proposals | None:
        return self.loaded.proposals if self.loaded is not None else None

    @property
    def items(self) -> Sequence[Proposal]:
        return self.proposals.items if self.proposals is not None else ()


def _held(target: PlanFile) -> _Held:
    """The proposals that are there already. Raises ``UserError`` where they cannot be read."""
    path = workspace.proposals_to(target)
    if not path.exists():
        return _Held(path)
    content = workspace.read_bytes(path, MAX_BYTES)
    read = workspace.parse_proposals(PlanFile(path.stem, path), content)
    return _Held(path, content, workspace.whole(read))


def _is_table(content: bytes) -> bool:
    """Whether it is a workbook or text, and no document of a word processor."""
    if content.startswith(b"PK"):
        return b"xl/workbook.xml" in content
    return not content.startswith((_OLE, b"%PDF", b"{\\rtf"))


def _from_table(content: bytes, name: str, by: str, ground: Ground, held: _Held) -> Taken:
    table = read_table(content, name)
    taken, nameless = from_rows(table.rows, by, ground, held.items)
    if nameless:
        for message in table.told:  # perhaps a column that says it under another name
            notice(message)
        rows = ", ".join(map(str, nameless))
        raise UserError("row {rows} does not say who proposes it; give --from NAME", rows=rows)
    return taken._replace(told=(*table.told, *taken.told))


class _Word(NamedTuple):
    """What a Word file proposes: the plan that it was made from and as it is now, its edition."""

    ground: Ground
    target: PlanFile
    sign: str | None
    items: list[dict[str, Any]]
    told: list[Message]


def _from_word(content: bytes, name: str, by: str, plan: str | None, base: str | None) -> _Word:
    """The changes in a draft that came back. Raises ``UserError``."""
    from applan.cli.reading import aside, read_against
    from applan.proposals.fromword import from_word
    from applan.wordfile.read import read

    if not by:
        raise UserError("say who proposes it: --from NAME")
    returned = read(content, name)
    found, target = base_of(returned, name, plan, base)
    ground = Ground(found.base.loaded)
    items, told = from_word(read_against(found, returned), by, ground)
    told += [msg("{where}: {text}", where=one.reason, text=one.new or one.old)
             for one in aside(found, returned)]  # fmt: skip
    sign = found.edition.sign if found.edition is not None else None
    return _Word(ground, target, sign, items, [*told, *returned.unread])


def _with(held: _Held, taken: Taken, target: PlanFile, ground: Ground, sign: str | None) -> str:
    """The file of proposals with what came in. Raises ``UserError``."""
    if held.loaded is None:
        return begun(target.name, taken.items, sign, ground.plan.language)
    assert held.loaded.document is not None
    if not taken.items:
        return held.loaded.source.text
    made = added(held.loaded.document, taken.items)
    if isinstance(made, Message):
        raise UserError("{path}: {said}", path=held.path, said=made)
    return made


def _tell(path: Path, taken: Taken) -> None:
    numbers = [int(item["number"]) for item in taken.items]
    if not numbers:
        say("nothing new; {count} are there already", count=taken.known)
    elif len(numbers) == 1:
        say("{path}: added proposal {number}", path=path, number=numbers[0])
    else:
        say("{path}: added {count} ({first}–{last})", path=path, count=len(numbers),
            first=min(numbers), last=max(numbers))  # fmt: skip
    if numbers and taken.known:
        say("{count} were there already, and are not added again", count=taken.known)


def _new_findings(text: str, target: PlanFile, plan: Loaded, held: _Held) -> Report:
    """What is wrong with the proposals that came in."""
    item = workspace.parse_proposals(PlanFile(held.path.stem, held.path), text.encode())
    then = edition_then(target, plan, item)
    report = check(item, plan, {}, then)
    before = check(held.loaded, plan, {}, then).findings if held.loaded is not None else ()
    known = {(one.code, one.span, one.message) for one in before}
    new = (one for one in report.findings if (one.code, one.span, one.message) not in known)
    return report._replace(findings=tuple(new))
