"""Help, values and long texts: alike in all commands, and in Norwegian."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any, NamedTuple

import pytest

from applan.cli.calls import choice
from applan.cli.commands import COMMANDS, ENTRIES
from applan.errors import UserError
from applan.output import pager

Call = Callable[..., Any]
POSIX = pytest.mark.skipif(os.name == "nt", reason="the pager of the test is a shell script")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_help_page_ends_with_an_example(command: str, call: Call) -> None:
    said = call(command, "--help")
    assert said.status == 0
    assert said.stdout.splitlines()[-1] == f"Example: {ENTRIES[command].example}"
    assert ENTRIES[command].example.startswith(f"applan {command}")


@pytest.mark.parametrize(
    "command", ["render", "calendar", "next", "diff", "history", "when", "link", "lint"]
)
def test_format_and_output_are_called_the_same_everywhere(command: str, call: Call) -> None:
    said = call(command, "--help").stdout
    assert "--format, -f " in said
    assert "--output, -o " in said


def test_help_tells_what_holds_where_nothing_is_said(call: Call) -> None:
    assert "Without: 60." in call("next", "--help").stdout
    assert "Uten: kind." in " ".join(call("calendar", "--help", lang="nb").stdout.split())


@pytest.mark.parametrize(
    ("said", "allowed", "meant"),
    [
        ("måneder", ("dates", "months"), "months"),
        ("Årshjul", ("dates", "wheel"), "wheel"),
        ("hjul", ("wheel",), "wheel"),
        ("liste", ("dates",), "dates"),
        ("tabell", ("text", "html"), "text"),
        ("tabell", ("table", "html"), "table"),
        ("text", ("table", "html"), "table"),
        ("excel", ("csv", "xlsx"), "xlsx"),
        ("kurs", ("course", "meeting"), "course"),
        ("PDF", ("docx", "pdf"), "pdf"),
        ("plan", ("plan", "who"), "plan"),
    ],
)
def test_a_value_may_be_said_in_norwegian(said: str, allowed: tuple[str, ...], meant: str) -> None:
    assert choice("--x", said, allowed) == meant


@pytest.mark.parametrize("said", ["måneder", "", "kurss"])
def test_what_is_not_possible_is_refused(said: str) -> None:
    with pytest.raises(UserError):
        choice("--x", said, ("course", "dates"))


class Terminal(NamedTuple):
    """Standard output, which may be a terminal."""

    is_one: bool

    def isatty(self) -> bool:
        return self.is_one

    def flush(self) -> None:
        pass


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A terminal of ten lines, and where a pager of one's own tells what it was given."""
    monkeypatch.setattr(pager, "sys", SimpleNamespace(stdout=Terminal(True)))
    monkeypatch.setattr(shutil, "get_terminal_size", lambda: os.terminal_size((80, 10)))
    program = tmp_path / "bla"
    program.write_text(f'#!/bin/sh\necho "$LESS|$1" >{tmp_path}/given\ncat >>{tmp_path}/given\n')
    program.chmod(0o755)
    return tmp_path


LONG = "".join(f"linje {n} æøå\n" for n in range(10))


@POSIX
def test_long_text_goes_to_the_pager_that_is_named(screen: Path, capfd: Any) -> None:
    pager.page(LONG, {"PAGER": f"{screen}/bla -a", "PATH": "/usr/bin:/bin"}, ["history"])
    assert (screen / "given").read_text("utf-8") == f"FRX|-a\n{LONG}"
    pager.page(LONG, {"PAGER": f"{screen}/bla", "LESS": "-R", "PATH": "/bin"}, [])
    assert (screen / "given").read_text("utf-8").startswith("-R|\n")
    assert capfd.readouterr().out == ""


@POSIX
@pytest.mark.parametrize(
    ("environment", "arguments", "text"),
    [
        ({"PAGER": "{}/bla"}, ["diff", "--no-pager"], LONG),
        ({"PAGER": "{}/bla"}, [], "kort\n"),
        ({"PAGER": ""}, [], LONG),
        ({"PAGER": "cat"}, [], LONG),
        ({"PAGER": "finnes-ikke"}, [], LONG),
        ({"PAGER": "'"}, [], LONG),
        ({"PAGER": "{}/bla", "APPLAN_PAGER": ""}, [], LONG),
    ],
)
def test_text_is_shown_as_it_is_where_no_pager_is_wanted(
    environment: dict[str, str], arguments: list[str], text: str, screen: Path, capfd: Any
) -> None:
    named = {name: value.format(screen) for name, value in environment.items()}
    pager.page(text, named, arguments)
    assert capfd.readouterr().out == text
    assert not (screen / "given").exists()


@POSIX
def test_a_file_and_a_pipe_have_no_pager(screen: Path, capfd: Any, monkeypatch: Any) -> None:
    monkeypatch.setattr(pager, "sys", SimpleNamespace(stdout=Terminal(False)))
    pager.page(LONG, {"PAGER": f"{screen}/bla"}, [])
    assert capfd.readouterr().out == LONG


@POSIX
def test_who_has_seen_enough_ends_the_pager_and_that_is_no_error(screen: Path) -> None:
    (screen / "bla").write_text("#!/bin/sh\nexit 1\n")
    pager.page(LONG * 10_000, {"PAGER": f"{screen}/bla"}, [])


def test_no_pager_may_stand_anywhere_in_a_call(call: Call) -> None:
    assert call("rules", "--no-pager", "AP304").status == 0
    assert call("--no-pager", "rules").status == 0
