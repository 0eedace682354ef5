"""``applan lint -o``: the report in a file, and what it comes to where somebody sees it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Call = Callable[..., Any]
PLAN = "applan: 1\ntitle: Årsplan\norganisation: Eksempellaget\nperiod: 2026\n"


@pytest.fixture(autouse=True)
def plans(call: Call) -> None:
    Path("plans").mkdir()
    Path("plans/2026.yaml").write_text(PLAN + "statuss: æ\n", "utf-8")


def test_the_report_is_written_to_a_file_and_the_sum_of_it_shown(call: Call) -> None:
    assert call("lint", "--format", "json", "-o", "funn/lint.json") == (
        1,
        "1 error in 1 plan\nWrote funn/lint.json\n",
        "",
    )
    assert json.loads(Path("funn/lint.json").read_text("utf-8"))["findings"][0]["line"] == 5


def test_a_file_is_never_coloured(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    call("lint", "--output", "lint.txt")
    text = Path("lint.txt").read_text("utf-8")
    assert "AP101" in text and "\x1b" not in text


def test_a_hyphen_is_standard_output(call: Call) -> None:
    assert call("lint", "-o", "-") == call("lint")


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("plans/2026.yaml", "plans/2026.yaml may be a plan; name another file to write to"),
        ("plans", "plans cannot be written: Is a directory"),
        ("plans/2026.yaml/x", "plans/2026.yaml/x cannot be written: "),
    ],
)
def test_no_plan_and_no_folder_is_written_over(call: Call, path: str, said: str) -> None:
    status, stdout, stderr = call("lint", "-o", path)
    assert (status, stdout) == (2, "")
    assert stderr.startswith(f"applan: {said}") and stderr.count("\n") == 1
    assert Path("plans/2026.yaml").read_text("utf-8").startswith(PLAN)
