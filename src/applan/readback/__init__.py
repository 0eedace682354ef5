"""An edited draft read back: what was changed in it, as changes of its plan. Pure."""

from applan.readback.merge import merged
from applan.readback.readback import read_back
from applan.readback.result import (
    Base,
    Conflict,
    Edit,
    Place,
    Remark,
    Reported,
    Result,
    WrongBase,
)

__all__ = [
    "Base",
    "Conflict",
    "Edit",
    "Place",
    "Remark",
    "Reported",
    "Result",
    "WrongBase",
    "merged",
    "read_back",
]
