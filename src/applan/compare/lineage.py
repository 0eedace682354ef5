"""Which thing in one year's plan is which in another's.

The same id is the same thing, in any plan; what has none goes by its title (``model.naming``).
``from`` on something says what else it comes from, and so tells of renames, splits and merges;
``ended`` says that something will not come back.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise
from types import MappingProxyType

from applan.compare.change import Ending, Ref
from applan.compare.times import span_of
from applan.frozen import NamedTuple
from applan.grouping import reached
from applan.model import Activity, Goal, Plan, walk
from applan.model.naming import Names, only_says_title
from applan.model.target import Measure, measured


class Origin(NamedTuple):
    """A thing in an earlier plan that something comes from."""

    plan: str
    id: str


class Generation(NamedTuple):
    """What lineage needs of one plan: its ids with titles, where they come from, what ended.

    ``targets`` are, for each id, what its numbers count, and of whom. ``ids`` holds them also by
    what else other plans may call them; ``goals`` are those that are goals, and ``by_title`` those
    that have no id, and so are no other kind of thing in another plan.
    """

    name: str
    start: date
    end: date
    titles: dict[str, str]
    sources: dict[str, tuple["Origin", ...]]
    ended: tuple[tuple["Origin", Ending], ...]
    continues: str | None
    targets: dict[str, frozenset[Measure]]
    ids: Mapping[str, str] = MappingProxyType({})
    goals: frozenset[str] = frozenset()
    by_title: frozenset[str] = frozenset()


class Link(NamedTuple):
    """Something in the old plan and what it is in the new, by their ids."""

    old: str
    new: str


def generation(name: str, plan: Plan) -> Generation:
    """A plan as lineage sees it; ``name`` is what other plans' ``from`` call it."""
    things: dict[str, Goal | Activity] = {}
    everything = walk(plan)
    for placed in everything:
        if isinstance(item := placed.item, (Goal, Activity)) and item.id is not None:
            things.setdefault(item.id, item)
    found = things.items()
    titles = {name: item.title for name, item in found}
    sources = {name: tuple(map(_origin, item.from_)) for name, item in found if item.from_}
    targets = {name: frozenset(map(measured, item.targets)) for name, item in found if item.targets}
    goals = (name for name, item in found if isinstance(item, Goal))
    by_title = (name for name, item in found if only_says_title(item, plan))
    ended = tuple((_origin(one.id), Ending(name, one.reason, one.decided)) for one in plan.ended)
    start, end = _span(plan)
    ids = Names(everything).ids
    kinds = frozenset(goals), frozenset(by_title)
    return Generation(
        name, start, end, titles, sources, ended, plan.continues, targets, ids, *kinds
    )


def plans_named(plan: Plan) -> frozenset[str]:
    """The plans that a plan continues, or that something in it comes from, there or not."""
    things = (placed.item for placed in walk(plan) if isinstance(placed.item, (Goal, Activity)))
    ancestors = [*(one.id for one in plan.ended), *(one for item in things for one in item.from_)]
    return frozenset({plan.continues or "", *(_origin(one).plan for one in ancestors)} - {""})


def resolved(generations: Sequence[Generation]) -> list[Generation]:
    """The same, where what they say of each other's things is said by their ids."""
    known = {one.name: one.ids for one in generations}

    def meant(origin: Origin) -> Origin:
        return Origin(origin.plan, known.get(origin.plan, {}).get(origin.id, origin.id))

    return [
        one._replace(
            sources={name: tuple(map(meant, said)) for name, said in one.sources.items()},
            ended=tuple((meant(origin), ending) for origin, ending in one.ended),
        )
        for one in generations
    ]


def among(
    plans: Iterable[tuple[str, Plan]], history: Iterable[Generation]
) -> tuple["Lineage", list[Generation]]:
    """The descent of things over some plans, by name, and a history in which they may be too.

    Second, the plans themselves as it sees them.
    """
    own = [generation(name, plan) for name, plan in plans]
    names = {one.name for one in own}
    known = resolved([*(one for one in history if one.name not in names), *own])
    return Lineage(known), known[-len(own) :]


