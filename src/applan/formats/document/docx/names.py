"""The names of OOXML (ECMA-376, WordprocessingML), and text put safely into it."""

from html import escape

from applan.typography import legible

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
PREFIXES = {"w": W, "r": R}
NAMESPACES = f'xmlns:w="{W}" xmlns:r="{R}"'

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def w(name: str) -> str:
    """A name of WordprocessingML as lxml writes it."""
    return f"{{{W}}}{name}"


def text(content: str) -> str:
    """A text element. The only way by which a plan's text comes into a Word file's XML."""
    return f'<w:t xml:space="preserve">{legible(content).translate(_ESCAPES)}</w:t>'


def deleted_text(content: str) -> str:
    """As ``text``, of what a tracked change takes away (ECMA-376, 17.3.3.7)."""
    return f'<w:delText xml:space="preserve">{legible(content).translate(_ESCAPES)}</w:delText>'


def attribute(value: str) -> str:
    """A value in quotation marks, for an attribute."""
    return f'"{escape(legible(value))}"'
