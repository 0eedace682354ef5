"""AP417: a plan that is adopted, and is not."""

from collections.abc import Iterator

from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.times import day_text, period_text
from applan.messages import msg


@rule(
    "AP417",
    "adoption-contradicted",
    "warning",
    bad="""\
status: adopted
sections:
  - title: Møter
""",
    good="""\
status: adopted
adopted: 2026-02-14
sections:
  - title: Møter
""",
)
def adoption_contradicted(subject: Subject) -> Iterator[Problem]:
    """An adopted plan has the day it was adopted, and only an adopted plan has one.

    The draft prints “adopted” and the day, and later years look it up. A day after the plan's
    last is a slip.
    """
    plan = subject.plan
    if not subject.complete:
        return
    if plan.adopted is None:
        if plan.status == "adopted":
            message = msg("the plan is adopted, but when? write “adopted: 2026-02-14”")
            yield Problem(("status",), message)
        return
    day = day_text(plan.adopted, plan.language)
    if plan.status != "adopted":
        message = msg(
            "the plan was adopted {day}, but “status” says otherwise; write “status: adopted”, or "
            "remove the day",
            day=day,
        )
        yield Problem(("adopted",), message)
    elif plan.adopted >= plan.span.interval.end:
        message = msg(
            "the plan was adopted {day}, after its period, {period}; is the year wrong?",
            day=day,
            period=period_text(plan),
        )
        yield Problem(("adopted",), message)
