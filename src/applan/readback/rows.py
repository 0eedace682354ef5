"""The rows of a draft and those of a file that was made from it: which is which."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from applan.compare.align import aligned
from applan.compare.wording import share
from applan.drafts.traced import TracedUnit
from applan.patterns import lazy
from applan.typography import MONTHS
from applan.wordfile.units import Unit

Row = TracedUnit | Unit

LIKE, ALIKE, CLOSER = 0.45, 0.7, 0.1
"""How much of two rows must be the same for them to be one row: in its place, elsewhere, and how
much more than with another one there."""
SHORT = 60
"""Characters of a row in which letters are compared as well as words."""
MOST = 40_000
"""Pairs of rows without a place that are weighed against each other."""

_TYPED = str.maketrans(
    "\u00a0\u202f\u2009\u2002\u2011\u2010\u2013\u2014\u2212“”«»„‘’‚´…",
    '    -----"""""\'\'\'\'.',
    "\u00ad\u200b",
)
_POINTS = r"(?:\d+(?:\.\d+)+|\d{1,2})\.?"
"""The number of a point. Four digits are a year."""
_NUMBER = lazy(rf"(?!\d+\.[^\S\n]+(?:{MONTHS})\b){_POINTS}(?:\)?(?:[^\S\n]+[–-])?[^\S\n]+|$)")
POINT = r"\b(?:punkt|prioritering|hovedmål|hovudmål|delmål|mål)[ \u00a0]\d+(?:\.\d+)*"
"""Where a text points to a point of the plan; the number follows by itself."""
_POINT = lazy(rf"({POINT})", re.IGNORECASE)
_NUMBERS = lazy(rf"(?m)^{_POINTS}[^\S\t\n]*(?=\t)")


def typed(text: str) -> str:
    """A text as it is typed: without what Word does to quotation marks, dashes and spaces."""
    text = re.sub(r" +", " ", text.translate(_TYPED).replace("...", "."))
    text = re.sub(r" ?([\t\n]) ?", r"\1", text)
    return re.sub(r"\n+(?=\t|$)|(?<=\t)\n+", "", text).strip(" \n")


def key(row: Row) -> tuple[str, str]:
    """What a row says. Numbers of headings and points shift by themselves, and say nothing."""
    text = typed(row.text)
    if row.kind == "heading" or (isinstance(row, Unit) and row.strong and row.kind != "item"):
        text = without_number(text)
    elif row.kind == "row":
        text = _NUMBERS.sub("", text)
    return row.kind, _POINT.sub(lambda found: re.sub(r"[\d.]+$", "", found[0]), text)


def bold_in(row: Row) -> str:
    """The words of a row that are bold, without spaces."""
    return "".join("".join(row.text[start:end] for start, end in row.bold or ()).split())


def without_number(text: str) -> str:
    """A heading without the number of its point."""
    found = _NUMBER.match(text)
    return text[found.end() :] if found is not None and found.end() < len(text) else text


def numbered(row: Row, kind: str = "") -> int:
    """How many characters the number is that a row begins with, read as one of a kind, or its own.

    A document's title has none.
    """
    kind = kind or row.kind
    if kind == "heading":
        return len(row.text) - len(without_number(row.text)) if row.level != 1 else 0
    found = _NUMBERS.match(row.text)
    return found.end() + (kind != "row") if found is not None else 0


@dataclass(slots=True)
class Pair:
    """Rows of the draft that are rows of the file: one of each, two of one where it was parted."""

    olds: tuple[int, ...]
    news: tuple[int, ...]
    moved: bool = False


@dataclass(slots=True)
class Alignment:
    """``pairs`` in the order of the file; ``gone`` and ``came`` are in none of them."""

    pairs: list[Pair]
    gone: list[int] = field(default_factory=list)
    came: list[int] = field(default_factory=list)

    @property
    def known(self) -> int:
        """How many rows of the draft are in the file."""
        return sum(len(pair.olds) for pair in self.pairs)


