"""What is coming, what is late, and what gets in the way of what."""

from datetime import date, timedelta

from applan.schedule.coming import agenda, clashes
from applan.schedule.occurring import occurrences

ON = date(2026, 3, 1)


def titles(found):
    return [one.title for one in found]


def test_an_agenda_has_what_is_late_what_is_due_and_what_should_be_decided(read_plan):
    plan = read_plan("""
        - {title: Sen frist, kind: deadline, when: 1. februar, status: ongoing}
        - {title: Frist som ingen har sagt noe om, kind: deadline, when: 1. februar}
        - {title: Levert, kind: deadline, when: 2. februar, status: done}
        - {title: Var i februar, when: 3. februar}
        - {title: Står som planlagt, when: 4. februar, status: planned}
        - {title: I dag, kind: deadline, when: 1. mars}
        - {title: Siste dag, when: 30. april}
        - {title: Dagen etter, when: 1. mai}
        - {title: Slutter snart, when: januar–mars}
        - {title: Går hele året, when: "2026"}
        - {title: Hele våren, when: 15. februar – 15. juni}
        - {title: Et helt år fra nå, when: 15. mars 2026 – 14. mars 2027}
        - {title: Avlyst, when: 2. mars, status: cancelled}
        - {title: Trolig, when: trolig 10. mars}
        - {title: Trolig i fjor, when: trolig 10. januar}
        - {title: Trolig til høsten, when: trolig oktober}
        - {title: Trolig nå og framover, when: trolig februar–juni}
        - {title: Uavklart vår, when: [{when: april, certainty: open}]}
        - {title: Uten tid, when: avklares}
        - {title: Et annet år, when: etter landsmøtet 2027}
        - {title: Løpende, when: kontinuerlig}
        - {title: Styremøte, when: første tirsdag i måneden}
    """)
    found = agenda(occurrences(plan), ON, 60)
    assert titles(found.overdue) == ["Sen frist", "Står som planlagt"]
    assert titles(found.due) == ["I dag", "Styremøte", "Slutter snart", "Siste dag"]
    assert titles(found.undecided) == ["Trolig nå og framover", "Trolig", "Uavklart vår"]
    assert titles(found.ongoing) == [
        "Går hele året", "Løpende", "Hele våren", "Et helt år fra nå",
    ]  # fmt: skip
    assert titles(found.undated) == ["Uten tid"]
    assert [one.start for one in found.due if one.title == "Styremøte"] == [date(2026, 3, 3)]


def test_what_was_put_off_is_undecided_also_when_its_day_has_been(read_plan):
    plan = read_plan("""
        - {title: Dugnad, when: 1. februar, status: postponed}
        - {title: Kurs, when: 2. februar (utsatt)}
        - {title: Kveld, when: hver mandag i januar, status: postponed}
        - {title: Uke, when: uke 3–5, status: postponed}
        - {title: Utsatt til høsten, when: 1. november, status: postponed}
        - {title: Avlyst, when: 1. februar, status: cancelled}
    """)
    found = agenda(occurrences(plan), ON, 60)
    assert titles(found.undecided) == ["Kveld", "Uke", "Dugnad", "Kurs"]
    assert found.overdue == found.due == found.cancelled == ()


def test_a_rule_is_due_only_while_it_holds(read_plan):
    plan = read_plan("- {title: Styremøte, when: første tirsdag i måneden}", period="2025")
    assert agenda(occurrences(plan), ON).due == ()
    before = agenda(occurrences(plan), date(2024, 12, 1), 60)
    assert [one.start for one in before.due] == [date(2025, 1, 7)]


def test_the_ends_of_the_calendar_do_not_stop_an_agenda(read_plan):
    plan = read_plan("- {title: Styremøte, when: første tirsdag i måneden}")
    found = occurrences(plan)
    assert agenda(found, date.max, 10**9).due == ()
    assert len(agenda(found, date.min + timedelta(days=1), 10**9).due) == 1


