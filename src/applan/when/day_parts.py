"""«tirsdag kveld», «hver natt», «onsdagskvelder»: the part of the day, a note beside the day.

Where a clock is written it says the same, and better. «Fredag natt» may be two nights, and is left.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from applan.frozen import replace
from applan.patterns import lazy
from applan.when.notes import noted
from applan.when.tokens import LONGEST, Token
from applan.when.values import Occurrence, Problem
from applan.when.words import Vocabulary
from applan.when.years import Context

PART = r"(kveld|ettermiddag|f(?:or|øre)middag|morgen|morgon)(?:en|er|ene|ar|ane)?"
NIGHT = r"(natt|natten|natta|netter)"
COMPOUND = lazy(rf"(\w+dag)s{PART}")
PLURAL = lazy(r"(?:er|ene|ar|ane)\Z")
HOURS = {"kveld": (16, 23), "ettermiddag": (11, 19), "formiddag": (6, 13), "føremiddag": (6, 13),
         "morgen": (4, 11), "morgon": (4, 11), "natt": (0, 23), "netter": (0, 23)}  # fmt: skip
"""The hours that a part of the day can begin in, the first and the last."""
AHEAD = r"(?:kvelden|(?:etter|for|føre)middagen|morgenen|morgonen)"
BETWEEN = frozenset({",", ";", "and", "or"})
AFTER = frozenset({"weekday", "weekdays", "month", "num"})
SPOKEN = "spoken"
"""The part of the day that tells which hour is meant: «klokka sju om kvelden»."""
WRONG = "{time} o'clock is no {part}"


def without_parts(tokens: Sequence[Token], words: Vocabulary) -> tuple[list[Token], list[Token]]:
    """The tokens without the parts of days, and those."""
    found: list[Token] = []
    parts: list[Token] = []
    ahead: Token | None = None
    for number, token in enumerate(tokens):
        before = found[-1].category if found else ""
        if ahead is not None:  # it is of the time that begins here
            token, ahead = token._replace(start=ahead.start), None
            parts.append(tokens[number - 1])
        if token.category == "word" and token.value.endswith(_ENDINGS):
            day = COMPOUND.fullmatch(token.value)
            if before == "every" and re.fullmatch(f"{PART}|{NIGHT}", token.value):
                parts.append(token)
                found.append(token._replace(category="unit", kind="unit", value="day"))
                continue
            if day and (form := words.forms_of(day[1])) and form[0] and form[0][0] == "weekday":
                plural = PLURAL.search(token.value) and before != "every"
                parts.append(token._replace(text=token.text[len(day[1]) + 1 :]))
                category = "weekdays" if plural else "weekday"
                found.append(
                    token._replace(category=category, kind=category, value="", number=form[0][2])
                )
                continue
            if _stands_before(tokens[number + 1 :], found) and re.fullmatch(AHEAD, token.value):
                if before == "in":
                    found.pop()
                ahead = token
                continue
            several = before == "num" and PLURAL.search(token.value)  # «2–3 kvelder»
            if re.fullmatch(PART, token.value) and not several and _follows_day(found):
                if found[-1].category == "in":
                    found.pop()
                    token = _spoken(found, token)
                parts.append(token)
                continue
        found.append(token)
    return found, parts


_ENDINGS = tuple(
    f"{part}{ending}"
    for part in ("kveld", "middag", "morgen", "morgon", "natt", "nett")
    for ending in ("", "en", "er", "ene", "ar", "ane", "a")
)


def _spoken(found: list[Token], part: Token) -> Token:
    """The part behind a spoken hour, which is then written as a number."""
    hour, before = found[-1], [one.category for one in found[-4:-1]]
    if "clock" not in before or (len(hour.text) > 1 and hour.text[0] == "0"):
        return part
    if hour.category == "cardinal":
        kind = "n1" if hour.number < 10 else "n2"
        found[-1] = hour._replace(category="num", text=str(hour.number), kind=kind)
    return part._replace(category=SPOKEN)


def in_the_evening(parts: Sequence[Token], times: list[Occurrence]) -> None:
    """Put the hours of «kl. 7 om kvelden» where the part of the day says that they are."""
    for part in parts:
        whose = _whose(part, times) if part.category == SPOKEN else ()
        for number, one in enumerate(times):
            first, last = _hours_of(part)
            start, end = one.start_time, one.end_time
            if one not in whose or start is None:
                continue
            if start.hour < first <= start.hour + 12 <= last:
                later = end.replace(hour=end.hour + 12) if end and end.hour < 12 else end
                times[number] = replace(one, start_time=start.replace(hour=start.hour + 12),
                                        end_time=later)  # fmt: skip


def _hours_of(part: Token) -> tuple[int, int]:
    text = part.text.lower()
    return next(hours for word, hours in HOURS.items() if text.startswith(word))


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
    spoken = rest and rest[-1].category == "cardinal" and "clock" in [t.category for t in rest[-2:]]
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
    """The times that a part of the day stands in, else the one before it."""
    within = [one for one in times if one.start <= part.start < one.end]
    return within or [one for one in times if one.end <= part.start][-1:]
