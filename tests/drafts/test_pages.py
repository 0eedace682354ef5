"""A page number is what is printed on the page, also where a section counts anew."""

import pytest
from tests.drafts.conftest import Drafted, parts

from applan.formats.document.docx.pages import listed, pages, to_measure, with_pages

PLAN = "sections:\n  - { title: Vår, text: Vi rydder. }\n  - { title: Høst, text: Vi maler. }\n"
COVER = (
    "<w:body><w:p><w:r><w:t>Forside</w:t></w:r></w:p><w:p><w:pPr><w:sectPr>{cover}</w:sectPr>"
    "</w:pPr></w:p>"
)


def pdf(*places: tuple[str, int]) -> bytes:
    """The parts of a PDF that tell where bookmarks are: pages are the objects 10, 20, 30 …"""
    named = "\n".join(f"/5F{name[1:]}[{page}0 0 R/XYZ 70 700 0]" for name, page in places)
    kids = " ".join(f"{page}0 0 R" for page in range(1, 10))
    return f"%PDF-1.4\n<</Type/Pages\n/Resources 9 0 R\n/Kids[ {kids} ]\n/Count 9>>\n<<{named}>>".encode()


@pytest.mark.parametrize(
    ("cover", "rest", "found", "printed"),
    [
        ("", "", (3, 5), ("3", "5")),
        ("", '<w:pgNumType w:start="1"/>', (3, 5), ("2", "4")),
        ('<w:pgNumType w:fmt="lowerRoman"/>', '<w:pgNumType w:start="1"/>', (2, 3), ("1", "2")),
        ("", '<w:pgNumType w:fmt="upperRoman"/>', (4, 9), ("IV", "IX")),
        ('<w:pgNumType w:start="10"/>', "", (2, 3), ("11", "12")),
    ],
)
def test_sections_count_their_pages(
    cover: str, rest: str, found: tuple[int, int], printed: tuple[str, str], drafted: Drafted
) -> None:
    from tests.drafts.conftest import ROOT

    from applan.imprint import zipped

    held = parts((ROOT / "templates" / "arbeidsplan.docx").read_bytes())
    body = held["word/document.xml"].decode().replace("<w:body>", COVER.format(cover=cover))
    held["word/document.xml"] = body.replace('w:gutter="0"/>', f'w:gutter="0"/>{rest}').encode()
    word = drafted(PLAN, "docx", own={"arbeidsplan.docx": zipped(held)})["docx"]
    first, second = listed(word, "a.docx")
    measured = to_measure(word, "a.docx")
    made = pdf(("_Toc900000000", 1), ("_Toc900000001", 2), (first, found[0]), (second, found[1]))
    numbers = pages(made, measured, "a.docx")
    assert (numbers[first], numbers[second]) == printed
    xml = parts(with_pages(word, "a.docx", numbers))["word/document.xml"].decode()
    assert xml.count(" PAGEREF ") == 2
    assert 'w:leader="dot" w:pos="9070"/></w:tabs><w:ind w:right="0"/>' in xml


def test_a_pdf_that_tells_nothing_gives_nothing(drafted: Drafted) -> None:
    word = drafted(PLAN, "docx")["docx"]
    assert pages(b"%PDF-1.7\n/ObjStm", word, "a.docx") == {}
