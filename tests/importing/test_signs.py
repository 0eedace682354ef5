"""Other signs than a colon, months with their years, and lines that each begin with a month."""

import pytest

from applan.importing import imported
from applan.importing.labels import said_by, with_colons

LABELS = {
    "Ansvarlig= leder": "Ansvarlig: leder",
    "Ansvarlig; styret": "Ansvarlig: styret",
    "Kven=Festnemnda": "Kven: Festnemnda",
    "Ansvarlig – styret": "Ansvarlig: styret",
    "Hvem har ansvar= leder": "Hvem har ansvar: leder",
    "Sted:Grendehuset": "Sted: Grendehuset",
    "Fest 5. mars. Sted:Huset. Ansv:Per": "Fest 5. mars. Sted: Huset. Ansv: Per",
    "Tur\nTid=4. juni\nStad;Naustet": "Tur\nTid: 4. juni\nStad: Naustet",
    "Lokaler – vedlikehold": "Lokaler – vedlikehold",
    "Styremøte – ansvarlig – leder": "Styremøte – ansvarlig – leder",
    "Kurs: https://a.no/x=2": "Kurs: https://a.no/x=2",
    "Møte:Styret": "Møte:Styret",
}


@pytest.mark.parametrize("text", LABELS)
def test_another_sign_behind_a_label_is_its_colon(text: str) -> None:
    assert with_colons(text) == LABELS[text]


@pytest.mark.parametrize(
    ("text", "word", "when"),
    [
        ("Frist for saker: 15. februar", "Frist for saker", "15. februar"),
        ("Påmelding innen 10. april.", "Påmelding", "innen 10. april"),
        ("Innlevering av bilag: 10. desember", "Innlevering av bilag", "10. desember"),
    ],
)
def test_a_deadline_says_what_it_is_of(text: str, word: str, when: str) -> None:
    label, found, said = said_by(text) or pytest.fail(text)
    assert (label.key, label.part, found, said) == ("when", word, word, when)


def body(text: str) -> str:
    made = imported(f"Plan 2026\n\n{text}".encode(), "plan.txt", organisation="Laget")
    assert made.lost == ()
    return made.text.partition("status: utkast\n")[2].lstrip("\n")


def test_days_stand_under_a_month_with_its_year_or_under_two() -> None:
    said = body(
        "# Møter\n\nJanuar 2026\n- 12.: Styremøte\n\nMars/april\n- 5.: Leir\n- 18. mars: Tur"
    )
    assert (
        said
        == """\
kapitler:
  - tittel: Møter
    kapitler:
      - tittel: Januar 2026
        aktiviteter:
          - Styremøte: 12. januar 2026

      - tittel: Mars/april
        aktiviteter:
          # applan: gjettet linje 9: «5. mars eller 5. april: Leir»
          - Leir: 5. mars eller 5. april
          - Tur: 18. mars
"""
    )


def test_lines_that_begin_with_months_are_what_is_on_then() -> None:
    said = body(
        "HVA SKJER\n\nJan: Styremøte 8. januar\nMars – april: Dugnad\n"
        "Sep: Kurs (ansvar: Liv)\n     Rydding\n\nVi sees."
    )
    assert (
        said
        == """\
kapitler:
  - tittel: HVA SKJER
    tekst: Vi sees.
    aktiviteter:
      - Styremøte: 8. januar
      - Dugnad: Mars – april
      - tittel: Kurs
        ansvarlig: Liv
        når: Sep
      # applan: gjettet linje 7: «Rydding»
      - Rydding: Sep
"""
    )


def test_the_status_that_a_plan_says_is_its_status() -> None:
    made = imported(b"Plan 2026\n\nStatus: framlegg\n\nHei.", "plan.txt", organisation="Laget").text
    assert "\nstatus: forslag\ntekst: Hei.\n" in made
