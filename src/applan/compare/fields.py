"""What differs between two entities, field by field, each by what sort of thing it holds."""

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any

from applan.compare.change import FieldChange, Membership
from applan.compare.times import YEAR, Clock, Frame, time_changes
from applan.compare.wording import collapsed, prose_change, said
from applan.frozen import NamedTuple
from applan.model import (
    Activity,
    Entity,
    Goal,
    ReferenceDocument,
    Responsibility,
    Section,
    Target,
    View,
)
from applan.model.standing import off_of
from applan.model.target import measured
from applan.typography import folded, together

FIELDS: dict[type[Entity], tuple[str, ...]] = {
    Goal: ("title", "role", "status", "when", "responsible", "text", "supports"),
    Activity: (
        "title", "kind", "status", "when", "responsible", "audience", "partners", "place", "mode",
        "capacity", "cost", "text", "purpose", "method", "contents", "outcomes", "tools",
        "supports", "depends",
    ),
    Section: ("title", "about", "text", "see", "view"),
    ReferenceDocument: ("title", "role", "adopted", "note"),
    Target: ("value", "unit", "scope", "by", "baseline", "actual", "note"),
}  # fmt: skip
"""The fields that are compared, in the order they are told."""


class Reader(NamedTuple):
    """One of the plans while it is compared: its times, and the titles of its ids."""

    clock: Clock
    titles: Mapping[str, str]


class Pairing(NamedTuple):
    """What comparing fields has to know: both plans, and what each old id is in the new."""

    old: Reader
    new: Reader
    same: Mapping[str, Collection[str]]
    frame: Frame


def differences(
    old: Entity | None, new: Entity | None, pairing: Pairing
) -> tuple[FieldChange, ...]:
    """Every field that differs; of one entity alone, every field that says something."""
    items = [item for item in (old, new) if item is not None]
    found: list[FieldChange] = []
    for field in dict.fromkeys(name for item in items for name in FIELDS[type(item)]):
        if field == "title" and len(items) == 1:
            continue  # the change has it already
        written = field == "status" and isinstance(items[-1], Goal)
        compared = _prose if written else _COMPARED.get(field, _plain)
        found += compared(_Sides(field, old, new, pairing))
    return tuple(found)


class _Sides(NamedTuple):
    field: str
    old_item: Entity | None
    new_item: Entity | None
    pairing: Pairing

    @property
    def old(self) -> Any:
        return getattr(self.old_item, self.field, None)

    @property
    def new(self) -> Any:
        return getattr(self.new_item, self.field, None)


def plain_change(field: str, *items: Entity | None) -> Iterator[FieldChange]:
    """How a field differs that holds a text, several in a list, or a day."""
    values = (getattr(item, field, None) for item in items)
    old, new = (
        None if one is None else said(together(one) if isinstance(one, tuple) else str(one))
        for one in values
    )
    if old != new:
        yield FieldChange(field, old, new)


def _plain(sides: _Sides) -> Iterator[FieldChange]:
    return plain_change(sides.field, sides.old_item, sides.new_item)


def _number(sides: _Sides) -> Iterator[FieldChange]:
    old, new = sides.old, sides.new
    if old == new:
        return
    one, other = sides.old_item, sides.new_item
    delta = None
    if isinstance(one, Target) and isinstance(other, Target) and None not in (old, new):
        # without the last figures of a subtraction, which no reader wrote
        step = new - old if isinstance(new - old, int) else round(new - old, 9)
        delta = step if measured(one) == measured(other) else None
    counted = next((one.unit for one in (other, one) if isinstance(one, Target)), None)
    yield FieldChange(sides.field, old, new, delta, collapsed(counted or ""))


def _prose(sides: _Sides) -> Iterator[FieldChange]:
    change = prose_change(sides.field, sides.old, sides.new)
    if change is not None:
        yield change


def _names(sides: _Sides) -> Iterator[FieldChange]:
    old, new = (tuple(map(collapsed, one or ())) for one in (sides.old, sides.new))
    yield from _members(sides.field, old, new)


def _members(field: str, old: tuple[str, ...], new: tuple[str, ...]) -> Iterator[FieldChange]:
    """Who came and who left; capitals and order say nothing."""
    before, after = {folded(one) for one in old}, {folded(one) for one in new}
    if before != after:
        gained = tuple(one for one in new if folded(one) not in before)
        lost = tuple(one for one in old if folded(one) not in after)
        yield FieldChange(field, old or None, new or None, Membership(gained, lost))


