"""Comparing plans: what became of everything in one year's plan in another's. Pure."""

from applan.compare.change import (
    COUNTED,
    GROUPS,
    KINDS,
    Change,
    ChangeKind,
    Comparison,
    Counted,
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
from applan.compare.compare import Named, account, comparison
from applan.compare.history import Line, Stage, Years, years
from applan.compare.lineage import Generation, Lineage, Link, generation

__all__ = [
    "COUNTED", "GROUPS", "KINDS", "Change", "ChangeKind", "Comparison", "Counted", "EntityKind",
    "FieldChange", "Generation", "LeftOut", "Line", "Lineage", "Link", "Membership", "Named",
    "Ref", "Shift", "Side", "Stage", "Step", "Time", "Wording", "Years", "account",
    "comparison", "generation", "years",
]  # fmt: skip
