"""Lists and columns as people write and paste them, as the Markdown that means the same.

Markdown counts a list on from its first number, and takes «4. juledag» first in a line for the
fourth point of one. Here it is decided which lines are points, before Markdown is read.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from applan.prose.marks import Mark, mark_of

_INDENT = 2
"""Spaces by which a point of a deeper level is moved in."""

_UNFINISHED = re.compile(
    r"(?:^|[\s(«])(?:til|fra|frå|med|som|at|av|på|i|for|etter|før|mellom|mellem|den|de|hver|kvar"
    r"|men|ved|om|under|innen|innan|mot|blant|og|eller|samt|vår|vårt|våre|sin|sitt|sine)\s*$",
    re.IGNORECASE,
)
"""A line that ends so goes on in the next, whatever that begins with."""

_SAFE_LAST = re.compile(r"[.!?:;…][»\"')*_]*\s*$")
_BREAKS_UP = re.compile(r" {0,3}(?:#{1,6}(?:\s|$)|`{3}|~{3})")
_BULLET = re.compile(r"(?P<indent>[ \t]*)[-*+](?:[ \t]|$)")
_FENCE = re.compile(r" {0,3}(?:`{3}|~{3})")
_RULED = re.compile(r"^-(?=[-\s]*$)")
_RULER = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")


class Row(NamedTuple):
    """A line as Markdown, and the line of the writer's text that it comes from, from 0."""

    text: str
    source: int


class _Point(NamedTuple):
    row: int
    mark: Mark


def as_markdown(lines: Sequence[str]) -> list[Row]:
    """The lines as Markdown, in which every list is one and nothing else is.

    Lines may be put in, never left out: each knows which it was.
    """
    fence = next((n for n, line in enumerate(lines) if _FENCE.match(line)), len(lines))
    written = list(_tables(lines[:fence]))
    rows = list(_Lists(written).rows())
    return [Row(_literal(row.text), row.source) for row in rows] + [
        Row(line, n) for n, line in enumerate(lines) if n >= fence
    ]


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


def _literal(line: str) -> str:
    """A line in which what only looks like markup is none: an address, a product, «over 50»."""
    if "\\\\" in line:
        line = re.sub(r"(?<![^\s(«\"])\\\\(?=\w)", r"\\\\\\\\", line)
    if "*" in line and "`" not in line:
        line = re.sub(r"(?<=\d)\*(?=\d)", r"\\*", line)
    return line


def _tables(lines: Sequence[str]) -> Iterator[Row]:
    """The lines with columns between tabs as tables, and with every table ended."""
    n = 0
    while n < len(lines):
        last = n
        while last < len(lines) and _is_columns(lines[last]):
            last += 1
        if last - n > 1:
            yield from _columns(lines[n:last], n, after=last < len(lines))
            n = last
            continue
        yield Row(lines[n], n)
        ends = n > 0 and "|" in lines[n - 1] and _RULER.fullmatch(lines[n]) and "-" in lines[n]
        n += 1
        if ends:
            while n < len(lines) and "|" in lines[n]:
                yield Row(lines[n], n)
                n += 1
            if n < len(lines) and lines[n].strip():
                yield Row("", n)


def _is_columns(line: str) -> bool:
    return "\t" in line.strip() and mark_of(line) is None and _BULLET.match(line) is None


def _columns(lines: Sequence[str], start: int, *, after: bool) -> Iterator[Row]:
    """Lines with tabs in them as a table; what is told above a column of numbers is its head."""
    cells = [[cell.strip() for cell in line.strip().split("\t")] for line in lines]
    if len({len(row) for row in cells}) > 1:
        cells = [[cell for cell in row if cell] for row in cells]
    width = max(map(len, cells))
    cells = [row + [""] * (width - len(row)) for row in cells]
    kept = [n for n in range(width) if any(row[n] for row in cells)]
    cells = [[row[n] for n in kept] for row in cells]
    headed = len(cells) > 2 and all(cells[0]) and _is_head(cells)
    head = cells[0] if headed else [""] * len(kept)
    yield Row("", start)
    yield Row(_row(head), start)
    yield Row("|" + " --- |" * len(head), start)
    for n, row in enumerate(cells):
        if n or not headed:
            yield Row(_row(row), start + n)
    if after:
        yield Row("", start + len(lines) - 1)


def _is_head(cells: Sequence[Sequence[str]]) -> bool:
    first, rest = cells[0], cells[1:]
    numbered = [
        n for n in range(len(first)) if all(re.search(r"\d", row[n]) or not row[n] for row in rest)
    ]
    return bool(numbered) and not any(re.search(r"\d", cell) for cell in first)


