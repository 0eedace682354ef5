"""Hours and sums in a text that are of something else than the activity: nothing is told of them."""

import pytest

from applan.lint import all_rules, lint
from applan.loading import load

HOURS = [
    "Dørene åpner kl. 17.30.", "Kafeen er åpen fra kl. 17.", "Siste buss hjem går kl. 22.",
    "Innsjekk fra kl. 15.", "Middag serveres kl. 19.", "Vi rydder fra kl. 20.",
    "Vakttelefonen er betjent kl. 8–16.", "Ring før kl. 12.", "Kom gjerne fra kl. 17.45.",
    "Skolen begynner kl. 8.30 dagen etter.", "Det blir kveldsmat kl. 20 og ro kl. 23.",
    "Rigging fra kl. 15, generalprøve kl. 16.", "Barna må hentes senest kl. 20.",
    "Kiosken holder åpent kl. 17–21.", "Sakspapirene sendes ut onsdag kl. 12.",
    "Bestill billetter før kl. 14 samme dag.", "Kontoret stenger kl. 15 den dagen.",
    "Hovedtaleren er Kari, som kommer kl. 19.", "Vi tar ferja kl. 16.40.",
]  # fmt: skip
SUMS = [
    '"Budsjettet er 20 000 kr: 8000 kr til mat, 7000 kr til leie og resten til premier."',
    "Av 20 000 kr går 8000 kr til mat og 7000 kr til leie, det øvrige til premier.",
    "Tilskuddet er 20 000 kr, herav 8000 kr til mat og 7000 kr til leie.",
    "Inntektene er 20 000 kr, blant annet 8000 kr fra basaren og 7000 kr fra lodd.",
]


@pytest.mark.parametrize("text", [*HOURS, *SUMS])
def test_what_is_of_something_else_is_not_held_against_the_activity(text: str) -> None:
    plan = (
        "applan: 1\ntittel: A\norganisasjon: B\nperiode: 2027\naktiviteter:\n"
        f"  - tittel: Fest\n    når: 1. mars kl. 18\n    ansvarlig: Styret\n    tekst: {text}\n"
    )
    found = lint([load(plan, "2027.yaml")], all_rules()).findings
    assert [one.code for one in found if one.code in ("AP318", "AP420")] == []


def test_what_begins_before_it_is_told() -> None:
    plan = (
        "applan: 1\ntittel: A\norganisasjon: B\nperiode: 2027\naktiviteter:\n  - tittel: Fest\n"
        "    når: 1. mars kl. 18\n    ansvarlig: Styret\n    tekst: Lekene starter kl. 10.\n"
    )
    (found,) = [one for one in lint([load(plan, "2027.yaml")], all_rules()).findings
                if one.code == "AP318"]  # fmt: skip
    assert (found.span.line, found.span.column) == (9, 12)
