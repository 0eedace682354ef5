"""Checking the plans of a call: what is known from before, and the rest anew."""

import os
from collections.abc import Callable, Sequence
from contextlib import closing
from functools import cache
from pathlib import Path

from applan import workspace
from applan.cli.jobs import Task, check
from applan.cli.language import spoken
from applan.cli.progress import watched_of
from applan.memory import Memory
from applan.messages import Message, msg
from applan.report import Report
from applan.source import MAX_BYTES
from applan.workspace import PlanFile

MOST_JOBS = 32

_A_JOB = 25
"""Plans that a process should have to be worth its start."""

Notice = Callable[[Message], None]


def check_standard_input(name: str) -> Report:
    """The report on the plan on standard input, as if it were the file ``name``."""
    file = PlanFile(Path(name).stem, Path(name))
    [(_task, found)] = check([Task(0, file, workspace.read_standard_input())])
    return found.report


def check_files(
    files: Sequence[PlanFile], *, remember: bool, jobs: int | None, notice: Notice
) -> list[Report]:
    """A report on each plan, in order, the same however many processes work on it.

    Nothing of the linter is loaded where all is known from before. ``jobs`` is None for as many
    processes as are worth it.
    """
    folders = dict.fromkeys(file.path.parent for file in files) if remember else {}
    tell = cache(notice)  # forty folders may have the same to complain of
    memories = {folder: Memory(folder, tell) for folder in folders}
    reports = [_recalled(file, memories) for file in files]
    new = [index for index, report in enumerate(reports) if report is None]
    tasks = (Task(index, files[index], _content(files[index])) for index in new)
    found_in = check(tasks, _jobs(jobs, len(new)))
    with closing(found_in):
        for task, found in watched_of(found_in, len(new), spoken().say(msg("Checking plans"))):
            reports[task.number] = found.report
            if remember:
                memory = memories[task.file.path.parent]
                memory.remember(task.file, task.content, found.asked, found.report)
    for memory in memories.values():
        memory.save()
    return [report for report in reports if report is not None]


def _recalled(file: PlanFile, memories: dict[Path, Memory]) -> Report | None:
    memory = memories.get(file.path.parent)
    return memory.recall(file, _content(file)) if memory else None


def _content(file: PlanFile) -> bytes:
    return workspace.read_bytes(file.path, MAX_BYTES)


def _jobs(wished: int | None, plans: int) -> int:
    """How many processes: as wished, but no more than plans; else as many as are worth it."""
    most = min(wished or _cores(), MOST_JOBS)
    return min(most, plans if wished else plans // _A_JOB)


def _cores() -> int:
    """The processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
