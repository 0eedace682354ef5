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
    ProposalKind, "endring", "hele avsnittet/heile avsnittet", "tillegg", "strykes/strykast",
    "flyttes/flyttast",
)  # fmt: skip
SAYS = Choice(
    Says, "vedtas/vert vedteke", "vedtas med endring/vert vedteke med endring",
    "avvises/vert avvist", "ivaretatt/ivareteke", "oversendes/vert oversendt",
)  # fmt: skip
OUTCOME = Choice(
    Result, "vedtatt/vedteke", "vedtatt med endring/vedteke med endring",
    "ikke vedtatt/ikkje vedteke", "bortfalt/bortfalle", "trukket/trekt", "oversendt",
)  # fmt: skip

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

    by: str = required(TEXT, "organ", "redaksjonskomiteen")
    says_: Says = required(SAYS, "sier/seier", "adopt")
    text: str | None = optional(PROSE, "tekst", "uke 38 eller 39")
    reason: str | None = optional(PROSE, "begrunnelse/grunngiving", "Valgdagen er en mandag.")

    TOLD = """
    by = Which body. | Hvilket organ.
    says = What it recommends. | Hva det innstiller på.
    text = Its own wording, where the proposal is to be adopted with changes. | Organets egen ordlyd, når forslaget bør vedtas med endring.
    reason = Why. | Hvorfor.
    """


class Outcome(Entity, text="result"):
    """What became of a proposal at the meeting."""

    result: Result = required(OUTCOME, "resultat", "adopted")
    text: str | None = optional(PROSE, "tekst", "uke 38 eller 39")
    for_: int | None = optional(COUNT, "for", 41)
    against: int | None = optional(COUNT, "mot/imot", 12)

    TOLD = """
    result = What became of it. | Hva det ble til.
    text = The wording that was adopted, where that is neither the proposal's nor a recommended one. | Ordlyden som ble vedtatt, når den verken er forslagets eller en innstilling.
    for = Votes for it. | Stemmer for.
    against = Votes against it. | Stemmer mot.
    """

    @property
    def is_carried(self) -> bool:
        """Whether the plan is changed by it."""
        return self.result in ("adopted", "adopted-changed")


class Proposal(Entity):
    """One proposal: who makes it, where in the plan, and what is to stand there."""

    number: int = required(COUNT, "nummer", 12)
    by: str = required(TEXT, "forslagsstiller/forslagsstillar", "Tromsø Arbeiderparti")
    kind: ProposalKind = required(PROPOSAL_KIND, "type", "change")
    at: str | None = optional(TEXT, "punkt", "hostkampanje.når")
    was: str | None = optional(PROSE, "står", "uke 37")
    to: str | None = optional(TEXT, "til", "Skolering")
    after: str | None = optional(PROSE, "etter", "Vårkampanje")
    text: str | None = optional(PROSE, "tekst", "uke 38")
    reason: str | None = optional(PROSE, "begrunnelse/grunngiving", "Valgdagen er 13. september.")
    recommendations: tuple[Recommendation, ...] = optional(
        Many(Thing(Recommendation)),
        "innstillinger/innstillingar",
        [{"by": "redaksjonskomiteen", "says": "adopt"}],
    )
    outcome: Outcome | None = optional(
        Thing(Outcome), "utfall", {"result": "adopted", "for": 41, "against": 12}
    )

    TOLD = """
    number = Its number. | Nummeret.
    by = Who makes it. | Hvem som foreslår det.
    kind = What is to be done: words changed, a whole paragraph written anew, something added, deleted or moved. | Hva som skal gjøres: ord endres, et helt avsnitt skrives om, noe legges til, strykes eller flyttes.
    at = Where in the plan: a title, an id or a printed point, and a key after a full stop; “plan.text” is the plan's own text. | Hvor i planen: en tittel, en id eller et punkt, og en nøkkel etter et punktum; «plan.tekst» er planens egen tekst.
    was = The words that stand there now, and are to go; they must stand there exactly once. | Ordene som står der nå, og som skal bort; de må stå der nøyaktig én gang.
    to = The section, or the activity, that it is moved into. | Kapitlet, eller aktiviteten, som det flyttes til.
    after = What it comes after: words of the text, an item, or a title; without: last. | Det som kommer foran: ord i teksten, et punkt i lista eller en tittel; uten: til sist.
    text = What is to stand there. | Det som skal stå der.
    reason = Why it is proposed. | Hvorfor det foreslås.
    recommendations = What bodies recommend. | Hva organene innstiller på.
    outcome = What became of it at the meeting. | Hva det ble til på møtet.
    """


class Proposals(Entity):
    """All that is proposed to one plan."""

    proposals: int = required(VERSION, "forslag", 1)
    plan: str = required(TEXT, "plan", "2026")
    base: str | None = optional(TEXT, "utgave/utgåve", "3f2a9c1")
    language: Language = optional(LANGUAGE, "språk", "nb", default="nb")
    items: tuple[Proposal, ...] = optional(
        Many(Thing(Proposal)),
        "liste",
        [{"number": 12, "by": "Tromsø Ap", "kind": "delete", "at": "2.3"}],
    )

    TOLD = """
    proposals = The version of this format. | Versjonen av formatet.
    plan = The name of the plan. | Navnet på planen.
    base = The edition that points and words refer to, as it is printed in the draft. | Utgaven som punkter og ord viser til, slik den er trykt i utkastet.
    language = The language that it is written in. | Språket forslagene er skrevet i: bokmål (nb) eller nynorsk (nn).
    items = The proposals, in the order in which they came. | Forslagene, i den rekkefølgen de kom.
    """
