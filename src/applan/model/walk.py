"""Everything in a plan, with the path by which it is reached."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, Literal, NamedTuple, get_args, get_origin

from pydantic.fields import FieldInfo

from applan.findings import Path
from applan.model.fields import Entity


class Placed(NamedTuple):
    """A part of a plan, its path in the YAML, and what it is a part of."""

    path: Path
    item: Entity
    parent: "Placed | None" = None


def walk(plan: Entity) -> list[Placed]:
    """The plan and all its parts, in document order, each before what it holds."""
    found: list[Placed] = []
    _walk(Placed((), plan), found)
    return found


def texts(placed: Placed) -> Iterator[tuple[Path, str]]:
    """The strings that an item holds itself, not through its parts, with their paths."""
    yield from texts_in((placed,))


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


def fields_at(path: Path, root: type[Entity]) -> dict[str, FieldInfo]:
    """The fields that may be written at ``path``, by their key; empty where none may."""
    entity = entity_at(path, root)
    return fields_of(entity) if entity is not None else {}


def entity_at(path: Path, root: type[Entity]) -> type[Entity] | None:
    """The type of thing that is written at ``path``; None where there is none."""
    entity: type[Entity] | None = root
    for step in path:
        if isinstance(step, int) or entity is None:
            continue
        field = fields_of(entity).get(step)
        entity = _entity_in(field.annotation) if field is not None else None
    return entity


@cache
def fields_of(entity: type[Entity]) -> dict[str, FieldInfo]:
    """The fields of a type by the key they are written with."""
    return {field.alias or name: field for name, field in entity.model_fields.items()}


def every_key(root: type[Entity]) -> frozenset[str]:
    """Every key that may be written anywhere in a type, or in what it holds."""
    seen, waiting = set[type[Entity]](), [root]
    while waiting:
        entity = waiting.pop()
        if entity not in seen:
            seen.add(entity)
            inner = (_entity_in(field.annotation) for field in fields_of(entity).values())
            waiting += [one for one in inner if one is not None]
    return frozenset(key for entity in seen for key in fields_of(entity))


def _entity_in(annotation: Any) -> type[Entity] | None:
    """The type of part an annotation such as ``tuple[Goal, ...]`` or ``Case | None`` is about."""
    if isinstance(annotation, type) and issubclass(annotation, Entity):
        return annotation
    found = (_entity_in(inner) for inner in get_args(annotation))
    return next((entity for entity in found if entity is not None), None)


@cache
def _fields_with_parts(entity: type[Entity]) -> tuple[tuple[str, str, bool], ...]:
    """The fields that hold parts of a plan, as (attribute, key in the YAML, is whole)."""
    found: list[tuple[str, str, bool]] = []
    for name, field in entity.model_fields.items():
        part = _entity_in(field.annotation)
        if part is not None:
            whole = part is not entity and not _fields_with_parts(part)
            found.append((name, field.alias or name, whole))
    return tuple(found)


@cache
def _fields_with_texts(
    entity: type[Entity], without: frozenset[str]
) -> tuple[tuple[str, str], ...]:
    """The fields that hold a text or a list of texts, as (attribute, key in the YAML)."""
    return tuple(
        (name, key)
        for name, field in entity.model_fields.items()
        if (key := field.alias or name) not in without and _holds_text(field.annotation)
    )


def _holds_text(annotation: Any) -> bool:
    if annotation is str or get_origin(annotation) is Literal:
        return True
    return any(_holds_text(inner) for inner in get_args(annotation))
