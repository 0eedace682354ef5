"""What is proposed to a plan before a meeting, and what became of it: ``forslag/2026.yaml``.

Declared beside the plan, since readers, judge, schema, references and ``fmt`` follow from the
declaration and stand below ``proposals/``, which knows what a proposal does to a plan.
"""

from typing import Any, Literal

from applan.messages import msg
from applan.model.declaration import (
    Choice,
    Entity,
    Many,
    NotRight,
    Parsed,
    Thing,
    optional,
    required,
)
from applan.model.fields import PROSE, TEXT, VERSION
from applan.model.plan import LANGUAGE, Language

ProposalKind = Literal["change", "whole", "add", "delete", "move"]
Says = Literal["adopt", "adopt-changed", "reject", "covered", "refer"]
Result = Literal["adopted", "adopted-changed", "rejected", "fell", "withdrawn", "referred"]

PROPOSAL_KIND = Choice(
    ProposalKind,
    "endring",
    "hele avsnittet/heile avsnittet",
    "tillegg",
    "strykes/strykast",
    "flyttes/flyttast",
)
SAYS = Choice(
    Says,
    "vedtas/vert vedteke",
    "vedtas med endring/vert vedteke med endring",
    "avvises/vert avvist",
    "ivaretatt/ivareteke",
    "oversendes/vert oversendt",
)
OUTCOME = Choice(
    Result,
    "vedtatt/vedteke",
    "vedtatt med endring/vedteke med endring",
    "ikke vedtatt/ikkje vedteke",
    "bortfalt/bortfalle",
    "trukket/trekt",
    "oversendt",
)

_MOST = 99_999
"""No meeting has as many proposals, nor as many votes."""


def _read_count(value: Any) -> int:
    text = str(value).strip()
    if text.isascii() and text.isdigit() and len(text) <= 5:
        return int(text)
    raise NotRight(msg("“{written}” is no whole number; write it in figures, as 12", written=text))


COUNT = Parsed(
    _read_count,
    {
        "anyOf": [
            {"type": "integer", "minimum": 0, "maximum": _MOST},
            {"type": "string", "pattern": r"^\s*[0-9]{1,5}\s*$"},
        ]
    },
)


class Recommendation(Entity, alone=True):
    """What a body recommends that the meeting does with a proposal."""

    by: str = required(TEXT, "organ", "Which body.", "Hvilket organ.", "redaksjonskomiteen")
    says_: Says = required(
        SAYS, "sier/seier", "What it recommends.", "Hva det innstiller på.", "adopt"
    )
    text: str | None = optional(
        PROSE,
        "tekst",
        "Its own wording, where the proposal is to be adopted with changes.",
        "Organets egen ordlyd, når forslaget bør vedtas med endring.",
        "uke 38 eller 39",
    )
    reason: str | None = optional(
        PROSE, "begrunnelse/grunngiving", "Why.", "Hvorfor.", "Valgdagen er en mandag."
    )


class Outcome(Entity, text="result"):
    """What became of a proposal at the meeting."""

    result: Result = required(
        OUTCOME, "resultat", "What became of it.", "Hva det ble til.", "adopted"
    )
    text: str | None = optional(
        PROSE,
        "tekst",
        "The wording that was adopted, where that is neither the proposal's nor a recommended one.",
        "Ordlyden som ble vedtatt, når den verken er forslagets eller en innstilling.",
        "uke 38 eller 39",
    )
    for_: int | None = optional(COUNT, "for", "Votes for it.", "Stemmer for.", 41)
    against: int | None = optional(COUNT, "mot/imot", "Votes against it.", "Stemmer mot.", 12)

    @property
    def is_carried(self) -> bool:
        """Whether the plan is changed by it."""
        return self.result in ("adopted", "adopted-changed")


class Proposal(Entity):
    """One proposal: who makes it, where in the plan, and what is to stand there."""

    number: int = required(COUNT, "nummer", "Its number.", "Nummeret.", 12)
    by: str = required(
        TEXT, "forslagsstiller/forslagsstillar", "Who makes it.", "Hvem som foreslår det.",
        "Tromsø Arbeiderparti",
    )  # fmt: skip
    kind: ProposalKind = required(
        PROPOSAL_KIND,
        "type",
        "What is to be done: words changed, a whole paragraph written anew, something added, "
        "deleted or moved.",
        "Hva som skal gjøres: ord endres, et helt avsnitt skrives om, noe legges til, strykes "
        "eller flyttes.",
        "change",
    )
    at: str | None = optional(
        TEXT,
        "punkt",
        "Where in the plan: a title, an id or a printed point, and a key after a full stop; "
        "“plan.text” is the plan's own text.",
        "Hvor i planen: en tittel, en id eller et punkt, og en nøkkel etter et punktum; "
        "«plan.tekst» er planens egen tekst.",
        "hostkampanje.når",
    )
    was: str | None = optional(
        PROSE,
        "står",
        "The words that stand there now, and are to go; they must stand there exactly once.",
        "Ordene som står der nå, og som skal bort; de må stå der nøyaktig én gang.",
        "uke 37",
    )
    to: str | None = optional(
        TEXT,
        "til",
        "The section, or the activity, that it is moved into.",
        "Kapitlet, eller aktiviteten, som det flyttes til.",
        "Skolering",
    )
    after: str | None = optional(
        PROSE,
        "etter",
        "What it comes after: words of the text, an item, or a title; without: last.",
        "Det som kommer foran: ord i teksten, et punkt i lista eller en tittel; uten: til sist.",
        "Vårkampanje",
    )
    text: str | None = optional(
        PROSE, "tekst", "What is to stand there.", "Det som skal stå der.", "uke 38"
    )
    reason: str | None = optional(
        PROSE,
        "begrunnelse/grunngiving",
        "Why it is proposed.",
        "Hvorfor det foreslås.",
        "Valgdagen er 13. september.",
    )
    recommendations: tuple[Recommendation, ...] = optional(
        Many(Thing(Recommendation)),
        "innstillinger/innstillingar",
        "What bodies recommend.",
        "Hva organene innstiller på.",
        [{"by": "redaksjonskomiteen", "says": "adopt"}],
    )
    outcome: Outcome | None = optional(
        Thing(Outcome),
        "utfall",
        "What became of it at the meeting.",
        "Hva det ble til på møtet.",
        {"result": "adopted", "for": 41, "against": 12},
    )


class Proposals(Entity):
    """All that is proposed to one plan."""

    proposals: int = required(
        VERSION, "forslag", "The version of this format.", "Versjonen av formatet.", 1
    )
    plan: str = required(TEXT, "plan", "The name of the plan.", "Navnet på planen.", "2026")
    base: str | None = optional(
        TEXT,
        "utgave/utgåve",
        "The edition that points and words refer to, as it is printed in the draft.",
        "Utgaven som punkter og ord viser til, slik den er trykt i utkastet.",
        "3f2a9c1",
    )
    language: Language = optional(
        LANGUAGE,
        "språk",
        "The language that it is written in.",
        "Språket forslagene er skrevet i: bokmål (nb) eller nynorsk (nn).",
        "nb",
        default="nb",
    )
    items: tuple[Proposal, ...] = optional(
        Many(Thing(Proposal)),
        "liste",
        "The proposals, in the order in which they came.",
        "Forslagene, i den rekkefølgen de kom.",
        [{"number": 12, "by": "Tromsø Ap", "kind": "delete", "at": "2.3"}],
    )
