"""What a secretary and a board do to a draft by hand, and what is told where it is no edit."""

from collections.abc import Callable
from typing import Any, NamedTuple

import pytest
from lxml import etree
from tests.readback.conftest import (
    back,
    base_of,
    edited,
    loaded,
    loaded_text,
    word,
    word_of,
    written,
)
from tests.wordfile.editing import Edited, W, _run

from applan.readback.merge import merged

Change = Callable[[Edited], Any]

PLAN = """\
applan: 1
tittel: Arbeidsplan
organisasjon: Laget
periode: 2026
kapitler:
  - tittel: Turer
    aktiviteter:
      - tittel: Vårtur
        tekst: Vi går i marka.
        når: 6. mai 2026
        målgruppe: Alle medlemmer
        verktøy: Kart
      - tittel: Høsttur
        når: 5. september 2026
  - tittel: Samlinger
    tekst: |
      Vi samles på huset.

      1. Kaffe
      2. Kaker
    aktiviteter:
      - {tittel: Åpent hus, tekst: For alle., når: april 2026}
      - {tittel: Stand, når: juni 2026}
"""


class Case(NamedTuple):
    name: str
    change: Change
    was: str
    now: str


def replaces(old: str, new: str, within: str = "") -> Change:
    return lambda word: word.replace(old, new, within=within)


