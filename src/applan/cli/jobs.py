"""Checking plans here, or in several processes at once, with the same result.

Each process has one plan at a time, so that it is known which one it had when it broke, and so
that neither side waits for the other to make room for what it writes.
"""

import sys
from collections.abc import Generator, Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from applan import workspace
from applan.cli.selection import EVERY_RULE, Selection
from applan.cli.terminal import described
from applan.errors import UserError
from applan.findings import Level
from applan.frozen import NamedTuple
from applan.report import Failure, Report, Unchecked
from applan.source import is_proposals
from applan.workspace import PlanFile, PlansBeside

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

    from applan.lint import Linter

START: Literal["fork", "spawn"] = "fork" if sys.platform == "linux" else "spawn"
"""How a process begins: as a copy of this one with all it has loaded, where that is safe."""


class Task(NamedTuple):
    """A plan to check: its number in the call, and what it holds."""

    number: int
    file: PlanFile
    content: bytes


class Checked(NamedTuple):
    """What was found in a plan, and the plans that were asked for in finding it.

    Those by name, with the digest of what each held when it was read; where nothing is to be
    remembered, none.
    """

    report: Report
    asked: Mapping[str, str]


class Checker:
    """Checks plans one after the other, with a linter for each folder."""

    def __init__(self, selection: Selection, *, remember: bool) -> None:
        self._selection, self._remember = selection, remember
        self._folders: dict[Path, tuple[Linter, PlansBeside]] = {}

    def check(self, task: Task) -> Checked:
        """What is wrong with a plan; that it could not be checked is part of the report."""
        try:
            linter, beside = self._folder(task.file.path.parent)
            report = report_on(task.file, task.content, linter)
        except UserError as error:
            return Checked(unchecked(task.file.path, error), {})
        except Exception as error:  # one plan that breaks applan must not hide the others
            return _failed(task, described(error))
        asked = linter.asked if self._remember else ()
        return Checked(report, {name: beside.digest(name) for name in asked})

    def _folder(self, folder: Path) -> "tuple[Linter, PlansBeside]":
        if folder not in self._folders:
            beside = PlansBeside(folder, remember=self._remember)
            self._folders[folder] = linter_of(folder, self._selection, beside), beside
        return self._folders[folder]


def report_on(file: PlanFile, content: bytes, linter: "Linter") -> Report:
    """Everything wrong with a plan, or with a file of proposals to one. Raises ``UserError``."""
    if not is_proposals(content):
        return linter.check(workspace.parse_plan(file, content))
    from applan.proposals.check import check

    item = workspace.parse_proposals(file, content)
    plan, then = workspace.plans_proposed_to(file, item)
    return check(item, plan, linter.levels, then)


def unchecked(path: Path, error: UserError) -> Report:
    """The report on a plan that was not checked."""
    said = (error.message, *error.others)
    return Report((), unchecked=tuple(Unchecked(path.as_posix(), one) for one in said))


def linter_of(
    folder: Path, selection: Selection = EVERY_RULE, beside: PlansBeside | None = None
) -> "Linter":
    """A linter for the plans in a folder, with what ``applan.yaml`` says there.

    Raises ``UserError`` where that is wrong.
    """
    from applan.lint import Linter, all_rules, levels_of
    from applan.proposals.rules import every_rule

    levels = levels_of(workspace.settings(folder, whole=False), every_rule())
    left_out = selection.left_out(every_rule(), levels)
    off: dict[str, Level] = dict.fromkeys(left_out, "off")
    plans = beside if beside is not None else PlansBeside(folder)
    wanted = selection.named(every_rule())
    return Linter(all_rules(), plans, {**levels, **off}, partial=plans.partial, wanted=wanted)


def check(
    tasks: Iterable[Task], selection: Selection, jobs: int = 1, *, remember: bool = False
) -> Generator[tuple[Task, Checked], None, None]:
    """Check plans against the rules selected, each as it is ready.

    A process that ends in the middle of a plan is a failure of that plan; the others go on.
    """
    waiting = iter(tasks)
    if jobs > 1:
        workers = _workers(jobs, selection, remember=remember)
        try:
            yield from _shared(waiting, workers)
        finally:
            for worker in workers:
                worker.connection.close()
                worker.process.terminate()
            for worker in workers:
                worker.process.join()
    # for all of them; or for those that no process is left to check
    checker = Checker(selection, remember=remember)
    for task in waiting:
        yield task, checker.check(task)


class _Worker(NamedTuple):
    process: "BaseProcess"
    connection: "Connection[Any, Any]"


def _workers(count: int, selection: Selection, *, remember: bool) -> list[_Worker]:
    from multiprocessing import get_context

    from applan.lint import all_rules

    all_rules()  # loaded once, for all that are copies of this process
    context = get_context("fork") if START == "fork" else get_context("spawn")
    workers: list[_Worker] = []
    with suppress(OSError):  # no more processes or open files: those there are must do
        for _number in range(count):
            ours, theirs = context.Pipe()
            inherited = [*(one.connection for one in workers), ours] if START == "fork" else []
            given = (theirs, inherited, selection, remember)
            process = context.Process(target=_work, args=given, daemon=True)
            process.start()
            theirs.close()
            workers.append(_Worker(process, ours))
    return workers


def _shared(waiting: Iterator[Task], workers: list[_Worker]) -> Iterator[tuple[Task, Checked]]:
    """What the workers find in all tasks, or in as many as they live to see."""
    from multiprocessing.connection import wait

    has: dict[Any, tuple[_Worker, Task]] = {}
    for worker in workers:
        _give(worker, waiting, has)
    while has:
        for connection in wait(list(has)):
            worker, task = has.pop(connection)
            try:
                answer = worker.connection.recv()
            except (EOFError, OSError):
                worker.process.join()
                answer = _failed(task, _ended(worker.process.exitcode))
            else:
                _give(worker, waiting, has)
            yield task, answer


def _give(worker: _Worker, waiting: Iterator[Task], has: dict[Any, tuple[_Worker, Task]]) -> None:
    """Give a worker the next task, if there is one. If it has ended, reading will tell."""
    task = next(waiting, None)
    if task is not None:
        has[worker.connection] = (worker, task)
        with suppress(OSError):
            worker.connection.send(task)


def _work(
    connection: "Connection[Any, Any]",
    inherited: Iterable["Connection[Any, Any]"],
    selection: Selection,
    remember: bool,
) -> None:
    """What a worker does until its connection is closed, by us or by our end."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the interrupt is ours to handle
    for other in inherited:
        other.close()
    checker = Checker(selection, remember=remember)
    with suppress(EOFError, OSError):
        while True:
            connection.send(checker.check(connection.recv()))


def _failed(task: Task, reason: str) -> Checked:
    file = task.file.path.as_posix()
    return Checked(Report((), failures=(Failure("", file, reason),), files=(file,)), {})


def _ended(status: int | None) -> str:
    """How a process ended: by which signal, or with which status."""
    if status is not None and status < 0:
        with suppress(ValueError):
            import signal

            return signal.Signals(-status).name
    return f"exit status {status}"
