"""Each view of a calendar as a document, laid out here for every format."""

import calendar as weeks
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from applan.drafts.document import document_of
from applan.formats.calendar.coming import agenda_blocks
from applan.formats.calendar.rows import (
    changes_under,
    dates_under,
    limits,
    limits_text,
    one_year,
    undecided_under,
    when_text,
)
from applan.grouping import grouped
from applan.prose import blocks as b
from applan.prose.document import Document
from applan.schedule.calendar import Calendar
from applan.schedule.chosen import span_of
from applan.schedule.dates import status_text, title_text, with_note
from applan.schedule.selection import Line
from applan.words.calendar import words

if TYPE_CHECKING:
    from applan.schedule.months import Month, Told
from applan.typography import bound, shown

_UPRIGHT = 4
"""Columns of a matrix that an upright page has room for."""

_ONE_BY_ONE = ("dates", "wheel", "grid")
"""Views of which a spreadsheet has every occurrence, with all that is known of it."""


def document(calendar: Calendar) -> Document:
    """The calendar's view. What is undecided always has a table of its own.

    An unknown view is a list of dates.
    """
    view = calendar.view if calendar.view in _VIEWS else "dates"
    called = words(calendar.language)[f"view.{view}"]
    days = limits_text(calendar) if view != "agenda" else ""
    about = ", ".join(filter(None, (calendar.organisation, days)))
    below = f"{called} – {about}" if about else called
    blocks = (
        b.Heading(1, b.line(calendar.title)),
        b.Paragraph(b.line(below, emphasis=True)),
        *_VIEWS[view](calendar),
        *(changes_under(calendar) if view != "wheel" else ()),
    )
    made = document_of(
        blocks,
        calendar.plans[-1][1],
        f"{called} – {calendar.title}",
        language=calendar.language,
        wide=view == "matrix"
        and any(len(table.trimmed().head) > _UPRIGHT for _, table in b.tables(blocks)),
        data=(("", _every(calendar)),) if view in _ONE_BY_ONE else (),
    )
    return replace(made, organisation=shown(calendar.organisation) or made.organisation)


def _dates(calendar: Calendar) -> Iterator[b.Block]:
    together = grouped((one.item.group, one) for one in calendar.lines)
    headings = words(calendar.language).group("heading")
    years = one_year(calendar)
    for group in ("dated", "window", "recurring"):
        if group in together or group == "dated":
            yield from dates_under(calendar, headings[group], together.get(group, ()), years)
    yield from undecided_under(calendar, together.get("undecided", ()))


def _every(calendar: Calendar) -> b.Table:
    """Every occurrence, with its days as dates."""
    own = words(calendar.language)
    called = calendar.columns(own.group("column"))
    columns = (
        "start", "end", "when", "what", "who", "status", "place", "kind", "certainty", "group",
        "plan", "id",
    )  # fmt: skip
    rows = []
    for found in calendar.lines:
        one = found.item
        told = (
            with_note(one.text, one),
            title_text(one, calendar.language, beside_status=True),
            "; ".join(one.responsible),
            status_text(one, calendar.language),
            "; ".join(one.place),
            own[f"kind.{one.kind}"],
            own[f"sure.{one.certainty}"],
            own[f"group.{one.group}"],
            one.plan,
            one.id or "",
        )
        days = (
            (b.Run(day.isoformat(), value=day),) if day is not None else ()
            for day in (one.start, one.end)
        )
        rows.append((*days, *((b.Run(text),) if text else () for text in told)))
    return b.Table(tuple(b.line(called[name]) for name in columns), tuple(rows))


def _months(calendar: Calendar) -> Iterator[b.Block]:
    from applan.schedule.months import distinct, months_of, together

    said, language = words(calendar.language), calendar.language
    own = calendar.columns(said.group("column"))
    months = months_of(calendar.lines, span_of(calendar.plans), language, limits(calendar))
    found = tuple(together(months, language))
    rows = []
    for month in found:
        if month.first is not None:
            focus = b.column(*(one.title for one in distinct(month.focus)))
            dates = b.stacked(b.line(f"{one.when}: {one.title}") for one in distinct(month.dates))
            nothing = () if focus else b.line(said["empty"])
            rows.append((b.line(month.label), focus, dates or nothing))
    heads = tuple(b.line(own[name]) for name in ("month", "focus", "dates"))
    before, after = found[: found[0].first is None], found[-1:]
    for block in before:
        yield from _once(calendar, block, own)
    yield from b.under(
        said["months"] if before else "", b.Table(heads, tuple(rows), frozenset((1, 2)))
    )
    for block in after:
        if block.first is None:
            yield from _once(calendar, block, own)


