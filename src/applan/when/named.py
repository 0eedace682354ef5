"""Readers for seasons, feasts, school years and other stretches with names."""

from __future__ import annotations

from applan.when.cursor import Atom, Cursor, is_short, is_year
from applan.when.tokens import Token
from applan.when.years import read_year_suffix

INDEFINITE_SEASONS = frozenset({"vår", "vinter", "sommer", "sommar", "høst", "haust"})


def with_year(c: Cursor, atom: Atom) -> Atom:
    read_year_suffix(c, atom)
    return atom


def read_season(c: Cursor) -> Atom | None:
    token = c.tokens[c.at]
    c.at += 1
    following = c.tokens[c.at]
    bare = c.prose and token.text.lower() in INDEFINITE_SEASONS and not is_year(following)
    if bare and (following.category != "/" or c.tokens[c.at + 1].category != "season"):
        return None
    atom = Atom("season", name=token.value)
    read_year_suffix(c, atom)
    slash, second = c.tokens[c.at], c.tokens[c.at + 1]
    if atom.year is not None and slash.category in ("/", "-") and second.category == "num":
        ending = atom.year + 1
        if second.text in (str(ending), f"{ending % 100:02d}") and not second.spaced:
            atom.b = ending
            c.at += 2
    return atom


def read_half_season(c: Cursor) -> Atom | None:
    token = c.tokens[c.at]
    c.at += 1
    atom = Atom("half", 1 if token.value == "spring-half" else 2, name=token.value)
    return with_year(c, atom)


def read_feast(c: Cursor) -> Atom | None:
    token = c.tokens[c.at]
    c.at += 1
    atom = with_year(c, Atom("feast", name=token.value))
    if c.prose and atom.year is None and token.value in ("christmas", "new-year", "advent"):
        return None
    return atom


def read_turn(c: Cursor) -> Atom | None:
    """«månedsskiftet mai/juni 2027» and «årsskiftet 2026/2027»."""
    token = c.tokens[c.at]
    c.at += 1
    first, sign, second = c.tokens[c.at], c.tokens[c.at + 1], c.tokens[c.at + 2]
    joined = sign.category in ("/", "-", "and")
    if token.value == "year":
        atom = Atom("turn-year")
        if is_year(first):
            following = first.number + 1
            if not joined or second.text not in (str(following), f"{following % 100:02d}"):
                return None
            atom.year = first.number
            c.at += 3
        return None if c.prose and atom.year is None else atom
    if first.category != "month" or second.category != "month" or not joined:
        return None
    if second.number != first.number % 12 + 1:
        return None
    c.at += 3
    atom = with_year(c, Atom("turn-month", first.number, second.number))
    if second.number == 1 and atom.year is not None:  # «desember/januar 2026» would be a guess
        following = atom.year + 1
        if not c.take("/") or c.tokens[c.at].text not in (str(following), f"{following % 100:02d}"):
            return None
        c.at += 1
    return atom


def read_year_name(c: Cursor) -> Atom | None:
    """«skoleåret 2025/26», «skoleåret 25/26», «sesongen 2025/2026», «sesongen 2026»."""
    token = c.tokens[c.at]
    c.at += 1
    first, sign, second = c.tokens[c.at], c.tokens[c.at + 1], c.tokens[c.at + 2]
    atom = Atom("school-year", name=token.value)
    if len(first.text) == 2 and sign.category in ("/", "-") and _follows(first, second):
        atom.year, atom.short = first.number, True
        c.at += 3
        return atom
    if not is_year(first):
        return None if c.prose else atom
    following = first.number + 1
    paired = sign.category in ("/", "-") and second.text in (
        str(following), f"{following % 100:02d}",
    )  # fmt: skip
    atom.year = first.number
    c.at += 3 if paired else 1
    if paired:
        return atom
    atom.unit = "year"
    return atom if token.value != "school-year" else None


def _follows(first: Token, second: Token) -> bool:
    """Whether two digits are those of the year after: «25/26», «99/00»."""
    return is_short(first) and second.text == f"{(first.number + 1) % 100:02d}"


def read_letter(c: Cursor) -> Atom | None:
    """«Q3 2026» and «H1 2026»."""
    token, number = c.tokens[c.at], c.tokens[c.at + 1]
    unit = {"q": "quarter", "k": "quarter", "h": "half"}.get(token.value)
    if unit is None or number.spaced or len(number.text) != 1 or not is_short(number):
        return None
    c.at += 2
    return with_year(c, Atom(unit, number.number))


def read_declared(c: Cursor) -> Atom | None:
    token = c.tokens[c.at]
    c.at += 1
    return with_year(c, Atom("declared", name=token.value))


def read_year_end(c: Cursor) -> Atom | None:
    c.at += 1
    atom = Atom("year")
    atom.part = "end"
    return with_year(c, atom)
