"""The GitHub Action: its steps are run by bash as GitHub's runner would run them."""

import re
import shutil
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from .conftest import BAD, GOOD, ROOT, Run, plan, skip_without_index

pytestmark = pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")

ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
PYTHON, PLACE, RESTORE, INSTALL, SAVE, CHECK = ACTION["runs"]["steps"]


class Acted(NamedTuple):
    """How a step ended, and what it wrote to the log and to the files that GitHub reads."""

    status: int
    log: str
    summary: str
    outputs: Mapping[str, str]


Act = Callable[..., Acted]


@pytest.fixture
def act(run: Run, tmp_path: Path, environment: Mapping[str, str]) -> Act:
    """Run a step with inputs; what steps before it found out is given as ``steps``."""
    program = str(tmp_path / "programs" / "applan")

    def acted(step: dict[str, Any], steps: Mapping[str, str] | None = None, **inputs: str) -> Acted:
        known = {f"inputs.{name}": about["default"] for name, about in ACTION["inputs"].items()}
        known |= {f"inputs.{name.replace('_', '-')}": value for name, value in inputs.items()}
        known["steps.python.outputs.python-path || 'python3'"] = sys.executable
        known |= {f"steps.place.outputs.{name}": value for name, value in
                  (steps or {"applan-path": program}).items()}  # fmt: skip
        given = {name: _filled(value, known) for name, value in step.get("env", {}).items()}
        files = {name: tmp_path / name for name in ("STEP_SUMMARY", "OUTPUT", "PATH", "ENV")}
        for path in files.values():
            path.write_text("", "utf-8")
        places = {f"GITHUB_{name}": str(path) for name, path in files.items()}
        places |= {"RUNNER_TEMP": str(tmp_path / "temp"), "GITHUB_ACTION_PATH": str(ROOT)}
        (tmp_path / "temp").mkdir(exist_ok=True)
        script = tmp_path / "step.sh"
        script.write_text(step["run"], "utf-8")
        bash = ("bash", "--noprofile", "--norc", "-eo", "pipefail", str(script))
        done = run(*bash, more=places | given, seconds=300)
        said = {name: path.read_text("utf-8") for name, path in files.items()}
        assert (said["PATH"], said["ENV"]) == ("", ""), "the job's PATH is its own"
        outputs = dict(line.split("=", 1) for line in said["OUTPUT"].splitlines())
        return Acted(done.returncode, done.stdout + done.stderr, said["STEP_SUMMARY"], outputs)

    return acted


def _filled(text: str, known: Mapping[str, str]) -> str:
    """The only expressions there are: «${{ inputs.name }}» and what a step before found out."""
    return re.sub(r"\$\{\{ (.+?) \}\}", lambda found: known[found[1]], text)


def test_a_bad_plan_fails_the_step_and_is_shown_beside_its_line(act: Act, repository: Path) -> None:
    plan(repository, BAD)
    status, log, summary, _outputs = act(CHECK)
    assert status == 1
    assert log.startswith(
        "::error file=plans/2026.yaml,line=5,col=1,endColumn=8,title=AP101 unknown-key::nøkkelen "
    )
    assert summary.startswith("**applan lint:** 1 feil i 1 plan\n")
    assert "| 5:1 | AP101 feil |" in summary


def test_a_good_plan_passes(act: Act, repository: Path) -> None:
    plan(repository, GOOD)
    assert act(CHECK)[:3] == (
        0,
        "1 plan kontrollert, ingen funn\n",
        "**applan lint:** 1 plan kontrollert, ingen funn\n",
    )


@pytest.fixture
def three(repository: Path) -> None:
    """Three organisations in a repository; each of their plans has a finding."""
    for place in ("plans", "lag/7/plans", "lag/Åsen (2)/plans"):
        (repository / place).mkdir(parents=True, exist_ok=True)
        (repository / place / "2026.yaml").write_text(BAD, "utf-8")


@pytest.mark.parametrize(
    ("inputs", "left"),
    [
        ({}, ["lag/7", "lag/Åsen (2)", "."]),
        ({"plans": "lag/7"}, ["lag/7"]),
        ({"plans": "lag/7\nplans\n"}, ["lag/7", "."]),
        ({"include": "lag/Å*\nlag/7\n"}, ["lag/7", "lag/Åsen (2)"]),
        ({"exclude": "lag/*\n!lag/7"}, ["lag/7", "."]),
        ({"exclude": "-x\n--help\n$(touch x)\nlag"}, ["."]),
        ({"ignore": "AP101"}, []),
        ({"select": "AP3, AP4"}, []),
        ({"select": "AP101", "plans": ""}, ["."]),
    ],
)
@pytest.mark.usefixtures("three")
def test_inputs_say_what_is_checked(
    act: Act, repository: Path, inputs: dict[str, str], left: list[str]
) -> None:
    status, log, _summary, _outputs = act(CHECK, **inputs)
    files = re.findall(r"^::error file=(.*?)/?plans/2026.yaml,", log, re.M)
    assert [file or "." for file in files] == left
    assert status == (1 if left else 0)
    assert not (repository / "x").exists()


