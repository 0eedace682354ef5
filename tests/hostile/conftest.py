"""Running applan as a program of its own, under limits, and seeing what it used."""

import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from .pace import slowness

resource = pytest.importorskip("resource", reason="limits are a thing of POSIX systems")

CPU_SECONDS = 2.0
MEGABYTES = 300
"""What docs promise for any input: measured as the program's own CPU time and resident memory,
so that a busy machine does not make the tests fail."""

_GIVE_UP_AFTER = 60


class Outcome(NamedTuple):
    """How a run ended and what it took."""

    status: int
    stdout: bytes
    stderr: bytes
    cpu_seconds: float
    """Where they are over the limit, as many as on the machine that it was set on."""
    megabytes: float


def run(
    *arguments: str | bytes | Path,
    cwd: Path | None = None,
    stdin: bytes | int | None = None,
    stdout: int | None = None,
    before: Callable[[], Any] | None = None,
) -> Outcome:
    """Run ``python -m applan`` in English and wait; a hang is ended after a minute."""
    with (
        tempfile.TemporaryDirectory() as cache,
        tempfile.TemporaryFile() as given,
        tempfile.TemporaryFile() as said,
        tempfile.TemporaryFile() as complained,
    ):
        if isinstance(stdin, bytes):
            given.write(stdin)
            given.seek(0)
        process = subprocess.Popen(
            [sys.executable, "-m", "applan", "--lang", "en", *arguments],
            cwd=cwd,
            env={
                **os.environ,
                "PYTHONPATH": os.pathsep.join(sys.path),
                "PYTHONWARNINGS": "default",
                "XDG_CACHE_HOME": cache,
            },
            stdin=stdin if isinstance(stdin, int) else given,
            stdout=stdout if stdout is not None else said,
            stderr=complained,
            preexec_fn=before,
        )
        alarm = threading.Timer(_GIVE_UP_AFTER, process.send_signal, [signal.SIGKILL])
        alarm.start()
        _pid, status, used = os.wait4(process.pid, 0)
        seconds = used.ru_utime + used.ru_stime
        alarm.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        complained.seek(0)
        return Outcome(
            process.returncode,
            said.read(),
            complained.read(),
            seconds / slowness() if seconds > CPU_SECONDS else seconds,
            used.ru_maxrss / 1024,
        )


@pytest.fixture(name="run")
def _run() -> Callable[..., Outcome]:
    return run


@pytest.fixture
def within_limits() -> Callable[[Outcome], None]:
    """Assert what holds for every run, whatever was put in."""

    def check(outcome: Outcome) -> None:
        assert b"Traceback" not in outcome.stderr, outcome.stderr.decode(errors="replace")
        assert b"Warning" not in outcome.stderr, outcome.stderr.decode(errors="replace")
        assert outcome.status in {0, 1, 2}, (outcome.status, outcome.stderr[-500:])
        assert outcome.cpu_seconds <= CPU_SECONDS
        # Linux counts what a process had when it was forked, so that of the tests themselves is
        # the least that can be seen: https://man7.org/linux/man-pages/man2/getrusage.2.html
        inherited = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        assert outcome.megabytes <= max(MEGABYTES, inherited)

    return check


@pytest.fixture(scope="session")
def run_case(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[Any], Outcome]]:
    """The outcome of ``applan lint`` for a case."""
    server = Server()
    yield lambda case: _lint(server, tmp_path_factory.mktemp("hostile"), case.make)
    server.end()


class Server:
    """A process that has started applan and forks for each run."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("fork_server.py"))],
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def run(self, folder: Path, *arguments: str) -> Outcome:
        """Run applan in a folder, in English, and say how it ended."""
        stdout, stderr = folder / "stdout", folder / "stderr"
        wanted = {
            "folder": str(folder),
            "arguments": ["--lang", "en", *arguments],
            "stdout": str(stdout),
            "stderr": str(stderr),
        }
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        print(json.dumps(wanted), file=self._process.stdin, flush=True)
        status, seconds, megabytes = json.loads(self._process.stdout.readline())
        return Outcome(status, stdout.read_bytes(), stderr.read_bytes(), seconds, megabytes)

    def end(self) -> None:
        """Let it go, and wait until it has gone."""
        self._process.communicate()


def _lint(server: Server, folder: Path, make: Callable[[], str | bytes]) -> Outcome:
    content = make()
    (folder / "plan.yaml").write_bytes(content if isinstance(content, bytes) else content.encode())
    outcome = server.run(folder, "lint", "--format", "concise", "plan.yaml")
    (folder / "plan.yaml").unlink()
    return outcome
