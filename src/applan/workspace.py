"""Everything that is read: plans and templates. Nothing below this module opens a file."""

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from applan.errors import UserError
from applan.messages import Message, msg
from applan.source import MAX_BYTES

if TYPE_CHECKING:  # reading plans takes much longer to load than finding them
    from applan.loading import Loaded, Settings
    from applan.model import Plan

PLAN_SUFFIXES = (".yaml", ".yml")
PLANS = "plans"
TEMPLATES = "templates"
SCHEMA = "schema"
CONFIGURATION = "applan.yaml"


class PlanFile(NamedTuple):
    """A file that holds a plan, and the name the plan goes by: the file's, without ending.

    ``revision`` is of git («main», «v1», a commit); «» is the file as it is.
    """

    name: str
    path: Path
    revision: str = ""

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
    found: dict[PlanFile, None] = {}
    for argument in named:
        for file in _revised(argument) if revisions else _named(argument):
            found.setdefault(file)
    return list(found)


def plans_in(folder: Path) -> list[PlanFile]:
    """The plans in a folder, sorted by name. Raises ``UserError`` where it cannot be read."""
    try:
        paths = sorted(path for path in folder.iterdir() if _is_plan(path))
    except OSError as error:
        raise UserError(
            msg("{path} cannot be read: {reason}", path=str(folder), reason=error.strerror or "")
        ) from None
    return [PlanFile(path.stem, path) for path in paths]


def find_plan(argument: str | None) -> PlanFile:
    """The one plan a call is about; without argument the newest, by name. Raises ``UserError``."""
    if argument is None:
        return _in_folder(_plans_folder())[-1]
    found = _named(argument)
    if len(found) > 1:
        raise UserError(msg("{argument} is a folder; name one plan", argument=argument))
    return found[0]


def read_plan(file: PlanFile) -> "Loaded":
    """Read one plan with all its findings. Raises ``UserError`` where it cannot be opened."""
    return parse_plan(file, read_content(file))


def read_content(file: PlanFile) -> bytes:
    """What a plan's file holds, or held in its revision. Raises ``UserError``."""
    if not file.revision:
        return read_bytes(file.path, MAX_BYTES)
    from applan.revisions import plan_at

    return plan_at(file.path, file.revision)


def parse_plan(file: PlanFile, content: bytes) -> "Loaded":
    """A plan whose content is read already."""
    from applan.loading import load

    own = settings(file.path.parent).calendar
    return load(content, file.shown, file.name, own)


def settings(folder: Path) -> "Settings":
    """What the organisation's ``applan.yaml`` says for the plans in a folder.

    Raises ``UserError`` with the place of the first mistake in it.
    """
    from applan.loading import NO_SETTINGS

    path = configuration(folder)
    if path is None:
        return NO_SETTINGS
    from applan.loading.configuration import read_settings

    return read_settings(read_bytes(path, MAX_BYTES), path.as_posix())


def settings_here() -> "Settings":
    """What ``applan.yaml`` says for the plans that a call without a name would be about."""
    folder = Path(PLANS)
    return settings(folder if folder.is_dir() else Path())


def configuration(folder: Path) -> Path | None:
    """The ``applan.yaml`` for the plans in a folder: in it or, as is usual, beside it."""
    paths = (folder / CONFIGURATION, folder_above(folder) / CONFIGURATION)
    return next((path for path in paths if path.is_file()), None)


def folder_above(folder: Path) -> Path:
    """The folder that a folder of plans stands in, also where it is named by dots."""
    return folder.parent if folder.name not in ("", "..") else folder / ".."


def whole_plan(file: PlanFile) -> "Plan":
    """A plan that reads without errors. Raises ``UserError`` that sends the user to lint."""
    loaded = read_plan(file)
    errors = [item for item in loaded.findings if item.severity == "error"]
    if loaded.plan is None or errors:
        raise UserError(
            msg(
                "{path} has errors ({count}); “applan lint {path}” shows them",
                path=file.shown,
                count=len(errors),
            )
        )
    return loaded.plan


class NamedPlan(NamedTuple):
    """A plan and the name it goes by."""

    name: str
    plan: "Plan"


def newest_plan() -> NamedPlan | None:
    """The newest plan in ``plans``, by name, or None where there is none that can be read."""
    folder = Path(PLANS)
    for file in reversed(plans_in(folder) if folder.is_dir() else []):
        loaded = read_plan(file)
        if loaded.plan is not None:
            return NamedPlan(file.name, loaded.plan)
    return None


def schema_beside(folder: Path) -> dict[Path, bytes]:
    """The schema file that plans in ``folder`` name for editors, where it is not there yet."""
    path = folder.parent / SCHEMA / "plan.json"
    return {} if path.exists() else {path: read_bytes(shipped(SCHEMA) / "plan.json")}


