"""Laws of splicing: it says what is meant, loses no comment, and leaves the other lines alone."""

from collections import Counter
from difflib import SequenceMatcher
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from tests.mending.growing import Changing, changed, without_empty
from tests.mending.written import SEEDS, written_plan

from applan.document import Document
from applan.findings import Path as Place
from applan.loading import read_plan
from applan.mending.format import comments
from applan.mending.growing import own_values
from applan.mending.same import as_long
from applan.mending.splice import Change, Move, Remove, spliced
from applan.messages import Message
from applan.model import Plan
from applan.model.declaration import Kind, Many, Thing
from applan.prose import read as prose
from applan.source import Source

ROOT = Path(__file__).parents[2]
PLANS = sorted([*ROOT.glob("plans/*.yaml"), *ROOT.glob("tests/organisations/*/plans/*.yaml")])
CHANGES_OF_EACH = 12
THINGS = ("documents", "goals", "activities", "sections", "parts", "ended")
INTO_ITSELF = "it cannot be moved into itself"


def read(text: str) -> Document:
    document, _troubles = read_plan(Source("plan.yaml", text))
    assert document is not None
    return document


def unfolded(kind: Kind, value: Any) -> Any:
    """Values with prose as what is printed of it: where its lines end is all one."""
    if isinstance(kind, Many) and isinstance(value, list):
        return [unfolded(kind.kind, one) for one in value]
    if isinstance(kind, Thing) and isinstance(value, dict):
        fields = kind.entity.fields
        return {key: unfolded(fields[key].kind, one) if key in fields else one
                for key, one in value.items()}  # fmt: skip
    if getattr(kind, "longest", 0) is None and isinstance(value, str):
        return prose.read(value.strip("\n")).blocks
    return value


def touched(document: Document, path: Place) -> tuple[int, int]:
    """The lines, from 0, of the goal, activity or section in which something stands."""
    path = path[:-1]
    while path and (isinstance(path[-1], str) or path[-2] not in THINGS):
        path = path[:-1]
    start, end = document.offsets(path) if path else (0, len(document.source.text))
    span = document.source.span(start, end)
    return span.line - 1, span.end_line


def check(text: str, change: Change, refused: Counter[str]) -> None:
    """All laws for one change of one text."""
    document = read(text)
    values = own_values(document)
    made = spliced(document, [change])
    assert Counter(comments(text)) - Counter(comments(made.text)) == Counter()
    if made.refused:
        ((_change, why),) = made.refused
        refused[why.template] += 1
        assert made.text == text
        return
    said = own_values(read(made.text))
    meant = as_long(Plan, changed(values, change))
    said, meant = without_empty(said), without_empty(meant)
    assert unfolded(Thing(Plan), said) == unfolded(Thing(Plan), meant)
    assert text.endswith("\n") == made.text.endswith("\n")
    assert "\r\n" not in text or "\n" not in made.text.replace("\r\n", "")
    if not isinstance(change, Move):
        above = change.path[:-2] if isinstance(change, Remove) else change.path
        first, last = touched(document, above)
        old, new = text.splitlines(), made.text.splitlines()
        for tag, start, end, _begins, _ends in SequenceMatcher(None, old, new, False).get_opcodes():
            assert tag == "equal" or (first - 1 <= start and end <= last + 1), change


@given(SEEDS)
@settings(max_examples=50)
def test_one_change_of_any_plan(seed: int) -> None:
    text = written_plan(seed)
    chance = Random(seed)
    refused = Counter[str]()
    check(text, Changing(chance, own_values(read(text))).change(), refused)
    assert set(refused) <= {INTO_ITSELF}


@pytest.mark.parametrize("path", PLANS, ids=lambda path: str(path.relative_to(ROOT)))
def test_changes_of_real_plans(path: Path) -> None:
    text = path.read_text("utf-8")
    chance, refused = Random(path.relative_to(ROOT).as_posix()), Counter[str]()
    changing = Changing(chance, own_values(read(text)))
    for number in range(CHANGES_OF_EACH):
        check(text.replace("\n", "\r\n") if number % 3 == 0 else text, changing.change(), refused)
    assert set(refused) <= {INTO_ITSELF}


@given(SEEDS)
@settings(max_examples=50)
def test_of_many_changes_each_is_made_or_refused(seed: int) -> None:
    text = written_plan(seed)
    document = read(text)
    changing = Changing(Random(seed), own_values(document))
    changes = [changing.change() for _ in range(6)]
    made = spliced(document, changes)
    assert Counter(comments(text)) - Counter(comments(made.text)) == Counter()
    assert all(isinstance(why, Message) for _change, why in made.refused)
    left = [one for one in changes if not any(one is other for other, _why in made.refused)]
    assert spliced(document, left).text == made.text


@pytest.mark.parametrize("path", PLANS, ids=lambda path: f"{path.parts[-3]}-{path.stem}")
def test_nothing_changes_nothing(path: Path) -> None:
    text = path.read_text("utf-8")
    assert spliced(read(text), []).text == text
