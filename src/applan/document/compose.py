"""From YAML text to nodes: PyYAML's C parser for the ordinary, ruamel.yaml for the rest.

ruamel.yaml is the authority for YAML 1.2, and thirty times slower. The C parser agrees with it
on everything an ordinary plan holds; what could make them differ is handed to ruamel.yaml, and
so is every text that the C parser refuses, for a better account of what is wrong. Only a text
that is too large for ruamel.yaml has the C parser's last word.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple, cast

from yaml import ScalarToken, YAMLError
from yaml._yaml import CParser
from yaml.error import MarkedYAMLError

from applan.document.characters import without_forbidden
from applan.document.nodes import UNTAGGED, Node
from applan.document.trouble import NotYamlError, TooDeepError, TooManyError

_UNUSUAL = ("\t", "\n%", "\n...")
"""Tabs, directives, and ends of documents."""

_UNUSUAL_SIGNS = re.compile(
    r"[!&*](?<![^\s\[{,].)(?:(?<=!)(?!\[)|[\w-]+(?:[^\w\s,\[\]{}*-]| +[!&*]))"
)
"""Tags, and anchors with signs in their names; not what is Markdown: ``**a**``, ``![a](b)``."""

_UNUSUAL_HEADER = re.compile(r"[|>][-+\d]*#")
"""A comment too near to the header of a block."""


def is_unusual(text: str) -> bool:
    """Whether there is anything in it that the two parsers may see differently."""
    return (
        any(sign in text for sign in _UNUSUAL)
        or text.startswith(("%", "..."))
        or _UNUSUAL_SIGNS.search(text) is not None
        or _UNUSUAL_HEADER.search(text) is not None
    )


class _Composer(CParser):
    """The C parser, with bounds, and with tags left alone: the model says what a scalar means.

    It calls ``descend_resolver`` before each node and ``ascend_resolver`` after it.
    """

    def __init__(self, text: str, max_depth: int, max_nodes: int) -> None:
        super().__init__(text)
        self._room = max_depth
        self._nodes_left = max_nodes

    def resolve(self, kind: object, value: object, implicit: object) -> str:
        return UNTAGGED

    def descend_resolver(self, parent: Node, index: object) -> None:
        self._room -= 1
        self._nodes_left -= 1
        if self._room < 0:
            raise TooDeepError(parent.start_mark.index)
        if self._nodes_left < 0:
            raise TooManyError

    def ascend_resolver(self) -> None:
        self._room += 1


def compose(text: str, max_depth: int, max_nodes: int) -> Node | None:
    """The root node, or None for a text that holds nothing.

    Composing recurses, so it stops at ``max_depth`` nodes inside each other. Raises
    ``TooDeepError``, ``TooManyError``, and ``NotYamlError`` where the text is not YAML.
    """
    root, error = _compose_fast(text, max_depth, max_nodes)
    if error is None and not is_unusual(text):
        return root
    from applan.document.authority import compose_exactly

    try:
        return compose_exactly(text, max_depth)
    except TooManyError:
        if error is not None:
            raise error from None
        return root


def _compose_fast(
    text: str, max_depth: int, max_nodes: int
) -> tuple[Node | None, NotYamlError | None]:
    """The root node as the C parser sees it, or what it says is wrong."""
    composer = _Composer(text, max_depth, max_nodes)
    try:
        return cast("Node | None", composer.get_single_node()), None
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problem, context = error.problem or "", error.context or ""
        return None, NotYamlError(problem, context, mark.index if mark else 0)
    except YAMLError as error:
        return None, NotYamlError(str(error), "", 0)
    finally:
        composer.dispose()


class Written(NamedTuple):
    """Where a scalar stands: from ``start`` to ``end``, its text from ``text`` on.

    ``text`` is later than ``start`` in blocks, whose header (``|``) may have a comment.
    """

    start: int
    text: int
    end: int


def scalars(text: str) -> Iterator[Written]:
    """Where the scalars stand, in order, as far as the text is YAML."""
    scanner = CParser(without_forbidden(text))
    try:
        while scanner.check_token():
            token = scanner.get_token()
            if isinstance(token, ScalarToken):
                start, end = token.start_mark.index, token.end_mark.index
                header = text.find("\n", start, end) if token.style in {"|", ">"} else start
                yield Written(start, end if header < 0 else header, end)
    except YAMLError:
        return
    finally:
        scanner.dispose()
