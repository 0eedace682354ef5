"""What the tests of comparing share: the five plans, and small plans written in the test."""

from collections.abc import Callable
from pathlib import Path

import pytest

from applan.compare import Change, Generation, Named, account, comparison, generation
from applan.loading import load
from applan.model import Plan

PLANS = Path(__file__).parent.parent.parent / "plans"
HEADER = "applan: 1\ntitle: Årsplan\norganisation: Eksempellaget\n"


def plan_of(body: str, period: str = "2026") -> Plan:
    """A plan with this body; it must be a plan."""
    loaded = load(f"{HEADER}period: {period}\n{body}", "plans/x.yaml", "x")
    assert loaded.plan is not None
    assert [item for item in loaded.findings if item.severity == "error"] == []
    return loaded.plan


def changes_between(old: str, new: str, *between: tuple[str, str, str]) -> tuple[Change, ...]:
    """The changes from a plan for 2024 to one for 2026; others as (name, period, body)."""
    others = [generation(name, plan_of(body, period)) for name, period, body in between]
    one = Named("2024", plan_of(old, "2024"), "2024")
    return comparison(one, Named("2026", plan_of(new), "2026"), others).changes


@pytest.fixture(scope="session")
def five() -> dict[str, Named]:
    """The five plans by name."""
    found = {}
    for path in sorted(PLANS.glob("*.yaml")):
        plan = load(path.read_bytes(), path.name, path.stem).plan
        assert plan is not None
        found[path.stem] = Named(path.stem, plan, path.stem)
    assert list(found) == ["2018", "2020", "2022", "2023", "2026"]
    return found


@pytest.fixture(scope="session")
def past(five: dict[str, Named]) -> tuple[Generation, ...]:
    """What lineage knows of the five."""
    return tuple(generation(one.name, one.plan) for one in five.values())


@pytest.fixture
def between(
    five: dict[str, Named], past: tuple[Generation, ...]
) -> Callable[[str, str], tuple[Change, ...]]:
    """What became of everything in one of the five in another."""
    return lambda old, new: account(five[old], five[new], past)
