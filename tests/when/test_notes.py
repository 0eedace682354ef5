"""What stands behind a time and leaves it as it is: notes, what is left out, and «hele dagen»."""

from __future__ import annotations

from datetime import date, time

import pytest

from applan.when import parse_period, parse_when

PERIOD = parse_period("2027")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("17. juni (flyttet fra 10. juni)", date(2027, 6, 17)),
        ("17. juni (er flyttet fra 10. juni)", date(2027, 6, 17)),
        ("17. juni (flyttet fra torsdag 10. juni pga. eksamen)", date(2027, 6, 17)),
        ("17. juni kl. 18 (utsatt fra 10. juni)", date(2027, 6, 17)),
        ("17. juni (utsett frå 10. juni)", date(2027, 6, 17)),
        ("17. juni (framskunda frå 24. juni)", date(2027, 6, 17)),
        ("17. juni (opprinnelig 10. juni)", date(2027, 6, 17)),
        ("17. juni (i stedet for 10. juni)", date(2027, 6, 17)),
        ("17. juni (moved from June 10)", date(2027, 6, 17)),
        ("innen utgangen av mars (helst tidlig)", date(2027, 3, 31)),
        ("innen utgangen av mars (helst før påske)", date(2027, 3, 31)),
        ("innen 1. april (helst i god tid)", date(2027, 4, 1)),
        ("innen 1. april (helst sent)", date(2027, 4, 1)),
        ("innan 1. april (helst ein laurdag)", date(2027, 4, 1)),
    ],
)
def test_what_a_time_was_and_what_is_wished_are_notes_beside_it(text: str, day: date) -> None:
    reading = parse_when(text, period=PERIOD)
    (one,) = reading.occurrences
    assert (reading.problems, one.interval and one.interval.last) == ((), day)
    assert [dict(note.args)["text"] for note in reading.notes] == [text[text.find("(") + 1 : -1]]


@pytest.mark.parametrize(
    "text",
    [
        "17. juni (flyttet til 20. juni)",
        "17. juni (flyttet fra 10. til 24. juni)",
        "17. juni (flyttet fra 10. juni, nå kl. 18)",
        "17. juni, flyttet fra 10. juni",
        "mars (helst 12.)",
        "mars (helst 12. mars)",
        "mars (helst ikke fredag)",
        "mars (helst septembr)",
        "mars (tidlig)",
    ],
)
def test_what_may_be_another_time_is_asked_about(text: str) -> None:
    assert parse_when(text, period=PERIOD).problems


@pytest.mark.parametrize(
    ("text", "but"),
    [
        ("hver tirsdag (ikke i ferier)", "i ferier"),
        ("hver tirsdag kl. 18 (ikke i skoleferiene)", "i skoleferiene"),
        ("mandager i mars (ikke på helligdager)", "på helligdager"),
        ("kvar tysdag (ikkje i feriane)", "i feriane"),
        ("tirsdager (unntatt fellesferien)", "fellesferien"),
        ("annenhver mandag (bortsett fra i ferier)", "i ferier"),
    ],
)
def test_a_rhythm_leaves_out_what_stands_in_brackets(text: str, but: str) -> None:
    reading = parse_when(text, period=PERIOD)
    (one,) = reading.occurrences
    assert (reading.problems, one.recurrence.except_text) == ((), but)


@pytest.mark.parametrize(
    "text",
    ["tirsdager (ikke hver uke)", "tirsdager (ikke alle uker)", "tirsdager, ikke annenhver uke",
     "tirsdager (ikke samme dag)", "hver tirsdag (ikke obligatorisk)"],
)  # fmt: skip
def test_what_leaves_out_no_known_days_is_asked_about(text: str) -> None:
    assert [problem.code for problem in parse_when(text, period=PERIOD).problems] == [
        "not-understood"
    ]


@pytest.mark.parametrize(
    ("text", "clocks"),
    [
        ("12. mai 2027 hele dagen", [None]),
        ("12. mai (hele dagen)", [None]),
        ("12. mai, heile dagen", [None]),
        ("Hele dagen lørdag 15. mai", [None]),
        ("hver lørdag hele dagen", [None]),
        ("1.–3. mai, hele dagen", [None]),
        ("12. og 14. mai hele dagen", [None, None]),
        ("14. mai kl. 18 og 15. mai hele dagen", [time(18), None]),
        ("15. mai hele dagen og 16. mai kl. 10", [None, time(10)]),
        ("hele dagen 15. mai og 16. mai kl. 10", [None, time(10)]),
        ("hver lørdag hele dagen og hver mandag kl. 18", [None, time(18)]),
        ("12. mai (døgnet rundt)", [time(0)]),
    ],
)
def test_all_day_is_without_a_clock_and_takes_none_from_its_list(
    text: str, clocks: list[time | None]
) -> None:
    reading = parse_when(text, period=PERIOD)
    assert (reading.problems, [one.start_time for one in reading.occurrences]) == ((), clocks)


@pytest.mark.parametrize(
    "text", ["12. mai kl. 10–16 (hele dagen)", "12. mai hele dagen fra kl. 9", "hele dagen"]
)
def test_all_day_with_a_clock_or_without_a_day_is_asked_about(text: str) -> None:
    assert parse_when(text, period=PERIOD).problems


@pytest.mark.parametrize(
    "note",
    ["felles start", "møterom 2", "rom 214", "2. etasje", "8.–10. trinn", "trinn 1–4",
     "maks 20 deltakere", "kr 150", "ungdom 13–16 år", "to busser", "gruppe 1 og 2", "i kirken",
     "ved porten", "for alle", "hele klubben", "kun for medlemmer", "start ved klubbhuset",
     "første møte", "siste møte før sommeren", "oppmøte ved kirka", "avlyses hvis regn",
     "inne ved uvær", "flyttes til salen ved regn"],
)  # fmt: skip
def test_where_and_who_and_how_many_are_notes_behind_a_day(note: str) -> None:
    reading = parse_when(f"10. mars kl. 18 ({note})", period=PERIOD)
    assert (reading.problems, len(reading.occurrences)) == ((), 1)
    assert [dict(one.args)["text"] for one in reading.notes] == [note]


@pytest.mark.parametrize(
    "text",
    ["10. mars (18 Storsalen)", "10. mars (10 mr)", "10. mars (kll 18)", "10. mars (3 febuar)",
     "10. mars (uk 11)", "10. mars (tirsdg 10)", "10. mars (2 timer)", "10. mars (bare styret)",
     "10. mars (fra barnehagen)", "hver tirsdag (i skoleruta)", "hver tirsdag (første møte)",
     "tirsdager (5 samlinger)", "10.–12. mars (2 netter)"],
)  # fmt: skip
def test_what_may_limit_a_time_or_be_one_with_a_slip_is_no_note(text: str) -> None:
    assert parse_when(text, period=PERIOD).problems
