"""From bytes to text, in the encodings that text files of Norwegian offices have."""

import codecs
from contextlib import suppress

from applan.importing.pieces import cleaned

_MARKED = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte order marks; that of UTF-32 begins as that of UTF-16 does."""

_LOOKED_AT = 4000
"""Bytes in which zeros tell UTF-16 without a mark."""

_MOST_CONTROLS = 0.05
"""The part of a text that may be control characters; more is no text."""


def text_of(content: bytes) -> str | None:
    """The text of a file: UTF-8, UTF-16 and UTF-32 with a mark, UTF-16 without, or Windows-1252.

    None for what is no text. What no encoding has is shown as �.
    """
    for mark, encoding in _MARKED:
        if content.startswith(mark):
            return cleaned(content[len(mark) :].decode(encoding, "replace"))
    begins = content[:_LOOKED_AT]
    if len(content) % 2 == 0 and begins.count(0) > len(begins) // 4:
        little = begins[1::2].count(0) >= begins[::2].count(0)
        text = content.decode("utf-16-le" if little else "utf-16-be", "replace")
    else:
        text = _eight_bits(content)
    controls = sum(ord(sign) < 32 and sign not in "\t\n\r\x0b\x0c" for sign in text)
    return None if controls > max(8, _MOST_CONTROLS * len(text)) else cleaned(text)


def _eight_bits(content: bytes) -> str:
    for encoding in ("utf-8", "cp1252"):
        with suppress(UnicodeDecodeError):
            return content.decode(encoding)
    return content.decode("latin-1")
