"""``applan diff``: what differs between two plans, or two revisions of one."""

import os
import shutil
import sys
from pathlib import Path
from typing import Annotated

from applan import output
from applan.cli import compared
from applan.cli.calls import Argument, Exit, Option
from applan.cli.choices import choice
from applan.cli.completion import plan_names
from applan.cli.language import spoken
from applan.cli.language import translate as _
from applan.cli.saving import Force, Origin, refuse_plan, save_to
from applan.cli.terminal import notice
from applan.cli.wordfile import default_word_file
from applan.compare import COUNTED, Comparison, Counted, Named, comparison
from applan.errors import UserError
from applan.formats import changes as formats
from applan.formats.account.labels import COUNTED as LABELS
from applan.formats.account.labels import SEVERAL
from applan.messages import msg
from applan.model import Plan

PIPED = (100, 40)
"""Cells and lines of a screen where there is no terminal."""

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
    format: Annotated[
        str | None,
        Option("--format", "-f", metavar="|".join(formats.names()), help=_("What to write it as.")),
    ] = None,
    only: Annotated[
        list[str] | None,
        Option("--only", metavar="KINDS", help=_("Only these kinds of change: dropped,new.")),
    ] = None,
    everything: Annotated[
        bool, Option("--all", help=_("Everything, not only what fits on a screen (text)."))
    ] = False,
    fail_on: Annotated[
        list[str] | None,
        Option("--fail-on", metavar="KINDS", help=_("Exit with 1 only for these kinds of change.")),
    ] = None,
    output_path: Annotated[
        str | None,
        Option("--output", "-o", metavar="PATH", help=_("A file; else standard output.")),
    ] = None,
    force: Force = False,
) -> None:
    """Say what differs between two plans, most important first.

    The same id in two plans is the same thing; “from” tells of renames, splits and merges, and
    “ended” of what was ended on purpose. Exit status 0 the same, 1 different, 2 a wrong call.
    """
    refuse_plan(output_path)
    format = format_of(format, output_path, formats.names())
    shown, failing = _kinds("--only", only), _kinds("--fail-on", fail_on)
    found, newer = _compared(old, new)
    kept = tuple(one for one in found.changes if one.counted in shown)
    found = found._replace(changes=kept)
    docx = format == "docx"
    beside = word(newer.plan) if docx else screen(everything=everything, path=output_path)
    content = formats.render(found, format, spoken(), beside)
    options = {"only": shown, "language": spoken().language}
    save_to(output_path, content, Origin("diff", newer.label, options, force=force))
    if any(one.counted in failing for one in kept):
        raise Exit(1)


def _compared(old: str | None, new: str | None) -> tuple[Comparison, Named]:
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
    return comparison(earlier.named, later.named, past, left_out), later.named


def format_of(format: str | None, path: str | None, names: tuple[str, ...]) -> str:
    """The format that was asked for, or that the file is called."""
    if format is not None:
        return choice("--format", format, names)
    ending = Path(path).suffix.removeprefix(".").lower() if path else ""
    return choice("--format", {"txt": "text", "": "text"}.get(ending, ending), names)


def _kinds(option: str, wished: list[str] | None) -> tuple[Counted, ...]:
    """The kinds that were named, with commas or one by one; none named means all.

    They may also be called what the comparison calls them in the user's language.
    """
    named = [kind.strip() for one in wished or () for kind in one.split(",")]
    if wished and not any(named):
        raise UserError(msg("{option} wants a value", option=option))
    said = {spoken().say(message): kind for kind, message in LABELS.items() if kind in _KINDS}
    said |= {spoken().say(SEVERAL[kind]): kind for kind in _KINDS}
    named = [said.get(kind, kind) for kind in named]
    return tuple(choice(option, kind, _KINDS) for kind in named if kind) or _KINDS


def word(plan: Plan) -> formats.Beside:
    """The Word file that a document about a plan is put into."""
    content, name = default_word_file()
    return formats.Beside(word_file=content, word_file_name=name, plan=plan)


def screen(*, everything: bool, path: str | None) -> formats.Beside:
    """How wide and long the screen is; a file has room for everything."""
    here = path in (None, output.STANDARD_OUTPUT)
    terminal = here and sys.stdout is not None and sys.stdout.isatty()
    size = shutil.get_terminal_size() if terminal else os.terminal_size(PIPED)
    whole = everything or not here
    colour = (terminal or bool(os.environ.get("FORCE_COLOR"))) and not os.environ.get("NO_COLOR")
    return formats.Beside(
        width=max(size.columns, 40), lines=0 if whole else max(size.lines, 10), colour=colour
    )
