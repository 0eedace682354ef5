"""What a meeting does to a draft: names that others use, whole sections, times of courses."""

import copy
from collections.abc import Callable
from typing import Any, NamedTuple

import pytest
from tests.readback.conftest import back, edited, loaded_text, word, written
from tests.wordfile.editing import Edited, W, said

Change = Callable[[Edited], Any]

PLAN = """\
applan: 1
tittel: Arbeidsplan
organisasjon: Laget
periode: 2026
mål:
  - Trygge veier for barna
  - {tittel: Flere medlemmer, tekst: Alle skal spørres.}
kapitler:
  - tittel: Møter
    handler om: Trygge veier for barna
    felles: {ansvarlig: Styret, sted: Huset}
    aktiviteter:
      - Juleverksted: 6. januar kl. 18
      - Vintermøte: 12. februar kl. 18
      - Vårmøte: 7. mai kl. 18
      - tittel: Trafikkdag
        når: 3. september
        ansvarlig: Veigruppa
        bidrar til: Trygge veier for barna
      - Innkalling: {hvor lenge: to uker, før: Dugnad}
  - tittel: Kurs
    aktiviteter:
      - type: kurs
        tittel: Nybegynnerkurs
        målgruppe: Nye
        ansvarlig: Studielederen
        når: [16. mars 2026, 19. oktober 2026]
        innhold: [Vedtekter og roller, Møter, Protokoller]
  - tittel: Kurskatalog
    visning: courses
  - tittel: Datoer
    visning: datoplan
  - tittel: Dugnader
    aktiviteter:
      - {id: dugnad, tittel: Dugnad, når: avklares}
"""


class Case(NamedTuple):
    name: str
    changes: tuple[Change, ...]
    patches: dict[str, str]


def replaces(old: str, new: str, within: str = "") -> Change:
    return lambda word: word.replace(old, new, within=within)


def _cells(row: Any) -> list[Any]:
    return list(row.findall(f"{W}tc"))


def row_of(word: Edited, words: str) -> Any:
    """The first row of a table with these words."""
    return next(
        row for row in word.body.iter(f"{W}tr") if words in " | ".join(map(_text, _cells(row)))
    )


def _text(cell: Any) -> str:
    return "\n".join(said(one) for one in cell.findall(f"{W}p")).replace("\u00a0", " ")


def writes(row: str, column: int, old: str, new: str) -> Change:
    """Write other words in a cell of a row."""

    def change(word: Edited) -> None:
        for text in _cells(row_of(word, row))[column].iter(f"{W}t"):
            text.text = text.text.replace("\u00a0", " ").replace(old, new)

    return change


def adds_line(row: str, column: int, words: str) -> Change:
    """Press Enter behind the last line of a cell, and write."""

    def change(word: Edited) -> None:
        last = _cells(row_of(word, row))[column].findall(f"{W}p")[-1]
        made = copy.deepcopy(last)
        first, *others = made.iter(f"{W}t")
        first.text = words
        for one in others:
            one.text = ""
        last.addnext(made)

    return change


def adds_row(before: str, *cells: str) -> Change:
    """A row like another, and before it."""

    def change(word: Edited) -> None:
        like = row_of(word, before)
        made = copy.deepcopy(like)
        for cell, words in zip(_cells(made), cells, strict=True):
            first, *others = cell.findall(f"{W}p")
            for one in others:
                cell.remove(one)
            for child in [one for one in first if one.tag != f"{W}pPr"]:
                first.remove(child)
            run = first.makeelement(f"{W}r", {})
            text = run.makeelement(f"{W}t", {})
            text.text = words
            run.append(text)
            first.append(run)
        like.addprevious(made)

    return change


def drops_row(words: str) -> Change:
    def change(word: Edited) -> None:
        row = row_of(word, words)
        row.getparent().remove(row)

    return change


def everywhere(old: str, new: str) -> Change:
    """Find and replace."""

    def change(word: Edited) -> None:
        for text in word.body.iter(f"{W}t"):
            text.text = (text.text or "").replace(old, new)

    return change


