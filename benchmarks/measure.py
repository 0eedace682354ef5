"""Measure whole processes: wall time and peak memory, several commands in turn."""

import os
import statistics
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

Command = Sequence[str]


@dataclass(frozen=True)
class Run:
    """One finished process: seconds from start to exit, and peak resident memory in MiB."""

    seconds: float
    mebibytes: float


@dataclass(frozen=True)
class Measured:
    """All counted runs of one command, in the order of the rounds."""

    runs: tuple[Run, ...]

    @property
    def seconds(self) -> float:
        return statistics.median(run.seconds for run in self.runs)

    @property
    def mebibytes(self) -> float:
        return max(run.mebibytes for run in self.runs)

    def ratio_to(self, other: "Measured") -> float:
        """The median of this command's time over the other's, round by round."""
        pairs = zip(self.runs, other.runs, strict=False)
        return statistics.median(one.seconds / two.seconds for one, two in pairs)


def in_turn(commands: dict[str, Command], rounds: int, cwd: Path) -> dict[str, Measured]:
    """Run every command once a round, after one round that is not counted."""
    runs: dict[str, list[Run]] = {name: [] for name in commands}
    for turn in range(rounds + 1):
        for name, command in commands.items():
            run = run_once(command, cwd)
            if turn:
                runs[name].append(run)
    return {name: Measured(tuple(found)) for name, found in runs.items()}


def run_once(command: Command, cwd: Path) -> Run:
    """Run a command to its end, its output thrown away. Statuses above 1 are a broken benchmark."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "APPLAN"))}
    started = time.perf_counter()
    process = subprocess.Popen(
        command,
        cwd=cwd,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    assert process.stderr is not None
    said = process.stderr.read()
    _pid, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in {0, 1} or b"Traceback" in said:
        raise RuntimeError(f"{' '.join(command)}: {process.returncode}\n{said.decode()}")
    return Run(seconds, usage.ru_maxrss / 1024)
