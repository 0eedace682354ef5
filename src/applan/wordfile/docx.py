"""A Word file as units (ECMA-376, WordprocessingML)."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from applan.messages import Message, msg
from applan.wordfile.fields import hidden_by_fields
from applan.wordfile.gather import Form, Piece, Units, settled
from applan.wordfile.labels import Labels
from applan.wordfile.looks import Look, Looks, number, of_properties, toggled, value
from applan.wordfile.names import EDITION, w
from applan.wordfile.package import Package
from applan.wordfile.symbols import symbol
from applan.wordfile.text import Change, Text, beside, stacked
from applan.wordfile.units import BREAK, CELL, Returned

Accepts = Callable[[str], bool]

_COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_COMING = {w("ins"): "inserted", w("moveTo"): "inserted"}
_GOING = {w("del"): "deleted", w("moveFrom"): "deleted"}
_CHANGES = _COMING | _GOING
_SKIPPED = frozenset(
    w(name)
    for name in (
        "pPr", "rPr", "tblPr", "tblPrEx", "tblGrid", "trPr", "tcPr", "sdtPr", "sdtEndPr",
        "customXmlPr", "smartTagPr", "sectPr", "instrText", "delInstrText", "fldData", "rt",
        "annotationRef", "footnoteRef", "endnoteRef", "separator", "continuationSeparator",
        "bookmarkStart", "bookmarkEnd", "proofErr", "lastRenderedPageBreak", "permStart", "permEnd",
    )
)  # fmt: skip
_WIDEST = 63
"""The most columns that a table of Word's has."""


