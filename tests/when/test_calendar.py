"""Every day, week and month of twenty-one years, in both languages."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from applan.when import Interval, Occurrence, format_when, parse_period, parse_when

FIRST, LAST = date(2015, 1, 1), date(2035, 12, 31)
LANGUAGES = ("nb", "nn")


def only(text: str, language: str = "nb", period: str | None = None) -> Occurrence:
    reading = parse_when(text, language=language, period=parse_period(period) if period else None)
    assert reading.problems == (), text
    assert len(reading.occurrences) == 1, text
    return reading.occurrences[0]


def every_day():
    day = FIRST
    while day <= LAST:
        yield day
        day += timedelta(days=1)


def one_day(day: date) -> Interval:
    return Interval(day, day + timedelta(days=1))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_day_is_printed_and_read_back(language):
    for day in every_day():
        value = Occurrence("day", one_day(day))
        assert only(format_when(value, language), language) == value


def test_every_day_is_read_from_every_way_of_writing_it_in_figures():
    for day in every_day():
        for text in (
            day.isoformat(),
            f"{day.day}.{day.month}.{day.year}",
            f"{day:%d.%m.%Y}",
            f"{day.day}/{day.month}-{day.year}",
            f"{day:%G-W%V-%u}",
        ):
            assert only(text).interval == one_day(day), text


def test_every_day_without_its_year_is_the_one_in_the_plans_year():
    for day in every_day():
        found = only(f"{day.day}. {day:%m}".replace(". ", "."), period=str(day.year))
        assert found.interval == one_day(day)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_week_is_printed_and_read_back(language):
    monday = date(2014, 12, 29)
    weeks = 0
    while monday <= LAST:
        value = Occurrence("week", Interval(monday, monday + timedelta(days=7)), "week")
        assert only(format_when(value, language), language) == value
        year, week, _ = monday.isocalendar()
        assert only(f"{year}-W{week:02d}").interval == value.interval
        monday += timedelta(days=7)
        weeks += 1
    assert weeks == 1097


def test_a_week_without_its_year_belongs_to_the_year_of_its_thursday():
    assert only("uke 1", period="2026").interval == Interval(date(2025, 12, 29), date(2026, 1, 5))
    assert only("uke 1", period="2025").interval == Interval(date(2024, 12, 30), date(2025, 1, 6))
    assert only("uke 53", period="2026").interval == Interval(date(2026, 12, 28), date(2027, 1, 4))
    assert only("uke 53", period="2020").interval == Interval(date(2020, 12, 28), date(2021, 1, 4))


def test_week_53_is_only_in_the_years_that_have_one():
    long_years = {2015, 2020, 2026, 2032}
    for year in range(2015, 2036):
        codes = [problem.code for problem in parse_when(f"uke 53 {year}").problems]
        assert codes == ([] if year in long_years else ["no-such-week"])


def test_the_29th_of_february_is_only_in_leap_years():
    for year in range(2015, 2036):
        reading = parse_when("29. februar", period=parse_period(str(year)))
        codes = [problem.code for problem in reading.problems]
        assert codes == ([] if year % 4 == 0 else ["impossible-date"])


def test_the_29th_of_february_settles_its_own_year():
    assert only("29. februar", period="2026–2029").interval == one_day(date(2028, 2, 29))


def test_every_month_quarter_and_half_year_is_printed_and_read_back():
    for year in range(2015, 2036):
        for kind, size in (("month", 1), ("quarter", 3), ("half-year", 6)):
            for first in range(1, 13, size):
                after = first + size
                end = date(year + (after > 12), (after - 1) % 12 + 1, 1)
                value = Occurrence(kind, Interval(date(year, first, 1), end), kind)
                for language in LANGUAGES:
                    assert only(format_when(value, language), language) == value


def test_easter_and_the_days_counted_from_it():
    """The dates of Easter Sunday as in the almanac for Norway."""
    sundays = {2018: (4, 1), 2019: (4, 21), 2024: (3, 31), 2025: (4, 20), 2026: (4, 5)}
    for year, (month, day) in sundays.items():
        sunday = date(year, month, day)
        assert only(f"1. påskedag {year}").interval == one_day(sunday)
        assert only(f"skjærtorsdag {year}").interval == one_day(sunday - timedelta(days=3))
        assert only(f"2. pinsedag {year}").interval == one_day(sunday + timedelta(days=50))
        assert only(f"Kristi himmelfartsdag {year}").interval == one_day(
            sunday + timedelta(days=39)
        )
