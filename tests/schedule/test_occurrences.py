"""From a plan to its occurrences: one for each time, with what parts inherit."""

from datetime import date

import pytest

from applan.schedule.occurring import occurrences
from applan.schedule.scheduled import Scheduled


def facts(found: tuple[Scheduled, ...]) -> list[tuple[str, str, str, str]]:
    return [(one.title, one.text, one.group, one.certainty) for one in found]


def days(found: tuple[Scheduled, ...]) -> list[tuple[date | None, date | None]]:
    return [(one.start, one.end) for one in found]


def test_each_time_in_a_text_is_an_occurrence_with_inclusive_days(read_plan):
    plan = read_plan("""
        - {id: kurs, kind: course, title: Kurs, when: uke 13 og 14}
    """)
    found = occurrences(plan, "2026")
    assert days(found) == [
        (date(2026, 3, 23), date(2026, 3, 29)),
        (date(2026, 3, 30), date(2026, 4, 5)),
    ]
    assert [(one.plan, one.id, one.kind, one.precision) for one in found] == [
        ("2026", "kurs", "course", "week"),
        ("2026", "kurs", "course", "week"),
    ]
    assert {one.path for one in found} == {("activities", 0, "when", 0)}


def test_every_sort_of_time_belongs_to_one_group_and_is_never_left_out(read_plan):
    plan = read_plan("""
        - {title: A, when: 14. mars}
        - {title: B, when: april}
        - {title: C, when: innen juni}
        - {title: D, when: månedlig}
        - {title: E, when: kontinuerlig}
        - {title: F, when: avklares}
        - {title: G, when: trolig mai/juni}
        - {title: H, when: når snøen går}
        - {title: I, when: noe vi får se på}
        - {title: J, when: [{when: høsten 2026, certainty: open}]}
        - {title: K, when: [{part: Trinn 1, note: uten tid}]}
    """)
    assert facts(occurrences(plan)) == [
        ("A", "14. mars 2026", "dated", "fixed"),
        ("B", "april 2026", "window", "fixed"),
        ("C", "innen juni 2026", "dated", "fixed"),
        ("D", "månedlig", "recurring", "fixed"),
        ("E", "kontinuerlig", "recurring", "fixed"),
        ("F", "avklares", "undecided", "open"),
        ("G", "trolig mai/juni 2026", "window", "tentative"),
        ("H", "når snøen går", "undecided", "fixed"),
        ("I", "noe vi får se på", "undecided", "fixed"),
        ("J", "høsten 2026", "undecided", "open"),
        ("K – Trinn 1", "avklares", "undecided", "open"),
    ]


def test_a_date_that_can_be_in_two_years_is_undecided_as_it_was_written(read_plan):
    plan = read_plan("- {title: Høstkampanje, when: 12.–20. september}", period="2026–2027")
    assert facts(occurrences(plan)) == [("Høstkampanje", "12.–20. september", "undecided", "fixed")]


def test_a_text_that_is_half_understood_is_the_writers_words_and_has_no_days(read_plan):
    plan = read_plan("""
        - {title: Møte, when: 14. mars og så ser vi an været}
        - {title: Transport, when: natt til 5. desembr}
    """)
    assert facts(occurrences(plan)) == [
        ("Møte", "14. mars og så ser vi an været", "undecided", "fixed"),
        ("Transport", "natt til 5. desembr", "undecided", "fixed"),
    ]
    assert days(occurrences(plan)) == [(None, None), (None, None)]


def test_a_part_inherits_what_it_does_not_say(read_plan):
    plan = read_plan("""
        - id: kampanje
          title: Kampanje
          responsible: [Styret]
          place: Tromsø
          mode: physical
          status: confirmed
          when: uke 37
          parts:
            - {id: stand, title: Stand på torget}
            - {id: ringing, title: Ringing, responsible: [Laget], mode: digital, when: uke 36}
    """)
    stand, ringing = occurrences(plan)[1:]
    assert (stand.responsible, stand.place, stand.mode, stand.status) == (
        ("Styret",),
        ("Tromsø",),
        "physical",
        None,
    )
    assert (stand.inherited, stand.text, stand.path, stand.item_path) == (
        True,
        "uke 37 i 2026",
        ("activities", 0, "when", 0),
        ("activities", 0, "parts", 0),
    )
    assert (ringing.responsible, ringing.mode, ringing.place) == (
        ("Laget",),
        "digital",
        ("Tromsø",),
    )
    assert (ringing.inherited, ringing.text) == (False, "uke 36 i 2026")


