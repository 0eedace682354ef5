"""How the tests of this folder run a command: in an empty folder, and what it said."""

import io
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from applan.cli.main import main


class Said(NamedTuple):
    status: int
    stdout: str
    stderr: str


@pytest.fixture
def call(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: Any
) -> Iterator[Callable[..., Said]]:
    """Run a command in an empty folder, in English; ``stdin`` is what it is given."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / ".cache"))
    for name in ("NO_COLOR", "FORCE_COLOR", "APPLAN_LANG"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: str, stdin: bytes | None = None, lang: str = "en") -> Said:
        monkeypatch.setattr(sys, "argv", ["applan", f"--lang={lang}", *arguments])
        if stdin is not None:
            monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        with pytest.raises(SystemExit) as ended:
            main()
        sys.stdout.flush()
        written = capfdbinary.readouterr()
        status = ended.value.code
        assert isinstance(status, int)
        return Said(status, written.out.decode(), written.err.decode())

    yield run
