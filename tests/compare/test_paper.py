"""What a case paper tells of a comparison: sentences, in the plan's language and its own words."""

import pytest

from applan.compare import Comparison, Named, comparison, generation
from applan.formats.account.paper import paper

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
    ("language", "gone", "tour", "all_of", "back"),
    [
        (
            "nb", "Ikke videreført",
            "Het «Søndagstur» i forrige plan. Når: uke 42 i 2026. Før: uke 37 i 2025. "
            "Ansvar: Kari og Ola er kommet til, og styret er gått ut.",
            "Samler «Ett» og «To».",
            "Sto sist i planen for 2020, som «Ball».",
        ),
        (
            "nn", "Ikkje ført vidare",
            "Heitte «Søndagstur» i førre plan. Når: veke 42 i 2026. Før: uke 37 i 2025. "
            "Ansvar: Kari og Ola er komne til, og styret er gått ut.",
            "Samlar «Ett» og «To».",
            "Stod sist i planen for 2020, som «Ball».",
        ),
    ],
)  # fmt: skip
def test_each_thing_is_told_once_and_what_nothing_is_said_of_in_lists(
    language: str, gone: str, tour: str, all_of: str, back: str
) -> None:
    found = paper(compared(language), plan_of(f"language: {language}\n{NEW}"))
    told = {
        group["heading"]: (
            {one["title"]: one["said"].replace("\u00a0", " ") for one in group["points"]},
            [tuple(one["titles"]) for one in group["lists"]],
        )
        for group in found
    }
    assert next(iter(told)) == gone
    assert list(told.values()) == [
        ({"Fest": "Ingen kom (sak 4/26)."}, [("Skilt",)]),
        ({"Vekst": f"Når: {'tatt' if language == 'nb' else 'teke'} ut. Før: mai 2025.",
          "Langtur": tour, "Alt": all_of}, [("Kurs",)]),
        ({}, [("Vekst",), ("Nytt kurs",)]),
        ({"Dans": back}, []),
    ]  # fmt: skip