@pytest.mark.parametrize(
    ("status", "of_the_part"),
    [
        ("planned", None),
        ("confirmed", None),
        ("ongoing", None),
        ("done", "done"),
        ("postponed", "postponed"),
        ("cancelled", "cancelled"),
    ],
)
def test_a_part_has_its_own_status_unless_the_whole_is_over_or_off(read_plan, status, of_the_part):
    plan = read_plan(f"""
        - title: Taket
          status: {status}
          parts: [{{title: Overtakelse, when: uke 40}}, {{title: Anbud, when: uke 5, status: done}}]
    """)
    assert [one.status for one in occurrences(plan)] == [of_the_part, "done"]


def test_a_time_for_one_part_is_not_inherited_by_another(read_plan):
    plan = read_plan("""
        - id: kurs
          title: Grunnskolering
          when:
            - {when: uke 13, part: Trinn 1}
            - {when: uke 40, part: Trinn 2}
          parts:
            - {id: trinn-1, title: Trinn 1}
            - {id: trinn-2, title: Trinn 2}
    """)
    assert [(one.title, one.text, one.inherited) for one in occurrences(plan)] == [
        ("Grunnskolering – Trinn 1", "uke 13 i 2026", False),
        ("Grunnskolering – Trinn 2", "uke 40 i 2026", False),
        ("Grunnskolering – Trinn 1", "uke 13 i 2026", True),
        ("Grunnskolering – Trinn 2", "uke 40 i 2026", True),
    ]


def test_a_part_is_named_with_its_whole_unless_its_own_name_says_it(read_plan):
    plan = read_plan("""
        - title: Grunnskolering
          parts:
            - {id: a, title: Trinn 1, when: uke 10}
            - {id: b, title: Grunnskolering trinn 2, when: uke 11}
            - {id: c, title: Besøk på Stortinget, when: uke 12}
            - {title: Avslutning, when: uke 13}
            - {id: d, title: Første samling, when: uke 14}
            - {id: e, title: Evaluering, when: uke 15}
        - {id: f, title: Evaluering, when: uke 16}
    """)
    assert [one.title for one in occurrences(plan)] == [
        "Grunnskolering – Trinn 1",
        "Grunnskolering trinn 2",
        "Grunnskolering – Besøk på Stortinget",
        "Grunnskolering – Avslutning",
        "Grunnskolering – Første samling",
        "Grunnskolering – Evaluering",
        "Evaluering",
    ]


def test_an_occurrence_says_more_than_its_activity(read_plan):
    plan = read_plan("""
        - title: Kurs
          place: Tromsø
          mode: either
          when:
            - {when: uke 10, place: Senja, mode: digital, note: med forbehold}
            - uke 11
    """)
    first, second = occurrences(plan)
    assert (first.place, first.mode, first.note) == (("Senja",), "digital", "med forbehold")
    assert (second.place, second.mode, second.note) == (("Tromsø",), "either", None)


def test_the_least_sure_of_what_is_said_counts_and_is_printed(read_plan):
    plan = read_plan("""
        - {title: A, when: [{when: uke 10, certainty: tentative}]}
        - {title: B, when: [{when: trolig uke 10, certainty: fixed}]}
        - {title: C, when: [{when: trolig uke 10, certainty: open}]}
    """)
    assert [(one.text, one.certainty) for one in occurrences(plan)] == [
        ("trolig uke 10 i 2026", "tentative"),
        ("trolig uke 10 i 2026", "tentative"),
        ("trolig uke 10 i 2026", "open"),
    ]


def test_what_is_put_off_is_undecided_and_what_is_called_off_keeps_its_date(read_plan):
    plan = read_plan("""
        - {title: A, status: postponed, when: 14. mars}
        - {title: B, status: cancelled, when: 15. mars}
    """)
    put_off, called_off = occurrences(plan)
    assert (put_off.group, put_off.start, put_off.text) == (
        "undecided",
        date(2026, 3, 14),
        "utsatt fra 14. mars 2026",
    )
    assert (called_off.group, called_off.cancelled) == ("dated", True)


def test_a_deadline_is_one_by_its_words_or_by_its_kind(read_plan):
    plan = read_plan("""
        - {title: A, when: innen 1. mai}
        - {title: B, kind: deadline, when: 1. desember}
        - {title: C, kind: deadline, when: februar}
        - {title: D, when: 2. mai}
    """)
    assert [(one.deadline, one.group) for one in occurrences(plan)] == [
        (True, "dated"),
        (True, "dated"),
        (True, "dated"),
        (False, "dated"),
    ]


