"""Steps told in their event's own text, rehearsals, what comes after, rooms, money and long counts.

Each row is what stands under a section's title and the findings, by line and column, of the rules
that hold one thing against another. Rows without any look like mistakes and are none.
"""

from collections.abc import Callable

import pytest

from applan.lint.sums import wrong_sums

HEAD = (
    "applan: 1\ntittel: Plan 2027\norganisasjon: Laget\nperiode: 2027\n"
    "kapitler:\n  - tittel: Høsten\n"
)
CODES = {"AP302", "AP309", "AP311", "AP314", "AP315", "AP318", "AP330", "AP422"}

PLANS: list[tuple[str, list[str]]] = [
    # What comes after something
    ("- Opprydding etter stevnet: 5. juni\n- Stevne: 12. juni\n", ["8:35 AP311"]),
    ("- Opprydding etter stevnet: 13. juni\n- Stevne: 12. juni\n", []),
    ("- Opprydding etter stevnet: 13. juni\n- Stevne: 12. juni og 4. september\n", []),
    ("- Opprydding etter høststevnet: 5. juni\n- Høststevne: 4. september\n", ["8:39 AP311"]),
    ("- Evaluering av stevnet: 5. januar\n- Stevne: 12. juni\n", []),
    ("- Fest etter at isen er gått: 5. mai\n- Isfiske: 12. desember\n", []),
    # Rehearsals, and the sale of tickets
    ("- Generalprøve: 13. mai\n- Forestillinger: 12., 13. og 14. mai\n", ["8:23 AP311"]),
    ("- Generalprøve: 11. mai\n- Forestillinger: 12., 13. og 14. mai\n", []),
    ("- Billettsalget åpner: 2. juni\n- Vårkonsert: 29. mai\n", ["8:30 AP311"]),
    ("- Billettsalg: 2. juni\n- Vårkonsert: 29. mai\n- Sommerkonsert: 20. juni\n", []),
    ("- Bestilling av vårkonserter: 8. juni\n- Vårkonserter: 5. og 12. juni\n", []),
    ("- Generalprøve: 2. juni\n- Øvelser til konserten: 29. mai\n", []),
    # What an event's own text says of its steps
    (
        "- {tittel: Leir, når: 3.–8. august, tekst: Påmeldingen går ut 2. juni.}\n"
        "- {type: frist, tittel: Påmelding til leiren, når: 1. juni}\n",
        ["8:69 AP318"],
    ),
    (
        "- {tittel: Leir, når: 3.–8. august, tekst: Påmeldingen åpner 2. mars.}\n"
        "- {type: frist, tittel: Påmelding til leiren, når: 1. juni}\n",
        [],
    ),
    (
        "- {tittel: Leir, når: 3.–8. august, tekst: Påmeldingen går fra 2. mars.}\n"
        "- {type: frist, tittel: Påmelding til leiren, når: 1. juni}\n",
        [],
    ),
    (
        "- {tittel: Årsmøte, når: 18. mars, tekst: Saker må være hos styret innen 20. februar.}\n"
        "- {type: frist, tittel: Frist for saker til årsmøtet, når: 18. februar}\n",
        ["8:80 AP318"],
    ),
    (
        "- {tittel: Årsmøte, når: 18. mars, tekst: Saker må være hos styret innen 18. februar.}\n"
        "- {type: frist, tittel: Frist for saker til årsmøtet, når: 18. februar}\n",
        [],
    ),
    (
        "- {tittel: Årsmøte, når: 18. mars, tekst: Innkallingen går ut senest tre uker før møtet.}\n"
        "- {type: frist, tittel: Innkalling til årsmøtet, når: innen 12. mars}\n",
        ["9:61 AP314"],
    ),
    (
        "- {tittel: Årsmøte, når: 18. mars, tekst: Innkallingen går ut senest tre uker før møtet.}\n"
        "- {type: frist, tittel: Innkalling til årsmøtet, når: innen 25. februar}\n",
        [],
    ),
    # Two in one room
    (
        "- {type: møte, tittel: Styremøte, når: 1. september kl. 18–20, sted: Velhuset}\n"
        "- {type: kurs, tittel: Brannkurs, når: 1. september kl. 19, sted: Velhuset}\n",
        ["9:46 AP315"],
    ),
    (
        "- {type: møte, tittel: Styremøte, når: 1. september kl. 18–20, sted: Velhuset}\n"
        "- {type: kurs, tittel: Brannkurs, når: 1. september kl. 20, sted: Velhuset}\n",
        [],
    ),
    (
        "- {type: møte, tittel: Styremøte, når: 1. september kl. 18–20, sted: Skolen}\n"
        "- {type: kurs, tittel: Brannkurs, når: 1. september kl. 19, sted: Skolen}\n",
        [],
    ),
    (
        "- {type: møte, tittel: Styremøte, når: 1. september, sted: Velhuset}\n"
        "- {type: kurs, tittel: Brannkurs, når: 1. september, sted: Velhuset}\n",
        [],
    ),
    (
        "- {tittel: Loppemarked, når: 4. september kl. 10–15, sted: Velhuset}\n"
        "- {tittel: Kafé, når: 4. september kl. 10–15, sted: Velhuset}\n",
        [],
    ),
    (
        "- {type: møte, tittel: Medlemsmøte, når: 1. september kl. 18, sted: Naustet}\n"
        "- {type: kurs, tittel: Kurs på medlemsmøtet, når: 1. september kl. 18, sted: Naustet}\n",
        [],
    ),
    # What hangs on nothing
    ("- Sakspapirer: to uker før generalforsamlingen\n", ["8:22 AP330"]),
    ("- Sakspapirer: en uke før hvert styremøte\n", ["8:22 AP330"]),
    ("- Sakspapirer: en uke før hvert styremøte\n- Styremøte: 3. mars\n", []),
    ("- Trening: ved sesongstart\n", ["8:18 AP330"]),
    ("- Påmelding: 14 dager før sommerleiren\n- Vinterleir: 3. mars\n", ["8:20 AP330"]),
    ("- Påmelding: 14 dager før sommerleiren\n- Sommerleir: 3. august\n", []),
    ("- Rapport: to uker etter at budsjettet er vedtatt\n", []),
    ("- Referat: en uke etter møtet\n", []),
    ("- Trening: to uker etter ferien\n", []),
    ("- Kontroll: en uke etter valget\n", ["8:19 AP330"]),
    ("- Oppsummering: etter generalforsamlingen\n", []),
    ("- Valgkamp: fire uker før kommunevalget\n", []),
    ("- Bad: i sommerferien\n", ["8:14 AP330"]),
    ("- Foreldremøte: ved skolestart\n", ["8:23 AP330"]),
    ("- Trening: hver tirsdag kl. 18, unntatt vinterferie\n", ["8:18 AP330"]),
    ("- Trening: hver tirsdag kl. 18, utenom ferie\n", ["8:18 AP330"]),
    ("- Trening: hver tirsdag kl. 18, unntatt påske\n", []),
    # A holiday in a list of months
    ("- {type: møte, tittel: Lagsmøte, når: første torsdag i mars og mai}\n", ["8:70 AP309"]),
    ("- {type: kurs, tittel: Kurs, når: 'mandager, uke 37–24, unntatt uke 41'}\n", []),
    # Counts
    (
        "- {type: kurs, tittel: Kurs, når: mandager i mars, tekst: Kurset går over fem kvelder.}\n",
        [],
    ),
    (
        "- {type: kurs, tittel: Kurs, når: mandager i mars, tekst: Kurset går over seks kvelder.}\n",
        ["8:81 AP422"],
    ),
    ("- {tittel: Revyen spilles, når: '5., 6. og 7. mars'}\n", []),
]


