"""The numbers a meeting amends by, and that each thing is described in one place."""

import pytest

from applan.drafts.points import points

from .conftest import Drafted, plan_of

PLAN = """\
goals:
  - {id: vekst, title: Vekst, role: priority}
  - {id: valg, title: Valg, role: priority}
  - {id: seier, title: Seier, role: overall, supports: valg}
activities:
  - {id: landsmote, title: Landsmøtet}
  - {id: alene, title: Alene}
sections:
  - title: Først
    see: [landsmote, kurs]
    activities:
      - {id: kurs, title: Kurs, parts: [{id: trinn, title: Trinn 1}]}
    sections: [{title: Under}]
  - title: Mål
    about: [valg]
    see: [landsmote]
    view: {show: goals, ids: [valg]}
"""


def test_sections_activities_and_parts_share_one_series() -> None:
    plan = plan_of(PLAN)
    found = points(plan)
    numbers = {
        item.title: found.number[id(item)]
        for item in found.by_id.values()
        if id(item) in found.number
    }
    assert numbers == {"Kurs": "1.1", "Trinn 1": "1.1.1", "Landsmøtet": "1.2", "Alene": "3.1"} | {
        "Valg": "2"
    }
    assert found.number[id(plan.sections[0].sections[0])] == "1.3"
    assert found.number[id(plan.sections[1])] == "2"


def test_a_goal_has_a_point_where_it_is_printed_and_none_where_it_is_alone() -> None:
    plan = plan_of("""\
goals: [{title: Vekst, role: priority}, {title: Valg, role: priority}, {title: Alt, role: overall}]
sections:
  - {title: A, goals: [Ett, {title: To, role: task}, Tre], activities: [Tur]}
  - {title: B, goals: [Fire], activities: [Møte]}
""")
    found = points(plan)
    goals = [*plan.goals, *plan.sections[0].goals, *plan.sections[1].goals]
    assert {goal.title: found.goal_mark[id(goal)] for goal in goals} == {
        "Vekst": "1", "Valg": "2", "Alt": "", "Ett": "1.1", "Tre": "1.2", "To": "1.3", "Fire": ""
    }  # fmt: skip
    numbers = [found.number[id(section.activities[0])] for section in plan.sections]
    assert numbers == ["1.4", "2.1"]
    assert found.number[id(goals[-1])] == "2"


def test_each_thing_is_described_once_and_named_elsewhere(drafted: Drafted) -> None:
    text = drafted(PLAN)["md"].decode()
    assert text.count("## Landsmøtet") == 0
    assert "### 1.2 Landsmøtet\n" in text
    assert "*Se også: [Landsmøtet (punkt\u00a01.2)](#12-landsmøtet).*" in text
    assert "*Mål:" not in text  # the section about it is where it stands
    assert "## 3 Andre aktiviteter\n\n### 3.1 Alene\n" in text
    assert "*Bidrar til:* [Valg (punkt\u00a02)](#2-mål)." in text
    assert text.count("Bidrar til") == 1


def test_a_goal_that_is_alone_has_no_number(drafted: Drafted) -> None:
    text = drafted(PLAN)["md"].decode()
    assert "**Prioriteringer**\n\nVekst\n\n**Overordnede mål**\n\nSeier" in text
    assert "*Se også: [Landsmøtet (punkt\u00a01.2)](#12-landsmøtet).*\n\nValg\n\n" in text


def test_an_unknown_id_is_printed_as_it_is(drafted: Drafted) -> None:
    text = drafted("sections: [{title: A, activities: [{title: B, supports: [ukjent]}]}]")["md"]
    assert "\n**Bidrar til**\u2002ukjent\n" in text.decode()


def test_a_goal_is_named_at_the_section_and_not_again_below_it(drafted: Drafted) -> None:
    text = drafted("""\
goals: [{id: vekst, title: Vekst}, {id: valg, title: Valg}]
sections:
  - title: Verving
    about: vekst
    activities: [{title: Ringing, supports: [vekst, valg], parts: [{title: A, supports: valg}]}]
    sections: [{title: Under, about: [vekst, valg]}]
""")["md"].decode()
    assert text.count("*Mål: [Vekst (mål\u00a01)](#mål).*") == 1
    assert text.count("*Mål: [Valg (mål\u00a02)](#mål).*") == 1
    assert text.count("**Bidrar til**\u2002[Valg (mål\u00a02)](#mål)\n") == 1
    assert text.count("Bidrar til") == 1


def test_what_all_goals_have_in_common_is_said_once(drafted: Drafted) -> None:
    text = drafted("""\
sections:
  - title: Oppgaver
    goals:
      - {title: Ringe, when: høsten 2026, responsible: Styret}
      - {title: Skrive, when: høsten 2026, responsible: Lederen}
""")["md"].decode()
    said = "1.1 Ringe\\\n\u2003*Ansvarlig:* Styret.\\\n1.2 Skrive\\\n\u2003*Ansvarlig:* Lederen."
    assert f"*Periode:* høsten 2026.\n\n{said}\n" in text


DATES = """\
goals: [{id: vekst, title: Vekst, when: mai 2026}]
activities:
  - {id: frist, title: Frist, when: 1. mai 2026, supports: vekst}
  - {id: sen, title: Sen, when: høsten 2026}
  - {id: mote, title: Møte, when: 2. mai 2026, audience: Alle}
sections:
  - title: Om våren
    activities: [{title: Kurs, when: april 2026, supports: vekst, depends: frist}]
    sections: [{title: Datoer, view: {show: dates, period: våren 2026}}]
  - {title: Året, activities: [{title: Hele året, when: 2026}, {title: Vårt, when: våren 2026}]}
"""


