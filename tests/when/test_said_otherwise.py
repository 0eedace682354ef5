"""The blind texts said in other words that mean the same days.

What is said of a list is said of each of it, whatever joins them; a doubt, a note or another
separator changes no day. Where a text becomes doubtful by it, it is asked about.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from tests.when.test_blind import Row, _of, read, rows

TABLES = ("combinations", "expressions", "fields", "mixed", "notices", "typed")
ROWS = [row for name in TABLES for row in rows(f"{name}.tsv")[::2]]
_INCLUSIVE = re.compile(
    r"\d{4} og(?= \d{4})|(?:til|fra|frå) og(?= med)|(?:fra|frå) [\w.]+(?: \w+)? og(?= ut)"
)
"""«til og med» and «fra mars og ut året» join no list; «17. mai 2026 eller 2027» may be a year."""

_COMMA_IS_MEANT = re.compile(r"\d,\d|frist|unntatt|innen|senest|seinast|daglig|kl.*kl")


def _last_and(text: str, instead: str) -> str:
    kept = _INCLUSIVE.sub(lambda found: found[0].replace(" og", " \0"), text)
    before, joined, after = kept.rpartition(" og ")
    return (f"{before}{instead}{after}" if joined else "").replace("\0", "og")


WAYS: dict[str, Callable[[str], str]] = {
    "or": lambda text: _last_and(text, " eller "),
    "as well as": lambda text: _last_and(text, " samt "),
    "probably": lambda text: f"trolig {text}",
    "provisional": lambda text: f"{text} (foreløpig)",
    "with a note": lambda text: f"{text} (ta med kaffe)",
    "at a place": lambda text: "" if " og ut " in text else f"{text} på grendehuset",
    "behind a dash": lambda text: "" if " og ut " in text else f"{text} – trolig",
    "semicolons in place of commas": lambda text: (
        "" if _COMMA_IS_MEANT.search(text) else text.replace(", ", "; ")
    ),
}  # fmt: skip


def days(row: Row, text: str) -> set[str] | None:
    """What a text says of days and hours, whatever the order; None where something is asked."""
    reading = read(row._replace(text=text))
    if reading.problems:
        return None
    return {day for one in reading.occurrences for said in _of(one) for day in _each(said)}


def _each(said: str) -> list[str]:
    """The days of «2027-03-12/2027-03-14»; a stretch of them is the same as each."""
    first, _, last = said.partition("/")
    if not (_DAY.fullmatch(first) and _DAY.fullmatch(last)):
        return [said]
    start, count = date.fromisoformat(first), date.fromisoformat(last) - date.fromisoformat(first)
    return [str(start + timedelta(days=n)) for n in range(count.days + 1)]


_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@pytest.mark.parametrize("way", WAYS)
def test_the_days_are_the_same_or_it_is_asked(way: str) -> None:
    said = WAYS[way]
    other: dict[str, tuple[set[str], set[str]]] = {}
    asked = same = 0
    for row in ROWS:
        text = said(row.text)
        before = days(row, row.text)
        if not text or text == row.text or before is None:
            continue
        after = days(row, text)
        if after is None:
            asked += 1
        elif after == before:
            same += 1
        else:
            other[text] = (before - after, after - before)
    assert other == {}
    assert same > 4 * asked or way.startswith("semicolons")


@pytest.mark.parametrize(
    ("said", "one_by_one"),
    [
        ("første tirsdag i mars eller april", "første tirsdag i mars eller første tirsdag i april"),
        ("første tirsdag i mars og i april", "første tirsdag i mars og første tirsdag i april"),
        ("første og tredje tirsdag i mars eller april", "første tirsdag i mars, tredje tirsdag i mars, første tirsdag i april eller tredje tirsdag i april"),
        ("lørdag i uke 39 eller 40", "lørdag i uke 39 eller lørdag i uke 40"),
        ("lørdag i uke 39 (evt. uke 40)", "lørdag i uke 39 eller lørdag i uke 40"),
        ("lørdag i uke 39 og i uke 40", "lørdag i uke 39 og lørdag i uke 40"),
        ("tirsdag og torsdag i uke 11 eller 12", "tirsdag i uke 11, torsdag i uke 11, tirsdag i uke 12 eller torsdag i uke 12"),
        ("mandag–onsdag i uke 10 eller 11", "mandag–onsdag i uke 10 eller mandag–onsdag i uke 11"),
        ("midten av mars eller april", "midten av mars eller midten av april"),
        ("siste helg i mai eller i juni", "siste helg i mai eller siste helg i juni"),
        ("hver onsdag i april eller oktober kl. 19", "hver onsdag i april kl. 19 eller hver onsdag i oktober kl. 19"),
        ("uke 10, 12 eller 14, tirsdager kl. 18", "tirsdager i uke 10 kl. 18, tirsdager i uke 12 kl. 18 eller tirsdager i uke 14 kl. 18"),
        ("fem torsdager i januar eller februar kl. 18", "fem torsdager i januar kl. 18 eller fem torsdager i februar kl. 18"),
        ("hver mandag i uke 1–6, men ikke uke 3 eller 5", "hver mandag i uke 1–6, unntatt uke 3 og uke 5"),
        ("trolig 1. mai–30. september, hver tirsdag kl. 18", "trolig hver tirsdag kl. 18 fra 1. mai til 30. september"),
        ("14 dager før påske\n19. desember", "14 dager før påske; 19. desember"),
        ("etter påske på grendehuset", "etter påske"),
        ("før 1. mai i kirka", "før 1. mai"),
        ("hver dag i uke 26 unntatt søndag i kirka", "hver dag i uke 26 unntatt søndag"),
        ("hverdager i uke 10, ikke onsdag – trolig", "hverdager i uke 10, ikke onsdag"),
    ],
)  # fmt: skip
def test_a_list_says_what_is_said_one_by_one(said: str, one_by_one: str) -> None:
    row = Row("", "", "nb", "2027", said, "")
    assert (days(row, said) or {"asked"}) == days(row, one_by_one)


@pytest.mark.parametrize(
    "text",
    ["tirsdager kl. 18; 6. januar–28. april", "første mandag i måneden; september–november",
     "hver tirsdag; uke 8 og 9", "uke 10; tirsdag og torsdag kl. 17–19"],
)  # fmt: skip
def test_a_semicolon_that_may_be_a_comma_is_asked_about(text: str) -> None:
    reading = read(Row("", "", "nb", "2027", text, ""))
    at = text.index(";")
    assert [(one.code, one.start, one.end) for one in reading.problems] == [
        ("which-day", at, at + 1)
    ]
