"""Times that hang on something else in the plan."""

from datetime import date

import pytest

from applan.schedule.occurring import occurrences

EVENT = """
- {{id: arsmote, kind: meeting, title: Årsmøtet, when: {event}}}
- {{id: annet, title: Noe annet, when: {when}}}
"""


def placed(plan):
    return [(o.start, o.end, o.group, o.text) for o in occurrences(plan) if o.id == "annet"]


@pytest.mark.parametrize(
    ("event", "when", "expected"),
    [
        (
            "14.–15. mars",
            "{within: 3 måneder, after: arsmote}",
            (date(2026, 6, 15), date(2026, 6, 15),
             "innen 15. juni 2026 (innen tre måneder etter årsmøtet)"),
        ),
        (
            "14.–15. mars",
            "{amount: 4 uker, before: arsmote}",
            (date(2026, 2, 14), date(2026, 2, 14), "14. februar 2026 (fire uker før årsmøtet)"),
        ),
        (
            "31. januar",
            "{amount: 1 måned, after: arsmote}",
            (date(2026, 2, 28), date(2026, 2, 28), "28. februar 2026 (én måned etter årsmøtet)"),
        ),
        (
            "14. mars",
            "innen to uker etter årsmøtet",
            (date(2026, 3, 28), date(2026, 3, 28), "innen 28. mars 2026 (innen to uker etter årsmøtet)"),
        ),
    ],
)  # fmt: skip
def test_a_length_counts_from_the_last_day_or_back_from_the_first(read_plan, event, when, expected):
    plan = read_plan(EVENT.format(event=event, when=when))
    start, end, text = expected
    assert placed(plan) == [(start, end, "dated", text)]


@pytest.mark.parametrize(
    ("event", "when", "end", "text"),
    [
        ("uke 33–38", "{within: 2 uker, after: arsmote}", date(2026, 10, 4),
         "innen 4. oktober 2026 (innen to uker etter årsmøtet)"),
        ("uke 33", "{within: 2 uker, after: arsmote}", date(2026, 8, 30),
         "innen 30. august 2026 (innen to uker etter årsmøtet)"),
        ("uke 33", "{within: 2 uker, before: arsmote}", date(2026, 7, 27),
         "innen 27. juli 2026 (innen to uker før årsmøtet)"),
        ("14.–15. mars", "{before: arsmote}", date(2026, 3, 13),
         "innen 13. mars 2026 (før årsmøtet)"),
        ("14.–15. mars", "før årsmøtet", date(2026, 3, 13), "innen 13. mars 2026 (før årsmøtet)"),
    ],
)  # fmt: skip
def test_a_time_by_which_something_is_to_be_done_is_its_last_day(read_plan, event, when, end, text):
    plan = read_plan(EVENT.format(event=event, when=when))
    assert [(found[1], found[2], found[3]) for found in placed(plan)] == [(end, "dated", text)]


@pytest.mark.parametrize(
    ("when", "start", "end"),
    [
        ("etter årsmøtet 2026", date(2026, 3, 16), date(2026, 12, 31)),
        ("etter årsmøtet", date(2026, 3, 16), date(2026, 12, 31)),
        ("frem til årsmøtet", date(2026, 1, 1), date(2026, 3, 15)),
        ("{after: arsmote}", date(2026, 3, 16), date(2026, 12, 31)),
    ],
)
def test_without_a_length_it_is_a_window_to_the_end_of_the_period(read_plan, when, start, end):
    plan = read_plan(EVENT.format(event="14.–15. mars", when=when))
    assert [found[:3] for found in placed(plan)] == [(start, end, "window")]


