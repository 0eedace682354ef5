"""The organisation's logo at ``{{ logo }}`` in a Word file."""

from lxml import etree

from applan.formats.document.docx.places import take_place
from applan.formats.identity import Identity, picture_size
from applan.wordfile.names import NAMESPACES, w
from applan.wordfile.package import Package

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
