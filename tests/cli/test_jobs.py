"""``applan lint --jobs``: the same findings in the same order, however many processes find them."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import applan.lint
from applan import workspace
from applan.cli import checking, jobs
from applan.lint import Problem, Rule, Subject, all_rules
from applan.messages import msg

Call = Callable[..., Any]
HEADER = "applan: 1\ntitle: Årsplan\norganisation: Laget\nperiod: 2026\n"

posix = pytest.mark.skipif(os.name != "posix", reason="processes and signals of POSIX")
fork = pytest.mark.skipif(jobs.START != "fork", reason="a patched rule is inherited by fork only")


def plans(count: int) -> None:
    """Plans of different lengths, so that they are ready in another order than they stand."""
    Path("plans").mkdir()
    for number in range(count):
        many = "".join(f"  - {{titel: A, title: B{at}}}\n" for at in range(1 + number % 7 * 20))
        before = f"continues: p{number - 1:02}\n" if number else ""
        header = HEADER.replace("Laget", f"Laget {number}")
        Path(f"plans/p{number:02}.yaml").write_text(f"{header}{before}goals:\n{many}", "utf-8")


@pytest.mark.parametrize("count", ["2", "3", "32"])
@pytest.mark.parametrize("format", ["concise", "sarif"])
def test_the_report_is_the_same(call: Call, count: str, format: str) -> None:
    plans(12)
    alone = call("lint", "--no-cache", "--jobs", "1", "--format", format)
    assert alone.status == 1
    assert call("lint", "--no-cache", "--jobs", count, "--format", format) == alone


def test_processes_may_begin_from_nothing(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    plans(4)
    alone = call("lint", "--no-cache", "--jobs", "1")
    monkeypatch.setattr(jobs, "START", "spawn")
    assert call("lint", "--no-cache", "--jobs", "2") == alone


def test_what_was_found_side_by_side_is_remembered(
    call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    plans(6)
    first = call("lint", "--jobs", "2")
    Path("plans/p02.yaml").write_text(
        HEADER.replace("Laget", "Laget 2") + "continues: p01\n", "utf-8"
    )
    changed = []

    def counted(*arguments: Any, **named: Any) -> Any:
        for task, found in check(*arguments, **named):
            changed.append(task.file.name)
            yield task, found

    check = checking.check
    monkeypatch.setattr(checking, "check", counted)
    again = call("lint", "--jobs", "2")
    assert changed[:1] == ["p02"] and "p01" not in changed and len(changed) < 6
    assert again == call("lint", "--no-cache", "--jobs", "1")
    assert again != first


@pytest.mark.parametrize(
    ("wished", "plans", "cores", "count"),
    [
        (None, 49, 8, 1), (None, 50, 8, 2), (None, 100, 8, 4), (None, 9_999, 8, 8),
        (None, 9_999, 1, 1), (None, 9_999, 500, 32), (None, 0, 8, 0),
        (1, 9_999, 8, 1), (4, 9_999, 2, 4), (4, 2, 8, 2), (32, 9_999, 2, 32),
    ],
)  # fmt: skip
def test_there_are_as_many_processes_as_are_worth_it(
    wished: int | None, plans: int, cores: int, count: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checking, "_cores", lambda: cores)
    assert max(checking._jobs(wished, plans), 1) == max(count, 1)


@pytest.mark.parametrize("given", ["0", "-1", "33", "to", "1.5", "", "²", "9" * 5_000])
def test_a_number_that_is_none_is_a_wrong_call(call: Call, given: str) -> None:
    plans(1)
    status, stdout, stderr = call("lint", f"--jobs={given}")
    assert (status, stdout) == (2, "")
    assert stderr.startswith("applan: --jobs is “auto” or a number from 1 to 32, not ")
    assert stderr.count("\n") == 1 and len(stderr) < 600


@fork
@pytest.mark.parametrize("victims", [("p01",), ("p01", "p03")])
def test_a_process_that_ends_is_a_failure_of_the_plan_it_had(
    call: Call, monkeypatch: pytest.MonkeyPatch, victims: tuple[str, ...]
) -> None:
    """With two victims both processes are gone, and the plans that are left are checked here."""

    def deadly(subject: Subject) -> Iterator[Problem]:
        if subject.name in victims:
            os.kill(os.getpid(), signal.SIGKILL)
        yield Problem((), msg("alive"))

    rules = (*all_rules(), Rule("AP999", "deadly", "error", deadly))
    monkeypatch.setattr(applan.lint, "all_rules", lambda: rules)
    plans(8)
    said = call("lint", "--jobs", "2", "--format", "concise")
    assert said.status == 3
    alive = [line.split(":")[0] for line in said.stdout.splitlines() if line.endswith("alive")]
    assert alive == [f"plans/p{n:02}.yaml" for n in range(8) if f"p{n:02}" not in victims]
    assert said.stderr == "".join(
        f"applan: checking plans/{name}.yaml failed (SIGKILL); please report this, it is a fault "
        "in applan\n"
        for name in victims
    )


@fork
@pytest.mark.parametrize("count", ["1", "2"])
def test_a_plan_that_breaks_applan_hides_nothing_of_the_others(
    call: Call, monkeypatch: pytest.MonkeyPatch, count: str
) -> None:
    def broken(file: Any, content: bytes) -> Any:
        if file.name == "p01":
            raise RuntimeError("\x1b[2J")
        return parse(file, content)

    parse = workspace.parse_plan
    monkeypatch.setattr(workspace, "parse_plan", broken)
    plans(3)
    said = call("lint", "--jobs", count, "--format", "concise")
    assert said.status == 3
    assert {line.split(":")[0] for line in said.stdout.splitlines()} == {
        "plans/p00.yaml", "plans/p02.yaml",
    }  # fmt: skip
    assert said.stderr.startswith(
        "applan: checking plans/p01.yaml failed (RuntimeError: \\u001b[2J (test_jobs.py:"
    )


def test_a_wrong_configuration_is_a_wrong_call_there_too(call: Call) -> None:
    plans(3)
    Path("applan.yaml").write_text("calender: []\n", "utf-8")
    said = call("lint", "--jobs", "1")
    assert said.status == 2 and said.stderr.startswith("applan: applan.yaml:1:1: ")
    assert call("lint", "--jobs", "2") == said


SLOW = """\
import os, signal, sys, time
from pathlib import Path
from applan import workspace
from applan.cli import main, progress

