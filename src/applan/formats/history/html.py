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
<style>{style}{own}</style>
</head>
<body>
<header><h1>{title}</h1><p class="note">{about}</p></header>
<main>
{body}
</main>
</body>
</html>
"""

_FIRST, _OTHER = 11, 7
"""The least width of the first column and of the others, in letters' heights."""

_STYLE = f"""
body {{ overflow-wrap: break-word; hyphens: auto; }}
.wide {{ overflow-x: auto; }}
thead th:first-child {{ width: {_FIRST * 2}%; }}
tbody th {{ position: sticky; left: 0; background: #fff; }}
@media screen and (max-width: 40rem) {{ thead th:first-child {{ width: 8rem; }} }}
@media print {{
  @page {{ size: A4 landscape; }}
  .wide {{ overflow: visible; }}
  .wide table {{ min-width: 0 !important; }}
  tbody th {{ position: static; }}
}}
"""
"""What a wide table needs: it is scrolled on a phone, under the names of its rows."""


def render(found: Sheet, language: str, beside: Beside) -> str:
    return _PAGE.format(
        language=language,
        title=text(found.title),
        about=text(found.about),
        style=STYLE,
        own=_STYLE,
        body="\n".join(
            [
                *(line for grid in found.grids for line in _table(grid)),
                *(f'<p class="note">{text(note)}</p>' for note in found.notes),
            ]
        ),
    )


def _table(grid: Grid) -> Iterator[str]:
    if not grid.rows:
        yield f"<p>{text(grid.empty)}</p>"
        return
    if grid.heading:
        yield f"<h2>{text(grid.heading)}</h2>"
    heads = "".join(f'<th scope="col">{text(label)}</th>' for label in grid.columns)
    least = _FIRST + _OTHER * (len(grid.columns) - 1)
    yield f'<div class="wide"><table style="min-width: {least}rem">'
    yield f"<thead><tr>{heads}</tr></thead><tbody>"
    for first, *rest in grid.rows:
        cells = "".join(f"<td>{_lines(one)}</td>" for one in rest)
        yield f'<tr><th scope="row">{_lines(first)}</th>{cells}</tr>'
    yield "</tbody></table></div>"


def _lines(cell: Cell) -> str:
    return "<br>".join(text(line.plain) for line in cell)
