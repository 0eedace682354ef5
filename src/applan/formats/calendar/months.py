"""The year as a box for each month, as on a wall: its days, its dates, and what goes on."""

import calendar as weeks
from collections.abc import Iterator, Sequence

from applan.formats.calendar.rows import limits
from applan.prose.blocks import Block, Group, Heading, Line, Listing, Paragraph, Run, Table, line
from applan.schedule import selection
from applan.schedule.calendar import Calendar
from applan.schedule.chosen import span_of
from applan.schedule.months import Month, focus_text, month_label, month_title, months_of
from applan.typography import bound
from applan.words.calendar import words


def months_grid(
    calendar: Calendar,
) -> tuple[Group, Sequence[selection.Line], Sequence[selection.Line]]:
    """The boxes, what has no month since it always goes on, and what is undecided."""
    lines = calendar.lines
    found = months_of(lines, span_of(calendar.plans), calendar.language, limits(calendar))
    years = {month.first.year for month in found.months}
    boxes = (
        Group("month", tuple(_month(month, calendar.language, years))) for month in found.months
    )
    return Group("months", tuple(boxes)), found.always, found.undecided


def _month(month: Month, language: str, years: set[int]) -> Iterator[Block]:
    yield Heading(2, line(month_label(month.first, month.first, language, years)))
    yield _days(month, language)
    dates = (
        _said(one.when, month_title(one.line.item, language), struck=one.line.item.cancelled)
        for one in month.dates
    )
    focus = (
        _said("", focus_text(one.item, language), struck=one.item.cancelled) for one in month.focus
    )
    for lines in (dates, focus):
        if said := tuple((Paragraph(one),) for one in dict.fromkeys(lines)):
            yield Listing(said)


def _said(when: str, title: str, *, struck: bool) -> Line:
    before = (Run(f"{bound(when)}: "),) if when else ()
    return before + line(title, struck=struck)


def _days(month: Month, language: str) -> Table:
    """The month's days by week, with those that have dates marked."""
    own, first = words(language), month.first
    marked = {day for dated in month.dates for day in dated.days}
    rows = []
    for week in weeks.Calendar().monthdayscalendar(first.year, first.month):
        day = next(day for day in week if day)
        number = first.replace(day=day).isocalendar().week
        days = ((Run(str(one), strong=one in marked),) if one else () for one in week)
        rows.append(((Run(str(number)),), *days))
    return Table(tuple(map(line, (own["column.week"], *"MTOTFLS"))), tuple(rows))
