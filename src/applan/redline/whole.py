"""Blocks that come or go whole, and blocks that are in both documents."""

from collections.abc import Mapping
from dataclasses import replace
from typing import cast

from applan.compare.align import aligned
from applan.prose.blocks import (
    Block,
    Heading,
    Line,
    Paragraph,
    Revision,
    Run,
    Table,
    each,
    plain,
    with_lines,
)
from applan.redline.units import Leaf
from applan.redline.words import likeness, marked, moved, revised, words_in

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
