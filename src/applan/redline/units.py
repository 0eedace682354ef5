"""A document as a row of units, each with the lists it stands in, and back.

What differs between two documents is found between rows, not between trees: an item may have come
into the middle of a list, and a list may have become two.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import count, groupby

from applan.prose import blocks as b

Leaf = b.Heading | b.Paragraph | b.Quote | b.Table | b.Contents | b.Figure | b.Group


@dataclass(frozen=True, slots=True)
class Place:
    """A list that a unit stands in: which, which of its items, and what it looks like.

    ``lists`` and ``items`` are counted through a document; ``first`` is whether the unit is what
    the item begins with.
    """

    list: int
    item: int
    first: bool
    ordered: bool = False
    start: int = 1
    tight: bool = True
    label: str = ""
    was_label: str = ""

    @property
    def look(self) -> tuple[bool, bool, bool]:
        """What is told of the list before its unit: alike, they may be one list."""
        return self.ordered, self.first, bool(self.label)

    def among(self, known: Mapping[int, int]) -> "Place":
        """The same in another document, whose lists and items are known by those of this one."""
        here = known.get(self.list, self.list), known.get(self.item, self.item)
        return replace(self, list=here[0], item=here[1])


@dataclass(frozen=True, slots=True)
class Unit:
    """A heading, a paragraph, a table or a quotation, and the lists around it, outermost first."""

    block: Leaf
    places: tuple[Place, ...] = ()

    @property
    def text(self) -> str:
        """All that it says; for telling how alike two are."""
        return " ".join(b.plain(line) for line in b.lines((self.block,)))

    @property
    def kind(self) -> tuple[object, ...]:
        """What another must be to be this one changed; a heading may have another level."""
        block = self.block
        shape = (len(block.head), block.has_head) if isinstance(block, b.Table) else ()
        return type(block), shape, tuple(place.look for place in self.places)

    def labelled_before(self, old: "Unit") -> "Unit":
        """The same, which was under the labels of another."""
        both = zip(self.places, old.places, strict=True)
        return Unit(self.block, tuple(replace(now, was_label=was.label) for now, was in both))


def flat(blocks: b.Blocks, first: int = 0) -> list[Unit]:
    """The units of a document; its lists and items are counted from ``first``."""
    return list(_flat(blocks, (), count(first + 1), set()))


def _flat(
    blocks: b.Blocks, places: tuple[Place, ...], numbers: Iterator[int], begun: set[int]
) -> Iterator[Unit]:
    for block in blocks:
        if not isinstance(block, b.Listing):
            begins = [place.item not in begun for place in places]
            begun.update(place.item for place in places)
            at = zip(places, begins, strict=True)
            yield Unit(block, tuple(replace(place, first=first) for place, first in at))
            continue
        number = next(numbers)
        labels = block.labels or ("",) * len(block.items)
        were = block.was_labels or labels
        for label, was, item in zip(labels, were, block.items, strict=True):
            place = Place(
                number, next(numbers), True, block.ordered, block.start, block.tight, label, was
            )
            yield from _flat(item or (b.Paragraph(()),), (*places, place), numbers, begun)


def built(units: Iterable[Unit]) -> b.Blocks:
    """The blocks of units. A list that something stands in the middle of goes on after it."""
    return tuple(_built(list(units), 0, {}))


def _built(units: list[Unit], depth: int, before: dict[int, int]) -> Iterator[b.Block]:
    """``before`` is how many items of a list are printed already, by the list."""
    for number, group in groupby(
        units, lambda unit: unit.places[depth].list if len(unit.places) > depth else None
    ):
        inside = list(group)
        if number is None:
            yield from (unit.block for unit in inside)
            continue
        place = inside[0].places[depth]
        items = list(_items(inside, depth))
        start = place.start + before.get(number, 0)
        before[number] = before.get(number, 0) + sum(_stays(item[0].block) for item in items)
        labels = tuple(item[0].places[depth].label for item in items)
        were = tuple(item[0].places[depth].was_label for item in items)
        made = tuple(tuple(_built(item, depth + 1, before)) for item in items)
        labelled = labels if any(labels) else ()
        was = were if were != labels else ()
        counted = start if place.ordered else 1
        yield b.Listing(made, place.ordered, counted, place.tight, labelled, was)


def _items(units: list[Unit], depth: int) -> Iterator[list[Unit]]:
    """The units of each item; one that an item begins with begins one, whichever it was in."""
    item: list[Unit] = []
    for unit in units:
        place = unit.places[depth]
        if item and (place.first or place.item != item[-1].places[depth].item):
            yield item
            item = []
        item.append(unit)
    yield item


def _stays(block: Leaf) -> bool:
    revision = getattr(block, "revision", None)
    return revision is None or revision in b.COMING
