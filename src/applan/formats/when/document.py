"""What a person asks: which days is that, what do they touch, and how should I write it?"""

from datetime import date

from applan.calendar_facts import Fact, holidays_in
from applan.calendar_facts.fact import within
from applan.formats.when.understood import Understood
from applan.messages import Catalogue, Message, msg
from applan.prose.blocks import Block, Blocks, Heading, Paragraph, Quote, Run, column
from applan.prose.document import Document
from applan.when import Interval, Occurrence, format_when
from applan.when.format_dates import format_days, format_weeks
from applan.when.words import vocabulary

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
    about = [_PRECISIONS[part.precision], _CERTAINTIES[part.certainty]]
    about += [msg("a deadline")] if part.deadline else []
    said = ", ".join(catalogue.say(word) for word in about)
    if part.interval is None:
        return [f"{format_when(part, language)} ({said})"]
    lines = [f"{_days(part.interval, language, catalogue)} ({said})"]
    if part.recurrence is not None:
        lines.insert(0, format_when(part, language))
    if part.interval.days <= _TOUCHING:
        for fact in _touched(part.interval, item):
            days = Interval(fact.interval.start, fact.interval.end)
            day = format_days(days, vocabulary(language), _weekdays(days))
            said_of = msg("touches {name}, {day}", name=fact.name(language), day=day)
            lines.append(catalogue.say(said_of))
    return lines


def _touched(interval: Interval, item: Understood) -> list[Fact]:
    """The holidays and the organisation's dates it touches; not that whose name it is."""
    found = (*holidays_in(interval), *within(item.own, interval))
    return [fact for fact in found if Interval(*fact.interval) != interval or interval.days == 1]


def _days(interval: Interval, language: str, catalogue: Catalogue) -> str:
    words = vocabulary(language)
    said = [format_days(interval, words, _weekdays(interval))]
    if interval.days > 1:
        said.append(catalogue.say("{count} days", count=interval.days))
    if interval.days <= 2 * _TOUCHING:
        said.append(format_weeks(interval, words))
    return ", ".join(said)


def _weekdays(interval: Interval) -> tuple[int, ...]:
    first, last = interval.start.weekday(), interval.last.weekday()
    return (first,) if interval.days == 1 else (first, last)
