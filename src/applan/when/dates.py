"""Readers for days and years: «14. mars 2026», «lørdag 14.3.», «14/3-2026», «2026-03-14»."""

from __future__ import annotations

from datetime import date

from applan.when.cursor import LAST_YEAR, Atom, Cursor, Fault, is_short, is_year

LISTING = frozenset({"-", "to", "and", "or", ",", "/"})
SENTENCE_NEXT = frozenset({"end", "word", ";", ")", "open", "tentative"})
ORDINAL_UNITS = {"quarter": "quarter", "half-year": "half", "tertial": "tertial"}


def read_year_suffix(c: Cursor, atom: Atom) -> None:
    """The year after a day, a month and so on, in the ways it is written; sets ``atom.year``."""
    tokens, at = c.tokens, c.at
    token = tokens[at]
    category = token.category
    if is_year(token):
        if tokens[at + 1].category == "-" and _starts_iso(c, at):
            return
        atom.year = token.number
        c.at += 1
    elif category in ("in", "of") and is_year(tokens[at + 1]) and token.text.lower() in ("i", "av"):
        atom.year = tokens[at + 1].number
        c.at += 2
    elif category == "'" and len(tokens[at + 1].text) == 2 and is_short(tokens[at + 1]):
        atom.year, atom.short = tokens[at + 1].number, True
        c.at += 2
    elif category == "/" and atom.unit in ("week", "month") and is_year(tokens[at + 1]):
        atom.year = tokens[at + 1].number
        c.at += 2
    elif category == "-" and atom.unit == "week" and is_year(tokens[at + 1]):
        if tokens[at + 2].category != "-":
            atom.year = tokens[at + 1].number
            c.at += 2
    elif category == "-" and atom.unit not in ("day", "week", "bare"):
        _read_dashed_short_year(c, atom)
    elif not c.prose and category == "," and is_year(tokens[at + 1]):
        if tokens[at + 2].category not in ("-", "/"):
            atom.year = tokens[at + 1].number
            c.at += 2
    elif not c.prose and category == "(" and is_year(tokens[at + 1]):
        if tokens[at + 2].category == ")":
            atom.year = tokens[at + 1].number
            c.at += 3


def _read_dashed_short_year(c: Cursor, atom: Atom) -> None:
    """«mai -23»: the dash stands against the digits and apart from the word."""
    dash, number, after = c.tokens[c.at : c.at + 3]
    if dash.spaced and len(number.text) == 2 and is_short(number) and not number.spaced:
        if after.category not in (".", "month", "/", ":"):
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


def read_number(c: Cursor, after: str = "") -> Atom | None:
    """An atom that begins with digits. ``after`` is the unit of the item before in a list."""
    tokens, at = c.tokens, c.at
    token = tokens[at]
    if not is_short(token):
        return _read_year(c) if is_year(token) else None
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
        c.edits.append((token.end, token.end, "."))
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


def _read_ordinal_number(c: Cursor) -> Atom | None:
    """A number with a full stop after it; leaves the place after the atom."""
    from applan.when.units import read_ordinal_unit

    tokens, at = c.tokens, c.at
    token, second = tokens[at], tokens[at + 2]
    if second.category == "month":
        if not second.spaced:
            c.edits.append((second.start, second.start, " "))
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
        text = f". {c.words.word('month', month.number)}"
        c.edits.append((day.end, tokens[c.at - 1].end, text))
    return atom


def _sure_in_prose(c: Cursor, at: int) -> bool:
    """Whether «11.01» in running text is a date and not a clause, a version or a time."""
    before = c.tokens[at - 1].category if at else "end"
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


def _read_year(c: Cursor) -> Atom | None:
    """A year, or the ISO date, week or month, or the pair of years, that begins with one."""
    tokens, at = c.tokens, c.at
    year, dash, second = tokens[at], tokens[at + 1], tokens[at + 2]
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


def full_year(short: int, first: int, last: int) -> int | None:
    """The year of two digits that lies in ``first`` to ``last``, None when there is not one."""
    found = [y for y in range(first, min(last, LAST_YEAR) + 1) if y % 100 == short]
    return found[0] if len(found) == 1 else None
