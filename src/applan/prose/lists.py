"""Lists as people write and paste them, as the Markdown that means the same.

Markdown counts a list on from its first number, and takes «4. juledag» first in a line for the
fourth point of one. Here it is decided which lines are points, before Markdown is read.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from applan.prose.columns import Row, tables
from applan.prose.marks import Mark, mark_of

_UNFINISHED = re.compile(
    r"(?:^|[\s(«])(?:til|fra|frå|med|som|at|av|på|i|for|etter|før|mellom|mellem|den|de|hver|kvar"
    r"|men|ved|om|under|innen|innan|mot|blant|og|eller|samt|vår|vårt|våre|sin|sitt|sine)\s*$",
    re.IGNORECASE,
)
"""A line that ends so goes on in the next, whatever that begins with."""

_SHORT = 60
"""Characters of a line that nobody had to break."""

_SAFE_LAST = re.compile(r"[.!?:;…][»\"')*_]*\s*$")
_BREAKS_UP = re.compile(r" {0,3}(?:#{1,6}(?:\s|$)|`{3}|~{3}|[>|])")
_FENCE = re.compile(r" {0,3}(?:`{3}|~{3})")
_RULED = re.compile(r"^-(?=[-\s]*$)")
_QUOTED = re.compile(r"[ \t]*> ?")
_COUNTED = ("number", "letter", "roman")
_DEEPEST = 60
"""Quotations within each other that are read; documents hold no more of them."""


class _Point(NamedTuple):
    row: int
    mark: Mark


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
        made += part
    return _Lists(made).rows()


class _Lists:
    """Goes through lines and says of each that begins with a mark whether it is a point."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = rows
        self._marks = [mark_of(row.text) for row in rows]
        self._done: set[int] = set()
        self._lists: dict[int, int] = {}
        """The lines that are points, each with the number of its list."""
        for n, mark in enumerate(self._marks):
            if mark is not None and n not in self._done:
                run = self._run(n, mark)
                self._done |= {point.row for point in run}
                self._settle(run)

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
                if blank or alone or _BREAKS_UP.match(row.text):
                    while levels and _indent(row.text) <= levels[-1].mark.indent:
                        levels.pop()
                if alone and levels and not self._is_empty(n - 1):
                    made[-1] = made[-1]._replace(text=made[-1].text.rstrip() + "\\")
                elif alone and not levels:
                    made.append(Row("", row.source))
                at = levels[-1].inner if levels else 0
                made.append(row._replace(text=" " * at + self._said(n).lstrip(" \t")))
        return made

    def _point(self, row: int, mark: Mark, used: dict[int, tuple[int, str]], at: int) -> str:
        """A point as Markdown; every number is one here, and lists take turns at «.» and «)»."""
        said = self._rows[row].text[mark.end :]
        if mark.family == "own":
            return f"{mark.sign} {said}"
        if not mark.label:
            return f"- {_RULED.sub(chr(92) + '-', said)}"
        own = self._lists[row]
        last, sign = used.get(at, (own, "."))
        if last != own:
            sign = ")" if sign == "." else "."
        used[at] = (own, sign)
        return f"1{sign} {said}"

    def _is_empty(self, row: int) -> bool:
        mark = self._marks[row]
        return mark is not None and mark.end >= len(self._rows[row].text.rstrip())

    def _said(self, row: int) -> str:
        """A line that is no point, its number as a word."""
        mark, text = self._marks[row], self._rows[row].text
        if mark is not None and mark.family == "number":
            return re.sub(r"^(\s*\d+)([.)])", r"\1\\\2", text)
        return text

    def _stands_alone(self, row: int, levels: Sequence[_Level]) -> bool:
        """Whether a line right below another goes on with nothing of it.

        So does a number in a point, and what leads the next points: «Dag 2» above «- mat».
        """
        mark, before, text = self._marks[row], self._rows[row - 1].text, self._rows[row].text
        if _UNFINISHED.search(before):
            return False
        if levels and mark is not None and mark.family in _COUNTED:
            return mark.family == "number" or ")" in mark.sign
        after = next((n for n in range(row + 1, len(self._rows)) if self._rows[n].text.strip()), 0)
        if after not in self._lists:
            return False
        if not levels:
            return before.rstrip("*_ ").endswith(":")
        capital = text.lstrip(" \t*_")[:1].isupper() and len(before) < _SHORT
        led = capital or text.rstrip("*_ ").endswith(":")
        return led and _indent(text) <= levels[-1].mark.indent

    def _run(self, first: int, mark: Mark) -> list[_Point]:
        """The marks of one kind from a line on, with what may belong to the points between."""
        found, blank = [_Point(first, mark)], False
        if mark.family in ("own", "bullet"):
            return found
        for n in range(first + 1, len(self._rows)):
            line, other = self._rows[n].text, self._marks[n]
            if not line.strip():
                blank = True
                continue
            indent = _indent(line)
            if other is not None and indent == mark.indent and _alike(mark, other):
                found.append(_Point(n, other))
            elif indent <= mark.indent and (
                blank
                or _BREAKS_UP.match(line)
                or (other is not None and (indent < mark.indent or not mark.value))
            ):
                break
            blank = False
        return found

    def _settle(self, run: list[_Point]) -> None:
        first, family = run[0].row, run[0].mark.family
        if family in _COUNTED:
            self._settle_labels(run)
        elif (
            family in ("own", "bullet")
            or (family == "dash" and self._is_list_of_dashes(run))
            or (family == "sign" and (len(run) > 1 or self._begins(first)))
            or (family == "section" and len(run) > 1 and self._begins(first) and _rises(run))
        ):
            self._as_points(run)

    def _as_points(self, run: Sequence[_Point]) -> None:
        self._lists.update(dict.fromkeys((point.row for point in run), run[0].row))

    def _is_list_of_dashes(self, run: list[_Point]) -> bool:
        """Two dashes make a list; one is a remark, unless a line before it announces a list."""
        first = run[0].row
        if self._is_announced(first) or (run[0].mark.sign == "o" and first - 1 in self._lists):
            return True
        beside = any(b.row == a.row + 1 for a, b in pairwise(run))
        return len(run) > 1 and (beside or self._begins(first))

    def _settle_labels(self, run: list[_Point]) -> None:
        """Decide for each paragraph whether its marks are points, and of which list."""
        said = dict(zip((point.row for point in run), _values(run), strict=True))
        chain: list[list[_Point]] = []
        for group in self._paragraphs(run):
            if chain and not _follows(said[chain[-1][-1].row], said[group[0].row]):
                self._settle_chain(chain, said)
                chain = []
            chain.append(group)
        self._settle_chain(chain, said)

    def _settle_chain(self, chain: list[list[_Point]], said: dict[int, tuple[int, ...]]) -> None:
        """Settle paragraphs whose numbers follow each other; one with one number needs another."""
        points: list[_Point] = []
        for group in chain:
            first = group[0]
            if (
                (len(chain) > 1 and len(group) == 1 and self._begins(first.row))
                or self._is_list(group, [said[point.row] for point in group])
                or (len(group) == 1 and self._is_one_point(first))
            ):
                points += group
        if points:
            self._as_points(points)

    def _paragraphs(self, run: list[_Point]) -> list[list[_Point]]:
        groups: list[list[_Point]] = []
        for point in run:
            between = self._rows[groups[-1][-1].row : point.row + 1] if groups else ()
            parted = any(
                not above.text.strip() and _indent(below.text) <= point.mark.indent
                for above, below in pairwise(between)
                if below.text.strip()
            )
            if groups and not parted:
                groups[-1].append(point)
            else:
                groups.append([point])
        return groups

    def _is_one_point(self, point: _Point) -> bool:
        """Whether a number stands for a list of one: it is announced, in a point, or holds some."""
        row, mark = point
        if mark.family != "number" or mark.sign.endswith("!") or not self._begins(row):
            return False
        below = self._marks[row + 1] if row + 1 < len(self._rows) else None
        if below is not None and below.indent > mark.indent:
            return True
        return (row - 1 in self._lists or self._is_announced(row)) and mark.value == (1,)

    def _is_list(self, group: list[_Point], values: Sequence[tuple[int, ...]]) -> bool:
        """Whether marks in one paragraph are points of a list.

        A number inside running text is an ordinal: «stengt\\n1. juledag til\\n4. juledag».
        """
        if len(group) < 2:
            return False
        first = group[0]
        runs_on = all(_follows(a, b) for a, b in pairwise(values))
        if first.mark.sign.endswith("!"):
            return runs_on
        sure = ")" in first.mark.sign
        if not sure and self._is_unfinished(group):
            return False
        if self._begins(first.row):
            return True
        return runs_on and values[0][-1] == 1 and (sure or self._are_sentences(group))

    def _is_unfinished(self, group: list[_Point]) -> bool:
        """Whether a line before a point goes on in it; «og» before the last point does not."""
        return any(
            (found := _UNFINISHED.search(self._rows[point.row - 1].text)) is not None
            and not (
                point is group[-1]
                and len(group) > 2
                and found[0].strip(" («").lower() in ("og", "eller", "samt")
            )
            for point in group[1:]
        )

    def _are_sentences(self, group: list[_Point]) -> bool:
        """Whether each point ends before the next begins, or begins as a sentence does."""
        rest = (self._rows[point.row].text[point.mark.end :].lstrip("*_«\"'([") for point in group)
        return all(text[:1].isupper() or text[:1].isdigit() for text in rest) or all(
            _SAFE_LAST.search(self._rows[point.row - 1].text) for point in group[1:]
        )

    def _begins(self, row: int) -> bool:
        """Whether a line begins a paragraph, or stands right below a point."""
        before = self._rows[row - 1].text if row else ""
        return (
            not before.strip()
            or row - 1 in self._done
            or _indent(before) > _indent(self._rows[row].text)
            or _BREAKS_UP.match(before) is not None
            or self._is_announced(row)
        )

    def _is_announced(self, row: int) -> bool:
        """Whether the text above, perhaps with an empty line between, ends in a colon."""
        above = [one.text.strip() for one in self._rows[max(row - 2, 0) : row]]
        return next((text for text in reversed(above) if text), "").rstrip("*_").endswith(":")


