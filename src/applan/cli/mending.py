"""``applan lint --fix`` and ``--diff``: plans are mended, or what would be mended is shown."""

from pathlib import Path

from applan import output, workspace
from applan.cli.jobs import linter_of, report_on, unchecked
from applan.cli.selection import Selection
from applan.cli.terminal import has_colour, notice
from applan.errors import UserError
from applan.findings import place_of
from applan.formats import differences
from applan.frozen import NamedTuple
from applan.lint import Linter
from applan.mending import Mended, Refused, mend
from applan.messages import msg
from applan.report import Report
from applan.source import MAX_BYTES
from applan.workspace import PlanFile


class _Work(NamedTuple):
    """A file, what it holds, what came of it, and what of that was asked for.

    ``given`` is standard input.
    """

    file: PlanFile
    content: bytes
    mended: Mended
    report: Report
    given: bool


class _Linters(NamedTuple):
    """The linters for a folder: with every rule there, and with those that were asked for."""

    every: Linter
    selected: Linter


class Outcome(NamedTuple):
    """What came of plans: the report on what remains, and how many findings were mended.

    ``differences`` is a patch with all that was, or would be, changed. ``given`` is what came of
    standard input; None where no plan was there.
    """

    report: Report
    differences: str
    fixed: int
    refused: tuple[Refused, ...]
    given: bytes | None


def mend_plans(
    files: list[PlanFile], given: str | None, selection: Selection, *, diff_only: bool
) -> Outcome:
    """Mend plans, as far as rules are selected, or only say what would be changed.

    All files are written or none, and none that somebody has saved since it was read; a plan that
    cannot be checked is told in the report. ``given``
    is what standard input goes by, if it is a plan.
    """
    work: list[_Work] = []
    left: list[Report] = []
    linters: dict[Path, _Linters] = {}
    tasks = [(PlanFile(Path(given).stem, Path(given)), True)] if given is not None else []
    for file, is_given in (*tasks, *((file, False) for file in files)):
        folder = file.path.parent
        try:
            if folder not in linters:
                linters[folder] = _Linters(linter_of(folder), linter_of(folder, selection))
            work.append(_mend(file, linters[folder], given=is_given))
        except UserError as error:
            left.append(unchecked(file.path, error))
    if not diff_only:
        changed = [one for one in work if one.mended.content != one.content and not one.given]
        output.write_files({item.file.path: item.mended.content for item in changed},
                           over={item.file.path: item.content for item in changed})  # fmt: skip
    told = (differences.render(one.file.path.as_posix(), one.content, one.mended.content,
                               colour=has_colour()) for one in work)  # fmt: skip
    return Outcome(
        report=Report.of([*left, *(item.report for item in work)]),
        differences="".join(told),
        fixed=sum(item.mended.fixed for item in work),
        refused=tuple(one for item in work for one in item.mended.refused),
        given=next((item.mended.content for item in work if item.given), None),
    )


def tell_refused(outcome: Outcome) -> None:
    """Name each finding that could not be mended, with the reason."""
    for finding, reason in outcome.refused:
        said = msg("{code} is not mended: {reason}", code=finding.code, reason=reason)
        notice("{place}: {said}", place=place_of(finding.file, finding.span), said=said)


def _mend(file: PlanFile, linters: _Linters, *, given: bool) -> _Work:
    """Mend what is selected; that it does no harm is told by all rules."""
    if given:
        content = workspace.read_standard_input()
    else:
        content = workspace.read_bytes(file.path, MAX_BYTES)

    def check(content: bytes) -> Report:
        return report_on(file, content, linters.every)

    mended = mend(content, check, lambda finding: finding.code not in linters.selected.off)
    report = report_on(file, mended.content, linters.selected)
    return _Work(file, content, mended, report, given)
