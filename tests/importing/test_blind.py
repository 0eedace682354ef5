"""Plans as organisations have them, written down with what is in each before applan had seen them.

Beside each stands the whole plan that
comes of it, which was judged field by field against what was written down: title, whose it is,
period, chapters, goals, and of each activity its time, who, where and text.
"""

from pathlib import Path

import pytest
from tests.importing.files import opened
from tests.readback.conftest import YEARS, loaded, templates

from applan.formats.drafts import drafted
from applan.importing import imported
from applan.loading import load
from applan.model import Activity, Section, walk

FOLDER = Path(__file__).parent / "blind"
FILES = sorted(one.name for one in FOLDER.iterdir() if one.suffix != ".yaml")


@pytest.mark.parametrize("name", FILES)
def test_a_plan_comes_in_whole(name: str) -> None:
    called, content = opened(FOLDER / name)
    made = imported(content, called)
    assert made.text == (FOLDER / name).with_suffix(".yaml").read_text("utf-8")
    assert made.lost == ()


NOT_ACTIVITIES = {
    "2020": {"Fra studieleder til medlemsansvarlig", "Fagligpolitiske samråd",
             "Oppfølging av ordførerne våre og tettere kontakt med dem"},
    "2022": {"Lokale programprosesser"},
    "2026": {"Styrke synlighetsarbeidet", "Valgkampskolering"},
}  # fmt: skip
"""What the draft shows with text alone, so that it comes back as a chapter or as text."""


@pytest.mark.parametrize("format", ["docx", "md", "html"])
@pytest.mark.parametrize("year", YEARS)
def test_our_own_drafts_come_back(year: str, format: str) -> None:
    plan = loaded(year).plan
    assert plan is not None
    (content,) = drafted(plan, "arbeidsplan", templates(), (format,), name=year).values()
    made = imported(content, f"{year}.{format}", period=str(plan.period), organisation="Laget")
    assert made.lost == ()
    back = load(made.text.encode(), "plan.yaml", "plan").plan
    assert back is not None
    missing = _activities(plan.sections) - _activities(back.sections)
    assert missing == NOT_ACTIVITIES.get(year, set())


def _activities(sections: tuple[Section, ...]) -> set[str]:
    """The titles of all activities in chapters, with their parts."""
    own = [one for section in sections for one in section.activities]
    parts = [part for one in own for part in one.parts]
    below = [_activities(section.sections) for section in sections]
    return {one.title for one in (*own, *parts)}.union(*below)


def _party(facts: str) -> Activity:
    """The one activity of a plan that says this of it; no word of it is lost."""
    made = imported(f"Årsplan 2026 for Vik vel\n\nFest\n{facts}".encode(), "plan.txt")
    assert made.lost == ()
    plan = load(made.text.encode(), "plan.yaml", "plan").plan
    assert plan is not None
    (one,) = [one for section in plan.sections for one in section.activities]
    return one


@pytest.mark.parametrize(
    ("said", "time", "place"),
    [
        ("12. mai, Kulturhuset", "12. mai", "Kulturhuset"),
        ("3. juni kl. 18, på skolen", "3. juni kl. 18", "på skolen"),
        ("uke 12 på Samfunnshuset", "uke 12", "Samfunnshuset"),
        ("4. mai, Folkets hus kl. 19", "4. mai kl. 19", "Folkets hus"),
    ],
)
def test_where_stands_behind_when_in_one_label(said: str, time: str, place: str) -> None:
    one = _party(f"Når og hvor: {said}\nAnsvarlig: Styret\n")
    assert [when.when for when in one.when] == [time]
    assert one.place == (place,)


