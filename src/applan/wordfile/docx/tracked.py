"""The tracked changes of a Word file (ECMA-376, 17.13.5), and who made them."""

from itertools import islice
from typing import Any

from applan.wordfile.names import w
from applan.wordfile.text import MOST, Accepts, Change, Tracked

TRACKED: dict[str, Tracked] = {
    w("ins"): "inserted",
    w("moveTo"): "inserted",
    w("del"): "deleted",
    w("moveFrom"): "deleted",
}


class Changes:
    """Tells what becomes of tracked changes. ``authors`` are theirs, in the order of the file."""

    def __init__(self, accepts: Accepts) -> None:
        self._accepts = accepts
        self._authors: dict[str, bool] = {}

    @property
    def authors(self) -> tuple[str, ...]:
        return tuple(author for author in self._authors if author)

    def of(self, element: Any, kind: Tracked | None = None) -> Change:
        """The change that an element is."""
        author = (element.get(w("author")) or "").strip()
        if author not in self._authors:
            self._authors[author] = self._accepts(author)
        return Change(kind or TRACKED[element.tag], author, self._authors[author])

    def among(self, properties: Any) -> tuple[Change, ...]:
        """The changes that the properties of a mark or a row tell of."""
        if properties is None:
            return ()
        found = (self.of(one) for one in properties if one.tag in TRACKED)
        return tuple(islice(dict.fromkeys(found), MOST))
