"""Writing a new key into a mapping of a plan file, and nothing else."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from applan.document.document import Document
from applan.document.nodes import Made, Node, is_mapping, is_scalar, is_sequence
from applan.findings import Path

_LINE_BREAK = re.compile(r"\r\n|\n|\r")
_NAME = r"[^\W_][\w#./-]*"
_PLAIN = re.compile(rf"{_NAME}|\[{_NAME}(?:, {_NAME})*\]")
"""Ids and references, and lists of them: what can be written without quotation marks."""


class Replacement(NamedTuple):
    """What is to stand instead of the characters ``start`` to ``end`` of a text."""

    start: int
    end: int
    text: str


def replaced(text: str, changes: Iterable[Replacement]) -> str:
    """The text with all changes made; two at the same place are made in the order given."""
    pieces, last = [], 0
    for change in sorted(changes, key=lambda one: one.start):
        pieces += [text[last : change.start], change.text]
        last = max(last, change.end)
    return "".join([*pieces, text[last:]])


def first_key(document: Document, path: Path, key: str, value: str) -> Replacement | None:
    """What puts ``key: value`` before everything else in the mapping at ``path``.

    None where there is no mapping there. ``value`` is written plain: ids and references only.
    """
    node = _mapping(document, path)
    if node is None or not _PLAIN.fullmatch(value):
        return None
    text, first = document.source.text, node.value[0][0].start_mark.index
    brace = _brace(text, node)
    if brace is not None:
        space = "" if text[brace + 1] in " \t" else " "
        return Replacement(brace + 1, brace + 1, f"{key}: {value},{space}")
    return Replacement(first, first, f"{key}: {value}{_next_line(text, first)}")


def key_after(
    document: Document, path: Path, known: str, key: str, values: tuple[str, ...]
) -> Replacement | None:
    """What puts ``key`` with its values on the line after ``known`` in the mapping at ``path``.

    Where the key is there already, the values are added to those it has. None where ``known`` is
    not there, or where something unusual is written.
    """
    node = _mapping(document, path)
    if node is None or not values or not all(_PLAIN.fullmatch(value) for value in values):
        return None
    entries = {one.value: (one, value) for one, value in node.value if is_scalar(one)}
    if key in entries:
        return _added(document, entries[key][1], values)
    if known not in entries or not is_scalar(entries[known][1]):
        return None
    text = document.source.text
    written = f"{key}: {values[0] if len(values) == 1 else '[' + ', '.join(values) + ']'}"
    end = entries[known][1].end_mark.index
    if _brace(text, node) is not None:
        return Replacement(end, end, f", {written}")
    first = entries[known][0].start_mark.index
    line_end = _LINE_BREAK.search(text, end)
    at = line_end.start() if line_end is not None else len(text)
    return Replacement(at, at, _next_line(text, first) + written)


def _added(document: Document, node: Node, values: tuple[str, ...]) -> Replacement | None:
    text = document.source.text
    start, end = node.start_mark.index, node.end_mark.index
    more = ", ".join(values)
    if is_scalar(node):
        return Replacement(start, end, f"[{text[start:end]}, {more}]")
    if not is_sequence(node) or not node.value:
        return None
    last = node.value[-1]
    if text[start] == "[":
        at = last.end_mark.index
        return Replacement(at, at, f", {more}")
    line_end = _LINE_BREAK.search(text, last.end_mark.index)
    at = line_end.start() if line_end is not None else len(text)
    line = _next_line(text, text.rindex("-", 0, last.start_mark.index))
    return Replacement(at, at, "".join(f"{line}- {value}" for value in values))


def _mapping(document: Document, path: Path) -> Node | None:
    node = document.node_at(path)
    written = node
    while isinstance(written, Made):  # a short form has no room for another key
        written = written.written
    return (
        node
        if node is not None and written is not None and is_mapping(node) and node.value
        else None
    )


def _brace(text: str, node: Node) -> int | None:
    """Where a mapping in braces begins, after its anchor; None where it has a line for each key."""
    at = text.rfind("{", node.start_mark.index, node.value[0][0].start_mark.index)
    return at if at >= 0 else None


def _next_line(text: str, at: int) -> str:
    """A line break as the file has them, and the indentation of what stands at ``at``."""
    before = _LINE_BREAK.search(text)
    start = max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1
    return (before[0] if before is not None else "\n") + " " * (at - start)
