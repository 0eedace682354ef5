"""Drafts edited as a secretary, a board member and a committee edit them, expected before tried.

``wanted`` is what the plan is to say afterwards, and ``told`` the words that are only told of. What a
person changes in Word is in the one or the other, whole, or the case fails.
"""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from tests.readback.conftest import (
    back,
    edited,
    expected,
    loaded_text,
    tidy,
    values,
    word,
    written,
)  # fmt: skip
from tests.readback.test_edits import at, delete_section, rewrite, sets, several
from tests.wordfile.editing import Edited, W, said

from applan.loading import Loaded, load

S, A, P, G = "sections", "activities", "parts", "goals"
ROOT = Path(__file__).parents[2]
FILES = {
    "2026": "plans/2026.yaml", "2022": "plans/2022.yaml",
    "2018": "plans/2018.yaml", "2020": "plans/2020.yaml",
    "kor": "tests/organisations/kor/plans/2026.yaml",
    "teater": "tests/organisations/teaterlag/plans/2026.yaml",
}  # fmt: skip
KARI, OLA, SIRI = "Kari Nordmann", "Ola Hansen", "Siri Berg"
BOLD = "only what is bold is other than in the draft, and the plan cannot say that here"
UNREADABLE = "written into the plan, this would make it unreadable"
ASIDE = "written into the plan, this would change other words of the draft too"
LABEL = "these words are a label or a number of the draft, and no part of the plan"


class Case(NamedTuple):
    name: str
    plan: str
    change: Callable[[Edited], Any]
    wanted: Callable[[Any], Any] = lambda values: None
    told: tuple[tuple[str, str, str], ...] = ()
    remarks: tuple[tuple[str, str], ...] = ()
    template: str = "arbeidsplan"


def replaced(*path: str | int, was: str, now: str) -> Callable[[Any], None]:
    def change(values: Any) -> None:
        held = at(values, *path[:-1])
        assert was in held[path[-1]]
        held[path[-1]] = held[path[-1]].replace(was, now)

    return change


def bolden(word: Edited, words: str) -> None:
    """Make a whole paragraph bold, as by marking it and pressing Ctrl+B."""
    for run in word.paragraph(words).iter(f"{W}r"):
        properties = run.find(f"{W}rPr")
        if properties is None:
            properties = run.makeelement(f"{W}rPr")
            run.insert(0, properties)
        properties.append(run.makeelement(f"{W}b"))


def up(word: Edited, before: str, *moved: str) -> None:
    """Cut paragraphs and paste them in front of another."""
    place = word.paragraph(before)
    for one in moved:
        place.addprevious(word.paragraph(one))


def row_up(word: Edited, before: str, moved: str) -> None:
    word.row(before).addprevious(word.row(moved))


def felles(word: Edited) -> None:
    """A new activity with its heading, its facts and a paragraph, all tracked."""
    word.add_paragraph("Sammen med\u2002Fagforbundene", "Felles 1. mai-feiring", KARI,
                       like="7.2 Møter mellom partiet og forbundene")  # fmt: skip
    word.add_paragraph("Felles 1. mai-feiring", "Vi planlegger togene sammen.", KARI,
                       like="De faste møtene fortsetter")  # fmt: skip
    word.add_paragraph("Vi planlegger togene sammen.", "Når\u20021. mai 2026 · Hvor\u2002Tromsø",
                       KARI, like="Sammen med\u2002Fagforbundene")  # fmt: skip


def row_below(word: Edited, *words: str, cells: list[str], author: str = "") -> None:
    """Press Tab in the last cell of a row that has these words, and write in the new one."""
    rows = (one for one in word.body.iter(f"{W}tr")
            if all(any(part in said(p) for p in one.iter(f"{W}p")) for part in words))  # fmt: skip
    word.add_row_below(next(rows), cells, author)