def test_two_things_on_the_same_days_clash(read_plan):
    plan = read_plan("""
        - {title: Årsmøte, when: 14.–15. mars, responsible: [Styret, Laget]}
        - {title: Kurs, when: 15. mars, responsible: [Styret]}
        - {title: Etterpå, when: 16. mars}
        - {title: Frist, kind: deadline, when: 15. mars}
        - {title: Kampanje, kind: campaign, when: 1.–30. mars}
        - {title: Måned, when: mars}
        - {title: Avlyst, when: 15. mars, status: cancelled}
    """)
    assert [
        (c.first.title, c.second.title, c.start, c.end, c.shared)
        for c in clashes(occurrences(plan))
    ] == [("Årsmøte", "Kurs", date(2026, 3, 15), date(2026, 3, 15), ("Styret",))]


def test_parts_do_not_clash_with_their_whole_nor_what_meets_at_other_hours(read_plan):
    plan = read_plan("""
        - title: Årsmøte
          when: 14.–15. mars
          parts:
            - {title: Middag på hotellet, when: 14. mars}
            - {title: Omvisning}
        - {title: Morgen, when: 20. mars kl. 9–12}
        - {title: Kveld, when: 20. mars kl. 18–20}
        - {title: Sein kveld, when: 20. mars kl. 19}
    """)
    assert [(c.first.title, c.second.title) for c in clashes(occurrences(plan))] == [
        ("Kveld", "Sein kveld")
    ]


def test_what_comes_back_every_second_week_is_due_on_its_own_weeks_and_never_left_out(read_plan):
    plan = read_plan(
        """
        - {title: Undervisning, when: annenhver onsdag fra 6. januar til 28. april}
        - {title: Uten første dag, when: annenhver torsdag}
        - {title: Omtrent, when: ca. hver tirsdag}
        - {title: Flytting, kind: process, when: april–juni}
    """,
        period="2027",
    )
    found = agenda(occurrences(plan), date(2027, 4, 8), 30)
    assert [(one.title, one.start) for one in found.due] == [
        ("Undervisning", date(2027, 4, 14)),
    ]
    assert titles(found.ongoing) == ["Omtrent", "Uten første dag", "Flytting"]


def test_what_was_put_off_is_asked_for_until_it_has_another_day(read_plan):
    plan = read_plan(
        """
        - {title: Dugnad, when: 8. mai, status: postponed}
        - {title: Fest, when: 8. mai (utsatt)}
        - {title: Tur, when: 8. mai (avlyst)}
        - {title: Kor, when: 18. juni (flyttet fra 8. mai)}
        - {title: Møte, when: 20. juni, status: postponed}
        - {title: Leir, when: 28. desember, status: postponed}
    """,
        period="2027",
    )
    found = agenda(occurrences(plan), date(2027, 6, 1), 30)
    assert titles(found.undecided) == ["Dugnad", "Fest", "Møte"]
    assert titles(found.due) == ["Kor"]
    assert (found.overdue, found.ongoing, found.undated, found.cancelled) == ((), (), (), ())


def test_only_what_people_attend_clashes(read_plan):
    plan = read_plan("""
        - {title: Kampanje, kind: campaign, when: 14.–20. september}
        - {title: Kurs, kind: course, when: 15. september}
        - {title: Dugnad, when: 15. september}
        - {title: Innkalling, kind: process, when: 15. september}
    """)
    found = clashes(occurrences(plan))
    assert [(one.first.title, one.second.title) for one in found] == [("Dugnad", "Kurs")]


def test_what_comes_back_later_is_not_going_on_yet(read_plan):
    plan = read_plan("""
        - {title: A, when: to ganger i måneden i september}
        - {title: B, when: jevnlig i mars}
        - {title: C, when: jevnlig}
    """)
    assert titles(agenda(occurrences(plan), ON, 30).ongoing) == ["C", "B"]


def test_what_begins_at_24_comes_after_what_ends_before(read_plan):
    plan = read_plan("""
        - {title: Fest, when: 31. desember kl. 18–23}
        - {title: Rakett, when: 31. desember kl. 24}
        - {title: Vakt, when: 31. desember kl. 20–24}
    """)
    assert [titles((one.first, one.second)) for one in clashes(occurrences(plan))] == [
        ["Fest", "Vakt"],
    ]


def test_what_must_be_before_something_is_due_when_that_is_near(read_plan):
    plan = read_plan("- {title: Bazar, when: før jul 2026}")
    assert titles(agenda(occurrences(plan), ON, 60).ongoing) == ["Bazar"]
    assert titles(agenda(occurrences(plan), date(2026, 12, 1), 60).due) == ["Bazar"]
