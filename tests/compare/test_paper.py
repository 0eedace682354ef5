"""What a case paper tells of a comparison: sentences, in the plan's language and its own words."""

import pytest

from applan.compare import Comparison, Named, comparison, generation
from applan.formats.changes.board import paper

from .conftest import plan_of

OLD = """\
goals:
  - {id: vekst, title: Vekst, when: mai 2025}
activities:
  - {id: skilt, title: Skilt}
  - {id: fest, title: Fest}
  - {id: tur, title: Søndagstur, when: uke 37 2025, responsible: Styret}
  - {id: kurs, title: Kurs, text: Ett.}
  - {id: ett, title: Ett}
  - {id: to, title: To}
"""
NEW = """\
labels: {responsible: Ansvar}
ended: [{id: 2025#fest, reason: Ingen kom., decided: sak 4/26}]
goals:
  - {id: vekst, title: Vekst, targets: [{value: 200, unit: medlemmer}]}
activities:
  - {id: tur, title: Langtur, when: uke 42 2026, responsible: [Kari, Ola]}
  - {id: kurs, title: Kurs, text: To.}
  - {id: alt, title: Alt, from: [2025#ett, 2025#to]}
  - {id: dans, title: Dans}
  - {id: ny, title: Nytt kurs}
"""
BALL, NONE = "activities: [{id: dans, title: Ball}]\n", "goals: []\n"


def compared(language: str) -> Comparison:
    past = [
        generation(name, plan_of(body, name)) for name, body in (("2020", BALL), ("2022", NONE))
    ]
    new = plan_of(f"language: {language}\n{NEW}")
    return comparison(Named("2025", plan_of(OLD, "2025"), "2025"), Named("2026", new, "2026"), past)


@pytest.mark.parametrize(
    ("language", "tour", "duty", "back"),
    [
        (
            "nb",
            "Fra uke 37 i 2025 til uke 42 i 2026 (fem uker senere på året).",
            "Kari og Ola har ansvaret nå; styret har det ikke lenger.",
            "Sto sist i planen 2020, som «Ball».",
        ),
        (
            "nn",
            "Frå uke 37 i 2025 til veke 42 i 2026 (fem veker seinare på året).",
            "Kari og Ola har ansvaret no; styret har det ikkje lenger.",
            "Stod sist i planen 2020, som «Ball».",
        ),
    ],
)
def test_each_thing_is_told_once_and_what_nothing_is_said_of_in_lists(
    language: str, tour: str, duty: str, back: str
) -> None:
    found = paper(compared(language), language)
    told = {
        group["heading"]: (
            {one["title"]: one["said"].replace("\u00a0", " ") for one in group["points"]},
            [tuple(one["titles"]) for one in group["lists"]],
        )
        for group in found
    }
    nb = language == "nb"
    assert told == {
        "Ikke videreført" if nb else "Ikkje ført vidare": (
            {"Fest": "Ingen kom (sak 4/26)."}, [("Skilt",)]
        ),
        "Ny tid": ({"Langtur (før «Søndagstur»)": tour}, []),
        "Endret ansvar" if nb else "Endra ansvar": ({"Langtur (før «Søndagstur»)": duty}, []),
        "Slått sammen eller delt" if nb else "Slått saman eller delt": (
            {"«Ett» og «To»": "Nå «Alt»." if nb else "No «Alt»."}, []
        ),
        "Ellers endret" if nb else "Elles endra": ({}, [("Kurs",)]),
        "Lovet på nytt" if nb else "Lova på nytt": ({}, [("Vekst",)]),
        "Tilbake": ({"Dans": back}, []),
        "Nytt": ({}, [("Nytt kurs",), ("Vekst",)]),
    }  # fmt: skip


def test_what_a_meeting_does_not_decide_on_is_only_named() -> None:
    """Of what is gone there is no more to say, and what else is another is in the plan itself."""
    old = "activities: [{title: A, responsible: Styret}, {title: B, place: Hamar, when: mai}]\n"
    new = "activities: [{title: B, place: Elverum, when: juni}, {title: C}]\n"
    found = comparison(*(Named(year, plan_of(body, year), year)
                         for year, body in (("2025", old), ("2026", new))))  # fmt: skip
    said = {one["heading"]: (one["points"], one["lists"]) for one in paper(found, "nb")}
    named = {heading: ([], [{"label": "Aktiviteter", "titles": (title,)}])
             for heading, title in (("Ikke videreført", "A"), ("Nytt", "C"))}  # fmt: skip
    moved = [{"title": "B", "said": "Fra mai 2025 til juni 2026."}]
    assert said == {**named, "Ny tid": (moved, [])}
