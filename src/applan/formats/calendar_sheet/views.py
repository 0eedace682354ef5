"""Each view of a calendar as tables, laid out here for every format."""

from collections.abc import Callable, Iterator

from applan.formats.calendar_sheet.changes import changes_grid
from applan.formats.calendar_sheet.days import limits, limits_text, one_year
from applan.formats.calendar_sheet.grid import Grid, Said, Sheet, cell
from applan.formats.calendar_sheet.rows import date_grid, undecided_grid
from applan.formats.calendar_sheet.words import calendar_words
from applan.schedule.calendar import Calendar
from applan.schedule.chosen import span_of
from applan.schedule.scheduled import Scheduled
from applan.schedule.selection import Line, folded
from applan.schedule.wheel_words import wheel_words
from applan.schedule.words import words


def sheet(calendar: Calendar) -> Sheet:
    """The calendar's view as tables. What is undecided always has a table of its own."""
    view = wheel_words(calendar.language).view[calendar.view]
    about = ", ".join(part for part in (calendar.organisation, limits_text(calendar)) if part)
    grids = tuple(_VIEWS[calendar.view](calendar))
    changed = changes_grid(calendar)
    return Sheet(
        f"{view} – {calendar.title}",
        about,
        (*grids, changed) if changed is not None else grids,
        tuple(_agenda_notes(calendar)) if calendar.view == "agenda" else (),
    )


def _dates(calendar: Calendar) -> Iterator[Grid]:
    together: dict[str, list[Line]] = {}
    for line in folded(calendar.occurrences):
        together.setdefault(line.item.group, []).append(line)
    headings = words(calendar.language).headings
    years = one_year(calendar)
    for group in ("dated", "window", "recurring"):
        if group in together or group == "dated":
            yield date_grid(calendar, headings[group], together.get(group, ()), years)
    yield undecided_grid(calendar, together.get("undecided", ()))


def _months(calendar: Calendar) -> Iterator[Grid]:
    from applan.schedule.months import month_blocks

    language = calendar.language
    own = calendar.columns(wheel_words(language).columns)
    lines = folded(calendar.occurrences)
    blocks = month_blocks(lines, span_of(calendar.plans), language, limits(calendar))
    rows = tuple(
        (
            cell(block.label),
            cell(*block.focus),
            tuple(Said(title, when) for when, title in block.dates),
        )
        for block in blocks
        if block.first is not None
    )
    columns = (own["month"], own["focus"], own["dates"])
    yield Grid("", columns, rows)
    ends = [line for block in blocks if block.first is None for line in block.lines]
    always = [line for line in ends if line.item.group != "undecided"]
    if always:
        yield date_grid(calendar, words(language).whole, always)
    yield undecided_grid(calendar, (line for line in ends if line.item.group == "undecided"))


def _matrix(calendar: Calendar) -> Iterator[Grid]:
    """A table for each plan, since each says itself what its seasons are."""
    from applan.schedule.matrix import matrix_of

    own = calendar_words(calendar.language)
    span = limits(calendar)
    by_plan: dict[str, list[Scheduled]] = {name: [] for name, _ in calendar.plans}
    for one in calendar.occurrences:
        by_plan[one.plan].append(one)
    beside: list[Line] = []
    for name, plan in calendar.plans:
        found = matrix_of(plan, by_plan[name], limits=span)
        heading = plan.title if len(calendar.plans) > 1 else ""
        rows = tuple(
            (cell(row.title), *(cell(*texts) for texts in row.cells)) for row in found.rows
        )
        if rows:
            yield Grid(heading, (own.columns["activity"], *found.columns), rows)
        beside += [Line(row.item) for row in found.other]
    always = [line for line in beside if line.item.group != "undecided"]
    if always:
        yield date_grid(calendar, words(calendar.language).headings["recurring"], always)
    yield undecided_grid(calendar, (line for line in beside if line.item.group == "undecided"))


def _agenda(calendar: Calendar) -> Iterator[Grid]:
    from applan.formats.calendar_sheet.coming import agenda_grids

    return agenda_grids(calendar)


def _agenda_notes(calendar: Calendar) -> Iterator[str]:
    from applan.formats.calendar_sheet.coming import agenda_notes

    return agenda_notes(calendar)


_VIEWS: dict[str, Callable[[Calendar], Iterator[Grid]]] = {
    "dates": _dates,
    "months": _months,
    "matrix": _matrix,
    "agenda": _agenda,
}
