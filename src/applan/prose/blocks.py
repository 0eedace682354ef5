"""A document as values: what lies between Markdown and every format it is written in."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

Revision = Literal["inserted", "deleted"]
"""A tracked change: what is there once it is accepted, or was there before it."""


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one manner of writing. ``href`` is where a link leads, or empty."""

    text: str
    strong: bool = False
    emphasis: bool = False
    code: bool = False
    href: str = ""
    revision: Revision | None = None


@dataclass(frozen=True, slots=True)
class Break:
    """A new line within a paragraph or a cell."""


Inline = Run | Break
Line = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """Level 1 is the document's title, 2 its main sections.

    With ``revision`` the paragraph itself comes or goes, and all its runs should as well.
    """

    level: int
    content: Line
    revision: Revision | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """With ``revision`` the paragraph itself comes or goes, and all its runs should as well."""

    content: Line
    revision: Revision | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of items, each made of blocks. ``start`` is the first number of an ordered list.

    ``labels`` are what is printed before its items where those are not «1.», «2.» and so on:
    letters, and numbers that do not follow each other.
    """

    items: tuple[tuple["Block", ...], ...]
    ordered: bool = False
    start: int = 1
    tight: bool = True
    labels: tuple[str, ...] = ()

    def marks(self) -> tuple[str, ...]:
        """What stands before each item, a bullet as well."""
        if self.labels or not self.ordered:
            return self.labels or ("•",) * len(self.items)
        return tuple(f"{self.start + n}." for n in range(len(self.items)))


@dataclass(frozen=True, slots=True)
class Quote:
    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells. Where every cell of the head is empty there is no head: a fact table."""

    head: tuple[Line, ...]
    rows: tuple[tuple[Line, ...], ...]

    @property
    def has_head(self) -> bool:
        return any(self.head)


@dataclass(frozen=True, slots=True)
class Contents:
    """The place of the table of contents."""


Block: TypeAlias = Heading | Paragraph | Listing | Quote | Table | Contents
Blocks: TypeAlias = tuple[Block, ...]


def plain(line: Line) -> str:
    """The text of a line, a break as a space."""
    return "".join(item.text if isinstance(item, Run) else " " for item in line)


def parted(content: Line) -> list[Line]:
    """The lines that breaks make of a line."""
    lines: list[list[Inline]] = [[]]
    for item in content:
        if isinstance(item, Break):
            lines.append([])
        else:
            lines[-1].append(item)
    return [tuple(line) for line in lines]


def joined(items: Iterable[Inline]) -> Line:
    """Runs after each other; those that are written in one manner are one run."""
    made: list[Inline] = []
    for item in items:
        if isinstance(item, Run):
            last = made[-1] if made else None
            if isinstance(last, Run) and _joins(last, item):
                made[-1] = replace(last, text=last.text + item.text)
                continue
            if not item.text and not item.code:
                continue
        made.append(item)
    return tuple(made)


def _joins(one: Run, other: Run) -> bool:
    return not one.code and replace(one, text="") == replace(other, text="")


def is_all(line: Line, manner: str) -> bool:
    """Whether every run of a line is ``strong`` or ``emphasis``; an empty line is not."""
    runs = [item for item in line if isinstance(item, Run)]
    return bool(runs) and all(getattr(run, manner) for run in runs)


LABEL_GAP = "\u2002"
"""An en space, between the label of a fact and what it says."""


def is_facts(line: Line) -> bool:
    """Whether a line says facts: «**Når** uke 42 · **Hvor** Senja», an en space after the label."""
    first, second = (*line, None, None)[:2]
    return (
        isinstance(first, Run)
        and first.strong
        and isinstance(second, Run)
        and second.text.startswith(LABEL_GAP)
    )


def boxed_title(quote: Quote) -> Line | None:
    """The title of a quotation that is a box: its first paragraph, when that is strong."""
    first = quote.blocks[0] if quote.blocks else None
    if isinstance(first, Paragraph) and is_all(first.content, "strong"):
        return first.content
    return None


def shifted(blocks: Blocks, level: int | None) -> Blocks:
    """The blocks with their headings below ``level``; None makes headings strong paragraphs."""
    top = min((block.level for block in blocks if isinstance(block, Heading)), default=1)
    return tuple(_shifted(block, level, top) for block in blocks)


def _shifted(block: Block, level: int | None, top: int) -> Block:
    if not isinstance(block, Heading):
        return block
    if level is None or level + 1 + block.level - top > DEEPEST:
        return Paragraph(
            tuple(
                replace(run, strong=True) if isinstance(run, Run) else run for run in block.content
            )
        )
    return Heading(level + 1 + block.level - top, block.content)


DEEPEST = 6
"""The deepest level of heading that Markdown and HTML have."""


def headings(blocks: Blocks) -> Iterator[Heading]:
    """Every heading in reading order, those in lists and quotations as well."""
    for block in blocks:
        if isinstance(block, Heading):
            yield block
        elif isinstance(block, Listing):
            for item in block.items:
                yield from headings(item)
        elif isinstance(block, Quote):
            yield from headings(block.blocks)


def lines(blocks: Blocks, *, marks: bool = False) -> Iterator[Line]:
    """Every line of text in reading order; with ``marks``, the points of a list behind theirs."""
    for block in blocks:
        if isinstance(block, Heading | Paragraph):
            yield block.content
        elif isinstance(block, Listing):
            for mark, item in zip(block.marks(), block.items, strict=True):
                first, *rest = list(lines(item, marks=marks)) or [()]
                yield (Run(f"{mark} "), *first) if marks else first
                yield from rest
        elif isinstance(block, Quote):
            yield from lines(block.blocks, marks=marks)
        elif isinstance(block, Table):
            yield from block.head
            for row in block.rows:
                yield from row
