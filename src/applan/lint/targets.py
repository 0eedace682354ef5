"""Numbers to reach: how a message tells them, and when they fall due."""

from collections.abc import Iterable, Iterator
from datetime import timedelta

from applan.findings import Path
from applan.frozen import NamedTuple
from applan.lint.subject import Subject
from applan.lint.times import times_of
from applan.model import Activity, Goal, Placed, Plan, Target
from applan.model.target import in_series, limit_of
from applan.when import Interval

_SLACK = timedelta(days=31)
"""A school year's numbers are counted when the next has begun."""


class Found(NamedTuple):
    """A target with its place; ``due`` are the days of its deadline, where they are known."""

    placed: Placed
    target: Target
    due: Interval | None

    @property
    def path(self) -> Path:
        """Where it stands."""
        return self.placed.path

    @property
    def siblings(self) -> tuple[Target, ...]:
        """All targets of its goal or activity, itself among them."""
        owner = self.placed.parent.item if self.placed.parent is not None else None
        return owner.targets if isinstance(owner, (Goal, Activity)) else (self.target,)

    @property
    def is_milestone(self) -> bool:
        """Whether it is to be reached on the way to another, which says what holds for both."""
        return any(self.target is one for series in in_series(self.siblings) for one in series[:-1])

    def is_past(self, plan: Plan) -> bool:
        """Whether its deadline is over when the plan begins."""
        return self.due is not None and self.due.end <= plan.span.interval.start

    def is_beyond(self, plan: Plan) -> bool:
        """Whether its deadline comes after the plan's end, by more than a month."""
        return self.due is not None and self.due.start >= plan.span.interval.end + _SLACK


def targets_of(subject: Subject) -> Iterator[Found]:
    """Every target of a plan with its deadline."""
    placed_targets = [placed for placed in subject.placed if isinstance(placed.item, Target)]
    if not placed_targets:
        return
    times = times_of(subject)
    due: dict[Path, Interval] = {}
    for written in times.written if times.has_period else ():
        if written.role == "by" and len(written.reading.occurrences) == 1:
            interval = written.reading.occurrences[0].interval
            if interval is not None:
                due[written.owner.path] = interval
    for placed in placed_targets:
        assert isinstance(placed.item, Target)
        yield Found(placed, placed.item, due.get(placed.path))


def numbers_of(targets: Iterable[Target]) -> set[float]:
    """All numbers of some targets: to reach, where they began, how it went."""
    return {
        float(n) for t in targets for n in (t.value, t.baseline, t.actual) if n is not None
    }  # fmt: skip


def has_time(placed: Placed) -> bool:
    """Whether what a target belongs to, or what that is a part of, has a time."""
    items = (at.item for at in placed.around())
    return any(isinstance(item, (Goal, Activity)) and item.when for item in items)


def target_text(target: Target) -> str:
    """«2500 medlemmer», «minst 15 høringssvar»."""
    number = f"{limit_of(target)}{number_text(target.value)}"
    return f"{number} {target.unit}" if target.unit else number


def number_text(value: float) -> str:
    """A number as Norwegians write it: «2500», «50 000», «12,5»."""
    if value == int(value) and abs(value) < 1e15:
        whole = int(value)
        return f"{whole:,}".replace(",", "\u00a0") if abs(whole) >= 10_000 else str(whole)
    return str(value).replace(".", ",")
