"""Readers for years, and for what begins with one: «2026–2027», «2026-03-14», «2026-W11»."""

from __future__ import annotations

from datetime import date

from applan.when.cursor import LAST_YEAR, Atom, Cursor, Fault, is_short, is_year
from applan.when.tokens import Token


def read_year_suffix(c: Cursor, atom: Atom) -> None:
    """The year after a day, a month and so on, in the ways it is written; sets ``atom.year``."""
    token, following = c.tokens[c.at], c.tokens[c.at + 1]
    if is_year(token):
        if following.category != "-" or not _starts_iso(c, c.at):
            atom.year = token.number
            c.at += 1
    elif token.category == "'" and len(following.text) == 2 and is_short(following):
        atom.year, atom.short = following.number, True
        c.at += 2
    elif is_year(following):
        size = _year_size(c, atom, token)
        if size:
            atom.year = following.number
            c.at += size
    elif token.category == "-" and atom.unit not in ("day", "week", "bare"):
        _read_dashed_short_year(c, atom)


def _year_size(c: Cursor, atom: Atom, sign: Token) -> int:
    """How many tokens a year takes that stands after a sign or a word; 0 when it is not one.

    «mai i 2026», «uke 42/2026», «uke 42-2026» and, but for prose, «14. mars, 2026»,
    «14.mars.2026» and «våren (2026)».
    """
    category, after = sign.category, c.tokens[c.at + 2].category
    if category in ("in", "of"):
        return 2 if sign.text.lower() in ("i", "av") else 0
    if category == "/":
        return 2 if atom.unit in ("week", "month") else 0
    if category == "-":
        return 2 if atom.unit == "week" and after != "-" else 0
    if c.prose:
        return 0
    if category == ",":
        return 2 if after not in ("-", "/") else 0
    if category == ".":
        tight = not (sign.spaced or c.tokens[c.at + 1].spaced)
        return 2 if tight and atom.unit in ("day", "month") else 0
    return 3 if category == "(" and after == ")" else 0


def _read_dashed_short_year(c: Cursor, atom: Atom) -> None:
    """«mai -23»: the dash stands against the digits and apart from the word."""
    dash, number, after = c.tokens[c.at : c.at + 3]
    tied = dash.spaced and not number.spaced and after.category not in (".", "month", "/", ":")
    if tied and len(number.text) == 2 and is_short(number):
        atom.year, atom.short = number.number, True
        c.at += 2


def _starts_iso(c: Cursor, at: int) -> bool:
    """Whether an ISO date or week begins at the year that stands at ``at``."""
    dash, second, third = c.tokens[at + 1 : at + 4]
    if dash.category != "-" or dash.spaced or second.spaced:
        return False
    if second.category == "word":
        return second.value == "w"
    return len(second.text) == 2 and is_short(second) and third.category == "-"


def read_year(c: Cursor) -> Atom | None:
    """A year, or the ISO date, week or month, or the pair of years, that begins with one."""
    tokens, at = c.tokens, c.at
    year, dash, second = tokens[at], tokens[at + 1], tokens[at + 2]
    if dash.category == "times" or (dash.category == "unit" and second.category != "num"):
        return None  # «1900 dager»
    if second.category == "word" and second.value == "w" and dash.category == "-":
        return _read_iso_week(c, at + 3)
    if dash.category == "word" and dash.value == "w" and not dash.spaced:
        return _read_iso_week(c, at + 2)
    if dash.category == "-" and _starts_iso(c, at):
        return _read_iso_day(c)
    joined = dash.category in ("-", "/") and not second.spaced and not dash.spaced
    if joined and len(second.text) == 2 and is_short(second):
        if dash.text == "-" and 1 <= second.number <= 12 and tokens[at + 3].category != ".":
            atom = Atom("month", second.number)
            c.at += 3
        elif second.number > year.number % 100 and tokens[at + 3].category not in (".", "month"):
            atom = Atom("years", second.number + year.number // 100 * 100)
            c.at += 3
        else:
            return None
        atom.year = year.number
        return c.finish(atom, year.start)
    atom = Atom("year")
    atom.year = year.number
    c.at += 1
    return c.finish(atom, year.start)


def _read_iso_day(c: Cursor) -> Atom | None:
    year, dash, month, dash2, day = c.tokens[c.at : c.at + 5]
    if not is_short(day) or len(day.text) != 2:
        return None
    atom = Atom("day", day.number, month.number)
    atom.year = year.number
    c.at += 5
    if dash.text != "-" or dash2.text != "-":
        iso = f"{year.text}-{month.text}-{day.text}"
        template = "{date} mixes dashes; an ISO date has hyphens"
        args = (("date", c.text[year.start : day.end]),)
        c.faults.append(Fault("mixed-dashes", template, args, year.start, day.end, (iso,)))
    return c.finish(atom, year.start)


def _read_iso_week(c: Cursor, at: int) -> Atom | None:
    """«2026-W42» and «2026-W42-3»; ``at`` is where the week number stands."""
    year, week, dash, day = c.tokens[c.at], c.tokens[at], c.tokens[at + 1], c.tokens[at + 2]
    if not is_short(week):
        return None
    atom = Atom("week", week.number)
    atom.year = year.number
    c.at = at + 1
    if dash.category == "-" and not dash.spaced and len(day.text) == 1 and 1 <= day.number <= 7:
        try:
            found = date.fromisocalendar(year.number, week.number, day.number)
        except ValueError:
            return None
        atom = Atom("day", found.day, found.month)
        atom.year = found.year
        c.at = at + 3
    return c.finish(atom, year.start)


def read_short_year(c: Cursor) -> Atom | None:
    """«’26» and, apart from the word before it, «-26»."""
    sign, number, after = c.tokens[c.at : c.at + 3]
    if len(number.text) != 2 or not is_short(number) or number.spaced:
        return None
    apart = sign.spaced or c.at == 0
    if sign.category == "-" and (not apart or after.category in (".", "month", "-", "/")):
        return None
    atom = Atom("year")
    atom.year, atom.short = number.number, True
    c.at += 2
    return c.finish(atom, sign.start)


def full_year(short: int, first: int, last: int) -> int | None:
    """The year of two digits that lies in ``first`` to ``last``, None when there is not one."""
    found = [y for y in range(first, min(last, LAST_YEAR) + 1) if y % 100 == short]
    return found[0] if len(found) == 1 else None
