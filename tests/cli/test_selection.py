"""``applan lint --select`` and ``--ignore``, ``--statistics`` and ``--exit-zero``, as in ruff."""

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Call = Callable[..., Any]

PLAN = """\
applan: 1
title: Årsplan
organisation: Laget
period: 2026
statuss: x
text: a\u030a
activities:
  - {id: a, title: Møte, when: 31. februar 2026}
  - {id: b, title: Tur, when: mandag 3. mai 2026}
sections:
  - {title: Året, see: [a, b, c]}
"""
ALL = ["AP101", "AP009", "AP302", "AP304", "AP202"]
"""What is found in it, in order."""


def plan(text: str = PLAN, name: str = "2026") -> None:
    Path("plans").mkdir(exist_ok=True)
    whose = "organisation: Laget" if name == "2026" else f"organisation: Laget {name}"
    own = text.replace("organisation: Laget", whose)
    Path(f"plans/{name}.yaml").write_text(own, "utf-8")


def codes(call: Call, *arguments: str) -> list[str]:
    said = call("lint", "--format", "concise", *arguments)
    assert said.status in {0, 1}, said.stderr
    assert said.status == (1 if said.stdout else 0)
    return [line.split()[1] for line in said.stdout.splitlines()]


@pytest.mark.parametrize(
    ("options", "left"),
    [
        ([], ALL),
        (["--select", "AP302"], ["AP302"]),
        (["--select", "AP3"], ["AP302", "AP304"]),
        (["--select", "ap3,AP202"], ["AP302", "AP304", "AP202"]),
        (["--select", "AP302", "--select", " AP2 "], ["AP302", "AP202"]),
        (["--select", "ALL"], ALL),
        (["--select", "AP"], ALL),
        (["--select", "AP4"], []),
        (["--ignore", "AP3"], ["AP101", "AP009", "AP202"]),
        (["--ignore", "AP101,AP009\nAP2"], ["AP302", "AP304"]),
        (["--ignore", "ALL"], []),
        (["--select", "AP3", "--ignore", "AP304"], ["AP302"]),
        (["--select", "AP304", "--ignore", "AP3"], ["AP304"]),
        (["--select", "AP3", "--ignore", "AP3"], []),
        (["--select", "AP", "--ignore", "ALL"], ALL),
        (["--select", "AP0,AP3", "--show", "error"], ["AP302", "AP304"]),
        (["--select", ""], ALL),
    ],
)
def test_the_longest_code_decides(call: Call, options: list[str], left: list[str]) -> None:
    plan()
    for _ in range(2):
        assert codes(call, *options) == left
    assert codes(call, "--no-cache", "--jobs", "2", *options) == left
    assert codes(call) == ALL, "and nothing of it is remembered for those who ask for all"


@pytest.mark.parametrize(
    ("options", "stderr"),
    [
        (["--select", "AP999"], "--select: there is no rule “AP999”; “applan rules” lists them"),
        (["--select", "AP3040"], "--select: there is no rule “AP3040”; did you mean “AP340” or “AP304”"),
        (["--select", "304"], "--select: there is no rule “304”; did you mean “AP304”?"),
        (["--select", "3"], "--select: there is no rule “3”; did you mean “AP3”?"),
        (["--ignore", "AP3xx"], "--ignore: there is no rule “AP3xx”; did you mean “AP3”?"),
        (["--ignore", "unknown-key"], "--ignore: there is no rule “unknown-key”; did you mean “AP101”?"),
        (["--select", "AP101,E501"], "--select: there is no rule “E501”; “applan rules” lists them"),
        (["--ignore", "AP004"], "--ignore: AP004 stays an error, since the plan cannot be read "),
        (["--select"], "--select wants a value"),
        (["--statistics", "--format", "sarif"], "--format cannot be “sarif”; possible are full, json"),
        (["--statistics", "--diff"], "give either --diff or --statistics"),
    ],
)  # fmt: skip
def test_a_code_that_is_none_is_a_wrong_call(call: Call, options: list[str], stderr: str) -> None:
    plan()
    said = call("lint", *options)
    assert (said.status, said.stdout) == (2, "")
    assert said.stderr.startswith(f"applan: {stderr}") and said.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("applan: 1\ntitle: [\n", ["AP102", "AP102", "AP004"]),
        ("- a\n", ["AP010"]),
        ("applan: 1\ntitle: A\norganisation: B\nperiod: i fjor\n", ["AP105"]),
        ("applan: 1\ntitle: A\norganisation: B\n", ["AP102"]),
    ],
)
@pytest.mark.parametrize(
    "options", [["--select", "AP4"], ["--ignore", "AP0,AP1"], ["--ignore", "ALL"]]
)
def test_a_plan_that_cannot_be_read_is_told_in_any_case(
    call: Call, text: str, left: list[str], options: list[str]
) -> None:
    """Else “nothing found” would mean that nothing was looked for."""
    plan(text)
    assert codes(call, *options) == left


UNUSED = """\
applan: 1
title: Årsplan
organisation: Laget
period: 2026
text: Et godt år # applan: ignore[AP310, AP419] avtalt
"""


@pytest.mark.parametrize(
    ("options", "named"),
    [
        ([], "AP310"),
        (["--show", "info"], "AP310, AP419"),
        (["--ignore", "AP4", "--show", "info"], "AP310"),
        (["--ignore", "AP310", "--show", "info"], "AP419"),
        (["--ignore", "AP310"], None),
        (["--select", "AP0"], None),
        (["--select", "AP0,AP310"], "AP310"),
        (["--show", "error"], None),
        (["--select", "AP3"], None),
    ],
)
def test_what_did_not_run_is_not_said_to_give_nothing(
    call: Call, options: list[str], named: str | None
) -> None:
    """AP419 is a note: without ``--show info`` it does not run."""
    plan(UNUSED)
    for _ in range(2):
        said = call("lint", "--format", "json", *options)
        told = [item["message"] for item in json.loads(said.stdout)["findings"]
                if item["code"] == "AP012"]  # fmt: skip
        assert told == ([f"nothing here gives {named}; remove it"] if named else [])


