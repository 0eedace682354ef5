"""A calendar's occurrences month by month, for those of several plans or of a selection too."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from applan.schedule.calendar import Calendar
from applan.schedule.dates import short_text
from applan.schedule.months import LONGEST_DATE, LONGEST_FOCUS
from applan.schedule.recurring import month_after
from applan.schedule.scheduled import Scheduled
from applan.schedule.selection import Line
from applan.schedule.wheel_entries import folded
from applan.schedule.wheel_year import MOST_WHEELS
from applan.when import Interval, Rule, days_of


@dataclass(frozen=True, slots=True)
class Month:
    """``dates`` begin in the month, each with its printed time; ``focus`` goes on in it."""

    first: date
    dates: tuple[tuple[str, Scheduled], ...]
    focus: tuple[Scheduled, ...]

    @property
    def days(self) -> frozenset[int]:
        """The days of the month that something with days falls on."""
        last = month_after(self.first) - timedelta(days=1)
        found: set[int] = set()
        for _, one in self.dates:
            if one.start is not None and one.end is not None and one.group == "dated":
                until = min(one.end, last)
                first = one.start if not one.deadline or one.start == one.end else one.end
                found |= set(range(first.day, until.day + 1)) if first <= last else set()
        return frozenset(found)


@dataclass(frozen=True, slots=True)
class Months:
    """``whole`` goes on or comes back through the time, ``undecided`` has no time yet."""

    months: tuple[Month, ...]
    whole: tuple[Scheduled, ...]
    undecided: tuple[Scheduled, ...]


def months_of(calendar: Calendar) -> Months:
    """Every month of the plans' periods, or within the calendar's limits, and any other month
    that something falls in."""
    lines = folded(calendar)
    found: dict[date, tuple[list[tuple[str, Scheduled]], list[Scheduled]]] = {
        first: ([], []) for first in _shown(calendar)
    }
    years = {first.year for first in found}
    whole: list[Scheduled] = []
    for line in lines:
        if line.item.group == "undecided":
            continue
        placed = list(_placed(line, calendar, years))
        if not placed:
            whole.append(line.item)
        for first, when, one in placed:
            dates, focus = found.setdefault(first, ([], []))
            if when is None:
                focus.append(one)
            else:
                dates.append((when, one))
    return Months(
        tuple(
            Month(first, tuple(held[0]), tuple(held[1])) for first, held in sorted(found.items())
        ),
        tuple(whole),
        tuple(line.item for line in lines if line.item.group == "undecided"),
    )


def _placed(
    line: Line, calendar: Calendar, years: set[int]
) -> Iterable[tuple[date, str | None, Scheduled]]:
    """The months a line stands in; with its time where it has dates. None for what is long."""
    one = line.item
    if one.group == "recurring":
        for day in _days(one):
            yield day.replace(day=1), f"{day.day}.", one
        return
    assert one.start is not None and one.end is not None
    length = (one.end - one.start).days
    single = len(years) == 1
    if one.deadline or (one.group == "dated" and length < LONGEST_DATE):
        yield one.start.replace(day=1), short_text(one, years if single else set()), one
    elif length < LONGEST_FOCUS:
        first = one.start.replace(day=1)
        while first <= one.end:
            yield first, None, one
            following = month_after(first)
            if following.day != 1:
                break
            first = following


def _days(one: Scheduled) -> tuple[date, ...]:
    rule = one.recurrence
    if not isinstance(rule, Rule) or not (rule.weekdays or rule.month_day):
        return ()
    if one.start is None or one.end is None or one.end == date.max:
        return ()
    found = days_of(rule, Interval(one.start, one.end + timedelta(days=1)))
    return tuple(found) if len(found) <= 60 * MOST_WHEELS else ()


def _shown(calendar: Calendar) -> Iterable[date]:
    spans = [plan.span.interval for _, plan in calendar.plans]
    start = calendar.start or min((span.start for span in spans), default=None)
    end = calendar.end or max((span.last for span in spans), default=None)
    if start is None or end is None:
        return
    first = start.replace(day=1)
    for _ in range(12 * MOST_WHEELS):
        if first > end:
            return
        yield first
        following = month_after(first)
        if following.day != 1:
            return
        first = following
