"""Comparing plans: what became of everything in one year's plan in another's. Pure."""

from applan.compare.change import (
    GROUPS,
    KINDS,
    Change,
    ChangeKind,
    Comparison,
    EntityKind,
    FieldChange,
    LeftOut,
    Membership,
    Ref,
    Shift,
    Side,
    Step,
    Time,
    Wording,
)
from applan.compare.compare import Named, account, compare, comparison
from applan.compare.lineage import Generation, Lineage, Link, generation

__all__ = [
    "GROUPS",
    "KINDS",
    "Change",
    "ChangeKind",
    "Comparison",
    "EntityKind",
    "FieldChange",
    "Generation",
    "LeftOut",
    "Lineage",
    "Link",
    "Membership",
    "Named",
    "Ref",
    "Shift",
    "Side",
    "Step",
    "Time",
    "Wording",
    "account",
    "compare",
    "comparison",
    "generation",
]
