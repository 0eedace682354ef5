"""The days of what comes back, also where it is only every second week of it."""

from datetime import date, timedelta

from applan.when import Interval, Recurrence, Rule, days_of


def names_days(recurrence: Recurrence | None) -> bool:
    """Whether it can be told on which days something comes back: «hver torsdag», «den 15.».

    A quota does not say so, nor does «ca. hver torsdag», nor «annenhver torsdag» alone.
    """
    if not isinstance(recurrence, Rule) or recurrence.about or recurrence.scope:
        return False
    if recurrence.every != 1 and not _says_its_first(recurrence):
        return False
    if recurrence.frequency in ("daily", "weekly"):
        return bool(recurrence.weekdays)
    return bool(recurrence.month_day or recurrence.ordinals)


def rule_days(recurrence: Recurrence | None, within: Interval) -> tuple[date, ...]:
    """The days within an interval that something comes back on; empty where nobody knows them."""
    if not isinstance(recurrence, Rule):
        return ()
    if recurrence.every == 1:
        return days_of(recurrence, within)
    if not names_days(recurrence) or recurrence.bounds is None:
        return ()
    first = _monday(recurrence.bounds.start)
    return tuple(
        day
        for day in days_of(recurrence._replace(every=1), within)
        if (_monday(day) - first).days // 7 % recurrence.every == 0
    )


def _says_its_first(rule: Rule) -> bool:
    """«Annenhver onsdag fra 6. januar», a Wednesday; «i januar–mars» is no first day."""
    if rule.frequency != "weekly" or rule.bounds is None:
        return False
    start, end = rule.bounds
    return start.weekday() in rule.weekdays and not (start.day == 1 and end.day == 1)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
