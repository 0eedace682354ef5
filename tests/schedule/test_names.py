"""What a name in a time may mean: the plan's own, then the organisation's, then the calendar's."""

from datetime import date

import pytest

from applan.calendar_facts import Fact, OwnCalendar, one_day
from applan.formats.when import understand
from applan.schedule.occurring import occurrences
from applan.schedule.timetable import Timetable
from applan.when.names import Names, stems_of

CONGRESS = Fact(
    "Landsmøtet 2027", "Landsmøtet 2027", "event", one_day(date(2027, 4, 8)), "fixed", "x"
)
OWN = OwnCalendar((CONGRESS,), (("Landsmøtet", "8. april 2027"),))


def days(plan, title):
    return [(one.start, one.end) for one in occurrences(plan) if one.title == title]


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Årsmøte", "årsmøtet"), ("Årsmøtet", "årsmøte"), ("Årsmøtet 2026", "årsmøtet"),
        ("Årsmøte", "årsmøtet i 2026"), ("Stor vårfest for alle", "stor vårfest for alle"),
        ("Landsmøte", "landsmøtet"), ("Kommunevalkampen", "kommunevalkamp"),
        ("Haustmarknaden", "haustmarknad"), ("Elevråds-seminar", "elevråds-seminaret"),
        ("ÅRSMØTE", "årsmøtet"),
    ],
)  # fmt: skip
def test_a_title_is_meant_whole_and_in_any_form(read_plan, title, said):
    plan = read_plan(f"""
        - {{title: "{title}", when: 14. mars}}
        - {{title: Annet, when: én uke etter {said}}}
    """)
    assert days(plan, "Annet") == [(date(2026, 3, 21), date(2026, 3, 21))]


@pytest.mark.parametrize("said", ["fest", "vårfesten for alle", "festen for alle", "storfesten"])
def test_a_part_of_a_title_is_not_meant(read_plan, said):
    plan = read_plan(f"""
        - {{title: Stor vårfest for alle, when: 14. mars}}
        - {{title: Annet, when: én uke etter {said}}}
    """)
    assert days(plan, "Annet") == [(None, None)]


def test_the_year_tells_two_of_one_name_apart(read_plan):
    plan = read_plan(
        """
        - {title: Landsmøte 2026, when: 14. mars 2026}
        - {title: Landsmøte 2027, when: 13. mars 2027}
        - {title: Annet, when: én uke etter landsmøtet 2027}
        - {title: Dette, when: én uke etter landsmøtet}
        """,
        period="2026–2027",
    )
    assert days(plan, "Annet") == [(date(2027, 3, 20), date(2027, 3, 20))]
    assert days(plan, "Dette") == [(None, None)]


def test_the_year_that_two_of_one_title_are_in_tells_them_apart(read_plan):
    plan = read_plan(
        """
        - {title: Landsmøte, when: 14. mars 2026}
        - {title: Landsmøtet, when: 13. mars 2027}
        - {title: Annet, when: én uke etter landsmøtet i 2027}
        """,
        period="2026–2027",
    )
    assert days(plan, "Annet") == [(date(2027, 3, 20), date(2027, 3, 20))]


def test_the_plan_goes_before_the_organisation_and_that_before_the_calendar(read_plan):
    yaml = (
        "- {title: Annet, when: én uke etter landsmøtet 2027}\n"
        "- {title: Valg, when: én uke etter kommunevalget 2027}\n"
    )
    plan = read_plan(yaml, period="2027")
    assert days(plan, "Annet") == [(None, None)]
    assert days(plan, "Valg") == [(date(2027, 9, 20), date(2027, 9, 20))]
    assert days(plan.in_calendar(OWN), "Annet") == [(date(2027, 4, 15), date(2027, 4, 15))]
    both = read_plan(yaml + "- {title: Landsmøte, when: 10. april}", period="2027")
    assert days(both.in_calendar(OWN), "Annet") == [(date(2027, 4, 17), date(2027, 4, 17))]


def test_what_is_called_the_same_in_one_source_is_all_that_may_be_meant(read_plan):
    plan = read_plan("""
        - {id: a, title: Kurs, when: 14. mars}
        - {id: b, title: Kurset, when: 20. mars}
        - {id: kurset-i-a, title: Leir, when: 20. juni}
    """)
    timetable = Timetable(plan)
    assert [one.value.item.id for one in timetable.names.called("kurs")] == ["a", "b"]
    assert timetable.called("kurset") is None
    assert timetable.called("leiren").item.id == "kurset-i-a"
    assert Names((), range(0)).meant("kurset") == ()


def test_stems_leave_out_endings_years_and_norwegian_letters():
    assert stems_of("Landsmøtet i 2027") == stems_of("landsmøte") == ("landsmot",)
    assert stems_of("Kommune- og fylkestingsvalget") == ("kommun", "og", "fylkestingsvalg")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("fire uker før kommunevalget 2027", date(2027, 8, 16)),
        ("valgdagen 2025", date(2025, 9, 8)),
        ("valdagen i 2029", date(2029, 9, 10)),
        ("fire måneder før Arbeiderpartiets landsmøte 2025", date(2024, 12, 3)),
        ("innen to uker etter sametingsvalget 2025", date(2025, 9, 22)),
        ("to uker etter valgdagen", None),
        ("etter kommunevalget 2027", None),
        ("kommunevalget 2026", None),
    ],
)
def test_when_knows_what_the_calendar_knows(text, day):
    (one,) = understand(text, "nb", None, OwnCalendar()).reading.occurrences
    assert (one.interval and one.interval.start) == day


def test_when_asks_the_plan(read_plan):
    plan = read_plan("- {title: Årsmøte, when: trolig 14. mars}")
    (one,) = understand("to uker etter årsmøtet", "nb", plan, OwnCalendar()).reading.occurrences
    assert (one.interval.start, one.certainty) == (date(2026, 3, 28), "tentative")
