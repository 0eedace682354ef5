"""``applan lint``, ``rules`` and ``schema``: what is printed, and the exit status."""

import json
import sys
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

import applan.lint
from applan.lint import Problem, Rule, Subject, all_rules, registry
from applan.messages import msg
from applan.proposals.rules import every_rule

PLAN = "applan: 1\ntitle: Årsplan\norganisation: Eksempellaget\nperiod: 2026\n"
WRONG = PLAN + "goals:\n  - {titel: A, title: B}\n"


Call = Callable[..., Any]


def plans(**texts: str) -> None:
    Path("plans").mkdir(exist_ok=True)
    for name, text in texts.items():
        own = text.replace("period: 2026", f"period: {name}") if name.isdigit() else text
        Path("plans", f"{name}.yaml").write_text(own, encoding="utf-8")


def test_a_clean_plan_ends_with_0(call: Call) -> None:
    plans(**{"2026": PLAN})
    assert call("lint") == (0, "1 plan checked, nothing found\n", "")


def test_findings_end_with_1_and_show_the_place(call: Call) -> None:
    plans(**{"2026": WRONG})
    assert call("lint", "2026") == (
        1,
        "plans/2026.yaml:6:6: AP101 the key “titel” is unknown; did you mean “title”?\n"
        "    goals → B → titel\n"
        " 6 |   - {titel: A, title: B}\n"
        "   |      ^^^^^\n"
        "\n"
        "1 error in 1 plan\n",
        "",
    )


def test_the_same_in_bokmaal(call: Call) -> None:
    plans(**{"2026": WRONG})
    said = call("lint", "2026", lang="nb")
    assert said.status == 1
    assert "mente du «title»?" in said.stdout


def test_concise_is_a_line_each(call: Call) -> None:
    plans(**{"2025": WRONG, "2026": PLAN + "status: x\ntema: y\n"})
    assert call("lint", "--format", "concise") == (
        1,
        "plans/2025.yaml:6:6: AP101 the key “titel” is unknown; did you mean “title”?\n"
        "plans/2026.yaml:5:9: AP104 “x” is not possible here; possible are draft, proposed, "
        "adopted\n"
        "plans/2026.yaml:6:1: AP101 the key “tema” is unknown; that is written under “text”\n",
        "",
    )


def test_json_is_json(call: Call) -> None:
    plans(**{"2026": WRONG + "text: a\u030a\u202e\n"})
    said = call("lint", "--format", "json")
    assert said.status == 1
    content = json.loads(said.stdout)
    first = {key: content["findings"][0][key] for key in ("code", "file", "line", "column")}
    assert first == {"code": "AP101", "file": "plans/2026.yaml", "line": 6, "column": 6}
    assert [item["code"] for item in content["findings"]] == ["AP101", "AP009", "AP503"]
    assert [item["fixable"] for item in content["findings"]] == [False, True, True]
    assert content["files"] == 1
    assert "\u202e" not in said.stdout


@pytest.mark.parametrize(
    ("show", "codes"),
    [("error", ["AP101"]), ("warning", ["AP101", "AP009"]), ("info", ["AP101", "AP009"])],
)
def test_less_severe_findings_can_be_left_out(call: Call, show: str, codes: list[str]) -> None:
    plans(**{"2026": WRONG + "text: a\u030a\n"})
    said = call("lint", "--show", show, "--format", "concise")
    told = [line for line in said.stdout.splitlines() if line.startswith("plans/")]
    assert [line.split()[1] for line in told] == codes


def test_only_warnings_hidden_end_with_0(call: Call) -> None:
    plans(**{"2026": PLAN + "text: a\u030a\n"})
    assert call("lint", "--show", "error").status == 0
    assert call("lint").status == 1