def test_one_wrong_applan_yaml_is_an_annotation_and_the_others_are_checked(
    act: Act, three: None, repository: Path
) -> None:
    (repository / "lag/7/applan.yaml").write_text("rules: {AP310: Av}\n", "utf-8")
    status, log, summary, _outputs = act(CHECK)
    assert status == 2
    assert log.count("::error file=") == 3
    assert "::error file=lag/7/applan.yaml,line=1,col=16,title=applan::«Av»" in log
    assert "lag/7/applan.yaml:1:16: «Av»" in summary


def test_the_report_may_go_to_a_file_in_another_format(
    act: Act, three: None, repository: Path
) -> None:
    status, log, summary, _outputs = act(CHECK, format="sarif", output="applan.sarif")
    assert (status, log) == (1, "3 feil i 3 planer i 3 mapper\nSkrev applan.sarif\n")
    assert summary.startswith("**applan lint:** 3 feil i 3 planer i 3 mapper\n")
    assert (repository / "applan.sarif").read_text("utf-8").count('"ruleId": "AP101"') == 3


def test_inputs_are_arguments_and_nothing_else(act: Act, repository: Path) -> None:
    plan(repository, GOOD)
    plan(repository, BAD, "$(touch x) y")
    plan(repository, BAD + "tekst: x\n", "z")
    status, log, *_rest = act(CHECK, plans="2026\n\n$(touch x) y\n", language="en")
    assert status == 1
    assert "1 error in 2 plans" in log
    assert not (repository / "x").exists()
    status, log, *_rest = act(CHECK, plans="--help")
    assert (status, log) == (2, "applan: planen «--help» finnes ikke; dette finnes: $(touch x) y, "
                             "2026, z\n")  # fmt: skip
    status, log, *_rest = act(CHECK, show="alt")
    assert status == 2 and "--show kan ikke være «alt»" in log
    status, log, *_rest = act(CHECK, baseline="ingen.json")
    assert status == 2 and "ingen.json finnes ikke" in log
    status, log, *_rest = act(CHECK, select="AP999")
    assert status == 2 and "--select: det finnes ingen regel «AP999»" in log


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_only_what_a_pull_request_changes(act: Act, repository: Path, run: Run) -> None:
    plan(repository, BAD, "2025")
    run("git", "add", "-A")
    run("git", "commit", "-qm", "x")
    plan(repository, GOOD)
    assert act(CHECK, changed_since="main").status == 0
    assert act(CHECK).status == 1


def test_what_was_found_is_not_remembered_from_one_job_to_another(
    act: Act, repository: Path, tmp_path: Path
) -> None:
    plan(repository, BAD)
    assert act(CHECK).status == 1
    assert not (tmp_path / "cache").exists(), "which a machine may keep for the next job"
    assert list((tmp_path / "temp" / "applan-memory").rglob("*.json"))


def test_no_expression_stands_in_a_script() -> None:
    """GitHub pastes expressions into scripts as they are; an input would become code."""
    for step in ACTION["runs"]["steps"]:
        assert "${{" not in step.get("run", "")


def test_it_is_kept_by_all_that_it_is_made_of(act: Act, run: Run, tmp_path: Path) -> None:
    first = act(PLACE)
    assert (first.status, first.log) == (0, "")
    assert first.outputs == act(PLACE).outputs
    assert first.outputs["applan-path"] == str(tmp_path / "temp/applan/bin/applan")
    assert re.fullmatch(r"applan-[\w-]+-[0-9a-f]{64}", first.outputs["key"])
    other = {**PLACE, "run": PLACE["run"].replace('"pyproject.toml", ', "")}
    assert act(other).outputs["key"] != first.outputs["key"]


def test_an_old_python_is_named_before_anything_is_installed(act: Act, tmp_path: Path) -> None:
    old = tmp_path / "python3.10"
    old.write_text("#!/bin/sh\nexit 1\n", "utf-8")
    old.chmod(0o755)
    status, log, _summary, outputs = act({**PLACE, "env": {"PYTHON": str(old)}})
    assert (status, outputs) == (1, {})
    assert log == "::error title=applan::applan needs Python 3.11 or newer; give python-version\n"


def test_it_is_installed_once_and_called_by_its_full_path(
    act: Act, repository: Path, run: Run
) -> None:
    assert INSTALL["if"] == SAVE["if"] == "steps.cache.outputs.cache-hit != 'true'"
    assert RESTORE["id"] == "cache" and RESTORE["with"] == SAVE["with"]
    assert RESTORE["with"]["path"] == "${{ runner.temp }}/applan"
    place = act(PLACE).outputs
    status, log, *_rest = act(INSTALL, place)
    skip_without_index(log)
    assert status == 0, log
    assert run(place["applan-path"], "--version").stdout.startswith("applan ")
    plan(repository, BAD)
    assert act(CHECK, place).status == 1
    assert ACTION["outputs"]["applan-path"]["value"] == "${{ steps.place.outputs.applan-path }}"
    assert PYTHON["with"]["update-environment"] is False
