"""A draft that knows where its words come from is the draft, whatever a template does with them."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from tests.drafts.conftest import ROOT, plan_of

from applan.drafts.draft import draft
from applan.drafts.trace import Source, Trace
from applan.drafts.traced import Traced, traced
from applan.loading import load
from applan.model import Plan

YEARS = ("2018", "2020", "2022", "2023", "2026")
TEMPLATES = tuple(path.stem for path in (ROOT / "templates").glob("[!_]*.md"))

HOSTILE = {
    "upper": """# {{ plan.title | upper }}

{% for a in plan.all_activities %}{% if (a.title | upper) == (a.title | upper | upper) %}
## {{ a.title | upper }} {{ a.title | lower | capitalize }}

{{ a.text or "" }}

{{ a.when | map("capitalize") | list | join(" / ") | upper }}
{% endif %}{% endfor %}
""",
    "concatenation": """# {{ plan.title ~ " – " ~ plan.organisation }}
{% for a in plan.all_activities %}{% set both = a.title ~ "|" ~ (a.when | join(", ")) %}
- {{ both }}{{ "!" if both == a.title ~ "|" ~ (a.when | join(", ")) }} {{ both | length }}
{% endfor %}
""",
    "sort": """{% for t in plan.all_activities | map(attribute="title") | sort %}
1. {{ t }}
{% endfor %}

{% for a in plan.all_activities | sort(attribute="title", reverse=true) %}
- {{ a.title }}: {{ a.responsible | map(attribute="text") | sort | join("; ") }}
{% endfor %}
""",
    "unique": """
{% set all = namespace(found=[]) %}
{% for a in plan.all_activities %}{% set all.found = all.found + (a.responsible | list) %}
{% endfor %}
{{ all.found | map(attribute="who") | unique | join(", ") }}

{{ all.found | map(attribute="text") | unique | list | length }}
{% set times = namespace(found=[]) %}
{% for a in plan.all_activities %}
{% set times.found = times.found + (a.when | map(attribute="text") | list) %}
{% endfor %}

{{ times.found | unique | join("; ") }}
""",
    "equal": """{% for a in plan.all_activities %}{% for b in plan.all_activities %}
{% if a.title == b.title %}{% if a.text == b.text and a.when == b.when %}
{{ a.title | strong }} {{ b.title | strong }}

{% endif %}{% endif %}{% endfor %}{% endfor %}
""",
    "within": """{% macro name(a) %}{{ a.title }}{% endmacro %}
{% for a in plan.all_activities %}
{% if "en" in a.title and name(a) in (plan.all_activities | map(attribute="title") | list) %}
- {{ name(a) }} ({{ name(a) | length }}){% if name(a) == a.title %} ={% endif %}

{% endif %}{% endfor %}
""",
    "joined": """{{ plan.all_activities | map(attribute="title") | list | join(" og ") }}

{{ plan.all_goals | map(attribute="title") | map("lower") | list | join(" eller ") }}.
{% for a in plan.all_activities if a.audience %}

{{ a.audience | join(" og ") | capitalize }}: {{ a.place or "" }} {{ a.mode or "" }}
{% endfor %}
""",
    "columns": """{{ table(["", "A", "B"], plan.all_activities | columns("number", "title", "when")) }}

{{ table(["x", "y"], (plan.calendar.groups | first).rows | by_time) }}
{% for g in plan.calendar.groups %}
{{ facts([("Rad", g.rows | map(attribute="title") | list), ("Tid", g.rows | first)])
   if false else g.title }}

{{ table(["a", "b", "c", "d"], g.rows | columns("when", "title", "responsible", "status")) }}
{% endfor %}
""",
    "cut": """{% for a in plan.all_activities %}
{{ a.title[:9] }}… {{ a.title[3:] }} {{ (a.title ~ " x")[2:-1] }}
{% for p in a.contents %}{{ p[1:5] | trim }},{% endfor %}

{{ (a.title | strong)[:8] | length }} {{ a.title | first }}{{ a.title | last }}
{% for sign in a.title %}{{ sign }}.{% endfor %}

{% endfor %}
""",
    "set": """{% set block %}{{ plan.title }} – {{ plan.period }}{% endset %}
{% if block == plan.title ~ " – " ~ plan.period %}Like{% else %}Ulike{% endif %}

{{ block | heading(2) }} {{ block | length }} {{ block | upper | trim }}
{% call box() %}
**{{ plan.organisation | upper }}**

{{ plan.text if plan.text else "" }}
{% endcall %}
{% for key, group in plan.all_activities | grouped("sort") %}
{{ key }} {{ group | length }} {{ group | shared("responsible") | list | length if group | shared("responsible") else 0 }}

{{ group | map(attribute="title") | list | bullets }}

{% for a in group %}{{ a.text | titled(a.title) if a.text else a.title | titled("Ja") }}

{{ a.purpose | run_in(a.title) if a.purpose else "" }}
{% endfor %}
{% endfor %}
{% for goal in plan.all_goals %}
{{ goal.title | quote }}

{{ goal.targets | join("; ") }}

