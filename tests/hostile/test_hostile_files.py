"""Files, streams and names made to break a program: one line, a status, never a traceback."""

import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.hostile

Run = Callable[..., Any]
Check = Callable[[Any], None]

PLAN = "applan: 1\ntitle: Årsplan\norganisation: Eksempellaget\nperiod: 2026\n"
WRONG = PLAN + "titel: x\n"


def one_line(stderr: bytes) -> str:
    """What was said, which has to be one line that begins with the program's name."""
    lines = stderr.decode().splitlines()
    assert len(lines) == 1, lines
    assert lines[0].startswith("applan: ")
    return lines[0]


def test_a_hundred_megabytes_are_refused_without_being_read(
    tmp_path: Path, run: Run, within_limits: Check
) -> None:
    plan = tmp_path / "plan.yaml"
    with plan.open("wb") as file:
        file.truncate(100_000_000)
    outcome = run("lint", "--format", "concise", plan)
    within_limits(outcome)
    assert outcome.status == 1
    assert outcome.stdout.decode() == (
        f"{plan}:1:1: AP007 the file has more than 400000 characters\n"
    )


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/urandom", "/dev/null"])
def test_a_device_is_no_plan(device: str, run: Run, within_limits: Check) -> None:
    if not Path(device).exists():
        pytest.skip("no such device here")
    outcome = run("lint", device)
    within_limits(outcome)
    assert outcome.status == 2
    assert one_line(outcome.stderr) == f"applan: {device} is not a file"


def test_a_pipe_with_a_name_is_no_plan(tmp_path: Path, run: Run, within_limits: Check) -> None:
    os.mkfifo(tmp_path / "plan.yaml")
    outcome = run("lint", "plan.yaml", cwd=tmp_path)
    within_limits(outcome)
    assert outcome.status == 2
    assert one_line(outcome.stderr) == "applan: plan.yaml is not a file"


def test_a_pipe_in_the_folder_of_plans_is_passed_over(
    tmp_path: Path, run: Run, within_limits: Check
) -> None:
    (tmp_path / "plans").mkdir()
    os.mkfifo(tmp_path / "plans" / "2025.yaml")
    (tmp_path / "plans" / "2026.yaml").write_text(PLAN)
    outcome = run("lint", cwd=tmp_path)
    within_limits(outcome)
    assert (outcome.status, outcome.stdout) == (0, b"1 plan checked, nothing found\n")


def test_an_empty_folder_is_said(tmp_path: Path, run: Run, within_limits: Check) -> None:
    (tmp_path / "2026.yaml").mkdir()
    outcome = run("lint", "2026.yaml", cwd=tmp_path)
    within_limits(outcome)
    assert outcome.status == 2
    assert "holds no plans" in one_line(outcome.stderr)


@pytest.mark.parametrize("target", ["nowhere.yaml", "plan.yaml"])
def test_a_link_that_leads_nowhere_is_said(
    target: str, tmp_path: Path, run: Run, within_limits: Check
) -> None:
    (tmp_path / "plan.yaml").symlink_to(target)
    outcome = run("lint", "plan.yaml", cwd=tmp_path)
    within_limits(outcome)
    assert outcome.status == 2
    assert one_line(outcome.stderr) == "applan: plan.yaml is not there"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_said(tmp_path: Path, run: Run, within_limits: Check) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(PLAN)
    plan.chmod(0)
    outcome = run("lint", "plan.yaml", cwd=tmp_path)
    within_limits(outcome)
    assert outcome.status == 2
    assert "plan.yaml cannot be read" in one_line(outcome.stderr)


@pytest.mark.parametrize("name", ["x" * 300, "x" * 5_000, "a/" * 3_000, "\n", "../" * 50])
def test_a_name_that_no_file_can_have_is_said(
    name: str, tmp_path: Path, run: Run, within_limits: Check
) -> None:
    outcome = run("lint", name, cwd=tmp_path)
    within_limits(outcome)
    assert outcome.status == 2
    one_line(outcome.stderr)


