"""What a reader of each format sees of a text: its lines, each behind its number or label."""

import re
from datetime import date
from functools import cache
from pathlib import Path

from lxml import etree, html
from markdown_it import MarkdownIt

from applan.formats.document.docx.body import Body
from applan.formats.document.docx.numbering import Numbering
from applan.formats.document.docx.styles import Styles
from applan.formats.document.html import Writer
from applan.prose.blocks import Blocks
from applan.prose.document import Document
from applan.prose.markdown import to_markdown
from applan.wordfile.package import Package

_WORD_FILE = Path(__file__).parents[2] / "templates" / "arbeidsplan.docx"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def in_markdown(blocks: Blocks) -> list[str]:
    """As any other reader of CommonMark shows the Markdown that is written, bullets left out."""
    lines: list[str] = []
    numbers: list[int | None] = []
    label = ""
    for token in MarkdownIt("commonmark").enable("table").parse(str(to_markdown(blocks))):
        if token.type in ("ordered_list_open", "bullet_list_open"):
            start = int(token.attrs.get("start", 1)) if token.tag == "ol" else None
            lines += _plain(label)
            label = ""
            numbers.append(start)
        elif token.type.endswith("list_close"):
            numbers.pop()
        elif token.type == "list_item_open" and (number := numbers[-1]) is not None:
            label = f"{number}. "
            numbers[-1] = number + 1
        elif token.type in ("list_item_close", "blockquote_open"):
            lines += _plain(label)
            label = ""
        elif token.type == "inline":
            said = "".join(
                "\n" if child.type == "hardbreak" else child.content or " " * (
                    child.type == "softbreak"
                )
                for child in token.children or ()
            )  # fmt: skip
            lines += _plain(label + said)
            label = ""
    return lines


def in_html(blocks: Blocks) -> list[str]:
    """As a browser shows it."""
    written = "\n".join(Writer(_document(blocks)).blocks(blocks))
    lines: list[str] = [""]
    if written:
        _walk(html.fragment_fromstring(written, create_parent="div"), lines)
    return _plain("\n".join(lines))


def _walk(element: html.HtmlElement, lines: list[str]) -> None:
    parent = element.getparent()
    leads = parent is not None and parent.tag == "li" and parent[0] is element
    if element.tag in _ON_A_LINE and not (leads and element.tag == "p"):
        lines.append("")
    number = int(element.get("start", 1)) if element.tag == "ol" else None
    lines[-1] += _flat(element.text)
    for child in element:
        if number is not None:
            lines.append(f"{number}. ")
            number += 1
            lines[-1] += _flat(child.text)
            for inner in child:
                _walk(inner, lines)
                lines[-1] += _flat(inner.tail)
            continue
        _walk(child, lines)
        lines[-1] += _flat(child.tail)


_ON_A_LINE = {"p", "li", "ol", "ul", "td", "th", "br", "h1", "h2", "h3", "h4", "h5", "h6"}


def _flat(text: str | None) -> str:
    return (text or "").replace("\n", " ")


def in_word(blocks: Blocks) -> list[str]:
    """As Word shows it: numbers of its own numberings, and labels that are text."""
    package = Package(_word_file(), "arbeidsplan.docx")
    styles = Styles(package.tree(str(package.related("styles"))))
    body = Body(styles, Numbering(package, styles), package.link, 9000, date(2026, 1, 1))
    written = body.written(blocks, "", ())
    numbering = package.related("numbering")
    starts = _starts(package.tree(numbering)) if numbering else {}
    tree = etree.fromstring(
        f'<w:body xmlns:w="{_W[1:-1]}" xmlns:r="urn:r">{written}</w:body>'.encode()
    )
    lines: list[str] = []
    for paragraph in tree.iter(f"{_W}p"):
        found = paragraph.find(f"{_W}pPr/{_W}numPr/{_W}numId")
        number = found.get(f"{_W}val") if found is not None else ""
        label = ""
        if number in starts:
            label = f"{starts[number]}. "
            starts[number] += 1
        lines += _plain(label + "".join(map(_sign, paragraph.iter())))
    return lines


def _sign(element: etree._Element) -> str:
    match etree.QName(element).localname:
        case "t":
            return element.text or ""
        case "br":
            return "\n"
        case "tab" if element.getparent().tag == f"{_W}r":
            return " "
    return ""


def _starts(tree: etree._Element) -> dict[str, int]:
    """The first number of each numbering that begins anew, by its id."""
    return {
        num.get(f"{_W}numId"): int(start.get(f"{_W}val"))
        for num in tree.findall(f"{_W}num")
        if (start := num.find(f"{_W}lvlOverride/{_W}startOverride")) is not None
    }


@cache
def _word_file() -> bytes:
    return _WORD_FILE.read_bytes()


def _document(blocks: Blocks) -> Document:
    from datetime import date

    return Document(blocks, "", "", "nb", date(2026, 1, 1), "", {})


def _plain(text: str) -> list[str]:
    """Lines without bullets, wide spaces and spaces that do not break."""
    found = (" ".join(re.sub("[\u00a0\u2003]", " ", line).split()) for line in text.split("\n"))
    bare = (re.sub("^(?:• )+|^•$", "", line) for line in found)
    return [line for line in bare if line]
