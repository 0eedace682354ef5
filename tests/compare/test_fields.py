"""What is said of a field that differs, by what sort of thing the field holds."""

import json
from datetime import date
from typing import Any

import pytest

from applan.compare import Change, Membership, Named, Shift, Time, comparison
from applan.compare.change import Run
from applan.compare.wording import wording
from applan.model import Case, Occurrence

from .conftest import changes_between, plan_of


def fields(old: str, new: str, *, of: str = "activity") -> dict[str, Any]:
    """The fields of the one change, by their name."""
    found = [one for one in changes_between(old, new) if one.entity == of]
    assert len(found) == 1, found
    return {one.field: one for one in found[0].fields}


def activity(line: str) -> str:
    return f"activities:\n  - {{id: a, title: A, {line}}}\n"


def when(old: str, new: str) -> Any:
    return fields(activity(f"when: {old}"), activity(f"when: {new}"))["when"]


def test_weeks_are_compared_as_weeks() -> None:
    found = when("uke 37 2024", "uke 42 2026")
    assert found.old == (Time("uke 37 2024"),)
    assert found.new == (Time("uke 42 2026"),)
    assert found.delta == Shift(
        33, 5, 33, date(2026, 9, 9), exact=False, same_year=False, same_weekday=True
    )


def test_days_are_compared_with_the_same_day_a_year_on() -> None:
    found = when("17.–18. mars 2024", "22.–23. februar 2026")
    assert found.delta == Shift(
        -23, -3, -23, date(2026, 3, 17), exact=True, same_year=False, same_weekday=True
    )


def test_a_time_of_which_only_the_year_differs_is_the_same() -> None:
    old, new = activity("when: 1. desember 2024"), activity("when: 1. desember 2026")
    assert changes_between(old, new) == ()


def test_in_two_revisions_of_one_plan_the_year_counts() -> None:
    old, new = plan_of(activity("when: mai 2026")), plan_of(activity("when: 3. mai 2026"))
    one = Named("2026@main", old, "2026")
    (change,) = comparison(one, Named("2026", new, "2026")).changes
    assert [(field.old, field.new, field.delta) for field in change.fields] == [
        ((Time("mai 2026"),), (Time("3. mai 2026"),), None)
    ]
    later = Named("2026", plan_of(activity("when: 3. mai 2027")), "2026")
    (change,) = comparison(Named("2026@main", new, "2026"), later).changes
    assert change.fields[0].delta == Shift(365, 53, 365, date(2026, 5, 3), True, True)


def test_new_year_is_no_gap() -> None:
    assert when("28. desember 2024", "3. januar 2027").delta.days == 6
    assert when("29. februar 2024", "1. mars 2026").delta.days == 1


def test_what_has_no_days_is_told_without_a_measure() -> None:
    assert when("våren 2024", "mai 2026").delta is None
    assert when("avklares", "mai 2026").delta is None
    assert when("uke 41 eller 42 2024", "uke 44 2026").delta is None


def test_only_the_times_that_differ_are_told() -> None:
    found = when("[mai 2024, uke 37 2024]", "[mai 2026, uke 38 2026]")
    assert (found.old, found.new) == ((Time("uke 37 2024"),), (Time("uke 38 2026"),))
    assert found.delta.weeks == 1


def test_a_note_on_the_same_time_is_a_matter_of_wording() -> None:
    old = activity("when: {when: mai 2024, note: oppmøte ved kirka}")
    (change,) = changes_between(old, activity("when: {when: mai 2026, note: oppmøte ved skolen}"))
    assert change.kind == "reworded"
    assert [(one.field, one.old, one.new, one.about) for one in change.fields] == [
        ("note", "oppmøte ved kirka", "oppmøte ved skolen", "mai 2026")
    ]


