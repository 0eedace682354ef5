"""The tables that were written before the program had seen the plans they are about.

Eighteen organisations have beside ``plans`` (as typed, with mistakes that stand there on purpose):

* ``clean``: the same plan with those mended;
* ``expected_days.tsv``: what each time means in the plan as typed, in the notation at the head of
  ``tests/when/blind/expressions.tsv``;
* ``expected_findings.tsv``: line of the plan as typed, mended and typed text («-» for what is not
  mended and so stands in the clean plan too), what is wrong, and whether a careful reader wants to
  be told («ja») or it only looks wrong («nei»).

``planted_blind.tsv`` plants one mistake at a time in the clean plans. The old text stands there
once, ``\\n`` is a line break, and any of the lines will do, counted in the file with the mistake in
it. A clear message holds, for each ``;``, one of the words between ``|``: one of up to three signs
stands alone, a longer one begins a word, and capitals do not matter.

These tests hold the tables against the plans and never ask the program.
"""

import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from .shelf import HERE, read_table

PLANTED = read_table(HERE / "planted_blind.tsv", 6)
FOLDERS = sorted(path.parent for path in HERE.glob("*/expected_days.tsv"))
EACH = pytest.mark.parametrize("folder", FOLDERS, ids=[folder.name for folder in FOLDERS])
PART = re.compile(
    r"(?:(?:vague|within|deadline|from|until|after):)?\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?(?:-\d\d:\d\d)?"
    r"(?:/\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?)?|n=\d+|…|quota|open|relative|ask|tentative|\w+:\*"
)


def _bare(text: str) -> str:
    return text.replace("\\n", "\n")


def _plan(folder: Path, kind: str) -> str:
    (path,) = (folder / kind).glob("*.yaml")
    return path.read_text("utf-8")


def test_there_are_plans_and_mistakes_enough() -> None:
    assert len(FOLDERS) == 18
    assert len({tuple(row[:3]) for row in PLANTED}) == len(PLANTED) >= 160


@EACH
def test_the_typed_plan_is_the_clean_one_with_its_mistakes(folder: Path) -> None:
    typed = _plan(folder, "clean")
    for _line, old, new, what, wanted in read_table(folder / "expected_findings.tsv", 5):
        assert what
        assert wanted in {"ja", "nei"}
        if old != "-":
            assert typed.count(_bare(old)) == 1
            typed = typed.replace(_bare(old), _bare(new))
    assert typed == _plan(folder, "plans")
    for line, _old, new, _what, _wanted in read_table(folder / "expected_findings.tsv", 5):
        first = typed.count("\n", 0, typed.index(_bare(new))) + 1
        assert line == "|".join(str(first + more) for more in range(new.count("\\n") + 1))


@EACH
def test_what_a_time_means_is_written_in_the_notation(folder: Path) -> None:
    for _activity, _number, written, expected in read_table(folder / "expected_days.tsv", 4):
        assert written
        for answer in expected.split(" || "):
            parts = answer.partition("note:")[0].split()
            assert [part for part in parts if not PART.fullmatch(part)] == []
            for day in re.findall(r"\d{4}-\d\d-\d\d", answer):
                date.fromisoformat(day)


@pytest.mark.parametrize("row", PLANTED, ids=[f"{n}-{row[5]}" for n, row in enumerate(PLANTED, 1)])
def test_a_mistake_can_be_planted_and_its_lines_are_there(row: list[str]) -> None:
    file, old, new, lines, words, _kind = row
    text = (HERE / file).read_text("utf-8")
    assert text.count(_bare(old)) == 1
    planted = text.replace(_bare(old), _bare(new)).split("\n")
    assert planted != text.split("\n")
    numbers = [int(line) for line in lines.split("|")]
    assert all(1 <= number <= len(planted) and planted[number - 1].strip() for number in numbers)
    assert Counter(numbers).most_common(1)[0][1] == 1
    assert all(word for group in words.split(";") for word in group.split("|"))
