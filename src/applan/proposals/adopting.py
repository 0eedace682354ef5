"""The plan with what its meeting carried, as the text of its file: all of it, or nothing."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from applan.drafts.labels import Words
from applan.findings import Path
from applan.frozen import replace
from applan.loading import load
from applan.mending.splice import Change, SetText, SetValue, spliced
from applan.messages import Message, msg
from applan.model import Entity, Plan
from applan.model.declaration import Many
from applan.proposals.adopted import Obstacle, adopted
from applan.proposals.dealing import Dealing
from applan.proposals.effect import Effect
from applan.typography import NO_BREAK_SPACE


class Carried(NamedTuple):
    """The new text of the plan, and the numbers of the proposals that are in it."""

    text: str
    numbers: tuple[int, ...]


def carried(dealing: Dealing, day: date) -> Carried | tuple[Obstacle, ...]:
    """The plan adopted on a day, with what was carried; or all that stands in the way of it."""
    found = adopted(dealing)
    if found.obstacles:
        return found.obstacles
    ground = dealing.ground
    changes = {number: effect.change for number, effect in found.effects.items()}
    together = [*merged(found.effects), *_standing(ground.plan, day)]
    made = spliced(ground.document, together)
    if made.refused:
        return tuple(_refused(dealing, changes, made.refused))
    again = load(made.text, ground.loaded.source.name, ground.loaded.name)
    if not again.complete or not isinstance(again.plan, Plan):
        errors = [one for one in again.findings if one.severity == "error"]
        return tuple(Obstacle((), _unreadable(one.message)) for one in errors)
    return Carried(made.text, tuple(found.effects))


def merged(effects: Mapping[int, Effect]) -> list[Change]:
    """The changes of proposals, the same one once; what is put in at one place is one change.

    What came first stands first there, and so do the paragraphs of a text that is new.
    """
    made: list[Change] = []
    places: dict[tuple[Path, int], int] = {}
    for number in sorted(effects):
        change = effects[number].change
        if isinstance(change, SetText):
            change = replace(change, path=in_long_form(change.path))
        if change in made:
            continue
        if isinstance(change, SetText) and change.start == change.end:
            place = change.path, change.start
            if place in places:
                first = made[places[place]]
                assert isinstance(first, SetText)
                text = first.text + change.text
                made[places[place]] = SetText(change.path, change.start, change.end, text)
                continue
            places[place] = len(made)
        if isinstance(change, SetValue) and effects[number].begins:
            place = change.path, -1
            if place in places:
                first = made[places[place]]
                assert isinstance(first, SetValue)
                made[places[place]] = SetValue(change.path, f"{first.value}\n\n{change.value}")
                continue
            places[place] = len(made)
        made.append(change)
    return made


def in_long_form(path: Path) -> Path:
    """The path of a text with what a short form leaves out: ``when`` is ``when/0/when``."""
    entity: type[Entity] | None = Plan
    made: list[str | int] = []
    for at, step in enumerate(path):
        made.append(step)
        if isinstance(step, int) or entity is None:
            continue
        field = entity.fields.get(step)
        entity = field.entity if field is not None else None
        after = path[at + 1] if at + 1 < len(path) else None
        if field is not None and isinstance(field.kind, Many) and not isinstance(after, int):
            made.append(0)
    if entity is not None and entity.written_as:  # it is written as that text alone
        made.append(entity.written_as)
    return tuple(made)


def _standing(plan: Plan, day: date) -> tuple[Change, Change]:
    """That the plan is adopted, and when."""
    said = Words(plan).day(day).replace(NO_BREAK_SPACE, " ")
    return SetValue(("status",), "adopted"), SetValue(("adopted",), said)


def _refused(
    dealing: Dealing, changes: Mapping[int, Change], refused: Iterable[tuple[Change, Message]]
) -> Iterable[Obstacle]:
    places = {one.number: n for n, one in enumerate(dealing.proposals.items)}
    for change, why in refused:
        numbers = [number for number, one in changes.items() if _is_part(one, change)]
        for number in numbers:
            said = msg("proposal {number}: {said}", number=number, said=why)
            yield Obstacle(("items", places[number]), said)
        if not numbers:
            yield Obstacle((), msg("the plan cannot be set adopted: {said}", said=why))


def _is_part(one: Change, whole: Change) -> bool:
    """Whether a change is another, or a part of one that several were made into."""
    if isinstance(one, SetValue) and isinstance(whole, SetValue):
        return one.path == whole.path
    if isinstance(one, SetText) and isinstance(whole, SetText):
        place = in_long_form(one.path), one.start, one.end
        return place == (whole.path, whole.start, whole.end)
    return one == whole


def _unreadable(message: Message) -> Message:
    return msg("the plan could not be read afterwards: {said}", said=message)