WHEN = "6.\u00a0mai 2026"
CASES = [
    Case("words behind a value and before the next", replaces("Alle medlemmer", "Alle medlemmer i laget"),
         "målgruppe: Alle medlemmer", "målgruppe: Alle medlemmer i laget"),
    Case("a day with its month as a number", replaces(WHEN, "07.05.2026"), "6. mai 2026", '"07.05.2026"'),
    Case("a day as programs write it", replaces(WHEN, "2026-05-07"), "6. mai 2026", '"2026-05-07"'),
    Case("a week without its year", replaces(WHEN, "uke 20"), "6. mai 2026", "uke 20 2026"),
    Case("days without their year", replaces(WHEN, "7.–9. mai"), "6. mai 2026", "7.–9. mai 2026"),
    Case("a month that begins with a capital", replaces(WHEN, "Juni"), "6. mai 2026", "juni 2026"),
    Case("a time that is tied to nothing", replaces(WHEN, "når det passer"), "6. mai 2026", "når det passer"),
    Case("a responsible on a line of its own",
         lambda word: word.add_paragraph("5.\u00a0september 2026", "Ansvarlig: Styret"),
         "        når: 5. september 2026\n", "        ansvarlig: Styret\n        når: 5. september 2026\n"),
    Case("a point behind numbered ones", lambda word: word.add_paragraph("Kaker", "Saft"),
         "2. Kaker\n", "2. Kaker\n      3. Saft\n"),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_an_edit_by_hand_is_what_it_means(case: Case) -> None:
    plan = loaded_text(PLAN)
    found = back(plan, edited(word(plan), case.change))
    assert not found.reported
    assert PLAN.count(case.was) == 1
    assert written(plan, found) == PLAN.replace(case.was, case.now)


def test_an_activity_that_turns_headings_to_a_table_is_added() -> None:
    plan = loaded_text(PLAN)

    def change(word: Edited) -> None:
        word.add_paragraph("juni 2026", "Dugnad", like="2.2 Stand")
        word.add_paragraph("Dugnad", "Vi rydder: alle er med.", like="For alle.")

    found = back(plan, edited(word(plan), change))
    added = '      - tittel: Dugnad\n        tekst: "Vi rydder: alle er med."\n'
    assert not found.reported
    assert [(one.kind, one.path, one.new) for one in found.edits] == [
        ("add", ("sections", 1, "activities", 2),
         {"title": "Dugnad", "text": "Vi rydder: alle er med."}),
    ]  # fmt: skip
    assert added.replace('"', "'") in written(plan, found).replace('"', "'")


FORM = "only the form is another, as heading, point or paragraph; change that in the plan"
NOT = [
    ("a heading of another level", lambda word: word.restyle("1.2 Høsttur", "Heading4"),
     FORM, "1.2 Høsttur", "1.2 Høsttur"),
    ("a heading made a paragraph", lambda word: word.restyle("1.2 Høsttur", "BodyText"),
     FORM, "1.2 Høsttur", "1.2 Høsttur"),
    ("a title without words", replaces("Høsttur", "", "1.2 Høsttur"),
     "a title cannot be without words; what stands below it is still there", "Høsttur", ""),
    ("a day that is not", replaces(WHEN, "32. mai 2026"), "there is no {date}", "6", "32"),
]  # fmt: skip


@pytest.mark.parametrize("case", NOT, ids=lambda case: str(case[0]))
def test_what_is_no_edit_is_told(case: tuple[str, Change, str, str, str]) -> None:
    plan = loaded_text(PLAN)
    found = back(plan, edited(word(plan), case[1]))
    assert not found.edits
    assert [(one.reason.template, one.old, one.new) for one in found.reported] == [case[2:]]


def test_a_time_in_a_table_of_dates_is_that_of_its_activity() -> None:
    plan = loaded("2018")
    (edit,) = back(plan, edited(word_of("2018"), replaces("uke\u00a037", "uke 38"))).edits
    assert (edit.path, edit.old, edit.new) == (
        ("sections", 3, "activities", 0, "when", 0, "when"), "uke 37 2018", "uke 38 2018",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("words", "point"),
    [
        ("Følge opp strategiene som er vedtatt", "1.2"),
        ("Nasjonale verveuker", "8.2"),
        ("Organisasjonsnytt", "3.2"),
    ],
)
def test_the_place_is_the_printed_point(words: str, point: str) -> None:
    content = edited(word_of("2026"), lambda word: word.replace(words, f"{words} nå"))
    (edit,) = back(loaded("2026"), content).edits
    assert edit.place.point == point


SAID = "the plan says this already in another place; change it there"


@pytest.mark.parametrize("words", ["Ansvar: Partikontoret", "Når: mars 2027"])
def test_a_second_fact_never_takes_the_place_of_the_first(words: str) -> None:
    line, inline = "februar 2027\u00a0· Ansvar\u2002Landsstyret", f" · {words}"
    for change in (
        lambda word: word.add_paragraph(line, words),
        lambda word: word.insert("Landsstyret", inline, within="Landsstyret"),
    ):
        found = back(loaded("2026"), edited(word_of("2026"), change))
        assert not found.edits
        assert [one.reason.template for one in found.reported] == [SAID]


def test_empty_cells_are_filled() -> None:
    def change(word: Edited) -> None:
        for row, cell, words in (
            ("Nasjonale verveuker", 3, "Styret"),
            ("Handlingsplan for rekr", 2, "mars 2026"),
        ):
            word.row(row).findall(f"{W}tc")[cell].find(f"{W}p").append(_run(None, words))

    found = back(loaded("2026"), edited(word_of("2026"), change))
    assert not found.reported
    activities = ("sections", 7, "activities")
    assert [(one.kind, one.path, one.new) for one in found.edits] == [
        ("add", (*activities, 0, "when"), ["mars 2026"]),
        ("add", (*activities, 1, "responsible"), ["Styret"]),
    ]


def test_what_is_moved_and_called_something_else_is_one_thing() -> None:
    def change(word: Edited) -> None:
        word.move_section("6.4 Høstkampanje", "6.3 Vårkampanje")
        word.replace("Høstkampanje", "Kampanje om høsten", within="6.4 Høstkampanje")

    found = back(loaded("2026"), edited(word_of("2026"), change))
    assert not found.reported
    assert [(one.kind, one.path[-2:]) for one in found.edits] == [
        ("value", (3, "title")), ("move", ("activities", 3)),
    ]  # fmt: skip


def test_a_label_with_points_below_it_is_text_as_it_stands() -> None:
    plan = loaded_text(PLAN)

    def change(word: Edited) -> None:
        word.add_paragraph("5.\u00a0september 2026", "Innhold:")
        word.add_paragraph("Innhold:", "Bål", like="Kaffe")
        word.add_paragraph("Bål", "Natursti", like="Kaffe")

    found = back(plan, edited(word(plan), change))
    assert not found.reported
    assert [(one.kind, one.path, one.new) for one in found.edits] == [
        ("add", ("sections", 0, "activities", 1, "text"), "Innhold:\n\n- Bål\n- Natursti"),
    ]


def made_bold(words: str, within: str, *, back: bool = False) -> Change:
    def change(file: Edited) -> None:
        for run in file._runs(file.paragraph(within), words):
            looks = run.find(f"{W}rPr")
            if looks is None:
                looks = etree.Element(f"{W}rPr")
                run.insert(0, looks)
            etree.SubElement(looks, f"{W}b").set(f"{W}val", "0" if back else "1")

    return change


@pytest.mark.parametrize(
    ("text", "words", "now"),
    [
        ("Vi går i marka.", "marka", "Vi går i **marka**."),
        ("Vi går i marka.", "Vi går i marka.", "**Vi går i marka.**"),
        ("Vi går i **marka**, og *langt*.", "langt", "Vi går i **marka**, og ***langt***."),
        ("Vi går i **marka** ofte.", "marka", "Vi går i marka ofte."),
    ],
)
def test_words_that_are_made_bold_are_so_in_the_plan(text: str, words: str, now: str) -> None:
    plan = loaded_text(PLAN.replace("Vi går i marka.", f'"{text}"'))
    within = text.replace("*", "")
    file = edited(word(plan), made_bold(words, within, back=f"**{words}**" in text))
    result = back(plan, file)
    assert written(plan, result) == plan.source.text.replace(text, now)
    assert result.reported == ()


def test_what_cannot_be_bold_in_the_plan_is_told() -> None:
    plan = loaded_text(PLAN)
    result = back(plan, edited(word(plan), made_bold("Alle", "Målgruppe")))
    assert result.edits == ()
    assert [(one.old, one.new) for one in result.reported] == [("Alle", "Alle")]


SEASONS = """\
applan: 1
tittel: Arbeidsplan
organisasjon: Laget
periode: 2026–2027
kapitler:
  - tittel: Kurs
    aktiviteter:
      - tittel: Innføring
        når: [vår 2026, {tid: oktober 2026, sted: Senja, merknad: to kvelder}]
      - tittel: Fordypning
        når: {tid: uke 10 og 11 2027, del: Helg, form: digitalt}
      - {tittel: Ledelse, form: fysisk, når: mars 2026}
      - tittel: Økonomi
        når: mai 2026
        deler:
          - {tittel: Økonomi for kasserere, når: uke 40 2026}
  - tittel: Framdrift
    visning: {vis: matrise}
"""


def writes(row: str, column: int, words: str) -> Change:
    """Write other words in a cell of the table by seasons."""

    def change(word: Edited) -> None:
        *_, found = (one for one in word.body.iter(f"{W}tr") if row in "".join(one.itertext()))
        (paragraph,) = found.findall(f"{W}tc")[column].findall(f"{W}p")
        for child in [one for one in paragraph if one.tag != f"{W}pPr"]:
            paragraph.remove(child)
        paragraph.append(_run(None, words))

    return change


@pytest.mark.parametrize(
    "case",
    [
        Case("a time", writes("Ledelse", 1, "April, fysisk"), "når: mars 2026", "når: april 2026"),
        Case("a time of a part", writes("Økonomi", 2, "For kasserere: uke 41"), "uke 40", "uke 41"),
        Case("two weeks", writes("Fordypning", 3, "Helg: uke 10 og 12, digitalt"), "10 og 11", "10 og 12"),
        Case("where", writes("Innføring", 2, "Oktober, Tromsø (to kvelder)"), "Senja", "Tromsø"),
        Case("a note", writes("Innføring", 2, "Oktober, Senja (tre kvelder)"), "to kvelder", "tre kvelder"),
        Case("how", writes("Fordypning", 3, "Helg: uke 10 og 11, fysisk"), "form: digitalt", "form: fysisk"),
        Case("how all of it is", writes("Ledelse", 1, "Mars, digitalt"), "form: fysisk", "form: digitalt"),
        Case("no longer", writes("Innføring", 2, ""),
             "[vår 2026, {tid: oktober 2026, sted: Senja, merknad: to kvelder}]", "vår 2026"),
        Case("one more month", writes("Ledelse", 2, "november"), "mars 2026", "[mars 2026, november 2026]"),
        Case("one more, elsewhere", writes("Ledelse", 2, "November, digitalt"), "mars 2026",
             "[mars 2026, {tid: november 2026, form: digitalt}]"),
        Case("one more, as it is printed", writes("Ledelse", 2, "November, fysisk"), "mars 2026",
             "[mars 2026, november 2026]"),
        Case("one more week", writes("Økonomi", 3, "Uke 8"), "mai 2026", "[mai 2026, uke 8 2027]"),
        Case("one more day", writes("Ledelse", 3, "9. mars kl. 18"), "mars 2026", "[mars 2026, 9. mars 2027 kl. 18]"),
    ],
    ids=lambda case: case.name,
)  # fmt: skip
def test_what_is_written_in_a_table_by_seasons_is_written_of_its_activity(case: Case) -> None:
    plan = loaded_text(SEASONS)
    result = back(plan, edited(word(plan), case.change))
    assert result.reported == ()
    assert SEASONS.count(case.was) == 1
    assert written(plan, result) == SEASONS.replace(case.was, case.now)


@pytest.mark.parametrize("words", ["Hos Kari", "mars", "uke 8", "november, Senja"])
def test_what_is_no_time_of_its_column_in_a_table_by_seasons_is_told(words: str) -> None:
    plan = loaded_text(SEASONS)
    result = back(plan, edited(word(plan), writes("Ledelse", 2, words)))
    assert result.edits == ()
    assert [(one.old, one.new) for one in result.reported] == [("", words)]


def test_a_time_that_came_into_such_a_table_is_written_into_the_plan_as_it_is_now() -> None:
    base, later = loaded_text(SEASONS), loaded_text(SEASONS.replace("uke 40", "uke 43"))
    found = back(base, edited(word(base), writes("Ledelse", 2, "november")))
    result = merged(base_of(base), found, later)
    assert result.reported == ()
    now = later.source.text.replace("når: mars 2026", "når: [mars 2026, november 2026]")
    assert written(later, result) == now


def test_one_more_after_the_last_task_is_one_of_the_responsible() -> None:
    text = PLAN.replace("målgruppe: Alle medlemmer", "ansvarlig: {Styret: leder an}")
    plan = loaded_text(text)
    change = replaces("leder an)", "leder an); Kari")
    result = back(plan, edited(word(plan), change))
    assert result.reported == ()
    (edit,) = result.edits
    assert (edit.kind, edit.new) == ("add", "Kari")


def test_a_paragraph_between_a_heading_and_its_goals_is_text_of_the_section() -> None:
    goals = "    mål:\n      - {tittel: Flere, når: 2026}\n      - {tittel: Bedre, når: 2026}\n"
    text = PLAN.replace("  - tittel: Turer\n", f"  - tittel: Turer\n{goals}")
    plan = loaded_text(text)
    change = lambda file: file.add_paragraph("Periode: 2026.", "Det haster.")  # noqa: E731
    result = back(plan, edited(word(plan), change))
    assert result.reported == ()
    assert [(one.path, one.new) for one in result.edits] == [
        (("sections", 0, "text"), "Det haster.")
    ]


GOALS = PLAN.replace("  - tittel: Turer\n", """\
  - tittel: Turer
    mål:
      - {tittel: Flere, tekst: Det må til., når: 2026}
      - {tittel: Bedre, når: 2026}
""")  # fmt: skip
AFTER = [
    ("behind a goal", [("Flere", "Det haster.", "Normal")], "sections.0.text", "Det haster."),
    ("behind the last goal", [("Bedre", "Det haster.", "Normal")], "sections.0.text", "Det haster."),
    ("in several places", [("Flere", "Det haster.", "Normal"), ("Bedre", "Og mer til.", "Normal")],
     "sections.0.text", "Det haster.\n\nOg mer til."),
    ("a point below facts", [("Målgruppe", "Det haster.", "ListBullet")],
     "sections.0.activities.0.text", "\n\n- Det haster."),
    ("a point where there is no text", [("5.\u00a0september 2026", "Ta med mat.", "ListBullet")],
     "sections.0.activities.1.text", "- Ta med mat."),
]  # fmt: skip


@pytest.mark.parametrize("case", AFTER, ids=lambda case: case[0])
def test_what_is_written_by_a_list_or_a_table_is_text_of_its_part(case: Any) -> None:
    _name, added, path, new = case
    plan = loaded_text(GOALS)

    def change(word: Edited) -> None:
        for after, words, style in added:
            word.add_paragraph(after, words, style=style)

    result = back(plan, edited(word(plan), change))
    assert result.reported == ()
    assert [(".".join(map(str, one.path)), one.new) for one in result.edits] == [(path, new)]


def test_what_is_written_behind_a_table_is_text_of_the_section() -> None:
    def change(word: Edited) -> None:
        table = word.row("Skolering i retningslinjer").getparent()
        word.add_paragraph("Årsmøtene i kommunepartiene og fylkespartiet", "Det haster.")
        table.addnext(word.paragraph("Det haster."))

    result = back(loaded("2022"), edited(word_of("2022"), change))
    assert result.reported == ()
    assert [(one.path, one.new) for one in result.edits] == [
        (("sections", 3, "text"), "Det haster.")
    ]


def test_a_row_beside_one_that_went_is_what_it_says_and_not_what_stood_there() -> None:
    titles = ("Flere medlemmer", "Bedre møter", "Sterkere lag", "Nye tillitsvalgte")
    lines = [f"- tittel: {title}" for title in titles]
    goals = "".join(f"      {line}\n" for line in lines)
    text = PLAN.replace("  - tittel: Turer\n", f"  - tittel: Turer\n    mål:\n{goals}")
    plan = loaded_text(text)

    def change(word: Edited) -> None:
        word.paragraph("Bedre møter").addnext(word.paragraph("Flere medlemmer"))
        word.delete_paragraph("Sterkere lag")

    result = back(plan, edited(word(plan), change))
    assert result.reported == ()
    now = written(plan, result)
    assert [line.strip() for line in now.splitlines() if line.strip() in lines] == [
        lines[1], lines[0], lines[3]
    ]  # fmt: skip


def test_the_head_of_a_table_that_went_with_a_row_that_is_only_told_of_is_told_too() -> None:
    def change(word: Edited) -> None:
        head = word.row("Dato")
        head.getparent().remove(head.getnext())
        word.delete_row("Dato")

    result = back(loaded("2022"), edited(word_of("2022", "sammendrag"), change), "sammendrag")
    assert result.edits == ()
    assert [one.text.replace("\u00a0", " ") for one in result.reported] == [
        "trolig uke 13 i 2022\tFor digitalansvarlige i kommunepartiene i Troms", "Dato\tHva"
    ]  # fmt: skip


STANDING = """\
applan: 1
tittel: 2026 i laget
organisasjon: Laget
periode: 2026–2027
status: forslag
kapitler:
  - tittel: Turer
    aktiviteter:
      - {tittel: Vårtur, når: 2026}
      - {tittel: Høsttur, når: 5. september 2026}
  - tittel: Datoer
    visning: datoplan
"""
BY_HAND = [
    ("how the plan stands", replaces("forslag", "vedtatt"), "status: forslag", "status: vedtatt"),
    ("a year that a title begins with", replaces("2026 i laget", "2027 i laget"),
     "tittel: 2026 i laget", "tittel: 2027 i laget"),
    ("a year alone in a table of dates", lambda word: word.replace("2026", "2027", within="2026"),
     "når: 2026}", "når: 2027}"),
    ("a paragraph below the title", lambda word: word.add_paragraph("Laget – forslag", "Kort sagt."),
     "status: forslag\n", "status: forslag\ntekst: Kort sagt.\n"),
]  # fmt: skip


@pytest.mark.parametrize("case", BY_HAND, ids=lambda case: str(case[0]))
def test_an_edit_at_the_top_or_of_a_number_is_what_it_means(
    case: tuple[str, Change, str, str],
) -> None:
    plan = loaded_text(STANDING)
    found = back(plan, edited(word(plan), case[1]))
    assert not found.reported
    assert STANDING.count(case[2]) == 1
    assert written(plan, found) == STANDING.replace(*case[2:])


def test_a_heading_that_goes_alone_is_told_by_its_title() -> None:
    plan = loaded_text(PLAN)
    content = edited(word(plan), lambda word: word.delete_paragraph("2.1 Åpent hus"))
    (told,) = back(plan, content).reported
    assert (told.reason.template, told.old, told.place) == (
        "a title cannot be without words; what stands below it is still there",
        "2.1 Åpent hus", ("", 0),
    )  # fmt: skip


GROUPS = """\
applan: 1
tittel: Arbeidsplan
organisasjon: Laget
periode: 2026
tekst: |
  Vi synger.

  - Alle er med.
  - Kom i tide.
dokumenter:
  - {tittel: Vedtektene, rolle: styrende}
  - {tittel: Budsjettet, rolle: underlag}
mål:
  - {rolle: prioritering, tittel: Flere medlemmer}
  - {rolle: prioritering, tittel: Flere turer}
kapitler:
  - tittel: Oppgaver
    felles: {rolle: oppgave}
    mål: [Kjøpe telt, Male båten]
"""
ADDED = [
    ("Vedtektene", "documents", 1, {"title": "Regnskap", "role": "governing"}),
    ("Budsjettet", "documents", 2, {"title": "Regnskap", "role": "basis"}),
    ("Flere turer", "goals", 2, {"title": "Regnskap", "role": "priority"}),
    ("Male båten", "goals", 2, {"title": "Regnskap"}),
]


@pytest.mark.parametrize("case", ADDED, ids=lambda case: str(case[0]))
def test_a_new_point_of_a_group_is_of_it(case: tuple[str, str, int, dict[str, str]]) -> None:
    plan = loaded_text(GROUPS)
    (edit,) = back(
        plan, edited(word(plan), lambda one: one.add_paragraph(case[0], "Regnskap"))
    ).edits
    assert (edit.path[-2:], edit.new) == ((case[1], case[2]), case[3])


def test_words_that_come_change_no_other_place() -> None:
    plan = loaded_text(GROUPS)
    (edit,) = back(
        plan, edited(word(plan), lambda one: one.insert("Vi", " alle", within="Vi synger"))
    ).edits
    assert (edit.old, edit.new, edit.elsewhere) == ("", "alle ", ())
