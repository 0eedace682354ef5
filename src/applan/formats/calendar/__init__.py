"""A calendar in every format: its views as documents, and what is no document, each in a file."""

from importlib import import_module

from applan.formats.document import Look, written
from applan.formats.ics import Editions
from applan.frozen import NamedTuple
from applan.messages import Catalogue
from applan.schedule.calendar import Calendar

VIEWS = ("dates", "months", "matrix", "wheel", "grid", "agenda")
FORMATS = ("table", "csv", "docx", "html", "ics", "json", "md", "svg", "xlsx")
"""The formats there are, the one people read first; a table is text."""
_SPECIAL = ("json", "svg")
"""What is no document, but a file here."""
_DRAWN = {"wheel": ("html", "svg"), "grid": ("html",)}


class Beside(NamedTuple):
    """What some formats need beside the calendar.

    ``look`` is how a document is to look; ``editions`` when and how often each plan changed, by
    its name; ``before`` the same calendar as it was, where only what changed since is wanted.
    """

    look: Look = Look()
    editions: Editions = {}  # noqa: RUF012  # never changed
    before: Calendar | None = None


def formats_of(view: str) -> tuple[str, ...]:
    """The formats a view can have, the usual one first."""
    usual = _DRAWN.get(view, ())
    others = (name for name in FORMATS if name not in usual and name != "svg")
    return (*usual, *others)


def render(
    calendar: Calendar, format: str, catalogue: Catalogue, beside: Beside | None = None
) -> str | bytes:
    """The calendar in one of the formats, as text or as a file's content.

    Raises ``UserError`` where a Word file cannot take it.
    """
    beside = beside or Beside()
    if format == "ics":  # to be subscribed to; or only what changed, to be imported once
        from applan.formats.ics.file import calendar_file, changes_file

        if beside.before is not None:
            return changes_file(calendar, beside.before, beside.editions).encode()
        return calendar_file(calendar, beside.editions).encode()
    if format in _SPECIAL:
        made: str | bytes = import_module(f"{__name__}.{format}").render(calendar, beside)
        return made
    from applan.formats.calendar.views import document

    return written(document(calendar), "text" if format == "table" else format, beside.look)
