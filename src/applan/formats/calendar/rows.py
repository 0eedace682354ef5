"""Rows of dates, which every view has: Dato | Hva | Ansvarlig | Status."""

import re
from collections.abc import Collection, Iterable

from applan.formats.calendar.days import day_text
from applan.prose import blocks
from applan.prose.blocks import Blocks, Paragraph, Table, column, line, under
from applan.schedule.calendar import Calendar
from applan.schedule.dates import date_row, status_text, title_text, with_note
from applan.schedule.scheduled import Scheduled
from applan.schedule.selection import Line
from applan.schedule.texts import without_year
from applan.words.calendar import words


def dates_under(
    calendar: Calendar, heading: str, lines: Iterable[Line], years: Collection[int] = ()
) -> Blocks:
    """A row for each line, with its plan where there are several; ``years`` go without saying."""
    said = ((when_text(one, calendar.language, years), one.item) for one in lines)
    return rows_under(calendar, heading, said)


def rows_under(calendar: Calendar, heading: str, timed: Iterable[tuple[str, Scheduled]]) -> Blocks:
    """A row for each occurrence with its printed time, which is a date in each or in none."""
    own, language = calendar.columns(words(calendar.language).group("column")), calendar.language
    dated = tuple(timed)
    time = "when" if all(one.group == "dated" for _, one in dated) else "moment"
    columns = [own[key] for key in (time, "what", "who", "status")]
    if several := len(calendar.plans) > 1:
        columns.append(words(language)["column.plan"])
    rows = [
        (
            line(when),
            line(title_text(one, language, beside_status=True), struck=one.cancelled),
            column(*one.responsible),
            line(status_text(one, language)),
            *((line(one.plan),) if several else ()),
        )
        for when, one in dated
    ]
    return table_under(calendar, heading, columns, rows, optional=(2, 3))


def table_under(
    calendar: Calendar,
    heading: str,
    columns: Iterable[str],
    rows: Iterable[tuple[blocks.Line, ...]],
    optional: Iterable[int] = (),
) -> Blocks:
    """A table under its heading, or that there is nothing."""
    rows = tuple(rows)
    if not rows:
        return under(heading, Paragraph(line(words(calendar.language)["nothing"])))
    return under(heading, Table(tuple(map(line, columns)), rows, frozenset(optional)))


def undecided_under(calendar: Calendar, lines: Iterable[Line]) -> Blocks:
    """What is undecided, which every view has where there is something."""
    held = tuple(lines)
    heading = words(calendar.language)["heading.undecided"]
    return dates_under(calendar, heading, held) if held else ()


def when_text(line: Line, language: str, years: Collection[int]) -> str:
    """«12.–20. september (uke 37–38)», «12. mai kl. 18 (ta med mat, uke 19)»."""
    row = date_row(line, language, set(years))
    one, when = line.item, row.when
    if one.group == "recurring" and one.start is not None and one.start == one.end:
        when = f"{without_year(day_text(one.start, language), (), years)} ({when})"
    week = words(language)["week"].lower()
    in_week = f"{week} {row.week}" if row.week and re.search(rf"\b{week}\b", when) is None else ""
    return with_note(when, one, in_week)
