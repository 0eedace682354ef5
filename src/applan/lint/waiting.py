"""Events without a date, and the times that are counted from them."""

import re
from typing import NamedTuple

from applan.findings import Path
from applan.lint.subject import Subject
from applan.lint.times import Times, times_of
from applan.lint.times.relative import stem_of, stem_of_title
from applan.model import Activity, Occurrence
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


_Read = dict[Path, tuple[Time, ...]]


def waiting_times(subject: Subject) -> dict[Event, list[Waiting]]:
    """The events without a date that other times of the plan are counted from."""
    times = times_of(subject)
    read = {written.owner.path: written.reading.occurrences for written in times.written}
    by_slug: list[tuple[str, Waiting]] = []
    by_words: list[tuple[str, Waiting]] = []
    for placed in subject.placed:
        said, owner = placed.item, placed.parent
        if not isinstance(said, Occurrence) or owner is None:
            continue
        title: str = getattr(owner.item, "title", "")
        slug = said.after or said.before
        if slug and said.when is None:
            by_slug.append((slug, Waiting(title, bool(said.within or said.amount))))
        for time in read.get(placed.path, ()):
            if time.anchor is not None and time.interval is None and time.anchor.event:
                counted = time.anchor.duration is not None
                by_words.append((time.anchor.event, Waiting(title, counted)))
    if not by_slug and not by_words:
        return {}
    return _Events(subject, times, read).waiting(by_slug, by_words)


class _Events:
    def __init__(self, subject: Subject, times: Times, read: _Read) -> None:
        self._by_slug: dict[str, Event] = {}
        self._by_stem: dict[str, list[Event]] = {}
        for path, activity in subject.of(Activity):
            event = _undated(path, activity, read)
            if event is not None:
                if activity.id:
                    self._by_slug.setdefault(activity.id, event)
                self._by_stem.setdefault(stem_of_title(activity.title), []).append(event)
        self._dated = {stem_of_title(dated[0].item.title) for dated in times.by_item.values()}

    def waiting(
        self, by_slug: list[tuple[str, Waiting]], by_words: list[tuple[str, Waiting]]
    ) -> dict[Event, list[Waiting]]:
        found: dict[Event, list[Waiting]] = {}
        for slug, one in by_slug:
            if slug in self._by_slug:
                found.setdefault(self._by_slug[slug], []).append(one)
        for words, one in by_words:
            event = self._called(words)
            if event is not None:
                found.setdefault(event, []).append(one)
        return found

    def _called(self, words: str) -> Event | None:
        """The one event that «landsmøtet 2027» can be."""
        names = re.findall(r"\w+", words.lower())
        years = [int(name) for name in names if name.isdigit()]
        names = [name for name in names if not name.isdigit()]
        if len(names) != 1 or len(years) > 1:
            return None
        stem = stem_of(names[0])
        alike = [
            event
            for event in self._by_stem.get(stem, ())
            if not years or not event.years or years[0] in event.years
        ]
        if len(alike) != 1 or (stem in self._dated and not (years and alike[0].years)):
            return None
        return alike[0]


def _undated(path: Path, activity: Activity, read: _Read) -> Event | None:
    if activity.parts or any(said.after or said.before for said in activity.when):
        return None
    times = [
        time for index in range(len(activity.when)) for time in read.get((*path, "when", index), ())
    ]
    if any(_has_days(time) for time in times):
        return None
    years = {
        year
        for time in times
        if time.interval is not None
        for year in range(time.interval.start.year, time.interval.last.year + 1)
    }
    said = activity.when[0].when if activity.when else None
    place = (*path, "when", 0, "when") if said else (*path, "title")
    return Event(place, activity.title, frozenset(years))


def _has_days(time: Time) -> bool:
    if time.kind in ("recurring", "continuous", "relative"):
        return True
    return time.interval is not None and time.interval.days <= _COARSEST
