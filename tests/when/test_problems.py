"""What cannot be right is reported, at its place, with what to write instead."""

from __future__ import annotations

import pytest

from applan.when import Problem, format_when, parse_period, parse_when


def problems(text: str, period: str | None = "2026", **options) -> list[Problem]:
    within = parse_period(period) if period else None
    return list(parse_when(text, period=within, **options).problems)


def test_a_weekday_that_is_not_the_dates_own_is_named():
    (found,) = problems("lørdag 13. mars 2026")
    assert found.code == "weekday-mismatch"
    assert found.text == "13. mars 2026 is a fredag, not a lørdag"


def test_the_words_of_a_problem_are_in_the_plans_language():
    (found,) = problems("laurdag 15. mars 2026", language="nn")
    assert found.text == "15. mars 2026 is a søndag, not a laurdag"


def test_weeks_that_are_not_those_of_the_dates_are_named():
    (found,) = problems("12. oktober – 26. oktober (uke 42 og 53)", "2020")
    assert found.code == "week-mismatch"
    assert found.text == "12.–26. oktober 2020 is in week 42–44, not 42 og 53"


def test_a_date_without_a_year_in_a_plan_of_two_years_is_asked_about():
    text = "Fellesmøte 8. mars"
    (leftover, asked) = problems(text, "2026–2027")
    assert (leftover.code, text[leftover.start : leftover.end]) == ("not-understood", "Fellesmøte")
    assert (asked.code, text[asked.start : asked.end]) == ("ambiguous-year", "8. mars")
    assert asked.alternatives == ("8. mars 2026", "8. mars 2027")


def test_a_weekday_settles_the_year_when_it_fits_only_one():
    reading = parse_when("søndag 8. mars", period=parse_period("2026–2027"))
    assert reading.problems == ()
    assert str(reading.occurrences[0].interval.start) == "2026-03-08"


def test_a_week_settles_the_year_when_it_fits_only_one():
    reading = parse_when("8.–14. mars (uke 10)", period=parse_period("2026–2027"))
    assert reading.problems == ()
    assert str(reading.occurrences[0].interval.start) == "2027-03-08"


def test_a_date_that_is_in_no_year_of_the_period_is_asked_about():
    (found,) = problems("1. oktober", "1. januar 2026 – 30. juni 2026")
    assert found.code == "ambiguous-year"
    assert found.text == "1. oktober is in no year of the plan's period"
    assert found.alternatives == ("1. oktober 2025", "1. oktober 2026", "1. oktober 2027")


def test_a_range_over_new_year_that_touches_the_plans_year_twice_is_asked_about():
    (found,) = problems("1.11 – 01.04", "2020")
    assert found.alternatives == (
        "1. november 2019 – 1. april 2020",
        "1. november 2020 – 1. april 2021",
    )


@pytest.mark.parametrize(
    ("text", "code", "alternatives"),
    [
        ("31. juni", "impossible-date", ("30. juni",)),
        ("30. februar 2026", "impossible-date", ("28. februar 2026",)),
        ("uke 54", "no-such-week", ()),
        ("uke 53 2025", "no-such-week", ("uke 52 2025", "uke 1 2026")),
        ("20.–12. september 2026", "end-before-start", ()),
        ("10. mai – 25. april 2026", "end-before-start", ()),
        ("12.9.31", "ambiguous-year", ("12. september 2031",)),
        ("2026–09-12", "mixed-dashes", ("2026-09-12",)),
        ("1. mai kl. 25", "impossible-time", ()),
        ("helgen 17.–18. mars", "weekday-mismatch", ()),
    ],
)
def test_what_cannot_be_is_reported(text, code, alternatives):
    (found,) = problems(text)
    assert (found.code, found.alternatives) == (code, alternatives)


