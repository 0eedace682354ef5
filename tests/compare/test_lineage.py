"""Which thing in one year's plan is which in another's."""

from collections.abc import Callable
from pathlib import Path

import pytest

from applan.compare import Change, Lineage, Link, Named, comparison, generation
from applan.model import Activity, walk

from .conftest import changes_between, plan_of

TABLE = Path(__file__).parent / "lineage.tsv"
PAIRS = [("2018", "2020"), ("2020", "2022"), ("2022", "2023"), ("2023", "2026"), ("2018", "2026")]

Between = Callable[[str, str], tuple[Change, ...]]


def decided(old: str, new: str) -> set[tuple[str, str, str]]:
    """What the table says of two plans: links and revivals, with what was split or merged."""
    rows = [line.split("\t") for line in TABLE.read_text("utf-8").splitlines()[1:]]
    assert len(rows) > 100
    assert all(len(row) == 4 and row[3] for row in rows)
    found = {(one, other, kind) for one, other, kind, _why in rows if other.startswith(f"{new}#")}
    return {row for row in found if row[0].startswith(f"{old}#") and row[2] != "revived"} | {
        row for row in found if row[2] == "revived"
    }


@pytest.mark.parametrize(("old", "new"), PAIRS)
def test_the_five_plans_are_linked_as_was_decided(old: str, new: str, between: Between) -> None:
    links, revived = set(), set()
    for one in between(old, new):
        if one.entity not in ("goal", "activity") or one.new is None:
            continue
        if one.old is not None:
            kind = one.kind if one.kind in ("split", "merged") else "same"
            links.add((f"{old}#{one.old.id}", f"{new}#{one.new.id}", kind))
        elif one.last is not None:
            revived.add((f"{one.last.plan}#{one.last.id}", f"{new}#{one.new.id}", "revived"))
    wanted = decided(old, new)
    assert links == {row for row in wanted if row[2] != "revived"}
    if (old, new) != ("2018", "2026"):
        assert revived == {row for row in wanted if row[2] == "revived"}


def test_grunnskolering_is_the_only_activity_in_all_five_plans(five: dict[str, Named]) -> None:
    ids = [
        {placed.item.id for placed in walk(one.plan) if isinstance(placed.item, Activity)}
        for one in five.values()
    ]
    assert set.intersection(*ids) == {"grunnskolering"}


def test_thirteen_of_what_is_not_in_2023_are_revivals_in_2026(between: Between) -> None:
    come = [
        one
        for one in between("2023", "2026")
        if one.old is None and one.entity in ("goal", "activity")
    ]
    assert len(come) == 27
    assert sum(one.kind == "revived" for one in come) == 13


GOAL = "goals:\n  - {{id: {id}, title: {title}}}\n"
ONE = GOAL.format(id="vekst", title="Vekst")


def told(changes: tuple[Change, ...]) -> list[tuple[str, str | None, str | None]]:
    return [
        (one.kind, one.old.id if one.old else None, one.new.id if one.new else None)
        for one in changes
        if one.entity in ("goal", "activity")
    ]


def test_the_same_id_is_the_same_thing_wherever_it_stands() -> None:
    new = "sections:\n  - title: Mål\n    goals:\n      - {id: vekst, title: Vekst}\n"
    assert told(changes_between(ONE, new)) == [("moved", "vekst", "vekst")]


def test_from_another_id_is_a_rename() -> None:
    new = 'goals:\n  - {id: flere, title: Flere, from: "2024#vekst"}\n'
    assert told(changes_between(ONE, new)) == [("reworded", "vekst", "flere")]


def test_two_from_one_is_a_split_with_a_change_for_each() -> None:
    new = (
        'goals:\n  - {id: a, title: A, from: "2024#vekst"}\n'
        '  - {id: b, title: B, from: "2024#vekst"}\n'
    )
    assert told(changes_between(ONE, new)) == [("split", "vekst", "a"), ("split", "vekst", "b")]


def test_one_from_two_is_a_merge_with_a_change_for_each() -> None:
    old = "goals:\n  - {id: a, title: A}\n  - {id: b, title: B}\n"
    new = 'goals:\n  - {id: a, title: A, from: "2024#b"}\n'
    changes = changes_between(old, new)
    assert told(changes) == [("merged", "a", "a"), ("merged", "b", "a")]


def test_something_that_was_renamed_in_a_plan_between_is_followed() -> None:
    middle = 'goals:\n  - {id: pleie, title: Pleie, from: "2024#vekst"}\n'
    new = 'goals:\n  - {id: flere, title: Vekst, from: "2025#pleie"}\n'
    changes = changes_between(ONE, new, ("2025", "2025", middle))
    assert told(changes) == []


