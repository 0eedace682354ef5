"""AP602: something that comes back after a pause."""

from collections.abc import Iterator

from applan.lint.continuity import Lineage, earlier, lineage_of
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.messages import msg


@rule(
    "AP602",
    "revived",
    "info",
    bad="""\
continues: 2023
- {id: varkampanje, title: Vårkampanje, when: "mai 2026"}
""",
    good=("varkampanje, title: Vårkampanje", 'kommunebesok, title: "Besøk i kommunene"'),
    beside={
        "2023": "continues: 2020\nended: [{id: 2020#varkampanje, reason: for få frivillige}]\n",
        "2020": "- {id: varkampanje, title: Vårkampanje, when: mai 2020}\n",
    },
)
def revived(subject: Subject) -> Iterator[Problem]:
    """What looks new is new.

    Something that the plan before does not have, but an older one has, is taken up again. It may
    have been ended for a reason that still holds, and what was learnt then can be used now. A
    part comes back with what it is a part of.
    """
    plans = [lineage_of(one) for one in earlier(subject)]
    if len(plans) < 2:
        return
    own = lineage_of(subject)
    back: set[str] = set()
    for one in own.standing.values():
        if one.id in plans[0].standing or one.item.from_:
            continue
        last = next((plan for plan in plans[1:] if one.id in plan.standing), None)
        if last is None:
            continue
        back.add(one.id)
        if one.within in back:
            continue
        reason = _ended(plans, f"{last.name}#{one.id}")
        message = (
            msg("“{title}” is taken up again; it was last in the plan {plan}", title=one.title,
                plan=last.name)
            if reason is None
            else msg("“{title}” is taken up again; it was last in the plan {plan}, and ended then "
                     "(“{reason}”)", title=one.title, plan=last.name, reason=reason)
        )  # fmt: skip
        yield Problem((*one.path, "title"), message)


def _ended(plans: list[Lineage], ancestor: str) -> str | None:
    """Why something was ended, if one of the plans says so."""
    return next((plan.ended[ancestor].reason for plan in plans if ancestor in plan.ended), None)
