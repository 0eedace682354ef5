"""Month by month: what has priority, and the dates that matter."""

from applan.model import View
from applan.schedule.months import distinct, months_view


def printed(blocks):
    return [(block.label, focus(block), dates(block)) for block in blocks]


def focus(block):
    return tuple(one.title for one in distinct(block.focus))


def dates(block):
    return tuple((one.when, one.title) for one in distinct(block.dates))


def test_windows_have_priority_in_each_of_their_months_and_dates_stand_where_they_begin(
    read_plan,
):
    plan = read_plan("""
        - {title: Verving, when: januar–mars}
        - {title: Husbesøk, when: 1. februar – 10. mars}
        - {title: Samling, when: 27. februar – 1. mars}
        - {title: Kurs, when: uke 9}
        - {title: Frist, kind: deadline, when: mars}
    """)
    months = months_view(plan, View(show="months", period="januar–mars 2026"))
    assert printed(months) == [
        ("Januar", ("Verving (januar–mars)",), ()),
        (
            "Februar",
            ("Verving (januar–mars)", "Husbesøk (1. februar – 10. mars)"),
            (("uke 9", "Kurs"), ("27. februar – 1. mars", "Samling")),
        ),
        (
            "Mars",
            ("Verving (januar–mars)", "Husbesøk (1. februar – 10. mars)"),
            (("mars", "Frist"),),
        ),
    ]


def test_months_in_a_row_without_anything_are_taken_together_within_a_year(read_plan):
    plan = read_plan("- {title: A, when: 3. mars 2026}", period="november 2025 – september 2026")
    assert printed(months_view(plan)) == [
        ("November–desember 2025", (), ()),
        ("Januar–februar 2026", (), ()),
        ("Mars 2026", (), (("3. mars", "A"),)),
        ("April–september 2026", (), ()),
    ]


def test_what_goes_on_stands_first_and_what_is_undecided_last(read_plan):
    plan = read_plan("""
        - {title: A, when: månedlig}
        - {title: B, when: "2026"}
        - {title: C, when: avklares}
        - {title: D, when: [{when: høsten 2026, certainty: open}]}
    """)
    assert printed(months_view(plan)) == [
        ("Jevnlig og over flere måneder", (), (("månedlig", "A"), ("2026", "B"))),
        ("Januar–desember", (), ()),
        ("Uten dato", (), (("høsten 2026", "D"), ("avklares", "C"))),
    ]


def test_months_outside_the_period_come_with_it_unless_the_view_is_limited(read_plan):
    plan = read_plan("""
        - {title: Før, when: 15. november 2025}
        - {title: Etter, when: januar 2027}
        - {title: Over nyttår, when: 30. desember 2025 – 2. januar 2026}
    """)
    assert [block.label for block in months_view(plan)] == [
        "November 2025",
        "Desember 2025",
        "Januar–desember 2026",
        "Januar 2027",
    ]
    limited = months_view(plan, View(show="months", period="januar 2026"))
    assert printed(limited) == [
        ("Januar", (), (("30. desember 2025 – 2. januar 2026", "Over nyttår"),)),
    ]


def test_a_title_says_what_the_reader_must_know(read_plan):
    plan = read_plan("""
        - {title: A, when: trolig mars, status: planned}
        - {title: B, when: mars, status: cancelled}
        - {title: C, when: trolig 3. mars}
    """)
    (march,) = months_view(plan, View(show="months", period="mars 2026"))
    assert focus(march) == ("A (foreløpig)", "B (avlyst)")
    assert dates(march) == (("trolig 3. mars", "C"),)


def test_the_days_of_a_rule_stand_in_their_months(read_plan):
    plan = read_plan(
        """
        - {title: Styremøte, when: første tirsdag i måneden}
        - {title: Øving, when: hver torsdag i mars}
        - {title: Ringing, when: hver dag}
        - {title: Nyhetsbrev, when: månedlig}
        """,
        period="mars–april 2026",
    )
    blocks = months_view(plan)
    assert [(block.label, dates(block)) for block in blocks] == [
        (
            "Jevnlig og over flere måneder",
            (("månedlig", "Nyhetsbrev"), ("hver dag", "Ringing")),
        ),
        (
            "Mars",
            (("3. mars", "Styremøte"), ("5., 12., 19. og 26. mars", "Øving")),
        ),
        ("April", (("7. april", "Styremøte"),)),
    ]


