"""What kind of file somebody has sent, by how it begins, and how to get one that can be read."""

import zipfile
from io import BytesIO

from applan.errors import UserError
from applan.messages import Message, msg
from applan.patterns import lazy

_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument."
_MIMETYPE = b"mimetype"
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*", b"RIFF")
_BINARY = lazy(rb"[\0-\x08\x0e-\x1f]")
_ZIP = b"PK"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def is_open_document(content: bytes) -> bool:
    """Whether a file says that it is one (ODF 1.3, part 2, 3.3)."""
    return content[30:38] == _MIMETYPE and content[38 : 38 + len(_OPEN_DOCUMENT)] == _OPEN_DOCUMENT


def refuse(content: bytes, name: str) -> None:
    """Raise ``UserError`` for a file of a kind that is not read, which tells how to get one."""
    said = _refusal(content, name)
    if said is not None:
        raise UserError(said)


def _refusal(content: bytes, name: str) -> Message | None:
    if not content:
        return msg("{name} is empty", name=name)
    if content.startswith(_ZIP):
        return _packed(content, name)
    start = content[:1024].lstrip(b"\xef\xbb\xbf \r\n\t")
    if content.startswith(_OLE):
        return None  # Word's own reader tells old files from those with a password
    if start.startswith(b"%PDF-"):
        return msg(
            "{name} is a PDF file; open it in Word, or ask for the file it was made of, and save "
            "it as .docx",
            name=name,
        )
    if start.startswith(b"{\\rtf"):
        return msg("{name} is an RTF file; open it in Word and save it as .docx", name=name)
    if content.startswith(_PICTURES):
        return msg("{name} is a picture; the text must be written in a .docx file", name=name)
    if not _BINARY.search(content[:1024]):
        return msg(
            "{name} is text and no Word file; open it in Word or LibreOffice and save it as .docx",
            name=name,
        )
    return None


def _packed(content: bytes, name: str) -> Message | None:
    """What is said of a packed file of another kind; None for what its reader judges."""
    if is_open_document(content):
        kind = content[38 + len(_OPEN_DOCUMENT) :][:4]
        return (
            None
            if kind == b"text"
            else msg(
                "{name} is no text document; copy the text into one and save it as .docx", name=name
            )
        )
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            names = set(archive.namelist())
    except Exception:  # what is damaged is told of by who unpacks it
        return None
    if any(one.startswith(("Index/", "Index.zip", "index.apxl")) for one in names):
        return msg(
            "{name} is a Pages file; choose “Export to Word” in Pages and send the .docx file",
            name=name,
        )
    if any(one.startswith(("xl/", "ppt/")) for one in names):
        return msg(
            "{name} is no text document; copy the text into one and save it as .docx", name=name
        )
    return None
