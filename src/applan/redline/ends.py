"""Paragraphs whose ends LibreOffice would take for one change with what comes after them."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from applan.prose.blocks import Heading, Line, Paragraph, Run
from applan.redline.units import Unit


def parted_ends(units: Sequence[Unit]) -> list[Unit]:
    """The same, where no paragraph that stays ends in what is inserted before one that is.

    LibreOffice joins the two changes, and with them the paragraphs when they are rejected. So
    what goes is told after what comes, and where nothing goes the last word does, and comes again.
    """
    found = list(units)
    for n, (unit, after) in enumerate(pairwise(units)):
        block = unit.block
        if isinstance(block, Heading | Paragraph) and block.revision is None and _comes(after):
            found[n] = Unit(replace(block, content=_parted(block.content)), unit.places)
    return found


def _comes(unit: Unit) -> bool:
    block = unit.block
    return isinstance(block, Heading | Paragraph) and block.revision == "inserted"


def _parted(line: Line) -> Line:
    """The line with something that goes at its end, if what comes is there now."""
    end = len(line)
    while end and line[end - 1].revision == "inserted":
        end -= 1
    if end in (0, len(line)):
        return line
    come, last = line[end:], line[end - 1]
    if last.revision is not None:
        start = end
        while start and line[start - 1].revision == "deleted":
            start -= 1
        return (*line[:start], *come, *line[start:end])
    if not isinstance(last, Run):
        again = replace(last, revision="inserted"), replace(last, revision="deleted")
        return (*line[: end - 1], again[0], *come, again[1])
    kept, _, _word = last.text.rstrip().rpartition(" ")
    at = len(kept) + 1 if kept else 0
    before = (replace(last, text=last.text[:at]),) if at else ()
    rest = last.text[at:]
    return (
        *line[: end - 1],
        *before,
        replace(last, text=rest, revision="inserted"),
        *come,
        replace(last, text=rest, revision="deleted"),
    )
