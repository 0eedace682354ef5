"""What is coming, what is late, and what gets in the way of what; `on` is always passed in."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from applan.schedule.scheduled import DAYS, Scheduled
from applan.when import Interval, Rule, days_of

LONGEST_GATHERING = 7
"""Days: what lasts longer goes on beside other things rather than getting in their way."""


@dataclass(frozen=True, slots=True)
class Agenda:
    """``overdue`` should be done; ``due`` begins or ends soon; ``undecided`` begins soon too,
    yet is open or only tentative. An occurrence is in one of them at most."""

    overdue: tuple[Scheduled, ...]
    due: tuple[Scheduled, ...]
    undecided: tuple[Scheduled, ...]


@dataclass(frozen=True, slots=True)
class Clash:
    """Two things at once, from ``start`` to ``end`` inclusive; ``shared`` are responsible for
    both."""

    first: Scheduled
    second: Scheduled
    start: date
    end: date
    shared: tuple[str, ...]


def deadlines(found: Iterable[Scheduled]) -> tuple[Scheduled, ...]:
    """Every deadline that stands, by date; those without a date come last."""
    return _sorted(one for one in found if one.deadline and not one.cancelled)


def agenda(found: Iterable[Scheduled], on: date, days: int = 60) -> Agenda:
    """What to think of on a day: late, due within ``days`` days, and not yet decided.

    Overdue is a deadline that has passed, and anything else whose status says that it is still
    planned or going on although its time is over. Of a rule such as «første tirsdag i måneden»
    the next day is due; what comes back without days, and what is inherited, done or cancelled,
    is left out.
    """
    until = _later(on, days)
    overdue: list[Scheduled] = []
    due: list[Scheduled] = []
    undecided: list[Scheduled] = []
    for one in found:
        if one.inherited or one.status in ("done", "cancelled"):
            continue
        if one.group == "recurring":
            due.extend(_next(one, on, until))
            continue
        if one.start is None or one.end is None:
            continue
        near = on <= one.start <= until or on <= one.end <= until
        unsure = one.certainty != "fixed"
        if unsure and (near or one.start < on):
            undecided.append(one)
        elif one.end < on and (one.deadline or one.status in ("planned", "ongoing")):
            overdue.append(one)
        elif near:
            due.append(one)
    return Agenda(_sorted(overdue), _sorted(due), _sorted(undecided))


def clashes(found: Iterable[Scheduled]) -> tuple[Clash, ...]:
    """Every two things that happen on the same days, by day.

    Both have dates and last a week at most. A deadline takes nobody's time, and a part does not
    clash with its whole; nor do two things with clock times that do not meet.
    """
    gathered = sorted((one for one in found if _gathers(one)), key=lambda one: one.sort_key)
    clashing: list[Clash] = []
    for number, first in enumerate(gathered):
        for second in gathered[number + 1 :]:
            assert first.end is not None and second.start is not None
            if second.start > first.end:
                break
            if _same_thing(first, second) or _apart(first, second):
                continue
            assert second.end is not None
            shared = tuple(who for who in first.responsible if who in second.responsible)
            end = min(first.end, second.end)
            clashing.append(Clash(first, second, second.start, end, shared))
    return tuple(clashing)


def _next(one: Scheduled, on: date, until: date) -> Iterable[Scheduled]:
    """The first day from ``on`` that a rule falls on, within the time it holds for."""
    rule = one.recurrence
    if not isinstance(rule, Rule) or not (rule.weekdays or rule.month_day):
        return
    start = max(on, one.start) if one.start else on
    last = min(until, one.end) if one.end else until
    if start <= last < date.max:
        for day in days_of(rule, Interval(start, last + timedelta(days=1)))[:1]:
            yield replace(one, start=day, end=day)


def _gathers(one: Scheduled) -> bool:
    if one.inherited or one.deadline or one.cancelled or one.group != "dated":
        return False
    if one.start is None or one.end is None or one.kind in ("process", "goal"):
        return False
    return one.precision in DAYS and (one.end - one.start).days < LONGEST_GATHERING


def _same_thing(first: Scheduled, second: Scheduled) -> bool:
    length = min(len(first.item_path), len(second.item_path))
    return (first.plan, first.item_path[:length]) == (second.plan, second.item_path[:length])


def _apart(first: Scheduled, second: Scheduled) -> bool:
    """Whether clock times on one day show that the two do not meet."""
    if first.start != first.end or (first.start, first.end) != (second.start, second.end):
        return False
    one, other = first.time, second.time
    if one is None or other is None or one.start_time is None or other.start_time is None:
        return False
    early, late = sorted((one, other), key=lambda time: str(time.start_time))
    assert early.start_time is not None and late.start_time is not None
    if early.end_time is None:
        return False
    past_midnight = early.end_time <= early.start_time
    return not past_midnight and early.end_time <= late.start_time


def _later(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max


def _sorted(found: Iterable[Scheduled]) -> tuple[Scheduled, ...]:
    return tuple(sorted(found, key=lambda one: one.sort_key))
