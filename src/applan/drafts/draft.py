"""Plan and template in, document out."""

from collections.abc import Iterable, Mapping
from math import ceil, sqrt
from typing import Unpack

from applan.drafts.context import context
from applan.drafts.document import document_of
from applan.drafts.fill import fill
from applan.drafts.references import without_dead_links
from applan.drafts.shown import Beside
from applan.drafts.texts import TEXT, texts
from applan.drafts.trace import Trace
from applan.errors import UserError, perhaps
from applan.messages import msg
from applan.model import Plan
from applan.prose import blocks as b
from applan.prose.blocks import Blocks
from applan.prose.document import Document
from applan.prose.parse import UnsupportedError, parse_document

SHORT = "sammendrag"
"""The template whose document is to be on one page."""
_WIDE = ("forslagshefte",)
"""Templates whose tables need pages on their side."""


def template_names(templates: Iterable[str]) -> tuple[str, ...]:
    """The kinds of draft there are; a file whose name begins with _ is a part of others."""
    return tuple(
        sorted(
            name.removesuffix(TEXT)
            for name in templates
            if name.endswith(TEXT) and not name.startswith("_")
        )
    )


def draft(
    plan: Plan, template: str, templates: Mapping[str, bytes], **beside: Unpack[Beside]
) -> Document:
    """A plan as a document, by one of the templates.

    ``templates`` are the contents of the template files by name. Raises ``UserError`` for a
    template that cannot be filled, and for markup that no document has a form for.
    """
    return made_of(blocks_of(plan, template, templates, **beside), plan, template)


def blocks_of(
    plan: Plan,
    template: str,
    templates: Mapping[str, bytes],
    trace: Trace | None = None,
    **beside: Unpack[Beside],
) -> Blocks:
    """The blocks of `draft`; with a ``trace`` they are full of its marks (`traced`)."""
    if template not in template_names(templates):
        said = msg("there is no template “{name}”", name=template)
        raise UserError(perhaps(said, (), template_names(templates)))
    file = f"{template}{TEXT}"
    values = context(plan, beside, trace)
    filled = fill(file, texts(templates), values, traced=trace is not None)
    try:
        return without_dead_links(parse_document(filled))
    except UnsupportedError as error:
        raise UserError(
            "template {name}, line {line} of its Markdown: {what}",
            name=file,
            what=error.what,
            line=error.line,
        ) from None


def made_of(blocks: Blocks, plan: Plan, template: str) -> Document:
    """The document that the blocks of a template are."""
    dense = share_of_size(blocks) if template == SHORT else 1
    return document_of(blocks, plan, wide=template in _WIDE, dense=dense)


LINES, LETTERS = 45, 95
"""Lines of running text on a page of A4 with narrow margins, and letters in a line."""

SMALLEST = 0.76
"""The share of its size at which type of 10.5 points is still read easily: 8 points."""


def share_of_size(blocks: b.Blocks) -> float:
    """The share of its size that type may have: what is too long for a page has the room of two."""
    lines = sum(map(_lines, blocks))
    pages = ceil(lines * SMALLEST**2 / LINES)
    return min(sqrt(pages * LINES / max(lines, 1)), 1)


def _lines(block: b.Block) -> float:
    """About how many lines of running text a block takes the room of."""
    match block:
        case b.Heading():
            return 2.2 * (1 + len(b.plain(block.content)) // (LETTERS // 2))
        case b.Paragraph():
            return 1.3 + len(b.plain(block.content)) // LETTERS
        case b.Listing():
            inside = [one for item in block.items for one in item]
            return 0.4 + sum(_lines(one) - 0.3 * isinstance(one, b.Paragraph) for one in inside)
        case b.Table():
            letters = (sum(len(b.plain(cell)) for cell in row) for row in block.rows)
            return 1.5 * (1 + sum(1 + count // LETTERS for count in letters))
        case b.Quote() | b.Group():
            return 2 + sum(map(_lines, block.blocks))
        case _:
            return 0
