"""Everything through the years: one line for each thing, one stage for each plan it is in."""

from collections.abc import Sequence, Set

from applan.compare.change import EntityKind, FieldChange, Ref, Side, Time
from applan.compare.compare import Named, side
from applan.compare.entities import FOLLOWED, Thing, namesakes, things
from applan.compare.fields import Pairing, Reader, differences
from applan.compare.lineage import Generation, generation, resolved
from applan.compare.times import YEAR, Clock, Frame
from applan.frozen import NamedTuple
from applan.model import Activity, Goal, Target
from applan.model.naming import slug
from applan.when.called_off import Off


class Stage(NamedTuple):
    """What something is in one plan; ``fields`` hold all that is said of it."""

    ref: Ref
    times: tuple[Time, ...]
    targets: tuple[Target, ...]
    fields: tuple[FieldChange, ...]
    off: Off | None = None


class Line(NamedTuple):
    """One thing through the years; its ``stages`` stand under the plans, None where it is not.

    A thing that only changed its id is one line. ``origins`` is what it was split from, or what
    was merged into it, under other ids; ``below`` is the heading that tells it from others which
    have its title.
    """

    id: str
    entity: EntityKind
    title: str
    stages: tuple[Stage | None, ...]
    origins: tuple[Ref, ...]
    below: str = ""

    @property
    def seen(self) -> range:
        """From the first plan it is in to the last, inclusive; what is None in it is a gap."""
        places = [place for place, stage in enumerate(self.stages) if stage is not None]
        return range(places[0], places[-1] + 1)


class Years(NamedTuple):
    """All plans from the oldest on, and everything in them that goes by something.

    ``unfollowed`` are the goals and activities that only their titles tell, that are in one plan
    alone, and that may be something else there is before or after; and those that go by nothing,
    since something else has their title.
    """

    plans: tuple[Side, ...]
    lines: tuple[Line, ...]
    unfollowed: int = 0


def years(plans: Sequence[Named]) -> Years:
    """Goals and activities by what they go by through all plans, in the order they appeared."""
    told = sorted(
        ((generation(one.name, one.plan), one) for one in plans),
        key=lambda pair: (pair[0].start, pair[0].end, pair[0].name),
    )
    generations = resolved([one for one, _ in told])
    heirs = _heirs(generations)
    stages: dict[str, dict[int, Stage]] = {}
    entities: dict[str, EntityKind] = {}
    titled: set[str] = set()
    nameless = 0
    everything = [things(named.plan) for _known, named in told]
    several = frozenset[str]().union(*map(namesakes, everything))
    headings: dict[str, str] = {}
    called: dict[tuple[EntityKind, str], str] = {}
    for place, (_known, named) in enumerate(told):
        known = generations[place]
        reader = Reader(Clock(named.plan, known.titles), known.titles)
        for thing in everything[place]:
            below = _below(thing) if slug(thing.title) in several else ""
            if below and place not in stages.get(below, {}):
                stages.setdefault(below, {})[place] = _stage(thing, named.label, reader)
                entities[below], headings[below] = thing.entity, thing.headings[-1]
            elif thing.id is not None:
                line = heirs.get(thing.id, thing.id)
                title = thing.entity, slug(thing.title)
                if thing.titled and line not in stages and called.get(title) not in known.titles:
                    line = called.get(title, line)
                called[title] = line
                if entities.get(line, thing.entity) != thing.entity and thing.id in known.by_title:
                    line = f"{line}-2"  # a goal and an activity that only share their title
                stages.setdefault(line, {})[place] = _stage(thing, named.label, reader)
                entities[line] = thing.entity
                if thing.titled:
                    titled.add(line)
            elif thing.entity in FOLLOWED:
                nameless += 1
    sides = tuple(side(one) for _, one in told)
    lines = tuple(
        Line(
            name,
            entities[name],
            found[max(found)].ref.title,
            tuple(found.get(place) for place in range(len(told))),
            _origins(name, generations, heirs),
            headings.get(name, ""),
        )
        for name, found in stages.items()
    )
    ended = {
        heirs.get(origin.id, origin.id) for one in generations for origin, _ending in one.ended
    }
    lost = len(_may_be_another(lines, titled, ended))
    return Years(sides, lines, nameless + lost if len(sides) > 1 else 0)


