"""Whatever git is configured to do, commands that ask it say the same, and no program runs."""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")

Call = Callable[..., Any]

PLAN = """\
applan: 1
title: Årsplan
organisation: Laget
period: 2026
activities:
  - {{id: mote, title: Møte, when: {when}}}
sections:
  - {{title: Alt}}
"""

COMMANDS = (
    ("calendar", "2026", "--format", "ics"),
    ("calendar", "2026", "--since", "v1", "--format", "ics"),
    ("calendar", "2026", "--since", "HEAD~1"),
    ("calendar", "2026@v1", "--format", "ics"),
    ("diff", "2026@v1", "2026"),
    ("diff", "2026@HEAD", "2026@v1"),
    ("lint", "--no-cache", "--changed-since", "v1"),
    ("diff", "2026@maim", "2026"),
)

RUNS = "!"
"""A value that is the path of a program, which leaves a mark when it runs."""

KEYS = {
    "alias.cat-file": RUNS, "alias.log": RUNS, "alias.rev-list": RUNS, "alias.rev-parse": RUNS,
    "color.ui": "always", "column.ui": "always", "core.abbrev": "4", "core.askPass": RUNS,
    "core.attributesFile": "attributes", "core.autocrlf": "true", "core.commentChar": "a",
    "core.editor": RUNS, "core.eol": "crlf", "core.fsmonitor": RUNS, "core.hooksPath": "hooks",
    "core.ignoreCase": "true", "core.pager": RUNS, "core.precomposeUnicode": "true",
    "core.quotePath": "true", "core.safecrlf": "true", "core.sshCommand": RUNS,
    "core.untrackedCache": "true", "core.useReplaceRefs": "true", "core.warnAmbiguousRefs": "true",
    "core.whitespace": "cr-at-eol", "credential.helper": RUNS, "diff.algorithm": "patience",
    "diff.external": RUNS, "diff.ignoreSubmodules": "all", "diff.mnemonicPrefix": "true",
    "diff.noprefix": "true", "diff.orderFile": "missing", "diff.relative": "false",
    "diff.renames": "copies", "diff.x.command": RUNS, "diff.x.textconv": RUNS,
    "fetch.recurseSubmodules": "true", "filter.x.clean": RUNS, "filter.x.process": RUNS,
    "filter.x.smudge": RUNS, "format.pretty": "oneline", "gc.auto": "1", "gpg.program": RUNS,
    "grep.lineNumber": "true", "i18n.commitEncoding": "UTF-16",
    "i18n.logOutputEncoding": "UTF-16", "log.abbrevCommit": "true", "log.date": "relative",
    "log.decorate": "full", "log.diffMerges": "off", "log.follow": "true", "log.mailmap": "true",
    "log.showRoot": "false", "log.showSignature": "true", "mailmap.file": "mailmap",
    "pager.cat-file": RUNS, "pager.log": RUNS, "pager.rev-list": RUNS, "pager.show": RUNS,
    "safe.directory": "", "sequence.editor": RUNS, "status.showUntrackedFiles": "no",
    "submodule.recurse": "true", "uploadpack.packObjectsHook": RUNS,
}  # fmt: skip

REPOSITORY_ONLY = {"core.bare": "true", "core.worktree": "elsewhere"}
"""What git would believe of a repository, and no user says of all of them."""


class Repository(NamedTuple):
    top: Path
    program: Path
    git: Callable[..., str]

    @property
    def ran(self) -> bool:
        return self.program.with_name("ran").exists()

    def value(self, written: str) -> str:
        return str(self.program) if written == RUNS else written

    def configure(self, keys: dict[str, str], *where: str) -> None:
        for key, written in keys.items():
            self.git("config", *where, key, self.value(written))


