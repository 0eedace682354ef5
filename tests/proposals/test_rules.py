"""Every rule of proposals by its own examples, and where what it finds stands."""

import pytest

from applan.formats import rules as pages
from applan.lint import Rule, all_rules
from applan.lint.rule import whole_example
from applan.loading import load
from applan.messages import catalogue
from applan.model.proposals import Proposals
from applan.proposals.check import check
from applan.proposals.rules import RULES, every_rule
from applan.report import Report

from .written import plan, proposals

NB = catalogue("nb")


def report(rule: Rule, example: str | bytes) -> Report:
    (beside,) = rule.beside
    item = load(whole_example(example), "forslag/2026.yaml", "2026", root=Proposals)
    assert item.proposals is not None
    there = item.proposals.plan == beside[0]
    return check(item, load(beside[1], "2026.yaml", "2026") if there else None, {})


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_bad_example_gives_the_rules_finding_alone(rule: Rule) -> None:
    found = report(rule, rule.bad).findings
    assert {(one.code, one.name, one.severity) for one in found} == {
        (rule.code, rule.name, rule.severity)
    }


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_good_example_gives_nothing(rule: Rule) -> None:
    assert report(rule, rule.good).findings == ()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_has_a_page_in_both_languages(rule: Rule) -> None:
    english, norwegian = (pages.page(rule, catalogue(language)) for language in ("en", "nb"))
    assert rule.summary in english and rule.summary not in norwegian
    assert "nummer: 1" in norwegian and "number: 1" in english


def test_the_codes_come_after_those_of_plans() -> None:
    codes = [rule.code for rule in every_rule()]
    assert codes == sorted(set(codes))
    assert codes[: len(all_rules())] == [rule.code for rule in all_rules()]


def found(items: str) -> list[tuple[str, int, int, str]]:
    """Code, line, column and words of all that is found in proposals to the plan."""
    told = check(proposals(items), plan(), {}).findings
    return [(one.code, one.span.line, one.span.column, NB.say(one.message)) for one in told]


def test_words_that_do_not_stand_there_are_told_at_the_words() -> None:
    items = "nummer: 1, forslagsstiller: A, type: endring, punkt: kampanjer, står: uke 36, tekst: uke 38"
    assert found(items) == [("AP705", 4, 76, "«uke 36» står ikke i «kampanjer»")]


def test_words_that_stand_there_twice_are_told_with_how_often() -> None:
    items = "nummer: 1, forslagsstiller: A, type: endring, punkt: 1.1, står: 'i', tekst: x"
    assert found(items) == [
        ("AP705", 4, 70, "«i» står 3 ganger i «synlighet»; ta med mer av det som står rundt")
    ]


@pytest.mark.parametrize(
    ("kind", "said", "message"),
    [
        ("endring, punkt: '1', tekst: x", 5, "hvilke ord skal endres? skriv dem under «står»"),
        ("endring, punkt: '1', står: uke", 5, "hva skal det stå? skriv det under «tekst»"),
        ("hele avsnittet, punkt: '1'", 5, "hva skal det stå? skriv det under «tekst»"),
        ("tillegg, punkt: '1'", 5, "hva skal det stå? skriv det under «tekst»"),
        (
            "tillegg, tekst: x",
            5,
            "hvor i planen er det? skriv et punkt eller en tittel under «punkt»",
        ),
        ("strykes", 5, "hvor i planen er det? skriv et punkt eller en tittel under «punkt»"),
        ("flyttes, punkt: dugnad", 5, "hvor skal det flyttes? skriv det under «til» eller «etter»"),
    ],
)
def test_what_a_kind_needs(kind: str, said: int, message: str) -> None:
    items = f"nummer: 1, forslagsstiller: A, type: {kind}"
    assert found(items) == [("AP703", 4, said, message)]


def test_a_place_that_is_not_there_is_told_at_the_place() -> None:
    items = "nummer: 1, forslagsstiller: A, type: strykes, punkt: 4.7"
    message = (
        "«4.7» finnes ikke i planen; skriv et punkt, en tittel eller en id, og en nøkkel etter et "
        "punktum"
    )
    assert found(items) == [("AP704", 4, 59, message)]


def test_what_the_meeting_did_not_carry_is_not_asked_about() -> None:
    said = "forslagsstiller: A, type: strykes, punkt: 4.7, utfall"
    outcomes = (
        "ikke vedtatt",
        "bortfalt",
        "trukket",
        "oversendt",
        "vedtatt",
        "{resultat: vedtatt}",
    )
    items = "\n".join(f"nummer: {n}, {said}: {one}" for n, one in enumerate(outcomes, 1))
    assert [one[:2] for one in found(items)] == [("AP704", 8), ("AP704", 9)]


def test_a_number_that_is_there_already_is_told_with_the_next_free_one() -> None:
    items = """
    nummer: 4, forslagsstiller: A, type: strykes, punkt: dugnad
    nummer: 4, forslagsstiller: B, type: strykes, punkt: grunnkurs
    """
    lines = "\n".join(line.strip() for line in items.strip().splitlines())
    assert found(lines) == [("AP702", 5, 14, "forslag 4 finnes alt; neste ledige nummer er 5")]


def test_unknown_values_and_keys_are_told_as_in_a_plan() -> None:
    items = (
        "nummer: 1, forslagsstiller: A, type: strykes, punkt: dugnad, utfall: falt, "
        "innstillinger: [{organ: styret, sier: nei}]"
    )
    assert [one[:3] for one in found(items)] == [("AP104", 4, 75), ("AP104", 4, 119)]


def test_of_a_plan_that_is_adopted_nobody_asks_whether_it_can_be_changed_so() -> None:
    items = "nummer: 1, forslagsstiller: A, type: endring, punkt: '1', står: uke 36, tekst: x"
    text = "applan: 1\ntittel: A\norganisasjon: B\nperiode: 2026\nvedtatt: 2026-03-01\n"
    assert check(proposals(items), load(text, "2026.yaml"), {}).findings == ()


def test_a_finding_can_be_accepted_with_a_reason_and_a_rule_be_left_out() -> None:
    items = "nummer: 1, forslagsstiller: A, type: strykes, punkt: 4.7"
    item = proposals(items)
    commented = item.source.text.replace("  - {", "  # applan: overse[AP704] kommer\n  - {")
    accepted = load(commented, "forslag/2026.yaml", root=Proposals)
    report = check(accepted, plan(), {})
    assert report.findings == () and [one.code for one in report.accepted] == ["AP704"]
    assert check(item, plan(), {"AP704": "off"}).findings == ()
    assert check(item, plan(), {"AP704": "info"}).findings[0].severity == "info"
