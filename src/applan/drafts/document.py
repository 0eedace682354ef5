"""A filled template as a document: its blocks, and what is said about it outside them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from applan.drafts.labels import Words, locale
from applan.errors import UserError
from applan.messages import msg
from applan.model import Plan
from applan.prose.blocks import Blocks, Line, Listing, Paragraph, Run, headings, plain
from applan.prose.escaping import escape
from applan.prose.markdown import CONTENTS_MARK, to_markdown
from applan.prose.parse import UnsupportedError, parse_document
from applan.typography import shown

FIRST_PAGE = range(13, 35)
"""So many entries of a table of contents have room on the first page and say enough."""

CONTENTS_LEVELS = (2, 3)
"""The levels of headings that the table of contents lists."""


@dataclass(frozen=True, slots=True)
class Document:
    """What every format is written from. ``fields`` fill the places of a Word file."""

    blocks: Blocks
    title: str
    organisation: str
    language: str
    dated: date
    contents_title: str
    fields: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading in the table of contents; ``anchor`` is its name within the document."""

    level: int
    content: Line
    anchor: str


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


FIELDS = (
    "tittel", "organisasjon", "periode", "status", "saksnummer", "møte", "sak", "vedtatt",
    "forrige plan", "innhold",
)  # fmt: skip
"""The places that a Word file may have, as ``{{ tittel }}``; the text goes to ``innhold``."""


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


def entries(blocks: Blocks) -> Iterator[Entry]:
    """Every heading of the document with its anchor, made as GitHub makes them."""
    taken: dict[str, int] = {}
    for block in headings(blocks):
        slug = anchor_of(plain(block.content))
        count = taken.get(slug, 0)
        taken[slug] = count + 1
        yield Entry(block.level, block.content, f"{slug}-{count}" if count else slug)


def anchor_of(text: str) -> str:
    """The anchor of the first heading with this text."""
    text = text.strip().lower().replace("\u00a0", " ")
    return re.sub(r"[^\w\- ]", "", text).replace(" ", "-")


def contents(document: Document) -> tuple[Entry, ...]:
    """The headings that the table of contents lists."""
    return _listed(document.blocks)


def _listed(blocks: Blocks) -> tuple[Entry, ...]:
    return tuple(entry for entry in entries(blocks) if entry.level in CONTENTS_LEVELS)


def with_contents(markdown: str, plan: Plan) -> str:
    """The Markdown with a table of contents in its place, as links."""
    mark = re.compile(rf"^{re.escape(CONTENTS_MARK)}$", re.MULTILINE)
    if not mark.search(markdown):
        return markdown
    found = re.findall(r"^ {0,3}#{1,6} .*$", markdown, re.MULTILINE)
    listing = _as_listing(_listed(parse_document("\n\n".join(found))))
    title = escape(Words(plan)["toc"])
    written = f"**{title}**\n\n{to_markdown((listing,))}" if listing else ""
    return mark.sub(lambda _found: written, markdown, count=1)


def _as_listing(found: tuple[Entry, ...]) -> Listing | None:
    """Entries as a list within a list: each of level 2 with those of level 3 below it."""
    items: list[list[Entry]] = []
    for entry in found:
        if entry.level == CONTENTS_LEVELS[0] or not items:
            items.append([entry])
        else:
            items[-1].append(entry)
    if not items:
        return None
    return Listing(
        tuple(
            (_link(first), *((Listing(tuple((_link(entry),) for entry in rest)),) if rest else ()))
            for first, *rest in items
        )
    )


def _link(entry: Entry) -> Paragraph:
    return Paragraph((Run(plain(entry.content), href=f"#{entry.anchor}"),))
