"""AP419: a cost that says too little."""

import re
from collections.abc import Iterator

from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.messages import msg
from applan.model import Activity
from applan.patterns import lazy

_CUSTOM = 2
"""Costs with an amount that make amounts the plan's way."""


@rule(
    "AP419",
    "unclear-cost",
    "info",
    bad='- {title: Maling, when: "mai 2026", cost: "45 000"}\n',
    good=("000", "000 kroner"),
)
def unclear_cost(subject: Subject) -> Iterator[Problem]:
    """A cost can be added up.

    A number has its unit, since 45 can be kroner or thousands, and where the plan has amounts,
    each cost has one, or says who pays. What is to be decided is listed, for whoever makes the
    budget.
    """
    costs = [(path, one.cost) for path, one in subject.of(Activity) if one.cost is not None]
    amounts = sum(map(_has_amount, (cost for _, cost in costs)))
    customary = amounts >= _CUSTOM and 2 * amounts > len(costs)
    for path, cost in costs:
        if re.fullmatch(r"[\d\s.,–-]+", cost):
            message = msg("“{cost}” of what? write for example “{cost} kroner”", cost=cost)
        elif not _has_amount(cost) and _OPEN.search(cost.lower()):
            message = msg("the cost is not decided (“{cost}”)", cost=cost)
        elif customary and not _has_amount(cost) and not _SETTLED.search(cost.lower()):
            message = msg("“{cost}” has no amount; the plan's other costs have one", cost=cost)
        else:
            continue
        yield Problem((*path, "cost"), message)


def _has_amount(cost: str) -> bool:
    return any(map(str.isdigit, cost))


_OPEN = lazy(r"\?|avklar|uavklart|ukjent|ukjend|ikke bestemt|ikkje bestemt|kommer|kjem")

_SETTLED = lazy(
    r"gratis|ingen|dekk|støtte|stønad|tilskudd|tilskot|selvkost|sjølvkost|egenandel|eigendel"
    r"|eigenandel|inngår|innenfor|innanfor|budsjett|betal|avgift|fond|sponsor|drift|egne|eigne|overskudd|overskot"
)
