"""A plan with the changes since another in place, as Word's own comparison shows them. Pure."""

from applan.redline.redline import redline
from applan.redline.settle import settled

__all__ = ["redline", "settled"]
