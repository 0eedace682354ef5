"""Readers for clock times: «kl. 18–20», «fra kl. 10 til kl. 16», «18:30»."""

from __future__ import annotations

from datetime import time

from applan.when.cursor import Cursor, Fault, is_short

OPENERS = frozenset({"clock", "num", ",", "from", "between"})
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
