"""«tirsdag kveld», «hver natt», «onsdagskvelder»: the part of the day, a note beside the day.

Where a clock is written it says the same, and better. «Fredag natt» may be two nights, and is left.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from applan.patterns import lazy
from applan.when.notes import OF_HOURS, noted
from applan.when.rows_clock import QUARTER_WORDS
from applan.when.tokens import LONGEST, Token, lex
from applan.when.values import Occurrence, Problem
from applan.when.words import Vocabulary
from applan.when.years import Context

PART = r"(kveld|ettermiddag|f(?:or|øre)middag|morgen|morgon)(?:en|er|ene|ar|ane)?"
NIGHT = r"(natt|natten|natta|netter)"
SHORT = ("e.m.", "f.m.")
COMPOUND = lazy(rf"(\w+dag)s{PART}")
PLURAL = lazy(r"(?:er|ene|ar|ane)\Z")
HOURS = {"kveld": (16, 23), "ettermiddag": (11, 19), "formiddag": (6, 13), "føremiddag": (6, 13),
         "morgen": (4, 11), "morgon": (4, 11), "natt": (0, 23), "netter": (0, 23),
         "e.m.": (12, 23), "f.m.": (0, 12)}  # fmt: skip
"""The hours that a part of the day can begin in, the first and the last."""
LONGEST_HOURS = 10
"""In tokens: «kl. 6.30 til kl. 8.15»."""
AHEAD = ("kvelden", "middagen", "morgenen", "morgonen")
BETWEEN = frozenset({",", ";", "and", "or"})
AFTER = frozenset({"weekday", "weekdays", "month", "num"})
EVENING = 12, 23
SPOKEN = {"halv": -30, "over": 15, "på": -15}
"""The minutes before and after the hour: «halv sju», «kvart over seks», «kvart på åtte»."""
WRONG = "{time} o'clock is no {part}"


def without_parts(tokens: Sequence[Token], words: Vocabulary) -> tuple[list[Token], list[Token]]:
    """The tokens without the parts of days, and those."""
    found: list[Token] = []
    parts: list[Token] = []
    for number, token in enumerate(tokens):
        before = found[-1].category if found else ""
        if token.category == "word" and token.value.endswith(_ENDINGS):
            day = COMPOUND.fullmatch(token.value)
            if before == "every" and re.fullmatch(f"{PART}|{NIGHT}", token.value):
                parts.append(token)
                found.append(token._replace(category="unit", kind="unit", value="day"))
                continue
            if day and (form := words.forms_of(day[1])) and form[0] and form[0][0] == "weekday":
                plural = PLURAL.search(token.value) and before != "every"
                named = token.text[len(day[1]) + 1 :]
                parts.append(token._replace(text=named, value=named.lower()))
                category = "weekdays" if plural else "weekday"
                found.append(
                    token._replace(category=category, kind=category, value="", number=form[0][2])
                )
                continue
            several = before == "num" and PLURAL.search(token.value)  # «2–3 kvelder»
            part = token.value in SHORT or re.fullmatch(PART, token.value)
            ahead = token.value.endswith(AHEAD) and _stands_before(tokens[number + 1 :], found)
            if part and not several and (ahead or _follows_day(found)):
                leads = bool(found) and found[-1].category == "in"
                if leads:
                    found.pop()
                if not ahead and (leads or token.value in SHORT):
                    _put_in_figures(found, words, *_hours_of(token))
                parts.append(token._replace(category="before") if ahead else token)
                continue
        found.append(token)
    return found, parts


_ENDINGS = (
    tuple(
        f"{part}{ending}"
        for part in ("kveld", "middag", "morgen", "morgon", "natt", "nett")
        for ending in ("", "en", "er", "ene", "ar", "ane", "a")
    )
    + SHORT
)


def hour_in_words(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    """The hour and minute of «sju», «halv sju», «kvart over seks», from one hour to another."""
    beside = next((SPOKEN[one.text.lower()] for one in tokens if one.text.lower() in SPOKEN), 0)
    minutes = tokens[-1].number * 60 + beside
    minutes += 12 * 60 if minutes // 60 < first and minutes // 60 + 12 <= last else 0
    return divmod(minutes % (24 * 60), 60)


def _put_in_figures(found: list[Token], words: Vocabulary, first: int, last: int) -> None:
    """Write «kl. 7» and «halv sju» behind which a part of the day stands as hours of it.

    Those from the first to the last that it can begin in.
    """
    begins = [one.category == "clock" or one.text.lower() in QUARTER_WORDS for one in found]
    at = next((n for n in range(len(found) - 1, -1, -1) if begins[n]), None)
    if at is None or len(found) - at > LONGEST_HOURS:
        return
    at += found[at].category == "clock"
    if found[-1].category == "cardinal":
        hour, minute = hour_in_words(found[at:], first, last)
        start, end = found[at].start, found[-1].end
        written = lex(f"kl. {hour}.{minute:02}", words)[found[at - 1].category == "clock" :]
        found[at:] = [one._replace(start=start, end=end) for one in written]
        return
    if not (OF_HOURS | {"to"}).issuperset(one.category for one in found[at:]):
        return  # «kl. 7 den 5. mars om kvelden»
    for n in range(at, len(found)):
        token, minute_of = found[n], n > at and found[n - 1].category in (".", ":")
        later = token.number + 12
        if token.kind == "n1" and not minute_of and token.number < first <= later <= last:
            found[n] = token._replace(number=later, text=str(later), value=str(later), kind="n2")


def _hours_of(part: Token) -> tuple[int, int]:
    return next(hours for word, hours in HOURS.items() if part.value.startswith(word))


def _stands_before(following: Sequence[Token], found: Sequence[Token]) -> bool:
    """Whether a day comes next, and nothing that the part of the day may be of stands before."""
    kinds = [one.category for one in following[:3]]
    kinds = kinds[kinds[:1] == ["filler"] :][:2]
    day = kinds[:1] == ["weekday"] or kinds in (["num", "."], ["num", "month"], ["num", "/"])
    rest = found[:-1] if found and found[-1].category == "in" else found
    return day and (not rest or rest[-1].category in BETWEEN)


def _follows_day(tokens: Sequence[Token]) -> bool:
    """Whether a day stands last, perhaps with «om» or «på» after it."""
    rest = tokens[:-1] if tokens and tokens[-1].category == "in" else tokens
    if [one.category for one in rest[-3:]] == [".", "num", "."]:  # «10.3. om formiddagen»
        rest = rest[:-1]
    before = [one.category == "clock" or one.text.lower() in SPOKEN
              for one in rest[-2:-1]]  # fmt: skip
    spoken = rest and rest[-1].category == "cardinal" and any(before)
    return bool(rest) and (spoken or rest[-1].category in AFTER)


def names_part(text: str) -> bool:
    """Whether a text may name a part of a day at all."""
    lower = text.lower()
    return any(map(lower.__contains__, HOURS))


def report_wrong_parts(
    parts: Sequence[Token], times: Sequence[Occurrence], context: Context
) -> None:
    """Report the parts of days that the clock of their time is not in."""
    for part in parts:
        hour = next((one.start_time for one in _whose(part, times)), None)
        if hour is None:
            continue
        first, last = _hours_of(part)
        if not first <= hour.hour <= last:
            written = f"{hour.hour}.{hour.minute:02d}" if hour.minute else str(hour.hour)
            at = (part.start, part.end)
            context.report("part-of-day", at, WRONG, time=written, part=part.text)


def with_parts(
    remarks: list[Problem], parts: Sequence[Token], times: Sequence[Occurrence]
) -> list[Problem]:
    """The notes with the parts of days among them, those of a time that has no clock."""
    found = list(remarks)
    for part in parts:
        whose = _whose(part, times)
        if not whose or any(one.start_time for one in whose):
            continue
        end = max(one.end for one in whose)
        following = min((one.start for one in times if one.start >= end), default=LONGEST)
        text, others = part.text, [one for one in found if end <= one.start < following]
        for other in [one for one in others if one.code == "note"]:
            found.remove(other)
            said = str(dict(other.args)["text"])
            is_part = any(said == one.text for one in parts)
            text = f"{said}–{text}" if is_part else f"{text}, {said}"
        place = (max(part.start, end), max(part.end, end))
        found.append(noted(place, text))
    return found


def _whose(part: Token, times: Sequence[Occurrence]) -> list[Occurrence]:
    """The times that a part of the day stands in, else the one before it, or which it is before."""
    if part.category == "before":
        return [one for one in times if one.end > part.start][:1]
    within = [one for one in times if one.start <= part.start < one.end]
    return within or [one for one in times if one.end <= part.start][-1:]
