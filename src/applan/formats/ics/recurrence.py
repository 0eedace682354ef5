"""Rules such as «hver torsdag» as series that every calendar takes (RFC 5545, 3.3.10).

Outlook passes over whole series it has no template for (MS-OXCICAL, 2.1.3.2.2). The forms that are
written stand in `docs/formats.md`: every n days, every n weeks on some weekdays, every month on a
day of it, or on one ordinal of one weekday. So there is one series for each ordinal of a rule, days
that are left out are exceptions (EXDATE), and days that no form makes are events of their own.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from applan.frozen import NamedTuple
from applan.schedule.scheduled import Scheduled
from applan.when import Interval, Rule, days_of

MOST_LEFT_OUT = 2
"""Exceptions to each day that is kept; a series of mostly exceptions is single days instead."""

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_LAST_OF_ANY_MONTH = 28


class Repeats(NamedTuple):
    """A series on some ``days``, and the days between them that it would give too many.

    ``rule`` has no UNTIL yet, which looks different with and without a clock time; it is empty
    for one day alone.
    """

    rule: str
    days: tuple[date, ...]
    except_days: tuple[date, ...] = ()

    @property
    def first(self) -> date:
        return self.days[0]

    @property
    def last(self) -> date:
        return self.days[-1]


def repeats(one: Scheduled) -> tuple[Repeats, ...]:
    """The series of an occurrence; none for a quota, and for a rule that names no days.

    «Annenhver torsdag» alone does not say which Thursday it begins with, so it is none either.
    """
    rule = one.recurrence
    if not isinstance(rule, Rule):
        return ()
    days = one.days_in()
    if one.time and one.time.late:
        rule, days = _day_after(rule), tuple(day + timedelta(days=1) for day in days)
    return tuple(series for part, some in _parts(rule, days) for series in _series(part, some))


def _day_after(rule: Rule) -> Rule:
    """The rule of what begins at 24, 0 the next day; the day after a first Friday has none."""
    if rule.ordinals:
        return Rule("daily")
    weekdays = tuple(sorted((day + 1) % 7 for day in rule.weekdays))
    return rule._replace(weekdays=weekdays, month_day=rule.month_day and rule.month_day + 1)


def _parts(rule: Rule, days: Sequence[date]) -> Iterator[tuple[Rule, tuple[date, ...]]]:
    """A rule with one ordinal at a time, and the days of each."""
    if len(rule.ordinals) < 2:
        yield rule, tuple(days)
        return
    for ordinal in rule.ordinals:
        part = rule._replace(ordinals=(ordinal,))
        own = set(days_of(part, Interval(days[0], days[-1] + timedelta(days=1)))) if days else ()
        yield part, tuple(day for day in days if day in own)


def _series(rule: Rule, days: tuple[date, ...]) -> Iterator[Repeats]:
    """The series that makes just these days; single days where no form does."""
    if not days:
        return
    for written, made in _forms(rule, days[0], days[-1]):
        left_out = tuple(sorted(set(made) - set(days)))
        if set(days) <= set(made) and len(left_out) <= MOST_LEFT_OUT * len(days):
            yield Repeats(written, days, left_out)
            return
    for day in days:
        yield Repeats("", (day,))


def _forms(rule: Rule, first: date, last: date) -> Iterator[tuple[str, tuple[date, ...]]]:
    """The forms a rule may have, the one with fewest exceptions first, and the days each makes."""
    every = Interval(first, last + timedelta(days=1))
    days = tuple(first + timedelta(days=n) for n in range((last - first).days + 1))
    if rule.frequency in ("daily", "weekly"):
        if rule.frequency == "daily" and not rule.weekdays:
            yield f"FREQ=DAILY{_interval(rule.every)}", days[:: rule.every]
            return
        names = ",".join(_DAYS[day] for day in rule.weekdays)
        monday = first - timedelta(days=first.weekday())
        for step in dict.fromkeys((2 if rule.parity else rule.every, 1)):
            yield (
                f"FREQ=WEEKLY{_interval(step)};WKST=MO;BYDAY={names}",
                tuple(
                    day for day in days
                    if day.weekday() in rule.weekdays and (day - monday).days // 7 % step == 0
                ),
            )  # fmt: skip
    elif 0 < rule.month_day <= _LAST_OF_ANY_MONTH:
        made = days_of(Rule("monthly", month_day=rule.month_day), every)
        yield f"FREQ=MONTHLY;BYMONTHDAY={rule.month_day}", made
    elif len(rule.ordinals) == len(rule.weekdays) == 1 and rule.ordinals[0] in (1, 2, 3, 4, -1):
        made = days_of(Rule("monthly", weekdays=rule.weekdays, ordinals=rule.ordinals), every)
        name = f"{rule.ordinals[0]}{_DAYS[rule.weekdays[0]]}"
        yield f"FREQ=MONTHLY;BYDAY={name}", made


def _interval(step: int) -> str:
    return f";INTERVAL={step}" if step > 1 else ""
