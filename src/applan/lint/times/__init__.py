"""The times of a plan as the rules see them: read once, however many rules ask."""

from applan.lint.running import Passage
from applan.lint.times.dates import date_text, day_text, period_text, range_text, weekday_text
from applan.lint.times.prose import Mentioned
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