@pytest.fixture
def repository(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Repository:
    """A signed commit, a merge, a replaced object, a tag, drivers, and an edit in the open."""
    outside = tmp_path_factory.mktemp("outside")
    program = outside / "program"
    program.write_text(
        f'#!/bin/sh\ntouch "{outside}/ran"\ncat >/dev/null\necho "[GNUPG:] SIG_CREATED " >&2\necho signed\n',
        "utf-8",
    )
    program.chmod(0o755)
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(outside))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(outside / "none"))
    clock = iter(range(1_700_000_000, 1_800_000_000, 1_000))

    def git(*arguments: str) -> str:
        identity = {
            f"GIT_{who}_{what}": value
            for who in ("AUTHOR", "COMMITTER")
            for what, value in (
                ("NAME", "Kari"), ("EMAIL", "kari@example.org"), ("DATE", f"{next(clock)} +0100"),
            )
        }  # fmt: skip
        ran = subprocess.run(
            ["git", "-c", f"gpg.program={program}", *arguments],
            cwd=tmp_path, env=os.environ | identity, capture_output=True, text=True, check=True,
        )  # fmt: skip
        return ran.stdout.strip()

    def write(when: str, *options: str) -> None:
        (tmp_path / "plans" / "2026.yaml").write_text(PLAN.format(when=when), "utf-8")
        git("add", "plans", ".gitattributes")
        git("commit", "--quiet", "--message", "x", *options)

    git("init", "--quiet", "--initial-branch", "main")
    (tmp_path / "plans").mkdir()
    (tmp_path / ".gitattributes").write_text("*.yaml filter=x diff=x\n", "utf-8")
    write("1. mars 2026", "--gpg-sign")
    git("tag", "v1")
    git("switch", "--quiet", "--create", "utkast")
    write("2. mars 2026")
    git("switch", "--quiet", "main")
    (tmp_path / "other").write_text("x", "utf-8")
    git("add", "other")
    git("commit", "--quiet", "--message", "x")
    git("merge", "--quiet", "--no-edit", "utkast")
    write("3. mars 2026", "--gpg-sign")
    (tmp_path / "plans" / "2026.yaml").write_text(PLAN.format(when="4. mars 2026"), "utf-8")
    program.with_name("ran").unlink()
    return Repository(tmp_path, program, git)


@pytest.fixture
def answers(call: Call) -> Callable[[], list[tuple[int, str, str]]]:
    """What each command says, which is more than that it failed."""

    def ask() -> list[tuple[int, str, str]]:
        said = [tuple(call(*command)) for command in COMMANDS]
        assert [status for status, *_rest in said] == [0, 0, 0, 0, 1, 1, 1, 2]
        return said

    return ask


def test_no_key_of_the_repository_changes_an_answer(
    repository: Repository, answers: Callable[[], Any]
) -> None:
    before = answers()
    assert [line for line in before[0][1].splitlines() if line.startswith(("SEQ", "DTSTAMP"))] == [
        "DTSTAMP:20231115T051000Z", "SEQUENCE:4",
    ]  # fmt: skip
    repository.configure(KEYS)
    repository.configure(REPOSITORY_ONLY)
    assert answers() == before
    assert not repository.ran


