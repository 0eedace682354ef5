"""An OpenDocument text as its parts (ODF 1.3, part 2)."""

from typing import Any

from applan.errors import UserError
from applan.messages import msg
from applan.wordfile.archive import bounded, parsed, unpacked

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


class Package:
    """The parts as XML. Raises ``UserError`` for what is no such file, or is too large."""

    def __init__(self, content: bytes, name: str) -> None:
        self._refusal = msg("{name} is damaged, or no text document", name=name)
        self._parts = unpacked(content, name, self._refusal)
        bounded(name, (part for key, part in self._parts.items() if key.endswith(".xml")))
        if b"encryption-data" in self._parts.get("META-INF/manifest.xml", b""):
            raise UserError("{name} has a password; save it without one", name=name)
        self.content = self.tree("content.xml")
        self.styles = self.tree("styles.xml")
        body = f"{n('office:body')}/{n('office:text')}"
        found = None if self.content is None else self.content.find(body)
        if found is None:
            raise UserError(self._refusal)
        self.text = found
        self.roots = [root for root in (self.content, self.styles) if root is not None]

    def tree(self, part: str) -> Any:
        """A part as XML; None where there is none."""
        return parsed(self._parts[part], self._refusal) if part in self._parts else None

    def custom_properties(self) -> dict[str, str]:
        """The properties of the file that are of a user's or a program's own making, as text."""
        meta = self.tree("meta.xml")
        found = () if meta is None else meta.iter(n("meta:user-defined"))
        return {one.get(n("meta:name"), ""): "".join(one.itertext()) for one in found}
