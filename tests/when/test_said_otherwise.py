"""The blind texts said in other words that mean the same days.

What is said of a list is said of each of it, whatever joins them; a doubt, a note or another
separator changes no day. Where a text becomes doubtful by it, it is asked about.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from tests.when.test_blind import Row, _of, read, rows

TABLES = ("combinations", "expressions", "fields", "mixed", "notices", "typed")
ROWS = [row for name in TABLES for row in rows(f"{name}.tsv")[::2]]
_INCLUSIVE = re.compile(r"(?:til|fra|frå) og(?= med)|(?:fra|frå) [\w.]+(?: \w+)? og(?= ut)")
"""«til og med» and «fra mars og ut året» join no list."""

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
    "semicolons in place of commas": lambda text: (
        "" if _COMMA_IS_MEANT.search(text) else text.replace(", ", "; ")
    ),
}  # fmt: skip


def days(row: Row, text: str) -> set[str] | None:
    """What a text says of days and hours, whatever the order; None where something is asked."""
    reading = read(row._replace(text=text))
    if reading.problems:
        return None
    return {said for one in reading.occurrences for said in _of(one)}


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
