"""AP305: week numbers that do not belong to the dates."""

from collections.abc import Iterator

from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.times import times_of
from applan.lint.times.problems import Wrong, said, wrong_anywhere
from applan.when import Interval

_CODES = frozenset({"week-mismatch"})
_DAYS = frozenset({"day", "days"})


@rule(
    "AP305",
    "week-mismatch",
    "error",
    bad='- {title: Høstkampanje, when: "12.–26. oktober 2026 (uke 42 og 53)"}\n',
    good=("42 og 53", "42–44"),
)
def week_mismatch(subject: Subject) -> Iterator[Problem]:
    """Week numbers beside dates are the weeks of those dates.

    Two ways of saying the same are a help until they disagree; then neither can be trusted. Weeks
    are counted as ISO 8601 does, from Monday. Running text is checked too.
    """
    for wrong in wrong_anywhere(times_of(subject), _CODES):
        if not _only_narrows(wrong):
            yield wrong.problem_at(said(wrong.problem))


def _only_narrows(wrong: Wrong) -> bool:
    """Whether the weeks say which part of a month is meant: «mars (uke 10)»."""
    time = wrong.time
    if time is None or time.kind in _DAYS or time.interval is None or time.check is None:
        return False
    return set(time.check.weeks) <= set(_weeks(time.interval))


def _weeks(interval: Interval) -> list[int]:
    """The ISO weeks that an interval touches, in order."""
    from applan.when.checks import weeks_of

    return list(weeks_of(interval))
