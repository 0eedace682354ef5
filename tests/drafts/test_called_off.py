"""What is called off is said to be so wherever it is mentioned: no template or view forgets it."""

import csv
import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from io import BytesIO

import openpyxl
import pytest

from applan.cli.calendars import calendar_of
from applan.compare import comparison, years
from applan.compare.compare import Named
from applan.drafts.draft import template_names
from applan.formats import calendar as formats
from applan.formats.changes.document import document as differences
from applan.formats.document import Look
from applan.formats.drafts import drafted as draft
from applan.formats.history import matrix
from applan.messages import catalogue
from applan.model import Plan
from applan.prose.blocks import Run, lines, plain
from applan.schedule.chosen import Choice

from .conftest import W, document, plan_of

PLAN = """
seasons: {{spring: januar–juni, autumn: juli–desember}}
goals:
  - {{id: maal, role: overall, title: Målfest, when: april 2026, status: {word} inntil videre}}
activities:
  - {{id: homeless, title: Hjemløs, when: 3. juni, status: {status}}}
  - {{id: seen, kind: meeting, title: Sommermøte, when: 4. juni, status: {status}}}
sections:
  - title: Turer
    see: [seen, kurset]
    activities:
      - {{id: vaartur, title: Vårtur, when: 9. mai, status: {status}, supports: [maal]}}
      - id: serie
        title: Serien
        status: {status}
        when: 1.–2. juni
        parts: [{{id: delen, title: Delkveld, when: 5. juni}}, {{title: Trinn 2}}]
      - {{id: fredag, title: Kafé, when: hver fredag kl. 18 fra 9. januar til 24. april 2026, status: {status}}}
      - {{id: vindu, title: Kampanjen, kind: campaign, when: februar–mars, status: {status}}}
      - {{id: etter, title: Opprydding, when: {{within: 2 uker, after: vaartur}}, depends: [vaartur]}}
      - {{id: frist, kind: deadline, title: Søknadsfrist, when: 1. mars, status: {status}}}
      - {{id: uten, title: Datoløs, when: avklares, status: {status}}}
      - {{id: alltid, title: Bladet, when: hele året, status: {status}}}
      - {{id: gang, title: Enkeltgang, when: [{{when: 4. mars, note: {word} på grunn av regn}}]}}
  - title: Kurs
    activities:
      - {{id: kurset, kind: course, title: Kassererkurs, when: 7. mars, place: Oslo, status: {status}}}
  - {{title: Datoer, view: {{show: dates}}}}
  - {{title: Måneder, view: {{show: months}}}}
  - {{title: Matrise, view: {{show: matrix}}}}
  - {{title: Kursene, view: {{show: courses}}}}
  - {{title: Etter mål, view: {{show: goals}}}}
"""
NAMES = (
    "Målfest", "Hjemløs", "Sommermøte", "Vårtur", "Serien", "Delkveld", "Trinn 2", "Kafé",
    "Kampanjen", "Søknadsfrist", "Datoløs", "Bladet", "Kassererkurs",
)  # fmt: skip
STATUSES = (("cancelled", "avlyst", ""), ("postponed", "utsatt", ""),
            ("planned", "avlyst", "AVLYST: {}"), ("planned", "utsatt", "{} (utsatt)"))  # fmt: skip


def silent(text: str, word: str, end: str = "\n") -> list[tuple[str, str]]:
    """The mentions that do not say so, each with the line or row that it stands in."""
    return [
        (name, piece.strip())
        for piece in text.replace("\u00a0", " ").split(end)
        for name in NAMES
        if name in piece and word not in piece.lower()
    ]


def docx_rows(content: bytes) -> str:
    """The text of a Word file's body, one line a paragraph or a row of a table."""
    return "\n".join(
        "".join(text.text or "" for text in block.iter(f"{W}t"))
        for block in document(content).iter(f"{W}p", f"{W}tr")
        if block.tag == f"{W}tr" or next(block.iterancestors(f"{W}tr"), None) is None
    )


@pytest.fixture(params=STATUSES, ids=lambda param: f"{param[0]}-{param[1]}")
def called_off(request: pytest.FixtureRequest) -> tuple[Plan, str]:
    """The plan with everything called off by its status, or by its title alone."""
    status, word, marked = request.param
    text = PLAN.format(status=status, word=word)
    for name in NAMES if marked else ():
        text = re.sub(rf"title: {name}(?=[,\n}}])", f'title: "{marked.format(name)}"', text)
    return plan_of(text), word