class PlansBeside(Mapping[str, "Plan"]):
    """The plans in a folder by name, each read when it is asked for.

    Raises ``KeyError`` for a name that has no file, or a file that holds no plan.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def path(self, name: str) -> Path | None:
        """The file of a plan, or None where there is none that can be read."""
        path = self._paths.get(name)
        return path if path is not None and path.is_file() else None  # a pipe would never end

    def __getitem__(self, name: str) -> "Plan":
        path = self.path(name)
        if path is None:
            raise KeyError(name)
        plan = read_plan(PlanFile(name, path)).plan
        if plan is None:
            raise KeyError(name)
        return plan

    def __contains__(self, name: object) -> bool:
        return name in self._paths

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)

    @cached_property
    def _paths(self) -> dict[str, Path]:
        return _by_name(self._folder)


def read_bytes(path: Path, limit: int | None = None) -> bytes:
    """The content of a file, at most ``limit`` bytes and one more. Raises ``UserError``."""
    try:
        if not path.is_file():
            raise UserError(msg("{path} is not a file", path=str(path)))
        with path.open("rb") as file:
            return file.read() if limit is None else file.read(limit + 1)
    except OSError as error:
        raise UserError(
            msg("{path} cannot be read: {reason}", path=str(path), reason=error.strerror or "")
        ) from None


def read_standard_input() -> bytes:
    """What a plan on standard input holds, as far as it can be one. Raises ``UserError``."""
    if sys.stdin is None:
        raise UserError(msg("standard input is closed"))
    try:
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    except OSError as error:
        raise UserError(
            msg("{path} cannot be read: {reason}", path="-", reason=error.strerror or "")
        ) from None


def templates(folder: Path | None = None) -> Mapping[str, bytes]:
    """Every template by file name; those beside the plans come before the shipped ones."""
    found = {path.name: path for path in _files(shipped(TEMPLATES))}
    own = folder or own_templates_folder()
    if own is not None:
        found.update((path.name, path) for path in _files(own))
    return {name: read_bytes(path) for name, path in sorted(found.items())}


def own_templates_folder() -> Path | None:
    """The organisation's own templates, in ``templates`` beside ``plans``, or None."""
    folder = Path(TEMPLATES)
    return folder if folder.is_dir() else None


def cache_folder() -> Path | None:
    """Where applan may keep what it can do without, in the user's cache folder; None for nowhere.

    ``$XDG_CACHE_HOME`` (XDG Base Directory Specification), ``%LOCALAPPDATA%``, or ``~/.cache``.
    """
    home = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    try:
        return (Path(home) if home else Path.home() / ".cache") / "applan"
    except RuntimeError:  # nobody's home
        return None


@cache
def shipped(folder: str) -> Path:
    """A folder that comes with applan: inside the package, or at the top of its repository."""
    package = Path(__file__).parent
    inside = package / folder
    return inside if inside.is_dir() else package.parent.parent / folder


def _plans_folder() -> Path:
    folder = Path(PLANS)
    if folder.is_dir():
        return folder
    if plans_in(Path()):
        return Path()
    raise UserError(
        msg("there is no folder “{folder}” here; name a plan, or go where it is", folder=PLANS)
    )


def _in_folder(folder: Path) -> list[PlanFile]:
    files = plans_in(folder)
    if not files:
        raise UserError(
            msg("{folder} holds no plans (files that end in .yaml)", folder=folder.as_posix())
        )
    return files


def _is_plan(path: Path) -> bool:
    return (
        path.suffix in PLAN_SUFFIXES
        and path.name != CONFIGURATION
        and not path.name.startswith(".")
        and path.is_file()
    )


def _named(argument: str) -> list[PlanFile]:
    path = Path(argument)
    try:
        if path.is_dir():
            return _in_folder(path)
        if path.exists():
            return [PlanFile(path.stem, path)]
        for candidate in (*_candidates(Path(PLANS), argument), *_candidates(Path(), argument)):
            if candidate.is_file():
                return [PlanFile(candidate.stem, candidate)]
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
        return msg("{path} is not there", path=argument)
    folder = Path(PLANS)
    names = tuple(file.name for file in plans_in(folder)) if folder.is_dir() else ()
    if not names:
        return msg("there is no plan “{name}” here", name=argument)
    return msg(
        "there is no plan “{name}”; there are {names}", name=argument, names=", ".join(names)
    )


def _candidates(folder: Path, name: str) -> Iterator[Path]:
    if name and "/" not in name and "\\" not in name and "\0" not in name:
        for suffix in PLAN_SUFFIXES:
            yield folder / f"{name}{suffix}"


def _by_name(folder: Path) -> dict[str, Path]:
    """What may be plans in a folder, by name, found by one look at it; none, if there is none."""
    try:
        paths = sorted(folder.iterdir(), reverse=True)
    except OSError:
        return {}
    return {path.stem: path for path in paths if path.suffix in PLAN_SUFFIXES}


def _files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if path.is_file())
