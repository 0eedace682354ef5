"""Comparing plans: what became of everything in one year's plan in another's. Pure."""

from applan.compare.change import (
    COUNTED,
    Change,
    Comparison,
    Counted,
    FieldChange,
    LeftOut,
    Membership,
    Shift,
    Side,
    Time,
    Wording,
)
from applan.compare.compare import Named, account, comparison
from applan.compare.history import Stage, Years, years
from applan.compare.lineage import Generation, Lineage, Link, generation
