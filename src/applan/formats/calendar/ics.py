"""iCalendar, to be subscribed to; or only what changed, to be imported once."""

from applan.formats.calendar import Beside
from applan.formats.ics.file import calendar_file, changes_file
from applan.schedule.calendar import Calendar


def render(calendar: Calendar, beside: Beside) -> bytes:
    """The whole calendar, or what is not as it was ``before``."""
    if beside.before is not None:
        return changes_file(calendar, beside.before, beside.editions).encode()
    return calendar_file(calendar, beside.editions).encode()