def _once(calendar: Calendar, block: "Month", called: Mapping[str, str]) -> Iterator[b.Block]:
    """What is told once beside the months, all that has one time in one row."""
    language = calendar.language
    together = grouped((when_text(one, language, ()), title_text(one.item, language))
                       for one in block.lines)  # fmt: skip
    rows = tuple((b.line(when), b.line("; ".join(dict.fromkeys(titles))))
                 for when, titles in together.items())  # fmt: skip
    yield from b.under(
        block.label, b.Table((b.line(called["moment"]), b.line(called["what"])), rows)
    )


def _at_the_end(calendar: Calendar, heading: str, lines: list[Line]) -> Iterator[b.Block]:
    """What has no place in a view: what always goes on, and what is undecided."""
    always = [one for one in lines if one.item.group != "undecided"]
    if always:
        yield from dates_under(calendar, heading, always)
    yield from undecided_under(calendar, (one for one in lines if one.item.group == "undecided"))


def _matrix(calendar: Calendar) -> Iterator[b.Block]:
    """A table for each plan, since each says itself what its seasons are."""
    from applan.schedule.matrix import matrix_of

    first = words(calendar.language)["column.activity"]
    span = limits(calendar)
    by_plan = grouped((one.plan, one) for one in calendar.occurrences)
    beside: list[Line] = []
    for name, plan in calendar.plans:
        found = matrix_of(plan, by_plan.get(name, ()), limits=span)
        rows = tuple(
            (b.line(row.title), *(b.column(*texts) for texts in row.cells)) for row in found.rows
        )
        if rows:
            heads = tuple(map(b.line, (first, *found.columns)))
            table = b.Table(heads, rows, frozenset(range(1, len(heads))))
            yield from b.under(plan.title if len(calendar.plans) > 1 else "", table)
        beside += found.other
    yield from _at_the_end(calendar, words(calendar.language)["over_seasons"], beside)


def _grid(calendar: Calendar) -> b.Blocks:
    """A box for each month, as on a wall: its days, its dates, and what goes on."""
    from applan.schedule.months import months_of

    span, language = span_of(calendar.plans), calendar.language
    found = months_of(calendar.lines, span, language, limits(calendar))
    boxes = (
        b.Group("month", tuple(_box(month, month.first, language)))
        for month in found
        if month.first
    )
    beside = [one for month in found if not month.first for one in month.lines]
    always = words(language)["whole"]
    return b.Group("months", tuple(boxes)), *_at_the_end(calendar, always, beside)


def _box(month: "Month", first: date, language: str) -> Iterator[b.Block]:
    yield b.Heading(2, b.line(month.label))
    yield _days(month, first, language)
    for told in (month.dates, month.focus):
        if said := dict.fromkeys(map(_in_box, told)):
            yield b.points(said)


def _in_box(told: "Told") -> b.Line:
    before = (b.Run(f"{bound(told.when)}: "),) if told.when else ()
    return before + b.line(told.title, struck=told.line.item.cancelled)


def _days(month: "Month", first: date, language: str) -> b.Table:
    """The month's days by week, with those that have dates marked."""
    own = words(language)
    marked = {day for dated in month.dates for day in dated.days}
    rows = []
    for week in weeks.Calendar().monthdayscalendar(first.year, first.month):
        day = next(day for day in week if day)
        number = first.replace(day=day).isocalendar().week
        days = ((b.Run(str(one), strong=one in marked),) if one else () for one in week)
        rows.append(((b.Run(str(number)),), *days))
    return b.Table(tuple(map(b.line, (own["column.week"], *"MTOTFLS"))), tuple(rows))


def _wheel(calendar: Calendar) -> Iterator[b.Block]:
    """The wheels with their lists; without a year to draw, the dates."""
    from applan.formats.calendar.wheel import wheel_blocks

    drawn = wheel_blocks(calendar)
    yield from drawn or (*_dates(calendar), *changes_under(calendar))


_VIEWS: dict[str, Callable[[Calendar], Iterator[b.Block] | b.Blocks]] = {
    "dates": _dates,
    "months": _months,
    "matrix": _matrix,
    "wheel": _wheel,
    "grid": _grid,
    "agenda": agenda_blocks,
}
