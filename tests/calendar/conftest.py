"""How the tests of this folder get a calendar: from the YAML they show, or from the plans."""

from collections.abc import Callable, Iterable
from pathlib import Path
from textwrap import dedent, indent
from typing import Any

import pytest

from applan.loading import load
from applan.schedule.calendar import Calendar
from applan.schedule.occurring import occurrences

PLANS = Path(__file__).parents[2] / "plans"
HEAD = """\
applan: 1
title: Arbeidsplan
organisation: Laget
period: {period}
language: {language}
"""


def calendar_of(text: str | bytes, name: str, view: str, **more: Any) -> Calendar:
    content = text.encode() if isinstance(text, str) else text
    loaded = load(content, f"{name}.yaml", name)
    plan = loaded.plan
    assert plan is not None, loaded.findings
    found = occurrences(plan, name)
    return Calendar(
        plan.title, plan.organisation, plan.language, ((name, plan),), found, view, **more
    )


@pytest.fixture(scope="session")
def make_calendar() -> Callable[..., Calendar]:
    """A calendar from the YAML of a plan's activities."""

    def make(
        yaml: str = "", period: str = "2026", language: str = "nb", view: str = "wheel", **more: Any
    ) -> Calendar:
        body = f"activities:\n{indent(dedent(yaml).strip(), '  ')}\n" if yaml else ""
        text = HEAD.format(period=period, language=language) + body
        return calendar_of(text, "plan", view, **more)

    return make


@pytest.fixture(scope="session")
def shipped_calendar() -> Callable[..., Calendar]:
    """A calendar of one of the plans in ``plans/``, or of an invented «busy» one."""

    def make(name: str, view: str = "wheel", **more: Any) -> Calendar:
        if name == "busy":
            text = HEAD.format(period="2026", language="nb") + "activities:\n" + busy_yaml()
            return calendar_of(text, name, view, **more)
        return calendar_of((PLANS / f"{name}.yaml").read_bytes(), name, view, **more)

    return make


def busy_yaml(count: int = 80) -> str:
    """Activities of every kind all through a year, some at once; the same every time."""
    kinds = ("activity", "campaign", "course", "meeting", "deadline", "process")
    months = ("januar", "mars", "mai", "juni", "august", "oktober", "desember")
    titles = ("Styremøte", "Samling for kommunepartiene", "Kurs i valgkamp og ringing", "Frist")
    lines: list[str] = []
    for number in range(count):
        day, month = 1 + number * 7 % 27, months[number * 5 % len(months)]
        whens: Iterable[str] = (
            f"{day}. {month} 2026",
            f"{month} 2026",
            f"uke {1 + number * 11 % 52} 2026",
            "våren 2026",
            f"{day}.–{day + 2}. {month} 2026" if day < 27 else "høsten 2026",
        )
        kind = kinds[number % len(kinds)]
        when = tuple(whens)[0 if kind == "deadline" else number % 5]
        lines.append(f"- kind: {kind}\n  title: {titles[number % 4]} {number}\n  when: {when}")
    return "\n".join(lines)
