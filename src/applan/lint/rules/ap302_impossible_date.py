"""AP302: a date that no calendar has."""

import re
from collections.abc import Iterator
from itertools import chain

from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.times import Mentioned, Times, times_of
from applan.lint.times.problems import said, wrong_mentions, wrong_times
from applan.messages import msg
from applan.patterns import lazy
from applan.when.slips import one_letter_off

_OLDEST, _FORESEEN, _NEAR = 1100, 30, 15
"""The first year that a plan may tell of, and how many years plans look ahead and around."""

_CODES = frozenset({"impossible-date", "no-such-week", "impossible-time"})


@rule(
    "AP302",
    "impossible-date",
    "error",
    bad='- {title: Årsmøte, when: "30. februar 2026"}\n',
    good=("30.", "28."),
)
def impossible_date(subject: Subject) -> Iterator[Problem]:
    """A date is one that the calendar has.

    30 February, 31 November and week 53 of a year with 52 weeks are slips of the pen, and the
    reader cannot know for what. Weeks are counted as ISO 8601 does. Running text is checked too.
    """
    times = times_of(subject)
    found = chain(wrong_times(times, _CODES), wrong_mentions(times, _CODES))
    for wrong in found:
        yield wrong.problem_at(said(wrong.problem))
    for mentioned in times.prose.mentions:
        if (match := _week_after(mentioned)) is not None:
            message = msg("there is no week {week}", week=int(match[1]))
            yield Problem(mentioned.path, message, span=match.span(1))
    for mentioned in times.prose.mentions if times.has_period else ():
        for time in mentioned.reading.occurrences:
            likely = _likely(time.interval.start.year, times) if time.interval else ()
            if likely:
                message = msg(
                    "“{written}” cannot be right; is it {likely}?",
                    written=mentioned.written,
                    likely=likely,
                )
                yield Problem(mentioned.path, message, span=mentioned.span)


def _week_after(found: Mentioned) -> re.Match[str] | None:
    """«Stengt heile veke 52 og 54»: what goes on a list of weeks, and is none."""
    said = found.reading.occurrences
    weeks = found.kind == "date" and bool(said) and said[-1].kind in ("week", "weeks")
    return _NO_WEEK.match(found.text, found.end) if weeks else None


_NO_WEEK = lazy(
    r"(?:\s?[,–-]\s?(?:\d\d?,?\s)?|\s)(?:(?:og|eller|til)\s)?(5[4-9]|[6-9]\d)(?=[.,;)]|\s*\Z)"
)


def _likely(year: int, times: Times) -> tuple[str, ...]:
    """The years of our time that a year may be a slip of the pen for, where it is none itself."""
    period = times.plan.span.interval
    first, last = period.start.year, period.last.year
    if _OLDEST <= year <= last + _FORESEEN or year % 10 == 0:
        return ()
    near = (str(near) for near in range(first - _NEAR, last + _NEAR + 1))
    likely = [written for written in near if one_letter_off(str(year), written)]
    return tuple(sorted(likely, key=lambda written: abs(int(written) - first))[:2])
