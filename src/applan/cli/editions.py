"""Which editions of plans a calendar file is made from, as git knows them."""

import sys
from collections.abc import Sequence

from applan import revisions
from applan.cli.language import spoken
from applan.errors import UserError
from applan.formats.ics import Edition, Editions, first_edition
from applan.loading import load
from applan.messages import msg
from applan.schedule.chosen import NamedPlan
from applan.workspace import PlanFile


def editions_of(plans: Sequence[NamedPlan], files: Sequence[PlanFile]) -> Editions:
    """When and how often each plan changed.

    Without a history it is from the day the plan was adopted, or else its first day. Says so on
    standard error where the history is cut off.
    """
    known = revisions.histories([file.path for file in files])
    found: dict[str, Edition] = {}
    for (name, plan), file in zip(plans, files, strict=True):
        history = known[file.path]
        if history.changed is None:
            found[name] = first_edition(plan.adopted or plan.span.interval.start)
        else:
            found[name] = Edition(history.changed, history.revisions - 1)
    if any(history.shallow for history in known.values()):
        said = spoken().say(
            msg(
                "this clone is shallow: events are numbered as if the plan never changed; "
                "“git fetch --unshallow” brings its history"
            )
        )
        sys.stderr.write(f"applan: {said}\n")
    return found


def plans_at(
    plans: Sequence[NamedPlan], files: Sequence[PlanFile], revision: str
) -> tuple[NamedPlan, ...]:
    """The plans as they were in a revision. Raises ``UserError``."""
    found = []
    for (name, _), file in zip(plans, files, strict=True):
        path = f"{file.name}@{revision}"
        plan = load(revisions.plan_at(file.path, revision), path, file.name).plan
        if plan is None:
            raise UserError(msg("{file} holds no plan", file=path))
        found.append((name, plan))
    return tuple(found)


def raised(editions: Editions, files: Sequence[PlanFile], revision: str) -> Editions:
    """Editions that come after those of a revision, which may be of another branch."""
    found: dict[str, Edition] = {}
    for (name, edition), file in zip(editions.items(), files, strict=True):
        before = revisions.history(file.path, revision).revisions
        found[name] = edition._replace(sequence=max(edition.sequence, before))
    return found