def test_every_template_says_so_beside_every_mention(
    called_off: tuple[Plan, str], shipped: Mapping[str, bytes]
) -> None:
    plan, word = called_off
    for template in {*template_names(shipped)} - {"forslagshefte"}:  # which tells of proposals
        made = draft(plan, template, shipped, ("md", "html", "docx"))
        mentioned = made["md"].decode()
        assert any(name in mentioned for name in NAMES), template
        assert silent(mentioned, word) == [], template
        assert silent(made["html"].decode(), word) == [], template
        assert silent(docx_rows(made["docx"]), word) == [], template


def test_one_time_of_several_is_said_to_be_off_where_its_time_stands(
    called_off: tuple[Plan, str], shipped: Mapping[str, bytes]
) -> None:
    plan, word = called_off
    for template in ("arbeidsplan", "saksframlegg", "sammendrag"):
        text = draft(plan, template, shipped, ("md",))["md"].decode().replace("\u00a0", " ")
        rows = [line for line in text.split("\n") if "4. mars" in line or "Enkeltgang" in line]
        assert rows and all(word in row for row in rows), (template, rows)


def every_view(plan: Plan) -> Iterator[tuple[str, str, str]]:
    for view in formats.VIEWS:
        calendar = calendar_of(
            (("plan", plan),), view, Choice(date(2026, 1, 1), date(2026, 12, 31))
        )
        for format in formats.formats_of(view):
            if format != "docx":
                beside = formats.Beside(Look(width=10_000))
                made = formats.render(calendar, format, catalogue("nb"), beside)
                yield view, format, sheets(made) if format == "xlsx" else text_of(made)


def text_of(made: str | bytes) -> str:
    return made if isinstance(made, str) else made.decode()


def sheets(made: str | bytes) -> str:
    """The lines in the cells of a spreadsheet, each row of cells in one line where none is broken."""
    assert isinstance(made, bytes)
    book = openpyxl.load_workbook(BytesIO(made))
    return "\n".join(
        " ".join(str(cell) for cell in row if cell is not None)
        for sheet in book.worksheets
        for row in sheet.iter_rows(values_only=True)
    )


def test_every_view_says_so_in_every_format(called_off: tuple[Plan, str]) -> None:
    plan, word = called_off
    ends = {"html": ("</li>", "</tr>", "</g>", "</p>"), "ics": ("END:VEVENT", "\\n")}
    for view, format, text in every_view(plan):
        if format == "json":
            text = text.replace("cancelled", "avlyst").replace("postponed", "utsatt")
            text = text.replace("},", "\n},").replace("\n    ", "").replace("\n  ", "")
            items = json.loads(text)
            held = [one for some in items.values() if isinstance(some, list) for one in some]
            text = "\n".join(json.dumps(one, ensure_ascii=False) for one in held)
        if format == "ics":
            text = text.replace("\r\n ", "").replace("\r\n", " ")
        if format == "svg":  # a title and its time may be in two lines of one entry
            text = text.replace("</text>", "").replace("\n", "").replace("font-weight", "\n")
        text = text.replace("\n", " ") if format in ends else text
        for end in ends.get(format, ()):
            text = text.replace(end, "\n")
        assert silent(text, word) == [], (view, format)


def test_what_is_cancelled_is_never_due_but_told_in_what_comes() -> None:
    plan = plan_of(PLAN.format(status="cancelled", word="avlyst"))
    calendar = calendar_of((("plan", plan),), "agenda", Choice(date(2026, 5, 1), date(2026, 5, 31)))
    made = formats.render(calendar, "md", catalogue("nb"), formats.Beside())
    assert isinstance(made, str)
    assert "\nAvlyst: Bladet (hele året); Vårtur (9. mai)\n" in made.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("activity", "printed"),
    [
        ("{title: AVLYST – Vårtur, status: cancelled}", "## 1.1 AVLYST – Vårtur\n"),
        ("{title: Vårtur (utsatt), status: postponed}", "## 1.1 Vårtur (utsatt)\n"),
        (
            "{title: 'Utsatt fra høsten: Dans', status: postponed}",
            "## 1.1 Utsatt fra høsten: Dans\n",
        ),
        (
            "{title: 'Utsatt fra høsten: Dans (utsatt)'}",
            "## 1.1 Utsatt fra høsten: Dans (utsatt)\n",
        ),
        (
            "{title: 'Dans (flyttet fra mai)', status: postponed}",
            "## 1.1 Dans (flyttet fra mai) (utsatt)\n",
        ),
        ("{title: Vårtur, status: done}", "## 1.1 Vårtur\n"),
        ("{title: Vårtur, status: planned}", "## 1.1 Vårtur\n"),
        ("{title: Flyttbare scener, status: cancelled}", "## 1.1 Flyttbare scener (avlyst)\n"),
    ],
)
def test_it_is_said_once(activity: str, printed: str, shipped: Mapping[str, bytes]) -> None:
    plan = plan_of(f"sections:\n  - title: Turer\n    activities:\n      - {activity}")
    assert printed in draft(plan, "arbeidsplan", shipped, ("md",))["md"].decode()


