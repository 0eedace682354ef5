"""Documents as Word files, made inside a Word file that the secretary owns."""

from applan.formats.document.docx.write import render as render
