"""The days of what comes back, also where it is only every second week of it."""

from datetime import date, timedelta

from applan.schedule.scheduled import Scheduled
from applan.when import Interval, Recurrence, Rule
from applan.when import days_of as days_of_rule


def names_days(one: Scheduled) -> bool:
    """Whether it can be told on which days something comes back: «hver torsdag», «den 15.».

    A quota does not say so, nor does «ca. hver torsdag», nor «annenhver torsdag» alone, nor what
    runs to or from what nobody has dated.
    """
    rule = one.recurrence
    return one.start is not None and isinstance(rule, Rule) and _names_days(rule)


def days_of(one: Scheduled, first: date = date.min, last: date = date.max) -> tuple[date, ...]:
    """The days from ``first`` to ``last`` that something comes back on, where they are known."""
    if one.start is None or one.end is None or one.end == date.max:
        return ()
    first, last = max(one.start, first), min(one.end, last)
    return rule_days(one.recurrence, Interval(first, last + timedelta(days=1)))


def rule_days(recurrence: Recurrence | None, within: Interval) -> tuple[date, ...]:
    """The days within an interval that something comes back on; empty where nobody knows them."""
    if not isinstance(recurrence, Rule):
        return ()
    if recurrence.every == 1:
        return days_of_rule(recurrence, within)
    if not _names_days(recurrence) or recurrence.bounds is None:
        return ()
    first = _monday(recurrence.bounds.start)
    if not recurrence.weekdays:
        return _counted(recurrence, within)
    return tuple(
        day
        for day in days_of_rule(recurrence._replace(every=1), within)
        if (_monday(day) - first).days // 7 % recurrence.every == 0
    )


def _counted(rule: Rule, within: Interval) -> tuple[date, ...]:
    """«Hver 14. dag fra 5. januar»: the days counted from the first."""
    assert rule.bounds is not None
    step = timedelta(days=rule.every)
    day, found = rule.bounds.start, []
    while day < min(rule.bounds.end, within.end):
        found.append(day)
        day += step
    every = rule._replace(every=1)
    known = set(days_of_rule(every, within))
    return tuple(day for day in found if day in known)


def _names_days(rule: Rule) -> bool:
    if rule.about or rule.scope or (rule.every != 1 and not _says_its_first(rule)):
        return False
    if rule.frequency in ("daily", "weekly"):
        return bool(rule.weekdays) or (rule.frequency == "daily" and rule.every != 1)
    return bool(rule.month_day or rule.ordinals)


def _says_its_first(rule: Rule) -> bool:
    """«Annenhver onsdag fra 6. januar», a Wednesday, or «fra uke 2»; «i januar–mars» is none."""
    if rule.frequency not in ("daily", "weekly") or rule.bounds is None:
        return False
    start, end = rule.bounds
    if start.day == 1 and end.day == 1:
        return False
    from_week = start.weekday() == 0
    return not rule.weekdays or start.weekday() in rule.weekdays or from_week


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