def test_a_note_that_calls_its_time_off_is_a_change() -> None:
    old = activity("when: 8. mai 2026")
    (change,) = changes_between(old, activity("when: {when: 8. mai 2026, note: avlyst}"))
    assert (change.kind, [one.field for one in change.fields]) == ("changed", ["when"])
    (change,) = changes_between(old, activity("when: 8. mai 2026 (avlyst)"))
    assert (change.kind, [one.field for one in change.fields]) == ("changed", ["when"])
    (change,) = changes_between(old, activity("when: {when: 8. mai 2026, note: ikke avlyst}"))
    assert change.kind == "reworded"


def test_a_time_relative_to_something_has_its_title() -> None:
    more = "\n  - {id: arsmote, title: Årsmøtet}\n"
    old = activity("when: {within: 3 måneder, after: arsmote}").rstrip() + more
    found = fields(old, activity("when: mai 2026").rstrip() + more)["when"]
    assert found.old == (Time("innen 3 måneder etter årsmøtet"),)


def test_who_came_and_who_left() -> None:
    old, new = (
        activity("responsible: [Styret, leder]"),
        activity("responsible: [Leder, Kassereren]"),
    )
    found = fields(old, new)["responsible"]
    assert found.delta == Membership(gained=("Kassereren",), lost=("Styret",))


def test_what_somebody_does_otherwise_says_who() -> None:
    old = activity("responsible: [{who: Styret, does: lager maler}]")
    found = fields(old, activity("responsible: [{who: Styret, does: lager leksjoner}]"))["does"]
    assert (found.about, found.old, found.new) == ("Styret", "lager maler", "lager leksjoner")


def test_a_text_of_which_half_is_kept_is_told_by_words() -> None:
    old, new = activity("text: Å forberede kommunevalget"), activity("text: Å forberede valget")
    found = fields(old, new)["text"]
    assert found.delta.runs == (
        Run(" ", "Å forberede "),
        Run("-", "kommunevalget"),
        Run("+", "valget"),
    )
    assert not found.delta.rewritten


def test_a_text_of_which_less_is_kept_is_rewritten() -> None:
    found = fields(activity("text: Vi går ut på torget"), activity("text: Vi ringer alle"))["text"]
    assert found.delta.rewritten
    assert found.delta.runs == ()


def test_line_breaks_are_no_change() -> None:
    old = "activities:\n  - id: a\n    title: A\n    text: |\n      En\n      to\n"
    assert changes_between(old, activity("text: En to")) == ()


def target(text: str) -> str:
    return f"goals:\n  - id: vekst\n    title: Vekst\n    targets: [{{{text}}}]\n"


def test_numbers_of_the_same_unit_and_scope_have_a_difference() -> None:
    old, new = target("value: 2500, unit: medlemmer"), target("value: 3000, unit: Medlemmer")
    found = fields(old, new, of="target")["value"]
    assert (found.old, found.new, found.delta, found.about) == (2500, 3000, 500, "Medlemmer")


def test_numbers_of_another_scope_have_none() -> None:
    old = target("value: 2500, unit: medlemmer, scope: Troms")
    new = target("value: 50000, unit: medlemmer, scope: hele partiet")
    found = fields(old, new, of="target")
    assert found["value"].delta is None
    assert (found["scope"].old, found["scope"].new) == ("Troms", "hele partiet")


def test_a_reference_to_something_renamed_is_the_same_reference() -> None:
    old = "goals:\n  - {id: a, title: A}\nactivities:\n  - {id: x, title: X, supports: [a]}\n"
    new = (
        'goals:\n  - {id: b, title: A, from: "2024#a"}\n'
        "activities:\n  - {id: x, title: X, supports: [b]}\n"
    )
    assert changes_between(old, new) == ()


def test_a_section_is_known_by_its_goal() -> None:
    goal = "goals:\n  - {id: a, title: A}\n"
    old = f"{goal}sections:\n  - {{title: Vekst, about: a, text: Én}}\n"
    new = f"{goal}sections:\n  - {{title: Flere medlemmer, about: a, text: Én}}\n"
    found = [one for one in changes_between(old, new) if one.entity == "section"]
    assert [(one.kind, one.old and one.old.title, one.title) for one in found] == [
        ("renamed", "Vekst", "Flere medlemmer")
    ]


