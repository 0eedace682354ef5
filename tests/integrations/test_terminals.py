"""What applan writes arrives: in any encoding, without a reader, with and without colours."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import BAD, GOOD, Run, plan

FORMATS = ("full", "concise", "json", "github", "gitlab", "junit", "sarif", "markdown")


@pytest.mark.parametrize("encoding", ["cp1252", "cp850", "ascii", "ascii:strict", "utf-16"])
@pytest.mark.parametrize("format", FORMATS)
def test_norwegian_survives_a_console_of_another_encoding(
    run: Run, repository: Path, encoding: str, format: str
) -> None:
    """As on Windows, where standard output to a pipe is in the code page of the system."""
    plan(repository, BAD.replace("statuss", "statusæ漢🎉"), "års plan")
    done = run("applan", "lint", "--format", format, more={"PYTHONIOENCODING": encoding})
    assert (done.returncode, done.stderr) == (1, "")
    assert "«statusæ漢🎉»" in done.stdout
    file = "%C3%A5rs%20plan" if format == "sarif" else "års plan"
    assert f"plans/{file}.yaml" in done.stdout


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
