"""The times of a plan as the rules see them: read once, however many rules ask."""

from applan.lint.running import Passage
from applan.lint.times.dates import date_text, day_text, period_text, range_text, weekday_text
from applan.lint.times.prose import Mentioned, Prose
from applan.lint.times.readings import (
    LONGEST_GATHERING,
    Dated,
    Times,
    Written,
    enclosing,
    is_gathering,
    item_of,
    times_of,
)

__all__ = [
    "LONGEST_GATHERING",
    "Dated",
    "Mentioned",
    "Passage",
    "Prose",
    "Times",
    "Written",
    "date_text",
    "day_text",
    "enclosing",
    "is_gathering",
    "item_of",
    "period_text",
    "range_text",
    "times_of",
    "weekday_text",
]
