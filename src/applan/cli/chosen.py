"""Which plans a call is about when it names none: the newest, or all but the copies; and where a
new one goes."""

import re
from collections.abc import Iterator
from pathlib import Path

from applan import workspace
from applan.cli.terminal import notice
from applan.errors import UserError
from applan.messages import Tongue
from applan.patterns import lazy
from applan.workspace import NamedPlan, PlanFile

_NAME = lazy(r"[\w-]{1,60}")


def plan_file(argument: str | None, *, yearly: bool = False) -> PlanFile:
    """The plan a call is about; without argument the newest here, of those for every year, if
    one of those is wanted.

    Where there is a copy of it, it is said which was taken. Raises ``UserError``.
    """
    if argument is not None:
        return workspace.find_plan(argument)
    files = workspace.plan_files([])
    files = (workspace.yearly_among(files) if yearly else []) or files
    copies = workspace.copies_among(files)
    newest = workspace.newest_first(file for file in files if file not in copies)[0]
    names = tuple(copy.shown for copy, plan in copies.items() if plan == newest)
    if names:
        notice("took {plan}; {copies} is for the same period", plan=newest.shown,
               copies=", ".join(names))  # fmt: skip
    return newest


def new_plan(name: str) -> Path:
    """Where a new plan of this name goes. Raises ``UserError`` for what is no name."""
    if not _NAME.fullmatch(name):
        year = re.search(r"\d{4}(?:–\d{4})?", name)
        raise UserError("“{name}” cannot be the name of a plan; use for instance {year}, and say "
                        "with --period what it covers", name=name,
                        year=year[0].replace("–", "-") if year else "2027")  # fmt: skip
    return Path(workspace.PLANS) / f"{name}.yaml"


def all_plans(*, yearly: bool = False) -> list[PlanFile]:
    """Every plan here, by name, but for copies, which are named. Raises ``UserError``.

    A plan for every year is in no order with others, and is only taken where it is wanted.
    """
    files = workspace.plan_files([])
    left = [] if yearly else workspace.yearly_among(files)
    if left and len(left) < len(files):
        for file in left:
            notice("left out {path}, which is for every year", path=file.shown)
        files = [file for file in files if file not in left]
    copies = workspace.copies_among(files)
    for copy, plan in copies.items():
        notice("left out {copy}, which is for the same period as {plan}", copy=copy.shown,
               plan=plan.shown)  # fmt: skip
    return [file for file in files if file not in copies]


def readable_plans() -> Iterator[tuple[NamedPlan, Tongue]]:
    """The plans in ``plans`` that can be read, the newest first, for a new one to go on from.

    Each with the tongue of its keys. Raises ``UserError`` where a file cannot be opened.
    """
    folder = Path(workspace.PLANS)
    files = workspace.plans_in(folder) if folder.is_dir() else []
    copies = workspace.copies_among(files)
    for file in workspace.newest_first(file for file in files if file not in copies):
        read = workspace.read_plan(file)
        if read.plan is not None and read.document is not None:
            yield NamedPlan(file.name, read.plan), read.document.tongue
