"""Documents as Word files, made inside a Word file that the secretary owns."""

from applan.formats.document import Look
from applan.formats.document.docx.write import to_docx
from applan.prose.document import Document

__all__ = ["render", "to_docx"]


def render(document: Document, look: Look) -> bytes:
    """Raises ``UserError`` where the Word file cannot take it."""
    return to_docx(
        document,
        look.word_file,
        look.word_file_name,
        line_numbers=look.line_numbers,
        identity=look.identity,
        edition=look.edition,
    )
