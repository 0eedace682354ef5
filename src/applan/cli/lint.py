"""``applan lint``: check plans, and say all that is wrong with them."""

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

import typer

from applan import output, workspace
from applan.cli.choices import choice
from applan.cli.language import spoken
from applan.cli.language import translate as _
from applan.findings import SEVERITIES
from applan.formats import findings as formats
from applan.formats.terminal import printable
from applan.lint import Report, lint, rules
from applan.loading import Loaded, load
from applan.messages import msg
from applan.workspace import PlanFile

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
    least = choice("--show", show, SEVERITIES)
    report = Report.of(_reports(plans or [], stdin_filename)).at_least(least)
    output.write_stdout(formats.render(report, format, spoken(), colour=_colour()))
    for failure in report.failures:
        said = msg(
            "rule {code} failed on {file} ({reason}); please report this, it is a fault in applan",
            code=failure.code,
            file=failure.file,
            reason=failure.reason,
        )
        sys.stderr.write(printable(spoken().say(said)) + "\n")
    if report.failures:
        raise typer.Exit(3)
    if report.findings:
        raise typer.Exit(1)


def _reports(arguments: list[str], stdin_filename: str) -> Iterator[Report]:
    """One report a folder, since the plans a plan refers to stand beside it."""
    named = [argument for argument in arguments if argument != STANDARD_INPUT]
    if len(named) < len(arguments):
        path = Path(stdin_filename)
        content = workspace.read_standard_input()
        yield _report([load(content, stdin_filename, path.stem)], path.parent)
    if named or not arguments:
        by_folder: dict[Path, list[PlanFile]] = {}
        for file in workspace.plan_files(named):
            by_folder.setdefault(file.path.parent, []).append(file)
        for folder, files in by_folder.items():
            yield _report(map(workspace.read_plan, files), folder)


def _report(loaded: Iterable[Loaded], folder: Path) -> Report:
    return lint(loaded, rules(), workspace.PlansBeside(folder))


def _colour() -> bool:
    """Colours on a terminal, unless the user has said no (https://no-color.org)."""
    if os.environ.get("NO_COLOR"):
        return False
    terminal = sys.stdout is not None and sys.stdout.isatty()
    return terminal or bool(os.environ.get("FORCE_COLOR"))
