"""The GitHub Action: its steps are run by bash as GitHub's runner would run them."""

import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from .conftest import BAD, GOOD, ROOT, Run, plan, skip_without_index

pytestmark = pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")

ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
INSTALL, CHECK = ACTION["runs"]["steps"]


@pytest.fixture
def act(run: Run, tmp_path: Path) -> Any:
    """Run a step with inputs; what was written to the files that GitHub reads comes with it."""

    def acted(step: dict[str, Any], **inputs: str) -> tuple[int, str, str]:
        known = {name: about["default"] for name, about in ACTION["inputs"].items()}
        known |= {name.replace("_", "-"): value for name, value in inputs.items()}
        given = {name: _filled(value, known) for name, value in step.get("env", {}).items()}
        for name in ("summary", "path"):
            (tmp_path / name).touch()
        places = {
            "RUNNER_TEMP": str(tmp_path),
            "GITHUB_ACTION_PATH": str(ROOT),
            "GITHUB_STEP_SUMMARY": str(tmp_path / "summary"),
            "GITHUB_PATH": str(tmp_path / "path"),
        }
        script = tmp_path / "step.sh"
        script.write_text(step["run"], "utf-8")
        bash = ("bash", "--noprofile", "--norc", "-eo", "pipefail", str(script))
        done = run(*bash, more=places | given, seconds=300)
        return done.returncode, done.stdout + done.stderr, (tmp_path / "summary").read_text("utf-8")

    return acted


def _filled(text: str, inputs: Mapping[str, str]) -> str:
    """The only expression there is: «${{ inputs.name }}»."""
    return re.sub(r"\$\{\{ inputs\.([a-z-]+) \}\}", lambda found: inputs[found[1]], text)


def test_a_bad_plan_fails_the_step_and_is_shown_beside_its_line(act: Any, repository: Path) -> None:
    plan(repository, BAD)
    status, log, summary = act(CHECK)
    assert status == 1
    assert log.startswith(
        "::error file=plans/2026.yaml,line=5,col=1,endColumn=8,title=AP101 unknown-key::nøkkelen "
    )
    assert summary.startswith("**applan lint:** 1 feil i 1 plan\n")
    assert "| 5:1 | AP101 feil |" in summary


def test_a_good_plan_passes(act: Any, repository: Path) -> None:
    plan(repository, GOOD)
    assert act(CHECK) == (
        0,
        "1 plan kontrollert, ingen funn\n",
        "**applan lint:** 1 plan kontrollert, ingen funn\n",
    )


def test_inputs_are_arguments_and_nothing_else(act: Any, repository: Path) -> None:
    plan(repository, GOOD)
    plan(repository, BAD, "$(touch x) y")
    plan(repository, BAD + "tekst: x\n", "z")
    status, log, _summary = act(CHECK, plans="2026\n\n$(touch x) y\n", language="en")
    assert status == 1
    assert "1 error in 2 plans" in log
    assert not (repository / "x").exists()
    status, log, _summary = act(CHECK, plans="--help")
    assert (status, log) == (2, "applan: planen «--help» finnes ikke; dette finnes: $(touch x) y, "
                             "2026, z\n")  # fmt: skip
    status, log, _summary = act(CHECK, show="alt")
    assert status == 2 and "--show kan ikke være «alt»" in log
    status, log, _summary = act(CHECK, baseline="ingen.json")
    assert status == 2 and "ingen.json finnes ikke" in log


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_only_what_a_pull_request_changes(act: Any, repository: Path, run: Run) -> None:
    plan(repository, BAD, "2025")
    run("git", "add", "-A")
    run("git", "commit", "-qm", "x")
    plan(repository, GOOD)
    assert act(CHECK, changed_since="main")[0] == 0
    assert act(CHECK)[0] == 1


def test_no_expression_stands_in_a_script() -> None:
    """GitHub pastes expressions into scripts as they are; an input would become code."""
    for step in ACTION["runs"]["steps"]:
        assert "${{" not in step["run"]


def test_it_installs_applan(act: Any, repository: Path, run: Run, tmp_path: Path) -> None:
    status, log, _summary = act(INSTALL)
    skip_without_index(log)
    assert status == 0, log
    [programs] = (tmp_path / "path").read_text("utf-8").splitlines()
    assert run(f"{programs}/applan", "--version").stdout.startswith("applan ")
