"""``applan lint --changed-since``: only plans that a change concerns."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")

Call = Callable[..., Any]
Git = Callable[..., None]

NAMES = ("2023", "2024", "2025", "2026", "alene")


def text(name: str, more: str = "") -> str:
    return f"applan: 1\ntitle: Plan {name}\norganisation: Laget\nperiod: 2026\n{more}"


def write(name: str, content: str) -> None:
    Path(f"plans/{name}.yaml").write_text(content, "utf-8")


@pytest.fixture
def git(call: Call, monkeypatch: pytest.MonkeyPatch) -> Git:
    """Five plans in a repository: each year continues the one before, one stands alone."""
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(Path("none").absolute()))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")

    def run(*arguments: str) -> None:
        identity = ("-c", "user.name=Kari", "-c", "user.email=kari@example.org")
        subprocess.run(["git", *identity, *arguments], capture_output=True, check=True, timeout=30)

    run("init", "-q", "-b", "main")
    Path("plans").mkdir()
    Path(".gitignore").write_text(".cache\nplans/hemmelig.yaml\n", "utf-8")
    before = ""
    for name in NAMES:
        continued = f"continues: {before}\n" if before and name != "alene" else ""
        write(name, text(name, continued + "statuss: x\n"))
        before = name
    run("add", "-A")
    run("commit", "-q", "-m", "x")
    return run


def checked(call: Call, revision: str = "main", *arguments: str) -> list[str]:
    """The plans that were checked: each has a finding."""
    said = call("lint", "--changed-since", revision, "--format", "concise", *arguments)
    assert said.status in {0, 1}, said.stderr
    files = [line.split(":")[0] for line in said.stdout.splitlines()]
    return [Path(file).stem for file in dict.fromkeys(files)]


def test_nothing_has_changed(call: Call, git: Git) -> None:
    assert call("lint", "--changed-since", "main") == (0, "0 plans checked, nothing found\n", "")


def test_what_changed_and_what_continues_it_is_checked(call: Call, git: Git) -> None:
    write("2025", text("2025", "continues: 2024\nstatuss: y\n"))
    assert checked(call) == ["2025", "2026"]
    git("add", "-A")
    assert checked(call) == ["2025", "2026"]
    git("commit", "-q", "-m", "y")
    assert checked(call) == []
    assert checked(call, "HEAD~1") == ["2025", "2026"]


def test_a_name_from_long_ago_concerns_all_that_follow(call: Call, git: Git) -> None:
    write("2023", text("2023", "statuss: y\n"))
    assert checked(call) == ["2023", "2024", "2025", "2026"]
    assert checked(call, "main", "2026") == ["2026"]


@pytest.mark.parametrize(
    "reference",
    [
        "goals:\n  - {title: A, from: [alene#a]}\n",
        "ended:\n  - {id: alene#a, reason: ferdig}\n",
        'continues: "\\x61lene"\n',
    ],
)
def test_other_references_count_as_well(call: Call, git: Git, reference: str) -> None:
    write("2026", text("2026", reference + "statuss: x\n"))
    git("commit", "-q", "-a", "-m", "y")
    write("alene", text("alene", "statuss: y\n"))
    assert checked(call) == ["2026", "alene"]


def test_new_and_ignored_and_removed_plans_have_changed(call: Call, git: Git) -> None:
    write("2027", text("2027", "statuss: y\n"))
    write("hemmelig", text("hemmelig", "statuss: y\n"))
    assert checked(call) == ["2027", "hemmelig"]
    Path("plans/2025.yaml").unlink()
    assert checked(call) == ["2026", "2027", "hemmelig"]


def test_line_breaks_of_another_system_are_no_change(call: Call, git: Git) -> None:
    path = Path("plans/2025.yaml")
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert checked(call) == []


@pytest.mark.parametrize("where", ["applan.yaml", "plans/applan.yaml"])
def test_a_changed_configuration_concerns_all_plans(call: Call, git: Git, where: str) -> None:
    Path(where).write_text("rules: {AP310: off}\n", "utf-8")
    assert checked(call) == list(NAMES)
    git("add", "-A")
    git("commit", "-q", "-m", "y")
    assert checked(call) == []
    Path(where).unlink()
    assert checked(call) == list(NAMES)


def test_nothing_of_the_repository_runs(call: Call, git: Git, tmp_path: Path) -> None:
    for key in ("core.fsmonitor", "diff.external", "filter.x.clean"):
        git("config", key, f"touch {tmp_path}/ran")
    Path(".gitattributes").write_text("*.yaml filter=x diff=x\n", "utf-8")
    write("2025", text("2025", "statuss: y\n"))
    assert checked(call) == ["2025", "2026"]
    assert not Path("ran").exists()


@pytest.mark.parametrize(
    ("revision", "said"),
    [
        ("man", "there is no revision “man”; did you mean “main”?"),
        ("--all", "there is no revision “--all”; “git log” shows those there are"),
        ("main:plans", "there is no revision “main:plans”; “git log” shows those there are"),
    ],
)
def test_an_unknown_revision_is_one_line(call: Call, git: Git, revision: str, said: str) -> None:
    assert call("lint", f"--changed-since={revision}") == (2, "", f"applan: {said}\n")


def test_a_folder_without_git_is_one_line(
    call: Call, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    Path("plans").mkdir()
    write("2026", text("2026"))
    said = call("lint", "--changed-since", "main")
    assert said == (2, "", "applan: plans is not under git, and “main” is\n")


def test_a_shallow_clone_says_what_helps(
    call: Call, git: Git, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("2025", text("2025"))
    git("commit", "-q", "-a", "-m", "y")
    git("clone", "-q", "--depth", "1", f"file://{tmp_path}", "grunn")
    monkeypatch.chdir("grunn")
    assert call("lint", "--changed-since", "HEAD~1") == (
        2,
        "",
        "applan: there is no revision “HEAD~1” in this shallow clone; “git fetch --unshallow” "
        "brings the rest\n",
    )
