"""Folders of plans below a folder, so that a whole repository is one call."""

import os
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from applan.errors import UserError
from applan.errors import unreadable as not_read
from applan.messages import Message, msg
from applan.patterns import lazy
from applan.report import Unchecked
from applan.source import MAX_BYTES, is_proposals
from applan.workspace.files import read_bytes
from applan.workspace.finding import (
    CONFIGURATION,
    PLAN_SUFFIXES,
    PLANS,
    PlanFile,
    plan_files,
    plans_in,
)
from applan.workspace.proposals import PROPOSALS, proposals_beside

_PLAN = lazy(rb"(?:\A(?:\xef\xbb\xbf)?|[\r\n])applan:")
"""How a plan is known without being parsed: a line of it begins so."""

_ENVIRONMENT = ("pyvenv.cfg", "conda-meta")
"""What stands in a virtual environment, of Python or of conda."""

Unreadable = Callable[[Unchecked], None]
"""Is told of a folder that nobody can look into."""


class Globs:
    """Which plans below a folder are wanted: globs as in ``.gitignore``, from that folder.

    A plan is wanted that one of ``include`` matches, if there are any, and none of ``exclude``.
    Raises ``UserError`` for a glob that is none.
    """

    def __init__(self, include: Iterable[str] = (), exclude: Iterable[str] = ()) -> None:
        self._include = _matcher("--include", list(include))
        self._exclude = _matcher("--exclude", list(exclude))

    def __bool__(self) -> bool:
        return self._include is not None or self._exclude is not None

    def want(self, way: str) -> bool:
        """Whether a plan is wanted; ``way`` leads to it from the folder."""
        return (self._include is None or self._include(way)) and not self.rule_out(way)

    def rule_out(self, way: str) -> bool:
        """Whether a plan, or all below a folder, is not wanted; a folder's ends in “/”."""
        return self._exclude is not None and self._exclude(way)


def plans_below(arguments: Iterable[str], globs: Globs, unreadable: Unreadable) -> list[PlanFile]:
    """The plans that a call names, and those in every folder of plans below a folder it names.

    A folder of plans is called ``plans`` and holds one; a folder that is named need not be called
    so. ``applan.yaml`` stands for the plans that it is for. Globs are for folders, or for what a
    call is about that names nothing. Raises ``UserError`` for what is not there, and where a
    folder, or what globs leave of it, holds no plans.
    """
    named = list(arguments)
    found: dict[PlanFile, None] = {}
    if not named:
        files = _here()
        found.update((file, None) for file in files if globs.want(file.path.as_posix()))
        _tell_overlooked(found, globs.want, unreadable)
    for argument in named:
        path = Path(argument)
        if _is_folder(path):
            below = list(_below(path, globs, unreadable))
            if not below and not globs:
                raise UserError("{folder} holds no plans, nor does any folder “plans” below it",
                                folder=path)  # fmt: skip
            _tell_overlooked(below, _wanted_from(path, globs), unreadable)
            found.update(dict.fromkeys(below))
        elif is_configuration(argument):
            found.update(dict.fromkeys(plans_of(path)))
        else:
            found.update(dict.fromkeys(plan_files([argument])))
    if not found and globs:
        raise UserError("--include and --exclude leave no plans")
    return list(found)


def _wanted_from(top: Path, globs: Globs) -> Callable[[str], bool]:
    return lambda way: globs.want(Path(way).relative_to(top).as_posix())


def _tell_overlooked(
    files: Iterable[PlanFile], wanted: Callable[[str], bool], unreadable: Unreadable
) -> None:
    """Tell of what beside plans is not checked, and was meant as one: by its name or its start."""
    known = {file.path for file in files}
    for folder in sorted({path.parent for path in known}):
        for path in sorted(folder.iterdir()):
            if path not in known and wanted(path.as_posix()) and (why := _why_no_plan(path)):
                unreadable(Unchecked(path.as_posix(), why))
    for path in sorted(known):
        other = path.with_suffix(PLAN_SUFFIXES[0])
        if other != path and other in known:
            told = msg("{path} goes by the same name as {other}; give one of them another name",
                       path=path, other=other)  # fmt: skip
            unreadable(Unchecked(path.as_posix(), told))


def _why_no_plan(path: Path) -> Message | None:
    name, suffix = path.name.lower(), path.suffix.lower()
    hidden = name.startswith((".", "~$")) or name.endswith("~")
    if hidden or name == CONFIGURATION or path.is_dir():
        return None
    if not path.exists():
        lost = msg("{path} is a link that leads nowhere", path=path)
        return lost if suffix in PLAN_SUFFIXES else None
    if not path.is_file():
        return None
    named = suffix in PLAN_SUFFIXES or path.stem.lower().endswith(PLAN_SUFFIXES)
    if suffix in _ASIDE or not (named or _BEGINS.match(_read(path, _BEGINNING))):
        return None
    bare = path.name.split(".")[0]
    return msg("{path} is not checked; a plan's file ends in .yaml: {better}",
               path=path, better=f"{bare}.yaml")  # fmt: skip


