"""Many plans and many rules in one run; a rule that breaks hides nothing."""

import gc
import pickle
import weakref
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from applan.findings import MAX_TOLD
from applan.lint import Problem, Rule, Subject, all_rules, lint
from applan.lint.subject import Beside
from applan.loading import load
from applan.messages import msg


def made(check: Callable[[Subject], Iterator[Problem]], code: str = "AP999") -> Rule:
    return Rule(code, "made-up", "warning", check)


def broken(subject: Subject) -> Iterator[Problem]:
    yield Problem(("title",), msg("before it broke"))
    raise RuntimeError("no luck")


def test_a_rule_that_raises_is_a_failure_and_other_findings_are_still_there(header: str) -> None:
    loaded = [load(f"{header}tema: x\n", f"{name}.yaml", name) for name in ("2025", "2026")]
    report = lint(loaded, [made(broken), *all_rules()])
    assert [(failure.code, failure.file) for failure in report.failures] == [
        ("AP999", "2025.yaml"), ("AP999", "2026.yaml"),
    ]  # fmt: skip
    assert report.failures[0].reason == "RuntimeError: no luck"
    assert [item.code for item in report.findings] == ["AP101", "AP101"]


@pytest.mark.parametrize(
    ("path", "part", "span", "place"),
    [
        ((), "value", None, (1, 1)),
        (("title",), "value", None, (2, 8)),
        (("title",), "key", None, (2, 1)),
        (("title",), "value", (4, 6), (2, 12)),
        (("goals", 1, "title"), "value", None, (7, 12)),
        (("goals", 1, "when", 0, "when"), "value", None, (8, 11)),
        (("goals", 1, "when", 0, "when"), "value", (4, 6), (8, 15)),
        (("goals", 1, "responsible", 0, "who"), "key", None, (9, 5)),
        (("goals", 0, "text"), "value", None, (6, 5)),
    ],
)
def test_a_path_becomes_a_place(
    path: Any, part: Any, span: Any, place: tuple[int, int], header: str
) -> None:
    plan = (
        header + "goals:\n  - {title: A}\n  - title: B\n    when: uke 42 2026\n"
        "    responsible: Styret\n"
    )

    def check(subject: Subject) -> Iterator[Problem]:
        yield Problem(path, msg("here"), part, span)

    (finding,) = lint([load(plan, "2026.yaml", "2026")], [made(check)]).findings
    assert (finding.span.line, finding.span.column) == place


def test_a_rule_stops_after_a_thousand_problems(header: str) -> None:
    asked = []

    def check(subject: Subject) -> Iterator[Problem]:
        for number in range(10 * MAX_TOLD):
            asked.append(number)
            yield Problem(("title",), msg("number {number}", number=number))

    report = lint([load(header, "2026.yaml", "2026")], [made(check)])
    assert len(report.findings) == MAX_TOLD
    assert len(asked) == MAX_TOLD + 1
    assert report.findings[-1].message.template == "{said} (and more of {code})"


def test_findings_are_sorted_by_file_then_line_then_column_then_code(header: str) -> None:
    plans = [
        load(header + "tema: x\nstatus: y\n", "b.yaml", "b"),
        load(header + "goals: [{title: A, role: x, tema: y}]\n", "a.yaml", "a"),
    ]
    found = lint(plans, all_rules()).findings
    assert [(item.file, item.span.line, item.code) for item in found] == [
        ("a.yaml", 5, "AP104"), ("a.yaml", 5, "AP101"), ("b.yaml", 5, "AP101"),
        ("b.yaml", 6, "AP104"),
    ]  # fmt: skip


def test_plans_that_are_checked_together_know_each_other(header: str) -> None:
    before = load(header.replace("2026", "2025"), "2025.yaml", "2025")
    plan = load(header + "continues: 2025\n", "2026.yaml", "2026")
    assert [item.code for item in lint([plan], all_rules()).findings] == ["AP204"]
    assert lint([before, plan], all_rules()).findings == ()


def test_a_report_can_be_narrowed_to_what_is_severe(header: str) -> None:
    plan = load(header + "tema: x\ntext: a\u030a\n", "2026.yaml", "2026")
    report = lint([plan], all_rules())
    assert [item.code for item in report.at_least("info").findings] == ["AP101", "AP009"]
    assert [item.code for item in report.at_least("warning").findings] == ["AP101", "AP009"]
    assert [item.code for item in report.at_least("error").findings] == ["AP101"]


def test_a_plan_leaves_memory_without_a_search_for_circles(header: str) -> None:
    """Ten thousand plans are then checked in the memory of a few, however rarely Python looks."""
    body = "sections: [{title: Høst 2026, activities: [{title: Kurs, when: 3. mai}]}]\n"
    plan = load(f"{header}{body}", "2026.yaml", "2026").plan
    assert plan is not None
    gc.disable()
    try:
        beside = Beside({})
        subject = Subject("2026", plan, beside)
        beside.keep(subject)
        found = [problem for rule in all_rules() if rule.check for problem in rule.check(subject)]
        still_there = weakref.ref(subject)
        del subject
        for number in range(Beside.KEPT):
            assert still_there() is not None
            beside.keep(Subject(f"plan-{number}", plan, beside))
        assert still_there() is None
    finally:
        gc.enable()
    assert found


def test_a_report_can_be_handed_from_one_process_to_another(header: str) -> None:
    report = lint([load(f"{header}tema: x\nstatus: ferdig\n", "2026.yaml", "2026")], all_rules())
    assert len(report.findings) == 2
    assert pickle.loads(pickle.dumps(report)) == report
