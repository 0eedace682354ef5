"""What differs between two plans: facts with arguments, in nobody's language.

Conventions: ``old`` and ``new`` are the two plans in the order they were given, whichever is the
older. A change concerns one entity of either plan, or one link between two; every entity of both
plans is in exactly one change, but for those that are split or merged: they are in one for each
link. Text keeps its words, with white space collapsed.
"""

from collections import Counter
from datetime import date
from typing import Literal, get_args

from applan.frozen import NamedTuple
from applan.typography import shown
from applan.when.called_off import Off

ChangeKind = Literal[
    "dropped", "changed", "renamed", "reworded", "moved", "split", "merged", "new", "revived",
    "ended", "unchanged",
]  # fmt: skip
"""``revived``: not in the old plan, but in one before it. ``dropped``: gone, and nobody said why.

Of what goes on as one thing, the first of these that holds is said: ``renamed`` (an activity, a
section or a document has another title), ``changed`` (facts differ), ``reworded`` (only wording
differs; so does a goal's title), ``moved`` (it only stands elsewhere).
"""

KINDS: tuple[ChangeKind, ...] = get_args(ChangeKind)

Outcome = Literal["over", "not-carried-on", "dropped"]
"""What became of what is gone. ``over``: its last day lies before the new plan's first, or it was
done or called off, or it ends by itself. ``not-carried-on``: a plan says that it was ended, and
why. ``dropped``: the rest.
"""

EntityKind = Literal["plan", "goal", "activity", "target", "document", "responsible", "section"]

Counted = ChangeKind | Literal["over", "others"]
COUNTED: tuple[Counted, ...] = (*KINDS[:-1], "over", "others", KINDS[-1])
"""What changes are counted as, in that order. ``others`` are those of documents, sections, bodies
and the plan itself: a heading that is another this year is not something dropped.
"""

Group = Literal["dropped", "goals", "priorities", "changed", "new", "ended", "over", "others"]
GROUPS: tuple[Group, ...] = get_args(Group)
"""In which order changes are told: first what a board must not miss."""


class Ref(NamedTuple):
    """An entity in a plan. ``id`` is None where it has none; a target has its owner's."""

    plan: str
    id: str | None
    title: str


class Time(NamedTuple):
    """One time of something: ``text`` in the plan's language, the rest as in the model."""

    text: str
    part: str | None = None
    place: str | None = None
    mode: str | None = None
    certainty: str | None = None
    responsible: str | None = None
    note: str | None = None


_DRIFT = 3


class Shift(NamedTuple):
    """How much later (positive) or earlier (negative) in the year something begins.

    ``days`` is counted from the ``comparable`` date: the earlier year's first day, moved to the
    other's year. ``weeks`` is the difference of ISO weeks. ``end_days`` is as ``days``, for the
    last day. ``exact`` is whether both are known to the day; else only ``weeks`` is meant.
    ``same_weekday`` is whether both begin on the same day of the week.
    """

    days: int
    weeks: int
    end_days: int
    comparable: date
    exact: bool
    same_year: bool
    same_weekday: bool = False

    @property
    def drifted(self) -> bool:
        """Whether it is the same weekday as before, which no year has on the same date."""
        return self.exact and self.same_weekday and abs(self.days) <= _DRIFT


class Membership(NamedTuple):
    """Who or what came to a list, and who or what left it."""

    gained: tuple[str, ...]
    lost: tuple[str, ...]


class Run(NamedTuple):
    """Words that are in both texts (« »), only in the new (``+``) or only in the old (``-``)."""

    sign: Literal[" ", "+", "-"]
    text: str


class Wording(NamedTuple):
    """How a text was reworded.

    ``kept`` is the share of words that are in both, from 0 to 1. Where it is under one half, or
    there are too many words to compare, ``runs`` is empty, and old and new are best shown whole.
    """

    kept: float
    runs: tuple[Run, ...] = ()

    @property
    def rewritten(self) -> bool:
        """Whether so little is kept that comparing word by word tells nothing."""
        return self.kept < 0.5


Delta = Shift | int | float | Membership | Wording
"""How a value differs; of a number by how much it grew (positive) or fell, where unit and scope are
the same."""
Value = str | int | float | tuple[str, ...] | tuple[Time, ...]


