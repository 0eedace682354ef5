"""Each view of a calendar as tables."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from applan.formats.calendar_sheet.grid import Cell, Grid, Sheet, cell
from applan.formats.calendar_sheet.words import calendar_words
from applan.model import Plan
from applan.schedule import Agenda, Clash, Scheduled, agenda, clashes
from applan.schedule.calendar import Calendar
from applan.schedule.chosen import Choice, span_of
from applan.schedule.dates import date_row
from applan.schedule.matrix import matrix_of
from applan.schedule.months import month_blocks
from applan.schedule.selection import Line
from applan.schedule.wheel_entries import folded
from applan.schedule.wheel_words import wheel_words
from applan.schedule.words import words
from applan.when import Interval, Occurrence, format_when

DAYS_AHEAD = 60
"""How far an agenda looks when nobody says."""


def sheet(calendar: Calendar) -> Sheet:
    """The calendar's view as tables. What is undecided always has a table of its own."""
    view = wheel_words(calendar.language).view[calendar.view]
    about = ", ".join(part for part in (calendar.organisation, limits_text(calendar)) if part)
    return Sheet(f"{view} – {calendar.title}", about, tuple(_VIEWS[calendar.view](calendar)))


def lines_of(calendar: Calendar) -> tuple[Line, ...]:
    """What the calendar lists, sorted: every occurrence but those that only repeat another."""
    return folded(calendar)


def limits_text(calendar: Calendar) -> str:
    """«1. mars – 30. april 2026», «fra 1. mars 2026», or nothing."""
    own, start, end = calendar_words(calendar.language), calendar.start, calendar.end
    if start is not None and end is not None:
        return days_text(start, end, calendar.language)
    if start is not None:
        return own.limit_from.format(start=day_text(start, calendar.language))
    return own.limit_to.format(end=day_text(end, calendar.language)) if end is not None else ""


def day_text(day: date, language: str) -> str:
    """«1. mai 2026»."""
    return days_text(day, day, language)


def days_text(start: date, end: date, language: str) -> str:
    """«12.–20. september 2026»; ``end`` is inclusive."""
    if end <= start or end == date.max:
        if start == date.max:
            return start.isoformat()
        end = start
    interval = Interval(start, end + timedelta(days=1))
    return format_when(Occurrence("day" if start == end else "days", interval), language)


def horizon(calendar: Calendar) -> tuple[date, date]:
    """The first and the last day of an agenda; without limits, the first days of the plans."""
    start = calendar.start or span_of(calendar.plans).start
    room = (date.max - start).days
    return start, calendar.end or start + timedelta(days=min(DAYS_AHEAD, room))


def agenda_of(calendar: Calendar) -> Agenda:
    """What is late, near and undecided, with what has no days in plans that are about these."""
    start, end = horizon(calendar)
    items = [line.item for line in lines_of(calendar)]
    now = {name for name, plan in calendar.plans if _is_about(plan, start, end)}
    undated = (
        one
        for one in items
        if one.plan in now
        and one.start is None
        and one.group == "undecided"
        and one.status not in ("done", "cancelled")
    )
    found = agenda(items, start, max((end - start).days, 0))
    return replace(found, undecided=(*found.undecided, *undated))


def _is_about(plan: Plan, start: date, end: date) -> bool:
    return plan.span.interval.start <= end and start < plan.span.interval.end


def _dates(calendar: Calendar) -> Iterable[Grid]:
    lines = lines_of(calendar)
    headings = words(calendar.language).headings
    years = _one_year(calendar)
    for group in ("dated", "window", "recurring", "undecided"):
        held = [line for line in lines if line.item.group == group]
        if held or group in ("dated", "undecided"):
            yield _date_grid(calendar, headings[group], held, years)


def _months(calendar: Calendar) -> Iterable[Grid]:
    own = wheel_words(calendar.language)
    span = span_of(calendar.plans)
    limits = _limits(calendar)
    blocks = month_blocks(lines_of(calendar), span, calendar.language, limits)
    rows = [
        (
            cell(block.label),
            cell(*block.focus),
            cell(*(f"{when}: {title}" for when, title in block.dates)),
        )
        for block in blocks
        if block.first is not None
    ]
    columns = (own.columns["month"], own.columns["focus"], own.columns["dates"])
    yield Grid("", columns, tuple(rows))
    ends = [line for block in blocks if block.first is None for line in block.lines]
    always = [line for line in ends if line.item.group != "undecided"]
    if always:
        yield _date_grid(calendar, words(calendar.language).whole, always, set())
    yield _undecided(calendar, [line for line in ends if line.item.group == "undecided"])