signal.signal(signal.SIGINT, signal.default_int_handler)  # a job of a script ignores it
parse = workspace.parse_plan

def slowly(file, content):
    Path(f"has-{os.getpid()}").touch()
    time.sleep(float(os.environ["SECONDS"]))
    if file.name == os.environ.get("LAST"):
        while not Path("seen").exists():
            time.sleep(0.02)
    return parse(file, content)

workspace.parse_plan = slowly
progress.PATIENCE = 0.1
main.main()
"""


def start(*arguments: str, seconds: float, **more: Any) -> "subprocess.Popen[bytes]":
    environment = {**os.environ, "SECONDS": str(seconds), "APPLAN_LANG": "en", "TERM": "xterm"}
    return subprocess.Popen(
        [sys.executable, "-c", SLOW, "lint", "--no-cache", *arguments],
        env=environment,
        start_new_session=True,
        **{"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **more},
    )


def at_work(count: int) -> list[int]:
    """The processes that have begun on a plan, when there are so many of them."""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        found = [int(path.name[4:]) for path in Path().glob("has-*")]
        if len(found) == count:
            return found
        time.sleep(0.05)
    raise AssertionError("they never began")


def all_end(processes: list[int]) -> bool:
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        if not any(_lives(process) for process in processes):
            return True
        time.sleep(0.05)
    return False


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
        state = Path(f"/proc/{process}/stat")
        return not state.exists() or state.read_text().rpartition(")")[2].split()[0] != "Z"
    except ProcessLookupError:
        return False


@posix
@fork
@pytest.mark.parametrize("count", [1, 2])
def test_an_interrupt_ends_all_of_it_without_a_word(call: Call, count: int) -> None:
    plans(3)
    running = start("--jobs", str(count), seconds=60)
    processes = at_work(count)
    os.killpg(running.pid, signal.SIGINT)
    assert running.communicate(timeout=20) == (b"", b"")
    assert running.returncode == 130
    assert all_end(processes)


@posix
@fork
def test_processes_do_not_outlive_the_one_that_began_them(call: Call) -> None:
    plans(3)
    running = start("--jobs", "2", seconds=1)
    processes = at_work(2)
    running.kill()
    running.communicate(timeout=20)
    assert all_end(processes)


@posix
@pytest.mark.parametrize("count", ["1", "2"])
def test_whoever_waits_at_a_terminal_sees_how_far_it_has_come(
    call: Call, count: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The last plan is not done before the terminal has told of those before it."""
    import pty

    plans(4)
    monkeypatch.setenv("LAST", "p03")
    ours, theirs = pty.openpty()
    running = start("--jobs", count, "-o", "funn", seconds=0.15, stderr=theirs)
    os.close(theirs)
    shown = b""
    while True:
        try:
            read = os.read(ours, 4096)
        except OSError:  # how Linux says that nobody has the other end any more
            break
        if not read:
            break
        shown += read
        if re.search(rb"[123]/4", shown):
            Path("seen").touch()
    assert running.wait(timeout=20) == 1
    os.close(ours)
    assert b"4/4" in shown
    assert shown.endswith(b"\x1b[2K"), "and nothing of it remains"
    assert b"Wrote funn" in (running.stdout.read() if running.stdout else b"")


@posix
def test_a_log_has_no_bar_in_it(call: Call) -> None:
    plans(2)
    running = start("--jobs", "2", "-o", "funn", seconds=0.3)
    assert running.communicate(timeout=20) == (b"22 errors in 2 plans\nWrote funn\n", b"")
