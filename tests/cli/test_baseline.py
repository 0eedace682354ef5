"""``applan lint --baseline``: what was there is accepted, what is new is shown."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from applan.baseline import VERSION, accept, baseline_of, read, written
from applan.findings import Finding
from applan.messages import msg
from applan.report import Failure, Report
from applan.source import Span

Call = Callable[..., Any]

HEADER = "applan: 1\ntitle: Årsplan\norganisation: Eksempellaget\nperiod: 2026\n"
OLD = HEADER + "goals:\n  - {titel: A, title: B}\n  - {titel: A, title: B}\n"


def plan(text: str, name: str = "2026") -> None:
    Path("plans").mkdir(exist_ok=True)
    own = text.replace("period: 2026", f"period: {name}") if name.isdigit() else text
    Path(f"plans/{name}.yaml").write_text(own, "utf-8")


def begin(call: Call) -> None:
    plan(OLD)
    assert call("lint", "--write-baseline", "kjent.json") == (
        0,
        "1 plan checked, nothing found (2 in the baseline)\n",
        "applan: kjent.json now accepts all that was found (2)\n",
    )


def test_it_is_a_file_that_reads_well_in_a_difference(call: Call) -> None:
    begin(call)
    assert Path("kjent.json").read_text("utf-8") == (
        "{\n"
        '  "applan_baseline": 1,\n'
        '  "plans": {\n'
        '    "plans/2026.yaml": [\n'
        '      {"code": "AP101", "where": "goals \\u2192 B \\u2192 titel", "text": "titel", '
        '"count": 2}\n'
        "    ]\n"
        "  }\n"
        "}\n"
    )


def test_what_it_holds_is_accepted_wherever_the_lines_go(call: Call) -> None:
    begin(call)
    plan(OLD.replace("goals:", "# en\n# to\nstatus: draft\ngoals:"))
    assert call("lint", "--baseline", "kjent.json") == (
        0,
        "1 plan checked, nothing found (2 in the baseline)\n",
        "",
    )
    assert call("lint").status == 1, "without it everything is shown"


def test_one_more_of_the_same_kind_is_new(call: Call) -> None:
    begin(call)
    plan(OLD + "  - {titel: A, title: B}\n  - {titel: C, title: D}\n")
    said = call("lint", "--baseline", "kjent.json", "--format", "concise")
    assert [line.split(":")[1] for line in said.stdout.splitlines()] == ["8", "9"]
    assert said.status == 1


def test_what_no_longer_occurs_is_counted(call: Call) -> None:
    begin(call)
    plan(HEADER + "goals:\n  - {title: B}\n  - {titel: A, title: B}\n")
    assert call("lint", "--baseline", "kjent.json") == (
        0,
        "1 plan checked, nothing found (1 in the baseline)\n",
        "applan: kjent.json accepts findings that are gone (1); “--write-baseline kjent.json” "
        "leaves them out\n",
    )


def test_of_plans_that_are_not_checked_nothing_is_said_and_nothing_lost(call: Call) -> None:
    begin(call)
    plan(OLD, "2025")
    call("lint", "--write-baseline", "kjent.json")
    plan(HEADER)
    assert call("lint", "2025", "--baseline", "kjent.json").stderr == ""
    plan(OLD.replace("A", "X"), "2025")
    call("lint", "2026", "--write-baseline", "kjent.json")
    assert list(json.loads(Path("kjent.json").read_text("utf-8"))["plans"]) == ["plans/2025.yaml"]
    Path("plans/2025.yaml").unlink()
    call("lint", "2026", "--write-baseline", "kjent.json")
    assert json.loads(Path("kjent.json").read_text("utf-8"))["plans"] == {}


def test_it_holds_wherever_applan_is_called(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    begin(call)
    monkeypatch.chdir("plans")
    assert call("lint", "2026.yaml", "--baseline", "../kjent.json").status == 0
    path = Path("2026.yaml").absolute()
    assert call("lint", str(path), "--baseline", "../kjent.json").status == 0


def test_a_plan_made_from_an_old_one_has_its_own_findings(call: Call) -> None:
    begin(call)
    plan(OLD, "2027")
    assert call("lint", "2027", "--baseline", "kjent.json").status == 1


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"{}",
        b'{"applan_baseline": 2, "plans": {}}',
        b'{"applan_baseline": true, "plans": {}}',
        b'{"applan_baseline": 1, "plans": []}',
        b'{"applan_baseline": 1, "plans": {}, "more": 1}',
        b'{"applan_baseline": 1, "plans": {"plans/2026.yaml": {}}}',
        b'{"applan_baseline": 1, "plans": {"plans/2026.yaml": [1]}}',
        b'{"applan_baseline": 1, "plans": {"a": [{"code": 1, "where": "", "text": "", "count": 1}]}}',
        b'{"applan_baseline": 1, "plans": {"a": [{"code": "", "where": "", "text": "", "count": 0}]}}',
        b'{"applan_baseline": 1, "plans": {"a": [{"code": "", "where": "", "text": "", "count": true}]}}',
        b'{"applan_baseline": 1, "plans": {"a": [{"code": "", "where": "", "text": ""}]}}',
        b"[" * 100_000,
    ],
)
def test_a_damaged_one_is_said_so_and_accepts_nothing(call: Call, content: bytes) -> None:
    plan(OLD)
    Path("kjent.json").write_bytes(content)
    said = call("lint", "--baseline", "kjent.json", "--format", "concise")
    assert said.status == 1
    assert said.stdout.count("AP101") == 2
    assert said.stderr == "applan: kjent.json is no baseline of this applan; it is ignored\n"


@pytest.mark.parametrize(
    ("arguments", "stderr"),
    [
        (["--baseline", "x.json"], "x.json is not there; “--write-baseline x.json” makes it"),
        (["--baseline", "plans"], "plans is a folder, and not a file"),
        (["--baseline", "a", "--write-baseline", "b"], "give either --baseline or "),
        (["--write-baseline", "plans/2026.yaml"], "plans/2026.yaml may be a plan; name another"),
        (["--write-baseline", "plans"], "plans is a folder, and not a file"),
    ],
)
def test_a_wrong_call_is_one_line_and_writes_nothing(
    call: Call, arguments: list[str], stderr: str
) -> None:
    plan(OLD)
    status, stdout, said = call("lint", *arguments)
    assert (status, stdout) == (2, "")
    assert said.splitlines()[-1].startswith(f"applan: {stderr}")
    assert Path("plans/2026.yaml").read_text("utf-8") == OLD


def test_findings_of_less_weight_are_accepted_only_if_they_were_shown(call: Call) -> None:
    plan(HEADER + "text: a\u030a\nstatuss: x\n")
    call("lint", "--show", "error", "--write-baseline", "kjent.json")
    said = call("lint", "--baseline", "kjent.json", "--format", "concise")
    assert [line.split()[1] for line in said.stdout.splitlines()] == ["AP009"]


def test_of_a_plan_that_was_not_checked_to_its_end_nothing_is_gone() -> None:
    found = Report((finding("a"),), files=("a.yaml",))
    known = baseline_of(found.findings, str)
    assert accept(Report((), files=("a.yaml",)), known, str)[1] == 1
    broken = Report((), failures=(Failure("AP999", "a.yaml", ""),), files=("a.yaml",))
    assert accept(broken, known, str)[1] == 0


def finding(text: str, where: str = "", code: str = "AP101", file: str = "a.yaml") -> Finding:
    span = Span(1, 1, 1, len(text) + 1)
    return Finding(code, "x", "error", msg("x"), file, span, text, where)


_texts = st.text(max_size=200)
_findings = st.lists(
    st.builds(
        finding, _texts, _texts, st.sampled_from(["AP101", "AP201"]), st.sampled_from("ab") | _texts
    ),
    max_size=8,
)


@given(_findings)
def test_a_baseline_of_all_findings_leaves_none_after_it_was_written(
    findings: list[Finding],
) -> None:
    baseline = baseline_of(findings, str)
    text = written(baseline)
    again = read(text)
    assert again == baseline
    assert written(again or {}) == text
    report = Report(tuple(findings), files=tuple(item.file for item in findings))
    new, gone = accept(report, baseline, str)
    assert (new.findings, len(new.known), gone) == ((), len(findings), 0)


@given(_findings, st.data())
def test_a_baseline_of_some_findings_leaves_the_others(
    findings: list[Finding], data: st.DataObject
) -> None:
    kept = data.draw(st.lists(st.sampled_from(findings), unique_by=id) if findings else st.just([]))
    new, _gone = accept(Report(tuple(findings)), baseline_of(kept, str), str)
    assert len(new.findings) == len(findings) - len(kept)
    assert len(new.known) == len(kept)


def test_the_version_is_part_of_the_promise() -> None:
    assert VERSION == 1


SAME_IN_NORWEGIAN = (
    HEADER
    + """\
