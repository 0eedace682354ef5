"""What can be said of a plan for every year: only what is so in all of them."""

from collections.abc import Callable, Iterable
from typing import Any

from applan.lint.rule import Problem
from applan.lint.subject import Subject
from applan.messages import Message
from applan.model import Plan
from applan.model.plan import ALL_DAYS
from applan.patterns import lazy

OF_ONE_YEAR = frozenset(
    {"AP304", "AP305", "AP306", "AP307", "AP309", "AP310", "AP316", "AP317", "AP334", "AP406",
     "AP414", "AP417", "AP603", "AP604", "AP611", "AP612"}
)  # fmt: skip
"""Rules that hold days against the calendar of a year, or plans against each other's years."""

OF_EVERY_YEAR = frozenset({"AP340", "AP341"})
"""Rules about such plans themselves."""

OTHER_YEAR = "2038"
"""A year with other weekdays than that in which such plans are read, a late Easter, and neither a
29 February nor a week 53."""

_YEAR = lazy(rf"[ \u00a0]?\b{ALL_DAYS.start.year}\b")


def in_another_year(plan: Plan) -> Plan:
    """A plan for every year as it is in another of them."""
    return plan.in_period(OTHER_YEAR)


def holding(
    check: Callable[[Subject], Iterable[Problem]], subject: Subject, other: Subject
) -> Iterable[Problem]:
    """The problems of a plan that it has in another year too, told without a year."""
    there = {(one.path, one.span) for one in check(other)}
    for problem in check(subject):
        if (problem.path, problem.span) in there:
            fix = tuple(change._replace(text=_YEAR.sub("", change.text)) for change in problem.fix)
            yield problem._replace(message=_without_year(problem.message), fix=fix)


def _without_year(value: Any) -> Any:
    if isinstance(value, Message):
        args = tuple((name, _without_year(one)) for name, one in value.args)
        return value._replace(args=args)
    if isinstance(value, tuple):
        return tuple(map(_without_year, value))
    return _YEAR.sub("", value) if isinstance(value, str) else value
