"""Whether a text that was changed says what it said, but for what was meant to change."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from applan.document import Document, Node
from applan.document.characters import one_each
from applan.document.edits import DIVIDING, OUTSIDE
from applan.document.nodes import every_node, has_own_tag, is_mapping, is_scalar
from applan.findings import Edit
from applan.grouping import grouped
from applan.model import Entity
from applan.model.declaration import Choice, Kind, Many, Thing


def is_as_meant(old: Document, new: Document, edits: Iterable[Edit]) -> bool:
    """Whether ``new`` is ``old`` with these edits and nothing else, by what a reader gets from it.

    Every value, key and list is compared, in its order, with how it is written: a change that
    turned a text into two keys, or let a comment into it, is seen here. Where an edit is meant to
    divide the text otherwise, all letters and figures must be there, in their order.
    """
    meant = grouped((edit.value, edit) for edit in edits)
    if DIVIDING in meant:
        said = (_with(one, meant) for one in _scalars(old.root))
        return _letters(said) == _letters(one.value for one in _scalars(new.root))
    compared: set[tuple[int, int]] = set()
    waiting = [(old.root, new.root)]
    while waiting:
        one, other = waiting.pop()
        if (id(one), id(other)) in compared:
            continue
        compared.add((id(one), id(other)))
        if one.id != other.id or _own_tag(one) != _own_tag(other):
            return False
        if is_scalar(one):
            if not _says(one, other, meant):
                return False
        elif len(one.value) != len(other.value):
            return False
        elif is_mapping(one):
            for (key, value), (new_key, new_value) in zip(one.value, other.value, strict=True):
                waiting += [(key, new_key), (value, new_value)]
        else:
            waiting += zip(one.value, other.value, strict=True)
    return True


def _own_tag(node: Node) -> str:
    """The tag that the author wrote; two parsers give different ones to what has none."""
    return node.tag if has_own_tag(node) else ""


def _says(one: Node, other: Node, meant: Mapping[int, tuple[Edit, ...]]) -> bool:
    """Whether a scalar says what the other said, with the edits that were meant for it."""
    value = _with(one, meant)
    if OUTSIDE in meant and other.value != value:
        return bool(other.value == one_each(value))
    return bool(other.value == value)


def _with(one: Node, meant: Mapping[int, tuple[Edit, ...]]) -> str:
    """What a scalar says once the edits are made that are meant for it."""
    value: str = one.value
    for edit in sorted(meant.get(one.start_mark.index, ()), key=lambda edit: edit.first)[::-1]:
        value = value[: edit.first] + edit.meant + value[edit.last :]
    return value


def _scalars(root: Node) -> Iterator[Node]:
    return filter(is_scalar, every_node(root))


def _letters(texts: Iterable[str]) -> str:
    return "".join(filter(str.isalnum, unicodedata.normalize("NFC", "".join(texts))))


def as_long(kind: Kind | type[Entity], values: Any) -> Any:
    """Values as they are in the long form: lists of one, names of their own, English words."""
    if isinstance(kind, Many):
        listed = values if isinstance(values, list) or not kind.or_one else [values]
        return [as_long(kind.kind, one) for one in listed] if isinstance(listed, list) else listed
    if isinstance(kind, Choice):
        return kind.meant.get(values, values) if isinstance(values, str) else values
    if isinstance(kind, Thing):
        return as_long(kind.entity, values)
    if not isinstance(kind, type):
        return values
    if isinstance(values, str) and kind.written_as:
        values = {kind.written_as: values}
    if not isinstance(values, dict):
        return values
    fields = kind.fields
    return {key: as_long(fields[key].kind, one) if key in fields else one
            for key, one in values.items()}  # fmt: skip
