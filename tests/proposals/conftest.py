"""How these tests run a command: in a folder of their own, in bokmål, and what it said."""

import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


@pytest.fixture
def run(call: Run) -> Run:
    return partial(call, lang="nb")


HERE = Path(__file__).parent / "annual_meeting"
PLANS = Path(__file__).parents[2] / "plans"


@pytest.fixture
def meeting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the real plans and forty-four proposals to the newest."""
    shutil.copytree(PLANS, tmp_path / "plans")
    (tmp_path / "forslag").mkdir()
    shutil.copy(HERE / "2026.yaml", tmp_path / "forslag" / "2026.yaml")
    monkeypatch.chdir(tmp_path)
    return tmp_path
