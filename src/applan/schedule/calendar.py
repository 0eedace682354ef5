"""What a calendar is made from: plans, their occurrences, and how somebody wants to see them."""

from collections.abc import Iterable, Mapping
from datetime import date

from applan.frozen import NamedTuple
from applan.model import Plan
from applan.schedule.changes import Change
from applan.schedule.scheduled import Scheduled
from applan.schedule.selection import Line, folded

_LABELS = {
    "who": "responsible", "status": "status", "focus": "focus", "dates": "dates",
    "place": "place", "audience": "audience", "mode": "mode",
}  # fmt: skip
"""Columns that a plan may call something else, by the field of its ``labels``."""


class Calendar(NamedTuple):
    """What ``applan calendar`` was asked for, ready to be drawn or listed.

    ``plans`` are (name, plan), and ``occurrences`` what is shown of them; each knows its plan's
    name. ``language`` is that of the printed words: «nb» or «nn». ``view`` is wheel, grid,
    dates, months, matrix or agenda. ``start`` and ``end`` are inclusive and limit what is shown;
    None where nobody said. An agenda is about the days from ``start``, which is never today by
    itself. ``rings`` of a wheel are the «kind» or the «responsible». ``changes`` are what changed
    since the day ``since``; nobody asked where that is None. ``every`` are all occurrences of its
    plans, where less is shown. ``colours`` are the organisation's own, for the wheel's rings.
    """

    title: str
    organisation: str
    language: str
    plans: tuple[tuple[str, Plan], ...]
    occurrences: tuple[Scheduled, ...]
    view: str
    start: date | None = None
    end: date | None = None
    rings: str = "kind"
    changes: tuple[Change, ...] = ()
    since: date | None = None
    every: tuple[Scheduled, ...] = ()
    colours: tuple[str, ...] = ()

    @property
    def lines(self) -> tuple[Line, ...]:
        """What is shown, by time, nothing twice."""
        return folded(self.occurrences)

    @property
    def known(self) -> tuple[Scheduled, ...]:
        """Every occurrence of its plans: what is not shown may be what was shown before."""
        return self.every or self.occurrences

    def columns(self, usual: Mapping[str, str]) -> Mapping[str, str]:
        """The words for columns: the usual, and those that all its plans have instead of them."""
        return columns_in((plan for _, plan in self.plans), usual)


def columns_in(plans: Iterable[Plan], usual: Mapping[str, str]) -> Mapping[str, str]:
    """The usual words for columns with the plans' own ``labels``, where they agree on one."""
    labels = [plan.labels for plan in plans]
    own: dict[str, str] = {}
    for column in usual.keys() & _LABELS.keys():
        said = {getattr(label, _LABELS[column]) for label in labels}
        word = said.pop() if len(said) == 1 else None
        if word is not None:
            own[column] = word
    return {**usual, **own} if own else usual
