"""What git knows of a plan: how often it changed, when, and what it said."""

import shutil
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from applan import revisions
from applan.errors import UserError
from applan.messages import catalogue
from applan.revisions import History, histories, plan_at

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")

Git = Callable[..., str]
FIRST, SECOND = 1_700_000_000, 1_700_086_400


def history(path: Path, revision: str = "") -> History:
    return histories([path], revision)[path]


def at(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)


@pytest.fixture
def git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    """A repository in ``tmp_path`` with its own identity and nobody's configuration."""
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "none"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")

    def run(*arguments: str, seconds: int = FIRST) -> str:
        moment = f"{seconds} +0000"
        monkeypatch.setenv("GIT_AUTHOR_DATE", moment)
        monkeypatch.setenv("GIT_COMMITTER_DATE", moment)
        identity = ("-c", "user.name=Kari", "-c", "user.email=kari@example.org")
        ran = subprocess.run(
            ["git", *identity, "-c", "commit.gpgsign=false", *arguments],
            cwd=tmp_path, capture_output=True, text=True, timeout=30, check=True,
        )  # fmt: skip
        return ran.stdout

    run("init", "-q", "-b", "main")
    (tmp_path / "plans").mkdir()
    return run


def write(path: Path, content: str, git: Git, seconds: int) -> None:
    path.write_bytes(content.encode())
    git("add", "-A")
    git("commit", "-q", "-m", "x", seconds=seconds)


def said(error: pytest.ExceptionInfo[UserError]) -> str:
    return catalogue("en").say(error.value.message)


def test_a_plan_that_is_moved_keeps_its_revisions(git: Git, tmp_path: Path) -> None:
    """Twice, together with another, into another folder and to another name."""
    text = "".join(f"linje {number}\n" for number in range(20))
    old, other = tmp_path / "plans" / "2026.yaml", tmp_path / "plans" / "ny ø.yaml"
    write(old, text, git, FIRST)
    write(old, f"{text}mer\n", git, FIRST)
    write(other, text.upper(), git, SECOND)
    assert (history(old).revisions, history(other).revisions) == (2, 1)
    (tmp_path / "arkiv").mkdir()
    git("mv", "plans/2026.yaml", "arkiv/2026.yaml")
    git("mv", "plans/ny ø.yaml", "arkiv/b.yaml")
    git("commit", "-q", "-m", "x", seconds=SECOND)
    moved = [tmp_path / "arkiv" / name for name in ("2026.yaml", "b.yaml")]
    assert histories(moved) == {
        moved[0]: History(at(SECOND), 3), moved[1]: History(at(SECOND), 2),
    }  # fmt: skip
    git("mv", "arkiv/2026.yaml", "a.yaml")
    write(tmp_path / "a.yaml", f"{text}mer\nog mer\n", git, SECOND)
    assert history(tmp_path / "a.yaml") == History(at(SECOND), 4)


def test_a_plan_has_its_revisions_counted(git: Git, tmp_path: Path) -> None:
    one, other = tmp_path / "plans" / "2026.yaml", tmp_path / "plans" / "to ø.yaml"
    write(one, "a\n", git, FIRST)
    write(other, "b\n", git, SECOND)
    assert histories([one, other]) == {
        one: History(at(FIRST), 1),
        other: History(at(SECOND), 1),
    }
    write(one, "aa\n", git, SECOND)
    assert history(one) == History(at(SECOND), 2)
    assert history(one, "HEAD~1") == History(at(FIRST), 1)


def test_what_is_not_committed_is_one_more(git: Git, tmp_path: Path) -> None:
    path = tmp_path / "plans" / "2026.yaml"
    write(path, "a\n", git, FIRST)
    path.write_bytes(b"b\n")
    assert history(path) == History(at(FIRST), 2)
    path.write_bytes(b"a\r\n")
    assert history(path) == History(at(FIRST), 1)
    path.write_bytes(b"a\n")
    assert history(path) == History(at(FIRST), 1)


def test_the_number_never_falls_when_work_is_merged(git: Git, tmp_path: Path) -> None:
    path = tmp_path / "plans" / "2026.yaml"
    write(path, "a\n", git, FIRST)
    git("switch", "-q", "-c", "utkast")
    write(path, "b\n", git, FIRST + 1)
    git("switch", "-q", "main")
    write(path, "c\n", git, FIRST + 2)
    write(path, "d\n", git, FIRST + 3)
    assert history(path).revisions == 3
    git("merge", "-q", "-s", "ours", "-m", "x", "utkast", seconds=FIRST + 4)
    assert history(path).revisions == 4


def test_many_plans_are_asked_about_at_once(git: Git, tmp_path: Path) -> None:
    paths = [tmp_path / "plans" / f"{number}.yaml" for number in range(60)]
    for path in paths:
        path.write_bytes(path.name.encode())
    git("add", "-A")
    git("commit", "-q", "-m", "x")
    assert set(histories(paths).values()) == {History(at(FIRST), 1)}


