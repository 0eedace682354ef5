"""The date plan: groups, order, folding and what a view leaves out."""

import pytest

from applan.model import View
from applan.schedule.dates import dates_view, group_text
from applan.schedule.occurring import occurrences
from applan.words.calendar import words


def lines(rows):
    return [(row.when, row.item.title) for row in rows]


def headings(view, language):
    return [words(language)[f"heading.{group}"] for group, rows in view.items() if rows]


def test_rows_windows_recurring_and_undecided_stand_apart_and_in_order(read_plan):
    plan = read_plan("""
        - {title: Ås, when: 14. mars}
        - {title: Ærfugl, when: 14. mars}
        - {title: Zoo, when: 14.–15. mars}
        - {title: Møte, when: 2. januar}
        - {title: Kampanje, when: våren 2026}
        - {title: Kurs, when: april}
        - {title: Ringing, when: kontinuerlig}
        - {title: Skolering, when: avklares}
        - {title: Frist, kind: deadline, when: februar}
    """)
    view = dates_view(plan)
    assert lines(view["dated"]) == [
        ("2. januar", "Møte"),
        ("februar", "Frist"),
        ("14. mars", "Ærfugl"),
        ("14. mars", "Ås"),
        ("14.–15. mars", "Zoo"),
    ]
    assert lines(view["window"]) == [("våren", "Kampanje"), ("april", "Kurs")]
    assert lines(view["recurring"]) == [("kontinuerlig", "Ringing")]
    assert lines(view["undecided"]) == [("avklares", "Skolering")]
    assert headings(view, "nb") == [
        "Datoer",
        "Perioder",
        "Jevnlig og hele perioden",
        "Uten dato",
    ]


def test_a_row_has_its_responsible_status_and_weeks(read_plan):
    plan = read_plan("""
        - {title: A, when: 4.–16. mai, responsible: [Styret, Laget], status: confirmed}
        - {title: B, when: uke 37}
        - {title: C, kind: deadline, when: mai}
        - {title: D, when: 1. januar – 1. juni, status: cancelled}
    """)
    rows = {row.item.title: row for row in dates_view(plan)["dated"]}
    assert (rows["A"].item.responsible, rows["A"].status, rows["A"].week) == (
        ("Styret", "Laget"),
        "Bekreftet",
        "19–20",
    )
    assert [rows[title].week for title in "BCD"] == ["37", "", ""]
    assert [rows[title].status for title in "BCD"] == ["", "", "Avlyst"]


@pytest.mark.parametrize(
    ("period", "written", "printed"),
    [
        ("2026", "14. mars 2026", "14. mars"),
        ("2026", "14. mars 2027", "14. mars 2027"),
        ("2026–2027", "14. mars 2026", "14. mars 2026"),
        ("2026", "desember 2026 – januar 2027", "desember 2026 – januar 2027"),
        ("2026", "2026", "2026"),
        ("2026", "trolig 2026", "trolig 2026"),
        ("2026", "gjennom 2026", "gjennom 2026"),
        ("2026", "jevnlig i 2026", "jevnlig gjennom 2026"),
        ("2026", "vinteren 2025/2026", "vinteren 2025/2026"),
        ("2026", "14. mars 2026 kl. 18–20", "14. mars kl. 18–20"),
        ("2026", "1. kvartal 2026", "1. kvartal"),
        ("2026", "4.–16. mai 2026 (uke 19–20)", "4.–16. mai (uke 19–20)"),
    ],
)
def test_the_year_is_left_out_only_where_it_goes_without_saying(
    read_plan, period, written, printed
):
    view = dates_view(read_plan(f"- {{title: A, when: {written}}}", period=period))
    assert [row.when for _, rows in view.items() for row in rows] == [printed]


def test_a_part_that_only_repeats_its_whole_is_folded_into_it(read_plan):
    plan = read_plan("""
        - id: kampanje
          title: Kampanje
          when: uke 37
          parts:
            - {id: stand, title: Stand på torget}
            - {id: ringing, title: Ringing, when: uke 36}
            - {id: moter, title: Åpne møter, parts: [{id: senja, title: På Senja}]}
    """)
    rows = dates_view(plan)["dated"]
    assert [(row.item.title, [one.id for one in row.folded]) for row in rows] == [
        ("Kampanje – Ringing", []),
        ("Kampanje", ["stand", "moter", "senja"]),
    ]


def test_parts_whose_whole_is_not_shown_stand_for_themselves(read_plan):
    plan = read_plan("""
        - id: kampanje
          kind: campaign
          title: Kampanje
          when: uke 37
          parts:
            - {id: stand, kind: meeting, title: Stand på torget}
            - {id: ringing, kind: meeting, title: Ringing}
    """)
    rows = dates_view(plan, View(show="dates", kind=["meeting"]))["dated"]
    assert lines(rows) == [
        ("uke 37", "Kampanje – Ringing"),
        ("uke 37", "Kampanje – Stand på torget"),
    ]


def test_the_same_days_said_twice_about_one_thing_are_one_line(read_plan):
    plan = read_plan("""
        - {id: a, title: Kampanje, when: [uke 42, 12.–18. oktober 2026]}
        - {id: b, title: Kampanje, when: uke 42}
        - id: c
          title: Kurs
          when: [{when: uke 42, place: Tromsø}, {when: uke 42, place: Senja}]
    """)
    rows = dates_view(plan)["dated"]
    assert [(row.item.id, len(row.folded)) for row in rows] == [
        ("a", 1),
        ("b", 0),
        ("c", 0),
        ("c", 0),
    ]


