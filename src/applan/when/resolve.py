"""Which year a date without one is in, and whether a range runs forward.

A date without a year takes the year that the plan's period allows. Where the period allows more
than one, a weekday or week number that fits exactly one of them decides; else nothing does.
"""

from __future__ import annotations

from datetime import timedelta

from applan.when.cursor import Atom
from applan.when.spans import Declared, span
from applan.when.values import Interval, Period

LENGTHS = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
MOST = {
    "week": 53, "weekend": 53, "week-day": 53, "month": 12, "quarter": 4, "half": 2, "tertial": 3,
}  # fmt: skip
"""How many there are of each numbered unit in the longest year."""

LONGEST_PERIOD = 25
"""In years; a longer period settles no year."""
LONGEST_OVER_NEW_YEAR = 310
"""In days: a range of days that would have to run longer over New Year runs backward instead."""

WITHIN_A_YEAR = frozenset({"day", "month", "quarter", "half", "tertial", "year"})
LONG_UNITS = frozenset({"season", "half", "quarter", "tertial", "year", "school-year"})


Candidate = tuple[int, Interval]
"""A year that a written time may be in, and the days it would then be."""


class Context:
    """What a plan says that settles its times."""

    __slots__ = ("declared", "period")

    def __init__(self, period: Period | None, declared: Declared) -> None:
        self.period = period
        self.declared = declared


def interval_of(first: Atom, last: Atom | None, year: int, context: Context) -> Interval | None:
    """The days from ``first`` to ``last`` when the first is in ``year``.

    ``last`` is in its own year when it has one, else in the same year or, where that runs
    backward, the next. None when a day does not exist or the range cannot run forward.
    """
    start = span(first, year, context.declared, context.period)
    if last is None or start is None:
        return start
    end = span(last, last.year or year, context.declared, context.period)
    if end is None:
        return None
    if end.start < start.start and last.year is None:
        end = span(last, year + 1, context.declared, context.period)
        if end is None or not _may_cross(first, last, start, end):
            return None
    if end.last < start.start or end.start < start.start:
        return None
    return Interval(start.start, end.end)


def _may_cross(first: Atom, last: Atom, start: Interval, end: Interval) -> bool:
    days = (end.end - start.start).days
    if first.unit == last.unit == "day" and first.b == last.b:
        return False
    return days <= (366 if first.unit in ("month", "season") else LONGEST_OVER_NEW_YEAR)


def start_year(first: Atom, last: Atom, context: Context) -> int | None:
    """The year of ``first`` when only ``last`` has one; None when no year makes it run forward."""
    assert last.year is not None
    for year in (last.year, last.year - 1):
        start = span(first, year, context.declared, context.period)
        end = span(last, last.year, context.declared, context.period)
        if start is None or end is None:
            continue
        if start.start <= end.start and (year == last.year or _may_cross(first, last, start, end)):
            return year
    return None


def candidates(first: Atom, last: Atom | None, context: Context) -> list[Candidate]:
    """Every year of the plan's period that a time without a year can be in."""
    period = context.period
    if period is None:
        return []
    whole = period.interval
    inside = last is None and first.unit in WITHIN_A_YEAR
    years = range(whole.start.year - (not inside), whole.last.year + 1)
    if len(years) > LONGEST_PERIOD:
        return []
    found: list[Candidate] = []
    for year in years:
        interval = interval_of(first, last, year, context)
        if interval is not None:
            found.append((year, interval))
    fitting = [one for one in found if _fits(first, last, one[1], whole)]
    return fitting or [one for one in found if _overlap(one[1], whole)]


def _overlap(interval: Interval, period: Interval) -> int:
    return max(0, (min(interval.end, period.end) - max(interval.start, period.start)).days)


def _fits(first: Atom, last: Atom | None, interval: Interval, period: Interval) -> bool:
    """Whether an interval lies in the period enough to be meant.

    A week by its Thursday, a feast by its first day, what is longer than a month by half of it,
    and anything else by any day: a range over New Year that touches the period may be meant.
    """
    if last is None and first.unit in ("week", "weekend", "week-day"):
        return period.start <= interval.start + timedelta(days=3) < period.end
    if last is None and first.unit == "feast":
        return period.start <= interval.start < period.end
    if first.unit in LONG_UNITS:
        return 2 * _overlap(interval, period) >= interval.days
    return _overlap(interval, period) > 0


def is_calendar_year(period: Period | None) -> bool:
    """Whether the period is 1 January to 31 December of one year."""
    if period is None:
        return False
    start, last = period.interval.start, period.interval.last
    return (start.month, start.day, last.month, last.day, start.year) == (1, 1, 12, 31, last.year)


def nearby(first: Atom, last: Atom | None, context: Context) -> list[Candidate]:
    """The years in and next to the period that a time could be in, for asking which is meant."""
    if context.period is None:
        return []
    whole = context.period.interval
    years = range(whole.start.year - 1, min(whole.last.year, whole.start.year + 3) + 2)
    found: list[Candidate] = []
    for year in years:
        interval = interval_of(first, last, year, context)
        if interval is not None:
            found.append((year, interval))
    return found


def exists(atom: Atom) -> bool:
    """Whether there is any year that has the day, the week or whatever the atom names."""
    unit, a, b = atom.unit, atom.a, atom.b
    if unit == "day":
        return 1 <= b <= 12 and 1 <= a <= LENGTHS[b]
    if unit in MOST:
        return 1 <= a <= MOST[unit]
    if unit in ("feast", "nth-weekday", "month-week", "month-weekend"):
        return any(span(atom, year) is not None for year in range(2000, 2007))
    return True
