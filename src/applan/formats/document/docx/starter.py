"""Makes the Word file that applan comes with.

``python -m applan.formats.document.docx.starter > templates/arbeidsplan.docx`` writes it anew; a
test tells when the file is not what this makes. Secretaries change their own copy in Word, never
this.
"""

import sys

from applan.formats.document.docx.starter_styles import numbering_xml, styles_xml
from applan.formats.document.docx.theme import KIND as THEME_KIND
from applan.formats.document.docx.theme import PART as THEME
from applan.formats.document.docx.theme import theme_xml
from applan.imprint import zipped
from applan.wordfile.names import CONTENT_TYPES, NAMESPACES, RELATIONSHIPS, R

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_CORE_KIND = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PARTS = ("styles", "numbering", "settings", "fontTable", "header", "footer")

_SECTION = (
    '<w:sectPr><w:headerReference w:type="default" r:id="rId5"/>'
    '<w:footerReference w:type="default" r:id="rId6"/>'
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1418" w:bottom="1247" '
    'w:left="1418" w:header="680" w:footer="624" w:gutter="0"/></w:sectPr>'
)
_MAPPING = " ".join(
    f'w:{name}="{meaning}"'
    for name, meaning in (
        ("bg1", "light1"), ("t1", "dark1"), ("bg2", "light2"), ("t2", "dark2"),
        *((f"accent{n}", f"accent{n}") for n in range(1, 7)),
        ("hyperlink", "hyperlink"), ("followedHyperlink", "followedHyperlink"),
    )
)  # fmt: skip
"""Which colour of the theme each name means (ECMA-376 part 1, 17.15.1.20)."""


def _field(code: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def _run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def _paragraph(style: str, content: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{content}</w:p>'


def _word(element: str, content: str) -> bytes:
    return f"{_HEAD}<w:{element} {NAMESPACES}>{content}</w:{element}>".encode()


def _types() -> bytes:
    overrides = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{_WORD}.{part}+xml"/>'
        for part in _PARTS
    )
    return (
        f'{_HEAD}<Types xmlns="{CONTENT_TYPES}"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>'
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        f'{overrides}<Override PartName="/{THEME}" ContentType="{THEME_KIND}"/></Types>'
    ).encode()


def _relations(*relations: tuple[str, str]) -> bytes:
    written = "".join(
        f'<Relationship Id="rId{n}" Type="{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(relations, 1)
    )
    return f'{_HEAD}<Relationships xmlns="{RELATIONSHIPS}">{written}</Relationships>'.encode()


def _fonts() -> bytes:
    """What to use where Calibri or Cambria is not there: fonts of the same widths."""
    return _word(
        "fonts",
        '<w:font w:name="Calibri"><w:altName w:val="Carlito"/><w:family w:val="swiss"/></w:font>'
        '<w:font w:name="Cambria"><w:altName w:val="Caladea"/><w:family w:val="roman"/></w:font>',
    )


def starter() -> bytes:
    """The Word file, always the same bytes."""
    whole = _run("{{ tittel }} · versjon {{ versjon }}")
    page = _run("Side ") + _field("PAGE") + _run(" av ") + _field("NUMPAGES")
    right = "<w:r><w:tab/></w:r>"
    core = (
        f'{_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/'
        'metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        "<dc:title>Arbeidsplan</dc:title></cp:coreProperties>"
    )
    settings = (
        '<w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/><w:characterSpacingControl '
        'w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        f'<w:themeFontLang w:val="nb-NO"/><w:clrSchemeMapping {_MAPPING}/>'
    )
    return zipped(
        {
            "[Content_Types].xml": _types(),
            "_rels/.rels": _relations(
                (f"{R}/officeDocument", "word/document.xml"),
                (_CORE_KIND, "docProps/core.xml"),
            ),
            "word/document.xml": _word(
                "document",
                f"<w:body>{_paragraph('Normal', _run('{{ innhold }}'))}{_SECTION}</w:body>",
            ),
            "word/_rels/document.xml.rels": _relations(
                *((f"{R}/{part}", f"{part}.xml") for part in _PARTS),
                (f"{R}/theme", THEME.removeprefix("word/")),
            ),
            "word/styles.xml": styles_xml(),
            "word/numbering.xml": numbering_xml(),
            "word/settings.xml": _word("settings", settings),
            THEME: theme_xml(),
            "word/fontTable.xml": _fonts(),
            "word/header.xml": _word(
                "hdr",
                _paragraph("Header", _run("{{ logo }}"))
                + _paragraph("Header", _run("{{ organisasjon }}") + right + _run("{{ sak }}")),
            ),
            "word/footer.xml": _word(
                "ftr",
                _paragraph("Footer", whole + right + page),
            ),
            "docProps/core.xml": core.encode(),
        }
    )


if __name__ == "__main__":
    sys.stdout.buffer.write(starter())
