"""A comparison of plans in every format: a document, or what is none, each in a file."""

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from applan.compare import Comparison
from applan.formats.document import Look, written
from applan.messages import Catalogue
from applan.model import Plan

if TYPE_CHECKING:  # what prints a draft takes a while to load
    from applan.redline.plans import Printed

_SPECIAL = ("docx", "json")


class Beside(NamedTuple):
    """What some formats need beside the comparison.

    ``look`` is how a document is to look. ``lines`` are those of the screen, 0 where everything is
    to be told. ``plan`` is the newer plan, whose case and organisation a document tells.
    ``printed`` are both plans with what ``templates`` need to print them. ``board`` asks for one
    page with a line for each result, or as many as there are with ``everything``.
    """

    plan: Plan
    look: Look = Look()
    lines: int = 0
    printed: "tuple[Printed, Printed] | None" = None
    templates: Mapping[str, bytes] = MappingProxyType({})
    board: bool = False
    everything: bool = False


def names() -> tuple[str, ...]:
    """The formats there are, the one people read first."""
    return ("text", "docx", "html", "json", "md")


def render(
    comparison: Comparison, format: str, catalogue: Catalogue, beside: Beside
) -> str | bytes:
    """The comparison in one of the formats, as text or as a file's content."""
    if beside.board and format != "json":
        from applan.formats.changes.board import board

        page = board(comparison, beside.plan, everything=beside.everything)
        return written(page, format, beside.look)
    if format in _SPECIAL:
        module = import_module(f"{__name__}.{format}")
        made: str | bytes = module.render(comparison, catalogue, beside)
        return made
    from applan.formats.changes.document import document

    look, screen = beside.look, None
    if format == "text" and beside.lines:
        look, screen = look._replace(tight=True), (look.width, beside.lines)
    return written(document(comparison, catalogue, beside.plan, screen), format, look)
