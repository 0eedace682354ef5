"""iCalendar (RFC 5545, 7986): what becomes an event, what it is called, how it is written.

Written by hand and read back by four other programs in the tests: the library ``icalendar``
takes half of the time the whole command may, to import, and checks none of what is checked here.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time

from applan.frozen import NamedTuple


class Edition(NamedTuple):
    """Which edition of a plan its events are from.

    ``stamp`` is when the plan last changed, in UTC, and ``sequence`` how many editions there have
    been before; both never fall.
    """

    stamp: datetime
    sequence: int = 0


Editions = Mapping[str, Edition]
"""By the plan's name."""


def first_edition(day: date) -> Edition:
    """The edition of a plan without a history, from the day it was adopted or begins."""
    return Edition(datetime.combine(day, time(), UTC))
