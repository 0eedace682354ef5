"""The hook for pre-commit, run by pre-commit itself: a bad plan is not committed."""

import json
import re
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
HOOKS: dict[str, dict[str, Any]] = {
    hook["id"]: hook
    for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
}


def install(repository: Path, run: Run, *names: str) -> None:
    """Set hooks up that find applan on the path instead of installing it."""
    hooks = [{**HOOKS[name], "language": "system"} for name in names]
    configuration = {"repos": [{"repo": "local", "hooks": hooks}]}
    path = repository / ".pre-commit-config.yaml"
    path.write_text(json.dumps(configuration), "utf-8")
    assert run(*PRE_COMMIT, "install").returncode == 0


def commit(run: Run) -> tuple[int, str]:
    run("git", "add", "-A")
    done = run("git", "commit", "-m", "x")
    return done.returncode, done.stdout + done.stderr


@pytest.fixture
def hooked(repository: Path, run: Run) -> Path:
    """The repository with the hook that checks plans."""
    install(repository, run, "applan-lint")
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
    (hooked / "plans" / "README.md").write_text("A\n", "utf-8")
    (hooked / "plans" / "gamle").mkdir()
    (hooked / "plans" / "gamle" / "a.yaml").write_text("a: b\n", "utf-8")
    run("git", "add", "-A")
    done = run("git", "commit", "-m", "x")
    assert done.returncode == 0
    assert "no files to check" in done.stdout + done.stderr


def test_plans_may_lie_anywhere(hooked: Path, run: Run) -> None:
    for place in ("plans", "lag/7/plans", "lag/Sør øst (8)/plans"):
        (hooked / place).mkdir(parents=True, exist_ok=True)
        (hooked / place / "2026.yml").write_text(BAD, "utf-8")
    status, said = commit(run)
    assert status == 1
    for place in ("plans", "lag/7/plans", "lag/Sør øst (8)/plans"):
        assert f"{place}/2026.yml:5:1: AP101" in said
    assert "3 planer i 3 mapper" in said


def test_an_edited_applan_yaml_is_checked_with_its_plans(hooked: Path, run: Run) -> None:
    for number in (7, 8):
        (hooked / f"lag/{number}/plans").mkdir(parents=True)
        text = GOOD + "activities:\n  - {id: a, title: Tur, when: 1. mai 2026, kind: deadline}\n"
        view = "sections:\n  - {title: Året, see: [a]}\n"
        (hooked / f"lag/{number}/plans/2026.yaml").write_text(text + view, "utf-8")
        (hooked / f"lag/{number}/applan.yaml").write_text(
            "rules: {AP310: off, AP402: off}\n", "utf-8"
        )
    status, said = commit(run)
    assert status == 0, said
    (hooked / "lag/7/applan.yaml").write_text("rules: {AP310: error}\n", "utf-8")
    status, said = commit(run)
    assert status == 1 and "lag/7/plans/2026.yaml:6:31: AP310" in said and "lag/8" not in said
    (hooked / "lag/7/applan.yaml").write_text("rules: {AP310: Av}\n", "utf-8")
    status, said = commit(run)
    assert status == 1 and "applan: lag/7/applan.yaml:1:16: «Av»" in said


def test_what_can_be_mended_is_mended_and_has_to_be_added(repository: Path, run: Run) -> None:
    install(repository, run, "applan-fix")
    plan(repository, GOOD + "beskrivelse: Bra\n")
    status, said = commit(run)
    assert status == 1 and "files were modified by this hook" in said
    assert (repository / "plans/2026.yaml").read_text("utf-8") == GOOD + "text: Bra\n"
    status, said = commit(run)
    assert status == 0, said


def test_keys_are_put_in_order(repository: Path, run: Run) -> None:
    install(repository, run, "applan-fmt")
    (repository / "plans" / "applan.yaml").write_text("rules:\n  AP310:   off\n", "utf-8")
    plan(repository, GOOD.replace("title: Årsplan\n", "") + "title: Årsplan\n")
    status, said = commit(run)
    assert status == 1 and "Formaterte plans/2026.yaml" in said
    assert (repository / "plans/2026.yaml").read_text("utf-8") == GOOD
    status, said = commit(run)
    assert status == 0, said


def test_the_hooks_install_applan_and_run_it(repository: Path, run: Run) -> None:
    """As pre-commit does it for everybody: from the repository, into an environment of its own."""
    if not (ROOT / ".git").exists():
        pytest.skip("these files are not in a repository that could be cloned")
    plan(repository, BAD)
    run("git", "add", "-A")
    tried = run(*PRE_COMMIT, "try-repo", str(ROOT), "--all-files", seconds=300)
    said = tried.stdout + tried.stderr
    skip_without_index(said)
    assert said.count("plans/2026.yaml:5:1: AP101") == 3, (
        "lint says it, and --fix twice, with the reason"
    )
    assert sorted(re.findall(r"^(applan [^.\n]+)\.{3,}(\w+)", said, re.M)) == [
        ("applan fmt", "Passed"), ("applan lint", "Failed"), ("applan lint --fix", "Failed"),
    ]  # fmt: skip
    assert tried.returncode == 1
