"""Writing into two plan files what somebody said is the same thing, and nothing else."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from applan.compare.entities import Thing
from applan.document import Document
from applan.document.keys import first_keys, key_after
from applan.document.patched import Patch, Patched
from applan.loading import Loaded, load
from applan.model import Activity, Entity, Goal, Plan, walk
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
    where it cannot be written without touching anything else.
    """
    writer = _Writer(old, new, taken)
    refused = tuple(choice for choice in choices if not writer.write(choice))
    texts = writer.texts()
    for loaded, text in zip((old, new), texts, strict=True):
        _hold(loaded, text)
    return Linked(*texts, refused)


class _Writer:
    def __init__(self, old: Loaded, new: Loaded, taken: Iterable[str]) -> None:
        assert old.plan is not None and new.plan is not None
        self._old, self._new = old, new
        self._old_ids, self._new_ids = _ids(old.plan), _ids(new.plan)
        self._given: dict[tuple[str | int, ...], str] = {}
        self._taken = {*taken, *self._old_ids, *self._new_ids}
        self._changes: tuple[list[Patch], list[Patch]] = ([], [])

    def write(self, choice: Choice) -> bool:
        """Note what one choice changes; False where it cannot be written."""
        olds = [self._id_of(thing) for thing in choice.olds]
        if not all(name is not None for name, _change in olds):
            return False
        names = tuple(str(name) for name, _change in olds)
        change = self._changed(choice.new, names)
        if change is None:
            return False
        for thing, (name, before) in zip(choice.olds, olds, strict=True):
            if before:
                self._changes[0].extend(before)
                self._given[thing.path] = str(name)
                self._taken.add(str(name))
        self._changes[1].extend(change)
        return True

    def texts(self) -> tuple[str, str]:
        """Both files as they are to be."""
        sources = self._old.source.text, self._new.source.text
        return (
            Patched(sources[0], self._changes[0]).text,
            Patched(sources[1], self._changes[1]).text,
        )

    def _id_of(self, thing: Thing) -> tuple[str | None, tuple[Patch, ...]]:
        """The id of an old thing, and what gives it one where it has none."""
        known = thing.id or self._given.get(thing.path)
        if known is not None:
            return known, ()
        name = self._free(thing)
        change = _with_keys(self._old, thing, id=name)
        return (name, change) if change is not None else (None, ())

    def _changed(self, thing: Thing, names: tuple[str, ...]) -> tuple[Patch, ...] | None:
        document = _document(self._new)
        own = _written_id(thing)
        if own is None and len(names) == 1 and names[0] not in self._new_ids:
            self._new_ids.add(names[0])
            return _with_keys(self._new, thing, id=names[0])
        origins = tuple(f"{self._old.name}#{name}" for name in names)
        if own is not None:
            word = type(thing.item).said_in("from", document.tongue)
            change = key_after(document, thing.path, "id", "from", origins, word)
            return (change,) if change is not None else None
        name = self._free(thing)
        written = origins[0] if len(origins) == 1 else f"[{', '.join(origins)}]"
        both = _with_keys(self._new, thing, id=name, from_=written)
        if both is not None:
            self._new_ids.add(name)
            self._taken.add(name)
        return both

    def _free(self, thing: Thing) -> str:
        """What a thing goes by already, or an id made of its title that nothing else has."""
        name, number = thing.id or slug(thing.title), 2
        while name in self._taken and name != thing.id:
            name = f"{slug(thing.title)[:76]}-{number}"
            number += 1
        return name


def _with_keys(loaded: Loaded, thing: Thing, **values: str) -> tuple[Patch, ...] | None:
    """What writes keys into a thing, in the tongue of the file."""
    document, entity = _document(loaded), type(thing.item)
    said = {
        entity.said_in(key.rstrip("_"), document.tongue): value for key, value in values.items()
    }
    title, when = (entity.said_in(key, document.tongue) for key in ("title", "when"))
    return first_keys(document, thing.path, said, (title, when))


def _hold(before: Loaded, text: str) -> None:
    """Make sure that nothing but ids and origins has changed."""
    after = load(text, before.source.name, before.name)
    if after.plan is None or list(_without_links(after.plan)) != list(_without_links(before.plan)):
        raise AssertionError(f"{before.source.name} would have been changed otherwise than meant")


def _without_links(plan: Plan | None) -> Iterator[tuple[object, dict[str, object]]]:
    for placed in walk(plan) if plan is not None else ():
        yield placed.path, _own_values(placed.item)


def _own_values(item: Entity) -> dict[str, object]:
    linked = isinstance(item, (Goal, Activity))
    return {
        name: value
        for name, value in item.written.items()
        if not (linked and name in ("id", "from_")) and not _holds_parts(value)
    }


def _holds_parts(value: object) -> bool:
    first = value[0] if isinstance(value, tuple) and value else value
    return isinstance(first, Entity)


def _written_id(thing: Thing) -> str | None:
    item = thing.item
    return item.own_id if isinstance(item, (Goal, Activity)) else None


def _document(loaded: Loaded) -> Document:
    assert loaded.document is not None
    return loaded.document


def _ids(plan: Plan) -> set[str]:
    items = (placed.item for placed in walk(plan))
    return {item.id for item in items if isinstance(item, (Goal, Activity)) and item.id}
