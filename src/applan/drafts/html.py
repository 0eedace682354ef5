"""A document as one HTML file that needs nothing else, to be read on a screen or printed."""

from collections.abc import Iterator
from html import escape

from applan.drafts.document import Document, Entry, contents, entries
from applan.prose.blocks import (
    Block,
    Blocks,
    Break,
    Contents,
    Heading,
    Inline,
    Line,
    Listing,
    Paragraph,
    Quote,
    Table,
    boxed_title,
    is_all,
    is_facts,
    plain,
)
from applan.typography import legible

_PAGE = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="author" content="{organisation}">
<title>{title}</title>
<style>
{style}
</style>
</head>
<body>
<header class="running"><span>{organisation}</span><span>{case}</span></header>
<main>
{body}</main>
</body>
</html>
"""


def to_html(document: Document, style: str) -> str:
    """The document with its style sheet in it, which cannot hold what would end its element."""
    writer = _Writer(document)
    return _PAGE.format(
        language=document.language,
        organisation=_text(document.organisation),
        case=_text(document.fields["sak"]),
        title=_text(document.title),
        style=style.strip(),
        body="".join(f"{line}\n" for line in writer.blocks(document.blocks)),
    )


class _Writer:
    """Writes blocks; the headings take their anchors in turn."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._anchors = iter(entries(document.blocks))

    def blocks(self, blocks: Blocks) -> Iterator[str]:
        before: Block | None = None
        for block in blocks:
            yield from self._block(block, before)
            before = block

    def _block(self, block: Block, before: Block | None) -> Iterator[str]:
        match block:
            case Heading():
                anchor = _text(next(self._anchors).anchor)
                content = _line(block.content)
                yield f'<h{block.level} id="{anchor}">{content}</h{block.level}>'
            case Paragraph():
                yield _paragraph(block, before)
            case Listing():
                yield from self._listing(block)
            case Quote():
                boxed = boxed_title(block) is not None
                yield '<aside class="box">' if boxed else "<blockquote>"
                yield from self.blocks(block.blocks)
                yield "</aside>" if boxed else "</blockquote>"
            case Table():
                yield from _table(block)
            case Contents():
                yield from self._contents()

    def _listing(self, listing: Listing) -> Iterator[str]:
        """A list. Labels that no browser counts are text, to be read aloud and copied."""
        tag = "ol" if listing.ordered and not listing.labels else "ul"
        start = f' start="{listing.start}"' if tag == "ol" and listing.start != 1 else ""
        look = ' class="labelled" style="list-style: none"' if listing.labels else ""
        yield f"<{tag}{start}{look}>"
        labels = listing.labels or ("",) * len(listing.items)
        for label, item in zip(labels, listing.items, strict=True):
            first = item[0] if item else None
            shown = f'<span class="label">{_text(label)}</span> ' if label else ""
            if len(item) == 1 and isinstance(first, Paragraph):
                yield f"<li>{shown}{_line(first.content)}</li>"
                continue
            if label and isinstance(first, Paragraph):
                shown, item = f"{shown}{_line(first.content)}", item[1:]
            yield f"<li>{shown}"
            yield from self.blocks(item)
            yield "</li>"
        yield f"</{tag}>"

    def _contents(self) -> Iterator[str]:
        found = contents(self._document)
        if found:
            title = _text(self._document.contents_title)
            yield f'<nav aria-label="{title}">'
            yield f'<p class="toc-title">{title}</p>'
            yield "<ul>"
            yield from (_entry(entry) for entry in found)
            yield "</ul>"
            yield "</nav>"


def _entry(entry: Entry) -> str:
    title = _text(plain(entry.content))
    return f'<li class="level-{entry.level - 1}"><a href="#{_text(entry.anchor)}">{title}</a></li>'


def _paragraph(block: Paragraph, before: Block | None) -> str:
    if isinstance(before, Heading) and before.level == 1 and is_all(block.content, "emphasis"):
        return f'<p class="subtitle">{_text(plain(block.content))}</p>'
    if is_all(block.content, "strong"):
        return f'<p class="lead">{_line(block.content)}</p>'
    look = ' class="said"' if is_facts(block.content) else ""
    return f"<p{look}>{_line(block.content)}</p>"


def _table(table: Table) -> Iterator[str]:
    """A table with a head, or of facts: each row's first cell is then the row's own head."""
    yield '<div class="table">' if table.has_head else '<div class="facts">'
    yield "<table>"
    if table.has_head:
        cells = "".join(f'<th scope="col">{_line(cell)}</th>' for cell in table.head)
        yield f"<thead><tr>{cells}</tr></thead>"
    yield "<tbody>"
    for row in table.rows:
        if table.has_head:
            yield "<tr>" + "".join(f"<td>{_line(cell)}</td>" for cell in row) + "</tr>"
        else:
            rest = "".join(f"<td>{_line(cell)}</td>" for cell in row[1:])
            yield f'<tr><th scope="row">{_line(row[0])}</th>{rest}</tr>'
    yield "</tbody>"
    yield "</table>"
    yield "</div>"


def _line(content: Line) -> str:
    return "".join(_inline(item) for item in content)


def _inline(item: Inline) -> str:
    if isinstance(item, Break):
        return "<br>"
    written = _text(item.text)
    for wanted, tag in ((item.code, "code"), (item.strong, "strong"), (item.emphasis, "em")):
        if wanted:
            written = f"<{tag}>{written}</{tag}>"
    if item.revision is not None:
        tag = "ins" if item.revision == "inserted" else "del"
        written = f"<{tag}>{written}</{tag}>"
    return f'<a href="{_text(item.href)}">{written}</a>' if item.href else written


def _text(content: str) -> str:
    """Text, or an attribute's value: the only way by which a plan's text comes into the page."""
    return escape(legible(content), quote=True)
