"""Templates made to go on for ever, to fill the memory, or to reach what is not theirs.

Each row is a template and what is said of it. What counts is counted, and no clock is asked, so a
template that is refused here is refused everywhere.
"""

import re
import resource
import time
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from tests.hostile.pace import slowness

from applan.errors import UserError
from applan.formats.document.check import check_templates
from applan.formats.drafts import drafted as draft
from applan.loading import load
from applan.messages import catalogue
from applan.model import Plan

pytestmark = pytest.mark.hostile

TEMPLATES = Path(__file__).parents[2] / "templates"
PLAN = "applan: 1\ntitle: A\norganisation: B\nperiod: 2026\ntext: |\n  Tekst\nsections: [{title: Kurs}]\n"

SECONDS = 5

Draft = Callable[..., str]


@pytest.fixture(scope="module")
def shipped() -> Mapping[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(TEMPLATES.iterdir())}


@pytest.fixture(scope="module")
def plan() -> Plan:
    found = load(PLAN.encode(), "2026.yaml", "2026").plan
    assert found is not None
    return found


@pytest.fixture
def drafted(shipped: Mapping[str, bytes], plan: Plan) -> Draft:
    """What is said of a template that a draft is made from in all formats; empty for nothing."""

    def make(template: str | bytes, **others: str) -> str:
        content = template.encode() if isinstance(template, str) else template
        own = {"min.md": content, **{f"_{name}.md": text.encode() for name, text in others.items()}}
        began = time.process_time()
        try:
            draft(plan, "min", {**shipped, **own}, ["docx", "html", "md"])
        except UserError as error:
            return catalogue("en").say(error.message)
        finally:
            took = time.process_time() - began
            assert took < 2 * SECONDS or took < 2 * SECONDS * slowness(), "a busy core is slow"
            assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < 1_500_000
        return ""

    return make


MUCH = "template min.md, line 1: it does more work than a draft needs"

ONES = "{% set n = namespace(x=[1, 2]) %}"
DOUBLED = ONES + "{% for i in range(60) %}{% set n.x = [n.x, n.x] %}{% endfor %}"
PAIRS = "{% set n = namespace(x=(1, 2)) %}{% for i in range(18) %}{% set n.x = (n.x, n.x) %}{% endfor %}"
LONG = "{% set n = namespace(x='aaaaaaaa') %}{% for i in range(18) %}{% set n.x = n.x ~ n.x %}{% endfor %}"
OFTEN, ENOUGH = "{% for a in range(999) %}{% for b in range(999) %}", "{% endfor %}{% endfor %}"


def often(before: str, again: str) -> str:
    return f"{before}{OFTEN}{{% if {again} %}}{{% endif %}}{ENOUGH}"


ENDLESS = {
    "lists in lists": DOUBLED,
    "tuples in tuples": "{% set n = namespace(x=1) %}{% for i in range(60) %}{% set n.x = (n.x, n.x) %}{% endfor %}",
    "mappings in mappings": ONES + "{% for i in range(60) %}{% set n.x = {'a': n.x, 'b': n.x} %}{% endfor %}",
    "lists put together": ONES + "{% for i in range(60) %}{% set n.x = [n.x] + [n.x] %}{% endfor %}",
    "what a macro is given": ONES + "{% macro m() %}{% set n.x = varargs %}{% endmacro %}{% for i in range(60) %}{{ m(n.x, n.x) }}{% endfor %}",
    "what a macro is given by name": ONES + "{% macro m() %}{% set n.x = kwargs %}{% endmacro %}{% for i in range(60) %}{{ m(a=n.x, b=n.x) }}{% endfor %}",
    "tables in tables": "{% set n = namespace(x='a') %}{% for i in range(60) %}{% set n.x = table([n.x], [[n.x]]) %}{% endfor %}",
    "lazy filters": ONES + OFTEN + "{% set n.x = n.x | map('default') %}" + ENOUGH,
    "comparing": often(PAIRS, "n.x == n.x"),
    "sorting": PAIRS + "{% for a in range(999) %}{{ [n.x, n.x, n.x] | sort | length }}{% endfor %}",
    "making unique": PAIRS + "{% for a in range(999) %}{{ [n.x, n.x] | unique | length }}{% endfor %}",
    "the largest": often(PAIRS, "[n.x, n.x] | max"),
    "looking up": often(PAIRS, "{n.x: 1}[n.x]"),
    "looking for": often(PAIRS, "5 in n.x"),
    "testing": often(PAIRS, "1 is in n.x"),
    "cutting": often("{% set x = range(999) | list %}", "x[1:]"),
    "comparing texts": often(LONG + "{% set a = n.x ~ 'a' %}{% set b = n.x ~ 'b' %}", "a == b"),
    "looking in texts": often(LONG, "'aab' in n.x"),
    "capitals": often(LONG, "n.x | upper"),
    "cutting texts": often(LONG, "n.x[1:]"),
    "testing texts": often(LONG, "n.x is upper"),
    "comparing prose": often("", "plan.text == plan.text"),
    "what is shared": often("", "[plan, plan] | shared('text')"),
    "blocks": "{% block a %}" + "x" * 1_000 + "{% endblock %}" + OFTEN + "{{ self.a() }}" + ENOUGH,
    "calls": "{% macro m() %}{{ caller() }}{% endmacro %}" + OFTEN + "{% call m() %}" + "y" * 500 + "{% endcall %}" + ENOUGH,
    "imports": OFTEN + "{% import '_felles.md' as f %}" + ENOUGH,
    "long texts": LONG + "{% for a in range(99) %}{{ n.x }}\n\n{% endfor %}",
}  # fmt: skip


