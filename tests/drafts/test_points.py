"""The numbers a meeting amends by, and that each thing is described in one place."""

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
    assert numbers == {"Kurs": "1.1", "Trinn 1": "1.1.1", "Landsmøtet": "1.2", "Alene": "3.1"}
    assert found.number[id(plan.sections[0].sections[0])] == "1.3"
    assert found.number[id(plan.sections[1])] == "2"


def test_goals_are_numbered_by_role_in_the_order_they_are_printed() -> None:
    plan = plan_of(PLAN)
    found = points(plan)
    numbers = {goal.title: found.goal_number[id(goal)] for goal in plan.goals}
    assert numbers == {"Vekst": 1, "Seier": 1, "Valg": 2}
    assert [goal.title for goal in found.front_goals] == ["Vekst", "Seier"]


def test_each_thing_is_described_once_and_named_elsewhere(drafted: Drafted) -> None:
    text = drafted(PLAN)["md"].decode()
    assert text.count("## Landsmøtet") == 0
    assert "### 1.2 Landsmøtet\n" in text
    assert "*Se også: Landsmøtet (punkt\u00a01.2).*" in text
    assert "*Mål: Valg (prioritering\u00a02).*" in text
    assert "## 3 Andre aktiviteter\n\n### 3.1 Alene\n" in text
    assert "*Bidrar til:* Valg (prioritering\u00a02)." in text


def test_a_list_goes_on_from_the_number_before_it(drafted: Drafted) -> None:
    text = drafted(PLAN)["md"].decode()
    assert "**Prioriteringer**\n\n1. Vekst\n\n**Overordnede mål**\n\n1. Seier" in text
    assert "\n2. Valg\n" in text


def test_an_unknown_id_is_printed_as_it_is(drafted: Drafted) -> None:
    text = drafted("sections: [{title: A, activities: [{title: B, supports: [ukjent]}]}]")["md"]
    assert "| **Bidrar til** | ukjent |" in text.decode()