class _Looks:
    """What a row looks like: its words, and its letters where it is short.

    They are asked for where rows differ, and most of two documents are the same.
    """

    def __init__(self, row: Row) -> None:
        self.kind, self.text = key(row)
        self.level = row.level if row.kind == "heading" else 0

    @cached_property
    def words(self) -> Counter[str]:
        return _words(self.text)

    @cached_property
    def letters(self) -> Counter[str] | None:
        short = len(self.text) <= SHORT
        return Counter(map("".join, pairwise(self.text))) if short else None

    @cached_property
    def cells(self) -> list[str]:
        return self.text.split("\t") if self.kind == "row" else []


def align(olds: Sequence[Row], news: Sequence[Row]) -> Alignment:
    """Which rows of a draft are which of a file.

    Long documents are parted at rows that stand once in both, so that nothing is compared with
    everything.
    """
    looks = [_Looks(row) for row in olds], [_Looks(row) for row in news]

    def score(one: _Looks, other: _Looks) -> float:
        found = likeness(one, other)
        return found / 2 if found >= LIKE else 0.0  # two that are like count less than one that is

    pairs = aligned(looks[0], looks[1], lambda one: (one.kind, one.text), score, most=0)
    found = list(_rewritten(pairs, *looks))
    alignment = Alignment([Pair((old,), (new,)) for old, new in found])
    known = {old for old, _new in found}, {new for _old, new in found}
    alignment.gone = [n for n in range(len(olds)) if n not in known[0]]
    alignment.came = [n for n in range(len(news)) if n not in known[1]]
    _find_titled(alignment, *looks, [_is_titled(row) for row in olds])
    _find_moved(alignment, *looks)
    gone, came = set(alignment.gone), set(alignment.came)
    for pair in alignment.pairs:  # what was parted in two
        pair.news = _with_rest(pair.news[0], news, olds[pair.olds[0]], came)
    for pair in alignment.pairs:  # what was joined
        if len(pair.news) == 1:
            pair.olds = _with_rest(pair.olds[0], olds, news[pair.news[0]], gone)
    alignment.gone, alignment.came = sorted(gone), sorted(came)
    alignment.pairs.sort(key=lambda pair: pair.news)
    return alignment


def likeness(one: _Looks, other: _Looks) -> float:
    """From 0, for what cannot be the same row, to 1."""
    if one.kind != other.kind:
        kinds = {one.kind, other.kind}
        same = without_number(one.text) == without_number(other.text)
        return 0.9 if same and "row" not in kinds else 0.0
    if one.text == other.text:
        return 1.0
    found = share(one.words, other.words)
    if one.letters is not None and other.letters is not None:
        found = max(found, 0.9 * share(one.letters, other.letters))
    if one.kind == "row" and len(one.cells) == len(other.cells):
        same_cells = sum(a == b for a, b in zip(one.cells, other.cells, strict=True))
        found = max(found, 0.4 + 0.5 * same_cells / len(one.cells) if same_cells else 0)
    return found * 0.6 if one.level != other.level else found


def _rewritten(
    pairs: list[tuple[int, int]], olds: list[_Looks], news: list[_Looks]
) -> Iterable[tuple[int, int]]:
    """The pairs, and rows that alone stand between two of them in both: they are written anew.

    What has come from where it is gone is not: it was moved. A row of a table that has no cell in
    common with another and is not like it tells of something else.
    """
    paired = {old for old, _new in pairs}
    gone = {(one.kind, one.text) for n, one in enumerate(olds) if n not in paired}
    before = -1, -1
    for pair in [*pairs, (len(olds), len(news))]:
        gap = range(before[0] + 1, pair[0]), range(before[1] + 1, pair[1])
        if len(gap[0]) == len(gap[1]) <= 2:
            for old, new in zip(*gap, strict=True):
                one, other = olds[old], news[new]
                is_another = one.text != other.text and (other.kind, other.text) in gone
                is_another |= one.kind == "row" and likeness(one, other) < LIKE
                if (one.kind, one.level) == (other.kind, other.level) and not is_another:
                    yield old, new
        if pair[0] < len(olds):
            yield pair
        before = pair


