"""What applan writes arrives: in any encoding, without a reader, with and without colours."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from applan.cli.main import main

from .conftest import BAD, GOOD, Run, plan

FORMATS = ("full", "concise", "json", "github", "gitlab", "junit", "sarif", "markdown")


ENCODINGS = ("cp1252", "cp850", "ascii", "ascii:strict", "utf-16")
ODD = BAD.replace("statuss", "statusæ漢🎉")


def shows_what_is_odd(said: str, format: str) -> None:
    assert "«statusæ漢🎉»" in said
    file = "%C3%A5rs%20plan" if format == "sarif" else "års plan"
    assert f"plans/{file}.yaml" in said


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("format", FORMATS)
def test_norwegian_survives_a_console_of_another_encoding(
    repository: Path, encoding: str, format: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on Windows, where standard output to a pipe is in the code page of the system."""
    plan(repository, ODD, "års plan")
    monkeypatch.chdir(repository)
    monkeypatch.setattr("sys.argv", ["applan", "--lang=nb", "lint", "--format", format])
    name, _, errors = encoding.partition(":")
    for stream in ("stdout", "stderr"):
        console = io.TextIOWrapper(io.BytesIO(), encoding=name, errors=errors or "strict")
        monkeypatch.setattr(sys, stream, console)
    with pytest.raises(SystemExit) as ended:
        main()
    said, complained = (one.buffer.getvalue().decode() for one in (sys.stdout, sys.stderr))
    assert (ended.value.code, complained) == (1, "")
    shows_what_is_odd(said, format)


@pytest.mark.parametrize(("encoding", "format"), [*zip(ENCODINGS, FORMATS, strict=False)])
def test_so_it_does_in_a_process_of_its_own(
    run: Run, repository: Path, encoding: str, format: str
) -> None:
    plan(repository, ODD, "års plan")
    done = run("applan", "lint", "--format", format, more={"PYTHONIOENCODING": encoding})
    assert (done.returncode, done.stderr) == (1, "")
    shows_what_is_odd(done.stdout, format)


@pytest.mark.parametrize("encoding", ["cp1252", "ascii:strict"])
def test_so_does_what_is_said_of_a_wrong_call(run: Run, encoding: str) -> None:
    done = run("applan", "lint", "års漢", more={"PYTHONIOENCODING": encoding})
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "applan: planen «års漢» finnes ikke her\n"


@pytest.mark.skipif(os.name != "posix", reason="pipes of POSIX")
@pytest.mark.parametrize("format", FORMATS)
def test_a_reader_that_leaves_is_no_error(
    repository: Path, environment: dict[str, str], format: str
) -> None:
    """As in «applan lint | head -1»: no traceback, and the findings still decide the status."""
    many = "".join(f"  - {{titel: A, title: B{number}}}\n" for number in range(900))
    plan(repository, f"{GOOD}goals:\n{many}")
    lint = subprocess.Popen(
        ["applan", "lint", "--format", format],
        cwd=repository, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert lint.stdout is not None and lint.stderr is not None
    first = os.read(lint.stdout.fileno(), 10)
    lint.stdout.close()
    assert (lint.stderr.read(), lint.wait(timeout=30), len(first)) == (b"", 1, 10)
    lint.stderr.close()


@pytest.mark.skipif(os.name != "posix", reason="pipes of POSIX")
def test_nobody_reads_at_all(repository: Path, environment: dict[str, str]) -> None:
    plan(repository, BAD)
    script = "applan lint --format concise | true; echo ${PIPESTATUS[0]}"
    done = subprocess.run(
        ["bash", "-c", script], cwd=repository, env=environment, capture_output=True, check=True
    )
    assert (done.stdout, done.stderr) == (b"1\n", b"")


@pytest.mark.parametrize(
    ("settings", "coloured"),
    [
        ({}, False),
        ({"FORCE_COLOR": "1"}, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ({"FORCE_COLOR": ""}, False),
        ({"FORCE_COLOR": "1", "NO_COLOR": ""}, True),
    ],
)
def test_colours_are_for_those_who_want_them(
    run: Run, repository: Path, settings: dict[str, str], coloured: bool
) -> None:
    plan(repository, BAD)
    unset = {"NO_COLOR": "", "FORCE_COLOR": ""}
    for format in FORMATS:
        done = run("applan", "lint", "--format", format, more=unset | settings)
        assert ("\x1b[" in done.stdout) == (coloured and format == "full")


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals")
@pytest.mark.parametrize(("settings", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_a_terminal_has_colours_unless_the_user_has_said_no(
    repository: Path, environment: dict[str, str], settings: dict[str, str], coloured: bool
) -> None:
    import pty

    plan(repository, BAD)
    ours, theirs = pty.openpty()
    about = {key: value for key, value in environment.items() if key != "NO_COLOR"} | settings
    subprocess.run(["applan", "lint"], cwd=repository, env=about, stdout=theirs, check=False)
    os.close(theirs)
    shown = os.read(ours, 100_000)
    os.close(ours)
    assert (b"\x1b[31m" in shown) == coloured
