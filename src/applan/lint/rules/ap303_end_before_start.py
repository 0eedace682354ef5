"""AP303: a range that runs backward."""

from collections.abc import Iterable, Iterator
from datetime import time

from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.times import times_of
from applan.lint.times.problems import wrong_anywhere
from applan.messages import Message, msg
from applan.patterns import lazy

_CODES = frozenset({"end-before-start"})
_EARLIEST, _LATEST = 6, 16
"""Hours between which most things happen: «14–7» there is «7–14»."""

_EVENING = 14
"""The hour from which a trip may begin that ends the next day."""

_WORKING_DAY = 8
"""Hours that it may be the other way round."""

_NEARLY_A_DAY = 3
"""Hours that are left of a day, when what was written goes on for the rest of it."""


@rule(
    "AP303",
    "end-before-start",
    "error",
    bad='- {title: Høstkampanje, when: "20.–12. september 2026"}\n',
    good=("20.–12.", "12.–20."),
)
def end_before_start(subject: Subject) -> Iterator[Problem]:
    """A range begins before it ends.

    “1. november – 1. april” runs over New Year and is understood so; a range within a month, or
    with its years written out, cannot. “14–7” on one day is asked about. Running text is checked
    too.
    """
    times = times_of(subject)
    for wrong in wrong_anywhere(times, _CODES):
        message = msg(
            "“{written}” ends before it starts; is a day, a month or a year wrong?",
            written=wrong.written,
        )
        yield wrong.problem_at(message)
    for dated in times.dated:
        start, end = dated.time.start_time, dated.time.end_time
        words = (dated.item.title, dated.item.text, dated.said.note, dated.said.part)
        if dated.interval.days == 1 and _is_backward(start, end, words):
            yield Problem(dated.path, _message(dated.text), span=dated.span)
    for mentioned in times.prose.mentions:
        for said in mentioned.reading.occurrences:
            one_day = said.interval is None or said.interval.days == 1
            if one_day and _is_backward(said.start_time, said.end_time, (mentioned.text,)):
                yield Problem(mentioned.path, _message(mentioned.written), span=mentioned.span)


def _message(written: str) -> Message:
    return msg("“{written}” ends the next morning; is it the other way round?", written=written)


def _is_backward(start: time | None, end: time | None, words: Iterable[str | None]) -> bool:
    """«kl. 14–7» and «kl. 18–17» on one day: nearly around the clock, and by day at both ends."""
    if start is None or end is None or end >= start or end == time(0):
        return False
    night = _OVERNIGHT if start.hour >= _EVENING else _BY_NIGHT
    said = any(night.search(text.lower()) for text in words if text)
    by_day = end.hour >= _EARLIEST and start.hour <= _LATEST
    hours = start.hour - end.hour
    return ((by_day and hours <= _WORKING_DAY) or hours <= _NEARLY_A_DAY) and not said


_BY_NIGHT = lazy(r"natt|\blan\b|\w{3}lan\b|døgn")
"""What goes on through the night, whenever it begins."""

_OVERNIGHT = lazy(rf"{_BY_NIGHT.pattern}|helg|leir|tur\b")
"""What may begin in the afternoon and last until the next day."""
