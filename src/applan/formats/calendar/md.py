"""Markdown, to be pasted into an agenda or put into a draft."""

from collections.abc import Iterator

from applan.formats.calendar_sheet.grid import Cell, Grid, Sheet
from applan.formats.calendar_sheet.views import sheet
from applan.messages import Catalogue
from applan.prose.blocks import Block, Break, Heading, Line, Paragraph, Run, Table
from applan.prose.markdown import to_markdown
from applan.schedule.calendar import Calendar
from applan.typography import shown


def render(calendar: Calendar, catalogue: Catalogue) -> str:
    return sheet_markdown(sheet(calendar))


def sheet_markdown(found: Sheet) -> str:
    """Tables under their headings."""
    return f"{to_markdown(tuple(blocks(found)))}\n"


def blocks(found: Sheet) -> Iterator[Block]:
    """The tables as the blocks of a document."""
    yield Heading(1, _line(found.title))
    if found.about:
        yield Paragraph((Run(_text(found.about), emphasis=True),))
    for grid in found.grids:
        if grid.heading:
            yield Heading(2, _line(grid.heading))
        yield _table(grid.trimmed()) if grid.rows else Paragraph(_line(grid.empty))
    yield from (Paragraph(_line(note)) for note in found.notes)


def _table(grid: Grid) -> Table:
    head = tuple(_line(label) for label in grid.columns)
    return Table(head, tuple(tuple(_cell(one) for one in row) for row in grid.rows))


def _cell(lines: Cell) -> Line:
    found: list[Run | Break] = []
    for line in lines:
        if found:
            found.append(Break())
        found.append(Run(_text(line.plain)))
    return tuple(found)


def _line(text: str) -> Line:
    return (Run(_text(text)),)


def _text(text: str) -> str:
    return shown(text)
