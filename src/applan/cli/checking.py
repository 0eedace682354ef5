"""Checking the plans of a call: what is known from before, and the rest anew."""

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from applan import workspace
from applan.cli.jobs import Task, check, linter_of, unchecked
from applan.cli.language import spoken
from applan.cli.progress import watched
from applan.cli.selection import Selection
from applan.errors import UserError
from applan.report import Report
from applan.source import MAX_BYTES, is_proposals
from applan.workspace import PlanFile

if TYPE_CHECKING:
    from applan.memory import Memory, Notice

MOST_JOBS = 32

_A_JOB = 25
"""Plans that a process should have to be worth its start."""


def check_standard_input(name: str, selection: Selection) -> Report:
    """The report on the plan on standard input, as if it were the file ``name``."""
    file = PlanFile(Path(name).stem, Path(name))
    [(_task, found)] = check([Task(0, file, workspace.read_standard_input())], selection)
    return found.report


def check_configurations(paths: Iterable[Path]) -> list[Report]:
    """A report on each ``applan.yaml`` that has no plans yet and is wrong in itself."""
    found = []
    for path in paths:
        try:
            if not workspace.plans_of(path):
                linter_of(path.parent)
        except UserError as error:
            found.append(unchecked(path, error))
    return found


def check_files(
    files: Sequence[PlanFile],
    selection: Selection,
    *,
    remember: bool,
    jobs: int | None,
    notice: "Notice",
) -> list[Report]:
    """A report on each plan, in order, the same however many processes work on it.

    Nothing of the linter is loaded where all is known from before. ``jobs`` is None for as many
    processes as are worth it.
    """
    reports: dict[int, Report] = {}
    tell = cache(notice)  # forty folders may have the same to complain of
    memories = _memories(files, selection, tell) if remember else {}
    for index, file in enumerate(files):
        if memory := memories.get(file.path.parent):
            content = _content(file, index, reports)
            known = None
            if content is not None and not is_proposals(content):
                known = memory.recall(file, content)
            if known is not None:
                reports[index] = known
    new = [index for index in range(len(files)) if index not in reports]

    def tasks() -> Iterator[Task]:
        for index in new:
            content = _content(files[index], index, reports)
            if content is not None:
                yield Task(index, files[index], content)

    found_in = check(tasks(), selection, _jobs(jobs, len(new)), remember=remember)
    with closing(found_in):
        for task, found in watched(found_in, spoken().say("Checking plans"), len(new)):
            reports[task.number] = found.report
            memory = memories.get(task.file.path.parent)
            aside = found.report.unchecked or is_proposals(task.content)
            if memory is not None and not aside:
                memory.remember(task.file, task.content, found.asked, found.report)
    for memory in memories.values():
        memory.save()
    return [reports[index] for index in sorted(reports)]


def _memories(
    files: Sequence[PlanFile], selection: Selection, notice: "Notice"
) -> "dict[Path, Memory]":
    """The memory of each folder; none of one whose ``applan.yaml`` cannot be read."""
    from applan.memory import Memory

    memories: dict[Path, Memory] = {}
    for folder in dict.fromkeys(file.path.parent for file in files):
        with suppress(UserError):  # checking its plans will say what is wrong
            memories[folder] = Memory(folder, notice, selection.key)
    return memories


def _content(file: PlanFile, index: int, reports: dict[int, Report]) -> bytes | None:
    """What a plan holds; that it cannot be read is its report, and no reason to stop."""
    try:
        return workspace.read_bytes(file.path, MAX_BYTES)
    except UserError as error:
        reports[index] = unchecked(file.path, error)
        return None


def _jobs(wished: int | None, plans: int) -> int:
    """How many processes: as wished, but no more than plans; else as many as are worth it."""
    most = min(wished or _cores(), MOST_JOBS)
    return min(most, plans if wished else plans // _A_JOB)


def _cores() -> int:
    """The processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
