"""Reading what stands after a time: the clock, limits and checks."""

from __future__ import annotations

from datetime import time

from applan.when.anchors import read_anchor, read_other_end
from applan.when.brackets import read_parenthesis, read_weeks
from applan.when.clock import read_clock, read_more_times
from applan.when.cursor import ENDS, Atom, Cursor, Item
from applan.when.month_rules import read_each_year, read_limits, read_yearly_deadline
from applan.when.ranges import read_range
from applan.when.units import read_atom
from applan.when.values import Anchor, Quota, Recurrence, Rule

LONG = frozenset({"season", "half", "quarter", "year", "school-year"})
EVENT_LIMITS = frozenset({"after", "when", "before", "until", "from"})


def read_suffixes(c: Cursor, item: Item) -> None:
    while True:
        at = c.at
        category = c.tokens[at].category
        if category == "?":
            item.unsure = True
            c.at += 1
        elif category == "(":
            if not read_parenthesis(c, item):
                c.at = at
                return
        elif _read_whole_day(c, item):
            pass
        elif item.first is not None or item.recurrence is not None:
            if not _read_time_or_bounds(c, item):
                return
        elif item.continuous and item.first is None:
            if not _read_bounds(c, item):
                return
        else:
            return


def _read_whole_day(c: Cursor, item: Item) -> bool:
    """«, døgnet rundt»."""
    at = c.at
    c.take(",")
    dated = item.first is not None or item.recurrence is not None or bool(item.continuous)
    if not dated or item.start_time is not None or c.take("whole-day") is None:
        c.at = at
        return False
    item.start_time = item.end_time = time(0)
    return True


def _read_time_or_bounds(c: Cursor, item: Item) -> bool:
    if item.start_time is None:
        times = read_clock(c)
        if times is not None:
            item.start_time, item.end_time = times
            _read_later_end(c, item)
            figures = item.first is not None and not _has_letters(c, item.first, item.last)
            item.more_times = read_more_times(c, figures=figures)
            return True
    if item.recurrence is not None:
        return read_yearly_deadline(c, item) or _read_limits(c, item)
    if read_each_year(c, item):
        return True
    token = c.tokens[c.at]
    if token.category == "unit" and token.value == "week" and _may_be_checked(item):
        at = c.at
        item.check_weeks = read_weeks(c)
        if item.check_weeks and c.tokens[c.at].category in ENDS:
            return True
        c.at, item.check_weeks = at, ()
    if token.category == "tentative" and c.tokens[c.at + 1].category in ENDS:
        item.unsure = True
        c.at += 1
        return True
    return False


def _has_letters(c: Cursor, first: Atom, last: Atom | None) -> bool:
    """Whether a date is written with its month in letters."""
    return any(char.isalpha() for char in c.text[first.start : (last or first).end])


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
    return _unit_of_last(item) == "day" and not item.check_weeks


def _unit_of_last(item: Item) -> str:
    last = item.last or item.first
    return last.unit if last is not None else ""


def _read_limits(c: Cursor, item: Item) -> bool:
    """What limits a recurrence: «unntatt juli», «fra uke 34», «, høsten 2026»."""
    recurrence = item.recurrence
    assert recurrence is not None
    item.recurrence = read_limits(c, recurrence)
    if item.recurrence != recurrence:
        return True
    if item.anchor is not None:
        return False
    if c.tokens[c.at].category != ",":
        return _read_bounds(c, item)
    if item.first is not None:
        return False
    at, edits = c.at, len(c.edits)
    c.at += 1
    if _read_bounds(c, item) and (item.toward or item.anchor or _may_be_bounds(item)):
        return True
    if _limits_to_months(item):
        return True
    del c.edits[edits:]
    c.at, item.toward, item.first, item.last, item.anchor = at, "", None, None, None
    return False


def _limits_to_months(item: Item) -> bool:
    """«, mai–september» after «siste lørdag i måneden»: those months of every year."""
    rule, first, last = item.recurrence, item.first, item.last
    if not isinstance(rule, Rule) or not rule.ordinals or rule.frequency != "monthly":
        return False
    if first is None or last is None or item.toward or item.anchor:
        return False
    whole = first.unit == last.unit == "month" and not (first.part or last.part)
    if not whole or first.year or last.year:
        return False
    months = tuple((first.a - 1 + n) % 12 + 1 for n in range((last.a - first.a) % 12 + 1))
    item.recurrence = rule._replace(frequency="yearly", months=months)
    item.first = item.last = None
    return True


def _may_be_bounds(item: Item) -> bool:
    """Whether what a comma sets apart is when the recurrence goes on, and not one more time."""
    recurrence, first = item.recurrence, item.first
    if isinstance(recurrence, Quota) and recurrence != Quota(1, recurrence.per):
        return False
    if first is None or (recurrence is not None and _step(recurrence) not in ("day", "week")):
        return False
    return first.unit in LONG or (first.unit in ("week", "month") and item.last is not None)


def _step(recurrence: Recurrence) -> str:
    if isinstance(recurrence, Quota):
        return recurrence.per
    return {"daily": "day", "weekly": "week"}.get(recurrence.frequency, "")


def _read_bounds(c: Cursor, item: Item) -> bool:
    """When a recurrence or something continuous takes place: «i 2026», «fra … til …»."""
    at = c.at
    category = c.tokens[at].category
    if item.first is None and category not in ("after", "when", "before"):
        if item.recurrence is not None and c.take("next"):
            item.toward = "from"
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
        if read_range(c, item, "") and _unit_of_last(item) != "bare":
            _read_next_month(c, item)
            if c.tokens[c.at].category == "and" and not item.toward:
                read_further_end(c, item)
            elif c.tokens[c.at].category == "and" and c.tokens[c.at + 1].category == "until":
                read_last_day(c, item)
            return True
        c.at, item.toward, item.first, item.last = at, "", None, None
    if item.recurrence is not None and category in EVENT_LIMITS:
        item.anchor = read_anchor(c)
        return item.anchor is not None
    return False


def _read_next_month(c: Cursor, item: Item) -> None:
    """«og februar» after «fire lørdager i januar»: counted in both together."""
    first, month = item.first, c.tokens[c.at + 1]
    total = isinstance(item.recurrence, Quota) and not item.recurrence.per
    if not total or first is None or first.unit != "month" or item.last or first.year:
        return
    follows = month.category == "month" and month.number == first.a % 12 + 1
    if follows and c.take("and"):
        item.last = read_atom(c)


def read_last_day(c: Cursor, item: Item) -> bool:
    """«og fram til 1. juni», «og ut året» after where a stretch begins."""
    at = c.at
    c.take("and")
    limit = c.tokens[c.at]
    c.at += 1
    last = read_atom(c) if limit.value != "nearing" else None
    exact = last is not None and (last.unit in ("day", "week") or limit.value == "through")
    if last is None or not exact or c.tokens[c.at].category not in ENDS:
        c.at = at
        return False
    if last.unit == "year" and last.year is None:
        last.part = "end"  # the whole of it would begin before the stretch does
    item.last, item.names, item.toward = last, "", ""
    return True


def read_further_end(c: Cursor, item: Item) -> None:
    """«og fram mot landsmøtet 2027» after «jevnlig gjennom 2026»: one stretch, not two.

    A day or a week at its end is the last of the range.
    """
    if c.tokens[c.at + 1].category != "until" or read_last_day(c, item):
        return
    event, nearing = read_other_end(c)
    if event:
        item.anchor, item.further = Anchor("until", event, nearing=nearing), True
