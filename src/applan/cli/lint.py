"""``applan lint``: check plans, and say all that is wrong with them."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from applan import output, workspace
from applan.cli.checking import MOST_JOBS, check_files, check_standard_input
from applan.cli.choices import choice
from applan.cli.completion import among, plan_names
from applan.cli.language import spoken
from applan.cli.language import translate as _
from applan.errors import UserError
from applan.findings import SEVERITIES
from applan.formats import findings as formats
from applan.formats.summary import summary
from applan.formats.terminal import printable
from applan.messages import Message, msg
from applan.report import Report

STANDARD_INPUT = STANDARD_OUTPUT = "-"


def command(
    plans: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PLAN|PATH]…",
            autocompletion=plan_names,
            help=_(
                "Plans by name (2026), files or folders; “-” reads standard input. "
                "Without: all in plans/."
            ),
        ),
    ] = None,
    format: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="|".join(formats.names()),
            autocompletion=among(formats.names()),
            help=_("How to show it."),
        ),
    ] = "full",
    show: Annotated[
        str,
        typer.Option(
            metavar="|".join(SEVERITIES),
            autocompletion=among(SEVERITIES),
            help=_("The least severe findings to show."),
        ),
    ] = "warning",
    stdin_filename: Annotated[
        str, typer.Option(metavar="PATH", help=_("The name that “-” goes by in findings."))
    ] = "-",
    no_cache: Annotated[
        bool,
        typer.Option("--no-cache", help=_("Check plans anew that have not changed since last.")),
    ] = False,
    output_path: Annotated[
        str | None,
        typer.Option(
            "--output", "-o", metavar="FILE", help=_("A file to write it to; else standard output.")
        ),
    ] = None,
    baseline: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help=_("Show only findings that are not in this baseline.")),
    ] = None,
    write_baseline: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help=_("Write a baseline that accepts all that is found.")),
    ] = None,
    changed_since: Annotated[
        str | None,
        typer.Option(
            metavar="REVISION",
            help=_("Only plans that have changed since then in git, and those that refer to them."),
        ),
    ] = None,
    jobs: Annotated[
        str,
        typer.Option(metavar="N|auto", help=_("How many processes work on it.")),
    ] = "auto",
) -> None:
    """Check plans: exit status 0 nothing found, 1 findings, 2 wrong call, 3 a fault in applan."""
    choice("--format", format, formats.names())
    least = choice("--show", show, SEVERITIES)
    if baseline is not None and write_baseline is not None:
        raise UserError(msg("give either --baseline or --write-baseline"))
    for path in (output_path, write_baseline):
        _refuse_plan(path)
    reports = []
    named = [argument for argument in plans or [] if argument != STANDARD_INPUT]
    if STANDARD_INPUT in (plans or []):
        reports.append(check_standard_input(stdin_filename))
    if named or not plans:
        files = workspace.plan_files(named)
        if changed_since is not None:
            from applan.cli.changed import changed_since as since

            files = since(files, changed_since)
        reports += check_files(files, remember=not no_cache, jobs=_jobs(jobs), notice=_notice)
    report = Report.of(reports)
    if baseline is None and write_baseline is None:
        report = report.at_least(least)
    else:
        from applan.cli import baselines

        if write_baseline is not None:
            report = baselines.write(report.at_least(least), write_baseline, _notice)
        elif baseline is not None:
            report = baselines.without_known(report, baseline, _notice).at_least(least)
    _write(report, format, output_path)
    for failure in report.failures:
        _notice(failure.message)
    if report.failures:
        raise typer.Exit(3)
    if report.findings:
        raise typer.Exit(1)


def _write(report: Report, format: str, path: str | None) -> None:
    """Write the report where it is wanted; what it comes to is said in any case."""
    if path is None or path == STANDARD_OUTPUT:
        output.write_stdout(formats.render(report, format, spoken(), colour=_colour()))
        return
    text = formats.render(report, format, spoken())
    output.write_files({Path(path): text.encode("utf-8", "backslashreplace")})
    said = spoken().say(msg("Wrote {path}", path=printable(path)))
    output.write_stdout(f"{summary(report, spoken())}\n{said}\n")


def _refuse_plan(path: str | Path | None) -> None:
    """What is written goes over what was there, and a plan is easily named by mistake."""
    if path is not None and Path(path).suffix in workspace.PLAN_SUFFIXES:
        raise UserError(msg("{path} may be a plan; name another file to write to", path=str(path)))


def _jobs(given: str) -> int | None:
    if given == "auto":
        return None
    if given.isascii() and given.isdigit() and 1 <= int(given[:9]) <= MOST_JOBS:
        return int(given[:9])
    raise UserError(
        msg(
            "--jobs is “auto” or a number from 1 to {most}, not “{given}”",
            most=MOST_JOBS,
            given=given,
        )
    )


def _notice(message: Message) -> None:
    sys.stderr.write(f"applan: {printable(spoken().say(message))}\n")


def _colour() -> bool:
    """Colours on a terminal, unless the user has said no (https://no-color.org)."""
    if os.environ.get("NO_COLOR"):
        return False
    terminal = sys.stdout is not None and sys.stdout.isatty()
    return terminal or bool(os.environ.get("FORCE_COLOR"))
