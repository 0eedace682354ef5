"""Reading one time: what stands before it, the time itself, and what stands after it."""

from __future__ import annotations

from datetime import time

from applan.when.anchors import (
    DIRECTIONS,
    read_anchor,
    read_other_end,
    read_part_of_event,
)
from applan.when.clock import read_clock
from applan.when.cursor import ENDS, Cursor, Item, is_short
from applan.when.quotas import WHOLE
from applan.when.ranges import read_range
from applan.when.recurring import STARTERS, read_recurrence
from applan.when.suffixes import read_further_end, read_last_day, read_suffixes
from applan.when.tokens import Token
from applan.when.values import Anchor
from applan.when.weekdays import read_weekday_pair

DOUBTS = frozenset({"tentative", "about", "or"})
NO_EVENT = frozenset({"num", "unit"})
"""What begins a date or a length and not the name of an event."""
TURNS = frozenset({"turn-month", "turn-year"})
DECIDING = ("avklar", "blir avklar", "vert avklar", "skal avklar", "må avklar", "bestemm",
            "fastsett", "blir fastsett", "kunngj", "blir kunngj", "blir bestemt")  # fmt: skip
BY_THEN = frozenset({"in", "during", "deadline"})
ENDS_VERBATIM = frozenset({"end", ";", ",", "(", ")", "?"})
DATE_NEXT = frozenset({"month", "num", "-"})


def read_item(c: Cursor, after: str = "") -> Item | None:
    """One time at this place; None when there is none, with the place after its prefixes.

    ``after`` is the unit of the item before it, which a bare number continues.
    """
    item = Item(c.tokens[c.at].start)
    _read_prefixes(c, item)
    if item.recurrence is None and not _read_core(c, item, after):
        return None
    if item.first is None and item.anchor is None and _says_where(item):
        return None
    if item.part == "night" and not _is_one_day(item):
        return None
    if item.about and item.first is not None and item.first.unit in TURNS:
        item.tentative = False  # a week on either side is about already
    read_suffixes(c, item)
    item.end = c.previous_end()
    return item


def _is_one_day(item: Item) -> bool:
    first = item.first
    return first is not None and first.unit == "day" and not (item.last or item.recurrence)


def _says_where(item: Item) -> bool:
    """Whether a «fra», «til» or «gjennom» was read that nothing takes up."""
    through = item.continuous == "through"
    return bool(item.toward) or (through and item.recurrence is not None)


def _read_prefixes(c: Cursor, item: Item) -> None:
    """«trolig», «innen», «fra», «i løpet av», «hele» and the like, in any order."""
    while True:
        token = c.tokens[c.at]
        category = token.category
        if category in STARTERS and not _is_date(c):
            item.recurrence = read_recurrence(c)
            if item.recurrence is not None:
                return
        if category in DOUBTS:
            item.about = category == "about" and not item.tentative
            item.tentative = True
        elif category == "night":
            item.part = "night"
        elif category == "deadline":
            item.deadline = True
            item.deadline_word = token.value
        elif category in ("from", "between", "to", "until"):
            if item.toward:
                return
            item.toward = {"to": "until"}.get(category, category)
            item.inclusive = token.value == "through"
            item.nearing = token.value == "nearing"
        elif category in ("during", "whole"):
            item.continuous = "" if token.value == "within" else "through"
        elif category == "unit" and not _is_filler_unit(c, item):
            return
        elif category == "clock":
            times = read_clock(c)
            if times is None:
                return
            item.start_time, item.end_time = times
            c.take(",")
            continue
        elif category == "per":
            if c.tokens[c.at + 1].category != "num":
                return
        elif category not in ("in", "filler", "unit"):
            return
        c.at += 1
        if category in ("deadline", "filler", "tentative"):
            c.take(":")


def _is_date(c: Cursor) -> bool:
    """Whether a number here is plainly a date, so that nothing recurring need be tried."""
    token, sign, following = c.tokens[c.at : c.at + 3]
    if token.category != "num":
        return False
    return len(token.text) > 2 or (sign.category == "." and following.category in DATE_NEXT)


def _is_filler_unit(c: Cursor, item: Item) -> bool:
    """«perioden» before a range, and «helgen» before its days."""
    unit, following = c.tokens[c.at].value, c.tokens[c.at + 1].category
    if unit == "weekend" and (following == "weekday" or is_short(c.tokens[c.at + 1])):
        item.weekend = True
        return True
    if unit == "period" and c.tokens[c.at + 1].value == "week":
        return True
    if unit == "period" and following not in ENDS and following not in ("num", "-"):
        return following in ("month", "season", "from", "between", "after", "before", "part")
    return unit == "period" and following == "num"