def test_what_an_older_plan_had_is_revived_and_not_new() -> None:
    old = "goals: []\n"
    changes = changes_between(old, ONE, ("2020", "2020", ONE), ("2022", "2022", ONE))
    assert told(changes) == [("revived", None, "vekst")]
    assert changes[-1].last is not None
    assert changes[-1].last.plan == "2022"


def test_what_an_older_plan_had_under_another_id_is_revived() -> None:
    new = 'goals:\n  - {id: flere, title: Flere, from: "2020#vekst"}\n'
    (change,) = changes_between("goals: []\n", new, ("2020", "2020", ONE))
    assert (change.kind, change.last) == ("revived", ("2020", "vekst", "Vekst"))


def test_what_comes_only_between_the_two_is_new() -> None:
    changes = changes_between("goals: []\n", ONE, ("2025", "2025", ONE))
    assert told(changes) == [("new", None, "vekst")]


def test_what_was_ended_on_purpose_says_why_and_is_not_dropped() -> None:
    new = 'ended:\n  - {id: "2024#vekst", reason: nådd, decided: sak 4/25}\n'
    (change,) = changes_between(ONE, new)
    assert (change.kind, change.ended) == ("ended", ("2026", "nådd", "sak 4/25"))


def test_what_a_plan_between_ended_stays_ended() -> None:
    middle = 'ended:\n  - {id: "2024#vekst", reason: nådd}\n'
    (change,) = changes_between(ONE, "goals: []\n", ("2025", "2025", middle))
    assert change.kind == "ended"


def test_what_is_gone_without_a_word_is_dropped() -> None:
    assert told(changes_between(ONE, "goals: []\n")) == [("dropped", "vekst", None)]


def test_an_origin_that_is_history_already_is_no_new_merge() -> None:
    body = (
        'goals:\n  - {id: vekst, title: Vekst}\n  - {id: flere, title: Flere, from: "2020#vekst"}\n'
    )
    assert told(changes_between(body, body, ("2020", "2020", ONE))) == []


def test_ids_that_name_each_other_in_a_circle_end() -> None:
    body = 'goals:\n  - {id: a, title: A, from: "2026#b"}\n  - {id: b, title: B, from: "2026#a"}\n'
    plan = generation("2026", plan_of(body))
    assert Lineage([plan]).links(plan, plan) == (Link("a", "a"), Link("b", "b"))


def test_plans_given_the_other_way_round_have_the_same_links() -> None:
    old, new = (
        generation("2024", plan_of(ONE, "2024")),
        generation("2026", plan_of('goals:\n  - {id: flere, title: Flere, from: "2024#vekst"}\n')),
    )
    lineage = Lineage([old, new])
    assert lineage.links(old, new) == (Link("vekst", "flere"),)
    assert lineage.links(new, old) == (Link("flere", "vekst"),)


COUNTED = (
    "goals: [{id: vekst, title: Vekst, targets: [{value: 50, unit: Medlemmer, scope: laget}]}]"
)
UNCOUNTED = "goals: [{id: vekst, title: Vekst}]"


def test_a_number_that_an_older_plan_had_is_revived_and_not_new() -> None:
    (target,) = changes_between(UNCOUNTED, COUNTED, ("2022", "2022", COUNTED.lower()))
    assert (target.entity, target.kind) == ("target", "revived")
    assert target.last == ("2022", "vekst", "vekst")


def test_a_number_of_other_people_is_new() -> None:
    other = COUNTED.replace("laget", "fylket")
    (target,) = changes_between(UNCOUNTED, COUNTED, ("2022", "2022", other))
    assert (target.kind, target.last) == ("new", None)


def test_a_number_goes_on_whichever_of_two_it_was_merged_from_had_it() -> None:
    old = (
        "activities: [{id: b, title: B}]\n"
        "goals: [{id: c, title: C, targets: [{value: 50, unit: medlemmer}]}]\n"
    )
    new = (
        'goals: [{id: a, title: A, from: ["2024#b", "2024#c"], '
        "targets: [{value: 50, unit: medlemmer}]}]\n"
    )
    assert [one.kind for one in changes_between(old, new)] == ["merged", "merged"]
    earlier, later = (
        Named("2024", plan_of(old, "2024"), "2024"),
        Named("2026", plan_of(new), "2026"),
    )
    assert [one.kind for one in comparison(later, earlier).changes] == ["split", "split"]


def test_going_back_revives_nothing_that_only_the_plan_gone_back_to_has() -> None:
    earlier, later = Named("2024", plan_of(ONE, "2024"), "2024"), Named("2026", plan_of(""), "2026")
    assert [(one.kind, one.last) for one in comparison(later, earlier).changes] == [("new", None)]
