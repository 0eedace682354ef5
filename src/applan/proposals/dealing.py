"""All proposals to a plan, as a meeting deals with them: in its order, with conflicts."""

from functools import cached_property
from typing import Literal

from applan.findings import Path
from applan.frozen import NamedTuple
from applan.loading import Loaded
from applan.mending.splice import Insert
from applan.messages import msg
from applan.model.declaration import Many
from applan.model.proposals import Proposal, Proposals
from applan.proposals.conflicts import Conflict, blocks, conflicts, reach
from applan.proposals.effect import Effect, Wrong, effect
from applan.proposals.ground import Ground, Standing

_PLACES: tuple[Literal["at", "to", "after"], ...] = ("at", "to", "after")
"""The keys of a proposal that may name a place."""

_NOWHERE = 10**9
"""Where that stands in the order of the plan of which nobody knows the place."""


class Dealt(NamedTuple):
    """A proposal, and what it does to the plan, or what is wrong with it.

    ``path`` is where in the plan it is; None where nobody knows. ``point`` is the printed point
    («6.4», "" for the plan's own text), ``title`` that of what stands there, ``key`` what of it
    («når»), and ``paragraph`` which of its paragraphs, from 1; 0 where there is one only.
    """

    proposal: Proposal
    effect: Effect | None
    wrong: Wrong | None
    order: tuple[int, int, int]
    path: Path | None = None
    point: str = ""
    title: str = ""
    key: str = ""
    paragraph: int = 0

    @property
    def was(self) -> str:
        """What stands there, as the plan has it; as the proposal says it where that is unknown."""
        return self.effect.was if self.effect is not None else (self.proposal.was or "")

    @property
    def text(self) -> str:
        """What is to stand there."""
        return self.effect.text if self.effect is not None else (self.proposal.text or "").strip()


class Dealing:
    """Proposals and the plan that they are about, as it is now.

    ``then`` is the plan in the edition that they refer to, where it is known and another.
    """

    def __init__(self, proposals: Proposals, loaded: Loaded, then: Loaded | None = None) -> None:
        self.proposals, self.ground = proposals, Ground(loaded)
        self.then = Ground(then) if then is not None else None

    @cached_property
    def dealt(self) -> tuple[Dealt, ...]:
        """The proposals in the order of the plan; last those of which nobody knows the place."""
        found = [self._dealt(proposal) for proposal in self.proposals.items]
        return tuple(sorted(found, key=lambda one: one.order))

    @property
    def is_over(self) -> bool:
        """Whether the plan is adopted: nobody asks any more whether it can be changed so."""
        return self.ground.plan.status == "adopted" or self.ground.plan.adopted is not None

    @cached_property
    def stuck(self) -> list[tuple[Proposal, Wrong]]:
        """What keeps each proposal from being carried out, in the order of the plan.

        Of what a meeting has not carried nobody asks any more.
        """
        return [
            (one.proposal, one.wrong)
            for one in self.dealt
            if one.wrong is not None and not self.is_over
            if one.proposal.outcome is None or one.proposal.outcome.is_carried
        ]

    @cached_property
    def conflicts(self) -> list[Conflict]:
        """Every two of which one stands in the way of the other, in the order of the plan."""
        effects = {one.proposal.number: one.effect for one in self.dealt if one.effect is not None}
        order = {one.proposal.number: n for n, one in enumerate(self.dealt)}
        found = conflicts(effects)
        return sorted(found, key=lambda one: sorted((order[one.one], order[one.other])))

    @cached_property
    def blocks(self) -> list[tuple[Dealt, ...]]:
        """The proposals in the order of the plan, those together of which one excludes another.

        In a block stands first what goes farthest, as a meeting votes.
        """
        by_number = {one.proposal.number: one for one in self.dealt}
        numbers = list(by_number)
        groups = blocks(numbers, self.conflicts)
        dealt = ((by_number[number] for number in group) for group in groups)

        def far(one: Dealt) -> tuple[int, int]:
            return reach(one.effect) if one.effect is not None else (0, 0)

        return [tuple(sorted(group, key=far, reverse=True)) for group in dealt]

    def _dealt(self, proposal: Proposal) -> Dealt:
        made = self.effect_of(proposal)
        number = proposal.number
        if isinstance(made, Effect):
            order = (*self._order(made), number)
            return Dealt(proposal, made, None, order, *self._place(made.path, made.start))
        standing = self.ground.standing(proposal.at) if proposal.at else None
        if not isinstance(standing, Standing) or (made.unplaced and made.part == "at"):
            return Dealt(proposal, None, made, (_NOWHERE, 0, number))
        order = (*self.ground.order(standing.path), number)
        return Dealt(proposal, None, made, order, *self._place(standing.path, 0))

    def effect_of(self, proposal: Proposal, wording: str | None = None) -> Effect | Wrong:
        """What a proposal does to the plan as it is now, as `effect` says.

        It must be about what it was about in the edition that it refers to, so that a point that
        has become another's does not have something else changed.
        """
        made = effect(proposal, self.ground, wording)
        if self.then is None:
            return made
        sign = self.proposals.base or ""
        if isinstance(made, Wrong):
            is_new = isinstance(effect(proposal, self.then, wording), Effect)
            changed = msg("{said} (the plan has changed since version {sign})", said=made.message,
                          sign=sign)  # fmt: skip
            return made._replace(message=changed) if is_new else made
        for part in _PLACES:
            at = getattr(proposal, part)
            then, now = (one.standing(at) if at else None for one in (self.then, self.ground))
            if not (isinstance(then, Standing) and isinstance(now, Standing)):
                continue
            if not self.then.names(then.path) & self.ground.names(now.path):
                message = msg("“{at}” is «{then}» in version {sign}, and «{now}» in the plan as it "
                              "is now; write the title of the one that is meant", at=at,
                              then=self.then.named(then.path), sign=sign,
                              now=self.ground.named(now.path))  # fmt: skip
                return Wrong(part, message, unplaced=True)
        return made

    def _order(self, made: Effect) -> tuple[int, int]:
        """Where in the plan it is; what comes into a list is after what it comes after."""
        change, ground = made.change, self.ground
        is_list = isinstance(ground.value(made.path), list)
        if isinstance(change, Insert) and change.index and is_list:
            return ground.document.offsets((*made.path, change.index - 1))[1], 0
        return ground.order(made.path, made.start)

    def _place(self, path: Path, start: int) -> tuple[Path, str, str, str, int]:
        ground = self.ground
        owner = ground.owner(path)
        steps = range(len(owner) + 1, len(path) + 1)
        fields = [ground.field(path[:n]) for n in steps if isinstance(path[n - 1], str)]
        several = (one for one in fields if one is not None and isinstance(one.kind, Many))
        field = next(several, fields[-1] if fields else None)  # of a list what it is a list of
        tongue = 2 if ground.plan.language == "nn" else 1
        key = field.keys[tongue] if field is not None else ""
        value = ground.value(path)
        parted = isinstance(value, str) and "\n\n" in value.strip()
        paragraph = str(value)[:start].count("\n\n") + 1 if parted else 0
        return path, ground.point(path), ground.name(path), key, paragraph
