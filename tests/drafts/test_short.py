"""What is short stands on a line or in a table, and every reference leads to its heading."""

import re

import pytest

from .conftest import HEAD, Drafted, parts, styled

SHORT = """\
sections:
  - title: Møter
    activities:
      - {title: Styremøte, when: 12. januar, place: Huset, responsible: Styret}
      - {title: Fest, when: 3. mai, text: Med mat., audience: Alle}
      - {title: Tur, when: avklares, depends: Fest}
"""


def test_a_list_of_short_activities_is_a_table_with_their_points(drafted: Drafted) -> None:
    text = drafted(SHORT)["md"].decode().replace("\u00a0", " ")
    assert text.endswith(
        "## 1 Møter\n\n"
        "| Punkt | Hva | Når | Hvor | Ansvarlig |\n| --- | --- | --- | --- | --- |\n"
        "| 1.1 | **Styremøte** | 12. januar 2026 | Huset | Styret |\n"
        "| 1.2 | **Fest**<br>Med mat.<br>**Målgruppe**\u2002Alle | 3. mai 2026 |  |  |\n"
        "| 1.3 | **Tur**<br>**Forutsetter**\u2002[Fest (punkt 1.2)](#1-møter) | **avklares** |  |  |\n"
    )


def test_a_fact_that_says_much_is_a_line_of_a_cell_and_no_table(drafted: Drafted) -> None:
    """Two references are short to read, and long as they are written."""
    plan = SHORT.replace("depends: Fest", "depends: [Styremøte, Fest], cost: 300 kr")
    plan = plan.replace("title: Møter", "title: Møter og alt det andre som laget gjør")
    heading = "#1-møter-og-alt-det-andre-som-laget-gjør"
    text = drafted(plan)["md"].decode().replace("\u00a0", " ")
    assert (
        "| **Tur**<br>**Kostnad**\u2002300 kr<br>**Forutsetter**\u2002"
        f"[Styremøte (punkt 1.1)]({heading}); [Fest (punkt 1.2)]({heading}) |"
    ) in text
    assert text.count("\n| ---") == 1
    assert text.count("| --- |\n") == 1


def test_a_section_is_not_said_to_serve_a_goal_that_goes_by_no_name(drafted: Drafted) -> None:
    """The activity has the name, so that nothing can refer to the goal."""
    plan = (
        "sections:\n  - {title: A, activities: [{title: Vekst}]}\n"
        "  - {title: Vekst, goals: [{title: Vekst}, {title: Annet}]}\n"
    )
    assert "## 2 Vekst\n\n2.1" in drafted(plan)["md"].decode()


LONG = "method: Slik gjør vi det., "


@pytest.mark.parametrize(
    ("activities", "tables", "headings"),
    [
        (["A", "B", "C"], 1, 0),
        (["A", "B"], 0, 2),
        (["!A", "B", "C", "D", "E"], 0, 5),
        (["!A", "B", "C", "D", "E", "F"], 1, 0),
        (["A", "B", "C", "D", "E", "!F"], 1, 0),
        (["!A", "B", "C", "!D", "E", "F", "G"], 1, 0),
        (["!A", "!B", "C", "!D", "E", "F", "G", "H"], 0, 8),
        (["#A", "B", "C", "D", "E", "F"], 0, 6),
        (["!A", "!B", "!C"], 0, 3),
    ],
)
def test_short_activities_are_a_table_where_they_are_many(
    activities: list[str], tables: int, headings: int, drafted: Drafted
) -> None:
    """Those with an exclamation mark say more than the others, with # more than a row holds.

    A chapter is told in one way.
    """
    more = {"!": LONG, "#": f"method: {'Slik gjør vi det ' * 40}, "}
    rows = "".join(
        f"  - {{title: {name[-1]}, {more.get(name[0], '')}when: mai}}\n" for name in activities
    )
    text = drafted(f"activities:\n{rows}")["md"].decode()
    assert len(re.findall(r"^\| Punkt \|", text, re.M)) == tables
    assert len(re.findall(r"^### ", text, re.M)) == headings
    numbers = re.findall(r"^(?:### |\| )1\.(\d)", text, re.M)
    assert numbers == [str(n + 1) for n in range(len(activities))]


def test_parts_that_are_short_are_a_table_below_what_they_are_parts_of(drafted: Drafted) -> None:
    plan = "activities: [{title: Kurs, parts: [{title: Del 1, when: mai}, {title: Del 2}]}]\n"
    text = drafted(plan)["md"].decode()
    assert "### 1.1 Kurs\n\n| Punkt | Hva | Når |\n| --- | --- | --- |\n| 1.1.1 | Del 1 |" in text


def test_what_an_activity_is_comes_before_when_it_is(drafted: Drafted) -> None:
    plan = (
        "activities: [{title: Kurs, when: mai, place: Senja, text: Om lov., purpose: Å lære., "
        "method: Digitalt., contents: [Lov], outcomes: [Kan lov, Kan rett]}]\n"
    )
    assert drafted(plan)["md"].decode().partition("### 1.1 Kurs\n\n")[2] == (
        "Om lov.\n\n**Hensikt:** Å lære.\n\n**Når**\u2002mai 2026\u00a0· **Hvor**\u2002Senja\n\n"
        "**Gjennomføring:** Digitalt.\n\n**Innhold:** Lov\n\n"
        "**Læringsmål:**\n\n- Kan lov\n- Kan rett\n"
    )


MUCH = """\
activities:
  - title: Kurs
    when: mai
    tools: Teams
    responsible:
      Partikontoret: lager digitale leksjoner og maler for alle de fysiske samlingene
      Kommunepartiene: sørger for at det jevnlig er kurs hos seg, og melder fra om det
"""


