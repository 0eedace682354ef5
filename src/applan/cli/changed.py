"""Which plans a change since a revision concerns."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from applan import revisions, workspace
from applan.errors import UserError
from applan.grouping import grouped
from applan.source import MAX_BYTES
from applan.workspace import CONFIGURATION, PLAN_SUFFIXES, PlanFile


def changed_since(files: Iterable[PlanFile], revision: str) -> list[PlanFile]:
    """The plans that are not what they were, and those that continue or refer to one of them.

    A plan refers to those beside it, and through them to others. Where ``applan.yaml`` has
    changed, that is all plans. Raises ``UserError`` where there is no git or no such revision.
    """
    found: list[PlanFile] = []
    for folder, held in grouped((file.path.parent, file) for file in files).items():
        concerned = _concerned(folder, held, revision)
        found += (file for file in held if file.name in concerned)
    return found


def _concerned(folder: Path, asked: Sequence[PlanFile], revision: str) -> set[str]:
    """The names of plans in a folder that a change concerns, and of those that are gone."""
    files = {file.name: file for file in (*workspace.plans_in(folder), *asked)}
    others = (file.path.name for file in asked if file.path.suffix not in PLAN_SUFFIXES)
    changed = revisions.changed(folder, revision, (*PLAN_SUFFIXES, *others))
    if CONFIGURATION in changed or _changed_above(folder, revision):
        return set(files)
    concerned = {Path(name).stem for name in changed}
    named = _Named(files)
    more = set(concerned)
    while more:
        more = {name for name in files if name not in concerned and named.by(name, more)}
        concerned |= more
    return concerned


def _changed_above(folder: Path, revision: str) -> bool:
    """Whether the ``applan.yaml`` beside a folder of plans is not what it was."""
    above = workspace.folder_above(folder)
    try:
        return CONFIGURATION in revisions.changed(above, revision, (CONFIGURATION,))
    except (UserError, OSError):  # it is not under git
        return False


class _Named:
    """The plans that plans name, found out when asked for: reading one takes its time."""

    def __init__(self, files: Mapping[str, PlanFile]) -> None:
        self._files = files
        self._named: dict[str, frozenset[str]] = {}

    def by(self, name: str, others: Iterable[str]) -> bool:
        """Whether a plan names one of the others, or may do so; checking it will say why."""
        if name not in self._named:
            try:
                content = workspace.read_bytes(self._files[name].path, MAX_BYTES)
            except UserError:
                return True
            if b"\\" not in content and not any(other.encode() in content for other in others):
                return False  # neither as it is nor, perhaps, as “\x32”
            self._named[name] = self._names(name, content)
        return not self._named[name].isdisjoint(others)

    def _names(self, name: str, content: bytes) -> frozenset[str]:
        from applan.compare.lineage import plans_named

        try:
            plan = workspace.parse_plan(self._files[name], content).plan
        except UserError:  # of a wrong applan.yaml, which is told where a plan is checked
            return frozenset(self._files)
        return plans_named(plan) if plan is not None else frozenset()
