"""Mistakes that people make in plans, one line at a time, and whether they are found.

Each row of ``planted.tsv`` changes one line of a good plan. Where ``code`` is «-», no rule sees it
yet; when one does, the row's test fails, and ``pytest --update-golden`` writes
the code into the table. ``line`` is filled in where the finding stands at another line than the
one that was changed. Who makes them is writing the plan, so that duties are asked for here though
most of the plans are adopted.

Those of the dog club, the museum's friends, the residents and the theatre were written before the
program had seen the plans: of 104, 66 were found and clear at the first run, and 89 when the rules
had been mended by kind.
"""

from collections import Counter
from functools import cache
from typing import NamedTuple

import pytest

from applan.findings import Finding
from applan.lint.duties import UNTIL_CONTINUED

from .shelf import HERE, PLANTED, Shelved, findings, read_table, shelf, write_table

MISSED = "-"


class Planted(NamedTuple):
    """One line changed for the worse."""

    organisation: str
    plan: str
    before: str
    after: str
    code: str
    line: str
    why: str


ROWS = tuple(Planted(*row) for row in read_table(PLANTED, 7))
PLANS = {(plan.organisation, plan.file.name): plan for plan in shelf()}


def test_there_are_mistakes_in_every_plan_of_this_period() -> None:
    blind = {path.parent.name for path in HERE.glob("*/expected_days.tsv")}
    assert {row.organisation for row in ROWS} == {plan for plan, _name in PLANS} - blind
    assert len({row[:4] for row in ROWS}) == len(ROWS) >= 140
    assert len({row.code for row in ROWS}) >= 20
    assert all(row.why for row in ROWS)


@pytest.mark.parametrize(
    "row", [row for row in ROWS if row.code != MISSED], ids=lambda row: f"{row.plan}-{row.code}"
)
def test_a_mistake_is_found_at_its_line(row: Planted) -> None:
    text = _planted(row)
    line = _number(_plan(row).text(), row.line or row.before)
    assert row.code in {
        item.code for item in findings(_plan(row), text, UNTIL_CONTINUED) if _line(item) == line
    }
    assert row.code not in {item.code for item in _good(_plan(row)) if _line(item) == line}


def test_what_is_not_found_yet_is_exactly_what_the_table_says(
    request: pytest.FixtureRequest,
) -> None:
    seen = {row: _first_new(row) for row in ROWS if row.code == MISSED}
    if request.config.getoption("--update-golden", default=False):
        rows = [
            row._replace(code=new[0], line=new[1]) if (new := seen.get(row)) else row
            for row in ROWS
        ]
        write_table(PLANTED, rows)
    assert {row.after: new for row, new in seen.items() if new is not None} == {}


def _first_new(row: Planted) -> tuple[str, str] | None:
    """The code of the first finding that the good plan has not, and at which line if another."""
    text = _planted(row)
    known = Counter((item.code, _line(item), item.span.column) for item in _good(_plan(row)))
    changed = _number(_plan(row).text(), row.before)
    new = []
    for item in findings(_plan(row), text, UNTIL_CONTINUED):
        place = (item.code, _line(item), item.span.column)
        known[place] -= 1
        if known[place] < 0:
            new.append(item)
    new.sort(key=lambda item: _line(item) != changed)
    if not new:
        return None
    line = _line(new[0])
    return new[0].code, "" if line == changed else text.split("\n")[line - 1].strip()


@cache
def _good(plan: Shelved) -> tuple[Finding, ...]:
    return findings(plan, wanted=UNTIL_CONTINUED)


def _plan(row: Planted) -> Shelved:
    return PLANS[row.organisation, row.plan]


def _planted(row: Planted) -> str:
    """The plan with the mistake in it."""
    lines = _plan(row).text().split("\n")
    number = _number(_plan(row).text(), row.before)
    lines[number - 1] = lines[number - 1].replace(row.before, row.after)
    return "\n".join(lines)


def _number(text: str, wanted: str) -> int:
    """The number of the one line that says this, whatever stands before it."""
    found = [number for number, line in enumerate(text.split("\n"), 1) if line.strip() == wanted]
    assert len(found) == 1, f"{wanted!r} is at the lines {found}"
    return found[0]


def _line(item: Finding) -> int:
    return item.span.line
