"""Files made to break a reader: each is read or refused in plain words, in time, without a trace."""

import time
import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest

from applan.errors import UserError
from applan.messages import catalogue
from applan.wordfile.read import read
from applan.wordfile.units import Returned

from .files import docx, odt, packed, root

SECONDS = 5
"""The longest that a file may take on a machine that does nothing else."""

P = "<w:p><w:r><w:t>Ord</w:t></w:r></w:p>"


def outcome(content: bytes, name: str) -> Returned | str:
    """What is read, or the line that is said, within the time."""
    before = time.process_time()
    try:
        made: Returned | str = read(content, name)
    except UserError as error:
        made = catalogue("nb").say(error.message)
    assert time.process_time() - before < SECONDS
    return made


def said(content: bytes, name: str = "plan.docx") -> str:
    made = outcome(content, name)
    assert isinstance(made, str), made.units[:3]
    assert "\n" not in made
    return made


def texts(content: bytes, name: str = "plan.docx") -> list[str]:
    made = outcome(content, name)
    assert isinstance(made, Returned), made
    return [unit.text for unit in made.units]


REFUSED = {
    "nothing": (b"", "x er tom"),
    "a PDF": (b"%PDF-1.7\n", "x er en PDF-fil. Åpne den i Word, eller be om fila den er laget av, og lagre den som .docx"),
    "RTF": (b"{\\rtf1 Hei}", "x er en RTF-fil. Åpne den i Word og lagre den som .docx"),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0", "x er et bilde. Teksten må stå i en .docx-fil"),
    "a picture from a telephone": (b"\0\0\0\x18ftypheic\0\0", "x er et bilde. Teksten må stå i en .docx-fil"),
    "text": ("Arbeidsplan for året".encode(), "x er ren tekst og ikke en Word-fil. Åpne den i Word eller LibreOffice og lagre den som .docx"),
    "old Word": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "x er en gammel Word-fil (.doc); lagre den som .docx i Word"),
    "Word with a password": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "x har passord; lagre den uten"),
    "Pages": (packed({"Index/Document.iwa": b"x"}), "x er en Pages-fil. Velg «Eksporter til Word» i Pages, og send .docx-fila"),
    "Excel": (packed({"xl/workbook.xml": "<x/>"}), "x er ikke et tekstdokument. Kopier teksten over i et, og lagre det som .docx"),
    "a spreadsheet of LibreOffice": (packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}, zipfile.ZIP_STORED), "x er ikke et tekstdokument. Kopier teksten over i et, og lagre det som .docx"),
    "an OpenDocument text with a password": (packed({"mimetype": "application/vnd.oasis.opendocument.text", "META-INF/manifest.xml": "<m><encryption-data/></m>"}, zipfile.ZIP_STORED), "x har passord; lagre den uten"),
    "an OpenDocument text without its text": (packed({"mimetype": "application/vnd.oasis.opendocument.text"}, zipfile.ZIP_STORED), "x er skadet, eller er ikke et tekstdokument"),
    "a zip file": (packed({"a.txt": "Hei"}), "x er skadet, eller er ikke en Word-fil (.docx)"),
    "half a file": (docx(P)[:400], "x er skadet, eller er ikke en Word-fil (.docx)"),
    "no text": (docx("<w:p/><w:p><w:r><w:tab/></w:r></w:p>"), "x har ingen tekst"),
    "only pictures": (docx('<w:p><w:r><w:drawing><a:blip xmlns:a="a"/></w:drawing></w:r></w:p>'), "x har ingen tekst som kan leses. Det som står i bilder, må skrives av i en .docx-fil"),
    "broken XML": (docx("<w:p><w:r>"), "x er skadet, eller er ikke en Word-fil (.docx)"),
    "bytes": (bytes(range(256)) * 20, "x er skadet, eller er ikke en Word-fil (.docx)"),
}  # fmt: skip


@pytest.mark.parametrize("kind", REFUSED)
def test_what_is_no_word_file_is_refused_with_what_to_do(kind: str) -> None:
    content, wanted = REFUSED[kind]
    assert said(content, "x") == wanted


