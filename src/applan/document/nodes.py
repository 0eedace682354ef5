"""The nodes a YAML text is composed of, whichever parser composed them.

PyYAML's C parser and ruamel.yaml make nodes of the same shape; these protocols say which part of
that shape applan relies on. Offsets count characters from the start of the text.
"""

from collections.abc import Iterator
from typing import Any, Protocol, TypeGuard

UNTAGGED = "untagged"
"""The tag of a node whose author wrote none."""

_STANDARD_TAGS = frozenset(
    {UNTAGGED, "!"}
    | {
        f"tag:yaml.org,2002:{kind}"
        for kind in ("str", "int", "float", "bool", "null", "seq", "map", "merge", "timestamp")
    }
)
NULLS = frozenset({"", "~", "null", "Null", "NULL"})


class Mark(Protocol):
    """A place in the text."""

    index: int


class Node(Protocol):
    """A scalar, sequence or mapping; ``id`` says which."""

    id: str
    tag: str
    value: Any
    start_mark: Mark
    end_mark: Mark


class ScalarNode(Node, Protocol):
    """A node whose value is text; ``style`` is empty where it was written without quotes."""

    value: str
    style: str | None


class SequenceNode(Node, Protocol):
    """A node whose value is a list of nodes."""

    value: list[Node]


class MappingNode(Node, Protocol):
    """A node whose value is a list of key and value nodes, in the order they were written."""

    value: list[tuple[Node, Node]]


def is_scalar(node: Node) -> TypeGuard[ScalarNode]:
    return node.id == "scalar"


def is_sequence(node: Node) -> TypeGuard[SequenceNode]:
    return node.id == "sequence"


def is_mapping(node: Node) -> TypeGuard[MappingNode]:
    return node.id == "mapping"


def is_null(node: Node) -> bool:
    """Whether nothing was written: ``key:``, ``key: ~`` or ``key: null`` (YAML 1.2.2, 10.2.1)."""
    return is_scalar(node) and not node.style and node.value in NULLS


def has_own_tag(node: Node) -> bool:
    """Whether the author gave the node a tag outside YAML's own schema, such as ``!vault``."""
    return node.tag not in _STANDARD_TAGS


def every_node(root: Node) -> Iterator[Node]:
    """A node and all below it in the order they are written, what stands in several places once."""
    waiting, seen = [root], set[int]()
    while waiting:
        node = waiting.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if is_mapping(node):
            waiting += [part for pair in reversed(node.value) for part in reversed(pair)]
        elif not is_scalar(node):
            waiting += reversed(node.value)
        yield node


class At:
    """A place that no parser has marked."""

    __slots__ = ("index",)

    def __init__(self, index: int) -> None:
        self.index = index


class Made:
    """A node that no parser made: what a word of another tongue, or a short form, stands for.

    It has the place of what was written; ``written`` is the node that it stands for, if it is one.
    """

    __slots__ = ("end_mark", "id", "start_mark", "style", "tag", "value", "written")

    def __init__(
        self, kind: str, value: Any, start: Mark, end: Mark, written: Node | None = None
    ) -> None:
        self.id, self.value = kind, value
        self.start_mark, self.end_mark = start, end
        self.tag = written.tag if written is not None else UNTAGGED
        self.style: str | None = getattr(written, "style", None)
        self.written = written


def as_written(node: Node) -> Node:
    """The node that somebody wrote, for one that stands for it."""
    written = node.written if isinstance(node, Made) else None
    return written if written is not None else node


def nobody_wrote(node: Node) -> bool:
    """Whether a node stands for no word at all, as the keys of a short form do."""
    return isinstance(node, Made) and node.written is None