NAMES = (
    b"\x1b[31mred\x1b[0m.yaml",
    b"two\nlines.yaml",
    b"back\rward.yaml",
    "a\u202elmay.yaml".encode(),
    "c1\u009b2J.yaml".encode(),
    b"not-utf-8-\xff.yaml",
)


@pytest.mark.parametrize("format", ["full", "concise", "json"])
def test_a_file_name_is_never_shown_raw(
    format: str, tmp_path: Path, run: Run, within_limits: Check
) -> None:
    for name in NAMES:
        (tmp_path / os.fsdecode(name)).write_text(WRONG)
    outcome = run("lint", "--format", format, ".", cwd=tmp_path)
    within_limits(outcome)
    assert outcome.status == 1
    assert outcome.stdout.decode().count("AP101") == len(NAMES)
    for line in outcome.stdout.decode().split("\n"):
        assert line.isprintable(), line
    for name in NAMES:
        assert name not in outcome.stdout


@pytest.mark.parametrize("name", NAMES)
def test_the_name_of_a_file_that_is_not_there_is_never_shown_raw(
    name: bytes, tmp_path: Path, run: Run, within_limits: Check
) -> None:
    outcome = run("lint", name, cwd=tmp_path)
    within_limits(outcome)
    assert outcome.status == 2
    assert one_line(outcome.stderr).isprintable()


@pytest.mark.parametrize("format", ["full", "concise", "json"])
def test_text_from_a_plan_is_never_shown_raw(
    format: str, tmp_path: Path, run: Run, within_limits: Check
) -> None:
    hidden = "\u202e\u2066\u200b\u061c\u00ad\ufeff\U000e0041\u2028\x85"
    (tmp_path / "plan.yaml").write_text(
        PLAN.replace("Årsplan", f"Års{hidden}plan 🎉👩‍👩‍👧")
        + f"activities:\n  - title: 'A{hidden} \U0001f389'\n    kind: 'x{hidden}y'\n"
        + f"    'k{hidden}': 'b\x1b[2J\x9b1m\x07'\n",
        encoding="utf-8",
    )
    outcome = run("lint", "--format", format, "plan.yaml", cwd=tmp_path)
    within_limits(outcome)
    assert outcome.status == 1
    said = outcome.stdout.decode()
    assert {code for code in ("AP003", "AP101", "AP104") if code in said} == {
        "AP003",
        "AP101",
        "AP104",
    }
    assert not set(said) & set(hidden + "\x1b\x9b\x07\u200d")


def test_a_folder_that_was_deleted_under_us_is_said(
    tmp_path: Path, run: Run, within_limits: Check
) -> None:
    folder = tmp_path / "gone"
    folder.mkdir()

    def leave() -> None:
        os.chdir(folder)
        folder.rmdir()

    for arguments in (["lint"], ["lint", "2026"], ["lint", "plan.yaml"]):
        folder.mkdir(exist_ok=True)
        outcome = run(*arguments, before=leave)
        within_limits(outcome)
        assert outcome.status == 2
        one_line(outcome.stderr)


def test_a_reader_that_goes_away_is_no_error(
    tmp_path: Path, run: Run, within_limits: Check
) -> None:
    (tmp_path / "plan.yaml").write_text(PLAN + "".join(f"k{n}: x\n" for n in range(5_000)))
    reading, writing = os.pipe()

    def head() -> None:
        os.read(reading, 10)
        os.close(reading)

    reader = threading.Thread(target=head)
    reader.start()
    outcome = run("lint", "plan.yaml", cwd=tmp_path, stdout=writing)
    os.close(writing)
    reader.join()
    within_limits(outcome)
    assert outcome.status == 1, "the status tells of the findings, read or not"
    assert outcome.stderr == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("arguments", [["lint", "plan.yaml"], ["rules"], ["schema"], ["--version"]])
