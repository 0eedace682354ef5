"""From an atom and a year to the days it covers. The conventions stand in `values`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache

from applan.when.phrases import Atom
from applan.when.values import Interval, Kind, Period, Precision

Declared = Mapping[str, tuple[tuple[Atom, Atom | None], ...]]
"""What the organisation's own words mean: one or more ranges of atoms."""

SEASONS = {"winter": (1, 3), "spring": (1, 6), "summer": (6, 8), "autumn": (7, 12)}
HALF_SEASONS = ("spring", "autumn")
OVER_A_WEEK = frozenset({"christmas", "new-year", "lent", "advent", "after-christmas"})
"""What may begin in one week and end in another: «uka etter jul»."""

SHAPES: dict[str, tuple[Kind, Kind, Precision]] = {
    "day": ("day", "days", "day"),
    "week": ("week", "weeks", "week"),
    "weekend": ("days", "days", "day"),
    "week-day": ("day", "days", "day"),
    "month": ("month", "months", "month"),
    "month-week": ("part-of-month", "part-of-month", "part-of-month"),
    "month-weekend": ("days", "days", "day"),
    "nth-weekday": ("day", "days", "day"),
    "season": ("season", "season", "season"),
    "half": ("half-year", "half-year", "half-year"),
    "quarter": ("quarter", "quarter", "quarter"),
    "tertial": ("period", "period", "period"),
    "year": ("year", "years", "year"),
    "years": ("years", "years", "year"),
    "school-year": ("period", "period", "year"),
    "plan-period": ("period", "period", "period"),
    "turn-month": ("turn-of-month", "turn-of-month", "part-of-month"),
    "turn-year": ("turn-of-month", "turn-of-month", "part-of-month"),
    "near-day": ("day", "days", "day"),
    "near-weekday": ("day", "days", "day"),
    "near-workday": ("day", "days", "day"),
    "near-weekend": ("days", "days", "day"),
    "near-week": ("week", "weeks", "week"),
    "feast": ("days", "days", "day"),
    "declared": ("days", "days", "day"),
}
"""For each unit: the kind of one, the kind of a range, and how exact it is."""


