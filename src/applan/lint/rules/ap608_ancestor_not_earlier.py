"""AP608: an ancestor in a plan that is not earlier."""

from collections.abc import Iterator

from applan.lint.continuity import lineage_of, starts_later
from applan.lint.references import ancestors
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.messages import msg


@rule(
    "AP608",
    "ancestor-not-earlier",
    "error",
    bad='- {id: varkampanje, title: Vårkampanje, when: "mai 2026", from: 2028#kampanje}\n',
    good=("2028#kampanje", "2023#kampanje"),
    beside=dict.fromkeys(("2028", "2023"), "- {id: kampanje, title: Kampanje}\n"),
)
def ancestor_not_earlier(subject: Subject) -> Iterator[Problem]:
    """What a thing comes from stands in an earlier plan.

    “from” and “ended” look back. A plan that begins later cannot be what something comes from;
    most often the year of the plan is wrong.
    """
    if not lineage_of(subject).claims and not subject.plan.ended:
        return
    for path, ancestor in ancestors(subject):
        name = ancestor.partition("#")[0]
        other = subject.others.get(name) if name != subject.name else None
        if other is not None and starts_later(other, subject):
            message = msg(
                "the plan {plan} begins after this one; which earlier plan is meant?", plan=name
            )
            yield Problem(path, message)
