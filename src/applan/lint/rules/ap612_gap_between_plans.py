"""AP612: plans that do not follow on each other."""

from collections.abc import Iterator
from datetime import timedelta

from applan.lint.continuity import previous
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.times import range_text
from applan.messages import msg
from applan.when import Interval

_SLACK = timedelta(days=31)
"""A month between two plans, or in both, is how organisations change over."""


@rule(
    "AP612",
    "gap-between-plans",
    "info",
    bad="""\
continues: 2023
sections:
  - title: Kampanjer
""",
    good=("2023", "2025"),
    beside={"2023": "", "2025": ""},
)
def gap_between_plans(subject: Subject) -> Iterator[Problem]:
    """A plan begins where the one before it ends.

    Time that no plan covers is a year without a plan, or a plan that is missing in the folder;
    time that two cover is counted twice in a comparison. A revised plan may cover the same time
    as the one it replaces.
    """
    before = previous(subject)
    if before is None or not (subject.complete and before.complete):
        return
    own, other = subject.plan.span.interval, before.plan.span.interval
    language = subject.plan.language
    if other.end + _SLACK < own.start:
        message = msg(
            "no plan covers {time}, between the plan {plan} and this one",
            time=range_text(Interval(other.end, own.start), language),
            plan=before.name,
        )
    elif other.start < own.start and own.start + _SLACK < other.end:
        message = msg(
            "the plan {plan} covers {time} too",
            plan=before.name,
            time=range_text(Interval(own.start, min(own.end, other.end)), language),
        )
    else:
        return
    yield Problem(("period",), message)
