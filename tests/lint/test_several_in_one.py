"""AP213: who is several, written as one name, and who is one with a comma or «og» in it."""

from collections.abc import Callable

import pytest
from tests.mending.test_mend import mended

from applan.who import all_of, are_people, inside, several

SEVERAL = [
    ("Kari Moen og Per Lie", ["Kari Moen", "Per Lie"]),
    ("Anja og Per", ["Anja", "Per"]),
    ("Kari, Per", ["Kari", "Per"]),
    ("Kari Moen, Per Lie og Ida Berg", ["Kari Moen", "Per Lie", "Ida Berg"]),
    ("Kari Moen / Per Lie", ["Kari Moen", "Per Lie"]),
    ("Styret + kasserer", ["Styret", "kasserer"]),
    ("Styret & kasserer", ["Styret", "kasserer"]),
    ("styret og leder", ["styret", "leder"]),
    ("Leiar og nestleiar", ["Leiar", "nestleiar"]),
    ("loppekomiteen, alle foreldre", ["loppekomiteen", "alle foreldre"]),
    ("Styret/Dirigent", ["Styret", "Dirigent"]),
    ("Gymlærerne og FAU", ["Gymlærerne", "FAU"]),
    ("Husnemnda; Styret", ["Husnemnda", "Styret"]),
    ("AUF samt LO", ["AUF", "LO"]),
    ("Styret i laget og Kari Moen", ["Styret i laget", "Kari Moen"]),
]

ONE = [
    "Barne- og ungdomsutvalget",
    "Barne-/ungdomsutvalget",
    "Kultur og fritid",
    "Festkomiteen med Kari og Per",
    "Styret og Aktivum",
    "3. og 4. klasse",
    "Bibliotekutvalget, som har nøkler til alle dørene",
    "Troms og Finnmark Arbeiderparti",
    "Utvalg for kultur og idrett",
    "Avdeling for plan, kultur og idrett",
    "Leder for styret og festkomiteen",
    "Liv og røre AS",
    "Møller & Sønn AS",
    "Barn og unge",
    "Styret (Kari og Per)",
    "Styret",
    "",
]


@pytest.mark.parametrize(("text", "names"), SEVERAL)
def test_names_that_stand_together(text: str, names: list[str]) -> None:
    assert [text[start:end] for start, end in several(text)] == names


@pytest.mark.parametrize("text", ONE)
def test_one_name_with_a_joining_word(text: str) -> None:
    assert several(text) == ()


def test_a_name_that_stands_alone_elsewhere_is_one() -> None:
    assert several("Kultur og fritid", {"kultur", "fritid"}) == ((0, 6), (10, 16))


HEAD = "applan: 1\ntittel: Plan 2027\norganisasjon: Laget\nperiode: 2027\nkapitler:\n"
PLAN = """\
  - tittel: Året
    felles: {ansvarlig: Kari og Per}
    aktiviteter:
      - tittel: Fest
        når: 4. mai 2027
        ansvarlig: Styret, Per Lie og kasserer   # husk dette
        sammen med: AUF og LO
      - tittel: Tur
        når: 5. mai 2027
        ansvarlig:
          - Styret og Per Lie
          - Ida Berg
      - {tittel: Dugnad, når: 6. mai 2027, ansvarlig: [Ida Berg, Styret/Per Lie]}
      - tittel: Møte
        når: 7. mai 2027
        ansvarlig: {Styret og Per Lie: rigger}
      - Basar: 8. mai 2027
"""


def test_each_is_found_at_its_place(findings: Callable[[str], list[str]]) -> None:
    told = [one for one in findings(HEAD + PLAN) if "AP213" in one]
    assert told == [
        "7:25 AP213",
        "11:20 AP213",
        "12:21 AP213",
        "16:13 AP213",
        "18:66 AP213",
        "21:21 AP213",
    ]


def test_fixing_makes_lists_and_keeps_every_word() -> None:
    assert mended(HEAD + PLAN).content.decode() == HEAD + (
        PLAN.replace("Kari og Per}", "[Kari, Per]}")
        .replace("Styret, Per Lie og kasserer ", "[Styret, Per Lie, kasserer] ")
        .replace("AUF og LO", "[AUF, LO]")
        .replace("- Styret og Per Lie\n", "- Styret\n          - Per Lie\n")
        .replace("Styret/Per Lie]", "Styret, Per Lie]")
    )


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Ordførere", "ordførere"), ("Gruppeledere", "gruppeledere"), ("Styret", "styret"),
        ("Kommunepartiene", "kommunepartiene"), ("Alle nye medlemmer", "alle nye medlemmer"),
        ("Også andre medlemmer", "også andre medlemmer"), ("Politiske rådgivere", "politiske rådgivere"),
        ("Kommunestyre- og fylkestingsgruppene", "kommunestyre- og fylkestingsgruppene"),
        ("Medlemsansvarlige i fylkene", "medlemsansvarlige i fylkene"), ("Leiarar", "leiarar"),
        ("Styret i AUF", "styret i AUF"), ("Kasserer", "kasserer"), ("Lærarane", "lærarane"),
        ("Kari", "Kari"), ("LO", "LO"), ("Troms Ap", "Troms Ap"), ("Helene Hansen", "Helene Hansen"),
        ("Irene", "Irene"), ("Inger", "Inger"), ("Steinar", "Steinar"), ("Harstad", "Harstad"),
        ("Eksempellaget", "Eksempellaget"), ("Stortinget", "Stortinget"), ("Unge Høyre", "Unge Høyre"),
        ("Ap-ordførere", "Ap-ordførere"), ("", ""),
    ],
)  # fmt: skip
def test_who_is_not_called_by_a_name_is_written_small_inside_a_sentence(
    name: str, said: str
) -> None:
    assert inside(name) == said


def test_several_in_a_sentence_begin_as_they_are_written() -> None:
    assert all_of(["Styret", "Kasserer", "Kari Moen"]) == "Styret, kasserer og Kari Moen"
    assert all_of(["Leder"]) == "Leder"


@pytest.mark.parametrize("unit", ["strategi", "møte", "kor", "ør", "A-", "A.", "Kari og "])
def test_a_cell_of_thousands_of_the_same_is_soon_no_name(unit: str) -> None:
    """A word is a name, or several, in one way only, however often it may be divided."""
    assert are_people([f"Møte {unit * 2000}!"]) is False


def test_a_word_is_no_two_names_since_a_body_is_called_as_it_begins() -> None:
    assert are_people(["Møte med gruppelederne", "Fellesmøte med ungdomsrådet"]) is False
    assert are_people(["Kari Nes, korlederne i 3. klasse", "Instruktørene/Ungdomsrådet"]) is True
