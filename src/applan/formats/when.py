"""A written time, what it was read as and how it ought to be written, as a document and as JSON."""

from datetime import date, timedelta
from typing import Any

from applan.calendar_facts import Fact, OwnCalendar, holidays_in
from applan.calendar_facts.fact import within
from applan.formats.document import Look, written
from applan.formats.terminal import json_text, picked
from applan.frozen import NamedTuple, replace
from applan.messages import Catalogue, Message, msg
from applan.model import Plan
from applan.prose.blocks import Block, Blocks, Heading, Paragraph, Quote, Run, column
from applan.prose.document import Document
from applan.schedule.events import calendar_names
from applan.schedule.relative import days_called, place
from applan.schedule.timetable import Timetable
from applan.when import (
    Interval,
    Occurrence,
    Period,
    Reading,
    Rule,
    days_of,
    format_when,
    parse_when,
)
from applan.when.format_dates import format_days, format_weeks, said_once
from applan.when.names import Names, year_of
from applan.when.words import vocabulary

_PRECISE = {"minute": 0, "day": 1, "week": 2, "part-of-month": 3, "month": 4, "quarter": 5}


class Understood(NamedTuple):
    """One text and its reading; ``canonical`` is empty where nothing was read."""

    text: str
    reading: Reading
    canonical: str
    language: str
    own: tuple[Fact, ...] = ()

    @property
    def days(self) -> tuple[date | None, date | None]:
        """The first and last day of all that was read, where every part of it has days."""
        parts = self.reading.occurrences
        found = [item.interval for item in parts if item.interval]
        if not found or len(found) < len(parts):
            return None, None
        return min(one.start for one in found), max(one.last for one in found)

    @property
    def main(self) -> Occurrence | None:
        """The part that speaks for all: the least precise, so that nothing is claimed too much."""
        parts = self.reading.occurrences
        return max(parts, key=lambda part: _PRECISE.get(part.precision, 9)) if parts else None


def understand(
    text: str, language: str, plan: Plan | None, own: OwnCalendar, period: Period | None = None
) -> Understood:
    """Read a time as a plan would, or as anybody in an organisation with its ``own`` calendar.

    What hangs on something that the plan or the calendar knows the days of has days too.
    """
    period, seasons = (plan.span, plan.season_words) if plan else (period, dict(own.words))
    reading = parse_when(text, language=language, period=period, seasons=seasons)
    canonical = format_when(reading, language) if reading.occurrences else ""
    if not reading.problems:
        timetable = Timetable(plan) if plan else None
        found = tuple(_placed(one, timetable, own.facts) for one in reading.occurrences)
        reading = reading._replace(occurrences=found)
    return Understood(text, reading, canonical, language, own.facts)


def _placed(one: Occurrence, timetable: Timetable | None, own: tuple[Fact, ...]) -> Occurrence:
    """A time with the days of what it hangs on, where there is one such thing."""
    anchor = one.anchor
    if one.kind != "relative" or one.interval is not None or anchor is None:
        return one
    if timetable is not None:
        found = timetable.place(anchor, timetable.called(anchor.event))
    else:
        year = year_of(anchor.event)
        years = range(year, year + 1) if year is not None else range(0)
        days = days_called(anchor.event, Names(calendar_names(own, years), years))
        counted = anchor.duration is not None or anchor.direction in ("at", "when")
        found = place(anchor, days, (), days[0].interval, year) if days and counted else []
    if len(found) != 1:
        return one
    sure = one.certainty if found[0].certainty == "fixed" else found[0].certainty
    return replace(one, interval=found[0].interval, precision=found[0].precision, certainty=sure)


FORMATS = ("text", "json")
"""The formats there are, the one people read first."""


def render(
    understood: tuple[Understood, ...], format: str, catalogue: Catalogue, look: Look
) -> str | bytes:
    """What was understood, in one of the formats."""
    if format == "json":
        made = [_one(item, catalogue) for item in understood]
        return json_text(made[0] if len(made) == 1 else made)
    return written(document(understood, catalogue), format, look)


_PRECISIONS: dict[str, Message] = {
    "minute": msg("to the minute"),
    "day": msg("to the day"),
    "week": msg("to the week"),
    "part-of-month": msg("to a part of a month"),
    "month": msg("to the month"),
    "season": msg("to the season"),
    "quarter": msg("to the quarter"),
    "half-year": msg("to the half-year"),
    "year": msg("to the year"),
    "period": msg("to the period"),
    "none": msg("no certain days"),
}
_CERTAINTIES: dict[str, Message] = {
    "fixed": msg("fixed"),
    "tentative": msg("tentative"),
    "open": msg("open"),
}
_DAY = timedelta(days=1)
_LISTED = 12
"""Days of a rule; more are not listed, but said by the first and the last."""
_TOUCHING = 31
"""Days; a longer time touches holidays as a matter of course, and they are not listed."""


def document(understood: tuple[Understood, ...], catalogue: Catalogue) -> Document:
    """Each text with what it was understood as set in below it."""
    blocks = [block for one in understood for block in _told(one, catalogue)]
    return Document(tuple(blocks), "", "", catalogue.language, date.min)


