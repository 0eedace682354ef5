"""Finding times in prose, with the same tables and readers as for a `when`.

Prose is full of numbers that are no dates, so only what is plainly a time is a mention: a day
with its month, a week, a season, a quarter, a year after a word that a year follows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from applan.when.clock import read_clock
from applan.when.cursor import Atom, Cursor, Item, is_year
from applan.when.parser import read_text
from applan.when.prose import AHEAD, Prose
from applan.when.ranges import read_range
from applan.when.seasons import declare
from applan.when.tokens import Token
from applan.when.values import Mention, Period
from applan.when.words import vocabulary

STARTS = frozenset(
    {"num", "weekday", "month", "unit", "ordinal", "season", "half-season", "feast", "part",
     "turn", "year-name", "'", "-", "word", "declared"}
)  # fmt: skip
LETTERS = frozenset({"q", "k", "h"})
"""Words that are the beginning of «Q3 2026»."""
NUMBERED = frozenset({
    "§", "§§", "punkt", "pkt", "kap", "kapittel", "nr", "nummer", "sak", "saka", "saken", "side",
    "s", "versjon", "v", "vedlegg", "tabell", "figur", "art", "artikkel", "ledd", "tlf",
    "telefon", "mobil", "kr", "nok", "kroner", "trinn", "del", "spørsmål", "post",
})  # fmt: skip
"""What a number after it belongs to."""
LAWS = frozenset({"lov", "lova", "loven", "forskrift", "forskrifta", "forskriften"})
COUNTED = frozenset({
    "%", "‰", "kr", "kroner", "nok", "medlemmer", "medlemmar", "personer", "deltakere",
    "deltakarar", "elever", "elevar", "velgere", "veljarar", "stemmer", "røyster", "innbyggere",
    "innbyggjarar", "eksemplarer", "eksemplar", "stk", "ganger", "gonger", "meter", "km", "timer",
    "timar", "dager", "dagar", "kommuner", "kommunar", "velgermøter", "prosent", "mennesker",
    "menneske", "lag", "mål", "husstander", "stemmesedler",
})  # fmt: skip
"""What a number before it counts."""
BEFORE_YEAR = frozenset({"from", "to", "until", "after", "before", "deadline", "during", "whole",
                         "part", "year-name", "("})  # fmt: skip
YEAR_PREPOSITIONS = frozenset({"i", "for", "siden"})
NAMES = frozenset({"mai", "april", "juni", "juli", "august", "mars"})
"""Months that are also given names, or a planet."""
MOST_LISTED, MOST_BARE = 60, 8
"""How long a list may be, and how many days may stand before the month they share."""
AFTER_WEEK = frozenset({",", "and", "or", ".", ")", ";", "end"})
UNSURE_FEASTS = frozenset({"lucia", "olsok", "halloween", "labour-day"})


def scan(
    text: str,
    *,
    language: str = "nb",
    period: Period | None = None,
    seasons: Mapping[str, str] | None = None,
) -> Iterator[Mention]:
    """The times that are mentioned in prose, in order, each with its reading.

    Made to be precise rather than complete. Never raises. It is linear in the text's length, and
    looks for times in no more places than `prose` says: what comes after them is passed over.
    """
    words = vocabulary(language)
    declared = tuple(sorted(seasons.items())) if seasons else ()
    own = declare(declared, language)
    c = Prose(text, words, own.ranges if declared else None)
    short_years = period is not None
    c.refill()
    while (token := c.tokens[c.at]).category != "end" and not c.exhausted:
        at, category = c.at, token.category
        if category == "clock":
            c.tries += 1
            if read_clock(c) is None:
                c.at = at + 1
        elif (
            category in STARTS
            and (category != "word" or token.value in LETTERS)
            and _read_mention(c, short_years)
        ):
            start, end = token.start, c.previous_end()
            c.written += end - start
            reading = read_text(text[start:end], language, period, declared, suggests=False)
            yield Mention(start, end, reading)
        elif c.at == at:
            c.at = at + 1
        if len(c.tokens) - c.at < AHEAD:
            c.refill()


def _read_mention(c: Prose, short_years: bool) -> bool:
    """Step past one mention, or a list of them, at this place; whether there is one.

    Of a list of bare numbers that comes to nothing, all but the last is stepped past too.
    """
    at = c.at
    first = _read_sure(c, at, "", short_years)
    if first is None:
        c.at = at
        return False
    unit, settled = first.unit, c.at if first.unit != "bare" else 0
    last = at
    for number in range(MOST_LISTED):
        here = c.at
        if unit == "bare" and number >= MOST_BARE:
            break
        if c.tokens[here].category not in ("and", "or", ","):
            break
        c.at += 1
        if c.tokens[c.at].text == "i":
            c.at += 1
        begins = c.at
        following = _read_sure(c, begins, unit, short_years, listed=True)
        if following is None or not _continues(unit, following.unit):
            c.at = here
            break
        unit, last = following.unit, begins
        settled = c.at if unit != "bare" else settled
    c.at = settled or last
    if settled:
        _read_check(c)
    return settled > 0


def _continues(unit: str, following: str) -> bool:
    return unit == following or (unit == "bare" and following in ("day", "quarter", "half"))


def _read_sure(
    c: Prose, at: int, after: str, short_years: bool, *, listed: bool = False
) -> Atom | None:
    """The last atom of a range at this place, when it is plainly a time."""
    token = c.tokens[at]
    item = Item(token.start)
    c.tries += 1
    if not read_range(c, item, after if after == "week" else ""):
        return None
    first, last = item.first, item.last or item.first
    assert first is not None and last is not None
    following = c.tokens[c.at]
    if following.category == "-" and not following.spaced:
        glued = c.tokens[c.at + 1]
        if glued.category not in ("num", "end", "month") and not glued.spaced:
            return None
    if not listed and at and _belongs_before(c, at):
        return None
    if after == "week" and token.category == "num" and first.unit == "week":
        on_line = "\n" not in c.text[c.previous_end() : following.start]
        return None if on_line and following.category not in AFTER_WEEK else first
    if (first.short or last.short) and not (short_years and _may_be_short(c, at, first)):
        return None
    if first.unit in ("year", "years") and not first.part and token.category == "num":
        return last if listed or _is_year_here(c, at, item.last is not None) else None
    if first.unit == "month" and not first.part and token.category == "month":
        return last if _is_month_here(c, at, token, last) else None
    if first.unit == "feast" and first.year is None and first.name in UNSURE_FEASTS:
        return None
    return None if last.unit == "bare" and first.unit != "bare" else last


def _belongs_before(c: Cursor, at: int) -> bool:
    """Whether a number belongs to the word, the sign or the digits before it.

    So does the month of a date that was refused, and the date of a law: «lov av 17. juni 2005».
    """
    before, token = c.tokens[at - 1], c.tokens[at]
    if token.category == "month":
        return before.category == "." and at > 1 and c.tokens[at - 2].category == "num"
    if token.category != "num":
        return False
    further = c.tokens[at - 2] if at > 1 and before.category in ("of", "filler") else before
    if further.value in LAWS:
        return True
    if before.category in ("num", "clock") or before.text in ("/", "+", "#"):
        return True
    if before.category == "." and not token.spaced:
        return True
    if before.category == "-" and not token.spaced:
        return True
    return before.text.lower().rstrip(".") in NUMBERED


def _may_be_short(c: Cursor, at: int, first: Atom) -> bool:
    """«valget i -23», «våren ’26», «01.01.24»: two digits where a year belongs."""
    if first.unit != "year":
        return True
    before = c.tokens[at - 1] if at else None
    return before is not None and (before.text == "i" or before.value.endswith(("valg", "valget")))


def _is_year_here(c: Cursor, at: int, ranged: bool) -> bool:
    """Whether four digits are a year, by what stands before and after them."""
    token, following = c.tokens[at], c.tokens[c.at]
    if following.category == "num" or following.text.lower() in COUNTED:
        return False
    if following.category == "," and c.tokens[c.at + 1].category == "-":
        return False
    if following.category == "/" and c.tokens[c.at + 1].category == "num":
        return False
    if following.category == "." and c.tokens[c.at + 1].category == "num":
        return False
    if ranged and not token.text.endswith("00"):
        return True
    if at == 0:
        return following.category != "word" or not token.text.endswith("00")
    before = c.tokens[at - 1]
    round_number = token.text.endswith("00")
    if before.text.lower() in YEAR_PREPOSITIONS or before.category in BEFORE_YEAR:
        return not (round_number and following.category == "word")
    if before.category in (".", ";") or "\n" in c.text[before.end : token.start]:
        return not round_number
    if before.category in ("and", "or", "between") and is_year(c.tokens[c.at - 1]):
        return not round_number and following.category != "word"
    named = before.category in ("word", "event", "unit", "feast") and len(before.text) > 3
    if before.value.endswith(c.words.event_endings):
        return True
    return named and not round_number and following.category not in ("word", "unit", "times")


def _is_month_here(c: Cursor, at: int, token: Token, last: Atom) -> bool:
    """Whether a month is not a name: «Mai Britt», «August Hansen», «Mars»."""
    if last.year is not None or not token.text[0].isupper():
        return True
    before = c.tokens[at - 1] if at else None
    line_start = before is None or "\n" in c.text[before.end : token.start]
    following = c.tokens[c.at]
    rest = c.text[c.previous_end() : following.start]
    alone = line_start and (following.category == "end" or "\n" in rest)
    if token.value in NAMES or token.text.lower() in NAMES:
        return alone or (token.text.isupper() and not following.text.isupper())
    return line_start or (before is not None and before.category in (".", ";", ":"))


def _read_check(c: Cursor) -> None:
    """«(uke 42–44)» and a clock time after a date belong to the mention."""
    at = c.at
    if c.tokens[at].category == "clock":
        read_clock(c)
        return
    week = c.tokens[at + 1]
    if c.tokens[at].category != "(" or week.category != "unit" or week.value != "week":
        return
    for ahead in range(at + 2, at + 12):
        category = c.tokens[ahead].category
        if category == ")":
            c.at = ahead + 1
            return
        if category not in ("num", "-", "and", ","):
            return
