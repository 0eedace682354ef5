"""Facts of the calendar, held against the `holidays` library and against what was announced."""

import subprocess
import sys
from datetime import date, timedelta

import holidays as authority
import pytest

from applan.calendar_facts import (
    Days,
    Fact,
    election_kinds,
    elections,
    holidays_in,
    is_working_day,
    landsmote,
    next_working_day,
    one_day,
    previous_working_day,
    quiet_days_in,
)
from applan.when import Interval

STORTING = [
    date(2009, 9, 14), date(2013, 9, 9), date(2017, 9, 11), date(2021, 9, 13), date(2025, 9, 8),
]  # fmt: skip
LOCAL = [date(2011, 9, 12), date(2015, 9, 14), date(2019, 9, 9), date(2023, 9, 11)]


def a_year(year: int) -> Days:
    return Days(date(year, 1, 1), date(year + 1, 1, 1))


@pytest.mark.parametrize("year", range(1960, 2101))
def test_public_holidays_are_those_of_the_holidays_library(year: int) -> None:
    found = {fact.interval.start for fact in holidays_in(a_year(year))}
    assert found == set(authority.country_holidays("NO", years=year, language="no"))


def test_two_holidays_on_one_day_are_two_facts() -> None:
    found = holidays_in(one_day(date(2027, 5, 17)))
    assert [fact.name_nb for fact in found] == ["grunnlovsdagen", "2. pinsedag"]


def test_an_interval_of_the_grammar_can_be_asked_about() -> None:
    found = holidays_in(Interval(date(2026, 4, 1), date(2026, 4, 7)))
    assert [(fact.name_nb, fact.interval.start.day) for fact in found] == [
        ("skjærtorsdag", 2),
        ("langfredag", 3),
        ("1. påskedag", 5),
        ("2. påskedag", 6),
    ]


def test_an_interval_over_new_year_has_the_holidays_of_both_years() -> None:
    found = holidays_in(Days(date(2025, 12, 20), date(2026, 1, 2)))
    assert [fact.name_nn for fact in found] == ["1. juledag", "2. juledag", "1. nyttårsdag"]


def test_the_easter_week_and_the_eves_are_quiet_but_no_holidays() -> None:
    found = quiet_days_in(a_year(2026))
    assert [(fact.name_nb, fact.interval) for fact in found] == [
        ("påskeuka", Days(date(2026, 3, 30), date(2026, 4, 2))),
        ("påskeaften", one_day(date(2026, 4, 4))),
        ("pinseaften", one_day(date(2026, 5, 23))),
        ("julaften", one_day(date(2026, 12, 24))),
        ("nyttårsaften", one_day(date(2026, 12, 31))),
    ]


def test_working_days_are_neither_weekends_nor_holidays() -> None:
    assert not is_working_day(date(2020, 5, 31))
    assert previous_working_day(date(2020, 5, 31)) == date(2020, 5, 29)
    assert next_working_day(date(2020, 5, 31)) == date(2020, 6, 2)
    assert is_working_day(date(2026, 12, 24))
    assert next_working_day(date(2026, 4, 1)) == date(2026, 4, 7)


def test_an_organisation_adds_facts_of_its_own() -> None:
    day = one_day(date(2026, 8, 14))
    own = [Fact("lagets dag", "dagen til laget", "public-holiday", day, "fixed", "vedtektene")]
    assert not is_working_day(date(2026, 8, 14), own)
    assert [fact.name("nn") for fact in holidays_in(day, own)] == ["dagen til laget"]


def test_elections_are_on_the_days_that_were_announced() -> None:
    for day in STORTING:
        found = elections(day.year)
        assert [fact.kind for fact in found] == ["storting-election", "sami-election"]
        assert {(fact.interval, fact.certainty) for fact in found} == {(one_day(day), "fixed")}
    for day in LOCAL:
        assert [(fact.kind, fact.interval, fact.certainty) for fact in elections(day.year)] == [
            ("local-election", one_day(day), "fixed")
        ]


def test_coming_elections_are_inferred() -> None:
    (local,), (storting, _sami) = elections(2027), elections(2029)
    assert (local.interval, local.certainty) == (one_day(date(2027, 9, 13)), "inferred")
    assert (storting.interval, storting.certainty) == (one_day(date(2029, 9, 10)), "inferred")


def test_every_other_year_has_no_election() -> None:
    assert [year for year in range(2009, 2030) if election_kinds(year)] == list(
        range(2009, 2030, 2)
    )
    assert election_kinds(1943) == election_kinds(1940) == frozenset()


def test_congresses_are_known_by_year() -> None:
    found = landsmote(2019)
    assert found is not None
    assert (found.interval.start, found.interval.last) == (date(2019, 4, 4), date(2019, 4, 7))
    assert landsmote(2018) is None


def test_an_organisations_own_congress_goes_first() -> None:
    own = Fact("landsmøtet", "landsmøtet", "landsmote", one_day(date(2019, 11, 2)), "fixed", "oss")
    assert landsmote(2019, [own]) is own


def test_every_fact_says_where_it_is_from() -> None:
    facts = [
        *holidays_in(a_year(2026)),
        *quiet_days_in(a_year(2026)),
        *elections(2025),
        *elections(2027),
    ]
    assert len(facts) > 18
    assert all(len(fact.source) > 4 for fact in facts)


@pytest.mark.parametrize("year", [1, 1583, 9000])
def test_years_far_away_have_holidays_too(year: int) -> None:
    found = holidays_in(Days(date(year, 12, 25), date(year, 12, 25) + timedelta(days=2)))
    assert {fact.name_nb for fact in found} >= {"1. juledag"}


def test_the_facts_need_nothing_of_the_rest() -> None:
    code = (
        "import sys; from datetime import date;"
        "from applan.calendar_facts import holidays_in, elections, landsmote, Days;"
        "holidays_in(Days(date(2026, 1, 1), date(2027, 1, 1))); landsmote(2025);"
        "elections(2027);"
        "print(*sorted(n for n in sys.modules if n.startswith(('applan', 'holidays'))))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == [
        "applan",
        "applan.calendar_facts",
        "applan.calendar_facts.election_days",
        "applan.calendar_facts.fact",
        "applan.calendar_facts.holidays",
        "applan.calendar_facts.landsmoter",
        "applan.frozen",
        "applan.patterns",
    ]