def _ids(sides: _Sides) -> Iterator[FieldChange]:
    """References to things that may have another id in the other plan; told by their titles."""
    pairing = sides.pairing
    old, new = tuple(sides.old or ()), tuple(sides.new or ())
    kept = {one: set(new).intersection((one, *pairing.same.get(one, ()))) for one in old}
    lost = [one for one in old if not kept[one]]
    gained = [one for one in new if not any(one in became for became in kept.values())]
    if lost or gained:
        before, after = pairing.old.titles, pairing.new.titles
        yield FieldChange(
            sides.field,
            tuple(before.get(one, one) for one in old) or None,
            tuple(after.get(one, one) for one in new) or None,
            Membership(
                tuple(after.get(one, one) for one in gained),
                tuple(before.get(one, one) for one in lost),
            ),
        )


def _when(sides: _Sides) -> Iterator[FieldChange]:
    pairing = sides.pairing
    sides_of = enumerate(((pairing.old, sides.old_item), (pairing.new, sides.new_item)))
    held = {side: (reader.clock, item) for side, (reader, item) in sides_of
            if isinstance(item, (Activity, Goal))}  # fmt: skip
    moments = {side: clock.moments(item) for side, (clock, item) in held.items()}
    changes = tuple(time_changes(moments.get(0, ()), moments.get(1, ()), pairing.frame))
    if changes and len(held) == 2:
        one, other = (sorted(str(pairing.frame.key(each, side)) for each in clock.each(item))
                      for side, (clock, item) in held.items())  # fmt: skip
        changes = changes if one != other else ()
    yield from changes


def _status(sides: _Sides) -> Iterator[FieldChange]:
    """How far it has come; that it is called off is no other where a note by its times says it."""
    items = (sides.old_item, sides.new_item)
    off = {off_of(item) if isinstance(item, Activity) else None for item in items}
    if None in off or len(off) > 1:
        yield from _plain(sides)


def _duties(sides: _Sides) -> Iterator[FieldChange]:
    """Who became responsible or no longer is, and what those who still are do otherwise."""
    old, new = _by_name(sides.old), _by_name(sides.new)
    names = [tuple(who for who, _ in side.values()) for side in (old, new)]
    yield from _members(sides.field, *names)
    alone = sides.old_item is None or sides.new_item is None
    for key in old | new:
        if alone or (key in old and key in new):
            before, after = (side[key][1] if key in side else None for side in (old, new))
            change = prose_change("does", before, after, (new.get(key) or old[key])[0])
            if change is not None:
                yield change


def _by_name(duties: tuple[Responsibility, ...] | None) -> dict[str, tuple[str, str | None]]:
    """Who is responsible for what, by the name without capitals; one who is named twice, once."""
    found: dict[str, tuple[str, str | None]] = {}
    for duty in duties or ():
        key, does = folded(duty.who), duty.does
        if key in found:
            does = "; ".join(one for one in (found[key][1], does) if one) or None
        found[key] = (collapsed(duty.who), does)
    return found


def _view(sides: _Sides) -> Iterator[FieldChange]:
    fold = not sides.pairing.frame.same
    old, new = _view_text(sides.old), _view_text(sides.new)
    if (YEAR.sub("", old) if fold else old) != (YEAR.sub("", new) if fold else new):
        yield FieldChange(sides.field, old or None, new or None)


def _view_text(view: View | None) -> str:
    """A view as it could be written: «goals, role: priority»."""
    if view is None:
        return ""
    parts: list[str] = [view.show]
    for key in View.fields:
        value = getattr(view, key)
        if key != "show" and value:
            parts.append(f"{key}: {value if isinstance(value, str) else ', '.join(value)}")
    return "; ".join(parts)


_COMPARED: dict[str, Callable[[_Sides], Iterator[FieldChange]]] = {
    name: compared
    for names, compared in (
        ("title text purpose method note", _prose),
        ("audience partners contents outcomes tools", _names),
        ("about supports depends see", _ids),
        ("value baseline actual", _number),
        ("when", _when),
        ("status", _status),
        ("responsible", _duties),
        ("view", _view),
    )
    for name in names.split()
}
"""How a field is compared that is not plain; the status of a goal is its writer's own words."""
