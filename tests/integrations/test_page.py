"""docs/integrasjon.md: what it tells people to write does what it says."""

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from .conftest import BAD, GOOD, ROOT, Run, plan

PAGE = (ROOT / "docs" / "integrasjon.md").read_text("utf-8")


def block(name: str) -> str:
    """The block of code under a comment that names it."""
    [found] = re.findall(rf"<!-- {re.escape(name)} -->\n```\w+\n(.*?)^```$", PAGE, re.S | re.M)
    return str(found)


def test_the_gitlab_job_fails_and_leaves_its_reports(run: Run, repository: Path) -> None:
    [job] = yaml.safe_load(block("gitlab")).values()
    script = "set -eo pipefail\n" + "\n".join(job["script"])
    plan(repository, BAD)
    done = run("bash", "-c", script)
    assert done.returncode == 1
    assert "plans/2026.yaml:5:1: AP101" in done.stdout
    reports = job["artifacts"]["reports"]
    [found] = json.loads((repository / reports["codequality"]).read_text("utf-8"))
    assert found["location"]["path"] == "plans/2026.yaml"
    assert "<failure " in (repository / reports["junit"]).read_text("utf-8")
    plan(repository, GOOD)
    assert run("bash", "-c", script).returncode == 0
    assert json.loads((repository / reports["codequality"]).read_text("utf-8")) == []


@pytest.mark.parametrize("name", ["github", "github: sarif"])
def test_the_github_workflow_gives_what_the_action_takes(name: str) -> None:
    steps = yaml.safe_load(block(name))["jobs"]["lint"]["steps"]
    inputs = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))["inputs"]
    [step] = [step for step in steps if step["uses"] == "EKSEMPEL/applan@REVISJON"]
    assert set(step["with"]) <= set(inputs)
    rows = "".join(re.findall(r"^\| (`.*?) \|", PAGE, re.M))
    assert [one for one in inputs if f"`{one}`" not in rows] == []


def test_what_is_uploaded_is_what_the_action_writes() -> None:
    steps = yaml.safe_load(block("github: sarif"))["jobs"]["lint"]["steps"]
    written, uploaded = steps[-2]["with"], steps[-1]["with"]
    assert written["output"] == uploaded["sarif_file"]


def test_every_address_is_one_that_is_explained_or_exists() -> None:
    """applan has neither a public address nor numbered releases: the page says what to put there."""
    named = set(re.findall(r"(?:uses: |https://)([\w./-]+(?:@[\w.]+)?)", PAGE))
    ours = {"EKSEMPEL/applan@REVISJON", "EKSEMPEL/applan"}
    assert named - ours == {"actions/checkout@v4", "github/codeql-action/upload-sarif@v3"}
    assert "- `EKSEMPEL` er " in PAGE and "- `REVISJON` er " in PAGE
    assert "v0." not in PAGE


def test_the_hooks_it_names_are_there() -> None:
    [repository] = yaml.safe_load(block("pre-commit"))["repos"]
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert [hook["id"] for hook in repository["hooks"]] == [hook["id"] for hook in hooks]


def test_visual_studio_code_finds_the_schemas(run: Run, repository: Path) -> None:
    settings = json.loads(block("vscode: settings.json"))
    [command] = [text for text in _shell() if "applan schema" in text]
    assert run("sh", "-ec", command).returncode == 0
    for path in settings["yaml.schemas"]:
        written = json.loads((repository / path).read_text("utf-8"))
        assert written == json.loads((ROOT / "schema" / Path(path).name).read_text("utf-8"))
    assert json.loads(block("vscode: extensions.json"))["recommendations"] == ["redhat.vscode-yaml"]


def test_visual_studio_code_finds_the_findings(run: Run, repository: Path) -> None:
    [task] = json.loads(block("vscode: tasks.json"))["tasks"]
    matcher: dict[str, Any] = task["problemMatcher"]["pattern"]
    plan(repository, BAD)
    done = run("sh", "-c", task["command"])
    [found] = re.finditer(matcher["regexp"], done.stdout, re.M)
    assert [found[matcher[key]] for key in ("file", "line", "column", "code")] == [
        "plans/2026.yaml", "5", "1", "AP101",
    ]  # fmt: skip
    assert found[matcher["message"]].startswith("nøkkelen «statuss» er ukjent")


def test_the_baseline_is_written_and_read(run: Run, repository: Path) -> None:
    [commands] = [text for text in _shell() if "--write-baseline" in text]
    plan(repository, BAD)
    done = run("sh", "-ec", commands)
    assert done.returncode == 0
    assert done.stdout.splitlines()[-1] == "1 plan kontrollert, ingen funn (1 i grunnlinja)"


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_a_branch_is_held_against_where_it_began(run: Run, repository: Path) -> None:
    [given] = re.findall(r"`(--changed-since \"\$\(.*?\)\")`", PAGE, re.S)
    plan(repository, BAD, "2025")
    run("git", "add", "-A")
    run("git", "commit", "-qm", "x")
    run("git", "update-ref", "refs/remotes/origin/main", "HEAD")
    plan(repository, GOOD)
    done = run("sh", "-c", f"applan lint {given}")
    assert (done.returncode, done.stdout) == (0, "1 plan kontrollert, ingen funn\n")


def test_every_option_it_names_is_there(run: Run) -> None:
    known = {"--no-textconv", "--install-completion", "--show-completion"}
    known |= {"--no-deps", "--wheel-dir"}
    helped = run("applan", "lint", "--help").stdout + run("applan", "render", "--help").stdout
    named = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", PAGE)) - known - {"--quiet"}
    assert len(named) > 6
    assert {option for option in named if option not in helped} == set()


def _shell() -> list[str]:
    return re.findall(r"```sh\n(.*?)```", PAGE, re.S)
