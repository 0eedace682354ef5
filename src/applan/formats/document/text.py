"""What a terminal shows of a document: columns as wide as they need, or as the window lets them."""

from collections.abc import Iterable, Iterator, Sequence

from applan.formats.document import Look
from applan.formats.terminal import BOLD, FAINT, RESET, printable, width
from applan.prose import blocks as b
from applan.prose.document import Document
from applan.schedule.text_width import wrapped
from applan.typography import NO_BREAK_SPACE
from applan.words.pages import words

_Lines = tuple[str, ...]
"""The lines of a cell, as a terminal may show them."""

_GAP = "  "
_LEAST = 8
"""Cells of the narrowest column that is still made narrower."""
_LONGEST_WORD = 24
"""Cells of the longest word that is rather kept whole."""
_NARROWEST = 16
"""Cells that a text has at least, however far it is moved in."""


def render(document: Document, look: Look) -> str:
    """The document in lines of at most ``look.width`` cells."""
    shown = _Writer(look, document.language).blocks(document.told, "")
    return "".join(f"{line.rstrip().replace(NO_BREAK_SPACE, ' ')}\n" for line in shown)


class _Writer:
    def __init__(self, look: Look, language: str) -> None:
        self._words = words(language)
        self._width, self._colour, self._tight = look.width, look.colour, look.tight

    def blocks(self, blocks: b.Blocks, indent: str) -> Iterator[str]:
        """An empty line between blocks, and none below a heading; figures are not shown."""
        before: b.Block | None = None
        for block in blocks:
            empty = isinstance(block, b.Table) and not (block.rows or block.has_head)
            if empty or isinstance(block, b.Figure | b.Contents):
                continue
            if before is not None and not self._tight and not _close(before, block):
                yield ""
            yield from self._block(block, indent)
            before = block

    def _block(self, block: b.Block, indent: str) -> Iterator[str]:
        match block:
            case b.Heading():
                yield from self._wrapped(block.content, indent, indent, BOLD)
            case b.Paragraph():
                style = {"note": FAINT, "warning": BOLD}.get(block.role, "")
                sign, hang = ("! ", "  ") if block.role == "warning" else ("", "")
                for line in b.parted(block.content):
                    yield from self._wrapped(line, indent + sign, indent + hang, style)
            case b.Listing():
                yield from self._listing(block, f"{indent}  ")
            case b.Quote():
                for inner in block.blocks:
                    yield from self._block(inner, f"{indent}  ")
            case b.Group():
                yield from self.blocks(block.blocks, indent)
            case b.Table():
                yield from self._table(block.trimmed(), indent)

    def _listing(self, listing: b.Listing, indent: str) -> Iterator[str]:
        marks = listing.marks()
        room = max(map(width, marks), default=0)
        for n, (mark, item) in enumerate(zip(marks, listing.items, strict=True)):
            if n and not listing.tight:
                yield ""
            inner = indent + " " * (room + 1)
            first, rest = b.led(item)
            lead, *others = b.parted(first.content)
            yield from self._wrapped(lead, f"{indent}{mark} ", inner)
            for line in others:
                yield from self._wrapped(line, inner, inner)
            for block in rest:
                yield from self._block(block, inner if isinstance(block, b.Paragraph) else indent)

    def _table(self, table: b.Table, indent: str) -> Iterator[str]:
        room = self._width - len(indent)
        rows = [tuple(map(self._lines, row)) for row in table.rows]
        head = tuple(map(self._lines, table.head))
        widths = _widths([head, *rows] if table.has_head else rows, room)
        if table.has_head:
            yield from (f"{indent}{line}" for line in _row(head, widths))
            yield indent + _GAP.join("─" * cells for cells in widths)
        for row in rows:
            yield from (f"{indent}{line}" for line in _row(row, widths))

    def _lines(self, cell: b.Line) -> _Lines:
        return tuple(map(self._text, b.parted(cell)))

    def _text(self, line: b.Line) -> str:
        """The text of a line, without marks that say nothing alone; of what comes or goes, that
        it does."""
        made = ""
        for item in line:
            if isinstance(item, b.Break) or not item.colour:
                said = self._said(item)
                apart = item.revision is not None and made[-1:].strip() and said[:1] == "("
                made += f" {said}" if apart else said
        return made

    def _said(self, item: b.Inline) -> str:
        if isinstance(item, b.Break):
            return " "
        same = item.text, f"mailto:{item.text}"
        leads = item.href and item.href[0] != "#" and item.href not in same
        text = printable(f"{item.text} ({item.href})" if leads else item.text)
        if item.revision is None:
            return text
        return b.around(text, f"({self._words['in' if item.revision in b.COMING else 'out']} ", ")")

    def _wrapped(self, line: b.Line, first: str, others: str, style: str = "") -> Iterator[str]:
        """A line of text within the window; a colour begins and ends in each line."""
        text = self._text(line)
        room = max(self._width - len(others), _NARROWEST)
        for n, piece in enumerate(wrapped(text, room, width, len(first) - len(others))):
            shown = f"{style}{piece}{RESET}" if self._colour and style and piece else piece
            yield f"{others if n else first}{shown}"


def _close(before: b.Block, block: b.Block) -> bool:
    """Whether a block stands right below the heading above it."""
    if not isinstance(before, b.Heading) or isinstance(block, b.Heading | b.Group):
        return False
    return before.level > 1 or isinstance(block, b.Paragraph)


def _widths(rows: Sequence[Sequence[_Lines]], room: int) -> list[int]:
    """What each column needs; where that is too much, the widest give way, words last."""
    columns = [[line for row in rows for line in row[n]] for n in range(len(rows[0]))]
    widths = [min(max(map(width, lines), default=1), room) for lines in columns]
    words = [[word for line in lines for word in line.split(" ")] for lines in columns]
    longest = [min(max(map(width, some), default=1), _LONGEST_WORD) for some in words]
    room -= len(_GAP) * (len(widths) - 1)
    for least in (longest, [_LEAST] * len(widths)):
        while sum(widths) > room:
            spare = [n for n, cells in enumerate(widths) if cells > least[n]]
            if not spare:
                break
            widths[max(spare, key=lambda n: widths[n])] -= 1
    return widths


def _row(row: Sequence[_Lines], widths: Sequence[int]) -> Iterable[str]:
    cells = [
        [piece for line in one for piece in wrapped(line, room, width)]
        for one, room in zip(row, widths, strict=True)
    ]
    for n in range(max(map(len, cells), default=0)):
        pieces = (one[n] if n < len(one) else "" for one in cells)
        padded = (
            piece + " " * (room - width(piece)) for piece, room in zip(pieces, widths, strict=True)
        )
        yield _GAP.join(padded).rstrip()
