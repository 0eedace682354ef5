"""The days that a rule falls on."""

from __future__ import annotations

from datetime import date, timedelta

from applan.when.feasts import last_of_month, nth_weekday, nth_workday
from applan.when.values import Interval, Recurrence, Rule

LONGEST = 25 * 366
"""In days; a longer interval is cut off there."""


def days_of(recurrence: Recurrence | None, interval: Interval) -> tuple[date, ...]:
    """The days of a rule within an interval, in order.

    Empty when the days are not known: a quota, a rule that names a week or a month but no day,
    «annenhver torsdag», which does not say which Thursday it starts with, «ca. hver torsdag» and
    «hvert år fra 1. mars».
    """
    rule = recurrence
    if not isinstance(rule, Rule) or rule.about or rule.scope:
        return ()
    if rule.every != 1 and not _says_its_first(rule):
        return ()
    if rule.bounds is not None:
        start = max(interval.start, rule.bounds.start)
        interval = Interval(start, min(interval.end, rule.bounds.end))
    room = (date.max - interval.start).days
    end = min(interval.end, interval.start + timedelta(days=min(LONGEST, room)))
    return tuple(
        day
        for day in _candidates(rule, interval.start, end)
        if interval.start <= day < end
        and day.month not in rule.except_months
        and not any(left_out.start <= day < left_out.end for left_out in rule.except_days)
        and rule.parity in ("", ("even", "odd")[day.isocalendar().week % 2])
        and _is_in_step(rule, day)
    )


def names_days(recurrence: Recurrence | None) -> bool:
    """Whether it can be told on which days something comes back: «hver torsdag», «den 15.».

    A quota does not say so, nor does «ca. hver torsdag», nor «annenhver torsdag» alone; «hver
    dag» needs no days to be told.
    """
    rule = recurrence
    if not isinstance(rule, Rule) or rule.about or rule.scope:
        return False
    if rule.every != 1:
        return _says_its_first(rule)
    if rule.frequency in ("daily", "weekly"):
        return bool(rule.weekdays)
    return bool(rule.month_day or rule.ordinals)


def says_which(rule: Rule) -> bool:
    """Whether it is of some days, once it is known when it begins."""
    of_month = rule.frequency == "monthly" and bool(rule.ordinals or rule.month_day)
    weekly = rule.frequency == "weekly" and bool(rule.weekdays)
    return rule.frequency == "daily" or weekly or of_month


def _says_its_first(rule: Rule) -> bool:
    """«Annenhver onsdag fra 6. januar», a Wednesday, or «fra uke 2»; «i januar–mars» is none."""
    if rule.bounds is None or not says_which(rule):
        return False
    if rule.frequency == "monthly":
        return True
    start, end = rule.bounds
    if start.day == 1 and end.day == 1:
        return False
    return not rule.weekdays or start.weekday() in rule.weekdays or start.weekday() == 0


def _is_in_step(rule: Rule, day: date) -> bool:
    """«Hver 14. dag fra 5. januar»: whether the steps from the first day meet this one."""
    if rule.every == 1 or rule.bounds is None:
        return True
    first = rule.bounds.start
    if rule.frequency == "monthly":
        return (day.year * 12 + day.month - first.year * 12 - first.month) % rule.every == 0
    if not rule.weekdays:
        return (day - first).days % rule.every == 0
    return (_monday(day) - _monday(first)).days // 7 % rule.every == 0


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


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
        last = last_of_month(year, month)
        day = rule.month_day if rule.month_day > 0 else last.day
        return [last.replace(day=day)] if day <= last.day else []
    workday = len(rule.weekdays) > 1
    days = (
        nth_workday(year, month, n) if workday else nth_weekday(year, month, rule.weekdays[0], n)
        for n in rule.ordinals
    )
    return sorted(day for day in days if day is not None)
