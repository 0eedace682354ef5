"""Whether a text that was changed says what it said, but for what was meant to change."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping

from applan.document import Document, Node
from applan.document.edits import DIVIDING, OUTSIDE
from applan.document.nodes import has_own_tag, is_mapping, is_scalar
from applan.findings import Edit


def is_as_meant(old: Document, new: Document, edits: Iterable[Edit]) -> bool:
    """Whether ``new`` is ``old`` with these edits and nothing else, by what a reader gets from it.

    Every value, key and list is compared, in its order, with how it is written: a change that
    turned a text into two keys, or let a comment into it, is seen here. Where an edit is meant to
    divide the text otherwise, all letters and figures must be there, in their order.
    """
    meant: dict[int, list[Edit]] = {}
    for edit in edits:
        meant.setdefault(edit.value, []).append(edit)
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


def _says(one: Node, other: Node, meant: Mapping[int, list[Edit]]) -> bool:
    """Whether a scalar says what the other said, with the edits that were meant for it."""
    value = _with(one, meant)
    if OUTSIDE in meant and other.value != value:
        return bool(other.value == unicodedata.normalize("NFC", value))
    return bool(other.value == value)


def _with(one: Node, meant: Mapping[int, list[Edit]]) -> str:
    """What a scalar says once the edits are made that are meant for it."""
    value: str = one.value
    for edit in sorted(meant.get(one.start_mark.index, ()), key=lambda edit: edit.first)[::-1]:
        value = value[: edit.first] + edit.meant + value[edit.last :]
    return value


def _scalars(root: Node) -> Iterator[Node]:
    """All scalars in the order they are written, what stands in several places once."""
    waiting, seen = [root], set[int]()
    while waiting:
        node = waiting.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if is_scalar(node):
            yield node
        elif is_mapping(node):
            waiting += [part for pair in reversed(node.value) for part in reversed(pair)]
        else:
            waiting += reversed(node.value)


def _letters(texts: Iterable[str]) -> str:
    return "".join(filter(str.isalnum, unicodedata.normalize("NFC", "".join(texts))))
