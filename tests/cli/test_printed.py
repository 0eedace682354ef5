"""PDF, pictures and page numbers, as LibreOffice makes them; and what is said where it is not."""

import re
import shutil
import struct
import subprocess
import sys
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from applan.imprint import imprint_of, is_untouched
from applan.output import office

Call = Callable[..., Any]
INSTALLED = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is missing")
READ = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is missing")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

PLAN = """\
applan: 1
title: Årsplan 2026
organisation: Skjærvik båtforening
period: 2026
sections:
"""


def chapter(letter: str) -> str:
    """A chapter of a page and a half."""
    held = "".join(
        f"      - title: Dugnad {n}\n        when: {n}. juni 2026\n"
        f"        text: {'Vi rydder brygga og ser over fortøyningene. ' * 5}\n"
        for n in range(1, 13)
    )
    return f"  - title: Kapittel {letter}\n    activities:\n{held}"


@pytest.fixture
def plan(call: Call) -> Call:
    Path("plans").mkdir()
    chapters = "".join(map(chapter, "ABC"))
    Path("plans/2026.yaml").write_text(PLAN + chapters, "utf-8")
    return call


@pytest.fixture
def without(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A machine without LibreOffice."""
    monkeypatch.setattr(office, "found", lambda: None)


def text(path: str) -> str:
    made = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True)
    return made.stdout.decode()


@INSTALLED
@READ
def test_a_pdf_tells_on_which_page_a_heading_stands(plan: Call) -> None:
    assert plan("render", "-f", "pdf", "-f", "docx").status == 0
    pages = text("utkast/arbeidsplan-2026.pdf").split("\f")
    listed = re.findall(r"^ *(\S.*?)\.{3,}\s*(\d+)$", "".join(pages), re.MULTILINE)
    assert [title for title, _page in listed if "Kapittel" in title] == [
        "1 Kapittel A",
        "2 Kapittel B",
        "3 Kapittel C",
    ]
    assert len(listed) == 39
    for title, page in listed:
        assert re.search(rf"^\s*{re.escape(title)}$", pages[int(page) - 1], re.MULTILINE), title
    assert len({page for _title, page in listed}) > 3


@INSTALLED
def test_page_numbers_in_a_word_file_are_results_of_its_fields(plan: Call) -> None:
    assert plan("render", "--page-numbers").status == 0
    content = Path("utkast/arbeidsplan-2026.docx").read_bytes()
    with zipfile.ZipFile(BytesIO(content)) as archive:
        document = archive.read("word/document.xml").decode()
        settings = archive.read("word/settings.xml").decode()
    found = re.findall(
        r"PAGEREF (_Toc\d{9}) \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/>"
        r"</w:r><w:r><w:t xml:space=\"preserve\">(\d+)</w:t>",
        document,
    )
    assert [int(page) for _anchor, page in found] == sorted(int(page) for _anchor, page in found)
    assert len(found) == 39
    assert all(f'w:name="{anchor}"' in document for anchor, _page in found)
    assert "w:dirty" not in document
    assert "updateFields" not in settings
    assert plan("render", "--page-numbers").status == 0
    assert Path("utkast/arbeidsplan-2026.docx").read_bytes() == content


def test_without_page_numbers_no_page_is_named_and_nothing_asks(plan: Call) -> None:
    assert plan("render").status == 0
    with zipfile.ZipFile("utkast/arbeidsplan-2026.docx") as archive:
        document = archive.read("word/document.xml").decode()
        assert "updateFields" not in archive.read("word/settings.xml").decode()
    assert " TOC \\o " in document
    assert "PAGEREF" not in document
    assert "w:dirty" not in document


@INSTALLED
def test_a_pdf_that_somebody_has_signed_is_kept(plan: Call) -> None:
    assert plan("calendar", "-o", "dato.pdf").status == 0
    first = Path("dato.pdf").read_bytes()
    said = imprint_of(first)
    assert said is not None
    assert said[:2] == ("calendar", "2026")
    assert plan("calendar", "-o", "dato.pdf").status == 0
    assert is_untouched(Path("dato.pdf").read_bytes())
    signed = Path("dato.pdf").read_bytes() + b"\n1 0 obj\n<</Sig 1>>\nendobj\n%%EOF\n"
    Path("dato.pdf").write_bytes(signed)
    refused = plan("calendar", "-o", "dato.pdf")
    assert refused.status == 2
    assert "dato.pdf has been edited since applan wrote it" in refused.stderr
    assert Path("dato.pdf").read_bytes() == signed
    assert plan("calendar", "-o", "dato.pdf", "--force").status == 0


@INSTALLED
@READ
def test_a_wheel_is_a_page_for_each_year_and_one_picture(plan: Call) -> None:
    wide = PLAN.replace("2026", "2026–2027").replace("sections:", "activities:")
    Path("plans/2027.yaml").write_text(
        wide
        + "  - { title: Vårpuss, when: 3. mai 2026 }\n  - { title: Høstpuss, when: 3. oktober 2027 }\n",
        "utf-8",
    )
    assert plan("calendar", "2027", "-o", "hjul.pdf", "--view", "wheel").status == 0
    pages = text("hjul.pdf").split("\f")[:-1]
    assert ["Vårpuss" in page for page in pages] == [True, False]
    assert ["Høstpuss" in page for page in pages] == [False, True]
    made = plan("calendar", "2027", "-o", "hjul.png")
    if "no export filter" in made.stderr:
        pytest.skip("LibreOffice Draw is missing")
    content = Path("hjul.png").read_bytes()
    width, height = struct.unpack(">II", content[16:24])
    assert (width, round(height / width, 1)) == (2000, 2.8)
    assert is_untouched(content)
    assert content.endswith(b"IEND\xaeB`\x82")
    assert plan("calendar", "2027", "-o", "hjul.png").status == 0


@pytest.mark.usefixtures("without")
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["render", "-f", "pdf"], "PDF is made by LibreOffice, which is not found here; "),
        (["render", "-f", "pdf", "-f", "md"], "PDF is made by LibreOffice, "),
        (["calendar", "-f", "pdf"], "PDF is made by LibreOffice, "),
        (["calendar", "--split", "who", "-f", "pdf"], "PDF is made by LibreOffice, "),
        (["history", "-o", "h.pdf"], "PDF is made by LibreOffice, "),
        (["calendar", "-o", "hjul.png"], "the wheel as PDF and PNG is made by LibreOffice, "),
        (["calendar", "--view", "wheel", "-f", "pdf"], "the wheel as PDF and PNG is made by "),
        (["render", "--page-numbers"], "page numbers are counted by LibreOffice, "),
    ],
)  # fmt: skip
def test_without_libreoffice_nothing_is_written(
    arguments: list[str], said: str, plan: Call
) -> None:
    found = plan(*arguments)
    assert found.status == 2
    assert found.stdout == ""
    assert found.stderr.startswith(f"applan: {said}")
    assert "libreoffice.org" in found.stderr
    assert [path.name for path in Path().iterdir() if path.name != ".cache"] == ["plans"]


def test_page_numbers_are_for_word(plan: Call) -> None:
    found = plan("render", "--page-numbers", "-f", "pdf")
    assert found.status == 2
    assert found.stderr == "applan: --page-numbers is for --format docx; a PDF has them\n"


@pytest.mark.parametrize(
    "arguments",
    [["render", "-o", "-", "-f", "docx"], ["history", "-f", "docx"]],
)
def test_a_terminal_is_shown_no_binary(
    arguments: list[str], plan: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    found = plan(*arguments)
    assert found.status == 2
    assert found.stdout == ""
    assert found.stderr == (
        "applan: this is no text that a terminal can show; name a file for it with -o\n"
    )


@pytest.mark.parametrize(
    ("arguments", "sheets"),
    [
        (["calendar"], ["Datoplan – Årsplan 2026"]),
        (["next", "--on", "2026-05-01"], None),
        (["history"], ["Aktiviteter"]),
        (["render", "-t", "register"], ["Register"]),
    ],
)
def test_what_lists_can_be_a_spreadsheet(
    arguments: list[str], sheets: list[str] | None, plan: Call
) -> None:
    found = plan(*arguments, "-o", "ut.xlsx", lang="nb")
    assert found.status == 0, found.stderr
    made = openpyxl.load_workbook("ut.xlsx")
    assert sheets in (None, made.sheetnames)
    assert all(sheet.max_row > 1 for sheet in made.worksheets)
    assert is_untouched(Path("ut.xlsx").read_bytes())
    assert plan(*arguments, "-o", "ut.xlsx", lang="nb").status == 0
