"""What is said of a file that a call names and that is not there, or is something else."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Call = Callable[..., Any]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["lint", "plans/2027.yaml"], "plans/2027.yaml finnes ikke; mente du «plans/2026.yaml»?"),
        (["lint", "plan/2026.yaml"], "plan/2026.yaml finnes ikke; det er ingen mappe plan"),
        (["fmt", "plans/utkast.yaml"], "plans/utkast.yaml finnes ikke"),
        (["import", "gamel.docx"], "gamel.docx finnes ikke; mente du «gammel.docx»?"),
        (["import", "hist/gammel.docx"], "hist/gammel.docx finnes ikke; det er ingen mappe hist"),
        (["import", "plans"], "plans er en mappe, ikke en fil"),
        (["read", "arbeidsplan.docx"], "arbeidsplan.docx finnes ikke"),
        (["proposals", "read", "gamel.docx"], "gamel.docx finnes ikke; mente du «gammel.docx»?"),
        (["lint", "2062"], "planen «2062» finnes ikke; dette finnes: 2026"),
    ],
)
def test_it_is_said_plainly(call: Call, arguments: list[str], said: str) -> None:
    Path("plans").mkdir()
    Path("plans/2026.yaml").write_text(
        "applan: 1\ntittel: Plan\norganisasjon: Laget\nperiode: 2026\n", "utf-8"
    )
    Path("gammel.docx").write_bytes(b"")
    assert call(*arguments, lang="nb") == (2, "", f"applan: {said}\n")


def test_a_folder_that_nobody_may_list_is_no_trouble(
    call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(folder: Path) -> Any:
        raise PermissionError(13, "Permission denied", str(folder))

    Path("plans").mkdir()
    monkeypatch.setattr(Path, "iterdir", refused)
    said = "applan: plans/2027.yaml finnes ikke\n"
    assert call("lint", "plans/2027.yaml", lang="nb") == (2, "", said)


def test_history_of_plans_that_can_all_not_be_read_says_why(call: Call) -> None:
    Path("plans").mkdir()
    for year in ("2026", "2027"):
        Path(f"plans/{year}.yaml").write_text(
            f"applan: 1\ntitle: Plan\norganisation: Laget\nperiod: {year}\n", "utf-8"
        )
    Path("applan.yaml").write_text("calendar: [{name: A, kind: tull, when: 1. mai 2027}]\n")
    said = call("history")
    wrong = (
        "applan: applan.yaml:1:28: “tull” is not possible here; possible are "
        "event, school-holiday, day-off\n"
    )
    assert said == (2, "", wrong * 2)
