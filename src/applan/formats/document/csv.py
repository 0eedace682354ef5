"""CSV for spreadsheets: RFC 4180 with commas, in UTF-8 that begins with a byte order mark.

Excel takes a file without the mark for cp1252. What a spreadsheet would take for a formula gets
an apostrophe in front, also after a semicolon, at which a Norwegian Excel splits the lines
(https://owasp.org/www-community/attacks/CSV_Injection).
"""

import csv
import io
import re

from applan.formats.document import Look
from applan.prose.blocks import Line, parted, plain, value_of
from applan.prose.document import Document
from applan.typography import NO_BREAK_SPACE, legible
from applan.words.pages import words

_FORMULA = re.compile(r"(^|[;\t\r\n])(?=\s*[=+\-@\t\r＝＋－＠])")


def render(document: Document, look: Look) -> str:
    """The tables below each other, each line with its table's heading first, and what is noted.

    A document with data for a spreadsheet is that alone.
    """
    rows: list[list[str]] = []
    for heading, table in document.tables():
        group = [] if document.data else [words(document.language)["group"]]
        rows.append(group + list(map(_cell, table.head)))
        rows += [[heading] * len(group) + list(map(_cell, row)) for row in table.rows]
    rows += [[_cell(note)] for note in document.notes()]
    written = io.StringIO()
    csv.writer(written, lineterminator="\r\n").writerows(
        [_FORMULA.sub(r"\1'", bare(value)) for value in row] for row in rows
    )
    return "\ufeff" + written.getvalue()


def _cell(content: Line) -> str:
    value = value_of(content)
    return str(value) if value is not None else cell_text(content)


def cell_text(content: Line) -> str:
    """The text of a cell, a line for each of its lines."""
    return bare("\n".join(map(plain, parted(content))))


def bare(text: str) -> str:
    """A text without no-break spaces, which a search in a spreadsheet takes for other signs."""
    return legible(text).replace(NO_BREAK_SPACE, " ")