PLAN = """
goals:
  - {id: mal, role: task, title: Valgkampplan, when: høsten 2026}
  - {id: annet, role: goal, title: Vekst, when: "2026"}
activities:
  - id: kurs
    kind: course
    title: Kurs
    when: uke 10
    responsible: [Styret]
    parts: [{id: del, title: Del to av kurset, when: uke 40}]
  - {id: mote, kind: meeting, title: Møte, when: 28. april – 3. mai, responsible: [Laget]}
  - {id: apent, kind: meeting, title: Åpent, when: avklares}
  - {id: fast, kind: meeting, title: Fast, when: månedlig}
"""


@pytest.mark.parametrize(
    ("view", "ids"),
    [
        ({}, "kurs mote del mal annet fast apent"),
        ({"period": "mai"}, "mote annet fast apent"),
        ({"period": "høsten 2026"}, "del mal annet fast apent"),
        ({"period": "2026-03-01/2026-03-31"}, "kurs annet fast apent"),
        ({"period": "en god stund"}, "kurs mote del mal annet fast apent"),
        ({"kind": ["meeting"]}, "mote fast apent"),
        ({"role": ["task"]}, "mal"),
        ({"role": ["task"], "kind": ["course"]}, "kurs mal"),
        ({"who": ["styret"]}, "kurs del"),
        ({"ids": ["kurs"]}, "kurs del"),
        ({"ids": ["annet", "mote"]}, "mote annet"),
    ],
)
def test_a_view_shows_what_it_asks_for(read_plan, view, ids):
    found = dates_view(read_plan(PLAN), View(show="dates", **view))
    shown = {row.item.id for _, rows in found.items() for row in rows}
    assert shown == set(ids.split())


def test_nynorsk_has_its_own_headings_and_statuses(read_plan):
    plan = read_plan(
        """
        - {title: A, when: 14. mars, status: postponed}
        - {title: B, when: veke 10}
        """,
        language="nn",
    )
    view = dates_view(plan)
    assert headings(view, "nn") == ["Datoar", "Utan dato"]
    assert view["undecided"][0].status == "Utsett"
    assert view["dated"][0].when == "veke 10"


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("tidlig i mai", "tidlig i mai 2026"),
        ("Rett etter påske", "rett etter påske 2026"),
        ("én gang i perioden", "én gang i perioden"),
        ("en gang i halvåret", "en gang i halvåret"),
        ("første kvartal", "første kvartal 2026"),
        ("sent på høsten", "sent på høsten 2026"),
        ("helst i mai", "helst i mai 2026"),
        ("kanskje til høsten", "kanskje til høsten 2026"),
        ("innen tre måneder etter møtet", "innen tre måneder etter møtet"),
        ("1. kvartal", "1. kvartal 2026"),
        ("slutten av aug", "slutten av august 2026"),
        ("kanskje 5.mai", "kanskje 5. mai 2026"),
        ("12.-14. juni", "12.–14. juni 2026"),
        ("to ganger pr år", "to ganger per år"),
        ("tidlig i mai?", "trolig begynnelsen av mai 2026"),
    ],
)
def test_what_is_vague_keeps_the_writers_words_and_what_is_exact_is_mended(
    read_plan, written, printed
):
    plan = read_plan(f"- {{title: A, when: '{written}'}}")
    assert [one.text for one in occurrences(plan)] == [printed]


def test_a_list_of_vague_times_keeps_them_too(read_plan):
    plan = read_plan("- {title: A, when: tidlig i mai og sent i juni}")
    assert group_text(occurrences(plan), {2026}, "nb") == "tidlig i mai; sent i juni"


@pytest.mark.parametrize(
    ("written", "group", "printed"),
    [
        ("en lørdag i april", "window", "en lørdag i april"),
        ("én gang i mai", "window", "én gang i mai"),
        ("to ganger i juni", "window", "to ganger i juni"),
        ("en kveld i uke 10", "window", "én kveld i uke 10"),
        ("ei helg i oktober", "window", "ei helg i oktober"),
        ("minst én gang i første kvartal", "window", "minst én gang i første kvartal"),
        ("en gang før påske", "window", "en gang før påske 2026"),
        ("to ganger i måneden i september", "recurring", "to ganger i måneden i september 2026"),
        ("jevnlig i april", "recurring", "jevnlig i april 2026"),
        ("én gang i perioden", "recurring", "én gang i perioden"),
        ("fire ganger i 2026", "recurring", "fire ganger i 2026"),
    ],
)
def test_what_is_some_days_of_a_short_time_stands_in_it(read_plan, written, group, printed):
    view = dates_view(read_plan(f'- {{title: A, when: "{written}"}}'))
    assert {name: [row.when for row in rows] for name, rows in view.items() if rows} == {
        group: [printed]
    }


def test_what_must_be_before_something_stands_where_that_is(read_plan):
    plan = read_plan("""
        - {title: Bazar, when: før jul 2026}
        - {title: Sang, when: oktober}
        - {title: Rydding, when: før 1. mai}
        - {title: Kurs, when: mars}
    """)
    rows = dates_view(plan)["window"]
    assert [row.item.title for row in rows] == ["Kurs", "Rydding", "Sang", "Bazar"]
