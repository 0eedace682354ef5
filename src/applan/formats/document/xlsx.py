"""A spreadsheet: a sheet for each table, with dates and numbers as such, to be filtered and sorted.

Nothing in it is a formula, whatever a plan's text begins with, and the same document gives the same
bytes: there is no clock in it.
"""

import re
from collections.abc import Iterable
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

from applan.errors import UserError
from applan.formats.document import Look, core_properties
from applan.formats.document.csv import cell_text
from applan.formats.identity import readable
from applan.imprint import zipped
from applan.prose.blocks import Line, Run, Table, value_of
from applan.prose.document import Document
from applan.typography import legible
from applan.words.pages import words

if TYPE_CHECKING:
    from openpyxl import Workbook

_DAY = "dd.mm.yyyy"
_FORBIDDEN = re.compile(r"[\[\]:*?/\\]|^'|'$")
_LONGEST_NAME = 31
"""Of a sheet, as Excel has it; nor can a name hold some signs, or two be the same."""
_LONGEST_TEXT = 32_767
"""Characters of a cell."""
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]")
_NARROWEST, _WIDEST = 8, 60
_PROPERTIES = "docProps/core.xml"


def render(document: Document, look: Look) -> bytes:
    """Every table that has a head. Raises ``UserError`` where there is none."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    colour = readable(look.identity.colours[0]) if look.identity.colours else "1D4E6B"
    for heading, table in document.tables():
        if table.has_head:
            _write(_sheet(book, heading or document.title), table, colour)
    if not book.worksheets:
        raise UserError("there is no table in it for a spreadsheet")
    if notes := document.notes():
        label = words(document.language)["notes"]
        _write(_sheet(book, label), Table(((Run(label),),), tuple((one,) for one in notes)), colour)
    return _without_clock(book, document)


def _sheet(book: "Workbook", name: str) -> Any:
    """A sheet that is called as its table, as far as Excel allows."""
    wanted = " ".join(_FORBIDDEN.sub(" ", legible(name)).split()) or "–"
    taken = {one.title.casefold() for one in book.worksheets}
    if len(wanted) > _LONGEST_NAME:
        wanted = wanted.partition(" – ")[0]
    if len(wanted) > _LONGEST_NAME:
        wanted = wanted[: _LONGEST_NAME + 1].rpartition(" ")[0] or wanted
    called, number = wanted[:_LONGEST_NAME].strip(), 1
    while called.casefold() in taken:
        number += 1
        end = f" {number}"
        called = wanted[: _LONGEST_NAME - len(end)].strip() + end
    return book.create_sheet(called)


def _write(sheet: Any, table: Table, colour: str) -> None:
    from openpyxl.styles import Alignment, Border, Font, Side
    from openpyxl.utils import get_column_letter

    top = Alignment(vertical="top", wrap_text=True)
    head = Font(bold=True, color=colour)
    rule = Border(bottom=Side(style="medium", color=colour))
    for number, row in enumerate((table.head, *table.rows), 1):
        for column, content in enumerate(row, 1):
            cell = sheet.cell(number, column)
            cell.alignment = top
            _fill(cell, content)
            if number == 1:
                cell.font, cell.border = head, rule
    for column in range(1, len(table.head) + 1):
        held = (row[column - 1] for row in (table.head, *table.rows) if column <= len(row))
        sheet.column_dimensions[get_column_letter(column)].width = _width(held)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def _fill(cell: Any, content: Line) -> None:
    """A cell's value: a day or a number as such, and all else as text that stays text."""
    value = value_of(content)
    if value is not None:
        cell.value = value
        cell.number_format = _DAY if isinstance(value, date) else cell.number_format
        return
    said = cell_text(content)[:_LONGEST_TEXT]
    if said:
        cell.value = said
        cell.data_type = "s"
        cell.quotePrefix = bool(_FORMULA.match(said))
    link = content[0].href if len(content) == 1 and isinstance(content[0], Run) else ""
    if link.startswith(("http://", "https://", "mailto:")):
        cell.hyperlink = link


def _width(column: Iterable[Line]) -> int:
    """Room for the longest line of a column, within bounds; the mark of the filter takes two."""
    longest = max(
        (len(_DAY) if isinstance(value_of(cell), date) else len(said))
        for cell in column
        for said in cell_text(cell).split("\n")
    )
    return min(max(longest + 3, _NARROWEST), _WIDEST)


def _without_clock(book: "Workbook", document: Document) -> bytes:
    stream = BytesIO()
    book.save(stream)
    with ZipFile(stream) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts[_PROPERTIES] = core_properties(document)
    return zipped(parts)