def test_the_kind_is_known_by_what_is_in_the_file() -> None:
    content = odt("<text:p>Ord</text:p>")
    with zipfile.ZipFile(BytesIO(content)) as archive:
        last = {name: archive.read(name) for name in reversed(archive.namelist())}
    assert texts(packed(last), "plan.docx") == ["Ord"]
    assert texts(docx(P), "plan.odt") == ["Ord"]
    bomb = packed({**last, "mimetype": b"\0" * 40_000_000})
    assert said(bomb) == DAMAGED


def test_what_has_text_only_in_boxes_is_read() -> None:
    made = outcome(
        docx(f"<w:p><w:r><w:pict><w:txbxContent>{P}</w:txbxContent></w:pict></w:r></w:p>"), "x"
    )
    assert isinstance(made, Returned)
    assert (made.units, [text for _where, text in made.aside]) == ((), ["Ord"])


LARGE = "plan.docx er for stor (høyst 50 MB, og 10 MB av det tekst)"
DAMAGED = "plan.docx er skadet, eller er ikke en Word-fil (.docx)"
ENTITIES = (
    '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'
)


def test_bombs_are_refused() -> None:
    assert said(docx(f"<w:p><w:r><w:t>{'a' * 11_000_000}</w:t></w:r></w:p>")) == LARGE
    assert said(packed({"word/document.xml": b"\0" * 60_000_000})) == LARGE
    assert said(docx(P, comments=ENTITIES + root("comments", "&b;"))) == DAMAGED
    assert said(docx(f'<w:p><w:r w:a="{"a" * 10_500_000}"/></w:p>')) == LARGE


def nested(inside: str, *around: str, times: int) -> str:
    opening = "".join(f"<w:{name}>" for name in around)
    closing = "".join(f"</w:{name}>" for name in reversed(around))
    return opening * times + inside + closing * times


