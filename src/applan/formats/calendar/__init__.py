"""Formats of a calendar. A new file with a ``render`` is a new format."""

from importlib import import_module
from typing import NamedTuple

from applan.formats.ics import Editions
from applan.messages import Catalogue
from applan.modules import modules_in
from applan.schedule.calendar import Calendar

VIEWS = ("dates", "months", "matrix", "wheel", "grid", "agenda")
_DRAWN = {"wheel": ("html", "svg"), "grid": ("html",)}
_NEED_MORE = frozenset({"docx", "ics", "table"})


class Beside(NamedTuple):
    """What some formats need beside the calendar.

    ``word_file`` is the Word file that a table is put into, with its name; ``width`` the cells
    of a line at the terminal; ``editions`` when and how often each plan changed, by its name;
    ``before`` the same calendar as it was, where only what changed since is wanted.
    """

    word_file: bytes = b""
    word_file_name: str = ""
    width: int = 100
    editions: Editions = {}  # noqa: RUF012  # never changed
    before: Calendar | None = None


def names() -> tuple[str, ...]:
    """The formats there are, the one people read first."""
    found = set(modules_in(__path__))
    return tuple(sorted(found, key=lambda name: (name != "table", name)))


def formats_of(view: str) -> tuple[str, ...]:
    """The formats a view can have, the usual one first."""
    return _DRAWN[view] if view in _DRAWN else tuple(name for name in names() if name != "svg")


def render(
    calendar: Calendar, format: str, catalogue: Catalogue, beside: Beside | None = None
) -> str | bytes:
    """The calendar in one of the formats, as text or as a file's content."""
    module = import_module(f"{__name__}.{format}")
    made: str | bytes
    if format in _NEED_MORE:
        made = module.render(calendar, catalogue, beside or Beside())
    else:
        made = module.render(calendar, catalogue)
    return made
