"""Where each character of a value stands in the file, and how a value is changed there.

Only the characters that differ are written anew; quotation marks, line breaks, indentation and
comments stay. A text can be written plain, in either quotation marks, or as a block, and in each
of these forms a character of the value stands in another way in the file.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from applan.document.characters import one_each
from applan.document.document import Document, Part
from applan.document.nodes import ScalarNode, as_written, is_scalar
from applan.document.written import Place, characters
from applan.findings import Edit, Path
from applan.patterns import lazy
from applan.source import column

_UNWRITABLE = lazy("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
"""What no edit writes: line breaks belong to the layout, the rest has no place in a plan."""

_LONGEST_COMPARED = 300
"""Characters of a passage of which only those that differ are written anew."""


class Places:
    """The places of one document's characters; worked out for a value when it is asked for."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._known: dict[int, tuple[Place, ...] | None] = {}

    def within(self, path: Path, first: int, last: int) -> tuple[int, int]:
        """Where the characters ``first`` to ``last`` of a text value stand in the file.

        The whole value, where its written form is not known.
        """
        node = self.document.node_at(self.document.written(path))
        places = self.places(node) if node is not None and is_scalar(node) else None
        if places is None or not 0 <= first < last <= len(places):
            return self.document.offsets(path)
        return places[first][0], places[last - 1][1]

    def edits(
        self, path: Path, text: str, span: tuple[int, int] | None = None, part: Part = "value"
    ) -> tuple[Edit, ...] | None:
        """What makes the value at ``path``, its characters ``span``, or its key, read ``text``.

        None where it cannot be written safely, and where there is no such text.
        """
        whole = self.document.written(path) if part == "value" else path
        node = self.document.node_at(whole, part)
        if node is None or not is_scalar(node):
            return None
        return self.edits_of(node, text, span)

    def edits_of(
        self, node: ScalarNode, text: str, span: tuple[int, int] | None = None
    ) -> tuple[Edit, ...] | None:
        """As ``edits``, of a node."""
        first, last = span if span is not None else (0, len(node.value))
        places = self.places(node)
        if places is None or not 0 <= first <= last <= len(places):
            return None
        made: list[Edit] = []
        value = node.start_mark.index
        for begins, ends, meant in _differences(node.value[first:last], text):
            written = _as_written(meant, node.style or "")
            if written is None:
                return None
            begins, ends = first + begins, first + ends
            if not meant:
                begins, ends = _beside_breaks(node.value, places, begins, ends)
            start, end = _stretch(places, begins, ends)
            if start < 0:
                return None
            made.append(Edit(start, end, written, value, begins, ends, meant))
        return tuple(made)

    def parted(self, path: Path, spans: Sequence[tuple[int, int]]) -> tuple[Edit, ...] | None:
        """What makes a plain text a list of several, each of its characters ``spans``.

        What stands between them goes. None where no list can stand, as above what somebody does.
        """
        written = self.document.written(path)
        node, text = self.document.node_at(written), self.document.source.text
        if node is None or not is_scalar(node) or node.style or written[-1] == path[-1]:
            return None
        begins, places = node.start_mark.index, self.places(node)
        if places is None:
            return None
        first, between, last = "[", ", ", "]"
        if isinstance(written[-1], int):
            above = self.document.at(begins).parent.start_mark.index
            first = last = ""
            between = between if text[above] == "[" else f"\n{' ' * column(text, above)}- "
        return (
            dividing(begins, begins, first),
            *(Edit(places[end - 1][1], places[start][0], between, begins, end, start, "")
              for (_start, end), (start, _end) in pairwise(spans)),
            dividing(node.end_mark.index, node.end_mark.index, last),
        )  # fmt: skip

    def places(self, node: ScalarNode) -> tuple[Place, ...] | None:
        """Where each character of a node stands; None where its written form is not known."""
        start, written = node.start_mark.index, as_written(node)
        if start not in self._known and is_scalar(written):
            self._known[start] = characters(self.document.source.text, written)
        places, more = self._known.get(start), len(node.value) - len(written.value)
        if places and more > 0 and node.value.startswith(written.value):
            return (*places, *[(places[-1][1],) * 2] * more)  # what follows from another place
        return places


