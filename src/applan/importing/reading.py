"""Which reader a file wants: by what is in it, and then by its name."""

from applan.errors import UserError
from applan.importing.encodings import text_of
from applan.importing.pieces import Piece, Read, cleaned
from applan.importing.plaintext import pieces_of
from applan.importing.webpage import read_page
from applan.messages import Message, msg
from applan.wordfile.units import Unit

_OTHERS: tuple[tuple[bytes, Message], ...] = (
    (b"\xd0\xcf\x11\xe0", msg(
        "is an old Word file, or has a password; open it in Word and save it as .docx"
    )),
    (b"%PDF", msg("is a PDF; open it in Word, which turns it into text, and save it as .docx")),
    (b"{\\rtf", msg("is rich text; open it in Word or LibreOffice and save it as .docx")),
    (b"\x89PNG", msg("is a picture; applan reads no pictures, so write the text into a Word file")),
    (b"\xff\xd8\xff", msg(
        "is a picture; applan reads no pictures, so write the text into a Word file"
    )),
    (b"GIF8", msg("is a picture; applan reads no pictures, so write the text into a Word file")),
)  # fmt: skip
"""How other files begin, and how to get a Word file of them."""

_NAMES: dict[str, Message] = {
    "doc": _OTHERS[0][1],
    "pdf": _OTHERS[1][1],
    "rtf": _OTHERS[2][1],
    "pages": msg("is a file of Pages; choose Export to Word there, which makes a .docx"),
    **dict.fromkeys(
        ("png", "jpg", "jpeg", "gif", "tif", "tiff", "heic", "bmp", "webp"), _OTHERS[3][1]
    ),
    **dict.fromkeys(
        ("xlsx", "xls", "ods", "csv", "pptx", "ppt", "odp"),
        msg("is no text document; copy what is in it into a Word file, which is imported"),
    ),
}
TEXTS = ("txt", "text", "md", "markdown", "html", "htm")
WORD = ("docx", "docm", "dotx", "odt", "ott")


def read_file(content: bytes, name: str) -> Read:
    """The pieces of a file. Raises ``UserError`` for one that cannot be read, with what to do."""
    kind = name.rpartition(".")[2].lower() if "." in name else ""
    for begins, said in _OTHERS:
        if content.startswith(begins):
            raise _refused(name, said)
    if kind in _NAMES:
        raise _refused(name, _NAMES[kind])
    if not content.strip():
        raise UserError(msg("{name} is empty", name=name))
    read = (
        _word_file(content, name) if content.startswith(b"PK") else _text_file(content, name, kind)
    )
    if not read.pieces:
        raise UserError(msg("{name} has no text in it", name=name))
    return read


def _refused(name: str, said: Message) -> UserError:
    return UserError(msg("{name} {why}", name=name, why=said))


def _text_file(content: bytes, name: str, kind: str) -> Read:
    if kind in WORD:
        raise UserError(msg("{name} is not a Word file (.docx)", name=name))
    if kind not in TEXTS:
        raise UserError(
            msg("{name} is not read; applan imports .docx, .odt, .md, .txt and .html", name=name)
        )
    if kind in ("html", "htm"):
        page = read_page(content)
        if page is not None:
            return page
    text = text_of(content)
    if text is None:
        raise UserError(msg("{name} is not text that can be read", name=name))
    return Read(pieces_of(text, is_markdown=kind in ("md", "markdown")), "line")


def _word_file(content: bytes, name: str) -> Read:
    from applan.wordfile.read import read

    found = read(content, name)
    pieces = [piece for unit in found.units for piece in _of(unit)]
    aside = [(where, text) for where, text in found.aside if text.strip()]
    aside += [
        (msg("a comment by {author} at paragraph {number}", author=one.author, number=unit.number),
         one.text)
        for unit in found.units
        for one in unit.comments
    ]  # fmt: skip
    return Read(tuple(pieces), "paragraph", tuple(aside), found.unread)


def _of(unit: Unit) -> list[Piece]:
    text = cleaned(unit.text)
    if not text.strip():
        return []
    piece = Piece(unit.kind, text, unit.level, unit.number, unit.table, unit.head, unit.label,
                  unit.strong)  # fmt: skip
    return [piece]
