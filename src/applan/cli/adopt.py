"""``applan proposals adopt``: what the meeting carried, written into the plan."""

from applan import output, workspace
from applan.cli.calendars import day_of
from applan.cli.calls import Exit
from applan.cli.chosen import plan_file
from applan.cli.proposals import read_both
from applan.cli.terminal import say
from applan.document.read import encoded
from applan.errors import UserError
from applan.findings import place_of
from applan.loading import Loaded
from applan.messages import Message, msg
from applan.model.tongues import spoken as in_tongue
from applan.proposals.adopting import Carried, Obstacle, carried
from applan.proposals.dealing import Dealing
from applan.source import MAX_BYTES


def command(
    plan: str | None = None,
    adopted: str | None = None,
) -> None:
    """Write what the outcomes say into the plan, and set it adopted: all of it, or nothing.

    Exit status 0 it is written; 1 something stands in the way, and nothing is written: two that
    are adopted exclude each other, words no longer stand where they did, an outcome is missing, or
    what was adopted with changes has no wording; 2 a wrong call.
    """
    file = plan_file(plan)
    before = workspace.read_bytes(file.path, MAX_BYTES)
    item, dealing = read_both(file)
    case = dealing.ground.plan.case
    day = day_of("--adopted", adopted, None) if adopted is not None else case.day if case else None
    if day is None:
        raise UserError("say which day the plan was adopted: --adopted 2026-03-14")
    made = carried(dealing, day)
    if not isinstance(made, Carried):
        for obstacle in made:
            say(_told(obstacle, item, dealing))
        say("nothing was written; {count} to be settled first", count=len(made))
        raise Exit(1)
    output.write_files({file.path: encoded(made.text, before)}, over={file.path: before})
    say("{path}: {carried} of {count} proposals are written into the plan, which is adopted",
        path=file.path, carried=len(made.numbers), count=len(dealing.proposals.items))  # fmt: skip


def _told(obstacle: Obstacle, item: Loaded, dealing: Dealing) -> Message:
    """What stands in the way, with its place in the file of proposals, or in the plan."""
    read = item if obstacle.path else dealing.ground.loaded
    assert read.document is not None
    span = read.source.span(*read.document.offsets(obstacle.path))
    message = in_tongue(obstacle.message, read.document.tongue)
    return msg("{place}: {said}", place=place_of(read.source.name, span), said=message)
