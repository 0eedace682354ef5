"""Readers for days and years: «14. mars 2026», «lørdag 14.3.», «14/3-2026», «2026-03-14»."""

from __future__ import annotations

from applan.when.cursor import Atom, Cursor, is_short, is_year
from applan.when.tokens import Token
from applan.when.years import read_year, read_year_suffix

LISTING = frozenset({"-", "to", "and", "or", ",", "/"})

SENTENCE_NEXT = frozenset({"end", "word", ";", ")", "open", "tentative"})

ORDINAL_UNITS = {"quarter": "quarter", "half-year": "half", "tertial": "tertial"}


def read_number(c: Cursor, after: str = "") -> Atom | None:
    """An atom that begins with digits. ``after`` is the unit of the item before in a list."""
    tokens, at = c.tokens, c.at
    token = tokens[at]
    if not is_short(token):
        return read_year(c) if is_year(token) else None
    nxt = tokens[at + 1]
    category = nxt.category
    atom: Atom | None = None
    if category == ".":
        if after == "week" and tokens[at + 2].category in SENTENCE_NEXT and token.number <= 53:
            atom = Atom("week", token.number)
            c.at = at + 1
        else:
            atom = _read_ordinal_number(c)
    elif category == "month":
        atom = Atom("day", token.number, nxt.number)
        c.edits.append((token.end, nxt.start, ". "))
        edit_capital(c, nxt)
        c.at += 2
    elif category == "/" and tokens[at + 2].category == "num" and not nxt.spaced:
        atom = _read_slashed(c)
    if atom is None and after == "week" and 1 <= token.number <= 53 and category != ".":
        atom = Atom("week", token.number)
        c.at = at + 1
    if atom is None and category in LISTING:
        atom = Atom("bare", token.number)
        c.at = at + 1
    if atom is None:
        c.at = at
        return None
    if atom.unit != "bare" and atom.year is None:
        read_year_suffix(c, atom)
    return c.finish(atom, token.start)


def edit_capital(c: Cursor, month: Token) -> None:
    """Note that a month has a small letter, but for the first word of a text."""
    if month.start and month.text != month.text.lower():
        c.edits.append((month.start, month.end, month.text.lower()))


def _read_ordinal_number(c: Cursor) -> Atom | None:
    """A number with a full stop after it; leaves the place after the atom."""
    from applan.when.units import read_ordinal_unit

    tokens, at = c.tokens, c.at
    token, second = tokens[at], tokens[at + 2]
    if second.category == "month":
        if not second.spaced:
            c.edits.append((second.start, second.start, " "))
        edit_capital(c, second)
        c.at = at + 3
        return Atom("day", token.number, second.number)
    if second.category == "num":
        atom = _read_dotted(c)
        if atom is not None:
            return atom
    c.at = at + 2
    atom = read_ordinal_unit(c, token.number)
    if atom is not None:
        return atom
    if c.prose and tokens[c.at].category not in LISTING:
        return None
    return Atom("bare", token.number)


def _read_dotted(c: Cursor) -> Atom | None:
    """«14.3», «14.3.2026», «10. 02», «12.9.26» and «04.2026»."""
    tokens, at = c.tokens, c.at
    day, month, dot, year = tokens[at], tokens[at + 2], tokens[at + 3], tokens[at + 4]
    if is_year(month) and not month.spaced and not c.prose and 1 <= day.number <= 12:
        atom = Atom("month", day.number)
        atom.year = month.number
        c.at = at + 3
        return atom
    if not is_short(month):
        return None
    dotted = dot.category == "." and not dot.spaced
    long_year = dotted and is_year(year)
    short_year = dotted and len(year.text) == 2 and is_short(year) and not year.spaced
    if tokens[at + 5].category in (".", ":") and tokens[at + 6].category in ("num", "month"):
        short_year = False
    if month.spaced and not month.text.startswith("0") and not long_year:
        return None
    atom = Atom("day", day.number, month.number)
    if long_year or short_year:
        atom.year, atom.short = year.number, short_year
        c.at = at + 5
        return atom
    if c.prose and not _sure_in_prose(c, at):
        return None
    c.at = at + (4 if dotted and year.category not in ("month", "num") else 3)
    if is_year(tokens[c.at]):
        atom.year = tokens[c.at].number
        c.at += 1
    elif 1 <= month.number <= 12:
        text = f"{day.number}. {c.words.word('month', month.number)}"
        c.edits.append((day.start, tokens[c.at - 1].end, text))
    return atom


def _sure_in_prose(c: Cursor, at: int) -> bool:
    """Whether «11.01» in running text is a date and not a clause, a version or a time."""
    before = c.tokens[at - 1].category if at else "end"
    if before == ":" and at > 1:
        before = c.tokens[at - 2].category
    month, after = c.tokens[at + 2], c.tokens[at + 3]
    if not 1 <= month.number <= 12 or c.tokens[at].number > 31:
        return False
    if after.category == "-":
        day, dot, second = c.tokens[at + 4 : at + 7]
        both = is_short(day) and dot.category == "." and is_short(second)
        return both and second.text.startswith("0") and 1 <= second.number <= 12
    leading = len(month.text) == 2 and after.category not in (".", "num")
    return leading and before in ("deadline", "filler", "-")


def _read_slashed(c: Cursor) -> Atom | None:
    """«14/3», «14/3-2026», «14/3 2026», «14/3-26» and «4/2026»."""
    tokens, at = c.tokens, c.at
    day, second, sign, year = tokens[at], tokens[at + 2], tokens[at + 3], tokens[at + 4]
    if is_year(second):
        if c.prose or not 1 <= day.number <= 12:
            return None
        atom = Atom("month", day.number)
        atom.year = second.number
        c.at = at + 3
        return atom
    if not is_short(second):
        return None
    if tokens[at + 3].category in (".", "month"):
        return None
    atom = Atom("day", day.number, second.number)
    c.at = at + 3
    if sign.category in ("-", "/") and not sign.spaced and not year.spaced:
        short = len(year.text) == 2 and is_short(year) and tokens[at + 5].category not in ("/", ".")
        if is_year(year) or short:
            atom.year, atom.short = year.number, short
            c.at = at + 5
    if c.prose and atom.year is None:
        return None
    return atom


def read_weekday(c: Cursor, after: str = "") -> Atom | None:
    """«lørdag 14. mars»: a weekday with its date; a weekday alone is no date."""
    at = c.at
    token = c.tokens[at]
    c.at += 1
    if not c.prose or c.tokens[c.at].category == ",":
        c.take(",")
    c.take("filler")
    if c.tokens[c.at].category in ("in", "unit"):
        from applan.when.weekdays import day_of_week, read_week_after

        week = read_week_after(c)
        if week is not None:
            return c.finish(day_of_week(week, token.number), token.start)
    atom = read_number(c) if c.tokens[c.at].category == "num" else None
    if atom is None or atom.unit not in ("day", "bare"):
        c.at = at
        return None
    atom.weekday = token.number
    atom.start = token.start
    return atom
