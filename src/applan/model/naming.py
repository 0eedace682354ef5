"""What each thing in a plan goes by, and what is meant where something else names it.

A written id goes before all. Without one a goal or an activity goes by the slug of its title, the
first in document order where two have the same; a part only where nothing else has its title,
since «Trinn 1» is a part of much. The plan's own years say nothing there, and neither does that it
is called off, so that «Årsmøte 2026» and «AVLYST: Årsmøte» are «Årsmøte» in every plan, unless two
would be called so. ``named`` fills this in once, after a
plan is read: everybody else finds an id in ``id`` and ids in every reference. A section with the
title of a goal is about that.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache, cached_property, lru_cache
from itertools import filterfalse
from typing import TypeVar

from applan.findings import Path
from applan.grouping import grouped
from applan.model.declaration import Entity, Field, Words
from applan.model.occurrence import Occurrence, Responsibility
from applan.model.walk import Placed, walk
from applan.patterns import lazy
from applan.source import checksum_of
from applan.when.called_off import without_mark

LONGEST = 60
"""Characters of one piece of a key; a longer one is cut and told apart by a checksum."""

_LETTERS = str.maketrans({"æ": "ae", "ø": "o", "å": "a", "ð": "d", "þ": "th", "ß": "ss", "đ": "d"})
_PLAIN = lazy(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_YEARS = lazy(r"(?<![\d.])((?:19|20|21)\d\d)(?:\s?[-–/]\s?((?:19|20|21)?\d\d))?(?!\d)")
"""A year in a title, or two, as «2026», «2026–2027» and «2026/27»."""

Made = TypeVar("Made", bound=Entity)


@lru_cache(maxsize=32768)
def slug(text: str) -> str:
    """The text as small letters, figures and hyphens; never empty.

    «Høstkampanje 2026» is ``hostkampanje-2026``. What is made of a long text is a slug itself,
    but not the slug of itself: whoever looks one up tries it as it is first.
    """
    if len(text) <= LONGEST and _PLAIN.fullmatch(text):
        return text
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    plain = "".join(filterfalse(unicodedata.combining, plain))
    made = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if not made:
        return f"x{checksum_of(text)}"
    if len(made) > LONGEST:
        return f"{made[:LONGEST].rstrip('-')}-{checksum_of(text)}"
    return made


class Named(Entity):
    """What may have an id, and goes by its title where it has none."""

    id: str | None
    title: str
    from_: tuple[str, ...]
    when: tuple[Occurrence, ...]
    responsible: tuple[Responsibility, ...]

    @property
    def duties(self) -> tuple[Responsibility, ...]:
        """Who answers for it as a whole, and then for each of its days alone."""
        return self.responsible + tuple(duty for day in self.when for duty in day.responsible)

    @property
    def own_id(self) -> str | None:
        """The id that was written; ``id`` is also what it goes by without one."""
        own: str | None = self.written.get("id")
        return own

    @cached_property
    def lasting_title(self) -> str:
        """The title by which it is known: what is called off in its title is still the same."""
        return without_mark(self.title)


def named(plan: Made) -> Made:
    """The plan with what each thing goes by in its ``id``, and references as ids.

    For whoever has just read it: this very plan is filled in, before anybody else has it. A name of
    nothing in the plan is left as it was written.
    """
    placed = walk(plan)
    known = Names(placed)
    for item, name in known.given:
        item.__dict__["id"] = name
    for one in placed:
        values = one.item.__dict__
        for field, kind in _references(type(one.item)):
            said = values[field.name]
            if said:
                several = isinstance(said, tuple)
                meant = [known.meant(name, kind) for name in (said if several else (said,))]
                values[field.name] = tuple(meant) if several else meant[0]
            elif field.name == "about":
                ids = (goal.id for goal in known.called(values["title"], kind))
                values["about"] = tuple(one for one in ids if one is not None)[:1]
    return plan


class Names:
    """What the things of one plan go by; ``given`` holds those whose title is their name."""

    def __init__(self, placed: list[Placed]) -> None:
        plan = placed[0].item
        self._by_id: dict[str, Named] = {}
        self.given: list[tuple[Named, str]] = []
        self._things: list[Named] = []
        nameless: list[tuple[bool, str, Named]] = []
        for path, item, _parent in placed:
            if isinstance(item, Named):
                self._things.append(item)
                if item.own_id is None:
                    kept = slug(without_years(item.lasting_title, plan))
                    nameless.append((is_part(path), kept, item))
                else:
                    self._by_id.setdefault(item.own_id, item)
        times = Counter(kept for _part, kept, _item in nameless)
        nameless.sort(key=lambda one: one[0])
        for part, kept, item in nameless:
            made = slug(item.title)
            name = kept if times[kept] == 1 and kept not in self._by_id else made
            if name not in self._by_id and not (part and len(self._called[made]) > 1):
                self._by_id[name] = item
                self.given.append((item, name))

    @cached_property
    def _called(self) -> dict[str, tuple[Named, ...]]:
        """The things by the slugs of their titles; hardly needed where all have ids."""
        return grouped((slug(item.title), item) for item in self._things)

    @cached_property
    def ids(self) -> Mapping[str, str]:
        """The id of each thing, by that and by the slug of its title; the first of several."""
        names = {id(item): name for name, item in self._by_id.items()}
        called = {made: names.get(id(items[0]), "") for made, items in self._called.items()}
        return {made: name for made, name in called.items() if name} | {
            name: name for name in self._by_id
        }

    def called(self, text: str, kinds: Words) -> tuple[Named, ...]:
        """All that a text may mean where these kinds of thing are named, by id, slug or title."""
        one = self._by_id.get(text)
        if one is not None and one.own_id == text:
            return (one,)
        made = text if text in self._called else slug(text)
        found = self._called.get(made) or [self._by_id[name] for name in dict.fromkeys((text, made))
                                           if name in self._by_id]  # fmt: skip
        return tuple(item for item in found if type(item).__name__ in kinds.refers)

    def meant(self, text: str, kinds: Words) -> str:
        """The id of what a text names; of an ancestor a slug; the text itself where it is none."""
        if kinds.pattern:
            plan, sign, name = text.partition("#")
            return text if not sign or _PLAIN.fullmatch(name) else f"{plan}#{slug(name)}"
        ids = (item.id for item in self.called(text, kinds))
        return next((one for one in ids if one is not None), text)


def references_in(placed: list[Placed]) -> Iterator[tuple[Path, str, Words]]:
    """Every reference to a thing of the same plan, as it is written, and what it may be to."""
    for one in placed:
        written = one.item.written
        for field, kind in _references(type(one.item)):
            said = written.get(field.name)
            if kind.pattern or not said:
                continue
            if isinstance(said, tuple):
                for index, text in enumerate(said):
                    yield (*one.path, field.key, index), text, kind
            else:
                yield (*one.path, field.key), said, kind


@cache
def _references(entity: type[Entity]) -> tuple[tuple[Field, Words], ...]:
    """The fields of a type that name other things."""
    return tuple(
        (field, field.inner)
        for field in entity.fields.values()
        if isinstance(field.inner, Words) and field.inner.refers
    )


def is_part(path: Path) -> bool:
    """Whether a thing is a part of an activity, by where it stands."""
    return len(path) > 1 and path[-2] == "parts"


def without_years(title: str, plan: Entity) -> str:
    """A title without the years of its plan; the title itself where it is nothing else."""
    if _YEARS.search(title) is None:
        return title
    own = _years(plan)
    kept = _YEARS.sub(lambda found: "" if int(found[1]) in own else found[0], title)
    return kept if any(map(str.isalnum, kept)) else title


def _years(plan: Entity) -> range:
    from applan.when import PeriodError, parse_period

    try:
        days = parse_period(getattr(plan, "period", ""), getattr(plan, "language", "nb")).interval
    except PeriodError:
        return range(0)
    return range(days.start.year, days.last.year + 1)


def only_says_title(item: Named, plan: Entity) -> bool:
    """Whether a thing is known by its title alone: it has no id, or one that says no more."""
    own = item.own_id
    return own is None or own in (slug(item.title), slug(without_years(item.lasting_title, plan)))


def superfluous_ids(plan: Entity) -> frozenset[Path]:
    """Where the ids stand that say nothing that their titles do not, all of them at once.

    Such an id equals the slug of the title, nothing else in the plan is called so, and neither what
    refers to it, what it is in other years, nor its name in a calendar changes without it. A part
    is known in calendars below what it is a part of, and so keeps the id that it has.
    """
    things = [(one.path, one.item) for one in walk(plan) if isinstance(one.item, Named)]
    titles = [
        {slug(item.title), slug(without_years(item.lasting_title, plan))} for _, item in things
    ]
    called = Counter(
        name
        for (_, item), held in zip(things, titles, strict=True)
        for name in {*held, item.own_id}
    )
    return frozenset(
        path
        for (path, item), held in zip(things, titles, strict=True)
        if held == {item.own_id} and called[item.own_id] == 1 and not is_part(path)
    )
