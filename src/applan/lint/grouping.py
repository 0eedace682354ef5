"""What belongs together, for the rules."""

from applan.grouping import grouped

__all__ = ["grouped"]
