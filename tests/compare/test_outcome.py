"""What became of what a later plan does not hold: over, not carried on, or dropped."""

import pytest

from applan.compare import Change

from .conftest import changes_between


def outcomes(old: str, new: str = "goals: []\n") -> list[tuple[str, str | None]]:
    found = changes_between(old, new)
    return [(one.title, one.outcome) for one in found if one.outcome is not None]


def one(more: str, title: str = "Kurs") -> str:
    return f"activities: [{{id: kurs, title: {title}, {more}}}]\n"


@pytest.mark.parametrize(
    ("more", "wanted"),
    [
        ("when: 12. september 2024", "over"),
        ("when: mars–mai 2024", "over"),
        ("when: våren 2024", "over"),
        ("when: [mars 2024, 12. mai 2024]", "over"),
        ("when: [mars 2024, avklares]", "dropped"),
        ("when: avklares", "dropped"),
        ("when: gjennom hele perioden", "dropped"),
        ("when: årlig", "dropped"),
        ("when: desember 2026", "dropped"),
        ("kind: deadline, when: avklares", "over"),
        ("status: done", "over"),
        ("status: cancelled", "over"),
        ("status: postponed", "dropped"),
        ("text: Noe", "dropped"),
    ],
)
def test_what_has_a_last_day_before_the_new_plan_is_over(more: str, wanted: str) -> None:
    assert outcomes(one(more)) == [("Kurs", wanted)]


def test_a_year_in_the_title_that_is_past_is_over() -> None:
    assert outcomes(one("text: Noe", "Valget 2024")) == [("Valget 2024", "over")]
    assert outcomes(one("text: Noe", "Valget 2027")) == [("Valget 2027", "dropped")]


def test_what_a_plan_ended_is_not_carried_on_also_where_its_day_is_past() -> None:
    new = "ended: [{id: 2024#kurs, reason: Få kom}]\n"
    assert outcomes(one("when: mai 2024"), new) == [("Kurs", "not-carried-on")]


def test_a_number_is_over_when_its_day_is_past() -> None:
    goal = "goals: [{{id: vekst, title: Vekst, targets: [{{value: 9, unit: lag{}}}]}}]\n"
    new = "goals: [{id: vekst, title: Vekst}]\n"
    assert outcomes(goal.format(", by: 2024-12-31"), new) == [("Vekst", "over")]
    assert outcomes(goal.format(""), new) == [("Vekst", "dropped")]
    assert outcomes(goal.format("")) == [("Vekst", "dropped"), ("Vekst", "dropped")]


def test_a_merge_tells_what_was_lost() -> None:
    old = (
        "activities:\n"
        "  - {id: a, title: A, when: mai 2024, responsible: [Styret, Leder], audience: Alle}\n"
        "  - {id: b, title: B, responsible: Styret}\n"
    )
    new = "activities: [{id: c, title: C, responsible: Styret, from: [2024#a, 2024#b]}]\n"
    lost = {one.old.title: one.fields for one in merged(old, new) if one.old is not None}
    assert [(field.field, field.new) for field in lost["A"]] == [
        ("when", None), ("responsible", None), ("audience", None),
    ]  # fmt: skip
    assert lost["A"][1].old == ("Leder",)
    assert lost["B"] == ()


def merged(old: str, new: str) -> list[Change]:
    return [one for one in changes_between(old, new) if one.kind == "merged"]


def test_what_comes_back_says_how_often_it_did() -> None:
    kurs, none = "activities: [{id: kurs, title: Kurs}]\n", "goals: []\n"
    past = [("2018", "2018", kurs), ("2020", "2020", none), ("2022", "2022", kurs)]
    (found,) = (one for one in changes_between(none, kurs, *past) if one.kind == "revived")
    assert (found.time, found.last and found.last.plan) == (3, "2022")
