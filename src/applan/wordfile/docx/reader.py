"""A Word file as units (ECMA-376, WordprocessingML), with the labels of its lists (17.9)."""

from collections.abc import Hashable, Iterable, Iterator
from typing import Any

from applan.edition import NAMESPACE
from applan.messages import msg
from applan.wordfile.aside import DEEPEST_BOX, Aside, Remark
from applan.wordfile.counting import DEEPEST, Level, count, counted
from applan.wordfile.docx.runs import COMPATIBLE, NOTHING, TRACKED, Changes, Runs, branch
from applan.wordfile.docx.styles import Styles, of_properties, toggled, value
from applan.wordfile.gather import Form, Piece, Units, form_of, in_box, in_cell, lines
from applan.wordfile.looks import Look, number
from applan.wordfile.package import Package, w
from applan.wordfile.text import (
    Accepts,
    Change,
    Text,
    Tracked,
    beside,
    without_pages,
)
from applan.wordfile.units import Returned


class Numbering:
    """Counts what is numbered, in the order of the document.

    Lists of one kind go on from each other, unless one says where it begins (17.9.27).
    """

    def __init__(self, numbering: Any) -> None:
        self._kinds: dict[str, dict[int, Level]] = {}
        self._lists: dict[str, tuple[str, dict[int, int]]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()
        if numbering is None:
            return
        links: dict[str, str] = {}
        styled: dict[str, str] = {}
        for kind in numbering.findall(w("abstractNum")):
            name = kind.get(w("abstractNumId"), "")
            self._kinds[name] = dict(map(_level, kind.findall(w("lvl"))))
            if (link := value(kind, "numStyleLink")) is not None:
                links[name] = link
            if (style := value(kind, "styleLink")) is not None:
                styled[style] = name
        for name, link in links.items():
            self._kinds[name] = self._kinds.get(styled.get(link, ""), {})
        for listed in numbering.findall(w("num")):
            self._add(listed)

    def _add(self, listed: Any) -> None:
        name, kind = listed.get(w("numId"), ""), value(listed, "abstractNumId") or ""
        starts: dict[int, int] = {}
        own: dict[int, Level] = {}
        for override in listed.findall(w("lvlOverride")):
            level = number(override.get(w("ilvl"))) or 0
            start = count(value(override, "startOverride"))
            if start is not None:
                starts[level] = start
            if (said := override.find(w("lvl"))) is not None:
                own[level] = _level(said)[1]
        if own:
            self._kinds[f"{kind} {name}"] = {**self._kinds.get(kind, {}), **own}
            kind = f"{kind} {name}"
        self._lists[name] = kind, starts

    def shows(self, name: str | None, level: int) -> bool:
        """Whether a list prints anything before its items at a level; one of no kind does."""
        if name not in self._lists:
            return False
        own = self._kinds.get(self._lists[name][0], {}).get(min(level, DEEPEST))
        return own is None or own.format != "none" or bool(own.text)

    def __call__(self, listed: Hashable) -> str:
        """The label of the next that stands in a list at a level: its id, and the level."""
        name, at = listed if isinstance(listed, tuple) else ("", 0)
        kind, starts = self._lists.get(name, ("", {}))
        levels = self._kinds.get(kind, {})
        level = min(at, DEEPEST)
        counts = self._counts.setdefault(kind, {})
        if level in starts and (name, level) not in self._begun:
            self._begun.add((name, level))
            counts.pop(level, None)
        first = starts.get(level, levels.get(level, Level()).start)
        return counted(levels, counts, level, first)


def _level(written: Any) -> tuple[int, Level]:
    return number(written.get(w("ilvl"))) or 0, Level(
        count(value(written, "start")) or 0,
        value(written, "numFmt") or "decimal",
        value(written, "lvlText") or "",
        number(value(written, "lvlRestart")),
    )


_WIDEST = 63
"""The most columns that a table of Word's has."""
_CELLS: dict[str, Tracked] = {"cellIns": "inserted", "cellDel": "deleted"}
_P, _TABLE, _ROW, _CELL, _CONTROL = map(w, ("p", "tbl", "tr", "tc", "sdt"))


class Reader:
    """Reads one file: its document, and what stands outside the run of it."""

    def __init__(self, package: Package, accepts: Accepts) -> None:
        self._package = package
        self._styles = Styles(self._part("styles"))
        self._numbering = Numbering(self._part("numbering"))
        self._changes = Changes(accepts)
        self._aside = Aside()
        self._runs = Runs(self._styles, self._changes, self._aside, self._box)
        self._table = self._boxes = 0

    def read(self) -> Returned:
        body = self._package.document.find(w("body"))
        remarks = self._remarks()
        units = Units(self._numbering, remarks)
        made = units.made(() if body is None else self._story(body))
        self._read_notes()
        self._read_margins()
        self._aside.without_place(remarks, units.placed)
        return Returned(
            made,
            self._changes.authors,
            self._aside.texts,
            self._aside.unread,
            self._package.custom_properties(),
            self._package.data(NAMESPACE),
            self._aside.hanging,
        )

    def _part(self, kind: str) -> Any:
        name = self._package.related(kind)
        return None if name is None else self._package.parsed(name)

    def _story(self, root: Any) -> Iterator[Piece]:
        self._runs.begin(root)
        return self._blocks(root, ())

    def _blocks(self, parent: Any, changes: tuple[Change, ...]) -> Iterator[Piece]:
        """The paragraphs and rows in an element, whatever they are wrapped in."""
        for child in parent:
            tag = child.tag
            if tag == _P:
                yield self._paragraph(child, changes)
            elif tag == _TABLE:
                yield from self._rows(child, changes)
            elif tag in NOTHING:
                continue
            elif tag == _CONTROL and _is_contents(child):
                for piece in self._blocks(child, changes):
                    piece.form = None
                    yield piece
            elif tag == w("altChunk"):
                self._aside.cannot("chunk", self._runs.number)
            elif tag in TRACKED:
                yield from self._blocks(child, (*changes, self._changes.of(child)))
            elif tag == COMPATIBLE:
                yield from self._blocks(branch(child), changes)
            else:
                yield from self._blocks(child, changes)

    def _paragraph(self, paragraph: Any, changes: tuple[Change, ...]) -> Piece:
        self._runs.number += 1
        at = self._runs.number
        properties = paragraph.find(w("pPr"))
        look = self._look(properties)
        text = Text()
        self._runs.read(paragraph, text, changes, look)
        without_pages(text)
        whole = True
        if properties is not None:
            changes += self._changes.among(properties.find(w("rPr")))
            frame = properties.find(w("framePr"))
            whole = frame is None or frame.get(w("dropCap"), "none") == "none"
        return Piece(text, self._form(look, text), at, changes, whole=whole)

    def _look(self, properties: Any) -> Look:
        """What a paragraph looks like, as it did before where a change of that is rejected."""
        before = None if properties is None else properties.find(w("pPrChange"))
        if before is not None and not self._changes.of(before, "inserted").accepted:
            properties = before.find(w("pPr"))
        if properties is None:
            return self._styles.paragraph(None)
        return of_properties(properties).over(self._styles.paragraph(value(properties, "pStyle")))

    def _form(self, look: Look, text: Text) -> Form | None:
        if look.contents and not look.outline:
            return None
        at = look.level or 0
        listed = (look.list, at) if self._numbering.shows(look.list, at) else None
        return form_of(look, text, listed, at)

    def _box(self, box: Any) -> str:
        """The text of a box, without counting its paragraphs."""
        if self._boxes == DEEPEST_BOX:
            self._aside.cannot("object", self._runs.number)
            return ""
        before = self._runs.number, self._table
        self._boxes += 1
        said = lines(self._blocks(box, ()))
        self._boxes -= 1
        self._runs.number, self._table = before
        return said

    def _rows(self, table: Any, changes: tuple[Change, ...]) -> Iterator[Piece]:
        """The rows of a table; of one with a single column, what stands in its cells."""
        rows = [(row, list(_children(row, _CELL))) for row in _children(table, _ROW)]
        if all(len(cells) <= 1 for _row, cells in rows):
            for row, cells in rows:
                for cell in cells:
                    within = changes + self._changes.among(row.find(w("trPr")))
                    yield from in_box(self._blocks(cell, within))
            return
        columns = max(sum(map(_span, cells)) for _row, cells in rows)
        self._table += 1
        at = self._table
        for row, cells in rows:
            properties = row.find(w("trPr"))
            within = changes + self._changes.among(properties)
            first = self._runs.number + 1
            texts = [Text() for _ in range(_number(properties, "gridBefore", 0))]
            below = tuple(_below(cells, len(texts)))
            for cell in cells:
                self._cell(cell, within, texts)
            text = beside(texts[:columns], within)
            head = toggled(properties, "tblHeader") or False
            yield Piece(text, Form("row", below=below), first, within, at, head)

    def _cell(self, cell: Any, changes: tuple[Change, ...], row: list[Text]) -> None:
        """Add the text of a cell to a row, and empty ones for the other columns it goes over.

        Of a cell that is gone itself there is only what the one before it tells.
        """
        properties = cell.find(w("tcPr"))
        own = tuple(
            self._changes.of(found, kind)
            for name, kind in _CELLS.items()
            if properties is not None and (found := properties.find(w(name))) is not None
        )
        text = in_cell(self._blocks(cell, changes + own))
        if row and any(change.hides for change in own):
            row[-1].extend(text)
            return
        row.append(text)
        row += (Text() for _ in range(min(_span(cell) - 1, _WIDEST - len(row))))

    def _remarks(self) -> dict[str, Remark]:
        """The comments by their ids."""
        tree = self._part("comments")
        done = self._done()
        found: dict[str, Remark] = {}
        for comment in () if tree is None else tree.iter(w("comment")):
            said = lines(self._story(comment))
            last = list(comment.iter(_P))[-1:]
            closed = any(not done.isdisjoint(one.attrib.values()) for one in last)
            author = (comment.get(w("author")) or "").strip()
            key = comment.get(w("id"), "")
            if key in found:  # of two with one id only the first has a place
                key = f"{key}\n{len(found)}"
            found[key] = Remark(author, said, closed)
        self._runs.number = 0
        return found

    def _done(self) -> set[str]:
        """The ids of the last paragraphs of comments that are done with ([MS-DOCX] 2.5.4.1)."""
        tree = self._part("commentsExtended")
        done: set[str] = set()
        for one in () if tree is None else tree:
            held = {key.rpartition("}")[2]: said for key, said in one.attrib.items()}
            if held.get("done") in ("1", "true") and "paraId" in held:
                done.add(held["paraId"])
        return done

    def _read_notes(self) -> None:
        """Read the notes that the document refers to, in their order."""
        for kind in ("footnote", "endnote"):
            tree = self._part(f"{kind}s")
            held = {} if tree is None else {one.get(w("id")): one for one in tree}
            notes = [(key, place) for (tag, key), place in self._runs.notes.items()
                     if tag == w(f"{kind}Reference")]  # fmt: skip
            for at, (key, place) in enumerate(notes, 1):
                if key in held:
                    self._aside.add_note(kind, at, lines(self._story(held[key])), place)

    def _read_margins(self) -> None:
        for tree in self._package.with_text():
            if tree.tag == w("hdr"):
                self._aside.add(msg("the header"), lines(self._story(tree)))
            elif tree.tag == w("ftr"):
                self._aside.add(msg("the footer"), lines(self._story(tree)))


def _children(parent: Any, tag: str) -> Iterator[Any]:
    """The rows of a table or the cells of a row, whatever they are wrapped in."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag == COMPATIBLE:
            yield from _children(branch(child), tag)
        elif child.tag not in NOTHING:
            yield from _children(child, tag)


def _below(cells: Iterable[Any], at: int) -> Iterator[int]:
    """The columns, the first of which is ``at``, in which a cell of the row above goes on."""
    for cell in cells:
        merged = cell.find(f"{w('tcPr')}/{w('vMerge')}")
        if merged is not None and merged.get(w("val")) != "restart":
            yield at
        at += _span(cell)


def _span(cell: Any) -> int:
    return max(_number(cell.find(w("tcPr")), "gridSpan", 1), 1)


def _number(properties: Any, name: str, otherwise: int) -> int:
    found = None if properties is None else number(value(properties, name))
    return otherwise if found is None else min(found, _WIDEST)


def _is_contents(control: Any) -> bool:
    found = control.find(f"{w('sdtPr')}/{w('docPartObj')}/{w('docPartGallery')}")
    return found is not None and found.get(w("val")) == "Table of Contents"