def test_a_full_disk_behind_standard_output_is_said(
    arguments: list[str], tmp_path: Path, run: Run
) -> None:
    (tmp_path / "plan.yaml").write_text(WRONG)
    full = os.open("/dev/full", os.O_WRONLY)
    outcome = run(*arguments, cwd=tmp_path, stdout=full)
    os.close(full)
    assert outcome.status in {2, 3}
    assert "No space left" in one_line(outcome.stderr)


@pytest.mark.parametrize("descriptor", [0, 1, 2])
def test_a_closed_stream_is_no_fault(
    descriptor: int, tmp_path: Path, run: Run, within_limits: Check
) -> None:
    (tmp_path / "plan.yaml").write_text(PLAN)
    outcome = run(
        "lint", "-" if descriptor == 0 else "plan.yaml",
        cwd=tmp_path, before=lambda: os.close(descriptor),
    )  # fmt: skip
    within_limits(outcome)
    if descriptor != 2:
        assert outcome.status == 2
        assert "is closed" in one_line(outcome.stderr)


def test_endless_input_is_refused(tmp_path: Path, run: Run, within_limits: Check) -> None:
    reading, writing = os.pipe()

    def yes() -> None:
        try:
            while True:
                os.write(writing, b"y\n" * 10_000)
        except BrokenPipeError:
            os.close(writing)

    writer = threading.Thread(target=yes)
    writer.start()
    outcome = run("lint", "--format", "concise", "-", stdin=reading, cwd=tmp_path)
    os.close(reading)
    writer.join()
    within_limits(outcome)
    assert outcome.stdout == b"-:1:1: AP007 the file has more than 400000 characters\n"


def test_plans_that_continue_each_other_in_a_ring_end(
    tmp_path: Path, run: Run, within_limits: Check
) -> None:
    for year in range(2000, 2100):
        (tmp_path / f"{year}.yaml").write_text(
            PLAN.replace("2026", str(year)) + f"continues: {year + 1 if year < 2099 else 2000}\n"
        )
    outcome = run("lint", ".", cwd=tmp_path)
    within_limits(outcome)
    assert outcome.status == 1
    assert outcome.stdout.endswith(b"99 errors in 100 plans\n")  # AP611: each but the last


def test_a_plan_beside_that_is_a_pipe_is_never_opened(
    tmp_path: Path, run: Run, within_limits: Check
) -> None:
    os.mkfifo(tmp_path / "2023.yaml")
    (tmp_path / "2026.yaml").write_text(PLAN + "continues: 2023\n")
    outcome = run("lint", "--format", "concise", "2026.yaml", cwd=tmp_path)
    within_limits(outcome)
    said = b"2026.yaml:5:12: AP204 there is no plan \xe2\x80\x9c2023\xe2\x80\x9d beside this one\n"
    assert (outcome.status, outcome.stdout) == (1, said)


def test_it_runs_where_nothing_says_what_language_or_terminal(
    tmp_path: Path, run: Run, within_limits: Check, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in list(os.environ):
        if name not in {"PATH", "HOME", "SYSTEMROOT"}:
            monkeypatch.delenv(name)
    monkeypatch.setenv("LC_ALL", "C")
    (tmp_path / "plan.yaml").write_text(WRONG, encoding="utf-8")
    outcome = run("lint", "plan.yaml", cwd=tmp_path)
    within_limits(outcome)
    assert outcome.status == 1
    assert "“titel”" in outcome.stdout.decode("utf-8")
    assert sys.executable


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["lint", "--nei"], 2), (["nei"], 2), ([], 2), (["render", "2099"], 2), (["lint"], 2),
        (["lint", "plan.yaml"], 1), (["lint", "--fix", "plan.yaml"], 1), (["link", "plan.yaml"], 2),
    ],
)  # fmt: skip
@pytest.mark.parametrize("heard", ["full", "closed"])
def test_the_status_is_the_same_where_nobody_hears_why(
    arguments: list[str], status: int, heard: str, tmp_path: Path, run: Run
) -> None:
    (tmp_path / "plan.yaml").write_text(WRONG)

    def deafen() -> None:
        os.close(2)
        if heard == "full":
            os.open("/dev/full", os.O_WRONLY)

    cwd = tmp_path if arguments != ["lint"] else Path("/")
    assert run(*arguments, cwd=cwd, before=deafen).status == status


