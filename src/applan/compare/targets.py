"""Targets of two plans, and everybody who is responsible in one."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import NamedTuple

from applan.compare.entities import Thing
from applan.compare.wording import collapsed
from applan.model import Activity, Goal, Target


class Owned(NamedTuple):
    """A target, and the goal or activity whose it is."""

    owner: Thing
    target: Target


def targets_of(things: Iterable[Thing]) -> tuple[Owned, ...]:
    """The numbers that goals or activities are to reach."""
    return tuple(
        Owned(thing, target)
        for thing in things
        if isinstance(thing.item, (Goal, Activity))
        for target in thing.item.targets
    )


def pair_targets(
    old: Iterable[Owned], new: Iterable[Owned]
) -> Iterator[tuple[Owned | None, Owned | None]]:
    """Each target with what it became: of the same unit and scope, else of the same unit."""
    left, right = list(old), list(new)
    keys: tuple[Callable[[Target], Hashable], ...] = (
        lambda one: (one.value, _folded(one.unit), _folded(one.scope), one.by, one.note),
        lambda one: (_folded(one.unit), _folded(one.scope)),
        lambda one: _folded(one.unit),
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


def bodies(things: Iterable[Thing]) -> dict[str, str]:
    """Everybody who is responsible for something, by the name without capitals."""
    found: dict[str, str] = {}
    for thing in things:
        if isinstance(thing.item, (Goal, Activity)):
            for duty in thing.item.responsible:
                found.setdefault(_folded(duty.who), collapsed(duty.who))
    return found


def _folded(text: str | None) -> str:
    return collapsed(text).casefold() if text is not None else ""