class Reader:
    """Reads one file: its document, and what stands outside the run of it."""

    def __init__(self, package: Package, accepts: Accepts) -> None:
        self._package = package
        self._accepts = accepts
        self._looks = Looks(self._part("styles"))
        self._labels = Labels(self._part("numbering"))
        self._authors: dict[str, None] = {}
        self._hidden: dict[Any, bool] = {}
        self._number = 0
        self._table = 0
        self._out_of_sight = False
        self._aside: list[tuple[Message, str]] = []
        self._unread: dict[str, list[str]] = {}
        self._notes: list[tuple[str, str]] = []

    def read(self) -> Returned:
        body = self._package.document.find(w("body"))
        remarks = self._remarks()
        units = Units(self._labels, remarks)
        made = units.made(self._story(body) if body is not None else ())
        self._read_notes()
        self._read_margins()
        for comment, (author, said, _done) in remarks.items():
            if comment not in units.placed:
                self._aside.append(
                    (msg("a comment by {author} without a place", author=author), said)
                )
        return Returned(
            made,
            tuple(self._authors),
            tuple(self._aside),
            tuple(_unread(kind, places) for kind, places in self._unread.items()),
            self._package.custom_properties(),
            self._package.data(EDITION),
        )

    def _part(self, kind: str) -> Any:
        name = self._package.related(kind)
        return None if name is None else self._package.parsed(name)

    def _story(self, root: Any) -> Iterator[Piece]:
        """The pieces of a part with text: fields go from one paragraph to another in it."""
        self._hidden = hidden_by_fields(root)
        self._out_of_sight = False
        return self._blocks(root, ())

    def _blocks(self, parent: Any, changes: tuple[Change, ...]) -> Iterator[Piece]:
        """The paragraphs and rows in an element, whatever they are wrapped in."""
        for child in parent:
            tag = child.tag
            if tag == w("p"):
                yield self._paragraph(child, changes)
            elif tag == w("tbl"):
                yield from self._rows(child, changes)
            elif tag == w("sdt") and _is_contents(child):
                for piece in self._blocks(child, changes):
                    piece.form = None
                    yield piece
            elif tag == w("altChunk"):
                self._not_read("chunk")
            elif tag in _CHANGES:
                yield from self._blocks(child, self._in(child, changes))
            elif tag == f"{_COMPATIBLE}AlternateContent":
                yield from self._blocks(_branch(child), changes)
            elif tag not in _SKIPPED:
                yield from self._blocks(child, changes)

    def _paragraph(self, paragraph: Any, changes: tuple[Change, ...]) -> Piece:
        self._number += 1
        at = self._number
        properties = paragraph.find(w("pPr"))
        look = self._look(properties)
        text = Text()
        self._inline(paragraph, text, changes, look.strong)
        _trim(text)
        return Piece(text, self._form(look, text), at, changes + self._mark(properties))

    def _look(self, properties: Any) -> Look:
        if properties is None:
            return self._looks.paragraph(None)
        before = properties.find(w("pPrChange"))
        if before is not None and not self._change("deleted", before).accepted:
            properties = before.find(w("pPr"))
            if properties is None:
                return self._looks.paragraph(None)
        style = value(properties, "pStyle")
        return of_properties(properties).over(self._looks.paragraph(style))

    def _form(self, look: Look, text: Text) -> Form | None:
        if look.contents and not look.outline:
            return None
        listed = look.list if look.list in self._labels else None
        at = look.level or 0
        numbered = None if listed is None else (listed, at)
        if look.title:
            return Form("heading", 1, numbered)
        if look.outline:
            return Form("heading", look.outline + 1, numbered)
        if numbered is not None:
            return Form("item", max(at, look.depth or 0), numbered)
        if look.depth is not None:
            return Form("item", look.depth, label=_written_label(text))
        return Form()

    def _mark(self, properties: Any) -> tuple[Change, ...]:
        """The changes of a paragraph's mark."""
        mark = None if properties is None else properties.find(w("rPr"))
        if mark is None:
            return ()
        return tuple(self._change(_CHANGES[one.tag], one) for one in mark if one.tag in _CHANGES)

    def _in(self, element: Any, changes: tuple[Change, ...]) -> tuple[Change, ...]:
        return (*changes, self._change(_CHANGES[element.tag], element))

    def _change(self, kind: Any, element: Any) -> Change:
        author = (element.get(w("author")) or "").strip()
        if author:
            self._authors.setdefault(author)
        return Change(kind, author, self._accepts(author))

    def _inline(
        self, parent: Any, text: Text, changes: tuple[Change, ...], strong: bool | None
    ) -> None:
        for child in parent:
            tag = child.tag
            if tag == w("r"):
                self._run(child, text, changes, strong)
            elif tag in _SKIPPED:
                continue
            elif tag in _CHANGES:
                self._inline(child, text, self._in(child, changes), strong)
            elif tag == w("commentRangeStart"):
                text.opened(child.get(w("id"), ""))
            elif tag == w("commentRangeEnd"):
                text.closed(child.get(w("id"), ""))
            elif tag == w("p"):  # only in a text box that stands outside a run
                self._box(parent)
                return
            else:
                self._piece(child, text, changes, strong)

    def _run(self, run: Any, text: Text, changes: tuple[Change, ...], strong: bool | None) -> None:
        properties = run.find(w("rPr"))
        if properties is not None:
            own = toggled(properties, "b")
            if own is None:
                own = self._looks.character(value(properties, "rStyle")).strong
            strong = strong if own is None else own
        if toggled(properties, "vanish") and not self._out_of_sight:
            said = "".join(one.text or "" for one in run.iter(w("t")))
            if said:
                self._aside.append(
                    (msg("hidden text in paragraph {number}", number=self._number), said)
                )
            return
        for child in run:
            self._piece(child, text, changes, strong)

    def _piece(
        self, child: Any, text: Text, changes: tuple[Change, ...], strong: bool | None
    ) -> None:
        """Add what one element of a run, or beside it, says."""
        tag = child.tag
        if tag == w("t") or tag == w("delText"):
            said = child.text or ""
        elif tag == w("fldChar"):
            self._out_of_sight = self._hidden.get(child, self._out_of_sight)
            return
        elif tag in _SKIPPED:
            return
        elif tag in (w("br"), w("cr")):
            said = _PAGE if child.get(w("type")) in ("page", "column") else BREAK
        elif tag in (w("tab"), w("ptab")):
            said = "\t"
        elif tag == w("noBreakHyphen"):
            said = "\u2011"
        elif tag == w("softHyphen"):
            said = "\u00ad"
        elif tag == w("sym"):
            said = symbol(child.get(w("font"), ""), child.get(w("char"), ""))
            if not said:
                self._not_read("symbol")
                return
        elif tag == w("commentReference"):
            text.pointed(child.get(w("id"), ""))
            return
        elif tag in (w("footnoteReference"), w("endnoteReference")):
            if not any(change.hides for change in changes):
                self._notes.append((tag, child.get(w("id"), "")))
            return
        elif tag == f"{_MATH}t":
            said = child.text or ""
        elif tag in (w("drawing"), w("pict"), w("object")):
            self._drawn(child)
            return
        elif tag == f"{_COMPATIBLE}AlternateContent":
            self._inline(_branch(child), text, changes, strong)
            return
        else:
            self._inline(child, text, changes, strong)
            return
        if said and not self._out_of_sight:
            text.add(said, changes, strong=bool(strong))

    def _drawn(self, drawing: Any) -> None:
        """Read the boxes of a drawing, and tell of what else is in it."""
        boxes = list(drawing.iter(w("txbxContent")))
        for box in boxes:
            if next(box.iterancestors(w("txbxContent")), None) is None:
                self._box(box)
        kinds = {
            str(one.tag).rpartition("}")[2] for one in drawing.iter() if isinstance(one.tag, str)
        }
        texts = "".join(one.text or "" for one in drawing.iter(f"{_DRAWING}t"))
        if texts.strip():
            self._aside.append((msg("a drawing at paragraph {number}", number=self._number), texts))
        if "chart" in kinds:
            self._not_read("chart")
        elif "relIds" in kinds:
            self._not_read("diagram")
        elif drawing.tag == w("object"):
            self._not_read("object")
        elif kinds & {"blip", "imagedata"}:
            self._not_read("picture")

    def _box(self, box: Any) -> None:
        """Read a text box aside, without counting its paragraphs."""
        if self._out_of_sight:
            return
        before = self._number, self._table
        said = self._lines(self._blocks(box, ()))
        self._number, self._table = before
        if said.strip():
            self._aside.append((msg("a text box at paragraph {number}", number=self._number), said))

    def _lines(self, pieces: Iterable[Piece]) -> str:
        found = (str(piece.text) for piece in settled(pieces) if piece.form is not None)
        return BREAK.join(line for line in found if line.strip())

    def _rows(self, table: Any, changes: tuple[Change, ...]) -> Iterator[Piece]:
        """The rows of a table; of one with a single column, what stands in its cells."""
        rows = list(_children(table, w("tr")))
        cells = [list(_children(row, w("tc"))) for row in rows]
        columns = max((sum(map(_span, row)) for row in cells), default=0)
        if max(map(len, cells), default=0) <= 1:
            for row, held in zip(rows, cells, strict=True):
                within = changes + self._row_changes(row)
                for cell in held:
                    yield from settled(self._blocks(cell, within))
            return
        self._table += 1
        at = self._table
        for row, held in zip(rows, cells, strict=True):
            within = changes + self._row_changes(row)
            first = self._number + 1
            texts: list[Text] = [Text() for _ in range(_before(row))]
            for cell in held:
                texts += self._cell(cell, within)
            del texts[columns:]
            text = beside(texts, within)
            head = toggled(row.find(w("trPr")), "tblHeader") or False
            yield Piece(text, Form("row"), first, within, at, head)

    def _row_changes(self, row: Any) -> tuple[Change, ...]:
        properties = row.find(w("trPr"))
        if properties is None:
            return ()
        return tuple(
            self._change(_CHANGES[one.tag], one) for one in properties if one.tag in _CHANGES
        )

    def _cell(self, cell: Any, changes: tuple[Change, ...]) -> list[Text]:
        """The text of a cell, and empty ones for the other columns that it goes over."""
        properties = cell.find(w("tcPr"))
        alone = False
        for name, kind in (("cellIns", "inserted"), ("cellDel", "deleted")):
            found = None if properties is None else properties.find(w(name))
            if found is not None:
                change = self._change(kind, found)
                changes = (*changes, change)
                alone = alone or change.hides
        pieces = settled(self._blocks(cell, changes))
        text = stacked((_within_cell(one.text), one.mark) for one in pieces)
        if alone:  # the column goes, and what was in it is told of
            return [] if not text.revisions else [text]
        return [text, *(Text() for _ in range(_span(cell) - 1))]

    def _remarks(self) -> dict[str, tuple[str, str, bool]]:
        """The comments by their ids."""
        tree = self._part("comments")
        if tree is None:
            return {}
        done = self._done()
        found: dict[str, tuple[str, str, bool]] = {}
        for comment in tree.iter(w("comment")):
            self._out_of_sight = False
            said = self._lines(self._blocks(comment, ()))
            last = list(comment.iter(w("p")))[-1:]
            closed = any(one.attrib.get(key) in done for one in last for key in one.attrib)
            author = (comment.get(w("author")) or "").strip()
            found.setdefault(comment.get(w("id"), ""), (author, said, closed))
        self._number = self._table = 0
        return found

    def _done(self) -> set[str]:
        """The ids of the paragraphs of comments that are dealt with ([MS-DOCX] 2.5.4.1)."""
        tree = self._part("commentsExtended")
        done: set[str] = set()
        for one in () if tree is None else tree:
            held = {key.rpartition("}")[2]: said for key, said in one.attrib.items()}
            if held.get("done") in ("1", "true") and "paraId" in held:
                done.add(held["paraId"])
        return done

    def _read_notes(self) -> None:
        """Read the notes that the document refers to, in their order, below its text."""
        for kind, part, where in (
            ("footnoteReference", "footnotes", "footnote"),
            ("endnoteReference", "endnotes", "endnote"),
        ):
            tree = self._part(part)
            held = {} if tree is None else {one.get(w("id")): one for one in tree}
            ids = [note for tag, note in self._notes if tag == w(kind)]
            for at, note in enumerate(ids, 1):
                if note in held and (said := self._lines(self._story(held[note]))).strip():
                    place = (
                        msg("footnote {number}", number=at)
                        if where == "footnote"
                        else msg("endnote {number}", number=at)
                    )
                    self._aside.append((place, said))

    def _read_margins(self) -> None:
        """Read the headers and footers, the same in several of them once."""
        said: dict[tuple[Message, str], None] = {}
        for _name, tree in self._package.parts_with_text():
            if tree.tag in (w("hdr"), w("ftr")):
                text = self._lines(self._story(tree))
                where = msg("the header") if tree.tag == w("hdr") else msg("the footer")
                if text.strip():
                    said.setdefault((where, text))
        self._aside += said

    def _not_read(self, kind: str) -> None:
        places = self._unread.setdefault(kind, [])
        place = str(max(self._number, 1))
        if place not in places[-1:]:
            places.append(place)


