"""The weekday or the weekend nearest to a day with a name or a date."""

from __future__ import annotations

import pytest

from applan.when import format_when, parse_period, parse_when


def read(text: str, period: str = "2026", language: str = "nb"):
    return parse_when(text, language=language, period=parse_period(period))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("lørdag før palmesøndag", "2026-03-28"),
        ("torsdag før skjærtorsdag", "2026-03-26"),
        ("mandagen etter 1. mai", "2026-05-04"),
        ("onsdag før påske", "2026-04-01"),
        ("tirsdag etter påske", "2026-04-07"),
        ("andre søndag etter påske", "2026-04-19"),
        ("siste søndag før advent", "2026-11-22"),
        ("den første mandagen etter 1. september", "2026-09-07"),
        ("nest siste fredag før jul", "2026-12-11"),
        ("lørdagen før 1. søndag i advent", "2026-11-28"),
        ("mandag etter nyttår", "2026-01-05"),
    ],
)
def test_a_weekday_is_the_nearest_that_is_not_the_day_itself(text, day):
    reading = read(text)
    assert reading.problems == ()
    assert [str(one.interval.start) for one in reading.occurrences] == [day]
    assert reading.occurrences[0].kind == "day"


def test_nynorsk_and_a_school_year_and_a_year_beside_it():
    assert format_when(read("laurdag før palmesundag", language="nn"), "nn") == (
        "laurdag 28. mars 2026"
    )
    school = "august 2026 – juni 2027"
    assert format_when(read("søndag før jul", school)) == "søndag 20. desember 2026"
    assert format_when(read("mandagen etter 1. mai", school)) == "mandag 3. mai 2027"
    two = "2026–2027"
    assert format_when(read("lørdag før palmesøndag 2027", two)) == "lørdag 20. mars 2027"
    assert [one.code for one in read("lørdag før palmesøndag", two).problems] == ["ambiguous-year"]


def test_a_weekend_is_the_nearest_too():
    assert format_when(read("helga før påske")) == "28.–29. mars 2026"
    assert format_when(read("første helg etter pinse")) == "30.–31. mai 2026"


@pytest.mark.parametrize("text", ["mandag etter påske", "lørdag før pinse", "helgen etter 17. mai"])
def test_a_day_that_the_feast_has_itself_is_asked_about(text):
    (found,) = read(text).problems
    assert found.text == f"{text} can be two days; write the date"


def test_a_date_beside_it_is_held_against_it():
    assert format_when(read("lørdag før 17. mai (16. mai)")) == "16. mai 2026"
    assert format_when(read("lørdag før palmesøndag, 28. mars kl. 12")) == "28. mars 2026 kl. 12"
    (found,) = read("29. mars (lørdag før palmesøndag)").problems
    assert found.text == "lørdag før palmesøndag is 28. mars 2026, not 29. mars 2026"


@pytest.mark.parametrize(
    "text",
    ["mandag før 1. mai og 17. mai", "mandag–fredag før påske", "tirsdag og torsdag før jul"],
)
def test_what_may_be_a_list_of_them_is_asked_about(text):
    assert read(text).problems != ()
