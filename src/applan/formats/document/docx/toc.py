"""The table of contents as a field of Word's, with its entries written already."""

from applan.formats.document.docx.body import bookmark
from applan.formats.document.docx.names import attribute, text
from applan.formats.document.docx.styles import Styles
from applan.prose.blocks import plain
from applan.prose.document import FEWEST_LISTED, Entry

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
    lines = [
        _entry(number, entry, styles, "" if position else opening)
        for position, (number, entry) in enumerate(entries)
    ]
    heading = styles.optional("paragraph", "TOC Heading")
    gap = styles.optional("paragraph", "Mellomrom")
    return (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>'
        "<w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>"
        f"<w:p>{_named(heading)}<w:r>{text(title)}</w:r></w:p>{''.join(lines)}"
        f"<w:p>{_named(gap)}{_END}</w:p></w:sdtContent></w:sdt>"
    )


def _named(style: str | None) -> str:
    return f"<w:pPr><w:pStyle w:val={attribute(style)}/></w:pPr>" if style else ""


def _entry(number: int, entry: Entry, styles: Styles, opening: str) -> str:
    style = styles.id("paragraph", f"toc {entry.level - 1}")
    return (
        f"<w:p>{_named(style)}{opening}"
        f'<w:hyperlink w:anchor="{bookmark(number)}" w:history="1">'
        f"<w:r>{text(plain(entry.content))}</w:r></w:hyperlink></w:p>"
    )
