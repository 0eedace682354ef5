"""What a template cannot do, and how a template that is wrong is told of."""

import time

import pytest

from applan.errors import UserError
from applan.messages import catalogue

from .conftest import Drafted

PLAN = "text: |\n  Tekst\nsections: [{title: Kurs}]\n"


def refused(template: str, drafted: Drafted) -> str:
    with pytest.raises(UserError) as error:
        drafted(PLAN, own={"min.md": template}, template="min")
    return catalogue("en").say(error.value.message)


def made(template: str, drafted: Drafted) -> str:
    return drafted(PLAN, own={"min.md": template}, template="min")["md"].decode()


@pytest.mark.parametrize(
    "template",
    [
        "{{ plan.__class__ }}",
        "{{ plan._values }}",
        "{{ plan['_values'] }}",
        "{{ ''.__class__.__mro__ }}",
        "{{ [].append(1) }}",
        "{{ 'a'.upper() }}",
        "{{ '{0.__class__}'.format(plan) }}",
        "{{ plan | attr('__class__') }}",
        "{{ self._TemplateReference__context }}",
        "{{ range.__self__ }}",
        "{{ namespace.__init__.__globals__ }}",
        "{{ table.__globals__ }}",
        "{{ table.__closure__ }}",
        "{{ loop.__class__ }}",
        "{% for a in [1] %}{{ loop._iterator }}{% endfor %}",
        "{% macro m() %}{% endmacro %}{{ m._func }}",
        "{% import '_felles.md' as f %}{{ f.__dict__ }}",
        "{{ plan.text.blocks }}",
        "{{ lipsum() }}",
        "{{ cycler }}",
        "{{ plan.copy() }}",
        "{{ plan.but() }}",
        "{{ plan() }}",
        "{{ 'x' | safe }}",
        "{{ ['plan'] | map(attribute='__class__') | list }}",
        "{% include '/etc/passwd' %}",
        "{% include '../pyproject.toml' %}",
        "{% import 'os' as os %}",
    ],
)
def test_a_template_reaches_nothing_but_the_plan(template: str, drafted: Drafted) -> None:
    assert "template min.md" in refused(template, drafted)


@pytest.mark.parametrize(
    "template",
    [
        "{% for a in range(100000) %}x{% endfor %}",
        "{% for a in range(999) %}{% for b in range(999) %}{% for c in range(999) %}{% endfor %}"
        "{% endfor %}{% endfor %}",
        "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}"
        "{{ m(60) }}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{% include 'min.md' %}",
        "{{ 'a' * 10000000000 }}",
        "{{ 10 ** 10 ** 10 }}",
        "{{ '%9999999999d' % 1 }}",
        "{% set n = namespace(x='aaaa') %}{% for i in range(60) %}{% set n.x = n.x ~ n.x %}"
        "{% endfor %}",
        "{% set n = namespace(x='aaaa') %}{% for i in range(60) %}{% set n.x = n.x + n.x %}"
        "{% endfor %}",
        "{% set n = namespace(x='aaaa') %}{% for i in range(60) %}"
        "{% set n.x %}{{ n.x }}{{ n.x }}{% endset %}{% endfor %}",
        "{% set n = namespace(x=[1, 2]) %}{% for i in range(60) %}{% set n.x = n.x + n.x %}"
        "{% endfor %}",
        "{% set n = namespace(x=9) %}{% for i in range(60) %}{% set n.x = n.x * n.x %}{% endfor %}",
        "{% for a in range(1000) %}{% for b in range(900) %}"
        + "x" * 5000
        + "{% endfor %}{% endfor %}",
    ],
)
def test_a_template_cannot_go_on_for_ever(template: str, drafted: Drafted) -> None:
    start = time.process_time()
    assert refused(template, drafted)
    assert time.process_time() - start < 8


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("a\n{{ plan.titel }}", "template min.md, line 2: “titel” is unknown (Arbeidsplan 2026)"),
        (
            "{% for section in plan.sections %}\n\n{{ section.tekst }}{% endfor %}",
            "template min.md, line 3: “tekst” is unknown (sections → Kurs)",
        ),
        ("\n\n{{ ukjent }}", "template min.md, line 3: “ukjent” is unknown"),
        ("a\n{% if %}", "template min.md, line 2: the template is not well formed"),
        ("{{ 1 | ukjent }}", "template min.md, line 1: the template is not well formed"),
        ("{% include 'nei.md' %}", "there is no template file “nei.md”"),
        ("{{ 1 / 0 }}", "template min.md, line 1: the template cannot be filled"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(
    template: str, expected: str, drafted: Drafted
) -> None:
    assert refused(template, drafted).startswith(expected) or expected in refused(template, drafted)


def test_an_error_in_an_included_template_names_that_one(drafted: Drafted) -> None:
    with pytest.raises(UserError) as error:
        drafted(
            PLAN, own={"min.md": "{% include '_x.md' %}", "_x.md": "\n{{ a.b }}"}, template="min"
        )
    assert catalogue("en").say(error.value.message).startswith("template _x.md, line 2:")


def test_markup_that_has_no_form_is_told(drafted: Drafted) -> None:
    with pytest.raises(UserError) as error:
        drafted(PLAN, "html", own={"min.md": "a\n\n![b](c.png)"}, template="min")
    assert catalogue("en").say(error.value.message) == (
        "template min.md, line 3 of its Markdown: an image cannot be printed; remove it, or put it "
        "into the Word file afterwards"
    )


def test_constants_macros_and_joined_texts_are_escaped_once(drafted: Drafted) -> None:
    template = (
        '{{ "a & *b*" }}|{% macro m(x) %}<{{ x }}>{% endmacro %}{{ m("*c*") }}|{{ "*d*" ~ "|e" }}|'
        '{{ ["*f*", "g"] | join("*") }}|{{ ("*h*" | strong) ~ "*i*" }}|'
        "{% set j %}*j*{% endset %}{{ j }}"
    )
    assert made(template, drafted) == (
        "a & \\*b\\*\\|\\<\\*c\\*>\\|\\*d\\*\\|e\\|\\*f\\*\\*g\\|**\\*h\\***\\*i\\*\\|*j*\n"
    )
