"""AP302: a date that no calendar has."""

import re
from collections.abc import Iterator

from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.times import Mentioned, Times, Written, times_of
from applan.lint.times.problems import said, wrong_anywhere
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
    for wrong in wrong_anywhere(times, _CODES):
        yield wrong.problem_at(said(wrong.problem))
    for mentioned in times.prose.mentions:
        if (match := _week_after(mentioned)) is not None:
            message = msg("there is no week {week}", week=int(match[1]))
            yield Problem(mentioned.path, message, span=match.span(1))
    yield from _far_off(times)


def _week_after(found: Mentioned) -> re.Match[str] | None:
    """«Stengt heile veke 52 og 54»: what goes on a list of weeks, and is none."""
    said = found.reading.occurrences
    weeks = found.kind == "date" and bool(said) and said[-1].kind in ("week", "weeks")
    return _NO_WEEK.match(found.text, found.end) if weeks else None


_NO_WEEK = lazy(
    r"(?:\s?[,–-]\s?(?:\d\d?,?\s)?|\s)(?:(?:og|eller|til)\s)?(5[4-9]|[6-9]\d)(?=[.,;)]|\s*\Z)"
)


def _far_off(times: Times) -> Iterator[Problem]:
    """A year that cannot be meant, in running text or as the deadline of a number."""
    said: list[Written | Mentioned] = [one for one in times.written if one.role == "by"]
    for found in (*said, *times.prose.mentions) if times.has_period else ():
        start, end = found.span if isinstance(found, Mentioned) else (0, len(found.text))
        for time in found.reading.occurrences:
            likely = _likely(time.interval.start.year, times) if time.interval else ()
            if likely:
                message = msg("“{written}” cannot be right; is it {likely}?",
                              written=found.text[start:end], likely=likely)  # fmt: skip
                yield Problem(found.path, message, span=(start, end))


def _likely(year: int, times: Times) -> tuple[str, ...]:
    """The years of our time that a year may be a slip of the pen for, where it is none itself."""
    period = times.plan.span.interval
    first, last = period.start.year, period.last.year
    if _OLDEST <= year <= last + _FORESEEN or year % 10 == 0:
        return ()
    near = (str(near) for near in range(first - _NEAR, last + _NEAR + 1))
    likely = [written for written in near if one_letter_off(str(year), written)]
    return tuple(sorted(likely, key=lambda written: abs(int(written) - first))[:2])
