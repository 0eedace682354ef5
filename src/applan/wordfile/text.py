"""The text of a paragraph as it is put together from runs, with its changes and its comments."""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from applan.wordfile.units import BREAK, CELL, Revision


class Change(NamedTuple):
    """A tracked change that text stands in, and whether it is accepted."""

    kind: Literal["inserted", "deleted"]
    author: str
    accepted: bool

    @property
    def hides(self) -> bool:
        """Whether what stands in it is not there once it is settled."""
        return (self.kind == "deleted") == self.accepted


class Text:
    """Text that grows. Comments are kept by their ids, with None for where one has no end yet."""

    __slots__ = ("comments", "length", "parts", "revisions", "weak")

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.revisions: list[Revision] = []
        self.comments: dict[str, tuple[int, int | None]] = {}
        self.weak = False
        """Whether something in it is not bold."""

    def add(self, text: str, changes: tuple[Change, ...] = (), *, strong: bool = True) -> None:
        """Put text at the end, or only tell of it where a change hides it."""
        hidden = self.tell(text, changes)
        if not hidden:
            self.parts.append(text)
            self.length += len(text)
            self.weak = self.weak or (not strong and not text.isspace())

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
        kind, author, accepted = change
        self._noted(Revision(kind, author, text, self.length, accepted))

    def _noted(self, revision: Revision) -> None:
        """Note a change; what follows another by the same author is one with it."""
        if self.revisions and (last := self.revisions[-1])._replace(text="", start=0) == (
            revision._replace(text="", start=0)
        ):
            stands = (last.kind == "inserted") == last.accepted
            if last.start + (len(last.text) if stands else 0) == revision.start:
                self.revisions[-1] = last._replace(text=last.text + revision.text)
                return
        self.revisions.append(revision)

    def opened(self, comment: str) -> None:
        self.comments.setdefault(comment, (self.length, None))

    def closed(self, comment: str) -> None:
        """Note where a comment ends, if it began here."""
        start, end = self.comments.get(comment, (None, 0))
        if start is not None and end is None:
            self.comments[comment] = start, self.length

    def pointed(self, comment: str) -> None:
        """Note a comment on a place and not on characters, unless it is on some already."""
        self.comments.setdefault(comment, (self.length, self.length))

    def extend(self, other: "Text") -> None:
        """Put another text after this one."""
        at = self.length
        self.parts += other.parts
        self.length += other.length
        for one in other.revisions:
            self._noted(one._replace(start=one.start + at))
        for comment, (start, end) in other.comments.items():
            self.comments.setdefault(comment, (start + at, None if end is None else end + at))
        self.weak = self.weak or other.weak

    def cut(self, start: int, end: int, said: str | None = None) -> None:
        """Keep the characters ``start`` to ``end``, or as many others in their place."""

        def at(place: int) -> int:
            return min(max(place, start), end) - start

        self.parts = [str(self)[start:end] if said is None else said]
        self.length = end - start
        self.revisions = [one._replace(start=at(one.start)) for one in self.revisions]
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
