"""Writing into two plan files what somebody said is the same thing, and nothing else."""

from collections.abc import Iterable, Iterator

from applan.compare.entities import Thing
from applan.frozen import NamedTuple
from applan.loading import Loaded
from applan.mending.splice import Change, SetValue, spliced
from applan.model import Activity, Goal, Plan, walk
from applan.model.naming import slug


class Choice(NamedTuple):
    """Something in the new plan, and what it comes from in the old: one thing, or several."""

    new: Thing
    olds: tuple[Thing, ...]


class Linked(NamedTuple):
    """The texts of both files with the links written, and what could not be written."""

    old: str
    new: str
    refused: tuple[Choice, ...] = ()


def write_links(
    old: Loaded, new: Loaded, choices: Iterable[Choice], taken: Iterable[str] = ()
) -> Linked:
    """Both plans' texts with ids and ``from`` as chosen.

    What has no id yet, and comes from one thing alone, gets that thing's id: the same id is the
    same thing. What has an id keeps it, and says where it is ``from``. An old thing goes by its
    title, and gets an id only where another has that title. ``taken`` are further ids that must
    not be given to anything, since they are something else in another plan. A choice is refused
    where it cannot be written without touching anything else, and then nothing of it is.
    """
    assert old.document is not None and new.document is not None
    left, refused = list(choices), list[Choice]()
    taken = frozenset(taken)
    while True:
        links = _Links(old, new, taken)
        for choice in left:
            links.add(choice)
        links.new.sort(key=lambda change: change.path[-1] == "from")  # one key of each at a time
        made = [spliced(one.document, changes) for one, changes in
                ((old, links.old), (new, links.new)) if one.document is not None]  # fmt: skip
        wrong = {id(links.meant[id(change)]) for one in made for change, _why in one.refused}
        if not wrong:
            return Linked(made[0].text, made[1].text, tuple(refused))
        refused += [choice for choice in left if id(choice) in wrong]
        left = [choice for choice in left if id(choice) not in wrong]


class _Links:
    """What is to be changed in each file, and for the sake of which choice."""

    def __init__(self, old: Loaded, new: Loaded, taken: Iterable[str]) -> None:
        self._name = old.name
        self._ids = set(_ids(new.plan))
        self._taken = {*taken, *_ids(old.plan), *self._ids}
        self._given: dict[object, str] = {}
        self.old: list[Change] = []
        self.new: list[Change] = []
        self.meant: dict[int, Choice] = {}

    def add(self, choice: Choice) -> None:
        names = [self._id_of(thing, choice) for thing in choice.olds]
        thing, item = choice.new, choice.new.item
        own = item.own_id if isinstance(item, Goal | Activity) else None
        if own is None and len(names) == 1 and names[0] not in self._ids:
            self._ids.add(names[0])
            self._set(self.new, choice, thing, "id", names[0])
            return
        if own is None:
            name = self._free(thing)
            self._ids.add(name)
            self._taken.add(name)
            self._set(self.new, choice, thing, "id", name)
        origins = [*item.written.get("from_", ()), *(f"{self._name}#{name}" for name in names)]
        value = origins if len(origins) > 1 else origins[0]
        self._set(self.new, choice, thing, "from", value)

    def _id_of(self, thing: Thing, choice: Choice) -> str:
        """The id of an old thing, which is given one where it has none."""
        known = thing.id or self._given.get(thing.path)
        if known is not None:
            return known
        name = self._given[thing.path] = self._free(thing)
        self._taken.add(name)
        self._set(self.old, choice, thing, "id", name)
        return name

    def _set(
        self, changes: list[Change], choice: Choice, thing: Thing, key: str, value: object
    ) -> None:
        change = SetValue((*thing.path, key), value)
        changes.append(change)
        self.meant[id(change)] = choice

    def _free(self, thing: Thing) -> str:
        """What a thing goes by already, or an id made of its title that nothing else has."""
        name, number = thing.id or slug(thing.title), 2
        while name in self._taken and name != thing.id:
            name = f"{slug(thing.title)[:76]}-{number}"
            number += 1
        return name


def _ids(plan: Plan | None) -> Iterator[str]:
    for placed in walk(plan) if plan is not None else ():
        if isinstance(placed.item, Goal | Activity) and placed.item.id:
            yield placed.item.id
