"""Following by titles where there are no ids, and what cannot be followed: the YAML first."""

import json

import pytest

from applan.compare import Named, comparison, years
from applan.formats.changes import Beside
from applan.formats.changes import json as as_json
from applan.formats.changes.board import board
from applan.formats.changes.document import document
from applan.loading import load
from applan.messages import catalogue
from applan.model import Plan
from applan.prose.blocks import plain

from .conftest import changes_between


def plan(year: str, body: str) -> Named:
    text = f"applan: 1\ntittel: Plan {year}\norganisasjon: Laget\nperiode: {year}\n{body}"
    loaded = load(text, f"plans/{year}.yaml", year)
    assert isinstance(loaded.plan, Plan) and loaded.complete, loaded.findings
    return Named(year, loaded.plan, year)


def became(old: str, new: str) -> list[tuple[str, str]]:
    """What is said of goals and activities, and their titles, in the order it is told."""
    found = comparison(plan("2025", old), plan("2026", new))
    return [(one.kind, one.title) for one in found.changes if one.entity in ("goal", "activity")]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("mål: [Vekst]\n", "mål: [Vekst]\n", []),
        ("mål: [Vekst]\n", "mål: [VEKST!]\n", [("reworded", "VEKST!")]),
        ("aktiviteter: [Årsmøte 2025]\n", "aktiviteter: [Årsmøte 2026]\n",
         [("renamed", "Årsmøte 2026")]),
        ("aktiviteter: [Årsmøte 2025]\n", "aktiviteter: [Årsmøte]\n", [("renamed", "Årsmøte")]),
        ("aktiviteter: [Årsmøte]\n", "aktiviteter: [{id: arsmote, tittel: Landsmøte}]\n",
         [("renamed", "Landsmøte")]),
        ("aktiviteter: [{id: host, tittel: Kampanje}]\n", "aktiviteter: [Kampanje]\n", []),
        ("aktiviteter: [{id: host, tittel: Kampanje}]\n",
         "aktiviteter: [{id: var, tittel: Kampanje}]\n",
         [("dropped", "Kampanje"), ("new", "Kampanje")]),
        ("aktiviteter: [Kampanje]\n", "aktiviteter:\n  - {tittel: Aksjon, fra: 2025#Kampanje}\n",
         [("renamed", "Aksjon")]),
        ("aktiviteter: [{id: host, tittel: Kampanje}]\n",
         "aktiviteter:\n  - {tittel: Aksjon, fra: 2025#Kampanje}\n", [("renamed", "Aksjon")]),
        ("aktiviteter: [Kampanje 2025]\n",
         "aktiviteter:\n  - {tittel: Aksjon, fra: 2025#Kampanje 2025}\n", [("renamed", "Aksjon")]),
        ("aktiviteter: [Kampanje]\n", "avsluttet: [{id: 2025#Kampanje, grunn: slutt}]\n",
         [("ended", "Kampanje")]),
        ("aktiviteter: [Vårtur: 3. mai]\n", "aktiviteter: ['AVLYST: Vårtur': 3. mai]\n",
         [("renamed", "AVLYST: Vårtur")]),
        ("aktiviteter: [Vårtur (utsatt)]\n", "aktiviteter: [Vårtur]\n",
         [("renamed", "Vårtur")]),
        ("mål: [Vekst]\n", "aktiviteter: [Vekst]\n", [("dropped", "Vekst"), ("new", "Vekst")]),
    ],
)  # fmt: skip
def test_a_thing_is_followed_by_its_title(old: str, new: str, said: list[tuple[str, str]]) -> None:
    assert became(old, new) == said