def test_a_fact_that_says_much_is_a_table_and_the_others_a_line(drafted: Drafted) -> None:
    text = drafted(MUCH)["md"].decode().partition("### 1.1 Kurs\n\n")[2]
    line, _, table = text.partition("\n\n")
    assert line == "**Når**\u2002mai 2026\u00a0· **Verktøy**\u2002Teams"
    assert table.startswith("|  |  |\n| --- | --- |\n| **Ansvarlig** | Partikontoret (lager")
    assert table.count("<br>Kommunepartiene (sørger") == 1


def test_facts_have_a_style_of_their_own_in_word_and_in_html(drafted: Drafted) -> None:
    made = drafted(MUCH, "docx", "html")
    assert styled(made["docx"], "Opplysninger")[-1] == "Når\u2002mai 2026\u00a0· Verktøy\u2002Teams"
    assert '<p class="said"><strong>Når</strong>\u2002mai 2026\u00a0· ' in made["html"].decode()


REFERENCES = """\
goals: [{id: vekst, title: Vekst}]
sections:
  - title: Mål
    about: vekst
    goals: [{id: ett, title: Ett}, {id: to, title: To (stort)}]
    activities: [{title: "Kurs [1]", supports: [to], method: Slik.}]
  - {title: Mer, see: ["Kurs [1]"]}
"""


def test_references_are_links_to_the_heading_that_describes(drafted: Drafted) -> None:
    plan = HEAD + REFERENCES
    made = drafted(plan, "md", "html", "docx")
    text = made["md"].decode().replace("\u00a0", " ")
    assert "*Mål: [Vekst](#mål).*" in text
    assert "**Bidrar til**\u2002[To (stort) (punkt 1.2)](#1-mål)" in text
    assert "[Kurs \\[1\\] (punkt 1.3)](#13-kurs-1)" in text
    page = made["html"].decode()
    links = re.findall(r'href="#([^"]*)"', page)
    assert set(links) <= set(re.findall(r' id="([^"]*)"', page))
    assert links.count("13-kurs-1") == 2


def test_a_reference_to_what_another_document_has_is_no_link(drafted: Drafted) -> None:
    plan = (
        "sections: [{title: A, activities: [{title: K, kind: course, depends: B}, {title: B}]}]\n"
    )
    text = drafted(plan, template="kursplan")["md"].decode()
    assert "**Forutsetter**\u2002B (punkt\u00a01.2)\n" in text


def test_a_row_among_short_ones_tells_all_that_it_says_and_its_parts(drafted: Drafted) -> None:
    others = "".join(f"  - {{title: {name}, when: mai}}\n" for name in "BCDEF")
    plan = (
        "activities:\n  - title: Kurs\n    method: Vi øver.\n    contents: [Knuter, Kart]\n"
        "    outcomes: Kan binde\n    targets: [12 deltakere]\n    parts:\n"
        "      - {title: Påmelding, when: 3. april, depends: B}\n" + others
    )
    text = drafted(plan)["md"].decode().replace("\u00a0", " ")
    assert (
        "| 1.1 | **Kurs**<br>**Gjennomføring:** Vi øver.<br>**Måltall**\u2002"
        "12 deltakere · "
        "**Innhold**\u2002Knuter, Kart · **Læringsmål**\u2002Kan binde |  |\n"
        "| 1.1.1 | **Påmelding**<br>**Forutsetter**\u2002[B (punkt 1.2)](#1-aktiviteter) "
        "| 3. april 2026 |\n| 1.2 | **B** | mai 2026 |\n"
    ) in text
    assert text.count("###") == 0


KEPT = """\
sections:
  - title: Verving
    about: vekst
    goals: [{id: vekst, title: Bli flere, targets: 50 medlemmer}]
    activities:
      - {title: Kveld, text: Vi ringer., when: mai, parts: [{title: Liste, text: Lang., when: juni}]}
      - {title: Tur, text: Ut., purpose: Moro., when: juli}
"""


def test_what_is_said_of_a_thing_is_not_alone_on_the_next_page(drafted: Drafted) -> None:
    xml = parts(drafted(KEPT, "docx")["docx"])["word/document.xml"].decode()
    texts = ("Bli flere", "Vi ringer.", "Lang.", "Ut.", "Moro.")
    paragraphs = [one for one in xml.split("<w:p>") if any(text in one for text in texts)]
    kept = {text: "<w:keepNext/>" in one for text in texts for one in paragraphs if text in one}
    assert kept == dict.fromkeys(texts, True) | {"Ut.": False}


def test_the_facts_of_a_chapter_stay_with_what_is_first_in_it(drafted: Drafted) -> None:
    plan = """\
sections:
  - title: Møter
    common: {place: Huset}
    activities:
      - {title: Styremøte, when: 12. januar}
      - {title: Fest, when: 3. mai}
"""
    word = parts(drafted(plan, "docx")["docx"])["word/document.xml"].decode()
    kept = ["keepNext" in one for one in re.findall(r"<w:p>(?:(?!</w:p>).)*Huset", word)]
    assert kept == [True]


def test_a_date_plan_does_not_say_dates_below_its_heading(drafted: Drafted) -> None:
    plan = """\
sections:
  - title: Møter
    activities:
      - {title: Styremøte, when: 12. januar}
      - {title: Fest, when: våren}
  - {title: Datoer, view: dates}
"""
    text = drafted(plan)["md"].decode()
    below = text.split("## 2 Datoer\n\n")[1]
    assert below.startswith("| Dato | Hva |")
    assert "\n**Perioder**\n" in below
    assert "**Datoer**" not in text
