"""Which reader a file wants: by what is in it, and then by its name."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from applan.errors import UserError
from applan.importing.pieces import Piece, Read, cleaned, pointed, text_of
from applan.importing.plaintext import pieces_of
from applan.importing.webpage import read_page
from applan.messages import Message, msg
from applan.source import NO_TEXT
from applan.wordfile.units import CELL, Unit

MARKDOWN = ("md", "markdown")
PAGES = ("html", "htm")
PLANS = ("yaml", "yml")
TEXTS = ("txt", "text", *MARKDOWN, *PAGES)


def read_file(content: bytes, name: str) -> Read:
    """The pieces of a file. Raises ``UserError`` for one that cannot be read, with what to do."""
    if not content.strip():
        raise UserError("{name} is empty", name=name)
    kind = name.rpartition(".")[2].lower()
    is_text = kind in TEXTS and not content.startswith(NO_TEXT)
    if kind in PLANS:
        stem = name.rpartition(".")[0]
        raise UserError(
            "{name} is text; call it “{stem}.txt”, and import that", name=name, stem=stem
        )
    read = _text_file(content, name, kind) if is_text else _word_file(content, name)
    if not read.pieces:
        raise UserError("{name} has no text in it", name=name)
    return read


def _text_file(content: bytes, name: str, kind: str) -> Read:
    page = read_page(content) if kind in PAGES else None
    if page is not None:
        return page
    text = text_of(content)
    if text is None:
        raise UserError(
            "{name} is not text that can be read; open it in Word and save it as .docx", name=name
        )
    return Read(pieces_of(text, is_markdown=kind in MARKDOWN), "line")


def _word_file(content: bytes, name: str) -> Read:
    from applan.wordfile.read import read

    found = read(content, name)
    pieces = [piece for unit in _filled(found.units) for piece in _of(unit)]
    aside = list[tuple[Message, str]]()
    for where, text in found.aside:
        if number := found.hanging[where, text]:
            _place(pieces, text, number)
        else:
            aside.append((where, text))
    aside += [
        (msg("a comment by {author} at paragraph {number}", author=one.author, number=unit.number),
         one.text)
        for unit in found.units
        for one in unit.comments
    ]  # fmt: skip
    return Read(tuple(pieces), "paragraph", tuple(aside), found.unread)


def _filled(units: Iterable[Unit]) -> Iterator[Unit]:
    """The units; a row says what a cell of the row above says that goes on into it."""
    above: tuple[str, ...] = ()
    for unit in units:
        cells = list(unit.cells)
        for at in unit.below:
            if at < min(len(cells), len(above)) and not cells[at].strip():
                cells[at] = above[at]
        above = tuple(cells)
        yield replace(unit, text=CELL.join(cells)) if unit.below else unit


def _place(pieces: list[Piece], text: str, number: int) -> None:
    """Put what hangs on a paragraph below it; below a table where it is in that."""
    at = next((n for n, one in enumerate(pieces) if one.number > number), len(pieces))
    while 0 < at < len(pieces) and pieces[at].table and pieces[at].table == pieces[at - 1].table:
        at += 1
    one = Piece("paragraph", cleaned(text).strip(), 0, number, is_aside=True)
    above = pieces[at - 1] if at else one
    pieces.insert(
        at, replace(one, kind="item", level=above.level + 1) if above.kind == "item" else one
    )


def _of(unit: Unit) -> list[Piece]:
    text = cleaned(unit.text)
    if not text.strip():
        return []
    return [
        pointed(
            Piece(
                unit.kind, text, unit.level, unit.number, unit.table, unit.head, unit.label,
                unit.strong, size=unit.size,
            )
        )
    ]  # fmt: skip
