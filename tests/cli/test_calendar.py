"""``applan calendar`` and ``applan next`` as they are called."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from time import sleep
from typing import Any

import pytest

from applan.cli import calendar as calendar_command
from applan.cli import next as next_command
from applan.cli import progress

PLAN = """\
applan: 1
title: Årsplan {year}
organisation: Laget
period: {year}
goals:
  - {{id: vekst, title: Vekst}}
activities:
  - {{id: mote, kind: meeting, title: Møte, responsible: Styret, when: 14. mars}}
  - {{id: frist, kind: deadline, title: Påmelding, responsible: Leder, when: 1. mai}}
  - {{id: tur, title: Tur, supports: [vekst], when: avklares}}
  - id: rekrutt
    kind: campaign
    title: Verving
    responsible: [Styret, Leder]
    when: trolig uke 37
"""


Call = Callable[..., Any]
Git = Callable[..., None]


@pytest.fixture
def call(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Call:
    """Run a command in English in a folder with the plans 2025 and 2026."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    (tmp_path / "plans").mkdir()
    for year in ("2025", "2026"):
        text = PLAN.format(year=year)
        (tmp_path / "plans" / f"{year}.yaml").write_text(text, encoding="utf-8")
    return call


@pytest.fixture
def git(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    """A repository with the plans as they are, committed on 14 November 2023."""
    for name, value in (
        ("GIT_CONFIG_GLOBAL", str(tmp_path / "none")), ("GIT_CONFIG_NOSYSTEM", "1"),
        ("GIT_AUTHOR_DATE", "1700000000 +0000"), ("GIT_COMMITTER_DATE", "1700000000 +0000"),
    ):  # fmt: skip
        monkeypatch.setenv(name, value)

    def run(*arguments: str) -> None:
        identity = ("-c", "user.name=Kari", "-c", "user.email=kari@example.org")
        subprocess.run(["git", *identity, *arguments], cwd=tmp_path, check=True, timeout=30)

    run("init", "-q", "-b", "main")
    run("add", "plans")
    run("commit", "-q", "-m", "x")
    return run


def titles(said: Any, *keys: str) -> list[str]:
    found = json.loads(said.stdout)
    return [one["title"] for key in keys or ("occurrences",) for one in found[key]]


def test_the_newest_plan_is_shown_as_a_date_plan(call: Call) -> None:
    said = call("calendar")
    assert (said.status, said.stderr) == (0, "")
    assert said.stdout.startswith("Årsplan 2026\nDatoplan – Laget\n\nDatoer\n")
    assert said.stdout.endswith("Uten dato\nNår       Hva\n────────  ───\navklares  Tur\n")
    assert call("calendar", "-o", "plan.txt").status == 0
    assert Path("plan.txt").read_text("utf-8") == said.stdout


def test_plans_are_put_together(call: Call) -> None:
    found = json.loads(call("calendar", "2025", "2026", "-f", "json").stdout)["occurrences"]
    assert [(one["plan"], one["id"]) for one in found] == [
        ("2025", "mote"), ("2025", "frist"), ("2025", "rekrutt"),
        ("2026", "mote"), ("2026", "frist"), ("2026", "rekrutt"),
        ("2025", "tur"), ("2026", "tur"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (["--from", "2026-03-14", "--to", "14. mars"], ["Møte", "Tur"]),
        (["--from", "april"], ["Påmelding", "Verving", "Tur"]),
        (["--to", "uke 18"], ["Møte", "Påmelding", "Tur"]),
        (["--who", "styret"], ["Møte", "Verving"]),
        (["--who", "styret", "--who", "Leder", "--kind", "deadline"], ["Påmelding"]),
        (["--kind", "meeting", "--kind", "campaign"], ["Møte", "Verving"]),
        (["--goal", "vekst"], ["Tur"]),
    ],
)
def test_only_what_is_asked_for(call: Call, filters: list[str], expected: list[str]) -> None:
    assert titles(call("calendar", "2026", "-f", "json", *filters)) == expected


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--kind", "meting"], "--kind cannot be “meting”; did you mean “meeting”?"),
        (["--view", "date"], "--view cannot be “date”; did you mean “dates”?"),
        (["--format", "odt"], "--format cannot be “odt”; possible are table, csv, docx, html, ics, "
                              "json, md, svg, xlsx, pdf, png"),
        (["--view", "dates", "-f", "svg"], "--view dates cannot be written as svg; possible are "
                                           "table, csv, docx, html, ics, json, md, xlsx, pdf"),
        (["--who", "styre"],
         "nobody called “styre” is responsible for anything with a time; did you mean “Styret”?"),
        (["--who", "Kongen"], "nobody called “Kongen” is responsible for anything with a time"),
        (["--goal", "vexst"], "there is no goal “vexst”; did you mean “vekst”?"),
        (["--goal", "x"], "there is no goal “x”; there are vekst"),
        (["--from", "14. feburar"],
         "--from: “14. feburar” is not a day; did you mean “14. februar”?"),
        (["--from", "i går"],
         "--from: “i går” is not a day; write it as 2026-05-01 or 1. mai 2026"),
        (["--from", "2026-02-30"],
         "--from: there is no 2026-02-30; did you mean “28. februar 2026”?"),
        (["--from", "mai", "--to", "april"], "--to 2026-04-30 is before --from 2026-05-01"),
        (["--since", "main", "-f", "csv"],
         "--since cannot be told as csv; possible are table, docx, html, ics, json, md, svg, pdf, png"),
        (["--since", "main"], "plans is not under git, and “main” is"),
        (["--since", "2025@main", "-f", "ics"],
         "--since 2025@main is about one plan; name no other"),
        (["-o", "plan.doc"], "--format cannot be “doc”; did you mean “docx”?"),
        (["-f", "ics", "-o", "plans"], "plans is a folder; name a file, or use --split"),
        (["--split", "what"], "--split cannot be “what”; possible are plan, who"),
        (["--split", "who", "-f", "ics", "-o", "-"],
         "--split writes several files; name a folder for them"),
        (["--rings", "x"], "--rings cannot be “x”; possible are kind, responsible"),
    ],
)  # fmt: skip
def test_a_wrong_call_is_one_line(call: Call, arguments: list[str], message: str) -> None:
    assert call("calendar", "2026", *arguments) == (2, "", f"applan: {message}\n")