def _below(thing: Thing) -> str:
    """What one of several things with the same title goes by: that, and what it stands below."""
    if not thing.titled or thing.part or not thing.headings or thing.entity not in FOLLOWED:
        return ""
    return f"{slug(thing.title)}-{slug(YEAR.sub('', thing.headings[-1]))}"


def _may_be_another(lines: Sequence[Line], titled: Set[str], ended: Set[str]) -> list[Line]:
    """What only its title tells, in one plan alone, and may be what went before or came after."""
    over = ended | {origin.id for line in lines for origin in line.origins}
    went: dict[EntityKind, int] = {}
    came: dict[EntityKind, int] = {}
    for line in lines:
        if line.id not in over:
            went[line.entity] = min(went.get(line.entity, line.seen[-1]), line.seen[-1])
        if not line.origins:
            came[line.entity] = max(came.get(line.entity, 0), line.seen[0])
    return [
        line
        for line in lines
        if line.id in titled and len(line.seen) == 1
        and (
            (not line.origins and went.get(line.entity, line.seen[0]) < line.seen[0])
            or (line.id not in over and came.get(line.entity, 0) > line.seen[0])
        )
    ]  # fmt: skip


def found(every: Years, wanted: str) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """The lines that somebody means by an id, in any year, or by a part of a title.

    Second, where an id is meant, the others with that word in their title.
    """
    word = wanted.casefold()
    exact, titled = list[Line](), list[Line]()
    for one in every.lines:
        refs = [stage.ref for stage in one.stages if stage is not None]
        if wanted in (one.id, *(ref.id for ref in refs)):
            exact.append(one)
        elif any(word in ref.title.casefold() for ref in refs):
            titled.append(one)
    return (tuple(exact), tuple(titled)) if exact else (tuple(titled), ())


def _stage(thing: Thing, label: str, reader: Reader) -> Stage:
    pairing = Pairing(reader, reader, {}, Frame(None, None, same=True))
    item = thing.item
    assert isinstance(item, (Goal, Activity))
    fields = differences(None, item, pairing)
    if thing.headings:
        fields = (*fields, FieldChange("section", None, thing.headings))
    times = tuple(moment.time for moment in reader.clock.moments(item))
    return Stage(Ref(label, thing.id, thing.title), times, item.targets, fields, thing.off)


def _heirs(generations: Sequence[Generation]) -> dict[str, str]:
    """The first id of each thing that only changed its id: one origin, gone since, one heir."""
    last = {name: place for place, one in enumerate(generations) for name in one.titles}
    first: dict[str, int] = {}
    sources: dict[str, set[str]] = {}
    heirs: dict[str, set[str]] = {}
    for place, one in enumerate(generations):
        for name in one.titles:
            first.setdefault(name, place)
            for source in one.sources.get(name, ()):
                sources.setdefault(name, set()).add(source.id)
                heirs.setdefault(source.id, set()).add(name)
    found: dict[str, str] = {}
    for name in sorted(sources, key=lambda one: first[one]):
        if len(sources[name]) == 1:
            (origin,) = sources[name]
            if heirs[origin] == {name} and last.get(origin, len(last)) < first[name]:
                found[name] = found.get(origin, origin)
    return found


def _origins(
    name: str, generations: Sequence[Generation], heirs: dict[str, str]
) -> tuple[Ref, ...]:
    """What a line comes from under other ids, each once, with the title it had."""
    titles = {one.name: one.titles for one in generations}
    refs: dict[tuple[str, str], Ref] = {}
    for one in generations:
        for own, sources in one.sources.items():
            if heirs.get(own, own) != name or own not in one.titles:
                continue
            for origin in sources:
                if heirs.get(origin.id, origin.id) != name:
                    title = titles.get(origin.plan, {}).get(origin.id, origin.id)
                    refs[origin.plan, origin.id] = Ref(origin.plan, origin.id, title)
    return tuple(refs.values())
