"""When two names are one: cases as data, true alarms and false ones."""

from collections.abc import Callable

import pytest

from applan.lint.rules.names import Spellings, confusable

ONE_AND_THE_SAME = [
    ("CallHub", "Callhub"),
    ("LO Troms", "LO-Troms"),
    ("LO Troms og Finnmark", "LO Troms og Finmark"),
    ("Sør-Troms", "Sør Troms"),
    ("Fylkesstyret", "Fylkestyret"),
    ("Kommunepartiene", "Komunepartiene"),
    ("Partikontoret", "Partikontroet"),
    ("Partikontoret", "partikontoret"),
    ("Partikontoret", "Parti-kontoret"),
    ("Styremedlemmer", "Styremedlemer"),
    ("Studieforbundet AOF", "Studieforbundet Aof"),
    ("Facebook", "FaceBook"),
    ("Facebook", "Facbook"),
    ("Tillitsvalgte", "Tillitvalgte"),
    ("Norges Fotballforbund", "Norges Fotballfobund"),
    ("Ungdomsutvalget", "Ungdomsutvaglet"),
    ("Fagforbundet", "Fagforbunndet"),
    ("Kommunestyregruppa", "Kommunestyregrupa"),
    ("Lag 1", "lag 1"),
    ("AUF", "Auf"),
    ("Ap.", "Ap"),
    ("Årsmøtekomiteen", "Årsmøtekommiteen"),
    # one word in the same number
    ("Skigruppa", "Skigruppen"),
    ("Kasserer", "Kasserar"),
    ("Organisten", "Organistan"),
    ("Ungdomslederne i sør", "Ungdomsledarne i sør"),
    ("Ungdomsgruppene", "Ungdomsgruppane"),
]

TWO_DIFFERENT = [
    # inflections
    ("Kommunepartiet", "Kommunepartiene"),
    ("ordfører", "ordførere"),
    ("Ordføreren", "Ordførerne"),
    ("Styrelederen", "Styrelederne"),
    ("Styret", "Styre"),
    ("Fylkesstyret", "Fylkesstyre"),
    ("Lokallag", "Lokallaga"),
    ("Lokallaget", "Lokallagene"),
    ("Medlemmer", "Medlemmene"),
    ("Kandidaten", "Kandidater"),
    ("Nestleder", "Nestledere"),
    ("Kursholder", "Kursholdere"),
    # prefixes and places
    ("Organiserte", "Uorganiserte"),
    ("Østlandet", "Vestlandet"),
    ("Sør-Troms", "Nord-Troms"),
    ("Østfold", "Vestfold"),
    ("Larvik", "Narvik"),
    ("Bergen", "Borgen"),
    ("Sortland", "Sørland"),
    # numbers and letters that count
    ("Lag 1", "Lag 2"),
    ("Lokallag 1-2", "Lokallag 12"),
    ("Region 10", "Region 100"),
    ("Gruppe A", "Gruppe B"),
    ("Trinn I", "Trinn II"),
    ("Avdeling 3b", "Avdeling 3c"),
    # people
    ("Anne Berg", "Arne Berg"),
    ("Ola Nordmann", "Ole Nordmann"),
    ("Kari Moe", "Kåre Moe"),
    ("A.B.", "A.C."),
    ("Jan", "Jon"),
    # short names
    ("SV", "SP"),
    ("LO", "NHO"),
    ("Ap", "AUF"),
    ("NTL", "NNN"),
    # one within the other
    ("Partikontoret", "Partikontoret sentralt"),
    ("Styret", "Fylkesstyret"),
    ("LO Troms", "LO Troms og Finnmark"),
    ("Harstad Ap", "Harstad AUF"),
    # two words differ
    ("Kommunepartiet Nord", "Komunepartiet Sør"),
    # nothing but signs
    ("–", "…"),
    ("?", "??"),
    ("", "–"),
]


@pytest.mark.parametrize(("one", "other"), ONE_AND_THE_SAME)
def test_two_spellings_of_one_name_are_recognised(one: str, other: str) -> None:
    assert one != other
    assert confusable(one, other)
    assert confusable(other, one)


@pytest.mark.parametrize(("one", "other"), TWO_DIFFERENT)
def test_two_names_stay_two(one: str, other: str) -> None:
    assert one != other
    assert not confusable(one, other)
    assert not confusable(other, one)


@pytest.mark.parametrize(("one", "other"), ONE_AND_THE_SAME)
def test_searching_finds_what_comparing_finds(one: str, other: str) -> None:
    spellings = Spellings()
    for name in ("Formannskapet", one, "Hovedutvalget", *(pair[0] for pair in TWO_DIFFERENT)):
        spellings.add(name)
    assert spellings.other(other) is not None
    assert confusable(spellings.other(other) or "", other)


def test_a_name_is_not_another_spelling_of_itself() -> None:
    spellings = Spellings()
    spellings.add("Fylkesstyret")
    assert spellings.other("Fylkesstyret") is None


def test_the_second_spelling_is_pointed_at_once(
    header: str, findings: Callable[..., list[str]]
) -> None:
    body = (
        "goals:\n"
        "  - {title: A, responsible: Fylkesstyret}\n"
        "  - {title: B, responsible: [Fylkestyret, Fylkesstyret]}\n"
        "  - {title: C, responsible: {who: Fylkestyret, does: alt}}\n"
    )
    assert findings(header + body) == ["7:30 AP206"]


@pytest.mark.parametrize(
    ("names", "language", "expected"),
    [
        (("Organistan", "Organisten", "Organisten"), "nb", "6:29 AP206"),
        (("Kasserar", "Kasserer"), "nb", "6:29 AP206"),
        (("Kasserar", "Kasserer"), "nn", "7:29 AP206"),
        (("Skigruppa", "Skigruppa", "Skigruppen"), "nb", "8:29 AP206"),
    ],
)
def test_the_rarer_spelling_is_pointed_at(
    header: str,
    findings: Callable[..., list[str]],
    names: tuple[str, ...],
    language: str,
    expected: str,
) -> None:
    lines = "".join(f"  - {{title: A, responsible: {name}}}\n" for name in names)
    assert findings(f"{header}goals:\n{lines}language: {language}\n") == [expected]


def test_a_spelling_of_the_plan_before_is_pointed_at(
    header: str, findings: Callable[..., list[str]]
) -> None:
    before = header.replace("2026", "2022") + "goals: [{title: A, responsible: Fylkesstyret}]\n"
    between = header.replace("2026", "2024") + "continues: 2022\n"
    plan = header + "continues: 2024\ngoals: [{title: B, responsible: Fylkestyret}]\n"
    assert findings(plan, **{"2022": before, "2024": between}) == [
        "4:9 AP612",
        "6:33 AP207",
    ]
    assert findings(plan.replace("Fylkestyret", "Fylkesstyret"),
                    **{"2022": before, "2024": between}) == ["4:9 AP612"]  # fmt: skip
