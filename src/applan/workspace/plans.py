"""Reading plans, each in the light of its organisation's ``applan.yaml``."""

import os
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from applan.errors import UserError
from applan.findings import CONTINUED, place_of
from applan.frozen import NamedTuple
from applan.grouping import grouped
from applan.messages import msg
from applan.source import MAX_BYTES, digest_of
from applan.workspace.copies import Head, Of, heads
from applan.workspace.files import read_bytes, read_source
from applan.workspace.finding import PLANS, PlanFile, configuration, plans_in
from applan.workspace.sources import sources

if TYPE_CHECKING:  # reading plans takes much longer to load than finding them
    from applan.calendar_facts import OwnCalendar
    from applan.loading import Loaded, Settings
    from applan.model import Plan


def read_plan(file: PlanFile) -> "Loaded":
    """Read one plan with all its findings. Raises ``UserError`` where it cannot be opened."""
    return parse_plan(file, read_content(file))


def read_content(file: PlanFile) -> bytes:
    """What a plan's file holds, or held in its revision. Raises ``UserError``."""
    if not file.revision:
        return read_source(file.path, MAX_BYTES)
    from applan.revisions import plan_at

    content = plan_at(file.path, file.revision)
    sources().note(content)
    return content


def parse_plan(file: PlanFile, content: bytes | str, own: "OwnCalendar | None" = None) -> "Loaded":
    """A plan whose content is read already; without ``own`` dates, with those beside it now."""
    from applan.loading import load

    own = settings(file.path.parent).calendar if own is None else own
    loaded = load(content, file.shown, file.name, own)
    if file.year and loaded.plan is not None and loaded.plan.is_yearly:
        return loaded._replace(plan=loaded.plan.in_period(file.year))
    return loaded


def whole_plan(file: PlanFile) -> "Plan":
    """A plan that reads without errors. Raises ``UserError`` with the first of them."""
    plan = whole(read_plan(file)).plan
    assert plan is not None
    return plan


def whole(loaded: "Loaded") -> "Loaded":
    """A plan, or proposals, if that could be read without errors. Raises ``UserError`` as above."""
    if not loaded.complete or (loaded.plan is None and loaded.proposals is None):
        raise wrong(loaded)
    return loaded


def wrong(loaded: "Loaded") -> UserError:
    """What is said of a plan that cannot be used as it is: its first error."""
    worst = next((one for one in loaded.findings if one.severity == "error"), None)
    if worst is None:
        return UserError("{file} holds no plan", file=loaded.source.name)
    said = worst.message
    if worst.code != "AP010":  # else it is all that is wrong
        said = msg("{problem} (“applan lint” tells all that is wrong)", problem=said)
    return UserError("{place}: {said}", place=place_of(worst.file, worst.span), said=said)


class NamedPlan(NamedTuple):
    """A plan and the name it goes by."""

    name: str
    plan: "Plan"


def settings(folder: Path, *, whole: bool = True) -> "Settings":
    """What the organisation's ``applan.yaml`` says for the plans in a folder.

    Raises ``UserError`` with the mistakes in it, where it must be ``whole``.
    """
    from applan.loading import NO_SETTINGS

    held = configured(folder)
    if held is None:
        return NO_SETTINGS
    from applan.loading.configuration import read_settings

    path, content = held
    sources().note(content, path)
    return read_settings(content, path.as_posix(), whole=whole)


def configured(folder: Path) -> tuple[Path, bytes] | None:
    """The ``applan.yaml`` for the plans in a folder and what it holds; None where there is none.

    It is read once a command. Raises ``UserError`` where it cannot be read.
    """
    known = sources().configured
    if folder not in known:
        path = configuration(folder)
        known[folder] = None if path is None else (path, read_bytes(path, MAX_BYTES))
    return known[folder]


def settings_here() -> "Settings":
    """What ``applan.yaml`` says for the plans that a call without a name would be about."""
    folder = Path(PLANS)
    return settings(folder if folder.is_dir() else Path())


class PlansBeside(Mapping[str, "Plan"]):
    """The plans in a folder by name, each read when it is asked for.

    Raises ``KeyError`` for a name that has no file, or a file that holds no plan. ``partial`` are
    the names of those that were read, but not whole. ``remember`` is whether anybody will ask for
    their digests.
    """

    def __init__(self, folder: Path, *, remember: bool = True) -> None:
        self.partial: set[str] = set()
        self._folder, self._remember = folder, remember
        self._digests: dict[str, str] = {}

    def path(self, name: str) -> Path | None:
        """The file of a plan, or None where there is none."""
        return self._paths.get(name)

    def __getitem__(self, name: str) -> "Plan":
        file = PlanFile(name, self._paths[name])
        try:
            content = read_content(file)
            if self._remember:
                self._digests[name] = digest_of(content)
            loaded = parse_plan(file, content)
        except UserError:  # it is said of that plan, and of no other
            raise KeyError(name) from None
        if loaded.plan is None:
            raise KeyError(name)
        if not loaded.complete:
            self.partial.add(name)
        return loaded.plan

    def digest(self, name: str) -> str:
        """What a plan held when it was first looked at here; empty where there is none.

        «» stands for which plans there are, and a name after ``CONTINUED`` for whether another
        plan continues it. What cannot be read is not what it was once it can.
        """
        if name.startswith(CONTINUED):
            return str(self.is_continued(name.removeprefix(CONTINUED)))
        if name not in self._digests:
            path = self.path(name)
            try:
                held = read_bytes(path, MAX_BYTES) if path else None
            except UserError:
                held = b"\0"
            if not name:
                held = b"\0".join(map(os.fsencode, self._paths))
            self._digests[name] = digest_of(held) if held is not None else ""
        return self._digests[name]

    def __contains__(self, name: object) -> bool:
        return name in self._paths

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)

    def copies_of(self, name: str, organisation: str, period: str) -> tuple[str, ...]:
        """The other plans here that are of the same organisation for the same period."""
        of = Head(organisation, period).of
        return tuple(one for one in self._same.get(of, ()) if one != name) if of else ()

    def is_continued(self, name: str) -> bool:
        """Whether another plan here continues this one."""
        return any(one != name for one in self._continuing.get(name, ()))

    @cached_property
    def heads(self) -> dict[PlanFile, Head]:
        """Whose plans these are and for which time, as far as they can be read."""
        try:
            return heads(self._files)
        except UserError:
            return {}

    @cached_property
    def _same(self) -> dict[Of | None, tuple[str, ...]]:
        """The plans of each organisation and time."""
        return grouped((head.of, file.name) for file, head in self.heads.items())

    @cached_property
    def _continuing(self) -> dict[str, tuple[str, ...]]:
        """The plans that continue each plan."""
        return grouped((head.continues, file.name) for file, head in self.heads.items())

    @cached_property
    def _paths(self) -> dict[str, Path]:
        return {file.name: file.path for file in reversed(self._files)}

    @cached_property
    def _files(self) -> list[PlanFile]:
        """The plans here, found by one look; none, if there is no folder."""
        try:
            return plans_in(self._folder)
        except UserError:
            return []
