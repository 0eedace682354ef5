"""From YAML text to nodes: PyYAML's C parser for the ordinary, ruamel.yaml for the rest.

ruamel.yaml is the authority for YAML 1.2, and thirty times slower. The C parser agrees with it
on everything an ordinary plan holds; what could make them differ is handed to ruamel.yaml, and
so is every text that the C parser refuses, for a better account of what is wrong. Only a text
that is too large for ruamel.yaml has the C parser's last word.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, cast

from applan.document.characters import without_forbidden
from applan.document.nodes import UNTAGGED, Node, every_node, is_mapping, is_scalar, is_sequence
from applan.document.trouble import NotYamlError, TooDeepError, TooManyError
from applan.frozen import NamedTuple
from applan.patterns import all_lazy, lazy

with all_lazy():  # of what PyYAML's own reader looks for, the C parser asks nothing
    import yaml
    from yaml import ScalarToken, YAMLError
    from yaml.error import MarkedYAMLError

if TYPE_CHECKING:
    from yaml._yaml import CParser
else:
    try:
        from yaml._yaml import CParser
    except ImportError:  # without libyaml: slower, and the same
        from applan.document.slow import Parser as CParser

_UNUSUAL = ("\t", "\n%", "\n...")
"""Tabs, directives, and ends of documents."""

_UNUSUAL_SIGNS = {
    sign: lazy(rf"\{sign}(?<![^\s\[{{,].)(?:(?<=!)(?!\[)|[\w-]+(?:[^\w\s,\[\]{{}}*-]| +[!&*]))")
    for sign in "!&*"
}
"""Tags, and anchors with signs in their names; not what is Markdown: ``**a**``, ``![a](b)``."""

_UNUSUAL_HEADERS = {sign: lazy(rf"\{sign}[-+\d]*#") for sign in "|>"}
"""A comment too near to the header of a block."""


def is_unusual(text: str) -> bool:
    """Whether there is anything in it that the two parsers may see differently.

    One sign at a time, because a search for one character is many times faster than for several.
    """
    return (
        any(sign in text for sign in _UNUSUAL)
        or text.startswith(("%", "..."))
        or any(
            sign in text and pattern.search(text) is not None
            for patterns in (_UNUSUAL_SIGNS, _UNUSUAL_HEADERS)
            for sign, pattern in patterns.items()
        )
    )


class _Composer(CParser):
    """The C parser with tags left alone: the model says what a scalar means.

    It calls ``descend_resolver`` before each node and ``ascend_resolver`` after it.
    """

    descend_resolver: Callable[[Node, object], None]
    ascend_resolver: Callable[[], None]

    @staticmethod
    def resolve(kind: object, value: object, implicit: object) -> str:
        return UNTAGGED


def _bounded(text: str, max_depth: int, max_nodes: int) -> CParser:
    """A composer that gives up in time. Closures, as they are called two thousand times a plan."""
    composer = _Composer(text)
    room, nodes_left = max_depth, max_nodes

    def descend(parent: Node, index: object) -> None:
        nonlocal room, nodes_left
        room -= 1
        nodes_left -= 1
        if room < 0:
            raise TooDeepError(parent.start_mark.index)
        if nodes_left < 0:
            raise TooManyError

    def ascend() -> None:
        nonlocal room
        room += 1

    composer.descend_resolver, composer.ascend_resolver = descend, ascend
    return composer


def compose(text: str, max_depth: int, max_nodes: int) -> Node | None:
    """The root node, or None for a text that holds nothing.

    Composing recurses, so it stops at ``max_depth`` nodes inside each other. Raises
    ``TooDeepError``, ``TooManyError``, and ``NotYamlError`` where the text is not YAML.
    """
    root, error = compose_fast(text, max_depth, max_nodes)
    if error is None and not is_unusual(text):
        return root
    from applan.document.authority import compose_exactly

    try:
        return compose_exactly(text, max_depth)
    except TooManyError:
        if error is not None:
            raise error from None
        return root


def compose_fast(
    text: str, max_depth: int, max_nodes: int
) -> tuple[Node | None, NotYamlError | None]:
    """The root node as the C parser sees it, or what it says is wrong."""
    composer = _bounded(text, max_depth, max_nodes)
    try:
        return cast("Node | None", composer.get_single_node()), None
    except MarkedYAMLError as error:
        return None, _refused(error)
    except YAMLError as error:
        return None, NotYamlError(str(error), "", 0)
    finally:
        composer.dispose()


def _refused(error: MarkedYAMLError) -> NotYamlError:
    """What a parser says, at the place where the fault is rather than where it was noticed."""
    problem, context = error.problem or "", error.context or ""
    marks = [error.problem_mark, error.context_mark]
    if "simple key" in context or "quoted scalar" in context:
        marks.reverse()
    mark = marks[0] or marks[1]
    return NotYamlError(problem, context, mark.index if mark else 0)


class Written(NamedTuple):
    """Where a scalar stands: from ``start`` to ``end``, its text from ``text`` on.

    ``text`` is later than ``start`` in blocks, whose header (``|``) may have a comment.
    """

    start: int
    text: int
    end: int


_TAG = lazy(r"!(?<!\w!)")


def may_have_properties(text: str) -> bool:
    """Whether there may be an anchor or a tag, which stands before a scalar; nodes begin there."""
    return "&" in text or ("!" in text and _TAG.search(text) is not None)


class Scalars:
    """The scalars of a text, looked up by place: in its nodes, or where it has none, by a scan.

    Only nodes of the C parser are looked at, and only of a text without aliases: in their order
    they then stand where the tokens do, and a scan takes longer than all else that lint does. Of
    what is no YAML a scan sees the beginning, and what was read of the rest has its own places.
    """

    def __init__(self, text: str, root: Node | None) -> None:
        self._text = text
        known = isinstance(root, yaml.Node) and not may_have_properties(text)
        self._root = root if known else None
        self._scanned = [] if known else list(scalars(text))
        if root is not None and not known:
            end = self._scanned[-1].end if self._scanned else 0
            read = filter(is_scalar, every_node(root))
            spans = {(one.start_mark.index, one.end_mark.index, one.style) for one in read}
            later = sorted((one for one in spans if end <= one[0] < one[1]),
                           key=lambda one: one[:2])  # fmt: skip
            self._scanned += [_written(text, *one) for one in later]

    def last(self, offset: int) -> Written | None:
        """The last scalar that begins at ``offset`` or before; None also where it is empty, or an
        empty collection stands in between."""
        if self._root is None:
            position = bisect_right(self._scanned, offset, key=lambda one: one.start) - 1
            return self._scanned[position] if position >= 0 else None
        node: Node | None = self._root
        while node is not None and not is_scalar(node):
            node = _last_inside(node, offset)
        if node is None:
            return None
        return _written(self._text, node.start_mark.index, node.end_mark.index, node.style)

    def hold(self, offset: int) -> bool:
        """Whether a character is in the text of one, whatever it looks like."""
        written = self.last(offset)
        return written is not None and written.text <= offset < written.end


def _last_inside(node: Node, offset: int) -> Node | None:
    """The last child of a collection that begins at ``offset`` or before."""
    if is_sequence(node):
        position = bisect_right(node.value, offset, key=lambda item: item.start_mark.index) - 1
        return node.value[position] if position >= 0 else None
    assert is_mapping(node)
    position = bisect_right(node.value, offset, key=lambda pair: pair[0].start_mark.index) - 1
    if position < 0:
        return None
    key, value = node.value[position]
    return value if value.start_mark.index <= offset else key


def scalars(text: str) -> Iterator[Written]:
    """Where the scalars stand, in order, as far as the text is YAML."""
    scanner = CParser(without_forbidden(text))
    try:
        while scanner.check_token():
            token = scanner.get_token()
            if isinstance(token, ScalarToken):
                yield _written(text, token.start_mark.index, token.end_mark.index, token.style)
    except YAMLError:
        return
    finally:
        scanner.dispose()


def _written(text: str, start: int, end: int, style: str | None) -> Written:
    header = text.find("\n", start, end) if style in {"|", ">"} else start
    return Written(start, end if header < 0 else header, end)
