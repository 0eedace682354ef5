"""A document as a Word file: the secretary's file with the document in its place."""

import re
from dataclasses import replace
from typing import Any

from lxml import etree

from applan.errors import UserError
from applan.formats.document import Look, core_properties
from applan.formats.document.docx.body import Body, contents_field
from applan.formats.document.docx.check import faults
from applan.formats.document.docx.editions import put_edition, sign_of
from applan.formats.document.docx.lined import lined
from applan.formats.document.docx.numbering import Numbering
from applan.formats.document.docx.page import fit_tabs, text_width, tighten, turn, widen
from applan.formats.document.docx.places import content_paragraphs, fill_places, take_place
from applan.formats.document.docx.styles import Styles
from applan.formats.document.docx.supply import supplied
from applan.formats.document.docx.theme import breadth, paint
from applan.formats.identity import Identity, picture_size, readable
from applan.prose.blocks import headings
from applan.prose.document import CONTENTS_LEVELS, FIRST_PAGE, Document, Entry, entries
from applan.wordfile.package import NAMESPACES, Package, w

_AFTER_LINE_NUMBERS = (
    "pgNumType", "cols", "formProt", "vAlign", "noEndnote", "titlePg", "textDirection", "bidi",
    "rtlGutter", "docGrid", "printerSettings", "sectPrChange",
)  # fmt: skip
_DATED = (
    ' xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)
_DATES = "".join(
    f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{{day}}T00:00:00Z</dcterms:{name}>'
    for name in ("created", "modified")
)
"""Of a plan that is adopted; no other has a day that is true."""


def render(document: Document, look: Look) -> bytes:
    """The look's Word file with the document at ``{{ innhold }}`` and its places filled.

    ``{{ versjon }}`` is the sign of the edition that the file then tells of; where there is none,
    that of what the document says.

    Raises ``UserError`` where the file is no Word file, has no place for the document, or has a
    place that nothing fills.
    """
    name, edition = look.word_file_name, look.edition
    package = Package(look.word_file, name)
    if edition is not None:
        put_edition(package, edition, document.blocks)
    if look.line_numbers:
        document = replace(document, blocks=lined(document.blocks))
    for fault in faults(package):
        raise UserError("the Word file {file}: {fault}", file=name, fault=fault)
    (place,) = content_paragraphs(package.document)
    for tree in package.with_text():
        fill_places(tree, document.fields)
    put_logo(package, look.identity)
    styles = supplied(package)
    painted = package.tree(package.related("styles") or "")
    paint(package, painted, [readable(colour) for colour in look.identity.colours])
    section = section_of(place)
    _lay_out(document, section, painted)
    words = breadth(package, styles.font("Tabelltekst"))
    numbering = Numbering(package, styles)
    body = Body(styles, numbering, package.link, text_width(section), document.dated, words)
    before = _next_page(section) if document.summary else ""
    if look.line_numbers:
        _number_lines(section)
    written = _xml(document, body, styles, before)
    sign = edition.sign if edition is not None else sign_of(written)
    for tree in package.with_text():
        fill_places(tree, {"versjon": sign})
    _insert(package, place, written)
    for found in painted.iter(w("lang")):  # what the whole document is proofread in
        if found.get(w("val")) is not None:
            found.set(w("val"), document.language)
    adopted = bool(document.fields.get("vedtatt"))
    dates = _DATES.format(day=document.dated.isoformat()) if adopted else ""
    package.set_properties(core_properties(document, _DATED, dates))
    return package.bytes()


def _lay_out(document: Document, section: Any, styles: Any) -> None:
    """Make room on the pages for what is wide, or much; what stands at the margin follows it."""
    width = text_width(section)
    if document.wide:
        turn(section)
    if document.dense < 1:
        widen(section)
        tighten(styles, document.dense)
    fit_tabs(styles, width, text_width(section))


def _xml(document: Document, body: Body, styles: Styles, section: str) -> str:
    """The document; what is told before it ends as the section whose properties are given."""
    before = len(tuple(headings(document.summary)))
    found = tuple(entries(document.blocks))
    kept = [(number, entry) for number, entry in enumerate(found, before) if not entry.gone]
    levels = _contents_levels(tuple(entry for _, entry in kept))
    listed = tuple((number, entry) for number, entry in kept if entry.level in levels)
    field = contents_field(listed, levels, document.contents_title, styles)
    anchors = tuple(entry.anchor for entry in found)
    summary = body.summary(document.summary, section) if document.summary else ""
    return summary + body.written(document.blocks, field, anchors)


def _contents_levels(found: tuple[Entry, ...]) -> tuple[int, ...]:
    """The levels that the table of contents lists: the chapters alone where more is over a page."""
    chapters = CONTENTS_LEVELS[:1]
    most = FIRST_PAGE[-1]
    both, alone = (sum(one.level in some for one in found) for some in (CONTENTS_LEVELS, chapters))
    return chapters if alone <= most < both and alone in FIRST_PAGE else CONTENTS_LEVELS


def _insert(package: Package, place: Any, xml: str) -> None:
    """Put the document where its place is; a section that ends there still ends there."""
    here = etree.ProcessingInstruction("applan")
    place.addprevious(here)
    if place.find(f"{w('pPr')}/{w('sectPr')}") is None:
        place.getparent().remove(place)
    else:
        for child in list(place):
            if child.tag != w("pPr"):
                place.remove(child)
    package.replace(here, xml)


def section_of(place: Any) -> Any:
    """The properties of the section that a paragraph stands in."""
    for one in (place, *place.itersiblings()):
        if one.tag == w("sectPr"):
            return one
        inner = one.find(f"{w('pPr')}/{w('sectPr')}")
        if inner is not None:
            return inner
    return etree.SubElement(place.getparent(), w("sectPr"))


def _next_page(section: Any) -> str:
    """The same properties for a section before this one, which begins on a page of its own."""
    for kind in section.findall(w("type")):
        section.remove(kind)
    written = etree.tostring(section, encoding="unicode", with_tail=False)
    return re.sub(r' xmlns:\w+="[^"]*"', "", written)


def _number_lines(section: Any) -> None:
    """Number the lines of the section in the margin, through the whole document."""
    for old in section.findall(w("lnNumType")):
        section.remove(old)
    numbers = etree.Element(w("lnNumType"))
    numbers.set(w("countBy"), "1")
    numbers.set(w("restart"), "continuous")
    later = [w(name) for name in _AFTER_LINE_NUMBERS]
    position = next((n for n, child in enumerate(section) if child.tag in later), len(section))
    section.insert(position, numbers)


PLACE = "logo"
_HEIGHT, _WIDEST = 396_000, 2_160_000
"""11 mm, and 6 cm at most, in English Metric Units of 1/360 000 cm."""

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_PICTURE = (
    '<w:r {names} xmlns:wp="{d}/wordprocessingDrawing" xmlns:a="{d}/main" xmlns:pic="{d}/picture">'
    '<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
    '<wp:docPr id="{id}" name="Logo {id}" descr="Logo"/><a:graphic>'
    '<a:graphicData uri="{d}/picture"><pic:pic><pic:nvPicPr>'
    '<pic:cNvPr id="0" name="Logo"/><pic:cNvPicPr/></pic:nvPicPr>'
    '<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch>'
    '</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
    "</a:graphic></wp:inline></w:drawing></w:r>"
)
FIRST_ID = 9000
"""Drawings are numbered from here, past those that the secretary's own file has."""


def put_logo(package: Package, identity: Identity) -> None:
    """Put the logo at its places; without one, a paragraph that only holds the place goes too."""
    number = FIRST_ID
    for part, tree in package.parts_with_text():
        for run in take_place(tree, PLACE):
            paragraph = next(run.iterancestors(w("p")))
            size = picture_size(identity.logo)
            if size is None:
                beside = [one for one in paragraph.getparent() if one.tag == w("p")]
                if len(beside) > 1 and not "".join(paragraph.itertext()).strip():
                    paragraph.getparent().remove(paragraph)
                continue
            width = min(_HEIGHT * size[0] // size[1], _WIDEST)
            shape = f'cx="{width}" cy="{width * size[1] // size[0]}"'
            relation = package.picture(part, identity.logo, identity.logo_kind)
            written = _PICTURE.format(
                names=NAMESPACES, d=_DRAWING, id=number, size=shape, relation=relation
            )
            run.addprevious(etree.fromstring(written))
            number += 1
