"""Two documents in, one out: the new one, with what came, went and was moved as tracked changes."""

from collections.abc import Mapping
from dataclasses import replace

from applan.prose.blocks import Blocks, Contents, Heading, Paragraph, Quote, Table
from applan.redline.ends import parted_ends
from applan.redline.moves import may_move, numbered, said_elsewhere
from applan.redline.steps import planned
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
