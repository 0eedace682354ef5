"""The small reader and the judge accept and refuse the same, and read the same values.

The reader says nothing of what it refuses; were the two of different minds, a plan would be refused
without a finding, or a finding told of a plan that was read.
"""

import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from applan.document import decode
from applan.loading import read_plan
from applan.loading.judge import _validator, judged
from applan.model import Entity, Plan
from applan.model.configuration import Configuration
from applan.model.declaration import Choice, Declared, Kind, Many, NotRight, Table, Thing, Words
from applan.model.fields import ANCESTOR, CLOCK, COLOUR, DAY, NUMBER, PERIOD, SLUG, VERSION
from applan.model.proposals import COUNT
from applan.model.reading import read

ROOT = Path(__file__).parents[2]
FILES = sorted(
    [
        *ROOT.glob("plans/*.yaml"),
        *ROOT.glob("tests/organisations/**/*.yaml"),
        *ROOT.glob("tests/hostile/**/*.y*ml"),
    ]
)


def spelled(value: Any) -> Any:
    """A thing as the dict that the judge makes of it."""
    if isinstance(value, Entity):
        fields = {one.name: key for key, one in type(value).fields.items()}
        return {
            key: spelled(value.written[name]) for name, key in fields.items() if value.says(name)
        }
    return tuple(map(spelled, value)) if isinstance(value, tuple) else value


def agree(entity: type[Entity], values: Any) -> bool:
    """Whether a value is right; both must think so."""
    found = judged(entity, values)
    try:
        made = read(entity, values)
    except NotRight:
        assert found, values
        return False
    assert not found, (values, found)
    assert spelled(made) == _validator(entity).validate_python(values)
    return True


ODD = st.one_of(
    st.none(), st.sampled_from(["", " ", "a", "A", "x" * 81, "y" * 2001, "2020#a", "1", "50 000", "3.500"]),
    st.text(max_size=5), st.just([]), st.just({}), st.just([None]), st.just({"": ""}),
    st.lists(st.text(max_size=3), max_size=2), st.dictionaries(st.text(max_size=4), st.text(max_size=3), max_size=2),
)  # fmt: skip
RIGHT = {
    id(SLUG): ["a", "a-b", "2026"], id(ANCESTOR): ["2020#a"], id(NUMBER): ["5", "3,5", "50 000"], id(PERIOD): ["2026", "2026–2027"],
    id(DAY): ["2026-02-14"], id(COLOUR): ["C8102E", "#1a3c6e"], id(VERSION): ["1", "1.0"], id(CLOCK): ["18", "kl. 18.30–20", "hele dagen"], id(COUNT): ["12", " 0 "],
}  # fmt: skip


def right(kind: Kind, depth: int) -> st.SearchStrategy[Any]:
    match kind:
        case Choice():
            return st.sampled_from(sorted(kind.meant))
        case Thing():
            text = kind.entity.written_as
            whole = thing(kind.entity, depth - 1)
            return whole | right(kind.entity.fields[text].kind, 0) if text else whole
        case Many():
            one = right(kind.kind, depth)
            return st.lists(one, max_size=2) | one
        case Table():
            return st.dictionaries(st.text(max_size=4), right(kind.kind, 0), max_size=2)
        case Words() if not kind.pattern:
            return st.text(min_size=1, max_size=9).filter(str.strip)
    return st.sampled_from(RIGHT[id(kind)])


def thing(entity: type[Entity], depth: int) -> st.SearchStrategy[Any]:
    fields = {
        key: right(field.kind, depth) | ODD if depth < 2 else right(field.kind, depth)
        for key, field in entity.fields.items()
        if depth > 0 or not isinstance(field.inner, Thing)
    }
    needed = {key: one for key, one in fields.items() if entity.fields[key].is_required}
    return st.fixed_dictionaries(
        needed, optional={key: one for key, one in fields.items() if key not in needed}
    )


@pytest.mark.parametrize("name", sorted(Declared.types))
@settings(max_examples=50)
@given(data=st.data())
def test_generated_things_are_judged_alike(name: str, data: st.DataObject) -> None:
    entity = Declared.types[name]
    agree(entity, data.draw(thing(entity, 2) | thing(entity, 1)))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_plans_and_what_became_of_them_are_judged_alike(path: Path) -> None:
    source, troubles = decode(path.read_bytes(), path.name)
    document, _found = read_plan(source) if not troubles else (None, [])
    if document is None:
        return
    root = Configuration if path.name == "applan.yaml" else Plan
    agree(root, document.values)
    chance = random.Random(path.name)
    for _ in range(60):
        agree(root, mutated(document.values, chance))


SPOILS: list[Any] = [None, "", " ", "x", [], {}, ["x"], {"x": "y"}, "2026", "-1", "a b", 5]


def mutated(value: Any, chance: random.Random) -> Any:
    """A copy of which one place says something else, is left out, or has one more beside it."""
    if isinstance(value, dict) and value and chance.random() < 0.9:
        key = chance.choice(list(value))
        if chance.random() < 0.1:
            return {one: held for one, held in value.items() if one != key}
        if chance.random() < 0.05:
            return {**value, chance.choice(["titel", "x", "who"]): "x"}
        return {**value, key: mutated(value[key], chance)}
    if isinstance(value, list) and value and chance.random() < 0.9:
        at = chance.randrange(len(value))
        return [*value[:at], mutated(value[at], chance), *value[at + 1 :]]
    return chance.choice(SPOILS)


def test_there_are_plans_to_try() -> None:
    assert len(FILES) > 15
