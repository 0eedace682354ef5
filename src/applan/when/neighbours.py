"""What stands around a number or a month in prose, and whether that makes it no date."""

from __future__ import annotations

from applan.when.engine import is_year
from applan.when.phrases import Atom
from applan.when.prose import Prose
from applan.when.tokens import Token

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
STREETS = frozenset({"gate", "gata", "gaten", "veg", "vegen", "vei", "veien", "plass", "plassen"})
"""What is named after a day."""
JOINED = frozenset({"@", "#", "_", "=", "&", "\\", "~"})
"""Signs inside an address or the name of a file."""
MOST_DAYS = 31


def belongs_before(c: Prose, at: int) -> bool:
    """Whether a number belongs to the word, the sign or the digits before it.

    So does the month of a date that was refused, and the date of a law: «lov av 17. juni 2005».
    """
    if not at:
        return False
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
    if before.category in (".", "-") and not token.spaced:
        return True
    return before.text.lower().rstrip(".") in NUMBERED


def may_be_short(c: Prose, at: int, first: Atom) -> bool:
    """«valget i -23», «våren ’26», «01.01.24»: two digits where a year belongs."""
    if first.unit != "year":
        return True
    before = c.tokens[at - 1] if at else None
    return before is not None and (before.text == "i" or before.value.endswith(("valg", "valget")))


def is_year_here(c: Prose, at: int, ranged: bool) -> bool:
    """Whether four digits are a year, by what stands before and after them."""
    token, following = c.tokens[at], c.tokens[c.at]
    pair = following.category, c.tokens[c.at + 1].category
    if following.category == "num" or following.text.lower() in COUNTED:
        return False
    if pair in ((",", "-"), ("/", "num"), (".", "num")):
        return False
    if ranged and not token.text.endswith("00"):
        return True
    if at == 0:
        return following.category != "word" or not token.text.endswith("00")
    before = c.tokens[at - 1]
    round_number = token.text.endswith("00")
    if before.text.lower() == "på" and following.category in (".", ",", ";", "end"):
        return not round_number
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


def is_month_here(c: Prose, at: int, token: Token, last: Atom) -> bool:
    """Whether a month is not a name: «Mai Britt», «August Hansen», «Mars»."""
    if last.year is not None or not token.text[0].isupper():
        return True
    before = c.tokens[at - 1] if at else None
    line_start = before is None or "\n" in c.text[before.end : token.start]
    following = c.tokens[c.at]
    rest = c.text[c.end_of(c.at) : following.start]
    alone = line_start and (following.category == "end" or "\n" in rest)
    if token.value in NAMES or token.text.lower() in NAMES:
        return alone or (token.text.isupper() and not following.text.isupper())
    return line_start or (before is not None and before.category in (".", ";", ":"))


def is_inside_name(c: Prose, at: int) -> bool:
    """Whether an address or the name of a file goes on here: «#mai2026», «.no/mai-2026»."""
    if not at or c.tokens[at].spaced:
        return False
    before = c.tokens[at - 1].text
    return before in JOINED or (before == "/" and c.tokens[at].category == "month")


def begins_name(c: Prose) -> bool:
    """Whether what ends before this place is the beginning of a name: «mai@…», «17. mai gate»."""
    following, further = c.tokens[c.at], c.tokens[c.at + 1]
    if following.text.lower() in STREETS:
        return True
    if following.spaced:
        return False
    host = following.category == "." and further.category != "num" and not further.spaced
    return following.text in JOINED or (host and further.text[:1].islower())


def is_count(c: Prose, at: int) -> bool:
    """«40 Mars»: more than the days of any month, with no full stop to say that it is one."""
    token = c.tokens[at]
    counts = token.category == "num" and c.tokens[at + 1].category == "month"
    return counts and not 1 <= token.number <= MOST_DAYS