def test_a_heading_with_another_year_is_the_same_heading() -> None:
    old, new = "sections:\n  - {title: Mål i 2024}\n", "sections:\n  - {title: Mål i 2026}\n"
    assert [one.kind for one in changes_between(old, new)] == ["renamed"]


def kinds(old: str, new: str) -> list[str]:
    return [one.kind for one in changes_between(old, new) if one.entity == "activity"]


def test_what_has_no_id_goes_with_the_same_title() -> None:
    assert kinds(
        "activities: [{title: Kurs}]\n", "activities: [{title: kurs, mode: digital}]\n"
    ) == ["renamed"]
    assert kinds("activities: [{title: Kurs}]\n", "activities: [{id: kurs, title: Kurs}]\n") == []


def test_two_ids_with_one_title_are_two_things() -> None:
    old, new = "activities: [{id: a, title: Kurs}]\n", "activities: [{id: b, title: Kurs}]\n"
    assert kinds(old, new) == ["dropped", "new"]


def test_facts_come_before_words_and_words_before_the_place() -> None:
    def one(more: str, place: str = "En") -> str:
        return f"sections:\n  - title: {place}\n    activities: [{{id: a, title: A{more}}}]\n"

    assert kinds(one(""), one(", text: Nytt, mode: digital", "To")) == ["changed"]
    assert kinds(one(""), one(", text: Nytt", "To")) == ["reworded"]
    assert kinds(one(""), one("", "To")) == ["moved"]
    assert kinds(one(""), one("A, mode: digital", "To")) == ["renamed"]


def test_what_is_most_important_comes_first(between: Any) -> None:
    groups: list[str] = []
    for change in between("2023", "2026"):
        assert isinstance(change, Change)
        if change.group not in groups:
            groups.append(change.group)
    assert groups == ["dropped", "goals", "priorities", "changed", "new", "over", "others"]


def test_a_long_text_with_one_new_word_is_told_by_that_word() -> None:
    words = [f"ord{number}" for number in range(3000)]
    old, new = " ".join([*words, "gammelt", *words]), " ".join([*words, "nytt", *words])
    runs = wording(old, new).runs
    assert [(run.sign, run.text.strip()) for run in runs if run.sign != " "] == [
        ("-", "gammelt"),
        ("+", "nytt"),
    ]


def test_what_is_too_long_to_compare_is_shown_whole_but_not_called_rewritten() -> None:
    old, new = "x " + "a " * 2000 + "y", "z " + "a b " * 1500 + "w"
    found = wording(old, new)
    assert found.runs == ()
    assert not found.rewritten


def test_a_section_is_known_by_the_goal_that_stands_in_it() -> None:
    old = "goals: [{id: fag, title: Fag}]\nsections: [{title: Fagligpolitisk, about: [fag]}]\n"
    new = "sections: [{title: Med fagbevegelsen, goals: [{id: fag, title: Fag}]}]\n"
    found = {one.entity: one for one in changes_between(old, new)}
    assert (found["section"].kind, found["section"].title) == ("renamed", "Med fagbevegelsen")
    assert [one.field for one in found["section"].fields] == ["title"]


@pytest.mark.parametrize(
    ("old", "new", "days", "comparable"),
    [
        ("15. januar 2024", "15. desember 2026", 334, date(2026, 1, 15)),
        ("20. desember 2024", "4. januar 2026", -350, date(2026, 12, 20)),
        ("28. desember 2024", "3. januar 2027", 6, date(2026, 12, 28)),
        ("29. februar 2024", "1. mars 2026", 1, date(2026, 2, 28)),
    ],
)
def test_a_day_answers_to_that_of_the_year_of_its_plan(
    old: str, new: str, days: int, comparable: date
) -> None:
    found = when(old, new).delta
    assert (found.days, found.comparable) == (days, comparable)