{% endfor %}
""",
}  # fmt: skip


def plan(year: str) -> Plan:
    found = load((ROOT / "plans" / f"{year}.yaml").read_bytes(), year, year).plan
    assert found is not None
    return found


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("year", YEARS)
def test_the_shipped_templates_make_the_same_document(
    year: str, template: str, shipped: Mapping[str, bytes]
) -> None:
    same(plan(year), template, shipped, year)


@pytest.mark.parametrize("template", HOSTILE)
@pytest.mark.parametrize("year", YEARS)
def test_hostile_templates_make_the_same_document(
    year: str, template: str, shipped: Mapping[str, bytes]
) -> None:
    same(plan(year), "egen", {**shipped, "egen.md": HOSTILE[template].encode()}, year)


def same(plan: Plan, template: str, templates: Mapping[str, bytes], name: str) -> Traced:
    found = traced(plan, template, templates, name=name)
    assert found.document == draft(plan, template, templates, name=name)
    return found


NASTY = """goals:
  - title: "# 1. Mål* med_tegn | og <b> & «sitat»"
    text: "- punkt \\\\ *uthevet* og `kode`, [lenke](https://venstre.no), https://venstre.no\\n\\n1. en\\n2. to"
    targets: [{value: 1234567, unit: "% av *alle*", by: "uke 42", baseline: 3.5, note: "#"}]
activities:
  - title: "1. mai  med   hull"
    when: [{part: "Del_1", when: "uke 3", place: [Oslo, "A|B"], note: "kl. 18 (kanskje)"}, våren]
    responsible: [{who: "Styret *", does: "alt – «alt»"}, "Kari"]
    contents: ["a) først", "b) så"]
    text: "| a | b |\\n|---|---|\\n| c\\\\|d | 1. mai |\\n\\n> sitat\\n\\nLinje  \\nny linje"
"""


@pytest.mark.parametrize("template", TEMPLATES)
def test_signs_of_every_sort_are_the_same(template: str, shipped: Mapping[str, bytes]) -> None:
    found = same(plan_of(NASTY), template, shipped, "plan")
    assert not any(sign >= "\U000f0000" for unit in found.units for sign in unit.text)


def test_signs_that_are_marks_elsewhere_stay(shipped: Mapping[str, bytes]) -> None:
    text = 'activities:\n  - {title: "\U000f0000A\U000f0001B", text: "C\U0010fffd"}\n'
    found = same(plan_of(text), "arbeidsplan", shipped, "plan")
    assert any("\U000f0000A\U000f0001B" in unit.text for unit in found.units)


def test_a_trace_has_an_end_of_marks() -> None:
    plan = plan_of("activities: [{title: A}]\n")
    trace = Trace(plan)
    trace._free = (sign for sign in "")
    assert type(trace.text("A", [Source(plan.activities[0], "title", "A")])) is str


def said(found: Traced, words: str) -> list[tuple[str, tuple[str | int, ...], str, int]]:
    """What is known of the words of the first row that has some."""
    unit = next(unit for unit in found.units if words in unit.text)
    return [
        (unit.text[one.start : one.end], one.origin.path, one.origin.sort, one.origin.first)
        for one in unit.stretches
    ]


def test_words_know_their_place(shipped: Mapping[str, bytes]) -> None:
    plan = plan_of(
        "sections:\n"
        "  - title: Skolering\n"
        "    common: {responsible: Styret}\n"
        "    activities:\n"
        "      - {title: Kurs, when: 3. mai 2026, text: 'Et **viktig** kurs', audience: [Unge, Eldre]}\n"
    )
    found = traced(plan, "arbeidsplan", shipped)
    kurs = ("sections", 0, "activities", 0)
    assert said(found, "1.1") == [("Kurs", (*kurs, "title"), "text", 0)]
    assert said(found, "Et viktig") == [
        ("Et ", (*kurs, "text"), "prose", 0),
        ("viktig", (*kurs, "text"), "prose", 5),
        (" kurs", (*kurs, "text"), "prose", 13),
    ]
    assert said(found, "Når") == [
        ("3.\u00a0mai 2026", (*kurs, "when", 0, "when"), "when", 0),
        ("Unge", (*kurs, "audience", 0), "text", 0),
        ("eldre", (*kurs, "audience", 1), "text", 0),
    ]
    assert said(found, "Styret") == [
        ("Styret", ("sections", 0, "common", "responsible", 0, "who"), "text", 0)
    ]


@pytest.mark.parametrize("year", YEARS)
def test_most_words_of_the_plans_know_their_place(year: str, shipped: Mapping[str, bytes]) -> None:
    units = traced(plan(year), "arbeidsplan", shipped).units
    known = sum(one.end - one.start for unit in units for one in unit.stretches)
    assert known > 0.75 * sum(len(unit.text) for unit in units)


def test_the_stretches_are_the_characters_of_their_values(shipped: Mapping[str, bytes]) -> None:
    for year in YEARS:
        values = load(Path(ROOT / "plans" / f"{year}.yaml").read_bytes(), year).document.values
        for unit in traced(plan(year), "arbeidsplan", shipped).units:
            for start, end, (path, sort, first) in unit.stretches:
                if sort == "prose":
                    value = values
                    for step in path:
                        value = value[step]
                    flat = " ".join(
                        value[first : first + end - start].replace("\n", " ").split(" ")
                    )
                    assert flat == unit.text[start:end].replace("\u00a0", " ")
