"""Tags and anchors that nobody meant: «!Vårtur» and «&Co» are texts that begin with a sign."""

from collections.abc import Iterator

from applan.document.edits import quoted
from applan.document.nodes import UNTAGGED, Node, every_node, has_own_tag, is_scalar
from applan.document.recovery.scan import quotes, shown
from applan.document.trouble import Trouble
from applan.messages import msg
from applan.patterns import lazy

_SIGN = lazy(r"[!&][^\s,\[\]{}]*")
_ALIAS = lazy(r"\*([^\s,\[\]{}]+)")


def read_as_text(root: Node, text: str) -> Iterator[Trouble]:
    """Give texts without quotation marks back the tag or anchor they begin with, and tell it.

    A tag means nothing in a plan, and neither does an anchor that no alias refers to. No word is
    lost: the value is what its author wrote.
    """
    used = frozenset(_ALIAS.findall(text))
    for node in every_node(root):
        sign = _SIGN.match(text, node.start_mark.index) if is_scalar(node) else None
        if sign is None or not is_scalar(node):
            continue
        if not has_own_tag(node) and (sign[0][0] == "!" or sign[0][1:] in used):
            continue
        start, end = sign.start(), max(node.end_mark.index if node.value else 0, sign.end())
        message = msg("a text cannot begin with “{character}”; write {better}",
                      character=sign[0][0],
                      better=quoted(shown(text[start:end])))  # fmt: skip
        if not node.style:
            node.value = f"{sign[0]} {node.value}".rstrip()
            node.tag = UNTAGGED
            yield Trouble("AP008", message, start, end, tuple(quotes(text, start, end)))
        elif not has_own_tag(node) and text[end - 1] == node.style:
            yield Trouble("AP008", message, start, end)