def _told(item: Understood, catalogue: Catalogue) -> Blocks:
    said = [line for part in item.reading.occurrences for line in _part(part, item, catalogue)]
    blocks: list[Block] = [Paragraph(column(*said))] if said else []
    for problem in item.reading.problems:
        message = catalogue.say(problem.template, **dict(problem.args))
        blocks.append(Paragraph((Run(message),), role="warning"))
        if problem.alternatives:
            blocks.append(Quote((Paragraph(column(*problem.alternatives)),)))
    notes = [catalogue.say(remark.template, **dict(remark.args)) for remark in item.reading.remarks]
    if item.canonical not in {"", item.text} and not item.reading.problems:
        notes.append(catalogue.say("better written: {text}", text=item.canonical))
    blocks += [Paragraph((Run(note),)) for note in notes]
    return Heading(2, (Run(item.text),)), Quote(tuple(blocks))


def _part(part: Occurrence, item: Understood, catalogue: Catalogue) -> list[str]:
    language = item.language
    days, interval = _own_days(part), part.interval
    precision = "day" if days and part.precision == "none" else part.precision
    about = [_PRECISIONS[precision], _CERTAINTIES[part.certainty]]
    about += [msg("a deadline")] if part.deadline else []
    said = ", ".join(catalogue.say(word) for word in about)
    if interval is None:
        return [f"{format_when(part, language)} ({said})"]
    if days:
        interval = Interval(days[0], days[-1] + _DAY)
    lines = [f"{_days(interval, language, catalogue, len(days))} ({said})"]
    if part.recurrence is not None:
        lines.insert(0, format_when(part, language))
    if 1 < len(days) <= _LISTED:
        lines.append(_list(days, language))
    if interval.days <= _TOUCHING:
        for fact in _touched(interval, days, item):
            its = Interval(fact.interval.start, fact.interval.end)
            day = format_days(its, vocabulary(language), _weekdays(its))
            said_of = msg("touches {name}, {day}", name=fact.name(language), day=day)
            lines.append(catalogue.say(said_of))
    return lines


def _own_days(part: Occurrence) -> tuple[date, ...]:
    """The days on which it comes back, where all of them are known."""
    rule = part.recurrence
    if part.interval is None or (isinstance(rule, Rule) and rule.except_open):
        return ()
    return days_of(rule, part.interval)


def _list(days: tuple[date, ...], language: str) -> str:
    """«4., 11., 18. og 25. mai 2027»."""
    words = vocabulary(language)
    return words.listed(
        said_once([format_days(Interval(day, day + _DAY), words).split() for day in days])
    )


def _touched(interval: Interval, days: tuple[date, ...], item: Understood) -> list[Fact]:
    """The holidays and the organisation's dates it touches; not that whose name it is."""
    found = (*holidays_in(interval), *within(item.own, interval))
    facts = (fact for fact in found if Interval(*fact.interval) != interval or interval.days == 1)
    return [fact for fact in facts if not days
            or any(fact.interval.start <= day < fact.interval.end for day in days)]  # fmt: skip


def _days(interval: Interval, language: str, catalogue: Catalogue, times: int) -> str:
    """From when to when, how many days that is, or how many ``times`` in it, and which weeks."""
    words = vocabulary(language)
    said = [format_days(interval, words, _weekdays(interval))]
    if times > 1:
        said.append(catalogue.say("{count} occasions", count=times))
    elif interval.days > 1:
        said.append(catalogue.say("{count} days", count=interval.days))
    if interval.days <= 2 * _TOUCHING:
        said.append(format_weeks(interval, words))
    return ", ".join(said)


def _weekdays(interval: Interval) -> tuple[int, ...]:
    first, last = interval.start.weekday(), interval.last.weekday()
    return (first,) if interval.days == 1 else (first, last)


def _one(item: Understood, catalogue: Catalogue) -> dict[str, Any]:
    main, reading = item.main, item.reading

    def said(one: Any) -> dict[str, str]:
        return {"code": one.code, "message": catalogue.say(one.template, **dict(one.args))}

    return {
        "text": item.text,
        **dict(zip(("start", "end"), item.days, strict=True)),
        "precision": main.precision if main and main.precision != "none" else None,
        "certainty": main.certainty if main else None,
        "kind": main.kind if main else None,
        "canonical": item.canonical or None,
        "recurrence": _values(main.recurrence) if main else None,
        "anchor": _values(main.anchor) if main else None,
        "parts": [
            {
                "start": part.interval.start if part.interval else None,
                "end": part.interval.last if part.interval else None,
                **picked(part, "kind", "precision", "certainty", "deadline"),
                **picked(part, "start_time", "end_time"),
            }
            for part in reading.occurrences
        ],
        "problems": [{**said(one), "alternatives": one.alternatives} for one in reading.problems],
        "remarks": list(map(said, reading.remarks)),
    }


def _values(value: Any) -> dict[str, Any] | None:
    """A recurrence or an anchor, without what says nothing; what is inside by its own names."""
    if value is None:
        return None
    said = {name: found for name, found in value._asdict().items() if found}
    return {"type": type(value).__name__.lower(), **said}
