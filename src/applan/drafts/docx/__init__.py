"""Documents as Word files, made inside a Word file that the secretary owns."""

from applan.drafts.docx.write import to_docx

__all__ = ["to_docx"]
