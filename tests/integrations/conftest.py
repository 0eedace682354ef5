"""What the tests of this folder share: an applan on the path, and a repository of plans."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GOOD = "applan: 1\ntitle: Årsplan\norganisation: Laget\nperiod: 2026\n"
BAD = GOOD + "statuss: x\n"

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """An environment with this applan on its path, in bokmål, and nobody's settings."""
    programs = tmp_path / "programs"
    programs.mkdir()
    shim = programs / "applan"
    shim.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m applan "$@"\n', "utf-8")
    shim.chmod(0o755)
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("GIT_", "LC_", "APPLAN", "PRE_COMMIT", "_APPLAN"))
    }
    return kept | {
        "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
        "APPLAN_LANG": "nb",
        "GIT_CONFIG_GLOBAL": str(tmp_path / "nobody"),
        "GIT_CONFIG_NOSYSTEM": "1",
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
        "PRE_COMMIT_HOME": str(tmp_path / "pre-commit"),
        "PIP_NO_COMPILE": "1",  # most of what applan needs is not imported in a test
    }


@pytest.fixture
def repository(tmp_path: Path, environment: Mapping[str, str]) -> Path:
    """An empty repository with a folder for plans."""
    folder = tmp_path / "repository"
    (folder / "plans").mkdir(parents=True)
    for command in (
        ("init", "-q", "-b", "main"),
        ("config", "user.name", "Kari"),
        ("config", "user.email", "kari@example.org"),
        ("config", "commit.gpgsign", "false"),
    ):
        subprocess.run(["git", *command], cwd=folder, env=dict(environment), check=True)
    return folder


@pytest.fixture
def run(repository: Path, environment: Mapping[str, str]) -> Run:
    """Run a program in the repository."""

    def ran(
        *command: str, more: Mapping[str, str] | None = None, seconds: int = 60
    ) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            command, cwd=repository, env={**environment, **(more or {})}, encoding="utf-8",
            capture_output=True, check=False, timeout=seconds, stdin=subprocess.DEVNULL,
        )  # fmt: skip

    return ran


UNREACHABLE = (
    "Could not find a version",
    "No matching distribution",
    "Failed to establish a new connection",
    "NewConnectionError",
    "Temporary failure in name resolution",
)


def skip_without_index(said: str) -> None:
    """Skip the test where no package index can be reached to install applan's needs from."""
    for sign in UNREACHABLE:
        if sign in said:
            pytest.skip(f"no package index can be reached: {sign}")


def plan(repository: Path, text: str, name: str = "2026") -> None:
    whose = "organisation: Laget" if name == "2026" else f'organisation: "Laget {name}"'
    own = text.replace("organisation: Laget", whose)
    (repository / "plans" / f"{name}.yaml").write_text(own, "utf-8")