@pytest.mark.parametrize(
    ("event", "when"),
    [
        ("avklares", "{within: 3 måneder, after: arsmote}"),
        ("2026", "{within: 3 måneder, after: arsmote}"),
        ("januar", "{within: 3 måneder, after: arsmote}"),
        ("mars–mai", "{within: 1 måned, after: arsmote}"),
        ("våren", "{amount: 4 uker, before: arsmote}"),
        ("begynnelsen av mars", "innen to uker etter årsmøtet"),
        ("hvert år fra januar", "{within: 3 måneder, after: arsmote}"),
        ("månedlig", "etter årsmøtet"),
        ("[14. mars, 20. september]", "etter årsmøtet"),
        ("14. mars", "etter årsmøtet 2027"),
        ("14. mars", "etter landsmøtet"),
        ("14. mars", "{within: 3 måneder, after: finnes-ikke}"),
        ("14. mars", "{within: tre løse måneder, after: arsmote}"),
        ("31. desember", "etter årsmøtet"),
        ("{after: annet}", "{after: arsmote}"),
        ("14. mars", "{amount: 1 uke, after: annet}"),
    ],
)
def test_what_cannot_be_told_is_undecided_and_still_there(read_plan, event, when):
    plan = read_plan(EVENT.format(event=event, when=when))
    assert [group for _, _, group, _ in placed(plan)] == ["undecided"]


def test_an_event_that_comes_twice_gives_two_deadlines(read_plan):
    plan = read_plan(
        """
        - {id: arsmote, title: Årsmøtet, when: [14. mars 2026, 13. mars 2027]}
        - {id: annet, title: Regnskap, when: {amount: 2 uker, before: arsmote}}
        """,
        period="2026–2027",
    )
    assert [start for start, *_ in placed(plan)] == [date(2026, 2, 28), date(2027, 2, 27)]


def test_a_title_of_several_words_is_quoted(read_plan):
    plan = read_plan("""
        - {id: moter, title: Årsmøter i kommunepartiene, when: 14. mars}
        - {id: annet, title: Kurs, when: {within: 1 uke, after: moter}}
    """)
    assert [text for *_, text in placed(plan)] == [
        "innen 21. mars 2026 (innen én uke etter «Årsmøter i kommunepartiene»)"
    ]


def test_what_hangs_on_something_unsure_is_as_unsure(read_plan):
    plan = read_plan("""
        - {id: arsmote, title: Årsmøtet, when: trolig 14. mars}
        - {id: annet, title: Kurs, when: {amount: 1 uke, after: arsmote}}
    """)
    assert [(one.certainty, one.text) for one in occurrences(plan)][1] == (
        "tentative",
        "trolig 21. mars 2026 (én uke etter årsmøtet)",
    )


def test_a_chain_is_followed_and_an_endless_one_comes_to_an_end(read_plan):
    links = 200
    lines = ["- {id: a0, title: A0, when: 1. januar}"] + [
        f"- {{id: a{n}, title: A{n}, when: {{amount: 1 dag, after: a{n - 1}}}}}"
        for n in range(1, links)
    ]
    found = occurrences(read_plan("\n".join(lines)))
    assert len(found) == links
    assert found[40].start == date(2026, 2, 10)
    backwards = occurrences(read_plan("\n".join(reversed(lines))))
    assert len(backwards) == links


def test_nynorsk_finds_the_event_in_another_form(read_plan):
    plan = read_plan(
        """
        - {id: landsmote, title: Landsmøte, when: 14. mars}
        - {id: annet, title: Kurs, when: etter landsmøtet}
        """,
        language="nn",
    )
    assert placed(plan)[0][0] == date(2026, 3, 15)


def test_the_hour_behind_an_event_is_that_of_the_day_counted_from_it(read_plan):
    plan = read_plan("""
        - {title: Vårkonsert, when: 24. april kl. 17}
        - {title: Prøve, when: dagen før vårkonserten kl. 18}
        - {title: Rydding, when: "dagen etter vårkonserten, kl. 10–12"}
    """)
    assert [(one.title, one.text) for one in occurrences(plan)] == [
        ("Vårkonsert", "24. april 2026 kl. 17"),
        ("Prøve", "23. april 2026 kl. 18 (én dag før vårkonserten)"),
        ("Rydding", "25. april 2026 kl. 10–12 (én dag etter vårkonserten)"),
    ]


def test_the_week_before_a_deadline_is_the_latest_one(read_plan):
    plan = read_plan("""
        - {title: Årsmøte, when: senest 31. mars}
        - {title: Vask, when: uka før årsmøtet}
        - {title: Sal, when: helga før årsmøtet}
    """)
    assert [(one.text, one.deadline) for one in occurrences(plan)[1:]] == [
        ("senest uka før årsmøtet", True),
        ("senest helga før årsmøtet", True),
    ]
