"""A document: its blocks, and what is said about it outside them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from applan.prose.blocks import (
    Blocks,
    Line,
    Listing,
    Paragraph,
    Run,
    Table,
    headings,
    plain,
    tables,
)

FRONT_PAGE = range(13, 35)
"""A table of contents with so many entries shares the first page with the title alone: there is
room for no more of them, and fewer would leave it empty."""

CONTENTS_LEVELS = (2, 3)
"""The levels of headings that the table of contents lists."""

FIELDS = (
    "tittel", "organisasjon", "periode", "status", "saksnummer", "møte", "sak", "vedtatt",
    "forrige plan", "innhold", "logo",
)  # fmt: skip
"""The places that a Word file may have, as ``{{ tittel }}``; the text goes to ``innhold``."""


@dataclass(frozen=True, slots=True)
class Document:
    """What every format is written from.

    ``language`` is that of the printed words, as «nb-NO». ``fields`` fill the places of a Word
    file. ``wide`` asks for pages on their side. ``data`` are the tables for a spreadsheet, each
    under its heading, where it is to have others than those that people read.
    """

    blocks: Blocks
    title: str
    organisation: str
    language: str
    dated: date
    contents_title: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    wide: bool = False
    data: tuple[tuple[str, Table], ...] = ()

    def tables(self) -> tuple[tuple[str, Table], ...]:
        """What a spreadsheet has: every table with the heading it stands under, or nothing."""
        return self.data or tuple(tables(self.blocks))


class Entry(NamedTuple):
    """A heading in the table of contents; ``anchor`` is its name within the document."""

    level: int
    content: Line
    anchor: str


def entries(blocks: Blocks) -> Iterator[Entry]:
    """Every heading of the document with its anchor, made as GitHub makes them."""
    taken: dict[str, int] = {}
    for block in headings(blocks):
        text = plain(block.content).strip().lower()
        slug = re.sub(r"[^\w\- ]", "", text.replace("\u00a0", " ")).replace(" ", "-")
        count = taken.get(slug, 0)
        taken[slug] = count + 1
        yield Entry(block.level, block.content, f"{slug}-{count}" if count else slug)


def contents(blocks: Blocks) -> tuple[Entry, ...]:
    """The headings that the table of contents lists."""
    return tuple(entry for entry in entries(blocks) if entry.level in CONTENTS_LEVELS)


def contents_listing(found: tuple[Entry, ...]) -> Listing | None:
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
