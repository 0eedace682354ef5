"""``applan diff``: plans by name, path and revision; exit status; bad input."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

HEADER = "applan: 1\ntitle: Årsplan\norganisation: Eksempellaget\n"
Diff = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    folder = tmp_path / "plans"
    folder.mkdir()
    (folder / "2024.yaml").write_text(
        f"{HEADER}period: 2024\nactivities:\n  - {{id: kurs, title: Kurs, when: mai 2024}}\n"
        "  - {id: borte, title: Borte}\n"
    )
    (folder / "2026.yaml").write_text(
        f"{HEADER}period: 2026\ncontinues: 2024\nactivities:\n"
        "  - {id: kurs, title: Kurs, when: juni 2026}\n"
    )
    return folder


@pytest.fixture
def diff(tmp_path: Path) -> Diff:
    environment = {key: value for key, value in os.environ.items() if key[:3] not in ("LC_", "GIT")}
    environment |= {"APPLAN_LANG": "en", "NO_COLOR": "1"}

    def run(*arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "applan", "diff", *arguments],
            cwd=tmp_path, env=environment | more, capture_output=True, text=True, check=False,
        )  # fmt: skip

    return run


def git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.mark.usefixtures("plans")
def test_two_plans_that_differ_end_with_one(diff: Diff) -> None:
    done = diff("2024", "2026")
    assert (done.returncode, done.stderr) == (1, "")
    assert (
        done.stdout
        == """\
Changes from Årsplan (2024) to Årsplan (2026)
1 dropped, 1 changed.
Dropped (1)
  • Borte (activity)
Changed activities (1)
  • Kurs (changed): When: mai 2024 → juni 2026
