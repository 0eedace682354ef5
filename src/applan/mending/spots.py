"""How what a path leads to is written: with a key or without, in a list, alone, or as a pair."""

from collections.abc import Iterator
from typing import Literal

from applan.document import Node
from applan.document.nodes import MappingNode, is_mapping, is_null, is_scalar, is_sequence
from applan.findings import Path
from applan.frozen import NamedTuple
from applan.loading.conform import plain
from applan.model import Entity, Plan
from applan.model.declaration import Kind, Many, Thing

Form = Literal["root", "key", "item", "alone", "pair", "inner", "name", "what", "self"]
"""``key``: the value of a key. ``item``: in a list. ``alone``: one thing where a list may stand.
``pair``: what stands after a name, «Styret: leder», in ``holder``; ``inner``: one of several after
a name. ``name`` and ``what`` are the two of a pair, and ``self`` is the text that a thing is
written as."""


class Spot(NamedTuple):
    """What is written in one place, of which kind it is, and in what it stands."""

    kind: Kind
    node: Node
    form: Form
    key: Node | None = None
    holder: Node | None = None


def spots(root: Node, path: Path) -> list[Spot]:
    """The places that a path goes through, the whole first, as far as they are written."""
    found = [Spot(Thing(Plan), root, "root")]
    for step in path:
        last = found[-1]
        if isinstance(step, int):
            inside = items(last)
            if step >= len(inside):
                break
            found.append(inside[step])
        else:
            below = _field(last, step)
            if below is None:
                break
            found.append(below)
    return found


def items(spot: Spot) -> list[Spot]:
    """What stands in a list, also where it is written without one."""
    if not isinstance(spot.kind, Many) or is_null(spot.node):
        return []
    kind, node = spot.kind.kind, spot.node
    entity = kind.entity if isinstance(kind, Thing) else None
    if is_sequence(node):
        made = list[Spot]()
        for one in node.value:
            if entity is not None and entity.pair and is_short(entity, one):
                made += _pairs(entity, one)
            else:
                made.append(Spot(kind, one, "item", None, node))
        return made
    if entity is not None and entity.alone and is_short(entity, node):
        return list(_pairs(entity, node))
    return [Spot(kind, node, "alone", spot.key, spot.holder)]


def is_short(entity: type[Entity], node: Node) -> bool:
    """Whether a mapping has none of the keys of its type, and so says names."""
    return (is_mapping(node) and bool(node.value) and entity.is_short and all(
            is_scalar(key) and key.value not in entity.words and key.value != "<<"
            for key, _value in node.value ))  # fmt: skip


def is_long(spot: Spot) -> bool:
    """Whether a thing is written with its keys."""
    kind = spot.kind
    return (isinstance(kind, Thing) and is_mapping(spot.node) and spot.form not in ("pair", "inner")
            and not is_short(kind.entity, spot.node))  # fmt: skip


def is_name(entity: type[Entity], text: str) -> bool:
    """Whether a text can stand before a colon as a name, and cannot be a misspelled key."""
    return (
        not text[:1].islower() and ":" not in text and plain(text) not in map(plain, entity.words)
    )


def _pairs(entity: type[Entity], node: MappingNode) -> Iterator[Spot]:
    for key, value in node.value:
        if entity.pair[1] == entity.written_as and is_sequence(value) and value.value:
            for one in value.value:
                yield Spot(Thing(entity), one, "inner", key, value)
        else:
            yield Spot(Thing(entity), value, "pair", key, node)


def _field(spot: Spot, name: str) -> Spot | None:
    if not isinstance(spot.kind, Thing):
        return None
    entity, node = spot.kind.entity, spot.node
    field = entity.fields.get(name)
    if field is None:
        return None
    if spot.form in ("pair", "inner"):
        first, second = entity.pair
        if name == first:
            return Spot(field.kind, spot.key or node, "name", None, spot.holder)
        if second != entity.written_as or (name == second and not is_mapping(node)):
            empty = name != second or is_null(node)
            return None if empty else Spot(field.kind, node, "what", spot.key, spot.holder)
    if is_mapping(node):
        for key, value in node.value:
            if is_scalar(key) and key.value in field.keys and entity.words[key.value][0] is field:
                return Spot(field.kind, value, "key", key, node)
        if not is_short(entity, node):
            return None
    elif is_null(node):
        return None
    return Spot(field.kind, node, "self") if name == entity.written_as else None
