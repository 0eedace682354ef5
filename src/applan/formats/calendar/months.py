"""The year as a box for each month, as on a wall: its days, its dates, and what goes on."""

import calendar as weeks
from collections.abc import Iterator
from datetime import date

from applan.formats.calendar.rows import limits
from applan.prose import blocks
from applan.prose.blocks import Block, Group, Heading, Run, Table, line, points
from applan.schedule.calendar import Calendar
from applan.schedule.chosen import span_of
from applan.schedule.months import Month, Told, months_of
from applan.schedule.selection import Line
from applan.typography import bound
from applan.words.calendar import words


def months_grid(calendar: Calendar) -> tuple[Group, list[Line]]:
    """The boxes, and what has no month: it always goes on, or is undecided."""
    span, language = span_of(calendar.plans), calendar.language
    found = months_of(calendar.lines, span, language, limits(calendar))
    boxes = (
        Group("month", tuple(_month(month, month.first, language)))
        for month in found
        if month.first
    )
    beside = [one for month in found if not month.first for one in month.lines]
    return Group("months", tuple(boxes)), beside


def _month(month: Month, first: date, language: str) -> Iterator[Block]:
    yield Heading(2, line(month.label))
    yield _days(month, first, language)
    for told in (month.dates, month.focus):
        if said := dict.fromkeys(map(_said, told)):
            yield points(said)


def _said(told: Told) -> blocks.Line:
    before = (Run(f"{bound(told.when)}: "),) if told.when else ()
    return before + line(told.title, struck=told.line.item.cancelled)


def _days(month: Month, first: date, language: str) -> Table:
    """The month's days by week, with those that have dates marked."""
    own = words(language)
    marked = {day for dated in month.dates for day in dated.days}
    rows = []
    for week in weeks.Calendar().monthdayscalendar(first.year, first.month):
        day = next(day for day in week if day)
        number = first.replace(day=day).isocalendar().week
        days = ((Run(str(one), strong=one in marked),) if one else () for one in week)
        rows.append(((Run(str(number)),), *days))
    return Table(tuple(map(line, (own["column.week"], *"MTOTFLS"))), tuple(rows))
