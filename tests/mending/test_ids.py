"""Ids that say no more than the title are taken away by ``fmt``, and no others."""

from pathlib import Path

import pytest

from applan.loading import load
from applan.mending import formatted
from applan.model import Plan, walk
from applan.model.naming import superfluous_ids

HEADER = "applan: 1\ntitle: Plan\norganisation: Laget\nperiod: 2026\n"
PLANS = sorted((Path(__file__).parents[2] / "plans").glob("*.yaml"))


def plan_of(text: str) -> Plan:
    loaded = load(text, "plan.yaml", "plan")
    assert loaded.plan is not None and loaded.complete, loaded.findings
    return loaded.plan


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("goals:\n  - id: vekst\n    title: Vekst\n", "goals:\n  - title: Vekst\n"),
        ("goals:\n  - title: Vekst\n    id: vekst\n", "goals:\n  - title: Vekst\n"),
        ("goals: [{id: vekst, title: Vekst}]\n", "goals: [{title: Vekst}]\n"),
        ("goals: [{title: Vekst, id: vekst}]\n", "goals: [{title: Vekst}]\n"),
        ("goals: [{title: Vekst,\n  id: vekst}]\n", "goals: [{title: Vekst}]\n"),
        ("goals: [{role: task, id: vekst, title: Vekst}]\n",
         "goals: [{role: task, title: Vekst}]\n"),
        ("goals:\n  - id: vekst\n    title: Vekst\n  - title: B\n    supports: vekst\n",
         "goals:\n  - title: Vekst\n  - title: B\n    supports: vekst\n"),
        ('goals:\n  - "id": "okt-synlighet"\n    title: Økt synlighet\n',
         "goals:\n  - title: Økt synlighet\n"),
        ("# om\ngoals:\n  # om vekst\n  - id: vekst\n    title: Vekst\n",
         "# om\ngoals:\n  # om vekst\n  - title: Vekst\n"),
    ],
)  # fmt: skip
def test_an_id_that_only_says_the_title_goes(before: str, after: str) -> None:
    assert load(HEADER + after, "").plan == load(HEADER + before, "").plan
    assert without_short_forms(HEADER + before) == without_short_forms(HEADER + after)


def without_short_forms(text: str) -> object:
    """What ``fmt`` makes of a text, so that its other habits are on both sides."""
    made = formatted(text.encode()).content.decode()
    assert "id:" not in made
    return made


@pytest.mark.parametrize(
    ("why", "body", "path"),
    [
        ("another id", "goals:\n  - id: flere\n    title: Vekst\n", ("goals", 0)),
        ("a year of the plan's", "goals:\n  - id: mote-2026\n    title: Møte 2026\n", ("goals", 0)),
        ("two with one title",
         "goals:\n  - id: vekst\n    title: Vekst\n  - title: Vekst\n", ("goals", 0)),
        ("a title that differs by a year alone",
         "goals:\n  - id: vekst\n    title: Vekst\n  - title: Vekst 2026\n", ("goals", 0)),
        ("an activity with that title",
         "goals:\n  - id: vekst\n    title: Vekst\nactivities:\n  - title: Vekst\n", ("goals", 0)),
        ("a part", "activities:\n  - title: Kurs\n    parts:\n      - id: trinn-1\n"
         "        title: Trinn 1\n", ("activities", 0, "parts", 0)),
    ],
)  # fmt: skip
def test_an_id_that_says_more_stays(why: str, body: str, path: tuple[str | int, ...]) -> None:
    assert path not in superfluous_ids(plan_of(HEADER + body)), why
    assert "id:" in formatted((HEADER + body).encode()).content.decode()


def test_an_id_with_a_comment_beside_it_stays() -> None:
    for body in ("goals:\n  - id: vekst # fast\n    title: Vekst\n",
                 "goals:\n  - title: Vekst\n    # fast\n    id: vekst\n"):  # fmt: skip
        assert ("goals", 0) in superfluous_ids(plan_of(HEADER + body))
        made = formatted((HEADER + body).encode()).content.decode()
        assert "id: vekst" in made and "# fast" in made


def test_a_plan_with_mistakes_keeps_its_ids() -> None:
    text = HEADER + "goals:\n  - id: vekst\n    title: Vekst\n    rolle: feil\n"
    assert "id: vekst" in formatted(text.encode()).content.decode()


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_no_plan_here_has_an_id_that_says_nothing(path: Path) -> None:
    plan = plan_of(path.read_text(encoding="utf-8"))
    assert superfluous_ids(plan) == frozenset()
    assert any(getattr(one.item, "own_id", None) for one in walk(plan))
