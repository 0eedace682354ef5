"""A document: the values of a YAML text, and where in the text each of them stands."""

import copy
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from applan.document.nodes import Node, is_mapping, is_null, is_scalar, is_sequence
from applan.document.trouble import Trouble
from applan.document.values import values_of
from applan.findings import Path
from applan.source import Source

Part = Literal["key", "value"]


@dataclass(frozen=True)
class Document:
    """A source and the root of its nodes; everything else is worked out when asked for."""

    source: Source
    root: Node

    @cached_property
    def _built(self) -> tuple[Any, list[Trouble]]:
        return values_of(self.root)

    @property
    def values(self) -> Any:
        """The content as dicts, lists and strings."""
        return self._built[0]

    @property
    def troubles(self) -> list[Trouble]:
        """What YAML allows and a plan does not."""
        return self._built[1]

    def offsets(self, path: Path, part: Part = "value") -> tuple[int, int]:
        """Start and end, in characters, of what stands at ``path``, or of its key.

        A path may go further than the text does, because a plan accepts ``when: uke 42`` for
        ``when: [{when: uke 42}]``: the place is then the last that is written.
        """
        node, key = self.root, None
        for step in path:
            found = _step(node, step)
            if found is None:
                continue
            key, node = found
        if part == "key" and key is not None:
            node = key
        start, end = node.start_mark.index, node.end_mark.index
        return start, self._without_trailing_space(start, end)

    def offsets_within(self, path: Path, start: int, end: int) -> tuple[int, int]:
        """Where the characters ``start`` to ``end`` of a text value stand.

        Exact where the value stands in the text letter for letter; for folded or escaped text,
        the first place in it where these characters stand, else the whole value.
        """
        first, last = self.offsets(path)
        written = self.source.text[first:last]
        value = self._text_at(path)
        quoted = 1 if written[:1] in {"'", '"'} else 0
        if written[quoted : quoted + len(value)] == value:
            return first + quoted + start, first + quoted + end
        wanted = [re.escape(word) for word in value[start:end].split()]
        before = value[:start].split()
        pattern = r"\s+".join(wanted)
        occurrence = len(re.findall(pattern, " ".join(before))) if wanted else 0
        places = list(re.finditer(pattern, written)) if wanted else []
        if occurrence >= len(places):
            return first, last
        return first + places[occurrence].start(), first + places[occurrence].end()

    def _text_at(self, path: Path) -> str:
        node = self.root
        for step in path:
            found = _step(node, step)
            if found is not None:
                node = found[1]
        return node.value if is_scalar(node) else ""

    def has_key(self, path: Path) -> bool:
        """Whether the last step of ``path`` is written as a key, with or without a value."""
        node: Node | None = self.root
        for step in path:
            found = _step(node, step) if node is not None else None
            if found is None:
                return False
            node = found[1]
        return True

    def where(self, path: Path) -> str:
        """The place in words: keys, and for list items their id or title or number."""
        words: list[str] = []
        node = self.root
        for step in path:
            found = _step(node, step)
            if found is None:
                continue
            node = found[1]
            words.append(step if isinstance(step, str) else _name(node) or str(step + 1))
        return " → ".join(words)

    def keys(self) -> Iterator[tuple[str, Node]]:
        """Every key in the document with its node."""
        pending = [self.root]
        while pending:
            node = pending.pop()
            if is_mapping(node):
                for key, value in node.value:
                    if is_scalar(key):
                        yield key.value, key
                    pending.append(value)
            elif is_sequence(node):
                pending.extend(node.value)

    def without(self, paths: Iterable[Path]) -> "Document":
        """The document as if what stands at ``paths`` had not been written."""
        root = self.root
        last_first = sorted(
            set(paths), key=lambda path: [str(step).zfill(9) for step in path], reverse=True
        )
        for path in last_first:
            root = _without(root, path)
        return Document(self.source, root)

    def _without_trailing_space(self, start: int, end: int) -> int:
        """Collections and block texts end where the next thing begins; people see less."""
        text = self.source.text
        while end > start and text[end - 1] in " \r\n":
            end -= 1
        return end


def _step(node: Node, step: str | int) -> tuple[Node | None, Node] | None:
    """The key (if any) and the node that one step leads to, or None where it leads nowhere."""
    if isinstance(step, int):
        if is_sequence(node) and step < len(node.value):
            return None, node.value[step]
        return None
    if is_mapping(node):
        for key, value in node.value:
            if is_scalar(key) and key.value == step:
                return key, value
    return None


def _name(node: Node) -> str:
    """What a list item goes by: its id, else its title, else nothing."""
    for key in ("id", "title"):
        found = _step(node, key)
        if found and is_scalar(found[1]) and not is_null(found[1]):
            return found[1].value
    return ""


def _without(node: Node, path: Path) -> Node:
    step, rest = path[0], path[1:]
    changed = copy.copy(node)
    kept: list[Any] = []
    if is_sequence(node):
        for index, item in enumerate(node.value):
            if index != step:
                kept.append(item)
            elif rest:
                kept.append(_without(item, rest))
    elif is_mapping(node):
        for key, value in node.value:
            if key.value != step:
                kept.append((key, value))
            elif rest:
                kept.append((key, _without(value, rest)))
    else:
        return node
    changed.value = kept
    return changed
