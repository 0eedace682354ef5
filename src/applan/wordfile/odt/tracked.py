"""The tracked changes of an OpenDocument text (ODF 1.3, part 3, 5.5)."""

from typing import Any

from applan.wordfile.odt.package import n
from applan.wordfile.text import MOST, Accepts, ByAuthors, Change

_KEY = n("text:change-id")


class Changes(ByAuthors):
    """``here`` are those that the reader stands in, as an insertion may go over paragraphs."""

    def __init__(self, tracked: Any, accepts: Accepts) -> None:
        super().__init__(accepts)
        self._known: dict[str, tuple[Change, ...]] = {}
        self._held: dict[str, list[Any]] = {}
        self._open: dict[str, tuple[Change, ...]] = {}
        self.here: tuple[Change, ...] = ()
        for region in () if tracked is None else tracked.iter(n("text:changed-region")):
            key = region.get(n("text:id")) or region.get(n("xml:id")) or ""
            for change in region:
                self._note(key, change)

    def _note(self, key: str, change: Any) -> None:
        if change.tag not in (n("text:insertion"), n("text:deletion")):
            return
        author = change.findtext(f"{n('office:change-info')}/{n('dc:creator')}")
        inserted = change.tag == n("text:insertion")
        said = self.change("inserted" if inserted else "deleted", author)
        self._known[key] = (*self._known.get(key, ()), said)
        if not inserted:
            self._held[key] = list(change.iter(n("text:p"), n("text:h")))

    def turn(self, mark: Any) -> None:
        """Go into an insertion, or out of it."""
        key = mark.get(_KEY, "")
        if mark.tag == n("text:change-start"):
            if len(self._open) >= MOST:
                return
            inserted = [one for one in self._known.get(key, ()) if one.kind == "inserted"]
            self._open[key] = tuple(inserted)
        else:
            self._open.pop(key, None)
        self.here = tuple(one for each in self._open.values() for one in each)

    def gone(self, mark: Any) -> tuple[Change, ...]:
        """The changes that what a mark of a deletion tells of stands in."""
        return self._known.get(mark.get(_KEY, ""), ())

    def held(self, mark: Any) -> list[Any]:
        """The paragraphs that a deletion took away, of which the first and last may be parts.

        They are given once, however many marks a damaged file has for them.
        """
        return self._held.pop(mark.get(_KEY, ""), [])