def test_a_date_without_a_year_needs_one_plan(call: Call) -> None:
    said = call("calendar", "2025", "2026", "--from", "14. mars")
    assert (said.status, said.stdout) == (2, "")
    assert said.stderr.startswith("applan: --from: “14. mars” is not ")


def test_a_file_says_what_it_is(call: Call, tmp_path: Path) -> None:
    assert call("calendar", "-o", "ut/plan.md").stdout == "Wrote ut/plan.md\n"
    assert (tmp_path / "ut" / "plan.md").read_text("utf-8").startswith("# Årsplan 2026")
    assert call("calendar", "-o", "plan.csv").status == 0
    assert (tmp_path / "plan.csv").read_bytes().startswith(b"\xef\xbb\xbfStart,Slutt,Dato,Hva,")
    assert call("calendar", "--view", "matrix", "-o", "m.docx").status == 0
    assert (tmp_path / "m.docx").read_bytes().startswith(b"PK")
    assert call("calendar", "-f", "docx").stdout == "Wrote kalender/2026-dates.docx\n"


def test_a_calendar_file_tells_what_it_left_out(call: Call) -> None:
    said = call("calendar", "-f", "ics")
    assert said.status == 0
    assert said.stderr == (
        "applan: without definite days, and so no events: 1 of the plan’s times; "
        "--view dates lists them\n"
    )
    lines = said.stdout.splitlines()
    assert lines[0] == "BEGIN:VCALENDAR" and lines.count("BEGIN:VEVENT") == 3
    assert "DTSTAMP:20260101T000000Z" in lines and "SEQUENCE:0" in lines
    assert said == call("calendar", "-f", "ics")


