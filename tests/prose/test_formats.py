"""Each format writes every block: one document, in every way that a person may read it."""

import csv
import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import pytest
from lxml import html

from applan.formats.document import Look, written
from applan.prose.blocks import (
    Figure,
    Group,
    Heading,
    Listing,
    Paragraph,
    Quote,
    Run,
    Table,
    column,
    line,
)
from applan.prose.document import Document

WORD = Path(__file__).parents[2] / "templates" / "arbeidsplan.docx"

CHANGED = (
    Run("Vi møtes "), Run("ofte ", revision="deleted"), Run("sjelden", revision="inserted"),
)  # fmt: skip
BLOCKS = (
    Heading(1, line("Møteplan")),
    Paragraph(line("Laget, våren 2026", emphasis=True)),
    Paragraph(line("Noe er galt."), role="warning"),
    Heading(2, (Run("■ ", colour="#1c5d8c"), *line("Møter"))),
    Table(
        (line("Dato"), line("Hva"), line("Ansvarlig")),
        (
            ((Run("3. mars", value=date(2026, 3, 3)),), line("Årsmøtet", struck=True), ()),
            (line("12. mai"), column("Tur", "Dugnad | kaffe"), ()),
        ),
        frozenset({2}),
    ),
    Heading(2, line("Endringer")),
    Listing(
        (
            (Paragraph(CHANGED), Listing(((Paragraph(line("fra januar")),),))),
            (Paragraph(line("=1+1")),),
        )
    ),
    Quote((Paragraph(line("Innstilling", strong=True)), Paragraph(line("Planen vedtas.")))),
    Figure("<svg><title>Hjul</title></svg>", line("Tallene viser til listen.")),
    Group(
        "lists",
        (
            Heading(3, line("Frister")),
            Listing(((Paragraph(line("Søknad, 1. mai")),),), ordered=True, start=4),
        ),
    ),
    Paragraph(line("Pågår: verving"), role="note"),
)
DOCUMENT = Document(BLOCKS, "Møteplan", "Laget", "nb-NO", date(2026, 1, 1))


def in_format(format: str, document: Document = DOCUMENT) -> str:
    made = written(document, format, Look(width=40))
    assert isinstance(made, str)
    return made


def test_a_terminal_shows_it_in_lines() -> None:
    assert (
        in_format("text")
        == """\
Møteplan
Laget, våren 2026

! Noe er galt.

Møter
Dato     Hva
───────  ──────────────
3. mars  Årsmøtet
12. mai  Tur
         Dugnad | kaffe

Endringer
  • Vi møtes (ut: ofte) (inn: sjelden)
    • fra januar
  • =1+1

  Innstilling
  Planen vedtas.

Frister
  4. Søknad, 1. mai

Pågår: verving
"""
    )


def test_a_screen_has_no_empty_lines_and_headings_may_be_in_colour() -> None:
    made = written(DOCUMENT, "text", Look(width=40, tight=True, colour=True))
    assert isinstance(made, str)
    assert made.splitlines()[:4] == [
        "\x1b[1mMøteplan\x1b[0m",
        "Laget, våren 2026",
        "! \x1b[1mNoe er galt.\x1b[0m",
        "\x1b[1mMøter\x1b[0m",
    ]
    assert "" not in made.splitlines()


def test_a_terminal_shows_where_a_link_leads_and_no_empty_table() -> None:
    blocks = (
        Paragraph((Run("Les mer", href="https://example.no/a"), Run(" "), Run("x", href="#x"))),
        Paragraph((Run("https://example.no", href="https://example.no"),)),
        Paragraph((Run("a@example.no", href="mailto:a@example.no"),)),
        Table(((), ()), ()),
    )
    assert in_format("text", replace(DOCUMENT, blocks=blocks)).split("\n\n") == [
        "Les mer (https://example.no/a) x", "https://example.no", "a@example.no\n",
    ]  # fmt: skip


def test_markdown_has_it_as_any_reader_shows_it() -> None:
    assert (
        in_format("md").replace("\u00a0", " ")
        == """\
# Møteplan

*Laget, våren 2026*

> Noe er galt.

## Møter

| Dato | Hva |
| --- | --- |
| 3. mars | Årsmøtet |
| 12. mai | Tur<br>Dugnad \\| kaffe |

## Endringer

- Vi møtes ~~ofte~~ **sjelden**
  - fra januar
- \\=1+1

> **Innstilling**
>
> Planen vedtas.

### Frister

4. Søknad, 1. mai

Pågår: verving
"""
    )