def test_no_key_of_the_user_changes_an_answer(
    repository: Repository, answers: Callable[[], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = answers()
    repository.configure(KEYS, "--global")
    assert answers() == before
    for number, (key, written) in enumerate(KEYS.items()):
        monkeypatch.setenv(f"GIT_CONFIG_KEY_{number}", key)
        monkeypatch.setenv(f"GIT_CONFIG_VALUE_{number}", repository.value(written))
    monkeypatch.setenv("GIT_CONFIG_COUNT", str(len(KEYS)))
    assert answers() == before
    assert not repository.ran


def test_a_key_of_the_user_that_git_cannot_read_changes_nothing(
    repository: Repository, answers: Callable[[], Any]
) -> None:
    before = answers()
    repository.configure({"core.compression": "x", "diff.renameLimit": "y"}, "--global")
    assert answers() == before


@pytest.mark.parametrize(
    "variables",
    [
        {"GIT_DIR": "/nowhere", "GIT_WORK_TREE": "/", "GIT_INDEX_FILE": "/nowhere/index"},
        {"GIT_DIR": ".git", "GIT_INDEX_FILE": ".git/next-index-1.lock", "GIT_PREFIX": "plans/"},
        {"GIT_GLOB_PATHSPECS": "1", "GIT_ICASE_PATHSPECS": "1", "GIT_NAMESPACE": "x"},
        {"GIT_OBJECT_DIRECTORY": "/nowhere", "GIT_SHALLOW_FILE": "/dev/null", "GIT_TRACE": "1"},
        {"GIT_EXTERNAL_DIFF": RUNS, "GIT_PAGER": RUNS, "GIT_SSH_COMMAND": RUNS, "PAGER": RUNS},
        {"GIT_CONFIG_PARAMETERS": "'core.bare'='true' 'log.showroot'='false'"},
    ],
)
def test_no_variable_changes_an_answer(
    variables: dict[str, str],
    repository: Repository,
    answers: Callable[[], Any],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = answers()
    for name, written in variables.items():
        monkeypatch.setenv(name, repository.value(written))
    assert answers() == before
    assert not repository.ran


def test_what_lies_in_the_repository_changes_no_answer(
    repository: Repository, answers: Callable[[], Any]
) -> None:
    before = answers()
    stored = repository.top / ".git"
    tip, first = (repository.git("rev-parse", name) for name in ("HEAD", "v1"))
    repository.git("replace", tip, first)
    (stored / "info").mkdir(exist_ok=True)
    (stored / "info" / "grafts").write_text(f"{tip}\n", "utf-8")
    (stored / "info" / "attributes").write_text("* diff=x filter=x export-subst\n", "utf-8")
    (repository.top / ".mailmap").write_text("Per <per@example.org> <kari@example.org>\n", "utf-8")
    (stored / "index").write_bytes(b"damaged")
    hooks = stored / "hooks"
    hooks.mkdir(exist_ok=True)
    for name in ("post-checkout", "reference-transaction", "post-index-change", "pre-auto-gc"):
        shutil.copy(repository.program, hooks / name)
    assert answers() == before
    assert not repository.ran


def test_a_key_of_the_repository_that_git_cannot_read_is_one_line(
    repository: Repository, call: Call
) -> None:
    repository.git("config", "core.compression", "x")
    for command in COMMANDS:
        said = call(*command)
        assert (said.status, said.stdout) == (2, "")
        assert said.stderr.startswith("applan: git cannot read plans: fatal: bad numeric config")
        assert said.stderr.count("\n") == 1


def test_a_partial_clone_fetches_nothing(repository: Repository, call: Call) -> None:
    blob = repository.git("rev-parse", "v1:plans/2026.yaml")
    (repository.top / ".git" / "objects" / blob[:2] / blob[2:]).unlink()
    repository.configure({
        "core.repositoryFormatVersion": "1", "extensions.partialClone": "origin",
        "remote.origin.promisor": "true", "remote.origin.uploadpack": RUNS,
        "remote.origin.url": str(repository.top), "remote.origin.fetch": "+refs/*:refs/x/*",
    })  # fmt: skip
    said = call("diff", "2026@v1", "2026")
    assert (said.status, said.stdout, said.stderr) == (
        2, "", "applan: git lacks a part of the history of plans; where the clone is partial, "
        "“git fetch --refetch --no-filter” brings the rest\n",
    )  # fmt: skip
    assert not repository.ran


def test_odd_letters_in_names_do_not_shift_what_plans_said(
    repository: Repository, call: Call
) -> None:
    odd = ("2018.yaml", "20\r19.yaml", "20\n20.yaml", "20\t21 æ.yaml", '2"0\\22.yaml', "-x.yaml")
    for number, name in enumerate(odd, 1):
        content = PLAN.format(when=f"{number}. mai 2026")
        (repository.top / "plans" / name).write_text(content, "utf-8")
    repository.git("add", "plans")
    repository.git("commit", "--quiet", "--message", "x")
    repository.git("tag", "v2")
    for number, name in enumerate(odd, 1):
        path = repository.top / "plans" / name
        path.write_text(PLAN.format(when="30. juni 2026"), "utf-8")
        said = call("diff", f"{path}@v2", str(path))
        assert f"{number}. mai 2026" in said.stdout, name
        said = call("calendar", str(path), "--format", "ics")
        assert "SEQUENCE:1" in said.stdout, name
