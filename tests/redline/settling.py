"""A Word file as it is when its tracked changes are settled, by Word's own rules.

A paragraph's mark that goes joins the paragraph with the one after it, which keeps its own form; a
row that goes is gone with its cells, and a table with its rows (ECMA-376, 17.13.5).
"""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any, Literal

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
COMING = (f"{W}ins", f"{W}moveTo")
GOING = (f"{W}del", f"{W}moveFrom")
BLOCKS = (f"{W}p", f"{W}tbl", f"{W}sdt", f"{W}sectPr")
SUMMARY = "applan_oppsummering"

Verb = Literal["Accept", "Reject"]


def document(content: bytes) -> Any:
    """The body of a Word file's document."""
    tree = etree.fromstring(zipfile.ZipFile(BytesIO(content)).read("word/document.xml"))
    return tree.find(f"{W}body")


def settled(content: bytes, verb: Verb) -> list[str]:
    """The paragraphs with text in them, without the summary and the table of contents."""
    body = document(content)
    settle(body, GOING if verb == "Accept" else COMING)
    return [line for line in paragraphs(body) if line.strip()]


def headings(content: bytes, verb: Verb) -> list[tuple[str, str]]:
    """The headings of the document, each with its style; the summary has only a title."""
    body = document(content)
    settle(body, GOING if verb == "Accept" else COMING)
    found = []
    for paragraph in body.iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        name = style.get(f"{W}val", "") if style is not None else ""
        if name.startswith("Heading"):
            found.append((name, "".join(_text(paragraph))))
    return found


def settle(body: Any, gone: tuple[str, ...]) -> None:
    """Take away what is ``gone``, in place."""
    for row in list(body.iter(f"{W}tr")):
        if any(row.find(f"{W}trPr/{tag}") is not None for tag in gone):
            row.getparent().remove(row)
    for table in list(body.iter(f"{W}tbl")):
        if table.find(f"{W}tr") is None:
            table.getparent().remove(table)
    for change in list(body.iter(*gone)):
        if change.getparent().tag != f"{W}rPr":
            change.getparent().remove(change)
    for properties in list(body.iter(f"{W}pPrChange")):
        was, now = properties.find(f"{W}pPr"), properties.getparent()
        now.remove(properties)
        if gone is COMING:
            now.replace(now.find(f"{W}pStyle"), was.find(f"{W}pStyle"))
    for paragraph in list(body.iter(f"{W}p")):
        if any(paragraph.find(f"{W}pPr/{W}rPr/{tag}") is not None for tag in gone):
            _join(paragraph)


def _join(paragraph: Any) -> None:
    after = paragraph.getnext()
    while after is not None and after.tag not in BLOCKS:
        after = after.getnext()
    if after is not None and after.tag == f"{W}p":
        held = [child for child in paragraph if child.tag != f"{W}pPr"]
        first = 1 if after.find(f"{W}pPr") is not None else 0
        for place, child in enumerate(held, first):
            after.insert(place, child)
    else:  # before a table there is nothing to be joined with, and a cell keeps its last
        assert not "".join(_text(paragraph)), "words would be left of a paragraph that goes"
        if paragraph.getparent().tag == f"{W}tc":
            return
    paragraph.getparent().remove(paragraph)


def paragraphs(body: Any) -> Iterator[str]:
    """The text of every paragraph after the summary, in cells as well."""
    within = ""
    for child in body:
        if child.tag == f"{W}bookmarkStart" and child.get(f"{W}name") == SUMMARY:
            within = child.get(f"{W}id")
        elif child.tag == f"{W}bookmarkEnd" and child.get(f"{W}id") == within:
            within = ""
        elif child.tag != f"{W}sdt" and not within:
            inside = [child] if child.tag == f"{W}p" else child.iter(f"{W}p")
            yield from ("".join(_text(one)) for one in inside)


def _text(paragraph: Any) -> Iterator[str]:
    for node in paragraph.iter(f"{W}t", f"{W}delText", f"{W}br", f"{W}tab"):
        if node.getparent().tag == f"{W}r":
            yield {f"{W}br": "\n", f"{W}tab": "\t"}.get(node.tag) or node.text or ""
