"""Ten foreign plans: what is in them comes over, and nothing is lost."""

from collections import Counter

import pytest
from tests.importing.foreign import Foreign, foreign

from applan.importing import Imported, imported
from applan.loading import load
from applan.model import Activity, Goal, Section, walk

TEN = {one.name: one for one in foreign()}


@pytest.fixture(scope="module")
def made() -> dict[str, Imported]:
    return {name: imported(one.content, name) for name, one in TEN.items()}


@pytest.mark.parametrize("name", TEN)
def test_what_was_written_down_beforehand_is_what_comes_over(
    name: str, made: dict[str, Imported]
) -> None:
    expected = TEN[name]
    plan = load(made[name].text, "plan.yaml", "plan").plan
    assert plan is not None
    items = [placed.item for placed in walk(plan)]
    found = Foreign(
        name,
        expected.content,
        plan.organisation,
        plan.period,
        plan.language,
        frozenset(one.title for one in items if isinstance(one, Section)),
        {one.title: (len(one.when), len(one.responsible))
         for one in items if isinstance(one, Activity)},
        frozenset(one.title for one in items if isinstance(one, Goal)),
        sum(len(one.targets) for one in items if isinstance(one, Goal)),
    )  # fmt: skip
    assert found == expected
    counts = Counter(type(one).__name__ for one in items)
    assert counts["Activity"] == len(expected.activities), "no two have the same title"


@pytest.mark.parametrize("name", TEN)
def test_nothing_is_lost_and_nothing_is_wrong_with_how_it_is_read(
    name: str, made: dict[str, Imported]
) -> None:
    assert made[name].lost == ()
    assert made[name].is_whole
    found = load(made[name].text, "plan.yaml", "plan").findings
    assert [one.code for one in found if one.code < "AP2"] == []