GOAL = "Trygge veier for barna"
CASES = [
    Case("a sentence behind a title is the text", (lambda word: word.insert("barna", ". Fart skal måles.", within=GOAL),),
         {"  - Trygge veier for barna\n": "  - tittel: Trygge veier for barna\n    tekst: Fart skal måles.\n"}),
    Case("more of a title and a sentence behind it",
         (lambda word: word.insert("barna", " og de eldre. Fart skal måles.", within=GOAL),),
         {"  - Trygge veier for barna\n": "  - tittel: Trygge veier for barna og de eldre\n    tekst: Fart skal måles.\n",
          "handler om: Trygge veier for barna": "handler om: Trygge veier for barna og de eldre",
          "bidrar til: Trygge veier for barna": "bidrar til: Trygge veier for barna og de eldre"}),
    Case("a sentence before the text", (lambda word: word.insert("medlemmer", ". Det haster", within="Flere medlemmer. Alle"),),
         {"tekst: Alle skal": "tekst: Det haster. Alle skal"}),
    Case("a line of its own below a title", (adds_line("1.3 | Vårmøte", 1, "Med kaffe."),),
         {"      - Vårmøte: 7. mai kl. 18\n": "      - tittel: Vårmøte\n        tekst: Med kaffe.\n        når: 7. mai kl. 18\n"}),
    Case("a title that others call it by", (replaces(GOAL, "Trygge gater", GOAL),),
         {"  - Trygge veier for barna\n": "  - Trygge gater\n",
          "handler om: Trygge veier for barna": "handler om: Trygge gater",
          "bidrar til: Trygge veier for barna": "bidrar til: Trygge gater"}),
    Case("a title that a time is counted from", (replaces("Dugnad", "Vårdugnad", "5.1 Dugnad"),),
         {"tittel: Dugnad, når": "tittel: Vårdugnad, når", "før: Dugnad": "før: Vårdugnad"}),
    Case("how long before", (writes("1.5 | Innkalling", 2, "to uker", "tre uker"),), {"to uker": "tre uker"}),
    Case("a new row with a time in its own form", (adds_row("1.4 | Traf", "", "Medlemsmøte", "4.6.2026 kl 18.00", ""),),
         {"      - tittel: Trafikkdag\n": '      - Medlemsmøte: 4.6.2026 kl 18.00\n      - tittel: Trafikkdag\n'}),
    Case("a new row that says what is common", (adds_row("1.4 | Traf", "1.4", "Medlemsmøte", "4. juni 2026", "Styret"),),
         {"      - tittel: Trafikkdag\n": "      - Medlemsmøte: 4. juni 2026\n      - tittel: Trafikkdag\n"}),
    Case("a row less and a date below it", (drops_row("1.1 | Jule"), writes("1.3 | Vår", 2, "7. mai", "21. mai")),
         {"      - Juleverksted: 6. januar kl. 18\n": "", "Vårmøte: 7. mai kl. 18": "Vårmøte: 21. mai 2026 kl. 18"}),
    Case("a time of a course", (writes("Nye | Studie", 2, "16. mars", "17. mars"),), {"[16. mars 2026,": "[17. mars 2026,"}),
    Case("a time more of a course", (adds_line("Nye | Studie", 2, "7. desember 2026"),),
         {"19. oktober 2026]": "19. oktober 2026, 7. desember 2026]"}),
    Case("a point that was parted, and a word less",
         (lambda word: word.split("Vedtekter og"), replaces("Vedtekter og", "Vedtekter")),
         {"[Vedtekter og roller,": "[Vedtekter, roller,"}),
    Case("points that were joined", (lambda word: word.join("Møter"), replaces("MøterProtokoller", "Møter og protokoller")),
         {"Møter, Protokoller]": "Møter og protokoller]"}),
    Case("what a section has in common, replaced everywhere", (everywhere("Styret", "Leder"),),
         {"ansvarlig: Styret": "ansvarlig: Leder"}),
    Case("what is said of one thing, replaced everywhere", (everywhere("Veigruppa", "Dugnadsgjengen"),),
         {"ansvarlig: Veigruppa": "ansvarlig: Dugnadsgjengen"}),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_a_meeting_writes_is_what_it_means(case: Case) -> None:
    plan = loaded_text(PLAN)
    found = back(plan, edited(word(plan), lambda word: [change(word) for change in case.changes]))
    assert not found.reported
    wanted = PLAN
    for was, now in case.patches.items():
        assert wanted.count(was) == 1
        wanted = wanted.replace(was, now)
    assert written(plan, found) == wanted
