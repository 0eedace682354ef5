"""What a Word file that came back says: for a secretary, and as JSON."""

import json
from typing import Any

import pytest

from applan.formats.document import Look
from applan.formats.readback import Told, render
from applan.loading import load
from applan.messages import catalogue, msg
from applan.model import Plan
from applan.readback.result import Conflict, Edit, Place, Remark, Reported, Result

PLAN = """\
applan: 1
title: Arbeidsplan
organisation: Laget
period: 2026
sections:
  - title: Turer
    text: Vi går på tur.
    activities:
      - title: Vårtur
        when: uke 18
        responsible: Styret
"""
SECTION = ("sections", 0)
TOUR = (*SECTION, "activities", 0)
HERE = Place("1.1", 14)
KARI = ("Kari Nordmann",)


def plan(language: str = "nb") -> Plan:
    found = load(PLAN + f"language: {language}\n", "p").plan
    assert found is not None
    return found


def text(result: Result, lang: str = "nb", format: str = "text", **more: Any) -> str:
    told = Told("ut kast.docx", "plans/2026.yaml", "f98f20b", plan(more.pop("of", "nb")), result)
    return render(told._replace(**more), format, catalogue(lang), Look(width=100))


def said(edit: Edit, lang: str = "nb", of: str = "nb") -> str:
    return text(Result((edit,)), lang, of=of).split("\n")[3].removeprefix("  • ")


EDITS = [
    (Edit("value", (*TOUR, "when"), "uke 18", "uke 19", "vartur", "when", KARI, HERE),
     "Punkt 1.1 Vårtur, når: «uke 18» er blitt «uke 19» (Kari Nordmann)",
     "Point 1.1 Vårtur, when: “uke 18” has become “uke 19” (Kari Nordmann)"),
    (Edit("value", (*SECTION, "text"), "", "ofte ", "turer", "text", ("A", "B"), Place("", 9), 7),
     "Avsnitt 9 Turer, tekst: «går på» er blitt «går ofte på» (A, B)",
     "Paragraph 9 Turer, text: “går på” has become “går ofte på” (A, B)"),
    (Edit("value", ("title",), "plan", "", "", "title"),
     "I planen, tittel: «plan» er strøket", "In the plan, title: “plan” is struck out"),
    (Edit("add", (*SECTION, "activities", 1), None,
          {"title": "Høsttur", "when": "uke 40", "responsible": [{"who": "Styret"}],
           "kind": "meeting"}, place=Place("1.2", 20)),
     "Punkt 1.2 Turer: ny aktivitet, «Høsttur; når: uke 40; ansvarlig: Styret; type: møte»",
     "Point 1.2 Turer: a new activity, “Høsttur; when: uke 40; responsible: Styret; kind: meeting”"),
    (Edit("remove", TOUR, {"title": "Vårtur"}, None, "vartur"),
     "Turer: aktiviteten «Vårtur» er strøket", "Turer: the activity “Vårtur” is struck out"),
    (Edit("add", (*SECTION, "goals", 0), None, {"title": "Flere"}),
     "Turer: nytt mål, «Flere»", "Turer: a new goal, “Flere”"),
    (Edit("move", TOUR, "Vårtur", None, "vartur", to=(*SECTION, "activities"), index=2, place=HERE),
     "Punkt 1.1 Vårtur er flyttet", "Point 1.1 Vårtur is moved"),
    (Edit("move", (*TOUR, "audience", 0), "unge", None, place=HERE, to=(*SECTION, "x"), index=2),
     "Punkt 1.1 Vårtur: «unge» er flyttet, og står under «Turer»",
     "Point 1.1 Vårtur: “unge” is moved, and stands under “Turer”"),
    (Edit("split", (*SECTION, "text"), "", "\n\n", key="text", place=Place("1", 3)),
     "Punkt 1 Turer, tekst: ett avsnitt er blitt to", "Point 1 Turer, text: a paragraph is made two"),
    (Edit("join", (*SECTION, "text"), "\n\n", "", key="text", place=Place("1", 3)),
     "Punkt 1 Turer, tekst: to avsnitt er blitt ett",
     "Point 1 Turer, text: two paragraphs are made one"),
    (Edit("value", (*TOUR, "when", 0, "place", 0), "Oslo", "Bodø", "vartur", "when", KARI, HERE),
     "Punkt 1.1 Vårtur, sted: «Oslo» er blitt «Bodø» (Kari Nordmann)",
     "Point 1.1 Vårtur, place: “Oslo” has become “Bodø” (Kari Nordmann)"),
]  # fmt: skip


@pytest.mark.parametrize(("edit", "nb", "en"), EDITS, ids=lambda one: getattr(one, "kind", ""))
def test_an_edit_is_a_sentence(edit: Edit, nb: str, en: str) -> None:
    assert said(edit) == nb
    assert said(edit, "en") == en


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([(3, "går", "løper"), (10, "tur", "sti")], "«går på tur» er blitt «løper på sti»"),
        ([(0, "Vi ", "")], "«Vi går» er blitt «går»"),
        ([(13, "", " i marka")], "«tur.» er blitt «tur i marka.»"),
        ([(13, "", " " + "x" * 41)], "«" + "x" * 41 + "» er føyd til"),
        ([(14, "", "\n\nMer.")], "«Mer.» er føyd til"),
        ([(0, "Nei", "")], "«Nei» er strøket"),
    ],
)
def test_changed_words_are_told_as_phrases(words: list[tuple[int, str, str]], told: str) -> None:
    edits = (
        Edit("value", (*SECTION, "text"), old, new, "turer", "text", start=start)
        for start, old, new in words
    )
    found = text(Result(tuple(edits))).split("\n")[3]
    assert found == f"  • Turer, tekst: {told}"


