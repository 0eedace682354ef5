"""The year as a box for each month, as on a wall: its days, its dates, and what goes on."""

import calendar as weeks
from collections.abc import Iterable

from applan.formats.calendar_page.markup import text
from applan.formats.calendar_page.tables import dated
from applan.formats.calendar_sheet.changes import changes_grid
from applan.formats.calendar_sheet.days import limits
from applan.formats.calendar_sheet.grid import Said, Sheet
from applan.formats.calendar_sheet.rows import date_grid, undecided_grid
from applan.schedule.calendar import Calendar
from applan.schedule.chosen import span_of
from applan.schedule.months import Month, Months, focus_text, month_label, month_title, months_of
from applan.schedule.selection import Line, folded
from applan.schedule.wheel_words import wheel_words
from applan.schedule.words import words


def boxes_sheet(calendar: Calendar) -> Sheet:
    """What stands below and beside the boxes."""
    found = _months(calendar)
    heading = words(calendar.language).headings["recurring"]
    grids = (
        date_grid(calendar, heading, found.always) if found.always else None,
        undecided_grid(calendar, found.undecided),
        changes_grid(calendar),
    )
    return Sheet("", "", tuple(grid for grid in grids if grid is not None))


def month_boxes(calendar: Calendar) -> Iterable[str]:
    """A box for each month: its days, what has dates, and below a line what goes on in it."""
    months = _months(calendar).months
    language = calendar.language
    years = {month.first.year for month in months}
    yield '<div class="months">'
    for month in months:
        label = month_label(month.first, month.first, language, years)
        yield f"<section><h3>{text(label)}</h3>"
        yield from _days(month, language)
        yield from _list("", (_said(one.line, one.when, language) for one in month.dates))
        yield from _list(' class="focus"', (_focus(line, language) for line in month.focus))
        yield "</section>"
    yield "</div>"


def _months(calendar: Calendar) -> Months:
    lines = folded(calendar.occurrences)
    return months_of(lines, span_of(calendar.plans), calendar.language, limits(calendar))


def _said(line: Line, when: str, language: str) -> Said:
    return Said(month_title(line.item, language), when, line.item.cancelled)


def _focus(line: Line, language: str) -> Said:
    return Said(focus_text(line.item, language), struck=line.item.cancelled)


def _list(look: str, lines: Iterable[Said]) -> Iterable[str]:
    said = [f"<li>{dated(line)}</li>" for line in dict.fromkeys(lines)]
    if said:
        yield f"<ul{look}>"
        yield from said
        yield "</ul>"


def _days(month: Month, language: str) -> Iterable[str]:
    """The month's days by week; the list below says the same in words."""
    own = wheel_words(language)
    heads = "".join(f"<th>{day}</th>" for day in (own.columns["week"], *own.weekdays))
    yield f'<table class="days" aria-hidden="true"><tr>{heads}</tr>'
    first = month.first
    marked = {day for dated in month.dates for day in dated.days}
    for week in weeks.Calendar().monthdayscalendar(first.year, first.month):
        day = next(day for day in week if day)
        cells = "".join(
            f"<td>{f'<b>{day}</b>' if day in marked else day or ''}</td>" for day in week
        )
        yield f"<tr><th>{first.replace(day=day).isocalendar().week}</th>{cells}</tr>"
    yield "</table>"
