"""Blocks as a document about a plan, and a filled template as blocks."""

import re

from applan.drafts.labels import Words, locale
from applan.errors import UserError
from applan.messages import msg
from applan.model import Plan
from applan.prose.blocks import Blocks, headings, plain
from applan.prose.document import Document, contents, contents_listing
from applan.prose.escaping import escape
from applan.prose.markdown import CONTENTS_MARK, to_markdown
from applan.prose.parse import UnsupportedError, parse_document
from applan.typography import shown


def read_document(markdown: str, plan: Plan, template: str) -> Document:
    """The document that a filled template is. Raises ``UserError`` for markup without a form."""
    try:
        blocks = parse_document(markdown)
    except UnsupportedError as error:
        raise UserError(
            msg(
                "template {name}, line {line} of its Markdown: {what}",
                name=template,
                what=error.what,
                line=error.line,
            )
        ) from None
    return document_of(blocks, plan)


def document_of(blocks: Blocks, plan: Plan, title: str = "") -> Document:
    """Blocks as a document about a plan: its title, its language, and what fills a Word file.

    ``title`` is of a document that is called something else than the plan.
    """
    words = Words(plan)
    fields = _fields(plan, words)
    return Document(
        blocks=blocks,
        title=title
        or next((plain(block.content) for block in headings(blocks) if block.level == 1), "")
        or shown(plan.title),
        organisation=shown(plan.organisation),
        language=locale(plan.language),
        dated=plan.adopted or plan.span.interval.start,
        contents_title=words["toc"],
        fields={**fields, "tittel": title} if title else fields,
    )


def _fields(plan: Plan, words: Words) -> dict[str, str]:
    case = plan.case
    number = case.number if case is not None else None
    meeting = case.meeting if case is not None else None
    sak = ", ".join(
        text for text in (f"{words['case']} {number}" if number else "", meeting) if text
    )
    found = {
        "tittel": plan.title,
        "organisasjon": plan.organisation,
        "periode": plan.period,
        "status": words.standing(plan),
        "saksnummer": number or "",
        "møte": meeting or "",
        "sak": sak or plan.title,
        "vedtatt": words.day(plan.adopted) if plan.adopted else "",
        "forrige plan": plan.continues or "",
    }
    return {name: shown(text) for name, text in found.items()}


def with_contents(markdown: str, plan: Plan) -> str:
    """The Markdown with a table of contents in its place, as links."""
    mark = re.compile(rf"^{re.escape(CONTENTS_MARK)}$", re.MULTILINE)
    if not mark.search(markdown):
        return markdown
    found = re.findall(r"^ {0,3}#{1,6} .*$", markdown, re.MULTILINE)
    listing = contents_listing(contents(parse_document("\n\n".join(found))))
    title = escape(Words(plan)["toc"])
    written = f"**{title}**\n\n{to_markdown((listing,))}" if listing else ""
    return mark.sub(lambda _found: written, markdown, count=1)