class Lineage:
    """The descent of things through the years, over all the plans it is given.

    Plans are ordered by the days they are for. Two for the same days are revisions of one plan:
    neither is the older, and what either says of the other's things holds.
    """

    def __init__(self, generations: Iterable[Generation]) -> None:
        self.generations = tuple(sorted(generations, key=_order))
        self._orders = {one.name: _order(one) for one in self.generations}

    def links(self, old: Generation, new: Generation) -> tuple[Link, ...]:
        """Every pair of things that are the same, or come from each other, in document order.

        Whichever plan is the older, ``old`` of a link is in the plan ``old``.
        """
        forward = set(self._links(old, new)) if _order(old) <= _order(new) else set()
        if _order(new) <= _order(old):
            forward |= {Link(link.new, link.old) for link in self._links(new, old)}
        places = {name: place for place, name in enumerate(new.titles)}
        first = {name: place for place, name in enumerate(old.titles)}
        return tuple(sorted(forward, key=lambda link: (first[link.old], places[link.new])))

    def last_seen(
        self, thing: str, new: Generation, old: Generation, measure: Measure | None = None
    ) -> Ref | None:
        """Where something in ``new`` was last seen before ``old``, itself or what it comes from.

        ``new`` itself, and what is for the same days, is no earlier sight of it.
        With ``measure``, where it last had a number of this measure to reach.
        """
        names = self._ancestors(thing, new)
        for earlier in reversed(self.generations):
            if _order(earlier) < _order(old) and _order(earlier) != _order(new):
                known = names & earlier.titles.keys()
                if measure is not None:
                    known = {one for one in known if measure in earlier.targets.get(one, ())}
                found = next((name for name in (thing, *earlier.titles) if name in known), None)
                if found is not None:
                    return Ref(earlier.name, found, earlier.titles[found])
        return None

    def times(self, thing: str, new: Generation) -> int:
        """How many times something in ``new`` has been there, apart by gaps of a plan or more."""
        names = self._ancestors(thing, new)
        there = [
            not names.isdisjoint(one.titles)
            for one in self.generations
            if _order(one) <= _order(new)
        ]
        return sum(here and not before for before, here in pairwise((False, *there)))

    def ending(self, thing: str, old: Generation, new: Generation) -> Ending | None:
        """Where something in ``old`` was ended on purpose since, up to ``new``; the latest."""
        if _order(new) < _order(old):
            return None
        for later in reversed((*self._between(old, new), new)):
            for ended, ending in later.ended:
                if ended.id == thing:
                    return ending
        return None

    def ended_since(self, last: Ref, new: Generation) -> Ending | None:
        """Where what was last seen in an earlier plan was ended on purpose; else None."""
        seen = next((one for one in self.generations if one.name == last.plan), None)
        return self.ending(last.id, seen, new) if seen is not None and last.id else None

    def _links(self, older: Generation, newer: Generation) -> Iterator[Link]:
        """The links forward in time.

        What was said of something's origin before the older plan is history when that has both.
        """
        steps = [self._edges(older, step) for step in (*self._between(older, newer), newer)]
        for thing in older.titles:
            found = {thing}
            for edges in steps:
                found = reached(found, edges) if edges else found
            for name in found & newer.titles.keys():
                if not _only_share_a_title(thing, older, name, newer):
                    yield Link(thing, name)

    def _edges(self, older: Generation, step: Generation) -> dict[str, list[str]]:
        """From each thing to what a later plan, or a revision of this one, says comes from it."""
        later = _order(older) < _order(step)
        edges: dict[str, list[str]] = {}
        for name, sources in step.sources.items():
            for source in sources:
                order = self._orders.get(source.plan, (date.min, date.min))
                since = source.plan == older.name or order >= _order(older)
                if (later and since) or name not in older.titles:
                    edges.setdefault(source.id, []).append(name)
        return edges

    def _between(self, older: Generation, newer: Generation) -> tuple[Generation, ...]:
        first, last = _order(older), _order(newer)
        return tuple(one for one in self.generations if first < _order(one) < last)

    def _ancestors(self, thing: str, newest: Generation) -> set[str]:
        """The thing and all it comes from, in the newest plan or those before it."""
        found = {thing}
        steps = [
            newest,
            *(one for one in reversed(self.generations) if _order(one) < _order(newest)),
        ]
        for step in steps:
            origins = {name: [one.id for one in said] for name, said in step.sources.items()}
            found = reached(found, origins) if origins else found
        return found


def _only_share_a_title(thing: str, older: Generation, name: str, newer: Generation) -> bool:
    """Whether one is a goal and the other an activity, and nothing but their title is the same."""
    by_title = thing in older.by_title or name in newer.by_title
    return thing == name and by_title and (thing in older.goals) != (name in newer.goals)


def _origin(ancestor: str) -> Origin:
    plan, _, name = ancestor.partition("#")
    return Origin(plan, name)


def _span(plan: Plan) -> tuple[date, date]:
    """The days of a plan; one whose period cannot be read comes before all."""
    span = span_of(plan)
    return (span.interval.start, span.interval.end) if span is not None else (date.min, date.min)


def _order(one: Generation) -> tuple[date, date]:
    return one.start, one.end
