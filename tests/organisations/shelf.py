"""The plans of other organisations, read as the program reads them, and the tables about them."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from applan import workspace
from applan.findings import Finding
from applan.lint import Linter, all_rules, levels_of
from applan.loading import Loaded
from applan.workspace import PlanFile

HERE = Path(__file__).parent
FINDINGS = HERE / "findings.tsv"
PLANTED = HERE / "planted.tsv"


class Shelved(NamedTuple):
    """A plan and whose it is."""

    organisation: str
    file: PlanFile

    @property
    def label(self) -> str:
        return f"{self.organisation}/{self.file.name}"

    def text(self) -> str:
        return self.file.path.read_text("utf-8")


def shelf() -> tuple[Shelved, ...]:
    """Every plan there is, by organisation and name."""
    paths = sorted(HERE.glob("*/plans/*.yaml"))
    return tuple(Shelved(path.parts[-3], PlanFile(path.stem, path)) for path in paths)


def loaded(plan: Shelved, text: str | None = None) -> Loaded:
    """A plan with what ``applan.yaml`` says; ``text`` in the place of what is in the file."""
    content = plan.text() if text is None else text
    return workspace.parse_plan(plan.file, content.encode())


def findings(
    plan: Shelved, text: str | None = None, wanted: frozenset[str] = frozenset()
) -> tuple[Finding, ...]:
    """All that is found, of every severity, with the organisation's other plans beside it.

    ``wanted`` are codes of duties that are told though the plan is adopted.
    """
    folder = plan.file.path.parent
    levels = levels_of(workspace.settings(folder), all_rules())
    linter = Linter(all_rules(), workspace.PlansBeside(folder), levels, wanted=wanted)
    report = linter.check(loaded(plan, text))
    assert report.failures == ()
    return report.findings


def read_table(path: Path, columns: int) -> list[list[str]]:
    """The rows of a table with tabs between its columns; the first line says what they are."""
    _head, *lines = path.read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines]
    wrong = [row for row in rows if len(row) != columns]
    assert wrong == []
    return rows


def write_table(path: Path, rows: Iterable[Iterable[str]]) -> None:
    """Write the rows anew under the first line that is there."""
    head = path.read_text("utf-8").splitlines()[0]
    path.write_text("\n".join([head, *map("\t".join, rows)]) + "\n", encoding="utf-8")
