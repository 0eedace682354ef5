"""What ``applan diff``, ``history`` and ``link`` have in common: plans in, with their past."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from applan import workspace
from applan.cli.chosen import plan_file
from applan.cli.terminal import notice
from applan.compare import Generation, LeftOut, Named, comparison, generation
from applan.compare.lineage import plans_named
from applan.compare.times import span_of
from applan.errors import UserError
from applan.frozen import NamedTuple
from applan.messages import msg
from applan.model import Plan
from applan.model.tongues import spoken as in_tongue
from applan.typography import folded
from applan.workspace import PlanFile, PlansBeside

MOST = 100
"""Plans back that are looked at; no organisation has so many, but a loop of names does."""


class Read(NamedTuple):
    """A plan as far as it could be read, and where it stands."""

    named: Named
    file: PlanFile
    left_out: LeftOut | None

    @property
    def folder(self) -> Path:
        """Where the plans beside it are."""
        return self.file.path.parent


def read(argument: str | None) -> Read:
    """The plan that somebody means by a name, a path or a revision: ``2026@main``; else the newest.

    Raises ``UserError`` where there is none, or nothing in it can be read.
    """
    found = workspace.find_plan(argument, revisions=True) if argument else plan_file(None)
    return read_file(found)


def read_file(file: PlanFile) -> Read:
    """As ``read``, of a plan that is found already; it is called by its name and revision."""
    label = f"{file.name}@{file.revision}" if file.revision else file.name
    loaded = workspace.read_plan(file)
    errors = [one for one in loaded.findings if one.severity == "error"]
    if loaded.plan is None:
        raise workspace.wrong(loaded)
    left_out = None
    if errors:
        first = errors[0]
        place = f"{first.file}:{first.span.line}:{first.span.column}"
        left_out = LeftOut(label, len(errors), place)
    return Read(Named(label, loaded.plan, file.name), file, left_out)


def is_later(one: Plan, other: Plan) -> bool:
    """Whether a plan is for a later time than another, as far as their periods can be read."""
    first, second = span_of(one), span_of(other)
    if first is None or second is None:
        return False
    return first.interval.start > second.interval.start


def before(read_plan: Read, *, presumed: bool = False) -> Read:
    """The plan that this one continues.

    Where it says none, and one may be ``presumed``, it is the organisation's latest for a time
    before it, and that is said. Raises ``UserError`` where there is none.
    """
    plan, name, folder = read_plan.named.plan, read_plan.named.label, read_plan.folder
    earlier = plan.continues
    if earlier is None and presumed:
        latest = _latest_before(read_plan)
        if latest is not None:
            notice("{plan} does not say which plan it continues, and is compared with {earlier}",
                   plan=name, earlier=latest.name)  # fmt: skip
            return read_file(latest)
    if earlier is None:
        message = msg("{plan} does not say which plan it continues; name two plans, or write "
                      "“continues:” in it", plan=name)  # fmt: skip
        raise UserError(in_tongue(message, plan.language))
    path = PlansBeside(folder).path(earlier)
    if path is None:
        raise UserError("{plan} continues “{earlier}”, which is not in {folder}",
                        plan=name, earlier=earlier, folder=folder)  # fmt: skip
    return read_file(PlanFile(earlier, path))


def _latest_before(later: Read) -> PlanFile | None:
    """The newest of the same organisation's plans for a time that begins before this one's."""
    beside = PlansBeside(later.folder)
    whose = folded(later.named.plan.organisation)
    earlier = [
        PlanFile(name, path)
        for name, plan in beside.items()
        if is_later(later.named.plan, plan) and folded(plan.organisation) == whose
        if (path := beside.path(name)) is not None
    ]
    return next(iter(workspace.newest_first(earlier)), None)


def told_in_short(file: PlanFile) -> tuple[Mapping[str, object], ...]:
    """What changed since the plan before, for a case paper; nothing where there is none to read.

    In the language of the later plan, as its case paper is.
    """
    later = read_file(file)
    return told_of(later.named, PlansBeside(later.folder))


def told_of(later: Named, beside: Mapping[str, Plan]) -> tuple[Mapping[str, object], ...]:
    """As ``told_in_short``, of a plan and those beside it."""
    from applan.formats.changes.board import paper

    name = later.plan.continues
    plan = beside.get(name) if name is not None else None
    if name is None or plan is None:
        return ()
    earlier = Named(name, plan, name)
    past: dict[str, Generation] = {}
    for one in (earlier, later):
        _gather(one.plan, beside, {earlier.name, later.name}, past)
    found = comparison(earlier, later, tuple(past.values()))
    return paper(found, later.plan.language)


def history(plans: Sequence[Read]) -> tuple[Generation, ...]:
    """What lineage knows of the other plans that these continue or speak of, and those in turn."""
    found: dict[str, Generation] = {}
    known = {one.named.name for one in plans}
    for one in plans:
        _gather(one.named.plan, PlansBeside(one.folder), known, found)
    return tuple(found.values())


def _gather(
    plan: Plan, beside: Mapping[str, Plan], known: set[str], found: dict[str, Generation]
) -> None:
    """Add what lineage knows of the plans that one speaks of to what is ``found``."""
    waiting = sorted(plans_named(plan) - known)
    while waiting and len(found) < MOST:
        name = waiting.pop(0)
        if name in found or name in known:
            continue
        other = beside.get(name)
        if other is not None:
            found[name] = generation(name, other)
            waiting += sorted(plans_named(other) - found.keys())
