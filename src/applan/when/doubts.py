"""What was read in one way and may well be meant in another: it is asked about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta
from itertools import pairwise

from applan.patterns import lazy
from applan.typography import DAY_NAMES
from applan.when.tokens import Token
from applan.when.values import MEANT, NOT_UNDERSTOOD, Occurrence
from applan.when.years import Context

DAYS = frozenset({"day", "days", "week", "weeks"})
HEADING = 5
"""In tokens: what counts the times below it, «tre kvelder:», is no longer."""
MOST_DAYS = 200
FROM_TO = lazy(r"(?i)(?<!uke )(?<!veke )(?<!kene )\bfr[aå] (\d\d?) til (\d\d?)(?=\s*(?:[,;)]|$))")
SHORT_DATE = lazy(r"(?<![\d./–-])(\d{1,2})[./](\d{1,2})(?!\d|[ ./-]+\d)")
"""A day with its month in figures, and no year."""
_DAY = rf"\b(?:{DAY_NAMES})(?:dag)?\.? "
_HOUR = r"(?:kl\.? ?|klokk[ae] )?\d{1,2}(?:[.:]\d\d)?"
FROM_DAY_TO_DAY = lazy(rf"(?i){_DAY}{_HOUR} ?[-–—] ?{_DAY}{_HOUR}")


def report_times_counted(
    tokens: Sequence[Token], occurrences: Sequence[Occurrence], context: Context
) -> None:
    """Ask of «tre kvelder: 12. og 19. januar», which are two days of two weeks."""
    stop = next((n for n, one in enumerate(tokens[:HEADING]) if one.category == ":"), 0)
    named = tokens[1:] and tokens[1].category == "weekdays"  # «3 lørdager (17. og 24. januar)»
    counted = (stop > 1 and tokens[0].category == "cardinal") or named
    number = tokens[0].number if counted else 1
    times = [one for one in occurrences if not one.deadline]
    plain = all(one.kind in DAYS and (named or one.certainty == "fixed") for one in times)
    if number < 2 or not plain:
        return
    days = {one.interval.start + timedelta(n) for one in times if one.interval
            for n in range(min(one.interval.days, MOST_DAYS))}  # fmt: skip
    if number not in (len(times), len(days), len({day.isocalendar()[:2] for day in days})):
        at = (tokens[0].start, tokens[stop or 1].end)
        context.report("not-understood", at, NOT_UNDERSTOOD, text="")


def report_hours_as_days(occurrences: Sequence[Occurrence], context: Context) -> None:
    """Ask of «hver tirsdag, fra 18 til 20», where the numbers are no hours but other days."""
    hours = {(one.start_time.hour, one.end_time.hour) for one in occurrences
             if one.start_time and one.end_time}  # fmt: skip
    for found in FROM_TO.finditer(context.text) if " til " in context.text else ():
        first, last = int(found[1]), int(found[2])
        if max(first, last) <= 24 and (first, last % 24) not in hours:
            clock = f"{context.words.text('clock')} {first}–{last}"
            context.report("not-understood", found.span(), MEANT, clock, text="", nearest=clock)


def report_days_as_months(occurrences: Sequence[Occurrence], context: Context) -> None:
    """Ask of «3/4 og 5. mai», which may be three days of May as well as one of April."""
    text = context.text
    for earlier, later in pairwise(occurrences):
        found = _short_date(earlier, text)
        if found is None or later.interval is None or _short_date(later, text):
            continue
        first, other, day = int(found[1]), int(found[2]), later.interval.start
        glued = text[earlier.end : later.start].strip() == "/"
        if first < other < day.day and (glued or day.month != other):
            last = f"{day.day}. {context.words.word('month', day.month)}"
            days = context.words.listed([f"{first}.", f"{other}.", last])
            at = (earlier.start + found.start(), later.end)
            context.report("not-understood", at, MEANT, days, text="", nearest=days)


def _short_date(time: Occurrence, text: str) -> re.Match[str] | None:
    """Where a day was read of two figures; «3/4. mai» is two days."""
    found = SHORT_DATE.search(text[time.start : time.end])
    day = time.interval.start if time.interval else None
    if found is None or day is None:
        return None
    return found if (day.day, day.month) == (int(found[1]), int(found[2])) else None


def report_hours_apart(occurrences: Sequence[Occurrence], context: Context) -> None:
    """Ask of «fredag kl. 18–søndag kl. 15, uke 11», which is one stay and was read as two times."""
    timed = [one for one in occurrences if one.start_time is not None]
    for found in FROM_DAY_TO_DAY.finditer(context.text) if len(timed) > 1 else ():
        if sum(found.start() <= one.start < found.end() for one in timed) > 1:
            context.report("not-understood", found.span(), NOT_UNDERSTOOD, text="")