@lru_cache(maxsize=1024)
def month_span(year: int, first: int, last: int) -> Interval:
    """Whole months of one year."""
    return Interval(date(year, first, 1), date(year + last // 12, last % 12 + 1, 1))


def span(
    atom: Atom, year: int, declared: Declared | None = None, period: Period | None = None
) -> Interval | None:
    """The days of ``atom`` in ``year``, None when there is no such day or week.

    ``year`` is that of the atom's beginning, but for a winter over New Year that a plan
    declares: it is named after the year it ends in.
    """
    try:
        found = _whole(atom, year, declared, period)
        return _part_of(atom.part, found, atom.unit) if found and atom.part else found
    except (ValueError, OverflowError, IndexError):
        return None


def _whole(
    atom: Atom, year: int, declared: Declared | None, period: Period | None
) -> Interval | None:
    unit, a = atom.unit, atom.a
    if unit == "day":
        day = date(year, atom.b, a)
        return Interval(day, day + timedelta(days=1))
    if unit == "week":
        monday = date.fromisocalendar(year, a, 1)
        return Interval(monday, monday + timedelta(days=7))
    if unit == "month":
        return month_span(year, a, a)
    if unit == "year":
        return month_span(year, 1, 12)
    if unit == "years":
        return Interval(date(year, 1, 1), date(a + 1, 1, 1))
    if unit == "season":
        return _season(atom, year, declared)
    if unit in ("half", "quarter", "tertial"):
        size = {"half": 6, "quarter": 3, "tertial": 4}[unit]
        return month_span(year, size * (a - 1) + 1, size * a) if 0 < a <= 12 // size else None
    if unit == "feast":
        from applan.when.feasts import feast

        return feast(atom.name, year)
    if unit == "declared":
        return _declared(declared, atom.name, year)
    if unit == "plan-period":
        return period.interval if period else None
    return _odd(atom, year)


def _odd(atom: Atom, year: int) -> Interval | None:
    """The units that are seldom written."""
    from applan.when.feasts import nth_weekday, nth_workday

    unit, a, b = atom.unit, atom.a, atom.b
    if unit == "school-year":
        return Interval(date(year, 8, 1), date(year + 1, 8, 1))
    if unit == "turn-month":
        middle = date(year + (b == 1), b, 1)
        return Interval(middle - timedelta(days=7), middle + timedelta(days=7))
    if unit == "turn-year":
        return Interval(date(year, 12, 25), date(year + 1, 1, 8))
    if unit.startswith("near-"):
        return _near(atom, year)
    if unit == "week-day":
        day_of_week = date.fromisocalendar(year, a, atom.weekday + 1)
        return Interval(day_of_week, day_of_week + timedelta(days=1))
    if unit == "weekend":
        saturday: date | None = date.fromisocalendar(year, a, 6)
    elif unit == "month-weekend":
        saturday = nth_weekday(year, b, 5, a)
    elif unit == "nth-weekday":
        work = atom.weekday < 0
        day = nth_workday(year, b, a) if work else nth_weekday(year, b, atom.weekday, a)
        return Interval(day, day + timedelta(days=1)) if day else None
    elif unit == "month-week":
        return _week_of_month(month_span(year, b, b), a)
    else:
        return None
    return Interval(saturday, saturday + timedelta(days=2)) if saturday else None


def _near(atom: Atom, year: int) -> Interval | None:
    """«andre tirsdag etter påske», «helga før 1. mai»: none of the days that they are near."""
    from applan.when.feasts import feast

    month, _, number = atom.name.partition("/")
    day = date(year, int(month), int(number)) if number else None
    base = Interval(day, day + timedelta(days=1)) if day else feast(atom.name, year)
    return near_days(atom, base) if base else None


def near_days(atom: Atom, base: Interval) -> Interval | None:
    """The weekday, the weekend or the week nearest to some days; None where it is among them."""
    if atom.unit == "near-day":  # «onsdag i påskeuka», «onsdag i uka før påske»
        week = near_days(atom._replace(unit="near-week"), base) if atom.a else base
        if week is None or week.days > 7:
            return None  # «mandag i adventstida» is any of four
        first = week.start + timedelta(days=(atom.weekday - week.start.weekday()) % 7)
        return Interval(first, first + timedelta(days=1)) if first < week.end else None
    if atom.unit == "near-week" and atom.name in OVER_A_WEEK:
        return None
    if atom.unit == "near-week":
        monday = base.start + timedelta(days=7 * atom.a - base.start.weekday())
        return Interval(monday, monday + timedelta(days=7))
    if atom.unit == "near-workday":
        from applan.when.feasts import is_workday

        way, day = (1, base.last) if atom.a > 0 else (-1, base.start)
        days = filter(is_workday, (day + timedelta(days=way * n) for n in range(1, 60)))
        first = [next(days) for _ in range(abs(atom.a))][-1]
        return Interval(first, first + timedelta(days=1))
    weekend = atom.unit == "near-weekend"
    weekday, length = (5, 2) if weekend else (atom.weekday, 1)
    edge = base.last if atom.a > 0 else base.start
    feast_days = range(3, 6) if atom.name == "easter" and atom.a < 0 else (edge.weekday(),)
    if edge.weekday() >= 5 if weekend else (1 < base.days < 7 and weekday in feast_days):
        return None  # «mandag etter påske», «lørdag før påske», «helga før 17. mai», a Sunday
    weeks = timedelta(days=7 * (abs(atom.a) - 1))
    if atom.a > 0:
        first = base.end + timedelta(days=(weekday - base.end.weekday()) % 7) + weeks
    else:
        latest = base.start - timedelta(days=length)
        first = latest - timedelta(days=(latest.weekday() - weekday) % 7) - weeks
    return Interval(first, first + timedelta(days=length))


def _week_of_month(month: Interval, number: int) -> Interval | None:
    """«første uke i mai» is days 1-7, the second 8-14, and the last the last seven days."""
    if number < 0:
        end = month.end - timedelta(days=7 * (-number - 1))
        return Interval(end - timedelta(days=7), end)
    start = month.start + timedelta(days=7 * (number - 1))
    return Interval(start, min(start + timedelta(days=7), month.end)) if number <= 4 else None


def _season(atom: Atom, year: int, declared: Declared | None) -> Interval | None:
    if declared and atom.name in declared:
        first, last = declared[atom.name][0]
        start, end = span(first, 2001), span(last or first, 2001)
        if start and end and end.start < start.start:  # over New Year
            return _declared(declared, atom.name, year if atom.b else year - 1)
        return _declared(declared, atom.name, year)
    if atom.b:
        if atom.name == "winter":
            return Interval(date(year, 12, 1), date(year + 1, 3, 1))
        return None
    return month_span(year, *SEASONS[atom.name])


def _declared(declared: Declared | None, name: str, year: int) -> Interval | None:
    """A word of the organisation's own: its range of that year, or the one with that year."""
    ranges = (declared or {}).get(name, ())
    return next(filter(None, (declared_days(*one, year) for one in ranges)), None)


def declared_days(first: Atom, last: Atom | None, year: int) -> Interval | None:
    """One range of a declared word, where it is of that year."""
    if first.year not in (None, year):
        return None
    start = span(first, year)
    end = span(last, (last.year or year)) if last else start
    if start and end and last and end.start < start.start:
        end = span(last, year + 1)
    return Interval(start.start, end.end) if start and end else None


def _part_of(part: str, whole: Interval, unit: str) -> Interval:
    if part == "end":
        return Interval(whole.last, whole.end)
    if unit == "week":
        return whole
    if unit == "month":
        first = {"early": 1, "middle": 11, "late": 21, "first-half": 1, "second-half": 16}[part]
        after = {"early": 11, "middle": 21, "first-half": 16}.get(part)
        start = whole.start.replace(day=first)
        return Interval(start, whole.start.replace(day=after) if after else whole.end)
    if unit == "year":
        months = {"early": (1, 3), "middle": (5, 8), "late": (10, 12)}[part]
        return month_span(whole.start.year, *months)
    return _part_of_months(part, whole)


def _part_of_months(part: str, whole: Interval) -> Interval:
    """The first half, the middle third or the last half of a season, in whole months."""
    count = round(whole.days / 30.4)
    half, third = max(1, count // 2), count // 3
    first, last = {
        "early": (0, half), "middle": (third, max(third + 1, count - third)),
        "late": (count - half, count),
    }[part]  # fmt: skip
    start = whole.start if first == 0 else _after_months(whole.start, first)
    end = whole.end if last == count else _after_months(whole.start, last)
    return Interval(start, end)


def _after_months(day: date, months: int) -> date:
    index = day.month - 1 + months
    return date(day.year + index // 12, index % 12 + 1, 1)
