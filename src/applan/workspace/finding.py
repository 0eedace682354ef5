"""Where plans lie: by name, by path, in a folder, or in a revision of git."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from applan.errors import UserError, perhaps, unreadable
from applan.frozen import NamedTuple
from applan.messages import Message, msg
from applan.workspace.files import no_file

PLAN_SUFFIXES = (".yaml", ".yml")
PLANS = "plans"
CONFIGURATION = "applan.yaml"


class PlanFile(NamedTuple):
    """A file that holds a plan, and the name the plan goes by: the file's, without ending.

    ``revision`` is of git («main», «v1», a commit); «» is the file as it is. ``year`` is the time
    that a plan for every year is read for, where somebody says it.
    """

    name: str
    path: Path
    revision: str = ""
    year: str = ""

    @property
    def shown(self) -> str:
        """How the file is named to people: «plans/2026.yaml@main»."""
        return self.path.as_posix() + (f"@{self.revision}" if self.revision else "")


def plan_files(arguments: Iterable[str], *, revisions: bool = False) -> list[PlanFile]:
    """The plans that a call names: by path, by folder or by name; none named means all.

    With ``revisions`` also as they were: «2026@main», «plans@v1». Raises ``UserError`` for what
    is not there.
    """
    named = list(arguments)
    if not named:
        return _in_folder(_plans_folder())
    look = _revised if revisions else _named
    return list(dict.fromkeys(file for argument in named for file in look(argument)))


def plans_in(folder: Path) -> list[PlanFile]:
    """The plans in a folder, sorted by name. Raises ``UserError`` where it cannot be read."""
    try:
        paths = sorted(path for path in folder.iterdir() if _is_plan(path))
    except OSError as error:
        raise UserError(unreadable(folder, error)) from None
    return [PlanFile(path.stem, path) for path in paths]


def find_plan(argument: str, *, revisions: bool = False) -> PlanFile:
    """The one plan that a call names.

    With ``revisions`` also one as it was: «2026@main». Raises ``UserError``.
    """
    found = _revised(argument) if revisions else _named(argument)
    if len(found) > 1:
        raise UserError("{argument} is a folder; name one plan", argument=argument)
    return found[0]


def configuration(folder: Path) -> Path | None:
    """The ``applan.yaml`` for the plans in a folder: in it or, as is usual, beside it."""
    paths = (folder / CONFIGURATION, folder_above(folder) / CONFIGURATION)
    return next((path for path in paths if path.is_file()), None)


def folder_above(folder: Path) -> Path:
    """The folder that a folder of plans stands in, also where it is named by dots."""
    return folder.parent if folder.name not in ("", "..") else folder / ".."


def _plans_folder() -> Path:
    folder = Path(PLANS)
    if folder.is_dir():
        return folder
    if plans_in(Path()):
        return Path()
    raise UserError("there is no folder “{folder}” here; name a plan, or go where it is",
                    folder=PLANS)  # fmt: skip


def _in_folder(folder: Path) -> list[PlanFile]:
    files = plans_in(folder)
    if not files:
        raise UserError("{folder} holds no plans (files that end in .yaml)", folder=folder)
    return files


def _is_plan(path: Path) -> bool:
    return (path.suffix in PLAN_SUFFIXES and path.name != CONFIGURATION
            and not path.name.startswith((".", "~$")) and path.is_file())  # fmt: skip


def _named(argument: str) -> list[PlanFile]:
    path = Path(argument)
    try:
        if path.is_dir():
            return _in_folder(path)
        if path.exists():
            return [PlanFile(path.stem, path)]
        for folder in (Path(PLANS), Path()):
            found = [one for one in _candidates(folder, argument) if one.is_file()]
            if len(found) > 1:
                both = tuple(one.as_posix() for one in found)
                raise UserError("“{name}” may be {both}; name one of them with its ending",
                                name=argument, both=both)  # fmt: skip
            if found:
                return [PlanFile(found[0].stem, found[0])]
    except (OSError, ValueError):
        pass
    raise UserError(_not_found(argument))


def _revised(argument: str) -> list[PlanFile]:
    """What an argument names that may end in «@» and a revision of git."""
    name, _at, revision = argument.rpartition("@")
    try:
        return _named(argument)
    except UserError:
        if not name or not revision:
            raise
    try:
        files = _named(name)
    except UserError:
        files = [_gone(name)]  # it may have been there
    return [file._replace(revision=revision) for file in files]


def _gone(name: str) -> PlanFile:
    """Where a plan that is not there any more would have been."""
    path = Path(name)
    if path.suffix not in PLAN_SUFFIXES:
        path = (Path(PLANS) if Path(PLANS).is_dir() else Path()) / f"{name}{PLAN_SUFFIXES[0]}"
    return PlanFile(path.stem, path)


def _not_found(argument: str) -> Message:
    if "/" in argument or argument.endswith(PLAN_SUFFIXES):
        return no_file(Path(argument))
    folder = Path(PLANS)
    names = tuple(file.name for file in plans_in(folder)) if folder.is_dir() else ()
    for path in folder.iterdir() if folder.is_dir() else ():  # «2027.yaml.txt», as Notepad saves it
        if path.name.casefold().startswith(f"{argument.casefold()}."):
            return msg("{path} is no plan by its name; the file of a plan ends in .yaml", path=path)
    if not names:
        return msg("there is no plan “{name}” here", name=argument)
    return perhaps(msg("there is no plan “{name}”", name=argument), (), names)


def _candidates(folder: Path, name: str) -> Iterator[Path]:
    if name and "/" not in name and os.sep not in name and "\0" not in name:
        for suffix in ("",) if name.endswith(PLAN_SUFFIXES) else PLAN_SUFFIXES:
            yield folder / f"{name}{suffix}"


def repository_root() -> Path | None:
    """The folder, here or above, that holds ``.git``; the current folder where there is none.

    ``.git`` is a folder or, in a worktree or a submodule, a file. None where the current folder
    is gone.
    """
    try:
        here = Path.cwd()
        return next((at for at in (here, *here.parents) if (at / ".git").exists()), here)
    except OSError:
        return None
