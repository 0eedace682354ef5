"""The points of what several people propose: no two of them are the same."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import count
from string import ascii_lowercase

from applan.patterns import lazy
from applan.prose.blocks import COMING, Heading, Line, Paragraph, Run, Table
from applan.redline.units import Leaf, Unit

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
        above, _, _last = point.rpartition(".")
        if not comes:
            self._left.remove(point)
            self._last[above] = point
            return point
        old, new = self._renamed
        if old and point.startswith(f"{old}."):
            return f"{new}{point.removeprefix(old)}"
        is_between = any(one.rpartition(".")[0] == above for one in self._left)
        named = self._between(above) if is_between else self._free(point)
        self._taken.add(named)
        self._renamed = point, named
        return named

    def _between(self, above: str) -> str:
        before = self._last.get(above) or (f"{above}.0" if above else "0")
        names = (
            f"{before}{one}{other}" for one in ("", *ascii_lowercase) for other in ascii_lowercase
        )
        return next(name for name in names if name not in self._taken)

    def _free(self, point: str) -> str:
        above, dot, last = point.rpartition(".")
        names = (f"{above}{dot}{number}" for number in count(int(last)))
        return next(name for name in names if name not in self._taken)


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
    if isinstance(block, Heading) and block.revision not in ("deleted", "moved-from"):
        content = _line(block.content, named, comes=block.revision in COMING)
        return replace(unit, block=replace(block, content=content))
    if isinstance(block, Table):
        return replace(unit, block=_table(block, named))
    if isinstance(block, Paragraph) and places and places[-1].first:
        found = _POINT.match(places[-1].label)
        if found is not None and block.revision not in ("deleted", "moved-from"):
            label = (
                named(found[0], comes=block.revision in COMING) + places[-1].label[found.end() :]
            )
            return replace(
                unit, places=(*places[:-1], replace(places[-1], label=label, was_label=label))
            )
    return unit


def _table(table: Table, named: Callable[..., str]) -> Leaf:
    revisions = table.revisions or (None,) * len(table.rows)
    rows = tuple(
        row if revision in ("deleted", "moved-from")
        else (_line(row[0], named, comes=revision in COMING), *row[1:])
        for row, revision in zip(table.rows, revisions, strict=True)
    )  # fmt: skip
    return replace(table, rows=rows)


def _line(line: Line, named: Callable[..., str], *, comes: bool) -> Line:
    """A line that may begin with a point."""
    first = line[0] if line else None
    found = _POINT.match(first.text) if isinstance(first, Run) else None
    if not isinstance(first, Run) or found is None:
        return line
    text = named(found[0], comes=comes) + first.text[found.end() :]
    return (replace(first, text=text), *line[1:])
