"""The lists of an OpenDocument text, and what is printed before their items (ODF 1.3, 5.3)."""

from collections.abc import Hashable, Iterable
from typing import Any

from applan.frozen import NamedTuple
from applan.wordfile.counting import DEEPEST, Level, count, counted
from applan.wordfile.looks import number
from applan.wordfile.odt.names import n

_FORMATS = {
    "1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman",
    "": "none",
}  # fmt: skip
OUTLINE = "\noutline"
"""The list that numbers headings, which has no name."""


class Item(NamedTuple):
    """An item as it is counted. ``run`` says which items are counted together."""

    style: str
    run: int
    level: int
    start: int | None = None


class Lists:
    """Counts what is numbered, in the order of the document."""

    def __init__(self, roots: Iterable[Any]) -> None:
        self._styles: dict[str, dict[int, Level]] = {}
        self._counts: dict[int, dict[int, int]] = {}
        self._last: dict[str, int] = {}
        self._named: dict[str | None, int] = {}
        self._runs = 0
        for root in roots:
            for style in root.iter(n("text:list-style")):
                self._styles[style.get(n("style:name"), "")] = dict(map(_level, style))
            for style in root.iter(n("text:outline-style")):
                self._styles[OUTLINE] = dict(map(_level, style))

    def begun(self, written: Any, style: str) -> int:
        """The run that a list belongs to: one of its own, or that which it goes on from."""
        earlier = self._named.get(written.get(n("text:continue-list")))
        if earlier is None and written.get(n("text:continue-numbering")) == "true":
            earlier = self._last.get(style)
        if earlier is None:
            self._runs += 1
            earlier = self._runs
        self._last[style] = earlier
        if (name := written.get(n("xml:id"))) is not None:
            self._named[name] = earlier
        return earlier

    def heading(self, level: int) -> Item | None:
        """A heading as the document numbers it; None where it does not."""
        own = self._styles.get(OUTLINE, {}).get(level)
        return Item(OUTLINE, 0, level) if own is not None and own.format != "none" else None

    def __call__(self, listed: Hashable) -> str:
        """The label of the next item."""
        if not isinstance(listed, Item):
            return ""
        levels = self._styles.get(listed.style, {})
        counts = self._counts.setdefault(listed.run, {})
        first = levels.get(listed.level, Level()).start
        if listed.start is not None:
            first = listed.start
            counts.pop(listed.level, None)
        return counted(levels, counts, listed.level, first)


def _level(written: Any) -> tuple[int, Level]:
    """A level of a list's style, from 0."""
    at = min(max((number(written.get(n("text:level"))) or 1) - 1, 0), DEEPEST)
    if written.tag in (n("text:list-level-style-bullet"), n("text:list-level-style-image")):
        return at, Level(format="bullet")
    format = _FORMATS.get(written.get(n("style:num-format"), ""), "decimal")
    text = written.get(n("loext:num-list-format"))
    if text is not None:
        text = text.replace(f"%{at + 1}%", f"%{at + 1}")
        for above in range(at):
            text = text.replace(f"%{above + 1}%", f"%{above + 1}")
    else:
        shown = min(max(number(written.get(n("text:display-levels"))) or 1, 1), at + 1)
        numbers = ".".join(f"%{one + 1}" for one in range(at + 1 - shown, at + 1))
        before, after = (written.get(n(f"style:num-{one}"), "") for one in ("prefix", "suffix"))
        text = f"{before}{numbers}{after}"
    start = count(written.get(n("text:start-value")))
    return at, Level(1 if start is None else start, format, text if format != "none" else "")
