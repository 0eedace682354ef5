"""A Word file: the same tables, in the secretary's own Word file."""

from dataclasses import replace

from applan.drafts.document import document_of
from applan.formats.calendar.md import blocks
from applan.formats.calendar_sheet.grid import Sheet
from applan.formats.changes import Beside


def render(found: Sheet, language: str, beside: Beside) -> bytes:
    """Raises ``UserError`` where the Word file cannot take it."""
    from applan.drafts.docx import to_docx

    assert beside.plan is not None
    document = document_of(tuple(blocks(found)), beside.plan)
    fields = {**document.fields, "tittel": found.title}
    document = replace(document, title=found.title, fields=fields)
    return to_docx(document, beside.word_file, beside.word_file_name, line_numbers=False)
