"""What others read speaks the plan's language, and what is shown the person's; so does each file."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Call = Callable[..., Any]

PLAN = (
    "applan: 1\nlanguage: {language}\ntitle: Årsplan {year}\norganisation: Laget\nperiod: {year}\n"
)
OLD = "activities:\n  - {title: Tur, responsible: Styret}\n"
NEW = "continues: 2025\nactivities:\n  - {title: Kurs, responsible: Styret}\n  - {title: Leir}\n"


@pytest.fixture(params=["nb", "nn"])
def language(request: pytest.FixtureRequest, call: Call) -> str:
    Path("plans").mkdir()
    for year, body in ((2025, OLD), (2026, NEW)):
        head = PLAN.format(language=request.param, year=year)
        Path(f"plans/{year}.yaml").write_text(head + body, "utf-8")
    return str(request.param)


@pytest.mark.parametrize("format", ["md", "html"])
def test_a_comparison_for_others_is_in_the_plan_s_language(
    format: str, language: str, call: Call
) -> None:
    said = call("diff", "2025", "2026", "-f", format, lang="en").stdout
    dropped = {"nb": "Falt ut (1)", "nn": "Falle ut (1)"}[language]
    title = {"nb": "Endringer fra Årsplan 2025", "nn": "Endringar frå Årsplan 2025"}[language]
    assert dropped in said
    assert title in said
    assert "Dropped" not in said
    if format == "html":
        assert f'<html lang="{language}-NO">' in said


def test_a_comparison_on_the_screen_and_for_programs_is_in_the_person_s(
    language: str, call: Call
) -> None:
    assert "Dropped (1)" in call("diff", "2025", "2026", lang="en").stdout
    assert "Falt ut (1)" in call("diff", "2025", "2026", lang="nb").stdout
    assert '"kind": "dropped"' in call("diff", "2025", "2026", "-f", "json", lang="nb").stdout


@pytest.mark.parametrize("format", ["md", "html", "csv"])
def test_a_history_for_others_is_in_the_plan_s_language(
    format: str, language: str, call: Call
) -> None:
    said = call("history", "-f", format, lang="en").stdout
    assert {"nb": "Aktiviteter", "nn": "Aktivitetar"}[language] in said
    assert "The plans through the years" in call("history", lang="en").stdout


def test_a_page_for_a_board_is_no_json(language: str, call: Call) -> None:
    said = call("diff", "2025", "2026", "--board", "-f", "json")
    assert (said.status, said.stdout) == (2, "")
    assert said.stderr == (
        "applan: --board is a page for people, and JSON is the whole comparison; choose one of them\n"
    )


def test_a_page_for_a_board_has_only_what_is_asked_for(language: str, call: Call) -> None:
    said = call("diff", "2025", "2026", "--board", "--only", "new", "-f", "md").stdout
    rows = [line for line in said.splitlines() if line.startswith("| **")]
    assert rows == ["| **Nytt (2)** | Kurs; Leir |"]


def test_when_writes_the_format_that_its_file_is_called(call: Call) -> None:
    assert call("when", "1. mai 2027", "-o", "tid.json").status == 0
    assert Path("tid.json").read_text("utf-8").startswith('{\n  "text": "1. mai 2027"')
    said = call("when", "1. mai 2027", "-o", "tid.docx")
    assert said.status == 2
    assert "docx" in said.stderr
