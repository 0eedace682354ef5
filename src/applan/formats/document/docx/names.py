"""Text put safely into the XML of a Word file."""

from html import escape

from applan.typography import legible

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def text(content: str) -> str:
    """A text element. The only way by which a plan's text comes into a Word file's XML."""
    return f'<w:t xml:space="preserve">{legible(content).translate(_ESCAPES)}</w:t>'


def deleted_text(content: str) -> str:
    """As ``text``, of what a tracked change takes away (ECMA-376, 17.3.3.7)."""
    return f'<w:delText xml:space="preserve">{legible(content).translate(_ESCAPES)}</w:delText>'


def attribute(value: str) -> str:
    """A value in quotation marks, for an attribute."""
    return f'"{escape(legible(value))}"'