CONCERTS = "2 Konserter og oppdrag"
MADE = "this table is made from the times of the plan; change them there"
CASES = [
    # Rows that come in tables that are made from times
    Case("a row of dates", "2018",
         lambda w: row_below(w, "Høstkampanje", cells=["4. oktober", "Bokkveld"]),
         lambda v: v[A].insert(1, {"title": "Bokkveld", "when": "4. oktober"})),
    Case("tracked: a row of a month", "2020",
         lambda w: row_below(w, "Kvinnedagen", cells=["20. mars", "Styreseminar"], author=KARI),
         lambda v: v[A].insert(5, {"title": "Styreseminar", "when": "20. mars"})),
    Case("a row of seasons", "2022",
         lambda w: row_below(w, "Kvinne på topp", "Januar", cells=["Styrekurs", "", "Oktober", "", ""]),
         lambda v: [at(v, S, 8, A).insert(
                        1, {"title": "Styrekurs", "when": "oktober 2022", "kind": "kurs"}),
                    at(v, S, 10, "view", "ids").insert(1, "styrekurs")]),
    Case("a row that may be one more day of what is there", "2018",
         lambda w: row_below(w, "Høstkampanje", cells=["4. oktober", "Vårkampanje"]),
         told=((MADE, "", "4. oktober\tVårkampanje"),)),
    Case("a row without a day", "2018",
         lambda w: row_below(w, "Høstkampanje", cells=["", "Bokkveld"]),
         told=((MADE, "", "\tBokkveld"),)),
    Case("a row with a day that is not", "2018",
         lambda w: row_below(w, "Høstkampanje", cells=["32. oktober", "Bokkveld"]),
         told=((MADE, "", "32. oktober\tBokkveld"),)),
    Case("a time behind a semicolon", "2026",
         lambda w: w.replace("fire ganger i året", "; november 2026"),
         sets(S, 2, A, 1, "when", to="november 2026")),
    # A secretary, who does not track
    Case("a word of a text", "kor",
         lambda w: w.replace("begynner presis", "begynner i rett tid"),
         replaced(S, 0, "text", was="begynner presis", now="begynner i rett tid")),
    Case("a place that gets one more", "kor",
         lambda w: rewrite(w, CONCERTS, "Kinosalen", "Kinosalen og Torget"),
         sets(S, 1, A, 3, "place", to=["Kinosalen", "Torget"])),
    Case("another day of a concert", "kor",
         lambda w: rewrite(w, CONCERTS, "24.\u00a0oktober", "31. oktober"),
         sets(S, 1, A, 0, "when", to="lørdag 31. oktober 2026 kl. 16")),
    Case("the period", "kor",
         lambda w: w.replace("juni 2027", "juli 2027", within="Periode"),
         sets("period", to="august 2026 – juli 2027")),
    Case("another year, in which the days are not", "kor",
         lambda w: w.replace("august 2026 – juni 2027", "august 2025 – juni 2026"),
         told=((ASIDE, "2026", "2025"), (UNREADABLE, "2027", "2026"))),
    Case("the standing of the plan", "kor",
         lambda w: w.replace("forslag", "vedtatt", within="– forslag"),
         sets("status", to="vedtatt")),
    Case("flere to mange in a goal", "kor",
         lambda w: w.replace("Flere", "Mange", within="Vårkonserten i 2026 hadde"),
         sets(G, 1, "title", to="Mange skal høre oss")),
    Case("a goal that others call by its title", "teater",
         lambda w: w.replace("sin egen", "egen", within="Laget skal ha sin egen lysrigg"),
         several(sets(G, 2, "title", to="Laget skal ha egen lysrigg"),
                 sets(S, 2, A, 1, "supports", to="Laget skal ha egen lysrigg"),
                 sets(S, 3, A, 5, "supports", to="Laget skal ha egen lysrigg"))),
    Case("a title made bold", "2026",
         lambda w: bolden(w, "Vår plan for Norge"),
         told=((BOLD, "Vår plan for Norge", "Vår plan for Norge"),)),
    Case("goals in another order", "kor",
         lambda w: up(w, "Vi skal få fire nye tenorer", "Flere skal høre oss. Vårkonserten",
                      "Måltall: 260\u00a0publikummere innen mai 2027"),
         lambda v: v[G].reverse()),
    Case("the number of a goal", "kor",
         lambda w: w.replace("mål\u00a02", "mål\u00a01", within="Mål: Flere skal høre oss"),
         told=((LABEL, "mål\u00a02", "mål\u00a01"),)),
    Case("a row of a table is struck", "teater",
         lambda w: w.delete_row("1.10"),
         lambda v: at(v, S, 0, A).pop(9)),
    Case("a row of a table comes", "teater",
         lambda w: w.add_row("Forutsetter\u2002Foreldremøte", ["3.4", "Regikurs", "20. mars 2027"]),
         lambda v: at(v, S, 2, A).append(
             {"title": "Regikurs", "when": "20. mars 2027", "kind": "kurs",
              "responsible": "Kursansvarlig", "place": "Samfunnshuset"})),
    Case("other days", "2026",
         lambda w: w.replace("12.–20.\u00a0september 2026", "14.–21. september 2026"),
         sets(S, 5, A, 3, "when", to="14.–21. september 2026")),
    Case("one more responsible", "2026",
         lambda w: w.insert("Landsstyret", ", Partikontoret", within="februar 2027\u00a0· Ansvar"),
         sets(S, 4, A, 2, "responsible", to=["Landsstyret", "Partikontoret"])),
    Case("who is responsible for a whole section", "teater",
         lambda w: w.replace("Revygruppa", "Revystyret", within="Hvor\u2002Samfunnshuset\u00a0· Ansvarlig"
                             "\u2002Revygruppa"),
         lambda v: [at(v, S, 0, "common").update(responsible="Revystyret"),
                    *(one.update(responsible="Revystyret") for one in at(v, S, 0, A)
                      if one["responsible"] == "Revygruppa")]),
    Case("how many there is room for", "teater",
         lambda w: w.replace("180 per", "200 per", within="180 per forestilling"),
         sets(S, 0, A, 7, "capacity", to="200 per forestilling")),
    Case("a row that is moved up", "teater",
         lambda w: row_up(w, "1.6", "1.9"),
         lambda v: at(v, S, 0, A).insert(5, at(v, S, 0, A).pop(8))),
    Case("a place comes", "kor",
         lambda w: w.insert("9.\u00a0februar 2027", " · Hvor\u2002Lauvsund", within="9.\u00a0februar 2027\u00a0· Ansvarlig"),
         sets(S, 2, A, 1, "place", to="Lauvsund")),
    Case("an activity is struck", "kor",
         lambda w: delete_section(w, "1.5 Påmelding til helgeseminaret"),
         lambda v: at(v, S, 0, A).pop(4)),
    # A board member, who tracks
    Case("tracked: a word", "2026",
         lambda w: w.replace("Tett kontakt er", "Jevnlig kontakt er", KARI),
         replaced(S, 2, A, 0, "text", was="Tett kontakt er", now="Jevnlig kontakt er")),
    Case("tracked: a point comes", "2026",
         lambda w: w.add_paragraph("Deling av gode ideer", "Erfaringer fra valgkampen", KARI),
         lambda v: at(v, S, 2, A, 1, "contents").append("Erfaringer fra valgkampen")),
    Case("tracked: a point goes", "2026",
         lambda w: w.delete_paragraph("Digitale hjelpemidler", KARI),
         lambda v: at(v, S, 8, S, 1, A, 2, "contents").pop(6)),
    Case("tracked: a new activity", "2026", felles,
         lambda v: at(v, S, 6, A).append(
             {"title": "Felles 1. mai-feiring", "kind": "møte", "when": "1. mai 2026", "place": "Tromsø",
              "text": "Vi planlegger togene sammen."})),
    Case("a goal that much else is for", "2022",
         lambda w: rewrite(w, "2 Sentrale mål", "flest mulig", "flere"),
         replaced(S, 1, G, 0, "title", was="flest mulig", now="flere")),
    Case("tracked: a row goes", "2022",
         lambda w: w.delete_row("4.3", KARI),
         lambda v: at(v, S, 3, A).pop(2)),
    Case("tracked: a week", "2022",
         lambda w: w.replace("19 i", "20 i", KARI, within="uke\u00a013, 14 og 19 i 2022\u00a0· Form"),
         sets(S, 9, A, 0, "when", to="uke 13, 14 og 20 i 2022")),
    Case("tracked: a target", "2022",
         lambda w: w.replace("50\u00a0000", "52\u00a0000", KARI,
                             within="Måltall: 50\u00a0000\u00a0medlemmer"),
         sets(S, 6, G, 0, "targets", "value", to="52000")),
    Case("tracked: a sentence written anew", "2022",
         lambda w: w.replace("Tre samlinger, hver fra lunsj til lunsj.",
                             "Fire samlinger, hver over en helg.", KARI),
         replaced(S, 8, A, 0, "method", was="Tre samlinger, hver fra lunsj til lunsj.",
                  now="Fire samlinger, hver over en helg.")),
    # A committee, with comments
    Case("a day in a table, and a comment", "kor",
         lambda w: [w.comment("Billettsalget åpner", "Kan vi åpne tidligere?", OLA,
                              within="Billettsalget åpner"),
                    rewrite(w, CONCERTS, "12.\u00a0april", "5. april")],
         sets(S, 1, A, 3, P, 1, "when", to="mandag 5. april 2027"),
         remarks=((OLA, "Kan vi åpne tidligere?"),)),
    Case("two in one sentence", "kor",
         lambda w: [w.replace("fem medlemmer", "seks medlemmer", OLA),
                    w.replace("to varamedlemmer", "tre varamedlemmer", SIRI)],
         several(replaced(S, 2, "text", was="fem medlemmer", now="seks medlemmer"),
                 replaced(S, 2, "text", was="to varamedlemmer", now="tre varamedlemmer"))),
    Case("a comment alone", "kor",
         lambda w: w.comment("4 Økonomi", "Skal årsmøtet vedta budsjettet?", OLA),
         remarks=((OLA, "Skal årsmøtet vedta budsjettet?"),)),
    Case("two sums of a table", "kor",
         lambda w: [w.replace("61000", "65000", SIRI), w.replace("180000", "184000", SIRI)],
         several(replaced(S, 3, "text", was="61000", now="65000"),
                 replaced(S, 3, "text", was="180000", now="184000"))),
    Case("what the board proposes, in a case paper", "kor",
         lambda w: w.insert("2026–2027 vedtas", " med endringene fra møtet", OLA,
                            within="Årsplanen for sesongen 2026–2027 vedtas."),
         sets("case", "recommendation",
              to="Årsplanen for sesongen 2026–2027 vedtas med endringene fra møtet."),
         template="saksframlegg"),
    Case("a count, in a case paper", "kor",
         lambda w: w.replace("18 aktiviteter", "19 aktiviteter", SIRI, within="Planen gjelder"),
         told=((LABEL, "18", "19"),), template="saksframlegg"),
    Case("an hour, in a case paper", "kor",
         lambda w: w.replace("kl.\u00a016", "kl. 18", SIRI, within="lørdag 24.\u00a0oktober 2026 kl."),
         sets(S, 1, A, 0, "when", to="lørdag 24. oktober kl. 18"), template="saksframlegg"),
]  # fmt: skip