def _matrix(calendar: Calendar) -> Iterable[Grid]:
    """A table for each plan, since each says itself what its seasons are."""
    own = calendar_words(calendar.language)
    limits = _limits(calendar)
    by_plan: dict[str, list[Scheduled]] = {name: [] for name, _ in calendar.plans}
    for one in calendar.occurrences:
        by_plan[one.plan].append(one)
    beside: list[Scheduled] = []
    for name, plan in calendar.plans:
        found = matrix_of(plan, by_plan[name], limits=limits)
        heading = plan.title if len(calendar.plans) > 1 else ""
        rows = tuple(
            (cell(row.title), *(cell(*texts) for texts in row.cells)) for row in found.rows
        )
        if rows:
            yield Grid(heading, (own.columns["activity"], *found.columns), rows)
        beside += [row.item for row in found.other]
    always = [Line(one) for one in beside if one.group != "undecided"]
    if always:
        yield _date_grid(calendar, words(calendar.language).headings["recurring"], always, set())
    yield _undecided(calendar, [Line(one) for one in beside if one.group == "undecided"])


def _agenda(calendar: Calendar) -> Iterable[Grid]:
    own = wheel_words(calendar.language).agenda
    start, end = horizon(calendar)
    lines = lines_of(calendar)
    found = agenda_of(calendar)
    language = calendar.language
    for heading, items in (
        (own["overdue"], found.overdue),
        (days_text(start, end, language), found.due),
        (own["undecided"], found.undecided),
    ):
        yield _date_grid(calendar, heading, [Line(one) for one in items], set())
    near = [line.item for line in lines if _near(line.item, start, end)]
    held = [one for one in _clashes(calendar, near) if one.start <= end and start <= one.end]
    if held:
        columns = wheel_words(language).columns
        rows = [
            (
                cell(days_text(clash.start, clash.end, language)),
                cell(clash.first.title, clash.second.title),
                cell(*clash.shared),
            )
            for clash in held
        ]
        yield Grid(own["clashes"], (columns["when"], columns["what"], columns["who"]), tuple(rows))


_VIEWS: dict[str, Callable[[Calendar], Iterable[Grid]]] = {
    "dates": _dates,
    "months": _months,
    "matrix": _matrix,
    "agenda": _agenda,
}


def _date_grid(calendar: Calendar, heading: str, lines: Sequence[Line], years: set[int]) -> Grid:
    """Dato | Hva | Ansvarlig | Status, and the plan where there are several."""
    own = wheel_words(calendar.language).columns
    several = len(calendar.plans) > 1
    columns = tuple(own[key] for key in ("when", "what", "who", "status"))
    more = (calendar_words(calendar.language).columns["plan"],) if several else ()
    rows = tuple(
        (
            *_date_cells(line, calendar.language, years),
            *((cell(line.item.plan),) if several else ()),
        )
        for line in lines
    )
    return Grid(heading, columns + more, rows, calendar_words(calendar.language).nothing)


def _date_cells(line: Line, language: str, years: set[int]) -> tuple[Cell, ...]:
    row = date_row(line, language, years)
    one = line.item
    when = row.when
    if one.group == "recurring" and one.start is not None and one.start == one.end:
        when = f"{day_text(one.start, language)} ({when})"
    week = words(language).week.lower()
    if row.week and week not in when:
        when = f"{when} ({week} {row.week})"
    if one.group == "undecided" and one.note:
        when = f"{when} ({one.note})"
    return cell(when), cell(row.title), cell(*row.responsible), cell(row.status)


def _undecided(calendar: Calendar, lines: Sequence[Line]) -> Grid:
    heading = words(calendar.language).headings["undecided"]
    return _date_grid(calendar, heading, lines, set())


def _limits(calendar: Calendar) -> Interval | None:
    if calendar.start is None and calendar.end is None:
        return None
    return span_of(calendar.plans, Choice(calendar.start, calendar.end))


def _one_year(calendar: Calendar) -> set[int]:
    """The year that need not be repeated: that of all plans, or of the time asked for."""
    span = _limits(calendar) or span_of(calendar.plans)
    return {span.start.year} & {span.last.year}


def _clashes(calendar: Calendar, near: Sequence[Scheduled]) -> list[Clash]:
    """What gets in the way of what within an organisation; others share neither people nor days."""
    owners = {name: plan.organisation for name, plan in calendar.plans}
    together: dict[str, list[Scheduled]] = {}
    for one in near:
        together.setdefault(owners[one.plan], []).append(one)
    found = [clash for held in together.values() for clash in clashes(held)]
    return sorted(found, key=lambda clash: (clash.start, clash.end))


def _near(one: Scheduled, start: date, end: date) -> bool:
    return one.start is not None and one.end is not None and one.start <= end and start <= one.end
