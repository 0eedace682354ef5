"""The days that a rule falls on."""

from __future__ import annotations

from datetime import date, timedelta

from applan.when.feasts import nth_weekday
from applan.when.values import Interval, Recurrence, Rule

LONGEST = 25 * 366
"""In days; a longer interval is cut off there."""


def days_of(recurrence: Recurrence, interval: Interval) -> tuple[date, ...]:
    """The days of a rule within an interval, in order.

    Empty when the days are not known: a quota, a rule that names a week or a month but no day,
    «annenhver torsdag», which does not say which Thursday it starts with, «ca. hver torsdag» and
    «hvert år fra 1. mars».
    """
    if not isinstance(recurrence, Rule) or recurrence.every != 1:
        return ()
    if recurrence.about or recurrence.scope:
        return ()
    if recurrence.bounds is not None:
        start = max(interval.start, recurrence.bounds.start)
        interval = Interval(start, min(interval.end, recurrence.bounds.end))
    end = min(interval.end, interval.start + timedelta(days=min(LONGEST, _room(interval.start))))
    days = _candidates(recurrence, interval.start, end)
    return tuple(
        day
        for day in days
        if interval.start <= day < end
        and day.month not in recurrence.except_months
        and not any(left_out.start <= day < left_out.end for left_out in recurrence.except_days)
        and (not recurrence.parity or _parity(day) == recurrence.parity)
    )


def _room(day: date) -> int:
    return (date.max - day).days


def _parity(day: date) -> str:
    return "odd" if day.isocalendar().week % 2 else "even"


def _candidates(rule: Rule, start: date, end: date) -> list[date]:
    """The rule's days in every month that the interval touches, in order."""
    if rule.frequency in ("daily", "weekly"):
        if rule.frequency == "weekly" and not rule.weekdays:
            return []
        days = (start + timedelta(days=n) for n in range(max(0, (end - start).days)))
        return [d for d in days if not rule.weekdays or d.weekday() in rule.weekdays]
    if not rule.month_day and not rule.ordinals:
        return []
    found: list[date] = []
    year, month = start.year, start.month
    while (year, month) <= (end.year, end.month):
        if not rule.months or month in rule.months:
            found += _days_in(rule, year, month)
        year, month = year + month // 12, month % 12 + 1
        if year > date.max.year:
            break
    return found


def _days_in(rule: Rule, year: int, month: int) -> list[date]:
    if rule.month_day:
        try:
            return [date(year, month, rule.month_day)]
        except ValueError:
            return []
    days = [
        nth_weekday(year, month, weekday, ordinal)
        for ordinal in rule.ordinals
        for weekday in rule.weekdays
    ]
    return sorted(day for day in days if day is not None)