@cache
def plan_of(name: str) -> Loaded:
    path = ROOT / FILES[name]
    found = load(path.read_bytes(), path.name, path.stem)
    assert found.plan is not None and found.complete
    return found


@cache
def draft_of(name: str, template: str) -> bytes:
    return word(plan_of(name), template)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_an_edited_draft_says_what_was_meant(case: Case) -> None:
    plan = plan_of(case.plan)
    found = back(plan, edited(draft_of(case.plan, case.template), case.change), case.template)
    assert [(one.reason.template, one.old, one.new) for one in found.reported] == [*case.told]
    assert [(one.author, one.text) for one in found.remarks] == [*case.remarks]
    assert values(written(plan, found)) == expected(plan, case.wanted)
    assert tidy(found.made.document.values if found.made else {}) in (
        {},
        values(written(plan, found)),
    )


PLAN = """\
applan: 1
tittel: Årsplan 2026
organisasjon: Laget
periode: 2026
mål:
  - tittel: Flere i hallen
    status: planlagt
    måltall: 200 medlemmer innen 2026
  - Færre skader
kapitler:
  - tittel: Turer
    handler om: Flere i hallen
    aktiviteter:
      - tittel: Vårtur
        når: 3. mai 2026
        sted: Senja
        status: planlagt
        bidrar til: Flere i hallen
      - tittel: Høsttur
        når: to uker etter Vårtur
        sted: [Senja, Andøya]
        bidrar til: [Flere i hallen, Færre skader]
  - tittel: Kurs
    aktiviteter:
      - {tittel: Førstehjelp, når: 1. mars 2026, sted: Klubbhuset, status: planlagt}
      - {tittel: Dommerkurs, når: 8. mars 2026, sted: Klubbhuset}
      - {tittel: Lederkurs, når: 9. mars, sted: Skolen, status: avlyst}
  - tittel: Datoplan
    visning: datoplan
"""
SPRING = "Når\u20023.\u00a0mai 2026\u00a0· Hvor"
FIRST = "{tittel: Førstehjelp, når: 1. mars 2026, sted: Klubbhuset, status: planlagt}"


