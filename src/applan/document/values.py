"""From nodes to plain values, with everything that YAML allows and a plan does not.

A scalar is its text, as it was written: ``no``, ``0150``, ``18:00`` and ``2026-02-30`` survive,
and the model's own types read numbers and dates. Nothing written (``key:``) is nothing said: the
key is left out.
"""

from typing import Any

from applan.document.characters import has_forbidden, invisible, without_forbidden
from applan.document.nodes import (
    NULLS,
    UNTAGGED,
    Made,
    Node,
    ScalarNode,
    as_written,
    has_own_tag,
    is_mapping,
    is_null,
    is_scalar,
    is_sequence,
)
from applan.document.patched import Patch
from applan.document.trouble import Trouble
from applan.findings import Path
from applan.frozen import NamedTuple
from applan.messages import Message, msg

MAX_DEPTH = 64
MAX_NODES = 50_000
"""An ordinary plan has 1 500 nodes; this many come only from a machine, or multiplying aliases."""

MAX_TEXT = 2_000_000
"""Characters in all values together: aliases of a long text multiply it as well."""


class Built(NamedTuple):
    """The document as dicts, lists and strings, and what was left out of it and why.

    ``empty`` are the keys under which nothing is written, and ``folded`` the texts that are not
    written as they read: over several lines, or with signs for others.
    """

    values: Any
    troubles: list[Trouble]
    empty: list[tuple[ScalarNode, ScalarNode]]
    folded: list[ScalarNode]


def values_of(root: Node) -> Built:
    """What the nodes hold."""
    builder = _Builder()
    values = builder.value(root, 0)
    return Built(values, list(builder.reported.values()), builder.empty, builder.folded)


def value_at(values: Any, path: Path) -> Any:
    """The value at a path of such values; None where there is none."""
    for step in path:
        if isinstance(step, str):
            values = values.get(step) if isinstance(values, dict) else None
        else:
            values = values[step] if isinstance(values, list) and step < len(values) else None
    return values


def _length(node: Node) -> int:
    """How many nodes were written in a collection; a short form was counted where it stands."""
    if isinstance(node, Made):
        return len(node.written.value) if node.written is not None else 0
    return len(node.value)


def _word(key: Node) -> str:
    return str(as_written(key).value)


def _twice(key: Node, first: Node) -> Message:
    """That a key stands twice, perhaps in two tongues."""
    if _word(key) == _word(first):
        if _word(key).casefold() in ("title", "tittel"):
            return msg("the key “{key}” is written twice; keep one of them, or write “- {key}: …” "
                       "and indent what belongs to it if something new begins here",
                       key=_word(key))  # fmt: skip
        return msg("the key “{key}” is written twice; keep one of them, and put what both say "
                   "there", key=_word(key))  # fmt: skip
    return msg("“{key}” and “{other}” are the same key; keep one of them, and put what both say "
               "there", key=_word(key), other=_word(first))  # fmt: skip


def _needless(said: dict[int, Node], key: ScalarNode, first: ScalarNode) -> ScalarNode | None:
    """That of two equal keys which says nothing that the other does not, if one does so."""
    one, other = said[id(first)], said[id(key)]
    if is_scalar(other) and (is_null(other) or (is_scalar(one) and one.value == other.value)):
        return key
    return first if is_null(one) else None