@pytest.mark.parametrize(
    ("old", "new", "count"),
    [
        ("aktiviteter: [Kampanje]\n", "aktiviteter: [Aksjon]\n", 2),
        ("aktiviteter: [Kampanje, Tur]\n", "aktiviteter: [Aksjon, Tur]\n", 2),
        ("aktiviteter: [Tur]\n", "aktiviteter: [Aksjon, Tur]\n", 0),
        ("aktiviteter: [Kampanje, Tur]\n", "aktiviteter: [Tur]\n", 0),
        ("aktiviteter: [Kampanje]\n", "mål: [Vekst]\n", 0),
        ("aktiviteter: [{id: host, tittel: Kampanje}]\n", "aktiviteter: [Aksjon]\n", 1),
        ("aktiviteter: [{id: host, tittel: Kampanje}]\n",
         "aktiviteter: [{id: var, tittel: Aksjon}]\n", 0),
        ("aktiviteter: [{id: kampanje, tittel: Kampanje}]\n", "aktiviteter: [Aksjon]\n", 2),
        ("aktiviteter: [Kampanje]\n", "aktiviteter: [{tittel: Aksjon, fra: 2025#Kampanje}]\n", 0),
        ("aktiviteter: [Kampanje]\n",
         "aktiviteter: [Aksjon]\navsluttet: [{id: 2025#Kampanje, grunn: x}]\n", 0),
    ],
)  # fmt: skip
def test_what_only_a_title_tells_is_counted(old: str, new: str, count: int) -> None:
    one, other = plan("2025", old), plan("2026", new)
    found = comparison(one, other)
    assert found.unfollowed == years([one, other]).unfollowed == count
    said = json.loads(as_json.render(found, catalogue("nb"), Beside(one.plan)))
    assert (said["version"], said["unfollowed"]) == (1, count)
    on_screen = (
        document(found, catalogue("nb"), other.plan, (200, 40)),
        (
            f"Kunne ikke følges: {count}. Titlene står i bare én plan; «applan link» kobler det som er "
            "det samme."
        ),
    )
    pages = document(found, catalogue("nb"), other.plan), board(found, other.plan)
    on_pages = (
        f"Mål og aktiviteter som står i bare én plan: {count}. Noen av dem kan være det samme under "
        "en ny tittel."
    )
    for shown, said in (on_screen, *((page, on_pages) for page in pages)):
        notes = [one for one in map(plain, shown.notes()) if "bare én plan" in one]
        assert notes == [said] * bool(count)


def test_two_with_one_title_are_not_both_followed() -> None:
    plans = [plan(year, "aktiviteter: [Kurs, Kurs]\n") for year in ("2025", "2026")]
    found = years(plans)
    assert [(line.id, len(line.seen)) for line in found.lines] == [("kurs", 2)]
    assert found.unfollowed == 2


NORTH = "  - {title: Nord, activities: [{title: Møte, when: mai, responsible: Kari}]}\n"
SOUTH = "  - {title: Sør, activities: [{title: Møte, when: juni, responsible: Ola}]}\n"


def test_of_several_with_one_title_those_below_one_heading_are_the_same() -> None:
    both, turned = f"sections:\n{NORTH}{SOUTH}", f"sections:\n{SOUTH}{NORTH}"
    assert changes_between(both, turned) == ()


def test_of_several_with_one_title_what_is_gone_is_that_of_its_heading() -> None:
    found = changes_between(f"sections:\n{NORTH}{SOUTH}", f"sections:\n{SOUTH}")
    gone = [one for one in found if one.entity == "activity"]
    assert [(one.kind, one.old and one.old.title) for one in gone] == [("dropped", "Møte")]
    assert [one.old for one in gone[0].fields if one.field == "section"] == [("Nord",)]


def test_of_several_with_one_title_those_of_one_body_are_the_same_elsewhere() -> None:
    moved = SOUTH.replace("Sør", "Vest") + NORTH.replace("Nord", "Aust")
    found = changes_between(f"sections:\n{NORTH}{SOUTH}", f"sections:\n{moved}")
    assert [one.kind for one in found if one.entity == "activity"] == ["moved", "moved"]
