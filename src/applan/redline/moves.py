"""What stands in both documents, but elsewhere."""

from collections import Counter
from collections.abc import Mapping, Sequence

from applan.prose.blocks import Heading, Paragraph
from applan.redline.steps import Step
from applan.redline.units import Unit
from applan.redline.words import kept

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