WRONG_CALLS = (
    ["lint", "ingen"],
    ["finnes-ikke"],
    [],
    ["lint", "--finnes-ikke"],
    ["render", "2099"],
)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("arguments", WRONG_CALLS, ids=" ".join)
@pytest.mark.parametrize("stderr", ["full", "closed", "without a reader"])
def test_a_wrong_call_is_2_whatever_becomes_of_standard_error(
    stderr: str, arguments: list[str], tmp_path: Path, run: Run
) -> None:
    def before() -> None:
        if stderr == "closed":
            os.close(2)
        elif stderr == "full":
            os.dup2(os.open("/dev/full", os.O_WRONLY), 2)
        else:
            reading, writing = os.pipe()
            os.close(reading)
            os.dup2(writing, 2)

    assert run(*arguments, cwd=tmp_path, before=before).status == 2


@pytest.mark.parametrize(
    "arguments",
    [
        ["lint", f"{'x' * 300}.yaml"],
        ["lint", f"{'x' * 5_000}/y.yaml"],
        ["render", "plan.yaml", "-f", "md", "-o", f"{'x' * 300}.md"],
        ["calendar", "plan.yaml", "-o", f"{'x' * 300}.ics"],
        ["lint", "--baseline", "x" * 300],
    ],
)
def test_a_name_that_is_too_long_is_one_line(
    arguments: list[str], tmp_path: Path, run: Run, within_limits: Check
) -> None:
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    outcome = run(*arguments, cwd=tmp_path)
    within_limits(outcome)
    assert outcome.status == 2
    one_line(outcome.stderr)


def test_too_few_open_files_for_all_processes_is_slower_and_not_wrong(
    tmp_path: Path, run: Run
) -> None:
    import resource

    for number in range(60):
        own = WRONG.replace("organisation: ", f"organisation: {number} ")
        (tmp_path / f"p{number}.yaml").write_text(own, encoding="utf-8")

    def few() -> None:
        resource.setrlimit(resource.RLIMIT_NOFILE, (12, 12))

    outcome = run("lint", "--jobs", "8", ".", cwd=tmp_path, before=few)
    assert (outcome.status, outcome.stderr) == (1, b"")
    assert outcome.stdout.endswith(b"60 errors in 60 plans\n")


@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["lint", "--help"], ["templates", "--help"], ["templates", "check", "--help"],
     ["rules", "AP310"], ["rules"]],
    ids=" ".join,
)  # fmt: skip
def test_help_is_the_same_where_python_leaves_docstrings_out(
    arguments: list[str], tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = run(*arguments, cwd=tmp_path)
    monkeypatch.setenv("PYTHONOPTIMIZE", "2")
    assert run(*arguments, cwd=tmp_path)[:3] == said[:3]
    assert said.status == 0


@pytest.mark.parametrize(
    "unit", [" ", "\t", " \t", "A", "a ", "A-", "1. ", "12. mai ", "Kari, ", "Kari (", "og "]
)
def test_a_line_of_thousands_of_the_same_is_imported(
    unit: str, tmp_path: Path, run: Run, within_limits: Check
) -> None:
    """What looks for a name, a column or a place to break looks at each sign a few times at most."""
    line = "Møte " + unit * (40_000 // len(unit)) + "x"
    text = tmp_path / "plan.txt"
    text.write_text(f"PLAN 2026\n\nAKTIVITETER\n\n{line}\n", encoding="utf-8")
    outcome = run("import", text, "--organisation", "Laget", cwd=tmp_path)
    within_limits(outcome)
    assert outcome.status in (0, 1), outcome.stderr
