"""The text of a paragraph as it is put together from runs, with its changes and its comments."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from applan.frozen import NamedTuple
from applan.wordfile.looks import Look
from applan.wordfile.units import BREAK, CELL, Revision

Accepts = Callable[[str], bool]
"""Whether the tracked changes of an author are taken as accepted."""

MOST = 16
"""So many changes that something stands in at once are told apart."""

Tracked = Literal["inserted", "deleted"]


class Change(NamedTuple):
    """A tracked change that text stands in, and whether it is accepted."""

    kind: Tracked
    author: str
    accepted: bool

    @property
    def hides(self) -> bool:
        """Whether what stands in it is not there once it is settled."""
        return (self.kind == "deleted") == self.accepted


class ByAuthors:
    """Tells what becomes of tracked changes. ``authors`` are theirs, in the order of the file."""

    def __init__(self, accepts: Accepts) -> None:
        self._accepts = accepts
        self._authors: dict[str, bool] = {}

    @property
    def authors(self) -> tuple[str, ...]:
        return tuple(author for author in self._authors if author)

    def change(self, kind: Tracked, author: str | None) -> Change:
        """A change by an author as the file has it; None where it names nobody."""
        name = (author or "").strip()
        if name not in self._authors:
            self._authors[name] = self._accepts(name)
        return Change(kind, name, self._authors[name])


@dataclass(slots=True)
class _Noted:
    """A revision that grows."""

    change: Change
    start: int
    texts: list[str]
    length: int

    @property
    def end(self) -> int:
        """Where in the text it ends; what is hidden is nowhere in it."""
        return self.start if self.change.hides else self.start + self.length

    def cut(self, start: int, end: int, text: str) -> None:
        """Be what stands at a place of a text."""
        self.start, self.length = start, end - start
        self.texts = [text[start:end]]

    @property
    def revision(self) -> Revision:
        kind, author, accepted = self.change
        return Revision(kind, author, "".join(self.texts), self.start, accepted)


class Text:
    """Text that grows. Comments are kept by their ids, with None for where one has no end yet."""

    __slots__ = ("_ends", "_revisions", "bold", "comments", "length", "parts", "size", "weak")

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self._revisions: list[_Noted] = []
        self.comments: dict[str, tuple[int, int | None]] = {}
        self._ends: dict[str, int] = {}
        """Where comments end that began in another text."""
        self.bold: list[tuple[int, int]] = []
        """Where the characters are that are bold."""
        self.weak = False
        """Whether something in it is not bold."""
        self.size = 0.0
        """Points of the smallest letters in it; 0 where that is not known."""

    def add(self, text: str, changes: tuple[Change, ...] = (), look: Look | None = None) -> None:
        """Put text at the end, or only tell of it where a change hides it.

        ``look`` is None for signs of which it does not matter how they look. Where a line may end,
        as in our own tables after «kommune-/», or may not, is no part of what is said.
        """
        text = text.replace("\u200b", "").replace("\u2060", "")
        hidden = self.tell(text, changes)
        if not hidden:
            if look is None or look.strong:
                self.bold.append((self.length, self.length + len(text)))
            self.parts.append(text)
            self.length += len(text)
            if look is not None and not text.isspace():
                self._looks(not look.strong, look.size or 0)

    def _looks(self, weak: bool, size: float) -> None:
        """Note how something in it looks."""
        self.weak = self.weak or weak
        self.size = min(self.size, size) if self.size and size else self.size or size

    def tell(self, text: str, changes: tuple[Change, ...]) -> bool:
        """Note the changes that text at the end stands in; give whether one of them hides it.

        What never came, since its insertion is rejected, cannot go; and what came and went is
        no change at all.
        """
        if not changes:
            return False
        never = [one for one in changes if one.kind == "inserted" and one.hides]
        gone = [one for one in changes if one.kind == "deleted" and one.hides]
        came = any(one.kind == "inserted" for one in changes)
        if never:
            self._revised(never[0], text)
        elif gone:
            if not came:
                self._revised(gone[0], text)
        else:
            for one in dict.fromkeys(changes):
                self._revised(one, text)
        return bool(never or gone)

    def _revised(self, change: Change, text: str) -> None:
        self._noted(_Noted(change, self.length, [text], len(text)))

    def _noted(self, other: _Noted) -> None:
        """Note a change; what follows another by the same author is one with it."""
        last = self._revisions[-1] if self._revisions else None
        if last is not None and last.change == other.change and last.end == other.start:
            last.texts += other.texts
            last.length += other.length
        else:
            self._revisions.append(other)

    @property
    def revisions(self) -> tuple[Revision, ...]:
        """The changes, in the order of the text."""
        return tuple(one.revision for one in self._revisions)

    def opened(self, comment: str) -> None:
        self.comments.setdefault(comment, (self.length, None))

    def closed(self, comment: str) -> None:
        """Note where a comment ends."""
        self._closed(comment, self.length)

    def _closed(self, comment: str, end: int) -> None:
        if comment not in self.comments:
            self._ends.setdefault(comment, end)
        elif self.comments[comment][1] is None:
            self.comments[comment] = self.comments[comment][0], end

    def pointed(self, comment: str) -> None:
        """Note a comment on a place and not on characters, unless it is on some already."""
        self.comments.setdefault(comment, (self.length, self.length))

    def extend(self, other: "Text") -> None:
        """Put another text after this one."""
        at = self.length
        self.parts += other.parts
        self.length += other.length
        for one in other._revisions:
            self._noted(_Noted(one.change, one.start + at, one.texts, one.length))
        for comment, place in other._ends.items():
            self._closed(comment, place + at)
        for comment, (start, end) in other.comments.items():
            self.comments.setdefault(comment, (start + at, None if end is None else end + at))
        self.bold += ((start + at, end + at) for start, end in other.bold)
        self._looks(other.weak, other.size)

    def cut(self, start: int, end: int, said: str | None = None) -> None:
        """Keep the characters ``start`` to ``end``, or as many others in their place."""

        def at(place: int) -> int:
            return min(max(place, start), end) - start

        kept = str(self)[start:end] if said is None else said
        self.parts, self.length = [kept], end - start
        self.bold = [(at(first), at(last)) for first, last in self.bold]
        for one in self._revisions:
            if one.change.hides:
                one.start = at(one.start)
            else:
                one.cut(at(one.start), at(one.end), kept)
        self._revisions = [one for one in self._revisions if one.length]
        self._ends = {comment: at(place) for comment, place in self._ends.items()}
        self.comments = {
            comment: (at(first), None if last is None else at(last))
            for comment, (first, last) in self.comments.items()
        }

    def __str__(self) -> str:
        if len(self.parts) > 1:
            self.parts = ["".join(self.parts)]
        return self.parts[0] if self.parts else ""


def beside(cells: Iterable[Text], changes: tuple[Change, ...]) -> Text:
    """The cells of a row, which stands in these changes."""
    made = Text()
    for number, cell in enumerate(cells):
        if number:
            made.add(CELL, changes)
        made.extend(cell)
    return made


def stacked(texts: Iterable[tuple[Text, tuple[Change, ...]]]) -> Text:
    """The paragraphs of a cell under each other, without empty ones before and after.

    Each comes with the changes of the mark that ends it.
    """
    made = Text()
    waiting: list[tuple[Change, ...]] = []
    for text, changes in texts:
        if made.length and text.length:
            for each in waiting:
                made.add(BREAK, each)
        if text.length or not made.length:
            waiting = []
        made.extend(text)
        waiting.append(changes)
    return made


PAGE = "\f"
"""A page break within a paragraph, until it is known whether text stands on both sides."""


def without_pages(text: Text) -> Text:
    """The text with a page break as a line break where it parts text, and else as nothing."""
    if any(PAGE in part for part in text.parts):
        said = str(text)
        kept = said.strip(PAGE)
        lead = len(said) - len(said.lstrip(PAGE))
        text.cut(lead, lead + len(kept), kept.replace(PAGE, BREAK))
    return text


def without_tabs(text: Text, instead: str) -> Text:
    """The text with another sign for each that would part cells."""
    if any(CELL in part for part in text.parts):
        text.parts = [part.replace(CELL, instead) for part in text.parts]
    return text


def written_label(text: Text) -> str:
    """Take a label that stands as text before a tab in an item, and give it."""
    label, tab, _rest = str(text).partition("\t")
    if not tab or len(label) > _LONGEST_LABEL or " " in label:
        return ""
    text.cut(len(label) + 1, text.length)
    return label


_LONGEST_LABEL = 12
