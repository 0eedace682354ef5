"""JSON is YAML: a plan that a program writes with quotes round every key is the same plan."""

import json
from pathlib import Path

import pytest

from applan.document.values import values_of
from applan.loading import load

ROOT = Path(__file__).parents[2]
PLANS = sorted([*ROOT.glob("plans/*.yaml"), *ROOT.glob("tests/organisations/*/plans/*.yaml")])


@pytest.mark.parametrize("path", PLANS, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_plan_as_json_is_the_same_plan(path: Path) -> None:
    one = load(path.read_bytes(), "2026.yaml")
    assert one.document is not None
    other = load(json.dumps(values_of(one.document.root).values).encode(), "2026.yaml")
    assert other.plan == one.plan
    assert [found.code for found in other.findings] == [found.code for found in one.findings]
