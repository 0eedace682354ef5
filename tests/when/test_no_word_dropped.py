"""Every word for time beside a time: it is asked about, it says something, or it is printed."""

from __future__ import annotations

import pytest

from applan.when import Reading, format_when, parse_period, parse_when
from applan.when.word_table import ROWS

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
})  # fmt: skip


def forms() -> list[str]:
    """Every form of the tables, the endings of names apart."""
    apart = {"event-ending", "counted", "print", "plural"}
    columns = [column for row in ROWS if row[0] not in apart for column in row[2:]]
    return sorted({form for column in columns for form in str(column).split(" | ") if form})


def read(text: str) -> Reading:
    return parse_when(text, period=PERIOD)


@pytest.mark.parametrize("time", TIMES)
def test_a_word_behind_a_time_is_asked_about_or_says_something_or_is_printed(time: str) -> None:
    plain = read(time)
    dropped = []
    for word in forms():
        for form in BEHIND:
            text = form.format(time=time, word=word)
            reading = read(text)
            printed = format_when(reading)
            said = reading.problems or printed != format_when(plain)
            if not (said or word in SAYS_NO_MORE or word == time):
                dropped.append(text)
    assert dropped == []
