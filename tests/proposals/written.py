"""Proposals to small plans, as they are written."""

from applan.loading import Loaded, load
from applan.model.proposals import Proposals
from applan.proposals.dealing import Dealing

PLAN = """\
applan: 1
tittel: Arbeidsplan 2026
organisasjon: Eksempellaget
periode: 2026
tekst: Planen bygger på «Vår plan».
kapitler:
  - tittel: Kampanjer
    tekst: |
      Vi går ut i uke 37.

      Alle lag er med – også de små.
    mål:
      - id: synlighet
        tittel: Vi skal bli synlige
      - tittel: Vi skal bli flere
        måltall: 250 medlemmer innen 2026
    aktiviteter:
      - id: hostkampanje
        tittel: Høstkampanje
        ansvarlig: Styret
        når: uke 37 2026
        målgruppe: [Unge, Eldre]
      - Dugnad: 12. mai 2026
  - tittel: Skolering
    felles: {sted: Grendehuset}
    aktiviteter:
      - tittel: Grunnkurs
        når: 3. oktober 2026
"""


def plan(text: str = PLAN) -> Loaded:
    loaded = load(text, "plans/2026.yaml", "2026")
    assert loaded.complete, loaded.findings
    return loaded


def proposals(items: str) -> Loaded:
    """A file of proposals with these items, each a mapping in braces."""
    lines = "".join(f"  - {{{line}}}\n" for line in items.strip().splitlines())
    return load(f'forslag: 1\nplan: "2026"\nliste:\n{lines}', "forslag/2026.yaml", root=Proposals)


def dealing(items: str, text: str = PLAN) -> Dealing:
    """Proposals by somebody, numbered as they stand here."""
    numbered = "\n".join(
        f"nummer: {n}, forslagsstiller: Lag {n}, {line.strip()}"
        for n, line in enumerate(items.strip().splitlines(), 1)
    )
    item = proposals(numbered)
    assert item.proposals is not None and item.complete, item.findings
    return Dealing(item.proposals, plan(text))


__all__ = ["PLAN", "dealing", "plan", "proposals"]