@pytest.mark.parametrize("kind", ENDLESS)
def test_a_template_without_end_is_ended(kind: str, drafted: Draft) -> None:
    assert drafted(ENDLESS[kind]) == MUCH


def test_what_is_taken_in_again_and_again_is_counted_where_it_stands(drafted: Draft) -> None:
    said = drafted(OFTEN + "{% include '_big.md' %}" + ENOUGH, big="x" * 90_000)
    assert said == "template _big.md, line 1: it does more work than a draft needs"


RAW = {
    "brackets": "[" * 99_000, "pictures": "![" * 49_000, "stars": "*a **b " * 14_000,
    "strong": "**a" * 33_000, "code": "`a" * 49_000, "links": "[a](b) " * 14_000,
    "half links": "[a](" * 24_000, "quotations": ">" * 99_000, "dashes": "- " * 49_000,
    "lists in lists": "".join("  " * depth + "- a\n" for depth in range(250)),
    "headings": "# a\n\n" * 19_000, "lines": "a\n" * 49_000, "escapes": "\\*" * 49_000,
    "cells": "|a|b|c|d|\n|---|---|---|---|\n" + "|a|b|c|d|\n" * 9_000,
    "many cells": "|a|b|\n|---|---|\n{% for a in range(900) %}" + "|a *b*|c|\n" * 200 + "{% endfor %}",
    "many points": "{% for a in range(900) %}" + "- a *b*\n" * 350 + "{% endfor %}",
    "many stars": "{% for a in range(900) %}" + "*a **b " * 200 + "{% endfor %}",
    "a long line": "{% for a in range(900) %}" + "abc " * 400 + "{% endfor %}",
    "a long word": "a" * 99_000,
}  # fmt: skip


@pytest.mark.parametrize("kind", RAW)
def test_whatever_markdown_is_printed_ends(kind: str, drafted: Draft) -> None:
    said = drafted(RAW[kind])
    assert said == "" or said.startswith("template min.md"), said


NESTED = "template min.md, line 1: it is nested too deeply"


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("{% for a in [1] %}" * 40 + "{% endfor %}" * 40, NESTED),
        ("{% if 1 %}" * 100 + "{% endif %}" * 100, NESTED),
        ("{% if 1 %}" * 3_000 + "{% endif %}" * 3_000, NESTED),
        ("{% macro a() %}" * 60 + "{% endmacro %}" * 60, NESTED),
        ("{{ " + "(" * 3_000 + "1" + ")" * 3_000 + " }}", NESTED),
        ("{{ " + "[" * 90 + "1" + "]" * 90 + " }}", NESTED),
        ("{{ " + "not " * 5_000 + "1 }}", NESTED),
        ("{{ 1" + "+1" * 20_000 + " }}", NESTED),
        ("{{ 1" + "|int" * 20_000 + " }}", NESTED),
        ("a\nb\n{{ " + "9" * 5_000 + " }}", "template min.md, line 3: a number in it is too long"),
        ("\n{{ 1e400 }}", "template min.md, line 2: a number in it is too long"),
        ("x" * 100_001, "template min.md is too long (at most 100000 characters)"),
        (b"\xe5", "template min.md is not UTF-8"),
        ("\n{% endfor %}", "template min.md, line 2: the template is not well formed: Encountered unknown tag 'endfor'."),
    ],
    ids=range(14),
)  # fmt: skip
def test_the_check_finds_what_no_draft_can_be_made_from(
    template: str | bytes, expected: str, drafted: Draft
) -> None:
    assert drafted(template) == expected
    content = template.encode() if isinstance(template, str) else template
    [(name, message)] = check_templates({"min.md": content})
    assert name == "min.md"
    said = catalogue("en").say(message)
    assert expected in (said, f"template min.md, {said}", f"template min.md: {said}")


