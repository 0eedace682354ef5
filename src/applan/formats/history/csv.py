"""The matrix for a spreadsheet: the tables below each other, each line with its heading first."""

from applan.formats.calendar.csv import rows_csv
from applan.formats.calendar_sheet.grid import Sheet
from applan.formats.changes import Beside


def render(found: Sheet, language: str, beside: Beside) -> str:
    rows: list[tuple[str, ...]] = []
    for grid in found.grids:
        rows.append((grid.heading, *grid.columns))
        rows += [
            ("", *("\n".join(line.plain for line in cell) for cell in row)) for row in grid.rows
        ]
    return rows_csv([*rows, *(("", note) for note in found.notes)])
