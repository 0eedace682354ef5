"""What stands outside the run of a document, and what of it cannot be read, as it is found."""

from collections.abc import Container, Mapping
from typing import Literal

from applan.frozen import NamedTuple
from applan.messages import Message, msg

_TOLD = 5
"""So many paragraphs are named of those that hold what cannot be read."""

DEEPEST_BOX = 8
"""So many boxes within each other are read."""

Unread = Literal["picture", "chart", "diagram", "symbol", "chunk", "object"]


class Remark(NamedTuple):
    """A comment, wherever it stands."""

    author: str
    text: str
    done: bool = False


class Aside:
    """Collects them; ``texts``, ``hanging`` and ``unread`` are as in ``Returned``."""

    def __init__(self) -> None:
        self._texts: dict[tuple[Message, str], int] = {}
        self._unread: dict[Unread, dict[int, None]] = {}

    def add(self, where: Message, text: str, hangs_on: int = 0) -> None:
        """Note a text, where it is one; the same in the same place is noted once.

        ``hangs_on`` is the number of the paragraph that it hangs on, 0 where there is none.
        """
        if text.strip():
            self._texts.setdefault((where, text), hangs_on)

    def add_hidden(self, number: int, text: str) -> None:
        """Note text of a paragraph that is not shown."""
        self.add(msg("hidden text in paragraph {number}", number=number), text)

    def add_box(self, number: int, text: str) -> None:
        """Note the text of a box that hangs on a paragraph."""
        self.add(msg("a text box at paragraph {number}", number=number), text, number)

    def add_note(self, kind: str, number: int, text: str, paragraph: int) -> None:
        """Note a footnote or an endnote by its kind and its number among those.

        ``paragraph`` is the number of that which refers to it.
        """
        said = msg("endnote {number}", number=number)
        if kind == "footnote":
            said = msg("footnote {number}", number=number)
        self.add(said, text, paragraph)

    def cannot(self, kind: Unread, number: int) -> None:
        """Note what cannot be read in a paragraph."""
        self._unread.setdefault(kind, {}).setdefault(max(number, 1))

    def without_place(self, remarks: Mapping[str, Remark], placed: Container[str]) -> None:
        """Note the comments that stand on nothing."""
        for key, remark in remarks.items():
            if key not in placed:
                self.add(
                    msg("a comment by {author} without a place", author=remark.author), remark.text
                )

    @property
    def texts(self) -> tuple[tuple[Message, str], ...]:
        return tuple(self._texts)

    @property
    def hanging(self) -> Mapping[tuple[Message, str], int]:
        return self._texts

    @property
    def unread(self) -> tuple[Message, ...]:
        return tuple(_said(kind, list(places)) for kind, places in self._unread.items())


_UNREAD: dict[Unread, str] = {
    "picture": msg("pictures are not read (paragraph {places})").template,
    "chart": msg("charts are not read (paragraph {places})").template,
    "diagram": msg("diagrams are not read (paragraph {places})").template,
    "symbol": msg("symbols of other fonts are not read (paragraph {places})").template,
    "chunk": msg("other files within it are not read (paragraph {places})").template,
    "object": msg("embedded objects are not read (paragraph {places})").template,
}


def _said(kind: Unread, places: list[int]) -> Message:
    where = ", ".join(map(str, places[:_TOLD])) + (" …" if len(places) > _TOLD else "")
    return msg(_UNREAD[kind], places=where)