def _close(levels: list[_Level], mark: Mark, *, blank: bool) -> None:
    """Close the points that a new one does not belong to.

    What stands further in belongs to the point above. So does, at the same indent, what has
    another kind of mark, where a program has left out the indents: «1. Mål» above «• vekst».
    """
    while levels:
        above, indent = levels[-1].mark, mark.indent
        if indent > above.indent + 1 or (indent > above.indent and not _alike(above, mark)):
            return
        beside = any(one.mark.indent == indent and _alike(one.mark, mark) for one in levels[:-1])
        if indent == above.indent and not blank and _leads(above, mark) and not beside:
            return
        levels.pop()


def _leads(above: Mark, below: Mark) -> bool:
    """Whether points with one mark may have points with the other below them, at one indent."""
    if above.family in _COUNTED:
        return (below.family == "number") != (above.family == "number") or not below.value
    return above.family == below.family == "bullet" and above.sign != below.sign


def _indent(line: str) -> int:
    wide = line.expandtabs(4)
    return len(wide) - len(wide.lstrip())


def _alike(one: Mark, other: Mark) -> bool:
    if one.family in ("letter", "roman"):
        return other.family in ("letter", "roman") and one.sign == other.sign
    if one.family != other.family:
        return False
    if one.family == "dash" and {one.sign, other.sign} <= set("–—‒"):
        return True
    if one.family != "number":
        return one.sign == other.sign
    deep = len(one.value) > 1 or len(other.value) > 1
    return one.sign == other.sign or (deep and "(" not in one.sign + other.sign)


def _values(run: list[_Point]) -> list[tuple[int, ...]]:
    """The numbers of marks; «i)» among letters is the ninth of them."""
    if any(point.mark.family == "letter" for point in run):
        return [(point.mark.other,) for point in run]
    return [point.mark.value for point in run]


def _follows(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    """Whether a number comes next: 3 after 2, 1.1 after 1, 2 after 1.3."""
    if len(other) > len(one):
        return other == (*one, 1)
    level = len(other)
    return other == (*one[: level - 1], one[level - 1] + 1)


def _rises(run: Sequence[_Point]) -> bool:
    """Whether no number is lower than the one before; some write «1.» before every point."""
    return all(a.mark.value <= b.mark.value for a, b in pairwise(run))
