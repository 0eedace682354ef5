"""``applan lint``: check plans, and say all that is wrong with them."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from applan import output, workspace
from applan.cli.choices import choice
from applan.cli.language import spoken
from applan.cli.language import translate as _
from applan.findings import SEVERITIES
from applan.formats import findings as formats
from applan.lint import lint, rules
from applan.loading import Loaded, load
from applan.messages import msg

STANDARD_INPUT = "-"


def command(
    plans: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PLAN|PATH]…",
            help=_(
                "Plans by name (2026), files or folders; “-” reads standard input. "
                "Without: all in plans/."
            ),
        ),
    ] = None,
    format: Annotated[
        str, typer.Option("--format", metavar="|".join(formats.names()), help=_("How to show it."))
    ] = "full",
    show: Annotated[
        str,
        typer.Option(metavar="|".join(SEVERITIES), help=_("The least severe findings to show.")),
    ] = "warning",
    stdin_filename: Annotated[
        str, typer.Option(metavar="PATH", help=_("The name that “-” goes by in findings."))
    ] = "-",
) -> None:
    """Check plans: exit status 0 nothing found, 1 findings, 2 wrong call, 3 a fault in applan."""
    choice("--format", format, formats.names())
    choice("--show", show, SEVERITIES)
    loaded = _read(plans or [], stdin_filename)
    report = lint(loaded, rules(), workspace.earlier_plans(loaded))
    report = report.at_least(show)
    output.write_stdout(formats.render(report, format, spoken(), colour=_colour()))
    for failure in report.failures:
        said = msg(
            "rule {code} failed on {file} ({reason}); please report this, it is a fault in applan",
            code=failure.code,
            file=failure.file,
            reason=failure.reason,
        )
        sys.stderr.write(spoken().say(said) + "\n")
    if report.failures:
        raise typer.Exit(3)
    if report.findings:
        raise typer.Exit(1)


def _read(arguments: list[str], stdin_filename: str) -> list[Loaded]:
    loaded = []
    if STANDARD_INPUT in arguments:
        content = sys.stdin.buffer.read(workspace.MAX_BYTES + 1)
        loaded.append(load(content, stdin_filename, Path(stdin_filename).stem))
        arguments = [argument for argument in arguments if argument != STANDARD_INPUT]
        if not arguments:
            return loaded
    return loaded + [workspace.read_plan(file) for file in workspace.plan_files(arguments)]


def _colour() -> bool:
    """Colours on a terminal, unless the user has said no (https://no-color.org)."""
    if os.environ.get("NO_COLOR"):
        return False
    return sys.stdout.isatty() or bool(os.environ.get("FORCE_COLOR"))
