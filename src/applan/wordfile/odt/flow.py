"""The text of a paragraph of an OpenDocument text (ODF 1.3, part 3, 6)."""

from collections.abc import Callable, Iterator
from typing import Any

from applan.patterns import lazy
from applan.wordfile.aside import DEEPEST_BOX, Aside, Remark
from applan.wordfile.gather import Form, Piece, lines
from applan.wordfile.looks import Look
from applan.wordfile.odt.package import n
from applan.wordfile.odt.styles import Styles
from applan.wordfile.text import MOST, Accepts, ByAuthors, Change, Text
from applan.wordfile.units import BREAK

_KEY = n("text:change-id")


class Changes(ByAuthors):
    """``here`` are those that the reader stands in, as an insertion may go over paragraphs."""

    def __init__(self, tracked: Any, accepts: Accepts) -> None:
        super().__init__(accepts)
        self._known: dict[str, tuple[Change, ...]] = {}
        self._held: dict[str, list[Any]] = {}
        self._open: dict[str, tuple[Change, ...]] = {}
        self.here: tuple[Change, ...] = ()
        for region in () if tracked is None else tracked.iter(n("text:changed-region")):
            key = region.get(n("text:id")) or region.get(n("xml:id")) or ""
            for change in region:
                self._note(key, change)

    def _note(self, key: str, change: Any) -> None:
        if change.tag not in (n("text:insertion"), n("text:deletion")):
            return
        author = change.findtext(f"{n('office:change-info')}/{n('dc:creator')}")
        inserted = change.tag == n("text:insertion")
        said = self.change("inserted" if inserted else "deleted", author)
        self._known[key] = (*self._known.get(key, ()), said)
        if not inserted:
            self._held[key] = list(change.iter(n("text:p"), n("text:h")))

    def turn(self, mark: Any) -> None:
        """Go into an insertion, or out of it."""
        key = mark.get(_KEY, "")
        if mark.tag == n("text:change-start"):
            if len(self._open) >= MOST:
                return
            inserted = [one for one in self._known.get(key, ()) if one.kind == "inserted"]
            self._open[key] = tuple(inserted)
        else:
            self._open.pop(key, None)
        self.here = tuple(one for each in self._open.values() for one in each)

    def gone(self, mark: Any) -> tuple[Change, ...]:
        """The changes that what a mark of a deletion tells of stands in."""
        return self._known.get(mark.get(_KEY, ""), ())

    def held(self, mark: Any) -> list[Any]:
        """The paragraphs that a deletion took away, of which the first and last may be parts.

        They are given once, however many marks a damaged file has for them.
        """
        return self._held.pop(mark.get(_KEY, ""), [])


Blocks = Callable[[Any], Iterator[Piece]]

_WHITE = lazy(r"[ \t\r\n]+")
_MOST_SPACES = 100
PARAGRAPHS = frozenset((n("text:p"), n("text:h")))
NOTHING = frozenset(
    map(
        n,
        (
            "text:sequence-decls", "text:variable-decls", "text:user-field-decls",
            "text:dde-connection-decls", "text:alphabetical-index-auto-mark-file",
            "text:tracked-changes", "text:bookmark", "text:bookmark-start", "text:bookmark-end",
            "text:soft-page-break", "text:table-of-content-source", "text:table-index-source",
            "text:illustration-index-source", "text:object-index-source", "text:user-index-source",
            "text:alphabetical-index-source", "text:bibliography-source", "text:ruby-text",
            "text:reference-mark-start", "text:reference-mark-end", "text:script",
            "office:forms", "office:event-listeners", "table:table-column", "table:table-columns",
            "table:table-column-group", "table:table-header-columns", "svg:title", "svg:desc",
            "table:named-expressions", "table:shapes", "dc:creator", "dc:date",
        ),
    )
)  # fmt: skip
"""Elements without a word in them that a reader sees."""

_BOXES = (n("draw:text-box"), n("draw:custom-shape"), n("draw:rect"), n("draw:ellipse"))