@pytest.mark.parametrize(
    ("said", "people"),
    [
        ("Styret og Per", ["Styret", "Per"]),
        ("leder, nestleder og kasserer", ["leder", "nestleder", "kasserer"]),
        ("Kari Lunde og Ola Dahl", ["Kari Lunde", "Ola Dahl"]),
        ("Barne- og ungdomsgruppa", ["Barne- og ungdomsgruppa"]),
        ("Kunst og kulturutvalget", ["Kunst og kulturutvalget"]),
        ("Komiteen for jul og påske", ["Komiteen for jul og påske"]),
        ("Utvalg for Nes og Vik", ["Utvalg for Nes og Vik"]),
        ("foreldrene i 3. og 4. klasse", ["foreldrene i 3. og 4. klasse"]),
        ("Helse og Omsorg", ["Helse og Omsorg"]),
    ],
)
def test_each_of_several_people_answers(said: str, people: list[str]) -> None:
    one = _party(f"Når: 3. juni\nAnsvarlig: {said}\n")
    assert [who.who for who in one.responsible] == people


def _things(body: str) -> list[tuple[str, list[str], list[str], tuple[str, ...]]]:
    """Title, times with what they are of, people and place of each activity; no word is lost."""
    made = imported(f"# Årsplan 2027 for Vik vel\n\n## Yoga\n\n{body}\n".encode(), "plan.md")
    assert made.lost == ()
    plan = load(made.text.encode(), "plan.yaml", "plan").plan
    assert plan is not None
    found = [placed.item for placed in walk(plan) if isinstance(placed.item, Activity)]
    return [
        (
            one.title,
            [f"{when.part}: {when.when}" if when.part else str(when.when) for when in one.when],
            [who.who for who in one.responsible],
            one.place,
        )
        for one in found
    ]


