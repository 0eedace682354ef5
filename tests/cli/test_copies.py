"""A copy that was kept beside the plan is found, and never taken for the plan."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

PLAN = """\
applan: 1
title: Arbeidsplan {period}
organisation: Fjordby Turlag
period: {period}
activities:
  - {{id: fest, kind: meeting, title: Vårfest, responsible: Styret, when: 8. mai {year}}}
sections:
  - {{title: Datoplan, view: dates}}
"""


def write(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / "plans").mkdir(exist_ok=True)
    (tmp_path / "plans" / name).write_text(text, "utf-8")


@pytest.fixture
def two(tmp_path: Path) -> Path:
    write(tmp_path, "2026.yaml", PLAN.format(period="2026", year=2026))
    write(tmp_path, "2025.yaml", PLAN.format(period="2025", year=2025))
    return tmp_path


@pytest.mark.parametrize(
    "copy",
    ["2026_gammel", "utkast", "2026 - Kopi", "Arbeidsplan 2026", "2026 (1)", "2026-PC-KARI", "zz"],
)
def test_a_copy_is_a_finding_in_both_and_the_plan_is_taken(
    two: Path, call: Callable[..., Any], copy: str
) -> None:
    write(two, f"{copy}.yaml", PLAN.format(period="2026", year=2026))
    done = call("lint", "--format", "concise", lang="nb")
    found = [line for line in done.stdout.splitlines() if "AP211" in line]
    names = sorted(line.partition(":4:9:")[0] for line in found)
    assert names == sorted(["plans/2026.yaml", f"plans/{copy}.yaml"])
    done = call("calendar", "--format", "csv", lang="nb")
    assert (done.status, done.stdout.count("Vårfest")) == (0, 1)
    said = f"applan: bruker plans/2026.yaml; plans/{copy}.yaml gjelder samme periode\n"
    assert done.stderr == said
    done = call("next", "--on", "1. mai 2026", lang="nb")
    assert done.stdout.count("Vårfest") == 1
    done = call("new", "2027", lang="nb")
    assert 'forrige plan: "2026"\n' in (two / "plans" / "2027.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("copied", "alike"),
    [
        ("period: 2026", True),
        ("period: '2026'  # i fjor", True),
        ("period: 2026-01-01/2026-12-31", True),
        ("period: januar 2026 – desember 2026", True),
        ("period: 2027", False),
        ("period: 2026–2027", False),
        ("period: første halvår 2026", False),
    ],
)
def test_a_period_is_the_same_however_it_is_written(
    two: Path, call: Callable[..., Any], copied: str, alike: bool
) -> None:
    text = PLAN.format(period="2026", year=2026).replace("period: 2026", copied)
    write(two, "annet.yaml", text)
    done = call("lint", "--format", "concise", "plans/2026.yaml")
    assert ("AP211" in done.stdout) is alike


def test_two_organisations_may_have_the_same_period(two: Path, call: Callable[..., Any]) -> None:
    text = PLAN.format(period="2026", year=2026).replace("Fjordby Turlag", "Fjordby Songlag")
    write(two, "songlag.yaml", text)
    assert call("lint").stdout == "3 plans checked, nothing found\n"


def test_the_newest_is_the_plan_for_the_latest_time_whatever_it_is_called(
    tmp_path: Path, call: Callable[..., Any]
) -> None:
    write(tmp_path, "arbeidsplan.yaml", PLAN.format(period="2027", year=2027))
    write(tmp_path, "gammel.yaml", PLAN.format(period="2026", year=2026))
    assert "2027" in call("calendar", "--format", "csv").stdout


def test_a_newer_plan_that_cannot_be_read_is_not_passed_over(
    two: Path, call: Callable[..., Any]
) -> None:
    write(two, "2027.yaml", "applan: 1\ntitle: Arbeidsplan 2027\n")
    done = call("render", "-f", "md")
    assert (done.status, done.stdout) == (2, "")
    assert done.stderr.startswith("applan: plans/2027.yaml:1:1: ")


def test_what_is_remembered_of_a_plan_knows_the_copies(two: Path, call: Callable[..., Any]) -> None:
    assert call("lint").stdout == "2 plans checked, nothing found\n"
    write(two, "2026_gammel.yaml", PLAN.format(period="2026", year=2026))
    assert "AP211" in call("lint", "plans/2026.yaml").stdout
    (two / "plans" / "2026_gammel.yaml").unlink()
    assert call("lint", "plans/2026.yaml").stdout == "1 plan checked, nothing found\n"


def test_what_a_program_lays_beside_an_open_plan_is_no_plan(
    two: Path, call: Callable[..., Any]
) -> None:
    write(two, "~$2026.yaml", "\0")
    write(two, ".2026.yaml", "\0")
    assert call("lint").stdout == "2 plans checked, nothing found\n"


def test_a_new_plan_continues_the_newest_before_it_and_no_later_one(call: Any) -> None:
    for year in (2024, 2027):
        assert call("new", str(year), "--organisation", "Vik IL").status == 0
    assert call("new", "2026").status == 0
    text = Path("plans/2026.yaml").read_text("utf-8")
    assert '\ncontinues: "2024"\n' in text and "\norganisation: Vik IL\n" in text
    assert call("new", "2020").status == 0
    assert "\ncontinues:" not in Path("plans/2020.yaml").read_text("utf-8")