def test_goals_with_a_time_are_occurrences_too(read_plan):
    plan = read_plan("""
        goals:
          - id: oppgave
            role: task
            title: Valgkampplan
            when: høsten 2026
            responsible: [Styret]
            status: i rute
          - {title: Uten tid}
    """)
    (found,) = occurrences(plan)
    assert (found.kind, found.id, found.responsible, found.status) == (
        "goal",
        "oppgave",
        ("Styret",),
        "i rute",
    )


def test_what_begins_or_ends_in_a_month_every_year_is_not_that_month_alone(read_plan):
    plan = read_plan(
        """
        - {title: Fra, when: hvert år fra januar}
        - {title: Til, when: hvert år fram til mars}
        - {title: Høst, when: årlig fra høsten}
        - {title: En av to, when: hvert år i mai/juni}
        - {title: Langt fra hverandre, when: hvert år i mai eller september}
        """,
        period="2026",
    )
    assert [(one.title, one.text, one.group) for one in occurrences(plan)] == [
        ("Fra", "hvert år fra januar", "recurring"),
        ("Til", "hvert år fram til mars", "recurring"),
        ("Høst", "hvert år fra høsten", "recurring"),
        ("En av to", "mai/juni 2026", "window"),
        ("Langt fra hverandre", "hvert år i mai/september", "recurring"),
    ]


def test_what_comes_every_year_is_written_out_for_the_period(read_plan):
    plan = read_plan(
        """
        - {title: Årsmøter, when: hvert år i januar}
        - {title: Turdag, when: siste søndag i april hvert år}
        - {title: Høstmøte, when: hver høst}
        - {title: Annethvert år, when: annethvert år}
        - {title: Styremøte, when: første tirsdag i måneden}
        """,
        period="2026–2027",
    )
    assert [(one.title, one.text, one.group) for one in occurrences(plan)] == [
        ("Årsmøter", "januar 2026", "window"),
        ("Årsmøter", "januar 2027", "window"),
        ("Turdag", "26. april 2026", "dated"),
        ("Turdag", "25. april 2027", "dated"),
        ("Høstmøte", "høsten 2026", "window"),
        ("Høstmøte", "høsten 2027", "window"),
        ("Annethvert år", "annethvert år", "recurring"),
        ("Styremøte", "første tirsdag i måneden", "recurring"),
    ]


def test_seasons_mean_what_the_plan_says(read_plan):
    plan = read_plan("""
        seasons: {spring: mars–mai}
        activities:
          - {title: A, when: våren 2026}
          - {title: B, when: hver vår}
    """)
    assert days(occurrences(plan)) == [
        (date(2026, 3, 1), date(2026, 5, 31)),
        (date(2026, 3, 1), date(2026, 5, 31)),
    ]


@pytest.mark.parametrize(
    ("when", "text"),
    [
        ("6.–7. mars kl. 9–16 begge dager",
         ["6. mars 2027 kl. 9–16", "7. mars 2027 kl. 9–16"]),
        ("6.–7. mars, hver dag 9–16", ["6. mars 2027 kl. 9–16", "7. mars 2027 kl. 9–16"]),
        ("tirsdag og torsdag kl. 18 i uke 42",
         ["tirsdag 19. oktober 2027 kl. 18", "torsdag 21. oktober 2027 kl. 18"]),
        ("hele helga 8.–9. mai", ["8.–9. mai 2027"]),
        ("hele uke 42", ["uke 42 i 2027"]),
    ],
)  # fmt: skip
def test_what_goes_on_for_some_days_alone_is_dated(read_plan, when, text):
    found = occurrences(read_plan(f"- {{title: Kurs, when: '{when}'}}", period="2027"))
    assert facts(found) == [("Kurs", one, "dated", "fixed") for one in text]


def test_a_whole_month_of_days_is_still_a_rhythm(read_plan):
    found = occurrences(read_plan("- {title: A, when: 1.–24. desember hver dag}", period="2027"))
    assert facts(found) == [("A", "hver dag i perioden 1.–24. desember 2027", "recurring", "fixed")]


@pytest.mark.parametrize(
    ("language", "when", "text"),
    [
        ("nb", "november, dato kommer", "november 2027 (dato kommer)"),
        ("nb", "våren, dato kommer", "våren 2027 (dato kommer)"),
        ("nb", "høsten (dato kommer)", "høsten 2027 (dato kommer)"),
        ("nb", "tidlig i mai, tidspunkt avklares", "tidlig i mai 2027 (tidspunkt avklares)"),
        ("nn", "hausten, dato kjem", "hausten 2027 (dato kjem)"),
    ],
)
def test_a_doubt_after_a_comma_takes_nothing_of_the_time(read_plan, language, when, text):
    plan = read_plan(f"- {{title: A, when: '{when}'}}", period="2027", language=language)
    assert [one.text for one in occurrences(plan)] == [text]
