"""The baseline of a lint: read, applied and written, and what is said of it."""

import os
from collections.abc import Callable
from pathlib import Path

from applan import output, workspace
from applan.baseline import Asked, Baseline, accept, baseline_of, read, written
from applan.cli.terminal import notice
from applan.errors import UserError
from applan.report import Report

_MOST = 64_000_000
"""Bytes; a hundred thousand findings have room."""


def without_known(report: Report, path: Path, was_asked: Asked) -> Report:
    """The report without what the baseline at ``path`` accepts.

    A damaged baseline is said so and accepts nothing. Raises ``UserError`` for one that is not
    there.
    """
    if not os.path.lexists(path):
        raise UserError("{path} is not there; “--write-baseline {path}” makes it", path=path)
    baseline = read(workspace.read_bytes(path, _MOST))
    if baseline is None:
        notice("{path} is no baseline of this applan; it is ignored", path=path)
        return report
    new, gone = accept(report, baseline, _name_in(path), was_asked)
    if gone:
        notice("{path} accepts findings that are gone ({count}); “--write-baseline {path}” "
               "leaves them out", count=gone, path=path)  # fmt: skip
    return new


def write(report: Report, path: Path, was_asked: Asked) -> Report:
    """Accept all that was found from now on: the report without it.

    What the baseline holds of plans that were not checked this time, and of rules that were not
    asked, stays. Raises ``UserError``, also for a file that holds something else.
    """
    name = _name_in(path)
    there = output.kind_of(str(path)) is not None
    content = workspace.read_bytes(path, _MOST) if there else None
    kept = _kept(report, path, content, was_asked)
    baseline = {file: dict(held) for file, held in kept.items()}
    for file, found in baseline_of(report.findings, name).items():
        baseline.setdefault(file, {}).update(found)
    output.write_files({path: written(baseline).encode()}, over={path: content})
    notice("{path} now accepts all that was found ({count})", path=path, count=len(report.findings))
    return accept(report, baseline, name)[0]


def _kept(report: Report, path: Path, content: bytes | None, was_asked: Asked) -> Baseline:
    """What the baseline has of plans that are there, but for what this report has anew."""
    before = read(content) if content else {}
    if before is None:
        raise UserError("{path} is no baseline of this applan; delete it, or name another file",
                        path=path)  # fmt: skip
    name = _name_in(path)
    checked = {name(file): file for file in report.files}
    return {
        file: {
            about: count
            for about, count in accepted.items()
            if file not in checked or not was_asked(checked[file], about.code)
        }
        for file, accepted in before.items()
        if file in checked or (path.parent / file).is_file()
    }


def _name_in(path: Path) -> Callable[[str], str]:
    """A plan's way from the folder of the baseline, with “/” on every system."""
    folder = path.parent.absolute()

    def name(file: str) -> str:
        try:
            return Path(os.path.relpath(Path(file).absolute(), folder)).as_posix()
        except ValueError:  # on another drive
            return file

    return name
