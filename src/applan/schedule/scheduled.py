"""One occurrence in time of one thing in a plan: what every view, calendar and agenda reads."""

from datetime import date, timedelta
from typing import Literal, get_args

from applan.findings import Path
from applan.frozen import Frozen
from applan.model import Activity, ActivityKind, Certainty, Goal, Mode, Responsibility
from applan.when import Anchor, Interval, Precision, Quota, Recurrence, days_of
from applan.when import Occurrence as Time
from applan.when.called_off import Off
from applan.when.expand import names_days

Group = Literal["dated", "window", "recurring", "undecided"]
"""Days, weeks and deadlines; months, seasons and longer; what goes on or comes back without dates;
what is open, is not understood, or hangs on something without a date."""

GROUPS: tuple[Group, ...] = get_args(Group)

CERTAINTIES: tuple[Certainty, ...] = ("fixed", "tentative", "open")
"""From the surest to the least sure."""

GOES_ON = frozenset({"recurring", "continuous"})
"""The kinds of time whose days, if any, are those of a rule."""
DAYS: frozenset[Precision] = frozenset({"minute", "day"})
EXACT: frozenset[Precision] = DAYS | {"week"}
"""Precisions that belong in a list of dates; what is coarser is a window."""

LONGEST_NEWS = 186
"""Days in the longest stretch that is news in each of its months: half a year and a little."""

COARSE: frozenset[Precision] = frozenset({"season", "quarter", "half-year", "year", "period"})
"""Precisions of words that only mean what is in the plan's period: nobody wrote their ends."""

_NEVER = date.max
_DAY = timedelta(days=1)
_TO_THURSDAY = timedelta(days=3)
DAYS_OF_WEEK = 7
_ALPHABET = str.maketrans("æøå", "{|}")
"""Norwegian order: æ, ø and å after z, which is what these three signs are in Unicode."""


class Scheduled(Frozen):
    """One occurrence in time of an activity, a part of one, or a goal.

    ``plan`` and ``key`` together name it, in every edition of the plan (`keys`).

    ``start`` and ``end`` are both inclusive, and are both given or both None; of a deadline they
    are its last day, of what comes back the time in which it does. ``title`` has the
    part's label where the part does not say itself what it belongs to. ``text`` is the time as
    Norwegians print it, or as it was written when it is not understood. ``path`` is where the
    time stands in the YAML; for an ``inherited`` time that is at the activity it was inherited
    from, while ``item_path`` is always the thing's own. ``time`` is the value that was read,
    with its clock time, and None when it was not understood. ``status`` is as in the model, or
    what a note beside the time says; ``off`` that either calls it off.
    """

    plan: str
    key: str
    id: str | None
    title: str
    kind: ActivityKind | Literal["goal"]
    start: date | None
    end: date | None
    precision: Precision
    certainty: Certainty
    text: str
    duties: tuple[Responsibility, ...]
    audience: tuple[str, ...]
    place: tuple[str, ...]
    mode: Mode | None
    deadline: bool
    status: str | None
    recurrence: Recurrence | None
    anchor: Anchor | None
    path: Path
    item_path: Path
    item: Activity | Goal
    note: str | None
    part: str | None
    inherited: bool
    time: Time | None
    off: Off | None = None

    @property
    def group(self) -> Group:
        """The one group it belongs to in any list: nothing is ever in none of them."""
        if self.certainty == "open" or self.time is None:
            return "undecided"
        if self.time.kind in GOES_ON:
            return "window" if self.is_some_days else "recurring"
        if self.start is None:
            return "undecided"
        return "dated" if self.deadline or self.precision in EXACT else "window"

    @property
    def is_some_days(self) -> bool:
        """Whether it is some days of a short time: «en lørdag i april» comes back no more."""
        often = self.recurrence
        if not isinstance(often, Quota) or often.per or not (often.times and self.start):
            return False
        return bool(often.bounds or self.anchor) and not is_long(self)

    @property
    def responsible(self) -> tuple[str, ...]:
        """The names of those who answer for it."""
        return tuple(duty.who for duty in self.duties)

    @property
    def length(self) -> int:
        """How many days it lasts; 0 for what has none."""
        return (self.end - self.start).days + 1 if self.start and self.end else 0

    @property
    def filed(self) -> tuple[date, date]:
        """The days by which what has days stands in months, seasons and years.

        A week stands by its Thursday, as it belongs to the year of that (ISO 8601).
        """
        assert self.start is not None and self.end is not None
        if self.precision != "week" or self.length < DAYS_OF_WEEK:
            return self.start, self.end
        return self.start + _TO_THURSDAY, self.end - _TO_THURSDAY

    @property
    def is_soft(self) -> bool:
        """Whether nobody has said that it fills its time: a season, a quarter, half a year."""
        return self.group == "window" and (self.precision in COARSE or self.is_some_days)

    @property
    def is_before(self) -> bool:
        """Whether only its end is said: «før jul»."""
        anchor = self.anchor
        return anchor is not None and anchor.direction == "before" and not anchor.duration

    @property
    def cancelled(self) -> bool:
        """Whether it will not happen, though it is still listed."""
        return self.off == "cancelled"

    @property
    def sort_key(self) -> tuple[date, date, str, str]:
        """By start, end, hour and title in Norwegian order; what has no days comes last.

        What must only be before something stands where it ends.
        """
        title = self.title.casefold().translate(_ALPHABET)
        start = self.end if self.is_before else self.start
        return (start or _NEVER, self.end or _NEVER, self.hour, title)

    @property
    def hour(self) -> str:
        """When it begins, as «18:00:00»; "" where no hour is said."""
        hour = self.time.start_time if self.time is not None else None
        return hour.isoformat() if hour is not None else ""

    @property
    def names_days(self) -> bool:
        """Whether it can be told on which days it comes back; not of what nobody has dated."""
        return self.start is not None and names_days(self.recurrence)

    def days_in(self, first: date = date.min, last: date = date.max) -> tuple[date, ...]:
        """The days from ``first`` to ``last`` that it comes back on, where they are known."""
        if self.start is None or self.end is None or self.end == date.max:
            return ()
        last = min(self.end, last)
        return days_of(self.recurrence, Interval(max(self.start, first), last + _DAY))

    def overlaps(self, interval: Interval) -> bool:
        """Whether any of its days lie in the interval; what has no days may lie anywhere."""
        if self.start is None or self.end is None:
            return True
        return self.start < interval.end and interval.start <= self.end


def is_long(one: Scheduled) -> bool:
    """Whether it goes on for more than half a year, which is no news in any month of it."""
    return one.length > LONGEST_NEWS
