"""Web pages as pieces: the text of everything but scripts, styles and the head."""

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree
from lxml import html as lxml_html

from applan.importing.pieces import Piece, Read, cleaned, on_one_line, pointed, text_of
from applan.messages import Message, msg
from applan.patterns import lazy
from applan.wordfile.counting import count
from applan.wordfile.looks import Look
from applan.wordfile.units import BREAK, CELL, Kind

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LEFT_OUT = frozenset({"script", "style", "head", "template"})
_STRONG = frozenset({"b", "strong", "u"})
_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
     "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hr",
     "html", "legend", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "ul",
     "li", "option", "tr", "td", "th", "tbody", "thead", "tfoot", "title", *_HEADINGS}
)  # fmt: skip
_SPACE = lazy(r"[ \t\r\n\f]+")
_DECLARED = lazy(r"^\s*<\?xml[^>]*\?>")
_DEEPEST = 300
_SIZE = lazy(r"(?i)font-size\s*:\s*(?P<points>\d{1,3}(?:\.\d{1,3})?)pt")
_BOLD = lazy(r"(?i)font-weight\s*:\s*(?:bold|[6-9]00)")
_PLAIN = Look()


def read_page(content: bytes) -> Read | None:
    """What a page holds; None for what is no text."""
    text = text_of(content)
    if text is None or not text.strip():
        return Read((), "line") if text is not None else None
    parser = lxml_html.HTMLParser(huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        root = lxml_html.document_fromstring(_DECLARED.sub("", text), parser=parser)
    except (etree.ParserError, ValueError):
        return Read((), "line")
    reader = _Reader()
    reader.block(root)
    reader.flush()
    return Read(tuple(reader.made), "line", tuple(reader.aside), tuple(reader.unread()),
                root.findtext(".//title") or "")  # fmt: skip


class _Reader:
    """Walks the elements; text is gathered until a block ends."""

    def __init__(self) -> None:
        self.made: list[Piece] = []
        self.aside: list[tuple[Message, str]] = []
        self._pictures = 0
        self._text: list[str] = []
        self._looks: list[Look] = []
        self._line = self._linked = 0
        self._kind: Kind = "paragraph"
        self._level, self._label = 0, ""
        self._tables = 0

    def unread(self) -> Iterator[Message]:
        if self._pictures:
            yield msg("{count} pictures are not read", count=self._pictures)

    def flush(self) -> None:
        """End a piece."""
        said = cleaned("".join(self._text))
        lines = [_SPACE.sub(_space, one).strip() for one in said.split(BREAK)]
        text = BREAK.join(one for one in lines if one)
        if text:
            strong = bool(self._looks) and all(one.strong for one in self._looks)
            if self._kind == "paragraph" and not strong and self._linked == len(text.split()):
                self._kind = "item"  # a menu
            size = min((one.size or 0 for one in self._looks), default=0)
            self.made.append(
                pointed(Piece(self._kind, text, self._level, self._line, label=self._label,
                              strong=strong, size=size))
            )  # fmt: skip
        if text or not said:
            self._kind, self._level, self._label = "paragraph", 0, ""
        self._text, self._looks, self._line, self._linked = [], [], 0, 0

    def block(self, element: Any, *, look: Look = _PLAIN, depth: int = 0, lists: int = 0) -> None:
        """The text of an element, and of all in it."""
        name = element.tag if isinstance(element.tag, str) else ""
        if name in _LEFT_OUT or depth > _DEEPEST:
            return
        if name == "table":
            self.flush()
            self._table(element)
            return
        if name == "dl":
            self.flush()
            self._definitions(element)
            return
        if name == "img":
            self._picture(element)
        is_block = name in _BLOCKS
        if is_block:
            self.flush()
        if name in _HEADINGS:
            self._kind, self._level = "heading", _HEADINGS[name]
        if name == "li":
            self._kind, self._level = "item", max(lists - 1, 0)
            self._label = _label(element)
        if name == "br":
            self._text.append(BREAK)
        look, before = _styled(element, name).over(look), len(self._text)
        self._say(element.text, element, look)
        lists += name in ("ul", "ol")
        for child in element:
            self.block(child, look=look, depth=depth + 1, lists=lists)
            self._say(child.tail, child, look)
        self._linked += len("".join(self._text[before:]).split()) * (name == "a")
        if is_block:
            self.flush()

    def _say(self, text: str | None, element: Any, look: Look) -> None:
        if text:
            said = _SPACE.sub(_space, text)
            self._text.append(said)
            if said.strip():
                self._looks.append(look)
                self._line = self._line or element.sourceline or 0

    def _picture(self, element: Any) -> None:
        self._pictures += 1
        said = on_one_line(element.get("alt") or "")
        if said:
            self.aside.append((msg("a picture on line {number}", number=element.sourceline or 0),
                               said))  # fmt: skip

    def _definitions(self, element: Any) -> None:
        """«dt» and «dd» as the rows of a table with two columns."""
        self._tables += 1
        rows: list[list[Any]] = []
        for child in element.iter("dt", "dd"):
            if child.tag == "dd" and rows and rows[-1][0].tag == "dt":
                rows[-1].append(child)
            else:
                rows.append([child])
        for first, *others in rows:
            said = [self._cell(first), BREAK.join(filter(None, map(self._cell, others)))]
            row = Piece("row", CELL.join(said), number=first.sourceline or 0, table=self._tables)
            self.made.append(row)

    def _table(self, element: Any) -> None:
        self._tables += 1
        held: dict[int, tuple[int, Any]] = {}
        for caption in element.iterchildren("caption"):
            self.block(caption)
        rows = [one for one in element.iter("tr") if next(one.iterancestors("table")) is element]
        for row in rows:
            cells: list[Any] = []
            below = {at: (rows - 1, cell) for at, (rows, cell) in held.items() if rows > 1}
            for cell in row.iterchildren("td", "th"):
                while len(cells) in held:
                    cells.append(held.pop(len(cells))[1])
                span = _number(cell.get("rowspan"))
                if span > 1:
                    below[len(cells)] = (span - 1, cell)
                cells += [cell] + [None] * (_number(cell.get("colspan")) - 1)
            while held and cells:  # what reaches down behind the last
                cells.append(held.pop(len(cells), (0, None))[1])
            held = below
            self._row(cells, head=all(cell is None or cell.tag == "th" for cell in cells))

    def _row(self, cells: list[Any], *, head: bool = False) -> None:
        said = [self._cell(cell) if cell is not None else "" for cell in cells]
        filled = [one for one in said if one]
        line = next((cell.sourceline or 0 for cell in cells if cell is not None), 0)
        if len(said) > 1 and filled:
            row = Piece("row", CELL.join(said), number=line, table=self._tables, head=head)
            self.made.append(row)
        elif filled:
            strong = all(cell.tag in ("th", "dt") for cell in cells if cell is not None)
            for text in filled[0].split(BREAK):
                self.made.append(Piece("paragraph", text, number=line, strong=strong))

    def _cell(self, cell: Any) -> str:
        """The text of a cell, the blocks in it on lines of their own."""
        inner = _Reader()
        inner._say(cell.text, cell, _PLAIN)
        for child in cell:
            inner.block(child)
            inner._say(child.tail, child, _PLAIN)
        inner.flush()
        self.aside += inner.aside
        self._pictures += inner._pictures
        return BREAK.join(piece.text.replace(CELL, " ") for piece in inner.made)


def _styled(element: Any, name: str) -> Look:
    """How an element says that the text in it looks."""
    style = element.get("style") or ""
    size = _SIZE.search(style)
    strong = name in _STRONG or _BOLD.search(style) is not None
    return Look(strong=strong or None, size=float(size["points"]) if size is not None else None)


def _space(found: re.Match[str]) -> str:
    """Space as a page shows it, but for a tab between words, which parts columns."""
    return found[0] if found[0] == "\t" else " "


def _number(text: str | None) -> int:
    """How many columns or rows a cell goes over."""
    return min(count(text) or 1, 100)


def _label(item: Any) -> str:
    """The number before a point of a numbered list."""
    parent = item.getparent()
    if parent is None or parent.tag != "ol":
        return ""
    start = count(parent.get("start"))
    before = sum(1 for _one in item.itersiblings("li", preceding=True))
    return f"{before + (1 if start is None else start)}."
