"""``applan lint``: check plans, and say all that is wrong with them."""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Annotated

from applan import output, workspace
from applan.cli import saving
from applan.cli.calls import Exit, choice
from applan.cli.checking import MOST_JOBS, check_configurations, check_files, check_standard_input
from applan.cli.language import spoken
from applan.cli.saving import refuse_binary, refuse_plan
from applan.cli.selection import Selection, selection
from applan.cli.terminal import has_colour, notice, say
from applan.errors import UserError
from applan.findings import SEVERITIES, Severity
from applan.formats import findings as formats
from applan.formats.summary import summary
from applan.messages import msg
from applan.report import Report, Unchecked
from applan.workspace import Globs, PlanFile

STANDARD_INPUT = "-"

_COUNTED = ("full", "json")
"""Formats that statistics can be written in."""


def command(
    plans: list[str] | None = None,
    format: Annotated[str, formats.names()] = "full",
    show: Annotated[Severity, SEVERITIES] = "warning",
    select: list[str] | None = None,
    ignore: list[str] | None = None,
    include: list[str] | None = None,
    exclude: list[str] | None = None,
    stdin_filename: str = "-",
    fix: bool = False,
    diff: bool = False,
    no_cache: bool = False,
    output_path: str | None = None,
    baseline: Path | None = None,
    write_baseline: Path | None = None,
    changed_since: str | None = None,
    statistics: bool = False,
    exit_zero: bool = False,
    jobs: str = "auto",
) -> None:
    """Check plans: exit status 0 nothing found, 1 findings, 2 wrong call, 3 a fault in applan."""
    selected = selection(show, select or (), ignore or ())
    for both, one, other in (
        (baseline is not None and write_baseline is not None, "--baseline", "--write-baseline"),
        (diff and statistics, "--diff", "--statistics"),
        (diff and write_baseline is not None, "--diff", "--write-baseline"),
    ):
        if both:
            raise UserError("give either {one} or {other}", one=one, other=other)
    if statistics:
        choice("--format", format, _COUNTED)
    called = _Call(plans or [], workspace.Globs(include or (), exclude or ()), changed_since)
    for path in (output_path, write_baseline):
        refuse_plan(path, (file.path for file in called.files))
        refuse_binary(path)
    differs = False
    if fix or diff:
        from applan.cli.mending import mend_plans, tell_refused

        given = stdin_filename if called.standard_input else None
        outcome = mend_plans(called.files, given, selected, diff_only=diff)
        report, differs = Report.of([called.aside, outcome.report]), bool(outcome.differences)
        if diff:
            saving.show(outcome.differences, output_path)
        else:
            report = _held(report, selected, baseline, write_baseline)
            if outcome.given is not None:
                output.write_stdout(outcome.given)
                output.write_stderr(_rendered(report, format, statistics, colour=False))
            else:
                _write(report, format, statistics, output_path)
            remaining = len(report.findings)
            notice("{fixed} mended, {remaining} remain", fixed=outcome.fixed, remaining=remaining)
        tell_refused(outcome)
    else:
        reports = [called.aside]
        if called.standard_input:
            reports.append(check_standard_input(stdin_filename, selected))
        remember, count = not no_cache, _jobs(jobs)
        reports += check_files(called.files, selected, remember=remember, jobs=count, notice=notice)
        report = _held(Report.of(reports), selected, baseline, write_baseline)
        _write(report, format, statistics, output_path)
    for message in report.troubles:
        notice(message)
    if report.failures:
        raise Exit(3)
    if report.unchecked:
        raise Exit(2)
    if (differs if diff else report.findings) and not exit_zero:
        raise Exit(1)


class _Call:
    """What a call is about: plans, standard input, and what cannot be looked into."""

    def __init__(self, plans: list[str], globs: Globs, changed_since: str | None) -> None:
        named = [argument for argument in plans if argument != STANDARD_INPUT]
        self.standard_input = STANDARD_INPUT in plans
        closed: list[Unchecked] = []
        wanted = named or not plans
        self.files = workspace.plans_below(named, globs, closed.append) if wanted else []
        closed += _wrong_logos(self.files)
        alone = [Path(argument) for argument in named if workspace.is_configuration(argument)]
        self.aside = Report.of([Report((), unchecked=tuple(closed)), *check_configurations(alone)])
        if changed_since is not None:
            from applan.cli.changed import changed_since as since

            self.files = since(self.files, changed_since)


def _wrong_logos(files: Iterable[PlanFile]) -> Iterator[Unchecked]:
    """Every ``applan.yaml`` whose logo no draft can show; without plans, nobody asks."""
    told = set[str]()
    for folder in dict.fromkeys(file.path.parent for file in files):
        with suppress(UserError):  # what else is wrong is told where plans are checked
            path, content = workspace.configured(folder) or (folder, b"")
            name = path.as_posix()
            if b"logo" in content and name not in told and workspace.settings(folder).logo:
                from applan.cli.papers import identity_for

                told.add(name)
                try:
                    identity_for(folder)
                except UserError as error:
                    yield Unchecked(name, msg("the logo in {path}: {said}", path=name,
                                              said=error.message))  # fmt: skip


def _held(
    report: Report, selected: Selection, baseline: Path | None, write_baseline: Path | None
) -> Report:
    """The report without what is, or is from now on, in the baseline."""
    if baseline is None and write_baseline is None:
        return report
    from applan.cli import baselines
    from applan.cli.jobs import linter_of

    off: dict[Path, frozenset[str]] = {}

    def was_asked(file: str, code: str) -> bool:
        """Whether a rule ran on a plan: what others would find is neither gone nor accepted."""
        folder = Path(file).parent
        if folder not in off:
            off[folder] = linter_of(folder, selected).off
        return code not in off[folder]

    if write_baseline is not None:
        return baselines.write(report, write_baseline, was_asked)
    assert baseline is not None
    return baselines.without_known(report, baseline, was_asked)


def _write(report: Report, format: str, statistics: bool, path: str | None) -> None:
    """Write the report where it is wanted; what it comes to is said in any case."""
    output.write_to(path, _rendered(report, format, statistics, colour=has_colour(path)))
    if not output.is_stream(path):
        output.write_stdout(f"{summary(report, spoken())}\n")
        say("Wrote {path}", path=path or "")


def _rendered(report: Report, format: str, statistics: bool, *, colour: bool) -> str:
    """The report as text, its files named from the repository where programs look for them."""
    if statistics:
        from applan.formats import statistics as counted

        return counted.render(report, format, spoken())
    if format in formats.OF_THE_REPOSITORY:
        report = report.renamed(_from(workspace.repository_root()))
    return formats.render(report, format, spoken(), colour=colour)


def _from(root: Path | None) -> Callable[[str], str]:
    """From a file as the call names it to its way from a folder above; others keep their name."""

    def name(file: str) -> str:
        if root is None or file == STANDARD_INPUT:
            return file
        with suppress(ValueError, OSError):  # a link in the repository is a place in it
            return Path(os.path.abspath(file)).relative_to(root).as_posix()  # noqa: PTH100
        with suppress(ValueError, OSError, RuntimeError):  # and one that leads there is none
            path = Path(file)
            return (path.parent.resolve() / path.name).relative_to(root).as_posix()
        return file

    return name


def _jobs(given: str) -> int | None:
    if given == "auto":
        return None
    if given.isascii() and given.isdigit() and 1 <= int(given[:9]) <= MOST_JOBS:
        return int(given[:9])
    raise UserError("--jobs is “auto” or a number from 1 to {most}, not “{given}”", most=MOST_JOBS,
                    given=given)  # fmt: skip
