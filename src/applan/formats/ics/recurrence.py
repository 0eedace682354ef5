"""Rules such as «hver torsdag» as RRULE (RFC 5545, 3.3.10)."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from applan.schedule import Scheduled
from applan.schedule.rhythm import rule_days
from applan.when import Interval, Rule, days_of

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


class Repeats(NamedTuple):
    """A rule whose first day is ``first`` and last ``last``, and days it would give too many.

    ``rule`` has no UNTIL yet, which looks different with and without a clock time.
    """

    rule: str
    first: date
    last: date
    except_days: tuple[date, ...]


def repeats(one: Scheduled) -> Repeats | None:
    """The rule of an occurrence; None for a quota, and for a rule that names no days.

    «Annenhver torsdag» alone does not say which Thursday it begins with, so it is none either.
    """
    rule = one.recurrence
    if not isinstance(rule, Rule) or one.start is None or one.end is None or one.end == date.max:
        return None
    span = Interval(one.start, one.end + timedelta(days=1))
    days = rule_days(rule, span)
    written = _written(rule)
    if not days or not written:
        return None
    return Repeats(written, days[0], days[-1], _too_many(rule, days))


def _written(rule: Rule) -> str:
    pieces = [f"FREQ={rule.frequency.upper()}"]
    if rule.every > 1:
        pieces.append(f"INTERVAL={rule.every}")
    if rule.frequency == "weekly":
        pieces.append("WKST=MO")
    months = rule.months
    if rule.except_months:
        months = tuple(m for m in (months or range(1, 13)) if m not in rule.except_months)
    if months:
        pieces.append(f"BYMONTH={','.join(map(str, months))}")
    if rule.month_day:
        pieces.append(f"BYMONTHDAY={rule.month_day}")
    elif rule.weekdays:
        ordinals = [str(n) for n in rule.ordinals] or [""]
        pieces.append(f"BYDAY={','.join(n + _DAYS[d] for n in ordinals for d in rule.weekdays)}")
    elif rule.frequency != "daily":
        return ""
    return ";".join(pieces)


def _too_many(rule: Rule, days: Sequence[date]) -> tuple[date, ...]:
    """The days in weeks of the other parity: every second week is not so over New Year."""
    if not rule.parity:
        return ()
    plain = Rule(rule.frequency, weekdays=rule.weekdays, except_months=rule.except_months)
    known = set(days)
    every = days_of(plain, Interval(days[0], days[-1] + timedelta(days=1)))
    return tuple(day for day in every if day not in known)
