"""Pictures as a document of OpenDocument text (ISO/IEC 26300), one on each page.

LibreOffice's Writer, which everybody has who has it at all, makes a PDF of this; for an SVG alone
it wants Draw, and makes one long page of it.
"""

from base64 import b64encode
from collections.abc import Sequence

from applan.formats.calendar.markup import text
from applan.formats.calendar.svg import WIDTH, Picture

_PAGE = 21.0
"""The width of a page in centimetres: A4."""

_NAMES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"), ("style", "style"), ("text", "text"), ("draw", "drawing"),
        ("meta", "meta"), ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"),
    )
)  # fmt: skip
_DOCUMENT = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<office:document {names} '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2" '
    'office:mimetype="application/vnd.oasis.opendocument.text"><office:meta>'
    "<dc:title>{title}</dc:title></office:meta><office:styles>"
    '<style:default-style style:family="paragraph"><style:text-properties fo:font-size="2pt" '
    'fo:language="{language}" fo:country="NO"/></style:default-style></office:styles>'
    '<office:automatic-styles><style:style style:name="G" style:family="graphic">'
    '<style:graphic-properties style:wrap="run-through" style:vertical-pos="from-top" '
    'style:vertical-rel="page" style:horizontal-pos="from-left" style:horizontal-rel="page"/>'
    "</style:style>{styles}</office:automatic-styles><office:master-styles>{masters}"
    "</office:master-styles><office:body><office:text>{pages}</office:text></office:body>"
    "</office:document>\n"
)
_STYLES = (
    '<style:page-layout style:name="L{n}"><style:page-layout-properties fo:page-width="{width}cm" '
    'fo:page-height="{height:.3f}cm" fo:margin="0cm"/></style:page-layout>'
    '<style:style style:name="P{n}" style:family="paragraph" style:master-page-name="M{n}"/>'
)
_MASTER = '<style:master-page style:name="M{n}" style:page-layout-name="L{n}"/>'
_SHEET = (
    '<text:p text:style-name="P{n}"><draw:frame draw:style-name="G" draw:name="{name}" '
    'text:anchor-type="paragraph" svg:x="0cm" svg:y="0cm" svg:width="{width}cm" '
    'svg:height="{height:.3f}cm"><draw:image draw:mime-type="image/svg+xml"><office:binary-data>'
    "{content}</office:binary-data></draw:image><svg:title>{name}</svg:title></draw:frame></text:p>"
)


def document(pictures: Sequence[tuple[str, Picture]], title: str, language: str) -> str:
    """The pictures with their names, each on a page of its own shape."""
    pages = [
        {
            "n": number,
            "name": text(name),
            "width": _PAGE,
            "height": _PAGE * picture.height / WIDTH,
            "content": b64encode(picture.drawn.encode()).decode(),
        }
        for number, (name, picture) in enumerate(pictures, 1)
    ]
    return _DOCUMENT.format(
        names=_NAMES,
        title=text(title),
        language="nn" if language == "nn" else "nb",
        styles="".join(_STYLES.format(**page) for page in pages),
        masters="".join(_MASTER.format(**page) for page in pages),
        pages="".join(_SHEET.format(**page) for page in pages),
    )
