"""Every word for time beside a time: it is asked about, it says something, or it is printed."""

from __future__ import annotations

from itertools import permutations

import pytest

from applan.when import Reading, format_when, parse_period, parse_when
from applan.when.word_table import ROWS
from applan.when.words import forms_in

PERIOD = parse_period("2027")
TIMES = ("12. mai kl. 18", "12. mai", "mai", "uke 20", "våren", "mandager kl. 18", "12. og 13. mai")
BEHIND = ("{time} ({word})", "{time}, {word}", "{time} {word}", "{time} – {word}")
SAYS_NO_MORE = frozenset({
    "alltid", "begynner", "byrjar", "starter", "startar",  # «kl. 18 (starter)»
    "dag", "dager", "dagen", "daglig", "daglige", "dagleg", "daglege",  # «kl. 18 daglig» of a day
    "måned", "måneden", "måneder", "månedene", "måneds", "måneders", "mnd.",  # «mai måned»
    "månad", "månaden", "månader", "månadene", "månaders",
    "årlig", "årlige", "årleg", "årlege", "årvisst",  # of a plan for one year
    "hvert av årene", "kvart av åra",
    "e.m.",  # of an hour after noon
})  # fmt: skip


def forms() -> list[str]:
    """Every form of the tables, the endings of names apart."""
    apart = {"event-ending", "counted", "print", "plural"}
    columns = [column for row in ROWS if row[0] not in apart for column in row[2:]]
    return sorted({form for column in columns for form in forms_in(str(column)) if form})


def read(text: str) -> Reading:
    return parse_when(text, period=PERIOD)


@pytest.mark.parametrize("time", TIMES)
def test_a_word_behind_a_time_is_asked_about_or_says_something_or_is_printed(time: str) -> None:
    plain = format_when(read(time))
    dropped = []
    for word in forms():
        for form in BEHIND:
            text = form.format(time=time, word=word)
            reading = read(text)
            said = reading.problems or format_when(reading) != plain
            if not (said or word in SAYS_NO_MORE or word == time):
                dropped.append(text)
    assert dropped == []


BEFORE = ("", "årsmøtet ", "svarfrist ", "kanskje ", "hele dagen ")
MARKS = ("hele dagen", "oppmøte kl. 17", "presis kl. 17", "med forbehold", "dato kan endres",
         "avklares", "sted kommer", "hvis været tillater", "mat serveres")  # fmt: skip


@pytest.mark.parametrize("before", BEFORE)
def test_two_things_beside_a_time_are_both_asked_about_or_printed(before: str) -> None:
    dropped = []
    for first, second in permutations(MARKS, 2):
        for form in ("{before}12. mai ({first}), {second}", "{before}12. mai, {first} ({second})"):
            text = form.format(before=before, first=first, second=second)
            reading = read(text)
            printed = format_when(reading)
            said = [before.strip(), first.removesuffix(" kl. 17"), second.removesuffix(" kl. 17")]
            if not reading.problems and any(word not in printed for word in said):
                dropped.append((text, printed))
    assert dropped == []
