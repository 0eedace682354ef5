"""Targets of two plans, and everybody who is responsible in one."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator

from applan.compare.change import FieldChange
from applan.compare.entities import Pair, Thing
from applan.compare.lineage import reached
from applan.compare.wording import collapsed, folded
from applan.findings import Path
from applan.frozen import NamedTuple
from applan.model import Activity, Goal, Target
from applan.model.target import in_series
from applan.typography import number

_Key = tuple[int, Path]
"""A thing by its plan, 0 for the old one, and where it stands."""


class Owned(NamedTuple):
    """A target with its milestones, and the goal or activity whose it is.

    Of several milestones the last is the target.
    """

    owner: Thing
    series: tuple[Target, ...]

    @property
    def target(self) -> Target:
        """What is to be reached in the end."""
        return self.series[-1]


def targets_of(things: Iterable[Thing]) -> tuple[Owned, ...]:
    """The numbers that goals or activities are to reach."""
    return tuple(
        Owned(thing, series)
        for thing in things
        if isinstance(thing.item, (Goal, Activity))
        for series in in_series(thing.item.targets)
    )


def families(
    olds: Iterable[Thing], news: Iterable[Thing], pairs: Iterable[Pair]
) -> Iterator[tuple[tuple[Thing, ...], tuple[Thing, ...]]]:
    """The things of both plans that go together, each in one family: one, two, or those that are
    split and merged among each other; in the order of the new plan, then of the old.

    What several things have together goes on as what several have together, whichever plan is
    the older.
    """
    kin: dict[_Key, list[_Key]] = {}
    for pair in pairs:
        one, other = (0, pair.old.path), (1, pair.new.path)
        kin.setdefault(one, []).append(other)
        kin.setdefault(other, []).append(one)
    things = {(1, one.path): one for one in news} | {(0, one.path): one for one in olds}
    places = {key: place for place, key in enumerate(things)}
    told: set[_Key] = set()
    for key in things:
        family = reached([key], kin) if key not in told else set()
        told |= family
        if family:
            ordered = sorted(family, key=places.__getitem__)
            sides = [tuple(things[one] for one in ordered if one[0] == side) for side in (0, 1)]
            yield sides[0], sides[1]


def pair_targets(
    old: Iterable[Owned], new: Iterable[Owned]
) -> Iterator[tuple[Owned | None, Owned | None]]:
    """Each target with what it became: of the same unit and scope, else of the same unit."""
    left, right = list(old), list(new)
    keys: tuple[Callable[[Target], Hashable], ...] = (
        lambda one: (one.value, folded(one.unit), folded(one.scope), one.by, one.note),
        lambda one: (folded(one.unit), folded(one.scope)),
        lambda one: folded(one.unit),
    )
    for key in keys:
        for one in list(left):
            other = next((o for o in right if key(o.target) == key(one.target)), None)
            if other is not None:
                left.remove(one)
                right.remove(other)
                yield one, other
    yield from ((one, None) for one in left)
    yield from ((None, other) for other in right)


def milestones(old: Owned | None, new: Owned | None) -> Iterator[FieldChange]:
    """What is to be reached on the way, where that differs."""
    before, after = (
        tuple(map(_milestone, one.series[:-1])) if one is not None else () for one in (old, new)
    )
    if before != after:
        yield FieldChange("targets", before or None, after or None)


def _milestone(target: Target) -> str:
    """«200 medlemmer (2026)»."""
    return collapsed(f"{number(target.value)} {target.unit or ''} ({target.by})")


def duties(things: Iterable[Thing]) -> Counter[str]:
    """How many goals and activities each is responsible for, by the name without capitals.

    What is called off is nobody's work.
    """
    return Counter(
        name
        for thing in things
        if isinstance(thing.item, (Goal, Activity)) and thing.off is None
        for name in {folded(duty.who) for duty in thing.item.duties}
    )


def bodies(things: Iterable[Thing]) -> dict[str, str]:
    """Everybody who is responsible for something, by the name without capitals."""
    found: dict[str, str] = {}
    for thing in things:
        if isinstance(thing.item, (Goal, Activity)):
            for duty in thing.item.duties:
                found.setdefault(folded(duty.who), collapsed(duty.who))
    return found
