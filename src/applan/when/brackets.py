"""Reading what stands in parentheses after a time: a check, a doubt, a name, or the days."""

from __future__ import annotations

from applan.when.clock import read_clock
from applan.when.cursor import Cursor, Item, is_short
from applan.when.ranges import read_range
from applan.when.units import read_atom
from applan.when.weekdays import day_of_week

NAMES = frozenset({"event", "declared"})
DAYS = frozenset({"day", "bare"})


def read_parenthesis(c: Cursor, item: Item) -> bool:
    """«(uke 42–44)», «(lørdag)», «(tentativt)», «(palmesøndag)», «(12.–16. oktober)».

    The name of an event beside a date only says why: «uke 8 (vinterferien)».
    """
    c.at += 1
    token = c.tokens[c.at]
    category = token.category
    read = False
    if category in ("tentative", "open") and token.value in ("", "tentative"):
        item.unsure = read = True
        c.at += 1
    elif category == "clock" or (category == "num" and c.tokens[c.at + 1].category == ":"):
        times = read_clock(c)
        if times is not None:
            item.start_time, item.end_time = times
            read = True
    elif item.first is not None:
        read = _read_beside(c, item)
    elif item.named_event:
        read = read_range(c, item, "")
        item.anchor = None if read else item.anchor
    return read and c.take(")") is not None


def _read_beside(c: Cursor, item: Item) -> bool:
    """What says the same as the dates before it, in another way."""
    token, first = c.tokens[c.at], item.first
    assert first is not None
    if token.category == "weekday" and c.tokens[c.at + 1].category == ")":
        if first.unit == "week" and item.last is None:
            item.first = c.finish(day_of_week(first, token.number), first.start)
        else:
            item.check_weekday = token.number
        c.at += 1
        return True
    if token.category == "unit" and token.value == "week":
        item.check_weeks = read_weeks(c)
        return bool(item.check_weeks)
    if token.category in NAMES:
        c.at += 1
        return True
    if (item.last or first).unit in DAYS:
        feast = read_atom(c)
        item.called = feast if feast is not None and feast.unit == "feast" else None
        return item.called is not None
    return first.unit in ("week", "feast") and item.last is None and _read_days(c, item)


def _read_days(c: Cursor, item: Item) -> bool:
    """The days after the week or the feast that they are: «uke 42 (12.–16. oktober)»."""
    before = item.first
    assert before is not None
    if not read_range(c, item, "") or item.first is None or item.first.unit not in DAYS:
        item.first, item.last = before, None
        return False
    if before.unit == "feast":
        item.called = before
    else:
        item.check_weeks = (before.a,)
    if before.year and item.first.year is None and (item.last is None or not item.last.year):
        (item.last or item.first).year = before.year
    return True


def read_weeks(c: Cursor) -> tuple[int, ...]:
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
