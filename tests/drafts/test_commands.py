"""``applan render`` and ``applan templates`` as they are called."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from applan.cli.run import run
from applan.errors import UserError
from applan.messages import catalogue

from .conftest import HEAD, ROOT

Call = Callable[..., str]


@pytest.fixture
def call(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Call:
    """Call a command in a folder with the plans 2025 and 2026, and give back what it says."""
    (tmp_path / "plans").mkdir()
    for year in ("2025", "2026"):
        text = HEAD.replace("2026", year)
        (tmp_path / "plans" / f"{year}.yaml").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("APPLAN_LANG", "en")

    def made(*arguments: str, status: int = 0) -> str:
        assert run(arguments[0], list(arguments[1:])) == status
        return capsys.readouterr().out

    return made


def refusal(call: Call, *arguments: str) -> str:
    with pytest.raises(UserError) as error:
        call(*arguments)
    return catalogue("en").say(error.value.message)


def files() -> list[str]:
    return sorted(
        path.as_posix()
        for path in Path().rglob("*")
        if path.is_file() and path.parts[0] not in ("plans", ".applan")
    )


def test_render_alone_drafts_the_newest_plan_in_word(call: Call) -> None:
    assert call("render") == "Wrote utkast/arbeidsplan-2026.docx\n"
    assert files() == ["utkast/arbeidsplan-2026.docx"]


def test_several_formats_go_into_a_folder(call: Call) -> None:
    call("render", "2025", "--format", "md", "--format", "html", "-t", "sammendrag", "-o", "ut")
    assert files() == ["ut/sammendrag-2025.html", "ut/sammendrag-2025.md"]


def test_the_ending_of_a_file_says_the_format(call: Call) -> None:
    call("render", "-o", "her/plan.html")
    assert Path("her/plan.html").read_text("utf-8").startswith("<!DOCTYPE html>")


def test_standard_output_takes_markdown(call: Call) -> None:
    assert call("render", "-o", "-").startswith("# Arbeidsplan 2026\n")
    assert files() == []


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (
            ["-t", "nei"],
            "there is no template “nei”; there are arbeidsplan, forslagshefte, kursplan,",
        ),
        (["-t", "../plans/2026"], "there is no template “../plans/2026”"),
        (["--format", "odt"], "--format cannot be “odt”; possible are docx, html, md, xlsx, pdf"),
        (["-f", "md", "-f", "docx", "-o", "a.md"], "a.md is one file; several formats want a"),
        (["-f", "md", "-o", "a.docx"], "a.docx should end in .md"),
        (["-f", "md", "--line-numbers"], "--line-numbers is for --format docx"),
        (["2027"], "there is no plan “2027”"),
    ],
)
def test_a_wrong_call_writes_nothing(arguments: list[str], expected: str, call: Call) -> None:
    assert refusal(call, "render", *arguments).startswith(expected)
    assert files() == []


def test_a_plan_that_is_wrong_is_told_with_its_place(call: Call) -> None:
    text = HEAD.replace("2026", "2027") + "sektions: []\n"
    Path("plans/2027.yaml").write_text(text, encoding="utf-8")
    said = refusal(call, "render")
    assert said.startswith("plans/2027.yaml:5:1: the key “sektions” is unknown")
    assert files() == []


def test_a_plans_name_does_not_lead_out_of_the_folder(call: Call) -> None:
    shutil.copy("plans/2026.yaml", "plans/..hei på deg.yaml")
    call("render", "plans/..hei på deg.yaml", "-f", "md")
    assert files() == ["utkast/arbeidsplan-..hei-på-deg.md"]


def test_templates_are_listed_copied_and_checked(call: Call) -> None:
    listed = call("templates").splitlines()
    assert listed[0] == "arbeidsplan   the whole plan, as the meeting deals with it"
    assert len(listed) == 6
    assert call("templates", "copy") == "Wrote templates/arbeidsplan.docx\n"
    shipped = ROOT / "templates" / "arbeidsplan.docx"
    assert Path("templates/arbeidsplan.docx").read_bytes() == shipped.read_bytes()
    assert "your own arbeidsplan.docx" in call("templates", "list")
    assert "template files are as they should be" in call("templates", "check")


def test_what_a_secretary_has_made_is_never_overwritten(call: Call) -> None:
    Path("templates").mkdir()
    Path("templates/arbeidsplan.docx").write_bytes(b"mitt")
    assert "is there already" in refusal(call, "templates", "copy")
    assert "is there already" in refusal(
        call, "templates", "copy", "_felles.md", "arbeidsplan.docx"
    )
    assert Path("templates/arbeidsplan.docx").read_bytes() == b"mitt"
    assert not Path("templates/_felles.md").exists()
    said = call("templates", "check", status=1)
    assert said == "arbeidsplan.docx: arbeidsplan.docx is damaged, or no Word file (.docx)\n"


@pytest.mark.parametrize("name", ["nei.md", "../plans/2026.yaml", "/etc/passwd"])
def test_only_templates_are_copied(name: str, call: Call) -> None:
    assert refusal(call, "templates", "copy", name).startswith("there is no template file")
