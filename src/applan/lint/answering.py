"""Who answers for an activity, and when it is, also where that is not said at the activity."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from applan.findings import Path
from applan.lint.listing import listing
from applan.lint.rule import Problem
from applan.lint.subject import Subject
from applan.messages import Message
from applan.model import Activity, Goal, Placed, Section
from applan.patterns import lazy

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


def without_responsible(subject: Subject) -> Gaps:
    """The activities that nobody answers for; asked again for the same subject, the same.

    Who answers for a goal answers for what is done for it: for activities that name it in
    ``supports``, and for those in a section that names it in ``about`` or holds it. A deadline
    binds those it is for, a body calls its own meetings, and what takes effect, or is only so, as a
    holiday is, is no task.
    """
    return subject.once(_without_responsible)


def without_time(subject: Subject) -> Gaps:
    """The activities that do not say when; asked again for the same subject, the same.

    A task with a time says when the activities for it are.
    """
    return subject.once(_without_time)


def _without_responsible(subject: Subject) -> Gaps:
    return gaps_in(subject, _says_who(subject), but=("deadline",), left_out=_is_its_own)


def _is_its_own(item: Activity) -> bool:
    """«Møte i FAU», whose FAU is answerable; «Nye satser gjelder», which nobody does."""
    title = item.title.lower()
    if item.kind == "meeting":
        return _OWN_MEETING.match(title) is not None
    return item.kind == "activity" and _TAKES_EFFECT.search(title) is not None


_OWN_MEETING = lazy(
    r"(?:møter?|møta|møtene) i \S*(?:styret|utvalget|utvalet|rådet|nemnda|komiteen|fau)\b"
    r"|\S*(?:styret|utvalget|utvalet|rådet|nemnda|komiteen|fau)\Z"
    r"|(?:styre|råds|utvalgs|utvals|komite|hovedstyre|fylkesstyre)møt(?:e|er|et|ene|a)\b"
)


_TAKES_EFFECT = lazy(
    r"\b(?:gjelder|gjeld|trer i kraft|trår i kraft)(?: fr[aå] .*)?\Z"
    r"|\b(?:(?:blir|vert) vedte(?:ke|ken|kne)|vedtas|vedtakast)\Z|^\w+jakt(?:a|en)?\b"
    r"|^\w*ferie[nr]?\b|^steng[td]\b|\b(?:er|held|holder) steng[td]\b|^\w*fridag|^fri\b"
    r"|^(?:første|fyrste|siste) (?:\w*dag(?:en)?|dag for)\b"
)


def _says_who(subject: Subject) -> Callable[[Placed], bool]:
    goals = {slug for slug, goal in subject.goals.items() if goal.responsible}
    sections: set[Path] = set()
    for placed in subject.placed:
        if isinstance(placed.item, Section) and not goals.isdisjoint(placed.item.about):
            sections.add(placed.path)
        elif isinstance(placed.item, Goal) and placed.item.responsible and placed.parent:
            sections.add(placed.parent.path)

    def says(placed: Placed) -> bool:
        item = placed.item
        if not isinstance(item, Activity):
            return False
        if item.responsible or not goals.isdisjoint(item.supports):
            return True
        at = placed.parent
        while at is not None and at.path:
            if at.path in sections:
                return True
            at = at.parent
        return False

    return says


def _without_time(subject: Subject) -> Gaps:
    tasks = {slug for slug, goal in subject.goals.items() if goal.role == "task" and goal.when}

    def says(placed: Placed) -> bool:
        item = placed.item
        if not isinstance(item, Activity):
            return False
        return bool(item.when) or not tasks.isdisjoint(item.supports)

    return gaps_in(subject, says)


FEW, MANY = 3, 5
"""Activities by which a plan can be seen to do something, and to leave it out as its way."""


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
