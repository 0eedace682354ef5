"""How these tests run a command: in a folder of their own, in bokmål, and what it said."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from applan.cli.main import main


class Said(NamedTuple):
    status: int
    stdout: str
    stderr: str


Run = Callable[..., Said]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: Any) -> Run:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / ".cache"))
    for name in ("NO_COLOR", "FORCE_COLOR", "APPLAN_LANG"):
        monkeypatch.delenv(name, raising=False)

    def call(*arguments: str) -> Said:
        monkeypatch.setattr(sys, "argv", ["applan", "--lang=nb", *arguments])
        with pytest.raises(SystemExit) as ended:
            main()
        sys.stdout.flush()
        written = capfdbinary.readouterr()
        status = ended.value.code
        assert isinstance(status, int)
        return Said(status, written.out.decode(), written.err.decode())

    return call


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