_PAGE = "\f"
"""A page break within a paragraph, until it is known whether text stands on both sides."""


def _trim(text: Text) -> None:
    """Make a page break a line break where it parts text, and nothing where it does not."""
    if any(_PAGE in part for part in text.parts):
        said = str(text)
        keep = said.strip(_PAGE)
        lead = len(said) - len(said.lstrip(_PAGE))
        text.cut(lead, lead + len(keep), keep.replace(_PAGE, BREAK))


def _within_cell(text: Text) -> Text:
    """The text with no sign in it that parts cells."""
    if any(CELL in part for part in text.parts):
        text.parts = [part.replace(CELL, " ") for part in text.parts]
    return text


def _written_label(text: Text) -> str:
    """Take a label that stands as text before a tab in an item, and give it."""
    label, tab, _rest = str(text).partition("\t")
    if not tab or len(label) > 8 or " " in label:
        return ""
    text.cut(len(label) + 1, text.length)
    return label


def _children(parent: Any, tag: str) -> Iterator[Any]:
    """The rows of a table or the cells of a row, whatever they are wrapped in."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag == f"{_COMPATIBLE}AlternateContent":
            yield from _children(_branch(child), tag)
        elif child.tag not in _SKIPPED and isinstance(child.tag, str):
            yield from _children(child, tag)


def _branch(alternatives: Any) -> Any:
    """What of an alternative is shown: the first choice, else what there is for other programs."""
    return next(iter(alternatives), ())


def _span(cell: Any) -> int:
    properties = cell.find(w("tcPr"))
    return (
        min(max(number(value(properties, "gridSpan")) or 1, 1), _WIDEST)
        if properties is not None
        else 1
    )


def _before(row: Any) -> int:
    properties = row.find(w("trPr"))
    return (
        min(number(value(properties, "gridBefore")) or 0, _WIDEST) if properties is not None else 0
    )


def _is_contents(control: Any) -> bool:
    found = control.find(f"{w('sdtPr')}/{w('docPartObj')}/{w('docPartGallery')}")
    return found is not None and found.get(w("val")) == "Table of Contents"


def _unread(kind: str, places: list[str]) -> Message:
    where = ", ".join(places[:_TOLD]) + (" …" if len(places) > _TOLD else "")
    match kind:
        case "picture":
            return msg("pictures are not read (paragraph {places})", places=where)
        case "chart":
            return msg("charts are not read (paragraph {places})", places=where)
        case "diagram":
            return msg("diagrams are not read (paragraph {places})", places=where)
        case "symbol":
            return msg("symbols of other fonts are not read (paragraph {places})", places=where)
        case "chunk":
            return msg("other files within it are not read (paragraph {places})", places=where)
        case _:
            return msg("embedded objects are not read (paragraph {places})", places=where)


_TOLD = 5