@pytest.mark.parametrize(
    ("body", "title", "when", "who", "place"),
    [
        ("Før påske: Male benker. Ansvarlig: Styret", "Male benker", "Før påske", "Styret", ""),
        ("Innen jul: Sende kort. Ansvar: Kari", "Sende kort", "Innen jul", "Kari", ""),
        ("Hver høst: Sjekke lyset. Ansvarlig: Per", "Sjekke lyset", "Hver høst", "Per", ""),
        ("### Benk\n\nNår: Ferdig til 1. juni", "Benk", "innen 1. juni", "", ""),
        ("### Benk\n\nNår: Ferdig før jul\nHvem: Per + Kari", "Benk", "før jul", "Per Kari", ""),
        ("### Benk\n\nNår: uke 9\n\nAnsvar: Leder. Hun kaller inn.", "Benk", "uke 9", "Leder", ""),
        ("- Sommertur, dato kommer", "Sommertur", "dato kommer", "", ""),
        ("- Kafékveld – dato kommer", "Kafékveld", "dato kommer", "", ""),
        ("- Fest: 3. mai. Kasserer", "Fest", "3. mai", "Kasserer", ""),
        ("- Basar: 3. mai. Kulturhuset", "Basar", "3. mai", "", "Kulturhuset"),
        ("12. mai kl. 18 – rom 3", "Yoga", "12. mai kl. 18", "", "rom 3"),
        ("Mandager kl. 18, Samfunnshuset", "Yoga", "Mandager kl. 18", "", "Samfunnshuset"),
        ("- Ny benk. Ansv.: leder. Frist: 3. mai", "Ny benk", "innen 3. mai", "leder", ""),
        ("### Fest (avlyst)\n\nNår: 3. mai", "Fest", "3. mai", "", ""),
        ("Basar. Vi selger lodd 5. mai. Ansvarlig: Kari", "Basar", "5. mai", "Kari", ""),
        ("Drakter. Kjøpes senest 1. april. Ansvar: Per", "Drakter", "senest 1. april", "Per", ""),
        ("- Blad: kommer ut i mai. Ansvar: Per", "Blad: kommer ut", "i mai", "Per", ""),
        ("### UTSATT: Fest\n\nNår: 3. mai", "Fest", "3. mai", "", ""),
    ],
)
def test_a_line_says_when_who_and_where(
    body: str, title: str, when: str, who: str, place: str
) -> None:
    ((called, times, people, places),) = _things(body)
    assert (called, times, " ".join(people), "".join(places)) == (title, [when], who, place)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            ("Dato|Tur|Påmelding", "3. mai|Fjelltur|20. april"),
            [("Fjelltur", ["3. mai", "Påmelding: 20. april"], [], ())],
        ),
        (
            ("Tiltak|Når|Hvem", "Dugnad|3. mai<br>4. juni|Per + Kari"),
            [("Dugnad", ["3. mai", "4. juni"], ["Per", "Kari"], ())],
        ),
        (
            ("Tiltak|Når|Hvem", "Stengt i påska|uke 12|Styret"),
            [("Stengt i påska", ["uke 12"], ["Styret"], ())],
        ),
        (
            ("Nr|Oppgave|Når", "1|Budsjett|1. mars", "2|Regnskap|1. mai", "I alt 3 oppgaver||"),
            [("Budsjett", ["1. mars"], [], ()), ("Regnskap", ["1. mai"], [], ())],
        ),
        (
            ("|Vår 2027|Høst 2027", "Styret|Årsmøte 3. mars|Seminar 4. oktober"),
            [("Årsmøte", ["3. mars"], ["Styret"], ()),
             ("Seminar", ["4. oktober"], ["Styret"], ())],
        ),
        (
            ("Tiltak|Tid||Hvem|", "|Høst|Vår|Ansvarlig|Deltakere", "Kurs|uke 40|4. mai|Kari|Alle"),
            [("Kurs", ["Høst: uke 40", "Vår: 4. mai"], ["Kari"], ())],
        ),
        (
            ("Tiltak|2027|2028|Ansvar", "Leir|juni|mai|Per"),
            [("Leir", ["juni 2027", "mai 2028"], ["Per"], ())],
        ),
        (
            ("Måned|Tiltak|Ansvar", "Mai|Kurs, oppstart 2. mai|Per", "Juni|Leir, frist 1. mai|Per"),
            [("Kurs", ["oppstart: 2. mai"], ["Per"], ()),
             ("Leir", ["frist: 1. mai", "Juni"], ["Per"], ())],
        ),
        (("|Vår|Høst", "Kari|Kake|", "Per||Lagerrydding"), []),
        (
            ("Måned|Tiltak|Ansvar", "Mai|Kurs 3. mai; fest 4. mai|Per; Kari",
             "Mai|Møte om vei og vann 5. mai|Per", "Mai|2.: Tur<br>9.: Dugnad|Ola"),
            [("Kurs", ["3. mai"], ["Per"], ()), ("Fest", ["4. mai"], ["Kari"], ()),
             ("Møte om vei og vann", ["5. mai"], ["Per"], ()), ("Tur", ["2. mai"], ["Ola"], ()),
             ("Dugnad", ["9. mai"], ["Ola"], ())],
        ),
        (
            ("Tiltak|Når", "Kurs, oppstart|3. mai", "Kurs – fluebinding|4. mai",
             "Ski, innlevering senest 9. mai|Mai", "Fest. Frist 1. mai|3. mai"),
            [("Kurs", ["oppstart: 3. mai"], [], ()), ("Kurs – fluebinding", ["4. mai"], [], ()),
             ("Ski", ["innlevering: senest 9. mai"], [], ()), ("Fest", ["3. mai", "Frist: 1. mai"], [], ())],
        ),
    ],
)  # fmt: skip
def test_a_row_says_when_who_and_where(rows: tuple[str, ...], expected: list[object]) -> None:
    head, *body = (f"|{row}|" for row in rows)
    rule = "|" + "---|" * (head.count("|") - 1)
    assert _things("\n".join((head, rule, *body))) == expected


def test_a_row_of_a_date_plan_may_be_a_part_of_what_stands_before_it() -> None:
    plan = "### Fjelltur\n\nNår: 3. mai\nAnsvar: Per\n\n## Datoplan\n\n- 20. april: Fjelltur – påmelding"
    assert _things(f"{plan}\n- 3. mai: Fjelltur") == [
        ("Fjelltur", ["3. mai", "påmelding: 20. april"], ["Per"], ()),
    ]  # fmt: skip
