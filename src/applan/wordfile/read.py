"""Reading what people have edited, known by what is in it and not by its name."""

import zipfile
from io import BytesIO

from applan.errors import UserError
from applan.messages import Message, msg
from applan.patterns import lazy
from applan.wordfile.text import Accepts
from applan.wordfile.units import Returned

_OPEN_DOCUMENT = "application/vnd.oasis.opendocument."
_MIMETYPE = "mimetype"
_LONGEST = 200
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*", b"RIFF")
_BINARY = lazy(rb"[\0-\x08\x0e-\x1f]")
_ZIP = b"PK"


def read(content: bytes, name: str, accepts: Accepts = lambda _author: True) -> Returned:
    """The document in a Word file or an OpenDocument text.

    ``accepts`` tells of each author whether their tracked changes are taken as accepted. Raises
    ``UserError`` for what is no such file, with how to get one, is too large, or has no text.
    """
    packed = _packed_as(content) if content.startswith(_ZIP) else ""
    refusal = _of_packed(packed, name) if packed else _of_other(content, name)
    if refusal is not None:
        raise UserError(refusal)
    if packed == "text":
        from applan.wordfile.odt import package, reader

        returned = reader.Reader(package.Package(content, name), accepts).read()
    else:
        from applan.wordfile.docx.reader import Reader
        from applan.wordfile.package import Package

        returned = Reader(Package(content, name), accepts).read()
    if returned.units or returned.aside:
        return returned
    if returned.unread:
        raise UserError(
            "{name} has no text that can be read; what is in pictures must be written out in "
            "a .docx file",
            name=name,
        )
    raise UserError("{name} has no text in it", name=name)


def _packed_as(content: bytes) -> str:
    """The kind of a packed file: «text» and others of OpenDocument, «pages», «office», «word»."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            names = archive.namelist()
            short = _MIMETYPE in names and archive.getinfo(_MIMETYPE).file_size < _LONGEST
            said = archive.read(_MIMETYPE).decode("latin-1") if short else ""
    except Exception:  # what is damaged is told of by who unpacks it
        return "word"
    if said.startswith(_OPEN_DOCUMENT):
        return said.removeprefix(_OPEN_DOCUMENT).partition("-")[0].strip()
    if any(one.startswith(("Index/", "Index.zip", "index.apxl")) for one in names):
        return "pages"
    return "office" if any(one.startswith(("xl/", "ppt/")) for one in names) else "word"


def _of_packed(kind: str, name: str) -> Message | None:
    if kind in ("text", "word"):
        return None
    if kind == "pages":
        return msg(
            "{name} is a Pages file; choose “Export to Word” in Pages and send the .docx file",
            name=name,
        )
    return msg("{name} is no text document; copy the text into one and save it as .docx", name=name)


def _of_other(content: bytes, name: str) -> Message | None:
    """What is said of a file that is not packed; None for what the reader of Word files judges.

    Old Word files are for that: it tells them from new ones with a password.
    """
    start = content[:1024].lstrip(b"\xef\xbb\xbf \r\n\t")
    if not content:
        return msg("{name} is empty", name=name)
    if start.startswith(b"%PDF-"):
        return msg(
            "{name} is a PDF file; open it in Word, or ask for the file it was made of, and save "
            "it as .docx",
            name=name,
        )
    if start.startswith(b"{\\rtf"):
        return msg("{name} is an RTF file; open it in Word and save it as .docx", name=name)
    if content.startswith(_PICTURES) or content[4:8] == b"ftyp":
        return msg("{name} is a picture; the text must be written in a .docx file", name=name)
    if not _BINARY.search(content[:1024]):
        return msg(
            "{name} is text and no Word file; open it in Word or LibreOffice and save it as .docx",
            name=name,
        )
    return None
