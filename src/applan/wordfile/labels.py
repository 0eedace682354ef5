"""What the numbering of a Word file prints before an item or a heading."""

from collections.abc import Hashable
from typing import Any, NamedTuple

from applan.patterns import lazy
from applan.wordfile.looks import number, value
from applan.wordfile.names import w

_PLACE = lazy(r"%([1-9])")
_DEEPEST = 8
_LARGEST = 32767
"""The largest number that Word counts to."""

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


class Level(NamedTuple):
    """A level of a numbering: ``%1.%2`` is the number of the level above, and its own."""

    start: int = 1
    format: str = "decimal"
    text: str = ""
    restart: int | None = None
    """The level, from 1, after which it begins anew; 0 for never, None for each above it."""


class Labels:
    """Counts what is numbered, in the order of the document.

    Lists of one kind go on from each other, unless one says where it begins (17.9.27).
    """

    def __init__(self, numbering: Any) -> None:
        self._kinds: dict[str, dict[int, Level]] = {}
        self._lists: dict[str, tuple[str, dict[int, int]]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()
        links: dict[str, str] = {}
        styled: dict[str, str] = {}
        for kind in () if numbering is None else numbering.findall(w("abstractNum")):
            name = kind.get(w("abstractNumId"), "")
            self._kinds[name] = dict(map(_level, kind.findall(w("lvl"))))
            if (link := value(kind, "numStyleLink")) is not None:
                links[name] = link
            if (style := value(kind, "styleLink")) is not None:
                styled[style] = name
        for name, link in links.items():
            self._kinds[name] = self._kinds.get(styled.get(link, ""), {})
        for listed in () if numbering is None else numbering.findall(w("num")):
            self._add(listed)

    def _add(self, listed: Any) -> None:
        kind = value(listed, "abstractNumId") or ""
        starts: dict[int, int] = {}
        own: dict[int, Level] = {}
        for override in listed.findall(w("lvlOverride")):
            level = number(override.get(w("ilvl"))) or 0
            start = count(value(override, "startOverride"))
            if start is not None:
                starts[level] = start
            if (said := override.find(w("lvl"))) is not None:
                own[level] = _level(said)[1]
        name = listed.get(w("numId"), "")
        if own:
            self._kinds[f"{kind} {name}"] = {**self._kinds.get(kind, {}), **own}
            kind = f"{kind} {name}"
        self._lists[name] = kind, starts

    def __contains__(self, name: object) -> bool:
        return name in self._lists

    def __call__(self, listed: Hashable) -> str:
        """The label of the next that stands in a list, at a level: a bullet, or its number."""
        name, at = listed if isinstance(listed, tuple) else ("", 0)
        kind, starts = self._lists.get(name, ("", {}))
        levels = self._kinds.get(kind, {})
        level = min(at, _DEEPEST)
        counts = self._counts.setdefault(kind, {})
        if level in starts and (name, level) not in self._begun:
            self._begun.add((name, level))
            counts.pop(level, None)
        own = levels.get(level, Level())
        first = starts.get(level, own.start)
        counts[level] = counts[level] + 1 if level in counts else first
        for deeper in [one for one in counts if one > level]:
            restart = levels.get(deeper, Level()).restart
            if restart is None or restart > level:
                del counts[deeper]
        if own.format == "bullet":
            return "•"
        return _PLACE.sub(lambda found: self._said(int(found[1]) - 1, levels, counts), own.text)

    def _said(self, level: int, levels: dict[int, Level], counts: dict[int, int]) -> str:
        own = levels.get(level, Level())
        return "" if own.format == "none" else spelled(counts.get(level, own.start), own.format)


def _level(written: Any) -> tuple[int, Level]:
    start = count(value(written, "start"))
    restart = number(value(written, "lvlRestart"))
    return number(written.get(w("ilvl"))) or 0, Level(
        0 if start is None else start,
        value(written, "numFmt") or "decimal",
        value(written, "lvlText") or "",
        restart,
    )


def count(written: str | None) -> int | None:
    """A number that Word would count to; None for whatever else a file says there."""
    if written and written.isascii() and written.isdigit() and len(written) < 6:
        return min(int(written), _LARGEST)
    return None


def spelled(number: int, format: str) -> str:
    """A number as a label has it (ECMA-376, 17.18.59)."""
    if format in ("lowerLetter", "upperLetter") and number > 0:
        letter = chr(ord("a") + (number - 1) % 26) * min((number - 1) // 26 + 1, 9)
        return letter.upper() if format == "upperLetter" else letter
    if format in ("lowerRoman", "upperRoman") and number > 0:
        made, left = "", min(number, 3999)
        for size, sign in _ROMAN:
            made += sign * (left // size)
            left %= size
        return made.upper() if format == "upperRoman" else made
    if format == "decimalZero":
        return f"{number:02d}"
    return str(number)