class _Builder:
    def __init__(self) -> None:
        self.reported: dict[tuple[str, int], Trouble] = {}
        self.empty: list[tuple[ScalarNode, ScalarNode]] = []
        self.folded: list[ScalarNode] = []
        self._items: set[int] = set()
        self._nodes_left = MAX_NODES
        self._text_left = MAX_TEXT
        self._has_room = True

    def value(self, node: Node, depth: int) -> Any:
        if not self._has_room:
            return None
        if is_scalar(node):
            if node.tag != UNTAGGED:
                self._check_tag(node)
            return self._text(node)
        self._nodes_left -= _length(node)
        self._has_room = self._nodes_left >= 0
        if depth >= MAX_DEPTH:
            self._report("AP006", msg("nested deeper than {limit} levels", limit=MAX_DEPTH), node)
            return None
        if not self._has_room:
            self._report_multiplied(node)
            return None
        if node.tag != UNTAGGED:
            self._check_tag(node)
        if is_sequence(node):
            self._items.update(map(id, node.value))
            return [self.value(item, depth + 1) for item in node.value]
        return self._mapping(node, depth)

    def _text(self, node: ScalarNode) -> str | None:
        """The text of a scalar; only between double quotes can it hold what the file does not."""
        text, style = node.value, node.style
        if not style and text in NULLS:
            return None
        length = len(text)
        written = node.end_mark.index - node.start_mark.index
        if written != (length if not style else length + 2):
            self.folded.append(node)
        self._text_left -= length
        if self._text_left < 0:
            self._has_room = False
            self._report_multiplied(node)
        return without_forbidden(text, "\ufffd") if style == '"' else text

    def _mapping(self, node: Node, depth: int) -> dict[str, Any]:
        values: dict[str, Any] = {}
        written: dict[str, ScalarNode] = {}
        merged: list[Node] = []
        repeated: list[ScalarNode] = []
        below = depth + 1
        for key, value in node.value:
            if not is_scalar(key):
                message = msg("a key must be a single word or text; put it in quotation marks")
                self._report("AP008", message, key)
                continue
            name = key.value
            if name == "<<" and not key.style:
                merged.append(value)
            elif key.style == '"' and has_forbidden(name):
                self._report("AP003", invisible(name), key)
            elif name in written:
                repeated.append(key)
                if name not in values and not is_null(value):  # nothing stands after the first
                    self.empty = [one for one in self.empty if one[0] is not written[name]]
                    values[name] = self.value(value, below)
            else:
                written[name] = key
                if is_scalar(value) and value.tag == UNTAGGED and self._has_room:
                    text = self._text(value)  # as self.value() would, in fewer calls
                    if text is not None:
                        values[name] = text
                        continue
                elif not is_null(value):
                    values[name] = self.value(value, below)
                    if value.value:
                        continue
                self.empty.append((key, value))
        if repeated:
            self._report_repeated(node, repeated, written)
        for value in merged:
            self._merge(values, value, depth)
        return values

    def _report_repeated(
        self, node: Node, repeated: list[ScalarNode], written: dict[str, ScalarNode]
    ) -> None:
        """Keys that stand twice. Many of them, or the first, are two items and no dash between."""
        said = {id(key): value for key, value in node.value}
        needless = [_needless(said, key, written[key.value]) for key in repeated]
        if all(needless):
            for gone in filter(None, needless):
                at, end = said[id(gone)].start_mark.index, said[id(gone)].end_mark.index
                message = msg("the key “{key}” is written twice, and this line says nothing more; "
                              "remove it", key=_word(gone))  # fmt: skip
                self._report("AP005", message, gone, Patch(gone.start_mark.index, at, ""),
                             Patch(at, end, ""))  # fmt: skip
            return
        first = node.value[0][0].value
        is_item = id(node) in self._items
        begins, many = repeated[0].value == first, len(repeated) > 1
        if begins + many + is_item < 2:
            for key in repeated:
                self._report("AP005", _twice(key, written[key.value]), key)
            return
        again, passed = {key.start_mark.index for key in repeated}, set[str]()
        for key, _value in node.value:
            if key.start_mark.index in again and (key.value in passed or not passed):
                message = msg("“{key}” is written a second time; is “- ” missing before it?",
                              key=_word(key))  # fmt: skip
                if _word(key) != _word(written[key.value]):
                    self._report("AP005", _twice(key, written[key.value]), key)
                    continue
                at = key.start_mark.index
                self._report("AP005", message, key, *([Patch(at - 2, at, "- ")] if is_item else ()))
                passed = {key.value}
            elif passed:
                passed.add(key.value)

    def _merge(self, values: dict[str, Any], node: Node, depth: int) -> None:
        """``<<: *other`` takes over what is not written here (YAML merge key, 2005)."""
        sources = node.value if is_sequence(node) else [node]
        for source in sources:
            if not is_mapping(source):
                self._report("AP008", msg("“<<” must refer to a mapping"), source)
                continue
            taken = self.value(source, depth + 1)
            for key, value in (taken or {}).items():
                values.setdefault(key, value)

    def _check_tag(self, node: Node) -> None:
        if has_own_tag(node):
            tag = node.tag.replace("tag:yaml.org,2002:", "!!")
            message = msg("the tag “{tag}” has no meaning in a plan; remove it", tag=tag)
            self._report("AP008", message, node)

    def _report_multiplied(self, node: Node) -> None:
        message = msg("aliases multiply the document beyond {limit} values", limit=MAX_NODES)
        self._report("AP007", message, node)

    def _report(self, code: str, message: Message, node: Node, *fix: Patch) -> None:
        """Once for a place, even where aliases lead there again."""
        start, end = node.start_mark.index, node.end_mark.index
        self.reported.setdefault((code, start), Trouble(code, message, start, end, fix))
