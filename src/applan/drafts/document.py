"""Blocks as a document about a plan."""

from typing import Any

from applan.drafts.labels import Words, locale
from applan.model import Plan
from applan.prose.blocks import Blocks, headings, plain
from applan.prose.document import Document
from applan.typography import shown


def document_of(
    blocks: Blocks, plan: Plan, title: str = "", *, language: str = "", **more: Any
) -> Document:
    """Blocks as a document about a plan: its title, its language, and what fills a Word file.

    ``title`` is of a document that is called something else than the plan; it is about the plan,
    and no paper of the plan's case. ``language`` is that of its words, where that is another than
    the plan's, and ``more`` is what else a document says of itself.
    """
    words, title = Words(plan), shown(title)
    fields = _fields(plan, words)
    return Document(
        blocks=blocks,
        title=title
        or next((plain(block.content) for block in headings(blocks) if block.level == 1), "")
        or shown(plan.title),
        organisation=shown(plan.organisation),
        language=locale(language or plan.language),
        dated=plan.adopted or plan.span.interval.start,
        contents_title=words["toc"],
        fields={**fields, "tittel": title, "sak": fields["tittel"]} if title else fields,
        **more,
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
        "periode": words.period(plan),
        "status": words.standing(plan),
        "saksnummer": number or "",
        "møte": meeting or "",
        "sak": sak or plan.title,
        "vedtatt": words.day(plan.adopted) if plan.adopted else "",
        "forrige plan": plan.continues or "",
    }
    return {name: shown(text) for name, text in found.items()}
