"""The imprint of the files that applan writes for Word and to be printed: what they were made of,
and whether they are still as they were written.

It is one custom property, ``applan``, of an OPC package (ECMA-376: part 2 for packages, part 1
section 22.3 for custom properties), so that it is kept where the file is sent and copied, and is
the same for every kind of Office file. Word and LibreOffice write all parts anew when they save,
and what they save is another content than the imprint tells. In a PDF it is a comment before
``startxref``, and in a PNG a ``tEXt``; who signs or edits one adds to the bytes around it.
"""

import json
import posixpath
import struct
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from io import BytesIO
from typing import Any

from lxml import etree

from applan.errors import UserError
from applan.frozen import NamedTuple
from applan.patterns import lazy
from applan.source import digest_of

PROPERTY = "applan"
LARGEST = 100_000_000
"""Bytes of all parts together; what is larger is nothing that applan wrote."""

PDF = b"%PDF-"
PNG = b"\x89PNG\r\n\x1a\n"
_COMMENT = lazy(rb"%applan ([^\n]*)\n")
_TEXT = b"tEXtapplan\0"

_DATE = (1980, 1, 1, 0, 0, 0)
_TYPES = "[Content_Types].xml"
_RELATIONS = "_rels/.rels"
_CUSTOM = "docProps/custom.xml"
_KIND = "custom-properties"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_USERS_OWN = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""The set that properties of a user's own making belong to ([MS-OLEPS] 2.25.1.1)."""

_DAMAGE = (
    zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, OSError, EOFError,
    ValueError, KeyError, TypeError, SyntaxError, struct.error,
)  # fmt: skip
"""What reading a file raises that has no imprint. lxml's own errors are a SyntaxError."""


class Imprint(NamedTuple):
    """What a file says of itself.

    ``command`` wrote it of ``plan``, the last where it tells of several, with ``template`` where
    it is a draft. ``edition`` is the digest of all that it was made of, ``content`` that of all
    its other parts.
    """

    command: str
    plan: str
    template: str
    edition: str
    content: str


def edition_of(sources: Iterable[str], options: Mapping[str, object]) -> str:
    """The digest of the sorted digests of sources and options."""
    chosen = (digest_of(f"{name}={value}".encode()) for name, value in options.items())
    return digest_of("\n".join(sorted({*sources, *chosen})).encode())


def stamped(content: bytes, command: str, plan: str, template: str, edition: str) -> bytes:
    """The file with its imprint; other custom properties stay, and an older imprint goes.

    The same input gives the same bytes. Raises ``UserError`` where it is no package, PDF or PNG.
    """
    try:
        if content.startswith((PDF, PNG)):
            said = Imprint(command, plan, template, edition, digest_of(content))
            return _with_line(content, json.dumps(said._asdict()).encode())
        parts = _parts(content)
        part = _custom_part(parts)
        _declare(parts, part)
        said = Imprint(command, plan, template, edition, _content(parts, part))
        parts[part] = _with_property(parts.get(part), json.dumps(said._asdict()))
    except _DAMAGE:
        raise UserError("the Word file that it is put into is damaged") from None
    return zipped(parts)


def imprint_of(content: bytes) -> Imprint | None:
    """What a file says of itself; None where it does not, or is no package at all."""
    return _read(content)[0]


