"""``applan lint --fix`` and ``--diff``: plans are mended, or what would be mended is shown."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from applan import output, workspace
from applan.cli.jobs import linter_of
from applan.cli.language import spoken
from applan.cli.terminal import has_colour, notice
from applan.findings import Severity
from applan.formats import differences
from applan.formats import findings as formats
from applan.lint import Linter
from applan.mending import Mended, mend
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


def mend_plans(
    files: list[PlanFile], given: str | None, least: Severity, format: str, *, diff_only: bool
) -> tuple[Report, bool]:
    """Mend plans and show what remains, or show the differences; whether there are any.

    All files are written or none. ``given`` is what standard input goes by, if it is a plan; what
    comes of it goes to standard output.
    """
    work = list(_mended(files, given, least))
    report = Report.of(item.mended.report for item in work)
    changed = [item for item in work if item.mended.content != item.content]
    if diff_only:
        output.write_stdout("".join(map(_difference, work)))
        return report, bool(changed)
    streamed = [item for item in work if item.given]
    output.write_files({item.file.path: item.mended.content for item in changed if not item.given})
    shown = formats.render(report, format, spoken(), colour=has_colour() and not streamed)
    for item in streamed:
        output.write_stdout(item.mended.content)
    if streamed:
        sys.stderr.write(shown)
    else:
        output.write_stdout(shown)
    _tell(work, report)
    return report, bool(changed)


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
    def check(content: bytes) -> Report:
        return linter.check(workspace.parse_plan(file, content)).at_least(least)

    return _Work(file, content, mend(content, check), given)


def _difference(item: _Work) -> str:
    old, new = (text.decode("utf-8", "replace") for text in (item.content, item.mended.content))
    return differences.render(item.file.path.as_posix(), old, new, colour=has_colour())


def _tell(work: list[_Work], report: Report) -> None:
    fixed = sum(item.mended.fixed for item in work)
    refused = sum(item.mended.refused for item in work)
    notice(msg("{fixed} mended, {remaining} remain", fixed=fixed, remaining=len(report.findings)))
    if refused:
        notice(msg("{count} cannot be mended safely as they are written", count=refused))
