"""What is told of two editions of a plan."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from applan.loading import load
from applan.schedule.changes import changes, matched
from applan.schedule.occurring import occurrences


def told(read_plan, before, after, shown=lambda one: True):
    old, new = (occurrences(read_plan(yaml)) for yaml in (before, after))
    wanted = [one for one in (*old, *new) if shown(one)]
    return [(c.aspect, c.title, c.before, c.after) for c in changes(old, new, wanted)]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("when: 1. mars", "when: 2. mars", [("moved", "A", "1. mars 2026", "2. mars 2026")]),
        ("when: 1. mars", "when: 1.3.2026", []),
        ("when: 1. mars", "when: trolig 1. mars",
         [("unsettled", "A", "1. mars 2026", "trolig 1. mars 2026")]),
        ("when: trolig 1. mars", "when: 1. mars",
         [("settled", "A", "trolig 1. mars 2026", "1. mars 2026")]),
        ("when: avklares", "when: våren", [("settled", "A", "avklares", "våren 2026")]),
        ("when: 1. mars", "when: avklares", [("unsettled", "A", "1. mars 2026", "avklares")]),
        ("when: 1. mars kl. 18", "when: 1. mars kl. 19",
         [("moved", "A", "1. mars 2026 kl. 18", "1. mars 2026 kl. 19")]),
        ("when: 1. mars", "when: innen 1. mars",
         [("moved", "A", "1. mars 2026", "innen 1. mars 2026")]),
        ("when: månedlig", "when: hvert kvartal",
         [("moved", "A", "månedlig", "hvert kvartal")]),
        ("when: 1. mars", "{when: 1. mars, status: cancelled}",
         [("cancelled", "A", "1. mars 2026", "")]),
        ("{when: 1. mars, status: cancelled}", "when: 2. mars",
         [("revived", "A", "1. mars 2026", "2. mars 2026")]),
        ("when: 1. mars", "{when: 1. mars, status: postponed}",
         [("postponed", "A", "1. mars 2026", "")]),
        ("when: 1. mars", "{when: 1. mars, status: done}", []),
        ("when: 1. mars", "{when: 1. mars, place: Oslo}", [("place", "A", "", "Oslo")]),
        ("{when: 1. mars, responsible: [X, Y]}", "{when: 1. mars, responsible: Y}",
         [("responsible", "A", "X, Y", "Y")]),
        ("when: [1. mars, 2. mars]", "when: [28. februar, 1. mars, 2. mars]",
         [("new", "A", "", "28. februar 2026")]),
        ("when: juni og oktober", "when: oktober", [("gone", "A", "juni 2026", "")]),
        ("when: juni og oktober", "when: juni og november",
         [("moved", "A", "oktober 2026", "november 2026")]),
    ],
)  # fmt: skip
def test_what_is_told(read_plan, before, after, expected):
    def yaml(said):
        return "- {id: a, title: A, " + said.removeprefix("{").removesuffix("}") + "}"

    assert told(read_plan, yaml(before), yaml(after)) == expected


def test_an_id_keeps_a_thing_with_a_new_name_and_nothing_else_does(read_plan):
    named, other = "- {id: a, title: A, when: 1. mars}", "- {id: a, title: B, when: 1. mars}"
    assert told(read_plan, named, other) == [("renamed", "B", "A", "B")]
    plain, renamed = "- {title: A, when: 1. mars}", "- {title: B, when: 1. mars}"
    assert told(read_plan, plain, renamed) == [
        ("gone", "A", "1. mars 2026", ""), ("new", "B", "", "1. mars 2026"),
    ]  # fmt: skip


def test_what_moves_out_of_what_is_shown_is_moved(read_plan):
    before, after = "- {id: a, title: A, when: 1. mars}", "- {id: a, title: A, when: 1. juni}"
    moved = [("moved", "A", "1. mars 2026", "1. juni 2026")]
    assert told(read_plan, before, after, lambda one: one.start.month == 3) == moved
    assert told(read_plan, before, after, lambda one: one.start.month == 5) == []


def test_a_part_that_only_repeats_its_whole_is_not_told_of(read_plan):
    before = "- {id: a, title: A, when: 1. mars, parts: [{title: Kveld}]}"
    after = "- {id: a, title: A, when: 2. mars, parts: [{title: Kveld}, {title: Morgen}]}"
    assert told(read_plan, before, after) == [("moved", "A", "1. mars 2026", "2. mars 2026")]


WHENS = st.lists(
    st.sampled_from(["1. mars", "2. mars", "uke 13 og 14", "avklares", "månedlig", "våren"]),
    max_size=4,
)


@given(WHENS, WHENS)
def test_nothing_is_told_of_what_is_the_same_and_every_line_is_paired_once(one, other):
    def found(whens):
        said = ", ".join(whens)
        text = (
            "applan: 1\ntitle: T\norganisation: O\nperiod: 2026\nactivities:\n"
            f"  - {{id: a, title: A, when: [{said}]}}\n"
        )
        plan = load(text.encode(), "p.yaml", "p").plan
        assert plan is not None
        return occurrences(plan, "p")

    before, now = found(one), found(other)
    assert changes(now, now, now) == ()
    pairs = list(matched(before, now))
    assert sorted(id(new) for _, new in pairs if new) == sorted(map(id, now))
    assert sorted(id(old) for old, _ in pairs if old) == sorted(map(id, before))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("10. mars, 14. april, 12. mai", "14. april, 12. mai", [("gone", "10. mars 2026", "")]),
        ("10. mars, 12. mai", "12. mai, 10. mars", []),
        ("10. mars, 14. april", "14. april, 1. februar, 11. mars",
         [("new", "", "1. februar 2026"), ("moved", "10. mars 2026", "11. mars 2026")]),
        ("10. mars, 14. april, 12. mai", "1. februar, 10. mars, 15. april, 12. mai",
         [("new", "", "1. februar 2026"), ("moved", "14. april 2026", "15. april 2026")]),
        ("10. mars, 14. april, 12. mai", "14. april, 12. mai, 9. juni",
         [("gone", "10. mars 2026", ""), ("new", "", "9. juni 2026")]),
        ("10. mars, 14. april, 12. mai", "15. april, 12. mai",
         [("gone", "10. mars 2026", ""), ("moved", "14. april 2026", "15. april 2026")]),
        ("10. mars, 14. april", "10. mars, avklares",
         [("unsettled", "14. april 2026", "avklares")]),
        ("10. mars kl. 18, 12. mai kl. 18", "12. mai kl. 19, 10. mars kl. 18",
         [("moved", "12. mai 2026 kl. 18", "12. mai 2026 kl. 19")]),
        ("10. mars, 14. april", "14. april, avklares",
         [("unsettled", "10. mars 2026", "avklares")]),
        ("avklares, 14. april", "14. april, 10. mars",
         [("settled", "avklares", "10. mars 2026")]),
        ("10. mars", "10. mars, 14. april", [("new", "", "14. april 2026")]),
    ],
)  # fmt: skip
def test_times_of_a_list_are_paired_by_day_and_then_by_their_place_between(
    read_plan, before, after, expected
):
    def yaml(said):
        return f"- {{id: a, title: A, when: [{said}]}}"

    found = told(read_plan, yaml(before), yaml(after))
    assert sorted((aspect, old, new) for aspect, _, old, new in found) == sorted(expected)


def test_an_activity_that_has_got_an_id_is_still_the_same(read_plan):
    before = "- {title: Styremøte, when: 10. mars}\n- {title: Kurs, when: 1. mai}"
    after = (
        "- {id: styremote, title: Styremøte, when: 12. mars}\n- {id: kurs, title: K, when: 1. mai}"
    )
    assert told(read_plan, before, after) == [
        ("moved", "Styremøte", "10. mars 2026", "12. mars 2026"),
        ("renamed", "K", "Kurs", "K"),
    ]
