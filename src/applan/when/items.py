"""Reading one time: what stands before it, the time itself, and what stands after it."""

from __future__ import annotations

from applan.when.anchors import DIRECTIONS, read_anchor, read_part_of_event
from applan.when.clock import read_clock
from applan.when.cursor import Atom, Cursor, Item, is_short
from applan.when.recurring import STARTERS, read_recurrence
from applan.when.units import read_atom
from applan.when.weekdays import read_weekday_pair

EVENT_LIMITS = frozenset({"after", "when", "before", "until", "from"})
ENDS = frozenset({"end", ",", ";", ".", "and", "or", "(", ")", "?", "clock"})
DATE_NEXT = frozenset({"month", "num", "-"})
SAME_UNIT_SLASH = frozenset({"month", "season", "half", "quarter", "year", "day"})


def read_item(c: Cursor, after: str = "") -> Item | None:
    """One time at this place; None when there is none, with the place after its prefixes.

    ``after`` is the unit of the item before it, which a bare number continues.
    """
    item = Item(c.tokens[c.at].start)
    _read_prefixes(c, item)
    if item.recurrence is None and not _read_core(c, item, after):
        return None
    _read_suffixes(c, item)
    item.end = c.previous_end()
    return item


def _read_prefixes(c: Cursor, item: Item) -> None:
    """«trolig», «innen», «fra», «i løpet av», «hele» and the like, in any order."""
    while True:
        token = c.tokens[c.at]
        category = token.category
        if category in STARTERS and not _is_date(c):
            item.recurrence = read_recurrence(c)
            if item.recurrence is not None:
                return
        if category == "tentative" or category == "about" or category == "or":
            item.tentative = True
        elif category == "deadline":
            item.deadline = True
            item.deadline_word = token.value
        elif category in ("from", "between", "to", "until"):
            item.toward = {"to": "until"}.get(category, category)
            item.inclusive = token.value == "through"
        elif category == "during":
            if token.value == "through":
                item.continuous = "through"
        elif category == "whole":
            item.continuous = "through"
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
    if unit == "weekend" and following in ("num", "weekday"):
        item.weekend = True
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
        return True
    if category == "continuous":
        c.at += 1
        item.continuous = token.value
        _skip_regular(c)
        return True
    if item.toward != "from" or category not in DIRECTIONS:
        if read_range(c, item, after):
            return True
    return _read_event(c, item)


def _skip_regular(c: Cursor) -> None:
    """«kontinuerlig og jevnlig» says no more than the first word."""
    if c.tokens[c.at].category == "and" and c.tokens[c.at + 1].category == "regular":
        c.at += 2


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
    item.toward = ""
    return True


def read_range(c: Cursor, item: Item, after: str) -> bool:
    """An atom, or two with a dash, a slash or «til» between them, into ``item``."""
    first = read_atom(c, after)
    if first is None:
        return False
    item.first = first
    sign = c.tokens[c.at]
    category = sign.category
    between = item.toward == "between" and category == "and"
    if category == "-" or category == "to" or category == "/" or between:
        _read_last(c, item, first)
    if item.last is not None and item.toward in ("from", "between"):
        item.toward = ""
    return item.toward != "between"


def _read_last(c: Cursor, item: Item, first: Atom) -> None:
    at = c.at
    sign = c.tokens[at]
    c.at += 1
    while c.tokens[c.at].category in ("in", "filler", "or"):
        c.at += 1
    last = read_atom(c, first.unit)
    if last is None or (sign.category == "/" and not _slash_joins(first, last)):
        c.at = at
        return
    item.last = last
    item.names = _joined_name(first, last, "/" if sign.category == "/" else "-")
    while sign.category == "/" and last.unit in ("month", "season") and c.take("/"):
        third = read_atom(c, last.unit)
        if third is None or third.unit != last.unit:
            c.at -= 1
            break
        last = third
        item.last = last
        item.names += f"/{last.name}" if last.name else ""
    if sign.category == "-":
        _edit_dash(c, item, at)


def _joined_name(first: Atom, last: Atom, sign: str) -> str:
    return f"{first.name}{sign}{last.name}" if first.name and last.name else ""


def _slash_joins(first: Atom, last: Atom) -> bool:
    if first.unit == "bare":
        return last.unit in ("day", "quarter", "half")
    return first.unit == last.unit and (first.unit in SAME_UNIT_SLASH or first.unit == "week")


def _edit_dash(c: Cursor, item: Item, at: int) -> None:
    """Note how the dash at ``at`` should have been written.

    Språkrådet: an en dash, without spaces between single words or figures, with spaces when
    either side is several; and «fra … til …», never «fra …–…».
    """
    first, last, dash = item.first, item.last, c.tokens[at]
    assert first is not None and last is not None
    before, after = c.tokens[at - 1], c.tokens[at + 1]
    if first.unit == "bare" and before.category == "num" and last.unit != "week":
        c.edits.append((before.end, before.end, "."))
    if item.toward in ("from", "between"):
        c.edits.append((before.end, after.start, f" {c.words.text('to')} "))
        return
    same_month = (
        first.unit == last.unit == "day" and first.b == last.b and first.weekday < 0
        and first.year is None and c.tokens[at - 1].category == "month"
    )  # fmt: skip
    if same_month:
        edge = c.tokens[at - 2]
        stop = "" if edge.category == "." else "."
        c.edits = [edit for edit in c.edits if not first.start <= edit[0] < first.end]
        c.edits.append((edge.end, after.start, f"{stop}–"))
        return
    tight = is_short(before) or before.category in ("num", ".", "month", "season")
    single = at == _first_token(c, first, at) + 1 or first.unit in ("bare", "week")
    several_after = last.year is not None and last.unit != "year" and first.year is not None
    numeric = " " not in c.text[first.start : first.end] and " " not in c.text[last.start : last.end]
    space = "" if (tight and single and not several_after) or numeric else " "
    if first.unit == "week" and last.unit == "week" and after.category != "num":
        space = " "
    if c.text[before.end : after.start] != f"{space}–{space}" and dash.category == "-":
        c.edits.append((before.end, after.start, f"{space}–{space}"))


def _first_token(c: Cursor, atom: Atom, at: int) -> int:
    """The index of an atom's first token, looking back from ``at``."""
    index = at - 1
    while index and c.tokens[index].start > atom.start:
        index -= 1
    return index


def _read_suffixes(c: Cursor, item: Item) -> None:
    while True:
        at = c.at
        category = c.tokens[at].category
        if category == "?":
            item.tentative = True
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
        item.tentative = True
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
            c.at += 1
        if read_range(c, item, ""):
            return True
        c.at, item.toward, item.first, item.last = at, "", None, None
    if item.recurrence is not None and category in EVENT_LIMITS:
        item.anchor = read_anchor(c)
        return item.anchor is not None
    return False


def _read_parenthesis(c: Cursor, item: Item) -> bool:
    """«(uke 42–44)», «(lørdag)», «(tentativt)», «(avklares)», «(12.–16. oktober)»."""
    c.at += 1
    token = c.tokens[c.at]
    category = token.category
    if category in ("tentative", "open") and token.value in ("", "tentative"):
        item.tentative = True
        c.at += 1
    elif category == "weekday" and item.first is not None:
        item.check_weekday = token.number
        c.at += 1
    elif category == "clock" or category == "num" and c.tokens[c.at + 1].category == ":":
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
