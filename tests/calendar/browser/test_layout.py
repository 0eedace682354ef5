"""In a real browser no label meets another and none leaves its page, on paper and on a phone."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from applan.formats.calendar import Beside, render, svg
from applan.messages import catalogue
from applan.schedule.calendar import Calendar
from applan.schedule.wheel import wheels

A4, PHONE = 703, 390
"""Pixels: 186 mm between the margins of the sheet, and a common phone."""

PLANS = sorted(path.stem for path in (Path(__file__).parents[3] / "plans").glob("*.yaml"))
VIEWS = ("wheel", "grid", "dates", "months", "matrix", "agenda")
WIDE = "<style>* { font-family: 'DejaVu Sans', Verdana !important }</style></body>"
"""A font as wide as the layout allows for."""


@pytest.fixture(scope="module")
def found(
    measure: Callable[..., dict[str, Any]],
    page: Callable[..., Any],
    shipped_calendar: Callable[..., Calendar],
) -> dict[str, Any]:
    """What the browser measured, by «plan view size»."""
    pages: dict[str, Any] = {}
    for name in (*PLANS, "busy"):
        for view in VIEWS:
            said = render(shipped_calendar(name, view), "html", catalogue("nb"))
            pages[f"{name} {view} A4"] = page(said, A4, printed=True)
            pages[f"{name} {view} phone"] = page(said, PHONE)
            if view == "wheel":
                wide = said.replace("</body>", WIDE)
                pages[f"{name} {view} A4 wide"] = page(wide, A4, printed=True)
                pages[f"{name} {view} phone wide"] = page(wide, PHONE)
        alone = svg.render(shipped_calendar(name), Beside())
        pages[f"{name} svg A4"] = page(f'<body style="margin:0">{alone}</body>', 794)
    measured: dict[str, Any] = measure(pages)
    assert set(measured) == set(pages)
    return measured


SIZES = ("A4", "phone", "A4 wide", "phone wide")
WHEELS = [*(f"wheel {size}" for size in SIZES), "svg A4"]
TABLES = [f"{view} {size}" for view in VIEWS if view != "wheel" for size in ("A4", "phone")]


def test_all_five_plans_are_looked_at() -> None:
    assert len(PLANS) >= 5


@pytest.mark.parametrize("shown", WHEELS + TABLES)
@pytest.mark.parametrize("name", [*PLANS, "busy"])
def test_no_two_texts_meet_and_none_leaves_the_page(
    found: dict[str, Any], name: str, shown: str
) -> None:
    laid = found[f"{name} {shown}"]
    assert laid["texts"] > 3
    assert laid["met"] == []
    assert laid["outside"] == []
    assert laid["cut"] == []
    assert laid["wide"] <= 0


@pytest.mark.parametrize("name", [*PLANS, "busy"])
def test_letters_are_large_enough_to_read(found: dict[str, Any], name: str) -> None:
    point = 96 / 72
    assert found[f"{name} wheel A4"]["labels"] > 12
    assert found[f"{name} wheel A4"]["smallest"] >= 5 * point
    assert found[f"{name} wheel phone"]["smallest"] >= 8


@pytest.mark.parametrize("name", [*PLANS, "busy"])
def test_each_year_is_one_sheet_of_paper(
    name: str, sheets: Callable[[str], int], shipped_calendar: Callable[..., Calendar]
) -> None:
    calendar = shipped_calendar(name)
    assert sheets(render(calendar, "html", catalogue("nb"))) == len(wheels(calendar))