@pytest.mark.parametrize(
    "around",
    [
        ("sdt", "sdtContent"), ("tbl", "tr", "tc"), ("customXml",), ("p", "r", "pict", "txbxContent"),
        ("p", "ins"), ("ins",),
    ],
)  # fmt: skip
def test_what_is_nested_deeply_is_read_or_refused(around: tuple[str, ...]) -> None:
    inside = "<w:r><w:t>Dypt</w:t></w:r>" if around[-1] == "ins" and len(around) > 1 else P
    assert said(docx(P + nested(inside, *around, times=1000))) == DAMAGED
    for times in (3, 20, 240 // len(around)):
        assert texts(docx(P + nested(inside, *around, times=times)))[0] == "Ord"


def test_tables_in_cells_lose_nothing_however_deep() -> None:
    table = "<w:tbl><w:tr><w:tc>{}</w:tc><w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    made = P
    for number in range(60):
        made = table.format(made, number)
    (row,) = texts(docx(made))
    assert row == "\n".join(["Ord", *map(str, range(59))]) + "\t59"


MANY = 20_000


def test_very_many_of_anything_take_their_time_and_no_more() -> None:
    assert len(texts(docx("<w:p><w:r><w:t>a</w:t></w:r></w:p>" * 100_000))) == 100_000
    runs = '<w:del w:author="A"><w:r><w:delText>b</w:delText></w:r></w:del>'
    made = outcome(docx(f"<w:p>{runs * MANY}<w:r><w:t>a</w:t></w:r></w:p>"), "plan.docx")
    assert isinstance(made, Returned)
    assert [len(one.text) for one in made.units[0].revisions] == [MANY]
    marks = '<w:p><w:pPr><w:rPr><w:del w:author="A"/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>'
    assert texts(docx(marks * MANY)) == ["a" * MANY]
    field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    ends = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    assert texts(docx(f"<w:p>{field * MANY}<w:r><w:t>a</w:t></w:r>{ends * MANY}</w:p>")) == ["a"]
    cells = (
        '<w:tc><w:tcPr><w:gridSpan w:val="63"/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>'
    )
    (row,) = texts(docx(f"<w:tbl><w:tr>{cells * 20_000}</w:tr></w:tbl>"))
    assert row.count("a") == 20_000
    changed = "".join(f'<w:ins w:author="{one}"/>' for one in range(MANY))
    row_of = f"<w:tr><w:trPr>{changed}</w:trPr>{'<w:tc>' + P + '</w:tc>'}{'<w:tc>' + P + '</w:tc>'}</w:tr>"
    assert texts(docx(f"<w:tbl>{row_of}</w:tbl>")) == ["Ord\tOrd"]


def test_attributes_by_the_hundred_thousand() -> None:
    many = " ".join(f'a{one}="{one}"' for one in range(300_000))
    assert texts(docx(f"<w:p {many}><w:r><w:t>Ord</w:t></w:r></w:p>")) == ["Ord"]


def test_fields_that_are_never_closed_hide_nothing() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r>'
    separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    words = "<w:r><w:t>Ord</w:t></w:r>"
    assert texts(docx(f"<w:p>{begin}{words}</w:p>{P}")) == ["Ord", "Ord"]
    assert texts(docx(f"<w:p>{begin}{separate}{words}</w:p>{P}")) == ["Ord", "Ord"]
    assert texts(docx(f"<w:p>{end}{separate}{words}</w:p>{P}")) == ["Ord", "Ord"]
    assert texts(docx(f"<w:p>{begin}{separate}{words}</w:p>{P}<w:p>{end}</w:p>{P}")) == ["Ord"]


@pytest.mark.parametrize("value", ["99999999999999999999", "-1", "", "x", "१", "1e9", "0x10"])
def test_numbers_that_are_none_are_passed_over(value: str) -> None:
    item = f'<w:pPr><w:numPr><w:ilvl w:val="{value}"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="{value}"/></w:pPr>'
    cell = f'<w:tc><w:tcPr><w:gridSpan w:val="{value}"/></w:tcPr>{P}</w:tc>'
    body = (
        f"<w:p>{item}<w:r><w:t>Ord</w:t></w:r></w:p><w:tbl><w:tr><w:trPr><w:gridBefore "
        f'w:val="{value}"/></w:trPr>{cell}{cell}</w:tr></w:tbl>'
    )
    level = (
        f'<w:lvl w:ilvl="{value}"><w:start w:val="{value}"/><w:numFmt w:val="lowerRoman"/>'
        f'<w:lvlText w:val="%1."/><w:lvlRestart w:val="{value}"/></w:lvl>'
    )
    numbering = root(
        "numbering",
        f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum><w:num w:numId="1">'
        f'<w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="{value}"><w:startOverride '
        f'w:val="{value}"/></w:lvlOverride></w:num>',
    )
    assert texts(docx(body, numbering=numbering)) == ["Ord", "Ord\tOrd"]


def test_styles_and_lists_that_lead_in_a_ring() -> None:
    styles = root(
        "styles",
        "".join(
            f'<w:style w:type="paragraph" w:styleId="s{n}"><w:name w:val="s{n}"/><w:basedOn '
            f'w:val="s{(n + 1) % 5000}"/></w:style>'
            for n in range(5000)
        ),
    )
    body = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="s{n}"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>'
        for n in range(5000)
    )
    numbering = root(
        "numbering",
        '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="a"/><w:styleLink w:val="a"/>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    )
    assert len(texts(docx(body, styles=styles, numbering=numbering))) == 5000


def test_comments_with_the_same_id_and_comments_of_nothing() -> None:
    body = (
        '<w:p><w:commentRangeStart w:id="1"/><w:commentRangeStart w:id="1"/><w:r><w:t>Ord</w:t></w:r>'
        '<w:commentRangeEnd w:id="1"/><w:commentRangeEnd w:id="9"/><w:r><w:commentReference w:id="7"/>'
        "</w:r></w:p>"
    )
    comment = '<w:comment w:id="{}" w:author="{}">' + P + "</w:comment>"
    comments = root(
        "comments", "".join(comment.format(1, one) for one in "AB") + comment.format(2, "C")
    )
    made = outcome(docx(body, comments=comments), "plan.docx")
    assert isinstance(made, Returned)
    assert [(one.author, one.start, one.end) for one in made.units[0].comments] == [("A", 0, 3)]
    assert [catalogue("nb").say(where) for where, _text in made.aside] == [
        "kommentar fra B uten sted",
        "kommentar fra C uten sted",
    ]


def test_parts_that_are_missing_or_of_another_kind() -> None:
    content = docx(
        P, styles=root("styles", ""), numbering=root("numbering", ""), comments=root("comments", "")
    )
    with zipfile.ZipFile(BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for gone in ("word/styles.xml", "word/numbering.xml", "word/comments.xml"):
        left = {name: part for name, part in parts.items() if name != gone}
        assert texts(packed(left)) == ["Ord"]
        assert texts(packed({**parts, gone: b"<x/>"})) == ["Ord"]
    for gone in ("word/document.xml", "_rels/.rels", "[Content_Types].xml"):
        left = {name: part for name, part in parts.items() if name != gone}
        assert said(packed(left)) == DAMAGED
    assert said(packed({**parts, "word/document.xml": root("document", "").encode()})) == (
        "plan.docx har ingen tekst"
    )


ODT_HOSTILE: dict[str, Callable[[], bytes]] = {
    "spaces": lambda: odt('<text:p>a<text:s text:c="999999999"/>b</text:p>'),
    "repeated cells": lambda: odt(
        '<table:table><table:table-row><table:table-cell table:number-columns-repeated="99999999"/>'
        "<table:table-cell><text:p>ab</text:p></table:table-cell></table:table-row></table:table>"
    ),
    "very many cells": lambda: odt(
        "<table:table><table:table-row>" + "<table:table-cell><text:p>ab</text:p></table:table-cell>" * 20_000
        + "</table:table-row></table:table>"
    ),
    "changes that are not there": lambda: odt(
        '<text:p>a<text:change text:change-id="x"/><text:change-start text:change-id="y"/>b'
        '<text:change-end text:change-id="z"/></text:p>'
    ),
    "deep spans": lambda: odt(f"<text:p>{'<text:span>' * 240}ab{'</text:span>' * 240}</text:p>"),
    "deep lists": lambda: odt(
        "<text:list><text:list-item>" * 120 + "<text:p>ab</text:p>" + "</text:list-item></text:list>" * 120
    ),
    "deep boxes": lambda: odt(
        "<text:p>ab<draw:frame><draw:text-box>" * 80 + "</draw:text-box></draw:frame></text:p>" * 80
    ),
    "deep remarks": lambda: odt("<text:p>ab<office:annotation>" * 120 + "</office:annotation></text:p>" * 120),
    "many paragraphs": lambda: odt("<text:p>ab</text:p>" * 100_000),
    "open changes": lambda: odt(
        "<text:tracked-changes>"
        + "".join(
            f'<text:changed-region text:id="c{n}"><text:insertion><office:change-info><dc:creator>A'
            "</dc:creator></office:change-info></text:insertion></text:changed-region>"
            for n in range(20_000)
        )
        + "</text:tracked-changes><text:p>"
        + "".join(f'<text:change-start text:change-id="c{n}"/>a' for n in range(20_000))
        + "b</text:p>"
    ),
    "a deletion within itself": lambda: odt(
        '<text:tracked-changes><text:changed-region text:id="c"><text:deletion><text:p>x<text:change '
        'text:change-id="c"/></text:p></text:deletion></text:changed-region></text:tracked-changes>'
        '<text:p>a<text:change text:change-id="c"/>b</text:p>' * 2
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", ODT_HOSTILE)
def test_open_documents_that_are_made_to_harm(kind: str) -> None:
    found = texts(ODT_HOSTILE[kind](), "plan.odt")
    assert found[0].startswith(("a", "\t"))
    assert found[0].endswith("b")


def test_open_documents_that_are_damaged() -> None:
    refused = "plan.odt er skadet, eller er ikke et tekstdokument"
    assert said(odt("<text:p>"), "plan.odt") == refused
    assert said(odt("<text:span>" * 300 + "a" + "</text:span>" * 300), "plan.odt") == refused
    assert said(odt("<text:p>a</text:p>", meta=ENTITIES + "<a>&b;</a>"), "plan.odt") == refused
    assert said(odt("<text:p> </text:p>"), "plan.odt") == "plan.odt har ingen tekst"
