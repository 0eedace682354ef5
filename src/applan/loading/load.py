"""Loading: text → document → plan, with all findings of the way in one go."""

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from applan.calendar_facts import OwnCalendar
from applan.document import Document, Trouble, decode
from applan.document.edits import AROUND, DIVIDING, WITHOUT_MARK, Places, one_letter_each
from applan.document.values import BEGINS, MISSING_DASH
from applan.findings import MAX_TOLD, Edit, Finding, finding_at, told
from applan.loading.lost import Lost, lost_in, whole_text
from applan.loading.names import NAMES
from applan.loading.read import read_plan
from applan.loading.validate import NAMELESS, validate
from applan.messages import msg
from applan.model import Plan
from applan.model.tongues import spoken
from applan.source import Source

if TYPE_CHECKING:
    from applan.loading.invalid import Invalid


class Loaded(NamedTuple):
    """What came of a text: its document, the plan as far as it can be read, and findings.

    ``plan`` is None where nothing can be said. Where ``complete`` is false, the plan lacks what
    was wrong, and ``document`` is the document without it. A mere warning leaves nothing out.
    """

    name: str
    source: Source
    document: Document | None
    plan: Plan | None
    findings: tuple[Finding, ...]
    complete: bool

    @property
    def organisation(self) -> str | None:
        """Whose plan it is, as it says itself; None where that is not there or cannot be read."""
        values = self.document.values if self.document is not None else None
        said = values.get("organisation") if isinstance(values, dict) else None
        return said if isinstance(said, str) and said not in ("", NAMELESS) else None


def load(content: bytes | str, file: str, name: str = "", own: OwnCalendar | None = None) -> Loaded:
    """Read a plan. Never raises for any content; ``file`` is the name shown in findings.

    ``own`` are the dates and words for time of the organisation whose plan it is.
    """
    if isinstance(content, bytes):
        source, troubles = decode(content, file)
    else:
        source, troubles = Source(file, content), []
    if any(trouble.code in {"AP001", "AP007"} for trouble in troubles):
        return Loaded(name, source, None, None, _from_troubles(source, troubles), False)
    document, found = read_plan(source)
    troubles += found
    if document is not None and not isinstance(document.values, dict):
        message = msg("this is no plan; a plan begins with “applan: 1”")
        troubles.append(Trouble("AP010", message, *document.offsets(())))
        document = None
    if document is None:
        return Loaded(name, source, None, None, _from_troubles(source, troubles), False)
    plan, remaining, invalid = validate(document)
    if plan is not None and own:
        plan = plan.in_calendar(own)
    places, lost = Places(document), list(islice(lost_in(document), _MOST_LOST))
    lost = _apart_from(lost, troubles, source)
    emptied = {one.path for one in lost if one.emptied}
    mended = {trouble.start for trouble in troubles if trouble.code == "AP004"}
    invalid = [
        one
        for one in invalid
        if one.path not in emptied and not (mended and _start(document, one) in mended)
    ]
    findings = (
        *_from_troubles(source, troubles, document),
        *(_from_lost(document, one, more) for one, more in told(lost)),
        *(_from_invalid(places, one, more) for one, more in told(invalid)),
    )
    complete = not any(NAMES[finding.code].leaves_out for finding in findings)
    return Loaded(name, source, remaining, plan, findings, complete)


def _start(document: Document, invalid: "Invalid") -> int:
    """Where it stands: what was mended there in memory may well be invalid, and is told once."""
    return document.offsets(invalid.path, invalid.part)[0]


def _from_troubles(
    source: Source, troubles: list[Trouble], document: Document | None = None
) -> tuple[Finding, ...]:
    return tuple(
        finding_at(
            source,
            (trouble.start, trouble.end),
            code=trouble.code,
            name=NAMES[trouble.code].name,
            severity=NAMES[trouble.code].severity,
            message=spoken(trouble.message, document.tongue if document else "en"),
            more=more,
            fix=_mended(source, trouble, document),
        )
        for trouble, more in told(troubles)
    )


def _mended(source: Source, trouble: Trouble, document: Document | None) -> tuple[Edit, ...]:
    if trouble.code == "AP002":
        return (WITHOUT_MARK,)
    start = trouble.start
    if trouble.message.template == MISSING_DASH.template and source.text[:start].endswith("  "):
        return (Edit(start - 2, start, "- ", DIVIDING, 0, 0, ""),)
    if trouble.message.template == BEGINS.template and document is not None:
        return whole_text(document, start)
    if trouble.code == "AP009":
        return one_letter_each(source.text, trouble.start, trouble.end)
    return tuple(Edit(*patch, AROUND, 0, 0, "") for patch in trouble.fix)


_MOST_LOST = 4 * MAX_TOLD
"""More than are told of any one kind; who has lost as much pasted something else."""


def _apart_from(lost: list[Lost], troubles: list[Trouble], source: Source) -> list[Lost]:
    """What was lost, without a mend on lines that are no YAML: nobody knows what they say."""
    broken = {source.span(one.start, one.end).line for one in troubles if one.code == "AP004"}
    if not broken:
        return lost
    lines = (source.span(one.start, one.end) for one in lost)
    return [
        one._replace(fix=()) if broken & set(range(span.line, span.end_line + 1)) else one
        for one, span in zip(lost, lines, strict=True)
    ]


def _from_lost(document: Document, lost: Lost, more: bool) -> Finding:
    return finding_at(
        document.source,
        (lost.start, lost.end),
        code=lost.code,
        name=NAMES[lost.code].name,
        severity=NAMES[lost.code].severity,
        message=spoken(lost.message, document.tongue),
        where=document.where(lost.path),
        more=more,
        fix=lost.fix,
    )


def _from_invalid(places: Places, invalid: "Invalid", more: bool) -> Finding:
    document, better = places.document, invalid.better
    path = document.written(invalid.path)
    fix = places.edits(path, better, part=invalid.part) if better is not None else invalid.fix
    return finding_at(
        document.source,
        document.offsets(invalid.path, invalid.part),
        code=invalid.code,
        name=NAMES[invalid.code].name,
        severity=NAMES[invalid.code].severity,
        message=spoken(invalid.message, document.tongue),
        where=document.where(invalid.path),
        more=more,
        fix=fix or (),
    )
