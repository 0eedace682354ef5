"""A spreadsheet has a sheet for each table, days as days, and nothing that is calculated."""

import zipfile
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from typing import Any

import openpyxl
import pytest

from applan.errors import UserError
from applan.formats.document import Look, written
from applan.prose.blocks import Break, Heading, Line, Paragraph, Run, Table
from applan.prose.document import Document

HEAD: tuple[Line, ...] = ((Run("Dato"),), (Run("Hva"),))
HOSTILE = ["=1+1", "+47 900 00 000", "-1", "@A1", "＝1", "\t=1", "=cmd|' /C calc'!A0", "a;=1"]


def document(*blocks: Any, **more: Any) -> Document:
    return Document(tuple(blocks), "Datoplan", "Laget", "nb-NO", date(2026, 1, 1), **more)


def table(*rows: tuple[Line, ...]) -> Table:
    return Table(HEAD, rows)


def book(made: Document) -> Any:
    return openpyxl.load_workbook(BytesIO(bytes(written(made, "xlsx"))))


DAY = (Run("5. mai", value=date(2026, 5, 5)),)


def test_a_day_and_a_number_are_what_they_are_and_the_head_stays_in_sight() -> None:
    made = document(table((DAY, (Run("12", value=12),)), ((), (Run("en"), Break(), Run("to")))))
    (sheet,) = book(made).worksheets
    assert sheet.title == "Datoplan"
    assert [cell.value for cell in sheet[2]] == [datetime(2026, 5, 5), 12]
    assert (sheet["A2"].number_format, sheet["A2"].is_date) == ("dd.mm.yyyy", True)
    assert [cell.value for cell in sheet[3]] == [None, "en\nto"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:B3")
    assert sheet["A1"].font.bold
    assert sheet.print_title_rows == "$1:$1"


@pytest.mark.parametrize("said", HOSTILE)
def test_no_text_is_a_formula(said: str) -> None:
    cell = book(document(table(((Run(said),), (Run("a"),))))).worksheets[0]["A2"]
    assert (cell.value, cell.data_type) == (said, "s")
    assert cell.quotePrefix == (said.strip()[0] in "=+-@＝"), "not even when somebody edits it"


def test_every_text_of_a_hostile_plan_survives() -> None:
    said = ["& < > | * _ #", "x" * 40_000, "tegn\x00og\x1fstyring", "👩‍👩‍👧 æøå", " "]
    rows = tuple(((Run(one),), (Run("b"),)) for one in said)
    sheet = book(document(table(*rows))).worksheets[0]
    found = [sheet.cell(n, 1).value for n in range(2, 7)]
    assert found[0] == said[0]
    assert found[1] == "x" * 32_767
    assert (found[3], found[4]) == (said[3], " ")
    assert "\x00" not in found[2]


def test_sheets_are_called_as_their_tables_as_far_as_excel_allows() -> None:
    names = ["Møter/frister: [utkast]", "møter frister utkast", "L" * 40, "L" * 40, "'",
             "Forslag til Arbeidsplan 2026–2027", "Det som kommer – Arbeidsplan 2026–2027"]  # fmt: skip
    blocks = [b for name in names for b in (Heading(2, (Run(name),)), table((DAY, DAY)))]
    assert book(document(*blocks)).sheetnames == [
        "Møter frister utkast", "møter frister utkast 2", "L" * 31, "L" * 29 + " 2", "–",
        "Forslag til Arbeidsplan", "Det som kommer",
    ]  # fmt: skip


def test_notes_have_a_sheet_and_facts_without_a_head_none() -> None:
    facts = Table(((), ()), (((Run("Når"),), (Run("mai"),)),))
    note = Paragraph((Run("2 er fulgt ved tittel"),), role="note")
    made = book(document(facts, table((DAY, DAY)), note))
    assert made.sheetnames == ["Datoplan", "Merknader"]
    assert made["Merknader"]["A2"].value == "2 er fulgt ved tittel"
    with pytest.raises(UserError):
        written(document(facts), "xlsx")


def test_the_same_document_gives_the_same_bytes_without_a_clock() -> None:
    made = document(table((DAY, DAY)))
    once = bytes(written(made, "xlsx"))
    assert once == written(made, "xlsx", Look())
    with zipfile.ZipFile(BytesIO(once)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = archive.read("docProps/core.xml").decode()
    assert "<dc:title>Datoplan</dc:title><dc:creator>Laget</dc:creator>" in core
    assert "dcterms" not in core
    assert once != written(replace(made, title="Annet"), "xlsx")


def test_an_address_is_a_link() -> None:
    linked = (Run("skjema", href="https://eksempel.no/a"),)
    cell = book(document(table((linked, (Run("her", href="#punkt"),))))).worksheets[0]
    assert cell["A2"].hyperlink.target == "https://eksempel.no/a"
    assert cell["B2"].hyperlink is None
