"""What the times of a plan were read as, with the place of each."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Literal

from applan.findings import Path
from applan.frozen import NamedTuple
from applan.grouping import grouped
from applan.lint.subject import Subject, once
from applan.lint.times.prose import Mentioned, Prose
from applan.model import Activity, Entity, Goal, Occurrence, Placed, Section, Target, View
from applan.patterns import lazy
from applan.when import Interval, Precision, Reading, parse_when
from applan.when import Occurrence as Time
from applan.when.called_off import hints_at_off, noted

Role = Literal["when", "period", "by"]

EXACT: frozenset[Precision] = frozenset({"minute", "day"})

LONGEST_GATHERING = 4
"""Days: what lasts longer is no gathering that people travel to for all of it."""

_KEYS: dict[type[Entity], tuple[str, Role]] = {
    Occurrence: ("when", "when"),
    View: ("period", "period"),
    Target: ("by", "by"),
}
"""Where a time is written, and the role it has."""

_OVER = ("cancelled", "postponed", "done")
_SPREAD = frozenset({"recurring", "continuous"})
_WITHOUT_DAYS = _SPREAD | {"open", "relative"}


class Written(NamedTuple):
    """A text that says when, and what it was read as.

    ``owner`` is the occurrence, the view or the target it stands in; ``role`` tells which.
    """

    path: Path
    text: str
    reading: Reading
    owner: Placed
    role: Role

    @property
    def said(self) -> Occurrence | None:
        """The occurrence it stands in, with place, part and note; None for a view or a target."""
        item = self.owner.item
        return item if isinstance(item, Occurrence) else None

    @property
    def subject_of_time(self) -> Activity | Goal | None:
        """The activity or goal whose time it is."""
        parent = self.owner.parent
        item = parent.item if parent is not None and self.role == "when" else None
        return item if isinstance(item, (Activity, Goal)) else None


class Dated(NamedTuple):
    """One time of an activity or goal that has days, whatever length they have."""

    written: Written
    time: Time
    interval: Interval
    item: Activity | Goal
    item_path: Path
    settled: bool
    """Whether the plan is sure of it, and it is not called off or over."""

    @property
    def path(self) -> Path:
        """Where its text stands."""
        return self.written.path

    @property
    def span(self) -> tuple[int, int]:
        """Its characters in that text."""
        return self.time.start, self.time.end

    @property
    def said(self) -> Occurrence:
        """The occurrence it was read from."""
        assert self.written.said is not None
        return self.written.said

    @property
    def text(self) -> str:
        """The time as it was written."""
        return self.written.text[self.time.start : self.time.end]

    @property
    def done(self) -> bool:
        """Whether it was certain, and is over now."""
        return (
            isinstance(self.item, Activity)
            and self.item.status == "done"
            and self.time.certainty == "fixed"
            and self.said.certainty in (None, "fixed")
        )

    @property
    def sure(self) -> bool:
        """Whether its day is certain; what is done had its day too."""
        return self.settled or self.done

    @property
    def exact(self) -> bool:
        """Whether it is known to the day."""
        return self.time.precision in EXACT

    @property
    def deadline(self) -> bool:
        """Whether it is a day by which something is to be done."""
        return self.time.deadline or (
            isinstance(self.item, Activity) and self.item.kind == "deadline"
        )


class Times:
    """All times of one plan."""

    def __init__(self, subject: Subject) -> None:
        self._complete, self._placed = subject.complete, subject.placed
        self.plan = subject.plan
        self.language = subject.plan.language

    @cached_property
    def has_period(self) -> bool:
        """Whether the plan says what it covers; a plan with mistakes may not have been read so."""
        return self._complete or self.plan.period != "–"

    @cached_property
    def written(self) -> tuple[Written, ...]:
        """Every text that says when, in document order."""
        found: list[Written] = []
        for placed in self._placed:
            kind = _KEYS.get(type(placed.item))
            text: str | None = getattr(placed.item, kind[0]) if kind else None
            if kind and text is not None:
                path = (*placed.path, kind[0])
                found.append(Written(path, text, self.read(text), placed, kind[1]))
        return tuple(found)

    @cached_property
    def shared(self) -> tuple[Written, ...]:
        """Every text that says when for all activities of a section, whether one has it or not."""
        found: list[Written] = []
        for path, item, parent in self._placed:
            if isinstance(item, Section) and item.common is not None:
                for n, one in enumerate(item.common.when):
                    if one.when is not None:
                        placed = Placed((*path, "common", "when", n), one, parent)
                        reading = self.read(one.when)
                        found.append(
                            Written((*placed.path, "when"), one.when, reading, placed, "when")
                        )
        return tuple(found)

    def read(self, text: str) -> Reading:
        """What a text says about when, in this plan."""
        plan = self.plan
        return parse_when(text, language=plan.language, period=plan.span, seasons=plan.season_words)

    def near(self, found: Mentioned) -> Reading:
        """What a time in running text is read as; without a year, that nearest to its activity."""
        read = found.reading.occurrences
        own = self.by_item.get(item_of(found.path), ()) if found.kind == "date" and read else ()
        if not own or re.search(r"\d{4}", found.written):
            return found.reading
        if read[0].interval and (len(read) > 1 or _far_from(own, found.reading) < _HALF_A_YEAR):
            return found.reading
        if not (found.reading.problems or read[0].interval):
            return found.reading
        day = own[0].interval.start
        choices = [self.read(_IN_A_YEAR.sub(rf"\g<0> {day.year + step}", found.written, 1))
                   for step in (0, -1, 1)]  # fmt: skip
        if read[0].interval:
            return choices[0]
        known = [one for one in choices if one.occurrences and one.occurrences[0].interval]
        return min(known, key=lambda one: _far_from(own, one), default=found.reading)

    @cached_property
    def mentioned(self) -> tuple[tuple[Mentioned, Reading], ...]:
        """The times in running text, with what each is read as."""
        return tuple((one, self.near(one)) for one in self.prose.mentions)

    @cached_property
    def dated(self) -> tuple[Dated, ...]:
        """Every time of an activity or goal that has days of its own, in document order."""
        return tuple(
            one
            for one in self._dated
            if not (one.time.kind in _WITHOUT_DAYS or one.time.name == "plan-period")
        )

    @cached_property
    def spread(self) -> dict[Path, tuple[Dated, ...]]:
        """By item, what goes on or comes again within some days: «hver mandag i mai»."""
        found = (one for one in self._dated if one.time.kind in _SPREAD)
        return grouped((one.item_path, one) for one in found)

    @cached_property
    def by_item(self) -> dict[Path, tuple[Dated, ...]]:
        """The dated times of each activity and goal, by the path of the activity or goal."""
        return grouped((one.item_path, one) for one in self.dated)

    @cached_property
    def by_id(self) -> dict[str, tuple[Dated, ...]]:
        """The dated times of what has an id, by the id."""
        return {times[0].item.id: times for times in self.by_item.values() if times[0].item.id}

    @cached_property
    def path_of(self) -> dict[str, Path]:
        """Where each activity with an id stands, the first where an id stands twice."""
        found: dict[str, Path] = {}
        for placed in self._placed:
            item = placed.item
            if isinstance(item, Activity) and item.id is not None:
                found.setdefault(item.id, placed.path)
        return found

    @cached_property
    def beside(self) -> dict[Path, tuple[Dated, ...]]:
        """The dated times of each occurrence, by the path of the occurrence."""
        return grouped((one.path[:-1], one) for one in self.dated)

    @cached_property
    def within(self) -> dict[Path, tuple[Dated, ...]]:
        """The dated times of each activity and goal and of all its parts, by its path."""
        return grouped((path, one) for one in self.dated for path in enclosing(one.item_path))

    @cached_property
    def partly_open(self) -> frozenset[Path]:
        """The activities and goals that also have times without days, or with days not read."""
        found = {written.owner.parent.path for written in self.written
                 if written.owner.parent is not None and not _is_settled(written)}  # fmt: skip
        for placed in self._placed:
            item, parent = placed.item, placed.parent
            if type(item) is Occurrence and item.when is None and parent is not None:
                found.add(parent.path)
        return frozenset(found)

    @cached_property
    def prose(self) -> Prose:
        """All running text of the plan, to be searched at once."""
        return Prose(self.plan, self._placed)

    @cached_property
    def _dated(self) -> tuple[Dated, ...]:
        return tuple(self._with_interval())

    def _with_interval(self) -> Iterator[Dated]:
        for written in self.written:
            item, parent = written.subject_of_time, written.owner.parent
            if item is None or parent is None:
                continue
            for time in written.reading.occurrences:
                if time.interval is not None:
                    settled = _is_sure(written, time, item)
                    yield Dated(written, time, time.interval, item, parent.path, settled)


_IN_A_YEAR = lazy(r"\d+\.(?: ?[a-zæøå]{3,}|\d+\.?)|\Z")
_HALF_A_YEAR = 200
"""Days from its activity at which a weekday has found another year than is meant."""


def _far_from(own: Iterable[Dated], reading: Reading) -> int:
    """How many days what was read is from the nearest of some times."""
    said = reading.occurrences[0].interval
    assert said is not None
    return min(abs((one.interval.start - said.start).days) for one in own)


def _is_sure(written: Written, time: Time, item: Activity | Goal) -> bool:
    said, status = written.said, item.status if isinstance(item, Activity) else None
    if status in _OVER or time.certainty != "fixed" or said is None:
        return False
    if said.certainty not in (None, "fixed"):
        return False
    part = said.part or ""
    if not (said.note or written.reading.notes or hints_at_off(part)):
        return True
    return noted(written.reading, time, said.note, part)[1] is None


times_of = once(Times)
"""The times of a plan."""


def item_of(path: Path) -> Path:
    """The path of the activity or goal that a text stands in, () where it is in none."""
    for length in range(len(path), 1, -1):
        if path[length - 2] in ("activities", "parts", "goals"):
            return path[:length]
    return ()


def enclosing(path: Path) -> Iterator[Path]:
    """The path of an item, and of those that it is a part of, from the inside out."""
    while True:
        yield path
        if len(path) < 4 or path[-2] != "parts":
            return
        path = path[:-2]


def _is_settled(written: Written) -> bool:
    """Whether all that was written was read, and has days."""
    reading = written.reading
    return not reading.problems and all(
        time.interval is not None and time.kind not in _WITHOUT_DAYS for time in reading.occurrences
    )


def is_gathering(dated: Dated) -> bool:
    """Whether people come together on these days: known to the day, four of them at most."""
    return (
        dated.exact
        and dated.settled
        and not dated.deadline
        and dated.interval.days <= LONGEST_GATHERING
    )
