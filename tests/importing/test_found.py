"""Plans as organisations have them, with what is in each written down before it was read.

In `.expected` a line is title, times, responsible and goal of an activity, `-` for none, `;` between
several and `~` between readings that are as good, or a goal.
"""

from pathlib import Path

import pytest
from tests.importing.files import opened

from applan.importing import imported
from applan.loading import load
from applan.model import Activity, Goal, walk

FOLDER = Path(__file__).parent / "found"
FILES = sorted(one.name for one in FOLDER.iterdir() if one.suffix != ".expected")


@pytest.mark.parametrize("name", FILES)
def test_each_activity_and_goal_is_found(name: str) -> None:
    called, content = opened(FOLDER / name)
    made = imported(content, called, period="2026–2027", organisation="Laget")
    assert made.lost == ()
    plan = load(made.text.encode(), "plan.yaml", "plan").plan
    assert plan is not None
    items = [placed.item for placed in walk(plan)]
    goals = sorted(_plain(one.title) for one in items if isinstance(one, Goal))
    found = [one for one in items if isinstance(one, Activity)]
    activities = sorted((_plain(one.title), _times(one), _who(one)) for one in found)
    expected = (FOLDER / name).with_suffix(".expected").read_text("utf-8").splitlines()
    assert goals == sorted(_plain(line[5:]) for line in expected if line.startswith("mål: "))
    rows = [line.split(" | ") for line in expected if not line.startswith("mål: ")]
    for title, said, who in activities:
        here = [row for row in rows if _plain(row[0]) == title]
        assert any(said in _readings(row[1]) and who in _readings(row[2]) for row in here), title
    assert [title for title, _said, _who in activities] == sorted(_plain(row[0]) for row in rows)


def _times(activity: Activity) -> frozenset[str]:
    clock = f" kl. {activity.clock}" if activity.clock else ""
    return frozenset(_plain(f"{one.when}{clock}") for one in activity.when)


def _who(activity: Activity) -> frozenset[str]:
    return frozenset(_plain(one.who) for one in activity.responsible)


def _readings(said: str) -> list[frozenset[str]]:
    each = said.split(" ~ ") if said != "-" else []
    return [frozenset(map(_plain, one.split(" ; "))) for one in each] or [frozenset()]


def _plain(text: str) -> str:
    return " ".join(text.split()).rstrip(".").casefold()
