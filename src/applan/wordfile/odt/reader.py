"""An OpenDocument text as units (ODF 1.3, part 3)."""

from collections.abc import Hashable, Iterable, Iterator
from typing import Any

from applan.frozen import NamedTuple
from applan.messages import msg
from applan.wordfile.aside import Aside
from applan.wordfile.counting import DEEPEST, Level, count, counted
from applan.wordfile.gather import Form, Piece, Units, form_of, in_box, in_cell, lines
from applan.wordfile.looks import number
from applan.wordfile.odt.flow import NOTHING, PARAGRAPHS, Changes, Flow
from applan.wordfile.odt.package import Package, n
from applan.wordfile.odt.styles import Styles
from applan.wordfile.text import Accepts, Text, beside
from applan.wordfile.units import Returned

_FORMATS = {
    "1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman",
    "": "none",
}  # fmt: skip
OUTLINE = "\noutline"
"""The list that numbers headings, which has no name."""


class Item(NamedTuple):
    """An item as it is counted. ``run`` says which items are counted together."""

    style: str
    run: int
    level: int
    start: int | None = None


class Lists:
    """Counts what is numbered, in the order of the document."""

    def __init__(self, roots: Iterable[Any]) -> None:
        self._styles: dict[str, dict[int, Level]] = {}
        self._counts: dict[int, dict[int, int]] = {}
        self._last: dict[str, int] = {}
        self._named: dict[str | None, int] = {}
        self._runs = 0
        for root in roots:
            for style in root.iter(n("text:list-style")):
                self._styles[style.get(n("style:name"), "")] = dict(map(_level, style))
            for style in root.iter(n("text:outline-style")):
                self._styles[OUTLINE] = dict(map(_level, style))

    def begun(self, written: Any, style: str) -> int:
        """The run that a list belongs to: one of its own, or that which it goes on from."""
        earlier = self._named.get(written.get(n("text:continue-list")))
        if earlier is None and written.get(n("text:continue-numbering")) == "true":
            earlier = self._last.get(style)
        if earlier is None:
            self._runs += 1
            earlier = self._runs
        self._last[style] = earlier
        if (name := written.get(n("xml:id"))) is not None:
            self._named[name] = earlier
        return earlier

    def heading(self, level: int) -> Item | None:
        """A heading as the document numbers it; None where it does not."""
        own = self._styles.get(OUTLINE, {}).get(level)
        return Item(OUTLINE, 0, level) if own is not None and own.format != "none" else None

    def __call__(self, listed: Hashable) -> str:
        """The label of the next item."""
        if not isinstance(listed, Item):
            return ""
        levels = self._styles.get(listed.style, {})
        counts = self._counts.setdefault(listed.run, {})
        first = levels.get(listed.level, Level()).start
        if listed.start is not None:
            first = listed.start
            counts.pop(listed.level, None)
        return counted(levels, counts, listed.level, first)


def _level(written: Any) -> tuple[int, Level]:
    """A level of a list's style, from 0."""
    at = min(max((number(written.get(n("text:level"))) or 1) - 1, 0), DEEPEST)
    if written.tag in (n("text:list-level-style-bullet"), n("text:list-level-style-image")):
        return at, Level(format="bullet")
    format = _FORMATS.get(written.get(n("style:num-format"), ""), "decimal")
    text = written.get(n("loext:num-list-format"))
    if text is not None:
        text = text.replace(f"%{at + 1}%", f"%{at + 1}")
        for above in range(at):
            text = text.replace(f"%{above + 1}%", f"%{above + 1}")
    else:
        shown = min(max(number(written.get(n("text:display-levels"))) or 1, 1), at + 1)
        numbers = ".".join(f"%{one + 1}" for one in range(at + 1 - shown, at + 1))
        before, after = (written.get(n(f"style:num-{one}"), "") for one in ("prefix", "suffix"))
        text = f"{before}{numbers}{after}"
    start = count(written.get(n("text:start-value")))
    return at, Level(1 if start is None else start, format, text if format != "none" else "")


_WIDEST = 63
"""The most columns that repeated and spanned cells make of a row."""

_MARKS = frozenset(map(n, ("text:change", "text:change-start", "text:change-end")))
_LIST, _ITEM, _TABLE, _ROW = map(
    n, ("text:list", "text:list-item", "table:table", "table:table-row")
)
_CELL, _COVERED = map(n, ("table:table-cell", "table:covered-table-cell"))
_DRAW = n("draw:")
_STYLE = n("text:style-name")


class Place(NamedTuple):
    """Where in a list a paragraph stands. ``item`` is None for what is not an item's first."""

    style: str
    run: int
    level: int
    item: Item | None = None


