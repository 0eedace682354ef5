"""Blocks as the paragraphs and tables of a Word file."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from applan.formats.document.docx.names import attribute, text
from applan.formats.document.docx.numbering import Numbering
from applan.formats.document.docx.styles import Styles
from applan.formats.document.docx.tables import lines, widths
from applan.grouping import grouped
from applan.patterns import lazy
from applan.prose import blocks as b
from applan.prose.document import FEWEST_LISTED, Entry
from applan.typography import NO_BREAK_SPACE, YEARS

DEEPEST_LIST = 3
FIRST_BOOKMARK = 9000
"""Bookmarks are numbered from here, past those that the secretary's own file has."""
FIRST_REVISION = 1
"""Tracked changes are numbered apart from bookmarks (ECMA-376, 17.13.1)."""
AUTHOR = "applan"
MOVE = "flytting"
"""What the moves of a document are called, with a number: the same where it was and where it is."""
SUMMARY = "applan_oppsummering"
"""The bookmark around what is told before a document and is no part of it."""
LONGEST_TOGETHER, LINES_TOGETHER = 12, 15
"""A table of no more rows and lines than these is not divided between two pages."""

_TAB = "<w:r><w:tab/></w:r>"
_NO_HEIGHT = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
_BELOW_LIST = '<w:spacing w:before="60"/>'
_HANGING = 360
_SIGN = 120
"""Twentieths of a point: the indent of a list's level, and the room for one sign of a label."""


