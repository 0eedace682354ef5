"""Reading on after what is not YAML: what is told, where, what is read of the rest, and mended."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from applan.document.compose import compose_fast
from applan.document.patched import Patch, Patched
from applan.document.recovery import Lines, Words
from applan.document.recovery.recover import explained
from applan.document.trouble import NotYamlError
from applan.lint import Linter, all_rules
from applan.loading import load
from applan.mending import mend
from applan.messages import catalogue
from applan.messages.nb import SENTENCES
from applan.report import Report

HEADER = "applan: 1\ntitle: Årsplan\norganisation: Eksempellaget\nperiod: 2026\n"


def told(body: str) -> list[str]:
    """Line, column and bokmål of all that is not YAML."""
    say = catalogue("nb").say
    return [
        f"{one.span.line}:{one.span.column} {say(one.message)}"
        for one in load(HEADER + body, "plan.yaml").findings
        if one.code == "AP004"
    ]


def values(text: str) -> object:
    document = load(text, "plan.yaml").document
    assert document is not None
    return document.values


def check(content: bytes) -> Report:
    return Linter(all_rules(), {}).check(load(content, "2026.yaml", "2026")).at_least("error")


def mended(body: str) -> str:
    content = mend((HEADER + body).encode(), check).content
    return content.decode().removeprefix(HEADER)


ACTIVITY = "activities:\n  - id: fest\n    title: Fest\n    when: 4. mai\n"

MENDED = [
    ("text:Hei på deg\n", "text: Hei på deg\n"),
    (ACTIVITY + "  -id: tur\n    title: Tur\n", ACTIVITY + "  - id: tur\n    title: Tur\n"),
    (ACTIVITY + "  • id: tur\n    title: Tur\n", ACTIVITY + "  - id: tur\n    title: Tur\n"),
    (ACTIVITY + "  id: tur\n    title: Tur\n", ACTIVITY + "  - id: tur\n    title: Tur\n"),
    (ACTIVITY + "     place: Oslo\n", ACTIVITY + "    place: Oslo\n"),
    (ACTIVITY + "   place: Oslo\n", ACTIVITY + "    place: Oslo\n"),
    (ACTIVITY + "\tplace: Oslo\n", ACTIVITY + "    place: Oslo\n"),
    (ACTIVITY + "    place = Oslo\n", ACTIVITY + "    place: Oslo\n"),
    (ACTIVITY + "    place： Oslo\n", ACTIVITY + "    place: Oslo\n"),
    (ACTIVITY + "    place:\u2009Oslo\n", ACTIVITY + "    place: Oslo\n"),
    (ACTIVITY + "\u00a0   place: Oslo\n", ACTIVITY + "    place: Oslo\n"),
    ("text: Husk: mat\n", 'text: "Husk: mat"\n'),
    ("text: Husk: mat  # sagt i mai\n", 'text: "Husk: mat"  # sagt i mai\n'),
    ("text: Si \"hei\": nå\n", "text: 'Si \"hei\": nå'\n"),
    ("text: 'Kari's møte'\n", 'text: "Kari\'s møte"\n'),
    ("text: \"Vårtur\" til Oslo\n", "text: '\"Vårtur\" til Oslo'\n"),
    ("text: \"Vårtur\nstatus: draft\n", "text: \"Vårtur\"\nstatus: draft\n"),
    ("text: \"Vårtur”\nstatus: draft\n", "text: \"Vårtur\"\nstatus: draft\n"),
    ("text: [Vårtur] til Oslo\n", 'text: "[Vårtur] til Oslo"\n'),
    ("text: @styret\n", 'text: "@styret"\n'),
    ("text: !Vårtur\n", 'text: "!Vårtur"\n'),
    ("text: !viktig melding\n", 'text: "!viktig melding"\n'),
    ("text: > 50 deltakere\n", 'text: "> 50 deltakere"\n'),
    ("text: | Vi møtes\n  på torget\n", "text: |\n  Vi møtes\n  på torget\n"),
    ("text: |\nVi møtes.\nstatus: draft\n", "text: |\n  Vi møtes.\nstatus: draft\n"),
    ("text: Vi møtes\npå torget\n", "text: Vi møtes\n  på torget\n"),
    ('text: "C:\\plan"\n', "text: 'C:\\plan'\n"),
    ("goals: [{title: A, role: goal}\nstatus: draft\n",
     "goals: [{title: A, role: goal}]\nstatus: draft\n"),
    ("goals: [{title: A role: goal}]\n", "goals: [{title: A, role: goal}]\n"),
    ("goals: [{title: Mål: vekst}]\n", 'goals: [{title: "Mål: vekst"}]\n'),
    ("text: A\n---\nstatus: draft\n", "text: A\nstatus: draft\n"),
    ("```\ntext: A\n", "text: A\n"),
    ("text: A\n// spør Per\n", "text: A\n# spør Per\n"),
    ("activities:\n  - Turer\n    when: mai\n", "activities:\n  - title: Turer\n    when: mai\n"),
]  # fmt: skip


@pytest.mark.parametrize(("wrong", "right"), MENDED)
def test_what_can_mean_one_thing_is_read_as_that_and_mended_to_it(wrong: str, right: str) -> None:
    assert values(HEADER + wrong) == values(HEADER + right)
    assert mended(wrong) == right


ASKED = [
    (ACTIVITY + "Møter\n  - id: tur\n    title: Tur\n", "9:1 «Møter» står uten nøkkel"),
    (ACTIVITY + "3.2 Møter\n  - id: tur\n    title: Tur\n", "9:1 «3.2 Møter» står uten nøkkel"),
    ("text: ?\n", "5:7 «?» kan ikke stå alene"),
    ("text: [Vårtur til Oslo\nstatus: draft\n", "5:7 klammen «[» som åpnes her"),
    ("text: - Vårtur\n", "5:7 et listepunkt («- ») kan ikke stå her"),
    ("<<<<<<< a\ntext: A\n=======\ntext: B\n>>>>>>> b\n", "5:1 her har git satt sammen"),
]


@pytest.mark.parametrize(("body", "said"), ASKED)
def test_what_can_mean_several_things_is_asked_and_left(body: str, said: str) -> None:
    (only,) = told(body)
    assert only.startswith(said)
    assert mended(body) == body


def test_the_rest_of_a_plan_is_checked_at_its_own_lines() -> None:
    loaded = load(HEADER + "text:Hei\ngoals:\n  - {title: Mål: A, xyz: x}\nstatus: y\n", "p")
    found = [f"{one.span.line}:{one.span.column} {one.code}" for one in loaded.findings]
    assert sorted(found) == ["5:5 AP004", "7:16 AP004", "7:21 AP101", "8:9 AP104"]
    assert loaded.plan is not None
    assert not loaded.complete


def test_the_place_of_a_character_survives_what_is_put_in_before_it() -> None:
    patched = Patched("abcdef", [Patch(1, 1, "--"), Patch(3, 5, "x")])
    assert patched.text == "a--bcxf"
    assert [patched.origin(at) for at in range(8)] == [0, 1, 1, 1, 2, 3, 5, 6]


TABS = [
    ("text: a\t# b\n", []),
    ("text:\ta\n", []),
    ("text: a \t\n", []),
    ("text: 'a'\t# b\n", []),
    ("documents: [\t{title: A},\t{title: B}\t]\n", []),
    ("documents:\n  -\t{title: A}\n", []),
    ("text: a\n\t\nstatus: draft\n", []),
    ("documents:\n  -\ttitle: A\n", ["6:4 her står det en tabulator; skriv et mellomrom"]),
    ("documents:\n\t- title: A\n",
     ["6:1 her står det en tabulator; bruk mellomrom til innrykk"]),
]  # fmt: skip
"""A tab may part what a space may part (YAML 1.2.2, 6.2), and indents nothing (6.1)."""


@pytest.mark.parametrize(("body", "found"), TABS)
def test_tabs_are_wrong_only_where_they_indent(body: str, found: list[str]) -> None:
    assert told(body) == found


LENIENT = [
    "text: 'a\nb'\n",
    "documents: [\n{title: A}\n]\n",
    '%YAML 1.2\n---\napplan: 1\ntitle: A\norganisation: B\nperiod: 2026\n',
]  # fmt: skip
STRICT = ["documents: [{title\n: A}]\n", "text: A\n--- \ntext: B\n", "%FOO\ntext: A\n"]


@pytest.mark.parametrize("body", LENIENT)
def test_what_loses_nothing_is_taken_though_yaml_is_stricter(body: str) -> None:
    text = body if "applan" in body else HEADER + body
    assert [one for one in load(text, "p").findings if one.code == "AP004"] == []


@pytest.mark.parametrize("body", STRICT)
def test_what_no_plan_needs_is_told_though_yaml_has_it(body: str) -> None:
    assert told(body)


def test_no_sentence_of_a_parser_reaches_anybody() -> None:
    """Whatever a parser says, what is told is a sentence of ours, in bokmål."""
    for problem in ("found something nobody heard of", "", "mapping keys are not allowed here"):
        trouble = explained(NotYamlError(problem, "while reading", 0), "x", 0)
        assert trouble.message.template in SENTENCES
        assert problem == "" or problem not in catalogue("nb").say(trouble.message)


@pytest.mark.parametrize("kind", ["text:a", "Møte", "text: a: b", "- x", "text: 'a", "text: [a, b"])
def test_a_thousand_mistakes_are_told_in_time(kind: str) -> None:
    started = time.process_time()
    loaded = load(HEADER + f"{kind}\n" * 1_000, "plan.yaml")
    assert loaded.findings
    assert time.process_time() - started < 2


def test_a_text_that_parses_is_told_nothing() -> None:
    """The scan reads lines as the parser does: what the parser takes, it takes."""
    text = HEADER + ACTIVITY + "    text: >-\n      a: b\n     # c\n    tools: [a\n      b, 'c, d'"
    for body in (
        text + "]\n",
        HEADER + "goals:\n- title: 'a\n    b'\n  text: |2\n     a\n\n    b\n",
    ):
        assert compose_fast(body, 65, 5_000)[1] is None
        scan = Lines(body, Words())
        scan.run(10)
        assert scan.mistakes == []


def test_without_libyaml_reading_is_slower_and_not_broken() -> None:
    program = (
        "import sys; sys.modules['yaml._yaml'] = None\n"
        "from applan.loading import load\n"
        f"found = load({HEADER + 'text:Hei' + chr(10) + 'status: x' + chr(10)!r}, 'p').findings\n"
        "print([(one.code, one.span.line, one.span.column) for one in found])\n"
        "import applan.document.compose as compose; print(compose.CParser.__module__)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines() == [
        "[('AP004', 5, 5), ('AP104', 6, 9)]",
        "applan.document.slow",
    ]


def test_what_reads_a_broken_plan_is_not_loaded_for_right_ones() -> None:
    said = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "applan", "lint", "--no-cache", "plans"],
        cwd=Path(__file__).parents[2], capture_output=True, text=True, check=True,
    )  # fmt: skip
    loaded = {line.rpartition("|")[2].strip() for line in said.stderr.splitlines()}
    assert "applan.lint.engine" in loaded
    heavy = {"applan.document.recovery", "applan.loading.judge", "pydantic", "dataclasses"}
    assert loaded & heavy == set()
