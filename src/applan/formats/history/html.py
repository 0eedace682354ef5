"""The matrix as one HTML page that needs nothing else."""

from collections.abc import Iterator

from applan.formats.calendar_page.markup import text
from applan.formats.calendar_sheet.grid import Cell, Grid, Sheet
from applan.formats.changes import Beside
from applan.formats.changes_page.style import STYLE

_PAGE = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>{style}@media print {{ @page {{ size: A4 landscape; }} }}
</style>
</head>
<body>
<header><h1>{title}</h1><p class="note">{about}</p></header>
<main>
{body}
</main>
</body>
</html>
"""


def render(found: Sheet, language: str, beside: Beside) -> str:
    return _PAGE.format(
        language=language,
        title=text(found.title),
        about=text(found.about),
        style=STYLE,
        body="\n".join(line for grid in found.grids for line in _table(grid)),
    )


def _table(grid: Grid) -> Iterator[str]:
    if not grid.rows:
        yield f"<p>{text(grid.empty)}</p>"
        return
    if grid.heading:
        yield f"<h2>{text(grid.heading)}</h2>"
    heads = "".join(f'<th scope="col">{text(label)}</th>' for label in grid.columns)
    yield f"<table><thead><tr>{heads}</tr></thead><tbody>"
    for first, *rest in grid.rows:
        cells = "".join(f"<td>{_lines(one)}</td>" for one in rest)
        yield f'<tr><th scope="row">{_lines(first)}</th>{cells}</tr>'
    yield "</tbody></table>"


def _lines(cell: Cell) -> str:
    return "<br>".join(text(line.plain) for line in cell)
