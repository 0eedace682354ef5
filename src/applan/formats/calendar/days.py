"""Days and limits of a calendar in words."""

from datetime import date, timedelta

from applan.schedule.calendar import Calendar
from applan.schedule.chosen import Choice, span_of
from applan.when import Interval, Occurrence, format_when
from applan.words.calendar import words


def limits_text(calendar: Calendar) -> str:
    """«1. mars – 30. april 2026», «fra 1. mars 2026», or nothing."""
    own, start, end = words(calendar.language), calendar.start, calendar.end
    if start is not None and end is not None:
        return days_text(start, end, calendar.language)
    if start is not None:
        return own["limit_from"].format(start=day_text(start, calendar.language))
    return own["limit_to"].format(end=day_text(end, calendar.language)) if end is not None else ""


def day_text(day: date, language: str) -> str:
    """«1. mai 2026»."""
    return days_text(day, day, language)


def days_text(start: date, end: date, language: str) -> str:
    """«12.–20. september 2026»; ``end`` is inclusive."""
    if end <= start or end == date.max:
        if start == date.max:
            return start.isoformat()
        end = start
    interval = Interval(start, end + timedelta(days=1))
    return format_when(Occurrence("day" if start == end else "days", interval), language)


def limits(calendar: Calendar) -> Interval | None:
    """The days that somebody limited the calendar to, None where nobody did."""
    if calendar.start is None and calendar.end is None:
        return None
    return span_of(calendar.plans, Choice(calendar.start, calendar.end))


def one_year(calendar: Calendar) -> set[int]:
    """The year that need not be repeated: that of all plans, or of the time asked for."""
    span = limits(calendar) or span_of(calendar.plans)
    return {span.start.year} & {span.last.year}
