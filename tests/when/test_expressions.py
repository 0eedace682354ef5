"""Real expressions, and expressions in other organisations' manner, with what they mean.

`real_plans.tsv` also says how each is printed.

The tables are the expectations. A column «read as» is written as `conftest.reading` writes it:
each occurrence's kind, first and last day, precision and whatever else it says, then the problems
with «!» before their code. Nothing in them may change without a reason.

The rows «skrevet-29-11», b and c of ``more_organisations.tsv`` were written before the reader was run
on them. The first run read 187 of 229 right or asked rightly and 55 of 65 styles; of the next 105,
when these were met, 88 (one without its day in silence), and of the last 60, 52 (one in silence).
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from applan.when import format_when, is_canonical, parse_period, parse_when

HERE = Path(__file__).parent
MORE = "more_organisations.tsv"


def rows(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))


def read(row: dict[str, str]):
    period = None if row["period"] == "-" else parse_period(row["period"])
    return parse_when(row["text"], language=row["language"], period=period)


@pytest.mark.parametrize(
    ("name", "least"),
    [
        ("expressions.tsv", 230),
        ("other_organisations.tsv", 330),
        (MORE, 320),
        ("real_plans.tsv", 85),
    ],
)
def test_every_expression_is_read_as_the_table_says(name, least, described):
    table = rows(name)
    assert len(table) >= least
    wrong = [
        (row["text"], found, row["read as"])
        for row in table
        if (found := described(read(row))) != row["read as"]
    ]
    assert wrong == []


def test_every_expression_of_real_plans_is_printed_as_the_table_says():
    wrong = [
        (row["text"], printed, row["printed"])
        for row in rows("real_plans.tsv")
        if (printed := format_when(read(row), row["language"])) != row["printed"]
    ]
    assert wrong == []


def test_what_has_no_days_says_why():
    """Nothing passes quietly: no days means open, relative, or a problem at that place."""
    quiet = []
    for row in rows("expressions.tsv") + rows("other_organisations.tsv") + rows(MORE):
        reading = read(row)
        for one in reading.occurrences:
            explained = one.kind in ("open", "relative") or one.recurrence or one.anchor
            reported = any(p.start < one.end and one.start < p.end for p in reading.problems)
            if one.interval is None and not explained and not reported:
                quiet.append(row["text"])
        if not reading.occurrences and not reading.problems:
            quiet.append(row["text"])
    assert quiet == []


@pytest.mark.parametrize(
    ("name", "least"),
    [
        ("expressions.tsv", 150),
        ("other_organisations.tsv", 150),
        (MORE, 270),
        ("real_plans.tsv", 80),
    ],
)
def test_every_expression_is_printed_so_that_it_is_read_back_the_same(name, least):
    checked = 0
    for row in rows(name):
        reading = read(row)
        if reading.problems:
            continue
        period = None if row["period"] == "-" else parse_period(row["period"])
        language = row["language"]
        text = format_when(reading, language)
        again = parse_when(text, language=language, period=period)
        assert (again.problems, again.occurrences) == ((), reading.occurrences), text
        assert is_canonical(text, language), text
        checked += 1
    assert checked > least
