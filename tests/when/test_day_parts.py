"""The part of a day is a note beside it, or what the clock says."""

from __future__ import annotations

import pytest

from applan.when import format_when, parse_period, parse_when

PERIOD = parse_period("2026")


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("tirsdag kveld 3. mars", "tirsdag 3. mars 2026 (kveld)"),
        ("tirsdag 3. mars om kvelden", "tirsdag 3. mars 2026 (kvelden)"),
        ("laurdag føremiddag 7. mars", "lørdag 7. mars 2026 (føremiddag)"),
        ("tirsdagskveld 3. mars kl. 19", "tirsdag 3. mars 2026 kl. 19"),
        ("3/3 kveld (møterom 2)", "3. mars 2026 (kveld, møterom 2)"),
        ("hver mandag kveld kl. 19 i mars", "hver mandag kl. 19 i mars 2026"),
        ("hver natt fra 1. juni til 15. august",
         "hver dag i perioden 1. juni – 15. august 2026 (natt)"),
        ("fredag kveld 13. mars – søndag ettermiddag 15. mars",
         "fredag 13. – søndag 15. mars 2026 (kveld–ettermiddag)"),
        ("10. mars ettermiddag og 12. mars formiddag",
         "10. mars 2026 (ettermiddag); 12. mars 2026 (formiddag)"),
        ("onsdagskvelder kl. 18 i uke 10–12", "hver onsdag kl. 18 i uke 10–12 2026"),
    ],
)  # fmt: skip
def test_the_part_of_the_day_is_kept_where_no_clock_says_it(text, printed):
    reading = parse_when(text, period=PERIOD)
    assert (reading.problems, format_when(reading)) == ((), printed)
    again = parse_when(printed, period=PERIOD)
    assert format_when(again) == printed


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("tysdag føremiddag 3. mars", "tysdag 3. mars 2026 (føremiddag)"),
        ("laurdagsføremiddagar i uke 10–12",
         "kvar laurdag i veke 10–12 2026 (føremiddagar)"),
        ("onsdag 4. mars om føremiddagen kl. 10", "onsdag 4. mars 2026 kl. 10"),
        ("kvar morgon kl. 8 i veke 10", "kvar dag kl. 8 i veke 10 2026"),
    ],
)  # fmt: skip
def test_the_parts_of_the_day_have_their_nynorsk_names(text, printed):
    reading = parse_when(text, language="nn", period=PERIOD)
    assert (reading.problems, format_when(reading, "nn")) == ((), printed)


def test_a_forenoon_is_none_in_the_evening():
    (found,) = parse_when("tysdag føremiddag 3. mars kl. 19", language="nn", period=PERIOD).problems
    assert (found.code, found.text) == ("part-of-day", "19 o'clock is no føremiddag")


def test_a_clock_that_is_not_in_the_part_is_asked_about():
    (found,) = parse_when("tirsdag kveld 3. mars kl. 10", period=PERIOD).problems
    assert (found.code, found.text) == ("part-of-day", "10 o'clock is no kveld")


@pytest.mark.parametrize(
    "text", ["fredag natt", "hver nat", "første kvelden i mai", "kveld 3. mars"]
)
def test_what_may_be_two_days_or_a_slip_is_asked_about(text):
    assert parse_when(text, period=PERIOD).problems
