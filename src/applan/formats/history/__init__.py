"""Formats of plans through the years. A new file with a ``render`` is a new format."""

from importlib import import_module

from applan.formats.calendar_sheet.grid import Sheet
from applan.formats.changes import Beside
from applan.modules import modules_in


def names() -> tuple[str, ...]:
    """The formats there are, the one people read first."""
    found = set(modules_in(__path__))
    return tuple(sorted(found, key=lambda name: (name != "text", name)))


def render(found: Sheet, format: str, language: str, beside: Beside) -> str | bytes:
    """The tables in one of the formats, as text or as a file's content."""
    made: str | bytes = import_module(f"{__name__}.{format}").render(found, language, beside)
    return made
