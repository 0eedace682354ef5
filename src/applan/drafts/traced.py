"""A draft with what its words come from: the document as it is, and its rows with their places."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Unpack

from applan.drafts.draft import blocks_of, made_of
from applan.drafts.shown import Beside
from applan.drafts.trace import Origin, Stretch, Trace, stretches
from applan.frozen import NamedTuple
from applan.model import Plan
from applan.prose import blocks as b
from applan.prose.document import Document
from applan.wordfile.units import BREAK, CELL, Kind


@dataclass(frozen=True, slots=True)
class TracedUnit:
    """A row of a draft, as `wordfile.Unit` is one of a file, and where its words come from.

    ``table`` counts tables from 1 and is 0 outside them. ``bold`` is where in a paragraph or point
    the characters are that are bold.
    """

    kind: Kind
    text: str
    level: int = 0
    table: int = 0
    head: bool = False
    stretches: tuple[Stretch, ...] = ()
    bold: tuple[tuple[int, int], ...] = ()


class Traced(NamedTuple):
    """The document that `draft` makes, and its rows in reading order; the contents are none."""

    document: Document
    units: tuple[TracedUnit, ...]


def traced(
    plan: Plan,
    template: str,
    templates: Mapping[str, bytes],
    shape: Callable[[b.Blocks], b.Blocks] | None = None,
    **beside: Unpack[Beside],
) -> Traced:
    """A plan as a document, as `draft` makes it, with what its words come from.

    ``shape`` is what a Word file does with the blocks before it has them, of which the rows are.
    Raises ``UserError`` as `draft` does.
    """
    trace = Trace(plan)
    blocks = blocks_of(plan, template, templates, trace, **beside)
    shaped = shape(blocks) if shape is not None else blocks
    units = tuple(_Rows(trace.origins).rows(shaped))
    return Traced(made_of(_unmarked(blocks, trace.origins), plan, template), units)


def _unmarked(blocks: b.Blocks, origins: Mapping[str, Origin]) -> b.Blocks:
    """The blocks with the marks taken out."""
    gone = dict.fromkeys(map(ord, origins))

    def bare(line: b.Line) -> b.Line:
        return tuple(
            replace(item, text=item.text.translate(gone)) if isinstance(item, b.Run) else item
            for item in line
        )

    return b.each(blocks, lambda block: b.with_lines(block, bare))


class _Rows:
    """Goes through blocks in reading order."""

    def __init__(self, origins: Mapping[str, Origin]) -> None:
        self._origins = origins
        self._gone = dict.fromkeys(map(ord, origins))
        self._tables = 0

    def rows(self, blocks: b.Blocks, depth: int = 0) -> Iterator[TracedUnit]:
        for block in blocks:
            match block:
                case b.Heading():
                    yield from self._unit("heading", _text(block.content), block.level)
                case b.Paragraph():
                    yield from self._line("paragraph", block.content)
                case b.Listing():
                    for item in block.items:
                        yield from self._item(item, depth)
                case b.Quote() | b.Group():
                    yield from self.rows(block.blocks, depth)
                case b.Table():
                    yield from self._table(block)

    def _item(self, item: b.Blocks, depth: int) -> Iterator[TracedUnit]:
        first = item[0] if item else None
        if isinstance(first, b.Paragraph):
            yield from self._line("item", first.content, depth)
            item = item[1:]
        yield from self.rows(item, depth + 1)

    def _table(self, table: b.Table) -> Iterator[TracedUnit]:
        self._tables += 1
        if table.has_head:
            yield from self._row(table.head, head=True)
        for row in table.rows:
            yield from self._row(row)

    def _row(self, cells: tuple[b.Line, ...], *, head: bool = False) -> Iterator[TracedUnit]:
        text = CELL.join(map(_text, cells))
        yield from self._unit("row", text, table=self._tables, head=head)

    def _line(self, kind: Kind, line: b.Line, level: int = 0) -> Iterator[TracedUnit]:
        bold, at = list[tuple[int, int]](), 0
        for item in line if any(isinstance(one, b.Run) and one.strong for one in line) else ():
            start = at
            at += len(item.text.translate(self._gone)) if isinstance(item, b.Run) else len(BREAK)
            if isinstance(item, b.Run) and item.strong:
                bold.append((start, at))
        for unit in self._unit(kind, _text(line), level):
            yield replace(unit, bold=tuple(bold)) if bold else unit

    def _unit(
        self, kind: Kind, marked: str, level: int = 0, *, table: int = 0, head: bool = False
    ) -> Iterator[TracedUnit]:
        text, found = stretches(marked, self._origins)
        if text.strip():
            yield TracedUnit(kind, text, level, table, head, found)


def _text(line: b.Line) -> str:
    return "".join(item.text if isinstance(item, b.Run) else BREAK for item in line)
