"""AP304: a date on another weekday than the plan says."""

from collections.abc import Iterator

from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.times import times_of
from applan.lint.times.feasts import days_said_twice, feasts_in_titles
from applan.lint.times.problems import said, wrong_anywhere

_CODES = frozenset({"weekday-mismatch"})


@rule(
    "AP304",
    "weekday-mismatch",
    "error",
    bad='- {title: Årsmøte, when: "lørdag 15. mars 2026"}\n',
    good=("15.", "14."),
)
def weekday_mismatch(subject: Subject) -> Iterator[Problem]:
    """A date is on the weekday that stands beside it.

    Dates are copied from last year's plan, where they were on another weekday. Half of the members
    come on the date, the other half on the weekday. “Helgen” and feasts that move are checked in
    the same way, and so is running text.
    """
    times = times_of(subject)
    for wrong in wrong_anywhere(times, _CODES):
        yield wrong.problem_at(said(wrong.problem))
    yield from days_said_twice(times)
    yield from feasts_in_titles(times)
