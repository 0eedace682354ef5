"""What is coming, what is late, and what gets in the way of what; `on` is always passed in."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from applan.schedule.rhythm import days_of, names_days
from applan.schedule.scheduled import DAYS, Scheduled, is_long
from applan.schedule.texts import years_in

GATHERINGS = frozenset({"meeting", "course", "activity"})
"""What people attend; a campaign goes on in many places, and takes nobody's whole day."""
LONGEST_GATHERING = 7
"""Days: what lasts longer goes on beside other things rather than getting in their way."""


@dataclass(frozen=True, slots=True)
class Agenda:
    """What a board wants to hear of some days. An occurrence is in one of the groups at most.

    ``overdue`` is over, but its status says that it is not done. ``due`` begins, ends or must be
    done in these days, in the order of the days on which it does. ``undecided`` may be in these
    days, yet is open or only tentative. ``ongoing`` goes on all through them, or comes back
    without days. ``undated`` has no days at all. ``cancelled`` would have
    been in these days: whoever asks what is coming must hear that it is not.
    """

    overdue: tuple[Scheduled, ...]
    due: tuple[Scheduled, ...]
    undecided: tuple[Scheduled, ...]
    ongoing: tuple[Scheduled, ...] = ()
    undated: tuple[Scheduled, ...] = ()
    cancelled: tuple[Scheduled, ...] = ()


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
    """What to think of on a day and in the ``days`` days after it.

    Nothing is late because nobody has said that it was done: its status must say that it was
    not. What lasts more than half a year is not news when it begins or ends. Of a rule such as
    «første tirsdag i måneden» the next day is due. What is inherited or done is left
    out, and so is what has no days but a year of its own that is another.
    """
    until = _later(on, days)
    groups: dict[str, list[Scheduled]] = {
        "overdue": [], "due": [], "undecided": [], "ongoing": [], "undated": [],
        "cancelled": [],
    }  # fmt: skip
    for one in found:
        if one.inherited or one.status == "done":
            continue
        if one.cancelled:
            groups["cancelled"].extend(_would_be(one, on, until))
            continue
        if one.group == "recurring" and names_days(one):
            groups["due"].extend(_next(one, on, until))
            continue
        group = _group(one, on, until)
        if group is not None:
            groups[group].append(one)
    groups["due"].sort(key=lambda one: (due_day(one, on), one.sort_key))
    return Agenda(
        _sorted(groups["overdue"]),
        tuple(groups["due"]),
        _sorted(groups["undecided"]),
        _sorted(groups["ongoing"]),
        _sorted(groups["undated"]),
        _sorted(groups["cancelled"]),
    )


def due_day(one: Scheduled, on: date) -> date:
    """The day on which something dated wants attention: its first, or its last where it has
    begun already or is a deadline."""
    assert one.start is not None and one.end is not None
    return one.end if one.deadline or one.start < on else one.start


def _group(one: Scheduled, on: date, until: date) -> str | None:
    """The group that an occurrence belongs to; None where it is not about these days."""
    if one.group == "recurring":
        return "ongoing" if one.start is None or one.end is None or one.end >= on else None
    if one.start is None or one.end is None:
        return "undated" if _may_be_in(one, on, until) else None
    if one.end < on:
        return "overdue" if one.status in ("planned", "ongoing") else None
    if one.start > until and not (one.deadline and one.end <= until):
        return None
    if one.certainty != "fixed":
        return "undecided"
    begins = on <= one.start and one.anchor is not None
    if is_long(one) and not begins:
        return "ongoing"
    if one.deadline:
        return "due" if one.end <= until else None
    return "due" if on <= one.start or one.end <= until else "ongoing"


def _would_be(one: Scheduled, on: date, until: date) -> Iterable[Scheduled]:
    """A cancelled thing, where it would have been in these days."""
    if one.group == "recurring" and names_days(one):
        yield from _next(one, on, until)
    elif one.start is None or one.end is None:
        if one.group == "recurring":
            yield one
    elif one.start <= until and on <= one.end:
        yield one


def _may_be_in(one: Scheduled, on: date, until: date) -> bool:
    """Whether the years that a time without days names, if any, are among these days'."""
    years = years_in(one.text)
    return not years or any(on.year <= year <= until.year for year in years)


def clashes(found: Iterable[Scheduled]) -> tuple[Clash, ...]:
    """Every two things that happen on the same days, by day.

    Both are what people attend, have dates and last a week at most. A deadline takes nobody's
    time, and a part does not clash with its whole; nor do two things with clock times that do
    not meet.
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
    for day in days_of(one, on, until)[:1]:
        yield replace(one, start=day, end=day)


def _gathers(one: Scheduled) -> bool:
    if one.inherited or one.deadline or one.cancelled or one.group != "dated":
        return False
    if one.start is None or one.end is None or one.kind not in GATHERINGS:
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
