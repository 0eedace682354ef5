"""What a plan has not decided yet, and when it falls due.

There is no clock: a thing falls due when it may begin, and that is held against the plan's own
beginning, or the day it was adopted.
"""

from collections.abc import Iterator
from datetime import date
from functools import cached_property

from applan.findings import Path
from applan.frozen import NamedTuple
from applan.grouping import grouped
from applan.lint.subject import Subject, once
from applan.lint.times import Dated, Times, Written, times_of
from applan.model import Activity, Goal, Occurrence, Placed
from applan.when import Duration, add_duration

SOON = Duration(3, "month")
_SETTLED = frozenset({"as-needed", "by-agreement"})
"""Open times that are as they are meant to be: «ved behov», «etter avtale»."""

_OVER = ("done", "cancelled")


class Undecided(NamedTuple):
    """A time that is not decided, of an activity or a goal.

    ``is_open`` tells «to be decided» from «probably in May». ``due`` is the first day it may be
    about, or on which something hangs on it; None where the plan does not tell. ``said_when`` is
    when it is to be decided, in the plan's words.
    """

    placed: Placed
    item: Activity | Goal
    written: str
    is_open: bool
    due: date | None
    said_when: str = ""

    @property
    def path(self) -> Path:
        """Where its text stands."""
        said = isinstance(self.placed.item, Occurrence) and self.placed.item.when
        return (*self.placed.path, "when") if said else self.placed.path

    @property
    def title(self) -> str:
        """What it is about."""
        said = self.placed.item
        part = said.part if isinstance(said, Occurrence) else None
        return f"{self.item.title}: {part}" if part else self.item.title


class Open:
    """The undecided times of one plan."""

    def __init__(self, subject: Subject) -> None:
        self._subject = subject
        self._times: Times = times_of(subject)
        self._around: dict[Path, date | None] = {}

    @cached_property
    def found(self) -> tuple[Undecided, ...]:
        """Each undecided time, in document order."""
        return tuple(self._found())

    @cached_property
    def from_day(self) -> date:
        """The day from which the plan is to be carried out."""
        plan = self._subject.plan
        start = plan.span.interval.start
        return max(start, plan.adopted) if plan.adopted is not None else start

    def is_soon(self, undecided: Undecided) -> bool:
        """Whether it falls due within three months of the plan's beginning."""
        if not undecided.is_open or undecided.due is None or not self._times.has_period:
            return False
        return undecided.due < add_duration(self.from_day, SOON)

    def _found(self) -> Iterator[Undecided]:
        read = {written.owner.path: written for written in self._times.written}
        for placed in self._subject.placed:
            said, parent = placed.item, placed.parent
            if not isinstance(said, Occurrence) or parent is None:
                continue
            item = parent.item
            if not isinstance(item, (Activity, Goal)) or item.status in _OVER:
                continue
            if said.when is None and not self._subject.complete:
                continue  # a time that was wrong may have been left out
            certainty = _certainty(said, read.get(placed.path))
            if certainty != "fixed":
                text = said.when or said.note or ""
                due = self._due(parent, read.get(placed.path))
                said_when = _said_when(read.get(placed.path))
                yield Undecided(placed, item, text, certainty == "open", due, said_when)

    def _due(self, owner: Placed, written: Written | None) -> date | None:
        """The first day of the time itself, else of what hangs on it or stands beside it."""
        times = written.reading.occurrences if written is not None else ()
        own = [time.interval.start for time in times if time.interval is not None]
        if own:
            return min(own)
        if owner.path not in self._around:
            around = [one.interval.start for one in self._beside(owner) if one.settled]
            slug = owner.item.id if isinstance(owner.item, (Activity, Goal)) else None
            around += self._hanging.get(slug or "", ())
            self._around[owner.path] = min(around) if around else None
        return self._around[owner.path]

    def _beside(self, owner: Placed) -> Iterator[Dated]:
        yield from self._times.within.get(owner.path, ())
        if owner.path[-2] == "parts":
            yield from self._times.by_item.get(owner.path[:-2], ())

    @cached_property
    def _hanging(self) -> dict[str, tuple[date, ...]]:
        """By id: when the activities begin that depend on it."""
        return grouped(
            (slug, min(one.interval.start for one in dated))
            for path, activity in self._subject.of(Activity)
            if activity.depends and (dated := self._times.by_item.get(path, ()))
            for slug in activity.depends
        )


def _said_when(written: Written | None) -> str:
    """«I januar», of «avklares i januar»."""
    times = written.reading.occurrences if written is not None else ()
    anchors = (time.anchor for time in times if time.kind == "open" and not time.name)
    said = (one.event for one in anchors if one is not None and one.direction == "verbatim")
    return next(said, "")


open_in = once(Open)
"""The undecided times of a plan."""


def _certainty(said: Occurrence, written: Written | None) -> str:
    """The least sure of what the words and the field say; «when needed» is decided."""
    if written is None:
        return said.certainty or ("fixed" if said.hangs else "open")
    read = {
        "fixed" if time.name in _SETTLED else time.certainty for time in written.reading.occurrences
    }
    for certainty in ("open", "tentative"):
        if certainty in read or said.certainty == certainty:
            return certainty
    return "fixed"


def is_all_open(subject: Subject, item: Activity | Goal) -> bool:
    """Whether something has times, and none of them is decided."""
    undecided = [one for one in open_in(subject).found if one.item is item and one.is_open]
    return 0 < len(item.when) == len(undecided)
