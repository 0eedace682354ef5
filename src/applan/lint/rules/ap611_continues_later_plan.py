"""AP611: a plan that continues one that comes later."""

from collections.abc import Iterator

from applan.lint.continuity import MOST_BACK, starts_later
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.messages import msg


@rule(
    "AP611",
    "continues-later-plan",
    "error",
    bad="""\
continues: 2028
sections:
  - title: Kampanjer
""",
    good=("2028", "2023"),
    beside={"2028": "", "2023": ""},
)
def continues_later_plan(subject: Subject) -> Iterator[Problem]:
    """“continues” names the plan before.

    The comparison of the years follows it from plan to plan, back to the first. A later plan, or
    a chain that comes back to this one, leads nowhere. A revised plan may continue one that
    begins on the same day.
    """
    name = subject.plan.continues
    before = subject.others.get(name) if name is not None and name != subject.name else None
    if before is None:
        return
    if starts_later(before, subject):
        message = msg(
            "the plan {plan} begins after this one; name the plan before", plan=before.name
        )
        yield Problem(("continues",), message)
        return
    chain = [subject.name]
    following: Subject | None = before
    while following is not None and len(chain) <= MOST_BACK:
        chain.append(following.name)
        name = following.plan.continues
        if name == subject.name:
            message = msg(
                "the plans continue each other: {chain}", chain=" → ".join([*chain, subject.name])
            )
            yield Problem(("continues",), message)
            return
        following = subject.others.get(name) if name is not None and name not in chain else None
