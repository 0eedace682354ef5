"""What is said beside a title, in a column of remarks or behind it, in many wordings."""

import pytest
from tests.importing.test_blind import _things

from applan.importing import imported


def _row(remark: str, title: str = "Fest") -> tuple[list[str], list[str], tuple[str, ...]]:
    """Times, people and place of an activity on 3. mai that a remark stands beside."""
    head = "|Tiltak|Når|Merknad|\n|---|---|---|\n"
    first, _second = _things(f"{head}|{title}|3. mai|{remark}|\n|Tur|4. juni|Ta med niste|")
    assert first[0] == title
    return first[1], first[2], first[3]


@pytest.mark.parametrize(
    ("remark", "time"),
    [
        ("Påmelding innen 10. april", "Påmelding: innen 10. april"),
        ("Frist: Straks", "Frist: Straks"),
        ("Frist snarest", "Frist: snarest"),
        ("Svarfrist 12. april.", "Svarfrist: 12. april"),
        ("Bindende påmelding før 1. april", "Bindende påmelding: før 1. april"),
        ("Frist for søknad: 15.4.", "Frist for søknad: 15.4"),
        ("Innlevering av bilder seinast 20. april", "Innlevering av bilder: seinast 20. april"),
        ("Utsending av innkalling: 1. april", "Utsending av innkalling: 1. april"),
        ("Oppstart uke 12", "Oppstart: uke 12"),
        ("Ta med kake. Påmelding til Siv innen 7. april", "Påmelding til Siv: innen 7. april"),
    ],
)
def test_a_deadline_in_a_remark_is_one(remark: str, time: str) -> None:
    assert _row(remark)[0] == ["3. mai", time]


@pytest.mark.parametrize(
    "remark",
    [
        "Meld deg på innen 10. april",
        "Påmelding på Spond innen 10. april",
        "Påmeldingsfrist er 1. april",
        "Billettsalg fra 1. april",
        "PÅMELDING INNEN 10. APRIL",
        "Saker må være styret i hende innen 1. mars.",
        "Tid: se oppslag",
        "Program klart 1.4.",
        "Pris 450,- Frist: 20.4",
        "v/ Kari",
        "Oppmøte kl 8 v/ skolen",
    ],
)
def test_what_is_not_plain_stays_text_with_a_mark(remark: str) -> None:
    times, people, places = _row(remark)
    assert (times, people, places) == (["3. mai"], [], ())
    rows = f"|Tiltak|Når|Merknad|\n|---|---|---|\n|Fest|3. mai|{remark}|\n|Tur|4. juni|Niste|"
    made = imported(f"# Årsplan 2027 for Vik vel\n\n## Yoga\n\n{rows}\n".encode(), "plan.md")
    assert "# applan: gjettet linje 7: «Merknad: " in made.text
    assert f"Merknad: {remark}" in made.text


@pytest.mark.parametrize(
    ("remark", "people", "place"),
    [
        ("Ansvarlig: Kari. Husk kake", ["Kari"], ()),
        ("Ta med stol. Ansvar: Per og Kari", ["Per", "Kari"], ()),
        ("Kontaktperson: Lise", ["Lise"], ()),
        ("Bålansvarlig: Pål", ["Pål"], ()),
        ("Sted: Huset", [], ("Huset",)),
        ("Lokale: Gymsalen", [], ("Gymsalen",)),
    ],
)
def test_a_label_in_a_remark_is_one(remark: str, people: list[str], place: tuple[str, ...]) -> None:
    assert _row(remark) == (["3. mai"], people, place)


@pytest.mark.parametrize(
    ("line", "title", "people"),
    [
        ("8. mai: Primuskurs v/ Sindre", "Primuskurs", ["Sindre"]),
        ("8. mai – Foredrag om arv v/advokat Mo", "Foredrag om arv", ["advokat Mo"]),
        ("Vernerunde avd. Voss – uke 35 – v/ verneombud Li", "Vernerunde avd. Voss",
         ["verneombud Li"]),
        ("Fest 8. mai. Kake v/ Ola", "Fest", []),
        ("8. mai: Kveld v/lege Holm om søvn", "Kveld v/lege Holm om søvn", []),
        ("8. mai: Tur v/ kirka", "Tur v/ kirka", []),
    ],
)  # fmt: skip
def test_who_leads_stands_behind_a_stroke(line: str, title: str, people: list[str]) -> None:
    ((called, _times, who, _places), *_others) = _things(f"- {line}\n- 9. juni: Tur")
    assert (called, who) == (title, people)


def test_no_cell_is_lost_where_rows_have_different_widths() -> None:
    text = "Semesterplan 2027 for Vik korps\n\nVÅR\n5. jan.\tOppstart\n6. mars\tSeminar\tStyret\n"
    made = imported(text.encode(), "plan.txt")
    assert made.lost == ()
    assert "ansvarlig: Styret" in made.text
