"""``applan lint --fix`` and ``--diff``: plans are mended, or what would be mended is shown."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from applan import output, workspace
from applan.cli.jobs import linter_of
from applan.cli.terminal import has_colour, notice
from applan.findings import SEVERITIES, Finding, Severity
from applan.formats import differences
from applan.lint import Linter
from applan.mending import Mended, Refused, mend
from applan.messages import msg
from applan.report import Report
from applan.source import MAX_BYTES
from applan.workspace import PlanFile


class _Work(NamedTuple):
    """A file, what it holds, and what came of it; ``given`` is standard input."""

    file: PlanFile
    content: bytes
    mended: Mended
    given: bool = False


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
    files: list[PlanFile], given: str | None, least: Severity, *, diff_only: bool
) -> Outcome:
    """Mend plans, as far as findings are severe enough, or only say what would be changed.

    All files are written or none. ``given`` is what standard input goes by, if it is a plan.
    """
    work = list(_mended(files, given, least))
    if not diff_only:
        changed = (item for item in work if item.mended.content != item.content)
        output.write_files(
            {place_of(item.file.path): item.mended.content for item in changed if not item.given}
        )
    return Outcome(
        report=Report.of(item.mended.report for item in work),
        differences="".join(map(_difference, work)),
        fixed=sum(item.mended.fixed for item in work),
        refused=tuple(one for item in work for one in item.mended.refused),
        given=next((item.mended.content for item in work if item.given), None),
    )


def place_of(path: Path) -> Path:
    """Where a plan is written: where a link leads, so that it stays a link."""
    return path.resolve() if path.is_symlink() else path


def tell(outcome: Outcome, remaining: int) -> None:
    """Say how many findings were mended, and how many remain."""
    notice(msg("{fixed} mended, {remaining} remain", fixed=outcome.fixed, remaining=remaining))
    tell_refused(outcome)


def tell_refused(outcome: Outcome) -> None:
    """Name each finding that could not be mended, with the reason."""
    for finding, reason in outcome.refused:
        notice(
            msg("{file}:{line}:{column}: {code} is not mended: {reason}", file=finding.file,
                line=finding.span.line, column=finding.span.column, code=finding.code,
                reason=reason)
        )  # fmt: skip


def _mended(files: list[PlanFile], given: str | None, least: Severity) -> Iterator[_Work]:
    if given is not None:
        file = PlanFile(Path(given).stem, Path(given))
        content = workspace.read_standard_input()
        yield _mend(file, content, least, linter_of(file.path.parent), given=True)
    linters: dict[Path, Linter] = {}
    for file in files:
        folder = file.path.parent
        linter = linters[folder] = linters.get(folder) or linter_of(folder)
        yield _mend(file, workspace.read_bytes(file.path, MAX_BYTES), least, linter)


def _mend(
    file: PlanFile, content: bytes, least: Severity, linter: Linter, *, given: bool = False
) -> _Work:
    told = SEVERITIES[: SEVERITIES.index(least) + 1]

    def wanted(finding: Finding) -> bool:
        return finding.severity in told

    def check(content: bytes) -> Report:
        return linter.check(workspace.parse_plan(file, content))

    return _Work(file, content, mend(content, check, wanted), given)


def _difference(item: _Work) -> str:
    old, new = (text.decode("utf-8", "replace") for text in (item.content, item.mended.content))
    return differences.render(item.file.path.as_posix(), old, new, colour=has_colour())
