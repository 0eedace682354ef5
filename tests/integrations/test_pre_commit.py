"""The hook for pre-commit, run by pre-commit itself: a bad plan is not committed."""

import json
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from .conftest import BAD, GOOD, ROOT, Run, plan, skip_without_index

pytest.importorskip("pre_commit", reason="pip install pre-commit")
pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")

PRE_COMMIT = (sys.executable, "-m", "pre_commit")
[HOOK] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))


@pytest.fixture
def hooked(repository: Path, run: Run) -> Path:
    """The repository with the hook, which finds applan on the path instead of installing it."""
    hook: dict[str, Any] = {**HOOK, "language": "system"}
    configuration = {"repos": [{"repo": "local", "hooks": [hook]}]}
    path = repository / ".pre-commit-config.yaml"
    path.write_text(json.dumps(configuration), "utf-8")
    assert run(*PRE_COMMIT, "install").returncode == 0
    return repository


def test_a_bad_plan_is_not_committed_and_a_good_one_is(hooked: Path, run: Run) -> None:
    plan(hooked, BAD)
    run("git", "add", "-A")
    refused = run("git", "commit", "-m", "x")
    assert refused.returncode == 1
    assert "plans/2026.yaml:5:1: AP101" in refused.stderr + refused.stdout
    assert run("git", "rev-parse", "HEAD").returncode != 0, "nothing was committed"
    plan(hooked, GOOD)
    run("git", "add", "-A")
    done = run("git", "commit", "-m", "x")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Passed" in done.stdout + done.stderr


def test_only_plans_are_looked_at(hooked: Path, run: Run) -> None:
    (hooked / "docker.yml").write_text("a: b\n", "utf-8")
    (hooked / "plans" / "applan.yaml").write_text("rules: {AP310: off}\n", "utf-8")
    (hooked / "plans" / "README.md").write_text("A\n", "utf-8")
    (hooked / "plans" / "gamle").mkdir()
    (hooked / "plans" / "gamle" / "a.yaml").write_text("a: b\n", "utf-8")
    run("git", "add", "-A")
    done = run("git", "commit", "-m", "x")
    assert done.returncode == 0
    assert "no files to check" in done.stdout + done.stderr


def test_the_hook_installs_applan_and_runs_it(repository: Path, run: Run) -> None:
    """As pre-commit does it for everybody: from the repository, into an environment of its own."""
    if not (ROOT / ".git").exists():
        pytest.skip("these files are not in a repository that could be cloned")
    plan(repository, BAD)
    run("git", "add", "-A")
    tried = run(*PRE_COMMIT, "try-repo", str(ROOT), HOOK["id"], "--all-files", seconds=300)
    said = tried.stdout + tried.stderr
    skip_without_index(said)
    assert "plans/2026.yaml:5:1: AP101" in said
    assert tried.returncode == 1
