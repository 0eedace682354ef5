"""A document: its blocks, and what is said about it outside them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from applan.frozen import NamedTuple
from applan.prose import blocks as b

FIRST_PAGE = range(13, 35)
"""So many entries of a table of contents have room on the first page and say enough."""

CONTENTS_LEVELS = (2, 3)
"""The levels of headings that the table of contents lists."""

FEWEST_LISTED = 2
"""A table of contents with fewer entries tells nobody anything."""

FIELDS = (
    "tittel", "organisasjon", "periode", "status", "saksnummer", "møte", "sak", "vedtatt",
    "forrige plan", "innhold", "logo", "versjon",
)  # fmt: skip
"""The places that a Word file may have, as ``{{ tittel }}``; the text goes to ``innhold``."""


@dataclass(frozen=True, slots=True)
class Document:
    """What every format is written from.

    ``language`` is that of the printed words, as «nb-NO». ``fields`` fill the places of a Word
    file. ``wide`` asks for pages on their side, and ``dense`` for type of this share of its size,
    so that more is on each. ``summary`` is told before the document, on a page of its own, and is
    no part of it. ``data`` are the tables for a spreadsheet, each under its heading, where it is
    to have others than those that people read.
    """

    blocks: b.Blocks
    title: str
    organisation: str
    language: str
    dated: date
    contents_title: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    wide: bool = False
    dense: float = 1
    data: tuple[tuple[str, b.Table], ...] = ()
    summary: b.Blocks = ()

    @property
    def told(self) -> b.Blocks:
        """All that is read: what is told before the document, and the document."""
        return (*self.summary, *self.blocks)

    def tables(self) -> tuple[tuple[str, b.Table], ...]:
        """What a spreadsheet has: every table with the heading it stands under, or nothing."""
        return self.data or tuple(b.tables(self.blocks))

    def notes(self) -> tuple[b.Line, ...]:
        """What a spreadsheet says below its tables: warnings and notes, unless it has data of its
        own."""
        if self.data:
            return ()
        return tuple(
            one.content for one in self.blocks if isinstance(one, b.Paragraph) and one.role
        )


class Entry(NamedTuple):
    """A heading; ``anchor`` is its name within the document.

    One that is ``gone`` when the tracked changes are accepted is in no table of contents.
    """

    level: int
    content: b.Line
    anchor: str
    gone: bool = False


def entries(blocks: b.Blocks) -> Iterator[Entry]:
    """Every heading of the document with its anchor, made as GitHub makes them."""
    taken: dict[str, int] = {}
    for block in b.headings(blocks):
        gone = block.revision is not None and block.revision not in b.COMING
        content = block.content if gone else b.as_it_comes(block.content)
        slug = anchor_of(b.plain(content))
        count = taken.get(slug, 0)
        taken[slug] = count + 1
        yield Entry(block.level, content, f"{slug}-{count}" if count else slug, gone)


def anchor_of(text: str) -> str:
    """The anchor of the first heading with this text."""
    text = text.strip().lower().replace("\u00a0", " ")
    return re.sub(r"[^\w\- ]", "", text).replace(" ", "-")


def contents(blocks: b.Blocks) -> tuple[Entry, ...]:
    """The headings that the table of contents lists; none where they are too few for one."""
    found = tuple(
        entry for entry in entries(blocks) if entry.level in CONTENTS_LEVELS and not entry.gone
    )
    return found if len(found) >= FEWEST_LISTED else ()


def contents_blocks(blocks: b.Blocks, title: str) -> b.Blocks:
    """The table of contents of blocks under its title, as links: each heading of level 2 with those
    of level 3 below it. Nothing where there is none."""
    items: list[list[Entry]] = []
    for entry in contents(blocks):
        if entry.level == CONTENTS_LEVELS[0] or not items:
            items.append([entry])
        else:
            items[-1].append(entry)
    if not items:
        return ()
    listing = b.Listing(
        tuple(
            (b.Paragraph(_link(first)), *((b.points(map(_link, rest)),) if rest else ()))
            for first, *rest in items
        )
    )
    return b.Paragraph((b.Run(title, strong=True),)), listing


def _link(entry: Entry) -> b.Line:
    return (b.Run(b.plain(entry.content), href=f"#{entry.anchor}"),)
