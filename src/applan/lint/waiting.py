"""Events without a date, and the times that are counted from them."""

import re
from functools import cached_property
from typing import NamedTuple

from applan.findings import Path
from applan.lint.subject import Subject
from applan.lint.times import times_of
from applan.lint.times.relative import stem_of, stem_of_title
from applan.model import Activity, Occurrence, Placed
from applan.when import Occurrence as Time

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


class _Event(NamedTuple):
    """An activity that may be waited for, with its path."""

    path: Path
    activity: Activity


def waiting_times(subject: Subject) -> dict[Event, list[Waiting]]:
    """The events without a date that other times of the plan are counted from."""
    found: dict[Event, list[Waiting]] = {}
    if not subject.complete:
        return found
    by_slug: list[tuple[str, Waiting]] = []
    for placed in subject.placed:
        said = placed.item
        if isinstance(said, Occurrence) and said.when is None:
            slug = said.after or said.before
            if slug:
                waiting = Waiting(_title(placed), bool(said.within or said.amount))
                by_slug.append((slug, waiting))
    by_words = [
        (time.anchor.event, Waiting(_title(written.owner), time.anchor.duration is not None))
        for written in times_of(subject).written
        for time in written.reading.occurrences
        if time.anchor is not None and time.interval is None and time.anchor.event
    ]
    if by_slug or by_words:
        events = _Events(subject)
        named = [(events.by_slug(slug), one) for slug, one in by_slug]
        named += [(events.by_words(words), one) for words, one in by_words]
        for event, one in named:
            if event is not None:
                found.setdefault(event, []).append(one)
    return found


class _Events:
    """The activities of a plan, looked up by id and by name."""

    def __init__(self, subject: Subject) -> None:
        self._all = [_Event(path, activity) for path, activity in subject.of(Activity)]
        self._paths = {one.activity.id: one for one in reversed(self._all) if one.activity.id}
        times = times_of(subject)
        self._read = {written.path[:-1]: written.reading.occurrences for written in times.written}
        self._known: dict[str, Event | None] = {}

    @cached_property
    def _by_stem(self) -> dict[str, list[_Event]]:
        found: dict[str, list[_Event]] = {}
        for one in self._all:
            found.setdefault(stem_of_title(one.activity.title), []).append(one)
        return found

    def by_slug(self, slug: str) -> Event | None:
        """The activity with an id, if it has no date."""
        one = self._paths.get(slug)
        return self._undated(one) if one is not None else None

    def by_words(self, words: str) -> Event | None:
        """The one activity without a date that «landsmøtet 2027» can be."""
        if words not in self._known:
            self._known[words] = self._called(words)
        return self._known[words]

    def _called(self, words: str) -> Event | None:
        names = re.findall(r"\w+", words.lower())
        years = {int(name) for name in names if name.isdigit()}
        names = [name for name in names if not name.isdigit()]
        if len(names) != 1 or len(years) > 1:
            return None
        stem = stem_of(names[0])
        alike = self._by_stem.get(stem, ())
        undated = [event for one in alike if (event := self._undated(one)) is not None]
        if years:
            undated = [event for event in undated if not event.years or years & event.years]
        sure = len(alike) == 1 or (years and undated and undated[0].years)
        return undated[0] if len(undated) == 1 and sure else None

    def _undated(self, one: _Event) -> Event | None:
        path, activity = one
        if activity.parts or any(said.after or said.before for said in activity.when):
            return None
        times = [
            time
            for index in range(len(activity.when))
            for time in self._read.get((*path, "when", index), ())
        ]
        if any(_has_days(time) for time in times):
            return None
        years = frozenset(
            year
            for time in times
            if time.interval is not None
            for year in range(time.interval.start.year, time.interval.last.year + 1)
        )
        said = activity.when[0].when if activity.when else None
        place = (*path, "when", 0, "when") if said else (*path, "title")
        return Event(place, activity.title, years)


def _title(placed: Placed) -> str:
    """The title of what a time belongs to."""
    title: str = getattr(placed.parent.item, "title", "") if placed.parent is not None else ""
    return title


def _has_days(time: Time) -> bool:
    if time.kind in ("recurring", "continuous", "relative"):
        return True
    return time.interval is not None and time.interval.days <= _COARSEST
