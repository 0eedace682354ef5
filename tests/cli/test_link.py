"""``applan link``: what it asks, what it writes, and that it writes nothing by itself."""

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Call = Callable[..., Any]

HEAD = "applan: 1\ntitle: Arbeidsplan\norganisation: Laget\nperiod: {year}\n"
OLD = HEAD.format(year=2020) + (
    "goals:\n"
    "  - {id: medlemmer, title: Vi skal bli flere medlemmer}\n"
    "  - {id: hus, title: Pusse opp det gamle klubbhuset}\n"
)
NEW = HEAD.format(year=2022) + (
    "goals:\n"
    "  - id: vekst  # navnet er nytt\n"
    "    title: Vi skal bli mange flere medlemmer\n"
    "  - id: lokaler\n"
    "    title: Klubbhuset skal leies ut\n"
)


@pytest.fixture
def two_plans(call: Call) -> Call:
    Path("plans").mkdir()
    Path("plans/2020.yaml").write_text(OLD, "utf-8")
    Path("plans/2022.yaml").write_text(NEW, "utf-8")
    return call


def answers(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(text))


def plan(year: str) -> str:
    return Path(f"plans/{year}.yaml").read_text("utf-8")


def test_what_is_answered_is_written(two_plans: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    answers(monkeypatch, "1\n1\n")
    status, stdout, stderr = two_plans("link", "2020", "2022")
    assert (status, stderr) == (0, "")
    assert stdout == (
        "[1 of 2] Vi skal bli mange flere medlemmer\n"
        "  1. Vi skal bli flere medlemmer  [86 %, certain]\n"
        "Which is it? Number, several with a comma, n for new, q to stop [1]: "
        "[2 of 2] Klubbhuset skal leies ut\n"
        "  1. Pusse opp det gamle klubbhuset  [39 %]\n"
        "Which is it? Number, several with a comma, n for new, q to stop [n]: "
        "links written in plans/2022.yaml: 2\n"
    )
    assert plan("2020") == OLD
    assert plan("2022") == NEW.replace(
        "flere medlemmer\n", "flere medlemmer\n    from: 2020#medlemmer\n"
    ).replace("leies ut\n", "leies ut\n    from: 2020#hus\n")


def test_what_is_new_is_left(two_plans: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    answers(monkeypatch, "n\nn\n")
    said = two_plans("link", "2020", "2022")
    assert said.stdout.endswith("no links; nothing was written\n")
    assert plan("2022") == NEW


def test_nonsense_is_asked_again(two_plans: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    answers(monkeypatch, "7\nja\nn\nq\n")
    said = two_plans("link", "2020", "2022")
    assert said.status == 0
    assert said.stdout.count("Answer with a number, n or q: ") == 2


def test_where_nobody_answers_nothing_is_written(
    two_plans: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers(monkeypatch, "1\n")
    status, _stdout, stderr = two_plans("link", "2020", "2022")
    assert status == 2
    assert stderr == ("applan: nobody answered, so nothing was written; --yes asks nothing\n")
    assert plan("2022") == NEW


def test_yes_writes_only_what_is_certain(two_plans: Call) -> None:
    changed = NEW.replace("Klubbhuset skal leies ut", "Flytte fra klubbhuset til en ny hall i byen")
    Path("plans/2022.yaml").write_text(changed, "utf-8")
    assert two_plans("link", "2020", "2022", "--yes") == (
        0,
        "links written in plans/2022.yaml: 1\n",
        "",
    )
    assert plan("2022").count("from:") == 1


def test_twice_is_as_once(two_plans: Call) -> None:
    two_plans("link", "2020", "2022", "--yes")
    once = plan("2022")
    assert two_plans("link", "2020", "2022", "--yes").stdout == "no links; nothing was written\n"
    assert plan("2022") == once


def test_suggestions_as_json(two_plans: Call) -> None:
    told = json.loads(two_plans("link", "2020", "2022", "--format", "json").stdout)
    assert told["suggestions"][0]["new"] == {
        "plan": "2022", "id": "vekst", "title": "Vi skal bli mange flere medlemmer",
    }  # fmt: skip
    assert told["suggestions"][0]["certain"] is True
    assert told["suggestions"][0]["candidates"][0]["old"]["id"] == "medlemmer"
    assert plan("2022") == NEW


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["link", "2020"], "2020 does not say which plan it continues; name two plans"),
        (["link", "2022", "2020"], "2022 is the later plan; write “applan link 2020 2022”"),
        (["link", "2022", "plans/2022.yaml"], "2022 is one plan; name two"),
        (["link", "2020", "2021"], "there is no plan “2021”; there are 2020, 2022"),
        (["link", "2020", "2022", "--format", "xml"], "--format cannot be “xml”"),
    ],
)
def test_a_wrong_call_is_one_line(two_plans: Call, arguments: list[str], said: str) -> None:
    status, stdout, stderr = two_plans(*arguments)
    assert (status, stdout) == (2, "")
    assert stderr.startswith(f"applan: {said}") and stderr.count("\n") == 1


@pytest.mark.parametrize("named", [["2022"], []])
def test_one_plan_is_linked_to_the_one_it_continues(two_plans: Call, named: list[str]) -> None:
    Path("plans/2022.yaml").write_text(NEW.replace("period", "continues: 2020\nperiod"), "utf-8")
    both = two_plans("link", "2020", "2022", "--format", "text")
    assert "Vi skal bli flere medlemmer" in both.stdout
    assert two_plans("link", *named, "--format", "text") == both
