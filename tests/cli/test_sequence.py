"""The numbers of events never fall, whatever is done to a plan while its history only grows."""

import os
import random
import shutil
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from applan.cli.editions import editions_of, raised
from applan.loading import load
from applan.workspace import PlanFile

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")

Call = Callable[..., Any]
Git = Callable[..., str]

PLAN = """\
applan: 1
title: Årsplan
organisation: Laget
period: 2026
activities:
  - {{id: mote, title: Møte, when: {day}. mars 2026}}
"""
HEADER = "applan: 1\ntitle: Årsplan\norganisation: Laget\nperiod: 2026\n"


@pytest.fixture
def git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    """A repository on main without a commit; each commit is a minute after the one before."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_NAME", "Kari")
        monkeypatch.setenv(f"GIT_{who}_EMAIL", "kari@example.org")
    clock = iter(range(1_700_000_000, 1_800_000_000, 60))

    def run(*arguments: str, check: bool = True) -> str:
        monkeypatch.setenv("GIT_COMMITTER_DATE", f"{next(clock)} +0000")
        ran = subprocess.run(
            ["git", *arguments], cwd=tmp_path, capture_output=True, text=True, check=check
        )
        return ran.stdout.strip()

    run("init", "--quiet", "--initial-branch", "main")
    (tmp_path / "plans").mkdir()
    return run


def commit(git: Git, *options: str) -> None:
    git("add", "--all")
    git("commit", "--quiet", "--message", "x", *options, check=False)


class Life:
    """A plan in a repository, and what people do to it."""

    def __init__(self, top: Path, git: Git, seed: int) -> None:
        self.path = top / "plans" / "2026.yaml"
        self.git = git
        self.random = random.Random(seed)
        self.edits = 0

    def edit(self) -> None:
        """Lines at either end, so that two edits may be merged, or may not."""
        self.edits += 1
        lines = self.text().split("\n")
        at = self.random.choice((0, len(lines) - 1))
        lines.insert(at, f"# {self.edits}")
        self.path.parent.mkdir(exist_ok=True)
        self.path.write_text("\n".join(lines), "utf-8")

    def text(self) -> str:
        return self.path.read_text("utf-8") if self.path.exists() else "\n" * 8

    def edit_and_commit(self) -> None:
        self.edit()
        commit(self.git)

    def commit(self) -> None:
        commit(self.git)

    def commit_something_else(self) -> None:
        self.git(
            "commit", "--quiet", "--allow-empty", "--message", "x", "--", "plans/other", check=False
        )

    def take_back(self) -> None:
        commit(self.git)
        self.git("revert", "--no-edit", "HEAD", check=False)
        self.git("revert", "--abort", check=False)

    def turn_executable(self) -> None:
        if self.path.exists():
            self.path.chmod(0o755 if self.random.random() < 0.5 else 0o644)

    def change_line_breaks(self) -> None:
        text = self.text().encode()
        self.path.parent.mkdir(exist_ok=True)
        self.path.write_bytes(text.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))

    def lose_and_find(self) -> None:
        commit(self.git)
        kept = self.text()
        self.path.unlink(missing_ok=True)
        commit(self.git)
        self.path.parent.mkdir(exist_ok=True)
        self.path.write_text(kept, "utf-8")

    def merge(self) -> None:
        """A branch from here or from earlier, with or without edits, joined in one way or other."""
        commit(self.git)
        back = self.random.choice(("HEAD", "HEAD~1", "HEAD~2"))
        self.git("switch", "--quiet", "--create", "branch", back, check=False)
        for _ in range(self.random.choice((0, 1, 1, 2))):
            self.edit_and_commit()
        self.git("switch", "--quiet", "main", check=False)
        if self.random.random() < 0.5:
            self.edit_and_commit()
        how = self.random.choice(
            (["--no-ff"], [], ["-s", "ours"], ["-X", "theirs"], ["--no-commit", "--no-ff"])
        )
        self.git("merge", "--quiet", "--no-edit", *how, "branch", check=False)
        if self.random.random() < 0.3:
            self.edit()
        commit(self.git)
        self.git("branch", "-D", "branch", check=False)


DEEDS = (
    Life.edit, Life.edit, Life.edit_and_commit, Life.commit, Life.commit_something_else,
    Life.take_back, Life.turn_executable, Life.change_line_breaks, Life.lose_and_find,
    Life.merge, Life.merge,
)  # fmt: skip


@pytest.mark.parametrize("seed", range(8))
def test_the_number_never_falls_while_history_grows(
    seed: int, git: Git, tmp_path: Path, pytestconfig: pytest.Config
) -> None:
    for more in range(1 + pytestconfig.getoption("--fuzz") // 10_000):
        shutil.rmtree(tmp_path / ".git")
        git("init", "--quiet", "--initial-branch", "main")
        _live(Life(tmp_path, git, seed + 1_000 * more))


def _live(life: Life) -> None:
    plan = load(PLAN.format(day=1).encode(), "2026", "2026").plan
    assert plan is not None
    plans, files = [("2026", plan)], [PlanFile("2026", life.path)]
    told: list[str] = []
    last, committed = (-1, datetime.fromtimestamp(0, UTC)), (-1, b"")
    life.edit_and_commit()
    for _ in range(12):
        deed = life.random.choice(DEEDS)
        deed(life)
        told.append(deed.__name__)
        if not life.path.exists():
            continue
        [edition] = editions_of(plans, files).values()
        assert (edition.sequence, edition.stamp) >= last, (told, edition, last)
        for back in ("HEAD", "HEAD~1", "HEAD~3"):
            if life.git("rev-parse", "--verify", "--quiet", back, check=False):
                since = raised({"2026": edition}, files, back)
                assert since == {"2026": edition}, (told, back)
        if not life.git("status", "--porcelain"):
            content = life.path.read_bytes()
            same = content == committed[1]
            assert same or edition.sequence > committed[0], (told, edition, committed)
            committed = (edition.sequence, content)
        last = (edition.sequence, edition.stamp)


def numbers(said: Any) -> set[str]:
    return {line for line in said.stdout.splitlines() if line.startswith("SEQUENCE:")}


def test_an_edit_has_the_number_that_its_commit_will_have(
    call: Call, git: Git, tmp_path: Path
) -> None:
    path = tmp_path / "plans" / "2026.yaml"
    ics = ("calendar", "2026", "--format", "ics")
    for day in range(1, 4):
        path.write_text(PLAN.format(day=day), "utf-8")
        if day > 1:
            assert numbers(call(*ics, "--since", "HEAD")) == {f"SEQUENCE:{day - 1}"}
            assert numbers(call(*ics)) == {f"SEQUENCE:{day - 1}"}
        commit(git)
        assert numbers(call(*ics)) == {f"SEQUENCE:{day - 1}"}
        if day > 1:
            assert numbers(call(*ics, "--since", "HEAD~1")) == {f"SEQUENCE:{day - 1}"}
            assert numbers(call(*ics, "--since", "HEAD")) == set()


def test_a_plan_as_it_was_committed_is_not_numbered_as_it_lies(
    call: Call, git: Git, tmp_path: Path
) -> None:
    path = tmp_path / "plans" / "2026.yaml"
    path.write_text(PLAN.format(day=1), "utf-8")
    commit(git)
    path.write_text(PLAN.format(day=2), "utf-8")
    assert numbers(call("calendar", "2026@HEAD", "--format", "ics")) == {"SEQUENCE:0"}
    assert numbers(call("calendar", "2026", "--format", "ics")) == {"SEQUENCE:1"}


def test_what_is_told_since_another_branch_comes_after_what_that_told(
    call: Call, git: Git, tmp_path: Path
) -> None:
    path = tmp_path / "plans" / "2026.yaml"
    path.write_text(PLAN.format(day=1), "utf-8")
    commit(git)
    git("switch", "--quiet", "--create", "utkast")
    for day in (2, 3, 4):
        path.write_text(PLAN.format(day=day), "utf-8")
        commit(git)
    ics = ("calendar", "2026", "--format", "ics")
    assert numbers(call(*ics)) == {"SEQUENCE:3"}
    git("switch", "--quiet", "main")
    assert numbers(call(*ics, "--since", "utkast")) == {"SEQUENCE:4"}
    git("merge", "--quiet", "--no-ff", "--no-edit", "utkast")
    assert numbers(call(*ics)) == {"SEQUENCE:4"}


LISTED = """\
applan: 1
title: Årsplan
organisation: Laget
period: 2026
activities:
  - id: mote
    title: Styremøte
    when: [{}]
