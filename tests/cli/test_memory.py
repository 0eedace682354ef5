"""What lint remembers is right, or it is not there."""

import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from applan import memory, workspace
from applan.lint import Linter
from applan.workspace import PlansBeside, cache_folder

Call = Callable[..., Any]

PLAN = """\
applan: 1
title: Årsplan
organisation: Laget
period: 2026
continues: 2025
titel: x
activities:
  - {title: Møte, when: 30. februar 2026}
"""
BEFORE = "applan: 1\ntitle: Årsplan\norganisation: Laget\nperiod: 2025\n"


@pytest.fixture
def plans(tmp_path: Path, call: Call) -> Path:
    """A folder with a plan that has findings, and the plan it continues."""
    folder = tmp_path / "plans"
    folder.mkdir()
    (folder / "2026.yaml").write_text(PLAN, "utf-8")
    (folder / "2025.yaml").write_text(BEFORE, "utf-8")
    return folder


@pytest.fixture
def checked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the plans that have been checked, and not remembered."""
    names: list[str] = []
    check = Linter.check

    def watched(self: Linter, item: Any) -> Any:
        names.append(item.name)
        return check(self, item)

    monkeypatch.setattr(Linter, "check", watched)
    return names


def kept(folder: Path) -> Path:
    [path] = folder.glob("applan/*.json")
    return path


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    """Each call is a process of its own."""
    memory._edition.cache_clear()
    yield
    memory._edition.cache_clear()


def test_nothing_is_checked_twice(plans: Path, call: Call, checked: list[str]) -> None:
    first = call("lint", "--format", "json")
    assert sorted(checked) == ["2025", "2026"]
    assert call("lint", "--format", "json") == first
    assert len(checked) == 2
    assert call("lint", "--format", "json", "--no-cache") == first
    assert len(checked) == 4


@pytest.mark.parametrize("change", ["a rule", "a new file", "Python", "a library", "RECORD"])
def test_another_installation_is_not_answered_from_memory(
    change: str,
    plans: Path,
    call: Call,
    checked: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """An installation of the same version: only its files tell."""
    site = tmp_path / "site"
    shutil.copytree(Path(memory.__file__).parent, site / "applan")
    record = site / "applan-0.1.0.dist-info" / "RECORD"
    record.parent.mkdir()
    record.write_text("applan/memory.py,sha256=x,1\n", "utf-8")
    monkeypatch.setattr(memory, "__file__", str(site / "applan" / "memory.py"))
    monkeypatch.setattr(sys, "path", [str(site), *sys.path])
    call("lint")
    memory._edition.cache_clear()
    call("lint")
    assert len(checked) == 2
    if change == "a rule":
        rule = site / "applan" / "lint" / "rules" / "references.py"
        status = rule.stat()
        rule.write_text(f"{rule.read_text('utf-8')}\n", "utf-8")
        os.utime(rule, ns=(status.st_atime_ns, status.st_mtime_ns))
    elif change == "a new file":
        (site / "applan" / "lint" / "rules" / "ap999_new.py").touch()
    elif change == "Python":
        monkeypatch.setattr(sys, "version", "3.99.0")
    elif change == "a library":
        (site / "pydantic-99.dist-info").mkdir()
    else:
        record.write_text("applan/memory.py,sha256=y,1\n", "utf-8")
    memory._edition.cache_clear()
    call("lint")
    assert len(checked) == 4


def test_an_installation_that_cannot_be_seen_remembers_nothing(
    plans: Path, call: Call, checked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(memory, "__file__", "/nowhere/applan.zip/applan/memory.py")
    assert call("lint").stderr == call("lint").stderr == ""
    assert len(checked) == 4


@pytest.mark.parametrize("seed", range(60))
def test_any_damage_is_one_line_and_nothing_of_it_is_believed(
    seed: int, plans: Path, call: Call, tmp_path: Path
) -> None:
    right = call("lint", "--format", "concise")
    path = kept(tmp_path / ".cache")
    content, random_ = path.read_bytes(), random.Random(seed)
    damaged = bytearray(content)
    at = random_.randrange(len(content))
    match seed % 6:
        case 0:
            damaged[at] ^= 1 << random_.randrange(8)
        case 1:
            del damaged[at:]
        case 2:
            damaged = bytearray(random_.randbytes(at))
        case 3:
            damaged[at:at] = random_.randbytes(3)
        case 4:
            known = json.loads(content)
            entry = known["content"]["plans"]["2026.yaml"]
            entry[random_.choice(list(entry))] = random_.choice((None, [], {}, 1, "x", [[1]]))
            damaged = bytearray(json.dumps(known).encode())
        case 5:
            damaged = bytearray(
                random_.choice((b"", b"null", b"[]", b"{}", b"\xff\xfe", b"[" * 9_999))
            )
    path.write_bytes(damaged)
    said = call("lint", "--format", "concise")
    assert (said.status, said.stdout) == (right.status, right.stdout)
    expected = f"applan: {path} is damaged; everything is checked anew\n" if damaged else ""
    assert said.stderr == (expected if bytes(damaged) != content else "")
    assert call("lint", "--format", "concise") == right


def test_a_folder_that_may_not_be_entered_is_one_line_however_many_there_are(
    plans: Path, call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    right = call("lint", "--format", "concise")
    other = tmp_path / "andre"
    shutil.copytree(plans, other)
    stat = Path.stat

    def refusing(self: Path, **options: Any) -> Any:
        if ".cache" in self.parts:
            raise PermissionError(13, "Permission denied", str(self))
        return stat(self, **options)

    monkeypatch.setattr(Path, "stat", refusing)  # is_file() and exists() ask it too
    said = call("lint", "--format", "concise", "plans")
    assert (said.status, said.stdout) == (right.status, right.stdout)
    line = (
        f"applan: what was found before cannot be read in {tmp_path / '.cache' / 'applan'}; "
        "everything is checked anew\n"
    )
    assert said.stderr == line
    assert call("lint", "plans", "andre").stderr == line


@pytest.mark.parametrize("there", ["folder", "pipe", "link to nothing", "file for a folder"])
def test_what_is_no_file_in_its_place_is_no_trouble(
    there: str, plans: Path, call: Call, tmp_path: Path
) -> None:
    right = call("lint", "--format", "concise")
    path = kept(tmp_path / ".cache")
    path.unlink()
    if there == "folder":
        path.mkdir()
    elif there == "pipe":
        os.mkfifo(path)
    elif there == "link to nothing":
        path.symlink_to("nowhere")
    else:
        path.parent.rmdir()
        path.parent.write_text("x", "utf-8")
    said = call("lint", "--format", "concise")
    assert (said.status, said.stdout) == (right.status, right.stdout)
    assert said.stderr.count("\n") <= 1


def test_what_was_saved_while_lint_read_is_not_remembered_as_read(
    plans: Path, call: Call, checked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The plan before is read, and then saved anew before the memory is written."""
    read = PlansBeside.__getitem__

    def read_and_saved(self: PlansBeside, name: str) -> Any:
        plan = read(self, name)
        (plans / "2025.yaml").write_text(f"{BEFORE}adopted: 2026-05-05\n", "utf-8")
        return plan

    monkeypatch.setattr(PlansBeside, "__getitem__", read_and_saved)
    call("lint", "2026")
    monkeypatch.setattr(PlansBeside, "__getitem__", read)
    call("lint", "2026")
    assert checked == ["2026", "2026"]


