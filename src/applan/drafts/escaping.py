"""Plain text as Markdown that shows exactly that text: the one place where anything is escaped.

Escaped is what our own parser and GitHub's would read as markup, and no more, because people read
the Markdown too. A value may come to stand first in a line, so what is markup only there (a list
mark, «1. mai», a heading's #) is escaped at the start of every value.
"""

import re

from markupsafe import Markup

_ILLEGIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_SPACES = re.compile(r"[ \t\r\n\x85\u2028\u2029]+")
_ANYWHERE = re.compile(r"[\\`*\[\]<|~]|(?<![^\W_])_|_(?![^\W_])|&(?=#|[A-Za-z])")
_AT_START = re.compile(r"^( ?)(?=[#>+=-]|:-)")
_NUMBER_AT_START = re.compile(r"^( ?\d{1,9})([.)])(?= |$)")
_CLOSING_HASHES = re.compile(r"(?<![^ ])(#+ ?)$")
"""A heading may end in #s, which Markdown leaves out."""


def legible(text: str) -> str:
    """The text without characters that no document can hold, each shown as �.

    XML has no place for control characters or halves of surrogate pairs; the linter reports them.
    """
    return _ILLEGIBLE.sub("\ufffd", text)


def one_line(text: str) -> str:
    """The text on one line: whatever breaks lines or makes wide gaps is a single space."""
    return _SPACES.sub(" ", legible(text))


def escape_inside(text: str) -> str:
    """The text as Markdown, where something else stands before it in its line."""
    return _ANYWHERE.sub(lambda found: "\\" + found[0], text)


def escape(text: str) -> Markup:
    """The text as one line of Markdown, wherever in a line it comes to stand."""
    escaped = escape_inside(one_line(text))
    escaped = _AT_START.sub(r"\1\\", escaped)
    escaped = _NUMBER_AT_START.sub(r"\1\\\2", escaped)
    return Markup(_CLOSING_HASHES.sub(r"\\\1", escaped))
