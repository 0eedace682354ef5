"""Working out a time that hangs on an event whose days are known.

A length of time is counted from the last day of the event, or back from its first («innen 3
måneder etter årsmøtet», «4 måneder før landsmøtet»). An event known to its weeks moves as a whole;
of a time by which something is to be done only the last day of that is told, and what is counted
from a deadline is «senest» the day that makes. From a month, a season
or anything coarser nothing is counted: «innen april», of annual meetings that begin in January, is
false for a board that is chosen in March.
"""

from collections.abc import Sequence
from datetime import timedelta

from applan.frozen import Frozen
from applan.model import Certainty, Occurrence
from applan.schedule.scheduled import DAYS, EXACT
from applan.when import (
    Anchor,
    DurationError,
    Interval,
    Kind,
    Precision,
    add_duration,
    parse_duration,
)
from applan.when import Occurrence as Time
from applan.when.hanging import stretch, with_end
from applan.when.names import Names
from applan.when.phrases import Atom
from applan.when.spans import near_days

COARSEST = 92
"""Days in the longest quarter: what is coarser says too little even for «etter» and «før»."""

_DAY = timedelta(days=1)


class Placing(Frozen):
    """Days, how exact and how sure they are; ``day`` is them as a time that can be printed.

    ``latest`` says that it may be before: it is a deadline, or counted from one.
    """

    interval: Interval
    precision: Precision
    certainty: Certainty
    day: Time | None = None
    latest: bool = False


def anchor_of(said: Occurrence, event: str, language: str) -> Anchor | None:
    """What ``within``, ``amount``, ``after`` and ``before`` say; None for an unknown length."""
    length = said.within or said.amount
    try:
        duration = parse_duration(length, language) if length else None
    except DurationError:
        return None
    return Anchor(
        "before" if said.before and not said.after else "after",
        event,
        duration,
        within=said.within is not None and duration is not None,
    )


def days_called(name: str, names: Names) -> list[Placing]:
    """The days of the one date of the calendar that a name means; none of what can be several.

    A day that only follows from a rule may still be moved.
    """
    found = names.meant(name, "organisation", "calendar")
    if len(found) != 1 or found[0].days is None:
        return []
    return [Placing(found[0].days, "day", "fixed" if found[0].sure else "tentative")]


def place(
    anchor: Anchor,
    events: Sequence[Placing],
    ends: Sequence[Interval],
    period: Interval,
    year: int | None,
) -> list[Placing]:
    """The days a time comes to, one for each of the event's own; empty when none can be told.

    ``ends`` are the days of the other event in «fra … til …». ``year`` leaves only the event's
    days of that year. A time without a length reaches to the end, or from the beginning, of
    ``period``, and is told only when the event happens once.
    """
    near = [
        event
        for event in events
        if event.interval.days <= COARSEST
        and (year is None or event.interval.start.year <= year <= event.interval.last.year)
    ]
    if anchor.duration is not None:
        return [_counted(anchor, event) for event in near if event.precision in EXACT]
    if anchor.direction in ("at", "when", "during"):
        return near
    if anchor.near:
        return [*filter(None, (_beside(anchor, one) for one in near if one.precision in EXACT))]
    if len(near) != 1:
        return []
    if anchor.to_event and len(ends) != 1:
        return []
    if ends and anchor.to_day is None:
        anchor = anchor._replace(to_day=ends[0].start - _DAY)
    days = stretch(with_end(anchor, near[0].interval), period)
    return [Placing(days, "period", near[0].certainty)] if days else []


def _beside(anchor: Anchor, event: Placing) -> Placing | None:
    """The week or the weekend before the first day of an event, or after its last."""
    before, days = anchor.direction == "before", event.interval
    edge = Interval(days.start, days.start + _DAY) if before else Interval(days.last, days.end)
    found = near_days(Atom(f"near-{anchor.near}", -1 if before else 1), edge)
    precision: Precision = "week" if anchor.near == "week" else "day"
    return Placing(found, precision, event.certainty, latest=event.latest) if found else None


def _counted(anchor: Anchor, event: Placing) -> Placing:
    assert anchor.duration is not None
    before = anchor.direction == "before"
    sign = -1 if before else 1
    first, last = event.interval.start, event.interval.last
    if event.precision in DAYS or event.latest:
        first = last = first if before and not event.latest else last
    start = add_duration(first, anchor.duration, sign)
    last = add_duration(last, anchor.duration, sign)
    interval = Interval(start, max(start, last) + _DAY)
    if anchor.within:  # before days that are not sure, there may be only the first
        last = interval.start if before else interval.last
        interval = Interval(last, last + _DAY)
    kind: Kind = "day" if interval.days == 1 else "days"
    day = Time(kind, interval, deadline=anchor.within)
    precision = "day" if kind == "day" and event.precision not in DAYS else event.precision
    return Placing(interval, precision, event.certainty, day, event.latest)
