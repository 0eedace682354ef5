"""Which lines are points of lists, whatever stands before them.

A number inside running text is an ordinal: «stengt\\n1. juledag til\\n4. juledag».
"""

from collections.abc import Sequence
from itertools import pairwise

from applan.frozen import NamedTuple
from applan.patterns import lazy
from applan.prose.entries import SHORT, unfinished
from applan.prose.marks import COUNTED, Mark, mark_of

_ENDS = lazy(r"[.!?:;…][»\"')*_]*\s*$")
BREAKS_UP = lazy(r" {0,3}(?:#{1,6}(?:\s|$)|`{3}|~{3}|[>|])")
"""A line that goes on with nothing."""


class _Point(NamedTuple):
    row: int
    mark: Mark


class Points:
    """The points among lines: ``marks`` of all lines, and in ``lists`` the list of each point."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = lines
        self.marks = [mark_of(line) for line in lines]
        self.lists: dict[int, int] = {}
        self._done: set[int] = set()
        for n, mark in enumerate(self.marks):
            if mark is not None and n not in self._done:
                run = self._run(n, mark)
                self._done |= {point.row for point in run}
                self._settle(run)

    def goes_on(self, row: int) -> bool:
        """Whether a line is unfinished, so that the next belongs to it."""
        return bool(unfinished(self.lines[row]))

    def _run(self, first: int, mark: Mark) -> list[_Point]:
        """The marks of one kind from a line on, with what may belong to the points between."""
        found, blank = [_Point(first, mark)], False
        if mark.family in ("own", "bullet"):
            return found
        for n in range(first + 1, len(self.lines)):
            line, other = self.lines[n], self.marks[n]
            if not line.strip():
                blank = True
                continue
            indent = indent_of(line)
            if other is not None and indent == mark.indent and alike(mark, other):
                found.append(_Point(n, other))
            elif indent <= mark.indent and (
                blank
                or BREAKS_UP.match(line)
                or (other is not None and (indent < mark.indent or not mark.value))
            ):
                break
            blank = False
        return found

    def _settle(self, run: list[_Point]) -> None:
        first, family = run[0].row, run[0].mark.family
        if family in COUNTED:
            self._settle_labels(run)
        elif (
            family in ("own", "bullet")
            or (family == "dash" and self._is_list_of_dashes(run))
            or (family in ("sign", "section") and len(run) > 1 and self._begins(first))
            or (family == "sign" and self._begins(first))
        ):
            self._as_points(run)

    def _as_points(self, run: Sequence[_Point]) -> None:
        self.lists.update((point.row, run[0].row) for point in run)

    def _is_list_of_dashes(self, run: list[_Point]) -> bool:
        """Two dashes make a list, and one where a line before it announces a list.

        So does one below a point, where it does not go on with that: «• Tur 12. mai» «– 14. mai».
        One alone is a remark.
        """
        first, mark = run[0].row, run[0].mark
        if self._is_announced(first):
            return True
        if first - 1 in self.lists:
            above, said = self.lines[first - 1].strip(), self.lines[first][mark.end :]
            if mark.sign in "o-" or (len(above) < SHORT and not said[:1].isdigit()):
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
            if len(group) > 1:
                found = self._is_list(group, [said[point.row] for point in group])
            else:
                begins = self._begins(group[0].row)
                found = begins and (len(chain) > 1 or self._is_one_point(*group[0]))
            points += group if found else ()
        if points:
            self._as_points(points)

    def _paragraphs(self, run: list[_Point]) -> list[list[_Point]]:
        groups: list[list[_Point]] = []
        for point in run:
            between = self.lines[groups[-1][-1].row : point.row + 1] if groups else ()
            parted = any(
                not above.strip() and indent_of(below) <= point.mark.indent
                for above, below in pairwise(between)
                if below.strip()
            )
            if groups and not parted:
                groups[-1].append(point)
            else:
                groups.append([point])
        return groups

    def _is_one_point(self, row: int, mark: Mark) -> bool:
        """Whether a number stands for a list of one: it is announced, in a point, or holds some."""
        if mark.family != "number" or mark.sign.endswith("!"):
            return False
        below = self.marks[row + 1] if row + 1 < len(self.lines) else None
        if below is not None and below.indent > mark.indent:
            return True
        return (row - 1 in self.lists or self._is_announced(row)) and mark.value == (1,)

    def _is_list(self, group: list[_Point], values: Sequence[tuple[int, ...]]) -> bool:
        """Whether marks in one paragraph are points: they begin it, or count from 1."""
        first, sign = group[0].row, group[0].mark.sign
        runs_on = all(_follows(a, b) for a, b in pairwise(values))
        if not runs_on and (sign.endswith("!") or not self._begins(first)):
            return False
        if ")" not in sign and self._is_unfinished(group):
            return False
        if sign.endswith("!") or self._begins(first):
            return True
        rest = [self.lines[row][mark.end :].lstrip("*_«\"'([")[:1] for row, mark in group]
        sentences = all(_ENDS.search(self.lines[point.row - 1]) for point in group[1:])
        sure = ")" in sign or sentences or not any(letter.islower() for letter in rest)
        return values[0][-1] == 1 and sure

    def _is_unfinished(self, group: list[_Point]) -> bool:
        """Whether a line before a point goes on in it; «og» before the last point does not."""
        return any(
            (word := unfinished(self.lines[point.row - 1]))
            and not (point is group[-1] and len(group) > 2 and word in ("og", "eller", "samt"))
            for point in group[1:]
        )

    def _begins(self, row: int) -> bool:
        """Whether a line begins a paragraph, or stands right below a point."""
        before = self.lines[row - 1] if row else ""
        return (
            not before.strip()
            or row - 1 in self._done
            or indent_of(before) > indent_of(self.lines[row])
            or BREAKS_UP.match(before) is not None
            or self._is_announced(row)
        )

    def _is_announced(self, row: int) -> bool:
        """Whether the text above, perhaps with an empty line between, ends in a colon."""
        above = [one.strip() for one in self.lines[max(row - 2, 0) : row]]
        return next((text for text in reversed(above) if text), "").rstrip("*_").endswith(":")


def indent_of(line: str) -> int:
    """How far in a line begins."""
    wide = line.expandtabs(4)
    return len(wide) - len(wide.lstrip())


def alike(one: Mark, other: Mark) -> bool:
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
