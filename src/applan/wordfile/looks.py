"""What styles make of text: a heading, an item of a list, bold, and how large it is."""

from abc import ABC, abstractmethod

from applan.frozen import NamedTuple
from applan.patterns import lazy

_HEADING = lazy(r"(?:heading|overskrift)\s*(\d)$")
_LIST = lazy(r"(?:list bullet|list number|punktliste|nummerert liste)(?: (\d))?$")
_CONTENTS = lazy(
    r"(?:toc|contents?|innh|innhold|innhald) (?:\d+|heading)$|table of figures$"
    r"|overskrift for innholdsfortegnelse$"
)
_TITLES = ("title", "tittel")


class Look(NamedTuple):
    """What a style, a paragraph or a run says of how it looks; None where it says nothing.

    ``outline`` counts headings from 1 and is 0 for what is none, ``depth`` lists from 0;
    ``list`` is the id of a numbering and ``level`` that in it. ``size`` is in points.
    """

    title: bool | None = None
    contents: bool | None = None
    outline: int | None = None
    depth: int | None = None
    list: str | None = None
    level: int | None = None
    strong: bool | None = None
    size: float | None = None

    def over(self, other: "Look") -> "Look":
        """What it says, and what another does where it says nothing."""
        if self is other or self == _SILENT:
            return other
        return Look._make(b if a is None else a for a, b in zip(self, other, strict=True))


_SILENT = Look()


def of_name(name: str) -> Look:
    """What a style says by being called so, in English as programs keep it, or in Norwegian."""
    name = " ".join(name.lower().split())
    heading, listed = _HEADING.match(name), _LIST.match(name)
    return Look(
        title=True if name in _TITLES else None,
        contents=True if _CONTENTS.match(name) else None,
        outline=int(heading[1]) if heading else None,
        depth=max(int(listed[1] or 1) - 1, 0) if listed else None,
    )


def number(written: str | None, digits: int = 2) -> int | None:
    """A number of so many digits at most; None for whatever else a file says there."""
    if written and written.isascii() and written.isdigit() and len(written) <= digits:
        return int(written)
    return None


class BasedOn(ABC):
    """Styles by kind and name, each of which says what the one that it is based on does not."""

    _LONGEST = 30
    """So many styles that are based on each other are asked; Word has at most ten."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str | None], Look] = {}
        self._alone: dict[tuple[str, str], tuple[Look, str | None]] = {}

    @abstractmethod
    def own(self, kind: str, style: str) -> tuple[Look, str | None]:
        """What a style says itself, and what it is based on."""

    def look(self, kind: str, style: str | None) -> Look:
        """What a style and all that it is based on say together; nothing for no style."""
        key = kind, style
        known = self._known.get(key)
        if known is not None:
            return known
        known, seen = _SILENT, set[str]()
        while style is not None and style not in seen and len(seen) < self._LONGEST:
            seen.add(style)
            if (kind, style) not in self._alone:
                self._alone[kind, style] = self.own(kind, style)
            said, style = self._alone[kind, style]
            known = known.over(said)
        self._known[key] = known
        return known