@pytest.mark.parametrize(
    "template",
    [
        "{{ [table] | columns('__globals__') }}",
        "{{ [plan] | columns('_values') }}",
        "{{ [plan] | columns('__class__') }}",
        "{{ (([plan] | columns('_where'))[0][0]) }}",
        "{{ ['a'] | grouped('__class__') }}",
        "{{ [[1], [1]] | shared('append') }}",
        "{{ [plan, plan] | shared('_where') }}",
        "{{ [plan, plan] | sort(attribute='__class__') }}",
        "{{ [plan] | map(attribute='__class__.__mro__') | list }}",
        "{{ [plan, plan] | unique(attribute='__class__') | list }}",
        "{{ [plan] | selectattr('__class__') | list }}",
        "{{ [plan] | sum(attribute='_values') }}",
        "{{ [[1], [2]] | sum(start=[]) }}",
        "{{ [1] | map('attr', 'x') | list }}",
        "{{ [1] | map | list }}",
        "{{ [1] | select('nei') | list }}",
        "{% set plan.title = 1 %}",
        "{{ {}['__class__'] }}",
        "{{ namespace().__class__ }}",
        "{{ {'a': 1}.items() }}",
    ],
)
def test_no_filter_reaches_what_is_not_the_plan_s(template: str, drafted: Draft) -> None:
    assert drafted(template).startswith("template min.md, line 1: ")


@pytest.mark.parametrize(
    ("sheet", "expected"),
    [
        (b"p {}\n/* \xe5 */", "template min.css is not UTF-8"),
        (b"p {}\n\n</style><script>", "template min.css, line 3: a style sheet cannot hold “</”"),
        (b" " * 1_000_001, "template min.css is too long (at most 1000000 characters)"),
    ],
)
def test_a_style_sheet_that_cannot_stand_in_a_page_is_told_and_found(
    sheet: bytes, expected: str, shipped: Mapping[str, bytes], plan: Plan
) -> None:
    files = {**shipped, "min.md": b"a", "min.css": sheet}
    with pytest.raises(UserError) as error:
        draft(plan, "min", files, ["html"])
    assert catalogue("en").say(error.value.message) == expected
    [(_name, message)] = check_templates({"min.css": sheet})
    said = catalogue("en").say(message)
    assert expected in (said, f"template min.css, {said}")


def test_the_longest_plan_that_is_read_has_a_draft(shipped: Mapping[str, bytes]) -> None:
    """A limit that stopped somebody's real plan would be no limit but a fault."""
    courses = "".join(
        f"      - {{id: a{number}, kind: course, title: Kurs {number}, when: {number % 28 + 1}. mars 2026, "
        "responsible: Styret, audience: [Alle], place: Oslo, text: Noe tekst om kurset her}\n"
        for number in range(2_500)
    )
    text = f"{PLAN.replace('sections: [{title: Kurs}]', 'sections:')}  - title: Kurs\n    activities:\n{courses}"
    assert 380_000 < len(text) < 400_000
    plan = load(text.encode(), "2026.yaml", "2026").plan
    assert plan is not None
    for template, times_named in (("arbeidsplan", 1), ("kursplan", 2)):
        made = draft(plan, template, shipped, ["md"])["md"].decode()
        titles = Counter(re.findall(r"\bKurs \d+\b", made))
        assert titles == {f"Kurs {number}": times_named for number in range(2_500)}
        assert len(made.encode()) > 250_000
