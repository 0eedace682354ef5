"""Where proposals lie, and the plan that they are about: ``forslag`` beside ``plans``."""

from pathlib import Path
from typing import TYPE_CHECKING

from applan.errors import UserError
from applan.messages import msg
from applan.workspace.finding import (
    PLAN_SUFFIXES,
    PLANS,
    PlanFile,
    folder_above,
    plans_in,
)
from applan.workspace.plans import read_content, read_plan

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
        raise UserError(
            msg("there are no proposals to {plan}: {path} is not there", plan=plan.name,
                path=path.as_posix())
        )  # fmt: skip
    file = PlanFile(path.stem, path)
    return parse_proposals(file, read_content(file))


def plan_proposed_to(file: PlanFile, item: "Loaded") -> "Loaded | None":
    """The plan that a file of proposals is about; None where it is not there."""
    if item.proposals is None:
        return None
    for folder in (folder_above(file.path.parent) / PLANS, file.path.parent):
        for suffix in PLAN_SUFFIXES:
            path = folder / f"{item.proposals.plan}{suffix}"
            if path.is_file() and path != file.path:
                return read_plan(PlanFile(path.stem, path))
    return None
