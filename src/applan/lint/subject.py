"""What a rule looks at: one plan, what stands in it, and the plans it refers to."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from applan.findings import Path
from applan.model import Activity, Entity, Goal, Placed, Plan, texts, walk

Item = TypeVar("Item", bound=Entity)


@dataclass(frozen=True)
class Subject:
    """A plan under the linter. ``others`` are earlier and later plans by name."""

    name: str
    plan: Plan
    others: Mapping[str, Plan]
    complete: bool = True

    @cached_property
    def placed(self) -> tuple[Placed, ...]:
        """The plan and all its parts, in document order."""
        return tuple(walk(self.plan))

    def of(self, kind: type[Item]) -> Iterator[tuple[Path, Item]]:
        """All parts of one type, with their paths."""
        for placed in self.placed:
            if type(placed.item) is kind:
                yield placed.path, placed.item

    @cached_property
    def texts(self) -> tuple[tuple[Path, str], ...]:
        """Every string in the plan, with its path."""
        return tuple(found for placed in self.placed for found in texts(placed))

    @cached_property
    def goals(self) -> dict[str, Goal]:
        """Goals by id; the first, where an id stands twice."""
        found: dict[str, Goal] = {}
        for _, goal in self.of(Goal):
            if goal.id:
                found.setdefault(goal.id, goal)
        return found

    @cached_property
    def activities(self) -> dict[str, Activity]:
        """Activities by id; the first, where an id stands twice."""
        found: dict[str, Activity] = {}
        for _, activity in self.of(Activity):
            if activity.id:
                found.setdefault(activity.id, activity)
        return found
