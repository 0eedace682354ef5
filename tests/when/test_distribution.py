"""One law: what is said of a list is said of each of its times, wherever and however it is said."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time
from itertools import permutations, product

import pytest

from applan.when import Rule, days_of, format_when, parse_period, parse_when

PERIOD = parse_period("2026")
Said = tuple[date, date, time | None, time | None, str, bool]
"""First and last day, hours, how sure, and whether it is a deadline."""


def said(text: str, language: str = "nb") -> set[Said]:
    reading = parse_when(text, language=language, period=PERIOD)
    assert reading.problems == (), (text, reading.problems)
    found: set[Said] = set()
    for one in reading.occurrences:
        assert one.interval is not None, text
        stretches = [one.interval]
        if isinstance(one.recurrence, Rule):
            days = days_of(one.recurrence, one.interval)
            assert days, text
            stretches = [
                type(one.interval)(day, date.fromordinal(day.toordinal() + 1)) for day in days
            ]
        for days in stretches:
            found.add((*days, one.start_time, one.end_time, one.certainty, one.deadline))
    return found


LISTS = ("{0} og {1}", "{0}, {1} og {2}", "{0}, {1}, {2}", "{0}, {1}, og {2}", "{0} og {1} og {2}")
DAYS = [
    ("10. mars", "14. april", "12. mai"),
    ("tirsdag 10. mars", "tirsdag 14. april", "tirsdag 12. mai"),
    ("10/3", "14/4", "12/5"),
    ("10.3.", "14.4.", "12.5."),
    ("10. mars 2026", "14. april 2026", "12. mai 2026"),
    ("skjærtorsdag", "1. mai", "2. pinsedag"),
    ("tirsdag i uke 11", "onsdag i uke 12", "fredag i uke 20"),
    ("2026-03-10", "2026-04-14", "2026-05-12"),
]
BEFORE = ("", "kl. 18 ", "kl. 18, ", "kl. 18–20 ", "trolig ", "kanskje ", "innen ", "senest ")
AFTER = ("", " kl. 18", ", kl. 18", " kl 18–20", " (kl. 18)", " fra kl. 18 til 20", " (tentativt)",
         " 18:00", " kl. 18 (tentativt)")  # fmt: skip


@pytest.mark.parametrize("days", DAYS, ids=lambda days: days[0])
def test_what_is_said_of_a_list_of_days_is_said_of_each(days: tuple[str, str, str]) -> None:
    for form, before, after in product(LISTS, BEFORE, AFTER):
        if "kl" in before and "18" in after:
            continue
        count = 2 if "{2}" not in form else 3
        whole = before + form.format(*days) + after
        each = set[Said]().union(*(said(f"{before}{day}{after}") for day in days[:count]))
        assert said(whole) == each, whole


MONTHS = ("februar", "april", "oktober")
OF_MONTHS = ("", "midten av ", "begynnelsen av ", "slutten av ", "første tirsdag i ", "første uke i ",
             "siste helg i ", "3. torsdag i ", "trolig ", "innen ", "i ", "i løpet av ")  # fmt: skip


@pytest.mark.parametrize("head", OF_MONTHS)
def test_what_is_said_of_a_list_of_months_is_said_of_each(head: str) -> None:
    for form in LISTS:
        count = 2 if "{2}" not in form else 3
        whole = head + form.format(*MONTHS)
        each = set[Said]().union(*(said(head + month) for month in MONTHS[:count]))
        assert said(whole) == each, whole


RULES = ("hver tirsdag", "tirsdager", "tirsdager og torsdager", "hver tirsdag og torsdag",
         "mandag–onsdag", "hver dag", "onsdager i partallsuker")  # fmt: skip
LIMITS = [
    (("uke 2–8", "uke 10–15"), ("uke 2–8 og 10–15", "uke 2–8 og uke 10–15")),
    (("januar", "mars"), ("januar og mars",)),
    (("6. januar–28. april",), ("6. januar–28. april", "6/1–28/4", "6. januar – 28. april 2026")),
    (("januar–mai",), ("januar–mai", "perioden januar–mai", "januar til mai")),
    (("våren",), ("våren", "våren 2026")),
]
IN = (" i {0}", ", {0}", " ({0})", ": {0}", ", i {0}")


@pytest.mark.parametrize("rule", RULES)
def test_what_limits_a_rule_is_said_in_many_ways(rule: str) -> None:
    for (each, written), form in product(LIMITS, IN):
        for limit in written:
            if "perioden" in limit and " i " not in form:
                continue
            whole = rule + form.format(limit)
            parts = set[Said]().union(*(said(f"{rule} i {one}") for one in each))
            assert said(whole) == parts, whole


LISTED = ("hver tirsdag kl. 16", "torsdager kl. 19–21", "mandager og onsdager kl. 17", "hver dag kl. 9",
          "lørdager i partallsuker kl. 11")  # fmt: skip
OF_ALL = (" i mars", " (januar–mai)", ", uke 2–20", ", 6. januar–28. april", " fra 1. september",
          " til 1. juni", ", unntatt juli", " unntatt uke 9", " (ikke påsken)",
          ", bortsett fra 24. desember", " i mars, unntatt uke 10", " (januar–mai) unntatt uke 9")  # fmt: skip


@pytest.mark.parametrize(("first", "second"), list(permutations(LISTED, 2)))
def test_what_is_said_after_several_rules_is_said_of_each(first: str, second: str) -> None:
    for sign, last in product((" og ", ", "), OF_ALL):
        if "24. desember" in last and "torsdag" not in first + second:
            continue  # a Thursday, which is asked about
        each = _days(first + last) | _days(second + last)
        assert said(first + sign + second + last) == each, (first, sign, second, last)


def _days(text: str) -> set[Said]:
    """What one of them says; an exception that is a day of the other leaves nothing out."""
    reading = parse_when(text, period=PERIOD)
    return said(text if not reading.problems else text.partition(", bortsett")[0])


def test_limits_that_suit_one_rule_are_of_that_rule_alone() -> None:
    assert len(said("første mandag i måneden kl. 12 og hver tirsdag kl. 16 i mars")) == 12 + 5
    assert len(said("første mandag i måneden kl. 12 og hver tirsdag kl. 16, uke 2–20")) == 5 + 19
    assert len(said("hver tirsdag kl. 16 og første mandag i måneden kl. 12, januar–mai")) == 5 + 21


EXCEPTED = [("uke 9", date(2026, 2, 24)), ("17. mars", date(2026, 3, 17)), ("mars", date(2026, 3, 3)),
            ("påsken", date(2026, 4, 2))]  # fmt: skip


def pieces(limit: str, excepted: str) -> Iterator[str]:
    """A clock, a limit and an exception after a rule, in any order and with any punctuation."""
    clocks = (" kl. 18", ", kl. 18")
    limits = (f" i {limit}", f" ({limit})", f", i {limit}")
    excepts = (f" unntatt {excepted}", f", unntatt {excepted}", f", ikke {excepted}",
               f" (unntatt {excepted})", f", bortsett fra {excepted}")  # fmt: skip
    for clock, within, left_out in product(clocks, limits, excepts):
        for order in permutations((clock, within, left_out)):
            yield "".join(order)


@pytest.mark.parametrize(("excepted", "day"), EXCEPTED)
def test_clocks_limits_and_exceptions_stand_in_any_order(excepted: str, day: date) -> None:
    whole = set(said("hver tirsdag og torsdag kl. 18 i januar–mai"))
    assert any(one[0] == day for one in whole)
    expected = said(f"hver tirsdag og torsdag kl. 18 i januar–mai, unntatt {excepted}")
    assert expected < whole and not any(one[0] == day for one in expected)
    for said_after in pieces("januar–mai", excepted):
        assert said(f"hver tirsdag og torsdag{said_after}") == expected, said_after


@pytest.mark.parametrize(
    "excepted",
    [
        "vinterferien (uke 9) og påska",
        "påska, vinterferien (uke 9)",
        "i vinterferien (uke 9) og i påska",
        "påsken og i vinterferien (uke 9)",
        "vinterferien (23. februar–1. mars), påsken",
    ],
)
def test_what_stands_in_brackets_after_a_name_is_left_out_with_the_rest(excepted: str) -> None:
    written = f"hver tirsdag i februar–april, unntatt {excepted}"
    assert said(written) == said("hver tirsdag i februar–april, unntatt uke 9 og påsken")
    reading = parse_when(written, period=PERIOD)
    assert f"unntatt {excepted}" in format_when(reading.occurrences[0], "nb")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("tirsdag i uke 11, 13 og 15", ["2026-03-10", "2026-03-24", "2026-04-07"]),
        ("helgen i uke 11 og 13", ["2026-03-14", "2026-03-28"]),
        ("første og tredje tirsdag i mars", ["2026-03-03", "2026-03-17"]),
        ("14., 21. og 28. mars kl. 18", ["2026-03-14", "2026-03-21", "2026-03-28"]),
    ],
)
def test_a_number_takes_its_unit_from_the_list(text: str, days: list[str]) -> None:
    assert sorted(str(one[0]) for one in said(text)) == days


def test_a_mark_in_the_middle_is_of_its_own_time_alone() -> None:
    found = sorted(said("10. mars kl. 18, 14. april kl. 19 og 12. mai"))
    assert [one[2] for one in found] == [time(18), time(19), None]
    found = sorted(said("uke 10 (tentativt) og uke 12"))
    assert [one[4] for one in found] == ["tentative", "fixed"]
    found = sorted(said("1. mai og trolig 5. juni"))
    assert [one[4] for one in found] == ["fixed", "tentative"]


def test_nynorsk_has_the_same_law() -> None:
    whole = said("tysdag 10. mars, 14. april og 12. mai kl. 18", "nn")
    assert [one[2] for one in sorted(whole)] == [time(18)] * 3
    assert said("kvar tysdag, veke 2–8, unnateke veke 5", "nn") == said(
        "hver tirsdag i uke 2–8, unntatt uke 5"
    )


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("mars kl. 18: tirsdager", "hver tirsdag kl. 18 i mars 2026"),
        ("mars kl. 18: 3. og 10. kl. 19", "3. mars 2026 kl. 18 og 10. mars 2026 kl. 19"),
        ("trolig i mars: 3. og 10.", "trolig 3. og 10. mars 2026"),
        ("mars (foreløpig): tirsdager", "foreløpig hver tirsdag i mars 2026"),
        ("fra mars: tirsdager", "hver tirsdag fra mars 2026"),
        ("fra uke 10: tirsdager", "hver tirsdag fra uke 10 2026"),
        ("mars, unntatt 10.: tirsdager", "hver tirsdag i mars 2026, unntatt 10."),
        ("2026, unntatt juli: hver måned", "hver måned i 2026 unntatt juli"),
        ("våren, unntatt påske, mandager kl. 18",
         "hver mandag kl. 18 i perioden januar–juni 2026, unntatt påske"),
        ("uke 10–19, unntatt uke 15, mandager",
         "hver mandag i uke 10–19 2026, unntatt uke 15"),
        ("tirsdager kl. 18, mars, unntatt 10.", "hver tirsdag kl. 18 i mars 2026, unntatt 10."),
        ("uke 10 (2.–8. mars): mandager", "hver mandag i uke 10 2026"),
    ],
)  # fmt: skip
def test_what_is_said_with_a_limit_is_said_of_what_it_limits(text, printed):
    reading = parse_when(text, period=PERIOD)
    assert (reading.problems, format_when(reading)) == ((), printed)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("tirsdager kl. 18, mars–mai, unntatt 10.", ["10. is not understood as a time"]),
        ("hver tirsdag unntatt uke 8, mars, unntatt 10. mars",
         ["unntatt 10. mars is not understood as a time"]),
        ("mars, unntatt uke 10: 3. og 17.",
         ["uke 10 is not understood as a time"]),
        ("frist i mars: 3. og 10.",
         ["3. is not understood as a time", "10. is not understood as a time"]),
        ("mars (uke 20), tirsdager", ["1.–31. mars 2026 is in week 9–14, not 20"]),
        ("uke 10–12 hvert år, mandager",
         ["mandager runs into what stands before it; put a comma or a word between them"]),
        ("hver onsdag i april eller oktober kl. 19",
         ["oktober kl. 19 runs into what stands before it; put a comma or a word between them"]),
        ("uke 10, 12 eller 14, tirsdager",
         ["tirsdager runs into what stands before it; put a comma or a word between them"]),
        ("partallsuker (foreløpig), onsdager",
         ["onsdager runs into what stands before it; put a comma or a word between them"]),
        ("partallsuker kl. 19, onsdager",
         ["onsdager runs into what stands before it; put a comma or a word between them"]),
    ],
)  # fmt: skip
def test_what_cannot_be_said_of_it_is_asked_about(text, found):
    assert [one.text for one in parse_when(text, period=PERIOD).problems] == found


@pytest.mark.parametrize(
    ("text", "hours", "certain"),
    [
        ("tirsdager (foreløpig), 10. og 17. mars", [None] * 2, ["tentative"] * 2),
        ("tirsdager kl. 18 (trolig), 10. og 17. mars", [time(18)] * 2, ["tentative"] * 2),
        ("partallsuker kl. 19, onsdager kl. 18", [time(19), time(18)], ["fixed"] * 2),
    ],
)
def test_a_time_that_takes_in_another_has_its_hour_and_its_doubt(text, hours, certain):
    reading = parse_when(text, period=PERIOD)
    assert reading.problems == ()
    assert [one.start_time for one in reading.occurrences] == hours
    assert [one.certainty for one in reading.occurrences] == certain


@pytest.mark.parametrize(
    ("text", "left_out"),
    [
        ("uke 10 (unntatt 4. mars), 2.–8. mars", "4. mars"),
        ("langfredag (unntatt 2028), 3. april", "2028"),
        ("etter påske og før 17. mai (unntatt 1. mai)", "1. mai"),
    ],
)
def test_what_is_left_out_of_a_time_said_twice_is_asked_about(text, left_out):
    (found,) = parse_when(text, period=PERIOD).problems
    assert (found.code, text[found.start : found.end]) == ("not-understood", left_out)


@pytest.mark.parametrize(
    "text",
    [
        "3. mai, 10. mai, 17. mai kl. 18, 19 og 20",
        "3., 10. og 17. mai kl. 18, 19 og 20",
        "mandag 4., tirsdag 5. og onsdag 6. mai kl. 9, 10 og 11.30",
        "1., 2., 3. og 4. juni kl. 9, 10, 11 og 12",
    ],
)
def test_as_many_hours_as_days_are_asked_about(text: str) -> None:
    (found,) = parse_when(text, period=PERIOD).problems
    assert found.template.startswith("{date} can be one hour for each day, or all of them")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("3. mai kl. 14, 16 og 18", 3),
        ("3. og 4. mai kl. 14, 16 og 18", 6),
        ("3. og 4. mai kl. 14 og 16", 4),
        ("3., 4. og 5. mai kl. 14 og 16", 6),
        ("3. mai kl. 18, 10. mai kl. 19 og 17. mai kl. 20", 3),
    ],
)
def test_other_hours_are_of_every_day(text: str, count: int) -> None:
    reading = parse_when(text, period=PERIOD)
    assert (reading.problems, len(reading.occurrences)) == ((), count)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("mandag og tirsdag 2. og 3. mars", "mandag 2. og tirsdag 3. mars 2026"),
        ("man, tir og ons 2., 3. og 4. mars", "mandag 2., tirsdag 3. og onsdag 4. mars 2026"),
        ("torsdag og fredag, 5. og 6. mars", "torsdag 5. og fredag 6. mars 2026"),
        ("lørdag og søndag 7. og 8. mars kl. 10–15",
         "lørdag 7. og søndag 8. mars 2026 kl. 10–15"),
        ("mandag og tirsdag 2/3 og 3/3", "mandag 2. og tirsdag 3. mars 2026"),
        ("mandag og tirsdag 2., 3., 9. og 10. mars",
         "mandag 2., tirsdag 3., mandag 9. og tirsdag 10. mars 2026"),
        ("mandag og tirsdag 2. mars kl. 18 og 3. mars kl. 19",
         "mandag 2. mars 2026 kl. 18 og tirsdag 3. mars 2026 kl. 19"),
    ],
)  # fmt: skip
def test_each_of_several_weekdays_has_its_own_day(text: str, printed: str) -> None:
    reading = parse_when(text, period=parse_period("2026"))
    assert (reading.problems, format_when(reading)) == ((), printed)
    without = text.partition("fra mars")[0].rstrip(", ")
    asked = [problem.code for problem in parse_when(without, period=parse_period("2026")).problems]
    assert asked == (["which-first"] if without != text else [])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("mandag og onsdag 2. og 3. mars", "weekday-mismatch"),
        ("mandag og tirsdag 2., 3., 9. og 11. mars", "weekday-mismatch"),
        ("mandag og tirsdag 2. mars", "days-named"),
        ("mandag, tirsdag 2. mars", "days-named"),
        ("fredag, lørdag og søndag 6. og 7. mars", "days-named"),
    ],
)
def test_weekdays_that_do_not_fit_their_days_are_asked_about(text: str, code: str) -> None:
    problems = parse_when(text, period=parse_period("2026")).problems
    assert [problem.code for problem in problems] == [code]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        (
            "annenhver måned, første mandag, fra mars",
            "første mandag i annenhver måned fra mars 2026",
        ),
        (
            "hver tredje måned: siste torsdag kl. 18 fra mars",
            "siste torsdag i hver 3. måned kl. 18 fra mars 2026",
        ),
        ("hver annen måned, den 15., fra mars", "den 15. i annenhver måned fra mars 2026"),
        ("hver måned, den 15.", "den 15. i hver måned"),
        ("én gang i måneden, første tirsdag", "første tirsdag i måneden"),
    ],
)
def test_a_day_of_every_second_month_is_of_every_second(text: str, printed: str) -> None:
    reading = parse_when(text, period=parse_period("2026"))
    assert (reading.problems, format_when(reading)) == ((), printed)


def test_one_week_behind_the_last_of_several_weekdays_is_asked_about() -> None:
    for text in (
        "mandag–torsdag kl. 16–18, fredag kl. 14–16, uke 10",
        "mandag, tirsdag kl. 16 og fredag kl. 14 i uke 10",
        "hverdager kl. 9–15, lørdag kl. 10–14, uke 26",
        "mandager kl. 16, fredag kl. 14, uke 10 og 11",
    ):
        problems = parse_when(text, period=PERIOD).problems
        assert "which-day" in [problem.code for problem in problems], text
    assert len(said("man–tors 16–18, fredag 14–16, uke 10")) == 5


def test_a_sentence_that_says_when_a_rule_begins_limits_it() -> None:
    begun = said("tirsdager kl. 18, oppstart 3. februar")
    assert len(begun) == 48
    for end in (". Oppstart 3. februar", ". Første gang 3. februar.", ". Start: 3. februar",
                ".\nOppstart 3. februar", ". Oppstart uke 6", ". Oppstart: tirsdag 3. februar"):  # fmt: skip
        assert said("tirsdager kl. 18" + end) == begun, end
