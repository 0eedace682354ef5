"""When the days with names fall.

Fixed days are facts of the calendar; movable ones are counted from Easter Sunday of the Western
church. As a stretch of days, Easter is Maundy Thursday to Easter Monday, Whitsun is the Saturday
to the Monday, Christmas is 24-26 December and New Year 31 December and 1 January after it. Lent
is Ash Wednesday to Easter Eve; a weekend in Advent is that of its Sunday.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from applan.when.values import Interval

# name: (month, day) of the first day, and how many days
FIXED: dict[str, tuple[int, int, int]] = {
    "new-years-day": (1, 1, 1), "epiphany": (1, 6, 1), "sami-day": (2, 6, 1),
    "womens-day": (3, 8, 1), "labour-day": (5, 1, 1), "liberation-day": (5, 8, 1),
    "constitution-day": (5, 17, 1), "midsummer": (6, 23, 1), "olsok": (7, 29, 1),
    "un-day": (10, 24, 1), "halloween": (10, 31, 1), "lucia": (12, 13, 1),
    "little-christmas-eve": (12, 23, 1), "christmas": (12, 24, 3), "christmas-eve": (12, 24, 1),
    "christmas-day-1": (12, 25, 1), "christmas-day-2": (12, 26, 1), "christmas-day-3": (12, 27, 1),
    "christmas-day-4": (12, 28, 1), "after-christmas": (12, 27, 4), "new-year": (12, 31, 2),
    "new-years-eve": (12, 31, 1),
}  # fmt: skip
# name: days from Easter Sunday to the first day, and how many days
FROM_EASTER: dict[str, tuple[int, int]] = {
    "shrovetide": (-49, 1), "shrovetide-weekend": (-50, 2), "ash-wednesday": (-46, 1),
    "lent": (-46, 46), "palm-weekend": (-8, 2), "palm-saturday": (-8, 1), "palm-sunday": (-7, 1),
    "easter-week": (-6, 7), "maundy-thursday": (-3, 1), "good-friday": (-2, 1),
    "easter-eve": (-1, 1), "easter": (-3, 5), "easter-day-1": (0, 1), "easter-day-2": (1, 1),
    "easter-day-3": (2, 1), "ascension": (39, 1), "ascension-weekend": (39, 4),
    "whit-eve": (48, 1), "whitsun": (48, 3), "whit-day-1": (49, 1), "whit-day-2": (50, 1),
}  # fmt: skip
HOLIDAYS = (
    "new-years-day", "maundy-thursday", "good-friday", "easter-day-1", "easter-day-2",
    "labour-day", "constitution-day", "ascension", "whit-day-1", "whit-day-2",
    "christmas-day-1", "christmas-day-2",
)  # fmt: skip
"""The public holidays (lov om helligdager og helligdagsfred § 2; 1 and 17 May by law of 1947)."""
# name: month and which Sunday of it
SUNDAYS: dict[str, tuple[int, int]] = {
    "mothers-day": (2, 2),
    "all-saints": (11, 1),
    "fathers-day": (11, 2),
}


@lru_cache(maxsize=512)
def feast(name: str, year: int) -> Interval | None:
    """The days of a feast in a year, None for a day that is not counted («3. pinsedag»)."""
    if name in FIXED:
        month, day, length = FIXED[name]
        return _stretch(date(year, month, day), length)
    if name in FROM_EASTER:
        from dateutil.easter import easter

        shift, length = FROM_EASTER[name]
        return _stretch(easter(year) + timedelta(days=shift), length)
    if name in SUNDAYS:
        month, number = SUNDAYS[name]
        sunday = nth_weekday(year, month, 6, number)
        return _stretch(sunday, 1) if sunday else None
    if name.startswith("advent"):
        return _advent(name, year)
    return None


def _advent(name: str, year: int) -> Interval | None:
    christmas = date(year, 12, 25)
    fourth = christmas - timedelta(days=christmas.weekday() + 1)
    first = fourth - timedelta(days=21)
    if name == "advent":
        return Interval(first, date(year, 12, 25))
    stem, _, number = name.rpartition("-")
    if number not in ("1", "2", "3", "4"):
        return None
    sunday = first + timedelta(days=7 * (int(number) - 1))
    if stem == "advent-weekend":
        return _stretch(sunday - timedelta(days=1), 2)
    return _stretch(sunday, 1)


def _stretch(first: date, length: int) -> Interval:
    return Interval(first, first + timedelta(days=length))


def last_of_month(year: int, month: int) -> date:
    """The last day of a month."""
    after = date(year, month, 28) + timedelta(days=4)
    return after - timedelta(days=after.day)


def nth_weekday(year: int, month: int, weekday: int, number: int) -> date | None:
    """The ``number``-th weekday of a month, counted from the end when negative.

    None when the month has no fifth.
    """
    if number > 0:
        first = date(year, month, 1)
        day = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))
    else:
        last = last_of_month(year, month)
        day = last - timedelta(days=(last.weekday() - weekday) % 7 + 7 * (-number - 1))
    return day if day.month == month else None


def is_workday(day: date) -> bool:
    """Whether it is a day from Monday to Friday that is no public holiday."""
    days_off = (feast(name, day.year) for name in HOLIDAYS)
    return day.weekday() < 5 and not any(one and one.start == day for one in days_off)


def nth_workday(year: int, month: int, number: int) -> date:
    """The ``number``-th working day of a month, counted from the end when negative."""
    days = (date(year, month, n + 1) for n in range(last_of_month(year, month).day))
    return [*filter(is_workday, days)][number - (number > 0)]
