"""A plan with its keys in order and its lines laid out, saying exactly what it said."""

import re
from collections import Counter
from itertools import chain

from applan.document import Document, Node, scalars
from applan.document.characters import without_forbidden
from applan.document.nodes import every_node, is_mapping, is_scalar
from applan.document.patched import Patch, Patched
from applan.document.read import BYTE_ORDER_MARK
from applan.frozen import NamedTuple
from applan.loading import load, read_plan
from applan.loading.read import READ_ALL_THE_SAME
from applan.mending.ids import without_needless_ids
from applan.mending.layout import laid_out
from applan.mending.mend import most_of
from applan.mending.order import in_order, with_ordered_brackets
from applan.mending.same import as_long
from applan.mending.short import Change, short_forms
from applan.mending.tongue import most_spoken, turned
from applan.messages import Message, Tongue, msg
from applan.model import Entity, Plan
from applan.model.proposals import Proposals
from applan.model.tongues import COMMENT, COMMENTS
from applan.patterns import lazy
from applan.source import Source, is_proposals

_MOST_PASSES = 10
"""Brackets in brackets are put in order from the outside in, one a pass."""

_MOST_TRIES = 200
"""Attempts to find what cannot be written short, since it would be read otherwise."""

_COMMENT = lazy(r"(?:^|(?<=[ \t]))#[^\r\n]*", re.MULTILINE)


class Formatted(NamedTuple):
    """What came of a file, and why it was left as it is, where it was."""

    content: bytes
    reason: Message | None = None


def formatted(content: bytes, keys: Tongue | None = None) -> Formatted:
    """Write a plan in one tongue and in short forms, its keys in order, and lay its lines out.

    The tongue is ``keys``, else that of most keys. An id that says no more than the title is taken
    away. Comments go with what they stand by. The result is checked: it is the same plan with the
    same comments, and formatting it again changes nothing; otherwise the content comes back
    untouched.
    """
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return Formatted(content, msg("it is not UTF-8"))
    root: type[Entity] = Proposals if is_proposals(content) else Plan
    mark = BYTE_ORDER_MARK if text.startswith(BYTE_ORDER_MARK) else ""
    text = text.removeprefix(BYTE_ORDER_MARK)
    document = _readable(text, root)
    if isinstance(document, Message):
        return Formatted(content, document)
    if keys is not None and not load(text, "", root=root).complete:
        return Formatted(content, msg("something in it is wrong; “applan lint” says what"))
    if root is Plan:
        document = _readable(without_needless_ids(document), root)
    assert isinstance(document, Document), "an id was taken away, and the rest cannot be read"
    made = _stable(document, keys or most_spoken(document, root), root)
    if made is None or not _is_same(document.source.text, made, root):
        return Formatted(content, msg("it would not say the same afterwards"))
    return Formatted((mark + made).encode())


def _readable(text: str, root: type[Entity]) -> Document | Message:
    """The document, or what is in the way of moving its lines."""
    document, troubles = read_plan(Source("", text), root)
    small = [patch for one in troubles if one.code in READ_ALL_THE_SAME for patch in one.fix]
    if small:  # keys and values in capitals
        return _readable(Patched(text, small).text, root)
    codes = {trouble.code for trouble in troubles}
    if document is None or "AP004" in codes or not isinstance(document.values, dict):
        return msg("it cannot be read; “applan lint” says why")
    if root is Plan and "applan" not in document.values:
        return msg("it is no plan, since “applan: 1” is missing")
    if codes & {"AP005", "AP008"}:
        return msg("a key is written twice, or is no text; “applan lint” says where")
    if has_anchors(document.root):
        return msg("it has anchors or aliases, and they cannot be moved")
    return document


def has_anchors(root: Node) -> bool:
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


def _stable(document: Document, tongue: Tongue, root: type[Entity]) -> str | None:
    """The text after as many passes as change it; None where there is no end of it."""
    text = Patched(document.source.text, turned(document, tongue, root)).text
    for _ in range(_MOST_PASSES):
        before = text
        for step in (
            _closed_up,
            with_ordered_brackets,
            in_order,
            _shortened,
            lambda one, _root: laid_out(one),
        ):
            read, _troubles = read_plan(Source("", text), root)
            if read is None:
                return None
            text = step(read, root)
        if text == before:
            return text
    return None


def _closed_up(document: Document, _root: type[Entity]) -> str:
    """The text without spaces before the colons of keys."""
    text, patches = document.source.text, list[Patch]()
    for node in filter(is_mapping, every_node(document.root)):
        for key, _value in node.value:
            start, end = key.start_mark.index, key.end_mark.index
            colon = text.find(":", end)
            word = text[start:colon].rstrip()
            if start + len(word) <= end and start + len(word) < colon:
                patches.append(Patch(start + len(word), colon, ""))
    return Patched(text, patches).text


def _shortened(document: Document, root: type[Entity]) -> str:
    """The text with what can be written short, as far as it is read as it was."""
    text = made = document.source.text
    changes = short_forms(document, root)
    said = _said(text, root) if changes else None

    def make(some: list[Change]) -> bool | None:
        nonlocal made
        tried = Patched(text, chain.from_iterable(some)).text
        if _said(tried, root) != said:
            return False
        made = tried
        return None

    most_of(changes, make, _MOST_TRIES)
    return made


class _Said(NamedTuple):
    """What a text says, in long forms, and which mistakes there are while it is read."""

    values: object
    codes: Counter[str]


def _said(text: str, root: type[Entity]) -> _Said | None:
    document, _troubles = read_plan(Source("", text), root)
    if document is None:
        return None
    found = load(text, "", root=root).findings
    codes = Counter(item.code for item in found if item.severity == "error")
    return _Said(as_long(root, document.values), codes)


def _is_same(old: str, new: str, root: type[Entity]) -> bool:
    """Whether a text holds the same plan, the same findings and the same comments."""
    return old == new or (_said(old, root) == _said(new, root) and comments(old) == comments(new))


def comments(text: str) -> Counter[str]:
    """The comments of a text, and how often each is there."""
    readable = without_forbidden(text)
    parts: list[str] = []
    at = 0
    for written in scalars(readable):
        parts += [readable[at : written.text], "\n"]
        at = written.end
    outside = "".join([*parts, readable[at:]])
    meant = (COMMENT.sub(_in_english, found.rstrip()) for found in _COMMENT.findall(outside))
    return Counter(meant)


def _in_english(comment: re.Match[str]) -> str:
    """A comment that applan reads, whatever tongue it is in."""
    said = next(said for said in COMMENTS if comment["word"] in said)
    return comment[0].replace(comment["word"], said[0], 1)
