"""Indentation by two, no spaces at the ends of lines, one empty line at a time."""

from collections.abc import Iterator

from applan.document import Document, Node
from applan.document.nodes import is_mapping, is_scalar
from applan.mending.lines import Lines

STEP = 2


def laid_out(document: Document) -> str:
    """The text laid out anew: the lines stay, what stands before and after them changes."""
    lines = Lines(document)
    layout = _Layout(lines)
    layout.place(lines.root, 0)
    return "".join(_written(lines, layout))


class _Layout:
    """How far each line is moved, and which lines belong to a text and keep their ends."""

    def __init__(self, lines: Lines) -> None:
        self.lines = lines
        self.moves: dict[int, int] = {}
        self.inside: set[int] = set()
        self.starts: set[int] = set()
        self.dashes: dict[int, tuple[int, int, int]] = {}
        """By line: columns between which stands what comes after a dash, and how wide it is."""

    def place(self, node: Node, column: int) -> None:
        """Put what is written in lines at a column, and all that it holds further in."""
        lines = self.lines
        if is_scalar(node) or not lines.is_block(node):
            self._keep(node)
            return
        old = lines.column(node.start_mark.index)
        for line in range(lines.at(node.start_mark.index), lines.last_line(node) + 1):
            self.moves[line] = column - old
        if is_mapping(node):
            self._mapping(node, column, old)
        else:
            self._sequence(node, column)

    def _mapping(self, node: Node, column: int, old: int) -> None:
        lines = self.lines
        for key, value in node.value:
            self.starts.add(lines.at(key.start_mark.index))
            if lines.is_block(value):
                self.place(value, column + STEP)
            else:
                self._keep(value)
                if is_scalar(value) and getattr(value, "style", "") in {"|", ">"}:
                    self._block(value, column + STEP)

    def _sequence(self, node: Node, column: int) -> None:
        lines = self.lines
        for item in node.value:
            line = lines.at(item.start_mark.index)
            self.starts.add(line)
            content = lines.column(item.start_mark.index)
            dash = lines.lines[line].rfind("-", 0, content)
            if dash >= 0 and not lines.lines[line][dash + 1 : content].strip(" "):
                self.dashes[line] = (dash, content, STEP)
            if lines.is_block(item):
                self.place(item, column + STEP)
                self.moves[line] = column - dash if dash >= 0 else self.moves[line]
            else:
                self._keep(item)

    def _keep(self, node: Node) -> None:
        """A text or brackets over several lines: the lines after the first are moved alike."""
        lines = self.lines
        first, last = lines.at(node.start_mark.index), lines.last_line(node)
        if is_scalar(node):
            self.inside.update(range(first, last))
            self.inside.update(range(first + 1, last + 1))
        self.starts.update(range(first + 1, last + 1))

    def _block(self, node: Node, column: int) -> None:
        """A block of text: its lines are moved so that they begin at a column."""
        lines = self.lines
        start = lines.at(node.start_mark.index)
        header = lines.lines[start][lines.column(node.start_mark.index) :]
        if any(sign.isdigit() for sign in header.partition("#")[0]):
            return
        filled = [line for line in range(start + 1, lines.last_line(node) + 1)
                  if not lines.is_blank(line)]  # fmt: skip
        if filled:
            for line in range(start + 1, lines.last_line(node) + 1):
                self.moves[line] = column - lines.indent(filled[0])


def _written(lines: Lines, layout: _Layout) -> Iterator[str]:
    text = lines.lines
    empty = True
    for number, line in enumerate(text):
        if number not in layout.inside and not line.strip():
            if not empty and any(rest.strip() for rest in text[number:]):
                yield line.lstrip(" \t")
            empty = True
            continue
        empty = False
        content = _spaced(line, number, layout)
        end = line[len(line.rstrip("\r\n")) :] or lines.line_break
        body = content.rstrip("\r\n")
        if number not in layout.inside:
            body = body.rstrip(" \t")
        yield body + end


def _spaced(line: str, number: int, layout: _Layout) -> str:
    """A line with its indentation, and with one space after a dash."""
    if not line.strip():
        return line
    move = layout.moves.get(number, 0)
    if number in layout.dashes:
        dash, content, step = layout.dashes[number]
        line = line[: dash + 1] + " " * (step - 1) + line[content:]
    if layout.lines.is_comment(number) and number not in layout.starts:
        move = _move_of_comment(number, layout)
    indent = len(line) - len(line.lstrip(" "))
    return " " * max(indent + move, 0) + line.lstrip(" ")


def _move_of_comment(number: int, layout: _Layout) -> int:
    """As far as what stands below, if it begins at the same column, else as what it is part of.

    That is the last line above that begins no further in; a key rather than a dash below it.
    """
    lines, column = layout.lines, layout.lines.indent(number)
    below = number + 1
    while below < len(lines.lines) and (lines.is_blank(below) or lines.is_comment(below)):
        below += 1
    if below < len(lines.lines) and lines.indent(below) == column:
        return layout.moves.get(below, 0)
    at_dash: int | None = None
    for above in range(number - 1, -1, -1):
        if lines.is_blank(above) or lines.is_comment(above) or lines.indent(above) > column:
            continue
        dash, content, step = layout.dashes.get(above, (-1, 0, 0))
        move = layout.moves.get(above, 0)
        if dash == column:
            at_dash = move if at_dash is None else at_dash
        elif at_dash is not None and lines.indent(above) < column:
            break
        else:
            return move + (step - (content - dash) if dash >= 0 and content <= column else 0)
    return at_dash or 0