def _between_years(old: str, new: str, periods: tuple[str, str]) -> tuple[Any, ...]:
    """The measures of what differs between two plans for some years."""
    plans = [plan_of(activity(f"when: {text}"), period)
             for text, period in zip((old, new), periods, strict=True)]  # fmt: skip
    found = comparison(Named("a", plans[0], "a"), Named("b", plans[1], "b")).changes
    shifts = [one.delta for change in found for one in change.fields if one.field == "when"]
    return tuple(one.days if one is not None else None for one in shifts)


@pytest.mark.parametrize(
    ("old", "new", "periods", "days"),
    [
        ("5. november 2025", "5. november 2027", ("2025–2026", "2027–2028"), ()),
        ("5. november 2025", "5. november 2028", ("2025–2026", "2027–2028"), (366,)),
        ("innen 1. juni 2026", "innen 1. juni 2027", ("2025–2026", "2027–2028"), (-366,)),
        ("mai 2026", "mai 2027", ("2025–2026", "2027–2028"), (None,)),
        ("5. mai 2023", "5. mai 2023", ("2022–2023", "2023–2024"), ()),
        ("5. mai 2023", "5. mai 2024", ("2022–2023", "2023–2024"), ()),
        ("5. mai 2026", "5. mai 2027", ("2026", "2027–2028"), ()),
        ("5. mai 2026", "5. mai 2028", ("2026", "2027–2028"), ()),
        ("15. januar 2026", "20. desember 2026",
         ("skoleåret 2025/2026", "skoleåret 2026/2027"), (-26,)),
    ],
)  # fmt: skip
def test_the_year_of_a_plan_for_several_counts(
    old: str, new: str, periods: tuple[str, str], days: tuple[int, ...]
) -> None:
    assert _between_years(old, new, periods) == days


@pytest.mark.parametrize("field", sorted(Case.fields))
def test_every_field_of_the_case_is_told_of_one_plan_s_revisions(field: str) -> None:
    old = plan_of("case: {number: 1/26}\n")
    shown = Case.fields[field].example
    new = plan_of(f"case: {json.dumps({'number': '1/26', field: shown}, ensure_ascii=False)}\n")
    (change,) = comparison(Named("2026@main", old, "2026"), Named("2026", new, "2026")).changes
    assert [(one.field, one.old) for one in change.fields] == [
        (field, "1/26" if field == "number" else None)
    ]


RELATIVE = {
    "within": ({"within": "1 uke", "after": "b"}, {"within": "2 uker", "after": "b"}),
    "amount": ({"amount": "1 uke", "after": "b"}, {"amount": "2 uker", "after": "b"}),
    "after": ({"within": "1 uke", "after": "b"}, {"within": "1 uke", "after": "c"}),
    "before": ({"within": "1 uke", "after": "b"}, {"within": "1 uke", "before": "b"}),
}


@pytest.mark.parametrize("field", sorted(Occurrence.fields))
def test_whatever_is_said_of_one_day_is_told(field: str) -> None:
    day = {"when": "3. mai 2024"}
    sides = RELATIVE.get(field, (day, {**day, field: Occurrence.fields[field].example}))
    others = "".join(f"  - {{id: {one}, title: {one}, when: mai}}\n" for one in "bc")
    old, new = (
        f"activities:\n{others}  - {json.dumps({'id': 'a', 'title': 'A', 'when': [said]})}\n"
        for said in sides
    )
    whole = field in ("place", "mode", "responsible")  # of a single day that is the activity's own
    assert list(fields(old, new)) == [field if whole else "when"]


def test_a_doubt_that_is_noted_is_how_sure_the_time_is() -> None:
    old = activity("when: {when: 8. mai 2026, note: avklares med Finnmark Ap}")
    (change,) = changes_between(old, activity("when: 8. mai 2026"))
    assert (change.kind, [one.field for one in change.fields]) == ("changed", ["when"])
