"""What a person reads as values: what lies between a view and every format it is written in."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal, TypeAlias, cast

from applan.frozen import NamedTuple
from applan.typography import as_line, bound

Revision = Literal["inserted", "deleted", "moved-to", "moved-from"]
"""A tracked change: what is there once it is accepted, or was there before it."""

COMING: tuple[Revision, ...] = ("inserted", "moved-to")
"""What is there once the changes are accepted; the others are what was there before them."""


class _By(str):
    """A tracked change of somebody's; it is the same change to who does not ask whose."""

    __slots__ = ("author",)
    author: str

    def __new__(cls, revision: str, author: str) -> "_By":
        made = super().__new__(cls, revision)
        made.author = author
        return made

    def __eq__(self, other: object) -> bool:
        same_author = not isinstance(other, _By) or other.author == self.author
        return same_author and str.__eq__(self, other) is True

    def __ne__(self, other: object) -> bool:
        return not self == other

    __hash__ = str.__hash__


def by(revision: Revision | None, author: str) -> Revision | None:
    """A tracked change as somebody's."""
    return cast("Revision", _By(revision, author)) if revision is not None else None


def author_of(revision: Revision | None) -> str:
    """Whose a tracked change is; empty where it is nobody's in particular."""
    return revision.author if isinstance(revision, _By) else ""


Role = Literal["", "note", "warning"]
"""What a paragraph is beside running text: said in passing, or not to be overlooked."""