class Body:
    """Writes blocks as XML. ``link`` gives the id of a relation to an address, and ``dated`` is
    the day of the document, which a move must have (CT_MoveBookmark). ``breadth`` is how wide
    words in tables are, of the most that they are in any font."""

    def __init__(
        self,
        styles: Styles,
        numbering: Numbering,
        link: Callable[[str], str],
        width: int,
        dated: date,
        breadth: float = 1,
    ) -> None:
        self._styles, self._numbering, self._link = styles, numbering, link
        self._width, self._breadth, self._dated = width, breadth, dated
        self._headings = 0
        self._anchors: dict[str, str] = {}
        self._revisions = FIRST_REVISION
        self._loose = self._narrow = False
        self._moving: tuple[str, int, int] | None = None
        self._columns: dict[object, tuple[int, ...]] = {}
        """The widths of tables with the same heads, which stand below each other."""

    def written(self, blocks: b.Blocks, contents: str, anchors: tuple[str, ...]) -> str:
        """The XML of a document; ``anchors`` name its headings in order, for links to them."""
        self._anchors = {anchor: bookmark(n) for n, anchor in enumerate(anchors, self._headings)}
        tables = (table.trimmed() for _, table in b.tables(blocks))
        for alike, held in grouped((_alike(table), table) for table in tables).items():
            whole = b.Table(held[0].head, tuple(row for table in held for row in table.rows))
            self._columns[alike] = widths(whole, self._width, self._breadth)
        return "".join(self._blocks(blocks, contents)) + self._move(None)

    def summary(self, blocks: b.Blocks, section: str) -> str:
        """What is told before a document, under a bookmark, as a section with these properties.

        The document has its changes in it, and tables may be parted: what goes needs room too.
        """
        self._loose = True
        mark = FIRST_BOOKMARK - 1
        return (
            f'<w:bookmarkStart w:id="{mark}" w:name="{SUMMARY}"/>{"".join(self._blocks(blocks))}'
            f'{self._p("Mellomrom", (), section)}<w:bookmarkEnd w:id="{mark}"/>'
        )

    def _blocks(self, blocks: b.Blocks, contents: str = "") -> Iterator[str]:
        before: b.Block | None = None
        for position, block in enumerate(blocks):
            after, then = (*blocks[position + 1 : position + 3], None, None)[:2]
            match block:
                case b.Heading():
                    yield self._heading(block)
                case b.Paragraph():
                    yield self._paragraph(
                        block, before, after, ends=isinstance(then, b.Heading | None)
                    )
                case b.Listing():
                    yield from self._listing(block, 0)
                case b.Quote():
                    yield from self._quote(block)
                case b.Table():
                    yield self._table(block.trimmed())
                    if not isinstance(after, b.Heading) or after.revision is not None:
                        yield self._gap(block.revision, last=after is None)
                case b.Contents():
                    yield contents
                case b.Group():
                    yield from self._blocks(block.blocks)
            before = block

    def _heading(self, block: b.Heading) -> str:
        number = self._headings
        self._headings += 1
        mark = FIRST_BOOKMARK + number
        name = bookmark(number)
        was = self._change(self._heading_style(block.was_level)) if block.was_level else ""
        return (
            f"{self._move(block)}<w:p><w:pPr>{self._heading_style(block.level)}"
            f"{self._mark(block.revision)}{was}</w:pPr>"
            f'<w:bookmarkStart w:id="{mark}" w:name="{name}"/>'
            f"{self.runs(years_together(block.content))}"
            f'<w:bookmarkEnd w:id="{mark}"/></w:p>'
        )

    def _heading_style(self, level: int) -> str:
        name = "Title" if level == 1 else f"heading {min(level - 1, 5)}"
        return f"<w:pStyle w:val={attribute(self._styles.id(name))}/>"

    def _change(self, properties: str) -> str:
        """What the properties of a paragraph were (ECMA-376, 17.13.5.29)."""
        number = self._revisions
        self._revisions += 1
        return (
            f'<w:pPrChange w:id="{number}" w:author="{AUTHOR}">'
            f"<w:pPr>{properties}</w:pPr></w:pPrChange>"
        )

    def _paragraph(
        self, block: b.Paragraph, before: b.Block | None, after: b.Block | None, *, ends: bool
    ) -> str:
        """A paragraph; one that leads a list or a table, or what is said of it in few words, stays
        on its page, as it does with facts that are the last of an activity, and as the facts of a
        chapter do with its first heading. One below a list has the same room above it as below
        another paragraph."""
        if b.is_subtitle(block, before):
            plainly = tuple(
                replace(item, emphasis=False) if isinstance(item, b.Run) else item
                for item in block.content
            )
            return self._text("Subtitle", replace(block, content=plainly))
        leads = isinstance(after, b.Listing | b.Table) or b.is_all(block.content, "strong")
        if isinstance(after, b.Paragraph):
            leads |= b.is_said(after.content) or (ends and b.is_facts(after.content))
        if isinstance(before, b.Heading):
            deeper = isinstance(after, b.Heading) and after.level > before.level
            leads |= b.is_all(block.content, "emphasis") or (deeper and b.is_facts(block.content))
        together = "<w:keepNext/>" if leads and after is not None else ""
        style = "Opplysninger" if b.is_facts(block.content) else ""
        room = _BELOW_LIST if isinstance(before, b.Listing) else ""
        return self._text(style, block, together + room)

    def _listing(self, listing: b.Listing, depth: int) -> Iterator[str]:
        """A list; neither its last point is left alone on a page, nor the first of a longer one."""
        style = _of_list("Number" if listing.ordered else "Bullet", depth)
        properties = self._numbered(listing, style, depth)
        last = len(listing.items) - 1
        for n, (mark, item) in enumerate(listing.marked()):
            first, rest = b.led(item)
            near_an_end = n == last - 1 or (n == 0 and last > 2)
            together = "<w:keepNext/>" if near_an_end or rest else ""
            label = self.runs(mark) + self._revised(_TAB, first.revision) if mark else ""
            yield self._text(style, first, together + properties, label)
            yield from self._inside(rest, depth)

    def _numbered(self, listing: b.Listing, style: str, depth: int) -> str:
        """What numbers the items of a list.

        Labels that Word does not count are text before a tab, so that what is read aloud, copied
        and searched for is what was written.
        """
        if listing.labels:
            hanging = max(_HANGING, _SIGN * (1 + max(map(len, listing.labels))))
            left = _HANGING * depth + hanging
            return (
                '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
                f'<w:tabs><w:tab w:val="left" w:pos="{left}"/></w:tabs>'
                f'<w:ind w:left="{left}" w:hanging="{hanging}"/>'
            )
        number = (
            self._numbering.restarted(style, depth, listing.start)
            if listing.ordered
            else self._numbering.bullet(style, depth)
        )
        if number is None:
            return ""
        return f'<w:numPr><w:ilvl w:val="{number[1]}"/><w:numId w:val="{number[0]}"/></w:numPr>'

    def _inside(self, blocks: b.Blocks, depth: int) -> Iterator[str]:
        """What an item of a list holds after its first paragraph."""
        for block in blocks:
            if isinstance(block, b.Listing):
                yield from self._listing(block, depth + 1)
            elif isinstance(block, b.Paragraph):
                yield self._text(_of_list("Continue", depth), block)
            else:
                yield from self._blocks((block,))

    def _quote(self, quote: b.Quote) -> Iterator[str]:
        if b.boxed_title(quote) is None:
            for block in quote.blocks:
                if isinstance(block, b.Paragraph):
                    yield self._text("Quote", block)
                else:
                    yield from self._blocks((block,))
            return
        frame = self._styles.id("Innstilling ramme", "table")
        opening = self._move(None)
        revision = _revision_of(quote.blocks)
        inner = "".join(
            self._text("Innstilling", block, "" if n else "<w:keepNext/>")
            if isinstance(block, b.Paragraph)
            else "".join(self._blocks((block,)))
            for n, block in enumerate(quote.blocks)
        )
        last = quote.blocks[-1] if quote.blocks else None
        inner += "" if isinstance(last, b.Paragraph | b.Listing | b.Heading) else self._gap()
        width = self._width
        row = f"<w:trPr><w:cantSplit/>{self._revised('', revision)}</w:trPr>" if revision else ""
        yield (
            f"{opening}<w:tbl><w:tblPr><w:tblStyle w:val={attribute(frame)}/>"
            f'<w:tblW w:w="{width}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>'
            f'<w:tblGrid><w:gridCol w:w="{width}"/></w:tblGrid><w:tr>{row}<w:tc><w:tcPr>'
            f'<w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{inner}</w:tc></w:tr></w:tbl>'
        )
        yield self._gap(revision)

    def _table(self, table: b.Table) -> str:
        """A table; of one that is long, neither the first row nor the last is alone on a page."""
        style = self._styles.id("Table Grid" if table.has_head else "Faktatabell", "table")
        columns = self._columns.get(_alike(table)) or widths(table, self._width, self._breadth)
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
        last = len(table.rows) - 1
        few = last < LONGEST_TOGETHER and lines(table, columns) <= LINES_TOGETHER
        kept = range(last) if few else {*range(last)} & {0, last - 1}
        revisions = table.revisions or (None,) * len(table.rows)
        opening = self._move(None)
        rows = [
            self._row(row, columns, revision, keep=n in kept and not self._loose)
            for n, (row, revision) in enumerate(zip(table.rows, revisions, strict=False))
        ]
        if table.has_head:
            rows.insert(0, self._row(table.head, columns, table.revision, head=True, keep=True))
        look = f'w:firstRow="{int(table.has_head)}" w:firstColumn="{int(not table.has_head)}"'
        return (
            f"{opening}<w:tbl><w:tblPr><w:tblStyle w:val={attribute(style)}/>"
            f'<w:tblW w:w="{sum(columns)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
            f'<w:tblLook w:val="{"0420" if table.has_head else "0480"}" {look} w:lastRow="0" '
            f'w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
        )

    def _row(
        self,
        cells: tuple[b.Line, ...],
        columns: tuple[int, ...],
        revision: b.Revision | None,
        *,
        head: bool = False,
        keep: bool = False,
    ) -> str:
        """A row; one that is kept stands on the same page as the row after it."""
        properties = "<w:keepNext/>" if keep else ""
        self._narrow = len(cells) > 1
        written = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
            f"{self._cell(cell, properties, revision)}</w:tc>"
            for cell, width in zip(cells, columns, strict=True)
        )
        self._narrow = False
        header = "<w:tblHeader/>" if head else ""
        tracked = self._revised("", revision)
        return f"<w:tr><w:trPr><w:cantSplit/>{header}{tracked}</w:trPr>{written}</w:tr>"

    def _cell(self, content: b.Line, keep: str, revision: b.Revision | None) -> str:
        """The paragraphs of a cell: a new line in it is a new paragraph."""
        ends = [item.revision for item in content if isinstance(item, b.Break)]
        return "".join(
            self._p("Tabelltekst", part, keep + self._mark(end))
            for part, end in zip(b.parted(content), (*ends, revision), strict=True)
        )

    def _gap(self, revision: b.Revision | None = None, *, last: bool = False) -> str:
        """What keeps two tables apart; a cell and a document end with a paragraph.

        The last has no height, so that it does not take a page for itself.
        """
        return self._text("Mellomrom", b.Paragraph((), revision), _NO_HEIGHT if last else "")

    def _text(self, style: str, block: b.Paragraph, properties: str = "", before: str = "") -> str:
        """A paragraph in a style, or the usual one, with what becomes of it."""
        marked = properties + self._mark(block.revision)
        return self._move(block) + self._p(style, block.content, marked, before)

    def _move(self, block: b.Heading | b.Paragraph | None) -> str:
        """What stands between a paragraph and the one before it where a move begins, or ends.

        A move is from after the mark before it to after its own last (ECMA-376, 17.13.5.21–28).
        """
        here = (_REVISIONS[block.revision], block.move) if block and block.revision else ("", 0)
        there = self._moving
        if (there[:2] if there else ("", 0)) == (here if here[1] else ("", 0)):
            return ""
        ending = f'<w:{there[0]}RangeEnd w:id="{there[2]}"/>' if there else ""
        self._moving = None
        if not here[1]:
            return ending
        name, number = here
        self._moving = name, number, self._revisions
        self._revisions += 1
        author = attribute(b.author_of(block.revision if block else None) or AUTHOR)
        return (
            f'{ending}<w:{name}RangeStart w:id="{self._moving[2]}" w:author={author} '
            f'w:date="{self._dated}T00:00:00Z" w:name="{MOVE}{number}"/>'
        )

    def _p(self, style: str, content: b.Line, properties: str = "", before: str = "") -> str:
        named = f"<w:pStyle w:val={attribute(self._styles.id(style))}/>" if style else ""
        both = f"<w:pPr>{named}{properties}</w:pPr>" if named or properties else ""
        return f"<w:p>{both}{before}{self.runs(content)}</w:p>"

    def _mark(self, revision: b.Revision | None) -> str:
        """What makes a whole paragraph a tracked change: that its mark comes, or goes."""
        return f"<w:rPr>{self._revised('', revision)}</w:rPr>" if revision is not None else ""

    def _revised(self, xml: str, revision: b.Revision | None) -> str:
        """Runs as a tracked change (ECMA-376, 17.13.5); without a date, as there is no clock."""
        if revision is None:
            return xml
        number, name = self._revisions, _REVISIONS[revision]
        self._revisions += 1
        author = attribute(b.author_of(revision) or AUTHOR)
        return f'<w:{name} w:id="{number}" w:author={author}>{xml}</w:{name}>'

    def runs(self, content: b.Line) -> str:
        """The runs of a line."""
        return "".join(map(self._run, content))

    def _run(self, item: b.Run | b.Break) -> str:
        if isinstance(item, b.Break):
            return self._revised("<w:r><w:br/></w:r>", item.revision)
        properties = self._manner(item)
        both = f"<w:rPr>{properties}</w:rPr>" if properties else ""
        written = text(item.text, narrow=self._narrow, deleted=item.revision == "deleted")
        run = self._revised(f"<w:r>{both}{written}</w:r>", item.revision)
        if not item.href:
            return run
        if item.href.startswith("#"):
            anchor = self._anchors.get(item.href[1:])
            return f'<w:hyperlink w:anchor="{anchor}">{run}</w:hyperlink>' if anchor else run
        return f"<w:hyperlink r:id={attribute(self._link(item.href))}>{run}</w:hyperlink>"

    def _manner(self, item: b.Run) -> str:
        """How a run is written: by one character style, which the secretary can change, and what
        else it is by properties of its own (a run has one style)."""
        outside = item.href and not item.href.startswith("#")
        manners = zip(_MANNERS, (outside, item.strong, item.emphasis), strict=True)
        named = [name for name, is_so in manners if is_so]
        styles = [attribute(self._styles.id(name, "character")) for name in named[:1]]
        written = "".join(f"<w:rStyle w:val={style}/>" for style in styles)
        written += '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas"/>' if item.code else ""
        written += "".join(_MANNERS[name] for name in named[1:])
        written += "<w:strike/>" if item.struck else ""
        return written + (f"<w:color w:val={attribute(item.colour[1:])}/>" if item.colour else "")


