"""Two documents in, one out: the new one, with what came, went and was moved as tracked changes."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from applan.prose.blocks import Blocks, Contents, Heading, Line, Paragraph, Quote, Run, Table
from applan.redline.steps import may_move, numbered, planned, said_elsewhere
from applan.redline.units import Leaf, Unit, built, flat
from applan.redline.whole import moving, table_of_both, whole
from applan.redline.words import marked

_OTHERS = 1_000_000_000
"""From where the lists of the new document are counted, past those of the old one."""


def redline(old: Blocks, new: Blocks, names: Mapping[str, str] | None = None) -> Blocks:
    """The new document, which is the old one when all its changes are rejected.

    ``names`` are, by the folded titles and labels of the old document, those by which the same
    things are known in the new one. The place of a table of contents is the new one's.
    """
    olds = [unit for unit in flat(old) if not isinstance(unit.block, Contents)]
    news = flat(new, _OTHERS)
    plan = planned(olds, news, names or {})
    moves = {a: b for a, b in plan.moved if may_move(olds[a], news[b])}
    moves |= said_elsewhere(plan.steps, olds, news, moves)
    was: dict[int, Leaf] = {}
    now: dict[int, Leaf] = {}
    for a, number in numbered(plan.steps, moves).items():
        was[a], now[moves[a]] = moving(olds[a].block, news[moves[a]].block, number)
    lists: dict[int, int] = {}
    for step in reversed(plan.steps):
        if step.old is not None and step.new is not None:
            lists |= _around(olds[step.old], news[step.new])
    made: list[Unit] = []
    for step in plan.steps:
        if step.new is None:
            assert step.old is not None
            unit = olds[step.old]
            places = tuple(place.among(lists) for place in unit.places)
            made.append(Unit(was.get(step.old) or whole(unit.block, "deleted"), places))
            continue
        unit = news[step.new]
        if step.old is None:
            block = now.get(step.new) or whole(unit.block, "inserted")
        else:
            before = olds[step.old]
            block = _both(before.block, unit.block, names or {})
            lists |= _around(before, unit)
            unit = unit.labelled_before(before)
        made.append(Unit(block, unit.places))
    return built(parted_ends(made))


def _both(old: Leaf, new: Leaf, names: Mapping[str, str]) -> Leaf:
    """A block that is in both documents, with what differs."""
    if isinstance(old, Heading) and isinstance(new, Heading):
        was = old.level if old.level != new.level else 0
        return replace(new, content=marked(old.content, new.content), was_level=was)
    if isinstance(old, Paragraph) and isinstance(new, Paragraph):
        return replace(new, content=marked(old.content, new.content))
    if isinstance(old, Table) and isinstance(new, Table):
        return table_of_both(old, new, names)
    if isinstance(old, Quote) and isinstance(new, Quote):
        return Quote(redline(old.blocks, new.blocks))
    return new


def _around(old: Unit, new: Unit) -> dict[int, int]:
    """The lists and items around a unit of the old document, and which of the new one they are."""
    both = list(zip(old.places, new.places, strict=True))
    return {one.list: other.list for one, other in both} | {
        one.item: other.item for one, other in both
    }


def parted_ends(units: Sequence[Unit]) -> list[Unit]:
    """The same, where no paragraph that stays ends in what is inserted before one that is.

    LibreOffice joins the two changes, and with them the paragraphs when they are rejected. So
    what goes is told after what comes, and where nothing goes the last word does, and comes again.
    """
    found = list(units)
    for n, (unit, after) in enumerate(pairwise(units)):
        block, comes = unit.block, getattr(after.block, "revision", None) == "inserted"
        comes = comes and isinstance(after.block, Heading | Paragraph)
        if isinstance(block, Heading | Paragraph) and block.revision is None and comes:
            found[n] = Unit(replace(block, content=_parted(block.content)), unit.places)
    return found


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