def is_untouched(content: bytes) -> bool:
    """Whether a file has an imprint and holds what was written, however it is packed."""
    return _read(content)[1]


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """Parts as one file, with a fixed date on each."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, content in parts.items():
            info = zipfile.ZipInfo(part, _DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            info.create_system = 3
            archive.writestr(info, content)
    return buffer.getvalue()


def _read(content: bytes) -> tuple[Imprint | None, bool]:
    try:
        if content.startswith((PDF, PNG)):
            line, rest = _line(content)
            told = _imprint(line)
            return told, told.content == digest_of(rest)
        parts = _parts(content)
        part = _custom_part(parts)
        said = _said(parts[part])
    except _DAMAGE:
        return None, False
    return said, said is not None and said.content == _content(parts, part)


def _said(custom: bytes) -> Imprint | None:
    """What the property holds. A later applan may say more than this one knows."""
    for found in _elements(_tree(custom)):
        if _is_ours(found):
            return _imprint("".join(found.itertext()))
    return None


def _imprint(written: str | bytes) -> Imprint:
    held = json.loads(written)
    return Imprint(*(str(held[name]) for name in Imprint._fields))


def _with_line(content: bytes, line: bytes) -> bytes:
    """A PDF or a PNG with a line of ours, where what they point to stays where it is."""
    if content.startswith(PDF):
        place = content.rindex(b"startxref")
        return content[:place] + b"%applan " + line + b"\n" + content[place:]
    chunk = _TEXT + line
    written = struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk))
    return content[:-12] + written + content[-12:]


def _line(content: bytes) -> tuple[bytes, bytes]:
    """The line of ours in a PDF or a PNG, and the file without it. Raises ``ValueError``."""
    if content.startswith(PDF):
        found = _COMMENT.search(content)
        if found is None:
            raise ValueError
        return found[1], content[: found.start()] + content[found.end() :]
    begins = content.index(_TEXT)
    (length,) = struct.unpack(">I", content[begins - 4 : begins])
    ends = begins + 4 + length
    return content[begins + len(_TEXT) : ends], content[: begins - 4] + content[ends + 4 :]


def _parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        held = [info for info in archive.infolist() if not info.is_dir()]
        if sum(info.file_size for info in held) > LARGEST:
            raise zipfile.BadZipFile
        parts = {info.filename: archive.read(info) for info in held}
    if len(parts) != len(held):  # two parts of one name: programs differ on which one counts
        raise zipfile.BadZipFile
    return parts


def _content(parts: Mapping[str, bytes], custom: str) -> str:
    """The digest of all parts but the custom properties, in the order of their names."""
    others = sorted(name for name in parts if name != custom)
    return digest_of("\n".join(f"{digest_of(parts[name])} {name}" for name in others).encode())


def _custom_part(parts: Mapping[str, bytes]) -> str:
    """The part that holds the custom properties, or will."""
    for relation in _elements(_tree(parts[_RELATIONS])):
        if _is_custom(relation):
            return posixpath.normpath(posixpath.join("/", relation.get("Target", "")))[1:]
    return _CUSTOM


def _declare(parts: dict[str, bytes], part: str) -> None:
    """Say that there is a part with custom properties, where the package does not."""
    types = _tree(parts[_TYPES])
    if not any(one.get("PartName") == f"/{part}" for one in _elements(types)):
        about = {"PartName": f"/{part}", "ContentType": _CONTENT_TYPE}
        etree.SubElement(types, f"{{{_PACKAGE}/content-types}}Override", about)
        parts[_TYPES] = _written(types)
    relations = _tree(parts[_RELATIONS])
    held = list(_elements(relations))
    if not any(map(_is_custom, held)):
        taken = {one.get("Id") for one in held}
        free = next(f"rId{n}" for n in range(1, len(taken) + 2) if f"rId{n}" not in taken)
        about = {"Id": free, "Type": f"{_OFFICE}/relationships/{_KIND}", "Target": part}
        etree.SubElement(relations, f"{{{_PACKAGE}/relationships}}Relationship", about)
        parts[_RELATIONS] = _written(relations)


def _is_custom(relation: Any) -> bool:
    return bool(relation.get("Type", "").rpartition("/")[2] == _KIND)


def _with_property(custom: bytes | None, value: str) -> bytes:
    namespaces = f'xmlns="{_OFFICE}/{_KIND}" xmlns:vt="{_OFFICE}/docPropsVTypes"'
    properties = _tree(custom or f"<Properties {namespaces}/>".encode())
    for old in [one for one in _elements(properties) if _is_ours(one)]:
        properties.remove(old)
    taken = [int(pid) for one in _elements(properties) if (pid := one.get("pid", "")).isdecimal()]
    about = {"fmtid": _USERS_OWN, "pid": str(max([1, *taken]) + 1), "name": PROPERTY}
    added = etree.SubElement(properties, f"{{{_OFFICE}/{_KIND}}}property", about)
    etree.SubElement(added, f"{{{_OFFICE}/docPropsVTypes}}lpwstr").text = value
    return _written(properties)


def _is_ours(found: Any) -> bool:
    """Names of custom properties are the same in capitals and small letters."""
    return str(found.get("name", "")).casefold() == PROPERTY


def _elements(tree: Any) -> Iterable[Any]:
    """The elements in another, without comments."""
    return (one for one in tree if isinstance(one.tag, str))


def _tree(content: bytes) -> Any:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    return etree.fromstring(content, parser)


def _written(tree: Any) -> bytes:
    made: bytes = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
    return made
