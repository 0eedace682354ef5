"""``applan lint``: check plans, and say all that is wrong with them."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from applan import output, workspace
from applan.cli.choices import choice
from applan.cli.language import spoken
from applan.cli.language import translate as _
from applan.findings import SEVERITIES
from applan.formats import findings as formats
from applan.formats.terminal import printable
from applan.memory import Memory
from applan.messages import Message, msg
from applan.report import Report
from applan.source import MAX_BYTES
from applan.workspace import PlanFile

if TYPE_CHECKING:
    from applan.lint import Linter

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
    fix: Annotated[
        bool, typer.Option("--fix", help=_("Mend what leaves no choice, and show what remains."))
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help=_("Show what --fix would change; write nothing."))
    ] = False,
    no_cache: Annotated[
        bool,
        typer.Option("--no-cache", help=_("Check plans anew that have not changed since last.")),
    ] = False,
) -> None:
    """Check plans: exit status 0 nothing found, 1 findings, 2 wrong call, 3 a fault in applan."""
    choice("--format", format, formats.names())
    least = choice("--show", show, SEVERITIES)
    differs = False
    if fix or diff:
        from applan.cli.mending import mend_plans

        report, differs = mend_plans(plans or [], stdin_filename, least, format, diff_only=diff)
    else:
        report = Report.of(_reports(plans or [], stdin_filename, remember=not no_cache))
        report = report.at_least(least)
        output.write_stdout(formats.render(report, format, spoken(), colour=has_colour()))
    for failure in report.failures:
        said = msg(
            "rule {code} failed on {file} ({reason}); please report this, it is a fault in applan",
            code=failure.code,
            file=failure.file,
            reason=failure.reason,
        )
        notice(said)
    if report.failures:
        raise typer.Exit(3)
    if differs if diff else report.findings:
        raise typer.Exit(1)


def _reports(arguments: list[str], stdin_filename: str, remember: bool) -> Iterator[Report]:
    """One report a plan, folder by folder, since the plans a plan refers to stand beside it."""
    named = [argument for argument in arguments if argument != STANDARD_INPUT]
    if len(named) < len(arguments):
        file = PlanFile(Path(stdin_filename).stem, Path(stdin_filename))
        linter = linter_of(file.path.parent)
        yield linter.check(workspace.parse_plan(file, workspace.read_standard_input()))
    if named or not arguments:
        by_folder: dict[Path, list[PlanFile]] = {}
        for file in workspace.plan_files(named):
            by_folder.setdefault(file.path.parent, []).append(file)
        for folder, files in by_folder.items():
            yield from _remembering(folder, files) if remember else _anew(folder, files)


def _anew(folder: Path, files: list[PlanFile]) -> Iterator[Report]:
    linter = linter_of(folder)
    return (linter.check(workspace.read_plan(file)) for file in files)


def _remembering(folder: Path, files: list[PlanFile]) -> Iterator[Report]:
    """Check only what is not known from before; nothing of the linter is loaded where all is."""
    memory = Memory(folder, notice)
    linter = None
    for file in files:
        content = workspace.read_bytes(file.path, MAX_BYTES)
        report = memory.recall(file, content)
        if report is None:
            linter = linter or linter_of(folder)
            report = linter.check(workspace.parse_plan(file, content))
            memory.remember(file, content, linter.asked, report)
        yield report
    memory.save()


def linter_of(folder: Path) -> "Linter":
    from applan.lint import Linter, all_rules

    return Linter(all_rules(), workspace.PlansBeside(folder))


def notice(message: Message) -> None:
    sys.stderr.write(f"applan: {printable(spoken().say(message))}\n")


def has_colour() -> bool:
    """Colours on a terminal, unless the user has said no (https://no-color.org)."""
    if os.environ.get("NO_COLOR"):
        return False
    terminal = sys.stdout is not None and sys.stdout.isatty()
    return terminal or bool(os.environ.get("FORCE_COLOR"))
