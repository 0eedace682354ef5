"""AP211: two plans for the same period."""

from collections.abc import Iterator

from applan.lint.listing import listing
from applan.lint.rule import Problem, rule
from applan.lint.subject import Beside, Subject
from applan.messages import msg


@rule(
    "AP211",
    "same-period",
    "warning",
    bad="text: Planen for året.\n",
    good=(
        "text: Planen for året.",
        "applan: 1\ntitle: Arbeidsplan 2027\norganisation: Eksempellaget\nperiod: 2027",
    ),
    beside={"2026_gammel": ""},
)
def same_period(subject: Subject) -> Iterator[Problem]:
    """There is one plan for a period.

    A copy that was kept beside the plan («2026_gammel.yaml») is counted as a plan: what happens is
    told twice, and it may be the one that is taken. Keep copies in another folder; git keeps them
    all.
    """
    plan, others = subject.plan, subject.others
    if not isinstance(others, Beside):
        return
    copies = others.copies_of(subject.name, plan.organisation, plan.period)
    if copies:
        yield Problem(
            ("period",),
            msg(
                "the plan {copies} is of the same organisation for the same period; if it is a "
                "copy, move it to another folder",
                copies=listing(copies),
            ),
        )
