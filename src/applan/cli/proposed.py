"""``applan proposals read``: what came back in Word, or in a table, into the file of proposals."""

from pathlib import Path
from typing import Annotated

from applan import output, workspace
from applan.cli.calls import Argument, Exit, Option
from applan.cli.chosen import plan_file
from applan.cli.language import spoken
from applan.cli.language import translate as _
from applan.cli.terminal import notice
from applan.document.read import BYTE_ORDER_MARK
from applan.errors import UserError
from applan.formats import findings as formats
from applan.loading import Loaded
from applan.messages import Message, msg
from applan.model import Plan
from applan.proposals.check import check
from applan.proposals.ground import Ground
from applan.proposals.incoming import Taken, from_rows
from applan.proposals.tables import read_table
from applan.proposals.written import added, begun
from applan.report import Report
from applan.workspace import PlanFile

_LARGEST = 50_000_000
_MARK = BYTE_ORDER_MARK.encode()


def command(
    file: Annotated[
        str,
        Argument(metavar="FILE", help=_("A Word file that came back, or a table: xlsx or CSV.")),
    ],
    by: Annotated[
        str,
        Option("--from", metavar="NAME", help=_("Who proposes it, where the file does not say.")),
    ] = "",
    plan: Annotated[
        str | None,
        Option("--plan", metavar="PLAN", help=_("The plan that it is about; else the newest.")),
    ] = None,
) -> None:
    """Add what came in to the proposals to a plan, each with the next number.

    Each change in a Word file is one proposal, and comments are its reasons. A table has the
    columns nr, forslagsstiller, punkt, type, fra, til and begrunnelse. Exit status 0 all of it has
    its place; 1 something is to be mended, and was added all the same; 2 a wrong call, and nothing
    was written.
    """
    target = plan_file(plan)
    loaded = workspace.read_plan(target)
    read = workspace.whole(target, loaded)
    content = workspace.read_bytes(Path(file), _LARGEST)
    path = workspace.proposals_to(target)
    held = _held(path)
    ground = Ground(loaded)
    taken = _taken(content, file, by, ground, held)
    for message in taken.told:
        notice(message)
    text = _with(held, taken, target, read)
    if taken.items:
        before = {path: workspace.read_bytes(path, _LARGEST) if held is not None else None}
        mark = BYTE_ORDER_MARK if (before[path] or b"").startswith(_MARK) else ""
        made = {path: f"{mark}{text}".encode()}
        schema = workspace.proposals_schema_beside(path.parent)
        output.write_files({**made, **schema}, over={**before, **dict.fromkeys(schema)})
    _tell(path, taken)
    report = _new_findings(path, text, loaded, held)
    if report.findings:
        output.write_stdout(formats.render(report, "full", spoken(), colour=False))
        raise Exit(1)


def _held(path: Path) -> Loaded | None:
    """The proposals that are there already. Raises ``UserError`` where they cannot be read."""
    if not path.exists():
        return None
    file = PlanFile(path.stem, path)
    held = workspace.parse_proposals(file, workspace.read_bytes(path, _LARGEST))
    errors = [one for one in held.findings if one.severity == "error"]
    if held.proposals is None or errors:
        raise UserError(
            msg("{path} has errors ({count}); “applan lint {path}” shows them",
                path=path.as_posix(), count=max(len(errors), 1))
        )  # fmt: skip
    return held


def _taken(content: bytes, name: str, by: str, ground: Ground, held: Loaded | None) -> Taken:
    there = held.proposals.items if held is not None and held.proposals is not None else ()
    table = read_table(content, name)
    taken, nameless = from_rows(table.rows, by, ground, there)
    if nameless:
        rows = ", ".join(map(str, nameless))
        raise UserError(msg("row {rows} does not say who proposes it; give --from NAME", rows=rows))
    return taken._replace(told=(*table.told, *taken.told))


def _with(held: Loaded | None, taken: Taken, target: PlanFile, read: Plan) -> str:
    """The file of proposals with what came in. Raises ``UserError``."""
    if held is None:
        return begun(target.name, taken.items, None, read.language)
    assert held.document is not None
    if not taken.items:
        return held.source.text
    made = added(held.document, taken.items)
    if isinstance(made, Message):
        raise UserError(msg("{path}: {said}", path=held.source.name, said=made))
    return made


def _tell(path: Path, taken: Taken) -> None:
    numbers = [int(item["number"]) for item in taken.items]
    if not numbers:
        said = msg("nothing new; {count} are there already", count=taken.known)
    elif len(numbers) == 1:
        said = msg("{path}: added proposal {number}", path=path.as_posix(), number=numbers[0])
    else:
        said = msg("{path}: added {count} ({first}–{last})", path=path.as_posix(),
                   count=len(numbers), first=min(numbers), last=max(numbers))  # fmt: skip
    output.write_stdout(f"{spoken().say(said)}\n")
    if numbers and taken.known:
        known = msg("{count} were there already, and are not added again", count=taken.known)
        output.write_stdout(f"{spoken().say(known)}\n")


def _new_findings(path: Path, text: str, plan: Loaded, held: Loaded | None) -> Report:
    """What is wrong with the proposals that came in."""
    item = workspace.parse_proposals(PlanFile(path.stem, path), text.encode())
    report = check(item, plan, {})
    before = check(held, plan, {}).findings if held is not None else ()
    known = {(one.code, one.span, one.message) for one in before}
    new = (one for one in report.findings if (one.code, one.span, one.message) not in known)
    return report._replace(findings=tuple(new))
