"""Rows of dates, which every view has: Dato | Hva | Ansvarlig | Status."""

import re
from collections.abc import Collection, Iterable

from applan.formats.calendar_sheet.days import day_text
from applan.formats.calendar_sheet.grid import Cell, Grid, Said, cell
from applan.formats.calendar_sheet.words import calendar_words
from applan.model.standing import aside_of
from applan.schedule.calendar import Calendar
from applan.schedule.dates import date_row, status_text, title_text
from applan.schedule.scheduled import Scheduled
from applan.schedule.selection import Line
from applan.schedule.texts import without_year
from applan.schedule.wheel_words import wheel_words
from applan.schedule.words import words


def date_grid(
    calendar: Calendar,
    heading: str,
    lines: Iterable[Line],
    years: Collection[int] = (),
    *,
    beside: bool = False,
) -> Grid:
    """A row for each line, with its plan where there are several; ``years`` go without saying."""
    return row_grid(
        calendar,
        heading,
        ((when_text(line, calendar.language, years), line.item) for line in lines),
        beside=beside,
    )


def row_grid(
    calendar: Calendar,
    heading: str,
    dated: Iterable[tuple[str, Scheduled]],
    *,
    beside: bool = False,
) -> Grid:
    """A row for each occurrence with its printed time."""
    own = calendar.columns(wheel_words(calendar.language).columns)
    several = len(calendar.plans) > 1
    columns = tuple(own[key] for key in ("when", "what", "who", "status"))
    more = (calendar_words(calendar.language).columns["plan"],) if several else ()
    dated = tuple(dated)
    rows = tuple(
        (*_cells(when, one, calendar.language), *((cell(one.plan),) if several else ()))
        for when, one in dated
    )
    return Grid(
        heading,
        columns + more,
        rows,
        calendar_words(calendar.language).nothing,
        tuple(_line(when, one, calendar.language, several=several) for when, one in dated)
        if beside
        else None,
        optional=frozenset({2, 3}),
    )


def undecided_grid(calendar: Calendar, lines: Iterable[Line]) -> Grid:
    """What is undecided, which every view has beside it."""
    heading = words(calendar.language).headings["undecided"]
    return date_grid(calendar, heading, lines, beside=True)


def when_text(line: Line, language: str, years: Collection[int]) -> str:
    """«12.–20. september (uke 37–38)», «avklares (planen kommer senere)»."""
    row = date_row(line, language, set(years))
    one, when = line.item, row.when
    if one.group == "recurring" and one.start is not None and one.start == one.end:
        when = f"{without_year(day_text(one.start, language), (), years)} ({when})"
    week = words(language).week.lower()
    if row.week and re.search(rf"\b{week}\b", when) is None:
        when = f"{when} ({week} {row.week})"
    if one.group == "undecided" and one.note and not aside_of((one.note,)):
        when = f"{when} ({one.note})"
    return when


def _line(when: str, one: Scheduled, language: str, *, several: bool) -> Said:
    title = title_text(one, language)
    return Said(f"{title} ({one.plan})" if several else title, when, one.cancelled)


def _cells(when: str, one: Scheduled, language: str) -> tuple[Cell, ...]:
    return (
        cell(when),
        (Said(title_text(one, language, beside_status=True), struck=one.cancelled),),
        cell(*one.responsible),
        cell(status_text(one, language)),
    )
