"""The Word file that applan comes with. Its parts stand in ``starter_parts``, as Word has them, but
with line breaks.

A test tells when ``templates/arbeidsplan.docx`` is not what this makes, and writes it anew with
``--update-golden``. Secretaries change their own copy in Word, never this.
"""

from functools import cache

from applan.imprint import zipped
from applan.modules import data_beside

STYLES, THEME = "word/styles.xml", "word/theme/theme1.xml"
_PARTS = (
    "[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/_rels/document.xml.rels",
    STYLES, "word/numbering.xml", "word/settings.xml", THEME, "word/fontTable.xml",
    "word/header.xml", "word/footer.xml", "docProps/core.xml",
)  # fmt: skip


@cache
def part(name: str) -> bytes:
    """A part of the Word file."""
    head, _, rest = data_beside(__file__, f"starter_parts/{name}").partition(b"\n")
    return head + b"\n" + rest.replace(b"\n", b"")


def starter() -> bytes:
    """The Word file, always the same bytes."""
    return zipped({name: part(name) for name in _PARTS})