class Flow:
    """Reads text, of which a tracked deletion may hold the ends of paragraphs.

    ``blocks`` gives the pieces of what stands in a box, and ``form`` what a paragraph is.
    ``number`` is that of the paragraph which is read.
    """

    def __init__(
        self,
        styles: Styles,
        changes: Changes,
        aside: Aside,
        blocks: Blocks,
        form: Callable[[Any, Text], Form | None],
    ) -> None:
        self._styles, self._changes, self._aside = styles, changes, aside
        self._blocks, self._form = blocks, form
        self._text = Text()
        self._whole: list[Piece] = []
        self._spaced = True
        self._notes = {"footnote": 0, "endnote": 0}
        self._ended: frozenset[str] = frozenset()
        self.remarks: dict[str, Remark] = {}
        self._boxes = 0
        self.number = 0

    def begin(self, story: Any) -> None:
        """Begin a part with text, in which remarks may go over several paragraphs."""
        ends = story.iter(n("office:annotation-end"))
        self._ended = frozenset(one.get(n("office:name"), "") for one in ends)

    def paragraph(self, paragraph: Any, look: Look) -> tuple[list[Piece], Text]:
        """The text of a paragraph, and the pieces that deletions in it have before that."""
        outer = self._text, self._whole, self._spaced
        self._text, self._whole, self._spaced = Text(), [], True
        self._read(paragraph, (), look)
        made = self._whole, self._text
        self._text, self._whole, self._spaced = outer
        return made

    def between(self, mark: Any) -> list[Piece]:
        """The pieces of what a change between paragraphs has taken away."""
        outer = self._text, self._whole, self._spaced
        self._text, self._whole, self._spaced = Text(), [], True
        self._change(mark, ())
        if self._text.length or self._text.revisions:
            self._end(Form(), self._changes.gone(mark))
        made = self._whole
        self._text, self._whole, self._spaced = outer
        return made

    def _read(self, parent: Any, changes: tuple[Change, ...], look: Look) -> None:
        self._say(parent.text, changes, look)
        for child in parent:
            if child.tag not in NOTHING:
                self._piece(child, changes, look)
            self._say(child.tail, changes, look)

    def _say(self, written: str | None, changes: tuple[Change, ...], look: Look) -> None:
        """Add text as it is shown: white space is one space, and none where one is already."""
        if written:
            said = _WHITE.sub(" ", written)
            said = said[1:] if self._spaced and said.startswith(" ") else said
            if said:
                self._spaced = said.endswith(" ")
                self._add(said, changes, look)

    def _add(self, said: str, changes: tuple[Change, ...], look: Look | None) -> None:
        self._text.add(said, self._changes.here + changes, look)

    def _piece(self, child: Any, changes: tuple[Change, ...], look: Look) -> None:
        kind = _KINDS.get(child.tag, "")
        if kind == "span":
            style = child.get(n("text:style-name"))
            own = self._styles.character(style)
            if self._styles.is_hidden(style):
                self._aside.add_hidden(self.number, "".join(child.itertext()))
            else:
                self._read(child, changes, own.over(look))
        elif kind == "s":
            spaces = child.get(n("text:c"), "1")
            many = int(spaces) if spaces.isascii() and spaces.isdigit() and len(spaces) < 4 else 1
            self._sign(" " * min(many, _MOST_SPACES), changes)
        elif kind == "tab":
            self._sign("\t", changes)
        elif kind == "line-break":
            self._sign(BREAK, changes)
        elif kind in ("change", "change-start", "change-end"):
            self._change(child, changes)
        elif kind == "annotation":
            self._remark(child)
        elif kind == "annotation-end":
            self._text.closed(child.get(n("office:name"), ""))
        elif kind == "note":
            self._note(child)
        elif kind == "draw":
            self.drawn(child)
        elif kind == "hidden":
            said = child.get(n("text:string-value")) or "".join(child.itertext())
            self._aside.add_hidden(self.number, said)
        elif isinstance(child.tag, str):
            if child.tag.startswith(_DRAW):
                self.drawn(child)
            else:
                self._read(child, changes, look)

    def _sign(self, sign: str, changes: tuple[Change, ...]) -> None:
        self._add(sign, changes, None)
        self._spaced = False

    def _change(self, mark: Any, changes: tuple[Change, ...]) -> None:
        """Begin or end an insertion, or tell of a deletion with the paragraphs in it."""
        if mark.tag != n("text:change"):
            self._changes.turn(mark)
            return
        gone = self._changes.gone(mark)
        held = self._changes.held(mark)
        for at, paragraph in enumerate(held):
            look = self._styles.paragraph(paragraph.get(n("text:style-name")))
            self._read(paragraph, changes + gone, look)
            if at < len(held) - 1:
                self._end(self._form(paragraph, self._text), gone)
        self._spaced = False

    def _end(self, form: Form | None, mark: tuple[Change, ...]) -> None:
        self._whole.append(Piece(self._text, form, self.number, self._changes.here + mark))
        self._text, self._spaced = Text(), True

    def _remark(self, remark: Any) -> None:
        key = remark.get(n("office:name")) or f"\n{len(self.remarks)}"
        author = (remark.findtext(n("dc:creator")) or "").strip()
        said = self._lines(remark)
        done = remark.get(n("loext:resolved")) == "true"
        self.remarks.setdefault(key, Remark(author, said, done))
        if key in self._ended:
            self._text.opened(key)
        else:
            self._text.pointed(key)

    def _note(self, note: Any) -> None:
        kind = "endnote" if note.get(n("text:note-class")) == "endnote" else "footnote"
        body = note.find(n("text:note-body"))
        if body is None or any(change.hides for change in self._changes.here):
            return
        self._notes[kind] += 1
        self._aside.add_note(kind, self._notes[kind], self._lines(body), self.number)

    def drawn(self, drawing: Any) -> None:
        """Read the boxes of a drawing, and tell of what else is in it."""
        within = False
        for box in drawing.iter(*_BOXES):
            if not any(one in _BOXES for one in _tags_above(box, drawing)):
                self._aside.add_box(self.number, self._lines(box))
                within = True
        kinds = {one.tag for one in drawing.iter("{*}*")}
        if n("draw:object") in kinds or n("draw:object-ole") in kinds:
            self._aside.cannot("object", self.number)
        elif n("draw:image") in kinds:
            self._aside.cannot("picture", self.number)
        elif not within:
            self._aside.add_box(self.number, self._lines(drawing))

    def _lines(self, element: Any) -> str:
        """The text of what stands aside, without counting its paragraphs."""
        if self._boxes == DEEPEST_BOX:
            self._aside.cannot("object", self.number)
            return ""
        here = self.number
        self._boxes += 1
        said = lines(self._blocks(element))
        self._boxes -= 1
        self.number = here
        return said


def _tags_above(element: Any, root: Any) -> Iterator[str]:
    """The names of what an element stands in, below a root."""
    for one in element.iterancestors():
        if one is root:
            return
        yield one.tag


_DRAW = n("draw:")
_KINDS = {
    **{n(f"text:{kind}"): kind for kind in ("span", "s", "tab", "line-break", "note")},
    **{n(f"text:{kind}"): kind for kind in ("change", "change-start", "change-end")},
    **{n(f"office:{kind}"): kind for kind in ("annotation", "annotation-end")},
    n("text:hidden-text"): "hidden",
    n("text:hidden-paragraph"): "hidden",
}