def test_a_season_is_told_once_and_what_has_months_in_each_of_up_to_three(read_plan):
    plan = read_plan(
        """
        - {title: Høstkampanje, when: høsten 2026}
        - {title: Rydding, when: juni–august 2027}
        - {title: Leting, when: september–desember 2026}
        - {title: Verving, when: august 2026}
        """,
        period="august 2026 – juni 2027",
    )
    assert printed(months_view(plan)) == [
        (
            "Jevnlig og over flere måneder",
            (),
            (("høsten 2026", "Høstkampanje"), ("september–desember 2026", "Leting")),
        ),
        ("August 2026", ("Verving",), ()),
        ("September–desember 2026", (), ()),
        ("Januar–mai 2027", (), ()),
        ("Juni 2027", ("Rydding (juni–august)",), ()),
        ("Juli 2027", ("Rydding (juni–august)",), ()),
        ("August 2027", ("Rydding (juni–august)",), ()),
    ]


def test_what_comes_back_in_a_part_of_the_time_stands_in_its_months_with_its_rhythm(read_plan):
    plan = read_plan("""
        - {title: Trening, when: hver tirsdag og torsdag i august}
        - {title: Styremøter, when: minst tre ganger i halvåret}
        - {title: Korøvelse, when: hver mandag og onsdag}
        - {title: Undervisning, when: annenhver onsdag fra 7. oktober til 4. november}
    """)
    assert printed(months_view(plan)) == [
        (
            "Jevnlig og over flere måneder",
            (),
            (
                ("hver mandag og onsdag", "Korøvelse"),
                ("minst tre ganger i halvåret", "Styremøter"),
            ),
        ),
        ("Januar–juli", (), ()),
        ("August", ("Trening (hver tirsdag og torsdag i august 2026)",), ()),
        ("September", (), ()),
        ("Oktober", (), (("7. og 21. oktober", "Undervisning"),)),
        ("November", (), (("4. november", "Undervisning"),)),
        ("Desember", (), ()),
    ]


def test_a_month_has_what_goes_on_in_the_order_of_the_plan(read_plan):
    plan = read_plan("""
        - {title: Åpning, when: mars}
        - {title: Bading, when: mars–april}
        - {title: Aking, when: februar–mars}
    """)
    (march,) = months_view(plan, View(show="months", period="mars 2026"))
    assert focus(march) == ("Åpning", "Bading (mars–april)", "Aking (februar–mars)")


def test_a_week_is_in_the_month_of_its_thursday_and_a_deadline_in_that_of_its_end(read_plan):
    plan = read_plan("""
        - {title: Start, when: uke 1}
        - {title: Påskeleir, when: uke 14}
        - {title: Regnskap, when: innen våren}
    """)
    found = {title: label for label, _, told in printed(months_view(plan)) for _, title in told}
    assert found == {"Start": "Januar", "Påskeleir": "April", "Regnskap": "Juni"}


def test_a_day_has_its_dates_by_the_hour_and_what_is_noted_beside_them(read_plan):
    plan = read_plan("""
        - {title: Kveld, when: 12. mars kl. 19.30 (Domkirka)}
        - {title: Formiddag, when: "12. mars kl. 9, oppmøte kl. 8.30 ved porten"}
        - {title: Øving, when: "hver torsdag (aulaen) kl. 18, unntatt uke 10 og 12"}
    """)
    (march,) = months_view(plan, View(show="months", period="mars 2026"))
    assert dates(march) == (
        ("12. mars kl. 9 (oppmøte kl. 8.30 ved porten)", "Formiddag"),
        ("12. og 26. mars kl. 18 (aulaen)", "Øving"),
        ("12. mars kl. 19.30 (Domkirka)", "Kveld"),
    )


def test_days_that_nobody_has_said_are_left_out_once_and_not_in_each_month(read_plan):
    plan = read_plan("""
        - {title: Øving, when: "hver tirsdag kl. 18, unntatt skoleferiene"}
        - {title: Kor, when: "hver torsdag kl. 18, unntatt uke 10 og 12"}
    """)
    always, march = months_view(plan, View(show="months", period="mars 2026"))
    assert dates(march) == (
        ("3., 10., 17., 24. og 31. mars kl. 18", "Øving"),
        ("12. og 26. mars kl. 18", "Kor"),
    )
    assert [(one.when, one.title) for one in always.focus + always.dates] == [
        ("hver tirsdag kl. 18, unntatt skoleferiene", "Øving")
    ]
