"""A Word file as its parts: read from bytes, and written so that the same parts give the same
bytes."""

import posixpath
import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from lxml import etree

from applan.drafts.docx.names import CONTENT_TYPES, RELATIONSHIPS
from applan.errors import UserError
from applan.imprint import zipped
from applan.messages import msg

_LARGEST = 100_000_000
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"


class Package:
    """The parts of a Word file. A part that was asked for as XML is written back as it then is.

    Raises ``UserError`` for what is not a Word file.
    """

    def __init__(self, content: bytes, name: str) -> None:
        self.name = name
        try:
            with zipfile.ZipFile(BytesIO(content)) as archive:
                if sum(info.file_size for info in archive.infolist()) > _LARGEST:
                    raise zipfile.BadZipFile
                self._parts = {part: archive.read(part) for part in archive.namelist()}
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError):
            raise self._not_word() from None
        self._trees: dict[str, Any] = {}
        self.document_name = self._of_kind("", "officeDocument") or ""
        if self.document_name not in self._parts:
            raise self._not_word()

    @property
    def document(self) -> Any:
        return self.tree(self.document_name)

    def related(self, kind: str) -> str | None:
        """The name of the part that is the document's styles, numbering or settings."""
        found = self._of_kind(self.document_name, kind)
        return found if found in self._parts else None

    def with_text(self) -> Iterator[Any]:
        """The document and its headers, footers and notes."""
        yield self.document
        kinds = {"header", "footer", "footnotes", "endnotes"}
        for kind, target in self._relations(self.document_name):
            if kind in kinds and target in self._parts:
                yield self.tree(target)

    def tree(self, part: str) -> Any:
        """A part as XML. Entities are not followed, and nothing is fetched."""
        if part not in self._trees:
            parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
            try:
                self._trees[part] = etree.fromstring(self._parts[part], parser)
            except etree.XMLSyntaxError:
                raise self._not_word() from None
        return self._trees[part]

    def put(self, part: str, content: bytes) -> None:
        self._parts[part] = content
        self._trees.pop(part, None)

    def add_part(self, part: str, kind: str, content: bytes) -> None:
        """Add a part that the document refers to, such as ``word/numbering.xml``."""
        self.put(part, content)
        types = self.tree("[Content_Types].xml")
        etree.SubElement(
            types,
            f"{{{CONTENT_TYPES}}}Override",
            PartName=f"/{part}",
            ContentType=f"{_WORD}.{kind}+xml",
        )
        folder = posixpath.dirname(self.document_name)
        self._relate(f"{_OFFICE}/{kind}", posixpath.relpath(part, folder or "."))

    def set_properties(self, content: bytes) -> None:
        """Replace the title, author and dates of the file, where it has such a part."""
        part = self._of_kind("", "core-properties")
        if part is not None:
            self.put(part, content)

    def link(self, address: str) -> str:
        """The id of a relation to an address outside the file."""
        return self._relate(f"{_OFFICE}/hyperlink", address, external=True)

    def bytes(self) -> bytes:
        """The whole file: parts in their order, with one fixed date."""
        for part, tree in self._trees.items():
            self._parts[part] = etree.tostring(
                tree, xml_declaration=True, encoding="UTF-8", standalone=True
            )
        return zipped(self._parts)

    def _relate(self, kind: str, target: str, *, external: bool = False) -> str:
        relations = self.tree(_relations_of(self.document_name))
        for relation in relations:
            if (relation.get("Type"), relation.get("Target")) == (kind, target):
                return str(relation.get("Id"))
        taken = {relation.get("Id") for relation in relations}
        number = len(taken) + 1
        while f"rId{number}" in taken:
            number += 1
        added = etree.SubElement(relations, f"{{{RELATIONSHIPS}}}Relationship")
        added.set("Id", f"rId{number}")
        added.set("Type", kind)
        added.set("Target", target)
        if external:
            added.set("TargetMode", "External")
        return f"rId{number}"

    def _of_kind(self, part: str, kind: str) -> str | None:
        return next((target for found, target in self._relations(part) if found == kind), None)

    def _relations(self, part: str) -> Iterator[tuple[str, str]]:
        """The last word of each relation's type, and the part it leads to."""
        name = _relations_of(part)
        if name not in self._parts:
            return
        folder = posixpath.dirname(part)
        for relation in self.tree(name):
            if relation.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", "")))
                yield relation.get("Type", "").rpartition("/")[2], target.lstrip("/")

    def _not_word(self) -> UserError:
        return UserError(msg("{name} is not a Word file (.docx)", name=self.name))


def _relations_of(part: str) -> str:
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")
