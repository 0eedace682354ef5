"""A plan with its keys in order and its lines laid out, saying exactly what it said."""

import re
from collections import Counter
from functools import partial
from typing import NamedTuple

from applan.document import Document, Node, scalars
from applan.document.characters import without_forbidden
from applan.document.nodes import is_mapping, is_scalar
from applan.document.read import BYTE_ORDER_MARK
from applan.loading import load, read_plan
from applan.mending.ids import without_needless_ids
from applan.mending.layout import laid_out
from applan.mending.order import in_order, with_ordered_brackets
from applan.mending.tongue import shortened, turned
from applan.messages import Message, Tongue, msg
from applan.source import Source

_MOST_PASSES = 10
"""Brackets in brackets are put in order from the outside in, one a pass."""

_COMMENT = re.compile(r"(?:^|(?<=[ \t]))#[^\r\n]*", re.MULTILINE)


class Formatted(NamedTuple):
    """What came of a file, and why it was left as it is, where it was."""

    content: bytes
    reason: Message | None = None


def formatted(content: bytes, keys: Tongue | None = None) -> Formatted:
    """Put the keys of a plan in the format's order, and lay its lines out.

    With ``keys`` they are turned into that tongue, and what one line can say is written on one.
    An id that says no more than the title is taken away. Comments go with what they stand by. The
    result is checked: it is the same plan with the same comments, and formatting it again changes
    nothing; otherwise the content comes back untouched.
    """
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return Formatted(content, msg("it is not UTF-8"))
    mark = BYTE_ORDER_MARK if text.startswith(BYTE_ORDER_MARK) else ""
    text = text.removeprefix(BYTE_ORDER_MARK)
    document = _readable(text)
    if isinstance(document, Message):
        return Formatted(content, document)
    if keys is not None and not load(text, "").complete:
        return Formatted(content, msg("something in it is wrong; “applan lint” says what"))
    document = _readable(without_needless_ids(document))
    assert isinstance(document, Document), "an id was taken away, and the rest cannot be read"
    made = _stable(document, keys)
    if made is None or not _is_same(document, made, keys):
        return Formatted(content, msg("it would not say the same afterwards"))
    return Formatted((mark + made).encode())


def _readable(text: str) -> Document | Message:
    """The document, or what is in the way of moving its lines."""
    document, troubles = read_plan(Source("", text))
    codes = {trouble.code for trouble in troubles}
    if document is None or "AP004" in codes or not isinstance(document.values, dict):
        return msg("it cannot be read; “applan lint” says why")
    if "applan" not in document.values:
        return msg("it is no plan, since “applan: 1” is missing")
    if codes & {"AP005", "AP008"}:
        return msg("a key is written twice, or is no text; “applan lint” says where")
    if _has_anchors(document.root):
        return msg("it has anchors or aliases, and they cannot be moved")
    return document


def _has_anchors(root: Node) -> bool:
    """Whether a value is used in two places, or is a merge; also an explicit «? key» counts."""
    seen: set[int] = set()
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if id(node) in seen:
            return True
        seen.add(id(node))
        if is_mapping(node):
            for key, value in node.value:
                if not is_scalar(key) or key.value == "<<":
                    return True
                waiting += [key, value]
        elif not is_scalar(node):
            waiting += node.value
    return False


def _stable(document: Document, keys: Tongue | None) -> str | None:
    """The text after as many passes as change it; None where there is no end of it."""
    text = document.source.text
    for _ in range(_MOST_PASSES):
        before = text
        written = (partial(turned, tongue=keys), shortened) if keys is not None else ()
        for step in (*written, with_ordered_brackets, in_order, laid_out):
            read, _troubles = read_plan(Source("", text))
            if read is None:
                return None
            text = step(read)
        if text == before:
            return text
    return None


def _is_same(document: Document, text: str, keys: Tongue | None) -> bool:
    """Whether a text holds the same plan, the same findings and the same comments."""
    old = document.source.text
    if old == text:
        return True
    after = _readable(text)
    if isinstance(after, Message) or (keys is None and after.values != document.values):
        return False
    one, other = load(old, ""), load(text, "")
    return (
        one.plan == other.plan
        and Counter(item.code for item in one.findings)
        == Counter(item.code for item in other.findings)
        and comments(old) == comments(text)
    )


def comments(text: str) -> Counter[str]:
    """The comments of a text, and how often each is there."""
    readable = without_forbidden(text)
    parts: list[str] = []
    at = 0
    for written in scalars(readable):
        parts += [readable[at : written.text], "\n"]
        at = written.end
    outside = "".join([*parts, readable[at:]])
    return Counter(found.rstrip() for found in _COMMENT.findall(outside))
