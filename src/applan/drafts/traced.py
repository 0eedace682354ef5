"""A draft with what its words come from: the document as it is, and its rows with their places."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from applan.drafts.changed import Changes, Titles
from applan.drafts.draft import draft
from applan.drafts.trace import Origin, Stretch, Trace, stretches
from applan.model import Plan
from applan.prose.blocks import (
    Blocks,
    Group,
    Heading,
    Line,
    Listing,
    Paragraph,
    Quote,
    Run,
    Table,
)
from applan.prose.document import Document
from applan.wordfile.units import BREAK, CELL, Kind


@dataclass(frozen=True, slots=True)
class TracedUnit:
    """A row of a draft, as `wordfile.Unit` is one of a file, and where its words come from.

    ``table`` counts tables from 1 and is 0 outside them.
    """

    kind: Kind
    text: str
    level: int = 0
    table: int = 0
    head: bool = False
    stretches: tuple[Stretch, ...] = ()


class Traced(NamedTuple):
    """The document that `draft` makes, and its rows in reading order; the contents are none."""

    document: Document
    units: tuple[TracedUnit, ...]


def traced(
    plan: Plan,
    template: str,
    templates: Mapping[str, bytes],
    *,
    name: str = "",
    titles: Titles | None = None,
    changes: Changes | None = None,
    shape: Callable[[Blocks], Blocks] | None = None,
) -> Traced:
    """A plan as a document, as `draft` makes it, with what its words come from.

    ``shape`` is what a Word file does with the blocks before it has them, of which the rows are.
    Raises ``UserError`` as `draft` does.
    """
    trace = Trace(plan)
    made = draft(plan, template, templates, name=name, titles=titles, changes=changes, trace=trace)
    shaped = shape(made.blocks) if shape is not None else made.blocks
    units = tuple(_Rows(trace.origins).rows(shaped))
    return Traced(made.made_of(_Plain(trace.origins).blocks(made.blocks)), units)


class _Plain:
    """Takes the marks out of blocks."""

    def __init__(self, origins: Mapping[str, Origin]) -> None:
        self._gone = dict.fromkeys(map(ord, origins))

    def text(self, text: str) -> str:
        return text.translate(self._gone)

    def blocks(self, blocks: Blocks) -> Blocks:
        return tuple(map(self._block, blocks))

    def _block(self, block: Any) -> Any:
        match block:
            case Heading() | Paragraph():
                return replace(block, content=self._line(block.content))
            case Listing():
                return replace(block, items=tuple(map(self.blocks, block.items)))
            case Quote():
                return Quote(self.blocks(block.blocks))
            case Group():
                return Group(block.name, self.blocks(block.blocks))
            case Table():
                rows = tuple(tuple(map(self._line, row)) for row in block.rows)
                return replace(block, head=tuple(map(self._line, block.head)), rows=rows)
        return block

    def _line(self, line: Line) -> Line:
        return tuple(
            replace(item, text=self.text(item.text)) if isinstance(item, Run) else item
            for item in line
        )


class _Rows:
    """Goes through blocks in reading order."""

    def __init__(self, origins: Mapping[str, Origin]) -> None:
        self._origins = origins
        self._tables = 0

    def rows(self, blocks: Blocks, depth: int = 0) -> Iterator[TracedUnit]:
        for block in blocks:
            match block:
                case Heading():
                    yield from self._unit("heading", _text(block.content), block.level)
                case Paragraph():
                    yield from self._unit("paragraph", _text(block.content))
                case Listing():
                    for item in block.items:
                        yield from self._item(item, depth)
                case Quote() | Group():
                    yield from self.rows(block.blocks, depth)
                case Table():
                    yield from self._table(block)

    def _item(self, item: Blocks, depth: int) -> Iterator[TracedUnit]:
        first = item[0] if item else None
        if isinstance(first, Paragraph):
            yield from self._unit("item", _text(first.content), depth)
            item = item[1:]
        yield from self.rows(item, depth + 1)

    def _table(self, table: Table) -> Iterator[TracedUnit]:
        self._tables += 1
        if table.has_head:
            yield from self._row(table.head, head=True)
        for row in table.rows:
            yield from self._row(row)

    def _row(self, cells: tuple[Line, ...], *, head: bool = False) -> Iterator[TracedUnit]:
        text = CELL.join(map(_text, cells))
        yield from self._unit("row", text, table=self._tables, head=head)

    def _unit(
        self, kind: Kind, marked: str, level: int = 0, *, table: int = 0, head: bool = False
    ) -> Iterator[TracedUnit]:
        text, found = stretches(marked, self._origins)
        if text.strip():
            yield TracedUnit(kind, text, level, table, head, found)


def _text(line: Line) -> str:
    return "".join(item.text if isinstance(item, Run) else BREAK for item in line)