class FieldChange(NamedTuple):
    """One field that differs; a side that says nothing is None.

    ``field`` is the key in the YAML, or ``section`` for where it stands: the headings around it.
    ``about`` is who it is that ``does``, what is counted for a number, and which of ``labels`` or
    ``seasons`` it is.
    ``old`` and ``new`` hold, for times, only those that differ. ``delta`` is None where old and
    new cannot be measured against each other.
    """

    field: str
    old: Value | None
    new: Value | None
    delta: Delta | None = None
    about: str = ""


class Ending(NamedTuple):
    """Where it is said that something was ended on purpose, why, and by which decision."""

    plan: str
    reason: str
    decided: str | None = None


class Change(NamedTuple):
    """What became of one entity, or of one link of what was split or merged.

    ``old`` is None for what is new or revived, ``new`` for what is dropped or ended; their
    ``fields`` then hold all that is said of it. ``last`` is where something revived was last
    seen. ``role`` is a goal's role, ``part`` whether an activity is a part of another,
    ``off`` that it is called off or put off in the plan that it is called by. ``outcome`` is what
    became of a goal, an activity or a target that is gone; ``time`` is how many times
    something revived has been there. Where a split or merge links two ids the ``fields`` are only
    what the old one had and the new one has not: they are not the same thing.
    """

    kind: ChangeKind
    entity: EntityKind
    old: Ref | None
    new: Ref | None
    fields: tuple[FieldChange, ...] = ()
    last: Ref | None = None
    ended: Ending | None = None
    role: str = ""
    part: bool = False
    off: Off | None = None
    outcome: Outcome | None = None
    time: int = 0

    @property
    def title(self) -> str:
        """What it is called now, or was."""
        ref = self.new or self.old
        return ref.title if ref is not None else ""

    @property
    def both(self) -> tuple[Ref, Ref] | None:
        """What it was and what it is; None where only one of the plans has it."""
        return (self.old, self.new) if self.old is not None and self.new is not None else None

    @property
    def was(self) -> str:
        """What it was called, where that is another title than it has now."""
        return self.both[0].title if self.both and self.both[0].title != self.title else ""

    @property
    def counted(self) -> Counted:
        """What it is counted as: its kind, or ``over`` or ``others``."""
        return self.group if self.group in ("over", "others") else self.kind

    @property
    def group(self) -> Group:
        """In which part of an account of the changes it is told."""
        if self.entity not in ("goal", "activity", "target"):
            return "others"
        if self.kind == "dropped" and self.outcome == "over":
            return "over"
        if self.kind in ("dropped", "ended"):
            return "dropped" if self.kind == "dropped" else "ended"
        if self.entity == "target" or self.role in ("overall", "goal"):
            return "goals"
        if self.entity == "goal":
            return "priorities"
        return "new" if self.kind in ("new", "revived") else "changed"


class LeftOut(NamedTuple):
    """A plan that could not be read whole: how much is wrong in it, and the first place."""

    plan: str
    faults: int
    place: str


class Side(NamedTuple):
    """One of the plans that are compared; ``name`` is as it was asked for: ``2026@main``."""

    name: str
    title: str
    period: str
    language: str


class Carried(NamedTuple):
    """How much somebody is responsible for: goals and activities, in the old plan and the new."""

    who: str
    before: int
    now: int


class Comparison(NamedTuple):
    """All that differs between two plans, most important first, and what could not be compared.

    ``unfollowed`` are the goals and activities, in either plan, that only their titles tell, and
    that may stand in the other under another title. ``again`` is what both plans promise: numbers,
    the same or others, goals with a time, and what was put off. ``carried`` is who carries what,
    the most first. ``narrowed`` is whether changes of other kinds there are were left out.
    """

    old: Side
    new: Side
    changes: tuple[Change, ...]
    unchanged: int = 0
    left_out: tuple[LeftOut, ...] = ()
    unfollowed: int = 0
    again: tuple[Change, ...] = ()
    carried: tuple[Carried, ...] = ()
    narrowed: bool = False

    @property
    def titles(self) -> tuple[str, str]:
        """What the plans are called, with their names where that is the same."""
        old, new = shown(self.old.title), shown(self.new.title)
        same = old == new
        return (f"{old} ({self.old.name})", f"{new} ({self.new.name})") if same else (old, new)

    @property
    def counts(self) -> dict[Counted, int]:
        """How many changes there are, by what they are counted as, without zeros.

        ``unchanged`` goals, activities and targets are counted too.
        """
        found = Counter(one.counted for one in self.changes)
        found["unchanged"] = self.unchanged
        return {counted: found[counted] for counted in COUNTED if found[counted]}
