"""Two documents in, one out: the new one, with what came, went and was moved as tracked changes."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import cast

from applan.compare.align import aligned
from applan.prose.blocks import (
    Block,
    Blocks,
    Contents,
    Heading,
    Line,
    Paragraph,
    Quote,
    Revision,
    Run,
    Table,
    each,
    plain,
    with_lines,
)
from applan.redline.steps import may_move, numbered, planned, said_elsewhere
from applan.redline.units import Leaf, Unit, built, flat
from applan.redline.words import likeness, marked, moved, revised, words_in

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


SAME = 0.4
"""The share of words that a row of a table keeps where it is the same."""


def whole(block: Leaf, revision: Revision) -> Leaf:
    """A block, all of it coming or going."""

    def changed(one: Block) -> Block:
        made = with_lines(one, lambda line: revised(line, revision))
        if isinstance(made, Table):
            return replace(made, revisions=(revision,) * max(len(made.rows), 1))
        return replace(made, revision=revision) if isinstance(made, Heading | Paragraph) else made

    return cast("Leaf", each((block,), changed)[0])


def moving(old: Leaf, new: Leaf, move: int) -> tuple[Leaf, Leaf]:
    """A heading or a paragraph where it was, and where it is, with what else came and went."""
    assert isinstance(old, Heading | Paragraph) and isinstance(new, Heading | Paragraph)
    was, now = moved(old.content, new.content)
    return (
        replace(old, content=was, revision="moved-from", move=move),
        replace(new, content=now, revision="moved-to", move=move),
    )


def table_of_both(old: Table, new: Table, names: Mapping[str, str]) -> Table:
    """A table with as many columns as before: its rows, those that went where they stood.

    ``names`` are what facts are called now that were called otherwise.
    """
    rows: list[tuple[Line, ...]] = []
    revisions: list[Revision | None] = []
    facts = None if new.has_head else names
    a = b = 0
    pairs = aligned(
        old.rows, new.rows, lambda row: row, lambda one, other: _alike(one, other, facts)
    )
    for one, other in [*pairs, (len(old.rows), len(new.rows))]:
        for row in old.rows[a:one]:
            rows.append(_row(row, "deleted"))
            revisions.append("deleted")
        for row in new.rows[b:other]:
            rows.append(_row(row, "inserted"))
            revisions.append("inserted")
        if one < len(old.rows):
            rows.append(_marked(old.rows[one], new.rows[other]))
            revisions.append(None)
        a, b = one + 1, other + 1
    return Table(
        _marked(old.head, new.head),
        tuple(rows),
        revisions=tuple(revisions) if any(revisions) else (),
    )


def _marked(old: tuple[Line, ...], new: tuple[Line, ...]) -> tuple[Line, ...]:
    return tuple(marked(one, other) for one, other in zip(old, new, strict=True))


def _row(row: tuple[Line, ...], revision: Revision) -> tuple[Line, ...]:
    return tuple(revised(cell, revision) for cell in row)


def _alike(
    one: tuple[Line, ...], other: tuple[Line, ...], facts: Mapping[str, str] | None
) -> float:
    """How alike two rows are; what a fact is called says more than what it is."""
    score = likeness(_words(one), _words(other))
    if facts is not None:
        label = plain(one[0]).casefold()
        if facts.get(label, label) == plain(other[0]).casefold():
            return (1 + score) / 2
    return score if score >= SAME else 0.0


def _words(row: tuple[Line, ...]) -> list[str]:
    return [word for cell in row for run in cell if isinstance(run, Run) for word in words_in(run)]
