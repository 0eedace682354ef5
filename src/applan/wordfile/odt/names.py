"""The names of OpenDocument (ODF 1.3, part 3)."""

_SPACES = {
    **{
        name: f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"
        for name in ("office", "style", "text", "table", "meta", "manifest")
    },
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xml": "http://www.w3.org/XML/1998/namespace",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
}


def n(name: str) -> str:
    """A name as lxml writes it: ``text:p``."""
    prefix, _colon, local = name.partition(":")
    return f"{{{_SPACES[prefix]}}}{local}"
