"""Finding times in prose, with the same tables and rows as for a `when`.

Prose is full of numbers that are no dates, so only what is plainly a time is a mention: a day
with its month, a week, a season, a quarter, a year after a word that a year follows; a rule; a
length of time before or after an event; and a clock. What only prose says has rows of its own,
at the end of this file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache

from applan.frozen import NamedTuple
from applan.when.durations import MOST, UNITS
from applan.when.engine import Reader, is_short
from applan.when.neighbours import (
    COUNTED,
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
from applan.when.rows_times import GRAMMAR
from applan.when.seasons import declare
from applan.when.tokens import Token
from applan.when.values import (
    Anchor,
    Direction,
    Duration,
    Interval,
    Mention,
    MentionKind,
    Occurrence,
    Period,
    Problem,
    Reading,
    Recurrence,
    Rule,
)
from applan.when.word_table import ROWS
from applan.when.words import vocabulary

STARTS = frozenset(
    {"num", "weekday", "month", "unit", "ordinal", "season", "half-season", "feast", "part",
     "turn", "year-name", "'", "-", "word", "declared"}
)  # fmt: skip
RULED = frozenset({"filler", "ordinal", "every", "weekdays"})
LENGTHS = frozenset({"n1", "n2", "num", "cardinal"})
SHIFTED = {"at-least": LENGTHS, "deadline": LENGTHS, "about": LENGTHS,
           "num": frozenset({"unit", "and"}), "cardinal": frozenset({"unit", "and"})}  # fmt: skip
"""What begins a length of time before or after an event, and what then follows."""
AFTER_HOURS = frozenset({"end", ",", ";", ".", ")", "?", "and", "or"})
DATED = frozenset({"month", "season", "half-season", "year-name"})
ADOPTING = ("møtet", "styret", "tinget")
TELLING = frozenset({"month", "weekday", "weekdays", "season", "half-season", "unit"})
TOLD_IN_THREE = frozenset({"mai", "uke", "uka"})
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
    text: str, *, language: str = "nb", period: Period | None = None,
    seasons: Mapping[str, str] | None = None,
) -> Iterator[Mention]:  # fmt: skip
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
        at = c.at
        found = None
        if token.kind != "word" or token.value in LETTERS:  # most are words that say no time
            found = _mention_at(c, token, short_years)
        if found is None:
            c.at = max(c.at, at + 1)
        else:
            start, end = token.start, c.end_of(c.at)
            c.written += end - start
            reading = found.reading
            if reading is None:
                reading = read_text(text[start:end], language, period, declared, suggests=False)
            yield Mention(start, end, reading, found.kind)
        if c.lexed < len(text) and len(c.tokens) - c.at < AHEAD:
            c.refill()


@cache
def telling_words() -> frozenset[str]:
    """Words of which a time in prose holds one, where there is no figure in it.

    Whoever looks for times in many texts may pass over those with neither.
    """
    columns = (column for row in ROWS if row[0] in TELLING for column in row[2:])
    forms = {form for column in columns for form in str(column).split(" | ")}
    return frozenset(form for form in forms if form.isalpha() and len(form) > 3) | TOLD_IN_THREE


class _Found(NamedTuple):
    """What stands at a place; without a reading its text is read as a `when` is."""

    kind: MentionKind
    reading: Reading | None = None


def _mention_at(c: Prose, token: Token, short_years: bool) -> _Found | None:
    """Step past the time at this place; None where there is none, or none that is sure."""
    at, category = c.at, token.category
    if category == "clock":
        return _read_clock(c)
    anchor = c.read("SHIFT", at) if c.kinds[at + 1] in SHIFTED.get(category, ()) else None
    if anchor is not None:
        c.tries += 1
        c.at = anchor[1]
        time = anchor[0]
        return _Found("anchor", Reading(c.text[token.start : c.end_of(c.at)], (time,), ()))
    if category == "num" and (odd := _read_odd_year(c)) is not None:
        return odd
    if category == "weekday" and c.kinds[at + 1] == "," and at and (
        c.tokens[at - 1].text.lower() in ("en", "ein")
    ):  # fmt: skip
        return None  # «17. mai er en søndag, 1. mai en fredag»
    plain = category in STARTS and (category != "word" or token.value in LETTERS)
    if plain and _read_mention(c, short_years):
        return _Found("date")
    if c.at > at:
        return None
    name = "IN-FIGURES" if category == "weekday" else "IN-A-WORD"
    if category in RULED:
        name = "PLAIN-RULE"
    elif category != "weekday" and c.kinds[at] != "year":
        return None
    found = c.read(name, at)
    if found is None:
        return None
    c.tries += 1
    made, c.at = found
    return made if name == "PLAIN-RULE" else _Found("date")


def _read_clock(c: Prose) -> _Found | None:
    """«kl. 18–20»; what cannot be an hour is a problem where nothing else can be meant."""
    at = c.at
    c.tries += 1
    found = c.read("CLOCKS", at)
    if found is None:
        return None
    clocks, c.at = found
    start = c.tokens[at].start
    after = c.tokens[c.at]
    named = at and c.tokens[at - 1].category == "."
    times: list[Occurrence] = []
    for clock in clocks:
        if clock.start is None:
            written = c.text[clock.bad[0] : clock.bad[1]]
            if named or (written.isdigit() and after.category not in AFTER_HOURS):
                return None
            place = clock.bad[0] - start, clock.bad[1] - start
            problem = Problem(
                "impossible-time", "there is no {time} o'clock", (("time", written),), *place
            )
            return _Found("clock", Reading(c.text[start : c.end_of(c.at)], (), (problem,)))
        times.append(Occurrence("day", None, "minute", start_time=clock.start,
                                end_time=clock.end, late=clock.late))  # fmt: skip
    return _Found("clock", Reading(c.text[start : c.end_of(c.at)], tuple(times), ()))


def _read_odd_year(c: Prose) -> _Found | None:
    """«våren 2206», «i 1019»: four digits that stand for a year, and are none of our time."""
    at = c.at
    token, following = c.tokens[at], c.tokens[at + 1]
    if len(token.text) != 4 or c.kinds[at] == "year" or not at or token.number < 1000:
        return None
    before = c.tokens[at - 1]
    named = before.category in DATED or before.value.endswith(ADOPTING)
    alone = following.category in AFTER_HOURS
    if not named and not (alone and before.text.lower() in ("i", "siden", "sidan")):
        return None
    if not alone and (following.category != "word" or following.text.lower() in COUNTED):
        return None
    c.at = at + 1
    year = Interval(date(token.number, 1, 1), date(min(token.number + 1, 9999), 1, 1))
    return _Found("date", Reading(token.text, (Occurrence("year", year, "year"),), ()))


def _read_mention(c: Prose, short_years: bool) -> bool:
    """Step past one mention, or a list of them, at this place; whether there is one.

    Of a list of bare numbers that comes to nothing, all but the last is stepped past too.
    """
    at = c.at
    begins = at + _words_before(c)
    c.at = begins
    first = _read_sure(c, begins, "", short_years)
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
        units = (unit, "day", "quarter", "half") if unit == "bare" else (unit,)
        if following is None or following.unit not in units:
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


# What only prose says.
def _length(r: Reader, number: Token, *more: Token) -> Duration | None:
    unit = UNITS.get(more[-1].value)
    return Duration(number.number, unit) if unit and 1 <= number.number <= MOST else None


def _shift(
    r: Reader, bound: Token | None, length: Duration, direction: Direction, event: str = ""
) -> Occurrence:
    """A length of time before or after an event; the word for a bound is kept as its doubt."""
    sort = bound.category if bound is not None else ""
    within = bound is not None and sort == "deadline" and bound.value == "by"
    anchor = Anchor(direction, event, length, within)
    return Occurrence("relative", None, "none", deadline=sort == "deadline", anchor=anchor,
                      doubt=sort if sort in ("about", "at-least") else "")  # fmt: skip


def _named(r: Reader, event: Token, year: Token | None) -> str | None:
    short = event.category == "word" and len(event.text) < SHORTEST_NAME
    return None if short else r.text[event.start : r.end_of(r.stop)]


def _rule(r: Reader, found: Recurrence) -> _Found:
    """A rule, and «den andre torsdagen», which is one of each month."""
    written = r.text[r.tokens[r.first].start : r.end_of(r.stop)]
    time = Occurrence("recurring", None, "none", recurrence=found)
    return _Found("rule", Reading(written, (time,), ()))


SHORTEST_NAME = 4
"""In letters; the names of events are longer."""
row = GRAMMAR.row
row("P-LENGTH", "any|cardinal and at-most any|cardinal unit || any|cardinal unit", _length)
row("P-BOUND", "at-least|deadline|about")
row("P-SIDE", "before|after", lambda r, side: side.category)
row("P-SIDE", "word=igjen|att|fram|frem? to", lambda r, *_: "until")
row("P-ARTICLE", "filler|next || word=ordinære|ordinært|årlige|årlege|neste")
row("P-EVENT-NAME", "word|event|feast|declared YEAR-OF?", _named)
row("SHIFT", "P-BOUND? P-LENGTH P-SIDE P-ARTICLE*3 P-EVENT-NAME", lambda r, bound, length, side, _,
    event: _shift(r, bound, length, side, event))  # fmt: skip
row("SHIFT", "P-BOUND? P-LENGTH before &end|.|,|)|;|(", lambda r, bound, length, _: _shift(r, bound,
    length, "before"))  # fmt: skip
row("PLAIN-RULE", "RULE", _rule)
row("PLAIN-RULE", "filler ordinal weekday", lambda r, nth, day: (_rule(r, Rule("monthly",
    weekdays=(day.number,), ordinals=(nth.number,)))))  # fmt: skip
row("IN-A-WORD", "year &OF-WORD")
# The year of «2027-valget»; «1990-tallet» has none.
row("OF-WORD", "~- ~word", lambda r, word: None if word.value.startswith("tal") else True)
row("IN-FIGURES", "weekday ,|filler? n .|/ n ~.|/ n2 || "
    "weekday ,|filler? n ~. ~n ~. || weekday ,|filler? n ~/ ~n || "
    "weekday ,|filler? n ~. ~n &end|,|;|(|)|and|clock")  # fmt: skip