Value = date | int | float
"""What a text says, for who counts with it; a date is one day."""


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one manner of writing. ``href`` is where a link leads, or empty.

    ``struck`` is what will not happen after all; the words beside it say so too. ``colour`` is
    that of a mark, as «#1c5d8c», which says nothing alone. ``language`` is the text's own, where
    it is another than the document's. ``value`` is the date or the number that the text is, for a
    spreadsheet.
    """

    text: str
    strong: bool = False
    emphasis: bool = False
    code: bool = False
    href: str = ""
    revision: Revision | None = None
    struck: bool = False
    colour: str = ""
    language: str = ""
    value: Value | None = None


@dataclass(frozen=True, slots=True)
class Break:
    """A new line within a paragraph or a cell."""

    revision: Revision | None = None


Inline = Run | Break
Line = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """Level 1 is the document's title, 2 its main sections.

    With ``revision`` the paragraph itself comes or goes, and all its runs should as well. What is
    moved has the same ``move``, which is not 0, where it was and where it is. ``was_level`` is the
    level before the changes of one that stays where that is another, else 0.
    """

    level: int
    content: Line
    revision: Revision | None = None
    move: int = 0
    was_level: int = 0


@dataclass(frozen=True, slots=True)
class Paragraph:
    """``revision`` and ``move`` are as a heading's; the first of an item's is the item's own."""

    content: Line
    revision: Revision | None = None
    role: Role = ""
    move: int = 0


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of items, each made of blocks. ``start`` is the first number of an ordered list.

    ``labels`` are what is printed before its items where those are not «1.», «2.» and so on:
    letters, and numbers that do not follow each other. ``was_labels`` are what they were, empty
    where they stay.
    """

    items: tuple[tuple["Block", ...], ...]
    ordered: bool = False
    start: int = 1
    tight: bool = True
    labels: tuple[str, ...] = ()
    was_labels: tuple[str, ...] = ()

    def marked(self) -> Iterator[tuple[Line, tuple["Block", ...]]]:
        """The items, each with its label as it comes and goes; none where there are no labels."""
        labels, was = self.labels or ("",) * len(self.items), self.was_labels
        for n, (label, item) in enumerate(zip(labels, self.items, strict=True)):
            if was and was[n] != label:
                yield (Run(was[n], revision="deleted"), Run(label, revision="inserted")), item
            else:
                revision = item[0].revision if item and isinstance(item[0], Paragraph) else None
                yield ((Run(label, revision=revision),) if label else ()), item

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
    """Rows of cells. Where every cell of the head is empty there is no head: a fact table.

    A cell that is one run with a value is that value. ``optional`` are numbers of columns that
    say nothing by being empty: a spreadsheet has them always, and people see them where they
    hold something.
    ``revisions`` are of the rows that come or go, one for each row; where all come or all go, the
    table does. Empty where no row does.
    """

    head: tuple[Line, ...]
    rows: tuple[tuple[Line, ...], ...]
    optional: frozenset[int] = frozenset()
    revisions: tuple[Revision | None, ...] = ()

    @property
    def revision(self) -> Revision | None:
        """That the whole table comes, or goes."""
        found = set(self.revisions)
        return self.revisions[0] if len(found) == 1 else None

    @property
    def has_head(self) -> bool:
        return any(self.head)

    def trimmed(self) -> "Table":
        """The table for people to read: what is empty leaves its room to the others."""
        empty = {n for n in self.optional if not any(row[n] for row in self.rows)}
        if not empty:
            return self
        kept = [n for n in range(len(self.head)) if n not in empty]
        rows = tuple(tuple(row[n] for n in kept) for row in self.rows)
        return Table(tuple(self.head[n] for n in kept), rows)


class Figure(NamedTuple):
    """A drawing as SVG, which says itself what it shows; a format without drawings leaves it out.

    ``note`` is said below it, and ``narrow`` is the same drawn for a phone.
    """

    svg: str
    note: Line = ()
    narrow: "Figure | None" = None


class Group(NamedTuple):
    """Blocks that belong together. ``name`` tells a page how to lay them out; paper has them in
    their order."""

    name: str
    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """The place of the table of contents."""


Block: TypeAlias = Heading | Paragraph | Listing | Quote | Table | Contents | Figure | Group
Blocks: TypeAlias = tuple[Block, ...]


def line(text: str, **manner: Any) -> Line:
    """A text as one line, with no-break spaces where they belong; none where it says nothing."""
    return (Run(bound(as_line(text)), **manner),) if text else ()


def stacked(lines: Iterable[Line]) -> Line:
    """Lines under each other, as in a cell; those that say nothing are left out."""
    made: list[Inline] = []
    for one in lines:
        if one:
            made += (Break(), *one)
    return tuple(made[1:])


def column(*texts: str) -> Line:
    """Texts under each other."""
    return stacked(map(line, texts))


def points(lines: Iterable[Line], **look: Any) -> Listing:
    """A list with a point for each line."""
    return Listing(tuple((Paragraph(one),) for one in lines), **look)


def under(heading: str, *blocks: Block, level: int = 2) -> tuple[Block, ...]:
    """Blocks under their heading; without a heading the blocks alone."""
    return (Heading(level, line(heading)), *blocks) if heading else blocks


def is_subtitle(block: Block, before: Block | None) -> bool:
    """Whether it says what the title above it is about: a paragraph all in emphasis."""
    titled = isinstance(before, Heading) and before.level == 1
    return titled and isinstance(block, Paragraph) and is_all(block.content, "emphasis")


def plain(line: Line) -> str:
    """The text of a line, a break as a space, without marks that say nothing alone."""
    return "".join(_said(item) for item in line)


def _said(item: Inline) -> str:
    if isinstance(item, Break):
        return " "
    return "" if item.colour else item.text


def around(text: str, before: str, after: str) -> str:
    """Marks around a text, with the space around it outside them; blank text has none."""
    body = text.strip(" ")
    lead, rest = text[: len(text) - len(text.lstrip(" "))], text[len(text.rstrip(" ")) :]
    return f"{lead}{before}{body}{after}{rest}" if body else text


def as_it_comes(line: Line) -> Line:
    """The line when its tracked changes are accepted."""
    return tuple(item for item in line if item.revision is None or item.revision in COMING)


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
    plainly = not one.code and one.value is None
    return plainly and replace(one, text=other.text) == other


def value_of(cell: Line) -> Value | None:
    """The date or the number that a cell is."""
    return cell[0].value if len(cell) == 1 and isinstance(cell[0], Run) else None


def is_all(line: Line, manner: str) -> bool:
    """Whether every run of a line is ``strong`` or ``emphasis``; an empty line is not."""
    runs = [item for item in line if isinstance(item, Run)]
    return bool(runs) and all(getattr(run, manner) for run in runs)


LABEL_GAP = "\u2002"
"""An en space, between the label of a fact and what it says."""

BETWEEN = "\u00a0· "
"""What stands between two facts on a line. No line begins with it."""


def facts_in(text: str) -> list[str]:
    """The facts of a line; a program may have put another space before what is between them."""
    return text.replace(" · ", BETWEEN).split(BETWEEN)


def is_facts(line: Line) -> bool:
    """Whether a line says facts: «**Når** uke 42 · **Hvor** Senja», an en space after the label."""
    first, second = (*line, None, None)[:2]
    return (
        isinstance(first, Run)
        and first.strong
        and isinstance(second, Run)
        and second.text.startswith(LABEL_GAP)
    )


def is_said(line: Line) -> bool:
    """Whether a line says what belongs to what is above it: «*Måltall:* 250 medlemmer.»"""
    first = line[0] if line else None
    return isinstance(first, Run) and first.emphasis and first.text.rstrip().endswith(":")


def led(item: Blocks) -> tuple[Paragraph, Blocks]:
    """What an item of a list begins with, which may be nothing, and the rest of it."""
    if item and isinstance(item[0], Paragraph):
        return item[0], item[1:]
    return Paragraph(()), item


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


def each(blocks: Blocks, change: Callable[[Block], Block]) -> Blocks:
    """The blocks with all that is no list, quotation or group changed, in reading order."""

    def changed(block: Block) -> Block:
        match block:
            case Listing():
                return replace(block, items=tuple(each(item, change) for item in block.items))
            case Quote():
                return Quote(each(block.blocks, change))
            case Group():
                return Group(block.name, each(block.blocks, change))
        return change(block)

    return tuple(map(changed, blocks))


def with_lines(block: Block, change: Callable[[Line], Line]) -> Block:
    """A heading, a paragraph or a table with its lines changed, in reading order; another block
    as it is."""
    match block:
        case Heading() | Paragraph():
            return replace(block, content=change(block.content))
        case Table():
            head = tuple(map(change, block.head))
            return replace(block, head=head, rows=tuple(tuple(map(change, r)) for r in block.rows))
    return block


def leaves(blocks: Blocks) -> Iterator[Block]:
    """Every block that holds no others, in reading order."""
    for block in blocks:
        if isinstance(block, Listing):
            for item in block.items:
                yield from leaves(item)
        elif isinstance(block, Quote | Group):
            yield from leaves(block.blocks)
        else:
            yield block


def headings(blocks: Blocks) -> Iterator[Heading]:
    """Every heading in reading order, those in lists and quotations as well."""
    return (block for block in leaves(blocks) if isinstance(block, Heading))


def tables(blocks: Blocks) -> Iterator[tuple[str, Table]]:
    """Every table in reading order with the heading it stands under, or nothing."""
    heading = ""
    for block in blocks:
        if isinstance(block, Heading) and block.level > 1:
            heading = plain(block.content)
        elif isinstance(block, Table):
            yield heading, block
        elif isinstance(block, Quote | Group):
            yield from ((found or heading, table) for found, table in tables(block.blocks))


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
        elif isinstance(block, Quote | Group):
            yield from lines(block.blocks, marks=marks)
        elif isinstance(block, Table):
            yield from block.head
            for row in block.rows:
                yield from row
