"""What an edited document holds, whatever program saved it: a row of units in reading order.

A comparison with a draft goes between rows and not between trees, since an item may have come into
the middle of a list, and a list may have become two.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from applan.frozen import NamedTuple
from applan.messages import Message

Kind = Literal["heading", "paragraph", "item", "row"]
"""``item`` is what a point of a list begins with; ``row`` a row of a table with several columns."""

CELL = "\t"
"""Between the cells of a row."""

BREAK = "\n"
"""Between the lines of a unit, and the paragraphs of a cell."""


class Revision(NamedTuple):
    """A tracked change within a unit: who did it, what came or went, and where in the unit's text.

    What is accepted stands in the text if it came and not if it went; what is rejected the other
    way round. ``start`` is its place in the text, of either. A paragraph that came or went has a
    BREAK at its end, and so has one that was divided or joined; what stood alone, as a row that
    went, is told of at the start of what follows it, or at the end of the last.
    """

    kind: Literal["inserted", "deleted"]
    author: str
    text: str
    start: int
    accepted: bool = True


class Comment(NamedTuple):
    """A remark in the margin on the characters ``start`` to ``end`` of a unit's text.

    ``end`` is that of the text where the remark goes on into the next unit; one on a place is on
    no characters. An answer to a remark is one of its own, after it. ``done`` is whether it is
    marked as dealt with.
    """

    author: str
    text: str
    start: int
    end: int
    done: bool = False


@dataclass(frozen=True, slots=True)
class Unit:
    """A heading, a paragraph, an item or a row as a reader sees it once the changes are settled.

    ``level`` is 1 for a document's title, 2 for its main headings; for an item how deep its list
    is, from 0. ``number`` counts the paragraphs of the file from 1, as Word does, the empty ones
    too; a row has that of its first. ``table`` counts tables from 1, and is 0 outside them;
    ``head`` is whether the row is the table's head. ``label`` is what is printed before an item or
    heading by the file's own numbering, where it can be told, and is not in the text.
    """

    kind: Kind
    text: str
    level: int = 0
    number: int = 0
    table: int = 0
    head: bool = False
    label: str = ""
    strong: bool = False
    """Whether all of the text is bold, as a heading is that somebody made by hand."""
    size: float = 0
    """Points of the smallest letters in it; 0 where the file does not say."""
    revisions: tuple[Revision, ...] = ()
    comments: tuple[Comment, ...] = ()
    bold: tuple[tuple[int, int], ...] | None = field(default=None, compare=False)
    """Where in the text the characters are that are bold, or are spaces; None if nobody knows."""
    below: tuple[int, ...] = field(default=(), compare=False)
    """The columns of a row in which a cell of the row above goes on."""

    @property
    def cells(self) -> tuple[str, ...]:
        return tuple(self.text.split(CELL)) if self.kind == "row" else (self.text,)


@dataclass(frozen=True, slots=True)
class Returned:
    """A document that was read.

    ``authors`` are those of tracked changes, in the order of the file. ``aside`` is text that
    stands outside the run of the document (boxes, notes, headers and footers), each with the words
    for where, and ``hanging`` the number of the paragraph that each of those hangs on, 0 for none;
    ``unread`` is what could not be read, said. ``properties`` are the file's own custom
    properties, and ``edition`` the content of applan's part, or None.
    """

    units: tuple[Unit, ...]
    authors: tuple[str, ...] = ()
    aside: tuple[tuple[Message, str], ...] = ()
    unread: tuple[Message, ...] = ()
    properties: Mapping[str, str] = field(default_factory=dict)
    edition: bytes | None = None
    hanging: Mapping[tuple[Message, str], int] = field(default_factory=dict)
