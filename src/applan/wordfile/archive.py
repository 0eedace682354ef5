"""The parts of a packed file, and XML in it: bounded, since the file is somebody's."""

import zipfile
from collections.abc import Iterable
from io import BytesIO
from typing import Any

from lxml import etree

from applan.errors import UserError
from applan.messages import Message

LARGEST = 50_000_000
"""Bytes of a file, packed or unpacked: a letterhead with pictures has one or two million."""

_LARGEST_XML = 10_000_000
"""Bytes of XML in it; lxml needs some thirty times as many for a part while it is read."""

_PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


def unpacked(content: bytes, name: str, refusal: Message) -> dict[str, bytes]:
    """The parts by name, without the folders that some programs pack.

    Raises ``UserError``, with ``refusal`` for what is damaged.
    """
    if len(content) > LARGEST:
        raise _too_large(name)
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            held = [info for info in archive.infolist() if not info.is_dir()]
            if sum(info.file_size for info in held) > LARGEST:
                raise _too_large(name)
            if any(info.compress_type not in _PACKED for info in held):
                raise UserError(refusal)
            parts = {info.filename: archive.read(info) for info in held}
    except UserError:
        raise
    except Exception:  # zipfile lets out what each of its decoders raises for damaged bytes
        raise UserError(refusal) from None
    if len(parts) < len(held) or not all(map(_is_part_name, parts)):
        raise UserError(refusal)
    return parts


def bounded(name: str, parts: Iterable[bytes]) -> None:
    """Raise ``UserError`` where parts of XML are too large together."""
    if sum(map(len, parts)) > _LARGEST_XML:
        raise _too_large(name)


def parsed(content: bytes, refusal: Message) -> Any:
    """A part as XML, without its comments. Entities are not followed, and nothing is fetched.

    Raises ``UserError`` for what is no XML, and for a document type, which no such file has
    (ECMA-376 part 2, 7.1.4) and which could make a small part endless.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )
    try:
        tree = etree.fromstring(content, parser)
    except (etree.LxmlError, ValueError):
        raise UserError(refusal) from None
    if tree.getroottree().docinfo.doctype:
        raise UserError(refusal)
    return tree


def _is_part_name(name: str) -> bool:
    """Whether a part may be called so: «..» and drives lead out of the file."""
    pieces = name.split("/")
    return not {"", ".", ".."}.intersection(pieces) and "\\" not in name and ":" not in pieces[0]


def _too_large(name: str) -> UserError:
    return UserError(
        "{name} is too large (at most {megabytes} MB, and {text} MB of it text)",
        name=name,
        megabytes=LARGEST // 1_000_000,
        text=_LARGEST_XML // 1_000_000,
    )
