"""Which editions of plans a calendar is made from, and compared with, as git knows them."""

from collections.abc import Sequence
from pathlib import Path

from applan import revisions, workspace
from applan.cli.terminal import notice
from applan.errors import UserError
from applan.formats.ics import Edition, Editions, first_edition
from applan.grouping import grouped
from applan.schedule.calendar import Calendar
from applan.schedule.chosen import NamedPlan
from applan.workspace import PlanFile


def editions_of(plans: Sequence[NamedPlan], files: Sequence[PlanFile]) -> Editions:
    """When and how often each plan changed.

    Without a history it is from the day the plan was adopted, or else its first day. Says so on
    standard error where the history is cut off.
    """
    known: dict[PlanFile, revisions.History] = {}
    for revision, held in grouped((file.revision, file) for file in files).items():
        histories = revisions.histories([file.path for file in held], revision)
        known.update((file, histories[file.path]) for file in held)
    found: dict[str, Edition] = {}
    for (name, plan), file in zip(plans, files, strict=True):
        history = known[file]
        if history.changed is None:
            found[name] = first_edition(plan.adopted or plan.span.interval.start)
        else:
            found[name] = Edition(history.changed, history.revisions - 1)
    if any(history.shallow for history in known.values()):
        notice("this clone is shallow: events are numbered as if the plan never changed; "
               "“git fetch --unshallow” brings its history")  # fmt: skip
    return found


def plans_at(
    plans: Sequence[NamedPlan], files: Sequence[PlanFile], revision: str
) -> tuple[NamedPlan, ...]:
    """The plans as they were in a revision; of several, those that were there.

    Raises ``UserError``.
    """
    contents = revisions.contents_at([file.path for file in files], revision)
    found = []
    for (name, _), file in zip(plans, files, strict=True):
        old = file._replace(revision=revision)
        content = contents[file.path]
        if content is None:
            if len(files) == 1:
                raise UserError("{path} was not there in {revision}", path=file.path,
                                revision=revision)  # fmt: skip
            continue
        workspace.sources().note(content)
        loaded = workspace.parse_plan(old, content)
        if loaded.plan is None:
            raise workspace.wrong(loaded)
        found.append((name, loaded.plan))
    return tuple(found)


def raised(editions: Editions, files: Sequence[PlanFile], revision: str) -> Editions:
    """Editions that come after those of a revision of another branch.

    What has changed since a revision of its own history has a higher number already.
    """
    known = revisions.histories([file.path for file in files], revision)
    found: dict[str, Edition] = {}
    for (name, edition), file in zip(editions.items(), files, strict=True):
        if not revisions.is_before(file.path.parent, revision, file.revision):
            edition = edition._replace(sequence=max(edition.sequence, known[file.path].revisions))
        found[name] = edition
    return found


def with_changes(calendar: Calendar, before: Calendar, folder: Path, revision: str) -> Calendar:
    """The calendar with what changed of what it shows, or showed ``before``.

    Raises ``UserError``.
    """
    from applan.schedule.changes import changes

    shown = (*before.occurrences, *calendar.occurrences)
    return calendar._replace(since=revisions.day_of(folder, revision),
                             changes=changes(before.known, calendar.known, shown))  # fmt: skip
