"""The plan with what is proposed in place: what each proposer makes of it."""

from collections import Counter
from collections.abc import Callable, Sequence

from applan.frozen import NamedTuple
from applan.loading import Loaded
from applan.mending.splice import Insert, SetText, SetValue, spliced
from applan.messages import Message
from applan.model import Plan
from applan.proposals.adopting import merged
from applan.proposals.dealing import Dealing, Dealt
from applan.proposals.ground import Ground
from applan.prose.blocks import Blocks
from applan.redline.several import Version, several

Parse = Callable[[str], Loaded]
"""Reads a plan as it is read in its organisation."""

Draw = Callable[[Plan], Blocks]
"""Makes a plan the blocks of its draft."""


class Tracked(NamedTuple):
    """The draft with all that can be shown in it, and the proposals that cannot, each with why."""

    blocks: Blocks
    left: tuple[tuple[int, Message], ...]


def tracked(dealing: Dealing, parse: Parse, draw: Draw) -> Tracked:
    """The draft of a plan with every proposal as a change by its proposer.

    Where two are about the same words both are in place.
    """
    ground = dealing.ground
    left: list[tuple[int, Message]] = []
    versions: list[Version] = []
    for group in _by_author(dealing):
        together = _with(ground, group, parse)
        parts = [group] if isinstance(together, Plan) else [[one] for one in group]
        for part in parts:
            made = together if part is group else _with(ground, part, parse)
            if isinstance(made, Plan):
                versions.append(Version(part[0].proposal.by, draw(made)))
            else:
                left += [(one.proposal.number, made) for one in part]
    left += [(one.proposal.number, one.wrong.message) for one in dealing.dealt if one.wrong]
    return Tracked(
        several(draw(ground.plan), versions), tuple(sorted(left, key=lambda one: one[0]))
    )


def _by_author(dealing: Dealing) -> list[list[Dealt]]:
    """The proposals of each proposer in the order of the plan.

    Those are apart of which one excludes another, or comes where another does: there they stand
    in the order of their numbers.
    """
    apart = {frozenset((one.one, one.other)) for one in dealing.conflicts if one.excludes}
    placed = [one for one in dealing.dealt if one.effect is not None]
    places = Counter(_comes_at(one) for one in placed)
    groups: list[list[Dealt]] = []
    for one in placed:
        number = one.proposal.number
        for group in groups if places[_comes_at(one)] == 1 else ():
            same = group[0].proposal.by == one.proposal.by and places[_comes_at(group[0])] == 1
            if same and not any({number, other.proposal.number} in apart for other in group):
                group.append(one)
                break
        else:
            groups.append([one])
    return groups


def _comes_at(dealt: Dealt) -> object:
    """Where something is put in; of what only changes something, itself."""
    found = dealt.effect
    match found and found.change:
        case Insert(path=path, index=index):
            return path, index
        case SetText() | SetValue() if found is not None and not found.was:
            return found.path, found.start
    return dealt.proposal.number


def _with(ground: Ground, group: Sequence[Dealt], parse: Parse) -> Plan | Message:
    """The plan with some proposals carried out, or why it cannot be."""
    effects = {one.proposal.number: one.effect for one in group if one.effect is not None}
    made = spliced(ground.document, merged(effects, ground.plan))
    if made.refused:
        return made.refused[0][1]
    again = parse(made.text)
    if again.plan is not None and again.complete:
        return again.plan
    return next(one.message for one in again.findings if one.severity == "error")
