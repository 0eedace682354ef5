"""Blocks as they are when their tracked changes are settled; ``settling`` does it in a Word file."""

from collections.abc import Iterator
from dataclasses import replace

from applan.prose.blocks import (
    COMING,
    Blocks,
    Heading,
    Line,
    Paragraph,
    Quote,
    Revision,
    Table,
    joined,
)
from applan.redline.units import Leaf, Unit, built, flat


def settled(blocks: Blocks, *, accept: bool) -> Blocks:
    """The document as it is to be, or as it was: without a change in it."""
    return built(_units(blocks, accept=accept))


def _units(blocks: Blocks, *, accept: bool) -> Iterator[Unit]:
    for unit in flat(blocks):
        block = _settled(unit.block, accept=accept)
        if block is not None:
            shown = ((place, place.label if accept else place.was_label) for place in unit.places)
            places = (replace(place, label=one, was_label=one) for place, one in shown)
            yield Unit(block, tuple(places))


def _settled(block: Leaf, *, accept: bool) -> Leaf | None:
    if isinstance(block, Heading | Paragraph):
        if not _stays(block.revision, accept=accept):
            return None
        made = replace(block, content=_line(block.content, accept=accept), revision=None, move=0)
        if isinstance(made, Heading) and made.was_level:
            made = replace(made, level=made.level if accept else made.was_level, was_level=0)
        return made
    if isinstance(block, Quote):
        inside = settled(block.blocks, accept=accept)
        return Quote(inside) if inside or not block.blocks else None
    if isinstance(block, Table):
        if not _stays(block.revision, accept=accept):
            return None
        revisions = block.revisions or (None,) * len(block.rows)
        return Table(
            tuple(_line(cell, accept=accept) for cell in block.head),
            tuple(
                tuple(_line(cell, accept=accept) for cell in row)
                for row, revision in zip(block.rows, revisions, strict=False)
                if _stays(revision, accept=accept)
            ),
        )
    return block


def _stays(revision: Revision | None, *, accept: bool) -> bool:
    return revision is None or (revision in COMING) == accept


def _line(content: Line, *, accept: bool) -> Line:
    return joined(
        replace(item, revision=None) for item in content if _stays(item.revision, accept=accept)
    )
