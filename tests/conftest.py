"""What all tests share."""

import hashlib
import io
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import settings

from applan.cli.main import main
from applan.lint import Linter, Report, all_rules
from applan.loading import Loaded, load

# What lands is judged by the same examples every time; by hand others are looked for.
settings.register_profile("tests", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("tests")

# Modules are compiled once, as where applan is installed, and not anew for each process.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--disable-extensions", "--hide-scrollbars",
)  # fmt: skip

HEADER = "applan: 1\ntitle: Årsplan\norganisation: Eksempellaget\nperiod: 2026\n"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--fuzz", type=int, default=800, metavar="N", help="how many mutated plans to read"
    )
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew")


@pytest.fixture
def header() -> str:
    """The four lines that a plan cannot do without; a body begins on line 5."""
    return HEADER


@pytest.fixture
def findings() -> Callable[..., list[str]]:
    """What is found in a plan, each as ``line:column code`` in order."""

    def find(text: str | bytes, **beside: str) -> list[str]:
        report = report_on(text, **beside)
        return [f"{item.span.line}:{item.span.column} {item.code}" for item in report.findings]

    return find


@pytest.fixture
def report() -> Callable[..., Report]:
    """The whole report on a plan; further plans by name stand beside it."""
    return report_on


def report_on(text: str | bytes, **beside: str) -> Report:
    others = {name: loaded_as(other, name) for name, other in beside.items()}
    known = {name: one.plan for name, one in others.items() if one.plan is not None}
    assert len(known) == len(others), "the plans beside must be readable"
    partial = {name for name, one in others.items() if not one.complete}
    linter = Linter(all_rules(), known, partial=partial)
    return Report.of([linter.check(loaded_as(text, "2026"))])


def loaded_as(text: str | bytes, name: str) -> Loaded:
    content = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    return load(content, f"plans/{name}.yaml", name)


class Said(NamedTuple):
    """How a command ended, and what it said."""

    status: int
    stdout: str
    stderr: str


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: Any) -> Callable[..., Said]:
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

    return run


@pytest.fixture(scope="session")
def convert(
    tmp_path_factory: pytest.TempPathFactory,
) -> Callable[[Sequence[Path], str, Path], None]:
    """Let LibreOffice save files as a kind of file, each in a folder under its own name.

    It is started as seldom as can be: what has been saved once, in any process of the tests, is
    not saved again. One profile serves them all, one at a time.
    """
    fcntl = pytest.importorskip("fcntl", reason="locks are a thing of POSIX systems")
    own = tmp_path_factory.getbasetemp()
    shared = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "libreoffice"
    shared.mkdir(exist_ok=True)

    def converted(sources: Sequence[Path], kind: str, made: Path) -> None:
        names = [hashlib.sha256(path.read_bytes()).hexdigest() for path in sources]
        named = dict(zip(names, sources, strict=True))
        folder = shared / kind
        made.mkdir(exist_ok=True)
        with (shared / "lock").open("w") as lock:
            fcntl.lockf(lock, fcntl.LOCK_EX)
            new = [shared / f"{name}{path.suffix}" for name, path in named.items()
                   if not (folder / f"{name}.{kind}").exists()]  # fmt: skip
            for path in new:
                path.write_bytes(named[path.stem].read_bytes())
            if new:
                subprocess.run(
                    ["soffice", f"-env:UserInstallation={(shared / 'profile').as_uri()}",
                     "--headless", "--convert-to", kind, "--outdir", str(folder), *map(str, new)],
                    capture_output=True, check=True, timeout=600,
                )  # fmt: skip
        for name, path in zip(names, sources, strict=True):
            shutil.copy(folder / f"{name}.{kind}", made / f"{path.stem}.{kind}")

    return converted


@pytest.fixture(scope="session")
def browser() -> Callable[..., str]:
    """Run a browser with its profile in a folder, and give what it writes; skip without one."""
    found = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    if found is None:
        pytest.skip("needs Chromium to lay out pages")

    def run(folder: Path, *arguments: str) -> str:
        command = [found, *FLAGS, f"--user-data-dir={folder / 'profile'}", *arguments]
        done = subprocess.run(command, capture_output=True, timeout=600, check=True)
        return done.stdout.decode("utf-8")

    return run
