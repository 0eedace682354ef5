"""Blocks as the paragraphs and tables of a Word file."""

from collections.abc import Callable, Iterator

from applan.formats.document.docx.names import attribute, deleted_text, text
from applan.formats.document.docx.numbering import Numbering
from applan.formats.document.docx.styles import Styles
from applan.formats.document.docx.tables import widths
from applan.prose.blocks import (
    Block,
    Blocks,
    Break,
    Contents,
    Group,
    Heading,
    Line,
    Listing,
    Paragraph,
    Quote,
    Revision,
    Run,
    Table,
    boxed_title,
    is_all,
)

DEEPEST_LIST = 3
FIRST_BOOKMARK = 9000
"""Bookmarks are numbered from here, past those that the secretary's own file has."""
FIRST_REVISION = 1
"""Tracked changes are numbered apart from bookmarks (ECMA-376, 17.13.1)."""
AUTHOR = "applan"
LONGEST_TOGETHER = 12
WIDEST_TOGETHER = 3
"""A table of no more rows and columns than these is not divided between two pages; a row of many
narrow cells may be long."""

_TAB = "<w:r><w:tab/></w:r>"
_HANGING = 360
_SIGN = 120
"""Twentieths of a point: the indent of a list's level, and the room for one sign of a label."""


class Body:
    """Writes blocks as XML. ``link`` gives the id of a relation to an address."""

    def __init__(
        self, styles: Styles, numbering: Numbering, link: Callable[[str], str], width: int
    ) -> None:
        self._styles = styles
        self._numbering = numbering
        self._link = link
        self._width = width
        self._headings = 0
        self._front_page = False
        self._anchors: dict[str, str] = {}
        self._revisions = FIRST_REVISION

    def written(
        self, blocks: Blocks, contents: str, anchors: tuple[str, ...], *, front_page: bool
    ) -> str:
        """The XML of a document; ``anchors`` name its headings in order, for links to them.

        With ``front_page`` what follows the table of contents begins on a page of its own.
        """
        self._front_page = front_page
        self._anchors = {anchor: bookmark(n) for n, anchor in enumerate(anchors)}
        return "".join(self._blocks(blocks, contents))

    def _blocks(self, blocks: Blocks, contents: str = "") -> Iterator[str]:
        before: Block | None = None
        for position, block in enumerate(blocks):
            after = blocks[position + 1] if position + 1 < len(blocks) else None
            match block:
                case Heading():
                    turn = self._front_page and isinstance(before, Contents)
                    yield self._heading(block, "<w:pageBreakBefore/>" if turn else "")
                case Paragraph():
                    yield self._paragraph(block, before, after)
                case Listing():
                    yield from self._listing(block, 0)
                case Quote():
                    yield from self._quote(block)
                case Table():
                    yield self._table(block.trimmed())
                    if not isinstance(after, Heading):
                        yield self._gap()
                case Contents():
                    yield contents
                case Group():
                    yield from self._blocks(block.blocks)
            before = block

    def _heading(self, block: Heading, properties: str) -> str:
        number = self._headings
        self._headings += 1
        mark = FIRST_BOOKMARK + number
        level = min(block.level - 1, 5)
        style = self._styles.id("paragraph", "Title" if block.level == 1 else f"heading {level}")
        name = bookmark(number)
        return (
            f"<w:p><w:pPr><w:pStyle w:val={attribute(style)}/>{properties}"
            f"{self._mark(block.revision)}</w:pPr>"
            f'<w:bookmarkStart w:id="{mark}" w:name="{name}"/>{self.runs(block.content)}'
            f'<w:bookmarkEnd w:id="{mark}"/></w:p>'
        )

    def _paragraph(self, block: Paragraph, before: Block | None, after: Block | None) -> str:
        """A paragraph; one that leads a list or a table stays on its page."""
        if isinstance(before, Heading) and before.level == 1 and is_all(block.content, "emphasis"):
            plainly = tuple(
                Run(item.text, href=item.href) if isinstance(item, Run) else item
                for item in block.content
            )
            return self._p(self._styles.id("paragraph", "Subtitle"), plainly)
        leads = isinstance(after, Listing | Table) or is_all(block.content, "strong")
        together = "<w:keepNext/>" if leads and after is not None else ""
        return self._p(None, block.content, together + self._mark(block.revision))

    def _listing(self, listing: Listing, depth: int) -> Iterator[str]:
        """A list; neither its first point nor its last is left alone on a page."""
        level = "" if depth == 0 else f" {min(depth + 1, DEEPEST_LIST)}"
        name = f"List {'Number' if listing.ordered else 'Bullet'}{level}"
        style = self._styles.id("paragraph", name)
        properties = self._numbered(listing, name, depth)
        last = len(listing.items) - 1
        for n, item in enumerate(listing.items):
            first, rest = (item[0], item[1:]) if item else (Paragraph(()), ())
            if not isinstance(first, Paragraph):
                first, rest = Paragraph(()), item
            near_an_end = n < last and n in (0, last - 1)
            together = "<w:keepNext/>" if near_an_end or rest else ""
            label = f"{self.runs((Run(listing.labels[n]),))}{_TAB}" if listing.labels else ""
            yield self._p(style, first.content, together + properties, label)
            yield from self._inside(rest, depth)

    def _numbered(self, listing: Listing, style: str, depth: int) -> str:
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

    def _inside(self, blocks: Blocks, depth: int) -> Iterator[str]:
        """What an item of a list holds after its first paragraph."""
        level = "" if depth == 0 else f" {min(depth + 1, DEEPEST_LIST)}"
        for block in blocks:
            if isinstance(block, Listing):
                yield from self._listing(block, depth + 1)
            elif isinstance(block, Paragraph):
                yield self._p(self._styles.id("paragraph", f"List Continue{level}"), block.content)
            else:
                yield from self._blocks((block,))

    def _quote(self, quote: Quote) -> Iterator[str]:
        if boxed_title(quote) is None:
            for block in quote.blocks:
                if isinstance(block, Paragraph):
                    yield self._p(self._styles.id("paragraph", "Quote"), block.content)
                else:
                    yield from self._blocks((block,))
            return
        frame = self._styles.id("table", "Innstilling ramme", "Table Grid")
        style = self._styles.id("paragraph", "Innstilling", "Quote")
        inner = "".join(
            self._p(style, block.content, "" if n else "<w:keepNext/>")
            if isinstance(block, Paragraph)
            else "".join(self._blocks((block,)))
            for n, block in enumerate(quote.blocks)
        )
        last = quote.blocks[-1] if quote.blocks else None
        inner += "" if isinstance(last, Paragraph | Listing | Heading) else self._gap()
        width = self._width
        yield (
            f"<w:tbl><w:tblPr><w:tblStyle w:val={attribute(frame)}/>"
            f'<w:tblW w:w="{width}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>'
            f'<w:tblGrid><w:gridCol w:w="{width}"/></w:tblGrid><w:tr><w:tc><w:tcPr>'
            f'<w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{inner}</w:tc></w:tr></w:tbl>'
        )
        yield self._gap()

    def _table(self, table: Table) -> str:
        names = ("Table Grid",) if table.has_head else ("Faktatabell", "Table Grid")
        style = self._styles.id("table", *names)
        columns = widths(table, self._width)
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
        together = len(table.rows) <= LONGEST_TOGETHER and len(table.head) <= WIDEST_TOGETHER
        last = len(table.rows) - 1
        rows = [
            self._row(row, columns, keep=together and n < last) for n, row in enumerate(table.rows)
        ]
        if table.has_head:
            rows.insert(0, self._row(table.head, columns, head=True, keep=True))
        look = f'w:firstRow="{int(table.has_head)}" w:firstColumn="{int(not table.has_head)}"'
        return (
            f"<w:tbl><w:tblPr><w:tblStyle w:val={attribute(style)}/>"
            f'<w:tblW w:w="{sum(columns)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
            f'<w:tblLook w:val="{"0420" if table.has_head else "0480"}" {look} w:lastRow="0" '
            f'w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
        )

    def _row(
        self,
        cells: tuple[Line, ...],
        columns: tuple[int, ...],
        *,
        head: bool = False,
        keep: bool = False,
    ) -> str:
        """A row; one that is kept stands on the same page as the row after it."""
        style = self._styles.optional("paragraph", "Tabelltekst")
        properties = "<w:keepNext/>" if keep else ""
        written = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
            f"{self._cell(cell, style, properties)}</w:tc>"
            for cell, width in zip(cells, columns, strict=True)
        )
        header = "<w:tblHeader/>" if head else ""
        return f"<w:tr><w:trPr><w:cantSplit/>{header}</w:trPr>{written}</w:tr>"

    def _cell(self, content: Line, style: str | None, keep: str) -> str:
        """The paragraphs of a cell: a new line in it is a new paragraph."""
        parts: list[Line] = [()]
        for item in content:
            if isinstance(item, Break):
                parts.append(())
            else:
                parts[-1] = (*parts[-1], item)
        return "".join(self._p(style, part, keep) for part in parts)

    def _gap(self) -> str:
        """What keeps two tables apart; a cell and a document end with a paragraph."""
        return self._p(self._styles.optional("paragraph", "Mellomrom"), ())

    def _p(self, style: str | None, content: Line, properties: str = "", before: str = "") -> str:
        named = f"<w:pStyle w:val={attribute(style)}/>" if style else ""
        both = f"<w:pPr>{named}{properties}</w:pPr>" if named or properties else ""
        return f"<w:p>{both}{before}{self.runs(content)}</w:p>"

    def _mark(self, revision: Revision | None) -> str:
        """What makes a whole paragraph a tracked change: that its mark comes, or goes."""
        return f"<w:rPr>{self._revised('', revision)}</w:rPr>" if revision is not None else ""

    def _revised(self, xml: str, revision: Revision | None) -> str:
        """Runs as a tracked change (ECMA-376, 17.13.5); without a date, as there is no clock."""
        if revision is None:
            return xml
        number, name = self._revisions, _REVISIONS[revision]
        self._revisions += 1
        return f'<w:{name} w:id="{number}" w:author="{AUTHOR}">{xml}</w:{name}>'

    def runs(self, content: Line) -> str:
        """The runs of a line."""
        return "".join(self._run(item) for item in content)

    def _run(self, item: Run | Break) -> str:
        if isinstance(item, Break):
            return "<w:r><w:br/></w:r>"
        properties = self._manner(item)
        both = f"<w:rPr>{properties}</w:rPr>" if properties else ""
        written = deleted_text(item.text) if item.revision == "deleted" else text(item.text)
        run = self._revised(f"<w:r>{both}{written}</w:r>", item.revision)
        if not item.href:
            return run
        if item.href.startswith("#"):
            anchor = self._anchors.get(item.href[1:])
            return f'<w:hyperlink w:anchor="{anchor}">{run}</w:hyperlink>' if anchor else run
        return f"<w:hyperlink r:id={attribute(self._link(item.href))}>{run}</w:hyperlink>"

    def _manner(self, item: Run) -> str:
        """How a run is written: by one character style, which the secretary can change, and what
        else it is by properties of its own (a run has one style)."""
        manners = zip(_MANNERS, (item.href, item.strong, item.emphasis), strict=True)
        named = [name for name, is_so in manners if is_so]
        style = self._styles.optional("character", named[0]) if named else None
        written = f"<w:rStyle w:val={attribute(style)}/>" if style else ""
        written += '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas"/>' if item.code else ""
        left = named[1:] if style else named
        written += "".join(_MANNERS[name] for name in left)
        written += "<w:strike/>" if item.struck else ""
        return written + (f"<w:color w:val={attribute(item.colour[1:])}/>" if item.colour else "")


_MANNERS = {"Hyperlink": "", "Strong": "<w:b/>", "Emphasis": "<w:i/>"}
_REVISIONS: dict[Revision, str] = {"inserted": "ins", "deleted": "del"}


def bookmark(number: int) -> str:
    """The name of a heading in a Word file; Word's own table of contents uses such names."""
    return f"_Toc{number + 1:09d}"
