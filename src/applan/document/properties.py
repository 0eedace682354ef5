"""Tags and anchors that nobody meant: «!Vårtur» and «&Co» are texts that begin with a sign."""

import re
from collections.abc import Iterator

from applan.document.nodes import UNTAGGED, Node, every_node, has_own_tag, is_scalar
from applan.document.recovery.scan import quotes, shown, written_in_quotes
from applan.document.trouble import Trouble
from applan.messages import msg

_ANCHORED = re.compile(r"&(?=[^\W\d_])[^a-z]")
_SIGN = re.compile(r"[!&][^\s,\[\]{}]*")


def read_as_text(root: Node, text: str) -> Iterator[Trouble]:
    """Give texts without quotation marks back the tag or anchor they begin with, and tell it.

    A tag means nothing in a plan, and neither does an anchor that no alias refers to; one with a
    small letter may be an editor's. No word is lost: the value is what its author wrote.
    """
    for node in every_node(root):
        if is_scalar(node) and not node.style:
            start = node.start_mark.index
            sign = _SIGN.match(text, start)
            if sign is None or not (has_own_tag(node) or _is_word(sign[0], text)):
                continue
            end = max(node.end_mark.index, sign.end()) if node.value else sign.end()
            node.value = f"{sign[0]} {node.value}".rstrip()
            node.tag = UNTAGGED
            message = msg("a text cannot begin with “{character}”; write {better}",
                          character=sign[0][0],
                          better=written_in_quotes(shown(text[start:end])))  # fmt: skip
            yield Trouble("AP008", message, start, end, tuple(quotes(text, start, end)))


def _is_word(sign: str, text: str) -> bool:
    return _ANCHORED.match(sign) is not None and f"*{sign[1:]}" not in text
