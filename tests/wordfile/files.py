"""Small files made by hand: what is tested in them stands in the test."""

import zipfile
from io import BytesIO

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def packed(parts: dict[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return made.getvalue()


def docx(body: str, names: str = "", **parts: str) -> bytes:
    """A Word file with this in its body, and other parts such as ``numbering``."""
    kinds = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_WORD}.{name}+xml"/>'
        for name in parts
    )
    relations = "".join(
        f'<Relationship Id="r{name}" Type="{_OFFICE}/{name}" Target="{name}.xml"/>'
        for name in parts
    )
    return packed(
        {
            "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/'
            'content-types"><Default Extension="xml" ContentType="application/xml"/><Default '
            'Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+'
            f'xml"/><Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"'
            f"/>{kinds}</Types>",
            "_rels/.rels": f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="r" Type="'
            f'{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{_RELATIONS}">{relations}'
            "</Relationships>",
            "word/document.xml": f'<w:document xmlns:w="{W}" {names}><w:body>{body}</w:body>'
            "</w:document>",
            **{f"word/{name}.xml": part for name, part in parts.items()},
        }
    )


def root(name: str, inside: str) -> str:
    return f'<w:{name} xmlns:w="{W}">{inside}</w:{name}>'


def odt(body: str, own: str = "", **parts: str) -> bytes:
    """An OpenDocument text with this in it, styles of its own, and other parts such as ``meta``."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        content = open_document(
            "document-content",
            f"<office:automatic-styles>{own}</office:automatic-styles><office:body><office:text>"
            f"{body}</office:text></office:body>",
        )
        for name, part in {"content": content, **parts}.items():
            archive.writestr(f"{name}.xml", part, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def open_document(name: str, inside: str) -> str:
    spaces = " ".join(
        f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for prefix, name in (
            ("office", "office"), ("text", "text"), ("table", "table"), ("draw", "drawing"),
            ("style", "style"), ("fo", "xsl-fo-compatible"), ("meta", "meta"),
        )
    )  # fmt: skip
    dublin = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
    return f"<office:{name} {spaces} {dublin}>{inside}</office:{name}>"
