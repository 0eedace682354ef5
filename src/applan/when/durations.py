"""Lengths of time: «3 måneder», «fire uker», «ett år»."""

from __future__ import annotations

from datetime import date, timedelta
from typing import get_args

from applan.when.cursor import Cursor
from applan.when.tokens import lex
from applan.when.values import Duration, DurationError, DurationUnit
from applan.when.words import vocabulary

UNITS: dict[str, DurationUnit] = {str(unit): unit for unit in get_args(DurationUnit)}
MONTHS = {"month": 1, "quarter": 3, "half-year": 6, "year": 12}
MOST = 9999
THE_DAY = "dagen"
HALF_A_YEAR = ("et halvt år", "eit halvt år")


def read_duration(c: Cursor) -> Duration | None:
    """A number and a unit at this place, or «dagen» before «før»; None with the place unmoved."""
    token, unit = c.tokens[c.at], c.tokens[c.at + 1]
    if token.text.lower() == THE_DAY and unit.category in ("before", "after"):
        c.at += 1
        return Duration(1, "day")
    if token.category not in ("num", "cardinal") or unit.category != "unit":
        return None
    found = UNITS.get(unit.value)
    if found is None or not 1 <= token.number <= MOST:
        return None
    c.at += 2
    return Duration(token.number, found)


def parse_duration(text: str, language: str = "nb") -> Duration:
    """Read a length of time such as «3 måneder».

    «et halvt år» is six months. Raises `DurationError` on anything but a whole number from 1 to
    9999 and a unit from days to years.
    """
    words = vocabulary(language)
    c = Cursor(text, lex(text, words), words)
    duration = read_duration(c)
    if duration is None and " ".join(text.casefold().split()) in HALF_A_YEAR:
        return Duration(6, "month")
    if duration is None or c.tokens[c.at].category != "end":
        example = words.text("duration-example")
        raise DurationError(
            "{text} is not a length of time; write for example {example}",
            {"text": text, "example": example},
            (example,),
        )
    return duration


def add_duration(day: date, duration: Duration, sign: int = 1) -> date:
    """The day that lies a duration after ``day``, or before it when ``sign`` is -1.

    Months are counted in the calendar: a month after 31 January is the last day of February
    (the Norwegian Courts Act section 148 and EU Regulation 1182/71 count so). Days before
    year 1 or after year 9999 become the first or the last day there is.
    """
    amount = duration.amount * (1 if sign >= 0 else -1)
    months = MONTHS.get(duration.unit)
    try:
        if months is None:
            return day + timedelta(days=amount * (7 if duration.unit == "week" else 1))
        index = day.year * 12 + day.month - 1 + amount * months
        first = date(index // 12, index % 12 + 1, 1)
        following = date((index + 1) // 12, (index + 1) % 12 + 1, 1)
        return first.replace(day=min(day.day, (following - first).days))
    except (ValueError, OverflowError):
        return date.max if amount > 0 else date.min
