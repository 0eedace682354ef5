"""What a board wants to hear of the next days: late, due, and not yet decided."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from applan.formats.calendar.rows import (
    dates_under,
    day_text,
    days_text,
    rows_under,
    table_under,
    when_text,
)
from applan.frozen import replace
from applan.grouping import grouped
from applan.model import Goal
from applan.prose.blocks import Block, Blocks, Paragraph, column, line
from applan.schedule.calendar import Calendar
from applan.schedule.chosen import span_of
from applan.schedule.coming import Agenda, Clash, agenda, clashes
from applan.schedule.dates import short_text, title_text
from applan.schedule.scheduled import DAYS, Scheduled, is_long
from applan.schedule.selection import Line
from applan.schedule.texts import without_year
from applan.typography import MONTHS
from applan.words.calendar import words

DAYS_AHEAD = 60
"""How far an agenda looks when nobody says."""


def horizon(calendar: Calendar) -> tuple[date, date]:
    """The first and the last day of an agenda; without limits, the first days of the plans."""
    start = calendar.start or span_of(calendar.plans).start
    room = (date.max - start).days
    return start, calendar.end or start + timedelta(days=min(DAYS_AHEAD, room))


def agenda_of(calendar: Calendar) -> Agenda:
    """What is late, near, undecided and going on.

    Of what has no days only that of plans about now, and goals only if they have some of their
    own: that of a whole year is nothing to put on a list.
    """
    start, end = horizon(calendar)
    found = agenda([one.item for one in calendar.lines], start, max((end - start).days, 0))
    spans = ((name, plan.span.interval) for name, plan in calendar.plans)
    now = {name for name, span in spans if span.start <= end and start < span.end}
    return replace(
        found,
        undated=tuple(one for one in found.undated if one.plan in now),
        ongoing=tuple(
            one
            for one in found.ongoing
            if (one.start is not None or one.plan in now)
            and not (isinstance(one.item, Goal) and _is_always(one))
        ),
    )


def agenda_blocks(calendar: Calendar) -> Iterator[Block]:
    """What is late if anything is, what is due, what to decide, what collides; then in a line for
    each sort what is no news in these days."""
    own, language = words(calendar.language).group("agenda"), calendar.language
    start, end = horizon(calendar)
    found = agenda_of(calendar)
    years = {start.year} & {end.year}
    if found.overdue:
        yield from dates_under(calendar, own["overdue"], map(Line, found.overdue))
    due = [(_due_text(one, start, years, language), one) for one in found.due]
    yield from rows_under(calendar, days_text(start, end, language), due)
    if found.undecided:
        yield from dates_under(calendar, own["undecided"], map(Line, found.undecided), years)
    yield from _clashing(calendar, start, end)
    for note in _notes(found, years, language):
        yield Paragraph(line(note), role="note")


def _clashing(calendar: Calendar, start: date, end: date) -> Blocks:
    language = calendar.language
    near = [one for one in (held.item for held in calendar.lines)
            if one.start and one.end and one.start <= end and start <= one.end]  # fmt: skip
    rows = [
        (
            line(days_text(clash.start, clash.end, language)),
            column(title_text(clash.first, language), title_text(clash.second, language)),
            column(*clash.shared),
        )
        for clash in _clashes(calendar, near)
        if clash.start <= end and start <= clash.end
    ]
    columns = calendar.columns(words(language).group("column"))
    heads = [columns[key] for key in ("when", "what", "who")]
    heading = words(language)["agenda.clashes"]
    return table_under(calendar, heading, heads, rows, optional=(2,)) if rows else ()


def _notes(found: Agenda, years: set[int], language: str) -> Iterator[str]:
    own = words(language)
    always = [title_text(one, language) for one in found.ongoing if _is_always(one)]
    ongoing = [
        f"{title_text(one, language)} ({short_text(one, years)})"
        for one in found.ongoing
        if not _is_always(one)
    ]
    cancelled = [f"{one.title} ({short_text(one, years)})" for one in found.cancelled]
    undated = [_with_when(one, language) for one in found.undated]
    for name, titles in (
        ("called_off", cancelled), ("ongoing", ongoing), ("all_along", always), ("not_yet", undated)
    ):  # fmt: skip
        if titles:
            yield own[name].format(titles="; ".join(dict.fromkeys(titles)))


def _is_always(one: Scheduled) -> bool:
    return one.group == "recurring" or (is_long(one) and not one.is_before)


def _with_when(one: Scheduled, language: str) -> str:
    """The title with what is known of its time: «Kurs (etter landsmøtet)»."""
    title = title_text(one, language)
    if one.time is not None and one.time.kind == "open":
        return f"{title} ({one.note})" if one.note and title == one.title else title
    return f"{title} ({one.text})"


def _due_text(one: Scheduled, on: date, years: set[int], language: str) -> str:
    """When something is due; of what has begun already, when it ends."""
    if one.deadline or one.start is None or one.end is None or one.start >= on:
        return when_text(Line(one), language, years)
    own = words(language)
    end = own["until"].format(end=without_year(day_text(one.end, language), (), years))
    if one.precision in DAYS:
        return end
    if one.end < date.max and (one.end + timedelta(days=1)).day == 1:
        month = f"{MONTHS.split('|')[one.end.month - 1]} {one.end.year}"
        end = own["out"].format(month=without_year(month, (), years))
    said = short_text(one, years)
    return end if end.endswith(f" {said}") else f"{end} ({said})"


def _clashes(calendar: Calendar, near: Iterable[Scheduled]) -> list[Clash]:
    """What gets in the way of what within an organisation; others share neither people nor days."""
    owners = {name: plan.organisation for name, plan in calendar.plans}
    together = grouped((owners[one.plan], one) for one in near)
    found = [clash for held in together.values() for clash in clashes(held)]
    return sorted(found, key=lambda clash: (clash.start, clash.end))
