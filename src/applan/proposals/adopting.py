"""The plan with what its meeting carried, as the text of its file: all of it, or nothing."""

from collections.abc import Iterable, Mapping
from datetime import date

from applan.drafts.labels import Words
from applan.findings import Path
from applan.frozen import NamedTuple, replace
from applan.loading import load
from applan.mending.splice import Change, SetText, SetValue, spliced
from applan.messages import Message, msg
from applan.model import Plan, entity_at, fields_at
from applan.model.declaration import Many
from applan.model.proposals import Proposal
from applan.proposals.conflicts import conflicts
from applan.proposals.dealing import Dealing
from applan.proposals.effect import Effect, Wrong
from applan.readback.compared import following
from applan.typography import NO_BREAK_SPACE


class Obstacle(NamedTuple):
    """Why nothing can be adopted: the place in the file of proposals, and what is wrong there."""

    path: Path
    message: Message


def wording(proposal: Proposal) -> str | Message | None:
    """What is to stand there by the outcome; None where that is no wording, or nothing at all.

    A message where one is needed and nobody, or more than one body, has it.
    """
    outcome = proposal.outcome
    if outcome is None or not outcome.is_carried:
        return None
    if outcome.text is not None:
        return outcome.text
    if outcome.result == "adopted":
        return proposal.text
    said = {
        one.text.strip()
        for one in proposal.recommendations
        if one.text is not None and one.says_ == "adopt-changed"
    }
    if len(said) == 1:
        return said.pop()
    if said:
        return msg("proposal {number} is adopted with changes, and {count} recommendations have a "
                   "wording; write the one that was adopted under “text” in “outcome”",
                   number=proposal.number, count=len(said))  # fmt: skip
    return msg("proposal {number} is adopted with changes, and the wording is not there; write it "
               "under “text” in “outcome”", number=proposal.number)  # fmt: skip


def _adopted(dealing: Dealing) -> tuple[dict[int, Effect], tuple[Obstacle, ...]]:
    """What the outcomes carry into the plan, by the numbers of the proposals in the order of the
    file, and what stands in the way."""
    effects: dict[int, Effect] = {}
    obstacles: list[Obstacle] = []
    for index, proposal in enumerate(dealing.proposals.items):
        path: Path = ("items", index)
        if proposal.outcome is None:
            message = msg("proposal {number} has no outcome", number=proposal.number)
            obstacles.append(Obstacle(path, message))
            continue
        if not proposal.outcome.is_carried:
            continue
        said = wording(proposal)
        if isinstance(said, Message):
            obstacles.append(Obstacle((*path, "outcome"), said))
            continue
        made = dealing.effect_of(proposal, said)
        if isinstance(made, Wrong):
            message = msg("proposal {number}: {said}", number=proposal.number, said=made.message)
            obstacles.append(Obstacle(path if made.lacks else (*path, made.part), message))
            continue
        if proposal.number in effects:
            message = msg("two proposals have the number {number}", number=proposal.number)
            obstacles.append(Obstacle((*path, "number"), message))
        effects[proposal.number] = made
    return effects, (*obstacles, *_excluding(dealing, effects))


def _excluding(dealing: Dealing, effects: dict[int, Effect]) -> list[Obstacle]:
    places = {one.number: n for n, one in enumerate(dealing.proposals.items)}
    return [
        Obstacle(
            ("items", max(places[one.one], places[one.other]), "outcome"),
            msg("{said}, and both are adopted", said=one.message),
        )
        for one in conflicts(effects)
        if one.excludes
    ]


class Carried(NamedTuple):
    """The new text of the plan, and the numbers of the proposals that are in it."""

    text: str
    numbers: tuple[int, ...]


def carried(dealing: Dealing, day: date) -> Carried | tuple[Obstacle, ...]:
    """The plan adopted on a day, with what was carried; or all that stands in the way of it."""
    effects, obstacles = _adopted(dealing)
    if obstacles:
        return obstacles
    ground = dealing.ground
    changes = {number: effect.change for number, effect in effects.items()}
    written = Words(ground.plan).day(day).replace(NO_BREAK_SPACE, " ")
    together = [*merged(effects, ground.plan), SetValue(("status",), "adopted"),
                SetValue(("adopted",), written)]  # fmt: skip
    made = spliced(ground.document, together)
    if made.refused:
        return tuple(_refused(dealing, changes, made.refused))
    again = load(made.text, ground.loaded.source.name, ground.loaded.name)
    if not again.complete or not isinstance(again.plan, Plan):
        errors = [one for one in again.findings if one.severity == "error"]
        why = (msg("the plan could not be read afterwards: {said}", said=one.message)
               for one in errors)  # fmt: skip
        return tuple(Obstacle((), one) for one in why)
    return Carried(made.text, tuple(effects))


def merged(effects: Mapping[int, Effect], plan: Plan) -> list[Change]:
    """The changes of proposals, the same one once; what is put in at one place is one change.

    What came first stands first there, and so do the paragraphs of a text that is new. What calls
    a thing by its title does so by the new one.
    """
    made: list[Change] = []
    places: dict[tuple[Path, int], int] = {}
    for number in sorted(effects):
        change = effects[number].change
        if isinstance(change, SetText):
            change = replace(change, path=in_long_form(change.path))
        if change in made:
            continue
        place = change.path, -1
        if isinstance(change, SetText):
            place = change.path, change.start
        first = made[places[place]] if place in places else None
        match first, change:
            case SetText(), SetText() if change.start == change.end:
                made[places[place]] = replace(change, text=first.text + change.text)
                continue
            case SetValue(), SetValue() if effects[number].begins:
                made[places[place]] = SetValue(change.path, f"{first.value}\n\n{change.value}")
                continue
            case _, SetText() if change.start == change.end:
                places[place] = len(made)
            case _, SetValue() if effects[number].begins:
                places[place] = len(made)
        made.append(change)
    return [*made, *following(plan, made)]


def in_long_form(path: Path) -> Path:
    """The path of a text with what a short form leaves out: ``when`` is ``when/0/when``."""
    made: list[str | int] = []
    for at, step in enumerate(path):
        made.append(step)
        field = fields_at(path[:at], Plan).get(str(step)) if isinstance(step, str) else None
        several = field is not None and isinstance(field.kind, Many)
        if several and not isinstance((*path, "")[at + 1], int):
            made.append(0)
    entity = entity_at(path, Plan)
    if entity is not None and entity.written_as:  # it is written as that text alone
        made.append(entity.written_as)
    return tuple(made)


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
