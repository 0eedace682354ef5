"""Every format of findings: the same report, exactly, and the same findings in all of them."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from applan.formats.findings import names, render
from applan.lint import Report
from applan.messages import catalogue

GOLDEN = Path(__file__).parent / "golden"
Place = tuple[str, str, int, int]
"""Code, file, line and column, 0 where a format has no columns."""

EXPECTED: list[Place] = [
    ("AP101", "plans/2026.yaml", 6, 6),
    ("AP003", "plans/2026.yaml", 10, 12),
    ("AP201", "plans/2026.yaml", 10, 12),
    ("AP998", "plans/2026.yaml", 14, 11),
    ("AP101", "plans/års plan,1: %.yaml", 5, 1),
]


def rendered(report: Report, format: str, language: str = "en") -> str:
    return render(report, format, catalogue(language))


@pytest.mark.parametrize("format", names())
def test_the_whole_report_is_written_exactly_so(
    format: str, whole_report: Report, request: pytest.FixtureRequest
) -> None:
    """``pytest --update-golden`` writes the files anew; look at what changes."""
    text = _without_rules(rendered(whole_report, format))
    golden = GOLDEN / f"report.{format}"
    if request.config.getoption("--update-golden"):
        golden.write_text(text, "utf-8")
    assert text == golden.read_text("utf-8")


@pytest.mark.parametrize("format", names())
def test_every_format_reports_the_same_findings(format: str, whole_report: Report) -> None:
    found = [(item.code, item.file, item.span.line, item.span.column) for item in
             whole_report.findings]  # fmt: skip
    assert found == EXPECTED
    text = rendered(whole_report, format)
    without_columns = [(*place[:3], 0) for place in EXPECTED]
    expected = without_columns if format == "gitlab" else EXPECTED
    assert READERS[format](text) == expected


@pytest.mark.parametrize("language", ["en", "nb"])
@pytest.mark.parametrize("format", names())
def test_nothing_in_a_plan_steers_a_terminal_or_begins_a_line(
    format: str, language: str, whole_report: Report
) -> None:
    text = rendered(whole_report, format, language)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)
    assert "🎉" in text
    assert not re.search(r"^\s*(j,k|::error::)", text, re.M)
    assert text.endswith("\n")


@pytest.mark.parametrize("format", names())
def test_a_report_on_nothing_is_whole(format: str) -> None:
    text = rendered(Report((), files=("a.yaml",)), format)
    assert READERS[format](text) == []
    assert text.endswith("\n") or text == ""


def _without_rules(text: str) -> str:
    """SARIF without its rules, which change with every rule, and without our version."""
    if not text.startswith('{\n  "$schema"'):
        return text
    content = json.loads(text)
    driver = content["runs"][0]["tool"]["driver"]
    driver["rules"], driver["version"] = driver["rules"][:1], "0"
    for result in content["runs"][0]["results"]:
        if "ruleIndex" in result:
            result["ruleIndex"] = 0
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _lines(text: str) -> list[Place]:
    found = re.finditer(r"^(plans/.*?):(\d+):(\d+): (AP\d+) ", text, re.M)
    return [(code, file, int(line), int(column)) for file, line, column, code in
            (match.groups() for match in found)]  # fmt: skip


def _json(text: str) -> list[Place]:
    return [(item["code"], item["file"], item["line"], item["column"]) for item in
            json.loads(text)["findings"]]  # fmt: skip


def _github(text: str) -> list[Place]:
    """As actions/runner reads it: properties parted at commas, then unescaped."""
    found = []
    before, *_after = text.split("::stop-commands::")
    for line in before.splitlines():
        if re.match("::(?:error|warning|notice) file=[^:]*,line=", line):
            about = line[2:].partition(" ")[2].partition("::")[0]
            said = dict(part.split("=", 1) for part in about.split(","))
            code = _unescaped(said["title"]).split()[0]
            column = int(said.get("col", 11))  # the one of several lines begins there
            found.append((code, _unescaped(said["file"]), int(said["line"]), column))
    assert _lines(text) == found, "the log says the same in plain text"
    return found


def _unescaped(text: str) -> str:
    for escaped, meant in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(escaped, meant)
    return text


def _gitlab(text: str) -> list[Place]:
    return [
        (item["check_name"], item["location"]["path"], item["location"]["lines"]["begin"], 0)
        for item in json.loads(text)
    ]


def _junit(text: str) -> list[Place]:
    failures = etree.fromstring(text.encode()).iter("failure")
    return [place for failure in failures for place in _lines(failure.text or "")]


def _sarif(text: str) -> list[Place]:
    from urllib.parse import unquote

    found = []
    for result in json.loads(text)["runs"][0]["results"]:
        place: dict[str, Any] = result["locations"][0]["physicalLocation"]
        file, region = unquote(place["artifactLocation"]["uri"]), place["region"]
        if not result["suppressions"]:
            found.append((result["ruleId"], file, region["startLine"], region["startColumn"]))
    return found


def _markdown(text: str) -> list[Place]:
    found, file = [], ""
    for line in text.splitlines():
        if line.startswith("<summary>"):
            file = line.removeprefix("<summary>").removesuffix("</summary>").replace("<!-- -->", "")
        elif match := re.match(r"\| (\d+):(\d+) \| (AP\d+) ", line):
            found.append((match[3], file, int(match[1]), int(match[2])))
    return found


READERS = {
    "concise": _lines,
    "full": _lines,
    "github": _github,
    "gitlab": _gitlab,
    "json": _json,
    "junit": _junit,
    "markdown": _markdown,
    "sarif": _sarif,
}
