"""A document as lines, and which of them a node takes up."""

from bisect import bisect_right

from applan.document import Document, Node, Scalars
from applan.document.nodes import is_mapping, is_scalar
from applan.frozen import NamedTuple
from applan.patterns import lazy

_COMMENT = lazy(r"(?:^|(?<=[ \t\r\n]))#[^\r\n]*")


def comment_places(text: str, scalars: Scalars) -> list[tuple[int, int]]:
    """Where the comments of a text begin and end, given where its scalars stand."""
    found, at = list[tuple[int, int]](), 0
    while one := _COMMENT.search(text, at):
        if scalars.hold(at := one.start()):
            written = scalars.last(at)
            at = max(written.end if written is not None else 0, at + 1)
            continue
        found.append((at, at + len(one[0].rstrip())))
        at = one.end()
    return found


class Entry(NamedTuple):
    """A key and its value in a mapping, and the lines it takes up: from ``first`` to ``last``."""

    key: Node
    value: Node
    first: int
    last: int


def line_break(text: str) -> str:
    """How lines end in a text."""
    return "\r\n" if "\r\n" in text else "\n"


class Lines:
    """The lines of a document, counted from 0, each with its line break."""

    def __init__(self, document: Document) -> None:
        self.text = document.source.text
        self._starts = starts = document.source.line_starts
        ends = [*starts[1:], len(self.text)]
        self.lines = [self.text[start:end] for start, end in zip(starts, ends, strict=True)]

    @property
    def line_break(self) -> str:
        """How lines end in this file."""
        return line_break(self.text)

    def at(self, offset: int) -> int:
        """The line of a character."""
        return bisect_right(self._starts, offset) - 1

    def start(self, line: int) -> int:
        """Where a line begins; the end of the text beyond the last."""
        return self._starts[line] if line < len(self._starts) else len(self.text)

    def column_at(self, offset: int) -> int:
        """How many characters stand before it on its line."""
        return offset - self._starts[self.at(offset)]

    def column(self, node: Node) -> int:
        """How far in a node begins."""
        return self.column_at(node.start_mark.index)

    def is_block(self, node: Node) -> bool:
        """Whether a mapping or list is written in lines, not in brackets."""
        return not is_scalar(node) and self.text[node.start_mark.index] not in "{["

    def last(self, node: Node) -> Node:
        """What a node in lines ends with; itself, where it is a text or stands in brackets."""
        while self.is_block(node) and node.value:
            node = node.value[-1][1] if is_mapping(node) else node.value[-1]
        return node

    def end(self, node: Node) -> int:
        """Where a node ends; what follows a collection in lines is not its own."""
        node = self.last(node)
        end = node.end_mark.index
        while end > node.start_mark.index and self.text[end - 1] in " \r\n\t":
            end -= 1
        return end

    def last_line(self, node: Node) -> int:
        """The last line of a node with anything on it."""
        return self.at(max(self.last(node).start_mark.index, self.end(node) - 1))

    def entries(self, node: Node) -> list[Entry]:
        """The keys and values of a mapping in lines, as they are written."""
        return [
            Entry(
                key, value, line := self.at(key.start_mark.index), max(line, self.last_line(value))
            )
            for key, value in node.value
        ]

    def is_comment(self, line: int) -> bool:
        """Whether a line holds a comment and nothing else."""
        return self.lines[line].lstrip(" ").startswith("#")

    def is_blank(self, line: int) -> bool:
        """Whether a line holds nothing."""
        return not self.lines[line].strip()

    def end_of(self, line: int, column: int, limit: int | None = None) -> int:
        """The line after what ends before ``line`` and the comments further in that follow it."""
        for number in range(line, len(self.lines) if limit is None else limit):
            if self.is_comment(number) and self.indent(number) > column:
                line = number + 1
            elif not self.is_blank(number):
                break
        return line

    def indent(self, line: int) -> int:
        """How far a line is indented."""
        return len(self.lines[line]) - len(self.lines[line].lstrip(" "))
