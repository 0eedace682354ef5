"""Two plans in, what differs out, and what became of what the later plan does not hold.

So too of the numbers that are to be reached, and of everybody who is responsible.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from applan.compare.change import (
    GROUPS,
    KINDS,
    Carried,
    Change,
    ChangeKind,
    Comparison,
    Ending,
    EntityKind,
    FieldChange,
    LeftOut,
    Membership,
    Outcome,
    Ref,
    Side,
)
from applan.compare.entities import FOLLOWED, Pair, Thing, are_same, pairs, things
from applan.compare.fields import Pairing, Reader, differences, plain_change
from applan.compare.lineage import Generation, among
from applan.compare.times import Clock, Frame, span_of
from applan.compare.wording import collapsed, prose_change
from applan.findings import Path
from applan.frozen import NamedTuple
from applan.grouping import grouped, paired, reached
from applan.model import Activity, Case, Goal, Plan, Target
from applan.model.standing import ends_by_itself
from applan.model.target import in_series, measured
from applan.typography import folded, number

_Key = tuple[int, Path]
"""A thing by its plan, 0 for the old one, and where it stands."""


class Owned(NamedTuple):
    """A target with its milestones, and the goal or activity whose it is.

    Of several milestones the last is the target.
    """

    owner: Thing
    series: tuple[Target, ...]

    @property
    def target(self) -> Target:
        """What is to be reached in the end."""
        return self.series[-1]


def targets_of(things: Iterable[Thing]) -> tuple[Owned, ...]:
    """The numbers that goals or activities are to reach."""
    return tuple(
        Owned(thing, series)
        for thing in things
        if isinstance(thing.item, (Goal, Activity))
        for series in in_series(thing.item.targets)
    )


def families(
    olds: Iterable[Thing], news: Iterable[Thing], pairs: Iterable[Pair]
) -> Iterator[tuple[tuple[Thing, ...], tuple[Thing, ...]]]:
    """The things of both plans that go together, each in one family: one, two, or those that are
    split and merged among each other; in the order of the new plan, then of the old.

    What several things have together goes on as what several have together, whichever plan is
    the older.
    """
    kin: dict[_Key, list[_Key]] = {}
    for pair in pairs:
        one, other = (0, pair.old.path), (1, pair.new.path)
        kin.setdefault(one, []).append(other)
        kin.setdefault(other, []).append(one)
    things = {(1, one.path): one for one in news} | {(0, one.path): one for one in olds}
    places = {key: place for place, key in enumerate(things)}
    told: set[_Key] = set()
    for key in things:
        family = reached([key], kin) if key not in told else set()
        told |= family
        if family:
            ordered = sorted(family, key=places.__getitem__)
            sides = [tuple(things[one] for one in ordered if one[0] == side) for side in (0, 1)]
            yield sides[0], sides[1]


def pair_targets(
    old: Iterable[Owned], new: Iterable[Owned]
) -> Iterator[tuple[Owned | None, Owned | None]]:
    """Each target with what it became: of the same unit and scope, else of the same unit."""
    olds, news = list(old), list(new)
    pairs = paired([one.target for one in olds], [one.target for one in news], (
        lambda one: (one.value, measured(one), one.by, one.note),
        measured,
        lambda one: measured(one).unit,
    ))  # fmt: skip
    yield from ((olds[one], news[other]) for one, other in pairs)
    left, right = {one for one, _ in pairs}, {other for _, other in pairs}
    yield from ((one, None) for n, one in enumerate(olds) if n not in left)
    yield from ((None, other) for n, other in enumerate(news) if n not in right)


def milestones(old: Owned | None, new: Owned | None) -> Iterator[FieldChange]:
    """What is to be reached on the way, where that differs."""
    before, after = (
        tuple(map(_milestone, one.series[:-1])) if one is not None else () for one in (old, new)
    )
    if before != after:
        yield FieldChange("targets", before or None, after or None)


def _milestone(target: Target) -> str:
    """«200 medlemmer (2026)»."""
    return collapsed(f"{number(target.value)} {target.unit or ''} ({target.by})")


def duties(things: Iterable[Thing]) -> Counter[str]:
    """How many goals and activities each is responsible for, by the name without capitals.

    What is called off is nobody's work.
    """
    return Counter(
        name
        for thing in things
        if isinstance(thing.item, (Goal, Activity)) and thing.off is None
        for name in {folded(duty.who) for duty in thing.item.duties}
    )


def bodies(things: Iterable[Thing]) -> dict[str, str]:
    """Everybody who is responsible for something, by the name without capitals."""
    found: dict[str, str] = {}
    for thing in things:
        if isinstance(thing.item, (Goal, Activity)):
            for duty in thing.item.duties:
                found.setdefault(folded(duty.who), collapsed(duty.who))
    return found


_WORDING = frozenset({"text", "purpose", "method", "note", "does"})
"""Fields that say it in other words, and not something else."""

_PROMISES = frozenset({"when", "responsible", "audience", "place", "cost", "capacity"})
"""Fields that somebody may count on."""


class Named(NamedTuple):
    """A plan, what it is called here («2026@main»), and the name other plans know it by."""

    label: str
    plan: Plan
    name: str


def comparison(
    old: Named, new: Named, history: Iterable[Generation] = (), left_out: tuple[LeftOut, ...] = ()
) -> Comparison:
    """All that differs between two plans, with what the formats say around it.

    The changes are those that matter most first; there are none for a plan with itself. ``history``
    is what lineage knows of other plans, in any order; those between the two and before them tell
    renames from losses and revivals from news.
    """
    comparing = _Comparing(old, new, history)
    found = _ordered(comparing)
    changes = tuple(one for one in found if one.kind != "unchanged")
    unchanged = sum(one.counted == "unchanged" for one in found)
    again = tuple(comparing.promised_again(found))
    return Comparison(
        side(old), side(new), changes, unchanged, left_out, comparing.unfollowed(), again,
        comparing.carried(),
    )  # fmt: skip


def side(named: Named) -> Side:
    """What is said of a plan that is compared."""
    plan = named.plan
    return Side(named.label, plan.title, plan.period, plan.language)


def account(old: Named, new: Named, history: Iterable[Generation] = ()) -> tuple[Change, ...]:
    """What became of every entity of both plans, also where nothing did."""
    return _ordered(_Comparing(old, new, history))


def _ordered(comparing: "_Comparing") -> tuple[Change, ...]:
    found = [(change, place) for place, change in enumerate(comparing.changes())]
    found.sort(key=lambda one: (GROUPS.index(one[0].group), KINDS.index(one[0].kind), one[1]))
    return tuple(change for change, _ in found)


class _Comparing:
    """Two plans while they are compared."""

    def __init__(self, old: Named, new: Named, history: Iterable[Generation]) -> None:
        self._labels = old.label, new.label
        self._plans = old.plan, new.plan
        both = (old.name, old.plan), (new.name, new.plan)
        self._lineage, self._generations = among(both, history)
        links = self._lineage.links(*self._generations)
        spans = span_of(old.plan), span_of(new.plan)
        same_period = old.plan.period == new.plan.period or spans[0] == spans[1]
        self._old, self._new = things(old.plan), things(new.plan)
        self._pairs = pairs(self._old, self._new, links, same_period=same_period)
        self._paired = {pair.old.path for pair in self._pairs}
        self._together = {(pair.old.path, pair.new.path) for pair in self._pairs}
        self._same = {(link.old, link.new) for link in links}
        same = grouped((link.old, link.new) for link in links)
        readers = [
            Reader(Clock(plan, one.titles), one.titles)
            for plan, one in zip(self._plans, self._generations, strict=True)
        ]
        self._begins = spans[1].interval.start if spans[1] is not None else None
        frame = Frame(*spans, same=same_period)
        self._pairing = Pairing(readers[0], readers[1], same, frame)

    def changes(self) -> Iterator[Change]:
        """In the order of the new plan, and then what only the old one has."""
        yield self._frame()
        by_new = grouped((pair.new.path, pair) for pair in self._pairs)
        out = Counter(pair.old.path for pair in self._pairs)
        for thing in self._new:
            found = by_new.get(thing.path, ())
            for pair in found:
                yield self._linked(pair, out[pair.old.path], len(found))
            if not found:
                yield self._come(thing)
        for thing in self._old:
            if not out[thing.path]:
                yield self._gone(thing)
        main = [pair for pair in self._pairs if self._is_main(pair)]
        for olds, news in families(self._old, self._new, main):  # of a split along its main line
            for was, now in pair_targets(targets_of(olds), targets_of(news)):
                yield self._target(was, now)
        yield from self._bodies()

    def promised_again(self, found: Iterable[Change]) -> Iterator[Change]:
        """What both plans promise: numbers, goals with a time that are not told to be done, and
        what was put off."""
        waiting = {
            (thing.entity, self._ref(0, thing))
            for thing in self._old
            if (isinstance(thing.item, Goal) and thing.item.when and thing.item.status != "done")
            or (isinstance(thing.item, Activity) and thing.item.status == "postponed")
        }
        for one in found:
            waited = one.kind not in ("split", "merged") and (one.entity, one.old) in waiting
            if None not in (one.old, one.new) and (waited or one.entity == "target"):
                yield one

    def carried(self) -> tuple[Carried, ...]:
        """Everybody who is responsible for something, those with the most in the new plan first."""
        before, now = duties(self._old), duties(self._new)
        names = bodies(self._old) | bodies(self._new)
        found = [Carried(name, before[key], now[key]) for key, name in names.items()]
        return tuple(sorted(found, key=lambda one: (-one.now, -one.before, one.who)))

    def unfollowed(self) -> int:
        """How many goals and activities may go on under a title that nobody can know them by.

        None where all of that kind in the other plan is found again.
        """
        paired = {pair.old.path for pair in self._pairs}, {pair.new.path for pair in self._pairs}
        left = [
            [thing for thing in things if thing.entity in FOLLOWED and thing.path not in known]
            for things, known in zip((self._old, self._new), paired, strict=True)
        ]
        gone = [one for one in left[0] if self._ending(one) is None]
        come = [one for one in left[1] if not one.item.written.get("from_")]
        kinds = {one.entity for one in gone} & {one.entity for one in come}
        return sum(thing.titled and thing.entity in kinds for thing in (*gone, *come))

    def _linked(self, pair: Pair, out: int, into: int) -> Change:
        old, new = pair
        fields = differences(old.item, new.item, self._pairing)
        if are_same(old.goals, new.goals, self._same):  # a goal may come to stand in its section
            fields = tuple(one for one in fields if one.field != "about")
        if not self._stands_where_it_stood(pair):
            moved = FieldChange("section", old.headings or None, new.headings or None)
            fields = (*fields, moved)
        kind: ChangeKind
        if out > 1 or into > 1:
            kind = "merged" if into > 1 else "split"
            if old.id != new.id:
                fields = tuple(_lost(fields)) if out == 1 else ()
        else:
            kind = _kind_of(fields, new.entity)
        return Change(
            kind, new.entity, self._ref(0, old), self._ref(1, new), fields,
            role=_role(new), part=new.part, off=new.off,
        )  # fmt: skip

    def _come(self, thing: Thing) -> Change:
        last, time, ended = None, 0, None
        if thing.id is not None:
            old, new = self._generations
            last = self._lineage.last_seen(thing.id, new, old)
            if last is not None:
                time = self._lineage.times(thing.id, new)
                ended = self._lineage.ended_since(last, new)
        return Change(
            "revived" if last is not None else "new", thing.entity, None, self._ref(1, thing),
            self._alone(1, thing), last=last, ended=ended, role=_role(thing), part=thing.part,
            off=thing.off, time=time,
        )  # fmt: skip

    def _gone(self, thing: Thing) -> Change:
        ending = self._ending(thing)
        return Change(
            "ended" if ending is not None else "dropped", thing.entity, self._ref(0, thing), None,
            self._alone(0, thing), ended=ending, role=_role(thing), part=thing.part,
            off=thing.off, outcome=self._outcome(thing),
        )  # fmt: skip

    def _target(self, old: Owned | None, new: Owned | None) -> Change:
        was, is_ = (one.target if one is not None else None for one in (old, new))
        fields = (*differences(was, is_, self._pairing), *milestones(old, new))
        ending = last = outcome = None
        if old is None:
            last = self._last_target(new) if new is not None else None
            kind: ChangeKind = "revived" if last is not None else "new"
        elif new is None:
            ending = self._ending(old.owner)
            kind = "ended" if ending is not None else "dropped"
            outcome = outcome_of_target(old.target, self._pairing.old.clock, self._begins)
            if outcome == "dropped" and old.owner.path not in self._paired:
                outcome = self._outcome(old.owner)
        else:
            kind = _kind_of(fields, "target")
        return Change(
            kind,
            "target",
            self._ref(0, old.owner) if old is not None else None,
            self._ref(1, new.owner) if new is not None else None,
            fields,
            last=last,
            ended=ending,
            outcome="not-carried-on" if ending is not None else outcome,
        )

    def _last_target(self, owned: Owned) -> Ref | None:
        """Where a number of the same measure was last to be reached; none without an id."""
        if owned.owner.id is None:
            return None
        old, new = self._generations
        return self._lineage.last_seen(owned.owner.id, new, old, measured(owned.target))

    def _bodies(self) -> Iterator[Change]:
        labels, held = self._labels, (bodies(self._old), bodies(self._new))
        for key in held[1] | held[0]:
            old, new = (Ref(labels[n], None, one[key]) if key in one else None
                        for n, one in enumerate(held))  # fmt: skip
            kind: ChangeKind = "dropped" if new is None else "new" if old is None else "unchanged"
            yield Change(kind, "responsible", old, new)

    def _is_main(self, pair: Pair) -> bool:
        """Whether it is the same thing on both sides, or neither side goes on under its id."""
        old, new = pair.old.id, pair.new.id
        if old is None or new is None or old == new:
            return True
        titles = [generation.titles for generation in self._generations]
        return not (old in titles[1] or new in titles[0])

    def _stands_where_it_stood(self, pair: Pair) -> bool:
        old, new = pair.old.holder, pair.new.holder
        return old == new if old is None or new is None else (old, new) in self._together

    def _outcome(self, thing: Thing) -> Outcome | None:
        """What became of a goal or an activity that is gone."""
        if not isinstance(thing.item, (Activity, Goal)):
            return None
        ended = self._ending(thing) is not None
        return outcome_of(thing.item, thing.id or "", ended, self._pairing.old.clock, self._begins)

    def _ending(self, thing: Thing) -> Ending | None:
        """Where it is said that something was ended; none for what goes on under the same id."""
        old, new = self._generations
        if thing.id is None or thing.id in new.titles:
            return None
        return self._lineage.ending(thing.id, old, new)

    def _alone(self, side: int, thing: Thing) -> tuple[FieldChange, ...]:
        """All that is said of something that only one plan has."""
        old, new = (thing, None) if side == 0 else (None, thing)
        fields = differences(old and old.item, new and new.item, self._pairing)
        where = FieldChange("section", old and old.headings, new and new.headings)
        return (*fields, where) if thing.headings else fields

    def _ref(self, side: int, thing: Thing) -> Ref:
        return Ref(self._labels[side], thing.id, thing.title)

    def _frame(self) -> Change:
        old, new = self._plans
        fields = tuple(_frame_changes(old, new, self._pairing.frame.same))
        return Change(
            "changed" if fields else "unchanged",
            "plan",
            Ref(self._labels[0], None, collapsed(old.title)),
            Ref(self._labels[1], None, collapsed(new.title)),
            fields,
        )


def _kind_of(fields: tuple[FieldChange, ...], entity: EntityKind) -> ChangeKind:
    """What to call it when these fields of one and the same thing differ."""
    differ = {one.field for one in fields}
    if not differ:
        return "unchanged"
    if "title" in differ and entity != "goal":
        return "renamed"
    if differ - _WORDING - {"title", "section"}:
        return "changed"
    return "reworded" if differ - {"section"} else "moved"


def _lost(fields: tuple[FieldChange, ...]) -> Iterator[FieldChange]:
    """What one of several that are merged had, and the one that they became has not."""
    for field in fields:
        if field.field in _PROMISES and field.old is not None:
            if isinstance(field.delta, Membership):
                if field.delta.lost:
                    yield field._replace(old=field.delta.lost, new=None, delta=None)
            elif field.new is None:
                yield field


def _role(thing: Thing) -> str:
    return thing.item.role if isinstance(thing.item, Goal) else ""


_PLAIN = ("organisation", "language")
_EDITION = ("title", "period", "continues", "status", "adopted")
"""Fields that are another in every year's plan, and so are told only of one plan's revisions."""
_TABLES = ("labels", "seasons")
"""Words that one plan uses in its own way."""


def _frame_changes(old: Plan, new: Plan, same_period: bool) -> Iterator[FieldChange]:
    """The fields of the plan itself that differ."""
    for field in (*(_EDITION if same_period else ()), *_PLAIN):
        yield from plain_change(field, old, new)
    change = prose_change("text", old.text, new.text)
    if change is not None:
        yield change
    if same_period:
        for field in Case.fields:
            yield from plain_change(field, old.case, new.case)
        for table in _TABLES:
            was, now = getattr(old, table), getattr(new, table)
            for name in type(now).fields:
                for change in plain_change(name, was, now):
                    yield change._replace(field=table, about=name)


def outcome_of(
    item: Activity | Goal, name: str, ended: bool, clock: Clock, begins: date | None
) -> Outcome:
    """What became of something that only the earlier of two plans has.

    ``name`` is what it goes by, ``ended`` whether a plan says that it was ended on purpose,
    ``clock`` its plan's, and ``begins`` the first day of the later plan, None where that cannot be
    read.
    """
    if ended:
        return "not-carried-on"
    last = clock.last_day(item)
    span = clock.span
    if isinstance(item, Activity) and item.status == "postponed":
        return "dropped"
    over = begins is not None and last is not None and last < begins
    if begins is not None and span is not None and span.interval.start < begins:
        over = over or ends_by_itself(item, name, span.interval.last.year, begins.year)
    elif isinstance(item, Activity):
        over = over or item.status in ("done", "cancelled")
    return "over" if over else "dropped"


def outcome_of_target(target: Target, clock: Clock, begins: date | None) -> Outcome:
    """What became of a number of something that goes on."""
    last = clock.last_day_of(target.by) if target.by else None
    return "over" if begins is not None and last is not None and last < begins else "dropped"