def years_together(line: b.Line) -> b.Line:
    """A heading in which a time of several years stays on one line, as it comes and as it was."""
    texts = [item.text if isinstance(item, b.Run) else "" for item in line]
    made = list(map(list, texts))
    for there in (None, *b.COMING), (None, "deleted", "moved-from"):
        places = [(n, at) for n, item in enumerate(line) if item.revision in there
                  for at in range(len(texts[n]))]  # fmt: skip
        for years in _YEARS.finditer("".join(texts[n][at] for n, at in places)):
            for n, at in places[slice(*years.span())]:
                made[n][at] = _BOUND.get(texts[n][at], texts[n][at])
    return tuple(replace(item, text="".join(said)) if isinstance(item, b.Run) else item
                 for item, said in zip(line, made, strict=True))  # fmt: skip


_YEARS = lazy(YEARS)
_BOUND = {" ": NO_BREAK_SPACE, "–": "–\u2060"}
_MANNERS = {"Hyperlink": "", "Strong": "<w:b/>", "Emphasis": "<w:i/>"}
_REVISIONS: dict[b.Revision, str] = {
    "inserted": "ins",
    "deleted": "del",
    "moved-to": "moveTo",
    "moved-from": "moveFrom",
}


def _of_list(kind: str, depth: int) -> str:
    """The name of a list's style: «List Bullet», and «List Bullet 2» within it."""
    return f"List {kind}" if depth == 0 else f"List {kind} {min(depth + 1, DEEPEST_LIST)}"


