"""The matrix as Markdown, for a case paper."""

from applan.formats.calendar.md import sheet_markdown
from applan.formats.calendar_sheet.grid import Sheet
from applan.formats.changes import Beside


def render(found: Sheet, language: str, beside: Beside) -> str:
    return sheet_markdown(found)
