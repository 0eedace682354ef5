"""A year's plan pasted from Word, and the secretary who does what ``applan lint --fix`` says.

The plans were typed before applan had seen them: forty activities or twenty-five, with bullets,
odd spaces, headings left in, capitals in keys and dates in many styles, one in Windows-1252. The
tables beside them hold what was changed by hand: after which run, the code and the words of the
message that said what to write, and the text before and after (``\\n`` is a line break). A row without a
code is one more place of the finding above it. Nothing else is done.
The secretary may run it three times: the third finds nothing, and no message may lead nowhere.
"""

from pathlib import Path
from typing import Any

import pytest
from tests.organisations.shelf import read_table

from applan.loading import load
from applan.model import Activity, walk

HERE = Path(__file__).parent
RUNS = 3


@pytest.mark.parametrize(
    ("name", "activities"),
    [("nb", 41), ("nn", 41), ("korps", 26), ("idrett", 24), ("ungdom", 25), ("sanitet", 24)],
)
def test_a_plan_typed_blind_is_clean_at_the_third_run(
    name: str, activities: int, tmp_path: Path, run: Any
) -> None:
    path = tmp_path / "plans" / "2027.yaml"
    path.parent.mkdir()
    path.write_bytes((HERE / f"{name}.yaml").read_bytes())
    steps = read_table(HERE / f"{name}.tsv", 5)
    for number in range(1, RUNS + 1):
        ended, said = run(tmp_path)
        found = said.splitlines()
        assert ended == (number < RUNS), said
        mine = [step for step in steps if step[0] == str(number)]
        told = [step for step in mine if step[1]]
        assert [step for step in told if not _is_said(step, found)] == []
        assert len(found) == len(told)
        text = path.read_text("utf-8")
        for *_, old, new in mine:
            assert text.count(_bare(old)) == 1, old
            text = text.replace(_bare(old), _bare(new))
        path.write_text(text, encoding="utf-8", newline="")
    made = load(path.read_text("utf-8"), "plans/2027.yaml").plan
    assert made is not None
    assert sum(isinstance(one.item, Activity) for one in walk(made)) == activities


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Any:
    """``applan lint --fix`` in a folder: how it ended, and its findings, one a line."""

    def call(folder: Path) -> tuple[int, str]:
        from applan.cli.main import main

        arguments = ["applan", "--lang=nb", "lint", "2027", "--fix", "--format=concise"]
        monkeypatch.setattr("sys.argv", arguments)
        monkeypatch.chdir(folder)
        monkeypatch.setenv("XDG_CACHE_HOME", str(folder / ".cache"))
        with pytest.raises(SystemExit) as ended:
            main()
        return int(ended.value.code or 0), capsys.readouterr().out

    return call


def _is_said(step: list[str], found: list[str]) -> bool:
    """Whether a finding of this code says what to write in these words."""
    return any(f" {step[1]} " in one and step[2] in one.replace("\u00a0", " ") for one in found)


def _bare(text: str) -> str:
    return text.replace("\\n", "\n")
