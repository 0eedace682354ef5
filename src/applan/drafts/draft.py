"""Plan and template in, document out."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cached_property
from typing import Unpack

from applan.drafts.context import context
from applan.drafts.document import document_of
from applan.drafts.fill import fill
from applan.drafts.one_page import share_of_size
from applan.drafts.references import without_dead_links
from applan.drafts.shown import Beside
from applan.drafts.texts import TEXT, texts
from applan.drafts.trace import Trace
from applan.errors import UserError
from applan.model import Plan
from applan.prose.blocks import Blocks
from applan.prose.document import Document
from applan.prose.parse import UnsupportedError, parse_document

SHORT = "sammendrag"
"""The template whose document is to be on one page."""
_WIDE = frozenset({f"forslagshefte{TEXT}"})
"""Templates whose tables need pages on their side."""


class Draft:
    """A filled template as blocks, and the document that this is."""

    def __init__(self, filled: str, plan: Plan, template: str) -> None:
        self._filled, self._plan, self._template = filled, plan, template

    @cached_property
    def blocks(self) -> Blocks:
        """Raises ``UserError`` for markup that no document has a form for."""
        try:
            return without_dead_links(parse_document(self._filled))
        except UnsupportedError as error:
            raise UserError(
                "template {name}, line {line} of its Markdown: {what}",
                name=self._template,
                what=error.what,
                line=error.line,
            ) from None

    @cached_property
    def document(self) -> Document:
        """Raises ``UserError`` as ``blocks`` does."""
        return self.made_of(self.blocks)

    def made_of(self, blocks: Blocks) -> Document:
        """The document that blocks are in the place of the template's own."""
        made = replace(document_of(blocks, self._plan), wide=self._template in _WIDE)
        short = self._template == f"{SHORT}{TEXT}"
        return replace(made, dense=share_of_size(blocks)) if short else made


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
    plan: Plan,
    template: str,
    templates: Mapping[str, bytes],
    trace: Trace | None = None,
    **beside: Unpack[Beside],
) -> Draft:
    """A plan as a document, by one of the templates.

    ``templates`` are the contents of the template files by name. With a ``trace`` the draft is
    full of its marks (`traced`). Raises ``UserError`` for a template that cannot be filled.
    """
    if template not in template_names(templates):
        known = ", ".join(template_names(templates))
        raise UserError(
            "there is no template “{name}”; there are {known}", name=template, known=known
        )
    file = f"{template}{TEXT}"
    values = context(plan, beside, trace)
    filled = fill(file, texts(templates), values, traced=trace is not None)
    return Draft(filled, plan, file)
