"""Events without a date, and the times that are counted from them."""

from collections.abc import Iterator
from typing import NamedTuple

from applan.findings import Path
from applan.lint.subject import Subject
from applan.lint.times import times_of
from applan.lint.together import Together, together_of
from applan.model import Occurrence, Placed
from applan.when import Occurrence as Time
from applan.when.names import year_of

_COARSEST = 92
"""Days in the longest quarter: from what is known no better, nothing can be counted."""


class Event(NamedTuple):
    """An activity whose days are not known to the quarter; ``path`` is where a date is missing."""

    path: Path
    title: str
    years: frozenset[int]


class Waiting(NamedTuple):
    """A time that waits for an event; ``counted`` when it is so and so long before or after."""

    title: str
    counted: bool


def waiting_times(subject: Subject) -> dict[Event, list[Waiting]]:
    """The events without a date that other times of the plan are counted from."""
    found: dict[Event, list[Waiting]] = {}
    for event, waiting in _waiting(subject) if subject.complete else ():
        if event is not None:
            found.setdefault(event, []).append(waiting)
    return found


def _waiting(subject: Subject) -> Iterator[tuple[Event | None, Waiting]]:
    """Each time that waits for an activity, by its id or by its name, and what it waits for."""
    times, together = times_of(subject), together_of(subject)
    for placed in subject.placed:
        said = placed.item
        if isinstance(said, Occurrence) and said.when is None:
            path = times.path_of.get(said.after or said.before or "")
            waiting = Waiting(_title(placed), bool(said.within or said.amount))
            yield _undated(together, path) if path else None, waiting
    known: dict[str, Event | None] = {}
    for written in times.written:
        for time in written.reading.occurrences:
            anchor = time.anchor
            if anchor is None or time.interval is not None or not anchor.event:
                continue
            if anchor.event not in known:
                known[anchor.event] = _called(subject, together, anchor.event)
            yield known[anchor.event], Waiting(_title(written.owner), anchor.duration is not None)


def _called(subject: Subject, together: Together, words: str) -> Event | None:
    """The one activity without a date that «landsmøtet 2027» can be."""
    from applan.schedule.events import names_of

    year, alike = year_of(words), names_of(subject.plan).meant(words, "plan")
    found = [_undated(together, named.value.path) for named in alike]
    undated = [one for one in found if one and (year is None or not one.years or year in one.years)]
    sure = len(alike) == 1 or (year and undated and undated[0].years)
    return undated[0] if len(undated) == 1 and sure else None


def _undated(together: Together, path: Path) -> Event | None:
    """An activity, if no day or quarter of it is known."""
    activity = together.activity(path)
    if activity.parts or any(said.after or said.before for said in activity.when):
        return None
    times = [time for _written, time in together.said(path)]
    if any(_has_days(time) for time in times):
        return None
    spans = [time.interval for time in times if time.interval is not None]
    years = {year for one in spans for year in range(one.start.year, one.last.year + 1)}
    said = activity.when[0].when if activity.when else None
    place = (*path, "when", 0, "when") if said else (*path, "title")
    return Event(place, activity.title, frozenset(years))


def _title(placed: Placed) -> str:
    """The title of what a time belongs to."""
    title: str = getattr(placed.parent.item, "title", "") if placed.parent is not None else ""
    return title


def _has_days(time: Time) -> bool:
    if time.kind in ("recurring", "continuous", "relative"):
        return True
    return time.interval is not None and time.interval.days <= _COARSEST