def test_what_says_only_when_it_is_stands_in_the_dates_alone(drafted: Drafted) -> None:
    text = drafted(DATES)["md"].decode().replace("\u00a0", " ")
    assert text.count("Frist") == 2
    assert "| 1. mai | Frist |" in text
    assert "· **Forutsetter**\u2002[Frist (punkt 1.2)](#12-datoer) ·" in text
    assert "## 3 Andre aktiviteter\n\n### 3.1 Sen\n" in text
    assert "### 3.2 Møte\n" in text


def test_a_date_plan_repeats_no_goals_and_leaves_no_activity_out(drafted: Drafted) -> None:
    dates = drafted(DATES)["md"].decode().partition("### 1.2 Datoer")[2].partition("## 2")[0]
    for row in ("| april | Kurs |", "| 2026 | Hele året |", "| våren | Vårt |"):
        assert row in dates
    assert [word for word in ("Vekst", "Sen") if word in dates] == []


TWO_YEARS = """\
applan: 1
title: Arbeidsplan
organisation: Laget
period: 2026–2027
sections:
  - title: Møter
    activities:
      - {title: Fagkveld, when: hver mandag}
      - {title: Innsamling, when: 2026–2027}
      - {title: Neste år, when: 3. mars 2027}
  - {title: År 2026, view: {show: dates, period: 2026}}
"""


def test_a_date_plan_of_a_year_has_what_goes_on_through_the_whole_plan(drafted: Drafted) -> None:
    text = drafted(TWO_YEARS)["md"].decode().replace("\u00a0", " ")
    dates = text.partition("## 2 År 2026")[2]
    assert "| hver mandag | Fagkveld |" in dates
    assert "| 2026–2027 | Innsamling |" in dates
    assert "Neste år" not in dates


CATALOGUED = """\
activities:
  - {id: trinn-1, kind: course, title: Trinn 1, when: uke 10, text: Om kurset., capacity: 20}
  - {id: tur, title: Tur, text: Over fjellet.}
sections:
  - {title: Skolering, activities: [{id: eget, kind: course, title: Eget, text: Her.}]}
  - title: Kursene
    view: courses
    sections: [{title: Påmelding, text: Si fra.}]
"""


def test_what_only_a_course_table_shows_is_described_there_and_nowhere_else(
    drafted: Drafted,
) -> None:
    text = drafted(CATALOGUED)["md"].decode().replace("\u00a0", " ")
    assert "**Eget** (punkt 1.1)\n" in text
    assert (
        "### 2.1 Trinn 1\n\n**Når**\u2002Uke 10 i 2026\n\nOm kurset.\n\n"
        "**Antall plasser**\u200220\n" in text
    )
    assert "### 2.2 Påmelding\n" in text
    assert "## 3 Andre aktiviteter\n\n### 3.1 Tur\n" in text
    assert text.count("Om kurset.") == 1
    register = drafted(CATALOGUED, template="register")["md"].decode()
    assert "| 2.1 | Trinn 1 | Kurs | trinn-1 |" in register


def test_a_course_table_has_the_form_in_a_column_of_its_own_where_it_is_said(
    drafted: Drafted,
) -> None:
    plan = """\
activities:
  - {title: Ett, kind: course, when: uke 10, mode: digital, place: Oslo}
  - {title: To, kind: course, when: uke 11, parts: [{title: Først, when: uke 12, mode: physical}]}
  - {title: Tre, kind: course, when: uke 11, parts: [{title: Sist, when: uke 12}]}
"""
    text = drafted(plan, template="kursplan")["md"].decode().replace("\u00a0", " ")
    assert "| Når | Hvor | Form |\n| --- | --- | --- |\n| Uke 10 i 2026 | Oslo | Digitalt |" in text
    assert "| Hva | Målgruppe | Ansvarlig | Når | Form |" in text
    assert "| Først |  |  | Uke 12 i 2026 | Fysisk |" in text
    assert "| Hva | Målgruppe | Ansvarlig | Når |\n" in text


def test_see_goes_before_a_course_table(drafted: Drafted) -> None:
    text = drafted(CATALOGUED + "  - {title: Mer, see: trinn-1}\n")["md"].decode()
    assert "### 3.1 Trinn 1\n" in text
    assert "**Trinn 1** (punkt 3.1)\n" in text
    assert text.count("Om kurset.") == 1


@pytest.mark.parametrize(
    ("when", "printed"),
    [
        ("innen oktober", "Frist:* innen oktober 2026."),
        ("senest 3. juni", "Frist:* innen 3. juni 2026."),
        ("før sommeren", "Frist:* før sommeren 2026."),
        ("[innen mai, før 10. juni]", "Frist:* innen mai 2026; før 10. juni 2026."),
        ("våren", "Periode:* våren 2026."),
        ("fra 3. mai", "Periode:* fra 3. mai 2026."),
        ("[innen mai, høsten]", "Periode:* innen mai 2026; høsten 2026."),
    ],
)
def test_a_goal_has_a_deadline_or_a_part_of_the_period(
    when: str, printed: str, drafted: Drafted
) -> None:
    text = drafted(f"goals:\n  - {{title: Vekst, when: {when}}}\n  - Valg\n")["md"].decode()
    assert printed in text.replace("\u00a0", " ")


def test_goals_before_the_sections_keep_their_titles_beside_their_targets(drafted: Drafted) -> None:
    text = drafted("""\
goals:
  - {title: Vekst, targets: [{value: 12, unit: aspiranter}]}
  - {title: Samle bygda, text: Alle skal med., responsible: Styret}
""")["md"].decode()
    assert "## Mål\n\n1. **Vekst**\n\n   *Måltall:* 12\u00a0aspiranter.\n" in text
    assert "2. **Samle bygda.** Alle skal med.\n\n   *Ansvarlig:* Styret.\n" in text
