"""Rows of dates, which every view has: Dato | Hva | Ansvarlig | Status; and of what has changed."""

import re
from collections.abc import Collection, Iterable
from datetime import date, timedelta

from applan.prose import blocks
from applan.prose.blocks import Blocks, Paragraph, Table, column, line, under
from applan.schedule.calendar import Calendar
from applan.schedule.changes import Change
from applan.schedule.chosen import Choice, span_of
from applan.schedule.dates import date_row, status_text, title_text, with_note
from applan.schedule.scheduled import Scheduled
from applan.schedule.selection import Line
from applan.schedule.texts import without_year
from applan.schedule.wheel_entries import Entry, Section
from applan.when import Interval, Occurrence, format_when
from applan.words.calendar import words


def limits_text(calendar: Calendar) -> str:
    """«1. mars – 30. april 2026», «fra 1. mars 2026», or nothing."""
    own, start, end = words(calendar.language), calendar.start, calendar.end
    if start is not None and end is not None:
        return days_text(start, end, calendar.language)
    if start is not None:
        return own["limit_from"].format(start=day_text(start, calendar.language))
    return own["limit_to"].format(end=day_text(end, calendar.language)) if end is not None else ""


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


def limits(calendar: Calendar) -> Interval | None:
    """The days that somebody limited the calendar to, None where nobody did."""
    if calendar.start is None and calendar.end is None:
        return None
    return span_of(calendar.plans, Choice(calendar.start, calendar.end))


def one_year(calendar: Calendar) -> set[int]:
    """The year that need not be repeated: that of all plans, or of the time asked for."""
    span = limits(calendar) or span_of(calendar.plans)
    return {span.start.year} & {span.last.year}


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


def changed_since(calendar: Calendar) -> str:
    """The heading of what changed; empty where nobody asked."""
    if calendar.since is None:
        return ""
    said = words(calendar.language)["changed_since"]
    return said.format(day=day_text(calendar.since, calendar.language))


def changes_under(calendar: Calendar) -> Blocks:
    """Endring | Hva | Før | Nå, and the plan where there are several; none if nobody asked."""
    if calendar.since is None:
        return ()
    own = words(calendar.language).group("column")
    columns = [own["change"], own["what"], own["before"], own["after"]]
    if several := len(calendar.plans) > 1:
        columns.append(own["plan"])
    called = words(calendar.language).group("change")
    rows = [
        tuple(map(line, (called[one.aspect], one.title, one.before, one.after, one.plan)))
        for one in calendar.changes
    ]
    kept = [row if several else row[:-1] for row in rows]
    return table_under(calendar, changed_since(calendar), columns, kept)


def changed_section(calendar: Calendar) -> tuple[Section, ...]:
    """The same as a list, for a picture that has room for one beside it; none if nobody asked."""
    if calendar.since is None:
        return ()
    several = len(calendar.plans) > 1
    listed = tuple(
        _changed_entry(change, f" ({change.plan})" if several else "", calendar.language)
        for change in calendar.changes
    )
    nothing = Entry(None, words(calendar.language)["nothing"], "", ())
    return (Section("changes", changed_since(calendar), -1, listed or (nothing,)),)


def _changed_entry(change: Change, plan: str, language: str) -> Entry:
    """«Flyttet: Høstkampanje» with «19. september 2026 (før: 12. september 2026)»."""
    own = words(language)
    after = "" if change.aspect == "renamed" else change.after
    before = own["was"].format(text=change.before) if change.before else ""
    if change.aspect in ("gone", "cancelled", "postponed"):
        when = change.before
    else:
        when = f"{after} ({before})" if after and before else after or before
    return Entry(None, f"{own[f'change.{change.aspect}']}: {change.title}{plan}", when, ())
