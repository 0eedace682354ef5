"""Activity by season, and where the columns come from."""

from itertools import pairwise

import pytest

from applan.model import View
from applan.schedule.matrix import matrix_view, season_columns
from applan.schedule.occurring import occurrences

SEASONS = """
seasons: {{{seasons}}}
activities:
  - {{title: A, when: [{when}]}}
"""


def cells(view):
    return {
        row.title: {
            label: cell for label, cell in zip(view.columns, row.cells, strict=True) if cell
        }
        for row in view.rows
    }


@pytest.mark.parametrize(
    ("period", "seasons", "when", "labels"),
    [
        ("2026–2027", "", "uke 10 i 2026", "Vår 2026|Høst 2026|Vår 2027|Høst 2027"),
        ("2026", "winter: januar–mars, spring: april–juni", "uke 10",
         "Vinter/vår 2026|Høst 2026"),
        ("2026", "winter: januar–mars, spring: april–juni", "vinteren 2026",
         "Vinter 2026|Vår 2026|Høst 2026"),
        ("2026–2027", "winter: januar–mars, spring: april–juni", "våren 2027",
         "Vinter/vår 2026|Høst 2026|Vinter 2027|Vår 2027|Høst 2027"),
        ("2026", "winter: januar–mars", "vinteren 2026", "Vinter 2026|Vår 2026|Høst 2026"),
        ("2026", "summer: juni–august", "sommeren 2026", "Vår 2026|Sommer 2026|Høst 2026"),
        ("2026", "spring: januar–mai, autumn: september–desember", "3. mai",
         "Vår 2026|Høst 2026"),
        ("2026", "spring: januar–mai, autumn: september–desember", "3. juli, 4. juli, 9. juni",
         "Vår 2026|Juni 2026|Juli 2026|Høst 2026"),
        ("januar 2026 – september 2027", "spring: januar–juni, autumn: august–desember",
         "uke 10 i 2026", "Vår 2026|Høst 2026|Vår 2027"),
        ("januar 2026 – september 2027", "spring: januar–juni, autumn: august–desember",
         "2. september 2027", "Vår 2026|Høst 2026|Vår 2027|Høst 2027"),
        ("2026", "", "15. november 2025", "Høst 2025|Vår 2026|Høst 2026"),
    ],
)  # fmt: skip
def test_columns_are_as_fine_as_the_plan(read_plan, period, seasons, when, labels):
    plan = read_plan(SEASONS.format(seasons=seasons, when=when), period=period)
    columns = season_columns(plan, occurrences(plan), plan.span.interval)
    assert "|".join(column.label for column in columns) == labels


def test_a_winter_over_new_year_takes_its_days_from_the_half_years(read_plan):
    plan = read_plan("""
        seasons: {winter: desember–februar}
        activities:
          - {title: A, when: vinteren 2026}
    """)
    columns = season_columns(plan, occurrences(plan), plan.span.interval)
    days = [(column.start, column.end) for column in columns]
    assert all(before[1] < after[0] for before, after in pairwise(days))


def test_a_cell_holds_time_mode_place_and_note(read_plan):
    plan = read_plan("""
        - id: kurs
          title: Grunnskolering
          mode: physical
          when:
            - {when: "uke 13, 14 og 19", place: Tromsø}
            - {when: høsten 2026, certainty: open, note: tidlig på høsten}
          parts:
            - {id: trinn-1, title: Grunnskolering trinn 1, when: august og september}
            - {id: trinn-2, title: Trinn 2, mode: digital, when: trolig uke 42}
    """)
    assert cells(matrix_view(plan)) == {
        "Grunnskolering": {
            "Vår 2026": ("Uke 13, 14 og 19, fysisk, Tromsø",),
            "Høst 2026": (
                "Avklares, fysisk (tidlig på høsten)",
                "Trinn 1: august og september, fysisk",
                "Trinn 2: trolig uke 42, digitalt",
            ),
        }
    }