def in_row(old: str, new: str, heading: str = "2 Kurs") -> Callable[[Edited], Any]:
    return lambda word: rewrite(word, heading, old, new)


def swap(word: Edited, *, renumber: bool) -> None:
    if renumber:
        word.replace("1.2", "1.1", within="1.2 Høsttur")
        word.replace("1.1", "1.2", within="1.1 Vårtur")
    first, last = ("1.1", "1.2") if renumber else ("1.2", "1.1")
    word.move_section(f"{first} Høsttur", f"{last} Vårtur")


HELD = {
    "cancelled": (lambda w: w.replace("planlagt", "Avlyst", within=SPRING), "status: planlagt\n        b",
                  "status: avlyst\n        b"),
    "put off": (lambda w: w.replace("planlagt", "utsatt", within=SPRING), "status: planlagt\n        b",
                "status: utsatt\n        b"),
    "done": (lambda w: w.replace("planlagt", "gjennomført", within=SPRING), "status: planlagt\n        b",
             "status: gjennomført\n        b"),
    "cancelled in a table": (in_row("planlagt", "avlyst"), FIRST, FIRST.replace("planlagt", "avlyst")),
    "cancelled in the dates": (in_row("Planlagt", "Avlyst", "3 Datoplan"), FIRST,
                               FIRST.replace("planlagt", "avlyst")),
    "cancelled in both": (lambda w: [in_row("Planlagt", "Avlyst", "3 Datoplan")(w),
                                     in_row("planlagt", "avlyst")(w)],
                          FIRST, FIRST.replace("planlagt", "avlyst")),
    "cancelled behind the title": (
        lambda w: w.insert("Høsttur", " (avlyst)", within="1.2 Høsttur"),
        "        bidrar til: [F", "        status: avlyst\n        bidrar til: [F"),
    "cancelled behind a title in a table": (
        in_row("Dommerkurs", "Dommerkurs (avlyst)"), "sted: Klubbhuset}\n",
        "sted: Klubbhuset, status: avlyst}\n"),
    "held after all": (in_row(" (avlyst)", ""), ", status: avlyst}", "}"),
    "the status of a goal": (lambda w: w.replace("planlagt", "utsatt", within="Måltall: 200"),
                             "status: planlagt\n    måltall", "status: utsatt\n    måltall"),
    "a place with a comma": (lambda w: w.replace("Senja", "Senja, Andøya", within=SPRING),
                             "sted: Senja\n", "sted: [Senja, Andøya]\n"),
    "a third place": (lambda w: w.insert("Andøya", " og Kvaløya", within="Senja og Andøya"),
                      "[Senja, Andøya]", "[Senja, Andøya, Kvaløya]"),
    "a place between": (lambda w: w.replace("Senja", "Senja, Kvaløya", within="Senja og Andøya"),
                        "[Senja, Andøya]", "[Senja, Kvaløya, Andøya]"),
    "a place less": (lambda w: w.delete("Senja og ", within="Senja og Andøya"),
                     "[Senja, Andøya]", "Andøya"),
    "a place in a table": (in_row("Skolen", "Skolen og Hallen"), "sted: Skolen,",
                           "sted: [Skolen, Hallen],"),
    "another place in a table": (in_row("Skolen", "Hallen"), "Skolen", "Hallen"),
    "two years": (lambda w: w.insert("2026", "–2027", within="Periode\u20022026"),
                  "periode: 2026\n", "periode: 2026–2027\n"),
    "half a year": (lambda w: w.replace("2026", "våren 2026", within="Periode\u20022026"),
                    "periode: 2026\n", "periode: våren 2026\n"),
    "a day that another hangs on": (lambda w: w.replace("3.\u00a0mai", "10. mai", within=SPRING),
                                    "3. mai 2026", "10. mai 2026"),
    "what others call it by": (in_row("Flere", "Mange", "Mål"), "Flere i hallen", "Mange i hallen"),
    "in another order": (lambda w: swap(w, renumber=False), None, None),
    "in another order, with numbers": (lambda w: swap(w, renumber=True), None, None),
}  # fmt: skip


