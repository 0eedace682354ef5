"""Documents of blocks in every format that a person reads; each is written here, once.

A new file with a ``render`` is a new format.
"""

from html import escape
from importlib import import_module

from applan.edition import Edition
from applan.formats.identity import NO_IDENTITY, Identity
from applan.frozen import NamedTuple
from applan.prose.document import Document
from applan.typography import legible


class Look(NamedTuple):
    """How a document looks where the format does not decide.

    ``style`` is a style sheet for a page. ``word_file`` is the Word file that a document is put
    into, with its name, and ``line_numbers`` numbers its lines in the margin. ``width`` is the
    cells of a line at the terminal; ``tight`` is without empty lines, for what is to be seen on
    one screen. ``identity`` is the organisation's colours and logo. ``edition`` is what a draft
    that is a Word file says that it was made of.
    """

    style: str = ""
    word_file: bytes = b""
    word_file_name: str = ""
    line_numbers: bool = False
    width: int = 100
    colour: bool = False
    tight: bool = False
    identity: Identity = NO_IDENTITY
    edition: Edition | None = None


def written(document: Document, format: str, look: Look | None = None) -> str | bytes:
    """The document in one of the formats, as text or as a file's content.

    Raises ``UserError`` where the Word file of the look cannot take it.
    """
    made: str | bytes = import_module(f"{__name__}.{format}").render(document, look or Look())
    return made


_CORE = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp='
    '"http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"{names}><dc:title>{title}</dc:title>'
    "<dc:creator>{organisation}</dc:creator><dc:language>{language}</dc:language>"
    "{more}</cp:coreProperties>"
)


def core_properties(document: Document, names: str = "", more: str = "") -> bytes:
    """What a Word file or a workbook says of itself, with ``more`` in the namespaces ``names``."""
    return _CORE.format(
        title=escape(legible(document.title)),
        organisation=escape(legible(document.organisation)),
        language=document.language,
        names=names,
        more=more,
    ).encode()
