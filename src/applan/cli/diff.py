"""``applan diff``: what differs between two plans, or two revisions of one."""

import shutil
from functools import partial
from typing import Annotated

from applan import output, workspace
from applan.cli import compared
from applan.cli.calls import Argument, Exit, Option
from applan.cli.choices import choice, format_of, format_option
from applan.cli.compared import Read
from applan.cli.completion import plan_names
from applan.cli.language import of_paper, spoken
from applan.cli.language import translate as _
from applan.cli.look import look_for
from applan.cli.printed import made_of, printed, waiting, with_pdf
from applan.cli.saving import Force, Origin, Output, refuse_plan, save_to
from applan.cli.terminal import is_terminal, notice
from applan.compare import COUNTED, Comparison, Counted, comparison
from applan.errors import UserError
from applan.formats import changes as formats
from applan.messages import msg
from applan.words.compared import words

PIPED = 40
"""Lines of a screen where there is no terminal."""

FORMATS = with_pdf(formats.names())
_KINDS = tuple(kind for kind in COUNTED if kind != "unchanged")


def command(
    old: Annotated[
        str | None,
        Argument(
            metavar="[OLD]",
            autocompletion=plan_names,
            help=_(
                "A plan by name (2023), path or git revision (2026@main). Alone: the newer one, "
                "against the plan it continues. Without: the newest."
            ),
        ),
    ] = None,
    new: Annotated[
        str | None,
        Argument(
            metavar="[NEW]", autocompletion=plan_names, help=_("The plan to compare it with.")
        ),
    ] = None,
    format: Annotated[str | None, format_option(FORMATS)] = None,
    only: Annotated[
        list[str] | None,
        Option("--only", metavar="KINDS", help=_("Only these kinds of change: dropped,new.")),
    ] = None,
    everything: Annotated[
        bool, Option("--all", help=_("Everything, not only what fits on a screen (text)."))
    ] = False,
    for_the_board: Annotated[
        bool, Option("--board", help=_("On one page, a line for each result."))
    ] = False,
    fail_on: Annotated[
        list[str] | None,
        Option("--fail-on", metavar="KINDS", help=_("Exit with 1 only for these kinds of change.")),
    ] = None,
    proposals: Annotated[
        str | None,
        Option(
            "--proposals",
            metavar="PLAN",
            help=_("A plan with all that is proposed to it as changes, each by its proposer."),
        ),
    ] = None,
    output_path: Output = None,
    force: Force = False,
) -> None:
    """Say what differs between two plans, most important first.

    The same id in two plans is the same thing; “from” tells of renames, splits and merges, and
    “ended” of what was ended on purpose. Exit status 0 the same, 1 different, 2 a wrong call.
    """
    refuse_plan(output_path)
    if proposals is not None:
        from applan.cli.tracked import write

        if old or new or only or for_the_board or fail_on or everything:
            raise UserError(msg("--proposals takes no other plan, and no choice of changes"))
        write(proposals, format_of(format, output_path, FORMATS), output_path, force=force)
        return
    format = format_of(format, output_path, FORMATS)
    shown, failing = _kinds("--only", only), _kinds("--fail-on", fail_on)
    made = made_of(format)
    if for_the_board and made == "json":
        raise UserError(
            msg(
                "--board is a page for people, and JSON is the whole comparison; choose one of them"
            )
        )
    redlined = made == "docx" and not for_the_board
    if redlined and only:
        raise UserError(
            msg("--only cannot narrow a Word file, which is the whole plan with its changes")
        )
    found, older, newer = _compared(old, new)
    kept = tuple(one for one in found.changes if one.counted in shown)
    if only:
        again = tuple(one for one in found.again if one.counted in shown)
        found = found._replace(again=again, carried=())
    found = found._replace(changes=kept)
    speech = of_paper(made, newer.named.plan.language)
    look = look_for(made, output_path, folder=newer.folder)
    lines = 0 if everything else _lines(output_path)
    beside = formats.Beside(
        newer.named.plan, look, lines, board=for_the_board, everything=everything
    )
    if redlined:
        beside = _printed(beside, older, newer)
    content = formats.render(found, made, speech, beside)
    with waiting():
        content = printed(content, format)
    options = {"only": shown, "language": speech.language}
    save_to(output_path, content, Origin("diff", newer.named.label, options, force=force))
    if any(one.counted in failing for one in kept):
        raise Exit(1)


def _compared(old: str | None, new: str | None) -> tuple[Comparison, Read, Read]:
    if old is None or new is None:
        later = compared.read(old or compared.newest())
        earlier = compared.before(later)
    else:
        earlier, later = compared.read(old), compared.read(new)
    if compared.is_later(earlier.named.plan, later.named.plan):
        notice(
            msg(
                "{old} is the later plan, so this tells what going back would change; "
                "“applan diff {new} {old}” tells it forwards",
                old=earlier.named.label,
                new=later.named.label,
            )
        )
    left_out = tuple(one.left_out for one in (earlier, later) if one.left_out is not None)
    past = compared.history((earlier, later))
    return comparison(earlier.named, later.named, past, left_out), earlier, later


def _kinds(option: str, wished: list[str] | None) -> tuple[Counted, ...]:
    """The kinds that were named, with commas or one by one; none named means all.

    They may also be called what the comparison calls them in the user's language.
    """
    named = [kind.strip() for one in wished or () for kind in one.split(",")]
    if wished and not any(named):
        raise UserError(msg("{option} wants a value", option=option))
    own = words(spoken().language)
    said: dict[str, str] = {own[f"counted.{kind}"]: kind for kind in _KINDS}
    said[own["several.new"]] = "new"
    named = [said.get(kind, kind) for kind in named]
    return tuple(choice(option, kind, _KINDS) for kind in named if kind) or _KINDS


def _printed(beside: formats.Beside, older: Read, newer: Read) -> formats.Beside:
    """With what the new plan is printed with, and the old one to find what differs."""
    from applan.cli.render import earlier_titles
    from applan.redline.plans import Printed

    older_too, newer_too = (
        Printed(
            one.named.plan,
            {
                "name": one.named.name,
                "titles": earlier_titles(one.named.plan, workspace.PlansBeside(one.folder)),
                "changes": partial(compared.told_in_short, one.file),
            },
        )
        for one in (older, newer)
    )
    return beside._replace(printed=(older_too, newer_too), templates=workspace.templates())


def _lines(path: str | None) -> int:
    """How many lines the screen has; a file has room for everything."""
    if path not in (None, output.STANDARD_OUTPUT):
        return 0
    return max(shutil.get_terminal_size().lines, 10) if is_terminal() else PIPED
