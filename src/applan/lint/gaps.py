"""Activities that do not say something which the plan's other activities do say.

Whether a missing field is a mistake depends on the plan: where most activities name who answers
for them, the one that does not was forgotten; where hardly any does, it is the plan's way.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from applan.lint.listing import listing
from applan.lint.rule import Problem
from applan.lint.subject import Subject
from applan.messages import Message
from applan.model import Activity, Placed

FEW, MANY = 3, 5
"""Activities by which a plan can be seen to do something, and to leave it out as its way."""

_ONE_BY_ONE = 5
"""Gaps that are told one by one; of more, the plan is told once."""

_OVER = ("done", "cancelled")


class Gaps(NamedTuple):
    """The activities that could say something, and those of them that do not.

    ``all`` also has those that need not say it.
    """

    counted: int
    missing: Sequence[Placed]
    all: int

    @property
    def is_usual(self) -> bool:
        """Whether leaving it out is the plan's way.

        Less than a third of the activities say it, and most of the plan's activities are such.
        """
        saying = self.counted - len(self.missing)
        return 3 * saying < self.counted and 2 * self.counted >= self.all

    @property
    def are_few(self) -> bool:
        """Whether each gap is worth a finding: they are few, and the exception."""
        return len(self.missing) <= min(_ONE_BY_ONE, (self.counted - 1) // 2)

    @property
    def titles(self) -> list[str]:
        """The names of what does not say it."""
        return [getattr(placed.item, "title", "") for placed in self.missing]


def gaps_in(
    subject: Subject,
    says: Callable[[Placed], bool],
    but: Sequence[str] = (),
    left_out: Callable[[Activity], bool] | None = None,
) -> Gaps:
    """The gaps of a plan. ``says`` judges one activity by itself.

    Kinds in ``but`` do not count, nor does what is to be ``left_out`` where it does not say it.

    Parts are not counted: a part has what it does not say from the activity it is a part of, and
    an activity what its parts say. What is over is not counted either. Of a plan with mistakes, in
    which what is wrong was left out, nothing is counted.
    """
    counted, everything, missing = 0, 0, []
    for placed in subject.placed if subject.complete else ():
        item = placed.item
        if not isinstance(item, Activity) or placed.path[-2] != "activities":
            continue
        everything += item.status not in _OVER
        if item.kind in but or item.status in _OVER:
            continue
        if any(says(one) for one in _with_parts(placed)):
            counted += 1
        elif left_out is None or not left_out(item):
            counted += 1
            missing.append(placed)
    return Gaps(counted, missing, everything)


def told(
    gaps: Gaps, one: Callable[[str], Message], many: Callable[[int, int, Message], Message]
) -> Iterator[Problem]:
    """Few gaps one by one, many as one for the plan, and none where leaving it out is its way."""
    if not gaps.missing or gaps.is_usual or gaps.counted < FEW:
        return
    if gaps.are_few:
        for placed, title in zip(gaps.missing, gaps.titles, strict=True):
            yield Problem((*placed.path, "title"), one(title))
        return
    yield Problem(("title",), many(len(gaps.missing), gaps.counted, listing(gaps.titles)))


def _with_parts(placed: Placed) -> Iterator[Placed]:
    yield placed
    item = placed.item
    for index, part in enumerate(item.parts if isinstance(item, Activity) else ()):
        yield from _with_parts(Placed((*placed.path, "parts", index), part, placed))