def test_what_an_organisation_turned_off_stays_off(call: Call) -> None:
    plan()
    Path("applan.yaml").write_text("rules: {AP304: off, AP009: error, AP302: info}\n", "utf-8")
    assert codes(call, "--select", "AP3") == []
    assert codes(call, "--select", "AP3", "--show", "info") == ["AP302"]
    assert codes(call, "--select", "AP3,AP009", "--show", "error") == ["AP009"]


def test_only_what_is_selected_is_mended(call: Call) -> None:
    plan(PLAN.replace("statuss: x\n", "").replace("title: Årsplan", "titel: Årsplan"))
    said = call("lint", "--fix", "--select", "AP009", "--format", "concise")
    assert said == (0, "", "applan: 1 mended, 0 remain\n")
    text = Path("plans/2026.yaml").read_text("utf-8")
    assert "text: å\n" in text and "titel: Årsplan\n" in text
    said = call("lint", "--diff", "--ignore", "AP101")
    assert said == (0, "", "")
    assert "+title: Årsplan\n" in call("lint", "--diff").stdout


def test_a_baseline_keeps_what_was_not_asked_about(call: Call) -> None:
    plan()
    assert call("lint", "--write-baseline", "kjent.json").status == 0

    def held() -> Counter[str]:
        plans = json.loads(Path("kjent.json").read_text("utf-8"))["plans"]
        return Counter(item["code"] for items in plans.values() for item in items)

    assert held() == Counter(ALL)
    for options in (["--select", "AP3"], ["--ignore", "AP101"], ["--show", "error"]):
        said = call("lint", "--baseline", "kjent.json", *options)
        assert (said.status, said.stderr) == (0, ""), "what is not asked about is not gone"
    plan(PLAN.replace("31. februar", "1. februar").replace("statuss: x\n", ""))
    said = call("lint", "--baseline", "kjent.json", "--select", "AP3")
    assert said.stderr.startswith("applan: kjent.json accepts findings that are gone (1); ")
    call("lint", "--write-baseline", "kjent.json", "--select", "AP3")
    assert held() == Counter(["AP101", "AP009", "AP304", "AP202"])
    call("lint", "--write-baseline", "kjent.json")
    assert held() == Counter(["AP009", "AP304", "AP202"])


def test_it_holds_for_standard_input_too(call: Call) -> None:
    plan()
    said = call("lint", "-", "--select", "AP302", "--format", "concise", stdin=PLAN.encode())
    assert said.stdout.startswith("-:8:32: AP302 ") and said.stdout.count("\n") == 1


def test_statistics_say_how_often(call: Call) -> None:
    plan(PLAN + "  - {title: A, txt: x}\n")
    plan(PLAN.replace("31. februar", "1. februar"), "2025")
    expected = (
        1,
        "3  AP101  [*]  unknown-key\n"
        "2  AP009  [*]  loose-accent\n"
        "2  AP202  [ ]  unknown-activity\n"
        "2  AP304  [ ]  weekday-mismatch\n"
        "1  AP302  [ ]  impossible-date\n"
        "8 errors, 2 warnings in 2 plans\n",
        "",
    )
    assert call("lint", "--statistics") == expected
    said = call("lint", "--statistics", "--format", "json", "--select", "AP0")
    assert json.loads(said.stdout) == {
        "version": 1,
        "statistics": [
            {
                "code": "AP009",
                "name": "loose-accent",
                "severity": "warning",
                "count": 2,
                "fixable": 2,
            }
        ],
    }
    assert (
        call("lint", "--statistics", "--select", "AP4").stdout == "2 plans checked, nothing found\n"
    )
    said = call("lint", "--statistics", "-o", "tall.txt")
    assert said.stdout == "8 errors, 2 warnings in 2 plans\nWrote tall.txt\n"
    assert Path("tall.txt").read_text("utf-8") == expected[1]


def test_exit_zero_is_for_findings_only(call: Call) -> None:
    plan()
    assert call("lint", "--exit-zero").status == 0
    assert call("lint", "--exit-zero").stdout == call("lint").stdout
    assert call("lint", "--exit-zero", "--diff").status == 0
    assert call("lint", "--exit-zero", "--fix").status == 0
    assert call("lint", "--exit-zero", "2027").status == 2
    Path("applan.yaml").write_text("rules: [\n", "utf-8")
    assert call("lint", "--exit-zero").status == 2


def test_a_duty_that_is_selected_is_told_of_an_adopted_plan_too(call: Call) -> None:
    plan(
        "applan: 1\ntitle: Årsplan\norganisation: Laget\nperiod: 2026\n"
        "status: adopted\nadopted: 2025-12-03\n"
        "sections:\n  - title: Året\n    activities:\n"
        "      - {title: Dugnad, when: 9. mai 2026, responsible: Kari}\n"
        "      - {title: Tur, when: 20. juni 2026, responsible: Per}\n"
        "      - {title: Basar, when: 14. november 2026}\n"
    )
    assert codes(call) == []
    assert codes(call, "--select", "AP4") == ["AP410"]
    assert codes(call, "--select", "ALL") == []
    Path("applan.yaml").write_text("rules: {AP410: warning}\n", "utf-8")
    assert codes(call) == ["AP410"]