def _row(cells: Iterable[str]) -> str:
    escaped = (re.sub(r"(?<!\\)\|", r"\\|", cell) for cell in cells)
    return "|" + "".join(f" {cell} |" for cell in escaped)


class _Lists:
    """Goes through lines and says of each that begins with a mark whether it is a point."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = rows
        self._marks = [mark_of(row.text) for row in self._rows]
        self._text = [row.text for row in self._rows]
        self._before = [False] * len(self._rows)
        self._done: set[int] = set()
        self._points: set[int] = set()

    def rows(self) -> Iterator[Row]:
        for n, mark in enumerate(self._marks):
            if mark is not None and n not in self._done:
                run = self._run(n)
                self._done |= {point.row for point in run}
                self._settle(run)
        self._quotations()
        for n, row in enumerate(self._rows):
            if self._before[n] and n and self._rows[n - 1].text.strip():
                yield Row("", row.source)
            yield Row(self._text[n], row.source)

    def _run(self, first: int) -> list[_Point]:
        """The marks of one kind from a line on, with what may belong to the points between."""
        mark = self._marks[first]
        assert mark is not None
        found, blank = [_Point(first, mark)], False
        for n in range(first + 1, len(self._rows)):
            line, other = self._rows[n].text, self._marks[n]
            if not line.strip():
                blank = True
                continue
            indent = len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip())
            if other is not None and indent == mark.indent and _alike(mark, other):
                found.append(_Point(n, other))
            elif indent <= mark.indent and (
                blank or other is not None or _BREAKS_UP.match(line) or _BULLET.match(line)
            ):
                break
            blank = False
        return found

    def _settle(self, run: list[_Point]) -> None:
        family = run[0].mark.family
        if family == "bullet":
            self._as_bullets(run)
        elif family in ("dash", "hyphen"):
            if self._is_list_of_dashes(run):
                self._as_bullets(run)
        elif family == "paragraph":
            if len(run) > 1 and self._begins(run[0].row) and _rises(_values(run)):
                for point in run:
                    self._before[point.row] = True
        else:
            self._settle_labels(run)

    def _is_list_of_dashes(self, run: list[_Point]) -> bool:
        """Two dashes make a list; one is a remark, unless a line before it announces a list."""
        if self._is_announced(run[0].row):
            return True
        beside = any(b.row == a.row + 1 for a, b in pairwise(run))
        return len(run) > 1 and (beside or self._begins(run[0].row))

    def _as_bullets(self, run: list[_Point]) -> None:
        """Points with a bullet; each new sign in a pasted list is one level further in."""
        levels: list[str] = []
        for point in run:
            sign = point.mark.sign
            levels = levels[: levels.index(sign) + 1] if sign in levels else [*levels, sign]
            line = self._rows[point.row].text
            indent = " " * (point.mark.indent + _INDENT * (len(levels) - 1))
            said = line[point.mark.end :]
            self._text[point.row] = f"{indent}- {_RULED.sub(chr(92) + '-', said)}"
        self._points |= {point.row for point in run}

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
        points = [point for group in chain for point in group]
        several = len(chain) > 1
        for group in chain:
            first = group[0]
            alone = several and len(group) == 1 and self._begins(first.row)
            if (
                alone
                or self._is_list(group, [said[point.row] for point in group])
                or (len(group) == 1 and self._is_one_point(first))
            ):
                self._as_points(group, points)
            else:
                for point in group:
                    self._as_text(point)

    def _paragraphs(self, run: list[_Point]) -> list[list[_Point]]:
        groups: list[list[_Point]] = []
        for point in run:
            last = groups[-1][-1].row if groups else point.row
            between = range(last, point.row)
            if groups and all(self._rows[n].text.strip() for n in between):
                groups[-1].append(point)
            else:
                groups.append([point])
        return groups

    def _is_one_point(self, point: _Point) -> bool:
        """Whether a number stands for a list of one: it is announced, in a point, or holds some."""
        if point.mark.family != "number" or not self._begins(point.row):
            return False
        below = self._rows[point.row + 1].text if point.row + 1 < len(self._rows) else ""
        holds = mark_of(below) is not None or _BULLET.match(below) is not None
        if holds and len(below) - len(below.lstrip()) > point.mark.indent:
            return True
        within = point.row - 1 in self._points or self._is_announced(point.row)
        return within and point.mark.value == (1,)

    def _is_list(self, group: list[_Point], values: Sequence[tuple[int, ...]]) -> bool:
        """Whether marks in one paragraph are points of a list.

        A number inside running text is an ordinal: «stengt\\n1. juledag til\\n4. juledag».
        """
        if len(group) < 2:
            return False
        first = group[0]
        sure = first.mark.family == "number" and ")" in first.mark.sign
        if first.mark.family == "number" and not sure and self._is_unfinished(group):
            return False
        runs_on = all(_follows(a, b) for a, b in pairwise(values))
        if self._begins(first.row) or self._is_announced(first.row):
            return runs_on or sure or _rises(values) or self._is_evident(group)
        return runs_on and values[0][-1] == 1 and self._has_capitals(group)

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

    def _is_evident(self, group: list[_Point]) -> bool:
        ended = all(_SAFE_LAST.search(self._rows[point.row - 1].text) for point in group[1:])
        return ended or self._has_capitals(group)

    def _has_capitals(self, group: list[_Point]) -> bool:
        rest = (self._rows[point.row].text[point.mark.end :].lstrip("*_«\"'([") for point in group)
        return all(text[:1].isupper() or text[:1].isdigit() for text in rest)

    def _begins(self, row: int) -> bool:
        """Whether a line begins a paragraph, or stands further in than the point before it."""
        if row == 0 or not self._rows[row - 1].text.strip() or row - 1 in self._done:
            return True
        before, line = self._rows[row - 1].text, self._rows[row].text
        if _BREAKS_UP.match(before) or self._is_announced(row):
            return True
        bullet = _BULLET.match(before)
        return bullet is not None and len(bullet["indent"]) < len(line) - len(line.lstrip())

    def _is_announced(self, row: int) -> bool:
        before = next((self._rows[n].text for n in range(row - 1, -1, -1) if n == row - 1
                       or self._rows[n].text.strip()), "")  # fmt: skip
        if not before.strip() and row > 1:
            before = self._rows[row - 2].text
        return before.rstrip().rstrip("*_").endswith(":")

    def _as_points(self, group: list[_Point], chain: list[_Point]) -> None:
        """Points that Markdown counts itself stay; other labels are text.

        Those of a list are all of one kind, so that «1.» goes with «1.1». Text below each other
        is lines of one paragraph; points that hold more are points with a label as first word.
        """
        self._points |= {point.row for point in group}
        first = group[0]
        if all(
            p.mark.family == "number" and len(p.mark.value) == 1 and "(" not in p.mark.sign
            for p in chain
        ):
            self._before[first.row] = first.mark.value != (1,)
            return
        lines = group == chain and len(group) > 1 and self._is_flat(group)
        for point in group:
            line, mark = self._rows[point.row].text, point.mark
            said = f"{_escaped(mark.label)} {line[mark.end :]}".rstrip()
            self._text[point.row] = said if lines else f"{' ' * mark.indent}+ {said}"
            if lines and point is not first:
                self._text[point.row - 1] = self._text[point.row - 1].rstrip() + "\\"
        self._before[first.row] = lines

    def _is_flat(self, group: list[_Point]) -> bool:
        """Whether the points of a paragraph hold nothing but text."""
        rows = range(group[0].row, min(group[-1].row + 2, len(self._rows)))
        inner = [n for n in rows if n not in self._points]
        return group[0].mark.indent == 0 and not any(
            self._marks[n] is not None or _BULLET.match(self._rows[n].text) for n in inner
        )

    def _as_text(self, point: _Point) -> None:
        line = self._text[point.row]
        self._before[point.row] = point.row - 1 in self._points
        if point.mark.family == "number":
            self._text[point.row] = re.sub(r"^(\s*\d+)([.)])", r"\1\\\2", line)

    def _quotations(self) -> None:
        """A line alone that begins with «>» and a number means «more than»."""
        quoted = [text.lstrip().startswith(">") for text in self._text]
        for n, line in enumerate(self._text):
            beside = any(quoted[m] for m in (n - 1, n + 1) if 0 <= m < len(quoted))
            if quoted[n] and not beside:
                self._text[n] = re.sub(r"^(\s*)>(?= ?\d)", r"\1\\>", line)


def _escaped(label: str) -> str:
    return re.sub(r"^(\d+)([.)])$", r"\1\\\2", label)


def _alike(one: Mark, other: Mark) -> bool:
    if one.family in ("letter", "roman"):
        return other.family in ("letter", "roman") and one.sign == other.sign
    if one.family != other.family:
        return False
    if one.family != "number":
        return True
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


def _rises(values: Sequence[tuple[int, ...]]) -> bool:
    """Whether no number is lower than the one before; some write «1.» before every point."""
    return all(a <= b for a, b in pairwise(values))