def test_a_file_for_each_responsible(call: Call, tmp_path: Path) -> None:
    said = call("calendar", "--split", "who", "-f", "ics", "-o", "ut")
    assert said.stdout == ("Wrote ut/leder.ics\nWrote ut/styret.ics\nWrote ut/uten-ansvarlig.ics\n")
    found = {
        path.stem: [line for line in path.read_text("utf-8").splitlines() if line[:4] == "UID:"]
        for path in (tmp_path / "ut").iterdir()
    }
    mote, frist, rekrutt = (f"UID:2026.{x}@laget.applan" for x in ("mote", "frist", "rekrutt"))
    assert found == {
        "leder": [frist, rekrutt], "styret": [mote, rekrutt], "uten-ansvarlig": [],
    }  # fmt: skip
    assert "NAME:Årsplan 2026 – Styret – Laget" in (tmp_path / "ut/styret.ics").read_text("utf-8")


def test_a_file_for_each_plan(call: Call, tmp_path: Path) -> None:
    said = call("calendar", "2025", "2026", "--split", "plan", "-f", "md")
    assert said.stdout == "Wrote kalender/2025.md\nWrote kalender/2026.md\n"
    assert (tmp_path / "kalender/2025.md").read_text("utf-8").startswith("# Årsplan 2025\n")


def test_a_responsible_cannot_name_a_file_elsewhere(call: Call, tmp_path: Path) -> None:
    plan = tmp_path / "plans" / "2026.yaml"
    plan.write_text(plan.read_text("utf-8").replace("Leder", "../../etc/Leder"), encoding="utf-8")
    said = call("calendar", "--split", "who", "-f", "ics", "-o", "ut")
    assert said.stdout.splitlines()[0] == "Wrote ut/etc-leder.ics"


def test_two_plans_of_one_name_are_told_apart(call: Call, tmp_path: Path) -> None:
    (tmp_path / "andre").mkdir()
    other = tmp_path / "andre" / "2026.yaml"
    shutil.copy(tmp_path / "plans" / "2026.yaml", other)
    assert call("calendar", "2026", "andre/2026.yaml").stderr == (
        "applan: andre/2026.yaml: there is another plan “2026” of Laget\n"
    )
    other.write_text(other.read_text("utf-8").replace("Laget", "Andre"), encoding="utf-8")
    found = json.loads(call("calendar", "2026", "andre/2026.yaml", "-f", "json").stdout)
    assert {one["plan"] for one in found["occurrences"]} == {"2026", "andre/2026"}