@pytest.mark.parametrize(("body", "found"), PLANS, ids=[str(n) for n in range(len(PLANS))])
def test_what_belongs_together_is_held_together(
    body: str, found: list[str], findings: Callable[[str], list[str]]
) -> None:
    under = "".join(f"      {line}\n" for line in body.splitlines())
    told = findings(f"{HEAD}    aktiviteter:\n{under}")
    assert [one for one in told if one.split()[1] in CODES] == found


PROSE: list[tuple[str, list[str]]] = [
    ("Revyen spilles fire ganger.", ["7:28 AP422"]),
    ("Revyen spilles tre ganger.", []),
    ("Revyen spilles tre ganger: 5., 6. og 7. mars 2027.", []),
    ("Revyen spilles tre ganger: 5., 6. og 8. mars 2027.", ["7:40 AP318"]),
    ("Øvelsene går fra 5. januar til 9. mars.", ["7:30 AP318"]),
    ("Øvelsene går fra 5. januar til 2. mars.", []),
    ("Øvelsene begynner 5. januar.", []),
]


@pytest.mark.parametrize(("text", "found"), PROSE, ids=[text for text, _found in PROSE])
def test_what_a_section_says_is_held_against_its_activities(
    text: str, found: list[str], findings: Callable[[str], list[str]]
) -> None:
    body = (
        f"    tekst: '{text}'\n    aktiviteter:\n      - Revyen spilles: 5., 6. og 7. mars\n"
        "      - Øvelser: tirsdager, 5. januar–2. mars\n"
    )
    assert [one for one in findings(HEAD + body) if one.split()[1] in CODES] == found


@pytest.mark.parametrize(
    ("text", "comes_to"),
    [
        ("Inntektene er 500 000 kr, fordelt på kurs 300 000 kr og stevner 160 000 kr.", 460000),
        ("Inntektene er 500 000 kr, fordelt på kurs 300 000 kr og stevner 200 000 kr.", None),
        ("Vi har 12 kurs, fordelt på 7 kommuner og 6 lag.", None),
        ("Vi har tre kurs om våren og tre om høsten, sju til sammen.", 6),
        ("Vi har tre kurs om våren og tre om høsten, seks til sammen.", None),
        ("Vi har tre dugnader, én vår og én høst.", 2),
        ("Vi har to dugnader, én vår og én høst.", None),
        ("Vi er 1480 medlemmer: 130 voksne og 18 barn.", 148),
        ("Vi er 100 medlemmer: 6 i styret og 4 i valgkomiteen.", None),
        ("Premieren er kl. 19. Det blir to prøver i uka.", None),
        ("Vi får 120 nye i 2027. Det er elleve i måneden.", 10),
    ],
)
def test_what_parts_come_to(text: str, comes_to: float | None) -> None:
    assert [one.comes_to for one in wrong_sums(text)] == ([] if comes_to is None else [comes_to])