def _is_titled(row: Row) -> bool:
    paths = (one.origin.path for one in row.stretches) if isinstance(row, TracedUnit) else ()
    return any(path[-1] == "title" for path in paths)


def _find_titled(
    alignment: Alignment, olds: list[_Looks], news: list[_Looks], titled: Sequence[bool]
) -> None:
    """Take what calls something by its title for what it is most like, and not for what it has
    come to stand in the place of."""
    gone, came = alignment.gone, alignment.came
    for (old,), (new,), pair in [(pair.olds, pair.news, pair) for pair in alignment.pairs]:
        if not titled[old] or olds[old].text == news[new].text:
            continue
        others = [(likeness(olds[n], news[new]), -n, gone) for n in gone if titled[n]]
        others += [(likeness(olds[old], news[n]), -n, came) for n in came]
        best, n, rows = max(others, key=lambda one: one[:2], default=(0.0, 0, gone))
        if best >= ALIKE and best > likeness(olds[old], news[new]) + CLOSER:
            rows.remove(-n)
            pair.moved = True
            rows[:] = sorted([*rows, old if rows is gone else new])
            pair.olds, pair.news = ((-n,), (new,)) if rows is gone else ((old,), (-n,))


def _find_moved(alignment: Alignment, olds: list[_Looks], news: list[_Looks]) -> None:
    """What is gone in one place and has come in another."""
    places: dict[tuple[str, str], list[int]] = {}
    for new in alignment.came:
        places.setdefault((news[new].kind, news[new].text), []).append(new)
    found: dict[int, int] = {}
    for old in alignment.gone:
        there = places.get((olds[old].kind, olds[old].text))
        if there and (len(olds[old].text) > 3 or olds[old].kind == "heading"):
            found[old] = there.pop(0)
    taken = set(found.values())
    rest = [new for new in alignment.came if new not in taken]
    if found and len(alignment.gone) * len(rest) <= MOST:
        for old in alignment.gone:
            scores = [(likeness(olds[old], news[new]), -new) for new in rest if new not in taken]
            best, place = max(scores, default=(0.0, 0))
            if old not in found and best >= ALIKE:
                found[old] = -place
                taken.add(-place)
    for old in alignment.gone:  # a heading with another title, above what was moved
        new = found.get(old + 1, 0) - 1
        heading = olds[old].kind == "heading" and old not in found and new in rest
        if heading and (news[new].kind, news[new].level) == ("heading", olds[old].level):
            found[old] = new
            taken.add(new)
    alignment.pairs += [Pair((old,), (new,), moved=True) for old, new in found.items()]
    alignment.gone = [old for old in alignment.gone if old not in found]
    alignment.came = [new for new in alignment.came if new not in taken]


def _with_rest(at: int, rows: Sequence[Row], whole: Row, left: set[int]) -> tuple[int, ...]:
    """A row, with the one right beside it that is left over, where both together are a whole."""
    for other in (at + 1, at - 1):
        both = min(at, other), max(at, other)
        if other in left and _are_one(whole, rows[at], [rows[n] for n in both]):
            left.discard(other)
            return both
    return (at,)


def _are_one(whole: Row, part: Row, both: Sequence[Row]) -> bool:
    """Whether two rows together are more like a whole than the one of them is alone."""
    if any(row.kind in ("row", "heading") for row in both):
        return False
    one = _words(whole.text)
    alone = share(one, _words(part.text))
    together = share(one, _words(" ".join(row.text for row in both)))
    return together >= 0.85 and together > alone + 0.02


def _words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+|[^\w\s]", typed(text).casefold()))
