"""A Word file: the same tables, in the secretary's own Word file, with the pages turned."""

from applan.drafts.document import document_of
from applan.errors import UserError
from applan.formats.calendar.md import blocks
from applan.formats.calendar_sheet.grid import Sheet
from applan.formats.changes import Beside
from applan.typography import NO_BREAK_SPACE

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MOST_UPRIGHT = 3
"""Columns that an upright page has room for; every year is one, and one says what it is."""


def render(found: Sheet, language: str, beside: Beside) -> bytes:
    """Raises ``UserError`` where the Word file cannot take it."""
    from applan.formats.document.docx import to_docx

    assert beside.plan is not None
    document = document_of(tuple(blocks(_roomy(found))), beside.plan, found.title)
    wide = any(len(grid.columns) > _MOST_UPRIGHT for grid in found.grids)
    file = turned(beside.word_file) if wide else beside.word_file
    return to_docx(document, file, beside.word_file_name, line_numbers=False)


def _roomy(found: Sheet) -> Sheet:
    """With room for the names of plans: a column gets that of its longest word, bold or not."""
    grids = (
        grid._replace(columns=tuple(f"{one}{NO_BREAK_SPACE * 2}" for one in grid.columns))
        for grid in found.grids
    )
    return found._replace(grids=tuple(grids))


def turned(word_file: bytes) -> bytes:
    """The Word file with its pages on the side; as it is where it cannot be read."""
    from applan.formats.document.docx.package import Package

    try:
        package = Package(word_file, "")
    except UserError:
        return word_file  # what is wrong with it is said where it is filled
    for size in package.document.iter(f"{_W}pgSz"):
        _turn(size.attrib)
    return package.bytes()


def _turn(size: "dict[str, str]") -> None:
    width, height = size.get(f"{_W}w"), size.get(f"{_W}h")
    if width and height and width.isdecimal() and height.isdecimal() and int(width) < int(height):
        size[f"{_W}w"], size[f"{_W}h"] = height, width
        size[f"{_W}orient"] = "landscape"
