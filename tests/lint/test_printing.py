"""What render refuses or changes is found first, with its line and column, in every form of YAML."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from applan.errors import UserError
from applan.formats.drafts import drafted as draft
from applan.lint import Report
from applan.loading import load

HEAD = "applan: 1\ntitle: Årsplan\norganisation: Laget\nperiod: 2026\n"
TEMPLATES = {
    path.name: path.read_bytes() for path in (Path(__file__).parents[2] / "templates").iterdir()
}
SECTION = "sections:\n  - title: Jul\n    text: "


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("|\n      En\n\n      ---\n\n      to\n", "10:7 AP515"),
        ("|\n      Se ![logo](logo.png) her\n", "8:10 AP515"),
        ("Se ![logo](logo.png) her\n", "7:14 AP515"),
        ("'Se ![logo](logo.png) her'\n", "7:15 AP515"),
        ('"a\\n\\n***\\n\\nb"\n', "7:17 AP515"),
        (">\n      Første linje\n      og ![b](c.png)\n", "9:10 AP515"),
        (">-\n      En\n\n\n      ***\n", "11:7 AP515"),
        ("|\n      - a\n      - # b\n", "9:7 AP515"),
        ("|\n      | a | b |\n      |---|---|\n      | c | d | e |\n", "10:17 AP515"),
        ("|\n      ```\n      kode\n      ```\n", "8:7 AP515"),
        ("|\n      Se [disken](//filer/x).\n", "8:10 AP516"),
        ("Se [kurs](#kurs) her.\n", "7:14 AP516"),
        ("|\n      | a | b |\n      | c | d |\n", "8:7 AP516"),
    ],
)
def test_the_place_is_exact(text: str, found: str, findings: Callable[..., list[str]]) -> None:
    assert [one for one in findings(HEAD + SECTION + text) if "AP51" in one] == [found]


@pytest.mark.parametrize(
    "lines",
    [
        "Leder: Kari\nNestleder: Ola\nKasserer: Per",
        "Styret:\nLeder: Kari\nNestleder: Ola",
        "*Leder:* Kari\n*Nestleder:* Ola",
        "**Leiar**: Kari\n**Kasserar**: Ola",
        "mandag: tur\ntirsdag: fest",
        "Måndag tur\nTysdag fest",
        "3. mai: tur\n10. mai: fest",
        "kl. 18 Mat\nkl. 19 Kaker",
        "Program:\nkl 18 Mat\nkl 19 Kaker",
        "17. mai kl. 10\n18. mai kl. 11",
        "Vi skal\n1. ringe\n2. skrive",
    ],
)
def test_entries_on_lines_of_their_own_are_told_before_they_run_together(
    lines: str, findings: Callable[..., list[str]]
) -> None:
    text = "|\n      Først.\n\n      " + lines.replace("\n", "\n      ") + "\n"
    found = [one for one in findings(HEAD + SECTION + text) if "AP516" in one]
    assert found == ["10:7 AP516"]


@pytest.mark.parametrize(
    "lines",
    [
        "17. mai feirer vi.\n2. juledag er det stille.",
        "Merk: alle er med på\nmøtet: også de nye.",
        "Leder: Kari  \nNestleder: Ola",
        "Leder: Kari\\\nNestleder: Ola",
        "- Leder: Kari\n- Nestleder: Ola",
        "Møtet er 3. april, og det blir\n4. gang. Vi venter\n20 gjester",
        "18.00 Mat\n19.00 Kaker",
        "Leder: Kari\n\nNestleder: Ola",
        "Vi trenger tre ting: tid,\npenger: nok til kaffe",
    ],
)
def test_what_is_printed_line_by_line_or_is_running_text_is_not_told(
    lines: str, findings: Callable[..., list[str]]
) -> None:
    text = "|\n      " + lines.replace("\n", "\n      ") + "\n"
    assert not [one for one in findings(HEAD + SECTION + text) if "AP516" in one]


@pytest.mark.parametrize("key", ["text", "purpose", "method"])
def test_every_running_text_is_read(key: str, findings: Callable[..., list[str]]) -> None:
    plan = f"activities:\n  - title: Tur\n    {key}: |\n      a\n\n      ---\n"
    assert "10:7 AP515" in findings(HEAD + plan)


@pytest.mark.parametrize(
    "plan",
    [
        "activities:\n  - title: '![b](c)'\n",
        "activities:\n  - title: Tur\n    contents: ['---', '# x']\n",
        "labels: {text: '***'}\n",
        SECTION + "|\n      - en\n      - to\n\n      **Fet** og [lenke](https://example.no).\n",
    ],
)
def test_what_is_printed_as_it_stands_is_not_found(
    plan: str, findings: Callable[..., list[str]]
) -> None:
    assert not [one for one in findings(HEAD + plan) if one.endswith(("AP515", "AP516"))]


@pytest.mark.parametrize(
    "text",
    [
        "---", "a\n\n* * *\n\nb", "![b](x.png)", "```\nkode", "- # a", "> ## b", "__*__*y*",
        "| a |\n|---|\n| b | c |", "> " * 70 + "x", "1. a\n   - ---", "a) ![b](c)\nb) d",
        "vanlig tekst", "1. a\n3. c", "Kurs\t5\nTur\t6", "[x](javascript:alert(1))",
    ],
)  # fmt: skip
def test_render_refuses_exactly_what_is_found(text: str, report: Callable[..., Report]) -> None:
    indented = text.replace("\n", "\n      ")
    plan = f"{HEAD}{SECTION}|\n      {indented}\n"
    loaded = load(plan, "plans/2026.yaml", "2026")
    assert loaded.plan is not None
    found = any(finding.code == "AP515" for finding in report(plan).findings)
    assert found == _refused(loaded.plan, TEMPLATES)


def _refused(plan: object, templates: Mapping[str, bytes]) -> bool:
    try:
        draft(plan, "arbeidsplan", templates, ("md", "html", "docx"))  # type: ignore[arg-type]
    except UserError as error:
        assert dict(error.message.args)["line"], "with its line"
        return True
    return False


def test_a_plan_with_nothing_of_it_does_not_load_the_parser() -> None:
    import subprocess
    import sys

    plan = HEAD + SECTION + "|\n      Vi skal **ringe**:\n\n      - medlemmer\n      - 3. klasse\n"
    code = (
        "import sys\nfrom applan.lint import all_rules, lint\nfrom applan.loading import load\n"
        f"lint([load({plan!r}, 'a.yaml', 'a')], all_rules())\n"
        "print('markdown_it' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "False\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("|\n      \uf0b7 en\n      \uf0fc\tto\n", ["8:7 AP503", "9:7 AP503"]),
        ("|\n      En \uf0b7 to\n", ["8:10 AP503"]),
        (
            "|\n      Se[^1] og [^2].\n\n      [^1]: en\n      [^2]: to\n",
            ["8:9 AP516", "8:17 AP516"],
        ),
        ("|\n      Vi\n\n      title: A\n      place: B\n", ["10:7 AP016"]),
    ],
)
def test_one_cause_is_told_once(
    text: str, found: list[str], findings: Callable[..., list[str]]
) -> None:
    told = [one for one in findings(HEAD + SECTION + text) if "AP5" in one or "AP016" in one]
    assert told == found