def _revision_of(blocks: b.Blocks) -> b.Revision | None:
    """That all of these come, or all go."""
    whole = (one for one in b.leaves(blocks) if isinstance(one, b.Heading | b.Paragraph | b.Table))
    found = {one.revision for one in whole}
    return found.pop() if len(found) == 1 else None


def _alike(table: b.Table) -> object:
    """What tables have in common whose columns are as wide: the heads behind the first, which is
    «Dato» in one and «Når» in the next, or that they have none and are led by labels or not."""
    labels = all(b.is_all(row[0], "strong") for row in table.rows)
    behind = tuple(map(b.plain, table.head[1:]))
    return behind if table.has_head else (len(table.head), labels)


def bookmark(number: int) -> str:
    """The name of a heading in a Word file; Word's own table of contents uses such names."""
    return f"_Toc{number + 1:09d}"


_BEGIN = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:instrText xml:space="preserve"> TOC \\o "{levels}" \\h \\z \\u </w:instrText>'
    "</w:r>"
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
)
_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def contents_field(
    entries: tuple[tuple[int, Entry], ...], levels: tuple[int, ...], title: str, styles: Styles
) -> str:
    """The field, as a list of links. Only what lays the pages out knows their numbers, and a field
    that is marked as dirty makes Word ask at opening, so it has none until it is updated (F9).

    ``entries`` are headings with their number among all headings of the document; ``levels`` are
    what Word is to list anew.
    """
    if len(entries) < FEWEST_LISTED:
        return ""
    opening = _BEGIN.format(levels=f"{levels[0] - 1}-{levels[-1] - 1}")
    lines: list[str] = []

    def said(style: str) -> str:
        return f"<w:pPr><w:pStyle w:val={attribute(styles.id(style))}/></w:pPr>"

    for number, entry in entries:
        lines.append(
            f"<w:p>{said(f'toc {entry.level - 1}')}{'' if lines else opening}"
            f'<w:hyperlink w:anchor="{bookmark(number)}" w:history="1">'
            f"<w:r>{text(b.plain(entry.content))}</w:r></w:hyperlink></w:p>"
        )
    return (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>'
        "<w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>"
        f"<w:p>{said('TOC Heading')}<w:r>{text(title)}</w:r></w:p>{''.join(lines)}"
        f"<w:p>{said('Mellomrom')}{_END}</w:p></w:sdtContent></w:sdt>"
    )
