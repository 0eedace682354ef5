"""Where proposals lie, and the plan that they are about: ``forslag`` beside ``plans``."""

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from applan.errors import UserError
from applan.workspace.finding import PLAN_SUFFIXES, PLANS, PlanFile, folder_above, plans_in
from applan.workspace.plans import parse_plan, read_content, read_plan
from applan.workspace.sources import gathered, source_digest

if TYPE_CHECKING:
    from applan.loading import Loaded

PROPOSALS = "forslag"
"""The folder of proposals, each file named as its plan."""


def proposals_beside(plans: Path) -> list[PlanFile]:
    """The files of proposals beside a folder of plans; none where there is no such folder."""
    folder = folder_above(plans) / PROPOSALS
    return plans_in(folder) if plans.name == PLANS and folder.is_dir() else []


def proposals_to(plan: PlanFile) -> Path:
    """Where the proposals to a plan lie, or would lie."""
    folder = plan.path.parent
    beside = folder_above(folder) / PROPOSALS if folder.name == PLANS else folder / PROPOSALS
    possible = [beside / f"{plan.name}{suffix}" for suffix in PLAN_SUFFIXES]
    return next((path for path in possible if path.is_file()), possible[0])


def parse_proposals(file: PlanFile, content: bytes) -> "Loaded":
    """Proposals whose content is read already."""
    from applan.loading import load
    from applan.model.proposals import Proposals

    return load(content, file.shown, file.name, root=Proposals)


def read_proposals(plan: PlanFile) -> "Loaded":
    """The proposals to a plan. Raises ``UserError`` where there are none."""
    path = proposals_to(plan)
    if not path.is_file():
        raise UserError("there are no proposals to {plan}: {path} is not there", plan=plan.name,
                        path=path)  # fmt: skip
    file = PlanFile(path.stem, path)
    return parse_proposals(file, read_content(file))


def plans_proposed_to(file: PlanFile, item: "Loaded") -> "tuple[Loaded | None, Loaded | None]":
    """The plan that a file of proposals is about, and the edition of it that they refer to.

    None for a plan that is not there, and for an edition that is as the plan is now, or kept
    nowhere.
    """
    if item.proposals is None:
        return None, None
    for folder in (folder_above(file.path.parent) / PLANS, file.path.parent):
        for suffix in PLAN_SUFFIXES:
            path = folder / f"{item.proposals.plan}{suffix}"
            if path.is_file() and path != file.path:
                plan = PlanFile(path.stem, path)
                now = read_plan(plan)
                return now, edition_proposed_to(plan, now, item)[0]
    return None, None


def edition_proposed_to(
    plan: PlanFile, now: "Loaded", item: "Loaded"
) -> "tuple[Loaded | None, str]":
    """The plan as it was in the edition that proposals refer to, and the sign of one that lacks.

    None where it is as it was. What an edition was made of that lacks is kept nowhere.
    """
    sign = (item.proposals.base if item.proposals is not None else None) or ""
    content, today = _content_then(plan, sign), now.source.text.encode("utf-8", "surrogatepass")
    if content is None or source_digest(content) == source_digest(today):
        return None, sign if content is None else ""
    then = parse_plan(plan, content)
    return (then if then.complete and then.plan is not None else None), ""


def _content_then(plan: PlanFile, sign: str) -> bytes | None:
    """What the plan held in an edition, as far as that is known."""
    from applan.workspace.editions import editions_in, folder_for, made_of

    with gathered(), suppress(UserError):  # nothing that is made now is made of it
        for edition in editions_in(folder_for(plan), sign) if sign else ():
            own = tuple(one for one in edition.inputs if one.sort == "plan")
            if [one.name for one in own] == [plan.path.name]:
                return next(iter(made_of(edition._replace(inputs=own), plan).contents.values()),
                            None)  # fmt: skip
    return None