AROUND = -2
"""The value of an edit that changes how something is written, and nothing that it says."""

OUTSIDE = -1
"""The value of an edit that may be anywhere in a file, also in a comment."""

DIVIDING = -3
"""The value of an edit that changes where texts and keys begin and end, and no letter of them."""


def dividing(start: int, end: int, text: str) -> Edit:
    """What puts a text instead of these characters, so that words are divided otherwise."""
    return Edit(start, end, text, DIVIDING, 0, 0, "")


def quoted(text: str) -> str:
    """A text between quotation marks, as it is written in a file; its lines are folded there."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


_NEEDS_MARKS = lazy(
    r"(?i)[-?:,\[\]{}#&*!|>'\"%@`«»“”„‟‘’=~<]|\s|$"  # how no plain text of a plan begins
    r"|(?:null|true|false|yes|no|on|off|y|n)$"  # and what is no text to other readers
    r"|[+.\d][\d.,:_+\-exoa-f]*(?:[T ][\d:.+z-]+)?$"
    r"|.*(?::(?:\s|$)|\s#|[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]|\s$)"
)


def is_plain(text: str, *, flow: bool = False) -> bool:
    """Whether a text is itself without quotation marks, to whoever reads YAML."""
    in_brackets = flow and re.search(r"[,\[\]{}]", text)
    return _NEEDS_MARKS.match(text) is None and not in_brackets


def one_letter_each(text: str, start: int, end: int) -> tuple[Edit, ...]:
    """What makes letters one character each."""
    composed = one_each(text[start:end])
    return (Edit(start, end, composed, OUTSIDE, 0, 0, composed),)


def _differences(old: str, new: str) -> Iterator[tuple[int, int, str]]:
    """What differs, from front to back: characters of the old, and what is to stand there."""
    if old == new:
        return
    same = in_common(old, new)
    rest = in_common(old[same:][::-1], new[same:][::-1])
    old, new = old[same : len(old) - rest], new[same : len(new) - rest]
    if len(old) > _LONGEST_COMPARED or len(new) > _LONGEST_COMPARED or not old or not new:
        yield same, same + len(old), new
        return
    from difflib import SequenceMatcher

    for tag, start, end, begins, ends in SequenceMatcher(None, old, new, False).get_opcodes():
        if tag != "equal":
            yield same + start, same + end, new[begins:ends]


def in_common(one: str, other: str) -> int:
    """How many characters are the same from the beginning."""
    short = range(min(len(one), len(other)))
    return bisect_left(short, True, key=lambda at: one[: at + 1] != other[: at + 1])


def _beside_breaks(value: str, places: tuple[Place, ...], first: int, last: int) -> tuple[int, int]:
    """What to leave out so that the same remains and no line is joined to the next, if it can be.

    «og», line break, «og flere» loses its second «og » and not the line break before it.
    """
    while last < len(value) and value[first] == value[last] and _is_break(places[first]):
        first, last = first + 1, last + 1
    while first > 0 and value[first - 1] == value[last - 1] and _is_break(places[last - 1]):
        first, last = first - 1, last - 1
    return first, last


def _is_break(place: Place) -> bool:
    return place[1] - place[0] > 1


def _stretch(places: tuple[Place, ...], first: int, last: int) -> tuple[int, int]:
    """Where the characters stand; for none of them, the place between; (-1, -1) for nowhere."""
    if first < last:
        return places[first][0], places[last - 1][1]
    if first > 0:
        return (places[first - 1][1],) * 2
    return (places[0][0],) * 2 if places else (-1, -1)


def _as_written(text: str, style: str) -> str | None:
    if _UNWRITABLE.search(text):
        return None
    if style == "'":
        return text.replace("'", "''")
    if style == '"':
        return text.replace("\\", "\\\\").replace('"', '\\"')
    return text