--all shows everything that differs
"""
    )


@pytest.mark.usefixtures("plans")
def test_one_plan_is_compared_with_the_one_it_continues(diff: Diff) -> None:
    assert diff("2026").stdout == diff("2024", "2026").stdout


@pytest.mark.usefixtures("plans")
def test_a_plan_with_itself_ends_with_nought(diff: Diff) -> None:
    done = diff("2026", "plans/2026.yaml")
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "Nothing differs.")


@pytest.mark.usefixtures("plans")
def test_only_and_fail_on_take_kinds(diff: Diff) -> None:
    done = diff("2026", "--only", "changed,new", "-f", "json")
    assert [one["kind"] for one in json.loads(done.stdout)["changes"]] == ["changed"]
    assert done.returncode == 1
    assert diff("2026", "--fail-on", "revived").returncode == 0
    assert diff("2026", "--fail-on", "revived,dropped").returncode == 1
    wrong = diff("2026", "--only", "droped")
    assert (wrong.returncode, wrong.stderr) == (
        2, "applan: --only cannot be “droped”; did you mean “dropped”?\n",
    )  # fmt: skip


@pytest.mark.usefixtures("plans")
def test_a_file_has_the_format_of_its_name_and_is_whole(diff: Diff, tmp_path: Path) -> None:
    done = diff("2026", "-o", "endringer.html")
    assert (done.returncode, done.stdout) == (1, "Wrote endringer.html\n")
    assert (tmp_path / "endringer.html").read_text("utf-8").startswith("<!DOCTYPE html>")
    assert diff("2026", "-o", "x.odt").returncode == 2


@pytest.mark.usefixtures("plans")
def test_a_plan_that_continues_none_says_so(diff: Diff) -> None:
    done = diff("2024")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "applan: 2024 does not say which plan it continues; name two plans, or write "
        "“forrige plan:” in it\n"
    )


def test_a_plan_that_says_not_what_it_continues_is_compared_with_the_latest_before(
    diff: Diff, plans: Path
) -> None:
    path = plans / "2026.yaml"
    path.write_text(path.read_text().replace("continues: 2024\n", ""))
    for name, whose, year in (("2022", "Eksempellaget", 2022), ("2025", "Nabolaget", 2025)):
        head = HEADER.replace("Eksempellaget", whose)
        (plans / f"{name}.yaml").write_text(f"{head}period: {year}\nactivities: [{{title: A}}]\n")
    done = diff()
    assert (done.returncode, done.stderr) == (
        1, "applan: 2026 does not say which plan it continues, and is compared with 2024\n",
    )  # fmt: skip
    assert done.stdout == diff("2024", "2026").stdout


def test_what_is_wrong_in_a_plan_is_left_out_and_said_at_the_top(diff: Diff, plans: Path) -> None:
    path = plans / "2026.yaml"
    path.write_text(f"{path.read_text()}  - {{id: ny, title: Ny, wen: mai, mode: x}}\n")
    done = diff("2026")
    assert done.returncode == 1
    assert done.stdout.splitlines()[1:3] == [
        "! 2026 could not be read whole: what is wrong in it (2, first at plans/2026.yaml:8:41) is left out",
        "  of the comparison; “applan lint” shows it",
    ]
    assert json.loads(diff("2026", "-f", "json").stdout)["left_out"] == [
        {"plan": "2026", "faults": 2, "place": "plans/2026.yaml:8:41"}
    ]


def test_what_is_no_plan_ends_with_two_and_one_line(diff: Diff, plans: Path) -> None:
    (plans / "2026.yaml").write_bytes(b"\xff\xfe\x00")
    done = diff("2024", "2026")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1


def test_revisions_are_plans_like_any_other(diff: Diff, plans: Path) -> None:
    git(plans, "init", "-q", "-b", "main")
    git(plans, "add", ".")
    git(plans, "commit", "-qm", "Forslag")
    path = plans / "2026.yaml"
    path.write_text(path.read_text().replace("juni", "august"))
    done = diff("2026@main", "2026", "--all")
    assert "When: from juni 2026 to august 2026" in done.stdout
    same = diff("2024", "2026@main").stdout.replace("2026@main", "2026@HEAD")
    assert diff("2026@HEAD").stdout == same
    path.unlink()
    assert diff("2024", "2026@main").returncode == 1


@pytest.mark.usefixtures("plans")
@pytest.mark.parametrize(
    ("revision", "said"),
    [
        ("2026@main", "applan: plans is not under git, and “main” is\n"),
        ("2026@", "applan: there is no plan “2026@”; there are 2024, 2026\n"),
        ("2030@main", "applan: plans is not under git, and “main” is\n"),
    ],
)
def test_no_git_and_no_such_plan_are_one_line(diff: Diff, revision: str, said: str) -> None:
    done = diff("2024", revision)
    assert (done.returncode, done.stderr) == (2, said)


def test_an_unknown_revision_is_one_line(diff: Diff, plans: Path) -> None:
    git(plans, "init", "-q", "-b", "main")
    git(plans, "add", ".")
    git(plans, "commit", "-qm", "Forslag")
    done = diff("2024", "2026@mian")
    assert (done.returncode, done.stderr) == (
        2, "applan: there is no revision “mian”; did you mean “main”?\n",
    )  # fmt: skip
    gone = diff("2024", "2025@main")
    assert (gone.returncode, gone.stderr) == (2, "applan: plans/2025.yaml was not there in main\n")


@pytest.mark.usefixtures("plans")
def test_no_plan_named_is_the_newest(diff: Diff) -> None:
    assert diff().stdout == diff("2024", "2026").stdout


@pytest.mark.usefixtures("plans")
def test_the_later_plan_first_is_said_to_go_back(diff: Diff) -> None:
    done = diff("2026", "2024")
    assert done.returncode == 1
    assert done.stderr == (
        "applan: 2026 is the later plan, so this tells what going back would change; "
        "“applan diff 2024 2026” tells it forwards\n"
    )


@pytest.mark.usefixtures("plans")
def test_kinds_may_be_called_what_they_are_called_in_the_output(diff: Diff) -> None:
    done = diff("2026", "--only", "falt ut,nye", "-f", "json", APPLAN_LANG="nb")
    assert [one["kind"] for one in json.loads(done.stdout)["changes"]] == ["dropped"]


@pytest.mark.parametrize("command", ["diff", "history"])
def test_a_plan_is_never_written_over(diff: Diff, plans: Path, command: str) -> None:
    before = (plans / "2026.yaml").read_bytes()
    arguments = ("2026",) if command == "diff" else ()
    done = subprocess.run(
        [sys.executable, "-m", "applan", command, *arguments, "-f", "md", "-o", "plans/2026.yaml"],
        cwd=plans.parent, env=os.environ | {"APPLAN_LANG": "en"}, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (2, "")
    assert "plans/2026.yaml may be a plan" in done.stderr
    assert (plans / "2026.yaml").read_bytes() == before