def test_the_keys_are_those_of_a_nynorsk_plan() -> None:
    edit = Edit("value", (*TOUR, "responsible"), "Styret", "Leiar", key="responsible", place=HERE)
    assert said(edit, of="nn") == "Punkt 1.1 Vårtur, ansvarleg: «Styret» er blitt «Leiar»"


def test_long_texts_are_told_whole_each_on_its_own() -> None:
    edit = Edit("value", (*SECTION, "text"), "x" * 500, "y " * 300, key="text", place=Place("1", 3))
    found = text(Result((edit,)), format="md")
    assert "- Punkt 1 Turer, tekst er skrevet om\n  - før: xxx" in found
    assert "x" * 500 in found
    assert found.count("y") >= 300


ALL = Result(
    conflicts=(Conflict((*TOUR, "when"), "vartur", "when", "uke 18", "uke 19", None, KARI, HERE),),
    reported=(
        Reported(msg("nothing differs"), "Mål: 250", "250", "300", Place("2", 40), KARI),
        Reported(msg("nothing differs"), "I en boks", "", "", Place("", 0)),
    ),
    remarks=(Remark("Kari", "Skal vi ikke ha to?", (*TOUR, "when"), HERE),),
    typographic=3,
)


def test_what_somebody_has_to_decide_is_told_with_all_that_is_known() -> None:
    assert text(ALL) == (
        "ut kast.docx, laget av plans/2026.yaml (f98f20b)\n"
        "\n"
        "Endret både i fila og i planen: avgjør hva som skal gjelde\n"
        "  • Punkt 1.1 Vårtur, når (Kari Nordmann)\n"
        "    • da fila ble laget: uke 18\n"
        "    • i fila: uke 19\n"
        "    • i planen nå: –\n"
        "\n"
        "Ikke skrevet inn: se på det selv\n"
        "  • Punkt 2: «250» er blitt «300» (Kari Nordmann)\n"
        "    • Ingenting er endret.\n"
        "  • Utenom teksten: «I en boks»\n"
        "    • Ingenting er endret.\n"
        "\n"
        "Kommentarer\n"
        "  • Punkt 1.1 Vårtur: Skal vi ikke ha to? (Kari)\n"
        "\n"
        "3 avsnitt er bare ulike i anførselstegn, tankestreker eller mellomrom.\n"
    )


def test_the_next_step_is_told_where_there_is_one() -> None:
    result = Result((EDITS[0][0],))
    assert text(result).endswith(
        "\n\n«applan read 'ut kast.docx' --write» skriver endringene inn i planen.\n"
    )
    written = text(result, written=True)
    assert "Skrevet inn i planen\n" in written
    assert "--write" not in written


def test_where_nothing_differs_that_is_said() -> None:
    assert text(Result()).endswith("\n\nIngenting er endret.\n")
    assert text(Result(typographic=1)).endswith(
        "\n\nEtt avsnitt er bare ulikt i anførselstegn, tankestreker eller mellomrom.\n\n"
        "Ellers er ingenting endret.\n"
    )


def test_json_has_what_it_is_to_have() -> None:
    edits = (EDITS[0][0], EDITS[6][0], EDITS[3][0])
    found = json.loads(
        text(Result(edits, ALL.conflicts, ALL.reported, ALL.remarks, 3), format="json")
    )
    assert list(found) == [
        "version", "plan", "base", "edits", "conflicts", "reported", "comments", "typographic",
    ]  # fmt: skip
    assert (found["version"], found["plan"], found["base"]) == (1, "plans/2026.yaml", "f98f20b")
    place = {"point": "1.1", "paragraph": 14}
    assert found["edits"][0] == {
        "path": ["sections", 0, "activities", 0, "when"], "id": "vartur", "key": "when",
        "kind": "value", "from": "uke 18", "to": "uke 19", "author": "Kari Nordmann",
        "place": place, "applied": False,
    }  # fmt: skip
    assert found["edits"][1]["to"] == ["sections", 0, "activities", 2]
    assert found["edits"][2]["to"]["responsible"] == [{"who": "Styret"}]
    assert found["conflicts"] == [
        {"path": ["sections", 0, "activities", 0, "when"], "id": "vartur", "key": "when",
         "base": "uke 18", "file": "uke 19", "plan": None, "author": "Kari Nordmann",
         "place": place}
    ]  # fmt: skip
    assert found["reported"][0] == {
        "reason": "Ingenting er endret.", "text": "Mål: 250", "from": "250", "to": "300",
        "place": {"point": "2", "paragraph": 40}, "author": "Kari Nordmann",
    }  # fmt: skip
    assert found["comments"] == [
        {"author": "Kari", "text": "Skal vi ikke ha to?",
         "path": ["sections", 0, "activities", 0, "when"], "place": place}
    ]  # fmt: skip
    assert found["typographic"] == 3
    assert (
        json.loads(text(Result(edits), format="json", written=True))["edits"][0]["applied"] is True
    )