goals:
  - {id: vekst, title: Vekst, targets: [{value: 5}]}
activities:
  - {kind: meeting, title: Fest, when: }
  - title: Tur
    title: Tur
  - kind: course
    when: 8. mai 2026
    parts: [{when: 9. mai 2026}, {title: Del, contents: [a, {b: c, d: e}]}]
"""
)


@pytest.mark.parametrize("tongue", ["nb", "nn"])
def test_what_it_holds_is_accepted_when_the_keys_are_turned_to_norwegian(
    call: Call, tongue: str
) -> None:
    plan(SAME_IN_NORWEGIAN)
    assert call("lint", "--write-baseline", "kjent.json")[0] == 0
    text = Path("plans/2026.yaml").read_text("utf-8")
    from applan.document import Document
    from applan.document.patched import Patched
    from applan.loading import load
    from applan.mending.tongue import turned

    document = load(text, "2026.yaml").document
    assert isinstance(document, Document)
    turned_text = Patched(text, turned(document, tongue)).text
    plan(turned_text.replace("periode: 2026", "period: 2026"))
    assert "tittel: Fest" in Path("plans/2026.yaml").read_text("utf-8")
    code, said, _more = call("lint", "--baseline", "kjent.json")
    assert (code, said.count("nothing found")) == (0, 1)
