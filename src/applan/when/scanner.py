"""Finding times in prose, with the same tables and readers as for a `when`.

Prose is full of numbers that are no dates, so only what is plainly a time is a mention: a day
with its month, a week, a season, a quarter, a year after a word that a year follows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from applan.when.engine import is_short
from applan.when.neighbours import (
    begins_name,
    belongs_before,
    is_count,
    is_inside_name,
    is_month_here,
    is_year_here,
    may_be_short,
)
from applan.when.parser import read_text
from applan.when.phrases import Atom
from applan.when.prose import AHEAD, Prose
from applan.when.seasons import declare
from applan.when.values import Mention, Period
from applan.when.words import vocabulary

STARTS = frozenset(
    {"num", "weekday", "month", "unit", "ordinal", "season", "half-season", "feast", "part",
     "turn", "year-name", "'", "-", "word", "declared"}
)  # fmt: skip
LETTERS = frozenset({"q", "k", "h"})
"""Words that are the beginning of «Q3 2026»."""
MOST_LISTED, MOST_BARE = 60, 8
"""How long a list may be, and how many days may stand before the month they share."""
MOST_CHECKS = 3
JOINS = frozenset({"-", "and", "to", ","})
AFTER_CHECK = frozenset({".", ")", ";", "end", "(", "clock"})
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
            clock = c.read("CLOCK", at)
            c.at = clock[1] if clock else at + 1
        elif (
            category in STARTS
            and (category != "word" or token.value in LETTERS)
            and _read_mention(c, short_years)
        ):
            start, end = token.start, c.end_of(c.at)
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
    begins = at + _words_before(c)
    c.at = begins
    first = _read_sure(c, begins, "", short_years)
    if first is None and begins > at:
        c.at = at
        first = _read_sure(c, at, "", short_years)
    if first is None:
        c.at = at
        return False
    if first.unit == "feast":
        first = _read_date_of(c, short_years) or first
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
        _read_checks(c, unit)
    return settled > 0


def _words_before(c: Prose) -> int:
    """How many words before a date belong to it: «helga», «lørdag og» before «søndag 14.–15.»."""
    first, second, third, fourth = c.tokens[c.at : c.at + 4]
    if first.category == "unit" and first.value == "weekend":
        return 1 if second.category == "weekday" or is_short(second) else 0
    pair = first.category == third.category == "weekday" and second.category in JOINS
    return 2 if pair and fourth.category == "num" else 0


def _read_date_of(c: Prose, short_years: bool) -> Atom | None:
    """«29. mars» after «palmesøndag»."""
    at = c.at
    date = _read_sure(c, at, "", short_years, listed=True) if is_short(c.tokens[at]) else None
    if date is None or date.unit != "day":
        c.at = at
        return None
    return date


def _continues(unit: str, following: str) -> bool:
    return unit == following or (unit == "bare" and following in ("day", "quarter", "half"))


def _read_sure(
    c: Prose, at: int, after: str, short_years: bool, *, listed: bool = False
) -> Atom | None:
    """The last atom of a range at this place, when it is plainly a time."""
    token = c.tokens[at]
    c.tries += 1
    if is_count(c, at) or is_inside_name(c, at) or (not listed and belongs_before(c, at)):
        return None
    found = c.read("WEEK-SPAN", at) if after == "week" else None
    found = found or c.read("SPAN", at)
    if found is None:
        return None
    span, c.at = found
    first, last = span.first, span.final
    following = c.tokens[c.at]
    if following.category == "-" and not following.spaced:
        glued = c.tokens[c.at + 1]
        if glued.category not in ("num", "end", "month") and not glued.spaced:
            return None
    if begins_name(c):
        return None
    if after == "week" and token.category == "num" and first.unit == "week":
        on_line = "\n" not in c.text[c.end_of(c.at) : following.start]
        return None if on_line and following.category not in AFTER_WEEK else first
    if (first.short or last.short) and not (short_years and may_be_short(c, at, first)):
        return None
    if first.unit in ("year", "years") and not first.part and token.category == "num":
        return last if listed or is_year_here(c, at, span.last is not None) else None
    if first.unit == "month" and not first.part and token.category == "month":
        return last if is_month_here(c, at, token, last) else None
    if first.unit == "feast" and first.year is None and first.name in UNSURE_FEASTS:
        return None
    return None if last.unit == "bare" and first.unit != "bare" else last


def _read_checks(c: Prose, unit: str) -> None:
    """What belongs to the mention after its date: «kl. 14 og 16», «(uke 42–44)», «, uke 11»."""
    for _ in range(MOST_CHECKS):
        at = c.at
        sign, following = c.tokens[at], c.tokens[at + 1]
        found = None
        if sign.category == "clock" or (sign.category == "from" and following.category == "clock"):
            found = c.read("CLOCKS", at)
        elif sign.category == "(":
            found = c.read("CHECK", at)
        elif sign.category == "," and unit == "day" and following.value == "week":
            found = c.read("CHECK", at)
            if found and c.tokens[found[1]].category not in AFTER_CHECK:
                found = None
        if found is None:
            return
        c.at = found[1]
