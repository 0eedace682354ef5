"""Text put safely into the XML of a Word file."""

import re
from html import escape

from applan.patterns import lazy
from applan.typography import legible

_LONG = lazy(r"(?<!\S)(?!\S*://)\S{20,}")
"""A word that may be wider than a column, and is no address."""


def text(content: str, *, narrow: bool = False, deleted: bool = False) -> str:
    """A text element. The only way by which a plan's text comes into a Word file's XML.

    What a tracked change takes away has an element of its own (ECMA-376, 17.3.3.7). In a ``narrow``
    column a line may end after «kommune-/», of which LibreOffice is not told otherwise.
    """
    name, said = "delText" if deleted else "t", legible(content)
    if narrow and "/" in said:
        said = _LONG.sub(lambda word: re.sub(r"/(?=\w)", "/\u200b", word[0]), said)
    return f'<w:{name} xml:space="preserve">{escape(said, quote=False)}</w:{name}>'


def attribute(value: str) -> str:
    """A value in quotation marks, for an attribute."""
    return f'"{escape(legible(value))}"'
