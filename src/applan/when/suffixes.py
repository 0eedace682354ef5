"""Reading what stands after a time: the clock, limits, and checks in parentheses."""

from __future__ import annotations

from applan.when.anchors import read_anchor, read_other_end
from applan.when.clock import read_clock
from applan.when.cursor import ENDS, Cursor, Item, is_short
from applan.when.ranges import read_range
from applan.when.units import read_atom
from applan.when.values import Anchor

EVENT_LIMITS = frozenset({"after", "when", "before", "until", "from"})


def read_suffixes(c: Cursor, item: Item) -> None:
    while True:
        at = c.at
        category = c.tokens[at].category
        if category == "?":
            item.unsure = True
            c.at += 1
        elif category == "(":
            if not _read_parenthesis(c, item):
                c.at = at
                return
        elif item.first is not None or item.recurrence is not None:
            if not _read_time_or_bounds(c, item):
                return
        elif item.continuous and item.first is None:
            if not _read_bounds(c, item):
                return
        else:
            return


def _read_time_or_bounds(c: Cursor, item: Item) -> bool:
    if item.start_time is None:
        times = read_clock(c)
        if times is not None:
            item.start_time, item.end_time = times
            _read_later_end(c, item)
            return True
    if item.recurrence is not None and item.anchor is None:
        return _read_bounds(c, item)
    token = c.tokens[c.at]
    if token.category == "unit" and token.value == "week" and _may_be_checked(item):
        at = c.at
        item.check_weeks = _read_weeks(c)
        if item.check_weeks and c.tokens[c.at].category in ENDS:
            return True
        c.at, item.check_weeks = at, ()
    if token.category == "tentative" and c.tokens[c.at + 1].category in ENDS:
        item.unsure = True
        c.at += 1
        return True
    return False


def _read_later_end(c: Cursor, item: Item) -> None:
    """«– 15. mars kl. 12» after «14. mars kl. 18»."""
    at = c.at
    first = item.first
    if item.last or item.end_time or first is None or first.unit not in ("day", "bare"):
        return
    if c.tokens[at].category in ("-", "to"):
        c.at += 1
        last = read_atom(c)
        times = read_clock(c) if last is not None and last.unit == "day" else None
        if times is not None and times[1] is None:
            item.last, item.end_time = last, times[0]
            return
    c.at = at


def _may_be_checked(item: Item) -> bool:
    last = item.last or item.first
    return last is not None and last.unit == "day" and not item.check_weeks


def _read_bounds(c: Cursor, item: Item) -> bool:
    """When a recurrence or something continuous takes place: «i 2026», «fra … til …»."""
    at = c.at
    category = c.tokens[at].category
    if item.first is None and category not in ("after", "when", "before"):
        while c.tokens[c.at].category in ("in", "during", "whole", "from", "between"):
            if c.tokens[c.at].category in ("from", "between"):
                item.toward = c.tokens[c.at].category
            c.at += 1
        if c.tokens[c.at].category == "unit" and c.tokens[c.at].value == "period":
            c.at += c.tokens[c.at + 1].category not in ENDS
        if item.recurrence is not None and c.tokens[c.at].category in ("to", "until"):
            item.toward = "until"
            item.inclusive = c.tokens[c.at].value == "through"
            item.nearing = c.tokens[c.at].value == "nearing"
            c.at += 1
        if read_range(c, item, ""):
            if c.tokens[c.at].category == "and" and not item.toward:
                read_further_end(c, item)
            return True
        c.at, item.toward, item.first, item.last = at, "", None, None
    if item.recurrence is not None and category in EVENT_LIMITS:
        item.anchor = read_anchor(c)
        return item.anchor is not None
    return False


def read_further_end(c: Cursor, item: Item) -> None:
    """«og fram mot landsmøtet 2027» after «jevnlig gjennom 2026»: one stretch, not two.

    A day or a week at its end is the last of the range.
    """
    at = c.at
    token = c.tokens[at + 1]
    if token.category != "until":
        return
    c.at = at + 2
    last = read_atom(c) if token.value != "nearing" else None
    exact = last is not None and (last.unit in ("day", "week") or token.value == "through")
    if exact and c.tokens[c.at].category in ENDS:
        item.last, item.names = last, ""
        return
    c.at = at
    event, nearing = read_other_end(c)
    if event:
        item.anchor, item.further = Anchor("until", event, nearing=nearing), True


def _read_parenthesis(c: Cursor, item: Item) -> bool:
    """«(uke 42–44)», «(lørdag)», «(tentativt)», «(avklares)», «(12.–16. oktober)»."""
    c.at += 1
    token = c.tokens[c.at]
    category = token.category
    if category in ("tentative", "open") and token.value in ("", "tentative"):
        item.unsure = True
        c.at += 1
    elif category == "weekday" and item.first is not None:
        item.check_weekday = token.number
        c.at += 1
    elif category == "clock" or (category == "num" and c.tokens[c.at + 1].category == ":"):
        times = read_clock(c)
        if times is None:
            return False
        item.start_time, item.end_time = times
    elif category == "unit" and token.value == "week" and item.first is not None:
        item.check_weeks = _read_weeks(c)
        if not item.check_weeks:
            return False
    elif item.first is not None and item.first.unit == "week" and item.last is None:
        week = item.first
        if not read_range(c, item, "") or item.first.unit not in ("day", "bare"):
            item.first, item.last = week, None
            return False
        item.check_weeks = (week.a,)
        if week.year and item.first.year is None and (item.last is None or not item.last.year):
            (item.last or item.first).year = week.year
    else:
        return False
    return c.take(")") is not None


def _read_weeks(c: Cursor) -> tuple[int, ...]:
    """«uke 42–44», «uke 19 og 20», as the numbers they name."""
    weeks: list[int] = []
    c.at += 1
    while is_short(c.tokens[c.at]) and len(weeks) < 60:
        number = c.tokens[c.at].number
        c.at += 1
        weeks.append(number)
        sign, second = c.tokens[c.at], c.tokens[c.at + 1]
        if sign.category == "-" and is_short(second) and number < second.number <= 53:
            weeks.extend(range(number + 1, second.number + 1))
            c.at += 2
            sign = c.tokens[c.at]
        if sign.category not in ("and", ",", "/", "-"):
            break
        c.at += 1
        if c.tokens[c.at].value == "week":
            c.at += 1
    return tuple(weeks)
