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
    Node,
    ScalarNode,
    has_own_tag,
    is_mapping,
    is_null,
    is_scalar,
    is_sequence,
)
from applan.document.trouble import Trouble
from applan.messages import Message, msg

MAX_DEPTH = 64
MAX_NODES = 50_000
"""An ordinary plan has 1 500 nodes; this many come only from a machine, or multiplying aliases."""

MAX_TEXT = 2_000_000
"""Characters in all values together: aliases of a long text multiply it as well."""


def values_of(root: Node) -> tuple[Any, list[Trouble]]:
    """The document as dicts, lists and strings, and what was left out of it and why."""
    builder = _Builder()
    return builder.value(root, 0), list(builder.reported.values())


class _Builder:
    def __init__(self) -> None:
        self.reported: dict[tuple[str, int], Trouble] = {}
        self._nodes_left = MAX_NODES
        self._text_left = MAX_TEXT
        self._has_room = True

    def value(self, node: Node, depth: int, in_list: bool = False) -> Any:
        if not self._has_room:
            return None
        if is_scalar(node):
            if node.tag != UNTAGGED:
                self._check_tag(node)
            return self._text(node)
        self._nodes_left -= len(node.value)
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
            return [self.value(item, depth + 1, True) for item in node.value]
        return self._mapping(node, depth, in_list and not getattr(node, "flow_style", False))

    def _text(self, node: ScalarNode) -> str | None:
        """The text of a scalar; only between double quotes can it hold what the file does not."""
        text, style = node.value, node.style
        if not style and text in NULLS:
            return None
        self._text_left -= len(text)
        if self._text_left < 0:
            self._has_room = False
            self._report_multiplied(node)
        if style == '"' and has_forbidden(text):
            self._report("AP003", _escaped(text), node)
            return without_forbidden(text, "\ufffd")
        return text

    def _mapping(self, node: Node, depth: int, in_list: bool) -> dict[str, Any]:
        values: dict[str, Any] = {}
        written: set[str] = set()
        merged: list[Node] = []
        told = False
        below = depth + 1
        for key, value in node.value:
            if not is_scalar(key):
                self._report("AP008", msg("a key must be a single word or text"), key)
                continue
            name = key.value
            if name == "<<" and not key.style:
                merged.append(value)
            elif key.style == '"' and has_forbidden(name):
                self._report("AP003", invisible(name), key)
            elif name in written and in_list and name == node.value[0][0].value:
                self._report("AP005", _twice_in_list(name), key)
                in_list, told = False, True  # what follows belongs to the next item
            elif name in written and told:
                continue
            elif name in written:
                message = msg("the key “{key}” is written twice; keep one of them", key=name)
                self._report("AP005", message, key)
            else:
                written.add(name)
                if is_scalar(value) and value.tag == UNTAGGED and self._has_room:
                    text = self._text(value)  # as self.value() would, in fewer calls
                    if text is not None:
                        values[name] = text
                elif not is_null(value):
                    values[name] = self.value(value, below)
        for value in merged:
            self._merge(values, value, depth)
        return values

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

    def _report(self, code: str, message: Message, node: Node) -> None:
        """Once for a place, even where aliases lead there again."""
        start, end = node.start_mark.index, node.end_mark.index
        self.reported.setdefault((code, start), Trouble(code, message, start, end))


def _twice_in_list(key: str) -> Message:
    return msg("the key “{key}” is written twice; is “- ” missing in front of it, where a new item "
               "begins?", key=key)  # fmt: skip


def _escaped(text: str) -> Message:
    """What is told of a character that only a back slash can write."""
    code = dict(invisible(text).args)["code"]
    return msg("a back slash between double quotation marks makes an invisible character here, "
               "U+{code}; use single quotation marks", code=code)  # fmt: skip
