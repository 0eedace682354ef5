"""Nobody needs English to mend a plan: what is told of a Norwegian file has no word of it."""

import re
from types import ModuleType

import pytest

from applan.formats.findings import full
from applan.formats.rules import in_tongue, page
from applan.lint import Report, Rule, all_rules, lint
from applan.lint.rule import EXAMPLE_HEADER, whole_example
from applan.loading import Loaded, load
from applan.messages import Tongue, catalogue
from applan.messages.nb import calendar, commands, comparing, drafting, mending, writing
from applan.model import Plan
from applan.model.declaration import Choice
from applan.model.walk import every_type

RULES = all_rules()
ALSO_NORWEGIAN = {"by", "format", "from", "id", "for", "plan", "status", "at", "form", "mode"}
"""English keys that are Norwegian words too, or are no words of Norwegian text by themselves."""


def english_words() -> frozenset[str]:
    """Every English key and value that no Norwegian key or value is."""
    fields = [field for entity in every_type(Plan) for field in entity.fields.values()]
    choices = [field.inner for field in fields if isinstance(field.inner, Choice)]
    names = [field.keys for field in fields]
    names += [one for choice in choices for one in choice.names if choice.values != ("nb", "nn")]
    norwegian = {word for _en, *others in names for word in others}
    return frozenset(en for en, *_others in names) - norwegian - ALSO_NORWEGIAN


def read(rule: Rule, tongue: Tongue) -> tuple[Loaded, dict[str, Plan]]:
    beside = {
        name: load(in_tongue(whole_example(text), tongue), f"{name}.yaml", name).plan
        for name, text in rule.beside
    }
    loaded = load(in_tongue(whole_example(rule.bad), tongue), "2026.yaml", "2026")
    return loaded, {name: plan for name, plan in beside.items() if plan is not None}


def english_in(text: str) -> set[str]:
    words = english_words()
    return {word for word in re.findall(r"[a-z][a-z-]*", text) if word in words}


@pytest.mark.parametrize("tongue", ["nb", "nn"])
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule.code))
def test_what_is_told_of_a_norwegian_file_has_no_english_word(rule: Rule, tongue: Tongue) -> None:
    loaded, beside = read(rule, tongue)
    report = lint([loaded], RULES, beside)
    told = [one for one in report.findings if one.code == rule.code]
    assert told or isinstance(rule.bad, bytes) or loaded.plan is None
    for finding in told:
        said = catalogue("nb").say(finding.message)
        assert (said, english_in(said)) == (said, set())
        assert (finding.place, english_in(finding.place)) == (finding.place, set())


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule.code))
def test_the_page_of_a_rule_has_no_english_word_in_norwegian(rule: Rule) -> None:
    assert english_in(page(rule, catalogue("nb")).split("\n", 1)[1]) == set()


def test_the_place_under_a_finding_has_the_keys_of_the_file() -> None:
    text = EXAMPLE_HEADER + (
        "kapitler:\n  - tittel: Møter\n    aktiviteter:\n"
        "      - Styremøte: lørdag 15. mars\n"
        "      - {title: Årsmøte, når: [{tid: lørdag 22. mars}]}\n"
    )
    report = lint([load(text, "2026.yaml", "2026")], RULES)
    found = [(one.place, one.where) for one in report.findings if one.code == "AP304"]
    assert found == [
        ("kapitler → Møter → aktiviteter → Styremøte",
         "sections → Møter → activities → Styremøte → when"),
        ("kapitler → Møter → aktiviteter → Årsmøte → når → 1 → tid",
         "sections → Møter → activities → Årsmøte → when → 1 → when"),
    ]  # fmt: skip
    told = full.render(Report(report.findings), catalogue("nb"), False)
    assert "    kapitler → Møter → aktiviteter → Styremøte\n" in told


@pytest.mark.parametrize("part", [calendar, commands, comparing, drafting, mending, writing])
def test_what_a_command_says_of_itself_names_the_norwegian_keys(part: ModuleType) -> None:
    english = english_words() | {"from"}
    named = {key for said in part.SENTENCES.values() for key in re.findall("«([a-z]+)»", said)}
    assert named & english == set()
