"""A plan and the plans before it: what stands in each by id, and what says where it came from.

The same id in another plan is the same thing, and so is the same title where there is no id
(``model.naming``). ``from`` says what a thing was called before, and
``ended`` what was ended on purpose; both name an ancestor as ``plan#id``.
"""

from collections.abc import Iterator
from functools import cached_property

from applan.findings import Path
from applan.frozen import NamedTuple
from applan.grouping import grouped
from applan.lint.references import names_in
from applan.lint.subject import Subject, once
from applan.model import Activity, Ended, Goal
from applan.patterns import lazy

_YEAR = lazy(r"(?:19|20)\d\d")
_VAGUE = ("activity", "process")
"""Kinds that say little: made precise, or loosened, they are no other thing."""

MOST_BACK = 10
"""Plans back that are looked at: decades, for most organisations."""


class Standing(NamedTuple):
    """A goal or an activity, what it goes by, and what that which it is a part of goes by."""

    id: str
    path: Path
    item: Goal | Activity
    within: str | None

    @property
    def title(self) -> str:
        """Its name."""
        return self.item.title


class Claim(NamedTuple):
    """Where a goal or an activity says that it comes from an ancestor; ``id`` is its own."""

    path: Path
    id: str


class Lineage:
    """What one plan holds and claims; nothing of other plans is kept."""

    def __init__(self, subject: Subject) -> None:
        self._subject = subject
        self.name = subject.name

    @cached_property
    def everything(self) -> list[Standing]:
        """Goals and activities in document order; the id is "" where it goes by nothing."""
        found = []
        for placed in self._subject.placed:
            item = placed.item
            if isinstance(item, (Goal, Activity)):
                parent = placed.parent.item if placed.parent is not None else None
                within = parent.id if isinstance(parent, Activity) else None
                found.append(Standing(item.id or "", placed.path, item, within))
        return found

    @cached_property
    def standing(self) -> dict[str, Standing]:
        """Goals and activities by id, the first where an id stands twice; in document order."""
        found: dict[str, Standing] = {}
        for one in self.everything:
            if one.id:
                found.setdefault(one.id, one)
        return found

    @cached_property
    def claims(self) -> dict[str, tuple[Claim, ...]]:
        """What says that it comes from an ancestor, by ``plan#id``."""
        return grouped(
            (self.meant(ancestor), Claim((*one.path, "from", index), one.id))
            for one in self.everything
            for index, ancestor in enumerate(one.item.from_)
        )

    @cached_property
    def ended(self) -> dict[str, Ended]:
        """What was ended on purpose, by ``plan#id``."""
        return {self.meant(ended.id): ended for ended in self._subject.plan.ended}

    def meant(self, ancestor: str) -> str:
        """A ``plan#id`` by the id that the thing has there, where it was called by its title."""
        plan, _, name = ancestor.partition("#")
        other = self._subject.others.get(plan) if plan != self.name else None
        ids = names_in(other).ids if other is not None else {}
        return f"{plan}#{ids.get(name, name)}"

    def accounts_for(self, ancestor: str) -> bool:
        """Whether something comes from an ancestor, or it was ended."""
        meant = self.meant(ancestor)
        return meant in self.claims or meant in self.ended


lineage_of = once(Lineage)
"""What a plan holds and claims."""


def previous(subject: Subject) -> Subject | None:
    """The plan that this one continues, if it is there."""
    return next(earlier(subject), None)


def earlier(subject: Subject) -> Iterator[Subject]:
    """The plans that this one continues, directly or through others, the nearest first.

    They are asked for anew each time: a plan that held on to those before it would keep a long
    chain of years in memory.
    """
    seen = {subject.name}
    name = subject.plan.continues
    while name is not None and name not in seen and len(seen) <= MOST_BACK:
        found = subject.others.get(name)
        if found is None:
            return
        seen.add(name)
        yield found
        name = found.plan.continues


def starts_later(subject: Subject, other: Subject) -> bool:
    """Whether a plan begins after another one; neither, where a period was not read."""
    if not (subject.complete and other.complete):
        return False
    return subject.plan.span.interval.start > other.plan.span.interval.start


def is_other_kind(one: Goal | Activity, other: Goal | Activity) -> bool:
    """Whether two things cannot be the same: a goal and an activity, a course and a meeting."""
    if isinstance(one, Activity) and isinstance(other, Activity):
        kinds = {one.kind, other.kind}
        return len(kinds) == 2 and kinds.isdisjoint(_VAGUE)
    return type(one) is not type(other)


def title_key(title: str) -> str:
    """A title as it is found again: its words, without years."""
    words = (word.strip('.,:;!?«»"()–-') for word in title.casefold().split())
    return " ".join(word for word in words if word and not _YEAR.fullmatch(word))