def test_a_plan_with_errors_goes_to_lint(call: Call, tmp_path: Path) -> None:
    (tmp_path / "plans" / "2027.yaml").write_text("applan: 1\ntitle: X\n", encoding="utf-8")
    said = call("calendar")
    assert said.status == 2
    assert said.stderr == (
        "applan: plans/2027.yaml:1:1: “organisation” is missing here (“applan lint” tells all that is "
        "wrong)\n"
    )


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_only_what_changed_since_a_revision(call: Call, tmp_path: Path, git: Git) -> None:
    plan = tmp_path / "plans" / "2026.yaml"
    text = plan.read_text("utf-8")
    before = call("calendar", "-f", "ics").stdout
    assert "SEQUENCE:0" in before and "DTSTAMP:20231114T221320Z" in before
    assert "BEGIN:VEVENT" not in call("calendar", "--since", "2026@main", "-f", "ics").stdout
    lines = [line for line in text.splitlines() if "frist" not in line]
    plan.write_text("\n".join(lines).replace("14. mars", "21. mars") + "\n", encoding="utf-8")
    for since in ("2026@main", "main"):
        said = call("calendar", "--since", since, "-f", "ics")
        assert (said.status, said.stderr) == (0, "")
        assert [line for line in said.stdout.splitlines() if line.split(":")[0] in (
            "UID", "SEQUENCE", "STATUS", "SUMMARY", "DTSTART;VALUE=DATE")] == [
            "UID:2026.mote@laget.applan", "SEQUENCE:1", "DTSTART;VALUE=DATE:20260321",
            "SUMMARY:Møte", "STATUS:CONFIRMED",
            "UID:2026.frist@laget.applan", "SEQUENCE:1", "DTSTART;VALUE=DATE:20260501",
            "SUMMARY:Avlyst: Frist: Påmelding", "STATUS:CANCELLED",
        ]  # fmt: skip
    call("calendar", "--since", "main", "-f", "ics", "--split", "who", "-o", "ut")
    assert "STATUS:CANCELLED" in (tmp_path / "ut" / "leder.ics").read_text("utf-8")
    assert call("calendar", "--since", "2026@mian", "-f", "ics").stderr == (
        "applan: there is no revision “mian”; did you mean “main”?\n"
    )
    told = (
        "| Flyttet | Møte | 14. mars 2026 | 21. mars 2026 |\n| Tatt ut | Påmelding | 1. mai 2026 |"
    )
    heading = "## Endret siden 14. november 2023\n\n| Endring | Hva | Før | Nå |\n"
    for arguments in (["--since", "main"], ["2026", "--since", "main"], ["--since", "2026@main"]):
        said = call("calendar", *arguments, "-f", "md").stdout.replace("\u00a0", " ")
        assert heading in said and said.endswith(f"{told}  |\n")
    said = call("calendar", "--since", "main", "-f", "md", "--who", "styret").stdout
    assert "Møte" in said and "Påmelding" not in said
    said = call("calendar", "--since", "main", "-f", "md", "--to", "1. mars").stdout
    assert "Ingenting" in said and "Møte" not in said
    call("calendar", "--since", "main", "-f", "md", "--split", "who", "-o", "ut")
    assert "Tatt ut" in (tmp_path / "ut" / "leder.md").read_text("utf-8")
    assert "Tatt ut" not in (tmp_path / "ut" / "styret.md").read_text("utf-8")
    (tmp_path / "plans" / "2027.yaml").write_text(PLAN.format(year=2027), encoding="utf-8")
    said = call("calendar", "plans", "--since", "main", "-f", "json")
    changed = json.loads(said.stdout)["changes"]
    assert {(c["change"], c["plan"]) for c in changed} == {
        ("moved", "2026"), ("gone", "2026"), ("new", "2027"),
    }  # fmt: skip
    assert call("calendar", "2027", "--since", "main").stderr == (
        "applan: plans/2027.yaml was not there in main\n"
    )


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_a_plan_as_it_was_in_a_revision(call: Call, tmp_path: Path, git: Git) -> None:
    plan = tmp_path / "plans" / "2026.yaml"
    before = call("calendar", "2026", "-f", "json")
    (tmp_path / "plans" / "2025.yaml").unlink()
    plan.write_text(plan.read_text("utf-8").replace("14. mars", "21. mars"), encoding="utf-8")
    assert call("calendar", "2026", "-f", "json") != before
    assert call("calendar", "2026@main", "-f", "json") == before
    assert call("calendar", "plans/2026.yaml@main", "-f", "json") == before
    assert titles(call("calendar", "2025@main", "-f", "json"))[0] == "Møte"
    assert titles(call("next", "2026@main", "--on", "2026-03-10", "-f", "json"), "due")[0] == "Møte"
    assert "SEQUENCE:0" in call("calendar", "2026@main", "-f", "ics").stdout
    assert call("calendar", "2026@v9").stderr == (
        "applan: there is no revision “v9”; “git log” shows those there are\n"
    )
    assert call("calendar", "2026", "2026@main").stderr == (
        "applan: plans/2026.yaml@main: there is another plan “2026” of Laget\n"
    )
    assert call("calendar", "2020@main").stderr == (
        "applan: plans/2020.yaml was not there in main\n"
    )
    assert call("calendar", "ingen@").stderr == (
        "applan: there is no plan “ingen@”; there are 2026\n"
    )
    (tmp_path / "plans" / "a@b.yaml").write_text(PLAN.format(year=2024), encoding="utf-8")
    assert titles(call("calendar", "a@b", "-f", "json"))[0] == "Møte"


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["--on", "2026-04-20"], ["Påmelding", "Tur"]),
        (["--on", "2026-05-02"], ["Tur"]),
        (["--on", "2026-08-01", "--days", "40"], ["Verving", "Tur"]),
        (["--on", "2026-08-01", "--days", "10"], ["Tur"]),
        (["--on", "20. april 2025"], ["Påmelding", "Tur"]),
        (["--on", "2026-03-01", "--who", "styret"], ["Møte"]),
    ],
)
def test_what_comes_next(call: Call, arguments: list[str], expected: list[str]) -> None:
    said = call("next", *arguments, "-f", "json")
    assert titles(said, "overdue", "due", "undecided") == expected


