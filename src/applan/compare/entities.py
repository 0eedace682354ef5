"""The entities of a plan, and which of two plans' entities belong together.

Ids decide, or what things go by without (``model.naming``). What is left goes with what has the
same title in the other plan, unless both have ids that say something else; so do sections and
documents, which cannot have ids. Between plans for different years «Kampanjer i 2020» and
«Kampanjer i 2022» are the same heading. A section is first of all known by the goals it is about.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator
from copy import copy
from functools import partial
from typing import Any

from applan.compare.change import EntityKind
from applan.compare.lineage import Link
from applan.compare.times import YEAR
from applan.compare.wording import collapsed
from applan.findings import Path
from applan.frozen import NamedTuple
from applan.model import Activity, Entity, Goal, Plan, ReferenceDocument, Section, walk
from applan.model.activity import INHERITED
from applan.model.naming import Named, only_says_title, slug
from applan.model.standing import off_of
from applan.model.walk import Placed
from applan.typography import folded
from applan.when.called_off import Off

_ENTITIES: dict[type[Entity], EntityKind] = {
    Goal: "goal",
    Activity: "activity",
    Section: "section",
    ReferenceDocument: "document",
}

FOLLOWED: tuple[EntityKind, ...] = ("goal", "activity")
"""What can be followed through the years by what it goes by."""


class Thing(NamedTuple):
    """An entity of a plan and where it stands.

    ``id`` is None for the second thing with an id, too, and ``titled`` says that it tells no more
    than the title. ``holder`` is the path of the section or
    activity it stands in, None at the top; ``headings`` are the titles around it, outermost first.
    ``goals`` are those a section is about, or that stand in it.
    """

    entity: EntityKind
    item: Entity
    path: Path
    id: str | None
    title: str
    holder: Path | None
    headings: tuple[str, ...]
    goals: frozenset[str] = frozenset()
    titled: bool = False

    @property
    def off(self) -> Off | None:
        """That it is called off, or put off."""
        return off_of(self.item) if isinstance(self.item, (Activity, Goal)) else None

    @property
    def part(self) -> bool:
        """Whether it is a part of an activity."""
        return len(self.path) > 1 and self.path[-2] == "parts"


class Pair(NamedTuple):
    """A thing in the old plan and what it is in the new."""

    old: Thing
    new: Thing


def things(plan: Plan) -> tuple[Thing, ...]:
    """Goals, activities with parts, sections and documents, in document order."""
    found: dict[Path, Thing] = {}
    ids: set[str] = set()
    for placed in walk(plan):
        entity = _ENTITIES.get(type(placed.item))
        if entity is None:
            continue
        around = found.get(placed.parent.path) if placed.parent is not None else None
        title = collapsed(str(getattr(placed.item, "title", "")))
        name: str | None = getattr(placed.item, "id", None)
        if name is not None and name in ids:
            name = None
        elif name is not None:
            ids.add(name)
        found[placed.path] = Thing(
            entity,
            _without_what_its_whole_says(placed),
            placed.path,
            name,
            title,
            around.path if around is not None else None,
            (*around.headings, around.title) if around is not None else (),
            frozenset(getattr(placed.item, "about", ())),
            name is None or (isinstance(placed.item, Named) and only_says_title(placed.item, plan)),
        )
        if entity == "goal" and name is not None and around is not None:
            found[around.path] = around._replace(goals=around.goals | {name})
    return tuple(found.values())


def _without_what_its_whole_says(placed: Placed) -> Entity:
    """A part as if it did not say what is so without it: what the nearest whole says that does."""
    item, whole, said = placed.item, placed.parent, dict[str, Any]()
    while whole is not None and isinstance(whole.item, Activity):
        for name in INHERITED:
            if one := getattr(whole.item, name):
                said.setdefault(name, one)
        whole = whole.parent
    again = [name for name, one in said.items() if getattr(item, name) == one]
    if again:
        item = copy(item)
        item.__dict__.update({name: Activity.defaults[name] for name in again})
    return item


def pairs(
    old: tuple[Thing, ...], new: tuple[Thing, ...], links: Iterable[Link], *, same_period: bool
) -> tuple[Pair, ...]:
    """Every pair that belongs together; with ids there may be several with one thing."""
    links = tuple(links)
    matching = _Matching(old, new)
    olds = {thing.id: thing for thing in old if thing.id is not None}
    news = {thing.id: thing for thing in new if thing.id is not None}
    several = namesakes(old) | namesakes(new)
    for link in links:
        if link.old in olds and link.new in news:
            one, other = olds[link.old], news[link.new]
            if not (one.titled and other.titled and slug(one.title) in several):
                matching.add(one, other)
    _match_without_ids(matching, same_period)
    same = {(link.old, link.new) for link in links}
    _match_by_goals(matching, same)
    keys: tuple[Callable[[Thing], Hashable], ...] = (
        lambda thing: tuple(_folded(one, same_period) for one in (*thing.headings, thing.title)),
        lambda thing: _folded(thing.title, same_period),
    )
    for key in keys:
        matching.zip("section", "section", key)
    matching.zip("document", "document", keys[1])
    return tuple(matching.pairs)


class _Matching:
    """Pairs as they are found; what is in none is left over."""

    def __init__(self, old: tuple[Thing, ...], new: tuple[Thing, ...]) -> None:
        self.pairs: list[Pair] = []
        self._sides = (old, new)
        self._taken: tuple[set[Path], set[Path]] = (set(), set())

    def add(self, old: Thing, new: Thing) -> None:
        self.pairs.append(Pair(old, new))
        self._taken[0].add(old.path)
        self._taken[1].add(new.path)

    def left(self, side: int, *entities: str) -> Iterator[Thing]:
        for thing in self._sides[side]:
            if thing.entity in entities and thing.path not in self._taken[side]:
                yield thing

    def zip(
        self,
        old: str,
        new: str,
        key: Callable[[Thing], Hashable],
        allowed: Callable[[Thing, Thing], bool] = lambda _old, _new: True,
    ) -> None:
        """Pair what has the same key, first with first."""
        waiting: dict[Hashable, list[Thing]] = {}
        for thing in self.left(1, new):
            waiting.setdefault(key(thing), []).append(thing)
        for thing in list(self.left(0, old)):
            candidates = waiting.get(key(thing), [])
            found = next((one for one in candidates if allowed(thing, one)), None)
            if found is not None:
                candidates.remove(found)
                self.add(thing, found)


def namesakes(found: Iterable[Thing]) -> set[str]:
    """Slugs of titles that several goals, or several activities, have and nothing but those."""
    counts = Counter((one.entity, slug(one.title)) for one in found
                     if one.titled and one.entity in FOLLOWED and not one.part)  # fmt: skip
    return {name for (_entity, name), count in counts.items() if count > 1}


def _match_without_ids(matching: _Matching, same_period: bool) -> None:
    """Goals and activities of which at most one has an id of its own, by their titles.

    Of several that have the same, those below the same heading or of the same body come first.
    """

    def place(thing: Thing) -> Hashable:
        return tuple(_folded(one, same_period) for one in thing.headings)

    beside: tuple[tuple[Callable[[Thing], Hashable], ...], ...] = ((place, _who), (place,), (_who,))
    for kind in FOLLOWED:
        for allowed in (
            lambda old, new: old.titled and new.titled,
            lambda old, new: old.titled or new.titled,
        ):
            for keys in (*beside, ()):
                key = partial(_titled, keys)
                matching.zip(kind, kind, key, allowed)


def _titled(keys: Iterable[Callable[[Thing], Hashable]], thing: Thing) -> Hashable:
    return (slug(thing.title), *(key(thing) for key in keys))


def _who(thing: Thing) -> tuple[str, ...]:
    item = thing.item
    return tuple(folded(one.who) for one in getattr(item, "responsible", ()))


def _match_by_goals(matching: _Matching, same: set[tuple[str, str]]) -> None:
    """Sections that are the only ones about the same goals."""
    olds, news = _by_goals(matching.left(0, "section")), _by_goals(matching.left(1, "section"))
    alike = [(one, other) for one in olds for other in news if are_same(one, other, same)]
    for one, other in alike:
        section, partner = olds[one], news[other]
        rivals = [pair for pair in alike if one == pair[0] or other == pair[1]]
        if section is not None and partner is not None and len(rivals) == 1:
            matching.add(section, partner)


def _by_goals(sections: Iterable[Thing]) -> dict[frozenset[str], Thing | None]:
    """Sections by the goals they are about; None where several are."""
    found: dict[frozenset[str], Thing | None] = {}
    for thing in sections:
        if thing.goals:
            found[thing.goals] = None if thing.goals in found else thing
    return found


def are_same(olds: frozenset[str], news: frozenset[str], same: set[tuple[str, str]]) -> bool:
    """Whether each of some goals is one of the others, and the other way around."""
    kept = [(old, new) for old in olds for new in news if old == new or (old, new) in same]
    return {old for old, _ in kept} == olds and {new for _, new in kept} == news


def _folded(title: str, same_period: bool) -> str:
    return (title if same_period else YEAR.sub("", title)).casefold()
