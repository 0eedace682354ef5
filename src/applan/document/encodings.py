"""From bytes to text, in the encodings that text files of Norwegian offices have."""

import codecs
from contextlib import suppress

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


def decoded(content: bytes) -> tuple[str, str]:
    """The text of a file and the encoding it is in: UTF-8, UTF-16 and UTF-32 with a mark, UTF-16
    without, Windows-1252, or Latin-1 where that has no such letter. A wrong pair is shown as �."""
    for mark, encoding in _MARKED:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, "replace"), encoding
    begins = content[:_LOOKED_AT]
    of_high, of_low = begins[::2].count(0), begins[1::2].count(0)
    if not min(of_high, of_low) and max(of_high, of_low) > max(len(begins) // 4, 4):
        encoding = "utf-16-le" if of_low else "utf-16-be"
        return content.decode(encoding, "replace"), encoding
    for encoding in ("utf-8", "cp1252"):
        with suppress(UnicodeDecodeError):
            return content.decode(encoding), encoding
    return content.decode("latin-1"), "latin-1"