@pytest.mark.parametrize(
    ("text", "written", "nearest"),
    [
        ("12 septembr", "12 septembr", "12. september"),
        ("juni og oktobr", "oktobr", "oktober"),
        ("hver torsdga", "hver torsdga", "hver torsdag"),
        ("torsdag", "torsdag", "hver torsdag"),
        ("12.-14. novmber", "12.-14. novmber", "12.–14. november"),
    ],
)
def test_the_nearest_form_is_suggested(text, written, nearest):
    (found,) = problems(text)
    assert found.code == "not-understood"
    assert (text[found.start : found.end], found.alternatives) == (written, (nearest,))


@pytest.mark.parametrize("text", ["", " ", "…", "når?", "i dag", "neste år", "snart", "42", "uke"])
def test_what_is_no_time_is_reported_and_nothing_is_suggested(text):
    assert [(one.code, one.alternatives) for one in problems(text)] == [("not-understood", ())]


def test_what_is_left_over_is_pointed_at_and_the_rest_is_read():
    text = "juni, på hytta, og oktober"
    reading = parse_when(text, period=parse_period("2026"))
    assert [str(one.interval.start) for one in reading.occurrences] == ["2026-06-01", "2026-10-01"]
    (found,) = reading.problems
    assert text[found.start : found.end] == "på hytta"


def test_two_times_with_nothing_between_are_reported():
    assert [one.code for one in problems("juni oktober")] == ["run-together"]


def test_a_season_that_the_organisation_has_not_declared_in_a_readable_way_is_reported():
    (found,) = problems("våren 2026", seasons={"vår": "når snøen går"})
    assert found.code == "bad-season"


@pytest.mark.parametrize(
    ("text", "said"),
    [("Uke 13, 14.: hver helg", "14."), ("1. 14. årlig", "1. 14."),
     ("31. juni hvert år", "31. juni"), ("32.1. hvert år", "32.1.")],
)  # fmt: skip
def test_what_no_year_has_is_asked_about_and_printed_as_it_stands(text, said):
    assert said in {text[one.start : one.end] for one in problems(text)}
    assert format_when(parse_when(text, period=parse_period("2026")))


@pytest.mark.parametrize(
    ("period", "text", "nearest"),
    [
        ("2027", "31. februar", "28. februar"),
        ("2027", "30.2.", "28. februar"),
        ("2027", "28.–31. februar", "28. februar"),
        ("2028", "31. februar", "29. februar"),
        ("august 2026 – juli 2027", "30. februar", "28. februar"),
        ("2027–2028", "30. februar", "29. februar"),
        ("2027", "31. april", "30. april"),
        ("2027", "31. februar 2028", "29. februar 2028"),
    ],
)
def test_the_day_that_is_offered_is_in_the_period(period: str, text: str, nearest: str) -> None:
    (problem,) = parse_when(text, period=parse_period(period)).problems
    assert (problem.code, problem.alternatives) == ("impossible-date", (nearest,))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("alle dager kl. 18, 12. januar, 9. februar", ["12. januar", "9. februar"]),
        ("hverdager kl. 18: 12. januar og 9. februar", ["12. januar", "9. februar"]),
        ("hver tirsdag kl. 18 og lørdag 14. mars", []),
        ("første mandag i måneden kl. 18, 5. januar og 3. mars kl. 19", ["5. januar"]),
    ],
)
def test_a_day_beside_a_rule_that_has_it_is_asked_about(text, days):
    found = [one for one in problems(text) if one.code == "day-of-rule"]
    assert [text[one.start : one.end].partition(" kl")[0] for one in found] == days


