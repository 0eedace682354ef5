"""Readers for clock times: «kl. 18–20», «fra kl. 10 til kl. 16», «18:30»."""

from __future__ import annotations

from datetime import time

from applan.when.cursor import Cursor, Fault, is_short

OPENERS = frozenset({"clock", "num", ",", "from", "between"})
AFTER_TIMES_IN_PROSE = frozenset({"end", ",", ";", "(", ")", "?"})
AFTER_TIMES = AFTER_TIMES_IN_PROSE | {"and", "in", "from", "until", "except", "during"}
MOST_TIMES = 12
"""How many times one day has, after its first."""
Times = tuple[time | None, time | None]
"""Start and end; both are None when what was written is no time, which is reported."""


def read_clock(c: Cursor) -> Times | None:
    """A time, or a stretch of time, at this place; None with the place unmoved.

    Without «kl.» only what cannot be anything else is read: «18:30» and «18.00–20.00».
    """
    at, edits = c.at, len(c.edits)
    if c.tokens[at].category not in OPENERS:
        return None
    c.take(",")
    bare_from = c.take("from") or c.take("between")
    mark = c.take("clock")
    faults = len(c.faults)
    start = _read_time(c, loose=mark is not None)
    if start is None:
        c.at = at
        return None
    if mark is not None and not mark.text.endswith(".") and mark.text.lower() == "kl":
        c.edits.append((mark.end, mark.end, "."))
    middle = c.at
    dash = c.tokens[middle]
    end: time | None = None
    if dash.category in ("-", "to") or (bare_from and dash.category == "and"):
        c.at += 1
        again = c.take("clock")
        end = _read_time(c, loose=mark is not None or again is not None)
        if end is None:
            c.at = middle
        elif dash.category == "-":
            after = c.tokens[middle + 1].start
            if bare_from:
                c.edits.append((c.tokens[middle - 1].end, after, f" {c.words.text('to')} "))
            else:
                c.edits.append((c.tokens[middle - 1].end, after, "–"))
    if mark is None and end is None and ":" not in c.text[c.tokens[at].start : c.previous_end()]:
        c.at = at
        del c.edits[edits:]
        return None
    return (None, None) if len(c.faults) > faults else (start, end)


def read_more_times(c: Cursor, *, figures: bool = False) -> tuple[Times, ...]:
    """«og 16», «, 14.30 og 16–18» after a time; () with the place unmoved where it is no time.

    ``figures`` says that the date was written in figures: then «21.03» is one too.
    """
    at, edits, faults = c.at, len(c.edits), len(c.faults)
    long = len(c.tokens[at - 1].text) == 4
    found: list[Times] = []
    separator = ""
    while separator != "and" and len(found) < MOST_TIMES:
        separator = c.tokens[c.at].category
        c.at += 1
        c.take("clock")
        first = c.tokens[c.at]
        start = _read_time(c, loose=separator in ("and", ","))
        dotted = figures and len(c.tokens[c.at - 1].text) == 2 and c.tokens[c.at - 1] != first
        if start is None or dotted or (len(first.text) == 4) != long:
            break
        end: time | None = None
        if c.tokens[c.at].category in ("-", "to"):
            c.at += 1
            end = _read_time(c, loose=True)
            if end is None:
                break
        found.append((start, end))
    else:
        if len(c.faults) == faults and _may_end_times(c):
            return tuple(found)
    c.at = at
    del c.edits[edits:]
    del c.faults[faults:]
    return ()


def _may_end_times(c: Cursor) -> bool:
    """Whether the last number was a time and not the first of a date or a count of something."""
    token, following = c.tokens[c.at], c.tokens[c.at + 1]
    if token.category != ".":
        return token.category in (AFTER_TIMES if not c.prose else AFTER_TIMES_IN_PROSE)
    sentence = following.spaced and following.text[:1].isupper() and following.category != "month"
    return following.category == "end" or (c.prose and sentence)


def _read_time(c: Cursor, *, loose: bool) -> time | None:
    """«18», «18.30», «18:30» and «1830»; ``loose`` allows what is only clear after «kl.»."""
    hour, sign, minute = c.tokens[c.at : c.at + 3]
    if hour.category != "num":
        return None
    if sign.category == "." and minute.category == "month":
        return None  # «kl. 18 – 15. mars kl. 12»
    full = sign.category in (".", ":") and len(minute.text) == 2 and is_short(minute)
    if full and not minute.spaced and is_short(hour):
        hours, minutes, size = hour.number, minute.number, 3
    elif loose and len(hour.text) == 4:
        hours, minutes, size = hour.number // 100, hour.number % 100, 1
    elif loose and is_short(hour):
        hours, minutes, size = hour.number, 0, 1
    else:
        return None
    if hours > 24 or minutes > 59 or (hours == 24 and minutes):
        if not loose:
            return None
        written = c.text[hour.start : c.tokens[c.at + size - 1].end]
        args = (("time", written),)
        c.faults.append(
            Fault("impossible-time", "there is no {time} o'clock", args, hour.start,
                  c.tokens[c.at + size - 1].end)
        )  # fmt: skip
        hours, minutes = min(hours, 23), min(minutes, 59)
    c.at += size
    return time(hours % 24, minutes)
