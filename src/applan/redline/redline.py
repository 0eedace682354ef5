"""Two documents in, one out: the new one, with what came, went and was moved as tracked changes."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace
from itertools import accumulate, pairwise, takewhile
from typing import cast

from applan.compare.align import Pairs, aligned
from applan.compare.wording import share
from applan.frozen import NamedTuple
from applan.grouping import grouped
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
from applan.redline.passages import DEEPEST, Passage, passages, together
from applan.redline.units import Leaf, Unit, built, flat
from applan.redline.words import kept, marked, moved, revised, words_in

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
    both = zip(old.places, new.places, strict=True)
    return {was: now for one, other in both
            for was, now in ((one.list, other.list), (one.item, other.item))}  # fmt: skip


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


SAME, KEPT = 0.4, 0.5
"""The share of words that a row of a table keeps where it is the same, and that a paragraph keeps
where it is the same, written anew, or moved."""


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


_Row = tuple[tuple[Line, ...], Counter[str]]
"""The cells of a row, and its words."""

_GOES_AND_COMES: tuple[Revision, Revision] = ("deleted", "inserted")


def table_of_both(old: Table, new: Table, names: Mapping[str, str]) -> Table:
    """A table with as many columns as before: its rows, those that went where they stood.

    ``names`` are what facts are called now that were called otherwise.
    """
    rows: list[tuple[Line, ...]] = []
    revisions: list[Revision | None] = []
    facts = None if new.has_head else names
    a = b = 0
    olds, news = ([(row, _words(row)) for row in table.rows] for table in (old, new))
    pairs = aligned(olds, news, lambda row: row[0], lambda one, other: _alike(one, other, facts))
    for one, other in [*pairs, (len(old.rows), len(new.rows))]:
        apart = old.rows[a:one], new.rows[b:other]
        for revision, some in zip(_GOES_AND_COMES, apart, strict=True):
            rows += (tuple(revised(cell, revision) for cell in row) for row in some)
            revisions += [revision] * len(some)
        if one < len(old.rows):
            rows.append(tuple(map(marked, old.rows[one], new.rows[other])))
            revisions.append(None)
        a, b = one + 1, other + 1
    return Table(
        tuple(map(marked, old.head, new.head)),
        tuple(rows),
        revisions=tuple(revisions) if any(revisions) else (),
    )


def _alike(one: _Row, other: _Row, facts: Mapping[str, str] | None) -> float:
    """How alike two rows are; what a fact is called says more than what it is."""
    score = share(one[1], other[1])
    if facts is not None:
        label = plain(one[0][0]).casefold()
        if facts.get(label, label) == plain(other[0][0]).casefold():
            return (1 + score) / 2
    return score if score >= SAME else 0.0


def _words(row: tuple[Line, ...]) -> Counter[str]:
    runs = (run for cell in row for run in cell if isinstance(run, Run))
    return Counter(word for run in runs for word in words_in(run))


LONGEST_LABEL = 40
"""Characters of «Tidspunkt:» and the like before what is told."""


class Step(NamedTuple):
    """The places of one unit: in the old document, in the new one, or in both."""

    old: int | None
    new: int | None


class Plan(NamedTuple):
    """All units of both documents as they are printed, and those that are the same but moved."""

    steps: tuple[Step, ...]
    moved: Pairs


def planned(olds: Sequence[Unit], news: Sequence[Unit], names: Mapping[str, str]) -> Plan:
    """The steps from one document to another."""
    pairing = _Pairing(olds, news, names)
    ones, others = passages(olds, names), passages(news)
    found = together(ones, others)
    moved = [pair for a, b in found.moved for pair in pairing.within(ones[a], others[b])]
    steps: list[Step] = []
    a = b = 0
    for one, other in [*found.here, (len(ones), len(others))]:
        steps += _apart(ones[a:one], others[b:other])
        if one < len(ones):
            steps += pairing.steps(ones[one], others[other])
        a, b = one + 1, other + 1
    return Plan(tuple(steps), moved)


def _apart(gone: Sequence[Passage], come: Sequence[Passage], level: int = 2) -> Iterator[Step]:
    """Passages that stand in one document only, those of one chapter before the next chapter."""
    first = list(takewhile(lambda one: one.level > level, gone))
    then = list(takewhile(lambda one: one.level > level, come))
    if level < DEEPEST and (first or then):
        yield from _apart(first, then, level + 1)
    else:
        first, then = [], []
    for one in gone[len(first) :]:
        yield from (Step(n, None) for n in range(one.start, one.end))
    for one in come[len(then) :]:
        yield from (Step(None, n) for n in range(one.start, one.end))


class _Pairing:
    """The units of two documents, and which of them are the same."""

    def __init__(
        self, olds: Sequence[Unit], news: Sequence[Unit], names: Mapping[str, str]
    ) -> None:
        self._olds, self._news, self._names = olds, news, names

    def steps(self, old: Passage, new: Passage) -> Iterator[Step]:
        """A passage that stays where it is."""
        a, b = old.start, new.start
        for one, other in [*self.within(old, new), (old.end, new.end)]:
            gone = [Step(n, None) for n in range(a, one)]
            come = [Step(None, n) for n in range(b, other)]
            held = [*_held(self._olds[a:one]), *_held(self._news[b:other])]
            deepest_first = sorted(zip(held, [*gone, *come], strict=True), key=lambda at: -at[0])
            yield from (step for _, step in deepest_first)
            if one < old.end:
                yield Step(one, other)
            a, b = one + 1, other + 1

    def within(self, old: Passage, new: Passage) -> Pairs:
        """Which units of two passages are the same; their headings are."""
        a, b = old.start, new.start
        first = [(a, b)] if old.level and new.level else []
        a, b = a + len(first), b + len(first)
        found = aligned(
            [_Weighed.of(unit, self._names) for unit in self._olds[a : old.end]],
            [_Weighed.of(unit, {}) for unit in self._news[b : new.end]],
            lambda one: (one.unit.kind, one.unit.block),
            _score,
        )
        pairs = [(a + one, b + other) for one, other in found]
        return [*first, *(pair for pair in pairs if self._are_same(*pair))]

    def _are_same(self, old: int, new: int) -> bool:
        """Whether a paragraph keeps enough for its changes to be read in it."""
        one, other = self._olds[old], self._news[new]
        if not isinstance(one.block, Paragraph) or not isinstance(other.block, Paragraph):
            return True
        label = _label(one, self._names)
        same = bool(label) and label == _label(other, {})
        return same or kept(one.block.content, other.block.content) >= KEPT


class _Weighed(NamedTuple):
    unit: Unit
    words: Counter[str]
    label: str

    @classmethod
    def of(cls, unit: Unit, names: Mapping[str, str]) -> "_Weighed":
        return cls(unit, Counter(unit.text.casefold().split()), _label(unit, names))


def _score(old: _Weighed, new: _Weighed) -> float:
    one, other = old.unit, new.unit
    if one.kind != other.kind:
        return 0.0
    score = share(old.words, new.words)
    if isinstance(one.block, Quote):
        return max(score, KEPT)
    if isinstance(one.block, Table):
        return max(score, 0.0 if one.block.has_head else KEPT)
    if score < KEPT:
        return KEPT / 2 if old.label and old.label == new.label else 0.0
    return score


def _held(units: Sequence[Unit]) -> Iterator[int]:
    """How many of the items that are open before some units each of them still stands in.

    What stands in fewer would part an item from what goes on in it.
    """
    return accumulate((sum(not place.first for place in unit.places) for unit in units), min)


def _label(unit: Unit, names: Mapping[str, str]) -> str:
    """What stands before a colon at the beginning, as it is called in the new document."""
    label, colon, _rest = f"{unit.text} "[:LONGEST_LABEL].partition(": ")
    return names.get(label.casefold(), label.casefold()) if colon else ""


SHORTEST = 4
"""Words of a paragraph that is known again elsewhere by what it says alone."""


def may_move(old: Unit, new: Unit) -> bool:
    """Whether it is a move to who reads it; Word has none of tables, which go and come."""
    one, other = old.block, new.block
    if not isinstance(one, Heading | Paragraph) or not isinstance(other, Heading | Paragraph):
        return False
    return type(one) is type(other) and kept(one.content, other.content) >= KEPT


def said_elsewhere(
    steps: Sequence[Step], olds: Sequence[Unit], news: Sequence[Unit], moves: Mapping[int, int]
) -> dict[int, int]:
    """What else goes and comes with the same words, once each: from its old place to its new."""
    gone = {one.old for one in steps if one.new is None} - moves.keys()
    come = {one.new for one in steps if one.old is None} - {*moves.values()}
    was, now = _alone(gone, olds), _alone(come, news)
    return {n: now[key] for key, n in was.items() if key in now}


def _alone(places: Set[int | None], units: Sequence[Unit]) -> dict[Line, int]:
    """The places of what says enough, and is not said twice."""
    said = ((n, unit.block) for n, unit in enumerate(units)
            if n in places and len(unit.text.split()) >= SHORTEST)  # fmt: skip
    together = grouped((block.content, n) for n, block in said if isinstance(block, Paragraph))
    return {content: held[0] for content, held in together.items() if len(held) == 1}


def numbered(steps: Sequence[Step], moves: Mapping[int, int]) -> dict[int, int]:
    """For each old place of something that is moved, the number of its move.

    What stands together in both places is moved together.
    """
    here = {step.old: n for n, step in enumerate(steps) if step.new is None}
    there = {step.new: n for n, step in enumerate(steps) if step.old is None}
    found: dict[int, int] = {}
    before = (-2, -2)
    number = 0
    for old in sorted(moves, key=lambda one: here[one]):
        place = here[old], there[moves[old]]
        number += place != (before[0] + 1, before[1] + 1)
        found[old] = number
        before = place
    return found
