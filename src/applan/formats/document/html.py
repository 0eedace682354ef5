"""A document as one HTML file that needs nothing else, to be read on a screen or printed."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from html import escape

from applan.formats.document import Look
from applan.formats.identity import Identity, readable
from applan.modules import data_beside
from applan.patterns import lazy
from applan.prose import blocks as b
from applan.prose.document import Document, contents, entries
from applan.typography import legible
from applan.words.pages import words

PAPER, NIGHT = "EEF3F6", "202830"
"""The darkest that is behind text by day, and the lightest by night."""

STYLE = data_beside(__file__, "page.css").decode()
"""The one style sheet of every page: by day and by night, on a phone, and on A4 paper. An
organisation's own comes after it, and most often changes only the colours and the two fonts that
are named first."""

_PAGE = """<!DOCTYPE html>
<html lang="{language}"{dense}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="author" content="{organisation}">
<title>{title}</title>
<style>
{style}
</style>
</head>
<body>
<a class="skip" href="#main.">{skip}</a>
<header class="running"><span>{logo}{organisation}</span><span>{case}</span></header>
<main id="main.">
{body}</main>
</body>
</html>
"""
"""No heading has an anchor with a point in it."""

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_YEARS = lazy(r"\d{4}–\d{4}(?![^<]*>)")
_WIDE = 5
"""Columns from which a table is rather scrolled than squeezed."""
_STACKED_FROM = 36
"""Letters in a line from which a phone shows a card for each row, and no columns."""
_FIRST, _OTHER = 11, 7
"""The least width of the first column and of the others of a wide table, in letters' heights."""
_REVISIONS: dict[b.Revision, str] = {
    "inserted": "ins", "moved-to": "ins", "deleted": "del", "moved-from": "del",
}  # fmt: skip


def render(document: Document, look: Look) -> str:
    """The document with the style sheets in it, which cannot hold what would end their element."""
    document = replace(document, blocks=document.told)
    writer = Writer(document)
    size = f"{10.2 * document.dense:.1f}pt"
    source = look.identity.logo_address if look.identity.logo else ""
    logo = f'<img class="logo" src="{source}" alt="">' if source else ""
    return _PAGE.format(
        language=document.language,
        dense=f' class="dense" style="--size: {size}"' if document.dense < 1 else "",
        organisation=_text(document.organisation),
        case=_text(document.fields.get("sak", "")),
        title=_text(document.title),
        style=f"{STYLE}{_colours(look.identity)}{look.style}".strip(),
        policy=_POLICY + ("; img-src data:" if logo else ""),
        logo=logo,
        skip=_text(words(document.language)["skip"]),
        body="".join(f"{line}\n" for line in writer.blocks(document.blocks)),
    )


def _colours(identity: Identity) -> str:
    """The organisation's first colour as the page's, such that it can be read by day and night."""
    if not identity.colours:
        return ""
    day, night = (readable(identity.colours[0], paper) for paper in (PAPER, NIGHT))
    dark = f"@media screen and (prefers-color-scheme: dark) {{ :root {{ --accent: #{night}; }} }}"
    return f":root {{ --accent: #{day}; }}\n{dark}\n"


