"""Proposals in words, for who lists them and who prints them."""

from collections.abc import Iterator, Mapping
from typing import Any

from applan.findings import Path
from applan.frozen import NamedTuple
from applan.mending.splice import Insert, Move
from applan.messages import Tongue
from applan.model.declaration import TONGUES
from applan.model.proposals import OUTCOME, PROPOSAL_KIND, SAYS, Outcome, Recommendation
from applan.patterns import lazy
from applan.proposals.dealing import Dealing, Dealt
from applan.proposals.effect import said_of
from applan.proposals.ground import Ground
from applan.typography import together

_ITEM = lazy(r"^[-*+] (?!.*\n)")
"""What a single point of a list begins with, where it is written."""

_WORDS: Mapping[str, tuple[str, str, str]] = {
    "to": ("to", "til", "til"),
    "after": ("after", "etter", "etter"),
    "against": ("to", "mot", "mot"),
    "for": ("for", "for", "for"),
    "votes_against": ("against", "mot", "imot"),
    "the plan": ("The plan", "Planen", "Planen"),
    "paragraph": ("paragraph", "avsnitt", "avsnitt"),
    "excludes": ("excludes", "utelukker", "utelukkar"),
    "same as": ("the same as", "det samme som", "det same som"),
    "nowhere": ("Not placed in the plan", "Uten sted i planen", "Utan stad i planen"),
}


class Told(NamedTuple):
    """A proposal in words. ``place`` is «6.4 Høstkampanje, når»; what there is none of is empty."""

    number: int
    by: str
    kind: str
    point: str
    place: str
    was: str
    text: str
    reason: str
    recommendations: tuple[str, ...]
    outcome: str


def told(dealt: Dealt, dealing: Dealing, tongue: Tongue) -> Told:
    """A proposal in the words of a language."""
    words = _Words(tongue)
    proposal = dealt.proposal
    return Told(
        proposal.number,
        proposal.by,
        PROPOSAL_KIND.word(proposal.kind, tongue),
        dealt.point,
        words.place(dealt, dealing),
        _ITEM.sub("", dealt.was.strip()),
        _ITEM.sub("", words.text(dealt, dealing)),
        (proposal.reason or "").strip(),
        tuple(map(words.recommendation, proposal.recommendations)),
        words.outcome(proposal.outcome),
    )


class _Words:
    def __init__(self, tongue: Tongue) -> None:
        self._tongue: Tongue = tongue

    def __getitem__(self, name: str) -> str:
        return _WORDS[name][TONGUES.index(self._tongue)]

    def place(self, dealt: Dealt, dealing: Dealing) -> str:
        """Where in the plan; as the proposal says it where nobody knows."""
        if dealt.path is None:
            return dealt.proposal.at or dealt.proposal.after or ""
        named = f"{dealt.point} {dealt.title}".strip()
        parts = [named if dealing.ground.owner(dealt.path) else self["the plan"]]
        parts += [dealt.key] if dealt.key else []
        parts += [f"{self['paragraph']} {dealt.paragraph}"] if dealt.paragraph else []
        change = dealt.effect.change if dealt.effect is not None else None
        if isinstance(change, Insert) and dealt.proposal.after is not None:
            parts += filter(None, [self._after(dealing, change.path, change.index)])
        return ", ".join(parts)

    def text(self, dealt: Dealt, dealing: Dealing) -> str:
        """What is to stand there, or where it goes."""
        proposal = dealt.proposal
        if proposal.kind == "move" and dealt.effect is not None:
            assert isinstance(dealt.effect.change, Move)
            to, index = dealt.effect.change.to, dealt.effect.change.index
            after = self._after(dealing, to, index)
            ground = dealing.ground
            whose = ground.named(to) if ground.owner(to) else self["the plan"].lower()
            return f"{self['to']} {whose}" + (f" ({after})" if after else "")
        if proposal.kind == "move":
            pairs = ((name, getattr(proposal, name)) for name in ("to", "after"))
            return ", ".join(f"{self[name]} {said}" for name, said in pairs if said)
        return dealt.text

    def _after(self, dealing: Dealing, to: Path, index: int) -> str:
        value = dealing.ground.value(to)
        if not isinstance(value, list) or not 0 < index <= len(value):
            return ""
        return f"{self['after']} «{said_of(value[index - 1])}»"

    def recommendation(self, one: Recommendation) -> str:
        """«redaksjonskomiteen: vedtas med endring: «…» (grunn)»."""
        said = f"{one.by}: {SAYS.word(one.says_, self._tongue)}"
        said += f": «{one.text.strip()}»" if one.text is not None else ""
        return f"{said} ({one.reason.strip()})" if one.reason is not None else said

    def outcome(self, outcome: Outcome | None) -> str:
        """«vedtatt med endring: «…» (41 mot 12)»."""
        if outcome is None:
            return ""
        said = OUTCOME.word(outcome.result, self._tongue)
        said += f": «{outcome.text.strip()}»" if outcome.text is not None else ""
        votes = self._votes(outcome)
        return f"{said} ({votes})" if votes else said

    def _votes(self, outcome: Outcome) -> str:
        if outcome.for_ is not None and outcome.against is not None:
            return f"{outcome.for_} {self['against']} {outcome.against}"
        if outcome.for_ is not None:
            return f"{outcome.for_} {self['for']}"
        if outcome.against is not None:
            return f"{outcome.against} {self['votes_against']}"
        return ""


def booklet(dealing: Dealing) -> tuple[Mapping[str, Any], ...]:
    """The proposals chapter by chapter in the order of the plan, in its language, for a template.

    What excludes each other stands together, first what goes farthest.
    """
    found: dict[str, dict[str, Any]] = {}
    for block in dealing.blocks:
        heading = _chapter(block[0], dealing.ground)
        chapter = found.setdefault(heading, {"heading": heading, "rows": [], "exclusive": []})
        chapter["rows"] += [_row(one, dealing) for one in block]
        numbers = [one.proposal.number for one in block]
        if any(one.excludes and one.one in numbers for one in dealing.conflicts):
            chapter["exclusive"].append(together(list(map(str, numbers))))
    return tuple(found.values())


def _chapter(dealt: Dealt, ground: Ground) -> str:
    """The heading of the chapter that a proposal is about; none for the plan's own text."""
    if dealt.path is None:
        return _Words(ground.plan.language)["nowhere"]
    path = dealt.path[:2] if dealt.path[:1] == ("sections",) else ()
    return ground.named(path) if path else ""


def _row(dealt: Dealt, dealing: Dealing) -> dict[str, Any]:
    language = dealing.ground.plan.language
    said = told(dealt, dealing, language)
    notes = list(_notes(dealt.proposal.number, dealing, _Words(language)))
    place = "\n".join([said.place, *notes])
    return {
        **said._asdict(),
        "number": str(said.number),
        "text": said.text or said.kind,
        "place": place,
    }


def _notes(number: int, dealing: Dealing, words: "_Words") -> Iterator[str]:
    """Which others a proposal excludes, and which say the same."""
    for name, excludes in (("excludes", True), ("same as", False)):
        others = [
            str(one.other if one.one == number else one.one)
            for one in dealing.conflicts
            if number in (one.one, one.other) and one.excludes is excludes
        ]
        if others:
            yield f"{words[name]} {together(others)}"