def test_standard_input_goes_by_the_name_it_is_given(
    call: Call, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    given = tmp_path / "given"
    given.write_text(WRONG, encoding="utf-8")
    with given.open(encoding="utf-8") as stream:
        monkeypatch.setattr(sys, "stdin", stream)
        said = call("lint", "-", "--stdin-filename", "plans/ny.yaml", "--format", "concise")
    assert said.status == 1
    assert said.stdout.startswith("plans/ny.yaml:6:6: AP101 ")


def test_plans_are_named_by_name_path_or_folder_and_read_once(call: Call) -> None:
    plans(**{"2025": PLAN, "2026": PLAN})
    for arguments in (["2025", "2026"], ["plans"], ["plans/2025.yaml", "2026"], ["2025", "plans"]):
        assert call("lint", *arguments).stdout == "2 plans checked, nothing found\n"


@pytest.mark.parametrize(
    ("arguments", "stderr"),
    [
        (["lint"], "there is no folder “plans” here; name a plan, or go where it is"),
        (["lint", "2026"], "there is no plan “2026” here"),
        (["lint", "plans/2026.yaml"], "plans/2026.yaml is not there"),
        (["lint", "--format", "xml"], "--format cannot be “xml”; possible are "),
        (["lint", "--show", "all"], "--show cannot be “all”; possible are error, warning, info"),
        (["lint", "--formt", "json"], "there is no option “--formt”; did you mean “--format”?"),
        (["lint", "--format"], "--format wants a value"),
        (
            ["new", "2027", "--organisation", "Nordlys", "kor"],
            "“kor” is too much here; put quotation marks around what has spaces in it",
        ),
        (
            ["new", "2027", "til", "(2)"],
            "“til (2)” is too much here; put quotation marks around what has spaces in it",
        ),
        (["lnt"], "there is no command “lnt”; did you mean “lint”?"),
        (["sjekk"], "there is no command “sjekk”; did you mean “lint”?"),
        (["Hjelp"], "there is no command “Hjelp”; did you mean “--help”?"),
        (["kalender"], "there is no command “kalender”; did you mean “calendar”?"),
        (["kalendar"], "there is no command “kalendar”; did you mean “calendar”?"),
        (["årshjulet"], "there is no command “årshjulet”; did you mean “calendar”?"),
        (["regler", "AP101"], "there is no command “regler”; did you mean “rules”?"),
        (["templates", "vis"], "there is no command “vis”; there are "),
        (["--verson"], "there is no option “--verson”"),
        (["rules", "AP999"], "there is no rule “AP999”; “applan rules” lists them"),
        (["rules", "\x1b[2J\n"], "there is no rule “\\u001b[2J\\u000a”; “applan rules” lists them"),
        (["schema", "a"], "SCHEMA cannot be “a”; possible are plan, configuration"),
    ],
)
def test_a_wrong_call_ends_with_2_and_one_line(
    call: Call, arguments: list[str], stderr: str
) -> None:
    said = call(*arguments)
    assert (said.status, said.stdout) == (2, "")
    assert said.stderr.startswith(f"applan: {stderr}")
    assert said.stderr.count("\n") == 1


def test_every_other_name_of_a_command_leads_to_one_command() -> None:
    from applan.cli.commands import COMMANDS, ENTRIES, OPTIONS, other_names

    words = [one.others for one in (*ENTRIES.values(), *OPTIONS)]
    found = other_names()
    assert sorted(" ".join(words).split()) == sorted(found) and len(found) > 80
    assert {*COMMANDS, "--help", "--install-completion", "--version"} <= set(found.values())
    assert not set(found) & set(COMMANDS)


def test_a_rule_that_breaks_ends_with_3_and_hides_nothing(
    call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_subject: Subject) -> Iterator[Problem]:
        yield Problem((), msg("never shown"))
        raise ValueError("\x1b[2J")

    found = (*all_rules(), Rule("AP999", "broken", "error", broken))
    monkeypatch.setattr(applan.lint, "all_rules", lambda: found)
    plans(**{"2026": WRONG})
    said = call("lint", "--format", "concise")
    assert said.status == 3
    assert "AP101" in said.stdout
    assert "never shown" not in said.stdout
    assert "rule AP999 failed on plans/2026.yaml" in said.stderr
    assert "\x1b" not in said.stderr
    assert registry.all_rules() is all_rules()


def test_colours_are_for_those_who_want_them(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    plans(**{"2026": WRONG})
    assert "\x1b" not in call("lint").stdout
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[31m" in call("lint").stdout
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in call("lint").stdout


def test_the_caret_stands_under_what_is_meant_whatever_letters_come_before(call: Call) -> None:
    plans(**{"2026": PLAN + "goals: [{title: '漢字🎉a\u0301\u200b', role: x}]\n"})
    lines = call("lint").stdout.splitlines()
    excerpt, caret = lines[-5:-3]
    assert "\\u200b" in excerpt
    cells = excerpt.index("x}]") + 3 - 1
    assert caret.index("^") == cells


def test_a_long_line_is_cut_around_the_caret(call: Call) -> None:
    plans(**{"2026": PLAN + f"goals: [{{title: {'a' * 500}, role: {'b' * 500}, text: c}}]\n"})
    lines = call("lint").stdout.splitlines()
    excerpt, caret = next(
        (line, below) for line, below in pairwise(lines) if line.startswith(" 5 | ")
    )
    assert len(excerpt) < 120
    assert excerpt[caret.index("^")] == "b"


def test_rules_are_listed_and_explained_by_code_or_name(call: Call) -> None:
    listed = call("rules")
    assert listed.status == 0
    assert [line.split()[0] for line in listed.stdout.splitlines()] == [
        rule.code for rule in every_rule()
    ]
    by_code, by_name = call("rules", "ap101"), call("rules", "unknown-key")
    assert by_code == by_name
    assert by_code.stdout.startswith("## AP101 unknown-key\n")
    assert call("rules", "AP101", lang="nb").stdout != by_code.stdout


def test_the_schema_is_json_and_the_same_every_time(call: Call) -> None:
    said = call("schema")
    assert said.status == 0
    schema = json.loads(said.stdout)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert [
        [(one["required"], one["errorMessage"]) for one in either["anyOf"]]
        for either in schema["allOf"]
        if "anyOf" in either
    ] == [
        [(["applan"], "«applan» mangler")],
        [(["title"], "«tittel» mangler"), (["tittel"], "«tittel» mangler")],
        [
            (["organisation"], "«organisasjon» mangler"),
            (["organisasjon"], "«organisasjon» mangler"),
        ],
        [(["period"], "«periode» mangler"), (["periode"], "«periode» mangler")],
    ]
    assert call("schema").stdout == said.stdout
    assert call("schema", lang="nb").stdout == said.stdout
