"""Paragraphs and rows as units: joined where the mark between them is gone, and numbered."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from applan.frozen import NamedTuple
from applan.wordfile.aside import Remark
from applan.wordfile.looks import Look
from applan.wordfile.text import Change, Text, stacked, without_tabs, written_label
from applan.wordfile.units import BREAK, Comment, Kind, Revision, Unit


class Form(NamedTuple):
    """What a paragraph is. ``listed`` is what numbers it, for who knows the file's numbering.

    ``below`` are the columns of a row in which a cell of the row above goes on.
    """

    kind: Kind = "paragraph"
    level: int = 0
    listed: Hashable = None
    label: str = ""
    below: tuple[int, ...] = ()


def form_of(look: Look, text: Text, listed: Hashable, level: int, *, alone: bool = True) -> Form:
    """What a paragraph is by its look, and what numbers it, at a level from 0.

    ``alone`` is whether it stands in no list as the file has them; it may be an item by its style.
    """
    if look.title or look.outline:
        return Form("heading", 1 if look.title else (look.outline or 0) + 1, listed)
    if listed is not None:
        return Form("item", max(level, look.depth or 0), listed)
    if look.depth is not None and alone:
        return Form("item", look.depth, label=written_label(text))
    return Form()


@dataclass(slots=True)
class Piece:
    """A paragraph or a row as the file has it, before its neighbours are known.

    ``whole`` is False where it goes on into the next as it is written, as a big first letter does.
    ``form`` is None for what is no text of the document, such as a table of contents. ``mark``
    are the changes of a paragraph's mark, of a row that of the row.
    """

    text: Text
    form: Form | None
    number: int
    mark: tuple[Change, ...] = ()
    table: int = 0
    head: bool = False
    whole: bool = True

    @property
    def is_row(self) -> bool:
        return self.form is not None and self.form.kind == "row"

    @property
    def is_open(self) -> bool:
        """Whether it goes on into the next, since its mark is gone or is none to a reader."""
        return not self.is_row and (not self.whole or any(one.hides for one in self.mark))


def settled(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces, joined where the mark between two is gone.

    What is joined has the form of the last of them, as Word has it, for the mark that stays has
    it (ECMA-376, 17.13.5.15). Rows and what is no text stand for themselves.
    """
    before: Piece | None = None
    for piece in pieces:
        if before is not None and (piece.is_row or piece.form is None):
            yield before
            before = None
        if before is not None:
            before.text.tell(BREAK, before.mark)
            before.text.extend(piece.text)
            piece.text, piece.number = before.text, before.number
            before = None
        if piece.is_open and piece.form is not None:
            before = piece
        else:
            yield piece
    if before is not None:
        yield before


def in_box(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces of a cell that is read as paragraphs, of which none goes on out of it."""
    for piece in settled(pieces):
        if piece.is_open:
            piece.text.tell(BREAK, piece.mark)
            piece.mark, piece.whole = (), True
        yield piece


def in_cell(pieces: Iterable[Piece]) -> Text:
    """The text of a cell; a table in it has each of its cells on a line."""
    return stacked(
        (without_tabs(one.text, BREAK if one.is_row else " "), one.mark) for one in settled(pieces)
    )


def lines(pieces: Iterable[Piece]) -> str:
    """The text of what stands outside the run of the document."""
    said = (str(piece.text) for piece in settled(pieces) if piece.form is not None)
    return BREAK.join(line for line in said if line.strip())


class Units:
    """Makes units of pieces. What is told of a place without text is told of the next with some.

    ``labels`` gives what is printed before what is numbered, once for each in their order.
    ``remarks`` are the comments by their ids.
    """

    def __init__(self, labels: Callable[[Hashable], str], remarks: Mapping[str, Remark]) -> None:
        self._labels = labels
        self._remarks = remarks
        self._made: list[Unit] = []
        self._revisions: list[Revision] = []
        self._comments: list[str] = []
        self.placed: set[str] = set()

    def made(self, pieces: Iterable[Piece]) -> tuple[Unit, ...]:
        """All units. ``placed`` has then the comments that stand on one of them."""
        for piece in settled(pieces):
            self._add(piece)
        if self._made and (self._revisions or self._comments):
            last = self._made.pop()
            end = len(last.text)
            revisions = last.revisions + tuple(one._replace(start=end) for one in self._revisions)
            comments = last.comments + self._waiting(end)
            self._made.append(replace(last, revisions=revisions, comments=comments))
        return tuple(self._made)

    def _add(self, piece: Piece) -> None:
        text, form = str(piece.text), piece.form
        if not piece.is_row:
            piece.text.tell(BREAK, piece.mark)
        label = self._labels(form.listed) if form is not None and form.listed is not None else ""
        if form is None or not text.strip():
            if form is not None:
                self._revisions += (one for one in piece.text.revisions if one.text.strip())
            self._comments += piece.text.comments
            return
        self._made.append(
            Unit(
                form.kind,
                text,
                form.level,
                piece.number,
                piece.table,
                piece.head,
                form.label or label,
                not piece.text.weak and form.kind != "heading",
                piece.text.size,
                (*(one._replace(start=0) for one in self._revisions), *piece.text.revisions),
                (
                    *self._waiting(0),
                    *self._said(piece.text.comments, piece.text.comments, piece.text.length),
                ),
                tuple(piece.text.bold),
                form.below,
            )
        )
        self._revisions, self._comments = [], []

    def _waiting(self, at: int) -> tuple[Comment, ...]:
        return tuple(self._said(self._comments, dict.fromkeys(self._comments, (at, at)), at))

    def _said(
        self, ids: Iterable[str], places: dict[str, tuple[int, int | None]], length: int
    ) -> Iterator[Comment]:
        for comment in ids:
            if comment in self._remarks and comment not in self.placed:
                self.placed.add(comment)
                start, end = places[comment]
                author, said, done = self._remarks[comment]
                yield Comment(author, said, start, length if end is None else end, done)
