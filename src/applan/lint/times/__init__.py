"""The times of a plan as the rules see them: read once, however many rules ask."""

from applan.lint.times.dates import day_text, is_whole_weeks, range_text
from applan.lint.times.prose import Mentioned, Passage, Prose
from applan.lint.times.readings import Dated, Times, Written, is_gathering, times_of

__all__ = [
    "Dated",
    "Mentioned",
    "Passage",
    "Prose",
    "Times",
    "Written",
    "day_text",
    "is_gathering",
    "is_whole_weeks",
    "range_text",
    "times_of",
]
