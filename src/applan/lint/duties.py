"""What a plan owes only as long as somebody can still do something about it.

Who answers, what serves a goal and what became of last year's activities are asked before a plan
is adopted. Afterwards the meeting has decided, and a finding would be an ignore comment. What
cannot be right, or may still lead readers astray, is told at any time.
"""

from applan.model import Plan

UNTIL_ADOPTED = frozenset(
    {"AP220", "AP401", "AP402", "AP403", "AP404", "AP405", "AP408", "AP409", "AP410", "AP411",
     "AP412", "AP413", "AP419", "AP601", "AP602", "AP603", "AP604", "AP606", "AP609", "AP610",
     "AP612", "AP613"}
)  # fmt: skip
"""Duties of those who write a plan, which end when it is adopted."""

UNTIL_CONTINUED = UNTIL_ADOPTED | {"AP307", "AP310", "AP414", "AP415"}
"""What is of no use any more once there is a plan that continues this one."""


def over(plan: Plan, *, continued: bool) -> frozenset[str]:
    """The codes of the duties that are over; all of one kind where a later plan continues it."""
    if continued:
        return UNTIL_CONTINUED
    return UNTIL_ADOPTED if plan.status == "adopted" else frozenset()
