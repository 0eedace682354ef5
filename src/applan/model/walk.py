"""Everything in a plan, with the path by which it is reached."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from applan.findings import Path
from applan.frozen import NamedTuple
from applan.model.declaration import Entity, Field


class Placed(NamedTuple):
    """A part of a plan, its path in the YAML, and what it is a part of."""

    path: Path
    item: Entity
    parent: "Placed | None" = None

    @property
    def within(self) -> str:
        """The title of what it is a part of, "" where that has none."""
        return getattr(self.parent.item, "title", "") if self.parent is not None else ""

    def around(self) -> "Iterator[Placed]":
        """What it is a part of, from the inside out."""
        at = self.parent
        while at is not None:
            yield at
            at = at.parent


def walk(plan: Entity) -> list[Placed]:
    """The plan and all its parts, in document order, each before what it holds."""
    found: list[Placed] = []
    _walk(Placed((), plan), found)
    return found


def texts_in(
    places: Iterable[Placed], without: frozenset[str] = frozenset()
) -> list[tuple[Path, str]]:
    """The strings that items hold themselves, but for those under the keys ``without``."""
    found: list[tuple[Path, str]] = []
    fields: dict[type[Entity], tuple[tuple[str, str], ...]] = {}
    for path, item, _parent in places:
        values, kind = vars(item), type(item)
        if kind not in fields:
            fields[kind] = _fields_with_texts(kind, without)
        for name, key in fields[kind]:
            value = values[name]
            if not value:
                continue
            if isinstance(value, str):
                found.append(((*path, key), value))
            else:
                found += [((*path, key, index), text) for index, text in enumerate(value)]
    return found


def _walk(placed: Placed, found: list[Placed]) -> None:
    found.append(placed)
    path, item, _parent = placed
    values = vars(item)
    for name, key, whole in _fields_with_parts(type(item)):
        value = values[name]
        if not value:
            continue
        if not isinstance(value, tuple):
            _walk(Placed((*path, key), value, placed), found)
        elif whole:
            found += [Placed((*path, key, n), part, placed) for n, part in enumerate(value)]
        else:
            for index, part in enumerate(value):
                _walk(Placed((*path, key, index), part, placed), found)


def fields_at(path: Path, root: type[Entity]) -> Mapping[str, Field]:
    """The fields that may be written at ``path``, by their key; empty where none may."""
    entity = entity_at(path, root)
    return entity.fields if entity is not None else {}


def entity_at(path: Path, root: type[Entity]) -> type[Entity] | None:
    """The type of thing that is written at ``path``; None where there is none."""
    entity: type[Entity] | None = root
    for step in path:
        if isinstance(step, int) or entity is None:
            continue
        field = entity.fields.get(step)
        entity = field.entity if field is not None else None
    return entity


def every_type(root: type[Entity]) -> list[type[Entity]]:
    """A type, and all that may stand anywhere in it, in the order in which they are met."""
    found: list[type[Entity]] = []
    waiting = [root]
    while waiting:
        entity = waiting.pop(0)
        if entity not in found:
            found.append(entity)
            waiting += [one.entity for one in entity.fields.values() if one.entity is not None]
    return found


def every_key(root: type[Entity]) -> frozenset[str]:
    """Every key that may be written anywhere in a type, or in what it holds."""
    return frozenset(key for entity in every_type(root) for key in entity.fields)


@cache
def _fields_with_parts(entity: type[Entity]) -> tuple[tuple[str, str, bool], ...]:
    """The fields that hold parts of a plan, as (attribute, key in the YAML, is whole).

    What a section's activities have in common stands in each of them, and is met there.
    """
    return tuple(
        (field.name, field.key, part is not entity and not _fields_with_parts(part))
        for field in entity.fields.values()
        if (part := field.entity) is not None and field.key != "common"
    )


@cache
def _fields_with_texts(
    entity: type[Entity], without: frozenset[str]
) -> tuple[tuple[str, str], ...]:
    """The fields that hold a text or a list of texts, as (attribute, key in the YAML)."""
    return tuple(
        (field.name, field.key)
        for field in entity.fields.values()
        if field.key not in without and field.holds_text
    )