def test_without_git_or_a_first_revision_there_is_no_history(
    git: Git, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "plans" / "2026.yaml"
    path.write_text("a\n", encoding="utf-8")
    assert history(path) == History(None, 0)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert history(path) == History(None, 0)
    with pytest.raises(UserError) as error:
        plan_at(path, "main")
    assert said(error) == "git is not installed, and “main” is in git"


def test_what_a_plan_said(git: Git, tmp_path: Path) -> None:
    path = tmp_path / "plans" / "2026.yaml"
    write(path, "tittel: å\n", git, FIRST)
    git("tag", "vedtatt")
    write(path, "b\r\n", git, SECOND)
    assert plan_at(path, "vedtatt") == "tittel: å\n".encode()
    assert plan_at(path, "main") == b"b\r\n"
    assert plan_at(path, "HEAD~1") == "tittel: å\n".encode()


@pytest.mark.parametrize(
    ("revision", "message"),
    [
        ("man", "there is no revision “man”; did you mean “main”?"),
        ("nothing", "there is no revision “nothing”; “git log” shows those there are"),
        ("--help", "there is no revision “--help”; “git log” shows those there are"),
        ("", "there is no revision “”; “git log” shows those there are"),
        ("a\x00b", "there is no revision “a\x00b”; “git log” shows those there are"),
        ("main:plans", "there is no revision “main:plans”; “git log” shows those there are"),
    ],
)
def test_an_unknown_revision_is_one_line(
    git: Git, tmp_path: Path, revision: str, message: str
) -> None:
    path = tmp_path / "plans" / "2026.yaml"
    write(path, "a\n", git, FIRST)
    with pytest.raises(UserError) as error:
        plan_at(path, revision)
    assert said(error) == message


def test_a_plan_that_was_not_there_yet(git: Git, tmp_path: Path) -> None:
    write(tmp_path / "plans" / "2026.yaml", "a\n", git, FIRST)
    with pytest.raises(UserError) as error:
        plan_at(tmp_path / "plans" / "2027.yaml", "main")
    assert said(error).endswith("plans/2027.yaml was not there in main")


def test_a_folder_without_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    path = tmp_path / "x" / "2026.yaml"
    path.parent.mkdir()
    path.write_bytes(b"a")
    assert history(path) == History(None, 0)
    with pytest.raises(UserError) as error:
        plan_at(path, "main")
    assert said(error) == f"{path.parent} is not under git, and “main” is"


def test_a_shallow_clone_says_so(git: Git, tmp_path: Path) -> None:
    path = tmp_path / "plans" / "2026.yaml"
    write(path, "a\n", git, FIRST)
    write(path, "b\n", git, SECOND)
    git("clone", "-q", "--depth", "1", f"file://{tmp_path}", str(tmp_path / "grunn"))
    clone = tmp_path / "grunn" / "plans" / "2026.yaml"
    assert history(clone) == History(None, 0, shallow=True)
    assert plan_at(clone, "main") == b"b\n"
    with pytest.raises(UserError) as error:
        plan_at(clone, "HEAD~1")
    assert said(error) == (
        "there is no revision “HEAD~1” in this shallow clone; “git fetch --unshallow” brings "
        "the rest"
    )


def test_nothing_of_the_repository_runs(git: Git, tmp_path: Path) -> None:
    path, ran = tmp_path / "plans" / "2026.yaml", tmp_path / "ran"
    write(path, "a\n", git, FIRST)
    for key in ("core.fsmonitor", "core.pager", "diff.external", "filter.x.smudge"):
        git("config", key, f"touch {ran}")
    (tmp_path / ".gitattributes").write_text("*.yaml filter=x diff=x\n", encoding="utf-8")
    path.write_bytes(b"b\n")
    history(path)
    plan_at(path, "main")
    assert not ran.exists()


def test_git_that_does_not_end_is_one_line(
    git: Git, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "plans" / "2026.yaml"
    write(path, "a\n", git, FIRST)
    programs = tmp_path / "bin"
    programs.mkdir()
    (programs / "git").write_text("#!/bin/sh\nexec sleep 20\n", encoding="utf-8")
    (programs / "git").chmod(0o755)
    monkeypatch.setenv("PATH", f"{programs}:/usr/bin:/bin")
    monkeypatch.setattr(revisions, "PATIENCE", 1)
    with pytest.raises(UserError) as error:
        history(path)
    assert said(error) == "git did not answer within 1 seconds"


def test_several_files_are_read_at_once(tmp_path: Path, git: Git) -> None:
    folder = tmp_path / "plans"
    names = ("a.yaml", "b.yaml", "tom.yaml", "-c å.yaml")
    for number, name in enumerate(names):
        (folder / name).write_text(
            "x\n" * number + "siste linje uten slutt" * (number != 2), "utf-8"
        )
    git("add", ".")
    git("commit", "-q", "-m", "x", seconds=SECOND)
    (folder / "ny.yaml").write_text("y", "utf-8")
    (folder / "a.yaml").write_text("z", "utf-8")
    paths = [folder / name for name in (*names, "ny.yaml", "ingen\n.yaml", "..")]
    found = revisions.contents_at(paths, "main")
    assert [found[path] for path in paths] == [
        b"siste linje uten slutt", b"x\nsiste linje uten slutt", b"x\nx\n",
        b"x\nx\nx\nsiste linje uten slutt", None, None, None,
    ]  # fmt: skip
    assert revisions.day_of(folder, "main").isoformat() == "2023-11-15"
