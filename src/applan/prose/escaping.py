"""Plain text as Markdown that shows exactly that text: the one place where anything is escaped.

Escaped is what our own parser and GitHub's would read as markup, and no more, because people read
the Markdown too. A value may come to stand first in a line, so what is markup only there (a list
mark, «1. mai», a heading's #) is escaped at the start of every value.
"""

from markupsafe import Markup

from applan.patterns import lazy
from applan.typography import one_line

_ANYWHERE = lazy(r"[\\`*\[\]<|~]|(?<![^\W_])_|_(?![^\W_])|&(?=#|[A-Za-z])")
_AT_START = lazy(r"^( ?)(?=[#>+=-]|:-)")
_NUMBER_AT_START = lazy(r"^( ?\d{1,9})([.)])(?= |$)")
_CLOSING_HASHES = lazy(r"(?<![^ ])(#+ ?)$")
"""A heading may end in #s, which Markdown leaves out."""


def escape_inside(text: str) -> str:
    """The text as Markdown, where something else stands before it in its line."""
    return _ANYWHERE.sub(lambda found: "\\" + found[0], text)


def escape(text: str) -> Markup:
    """The text as one line of Markdown, wherever in a line it comes to stand."""
    escaped = escape_inside(one_line(text))
    escaped = _AT_START.sub(r"\1\\", escaped)
    escaped = _NUMBER_AT_START.sub(r"\1\\\2", escaped)
    return Markup(_CLOSING_HASHES.sub(r"\\\1", escaped))
