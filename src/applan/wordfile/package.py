"""A Word file as its parts: read from bytes, and written so that the same parts give the same
bytes.

The file is somebody's, and may be damaged, made to harm, or no Word file at all: what is unpacked
and what is parsed is bounded, and whatever Word could not open is refused here.
"""

import posixpath
from collections.abc import Iterator, Mapping
from typing import Any

from lxml import etree

from applan.errors import UserError
from applan.imprint import zipped
from applan.wordfile.archive import bounded, parsed, unpacked

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
PREFIXES = {"w": W, "r": R}
NAMESPACES = f'xmlns:w="{W}" xmlns:r="{R}"'


def w(name: str) -> str:
    """A name of WordprocessingML as lxml writes it."""
    return f"{{{W}}}{name}"


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How old Word files begin, and new ones with a password ([MS-OFFCRYPTO] 2.3)."""

_TYPES = "[Content_Types].xml"
_ROOT = w("document")
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"


class Package:
    """The parts of a Word file. A part that was asked for as XML is written back as it then is.

    Raises ``UserError`` for what is not a Word file.
    """

    def __init__(self, content: bytes, name: str) -> None:
        self.name = name
        if content.startswith(_OLE):
            if "EncryptedPackage".encode("utf-16-le") in content:
                raise UserError("{name} has a password; save it without one", name=name)
            raise UserError(
                "{name} is an old Word file (.doc); save it as .docx in Word", name=name
            )
        self._parts = unpacked(content, name, _not_word(name).message)
        self._trees: dict[str, Any] = {}
        written = [part for part in self._parts if part.endswith((".xml", ".rels"))]
        bounded(name, (self._parts[part] for part in written))
        if not all(map(self._is_whole, written)):
            raise _not_word(name)
        self.document_name = self._of_kind("", "officeDocument") or ""
        if not {self.document_name, _TYPES} <= self._parts.keys():
            raise _not_word(name)
        kind = self._kind_of(self.document_name)
        if kind == f"{_WORD}.template.main+xml":  # a .dotx; what is made of it is a document
            kind = f"{_WORD}.document.main+xml"
            self._declare(self.document_name, kind)
        if kind != f"{_WORD}.document.main+xml" or self.document.tag != _ROOT:
            if "word" not in kind:
                raise _not_word(name)
            raise UserError(
                "{name} is not saved as an ordinary Word document; choose “Word document "
                "(.docx)” where Word saves it",
                name=name,
            )

    @property
    def parts(self) -> Mapping[str, bytes]:
        """The parts by name, as they were read."""
        return self._parts

    @property
    def document(self) -> Any:
        return self.tree(self.document_name)

    def related(self, kind: str) -> str | None:
        """The name of the part that is the document's styles, numbering or settings."""
        found = self._of_kind(self.document_name, kind)
        return found if found in self._parts else None

    def with_text(self) -> Iterator[Any]:
        """The document and its headers, footers and notes."""
        return (tree for _name, tree in self.parts_with_text())

    def parts_with_text(self) -> Iterator[tuple[str, Any]]:
        """As ``with_text``, with the parts' names."""
        yield self.document_name, self.document
        kinds = {"header", "footer", "footnotes", "endnotes"}
        for kind, target in dict.fromkeys(self._relations(self.document_name)):
            if kind in kinds and target in self._parts:
                yield target, self.tree(target)

    def picture(self, part: str, content: bytes, kind: str) -> str:
        """Add a picture of some kind (``png``, ``jpeg``) and give its relation to a part."""
        name = f"word/media/applan.{kind}"
        self.put(name, content)
        types = self.tree(_TYPES)
        if all(one.get("Extension", "").lower() != kind for one in types):
            about = {"Extension": kind, "ContentType": f"image/{kind}"}
            types.insert(0, etree.Element(f"{{{CONTENT_TYPES}}}Default", about))
        folder = posixpath.dirname(part)
        return self._relate(f"{R}/image", posixpath.relpath(name, folder or "."), part=part)

    def tree(self, part: str) -> Any:
        """A part as XML. Entities are not followed, and nothing is fetched."""
        if part not in self._trees:
            self._trees[part] = self.parsed(part)
        return self._trees[part]

    def parsed(self, part: str) -> Any:
        """A part as XML to look at, which is not written back.

        Comments mean nothing in it. Raises ``UserError`` for a document type, which no Word file
        has (ECMA-376 part 2, 7.1.4) and which could make a small part endless.
        """
        return parsed(self._parts[part], _not_word(self.name).message)

    def replace(self, mark: Any, xml: str) -> None:
        """Put XML with the prefixes w and r where a processing instruction stands in the document.

        As text: lxml takes time by the square of what it moves from one document into another,
        a minute for a thousand pages.
        """
        self._trees[self.document_name] = _with_prefixes(self.document)
        if any(mark.getparent().nsmap.get(prefix) != name for prefix, name in PREFIXES.items()):
            raise _not_word(self.name)
        written = etree.tostring(self.document, encoding="unicode")
        made = written.replace(etree.tostring(mark, encoding="unicode", with_tail=False), xml, 1)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
        self._trees[self.document_name] = etree.fromstring(made, parser)

    def put(self, part: str, content: bytes) -> None:
        self._parts[part] = content
        self._trees.pop(part, None)

    def add_part(
        self, part: str, kind: str, content: bytes, content_type: str = "", owner: str = ""
    ) -> None:
        """Add a part that the document, or another ``owner``, refers to: ``word/numbering.xml``."""
        self.put(part, content)
        self._declare(part, content_type or f"{_WORD}.{kind}+xml")
        owner = owner or self.document_name
        target = posixpath.relpath(part, posixpath.dirname(owner) or ".")
        self._relate(f"{R}/{kind}", target, part=owner)

    def _declare(self, part: str, content_type: str) -> None:
        """Say of which type a part is."""
        types = self.tree(_TYPES)
        named = (one for one in types if one.get("PartName", "").lower() == f"/{part}".lower())
        found = next(named, None)
        if found is None:
            found = etree.SubElement(types, f"{{{CONTENT_TYPES}}}Override", PartName=f"/{part}")
        found.set("ContentType", content_type)

    def set_properties(self, content: bytes) -> None:
        """Replace the title, author and dates of the file, where it has such a part."""
        part = self._of_kind("", "core-properties")
        if part is not None:
            self.put(part, content)

    def custom_properties(self) -> dict[str, str]:
        """The properties of the file that are of a user's or a program's own making, as text."""
        part = self._of_kind("", "custom-properties")
        if part is None or part not in self._parts:
            return {}
        return {one.get("name", ""): "".join(one.itertext()) for one in self.parsed(part)}

    def data(self, namespace: str) -> bytes | None:
        """The first part of custom XML whose root is in a namespace, as it stands."""
        for kind, part in dict.fromkeys(self._relations(self.document_name)):
            if kind == "customXml" and part in self._parts and part.endswith(".xml"):
                tag = self.parsed(part).tag
                if isinstance(tag, str) and tag.startswith(f"{{{namespace}}}"):
                    return self._parts[part]
        return None

    def link(self, address: str) -> str:
        """The id of a relation to an address outside the file."""
        return self._relate(f"{R}/hyperlink", address, external=True)

    def bytes(self) -> bytes:
        """The whole file: parts in their order, with one fixed date."""
        for part, tree in self._trees.items():
            self._parts[part] = etree.tostring(
                tree, xml_declaration=True, encoding="UTF-8", standalone=True
            )
        return zipped(self._parts)

    def _relate(
        self, kind: str, target: str, *, external: bool = False, part: str | None = None
    ) -> str:
        name = _relations_of(part or self.document_name)
        if name not in self._parts:
            self.put(name, f'<Relationships xmlns="{RELATIONSHIPS}"/>'.encode())
        relations = self.tree(name)
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

    def _is_whole(self, part: str) -> bool:
        """Whether Word would take a part: it opens no file in which one is damaged.

        A part's text must be XML, a relation must say to what, and a type of what (ECMA-376
        part 2, 6.5.3 and 7.2.3). Raises ``UserError`` for what is no XML.
        """
        tree = self.parsed(part)
        if part.endswith(".rels"):
            return tree.tag == f"{{{RELATIONSHIPS}}}Relationships" and all(
                relation.get(name) for name in ("Id", "Type", "Target") for relation in tree
            )
        if part == _TYPES:
            return tree.tag == f"{{{CONTENT_TYPES}}}Types" and all(
                item.get("ContentType") and item.get("PartName", item.get("Extension"))
                for item in tree
            )
        return True

    def _kind_of(self, part: str) -> str:
        """The content type of a part (ECMA-376 part 2, 7.2.3); empty for none."""
        ending = part.rpartition(".")[2].lower()
        named = default = ""
        for item in self.parsed(_TYPES):
            if item.get("PartName", "").lower() == f"/{part}".lower():
                named = item.get("ContentType", "")
            elif item.get("Extension", "").lower() == ending:
                default = item.get("ContentType", "")
        return named or default


def _with_prefixes(root: Any) -> Any:
    """The root with the prefixes that what we write has."""
    if all(root.nsmap.get(prefix) == name for prefix, name in PREFIXES.items()):
        return root
    made = etree.Element(root.tag, root.attrib, {**root.nsmap, **PREFIXES})
    made.text = root.text
    made.extend(root)
    return made


def _not_word(name: str) -> UserError:
    return UserError("{name} is damaged, or no Word file (.docx)", name=name)


def _relations_of(part: str) -> str:
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")
