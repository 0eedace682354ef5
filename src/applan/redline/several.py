"""One document with the changes of several people in place, each under a name."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import count, takewhile
from string import ascii_lowercase
from typing import TypeVar

from applan.frozen import NamedTuple
from applan.patterns import lazy
from applan.prose import blocks as b
from applan.redline.redline import redline
from applan.redline.units import Leaf, Unit, built, flat

_NUMBER = lazy(r"^\d+(?:\.\d+)*\.?\s+|(?<=punkt[ \u00a0])\d+(?:\.\d+)*")
"""A number that shifts by itself where something comes or goes before it."""

_MOVES = 1_000
"""From where the moves of each version are counted."""


_APART = 10_000_000
"""From where the lists are counted that are new in a version."""


_AROUND = 2
"""Units around what differs that tell in which lists it stands."""


class Version(NamedTuple):
    """A document as somebody wants it, and who does."""

    author: str
    blocks: b.Blocks


def several(base: b.Blocks, versions: Sequence[Version]) -> b.Blocks:
    """The base with what each version changes in it, by its author; without them it is the base.

    Where two change the same words both are in place; what two take away is taken away by the
    first. Numbers that shift by themselves are no changes, and no two points have the same.
    """
    own = flat(base)
    placed = [unit for unit in own if not isinstance(unit.block, b.Contents)]
    parts = [_part(placed, one, n) for n, one in enumerate(versions, 1)]
    made: list[Unit] = []
    n = 0
    for unit in own:
        if isinstance(unit.block, b.Contents):
            made.append(unit)
            continue
        made += _new(parts, n)
        made.append(
            Unit(_together(unit.block, [part.units[n].block for part in parts]), unit.places)
        )
        n += 1
    return built(numbered([*made, *_new(parts, n)]))


T = TypeVar("T")


def _between(items: Iterable[T], comes: Callable[[T], bool]) -> tuple[list[T], list[list[T]]]:
    """What stays, and what comes before each of that and, last, after all of it."""
    stays: list[T] = []
    before: list[list[T]] = [[]]
    for one in items:
        if comes(one):
            before[-1].append(one)
        else:
            stays.append(one)
            before.append([])
    return stays, before


class _Part(NamedTuple):
    """A version with its changes: its units of the base, and what is new before each of them."""

    units: list[Unit]
    before: list[list[Unit]]


def _new(parts: Sequence[_Part], n: int) -> list[Unit]:
    """What is new before a unit of the base: what stands instead of those before it comes first.

    A heading that several need for what they have below it stands there once.
    """
    instead, more = list[Unit](), list[Unit]()
    for part in parts:
        before = (getattr(one.block, "revision", None) for one in reversed(part.units[:n]))
        gone = len(list(takewhile(lambda one: one == "deleted", before)))
        instead += part.before[n][:gone]
        new = part.before[n][gone:]
        known = takewhile(
            lambda pair: pair[0].kind == pair[1].kind and pair[0].text == pair[1].text,
            zip(new[:-1], more, strict=False),
        )
        more += new[len(list(known)) :]
    return [*instead, *more]


def _part(base: Sequence[Unit], version: Version, number: int) -> _Part:
    """A version held against the base, where it is another: most of it is the same."""
    new = [unit for unit in flat(version.blocks) if not isinstance(unit.block, b.Contents)]
    most = min(len(base), len(new))
    start = next((n for n in range(most) if not _is_same(base[n], new[n])), most)
    rest = most - start
    end = next((n for n in range(rest) if not _is_same(base[-1 - n], new[-1 - n])), rest)
    start, end = max(start - _AROUND, 0), max(end - _AROUND, 0)
    old, now = base[start : len(base) - end], new[start : len(new) - end]
    changed = _signed(redline(built(old), built(now)), version.author, number)
    middle = flat(changed, number * _APART)
    return _parted([*base[:start], *middle, *base[len(base) - end :]], base)


def _is_same(one: Unit, other: Unit) -> bool:
    return one.block == other.block and one.kind == other.kind


def _parted(units: Sequence[Unit], base: Sequence[Unit]) -> _Part:
    """What is new in a list of the base stands in that list."""
    told = (unit for unit in units if not isinstance(unit.block, b.Contents))
    found, before = _between(told, lambda unit: _comes(unit.block))
    assert len(found) == len(base), "a version without its changes is the base"
    known: dict[int, int] = {}
    for one, other in zip(found, base, strict=True):
        for mine, its in zip(one.places, other.places, strict=False):
            known.setdefault(mine.list, its.list)
            known.setdefault(mine.item, its.item)

    def placed(unit: Unit) -> Unit:
        return Unit(unit.block, tuple(place.among(known) for place in unit.places))

    return _Part(found, [list(map(placed, part)) for part in before])


def _comes(block: Leaf) -> bool:
    """Whether all of a block is new."""
    if isinstance(block, b.Heading | b.Paragraph | b.Table):
        return block.revision in b.COMING
    if isinstance(block, b.Quote):
        inner = [unit.block for unit in flat(block.blocks)]
        return bool(inner) and all(map(_comes, inner))
    return False


def _together(base: Leaf, ones: Sequence[Leaf]) -> Leaf:
    """A block of the base with what each version makes of it."""
    changed = [one for one in ones if _is_meant(one)]
    if not changed:
        return base
    if len(changed) == 1:
        return changed[0]
    if isinstance(base, b.Heading | b.Paragraph):
        inner = [one for one in changed if isinstance(one, b.Heading | b.Paragraph)]
        gone = next((one for one in inner if one.revision is not None), None)
        content = merged(base.content, [one.content for one in inner])
        if gone is None:
            return replace(base, content=content)
        return replace(base, content=content, revision=gone.revision, move=gone.move)
    if isinstance(base, b.Table):
        return _table(base, [one for one in changed if isinstance(one, b.Table)])
    return changed[0]


def _text(line: b.Line) -> str:
    return "".join("\n" if isinstance(item, b.Break) else item.text for item in line)


def _is_meant(block: Leaf) -> bool:
    """Whether a block differs by more than numbers that shift."""
    if not isinstance(block, b.Heading | b.Paragraph) or block.revision is not None:
        revised = any(item.revision is not None for line in b.lines((block,)) for item in line)
        whole = getattr(block, "revision", None) is not None
        return revised or whole or (isinstance(block, b.Table) and any(block.revisions))
    was = tuple(item for item in block.content if item.revision not in b.COMING)
    return _NUMBER.sub("", _text(was)) != _NUMBER.sub("", _text(b.as_it_comes(block.content)))


_Row = tuple[tuple[b.Line, ...], b.Revision | None]


def _table(base: b.Table, ones: Sequence[b.Table]) -> b.Table:
    """A table with the rows that each version adds, takes away and changes."""
    parts = [
        _between(_rows(one), lambda row: row[1] in b.COMING)
        for one in ones
        if len(one.head) == len(base.head)
    ]
    made: list[_Row] = []
    for n, row in enumerate(base.rows):
        for _held, before in parts:
            made += before[n]
        held = [part[n] for part, _before in parts]
        cells = tuple(
            merged(cell, [one[at] for one, _revision in held]) for at, cell in enumerate(row)
        )
        made.append((cells, next((revision for _row, revision in held if revision), None)))
    for _held, before in parts:
        made += before[len(base.rows)]
    revisions = tuple(revision for _row, revision in made)
    rows = tuple(row for row, _revision in made)
    return replace(base, rows=rows, revisions=revisions if any(revisions) else ())


def _rows(table: b.Table) -> Iterator[_Row]:
    """The rows of a table, and what becomes of each."""
    return zip(table.rows, table.revisions or (None,) * len(table.rows), strict=True)


def merged(base: b.Line, ones: Sequence[b.Line]) -> b.Line:
    """A line with what goes and what comes in each of several versions of it.

    Words that come from two at one place have a space between them.
    """
    signs = [sign for item in base for sign in _signs(item)]
    gone: list[b.Revision | None] = [None] * len(signs)
    come: list[list[b.Inline]] = [[] for _ in range(len(signs) + 1)]
    for one in ones:
        at = 0
        others = list(map(len, come))
        for item in one:
            if item.revision in b.COMING:
                first = len(come[at]) == others[at]
                come[at].append(_parted_from(tuple(come[at]), item) if first else item)
                continue
            for _sign in _signs(item):
                if at < len(signs):
                    gone[at] = gone[at] or item.revision
                at += 1
    made: list[b.Inline] = []
    for at, sign in enumerate(signs):
        made += come[at]
        made.append(replace(sign, revision=gone[at]))
    return b.joined([*made, *come[len(signs)]])


def _parted_from(before: b.Line, item: b.Inline) -> b.Inline:
    said, more = _text(before), _text((item,))
    if said[-1:].isalnum() and more[:1].isalnum():
        assert isinstance(item, b.Run)
        return replace(item, text=f" {more}")
    return item


def _signs(item: b.Inline) -> Iterator[b.Inline]:
    """An item sign by sign; a break is one, and so is what is code."""
    if isinstance(item, b.Break) or item.code:
        yield item
    else:
        yield from (replace(item, text=sign) for sign in item.text)


def _signed(blocks: b.Blocks, author: str, version: int) -> b.Blocks:
    """Blocks whose changes are somebody's, and whose moves are told apart from others'."""

    def sign(block: b.Block) -> b.Block:
        if isinstance(block, b.Heading | b.Paragraph):
            move = block.move + version * _MOVES if block.move else 0
            block = replace(block, revision=b.by(block.revision, author), move=move)
        elif isinstance(block, b.Table):
            block = replace(block, revisions=tuple(b.by(one, author) for one in block.revisions))
        return b.with_lines(
            block,
            lambda line: tuple(replace(it, revision=b.by(it.revision, author)) for it in line),
        )

    return b.each(blocks, sign)


_POINT = lazy(r"\d+(?:\.\d+)*(?=\.?(?:\s|$))")


def numbered(units: Sequence[Unit]) -> list[Unit]:
    """Units of which each that comes has a point of its own, as «6.4a» between 6.4 and 6.5.

    The points that are there already stay, and who comes last in a chapter takes the next that is
    free: nobody knows which of the others will be adopted.
    """
    points = _Points(units)
    return [_with(unit, points.named) for unit in units]


class _Points:
    def __init__(self, units: Sequence[Unit]) -> None:
        self._left = [point for unit in units for point, comes in _points(unit) if not comes]
        self._taken = set(self._left)
        self._last: dict[str, str] = {}
        self._renamed = ("", "")

    def named(self, point: str, *, comes: bool) -> str:
        """What is printed for a point, asked for in the order of the document."""
        above, dot, last = point.rpartition(".")
        if not comes:
            self._left.remove(point)
            self._last[above] = point
            return point
        old, new = self._renamed
        if old and point.startswith(f"{old}."):
            return f"{new}{point.removeprefix(old)}"
        if any(one.rpartition(".")[0] == above for one in self._left):
            before = self._last.get(above) or (f"{above}.0" if above else "0")
            firsts = ("", *ascii_lowercase)
            names = (f"{before}{one}{other}" for one in firsts for other in ascii_lowercase)
        else:
            names = (f"{above}{dot}{number}" for number in count(int(last)))
        named = next(name for name in names if name not in self._taken)
        self._taken.add(named)
        self._renamed = point, named
        return named


def _points(unit: Unit) -> Iterator[tuple[str, bool]]:
    """The points of a unit, and whether each comes."""
    found: list[tuple[str, bool]] = []

    def told(point: str, *, comes: bool) -> str:
        found.append((point, comes))
        return point

    _with(unit, told)
    return iter(found)


def _with(unit: Unit, named: Callable[..., str]) -> Unit:
    """A unit with its points as they are named."""
    block, places = unit.block, unit.places
    if isinstance(block, b.Heading) and block.revision not in ("deleted", "moved-from"):
        content = _with_line(block.content, named, comes=block.revision in b.COMING)
        return replace(unit, block=replace(block, content=content))
    if isinstance(block, b.Table):
        rows = tuple(
            row if revision in ("deleted", "moved-from")
            else (_with_line(row[0], named, comes=revision in b.COMING), *row[1:])
            for row, revision in _rows(block)
        )  # fmt: skip
        return replace(unit, block=replace(block, rows=rows))
    if isinstance(block, b.Paragraph) and places and places[-1].first:
        found = _POINT.match(places[-1].label)
        if found is not None and block.revision not in ("deleted", "moved-from"):
            label = (
                named(found[0], comes=block.revision in b.COMING) + places[-1].label[found.end() :]
            )
            return replace(
                unit, places=(*places[:-1], replace(places[-1], label=label, was_label=label))
            )
    return unit


def _with_line(line: b.Line, named: Callable[..., str], *, comes: bool) -> b.Line:
    """A line that may begin with a point."""
    first = line[0] if line else None
    found = _POINT.match(first.text) if isinstance(first, b.Run) else None
    if not isinstance(first, b.Run) or found is None:
        return line
    text = named(found[0], comes=comes) + first.text[found.end() :]
    return (replace(first, text=text), *line[1:])
