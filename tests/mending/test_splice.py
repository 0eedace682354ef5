"""Changes of a plan as changes of its file: as a person would have typed them, byte for byte."""

from typing import Any

import pytest

from applan.loading import read_plan
from applan.mending.splice import Change, Insert, Move, Remove, SetText, SetValue, Spliced, spliced
from applan.source import Source

HEADER = "applan: 1\ntittel: Plan\norganisasjon: Laget\nperiode: 2026\nkapitler:\n"
SECTION = HEADER + "  - tittel: A\n    aktiviteter:\n"
A = ("sections", 0, "activities")
"""The activities of the first section."""


def splice(text: str, *changes: Change) -> Spliced:
    document, _troubles = read_plan(Source("plan.yaml", text))
    assert document is not None
    return spliced(document, changes)


def inside(lines: str) -> str:
    """A plan with these lines in its first section, without the margin that they have here."""
    return SECTION + lines.replace("\n|", "\n      ").replace("|", "      ", 1).lstrip("\n")


CASES: list[tuple[str, str, Any, str]] = [
    (
        "a word of a responsible without a list",
        "|- tittel: Tur\n|  ansvarlig: Styret  # så\n",
        SetText((*A, 0, "responsible", 0, "who"), 0, 6, "Kassereren"),
        "|- tittel: Tur\n|  ansvarlig: Kassereren  # så\n",
    ),
    (
        "a second responsible makes a list",
        "|- tittel: Tur\n|  ansvarlig: Styret  # så\n",
        Insert((*A, 0, "responsible"), 1, {"who": "Kassereren"}),
        "|- tittel: Tur\n|  ansvarlig: [Styret, Kassereren]  # så\n",
    ),
    (
        "a second responsible with what is done",
        "|- tittel: Tur\n|  ansvarlig: Styret  # så\n",
        Insert((*A, 0, "responsible"), 1, {"who": "Kassereren", "does": "fører regnskapet"}),
        "|- tittel: Tur\n|  ansvarlig:  # så\n|    - Styret\n|    - Kassereren: fører regnskapet\n",
    ),
    (
        "a text needs quotation marks",
        "|- tittel: Tur\n|  ansvarlig: Styret  # så\n",
        SetValue((*A, 0, "responsible", 0, "who"), "Styret: lederen"),
        '|- tittel: Tur\n|  ansvarlig: "Styret: lederen"  # så\n',
    ),
    (
        "the time of a title with its time",
        "|- Styremøte: 12. januar\n",
        SetValue((*A, 0, "when", 0, "when"), "13. januar"),
        "|- Styremøte: 13. januar\n",
    ),
    (
        "a title alone gets a text",
        "|- Dugnad  # fast\n|- Fest\n",
        SetValue((*A, 0, "text"), "Vi rydder i fjæra."),
        "|- tittel: Dugnad  # fast\n|  tekst: Vi rydder i fjæra.\n|- Fest\n",
    ),
    (
        "a title with its time gets a text",
        "|- Styremøte: 12. januar\n",
        SetValue((*A, 0, "text"), "Vi velger leder."),
        "|- tittel: Styremøte\n|  tekst: Vi velger leder.\n|  når: 12. januar\n",
    ),
    (
        "what an activity is stands before its title",
        "|# om kurset\n|- tittel: Kurs\n|  når: uke 4\n",
        SetValue((*A, 0, "kind"), "course"),
        "|# om kurset\n|- type: kurs\n|  tittel: Kurs\n|  når: uke 4\n",
    ),
    (
        "a target on one line",
        "|- tittel: Verving\n|  måltall: 200 medlemmer innen 2026  # høyt\n",
        SetValue((*A, 0, "targets", 0, "scope"), "laget"),
        "|- tittel: Verving\n|  måltall: 200 medlemmer innen 2026 (laget)  # høyt\n",
    ),
    (
        "a target that one line cannot say",
        "|- tittel: Verving\n|  måltall: 200 medlemmer innen 2026\n",
        SetValue((*A, 0, "targets", 0, "actual"), 210),
        "|- tittel: Verving\n|  måltall: {tall: 200, enhet: medlemmer, innen: 2026, oppnådd: 210}\n",
    ),
    (
        "comments of what goes stay",
        "|- Dugnad\n|# om kurset\n|- tittel: Kurs\n|  # om tiden\n|  når: uke 4  # så\n|- Fest\n",
        Remove((*A, 1)),
        "|- Dugnad\n|# om kurset\n|# om tiden\n|# så\n|- Fest\n",
    ),
    (
        "a comment goes along",
        "|- Dugnad\n|# om kurset\n|- tittel: Kurs\n|  når: uke 4  # så\n|- Fest\n",
        Move((*A, 1), A, 0),
        "|# om kurset\n|- tittel: Kurs\n|  når: uke 4  # så\n|- Dugnad\n|- Fest\n",
    ),
]


@pytest.mark.parametrize(
    ("name", "before", "change", "after"), CASES, ids=[one[0] for one in CASES]
)
def test_as_a_person_would_have_typed_it(name: str, before: str, change: Any, after: str) -> None:
    made = splice(inside(before), *(change if isinstance(change, list) else [change]))
    assert made.refused == ()
    assert made.text == inside(after)
