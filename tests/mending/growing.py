"""Changes of a plan chosen at random, and what its values are to be after one of them."""

import copy
from collections.abc import Iterator
from random import Random
from typing import Any

from applan.findings import Path
from applan.mending.splice import Change, Insert, Move, Remove, SetText, SetValue
from applan.model import Plan
from applan.model.declaration import Choice, Kind, Many, Thing, Words

SAID = [
    "Vi",
    "rydder",
    "fjæra",
    "og",
    "båtene",
    "før",
    "våren:",
    "alle",
    "hjelper",
    "til",
    "#1",
    "–",
    "«ja»",
    "12.",
    "mai",
]
KEPT = {"applan", "language", "period", "id", "from"}
"""What is left as it is, since the rest would be read otherwise."""

Found = tuple[Path, Kind, Any]


def every_value(kind: Kind, value: Any, path: Path = ()) -> Iterator[Found]:
    """All that a plan says, each with its path and its kind."""
    yield path, kind, value
    if isinstance(value, dict) and isinstance(kind, Thing):
        for key, one in value.items():
            if key in kind.entity.fields and key not in KEPT:
                yield from every_value(kind.entity.fields[key].kind, one, (*path, key))
    elif isinstance(value, list) and isinstance(kind, Many):
        for index, one in enumerate(value):
            yield from every_value(kind.kind, one, (*path, index))


class Changing:
    """Chooses changes of values; the same seed chooses the same."""

    def __init__(self, chance: Random, values: Any) -> None:
        self.chance = chance
        self.values = [one for one in every_value(Thing(Plan), values) if one[0]]

    def change(self) -> Change:
        """One change; there is always something to take away."""
        made = self.chance.choice(
            [self.text, self.value, self.key, self.more, self.less, self.move]
        )
        return made() or self.less()

    def text(self) -> Change | None:
        found = [one for one in self.values if isinstance(one[2], str) and _is_words(one[1])]
        if not found:
            return None
        path, kind, value = self.chance.choice(found)
        start = self.chance.randrange(len(value) + 1)
        end = min(len(value), start + self.chance.choice([0, 0, 1, 5, 20]))
        paragraph = "\n\nEt avsnitt til.\n\n" if _is_prose(kind) else "x"
        said = [" ", self.words(1), f" {self.words(9)} ", paragraph, ""]
        return SetText(path, start, end, self.chance.choice(said))

    def value(self) -> Change | None:
        path, kind, _value = self.chance.choice(self.values)
        return SetValue(path, self.some(kind))

    def key(self) -> Change | None:
        found = [
            one for one in self.values if isinstance(one[1], Thing) and isinstance(one[2], dict)
        ]
        if not found:
            return None
        path, kind, _value = self.chance.choice(found)
        fields = [one for one in kind.entity.fields.values() if one.key not in KEPT]  # type: ignore[union-attr]
        field = self.chance.choice(fields)
        return SetValue((*path, field.key), self.some(field.kind))

    def more(self) -> Change | None:
        found = [one for one in self.values if isinstance(one[2], list)]
        if not found:
            return None
        path, kind, value = self.chance.choice(found)
        assert isinstance(kind, Many)
        return Insert(path, self.chance.randrange(len(value) + 1), self.some(kind.kind))

    def less(self) -> Change:
        return Remove(self.chance.choice(self.values)[0])

    def move(self) -> Change | None:
        found = [one for one in self.values if isinstance(one[0][-1], int)]
        if not found:
            return None
        path, kind, _value = self.chance.choice(found)
        lists = [
            one for one in self.values if isinstance(one[1], Many) and _is_same(one[1].kind, kind)
        ]
        to, _kind, value = self.chance.choice(lists)
        return Move(path, to, self.chance.randrange(len(value) + 1))

    def words(self, count: int) -> str:
        return " ".join(self.chance.choice(SAID) for _ in range(count))

    def some(self, kind: Kind, depth: int = 0) -> Any:
        """A value of a kind."""
        chance = self.chance
        if isinstance(kind, Many):
            return [self.some(kind.kind, depth) for _ in range(chance.choice([1, 1, 2, 3]))]
        if isinstance(kind, Choice):
            return chance.choice(kind.values)
        if isinstance(kind, Thing):
            made = dict[str, Any]()
            for field in kind.entity.fields.values():
                is_deep = field.entity is not None and not field.entity.alone and depth > 0
                if field.is_required or (chance.random() < 0.25 and not is_deep):
                    made[field.key] = self.some(field.kind, depth + 1)
            for key in KEPT & made.keys():
                del made[key]
            first = kind.entity.written_as or next(iter(kind.entity.fields))
            return made or {first: self.some(kind.entity.fields[first].kind, depth + 1)}
        if not isinstance(kind, Words):
            return str(chance.randrange(1, 500))
        if kind.pattern:
            return f"x{chance.randrange(99)}"
        text = self.words(chance.choice([1, 2, 5] if kind.longest else [3, 12, 50]))
        if _is_prose(kind) and chance.random() < 0.3:
            text += f"\n\n{self.words(30)}"
        return text[:1].upper() + text[1:]


def _is_words(kind: Kind) -> bool:
    return isinstance(kind, Words) and not kind.pattern


def _is_prose(kind: Kind) -> bool:
    return isinstance(kind, Words) and kind.longest is None and not kind.pattern


def _is_same(one: Kind, other: Kind) -> bool:
    if isinstance(one, Thing) and isinstance(other, Thing):
        return one.entity is other.entity
    return one is other


def changed(values: Any, change: Change) -> Any:
    """What the values of a plan are to be after one change of what is there."""
    made = copy.deepcopy(values)
    if isinstance(change, Move):
        *above, last = change.path
        item = _at(made, tuple(above))[last]
        there = _at(made, change.to)
        there.insert(change.index, item)
        holder = _at_without(made, values, change)
        holder.pop(next(at for at, one in enumerate(holder) if one is item and not (
            holder is there and at == change.index)))  # fmt: skip
        return without_empty(made)
    *above, last = change.path
    holder = _at(made, tuple(above))
    if isinstance(change, SetText):
        text = holder[last]
        holder[last] = text[: change.start] + change.text + text[change.end :]
        return made if holder[last] else _without(made, change.path)
    if isinstance(change, SetValue):
        holder[last] = change.value
    elif isinstance(change, Insert):
        holder[last].insert(change.index, change.value)
    else:
        return _without(made, change.path)
    return made


def _at(values: Any, path: Path) -> Any:
    for step in path:
        values = values[step]
    return values


def _at_without(made: Any, values: Any, change: Move) -> Any:
    """The list from which an item goes, after it was put in where it goes to."""
    *above, _last = change.path
    to, path = change.to, list(above)
    if tuple(path[: len(to)]) == to and len(path) > len(to) and path[len(to)] >= change.index:  # type: ignore[operator]
        path[len(to)] += 1  # type: ignore[operator]
    return _at(made, tuple(path))


def _without(values: Any, path: Path) -> Any:
    *above, last = path
    del _at(values, tuple(above))[last]
    return without_empty(values)


def without_empty(value: Any) -> Any:
    """A value without lists and mappings of which nothing is left."""
    if isinstance(value, dict):
        made = {key: without_empty(one) for key, one in value.items()}
        return {key: one for key, one in made.items() if one not in ([], {})}
    if isinstance(value, list):
        return [one for one in map(without_empty, value) if one not in ([], {})]
    return value