@pytest.mark.parametrize(
    ("text", "period", "counted"),
    [
        ("8. mai begge år", "2026", "begge år"),
        ("8. mai (begge år)", "2026–2028", "begge år"),
        ("alle tre år i mai", "2026–2027", "alle tre år"),
        ("i mai alle 3 årene", "2026–2027", "alle 3 årene"),
        ("hvert av de to årene i mai", "2026", "hvert av de to årene"),
        ("uke 12 begge år", "august 2026 – juni 2027", "begge år"),
        ("8. mai begge år", "juli 2026 – desember 2027", "begge år"),
        ("i mars begge år", "oktober 2026 – desember 2027", "begge år"),
        ("skjærtorsdag begge år", "oktober 2026 – desember 2027", "begge år"),
        ("begge år", "oktober 2026 – desember 2027", "begge år"),
        ("20. desember, alle tre årene", "august 2026 – juni 2028", "alle tre årene"),
    ],
)
def test_years_that_are_counted_are_those_of_the_plan(text, period, counted):
    (found,) = problems(text, period)
    assert (found.code, text[found.start : found.end]) == ("year-count", counted)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("8. mai (begge år)", "2026–2027"),
        ("8. mai alle tre årene", "2026–2028"),
        ("alle tre år i mai", "2026–2028"),
        ("i mai begge år", "januar 2022 – september 2023"),
        ("1. november begge år", "oktober 2026 – desember 2027"),
        ("i november begge år", "oktober 2026 – desember 2027"),
        ("uke 47 begge år", "oktober 2026 – desember 2027"),
        ("høsten begge år", "juli 2026 – desember 2027"),
        ("første mandag i mars begge år", "august 2026 – juni 2028"),
        ("8. mai og 1. november, begge år", "august 2026 – juli 2028"),
        ("begge dei to åra i mai", "2026–2027"),
    ],
)
def test_years_that_are_counted_rightly_are_every_year(text, period):
    assert problems(text, period) == []


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("sommerfesten", "sommerfesten"),
        ("sommerfesten kl. 18", "sommerfesten"),
        ("fra sommerfesten", "sommerfesten"),
        ("innen sommerfesten", "sommerfesten"),
        ("vinterferien 2028", None),  # outside of the period, which AP307 tells
        ("to uker før sommerfesten", None),
        ("sommerfesten 2026", None),
        ("vinterferien", None),
    ],
)
def test_a_word_of_the_organisations_own_without_days_in_the_year_is_told(text, asked):
    own = {"sommerfesten": "12. juni 2026", "vinterferien": "uke 8 2027"}
    found = parse_when(text, period=parse_period("2027"), seasons=own).problems
    assert [(one.code, text[one.start : one.end]) for one in found] == (
        [("impossible-date", asked)] if asked else []
    )


def test_what_is_left_out_is_not_known_where_it_has_days_in_another_year_alone():
    own = {"sommerfesten": "12. juni 2026", "vinterferien": "uke 8 2027"}
    rules = [
        parse_when(text, period=parse_period("2027"), seasons=own).occurrences[0].recurrence
        for text in ("hver tirsdag unntatt sommerfesten", "hver tirsdag unntatt vinterferien")
    ]
    assert [rule.except_open for rule in rules] == [True, False]


@pytest.mark.parametrize(
    ("text", "at", "alternatives"),
    [
        ("1/2/3. mai", (0, 10), ("1., 2. og 3. mai",)),
        ("10/11/12. mars", (0, 14), ("10., 11. og 12. mars",)),
        ("9.10. og 11. mars", (0, 17), ("9., 10. og 11. mars",)),
        ("3/4 samt 5. mai", (0, 15), ("3., 4. og 5. mai",)),
        ("1/2 eller 3. mars", (0, 17), ("1., 2. og 3. mars",)),
        ("6/7/8. juli", (0, 11), ("6., 7. og 8. juli",)),
        ("kl. 18, 3/4 og 5. mai", (8, 21), ("3., 4. og 5. mai",)),
        ("fredag kl. 18–søndag kl. 15, uke 11", (0, 27), ()),
        ("fre kl 18 - søn kl 15 i uke 11", (0, 21), ()),
    ],
)
def test_days_that_may_be_months_and_a_stay_in_two_are_asked_about(text, at, alternatives):
    (found,) = problems(text)
    assert (found.code, (found.start, found.end)) == ("not-understood", at)
    assert found.alternatives == alternatives


@pytest.mark.parametrize(
    "text",
    [
        "12/3 og 14. april",
        "3/4, 5/4 og 6. mai",
        "2.3. og 4. mars",
        "1/2 og 3/2",
        "10.11/12.11",
        "fredag 13. mars kl. 18 – søndag 15. mars kl. 15",
    ],
)
def test_days_with_their_months_are_not_asked_about(text):
    assert problems(text) == []
