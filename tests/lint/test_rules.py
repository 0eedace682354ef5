"""Every rule: its own examples are its test, and its documentation is complete."""

import ast
import re
from itertools import pairwise
from pathlib import Path

import pytest

from applan.formats import rules as pages
from applan.lint import Report, Rule, all_rules, lint
from applan.lint.rule import whole_example
from applan.lint.rules.found_while_reading import RULES
from applan.loading import load
from applan.loading.names import NAMES
from applan.messages import catalogue

FOLDER = Path(load.__code__.co_filename).parents[1] / "lint" / "rules"
FILES = sorted({*FOLDER.glob("*.py")} - {FOLDER / "found_while_reading.py", FOLDER / "__init__.py"})


def report(example: str | bytes, rule: Rule) -> Report:
    beside = {name: load(whole_example(text), f"{name}.yaml", name) for name, text in rule.beside}
    assert all(item.plan is not None for item in beside.values())
    others = {name: item.plan for name, item in beside.items() if item.plan is not None}
    return lint([load(whole_example(example), "2026.yaml", "2026")], all_rules(), others)


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_the_bad_example_gives_the_rules_finding(rule: Rule) -> None:
    found = report(rule.bad, rule)
    assert rule.code in {item.code for item in found.findings}
    assert found.failures == ()
    mine = [item for item in found.findings if item.code == rule.code]
    assert {(item.name, item.severity) for item in mine} == {(rule.name, rule.severity)}


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_the_good_example_gives_no_warning_or_error_of_any_rule(rule: Rule) -> None:
    found = report(rule.good, rule).at_least("warning")
    assert [(item.code, item.span.line) for item in found.findings] == []
    assert found.failures == ()


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_a_rule_says_what_it_finds_and_why(rule: Rule) -> None:
    first = rule.doc.split("\n")[0]
    assert first.endswith("."), "the first line is a sentence"
    assert len(first) <= 100
    assert rule.doc.split("\n")[1:2] in ([], [""]), "a blank line follows it"
    assert len(rule.paragraphs) >= 1, "and at least a paragraph on why"
    assert all(paragraph.endswith((".", "?", ":")) for paragraph in rule.paragraphs)
    assert "``" not in rule.doc, "it is read by people who write plans"


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_a_rule_has_a_page_in_both_languages(rule: Rule) -> None:
    english, norwegian = (pages.page(rule, catalogue(language)) for language in ("en", "nb"))
    assert english.startswith(f"## {rule.code} {rule.name}\n")
    assert norwegian.startswith(f"## {rule.code} {rule.name}\n")
    assert rule.summary in english
    assert rule.summary not in norwegian
    assert all(paragraph in english for paragraph in rule.paragraphs)
    assert not any(paragraph in norwegian for paragraph in rule.paragraphs)


def test_codes_and_names_are_unique_and_sorted() -> None:
    found = all_rules()
    assert len(found) >= 26
    assert all(one.code < other.code for one, other in pairwise(found))
    assert len({rule.name for rule in found}) == len(found)
    assert all(re.fullmatch(r"AP\d{3}", rule.code) for rule in found)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name) for rule in found)


def test_rules_of_one_subject_stand_in_one_file_in_the_order_of_their_codes() -> None:
    judging = {rule.name: rule.code for rule in all_rules() if rule.check is not None}
    found: list[str] = []
    for path in FILES:
        names = _rules_in(path)
        assert names == sorted(names, key=judging.__getitem__), path.name
        found += names
    assert sorted(found) == sorted(judging)


def _rules_in(path: Path) -> list[str]:
    """The names of the rules in a file, in their order."""
    return [
        node.name.replace("_", "-")
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.FunctionDef)
        for decorator in node.decorator_list
        if isinstance(decorator, ast.Call) and getattr(decorator.func, "id", "") == "rule"
    ]


def test_what_is_found_while_reading_stands_in_the_order_of_the_codes() -> None:
    reading = [rule for rule in all_rules() if rule.check is None]
    assert list(RULES) == reading


def test_what_is_found_while_reading_is_documented_as_a_rule() -> None:
    documented = {
        rule.code: (rule.name, rule.severity) for rule in all_rules() if rule.check is None
    }
    assert documented == {code: (named.name, named.severity) for code, named in NAMES.items()}