"""


def told(said: Any) -> dict[str, tuple[int, str, str]]:
    """Number, status and first day of each event, by its UID."""
    found: dict[str, tuple[int, str, str]] = {}
    for event in said.stdout.replace("\r", "").split("BEGIN:VEVENT\n")[1:]:
        values = dict(line.split(":", 1) for line in event.split("\n") if ":" in line)
        start = next(value for key, value in values.items() if key.startswith("DTSTART"))
        found[values["UID"]] = int(values["SEQUENCE"]), values["STATUS"], start
    return found


@pytest.mark.parametrize("seed", range(4))
def test_the_number_of_an_event_never_falls_while_its_list_is_edited(
    seed: int, call: Call, git: Git, tmp_path: Path
) -> None:
    """Put in, taken out, turned about, at another clock: members have it as it is each time."""
    chance = random.Random(seed)
    path = tmp_path / "plans" / "2026.yaml"
    days = chance.sample(range(1, 28), 4)
    times = dict.fromkeys(days, "")
    highest: dict[str, int] = {}
    imported: dict[str, tuple[int, str, str]] = {}
    for edition in range(8):
        for _ in range(chance.randrange(1, 4)):
            day = chance.choice([*times])
            deed = chance.randrange(5)
            if deed == 0 and len(times) > 2:
                del times[day]
            elif deed == 1:
                times[day] = chance.choice(("", " kl. 18", " kl. 19–21"))
            elif deed == 2:
                times = dict(chance.sample([*times.items()], len(times)))
            else:
                times[chance.choice([one for one in range(1, 28) if one not in times])] = ""
        said = [f"{day}. mars{clock}" for day, clock in times.items()]
        path.write_text(LISTED.format(", ".join(said)) + f"# {edition}\n", "utf-8")
        commit(git)
        whole = told(call("calendar", "2026", "--format", "ics"))
        assert all(number >= highest.get(uid, 0) for uid, (number, _, _) in whole.items())
        highest |= {uid: number for uid, (number, _, _) in whole.items()}
        if edition:
            since = told(call("calendar", "2026", "--format", "ics", "--since", "HEAD~1"))
            for uid, event in since.items():
                assert event[0] > imported.get(uid, (-1,))[0]
            assert not {day[:8] for _, status, day in since.values() if status == "CANCELLED"} & {
                day[:8] for _, _, day in whole.values()
            }
            imported |= since
            stands = sorted(day for _, status, day in imported.values() if status != "CANCELLED")
            assert stands == sorted(day for _, _, day in whole.values())
        imported = whole
