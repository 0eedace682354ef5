"""What a calendar is made from: plans, their occurrences, and how somebody wants to see them."""

from datetime import date
from typing import NamedTuple

from applan.model import Plan
from applan.schedule.changes import Change
from applan.schedule.scheduled import Scheduled


class Calendar(NamedTuple):
    """What ``applan calendar`` was asked for, ready to be drawn or listed.

    ``plans`` are (name, plan), and ``occurrences`` what is shown of them; each knows its plan's
    name. ``language`` is that of the printed words: «nb» or «nn». ``view`` is wheel, grid,
    dates, months, matrix or agenda. ``start`` and ``end`` are inclusive and limit what is shown;
    None where nobody said. An agenda is about the days from ``start``, which is never today by
    itself. ``rings`` of a wheel are the «kind» or the «responsible»; ``start_month`` is 8 for a
    school year, and None lets the plan's own period decide. ``changes`` are what changed since
    the day ``since``; nobody asked where that is None.
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
    start_month: int | None = None
    changes: tuple[Change, ...] = ()
    since: date | None = None
