"""Page numbers in a Word file's table of contents: read where LibreOffice puts its headings, and
written as results of the fields that Word has for them.

Nobody but a program that lays the file out knows them, and a wrong number is worse than none.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from lxml import etree

from applan.formats.document.docx.names import attribute, text
from applan.formats.document.docx.page import text_width
from applan.formats.document.docx.write import section_of
from applan.wordfile.counting import spelled
from applan.wordfile.package import NAMESPACES, Package, w

_GALLERY = "Table of Contents"
_SECTION = "_Toc9{:08d}"
"""A bookmark where a section begins; Word's own names are lower."""

_NUMBER = (
    "<w:p {names}><w:r><w:tab/></w:r>"
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGEREF '
    '{anchor} \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    '<w:r>{page}</w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
)
_DOTS = (
    '<w:pPr {names}><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{width}"/></w:tabs>'
    '<w:ind w:right="0"/></w:pPr>'
)
_KIDS = re.compile(rb"/Type\s*/Pages\b[^>]*?/Kids\s*\[([^\]]*)\]")
_OBJECT = re.compile(rb"(\d+) 0 R")
_PLACE = re.compile(rb"Toc(\d{9})\)?\s*\[\s*(\d+) 0 R")
"""A named place of a PDF and its page; of «_» programs write «_», «#5F» or «5F»."""


def listed(word: bytes, name: str) -> tuple[str, ...]:
    """The bookmarks that our table of contents leads to, in order; none where there is none."""
    return tuple(link.get(w("anchor"), "") for link in _links(Package(word, name)))


def with_pages(word: bytes, name: str, numbers: Mapping[str, str]) -> bytes:
    """The Word file with a page number behind each entry of its table of contents.

    ``numbers`` are by bookmark; an entry that is not among them stays as it is.
    """
    package = Package(word, name)
    for link in _links(package):
        anchor = link.get(w("anchor"), "")
        if anchor in numbers:
            page = text(numbers[anchor])
            written = _NUMBER.format(names=NAMESPACES, anchor=attribute(anchor)[1:-1], page=page)
            link.extend(etree.fromstring(written))
            _lead(next(link.iterancestors(w("p"))))
    return package.bytes()


def to_measure(word: bytes, name: str) -> bytes:
    """The Word file with a bookmark where each section begins, so that pages that are counted
    anew, as after a cover, can be told apart."""
    package = Package(word, name)
    begins = True
    count = 0
    for block in package.document.iterfind(f"{w('body')}/*"):
        paragraph = next(block.iter(w("p")), None)
        if begins and paragraph is not None:
            _mark(paragraph, count)
            begins, count = False, count + 1
        begins = begins or block.find(f"{w('pPr')}/{w('sectPr')}") is not None
    return package.bytes()


def pages(pdf: bytes, word: bytes, name: str) -> dict[str, str]:
    """The page that each bookmark is on, as it is printed there.

    ``pdf`` is what LibreOffice made of the file from ``to_measure``, as PDF/A-1 (whose objects
    are not packed), with bookmarks as places; ``word`` is that file. Empty where it tells nothing.
    """
    kids = _KIDS.search(pdf)
    order = {page: n for n, page in enumerate(_OBJECT.findall(kids[1] if kids else b""), 1)}
    found = {f"_Toc{name.decode()}": order.get(page, 0) for name, page in _PLACE.findall(pdf)}
    sections = [
        (found.get(_SECTION.format(n), 0), *kind)
        for n, kind in enumerate(_kinds(Package(word, name).document))
    ]
    return {
        anchor: _printed(page, sections)
        for anchor, page in found.items()
        if page and not anchor.startswith(_SECTION[:5])
    }


def _links(package: Package) -> Iterator[Any]:
    """The entries of our table of contents."""
    for part in package.document.iter(w("sdt")):
        gallery = part.find(f"{w('sdtPr')}/{w('docPartObj')}/{w('docPartGallery')}")
        if gallery is not None and gallery.get(w("val")) == _GALLERY:
            links = part.iter(w("hyperlink"))
            yield from (link for link in links if link.find(f".//{w('instrText')}") is None)


def _lead(paragraph: Any) -> None:
    """Dots as far as the number, at the right margin, as Word sets an entry itself.

    LibreOffice shows nothing of what stands beyond a right indent.
    """
    part = next(one for one in paragraph.iterancestors() if one.getparent().tag == w("body"))
    properties = paragraph.find(w("pPr"))
    written = _DOTS.format(names=NAMESPACES, width=text_width(section_of(part)))
    for element in reversed(etree.fromstring(written)):
        properties.insert(1, element)


def _mark(paragraph: Any, number: int) -> None:
    for element in ("bookmarkEnd", "bookmarkStart"):
        mark = etree.Element(w(element))
        mark.set(w("id"), str(8000 + number))
        if element == "bookmarkStart":
            mark.set(w("name"), _SECTION.format(number))
        place = 0 if paragraph.find(w("pPr")) is None else 1
        paragraph.insert(place, mark)


def _kinds(document: Any) -> Iterator[tuple[int | None, str]]:
    """What each section says of its page numbers: the first of them, and how they are written."""
    body = w("body")
    yield from map(_kind, document.iterfind(f"{body}/{w('p')}/{w('pPr')}/{w('sectPr')}"))
    yield from map(_kind, document.iterfind(f"{body}/{w('sectPr')}"))


def _kind(section: Any) -> tuple[int | None, str]:
    number = section.find(w("pgNumType"))
    start, manner = ("", "") if number is None else (number.get(w(a), "") for a in ("start", "fmt"))
    return int(start) if start.isdecimal() and len(start) < 10 else None, manner


def _printed(page: int, sections: list[tuple[int, int | None, str]]) -> str:
    """The number of a page, counted and written as its section says."""
    shown, manner = page, ""
    for first, start, format in sections:
        if 0 < first <= page:
            shown = page - first + start if start is not None else shown
            manner = format
    return spelled(shown, manner)