_ASIDE = (".bak", ".old", ".orig", ".rej", ".tmp", ".swp", ".license", ".md")
"""Copies that editors make, and what only speaks of a plan."""

_BEGINNING = 20_000
"""Bytes of a file beside plans in which it shows whether it is one; pictures may lie there."""

_BEGINS = lazy(rb"(?:\xef\xbb\xbf)?(?:[ \t]*(?:#[^\r\n]*)?[\r\n]+)*applan:")


def is_configuration(argument: str) -> bool:
    """Whether what a call names is an organisation's ``applan.yaml``."""
    return Path(argument).name == CONFIGURATION and Path(argument).is_file()


def plans_of(configuration: Path) -> list[PlanFile]:
    """The plans that an ``applan.yaml`` is for: in ``plans`` beside it, and where it lies."""
    folder, below = configuration.parent, configuration.parent / PLANS
    held = plans_in(folder)
    return [*(held if _holds_plan(held) else ()), *(plans_in(below) if below.is_dir() else ())]


def _here() -> list[PlanFile]:
    """What a call is about that names nothing."""
    top = Path()
    if Path(PLANS).is_dir() or _called_plans(top) or _holds_plan(plans_in(top)):
        return [*plan_files([]), *proposals_beside(Path(PLANS))]
    raise UserError("there is no folder “{folder}” here; name a plan, or go where it is; "
                    "“applan lint .” looks in all folders below", folder=PLANS)  # fmt: skip


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _below(top: Path, globs: Globs, unreadable: Unreadable) -> Iterator[PlanFile]:
    """The plans that are wanted in a folder and below, folder by folder."""
    whole = _absolute(top)
    if whole.parent == whole:
        raise UserError("{folder} is the whole machine; name the folder of a repository",
                        folder=whole)  # fmt: skip
    held = plans_in(top)
    found = list(_others_below(top, globs, unreadable))
    if (held and not found and not globs) or _called_plans(top) or _holds_plan(held):
        found = [*held, *found]
    for file in found:
        if globs.want(file.path.relative_to(top).as_posix()):
            yield file


def _others_below(top: Path, globs: Globs, unreadable: Unreadable) -> Iterator[PlanFile]:
    """What is in folders of plans below a folder, linked and hidden ones not entered."""

    def tell(error: OSError) -> None:
        folder = Path(os.fsdecode(error.filename)).as_posix()
        unreadable(Unchecked(folder, not_read(folder, error)))

    for name, folders, files in os.walk(top, onerror=tell):
        folder = Path(name)
        if folder != top and any(sign in folders or sign in files for sign in _ENVIRONMENT):
            folders.clear()
            continue
        folders[:] = sorted(
            below
            for below in folders
            if below[0] != "."
            and below != "node_modules"
            and not globs.rule_out(f"{(folder / below).relative_to(top).as_posix()}/")
        )
        if folder != top and folder.name in (PLANS, PROPOSALS):
            held = plans_in(folder)
            proposed = (is_proposals(_read(file.path)) for file in held)
            if _holds_plan(held) if folder.name == PLANS else any(proposed):
                yield from held


def _called_plans(folder: Path) -> bool:
    return _absolute(folder).name == PLANS


def _absolute(folder: Path) -> Path:
    """The folder with its whole way; links stay as they are."""
    try:
        return Path(os.path.abspath(folder))  # noqa: PTH100 – it would follow them
    except OSError as error:  # the current folder is gone
        raise UserError(not_read(folder.as_posix(), error)) from None


def _holds_plan(files: Iterable[PlanFile]) -> bool:
    return any(_is_plan(file.path) for file in files)


def _read(path: Path, most: int = MAX_BYTES) -> bytes:
    try:
        return read_bytes(path, most)
    except UserError:
        return b""


def _is_plan(path: Path) -> bool:
    """Whether a line begins as only a plan's does; what cannot be read may be one."""
    try:
        return _PLAN.search(read_bytes(path, MAX_BYTES)) is not None
    except UserError:
        return True


def _matcher(option: str, globs: list[str]) -> Callable[[str], bool] | None:
    if not globs:
        return None
    from pathspec import GitIgnoreSpec

    for glob in globs:
        try:
            GitIgnoreSpec.from_lines([glob])
        except (ValueError, re.error):
            raise UserError("{option}: “{glob}” is no glob; write for instance lag/7 or "
                            "**/2018.yaml", option=option, glob=glob) from None  # fmt: skip
    return GitIgnoreSpec.from_lines(globs).match_file
