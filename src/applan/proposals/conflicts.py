"""Which proposals exclude each other, worked out from what they do to the plan."""

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Literal

from applan.findings import Path
from applan.frozen import NamedTuple
from applan.grouping import reached
from applan.mending.splice import Insert, Move, Remove, SetText, SetValue
from applan.messages import Message, msg
from applan.proposals.effect import Effect, short

Why = Literal["same", "words", "gone", "moves", "whole", "new"]


class Conflict(NamedTuple):
    """Two proposals, by number, that cannot both be carried out, or that say the same.

    ``why`` is ``same`` where they do just the same, ``words`` where they are about the same words,
    ``whole`` where the first is about all of what the second changes some of, ``gone`` where the
    first deletes what the second is about, ``moves`` where both move one thing, and ``new`` where
    both say what is to stand where nothing does. ``words`` are those that both are about.
    """

    one: int
    other: int
    why: Why
    words: str = ""

    @property
    def excludes(self) -> bool:
        return self.why != "same"

    @property
    def message(self) -> Message:
        """It told, for who reads the list of proposals."""
        return msg(_SAID[self.why], one=self.one, other=self.other, words=short(self.words))


_SAID: dict[Why, str] = {
    "same": msg("{one} and {other} propose the same").template,
    "words": msg("{one} and {other} are about the same words: “{words}”").template,
    "whole": msg("{one} writes anew all of what {other} changes a part of").template,
    "gone": msg("{one} deletes what {other} is about").template,
    "new": msg("{one} and {other} say what is to stand where nothing stands today").template,
    "moves": msg("{one} and {other} move the same thing to different places").template,
}


def conflicts(effects: Mapping[int, Effect]) -> list[Conflict]:
    """Every two of the proposals, by number, of which one stands in the way of the other."""
    found = []
    for one, other in combinations(sorted(effects), 2):
        first, second = _why(effects[one], effects[other]), _why(effects[other], effects[one])
        if second is not None and (first is None or (first[0] == "words" and second[0] in _MORE)):
            found.append(Conflict(other, one, *second))
        elif first is not None:
            found.append(Conflict(one, other, *first))
    return found


_MORE = ("whole", "gone")
"""What says more than that both are about the same words."""


def blocks(numbers: Sequence[int], found: Sequence[Conflict]) -> list[tuple[int, ...]]:
    """The proposals, those together that a meeting must choose between or that say the same.

    Each stands with the first of them, in the order in which they are given.
    """
    beside: dict[int, set[int]] = {number: set() for number in numbers}
    for one in found:
        beside[one.one].add(one.other)
        beside[one.other].add(one.one)
    groups = (reached([number], beside) for number in numbers)
    return list(dict.fromkeys(tuple(n for n in numbers if n in group) for group in groups))


def _why(one: Effect, other: Effect) -> tuple[Why, str] | None:
    """Why the one stands in the way of the other, and the words; asked both ways."""
    if one.change == other.change:
        return "same", ""
    match one.change, other.change:
        case Remove(path=gone), Move(path=moved, to=to):
            if _within(moved, gone) or _within(to, gone):
                return "gone", ""
        case Remove(path=gone), _ if _within(other.path, gone):
            return "gone", one.was
        case Move(path=path), Move(path=again) if path == again:
            return "moves", one.was
        case SetValue(path=path), SetText() | SetValue() | Insert() if _within(other.path, path):
            if one.begins and other.begins and one.path == other.path:
                return None
            if not one.was:
                return "new", ""
            return "words" if one.path == other.path else "whole", one.was
        case SetText(path=path), SetText(path=again) if path == again:
            return _of_words(one, other)
    return None


def _within(path: Path, whole: Path) -> bool:
    return path[: len(whole)] == whole


def _of_words(one: Effect, other: Effect) -> tuple[Why, str] | None:
    """Two changes of one text; what is only put in stands in nobody's way at the edge of words."""
    start, end = max(one.start, other.start), min(one.end, other.end)
    inside = start == end and one.start < start < one.end and other.start == other.end
    if start >= end and not inside:
        return None
    covers = one.start <= other.start and other.end <= one.end
    if covers and not one.text and other.text:
        return "gone", one.was
    if covers and one.whole and (one.start, one.end) != (other.start, other.end):
        return "whole", one.was
    if inside:
        return "words", one.was
    return "words", one.was[start - one.start : end - one.start]


def reach(effect: Effect) -> tuple[int, int]:
    """How far a proposal goes: what is deleted or written anew before words that are changed."""
    size = len(effect.was) if effect.was else 0
    match effect.change:
        case Remove():
            return 3, size
        case SetValue() if effect.was:
            return 2, size
        case SetText() if effect.was:
            return 2 if effect.whole or not effect.text else 1, size
        case _:
            return 0, len(effect.text)
