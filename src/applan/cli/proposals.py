"""``applan proposals``: what is proposed to a plan before its meeting, from inbox to adoption."""

from typing import Annotated

from applan import workspace
from applan.cli.calls import Argument, Option
from applan.cli.choices import format_of
from applan.cli.chosen import plan_file
from applan.cli.completion import plan_names
from applan.cli.language import spoken
from applan.cli.language import translate as _
from applan.cli.look import look_for
from applan.cli.printed import made_of, printed, waiting, with_pdf
from applan.cli.saving import Force, Origin, Output, refuse_plan, save_to
from applan.errors import UserError
from applan.formats.document import written
from applan.formats.proposals import FORMATS as MADE
from applan.formats.proposals import document, render
from applan.loading import Loaded
from applan.messages import msg
from applan.proposals.dealing import Dealing
from applan.workspace import PlanFile

FORMATS = with_pdf(MADE)


def command(
    plan: Annotated[
        str | None,
        Argument(
            metavar="[PLAN]",
            autocompletion=plan_names,
            help=_("A plan by name (2026) or path. Without: the newest in plans/."),
        ),
    ] = None,
    format: Annotated[
        str | None,
        Option("--format", "-f", metavar="|".join(FORMATS), help=_("What to write it as.")),
    ] = None,
    output_path: Output = None,
    force: Force = False,
) -> None:
    """List what is proposed to a plan, in its order, and what cannot stand together.

    “applan proposals read FILE --from NAME” takes in more, and “applan proposals adopt” writes
    what the meeting carried into the plan.
    """
    refuse_plan(output_path)
    format = format_of(format, output_path, FORMATS)
    file = plan_file(plan)
    dealing = dealing_of(file)
    made = made_of(format)
    if made == "json":
        content: str | bytes = render(dealing, spoken())
    else:
        look = look_for(made, output_path, folder=file.path.parent)
        content = written(document(dealing, spoken(), short=made == "text"), made, look)
        with waiting():
            content = printed(content, format)
    options = {"language": spoken().language}
    save_to(output_path, content, Origin("proposals", file.name, options, force=force))


def dealing_of(file: PlanFile) -> Dealing:
    """The proposals to a plan and the plan. Raises ``UserError`` for what cannot be read."""
    item, loaded = read_both(file)
    assert item.proposals is not None
    return Dealing(item.proposals, loaded)


def read_both(file: PlanFile) -> tuple[Loaded, Loaded]:
    """The proposals to a plan, and the plan, both whole. Raises ``UserError``."""
    loaded = workspace.read_plan(file)
    workspace.whole(file, loaded)
    item = workspace.read_proposals(file)
    errors = [one for one in item.findings if one.severity == "error"]
    if item.proposals is None or errors:
        raise UserError(
            msg("{path} has errors ({count}); “applan lint {path}” shows them",
                path=item.source.name, count=len(errors))
        )  # fmt: skip
    return item, loaded