def test_a_note_of_its_own_is_not_a_status(shipped: Mapping[str, bytes]) -> None:
    plan = plan_of(
        "activities: [{title: Kurs, when: [{when: 4. mars, note: avlysning meldes på e-post}]}]"
    )
    text = draft(plan, "sammendrag", shipped, ("md",))["md"].decode().replace("\u00a0", " ")
    assert "| 4. mars | Kurs |" in text


OWN_NOTE = """
activities:
  - title: Vårfest
    when: {{when: 8. mai, note: "{note}"}}
  - title: Dugnad
    when: ["8. juni", "9. juni ({word})", "10. juni"]
  - {{id: trim, title: Trim, when: {{when: hver tirsdag i mai, note: {word} 5. mai}}}}
sections: [{{title: Datoer, see: [trim], view: {{show: dates}}}}]
"""
NOTES = (
    ("avlyst", "avlyst", "cancelled"),
    ("AVLYST på grunn av regn", "avlyst", "cancelled"),
    ("flyttet til 12. mai", "flyttet", "postponed"),
    ("utsett, ny dato kjem", "utsett", "postponed"),
    ("ny dato kommer", "utsatt", "postponed"),
)


def made(plan: Plan, view: str, format: str) -> str:
    limits = Choice(date(2026, 5, 1), date(2026, 6, 30))
    calendar = calendar_of((("plan", plan),), view, limits)
    text = formats.render(calendar, format, catalogue("nb"), formats.Beside(Look(width=10_000)))
    assert isinstance(text, str)
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(("note", "word", "off"), NOTES)
def test_a_time_that_its_own_note_calls_off_is_off_in_every_format(
    note: str, word: str, off: str
) -> None:
    plan = plan_of(OWN_NOTE.format(note=note, word=word))
    held = {
        (one["title"], one["start"]): one["status"]
        for one in json.loads(made(plan, "dates", "json"))["occurrences"]
    }
    assert held == {
        ("Trim", "2026-05-01"): None,
        ("Vårfest", "2026-05-08"): off,
        ("Dugnad", "2026-06-08"): None,
        ("Dugnad", "2026-06-09"): off,
        ("Dugnad", "2026-06-10"): None,
    }
    printed = {"cancelled": "Avlyst", "postponed": "Utsatt"}[off]
    rows = csv.reader(made(plan, "dates", "csv").splitlines())
    assert [row[5] for row in rows if row[3].startswith("Vårfest")] == [printed]
    coming = made(plan, "agenda", "md")
    told_at_end = coming.partition("\nAvlyst: ")[2]
    undecided = coming.partition("Må avklares")[2]
    assert "Vårfest" in (told_at_end if off == "cancelled" else undecided)
    assert "Dugnad" in (told_at_end if off == "cancelled" else undecided)


@pytest.mark.parametrize(("note", "word", "off"), NOTES)
def test_a_thing_whose_every_time_is_off_says_so_in_its_title(
    note: str, word: str, off: str, shipped: Mapping[str, bytes]
) -> None:
    plan = plan_of(OWN_NOTE.format(note=note, word=word))
    text = draft(plan, "arbeidsplan", shipped, ("md",))["md"].decode()
    printed = {"cancelled": "avlyst", "postponed": "utsatt"}[off]
    assert f"Vårfest ({printed})\n" in text
    assert "| 8.\u00a0juni | Dugnad |" in text
    assert "Trim\n" in text


@pytest.mark.parametrize(
    ("activity", "told"),
    [
        ("title: Vårtur, status: cancelled", "Vårtur (cancelled)"),
        ("title: Vårtur, status: postponed", "Vårtur (postponed)"),
        ('title: "AVLYST: Vårtur"', "AVLYST: Vårtur"),
    ],
)
def test_what_is_off_in_both_plans_is_said_to_be_off_when_they_are_compared(
    activity: str, told: str
) -> None:
    one, other = (
        plan_of(f"activities: [{{id: tur, {activity}, when: 3. mai 2026, place: {place}}}]")
        for place in ("Oslo", "Bodø")
    )
    pair = (Named("2025", one, "2025"), Named("2026", other, "2026"))
    compared = differences(comparison(*pair), catalogue("en"), other)
    strong = [run.text for line in lines(compared.blocks) for run in line
              if isinstance(run, Run) and run.strong]  # fmt: skip
    assert strong == [told]
    through = years(pair)
    [(_, table)] = matrix(through, through.lines, other, catalogue("en")).tables()
    title, *cells = (plain(cell) for cell in table.rows[0])
    assert "AVLYST" in title or all(told[8:-1] in cell for cell in cells)
