"""What a rule looks at: one plan, what stands in it, and the plans it refers to."""

from collections import OrderedDict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Protocol, TypeVar, cast, runtime_checkable

from applan.findings import CONTINUED, Path
from applan.grouping import grouped
from applan.model import Activity, Entity, Goal, Placed, Plan, texts_in, walk

if TYPE_CHECKING:
    from applan.when.names import Names as Meanings

Item = TypeVar("Item", bound=Entity)
Made = TypeVar("Made")


class Subject:
    """A plan under the linter. ``others`` are the plans beside it, by name."""

    def __init__(
        self,
        name: str,
        plan: Plan,
        others: Mapping[str, "Subject"] | None = None,
        complete: bool = True,
    ) -> None:
        self.name = name
        self.plan = plan
        self.others: Mapping[str, Subject] = others if others is not None else {}
        self.complete = complete
        self._given = frozenset(vars(self))

    def forget(self) -> None:
        """Let go of what was worked out, some of which points back here; it can be worked out anew.

        Without such circles a plan leaves memory at once, however rarely Python looks for them.
        """
        for name in vars(self).keys() - self._given - {"_given"}:
            del vars(self)[name]

    def once(self, make: Callable[["Subject"], Made]) -> Made:
        """What somebody makes of this plan: made once, however many rules ask."""
        made: dict[object, object] = vars(self).setdefault("_made", {})
        if make not in made:
            made[make] = make(self)
        return cast("Made", made[make])

    @cached_property
    def placed(self) -> list[Placed]:
        """The plan and all its parts, in document order."""
        return walk(self.plan)

    def of(self, kind: type[Item]) -> Sequence[tuple[Path, Item]]:
        """All parts of one type, with their paths."""
        return cast("Sequence[tuple[Path, Item]]", self._by_type.get(kind, ()))

    @cached_property
    def _by_type(self) -> dict[type[Entity], tuple[tuple[Path, Entity], ...]]:
        return grouped((type(item), (path, item)) for path, item, _parent in self.placed)

    @cached_property
    def undertakings(self) -> tuple[tuple[Path, Activity | Goal], ...]:
        """All activities and goals, which have ids in common, in document order."""
        return tuple(
            (path, item)
            for path, item, _parent in self.placed
            if type(item) is Activity or type(item) is Goal
        )

    @cached_property
    def texts(self) -> tuple[tuple[Path, str], ...]:
        """Every string in the plan, with its path."""
        return tuple(texts_in(self.placed))

    @cached_property
    def names(self) -> tuple[tuple[Path, str], ...]:
        """Names of bodies, partners, tools and audiences with their paths, in document order."""
        return tuple(found for path, item in self.undertakings for found in _names(path, item))

    @cached_property
    def meanings(self) -> "Meanings":
        """What a name in a time may mean: an activity, or a day of the organisation's calendar."""
        from applan.schedule.events import names_of

        return names_of(self.plan)

    @cached_property
    def goals(self) -> dict[str, Goal]:
        """Goals by id; the first, where an id stands twice."""
        return {goal.id: goal for _, goal in reversed(self.of(Goal)) if goal.id}


def once(make: Callable[[Subject], Made]) -> Callable[[Subject], Made]:
    """What somebody makes of a plan: made once, however many rules ask."""
    return lambda subject: subject.once(make)


def every(find: Callable[[Subject], Iterable[Made]]) -> Callable[[Subject], tuple[Made, ...]]:
    """The same of what is found in a plan one by one: all of it."""
    return once(lambda subject: tuple(find(subject)))


@runtime_checkable
class KnowsHeads(Protocol):
    """Plans in a folder, of which the heads can be read without the rest."""

    def copies_of(self, name: str, organisation: str, period: str) -> tuple[str, ...]: ...

    def is_continued(self, name: str) -> bool: ...


class Beside(Mapping[str, Subject]):
    """Plans by name as subjects, made when a rule asks for them; the last few are kept.

    Keeping few is what lets ten thousand plans be checked in the memory of one; keeping some is
    what lets a chain of years be checked with each plan read once.
    """

    KEPT = 16

    def __init__(self, plans: Mapping[str, Plan], partial: Container[str] = ()) -> None:
        self.asked: set[str] = set()
        self._plans, self._partial = plans, partial
        self._kept: OrderedDict[str, Subject] = OrderedDict()

    def keep(self, subject: Subject) -> None:
        """Remember a subject that was made already, and forget the oldest."""
        replaced = self._kept.get(subject.name)
        self._kept[subject.name] = subject
        if replaced is not None and replaced is not subject:
            replaced.forget()
        while len(self._kept) > self.KEPT:
            _name, oldest = self._kept.popitem(last=False)
            oldest.forget()

    def copies_of(self, name: str, organisation: str, period: str) -> tuple[str, ...]:
        """The other plans of this organisation for this period."""
        plans = self._plans
        if isinstance(plans, KnowsHeads):
            return plans.copies_of(name, organisation, period)
        same = (organisation, period)
        others = plans.items()
        return tuple(n for n, p in others if n != name and (p.organisation, p.period) == same)

    def is_continued(self, name: str) -> bool:
        """Whether another of these plans continues this one."""
        self.asked.add(CONTINUED + name)
        plans = self._plans
        if isinstance(plans, KnowsHeads):
            return plans.is_continued(name)
        return any(p.continues == name for other, p in plans.items() if other != name)

    def __getitem__(self, name: str) -> Subject:
        self.asked.add(name)
        if name not in self._kept:
            plan = self._plans[name]
            self.keep(Subject(name, plan, self, name not in self._partial))
        return self._kept[name]

    @property
    def lacked(self) -> bool:
        """Whether a plan that was asked for is not there, or could not be read whole."""
        asked = [name for name in self.asked if name and not name.startswith(CONTINUED)]
        return any(not self._is_whole(name) for name in asked)

    def _is_whole(self, name: str) -> bool:
        try:
            return self[name].complete
        except KeyError:
            return False

    def __contains__(self, name: object) -> bool:
        self.asked.add(str(name))
        return name in self._kept or name in self._plans

    def __iter__(self) -> Iterator[str]:
        self.asked.add("")
        return iter(self._plans)

    def __len__(self) -> int:
        return len(self._plans)


_NAMED = ("audience", "partners", "tools")


def _names(path: Path, item: Activity | Goal) -> Iterator[tuple[Path, str]]:
    holders = [(path, item.responsible)]
    holders += [((*path, "when", n), day.responsible) for n, day in enumerate(item.when)]
    for holder, responsible in holders:
        for index, duty in enumerate(responsible):
            yield (*holder, "responsible", index, "who"), duty.who
    if type(item) is Activity:
        for key in _NAMED:
            for index, name in enumerate(getattr(item, key)):
                yield (*path, key, index), name
