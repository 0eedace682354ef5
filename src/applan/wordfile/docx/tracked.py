"""The tracked changes of a Word file (ECMA-376, 17.13.5), and who made them."""

from itertools import islice
from typing import Any

from applan.wordfile.names import w
from applan.wordfile.text import MOST, ByAuthors, Change, Tracked

TRACKED: dict[str, Tracked] = {
    w("ins"): "inserted",
    w("moveTo"): "inserted",
    w("del"): "deleted",
    w("moveFrom"): "deleted",
}


class Changes(ByAuthors):
    """The changes that elements are."""

    def of(self, element: Any, kind: Tracked | None = None) -> Change:
        """The change that an element is."""
        return self.change(kind or TRACKED[element.tag], element.get(w("author")))

    def among(self, properties: Any) -> tuple[Change, ...]:
        """The changes that the properties of a mark or a row tell of."""
        if properties is None:
            return ()
        found = (self.of(one) for one in properties if one.tag in TRACKED)
        return tuple(islice(dict.fromkeys(found), MOST))