def test_what_the_column_says_is_not_said_again(read_plan):
    plan = read_plan("""
        - {title: A, when: [{when: høsten 2026, part: Samling}]}
        - {title: B, when: [{when: trolig høsten 2026, part: Samling}]}
        - {title: C, when: høsten 2026}
        - {title: D, when: [{when: høsten 2026, note: ingen påmeldte}]}
        - {title: E, when: uke 40, status: cancelled}
        - {title: F, when: uke 40, status: postponed}
    """)
    found = cells(matrix_view(plan))
    assert [found[title]["Høst 2026"] for title in "ABCDEF"] == [
        ("Samling",),
        ("Samling: foreløpig",),
        ("Høsten",),
        ("Ingen påmeldte",),
        ("Avlyst",),
        ("Utsatt",),
    ]


def test_a_window_stands_in_each_of_its_columns_and_a_date_in_the_first(read_plan):
    plan = read_plan("""
        - {title: A, when: mai–august}
        - {title: B, when: 29. juni – 3. juli}
    """)
    assert cells(matrix_view(plan)) == {
        "A": {"Vår 2026": ("Mai–august",), "Høst 2026": ("Mai–august",)},
        "B": {"Vår 2026": ("29. juni – 3. juli",)},
    }


def test_rows_are_whole_activities_in_document_order_or_in_that_of_the_view(read_plan):
    plan = read_plan("""
        - {id: sen, title: Sen, when: uke 40}
        - {id: tidlig, title: Tidlig, parts: [{id: del, title: Delen, when: uke 2}]}
        - {id: uten, title: Uten tid}
    """)
    assert [row.id for row in matrix_view(plan).rows] == ["sen", "tidlig"]
    listed = matrix_view(plan, View(show="matrix", ids=["del", "uten", "sen"]))
    assert [(row.id, row.title) for row in listed.rows] == [
        ("del", "Tidlig – Delen"),
        ("sen", "Sen"),
    ]


def test_what_has_no_column_is_listed_beside_the_matrix(read_plan):
    plan = read_plan("""
        - {title: A, when: månedlig}
        - {title: B, when: avklares}
        - {title: C, when: noe vi får se på}
        - {title: D, when: uke 2}
        - {title: E, when: i løpet av perioden}
        - {title: F, when: fra 1. mai}
    """)
    view = matrix_view(plan)
    assert [row.title for row in view.rows] == ["D"]
    assert [(row.when, row.item.title) for row in view.other] == [
        ("månedlig", "A"),
        ("i løpet av perioden", "E"),
        ("fra 1. mai 2026", "F"),
        ("avklares", "B"),
        ("noe vi får se på", "C"),
    ]


def test_goals_have_rows_only_when_asked_for(read_plan):
    plan = read_plan("""
        goals:
          - {id: mal, role: task, title: Valgkampplan, when: høsten 2026}
    """)
    assert matrix_view(plan).rows == ()
    asked = matrix_view(plan, View(show="matrix", role=["task"]))
    assert [row.title for row in asked.rows] == ["Valgkampplan"]


def test_a_year_of_more_columns_than_one_stands_in_none_of_them(read_plan):
    plan = read_plan(
        "activities:\n  - {title: Leir, when: 2026}\n  - {title: Tur, when: mai 2026}\n"
    )
    found = matrix_view(plan)
    assert [row.title for row in found.rows] == ["Tur"]
    assert [(row.when, row.item.title) for row in found.other] == [("2026", "Leir")]


def test_what_fills_a_season_stands_in_it_alone_and_is_called_off_once(read_plan):
    plan = read_plan(
        """
        - {title: Ringing, when: våren}
        - {title: Kvartal, when: 1. kvartal}
        - {title: Langt, when: februar–mai}
        - {title: Tur, when: 6. februar (avlyst)}
        """,
        period="2026\nseasons: {winter: januar–mars, spring: januar–juni}",
    )
    assert cells(matrix_view(plan)) == {
        "Ringing": {"Vår 2026": ("Våren",)},
        "Kvartal": {"Vinter 2026": ("1. kvartal",)},
        "Langt": {"Vinter 2026": ("Februar–mai",), "Vår 2026": ("Februar–mai",)},
        "Tur": {"Vinter 2026": ("Avlyst",)},
    }
