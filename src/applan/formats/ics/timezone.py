"""Europe/Oslo as two yearly rules, the only form that every calendar reads right.

Since 1996, as Directive 2000/84/EC has it; before that the rules were others.
"""

from datetime import datetime, timedelta

ZONE = "Europe/Oslo"

OSLO: tuple[str, ...] = (
    "BEGIN:VTIMEZONE",
    f"TZID:{ZONE}",
    "BEGIN:STANDARD",
    "DTSTART:19961027T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "TZNAME:CET",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "END:STANDARD",
    "BEGIN:DAYLIGHT",
    "DTSTART:19960331T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "TZNAME:CEST",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "END:DAYLIGHT",
    "END:VTIMEZONE",
)


def in_utc(local: datetime) -> datetime:
    """Norwegian clock time as UTC, both without zone. The hour that comes twice is the first."""
    start = _last_sunday(local.year, 3) + timedelta(hours=2)
    end = _last_sunday(local.year, 10) + timedelta(hours=3)
    return local - timedelta(hours=2 if start <= local < end else 1)


def _last_sunday(year: int, month: int) -> datetime:
    last = datetime(year, month, 31)
    return last - timedelta(days=(last.weekday() + 1) % 7)