def _read_core(c: Cursor, item: Item, after: str) -> bool:
    if read_weekday_pair(c, item) and item.first is not None:
        return True
    token = c.tokens[c.at]
    category = token.category
    if category == "open":
        c.at += 1
        item.open_name = token.value
        if c.tokens[c.at].category in ("after", "before", "when"):
            item.anchor = read_anchor(c)
        elif _is_to_be_decided(c, token) or c.tokens[c.at].text == "med":
            item.anchor = _read_verbatim(c, item)
        return True
    if category == "whole-day":
        c.at += 1
        item.continuous, item.start_time, item.end_time = "always", time(0), time(0)
        return True
    if category == "continuous":
        c.at += 1
        item.continuous = token.value
        _skip_regular(c)
        return True
    if item.toward != "from" or category not in DIRECTIONS:
        if read_range(c, item, after):
            _read_event_end(c, item)
            return True
        if item.toward == "between" and item.first is not None and _read_event_after(c, item):
            return True
    return _read_event(c, item)


def _is_to_be_decided(c: Cursor, token: Token) -> bool:
    """Whether «avklares» is followed by when it is: «i januar», «innen 1. mars», «høsten 2026»."""
    words = token.text.lower()
    if token.value or not words.startswith(DECIDING):
        return False
    following = c.tokens[c.at].category
    return following in BY_THEN or (following == "season" and not c.prose)


def _read_verbatim(c: Cursor, item: Item) -> Anchor | None:
    """What stands after an open time and belongs to it, up to the next comma or bracket."""
    start = c.at
    while c.tokens[c.at].category not in ENDS_VERBATIM:
        c.at += 1
    if c.at == start:
        return None
    return Anchor("verbatim", c.text[c.tokens[start].start : c.previous_end()])


def _read_event_after(c: Cursor, item: Item) -> bool:
    """«og sommerferien» after «mellom 1. mai»."""
    at = c.at
    if c.take("and") is not None:
        to_event, _ = read_other_end(c)
        if to_event:
            item.toward, item.anchor = "from", Anchor("from", to_event=to_event)
            return True
    c.at, item.first = at, None
    return False


def _read_event_end(c: Cursor, item: Item) -> None:
    """«til sommerferien» after «fra 1. mai», «og fram mot valget» after «gjennom 2026»."""
    token, following = c.tokens[c.at], c.tokens[c.at + 1]
    further = token.category == "and" and following.category == "until"
    if item.toward == "from" and (token.category in ("to", "until") or further):
        if (further or token.category == "until") and read_last_day(c, item):
            return
        if c.tokens[c.at + 1 + further].category in NO_EVENT:
            return
        to_event, nearing = read_other_end(c)
        if to_event:
            item.anchor = Anchor("from", to_event=to_event, nearing=nearing)
    elif item.continuous == "through" and further:
        read_further_end(c, item)


def _skip_regular(c: Cursor) -> None:
    """«kontinuerlig og jevnlig», «løpende hele året» say no more than the first word."""
    if c.tokens[c.at].category == "and" and c.tokens[c.at + 1].category == "regular":
        c.at += 2
    elif c.tokens[c.at].value in WHOLE:
        c.at += 1


def _read_event(c: Cursor, item: Item) -> bool:
    """A time that hangs on an event or, after the same words, on a date."""
    at = c.at
    part = read_part_of_event(c)
    if part is not None:
        item.part, item.anchor = part
        return True
    token = c.tokens[at]
    toward = item.toward
    if token.category in ("before", "after") and not toward:
        c.at += 1
        if read_range(c, item, "") and c.tokens[c.at].category in ENDS:
            item.toward = token.category
            return True
        c.at, item.first, item.last = at, None, None
    if toward:  # step back onto «fra» or «frem til», which the reader of anchors wants
        previous = c.tokens[at - 1].category
        if previous in DIRECTIONS:
            c.at -= 1
        elif previous not in ("to",):
            return False
    within = item.deadline and c.tokens[at - 1].value == "by" if at else False
    item.anchor = read_anchor(c, within=within)
    if item.anchor is None:
        c.at = at
        return False
    item.named_event = item.anchor.direction == "at" and token.category != "at"
    item.toward = ""
    return True
