"""``applan proposals``: what is proposed to a plan before its meeting, from inbox to adoption."""

from typing import Annotated

from applan import workspace
from applan.cli.chosen import plan_file
from applan.cli.language import spoken
from applan.cli.papers import Paper
from applan.cli.printed import with_pdf
from applan.cli.terminal import notice
from applan.formats.document import written
from applan.formats.proposals import FORMATS as MADE
from applan.formats.proposals import document, render
from applan.loading import Loaded
from applan.proposals.dealing import Dealing
from applan.workspace import PlanFile

FORMATS = with_pdf(MADE)


def command(
    plan: str | None = None,
    format: Annotated[str | None, FORMATS] = None,
    output_path: str | None = None,
    force: bool = False,
) -> None:
    """List what is proposed to a plan, in its order, and what cannot stand together.

    “applan proposals read FILE --from NAME” takes in more, and “applan proposals adopt” writes
    what the meeting carried into the plan.
    """
    paper = Paper(format, output_path, FORMATS, force=force)
    file = plan_file(plan)
    dealing = dealing_of(file)
    if paper.made == "json":
        content: str | bytes = render(dealing, spoken())
    else:
        told = document(dealing, spoken(), short=paper.made == "text")
        content = written(told, paper.made, paper.look(file.path.parent))
    paper.save(content, "proposals", file.name, language=spoken().language)


def dealing_of(file: PlanFile) -> Dealing:
    """The proposals to a plan and the plan. Raises ``UserError`` for what cannot be read."""
    return read_both(file)[1]


def read_both(file: PlanFile) -> tuple[Loaded, Dealing]:
    """The proposals to a plan as they were read, and they with the plan, both whole.

    Raises ``UserError``.
    """
    loaded = workspace.whole(workspace.read_plan(file))
    item = workspace.whole(workspace.read_proposals(file))
    assert item.proposals is not None
    return item, Dealing(item.proposals, loaded, edition_then(file, loaded, item))


def edition_then(file: PlanFile, now: Loaded, item: Loaded) -> Loaded | None:
    """The plan in the edition that proposals refer to, as `Dealing` takes it.

    Where that is found nowhere, they are held against the plan as it is now, which is said.
    """
    then, lacking = workspace.edition_proposed_to(file, now, item)
    if lacking:
        notice("the proposals refer to version {sign}, which is not kept here; they are held "
               "against the plan as it is now", sign=lacking)  # fmt: skip
    return then
