"""The HTML page: one file that needs nothing else, and says what the Markdown says."""

import re

import pytest
from lxml import html

from applan.errors import UserError
from applan.prose.blocks import lines, plain
from applan.prose.parse import parse_document

from .conftest import Drafted, html_text, squeezed
from .test_docx import PLAN


def test_the_page_needs_nothing_else(drafted: Drafted) -> None:
    page = drafted(PLAN, "html")["html"].decode()
    assert page.startswith('<!DOCTYPE html>\n<html lang="nb-NO">')
    assert "default-src 'none'" in page
    assert re.findall(r"(?:src|href)=\"(?!#)([^\"]*)", page) == ["https://example.no/a?b=1&amp;c=2"]
    assert "<script" not in page and "@import" not in page and "url(" not in page


def test_the_page_and_the_markdown_say_the_same(drafted: Drafted) -> None:
    made = drafted(PLAN, "html", "md")
    markdown = parse_document(made["md"].decode())
    told = [squeezed(plain(line)) for line in lines(markdown) if plain(line)]
    page = squeezed(html_text(made["html"]))
    assert len(told) > 30
    assert [text for text in told if text not in page] == []


def test_the_page_is_made_of_what_it_means(drafted: Drafted) -> None:
    page = html.fromstring(drafted(PLAN, "html")["html"])
    assert [heading.text_content() for heading in page.iter("h1")] == ["Arbeidsplan 2026"]
    assert page.find(".//aside").text_content().split() == ["Innstilling", "Planen", "vedtas."]
    assert [row.text for row in page.findall(".//thead/tr/th[@scope='col']")][:2] == ["Dato", "Hva"]
    assert page.find(".//p[@class='said']/strong").text == "Sak"
    targets = {element.get("id") for element in page.iter("h2", "h3")}
    links = [link.get("href").removeprefix("#") for link in page.iterfind(".//nav//a")]
    assert len(links) == 5
    assert set(links) <= targets


def test_lists_go_on_from_their_first_number(drafted: Drafted) -> None:
    page = drafted("text: |\n  4. fire\n  5. fem\n", "html")["html"].decode()
    assert '<ol start="4">\n<li>fire</li>\n<li>fem</li>\n</ol>' in page


def test_what_stands_beside_a_number_is_one_cell_with_every_blank_in_it(drafted: Drafted) -> None:
    goals = (
        "sections:\n  - {title: Mål, goals: [{title: Bli flere, supports: [a]}, {title: Stå på}]}\n"
    )
    page = drafted(f"goals: [{{id: a, title: Vinne, role: overall}}]\n{goals}", "html")["html"]
    points = html.fromstring(page).xpath("//ul[@class='labelled']/li")
    cells = [[cell.text_content() for cell in point] for point in points]
    assert cells == [["1.1", "Bli flereBidrar til: Vinne."], ["1.2", "Stå på"]]
    assert [(point.text or "").strip() for point in points] == ["", ""]


def test_a_style_sheet_cannot_end_itself(drafted: Drafted) -> None:
    with pytest.raises(UserError):
        drafted("", "html", own={"arbeidsplan.css": "</style><script>"})


def test_a_template_may_have_a_style_sheet_of_its_own(drafted: Drafted) -> None:
    own = {"sammendrag.css": "h1 { color: green; }"}
    assert "color: green" in drafted("", "html", template="sammendrag", own=own)["html"].decode()
    assert "color: green" not in drafted("", "html", own=own)["html"].decode()
