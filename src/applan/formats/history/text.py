"""The matrix at the terminal."""

from applan.formats.calendar.table import sheet_text
from applan.formats.calendar_sheet.grid import Sheet
from applan.formats.changes import Beside


def render(found: Sheet, language: str, beside: Beside) -> str:
    return sheet_text(found, beside.width)