@pytest.mark.parametrize("name", HELD)
def test_what_is_printed_in_a_form_of_its_own_is_written(name: str) -> None:
    change, was, now = HELD[name]
    plan = loaded_text(PLAN)
    found = back(plan, edited(word(plan), change))
    assert found.reported == ()
    wanted = PLAN.replace(was, now) if was and now else _swapped()
    assert written(plan, found) == wanted


def _swapped() -> str:
    first, last = PLAN.index("      - tittel: Vårtur"), PLAN.index("      - tittel: Høsttur")
    end = PLAN.index("  - tittel: Kurs")
    return PLAN[:first] + PLAN[last:end] + PLAN[first:last] + PLAN[end:]


TOLD = {
    "another number of a heading": (lambda w: w.replace("1.2", "1.3", within="1.2 Høsttur"),
                                    LABEL, "1.2", "1.3"),
    "another number in a table": (in_row("2.2", "2.4"), LABEL, "2.2", "2.4"),
    "another number of a goal": (
        lambda w: w.replace("mål\u00a01", "mål\u00a02", within="Mål: Flere i hallen"),
        LABEL, "mål\u00a01", "mål\u00a02"),
    "a title in bold": (lambda w: bolden(w, "Færre skader"), BOLD, "Færre skader", "Færre skader"),
}  # fmt: skip


@pytest.mark.parametrize("name", TOLD)
def test_what_the_plan_cannot_say_is_told(name: str) -> None:
    change, *told = TOLD[name]
    plan = loaded_text(PLAN)
    found = back(plan, edited(word(plan), change))
    assert found.edits == ()
    assert [[one.reason.template, one.old, one.new] for one in found.reported] == [told]


def test_who_took_a_row_away_and_who_wrote_another_there_are_both_named() -> None:
    def change(word: Edited) -> None:
        word.add_paragraph("Deling av gode ideer", "Deling av erfaringer fra valgkampen", OLA)
        word.delete_paragraph("Deling av gode ideer", KARI)

    (edit,) = back(plan_of("2026"), edited(draft_of("2026", "arbeidsplan"), change)).edits
    assert (edit.new, edit.authors) == ("erfaringer fra valgkampen", (KARI, OLA))
