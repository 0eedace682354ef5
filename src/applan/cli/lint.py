"""``applan lint``: check plans, and say all that is wrong with them."""

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
from applan.cli.terminal import has_colour, notice
from applan.errors import UserError
from applan.findings import SEVERITIES, Severity
from applan.formats import findings as formats
from applan.formats.summary import summary
from applan.formats.terminal import printable
from applan.messages import msg
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
    if diff and write_baseline is not None:
        raise UserError(msg("--diff writes nothing; leave out --write-baseline"))
    for path in (output_path, write_baseline):
        refuse_plan(path)
    named = [argument for argument in plans or [] if argument != STANDARD_INPUT]
    given = STANDARD_INPUT in (plans or [])
    files = workspace.plan_files(named) if named or not plans else []
    if changed_since is not None:
        from applan.cli.changed import changed_since as since

        files = since(files, changed_since)
    if fix or diff:
        from applan.cli.mending import mend_plans, tell, tell_refused

        outcome = mend_plans(files, stdin_filename if given else None, least, diff_only=diff)
        report, differs = outcome.report, bool(outcome.differences)
        if diff:
            output.write_to(output_path, outcome.differences)
            tell_refused(outcome)
        else:
            report = _held(report, least, baseline, write_baseline)
            if outcome.given is not None:
                output.write_stdout(outcome.given)
                sys.stderr.write(formats.render(report, format, spoken(), colour=False))
            else:
                _write(report, format, output_path)
            tell(outcome, len(report.findings))
    else:
        differs = False
        reports = [check_standard_input(stdin_filename)] if given else []
        reports += check_files(files, remember=not no_cache, jobs=_jobs(jobs), notice=notice)
        report = _held(Report.of(reports), least, baseline, write_baseline)
        _write(report, format, output_path)
    for failure in report.failures:
        notice(failure.message)
    if report.failures:
        raise typer.Exit(3)
    if differs if diff else report.findings:
        raise typer.Exit(1)


def _held(
    report: Report, least: Severity, baseline: Path | None, write_baseline: Path | None
) -> Report:
    """What is shown of a report: what is severe enough, and in no baseline."""
    if baseline is None and write_baseline is None:
        return report.at_least(least)
    from applan.cli import baselines

    if write_baseline is not None:
        return baselines.write(report.at_least(least), write_baseline, notice)
    assert baseline is not None
    return baselines.without_known(report, baseline, notice).at_least(least)


def _write(report: Report, format: str, path: str | None) -> None:
    """Write the report where it is wanted; what it comes to is said in any case."""
    if path is None or path == STANDARD_OUTPUT:
        output.write_stdout(formats.render(report, format, spoken(), colour=has_colour()))
        return
    text = formats.render(report, format, spoken())
    output.write_to(path, text)
    said = spoken().say(msg("Wrote {path}", path=printable(path)))
    output.write_stdout(f"{summary(report, spoken())}\n{said}\n")


def refuse_plan(path: str | Path | None) -> None:
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