def test_a_page_has_elements_for_what_it_means() -> None:
    page = in_format("html").replace("\u00a0", " ")
    for written_so in (
        '<p class="subtitle">Laget, våren 2026</p>',
        '<p class="warning">Noe er galt.</p>',
        '<h2 id="møter"><span style="color: #1c5d8c" aria-hidden="true">■ </span>Møter</h2>',
        '<time datetime="2026-03-03">3. mars</time>',
        '<td role="cell" data-label="Hva"><s>Årsmøtet</s></td>',
        '<div class="line">Tur</div><div class="line">Dugnad | kaffe</div>',
        "<p>Vi møtes <del>ofte </del><ins>sjelden</ins></p>",
        "<figcaption>Tallene viser til listen.</figcaption>",
        '<div class="lists">\n<h3 id="frister">Frister</h3>\n<ol start="4">',
        '<p class="note">Pågår: verving</p>',
    ):
        assert written_so in page
    assert "Ansvarlig" not in page, "a column that says nothing by being empty"
    tree = html.fromstring(page)
    assert tree.find(".//a[@class='skip']").get("href") == "#" + tree.find(".//main").get("id")


def test_a_spreadsheet_has_every_column_dates_as_dates_and_no_formulas() -> None:
    rows = list(csv.reader(io.StringIO(in_format("csv").removeprefix("\ufeff"))))
    assert rows == [
        ["Gruppe", "Dato", "Hva", "Ansvarlig"],
        ["Møter", "2026-03-03", "Årsmøtet", ""],
        ["Møter", "12. mai", "Tur\nDugnad | kaffe", ""],
        ["Noe er galt."],
        ["Pågår: verving"],
    ]
    table = Table((line("=1+1"),), ((line("-2"),), ((Run("1,5", value=1.5),),)))
    document = Document((), "", "", "nb-NO", date(2026, 1, 1), data=(("", table),))
    assert in_format("csv", document) == "\ufeff'=1+1\r\n'-2\r\n1.5\r\n"


def test_a_word_file_has_it_with_changes_tracked() -> None:
    made = written(DOCUMENT, "docx", Look(word_file=WORD.read_bytes(), word_file_name=WORD.name))
    assert isinstance(made, bytes)
    found = docx.Document(io.BytesIO(made))
    told = [paragraph.text.replace("\u00a0", " ") for paragraph in found.paragraphs]
    assert [text for text in told if text] == [
        "Møteplan", "Laget, våren 2026", "Noe er galt.", "■ Møter", "Endringer", "Vi møtes ",
        "fra januar", "=1+1", "Frister", "Søknad, 1. mai", "Pågår: verving",
    ]  # fmt: skip
    assert [[cell.text for cell in row.cells] for row in found.tables[0].rows] == [
        ["Dato", "Hva"],
        ["3. mars", "Årsmøtet"],
        ["12.\u00a0mai", "Tur\nDugnad | kaffe"],
    ]
    xml = found.element.xml
    assert xml.count("<w:ins ") == xml.count("<w:del ") == 1
    assert '<w:color w:val="1c5d8c"/>' in xml and "<w:strike/>" in xml


@pytest.mark.parametrize(("rows", "each", "kept"), [(7, 2, 6), (8, 2, 2), (12, 1, 11), (13, 1, 2)])
def test_a_short_table_is_on_one_page_and_of_a_long_one_no_row_is_alone(
    rows: int, each: int, kept: int
) -> None:
    """Of a long one the first row is kept with the second, and the last with that before it."""
    cells = tuple((line(f"{n}"), column(*"abc"[:each])) for n in range(rows))
    blocks = (Table((line("A"), line("B")), cells),)
    document = Document(blocks, "", "", "nb-NO", date(2026, 1, 1))
    made = written(document, "docx", Look(word_file=WORD.read_bytes(), word_file_name=WORD.name))
    assert isinstance(made, bytes)
    xml = docx.Document(io.BytesIO(made)).element.xml
    assert xml.count("<w:keepNext/>") == 2 + (1 + each) * kept
