"""A comparison of plans in every format."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from applan.compare import Comparison
from applan.formats.document import Look, written
from applan.frozen import NamedTuple
from applan.messages import Catalogue
from applan.model import Plan
from applan.prose.document import Document

if TYPE_CHECKING:  # what prints a draft takes a while to load
    from applan.redline.plans import Printed


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


FORMATS = ("text", "docx", "html", "json", "md")
"""The formats there are, the one people read first."""


def render(
    comparison: Comparison, format: str, catalogue: Catalogue, beside: Beside
) -> str | bytes:
    """The comparison in one of the formats, as text or as a file's content.

    A Word file is for a meeting: the new plan, with what differs from the old as tracked changes.
    Word's own «accept all» leaves the new plan as it is drafted, and «reject all» the old one. What
    changed in short stands before it, on a page of its own. Raises ``UserError`` where a plan
    cannot be drafted, or the Word file cannot take it.
    """
    if format == "json":
        from applan.formats.changes import json

        return json.render(comparison, catalogue, beside)
    look, screen = beside.look, None
    if beside.board:
        from applan.formats.changes.board import board

        page = board(comparison, beside.plan, everything=beside.everything)
    elif format == "docx":
        page = _redline(comparison, beside)
    else:
        from applan.formats.changes.document import document

        if format == "text" and beside.lines:
            look, screen = look._replace(tight=True), (look.width, beside.lines)
        page = document(comparison, catalogue, beside.plan, screen)
    return written(page, format, look)


def _redline(comparison: Comparison, beside: Beside) -> Document:
    from applan.formats.changes.board import in_ten_lines, opening, title_of
    from applan.redline.plans import redlined

    assert beside.printed is not None
    language = beside.plan.language
    summary = (*opening(comparison, language), *in_ten_lines(comparison, language))
    title = title_of(comparison, language)
    return redlined(*beside.printed, comparison, beside.templates, summary, title)
