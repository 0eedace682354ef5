"""The text of a paragraph of a Word file, from its runs (ECMA-376, 17.3)."""

from collections.abc import Callable
from itertools import islice
from typing import Any

from applan.messages import msg
from applan.patterns import lazy
from applan.wordfile.aside import Aside
from applan.wordfile.docx.styles import Styles, of_run, toggled, value
from applan.wordfile.docx.symbols import symbol
from applan.wordfile.looks import Look
from applan.wordfile.package import w
from applan.wordfile.text import MOST, PAGE, ByAuthors, Change, Text, Tracked
from applan.wordfile.units import BREAK

TRACKED: dict[str, Tracked] = {
    w("ins"): "inserted",
    w("moveTo"): "inserted",
    w("del"): "deleted",
    w("moveFrom"): "deleted",
}


class Changes(ByAuthors):
    """The changes that elements are."""

    def of(self, element: Any, kind: Tracked | None = None) -> Change:
        """The change that an element is."""
        return self.change(kind or TRACKED[element.tag], element.get(w("author")))

    def among(self, properties: Any) -> tuple[Change, ...]:
        """The changes that the properties of a mark or a row tell of."""
        if properties is None:
            return ()
        found = (self.of(one) for one in properties if one.tag in TRACKED)
        return tuple(islice(dict.fromkeys(found), MOST))


def hidden_by_fields(root: Any) -> dict[Any, bool]:
    """Of each character of a field, whether what follows it is out of sight.

    Codes are, and the whole of a table of contents. A field that is never closed hides nothing.
    """
    fields: list[tuple[Any, Any, Any]] = []
    opened: list[list[Any]] = []
    for sign in root.iter(w("fldChar")):
        kind = sign.get(w("fldCharType"))
        if kind == "begin":
            opened.append([sign, None])
        elif kind == "separate" and opened and opened[-1][1] is None:
            opened[-1][1] = sign
        elif kind == "end" and opened:
            begin, separate = opened.pop()
            fields.append((begin, separate, sign))
    roles = {}
    for begin, separate, end in fields:
        roles[begin] = roles[end] = begin
        if separate is not None:
            roles[separate] = begin
    contents: set[Any] = set()
    current = None
    for element in root.iter(w("fldChar"), w("instrText"), w("delInstrText")):
        if element.tag == w("fldChar"):
            current = roles.get(element) if element.get(w("fldCharType")) == "begin" else None
        elif current is not None and (element.text or "").strip():
            if (element.text or "").split()[0].upper() == "TOC":
                contents.add(current)
            current = None
    hidden: dict[Any, bool] = {}
    stack: list[bool] = []
    out_of_sight = 0
    for sign in root.iter(w("fldChar")):
        if sign not in roles:
            continue
        kind = sign.get(w("fldCharType"))
        if kind == "begin":
            stack.append(True)
            out_of_sight += 1
        elif kind == "separate":
            stack[-1] = roles[sign] in contents
            out_of_sight -= not stack[-1]
        else:
            out_of_sight -= stack.pop()
        hidden[sign] = out_of_sight > 0
    return hidden


COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}t"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"

NOTHING = frozenset(
    w(name)
    for name in (
        "pPr", "rPr", "tblPr", "tblPrEx", "tblGrid", "trPr", "tcPr", "sdtPr", "sdtEndPr",
        "customXmlPr", "smartTagPr", "sectPr", "instrText", "delInstrText", "fldData", "rt",
        "annotationRef", "footnoteRef", "endnoteRef", "separator", "continuationSeparator",
        "bookmarkStart", "bookmarkEnd", "proofErr", "lastRenderedPageBreak", "permStart", "permEnd",
    )
)  # fmt: skip
"""Elements without a word in them that a reader sees."""

_WHITE = lazy(r"[\n\r\t]")
"""What Word shows as a space where it stands in text itself."""

_SIGNS = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("cr"): BREAK,
    w("noBreakHyphen"): "\u2011",
    w("softHyphen"): "\u00ad",
}
_EMOJI = "/symex}symEx"
"""How the name ends of a sign of any font that newer versions of Word write ([MS-DOCX] 2.7)."""

_WORDS = frozenset((w("t"), w("delText"), _MATH))
_NOTES = frozenset((w("footnoteReference"), w("endnoteReference")))
_DRAWN = frozenset((w("drawing"), w("pict"), w("object")))
_RUN, _BR, _SYMBOL, _FIELD, _BOX, _P = map(w, ("r", "br", "sym", "fldChar", "txbxContent", "p"))
_OPENED, _CLOSED, _POINTED = map(w, ("commentRangeStart", "commentRangeEnd", "commentReference"))
_PROPERTIES, _ID, _TYPE = w("rPr"), w("id"), w("type")


