"""Lists as people write and paste them, as the Markdown that means the same.

Markdown counts a list on from its first number, and takes «4. juledag» first in a line for the
fourth point of one. Here it is decided which lines are points, before Markdown is read.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from applan.frozen import NamedTuple
from applan.patterns import lazy
from applan.prose.columns import Row, tables
from applan.prose.entries import SHORT, unfinished
from applan.prose.marks import COUNTED, Mark, mark_of
from applan.prose.points import BREAKS_UP, Points, alike, indent_of

_FENCE = lazy(r" {0,3}(?:`{3}|~{3})")
_NUMBERED = lazy(r"^(\s*\d+)([.)])")
"""A number that is a word, as in «- 3. nestleder»."""
_RULED = lazy(r"^()(-)(?=[-\s]*$)")
_ESCAPED = r"\1\\\2"
_QUOTED = lazy(r"[ \t]*> ?")
_DEEPEST = 60
"""Quotations within each other that are read; documents hold no more of them."""


class _Level(NamedTuple):
    """An open point: its mark, and how far in stands what it holds."""

    mark: Mark
    inner: int


def as_markdown(lines: Sequence[str]) -> list[Row]:
    """The lines as Markdown, in which every list is one and nothing else is.

    Lines may be put in, never left out: each knows which it was.
    """
    fence = next((n for n, line in enumerate(lines) if _FENCE.match(line)), len(lines))
    rows = _rows(list(tables(lines[:fence])), 0)
    return rows + [Row(line, n) for n, line in enumerate(lines) if n >= fence]


def points_of(text: str) -> Iterator[str]:
    """The points in one value of a list: several, where they were pasted below each other.

    What only marks a point is left out; letters and numbers stay, since they are referred to.
    """
    for line in text.split("\n"):
        mark = mark_of(line)
        bare = mark is not None and mark.family in ("bullet", "dash")
        said = line[mark.end :] if bare and mark is not None else line
        if said.strip():
            yield said.strip()


def _rows(rows: Sequence[Row], depth: int) -> list[Row]:
    """Lines with the lists in them, in quotations as well."""
    made: list[Row] = []
    for quoted, group in groupby(rows, key=lambda row: row.text.lstrip(" \t").startswith(">")):
        part = list(group)
        if quoted and len(part) == 1 and re.match(r"[ \t]*> ?\d", part[0].text):  # «more than»
            part = [part[0]._replace(text=part[0].text.replace(">", "\\>", 1))]
        elif quoted and depth < _DEEPEST:
            lead = part[0].text[: part[0].text.index(">")]
            inner = [row._replace(text=_QUOTED.sub("", row.text, count=1)) for row in part]
            part = [row._replace(text=f"{lead}> {row.text}") for row in _rows(inner, depth + 1)]
        elif made and mark_of(part[0].text) is None and _is_apart(made[-1].text, part[0].text):
            part[0] = part[0]._replace(drawn=True)
        made += part
    return _Lists(made).rows()


class _Lists:
    """Goes through lines and says of each that begins with a mark whether it is a point."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = rows
        found = Points([row.text for row in rows])
        self._marks, self._lists, self._goes_on = found.marks, found.lists, found.goes_on

    def rows(self) -> list[Row]:
        """The lines as Markdown: what a point holds is moved in by the width of its mark."""
        made: list[Row] = []
        levels: list[_Level] = []
        used: dict[int, tuple[int, str]] = {}
        for n, row in enumerate(self._rows):
            blank = not made or not made[-1].text.strip()
            mark = self._marks[n]
            if mark is not None and n in self._lists:
                above = len(levels)
                _close(levels, mark, blank=blank)
                if len(levels) == above and not blank and self._is_empty(n):
                    made.append(Row("", row.source))  # an empty point breaks no paragraph off
                at = levels[-1].inner if levels else 0
                text = " " * at + self._point(n, mark, used, at)
                made.append(row._replace(text=text, label=mark.label))
                levels.append(_Level(mark, at + (3 if mark.label else 2)))
            elif not row.text.strip():
                made.append(row)
            else:
                alone = not blank and self._stands_alone(n, levels)
                if blank or alone or BREAKS_UP.match(row.text):
                    while levels and indent_of(row.text) <= levels[-1].mark.indent:
                        levels.pop()
                if alone and levels and not self._is_empty(n - 1):
                    made[-1] = made[-1]._replace(text=made[-1].text.rstrip() + "\\")
                elif alone and not levels:
                    made.append(Row("", row.source))
                at = levels[-1].inner if levels else 0
                drawn = bool(levels) and not blank and not alone and self._is_apart(n, levels[-1])
                text = " " * at + self._said(n).lstrip(" \t")
                made.append(row._replace(text=text, drawn=drawn or row.drawn))
        return made

    def _point(self, row: int, mark: Mark, used: dict[int, tuple[int, str]], at: int) -> str:
        """A point as Markdown; every number is one here, and lists take turns at «.» and «)»."""
        said = self._rows[row].text[mark.end :]
        if not mark.label:
            sign = mark.sign if mark.family == "own" else "-"
            return f"{sign} {_RULED.sub(_ESCAPED, _NUMBERED.sub(_ESCAPED, said))}"
        own = self._lists[row]
        last, sign = used.get(at, (own, "."))
        if last != own:
            sign = ")" if sign == "." else "."
        used[at] = (own, sign)
        return f"1{sign} {said}"

    def _is_apart(self, row: int, level: _Level) -> bool:
        """Whether a line right below a point may have been meant as one of its own."""
        text, before = self._rows[row].text, self._rows[row - 1].text
        is_short = len(before.strip()) < SHORT
        return indent_of(text) <= level.mark.indent and is_short and _is_apart(before, text)

    def _is_empty(self, row: int) -> bool:
        mark = self._marks[row]
        return mark is not None and mark.end >= len(self._rows[row].text.rstrip())

    def _said(self, row: int) -> str:
        """A line that is no point, its number as a word."""
        mark, text = self._marks[row], self._rows[row].text
        if mark is not None and mark.family == "number":
            return _NUMBERED.sub(_ESCAPED, text)
        return text

    def _stands_alone(self, row: int, levels: Sequence[_Level]) -> bool:
        """Whether a line right below another goes on with nothing of it.

        So does a number in a point, and what leads the next points: «Dag 2» above «- mat».
        """
        mark, before, text = self._marks[row], self._rows[row - 1].text, self._rows[row].text
        if self._goes_on(row - 1):
            return False
        if levels and mark is not None and mark.family in COUNTED:
            return mark.family == "number" or ")" in mark.sign
        after = next((n for n in range(row + 1, len(self._rows)) if self._rows[n].text.strip()), -1)
        if after not in self._lists:
            return False
        if not levels:
            return before.rstrip("*_ ").endswith(":")
        capital = text.lstrip(" \t*_")[:1].isupper() and len(before) < SHORT
        led = capital or text.rstrip("*_ ").endswith(":")
        return led and indent_of(text) <= levels[-1].mark.indent


def _is_apart(above: str, text: str) -> bool:
    """Whether a line is a sentence of its own, and not the rest of the line above."""
    begins = text.lstrip(" \t*_«")[:1]
    alone = begins.isupper() or begins.isdigit()
    return alone and bool(above.strip()) and not unfinished(above)


def _close(levels: list[_Level], mark: Mark, *, blank: bool) -> None:
    """Close the points that a new one does not belong to.

    What stands further in belongs to the point above. So does, at the same indent, what has
    another kind of mark, where a program has left out the indents: «1. Mål» above «• vekst».
    """
    while levels:
        above, indent = levels[-1].mark, mark.indent
        if indent > above.indent + 1 or (indent > above.indent and not alike(above, mark)):
            return
        beside = any(one.mark.indent == indent and alike(one.mark, mark) for one in levels[:-1])
        if indent == above.indent and not blank and _leads(above, mark) and not beside:
            return
        levels.pop()


def _leads(above: Mark, below: Mark) -> bool:
    """Whether points with one mark may have points with the other below them, at one indent."""
    if above.family in COUNTED:
        return (below.family == "number") != (above.family == "number") or not below.value
    return above.family == below.family == "bullet" and above.sign != below.sign
