"""How any value a template has is printed as Markdown."""

from collections.abc import Callable, Iterable
from typing import Any

from jinja2 import Undefined
from markupsafe import Markup

from applan.drafts.shown import Choice, Prose, Shown
from applan.drafts.trace import Inked, Told, inked, strung
from applan.patterns import lazy
from applan.prose.blocks import lines, shifted
from applan.prose.markdown import to_line, to_markdown
from applan.typography import number

LARGEST = 5_000_000

_ESCAPED_AT_START = lazy(r"^( ?(?:\d{1,9})?)\\(?=(?<=\d\\)[.)]|(?<!\d\\)[#>+=-])")
"""What would be a list or a heading at the start of a line is nothing of the sort in a cell."""


class TooLargeError(Exception):
    """A template has done more work, or made a larger text, than any document needs."""


def text_of(value: Any) -> str:
    """A value as plain text: a choice is its word, a number is written as Norwegians do.

    Raises ``TypeError`` for what is no text, rather than print how Python sees it.
    """
    if value is None:
        return ""
    if isinstance(value, Choice):
        return value.said()
    if isinstance(value, Told):
        return value
    if isinstance(value, str | Undefined):
        return str(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return number(value)
    if isinstance(value, list | tuple):
        return strung(", ", list(map(text_of, value)))
    if isinstance(value, Shown):
        said = getattr(value, "text", None) or getattr(value, "title", None)
        if isinstance(said, str):
            return said
    raise TypeError(f"{type(value).__name__.lower()} is no text")


def printed(value: Any) -> Markup:
    """A value as it is put into a document: the one place where text is escaped."""
    if isinstance(value, Prose):
        return to_markdown(shifted(value.blocks, None))
    if is_rich(value):
        return printed(value.text)
    if isinstance(value, list | tuple):
        return printed(join(value, ", "))
    if isinstance(value, Inked):
        return value.inked
    found = value if isinstance(value, Markup) else inked(text_of(value))
    if len(found) > LARGEST:
        raise TooLargeError
    return found


def join(values: Iterable[Any], separator: Any = "") -> Any:
    """Values after each other. Plain texts give plain text; with Markdown among them, Markdown."""
    found = list(values)
    if any(isinstance(value, Markup | Prose) or is_rich(value) for value in found):
        joined: str = printed(separator).join(map(printed, found))
    else:
        joined = strung(text_of(separator), list(map(text_of, found)))
    if len(joined) > LARGEST:
        raise TooLargeError
    return joined


def changed(value: Any, change: Callable[[str], str]) -> str:
    """A text that is changed as text; what is Markdown already stays that."""
    if isinstance(value, Markup) or is_rich(value):
        found = change(str(printed(value)))
        return Inked(found) if isinstance(value, Inked) else Markup(found)
    text = text_of(value)
    return text.like(change(text)) if isinstance(text, Told) else change(text)


def in_cell(value: Any) -> Markup:
    """A value, or several under each other, in a cell of a table."""
    values = value if isinstance(value, list | tuple) else [value]
    return Markup("<br>").join(_line_in_cell(one) for one in values if one is not None)


def _line_in_cell(value: Any) -> Markup:
    if is_rich(value):
        return _line_in_cell(value.text)
    if isinstance(value, Prose):
        return Markup(
            "<br>".join(to_line(line, cell=True) for line in lines(value.blocks, marks=True))
        )
    found = str(printed(value)).replace("\\\n", "<br>").replace("\n", " ")
    return Markup(_ESCAPED_AT_START.sub(r"\1", found))


def is_rich(value: Any) -> bool:
    """Whether it is a part of the plan whose text is Markdown already."""
    return isinstance(value, Shown) and isinstance(getattr(value, "text", None), Markup | Prose)
