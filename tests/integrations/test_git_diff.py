"""``git diff`` that shows plans as people read them, set up as docs/integrasjon.md says."""

import re
import shutil
from pathlib import Path

import pytest

from .conftest import GOOD, ROOT, Run, plan

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")

PAGE = (ROOT / "docs" / "integrasjon.md").read_text("utf-8")
ACTIVITY = "activities:\n  - {id: a, title: Vårmøte, when: 3. mai 2026, responsible: Styret}\n"


@pytest.fixture
def set_up(repository: Path, run: Run) -> Path:
    """The repository with what the page says: a line in .gitattributes, and one command."""
    [attributes] = re.findall(r"```gitattributes\n(.*?)```", PAGE, re.S)
    (repository / ".gitattributes").write_text(attributes, "utf-8")
    [command] = re.findall(r"```sh\n(git config diff\.applan.*?)```", PAGE, re.S)
    assert run("sh", "-ec", command).returncode == 0
    plan(repository, GOOD + ACTIVITY)
    run("git", "add", "-A")
    assert run("git", "commit", "-qm", "x").returncode == 0
    return repository


def test_a_moved_meeting_is_a_line_of_the_document(set_up: Path, run: Run) -> None:
    plan(set_up, GOOD + ACTIVITY.replace("3. mai", "10. mai"))
    shown = run("git", "diff")
    assert shown.returncode == 0, shown.stderr
    lines = shown.stdout.splitlines()
    assert [line for line in lines if line[:1] in "+-" and line[:3] not in ("+++", "---")] == [
        "-**Når**\u20023.\u00a0mai 2026\u00a0· **Ansvarlig**\u2002Styret",
        "+**Når**\u200210.\u00a0mai 2026\u00a0· **Ansvarlig**\u2002Styret",
    ]


def test_a_layout_that_says_the_same_is_no_difference(set_up: Path, run: Run) -> None:
    plan(set_up, GOOD + "# en kommentar\n" + ACTIVITY)
    assert not [line for line in run("git", "diff").stdout.splitlines() if line[:1] in "+-@"]


def test_a_plan_that_cannot_be_read_is_shown_as_it_is(set_up: Path, run: Run) -> None:
    plan(set_up, "applan: 1\ntitle: [\n")
    shown = run("git", "diff")
    assert shown.returncode == 0
    assert "+title: [" in shown.stdout


def test_it_can_be_turned_off_for_a_moment(set_up: Path, run: Run) -> None:
    plan(set_up, GOOD + ACTIVITY.replace("3. mai", "10. mai"))
    assert "when: 10. mai 2026" in run("git", "diff", "--no-textconv").stdout