def test_next_as_markdown_and_as_a_table(call: Call) -> None:
    said = call("next", "--on", "2026-04-20", "-f", "md").stdout.replace("\u00a0", " ")
    assert said.startswith("# Årsplan 2026\n\n*Det som kommer – Laget*\n")
    assert "| 1. mai (uke 18) | Påmelding | Leder |\n" in said
    table = call("next", "--on", "2026-04-20").stdout
    assert table.endswith("1. mai (uke 18)  Påmelding  Leder\n\nEnnå ikke tidfestet: Tur\n")


def test_next_is_about_today_unless_a_day_is_said(
    call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Today(date):
        @classmethod
        def today(cls) -> "Today":
            return cls(2025, 3, 1)

    monkeypatch.setattr(next_command, "date", Today)
    monkeypatch.setattr(calendar_command, "date", Today)
    found = json.loads(call("next", "-f", "json").stdout)
    assert (found["on"], found["until"]) == ("2025-03-01", "2025-04-30")
    assert [one["plan"] for one in found["due"]] == ["2025"]
    shown = json.loads(call("calendar", "2025", "--view", "agenda", "-f", "json").stdout)
    assert shown == found


@pytest.mark.parametrize(
    ("day", "plan"), [("2025-06-01", "2025"), ("2030-01-01", "2026"), ("2020-01-01", "2025")]
)
def test_next_looks_in_the_plan_of_the_day_or_the_nearest(call: Call, day: str, plan: str) -> None:
    found = call("next", "--on", day).stdout
    assert found.startswith(f"Årsplan {plan}\nDet som kommer – ")


def test_many_plans_are_read_with_a_bar_on_a_terminal(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for year in range(2030, 2060):
        text = PLAN.format(year=year)
        (tmp_path / "plans" / f"{year}.yaml").write_text(text, encoding="utf-8")
    said = call("calendar", "plans", "-f", "json")
    assert (len(titles(said)), said.stderr) == (4 * 32, "")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert call("calendar", "plans", "-f", "json") == said, "nobody waits for what is quick"
    monkeypatch.setattr(progress, "PATIENCE", 0)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "80")
    shown = call("calendar", "plans", "-f", "json")
    assert shown.stdout == said.stdout
    assert "Reading plans" in shown.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="has no pseudo-terminals")
def test_a_bar_is_gone_when_its_work_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    screen, line = os.openpty()
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setattr(progress, "PATIENCE", 60)
    with os.fdopen(line, "w", encoding="utf-8") as terminal:
        monkeypatch.setattr(sys, "stderr", terminal)
        assert list(progress.watched(range(10), "Raskt")) == [*range(10)]
        with progress.pulse("Også raskt"):
            pass
        monkeypatch.setattr(progress, "PATIENCE", 0.02)
        for _ in progress.watched(range(20), "Leser"):
            sleep(0.02)
        shown = b""
        with progress.pulse("Skriver"):
            while b"Skriver" not in shown:
                shown += _read(screen)
        monkeypatch.undo()
    while part := _read(screen):
        shown += part
    os.close(screen)
    text = shown.decode()
    assert "Leser" in text and "Skriver" in text and "/20" in text
    assert "askt" not in text
    assert text.endswith("\x1b[2K"), "the line is wiped"


def _read(screen: int) -> bytes:
    try:
        return os.read(screen, 65536)
    except OSError:  # Linux says so when the other end is closed
        return b""


@pytest.mark.parametrize(
    ("arguments", "beginning"),
    [
        (["--view", "wheel"], "<svg "),
        (["-f", "svg"], "<svg "),
        (["-f", "html"], "<!DOCTYPE html>"),
        (["--view", "wheel", "-f", "html", "--rings", "responsible"], "<!DOCTYPE html>"),
    ],
)
def test_pictures_and_pages(call: Call, arguments: list[str], beginning: str) -> None:
    said = call("calendar", *arguments)
    assert (said.status, said.stderr) == (0, "")
    assert said.stdout.lower().startswith(beginning.lower())


def test_a_wrong_next_is_one_line(call: Call) -> None:
    assert call("next", "--days", "-1").stderr == "applan: --days is from 0 to 3660\n"
    assert call("next", "--format", "ics").stderr == (
        "applan: --format cannot be “ics”; did you mean “csv”?\n"
    )
    assert call("next", "--on", "snart").status == 2
