"""What a Word file says of the edition that it is: a part that Word keeps and nobody sees."""

import hashlib
from collections.abc import Iterator

from applan.edition import NAMESPACE, SHOWN, Edition, Printed, as_xml
from applan.formats.document.docx.names import attribute
from applan.prose.blocks import Blocks, Heading, Table, leaves, lines, plain
from applan.wordfile.package import Package

_FOLDER = "customXml"
_PROPERTIES = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_ABOUT = (
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem xmlns:ds="http://'
    'schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{{4B1E7C52-6D0A-4F39-'
    '9A57-0C2F8E61D3B4}}"><ds:schemaRefs><ds:schemaRef ds:uri={}/></ds:schemaRefs>'
    "</ds:datastoreItem>"
)
"""The properties of a custom XML part (ECMA-376 part 1, 22.5)."""

_DIGEST = 4
"""Bytes of a unit's digest: enough to see that it is not what it was."""


def put_edition(package: Package, edition: Edition, blocks: Blocks) -> None:
    """Have the file tell its edition, and what of the document is printed; an older one goes."""
    name = _part(package)
    content = as_xml(edition._replace(printed=printed(blocks)))
    package.add_part(name, _FOLDER, content, "application/xml")
    about = name.replace("/item", "/itemProps")
    properties = _ABOUT.format(attribute(NAMESPACE)).encode()
    package.add_part(about, "customXmlProps", properties, _PROPERTIES, owner=name)


def printed(blocks: Blocks) -> tuple[Printed, ...]:
    """Where each heading, paragraph, item and row of a document stands, and its digest."""
    counts: list[int] = []
    place, number = "0", 0
    found: list[Printed] = []
    for level, text in _units(blocks):
        if level:
            counts = [*counts, *(0,) * level][:level]
            counts[-1] += 1
            place, number = ".".join(map(str, counts[1:])) or "0", 0
        if text.strip():
            found.append(Printed(f"{place}/{number}", unit_digest(text)))
            number += 1
    return tuple(found)


def texts(blocks: Blocks) -> tuple[str, ...]:
    """What each heading, paragraph, item and row says."""
    return tuple(text for _level, text in _units(blocks) if text.strip())


def unit_digest(text: str) -> str:
    """The digest of a heading, paragraph, item or row; of white space only that there is some."""
    return _digest(" ".join(text.split()), _DIGEST)


def sign_of(written: str) -> str:
    """By which people tell what is no edition of a plan from another."""
    return _digest(written, SHOWN)[:SHOWN]


def _part(package: Package) -> str:
    """The part that tells an edition already, else the first name that is free."""
    held = [name for name in package.parts if name.startswith(f"{_FOLDER}/item")]
    ours = (name for name in held if f'"{NAMESPACE}"'.encode() in package.parts[name]
            and "Props" not in name)  # fmt: skip
    free = (f"{_FOLDER}/item{n}.xml" for n in range(1, len(held) + 2))
    return next(ours, "") or next(name for name in free if name not in held)


def _units(blocks: Blocks) -> Iterator[tuple[int, str]]:
    """The level of each heading, 0 of all else, and the text."""
    for block in leaves(blocks):
        rows = (block.head, *block.rows) if isinstance(block, Table) else ()
        said = ["\t".join(map(plain, row)) for row in rows] or map(plain, lines((block,)))
        level = block.level if isinstance(block, Heading) else 0
        yield from ((level, text) for text in said)


def _digest(text: str, size: int) -> str:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=size).hexdigest()
