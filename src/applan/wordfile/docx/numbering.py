"""The lists of a Word file (ECMA-376, 17.9)."""

from collections.abc import Hashable
from typing import Any

from applan.wordfile.counting import DEEPEST, Level, count, counted
from applan.wordfile.docx.styles import value
from applan.wordfile.looks import number
from applan.wordfile.names import w


class Numbering:
    """Counts what is numbered, in the order of the document.

    Lists of one kind go on from each other, unless one says where it begins (17.9.27).
    """

    def __init__(self, numbering: Any) -> None:
        self._kinds: dict[str, dict[int, Level]] = {}
        self._lists: dict[str, tuple[str, dict[int, int]]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()
        if numbering is None:
            return
        links: dict[str, str] = {}
        styled: dict[str, str] = {}
        for kind in numbering.findall(w("abstractNum")):
            name = kind.get(w("abstractNumId"), "")
            self._kinds[name] = dict(map(_level, kind.findall(w("lvl"))))
            if (link := value(kind, "numStyleLink")) is not None:
                links[name] = link
            if (style := value(kind, "styleLink")) is not None:
                styled[style] = name
        for name, link in links.items():
            self._kinds[name] = self._kinds.get(styled.get(link, ""), {})
        for listed in numbering.findall(w("num")):
            self._add(listed)

    def _add(self, listed: Any) -> None:
        name, kind = listed.get(w("numId"), ""), value(listed, "abstractNumId") or ""
        starts: dict[int, int] = {}
        own: dict[int, Level] = {}
        for override in listed.findall(w("lvlOverride")):
            level = number(override.get(w("ilvl"))) or 0
            start = count(value(override, "startOverride"))
            if start is not None:
                starts[level] = start
            if (said := override.find(w("lvl"))) is not None:
                own[level] = _level(said)[1]
        if own:
            self._kinds[f"{kind} {name}"] = {**self._kinds.get(kind, {}), **own}
            kind = f"{kind} {name}"
        self._lists[name] = kind, starts

    def shows(self, name: str | None, level: int) -> bool:
        """Whether a list prints anything before its items at a level; one of no kind does."""
        if name not in self._lists:
            return False
        own = self._kinds.get(self._lists[name][0], {}).get(min(level, DEEPEST))
        return own is None or own.format != "none" or bool(own.text)

    def __call__(self, listed: Hashable) -> str:
        """The label of the next that stands in a list at a level: its id, and the level."""
        name, at = listed if isinstance(listed, tuple) else ("", 0)
        kind, starts = self._lists.get(name, ("", {}))
        levels = self._kinds.get(kind, {})
        level = min(at, DEEPEST)
        counts = self._counts.setdefault(kind, {})
        if level in starts and (name, level) not in self._begun:
            self._begun.add((name, level))
            counts.pop(level, None)
        first = starts.get(level, levels.get(level, Level()).start)
        return counted(levels, counts, level, first)


def _level(written: Any) -> tuple[int, Level]:
    return number(written.get(w("ilvl"))) or 0, Level(
        count(value(written, "start")) or 0,
        value(written, "numFmt") or "decimal",
        value(written, "lvlText") or "",
        number(value(written, "lvlRestart")),
    )
