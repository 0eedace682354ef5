"""Tables and lists as HTML that a screen reader can walk and a phone can stack."""

from collections.abc import Iterable, Iterator, Sequence

from applan.formats.calendar_page.markup import GAP, text, time
from applan.formats.calendar_sheet.grid import Cell, Grid, Said


def table(grid: Grid, caption: str) -> Iterator[str]:
    """The table under its heading, or else ``caption``; what it says where it has no rows."""
    if not grid.rows:
        yield f"<h2>{text(grid.heading)}</h2><p>{text(grid.empty)}</p>"
        return
    grid = grid.trimmed()
    heads = grid.columns
    yield f'<table class="stack" role="table"><caption>{text(grid.heading or caption)}</caption>'
    cells = "".join(f'<th scope="col" role="columnheader">{text(head)}</th>' for head in heads)
    yield f'<thead role="rowgroup"><tr role="row">{cells}</tr></thead><tbody role="rowgroup">'
    yield from (_row(row, heads) for row in grid.rows)
    yield "</tbody></table>"


def box(heading: str, lines: Iterable[Said]) -> Iterator[str]:
    """A list in a frame."""
    yield f'<section class="box"><h3>{text(heading)}</h3><ul>'
    yield from (f"<li>{entry(line)}</li>" for line in lines)
    yield "</ul></section>"


def entry(line: Said) -> str:
    """A title with its time after it."""
    when = f'{GAP}<span class="when">{time(line.when)}</span>' if line.when else ""
    return f"{_title(line)}{when}"


def dated(line: Said) -> str:
    """A title with its time before it."""
    when = f'<span class="when">{time(line.when)}</span> ' if line.when else ""
    return f"{when}{_title(line)}"


def _row(row: Sequence[Cell], heads: Sequence[str]) -> str:
    head = " ".join(time(line.plain) for line in row[0])
    rest = "".join(
        f'<td role="cell" data-label="{text(label)}">{_cell(cell)}</td>'
        if cell
        else '<td role="cell"></td>'
        for cell, label in zip(row[1:], heads[1:], strict=True)
    )
    return f'<tr role="row"><th scope="row" role="rowheader" class="when">{head}</th>{rest}</tr>'


def _cell(cell: Cell) -> str:
    if len(cell) < 2:
        return "".join(map(dated, cell))
    return "<ul>" + "".join(f"<li>{dated(line)}</li>" for line in cell) + "</ul>"


def _title(line: Said) -> str:
    shown = text(line.text)
    return f'<span class="struck">{shown}</span>' if line.struck else shown
