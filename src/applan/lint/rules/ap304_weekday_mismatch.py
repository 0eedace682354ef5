"""AP304: a date on another weekday than the plan says."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import chain

from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.times import Mentioned, range_text, times_of
from applan.lint.times.problems import Wrong, said, wrong_mentions, wrong_times
from applan.messages import msg

_CODES = frozenset({"weekday-mismatch"})
_JOINS = frozenset({"og", "til", "eller", "–", "-"})


@rule(
    "AP304",
    "weekday-mismatch",
    "error",
    bad="""\
sections:
  - title: Møter
    activities:
      - {title: Årsmøte, when: lørdag 15. mars 2026}
""",
    good="""\
sections:
  - title: Møter
    activities:
      - {title: Årsmøte, when: lørdag 14. mars 2026}
""",
)
def weekday_mismatch(subject: Subject) -> Iterator[Problem]:
    """A date is on the weekday that stands beside it.

    Dates are copied from last year's plan, where they were on another weekday. Half of the members
    come on the date, the other half on the weekday. “Helgen” is checked in the same way, and so is
    running text.
    """
    times = times_of(subject)
    found = chain(wrong_times(times, _CODES), wrong_mentions(times, _CODES))
    for wrong in found:
        if not _follows_a_weekday(wrong):
            yield wrong.problem_at(said(wrong.problem))
    for mentioned in times.prose.mentions:
        yield from _no_weekend(mentioned, times.language)


def _follows_a_weekday(wrong: Wrong) -> bool:
    """«lørdag og søndag 14.–15. mars»: the weekdays are those of both days."""
    before = wrong.text[max(wrong.start - 60, 0) : wrong.start].lower().split()
    return len(before) > 1 and before[-2].endswith(("dag", "dagen")) and before[-1] in _JOINS


def _no_weekend(mentioned: Mentioned, language: str) -> Iterator[Problem]:
    """«helga 10.–11. mars» in running text, where the date begins after the word."""
    before = mentioned.text[max(mentioned.start - 60, 0) : mentioned.start].lower().split()
    if not before or before[-1] not in ("helg", "helga", "helgen", "helgi"):
        return
    for time in mentioned.times:
        interval = time.interval
        if time.kind not in ("day", "days") or interval is None or interval.days > 4:
            return
        days = {(interval.start + timedelta(days=n)).weekday() for n in range(interval.days)}
        if not days & {5, 6}:
            date = range_text(interval, language)
            message = msg("{date} is not a weekend", date=date)
            yield Problem(mentioned.path, message, span=(mentioned.start, mentioned.end))
