"""Summary and case paper tell of everything that has a time, and of every goal."""

from collections.abc import Mapping

import pytest

from applan.formats.drafts import drafted as draft
from applan.loading import load
from applan.schedule.occurring import occurrences

from .conftest import Drafted, docx_text, squeezed
from .test_templates import PLANS


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
@pytest.mark.parametrize("template", ["sammendrag", "saksframlegg"])
def test_no_title_with_a_time_and_no_goal_is_missing(
    path: object, template: str, shipped: Mapping[str, bytes]
) -> None:
    plan = load(path.read_bytes(), path.name, path.stem).plan  # type: ignore[attr-defined]
    assert plan is not None
    text = squeezed(docx_text(draft(plan, template, shipped, ("docx",))["docx"]))
    titles = {squeezed(one.title) for one in occurrences(plan)}
    goals = [*plan.goals, *(goal for section in _sections(plan.sections) for goal in section.goals)]
    assert len(titles) > 10
    assert len(goals) > 2
    assert {title for title in titles if title not in text} == set()
    assert [goal.title for goal in goals if squeezed(goal.title) not in text] == []


def _sections(sections: tuple) -> list:  # type: ignore[type-arg]
    return [*sections, *(inner for one in sections for inner in _sections(one.sections))]


TIMES = """\
goals:
  - {id: vekst, title: Vekst, targets: [{value: 250, unit: medlemmer, by: 2026}]}
  - {title: Valg, status: avlyst}
sections:
  - title: A
    goals: [Ett, To]
    activities:
      - {title: Tur, when: 3. mai 2026, status: cancelled}
      - {title: Fest, when: 3. mai 2026}
      - {title: Dans, when: høsten, status: postponed}
      - {title: Møte, when: hver mandag}
      - {title: Kurs, when: avklares}
"""


def test_what_has_one_time_stands_together_and_with_what_became_of_it(drafted: Drafted) -> None:
    text = drafted(TIMES, template="sammendrag")["md"].decode().replace("\u00a0", " ")
    told = "1\\. Vekst – 250 medlemmer innen 2026\\\n2\\. Valg (avlyst)\\\n1.1 Ett\\\n1.2 To\n"
    assert text.partition("*Sammendrag – Laget*\n\n")[2].startswith(f"## Mål\n\n{told}")
    assert "| 3. mai | Fest; Tur (avlyst) |\n" in text
    assert "- **Hver mandag**: Møte\n" in text
    assert text.endswith("## Uten dato\n\n- **Utsatt fra høsten**: Dans\n- **Avklares**: Kurs\n")


def test_a_date_plan_in_a_draft_has_the_notes_of_times_and_a_summary_has_not(
    drafted: Drafted,
) -> None:
    text = """\
activities:
  - {title: Tur, when: {when: 3. mai 2026, note: ta med mat}}
  - {title: Fest, when: 3. mai 2026}
sections: [{title: Datoer, view: {show: dates}}]
"""
    plan = drafted(text)["md"].decode().replace("\u00a0", " ")
    assert "| 3. mai (ta med mat) | Tur |\n" in plan and "| 3. mai | Fest |\n" in plan
    short = drafted(text, template="sammendrag")["md"].decode().replace("\u00a0", " ")
    assert "| 3. mai | Fest; Tur |\n" in short


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("nb", "Den har to mål, én prioritering, ett overordnet mål og to aktiviteter."),
        ("nn", "Den har to mål, éi prioritering, eitt overordna mål og to aktivitetar."),
    ],
)
def test_a_case_paper_counts_goals_by_what_they_are(
    drafted: Drafted, language: str, said: str
) -> None:
    text = (
        f"language: {language}\n"
        + """\
goals: [Vekst, Valg, {title: Ro, role: priority}, {title: Alt, role: overall}]
activities: [Tur, Fest]
"""
    )
    paper = drafted(text, template="saksframlegg")["md"].decode()
    assert f" {said}\n" in paper


def test_months_in_a_draft_say_dates_only_beside_what_has_priority(drafted: Drafted) -> None:
    text = """\
activities: [{title: Tur, when: 3. mai 2026}, {title: Fest, when: 3. juni 2026}]
sections: [{title: Måneder, view: {show: months}}]
"""
    alone = drafted(text)["md"].decode()
    assert "Datoer" not in alone
    both = drafted(text.replace("[{title: Tur", "[{title: Kampanje, when: mai 2026}, {title: Tur"))
    assert both["md"].decode().count("**Datoer:**") == 1


@pytest.mark.parametrize(
    ("period", "said"),
    [
        ("2026-08-01/2027-06-30", "august 2026 – juni 2027"),
        ("2026-08-15/2027-06-18", "15. august 2026 – 18. juni 2027"),
        ("august 2026 – juni 2027", "august 2026 – juni 2027"),
        ("2026–2027", "2026–2027"),
        ("2026", "2026"),
    ],
)
def test_a_period_that_is_written_for_programs_is_printed_in_full(
    drafted: Drafted, period: str, said: str
) -> None:
    text = f"applan: 1\ntitle: Plan\norganisation: Laget\nperiod: {period}\nactivities: [Tur]\n"
    plan = drafted(text)["md"].decode().replace("\u00a0", " ")
    assert f"**Periode**\u2002{said}\n" in plan
    paper = drafted(text, template="saksframlegg")["md"].decode().replace("\u00a0", " ")
    assert f"Planen gjelder {said}. " in paper
