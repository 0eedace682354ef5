"""Lengths of time: «3 måneder», «fire uker», «ett år»."""

from __future__ import annotations

from datetime import date, timedelta
from typing import get_args

from applan.when.tokens import Token, lex
from applan.when.values import Duration, DurationError, DurationUnit
from applan.when.words import vocabulary

UNITS: dict[str, DurationUnit] = {str(unit): unit for unit in get_args(DurationUnit)}
MONTHS = {"month": 1, "quarter": 3, "half-year": 6, "year": 12}
MOST = 9999
HALF_A_YEAR = ("et halvt år", "eit halvt år")


def parse_duration(text: str, language: str = "nb") -> Duration:
    """Read a length of time such as «3 måneder».

    «et halvt år» is six months. Raises `DurationError` on anything but a whole number from 1 to
    9999 and a unit from days to years.
    """
    words = vocabulary(language)
    if " ".join(text.casefold().split()) in HALF_A_YEAR:
        return Duration(6, "month")
    tokens = lex(text, words)
    duration = duration_of(*tokens) if len(tokens) == 2 else None
    if duration is None:
        example = words.text("duration-example")
        raise DurationError(
            "{text} is not a length of time; write for example {example}",
            {"text": text, "example": example},
            (example,),
        )
    return duration


def duration_of(number: Token, unit: Token) -> Duration | None:
    """The length that a number and a unit say, None where they say none."""
    found = UNITS.get(unit.value) if unit.category == "unit" else None
    counted = number.category in ("num", "cardinal") and 1 <= number.number <= MOST
    return Duration(number.number, found) if found and counted else None


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
