"""What belongs together, by what it is looked for under; and what is made when it is asked for."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


def grouped(pairs: Iterable[tuple[Key, Value]]) -> dict[Key, tuple[Value, ...]]:
    """What belongs to each key, in the order of the pairs."""
    found: dict[Key, list[Value]] = {}
    for key, one in pairs:
        found.setdefault(key, []).append(one)
    return {key: tuple(some) for key, some in found.items()}


def paired(
    olds: Sequence[Value], news: Sequence[Value], keys: Iterable[Callable[[Value], object]]
) -> list[tuple[int, int]]:
    """The places in both of what is the same by the first key that tells, first with first.

    What a key makes None of is the same as nothing.
    """
    found: dict[int, int] = {}
    for key in keys:
        taken = {*found.values()}
        left: dict[object, list[int]] = {}
        for place in (n for n in range(len(news)) if n not in taken):
            left.setdefault(key(news[place]), []).append(place)
        left.pop(None, None)
        for place, one in enumerate(olds):
            if place not in found and left and (waiting := left.get(key(one))):
                found[place] = waiting.pop(0)
    return list(found.items())


def reached(found: Iterable[Key], edges: Mapping[Key, Iterable[Key]]) -> set[Key]:
    """Some things and all that leads on from any of them."""
    known = set(found)
    waiting = list(known)
    while waiting:
        fresh = set(edges.get(waiting.pop(), ())) - known
        known |= fresh
        waiting += fresh
    return known


class WhenAsked(Mapping[str, Value]):
    """Values by their names, each made once, when it is first asked for.

    Asking raises what making raises, and ``KeyError`` for what is not among the names.
    """

    def __init__(self, names: Iterable[str], make: Callable[[str], Value]) -> None:
        self._names, self._make = dict.fromkeys(names), cache(make)

    def __getitem__(self, name: str) -> Value:
        if name not in self._names:
            raise KeyError(name)
        return self._make(name)

    def __contains__(self, name: object) -> bool:
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)