class Runs:
    """Reads runs. ``box`` gives the text of a box, and ``notes`` are those that were referred to.

    ``number`` is that of the paragraph which is read.
    """

    def __init__(
        self, styles: Styles, changes: Changes, aside: Aside, box: Callable[[Any], str]
    ) -> None:
        self._styles, self._changes, self._aside, self._box = styles, changes, aside, box
        self._hidden: dict[Any, bool] = {}
        self._out_of_sight = False
        self.number = 0
        self.notes: dict[tuple[str, str], int] = {}

    def begin(self, story: Any) -> None:
        """Begin a part with text, in which fields go from one paragraph to another."""
        self._hidden = hidden_by_fields(story)
        self._out_of_sight = False

    def read(self, parent: Any, text: Text, changes: tuple[Change, ...], look: Look) -> None:
        """Add what an element holds to a text."""
        for child in parent:
            tag = child.tag
            if tag == _RUN:
                self._run(child, text, changes, look)
            elif tag in NOTHING:
                continue
            elif tag in TRACKED:
                self.read(child, text, (*changes, self._changes.of(child)), look)
            elif tag == _OPENED:
                text.opened(child.get(_ID, ""))
            elif tag == _CLOSED:
                text.closed(child.get(_ID, ""))
            elif tag == _P:  # in a run's own paragraph stands none but that of a box
                self._boxed(parent)
                return
            else:
                self._piece(child, text, changes, look)

    def _run(self, run: Any, text: Text, changes: tuple[Change, ...], look: Look) -> None:
        properties = run.find(_PROPERTIES)
        if properties is not None and len(properties):
            style = self._styles.character(value(properties, "rStyle"))
            look = of_run(properties).over(style).over(look)
            if toggled(properties, "vanish") and not self._out_of_sight:
                said = "".join(one.text or "" for one in run.iter(w("t")))
                self._aside.add_hidden(self.number, said)
                return
        for child in run:
            self._piece(child, text, changes, look)

    def _piece(self, child: Any, text: Text, changes: tuple[Change, ...], look: Look) -> None:
        """Add what one element of a run says."""
        tag = child.tag
        if tag in _WORDS:
            said = _WHITE.sub(" ", child.text or "")
        elif tag in NOTHING:
            return
        elif tag in _SIGNS:
            said = _SIGNS[tag]
        elif tag == _BR:
            said = PAGE if child.get(_TYPE) in ("page", "column") else BREAK
        elif tag == _SYMBOL:
            said = symbol(child.get(w("font"), ""), child.get(w("char"), ""))
            if not said:
                self._aside.cannot("symbol", self.number)
        elif tag.endswith(_EMOJI):
            said = symbol("", child.get(f"{child.tag.rpartition('}')[0]}}}char", ""))
        else:
            self._other(child, text, changes, look)
            return
        if said and not self._out_of_sight:
            text.add(said, changes, look)

    def _other(self, child: Any, text: Text, changes: tuple[Change, ...], look: Look) -> None:
        tag = child.tag
        if tag == _FIELD:
            self._out_of_sight = self._hidden.get(child, self._out_of_sight)
        elif tag == _POINTED:
            text.pointed(child.get(_ID, ""))
        elif tag in _NOTES:
            if not any(change.hides for change in changes):
                self.notes.setdefault((tag, child.get(_ID, "")), self.number)
        elif tag in _DRAWN:
            self._drawn(child)
        elif tag == COMPATIBLE:
            self.read(branch(child), text, changes, look)
        else:
            self.read(child, text, changes, look)

    def _drawn(self, drawing: Any) -> None:
        """Read the boxes of a drawing, and tell of what else is in it."""
        if self._out_of_sight:
            return
        for box in drawing.iter(_BOX):
            if next(box.iterancestors(_BOX), None) is None:
                self._boxed(box)
        words = BREAK.join(one.text or "" for one in drawing.iter(_DRAWING))
        self._aside.add(msg("a drawing at paragraph {number}", number=self.number), words)
        kinds = {one.tag.rpartition("}")[2] for one in drawing.iter("{*}*")}
        if "chart" in kinds:
            self._aside.cannot("chart", self.number)
        elif "relIds" in kinds:
            self._aside.cannot("diagram", self.number)
        elif drawing.tag == w("object"):
            self._aside.cannot("object", self.number)
        elif kinds & {"blip", "imagedata"}:
            self._aside.cannot("picture", self.number)

    def _boxed(self, box: Any) -> None:
        if not self._out_of_sight:
            self._aside.add_box(self.number, self._box(box))


def branch(alternatives: Any) -> Any:
    """What of an alternative is read: the first choice, else what there is for other programs."""
    return next(iter(alternatives), ())
