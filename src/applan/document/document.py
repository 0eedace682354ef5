"""A document: the values of a YAML text, and where in the text each of them stands."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import cache, cached_property
from typing import Any, Literal

from applan.document.compose import Scalars
from applan.document.nodes import (
    Made,
    Node,
    as_written,
    is_mapping,
    is_null,
    is_scalar,
    is_sequence,
    nobody_wrote,
)
from applan.document.trouble import Trouble
from applan.document.values import Built, values_of
from applan.findings import Path
from applan.frozen import Frozen, NamedTuple
from applan.messages import Tongue
from applan.source import Source

Part = Literal["key", "value"]


class Standing(NamedTuple):
    """A node, its path and its key, if it has one, and the mapping or list that it stands in."""

    path: Path
    parent: Node
    key: Node | None
    node: Node


class Document(Frozen):
    """A source and the root of its nodes; everything else is worked out when asked for.

    ``root`` is what was written and ``meant`` what it stands for, without what was left out. Paths
    and values are those of what is meant. ``tongue`` is the one in which the keys are written.
    """

    source: Source
    root: Node
    meant: Node
    tongue: Tongue = "en"

    @cached_property
    def built(self) -> Built:
        """What the nodes hold, and what is to be looked at more closely."""
        return values_of(self.meant)

    @property
    def values(self) -> Any:
        """The content as dicts, lists and strings."""
        return self.built.values

    @property
    def troubles(self) -> list[Trouble]:
        """What YAML allows and a plan does not."""
        return self.built.troubles

    def offsets(self, path: Path, part: Part = "value") -> tuple[int, int]:
        """Start and end, in characters, of what stands at ``path``, or of its key.

        A path may go further than the text does, because a plan accepts ``when: uke 42`` for
        ``when: [{when: uke 42}]``: the place is then the last that is written.
        """
        node, key = self._at(path)
        if part == "key" and key is not None:
            node = key
        start, end = node.start_mark.index, node.end_mark.index
        return start, self._without_trailing_space(start, end)

    def at(self, offset: int) -> Standing:
        """What begins last, at a place or before it; a value belongs to its key from there on."""
        if offset not in self._standing:
            self._standing[offset] = self._at_offset(offset)
        return self._standing[offset]

    @cached_property
    def _standing(self) -> dict[int, Standing]:
        return {}

    def _at_offset(self, offset: int) -> Standing:
        path: Path = ()
        parent, key, node = self.meant, None, self.meant
        while not is_scalar(node):
            begins = _pair_begins if is_mapping(node) else lambda one: one.start_mark.index
            inside = self._own_pairs(node) if isinstance(node, Made) else node.value
            position = bisect_right(inside, offset, key=begins) - 1
            if position < 0:
                break
            parent = node
            if is_mapping(parent):
                key, node = inside[position]
                path = (*path, str(key.value))
                if offset < node.start_mark.index:
                    break
            else:
                key, node = None, parent.value[position]
                path = (*path, position)
        return Standing(path, parent, key, node)

    @cached_property
    def _own_pairs(self) -> "Callable[[Made], list[Any]]":
        return cache(_inside)

    def has_key(self, path: Path) -> bool:
        """Whether all of ``path`` is written, its last step with or without a value."""
        return self.written(path) == path

    def has_own_key(self, path: Path) -> bool:
        """Whether the last key of ``path`` stands in the thing itself, and not in what is common
        to several."""
        key, holder = self.node_at(path, "key"), self.node_at(path[:-1])
        if key is None or holder is None:
            return False
        return holder.start_mark.index <= key.start_mark.index < holder.end_mark.index

    def written(self, path: Path) -> Path:
        """The steps of ``path`` that the text has: ``when`` of ``when[0].when`` in a short form."""
        return tuple([step for step, _key, _node in self._followed(path)])

    def word(self, path: Path) -> str:
        """The last key of a path as it is written, or as it would be called in this document."""
        for step, key, _node in reversed(self._followed(path)):
            if step == path[-1] and key is not None:
                return str(as_written(key).value)
            break
        return str(path[-1])

    def keys_at(self, path: Path) -> list[str]:
        """The keys of the mapping at a path; none, where there is no mapping."""
        node, _key = self._at(path)
        return [str(key.value) for key, _value in node.value] if is_mapping(node) else []

    def is_first_key(self, path: Path) -> bool:
        """Whether the last step of a path is the first key of its mapping."""
        node, _key = self._at(path[:-1])
        return is_mapping(node) and bool(node.value) and str(node.value[0][0].value) == path[-1]

    def where(self, path: Path) -> str:
        """The place in words: keys, and for list items their id or title or number."""
        words = [step if isinstance(step, str) else self._name(node) or str(step + 1)
                 for step, _key, node in self._followed(path)]  # fmt: skip
        return " → ".join(words)

    def place(self, path: Path) -> str:
        """As ``where``, with the keys as they are written, and without those that nobody wrote."""
        words = list[str]()
        for step, key, node in self._followed(path):
            if isinstance(step, int):
                words.append(self._name(node) or str(step + 1))
            elif key is not None and not nobody_wrote(key):
                words.append(str(as_written(key).value))
        return " → ".join(words)

    def without(self, paths: Iterable[Path]) -> "Document":
        """The document as if what stands at ``paths`` had not been written."""
        left = _without(self.meant, _tree(paths))
        return Document(self.source, self.root, left, self.tongue)

    @cached_property
    def scalars(self) -> Scalars:
        """The scalars of the whole text, by place."""
        return Scalars(self.source.text, self.root)

    def node_at(self, path: Path, part: Part = "value") -> Node | None:
        """What is written at all of ``path``, or its key, if it has one; None if nothing is."""
        followed = self._followed(path)
        steps = [step for step, _key, _node in followed if isinstance(step, str)]
        if steps != [step for step in path if isinstance(step, str)]:
            return None
        _step, key, node = followed[-1] if followed else ("", None, self.root)
        missing = is_sequence(node) and len(followed) < len(path)
        return None if missing else key if part == "key" else node

    def _at(self, path: Path) -> tuple[Node, Node | None]:
        """The last node on ``path`` that is written, and its key, if it has one."""
        followed = self._followed(path)
        return (followed[-1][2], followed[-1][1]) if followed else (self.meant, None)

    def _followed(self, path: Path) -> list[tuple[str | int, Node | None, Node]]:
        """What ``_follow`` gives, kept for the next question, which is mostly about the same."""
        if path not in self._last_followed:
            self._last_followed.clear()
            self._last_followed[path] = list(self._follow(path))
        return self._last_followed[path]

    @cached_property
    def _last_followed(self) -> dict[Path, list[tuple[str | int, Node | None, Node]]]:
        return {}

    def _follow(self, path: Path) -> Iterator[tuple[str | int, Node | None, Node]]:
        """The steps that are written, each with its key, if it has one, and its node.

        A list position may be left out, where one thing stands for a list of one; after a key
        that is not written there is nothing to follow.
        """
        node = self.meant
        for step in path:
            found = self._step(node, step)
            if found is not None:
                node = found[1]
                yield step, *found
            elif isinstance(step, str) or is_sequence(node):
                return

    def _step(self, node: Node, step: str | int) -> tuple[Node | None, Node] | None:
        """The key (if any) and the node that one step leads to, or None where it leads nowhere."""
        if isinstance(step, int):
            if is_sequence(node) and step < len(node.value):
                return None, node.value[step]
            return None
        if not is_mapping(node):
            return None
        if id(node) not in self._entries:
            scalar = [(key.value, (key, value)) for key, value in node.value if is_scalar(key)]
            self._entries[id(node)] = dict(reversed(scalar))
        return self._entries[id(node)].get(step)

    @cached_property
    def _entries(self) -> dict[int, dict[str, tuple[Node, Node]]]:
        """By mapping, its entries by key; the first, where a key stands twice."""
        return {}

    def _name(self, node: Node) -> str:
        """What a list item goes by: its id, else its title, else nothing."""
        for key in ("id", "title"):
            found = self._step(node, key)
            if found and is_scalar(found[1]) and not is_null(found[1]):
                return shortened(found[1].value)
        return ""

    def _without_trailing_space(self, start: int, end: int) -> int:
        """Collections and block texts end where the next thing begins; people see less."""
        if end not in self._visible_ends:
            text = self.source.text
            visible = min(end, len(text))  # what was closed in memory may end beyond it
            while visible > 0 and text[visible - 1] in " \r\n":
                visible -= 1
            self._visible_ends[end] = visible
        return max(start, self._visible_ends[end])

    @cached_property
    def _visible_ends(self) -> dict[int, int]:
        return {}


def shortened(text: str) -> str:
    """The first sixty characters of a text, as it is told."""
    return text if len(text) <= 60 else text[:59] + "…"


def _pair_begins(pair: tuple[Node, Node]) -> int:
    return pair[0].start_mark.index


def _inside(node: Made) -> list[Any]:
    """What stands in a list or a mapping, where what it inherits stands elsewhere."""
    if is_sequence(node):
        return node.value
    start, end = node.start_mark.index, node.end_mark.index
    return [pair for pair in node.value if start <= _pair_begins(pair) <= end]


Tree = dict[str | int, "Tree"]


def _tree(paths: Iterable[Path]) -> Tree:
    """Paths by their steps; what holds nothing more is where a path ends."""
    tree: Tree = {}
    for path in sorted(paths, key=len, reverse=True):
        branch = tree
        for step in path[:-1]:
            branch = branch.setdefault(step, {})
        branch[path[-1]] = {}
    return tree


def _without(node: Node, dropped: Tree) -> Node:
    from copy import copy  # loads ``weakref``, and few plans have anything left out

    changed = copy(node)
    kept: list[Any] = []
    if is_sequence(node):
        for index, item in enumerate(node.value):
            below = dropped.get(index)
            if below is None:
                kept.append(item)
            elif below:
                kept.append(_without(item, below))
    elif is_mapping(node):
        for key, value in node.value:
            below = dropped.get(key.value) if is_scalar(key) else None
            if below is None:
                kept.append((key, value))
            elif below:
                kept.append((key, _without(value, below)))
    else:
        return node
    changed.value = kept
    return changed
