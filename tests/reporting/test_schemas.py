"""What other programs read is held against their own schemas."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from markdown_it import MarkdownIt

from applan.findings import Finding
from applan.fingerprints import fingerprints
from applan.formats.findings import github, markdown, render
from applan.lint import Report
from applan.messages import Message, catalogue
from applan.report import Unchecked
from applan.source import Span

HERE = Path(__file__).parent


def rendered(report: Report, format: str) -> str:
    return render(report, format, catalogue("nb"))


def finding(number: int, text: str = "x", **more: Any) -> Finding:
    span = Span(number, 1, number, 2)
    about = {"code": "AP101", "name": "unknown-key", "severity": "error", "file": "plans/a.yaml"}
    about |= {"message": Message("“{x}” is odd", (("x", text),)), "span": span, "excerpt": text}
    return Finding(**about | more)


def sarif_schema() -> Any:
    """The schema of the standard, as an npm package brings it."""
    parts = os.environ.get("NODE_PATH", "").split(os.pathsep)
    for folder in (Path(part) for part in parts if part):
        path = folder / "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"
        if path.is_file():
            return json.loads(path.read_text("utf-8"))
    return pytest.skip("npm install @microsoft/jest-sarif, and NODE_PATH to its node_modules")


LEFT = Report(
    (),
    unchecked=(
        Unchecked("lag/7/plans/a.yaml", Message("{x}", (("x", "lag/7/applan.yaml:1:1: {0}"),))),
    ),
)


@pytest.mark.parametrize("which", ["whole", "empty", "left"])
def test_sarif_is_valid_by_the_schema_of_the_standard(which: str, whole_report: Report) -> None:
    jsonschema = pytest.importorskip("jsonschema", reason="pip install jsonschema")
    schema = sarif_schema()
    log = json.loads(
        rendered({"whole": whole_report, "empty": Report(()), "left": LEFT}[which], "sarif")
    )
    validator = jsonschema.Draft4Validator(schema)
    assert [error.message for error in validator.iter_errors(log)] == []
    log["runs"][0]["tool"]["driver"]["name"] = 1
    assert not validator.is_valid(log), "the schema looks at what it is shown"


def test_sarif_says_more_than_its_schema_demands(whole_report: Report) -> None:
    run = json.loads(rendered(whole_report, "sarif"))["runs"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    driver = run["tool"]["driver"]
    for result in run["results"]:
        if "ruleIndex" in result:
            assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        place = result["locations"][0]["physicalLocation"]["artifactLocation"]
        assert run["artifacts"][place["index"]]["location"]["uri"] == place["uri"]
        assert place["uri"].isascii() and place["uriBaseId"] == "SRCROOT"
    [invocation] = run["invocations"]
    assert invocation["executionSuccessful"] is False
    [notification] = invocation["toolExecutionNotifications"]
    assert notification["associatedRule"] == {"id": "AP999"}
    assert [item["suppressions"] for item in run["results"] if item["suppressions"]] == [
        [{"kind": "inSource", "status": "accepted", "justification": "«|<::» er avtalt"}],
        [{"kind": "external", "status": "accepted", "justification": "i grunnlinja"}],
    ]


@pytest.mark.parametrize(
    ("path", "location"),
    [
        ("plans/a.yaml", {"uri": "plans/a.yaml", "uriBaseId": "SRCROOT"}),
        ("./a#b?.yaml", {"uri": "a%23b%3F.yaml", "uriBaseId": "SRCROOT"}),
        ("../a.yaml", {"uri": "../a.yaml", "uriBaseId": "SRCROOT"}),
        ("/tmp/å.yaml", {"uri": "file:///tmp/%C3%A5.yaml"}),
        ("\udcff\ud800.yaml", {"uri": "%ED%B3%BF%ED%A0%80.yaml", "uriBaseId": "SRCROOT"}),
        ("\udcff.yaml", {"uri": "%FF.yaml", "uriBaseId": "SRCROOT"}),
        ("C:/a b.yaml", {"uri": "file:///C:/a%20b.yaml"}),
    ],
)
def test_a_path_is_a_uri_in_sarif(path: str, location: dict[str, str]) -> None:
    log = json.loads(rendered(Report((), files=(path,)), "sarif"))
    assert log["runs"][0]["artifacts"] == [{"location": location}]


def test_what_sarif_would_fill_in_or_link_is_text() -> None:
    log = json.loads(rendered(Report((finding(1, "{0} [a](http://b)"),)), "sarif"))
    said = log["runs"][0]["results"][0]["message"]["text"]
    assert said == "“{{0}} [a] (http://b)” is odd"


def test_gitlab_gets_what_it_demands(whole_report: Report) -> None:
    jsonschema = pytest.importorskip("jsonschema", reason="pip install jsonschema")
    schema = json.loads((HERE / "gitlab.schema.json").read_text("utf-8"))
    content = json.loads(rendered(whole_report, "gitlab"))
    assert len(content) == 5
    jsonschema.Draft202012Validator(schema).validate(content)
    assert [item["severity"] for item in content] == ["major", "major", "minor", "info", "major"]


def test_fingerprints_are_unique_and_follow_a_finding_to_another_line() -> None:
    one, other = finding(1), finding(9)
    assert len(set(fingerprints([one, one, other, finding(1, "y")]))) == 4
    assert fingerprints([one]) == fingerprints([other])
    assert fingerprints([one]) != fingerprints([finding(1, file="plans/b.yaml")])
    there = [finding(1, where=f"goals → {number} → title") for number in (1, 2)]
    assert fingerprints(there[:1]) == fingerprints(there[1:])


@pytest.mark.parametrize("which", ["whole", "empty", "left"])
def test_junit_is_valid_for_jenkins_and_surefire(which: str, whole_report: Report) -> None:
    schema = etree.XMLSchema(etree.parse(str(HERE / "junit.xsd")))
    empty = Report((), files=("a.yaml",))
    report = {"whole": whole_report, "empty": empty, "left": LEFT}[which]
    tree = etree.fromstring(rendered(report, "junit").encode())
    schema.assertValid(tree)
    for suite in tree:
        cases = suite.findall("testcase")
        assert int(suite.get("tests", "")) == len(cases)
        assert len({case.get("name") for case in cases}) == len(cases)


def test_characters_that_xml_cannot_hold_are_spelled_out_in_junit() -> None:
    text = rendered(
        Report((finding(1, "\x00\x08\ud800\ufffe]]>"),), files=("a\x01.yaml",)), "junit"
    )
    said = etree.fromstring(text.encode()).find(".//failure").get("message")
    assert said == "“\\u0000\\u0008\\ud800\\ufffe]]>” is odd"


@pytest.mark.parametrize(("count", "beyond"), [(10, 0), (11, 1), (25, 15)])
def test_github_is_told_how_many_annotations_it_does_not_show(count: int, beyond: int) -> None:
    findings = [finding(number) for number in range(1, count + 1)]
    findings += [finding(1, severity="warning"), finding(1, severity="info")]
    lines = rendered(Report(tuple(findings)), "github").splitlines()
    assert sum(line.startswith("::error ") for line in lines) == count
    assert [line for line in lines if line.startswith("GitHub")] == (
        [f"GitHub viser ti merknader av hvert slag; bare i denne loggen: {beyond}"]
        if beyond
        else []
    )
    assert github.SHOWN == 10


def test_a_plan_cannot_give_github_commands(whole_report: Report) -> None:
    """A line is a command if it begins with «::», or has «##[» anywhere (actions/runner)."""
    before, stopped = rendered(whole_report, "github").split("::stop-commands::")
    mark = stopped.partition("\n")[0]
    assert stopped.endswith(f"\n::{mark}::\n")
    assert stopped.count(mark) == 2
    commands = [line for line in before.splitlines() if line]
    assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in commands)


