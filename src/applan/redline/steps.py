"""In which order what goes, what comes and what stays is printed, and what of it is moved."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, takewhile

from applan.compare.align import Pairs, aligned
from applan.frozen import NamedTuple
from applan.prose.blocks import Heading, Paragraph, Quote, Table
from applan.redline.passages import DEEPEST, Passage, passages, together
from applan.redline.units import Unit
from applan.redline.words import kept, likeness

SAME = 0.4
"""The share of words that a paragraph keeps where it is the same, written anew."""

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
        return same or kept(one.block.content, other.block.content) >= SAME


class _Weighed(NamedTuple):
    unit: Unit
    words: Sequence[str]
    label: str

    @classmethod
    def of(cls, unit: Unit, names: Mapping[str, str]) -> "_Weighed":
        return cls(unit, unit.text.casefold().split(), _label(unit, names))


def _score(old: _Weighed, new: _Weighed) -> float:
    one, other = old.unit, new.unit
    if one.kind != other.kind:
        return 0.0
    score = likeness(old.words, new.words)
    if isinstance(one.block, Quote):
        return max(score, SAME)
    if isinstance(one.block, Table):
        return max(score, 0.0 if one.block.has_head else SAME)
    if score < SAME:
        return SAME / 2 if old.label and old.label == new.label else 0.0
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


KEPT = 0.5
"""The share of its words that something keeps when it is told as moved, and not as gone."""


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
    taken = set(moves.values())
    gone = [one.old for one in steps if one.new is None and one.old is not None]
    come = [one.new for one in steps if one.old is None and one.new is not None]
    was = _alone([n for n in gone if n not in moves], olds)
    now = _alone([n for n in come if n not in taken], news)
    return {n: now[key] for key, n in was.items() if key in now}


def _alone(places: Sequence[int], units: Sequence[Unit]) -> dict[object, int]:
    """The places of what says enough, and is not said twice."""
    keys = {n: _key(units[n]) for n in places}
    counts = Counter(keys.values())
    return {key: n for n, key in keys.items() if key is not None and counts[key] == 1}


def _key(unit: Unit) -> object:
    block = unit.block
    if not isinstance(block, Paragraph) or len(unit.text.split()) < SHORTEST:
        return None
    return block.content


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