def test_a_configuration_that_was_saved_while_lint_read_is_not_remembered(
    plans: Path, call: Call, checked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = workspace.settings

    def read_and_saved(folder: Path, **how: Any) -> Any:
        found = settings(folder, **how)
        Path("applan.yaml").write_text("rules: {AP402: info}\n", "utf-8")
        return found

    monkeypatch.setattr(workspace, "settings", read_and_saved)
    call("lint", "2026")
    monkeypatch.setattr(workspace, "settings", settings)
    call("lint", "2026")
    assert checked == ["2026", "2026"]


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({"XDG_CACHE_HOME": "/c", "HOME": "/h"}, "/c/applan"),
        ({"XDG_CACHE_HOME": "relative", "HOME": "/h"}, "/h/.cache/applan"),
        ({"XDG_CACHE_HOME": "", "HOME": "/h"}, "/h/.cache/applan"),
        ({"XDG_CACHE_HOME": "./c", "LOCALAPPDATA": "/l", "HOME": "/h"}, "/l/applan"),
        ({"LOCALAPPDATA": "l", "HOME": "/h"}, "/h/.cache/applan"),
        ({"HOME": ""}, None),
        ({"HOME": "relative"}, None),
        ({"XDG_CACHE_HOME": "relative", "HOME": ""}, None),
    ],
)
@pytest.mark.skipif(os.name == "nt", reason="paths are written as POSIX systems do")
def test_where_the_memory_is_kept(
    variables: dict[str, str], expected: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert cache_folder() == (Path(expected) if expected else None)


def test_without_anywhere_to_keep_it_nothing_is_written(plans: Path, tmp_path: Path) -> None:
    environment = {**os.environ, "HOME": "", "XDG_CACHE_HOME": "her"}
    environment.pop("LOCALAPPDATA", None)
    ran = subprocess.run(
        [sys.executable, "-m", "applan", "lint"], cwd=tmp_path, env=environment, capture_output=True
    )
    assert (ran.returncode, ran.stderr) == (1, b"")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["plans"]
    assert not Path("/.cache/applan").exists()