class Reader:
    """Reads one file: its text, and what stands outside the run of it."""

    def __init__(self, package: Package, accepts: Accepts) -> None:
        self._package = package
        self._styles = Styles(package.roots)
        self._lists = Lists(package.roots)
        self._changes = Changes(package.text.find(n("text:tracked-changes")), accepts)
        self._aside = Aside()
        self._flow = Flow(self._styles, self._changes, self._aside, self._blocks, self._form)
        self._table = 0

    def read(self) -> Returned:
        self._flow.begin(self._package.text)
        units = Units(self._lists, self._flow.remarks)
        made = units.made(self._blocks(self._package.text))
        self._read_margins()
        self._aside.without_place(self._flow.remarks, units.placed)
        return Returned(
            made,
            self._changes.authors,
            self._aside.texts,
            self._aside.unread,
            self._package.custom_properties(),
            hanging=self._aside.hanging,
        )

    def _blocks(self, parent: Any, place: Place | None = None) -> Iterator[Piece]:
        """The paragraphs and rows in an element, whatever they are wrapped in."""
        for child in parent:
            tag = child.tag
            if tag in PARAGRAPHS:
                yield from self._paragraph(child, place)
                place = None if place is None else place._replace(item=None)
            elif tag == _LIST:
                yield from self._list(child, place)
            elif tag == _TABLE:
                yield from self._rows(child)
            elif tag == n("text:table-of-content"):
                for piece in self._blocks(child):
                    piece.form = None
                    yield piece
            elif tag in _MARKS:
                yield from self._flow.between(child)
            elif tag in NOTHING:
                continue
            elif tag.startswith(_DRAW):
                self._flow.drawn(child)
            else:
                yield from self._blocks(child, place)

    def _paragraph(self, paragraph: Any, place: Place | None) -> Iterator[Piece]:
        self._flow.number += 1
        at = self._flow.number
        look = self._styles.paragraph(paragraph.get(_STYLE))
        before, text = self._flow.paragraph(paragraph, look)
        yield from before
        yield Piece(text, self._form(paragraph, text, place), at, self._changes.here)

    def _form(self, paragraph: Any, text: Text, place: Place | None = None) -> Form | None:
        look = self._styles.paragraph(paragraph.get(_STYLE))
        item = None if place is None else place.item
        if look.contents and not look.outline:
            return None
        if paragraph.tag == n("text:h"):
            outline = number(paragraph.get(n("text:outline-level"))) or look.outline or 1
            look = look._replace(outline=outline)
            if item is None and paragraph.get(n("text:is-list-header")) != "true":
                item = self._lists.heading(outline - 1)
        return form_of(look, text, item, item.level if item else 0, alone=place is None)

    def _list(self, written: Any, outer: Place | None) -> Iterator[Piece]:
        style = written.get(_STYLE) or ("" if outer is None else outer.style)
        level = 0 if outer is None else outer.level + 1
        run = self._lists.begun(written, style) if outer is None else outer.run
        for one in written:
            start = count(one.get(n("text:start-value")))
            item = Item(style, run, level, start) if one.tag == _ITEM else None
            yield from self._blocks(one, Place(style, run, level, item))

    def _rows(self, table: Any) -> Iterator[Piece]:
        """The rows of a table; of one with a single column, what stands in its cells."""
        rows = [(row, head, _cells(row)) for row, head in _all_rows(table, head=False)]
        if all(sum(many for _cell, many in cells) <= 1 for _row, _head, cells in rows):
            for _row, _head, cells in rows:
                for cell, _many in cells:
                    yield from in_box(self._blocks(cell))
            return
        self._table += 1
        at = self._table
        for _row, head, cells in rows:
            first = self._flow.number + 1
            texts: list[Text] = []
            for cell, many in cells:
                texts.append(in_cell(self._blocks(cell)))
                texts += (Text() for _ in range(min(many - 1, _WIDEST - len(texts))))
            form = Form("row", below=tuple(_below(cells)))
            yield Piece(beside(texts, ()), form, first, (), at, head)

    def _read_margins(self) -> None:
        """Read what is printed on every page, of all kinds of pages."""
        styles = self._package.styles
        masters = () if styles is None else styles.iter(n("style:master-page"))
        for margin in (one for master in masters for one in master):
            kind = margin.tag.rpartition("}")[2]
            self._flow.begin(margin)
            if kind.startswith("header"):
                self._aside.add(msg("the header"), lines(self._blocks(margin)))
            elif kind.startswith("footer"):
                self._aside.add(msg("the footer"), lines(self._blocks(margin)))


def _all_rows(parent: Any, *, head: bool) -> Iterator[tuple[Any, bool]]:
    """The rows of a table, and whether each is of its head."""
    for child in parent:
        if child.tag == _ROW:
            yield child, head
        elif child.tag not in NOTHING:
            yield from _all_rows(child, head=head or child.tag == n("table:table-header-rows"))


def _cells(row: Any) -> list[tuple[Any, int]]:
    """The cells of a row, and how many columns each is, without those that one goes over."""
    found: list[tuple[Any, int]] = []
    for cell in row:
        if cell.tag in (_CELL, _COVERED):
            many = number(cell.get(n("table:number-columns-repeated"))) or 1
            found.append((cell, min(many, _WIDEST)))
    return found


def _below(cells: Iterable[tuple[Any, int]]) -> Iterator[int]:
    """The columns that a cell of the row above covers."""
    at = beside = 0
    for cell, many in cells:
        is_covered = cell.tag == _COVERED
        yield from range(at + min(beside, many), at + many) if is_covered else ()
        spanned = number(cell.get(n("table:number-columns-spanned"))) or 1
        beside = max(0, beside - many) if is_covered else spanned - 1
        at += many
