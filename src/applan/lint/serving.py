"""What serves the goals of a plan: activities, lower goals, and sections about them."""

from collections.abc import Iterable
from functools import cached_property

from applan.findings import Path
from applan.frozen import NamedTuple
from applan.grouping import grouped
from applan.lint.subject import Subject, once
from applan.lint.times import enclosing, times_of
from applan.model import Activity, Entity, Goal, Occurrence, Placed, Section


class Served(NamedTuple):
    """A goal, and the paths of what serves it directly."""

    path: Path
    goal: Goal
    activities: tuple[Path, ...]
    sections: tuple[Path, ...]
    goals: tuple[Path, ...]

    @property
    def is_linked(self) -> bool:
        """Whether anything in the plan is for it."""
        return bool(self.activities or self.sections or self.goals)

    @property
    def is_work(self) -> bool:
        """Whether it says itself who does it or, for a task, when."""
        goal = self.goal
        return bool(goal.responsible or (goal.role == "task" and goal.when))


class Serving:
    """The goals of one plan with what serves them."""

    def __init__(self, subject: Subject) -> None:
        self._subject = subject

    @cached_property
    def goals(self) -> tuple[Served, ...]:
        """Every goal of the plan, in document order."""
        if not self._subject.of(Goal):
            return ()
        supporting = self._naming(Activity, "supports")
        lower = self._naming(Goal, "supports")
        about = self._naming(Section, "about")
        found = []
        for placed in self._subject.placed:
            goal = placed.item
            if isinstance(goal, Goal):
                slug, path = goal.id or "", placed.path
                goals = tuple(other for other in lower.get(slug, ()) if other != path)
                sections = (*about.get(slug, ()), *self._around(placed))
                found.append(Served(path, goal, supporting.get(slug, ()), sections, goals))
        return tuple(found)

    @cached_property
    def unserved(self) -> tuple[Served, ...]:
        """The goals that nothing is for, and that are no work of their own.

        Overall goals are among them only where the plan says of another one what serves it; in a
        plan without activities nothing can be for anything.
        """
        if not self._subject.of(Activity):
            return ()
        roles = {one.goal.role for one in self.goals if one.is_linked}
        return tuple(one for one in self.goals if not one.is_linked and not one.is_work
                     and (one.goal.role != "overall" or "overall" in roles))  # fmt: skip

    @property
    def is_usual(self) -> bool:
        """Whether not saying what serves a goal is the plan's way: less than a third has it."""
        return 3 * sum(one.is_linked or one.is_work for one in self.goals) < len(self.goals)

    @cached_property
    def timed(self) -> frozenset[Path]:
        """The goals for which something has a time, in themselves or through lower goals."""
        higher = grouped((path, one.path) for one in self.goals for path in one.goals)
        waiting = [one.path for one in self.goals if self._is_timed(one)]
        found: set[Path] = set()
        while waiting:
            path = waiting.pop()
            if path not in found:
                found.add(path)
                waiting += higher.get(path, ())
        return frozenset(found)

    def _is_timed(self, served: Served) -> bool:
        inside = self._sections_with_time
        return (
            served.path in self._with_time
            or any(path in inside for path in served.sections)
            or any(around in self._with_time for p in served.activities for around in enclosing(p))
        )

    @cached_property
    def _with_time(self) -> frozenset[Path]:
        """The goals and activities that have a time, or a part that has one."""
        said = {written.owner.path for written in times_of(self._subject).written
                if written.reading.problems
                or any(time.kind != "open" for time in written.reading.occurrences)}  # fmt: skip
        found: set[Path] = set()
        for placed in self._subject.placed:
            item, parent = placed.item, placed.parent
            if not isinstance(item, Occurrence) or parent is None:
                continue
            if placed.path in said or item.after or item.before:
                found.update(enclosing(parent.path))
        return frozenset(found)

    @cached_property
    def _sections_with_time(self) -> frozenset[Path]:
        """The sections that hold or show an activity with a time, also in sections under them."""
        timed, activities = self._with_time, self._subject.of(Activity)
        shown = {one.id: path for path, one in activities if one.id}
        seeing = [path for path, one in self._subject.of(Section)
                  if any(shown.get(slug) in timed for slug in one.see)]  # fmt: skip
        return self._sections([*(path for path, _one in activities if path in timed), *seeing])

    @cached_property
    def _busy(self) -> frozenset[Path]:
        """The sections that hold or show activities, also in sections under them."""
        seeing = [path for path, one in self._subject.of(Section) if one.see]
        return self._sections([*(path for path, _one in self._subject.of(Activity)), *seeing])

    def _sections(self, paths: Iterable[Path]) -> frozenset[Path]:
        """The sections among some paths, and those around them."""
        around = {path[:end] for path in paths for end in range(2, len(path) + 1, 2)}
        return frozenset(path for path, _one in self._subject.of(Section) if path in around)

    def _around(self, placed: Placed) -> tuple[Path, ...]:
        """The section that holds a goal, if it holds activities too."""
        parent = placed.parent
        return (parent.path,) if parent is not None and parent.path in self._busy else ()

    def _naming(self, kind: type[Entity], key: str) -> dict[str, tuple[Path, ...]]:
        return grouped(
            (slug, path) for path, item in self._subject.of(kind) for slug in getattr(item, key)
        )


serving_of = once(Serving)
"""What serves the goals of a plan."""
