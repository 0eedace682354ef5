"""What is coming, what is late, and what gets in the way of what; `on` is always passed in."""

from collections.abc import Iterable
from datetime import date, timedelta

from applan.frozen import Frozen, replace
from applan.schedule.scheduled import DAYS, Scheduled, is_long
from applan.schedule.texts import years_in
from applan.when import Occurrence as Time

GATHERINGS = frozenset({"meeting", "course", "activity"})
"""What people attend; a campaign goes on in many places, and takes nobody's whole day."""
MIDNIGHT = 24 * 60
LONGEST_GATHERING = 7
"""Days: what lasts longer goes on beside other things rather than getting in their way."""


class Agenda(Frozen):
    """What a board wants to hear of some days. An occurrence is in one of the groups at most.

    ``overdue`` is over, but its status says that it is not done. ``due`` begins, ends or must be
    done in these days, in the order of the days on which it does. ``undecided`` may be in these
    days, yet is open or only tentative, or was put off and has no new time. ``ongoing`` goes on
    all through them, or comes back without days. ``undated`` has no days at all. ``cancelled``
    would have been in these days: whoever asks what is coming must hear that it is not.
    """

    overdue: tuple[Scheduled, ...]
    due: tuple[Scheduled, ...]
    undecided: tuple[Scheduled, ...]
    ongoing: tuple[Scheduled, ...] = ()
    undated: tuple[Scheduled, ...] = ()
    cancelled: tuple[Scheduled, ...] = ()


class Clash(Frozen):
    """Two things at once, from ``start`` to ``end`` inclusive; ``shared`` are responsible for
    both."""

    first: Scheduled
    second: Scheduled
    start: date
    end: date
    shared: tuple[str, ...]


def agenda(found: Iterable[Scheduled], on: date, days: int = 60) -> Agenda:
    """What to think of on a day and in the ``days`` days after it.

    Nothing is late because nobody has said that it was done: its status must say that it was
    not. What lasts more than half a year is not news when it begins or ends. Of a rule such as
    «første tirsdag i måneden» the next day is due. What is inherited or done is left
    out, and so is what has no days but a year of its own that is another.
    """
    until = on + timedelta(days=min(days, (date.max - on).days))
    groups: dict[str, list[Scheduled]] = {name: [] for name in Agenda.__annotations__}
    for one in found:
        if one.inherited or one.status == "done":
            continue
        if one.cancelled:
            groups["cancelled"].extend(_would_be(one, on, until))
            continue
        if one.group == "recurring" and one.names_days:
            groups["due"].extend(_next(one, on, until))
            continue
        group = _group(one, on, until)
        if group is not None:
            groups[group].append(one)
    due = sorted(groups.pop("due"), key=lambda one: (due_day(one, on), one.sort_key))
    others = {name: tuple(sorted(held, key=lambda one: one.sort_key))
              for name, held in groups.items()}  # fmt: skip
    return Agenda(due=tuple(due), **others)


def due_day(one: Scheduled, on: date) -> date:
    """The day on which something dated wants attention: its first, or, once begun, its last."""
    assert one.start is not None and one.end is not None
    return one.end if one.start < on else one.start


def _group(one: Scheduled, on: date, until: date) -> str | None:
    """The group that an occurrence belongs to; None where it is not about these days."""
    if one.start is None or one.end is None:
        if one.group == "recurring":
            return "ongoing"
        return "undated" if _may_be_in(one, on, until) else None
    if one.start > until:
        return None
    if one.group == "recurring":
        return "ongoing" if one.end >= on else None
    if one.end < on and one.off != "postponed":
        return "overdue" if one.status in ("planned", "ongoing") else None
    if one.certainty != "fixed":
        return "undecided"
    begins = on <= one.start and one.anchor is not None
    if is_long(one) and not (begins or one.is_before):
        return "ongoing"
    return "due" if on <= one.start or one.end <= until else "ongoing"


def _would_be(one: Scheduled, on: date, until: date) -> Iterable[Scheduled]:
    """A cancelled thing, where it would have been in these days."""
    if one.group == "recurring" and one.names_days:
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
    for day in one.days_in(on, until)[:1]:
        yield replace(one, start=day, end=day)


def _gathers(one: Scheduled) -> bool:
    if one.inherited or one.deadline or one.cancelled or one.group != "dated":
        return False
    return one.kind in GATHERINGS and one.precision in DAYS and one.length <= LONGEST_GATHERING


def _same_thing(first: Scheduled, second: Scheduled) -> bool:
    length = min(len(first.item_path), len(second.item_path))
    return (first.plan, first.item_path[:length]) == (second.plan, second.item_path[:length])


def _apart(first: Scheduled, second: Scheduled) -> bool:
    """Whether clock times on one day show that the two do not meet."""
    if not first.start == first.end == second.start == second.end:
        return False
    held = [_clocks(one.time) for one in (first, second) if one.time and one.time.start_time]
    if len(held) < 2:
        return False
    (_, early), (late, _) = sorted(held)
    return 0 < early <= late


def _clocks(time: Time) -> tuple[int, int]:
    """When it begins and ends in minutes of its day; 0 for an end that nobody said."""
    begins, ends = (
        clock.hour * 60 + clock.minute if clock else 0 for clock in (time.start_time, time.end_time)
    )
    if time.late:
        return begins + MIDNIGHT, 0
    return begins, ends + MIDNIGHT * (time.end_time is not None and ends <= begins)
