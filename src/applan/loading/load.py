"""Loading: text → document → plan, with all findings of the way in one go."""

from typing import TYPE_CHECKING, NamedTuple

from applan.calendar_facts import OwnCalendar
from applan.document import Document, Trouble, decode
from applan.document.edits import AROUND, Places, one_letter_each
from applan.findings import Edit, Finding, finding_at, told
from applan.loading.names import NAMES
from applan.loading.read import read_plan
from applan.loading.validate import NAMELESS, validate
from applan.messages import msg
from applan.model import Plan
from applan.source import Source

if TYPE_CHECKING:
    from applan.loading.invalid import Invalid


class Loaded(NamedTuple):
    """What came of a text: its document, the plan as far as it can be read, and findings.

    ``plan`` is None where nothing can be said. Where ``complete`` is false, the plan lacks what
    was wrong, and ``document`` is the document without it.
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
    places = Places(document)
    mended = {trouble.start for trouble in troubles if trouble.code == "AP004"}
    invalid = [item for item in invalid if not mended or _start(document, item) not in mended]
    findings = _from_troubles(source, troubles) + tuple(
        _from_invalid(places, item, more) for item, more in told(invalid)
    )
    return Loaded(name, source, remaining, plan, findings, not findings)


def _start(document: Document, invalid: "Invalid") -> int:
    """Where it stands: what was mended there in memory may well be invalid, and is told once."""
    return document.offsets(invalid.path, invalid.part)[0]


def _from_troubles(source: Source, troubles: list[Trouble]) -> tuple[Finding, ...]:
    return tuple(
        finding_at(
            source,
            (trouble.start, trouble.end),
            code=trouble.code,
            name=NAMES[trouble.code].name,
            severity=NAMES[trouble.code].severity,
            message=trouble.message,
            more=more,
            fix=_fix(source, trouble),
        )
        for trouble, more in told(troubles)
    )


def _fix(source: Source, trouble: Trouble) -> tuple[Edit, ...]:
    if trouble.code == "AP009":
        return one_letter_each(source.text, trouble.start, trouble.end)
    return tuple(Edit(*patch, AROUND, 0, 0, "") for patch in trouble.fix)


def _from_invalid(places: Places, invalid: "Invalid", more: bool) -> Finding:
    document, better = places.document, invalid.better
    fix = places.edits(invalid.path, better, part=invalid.part) if better is not None else None
    return finding_at(
        document.source,
        document.offsets(invalid.path, invalid.part),
        code=invalid.code,
        name=NAMES[invalid.code].name,
        severity=NAMES[invalid.code].severity,
        message=invalid.message,
        where=document.where(invalid.path),
        more=more,
        fix=fix or (),
    )
