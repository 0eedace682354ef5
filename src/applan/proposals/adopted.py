"""What was adopted of proposals, as changes of their plan: all of it, or why it cannot be."""

from typing import NamedTuple

from applan.findings import Path
from applan.messages import Message, msg
from applan.model.proposals import Proposal
from applan.proposals.dealing import Dealing
from applan.proposals.effect import Effect, Wrong


class Obstacle(NamedTuple):
    """Why nothing can be adopted: the place in the file of proposals, and what is wrong there."""

    path: Path
    message: Message


class Adopted(NamedTuple):
    """What the meeting carried, by the numbers of the proposals, and what stands in the way."""

    effects: dict[int, Effect]
    obstacles: tuple[Obstacle, ...]


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


def adopted(dealing: Dealing) -> Adopted:
    """What the outcomes carry into the plan, in the order of the file."""
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
    return Adopted(effects, (*obstacles, *_excluding(dealing, effects)))


def _excluding(dealing: Dealing, effects: dict[int, Effect]) -> list[Obstacle]:
    from applan.proposals.conflicts import conflicts

    places = {one.number: n for n, one in enumerate(dealing.proposals.items)}
    return [
        Obstacle(
            ("items", max(places[one.one], places[one.other]), "outcome"),
            msg("{said}, and both are adopted", said=one.message),
        )
        for one in conflicts(effects)
        if one.excludes
    ]
