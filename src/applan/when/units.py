"""Readers for what is longer than a day: weeks, months, seasons, quarters, years, feasts."""

from __future__ import annotations

from collections.abc import Callable

from applan.when.cursor import Atom, Cursor, is_short, is_year
from applan.when.dates import (
    ORDINAL_UNITS,
    edit_capital,
    read_number,
    read_weekday,
)
from applan.when.named import (
    read_declared,
    read_feast,
    read_half_season,
    read_letter,
    read_season,
    read_turn,
    read_year_end,
    read_year_name,
    with_year,
)
from applan.when.years import read_short_year

PARTED = frozenset({"month", "season", "half", "quarter", "year", "school-year", "plan-period"})

HALF_PARTS = {1: "first-half", 2: "second-half", -1: "second-half"}


def read_atom(c: Cursor, after: str = "") -> Atom | None:
    """One atom at this place, or None with the place unmoved.

    ``after`` is the unit of the atom before it in a list or a range: «uke 13, 14 og 19».
    """
    category = c.tokens[c.at].category
    if category == "num":
        return read_number(c, after)
    reader = READERS.get(category)
    if reader is None:
        return None
    at, token = c.at, c.tokens[c.at]
    atom = reader(c)
    if atom is None:
        c.at = at
        return None
    return c.finish(atom, token.start)


def _read_month(c: Cursor) -> Atom | None:
    token = c.tokens[c.at]
    c.at += 1
    filler = c.tokens[c.at + (c.tokens[c.at].category == "-")]
    if filler.category == "unit" and filler.value == "month":
        c.at += 1 + (c.tokens[c.at].category == "-")
    edit_capital(c, token)
    return with_year(c, Atom("month", token.number))


def _read_unit(c: Cursor) -> Atom | None:
    """«uke 42», «kvartal 3», «år 2026», «året», «perioden», «helgen i uke 42»."""
    token = c.tokens[c.at]
    c.at += 1
    nxt = c.tokens[c.at]
    unit = token.value
    if unit == "week":
        c.take(":")
        if c.tokens[c.at].value == "nr":
            c.at += 1
            c.take(".")
        number = c.tokens[c.at]
        if not is_short(number):
            return None
        c.at += 1
        return with_year(c, Atom("week", number.number))
    if unit in ORDINAL_UNITS and is_short(nxt):
        c.at += 1
        return with_year(c, Atom(ORDINAL_UNITS[unit], nxt.number))
    if unit == "year" and token.text.lower() in ("år", "året", "kalenderåret"):
        atom = Atom("year")
        if is_year(nxt):
            atom.year = nxt.number
            c.at += 1
            return atom
        return atom if token.text.lower() == "året" and not c.prose else None
    if unit == "weekend":
        c.take("in")
        if c.tokens[c.at].category == "unit" and c.tokens[c.at].value == "week":
            week = _read_unit(c)
            if week is not None:
                week.unit = "weekend"
                return week
        return None
    if unit == "period" and not c.prose and token.text.lower().endswith("perioden"):
        return Atom("plan-period")
    return None


def read_ordinal_unit(c: Cursor, ordinal: int) -> Atom | None:
    """What follows an ordinal: «1. kvartal», «første uke i mai», «2. juledag»."""
    at, token = c.at, c.tokens[c.at]
    category, unit = token.category, token.value
    c.at += 1
    atom: Atom | None = None
    if category == "unit" and unit in ORDINAL_UNITS:
        last = {"quarter": 4, "half-year": 2, "tertial": 3}[unit]
        number = last if ordinal == -1 else ordinal
        atom = with_year(c, Atom(ORDINAL_UNITS[unit], number))
    elif category == "unit" and unit == "half" and ordinal in HALF_PARTS:
        atom = _read_half_of(c, HALF_PARTS[ordinal])
    elif category == "unit" and unit in ("week", "weekend"):
        atom = _read_nth(c, f"month-{unit}", ordinal)
    elif category == "weekday":
        atom = _read_nth(c, "nth-weekday", ordinal)
        if atom is not None:
            atom.weekday = token.number
    elif category == "feast-day":
        number = 4 if ordinal == -1 and unit.startswith("advent") else ordinal
        atom = with_year(c, Atom("feast", number, name=f"{unit}-{number}"))
    elif category == "feast" and unit == "new-years-day" and ordinal == 1:
        atom = with_year(c, Atom("feast", name=unit))
    if atom is None:
        c.at = at
    return atom


def _read_half_of(c: Cursor, part: str) -> Atom | None:
    c.take("of")
    token = c.tokens[c.at]
    if token.category not in ("month", "unit") and not is_year(token):
        return None
    atom = read_atom(c)
    if atom is None or atom.unit not in ("month", "year"):
        return None
    if atom.unit == "year":
        atom.unit, atom.a = "half", 1 if part == "first-half" else 2
    else:
        atom.part = part
    return atom


def _read_nth(c: Cursor, unit: str, ordinal: int) -> Atom | None:
    """«… i mai 2026» after «første uke», «siste helg» or «2. søndag»."""
    if c.tokens[c.at].category not in ("in", "of"):
        return None
    month = c.tokens[c.at + 1]
    if month.category != "month":
        return None
    c.at += 2
    return with_year(c, Atom(unit, ordinal, month.number))


def _read_ordinal(c: Cursor) -> Atom | None:
    token = c.tokens[c.at]
    c.at += 1
    atom = read_ordinal_unit(c, token.number)
    if atom is not None:
        return atom
    if token.number > 0 and c.tokens[c.at].category in ("and", "-", "or", ","):
        following = c.tokens[c.at + 1]
        return Atom("bare", token.number) if following.category in ("ordinal", "num") else None
    return None


def _read_part(c: Cursor) -> Atom | None:
    """«begynnelsen av mai», «tidlig i 2023», «medio august», «utgangen av året»."""
    token = c.tokens[c.at]
    c.at += 1
    if c.tokens[c.at].category in ("in", "of"):
        c.at += 1
    elif c.prose and token.text.lower().endswith(("en", "a")):
        return None  # «starten» alone is a noun
    if c.tokens[c.at].category == "part":
        return None
    atom = read_atom(c)
    if atom is None or atom.unit not in PARTED or atom.part:
        return None
    atom.part = token.value
    return atom


def _read_filler(c: Cursor) -> Atom | None:
    """«den 14. mars»."""
    c.at += 1
    following = c.tokens[c.at].category
    return read_atom(c) if following in ("num", "ordinal", "weekday") else None


READERS: dict[str, Callable[[Cursor], Atom | None]] = {
    "weekday": read_weekday,
    "month": _read_month,
    "unit": _read_unit,
    "ordinal": _read_ordinal,
    "season": read_season,
    "half-season": read_half_season,
    "feast": read_feast,
    "part": _read_part,
    "turn": read_turn,
    "year-name": read_year_name,
    "word": read_letter,
    "declared": read_declared,
    "year-end": read_year_end,
    "filler": _read_filler,
    "'": read_short_year,
    "-": read_short_year,
}