class Writer:
    """Writes blocks; the headings take their anchors in turn."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._anchors = iter(entries(document.blocks))
        self._heading = ""
        self._around: list[tuple[int, int]] = []

    def blocks(self, blocks: b.Blocks) -> Iterator[str]:
        before: b.Block | None = None
        for block in blocks:
            yield from self._block(block, before)
            before = block

    def _block(self, block: b.Block, before: b.Block | None) -> Iterator[str]:
        match block:
            case b.Heading():
                self._heading = _text(next(self._anchors).anchor)
                level = self._level(block.level)
                content = _YEARS.sub(r'<span class="whole">\g<0></span>', _line(block.content))
                look = f' class="h{block.level}"' if level != block.level else ""
                yield f'<h{level}{look} id="{self._heading}">{content}</h{level}>'
            case b.Paragraph():
                yield _paragraph(block, before)
            case b.Listing():
                yield from self._listing(block)
            case b.Quote():
                boxed = b.boxed_title(block) is not None
                yield '<aside class="box">' if boxed else "<blockquote>"
                yield from self.blocks(block.blocks)
                yield "</aside>" if boxed else "</blockquote>"
            case b.Table():
                yield from self._table(block.trimmed())
            case b.Contents():
                yield from self._contents()
            case b.Figure():
                yield from _figure(block, "paper" if block.narrow else "")
                if block.narrow:
                    yield from _figure(block.narrow, "phone")
            case b.Group():
                yield f'<div class="{_text(block.name)}">'
                yield from self.blocks(block.blocks)
                yield "</div>"

    def _level(self, level: int) -> int:
        """The level for who listens to the page: no heading is two below the one it stands under.

        Each pair of what is around is a level of the document, and that which the page has.
        """
        while self._around and self._around[-1][0] >= level:
            self._around.pop()
        told = min(level, self._around[-1][1] + 1 if self._around else level)
        self._around.append((level, told))
        return told

    def _listing(self, listing: b.Listing) -> Iterator[str]:
        """A list. Labels that no browser counts are text, to be read aloud and copied."""
        tag = "ol" if listing.ordered and not listing.labels else "ul"
        start = f' start="{listing.start}"' if tag == "ol" and listing.start != 1 else ""
        look = ' class="labelled"' if listing.labels else ""
        yield f"<{tag}{start}{look}>"
        for label, item in listing.marked():
            first = item[0] if item else None
            beside, shown = ("div" if len(item) > 1 else "span") if label else "", ""
            if isinstance(first, b.Paragraph) and (label or len(item) == 1):
                shown, item = _line(first.content), item[1:]
            if beside:
                shown = f'<span class="label">{_line(label)}</span> <{beside}>{shown}'
            end = f"</{beside}></li>" if beside else "</li>"
            if not item:
                yield f"<li>{shown}{end}"
                continue
            yield f"<li>{shown}"
            yield from self.blocks(item)
            yield end
        yield f"</{tag}>"

    def _contents(self) -> Iterator[str]:
        found = contents(self._document.blocks)
        if found:
            title = _text(self._document.contents_title)
            yield f'<nav aria-label="{title}">'
            yield f'<p class="toc-title">{title}</p>'
            yield "<ul>"
            for entry in found:
                link = f'<a href="#{_text(entry.anchor)}">{_text(b.plain(entry.content))}</a>'
                yield f'<li class="level-{entry.level - 1}">{link}</li>'
            yield "</ul>"
            yield "</nav>"

    def _table(self, table: b.Table) -> Iterator[str]:
        """A table with a head, or of facts; each row's first cell is the row's own head.

        The roles say again what the elements are, since a table that is stacked is none any more
        to a browser.
        """
        said = _cell if table.has_head else _line
        yield from self._head(table)
        labels = [
            f' data-label="{_text(b.plain(head))}"' if head else "" for head in table.head[1:]
        ]
        for first, *rest in table.rows:
            cells = "".join(
                f'<td role="cell"{label if cell else ""}>{said(cell)}</td>'
                for cell, label in zip(rest, labels, strict=True)
            )
            yield f'<tr role="row"><th scope="row" role="rowheader">{said(first)}</th>{cells}</tr>'
        yield "</tbody></table></div>"

    def _head(self, table: b.Table) -> Iterator[str]:
        """What stands before the rows of a table."""
        if not table.has_head:
            yield '<div class="facts"><table class="stack" role="table"><tbody role="rowgroup">'
            return
        named = f' aria-labelledby="{self._heading}"' if self._heading else ""
        look = "" if _is_narrow(table) else ' class="stack" role="table"'
        if look and len(table.head) >= _WIDE:
            least = _FIRST + _OTHER * (len(table.head) - 1)
            yield f'<div class="table wide" role="region" tabindex="0"{named}>'
            yield f'<table{look} style="min-width: {least}rem"{named}>'
        else:
            yield f'<div class="table"><table{look}{named}>'
        cells = "".join(
            f'<th scope="col" role="columnheader">{_line(head)}</th>' if head else "<td></td>"
            for head in table.head
        )
        yield f'<thead role="rowgroup"><tr role="row">{cells}</tr></thead><tbody role="rowgroup">'


def _is_narrow(table: b.Table) -> bool:
    """Whether a phone has room for the columns beside each other."""
    columns = zip(*(table.head, *table.rows), strict=True)
    longest = (
        max(len(b.plain(part)) for cell in some for part in b.parted(cell)) for some in columns
    )
    return sum(longest) + len(table.head) <= _STACKED_FROM


def _figure(figure: b.Figure, shown: str) -> Iterator[str]:
    yield f'<figure class="{shown}">' if shown else "<figure>"
    yield figure.svg
    if figure.note:
        yield f"<figcaption>{_line(figure.note)}</figcaption>"
    yield "</figure>"


def _paragraph(block: b.Paragraph, before: b.Block | None) -> str:
    if b.is_subtitle(block, before):
        return f'<p class="subtitle">{_text(b.plain(block.content))}</p>'
    look = "lead" if b.is_all(block.content, "strong") else ""
    role = block.role or look or ("said" if b.is_facts(block.content) else "")
    named = f' class="{role}"' if role else ""
    return f"<p{named}>{_line(block.content)}</p>"


def _cell(content: b.Line) -> str:
    """A cell; several lines in it are points of a list to the eye."""
    lines = b.parted(content)
    if len(lines) < 2:
        return _line(content)
    return "".join(f'<div class="line">{_line(line)}</div>' for line in lines)


def _line(content: b.Line) -> str:
    return "".join(_inline(item) for item in content)


def _inline(item: b.Inline) -> str:
    if isinstance(item, b.Break):
        return "<br>"
    written = _text(item.text)
    if isinstance(item.value, date):
        written = f'<time datetime="{item.value.isoformat()}">{written}</time>'
    for wanted, tag in (
        (item.code, "code"), (item.strong, "strong"), (item.emphasis, "em"), (item.struck, "s"),
    ):  # fmt: skip
        if wanted:
            written = f"<{tag}>{written}</{tag}>"
    if item.revision is not None:
        tag = _REVISIONS[item.revision]
        author = b.author_of(item.revision)
        named = f' title="{_text(author)}"' if author else ""
        written = f"<{tag}{named}>{written}</{tag}>"
    if item.language:
        written = f'<span lang="{_text(item.language)}">{written}</span>'
    if item.colour:
        written = f'<span style="color: {_text(item.colour)}" aria-hidden="true">{written}</span>'
    return f'<a href="{_text(item.href)}">{written}</a>' if item.href else written


def _text(content: str) -> str:
    """Text, or an attribute's value: the only way by which a plan's text comes into the page."""
    return escape(legible(content), quote=True)
