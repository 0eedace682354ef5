"""How the tests of this folder get a plan: from the YAML they show, or from the shipped files."""

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent, indent

import pytest

from applan.loading import load
from applan.model import Plan, Section, View, walk

PLANS = Path(__file__).parents[2] / "plans"
HEAD = """\
applan: 1
title: Arbeidsplan
organisation: Laget
period: {period}
language: {language}
"""

ReadPlan = Callable[..., Plan]


@pytest.fixture
def read_plan() -> ReadPlan:
    """A plan from the YAML of its activities, or of more when it begins with another key."""

    def read(yaml: str, period: str = "2026", language: str = "nb") -> Plan:
        text = dedent(yaml).strip("\n")
        body = f"activities:\n{indent(text, '  ')}\n" if text.startswith("-") else f"{text}\n"
        loaded = load(HEAD.format(period=period, language=language) + body, "plan.yaml", "plan")
        assert loaded.plan is not None and loaded.complete, loaded.findings
        return loaded.plan

    return read


@pytest.fixture
def shipped_plan() -> Callable[[str], Plan]:
    """One of the plans in ``plans/``."""

    def read(name: str) -> Plan:
        path = PLANS / f"{name}.yaml"
        loaded = load(path.read_bytes(), path.name, name)
        assert loaded.plan is not None, loaded.findings
        return loaded.plan

    return read


@pytest.fixture
def views_of() -> Callable[[Plan, str], list[View]]:
    """The views of a kind that a plan's sections ask for, in reading order."""

    def find(plan: Plan, show: str) -> list[View]:
        sections = [placed.item for placed in walk(plan) if isinstance(placed.item, Section)]
        found = [s.view for s in sections if s.view is not None and s.view.show == show]
        assert found, f"no view {show}"
        return found

    return find