def test_markdown_shows_a_plans_text_as_it_is(whole_report: Report) -> None:
    text = rendered(whole_report, "markdown")
    html = MarkdownIt("gfm-like", {"linkify": False}).render(text)
    shown = etree.HTML(html)
    assert not shown.xpath("//a | //b | //em | //code | //img")
    cells = ["".join(cell.itertext()) for cell in shown.xpath("//td")]
    [odd] = [cell for cell in cells if "is odd" in cell]
    assert odd.startswith(
        "“a|b <b>c</b> ::error::d %0A ##[add-mask]e @ola #12 [f](http://g.no) `h` {0} & :tada: 🎉 "
        "\\u202ei�\\u000aj,k: l” is odd"
    )
    for live in ("@ola", "#12", "http://", ":tada"):
        assert live not in text


def test_markdown_is_never_longer_than_a_comment_may_be() -> None:
    findings = tuple(
        finding(line, "x" * 300, file=f"plans/{file}.yaml")
        for file in range(3) for line in range(1, 101)
    )  # fmt: skip
    text = rendered(Report(findings), "markdown")
    assert markdown.ROOM - 1_000 < len(text) < 65_536
    shown = text.count("AP101")
    assert f"«applan lint» viser {300 - shown} til" in text
    assert text.count("<details>") == text.count("</details>")
