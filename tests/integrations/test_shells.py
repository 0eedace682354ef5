"""Completion in shells: of commands, options, plans and choices."""

import os
import shutil
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from applan.cli.main import main

from .conftest import GOOD, Run, plan

Ask = Callable[[Mapping[str, str]], str]

SHELLS = ("bash", "zsh", "fish", "powershell", "pwsh")


@pytest.fixture
def ask(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> Ask:
    """What is said in the repository, in bokmål, to a shell that asks by its environment."""
    for name in [name for name in os.environ if name.startswith(("LC_", "APPLAN", "_APPLAN"))]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("APPLAN_LANG", "nb")
    monkeypatch.setattr(sys, "argv", ["applan"])
    monkeypatch.chdir(repository)

    def asked(environment: Mapping[str, str]) -> str:
        with monkeypatch.context() as during, pytest.raises(SystemExit) as ended:
            for name, value in environment.items():
                during.setenv(name, value)
            main()
        sys.stdout.flush()
        said = capfd.readouterr()
        assert (ended.value.code, said.err) == (0, "")
        return said.out

    return asked


def offered(ask: Ask, shell: str, line: str) -> list[str]:
    """What a shell is told that may stand in the place of the last word."""
    words = line.split(" ")
    kind = "powershell" if shell == "pwsh" else shell
    asked = {
        "_APPLAN_COMPLETE": f"complete_{kind}",
        "COMP_WORDS": line,
        "COMP_CWORD": str(len(words) - 1),
        "_TYPER_COMPLETE_ARGS": line,
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
        "_TYPER_COMPLETE_WORD_TO_COMPLETE": words[-1],
    }
    said = ask(asked)
    if kind == "zsh":
        return said.split('"')[1::4] or said.split()[3:]
    return [line.split(":::")[0].split("\t")[0] for line in said.splitlines() if line]


@pytest.mark.parametrize("shell", SHELLS)
def test_every_shell_gets_its_script(run: Run, shell: str) -> None:
    done = run("applan", more={"_APPLAN_COMPLETE": f"source_{shell}"})
    assert (done.returncode, done.stderr) == (0, "")
    asks = "complete_powershell" if shell == "pwsh" else f"complete_{shell}"
    assert asks in done.stdout and "_APPLAN_COMPLETE" in done.stdout


@pytest.mark.parametrize("shell", ["fish", "powershell"])
def test_commands_and_plans_are_offered(ask: Ask, repository: Path, shell: str) -> None:
    plan(repository, GOOD)
    assert offered(ask, shell, "applan lin") == ["lint", "link"]
    assert offered(ask, shell, "applan lint 20") == ["2026"]


def test_commands_options_plans_and_choices_are_offered(ask: Ask, repository: Path) -> None:
    shell = "bash"
    for name in ("2025", "2026", "vår", "$(touch x)", "a b"):
        plan(repository, GOOD, name)
    assert offered(ask, shell, "applan lin") == ["lint", "link"]
    assert offered(ask, shell, "applan lint --fo") == ["--format"]
    assert offered(ask, shell, "applan lint --format ma") == ["markdown"]
    assert offered(ask, shell, "applan lint --show w") == ["warning"]
    for command in ("lint", "render", "calendar", "next"):
        assert offered(ask, shell, f"applan {command} 20") == ["2025", "2026"]
    assert offered(ask, shell, "applan lint v") == ["vår"]
    assert offered(ask, shell, "applan lint $") == [], "nothing that a shell would obey"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_what_stands_below_a_command_is_offered_beside_what_the_command_takes(
    ask: Ask, repository: Path, shell: str
) -> None:
    plan(repository, GOOD)
    assert offered(ask, shell, "applan proposals ") == ["read", "adopt", "2026"]
    assert offered(ask, shell, "applan proposals re") == ["read"]
    assert offered(ask, shell, "applan proposals 20") == ["2026"]
    assert offered(ask, shell, "applan proposals adopt 2") == ["2026"]


def test_options_of_what_stands_below_a_command_are_offered(ask: Ask, repository: Path) -> None:
    plan(repository, GOOD)
    shell = "bash"
    assert offered(ask, shell, "applan proposals 2026 --format ht") == ["html"]
    assert offered(ask, shell, "applan proposals --fo") == ["--format", "--force"]
    assert offered(ask, shell, "applan proposals read --plan 2") == ["2026"]
    assert offered(ask, shell, "applan proposals read a.csv --fr") == ["--from"]
    assert offered(ask, shell, "applan proposals adopt --ad") == ["--adopted"]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_where_there_are_no_plans_none_are_offered(ask: Ask, shell: str) -> None:
    assert offered(ask, shell, "applan lint 2") == []


def test_what_a_command_does_is_said_in_the_users_language(ask: Ask) -> None:
    asked = {
        "_APPLAN_COMPLETE": "complete_fish",
        "_TYPER_COMPLETE_ARGS": "applan lint",
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
    }
    assert ask(asked) == "lint\tSe etter feil i planer.\n"


@pytest.mark.parametrize(
    ("shell", "script"),
    [
        ("bash", "eval \"$(_APPLAN_COMPLETE=source_bash applan)\"\n"
                 "COMP_WORDS=(applan lint 20) COMP_CWORD=2\n_applan_completion applan\n"
                 "echo \"${COMPREPLY[@]}\""),
        ("zsh", "autoload -U compinit && compinit -D -u\n"
                "eval \"$(_APPLAN_COMPLETE=source_zsh applan)\"\n"
                "words=(applan lint 20) CURRENT=3\n_arguments() { print -r -- \"$@\" }\n"
                "_applan_completion"),
        ("fish", "_APPLAN_COMPLETE=source_fish applan | source; complete -C 'applan lint 20'"),
    ],
)  # fmt: skip
def test_a_real_shell_offers_plans(run: Run, repository: Path, shell: str, script: str) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    for name in ("2025", "2026"):
        plan(repository, GOOD, name)
    done = run(shell, "-c", script)
    assert (done.returncode, done.stderr) == (0, "")
    assert "2025" in done.stdout and "2026" in done.stdout
