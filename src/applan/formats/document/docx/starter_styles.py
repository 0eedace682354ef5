"""The styles of the Word file that applan comes with."""

from applan.formats.document.docx.numbering import BULLETS
from applan.formats.document.docx.theme import (
    ACCENT,
    INK,
    LINE,
    MAJOR,
    MINOR,
    QUIET,
    SHADE,
    fill_colour,
    line_colour,
    text_colour,
)
from applan.wordfile.names import NAMESPACES


def _spacing(before: int, after: int, line: int = 0) -> str:
    height = f' w:line="{line}" w:lineRule="auto"' if line else ""
    return f'<w:spacing w:before="{before}" w:after="{after}"{height}/>'


def _size(half_points: int) -> str:
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _paragraph(
    id: str,
    name: str,
    paragraph: str = "",
    run: str = "",
    based: str = "Normal",
    following: str = "",
    default: bool = False,
) -> str:
    usual = ' w:default="1"' if default else ""
    return (
        f'<w:style w:type="paragraph"{usual} w:styleId="{id}">'
        f'<w:name w:val="{name}"/>'
        + (f'<w:basedOn w:val="{based}"/>' if based and not default else "")
        + (f'<w:next w:val="{following}"/>' if following else "")
        + f"<w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def _heading(level: int, size: int, before: int, after: int, colour: str, more: str = "") -> str:
    return _paragraph(
        f"Heading{level}",
        f"heading {level}",
        f"<w:keepNext/><w:keepLines/>{_spacing(before, after, 252)}"
        f'<w:outlineLvl w:val="{level - 1}"/>',
        f"{MAJOR}<w:b/>{more}<w:color {text_colour(colour)}/>{_size(size)}",
        following="Normal",
    )


def _list(kind: str, level: int) -> str:
    suffix, word = (f" {level}", str(level)) if level > 1 else ("", "")
    number = {"Bullet": level, "Number": level + 3}.get(kind)
    left = 360 * level
    properties = (
        f'<w:numPr><w:numId w:val="{number}"/></w:numPr>{_spacing(0, 40)}'
        if number
        else f'{_spacing(0, 80)}<w:ind w:left="{left}"/>'
    )
    return _paragraph(f"List{kind}{word}", f"List {kind}{suffix}", properties)


def _toc(level: int) -> str:
    indent = 0 if level == 1 else 284
    return _paragraph(
        f"TOC{level}",
        f"toc {level}",
        "<w:suppressLineNumbers/><w:tabs>"
        '<w:tab w:val="right" w:leader="dot" w:pos="9070"/></w:tabs>'
        f'{_spacing(30 if level == 1 else 0, 0, 240)}<w:ind w:left="{indent}"/>',
        f"{MAJOR}{'<w:b/>' if level == 1 else ''}{_size(19)}",
        following="Normal",
    )


def _border(side: str, size: int, colour: str) -> str:
    return f'<w:{side} w:val="single" w:sz="{size}" w:space="0" {line_colour(colour)}/>'


def _table(id: str, name: str, borders: str, more: str, margins: tuple[int, int]) -> str:
    top, side = margins
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{id}"><w:name w:val="{name}"/>'
        '<w:basedOn w:val="TableNormal"/><w:qFormat/>'
        f"<w:tblPr><w:tblBorders>{borders}</w:tblBorders><w:tblCellMar>"
        f'<w:top w:w="{top}" w:type="dxa"/><w:left w:w="{side}" w:type="dxa"/>'
        f'<w:bottom w:w="{top}" w:type="dxa"/><w:right w:w="{side}" w:type="dxa"/>'
        f"</w:tblCellMar></w:tblPr>{more}</w:style>"
    )


_DEFAULTS = (
    f"<w:docDefaults><w:rPrDefault><w:rPr>{MINOR}"
    f"<w:color {text_colour(INK)}/>{_size(21)}"
    '<w:lang w:val="nb-NO" w:eastAsia="nb-NO" w:bidi="ar-SA"/>'
    "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
)
_TABLE_NORMAL = (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr>'
    "</w:style>"
)
_CHARACTERS = (
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:semiHidden/></w:style>'
    '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>'
    f'<w:rPr><w:color {text_colour(ACCENT)}/><w:u w:val="single"/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:qFormat/>'
    "<w:rPr><w:b/><w:bCs/></w:rPr></w:style>"
    '<w:style w:type="character" w:styleId="Emphasis"><w:name w:val="Emphasis"/><w:qFormat/>'
    "<w:rPr><w:i/><w:iCs/></w:rPr></w:style>"
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
    "<w:semiHidden/></w:style>"
)


def _title_block() -> list[str]:
    return [
        _paragraph(
            "Title",
            "Title",
            f"<w:keepNext/><w:suppressLineNumbers/>{_spacing(0, 60, 240)}",
            f"{MAJOR}<w:b/><w:color {text_colour(ACCENT)}/>{_size(56)}",
            following="Subtitle",
        ),
        _paragraph(
            "Subtitle",
            "Subtitle",
            f"<w:keepNext/><w:suppressLineNumbers/>{_spacing(0, 240)}",
            f"{MAJOR}<w:color {text_colour(QUIET)}/>{_size(30)}",
            following="Normal",
        ),
        _paragraph(
            "TOCHeading",
            "TOC Heading",
            f"<w:keepNext/><w:suppressLineNumbers/>{_spacing(240, 60)}",
            f"{MAJOR}<w:b/><w:color {text_colour(ACCENT)}/>{_size(30)}",
            following="Normal",
        ),
    ]


def _running() -> list[str]:
    tabs = '<w:tabs><w:tab w:val="right" w:pos="9070"/></w:tabs>'
    quiet = f"{MAJOR}<w:color {text_colour(QUIET)}/>{_size(18)}"
    line = _border("bottom", 4, LINE).replace('w:space="0"', 'w:space="4"')
    rule = f"<w:pBdr>{line}</w:pBdr>"
    return [
        _paragraph(
            "Header",
            "header",
            f"<w:suppressLineNumbers/>{rule}{tabs}{_spacing(0, 200)}<w:contextualSpacing/>",
            quiet,
        ),
        _paragraph("Footer", "footer", f"<w:suppressLineNumbers/>{tabs}{_spacing(0, 0)}", quiet),
    ]


def _special() -> list[str]:
    table_text = f"{MAJOR}{_size(20)}"
    return [
        _paragraph(
            "Quote",
            "Quote",
            f'{_spacing(60, 160, 276)}<w:ind w:left="567" w:right="567"/>',
            f"<w:i/><w:color {text_colour(QUIET)}/>",
        ),
        _paragraph("Innstilling", "Innstilling", _spacing(40, 80, 276), f"{MAJOR}{_size(22)}"),
        _paragraph("Opplysninger", "Opplysninger", _spacing(0, 100, 252), table_text),
        _paragraph("Tabelltekst", "Tabelltekst", _spacing(0, 20, 252), table_text),
        _paragraph(
            "Mellomrom",
            "Mellomrom",
            "<w:suppressLineNumbers/>"
            '<w:spacing w:before="0" w:after="0" w:line="160" w:lineRule="exact"/>',
            _size(8),
        ),
        _paragraph(
            "Caption",
            "caption",
            f"<w:keepNext/>{_spacing(120, 60)}",
            f"{MAJOR}<w:i/><w:color {text_colour(QUIET)}/>{_size(19)}",
        ),
    ]


def _tables() -> list[str]:
    rules = _border("top", 8, ACCENT) + _border("bottom", 8, ACCENT) + _border("insideH", 4, LINE)
    first_row = (
        f'<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:color {text_colour(ACCENT)}/></w:rPr>'
        f"<w:tcPr><w:tcBorders>{_border('bottom', 8, ACCENT)}</w:tcBorders>"
        f"<w:shd {fill_colour(SHADE)}/></w:tcPr></w:tblStylePr>"
    )
    facts = _border("top", 4, LINE) + _border("bottom", 4, LINE) + _border("insideH", 4, LINE)
    blue = f"<w:rPr><w:color {text_colour(ACCENT)}/></w:rPr>"
    first_column = f'<w:tblStylePr w:type="firstCol">{blue}</w:tblStylePr>'
    frame = (
        _border("top", 4, SHADE)
        + _border("left", 36, ACCENT)
        + _border("bottom", 4, SHADE)
        + _border("right", 4, SHADE)
    )
    shaded = f"<w:tcPr><w:shd {fill_colour(SHADE)}/></w:tcPr>"
    return [
        _table("TableGrid", "Table Grid", rules, first_row, (40, 80)).replace(
            ' w:customStyle="1"', ""
        ),
        _table("Faktatabell", "Faktatabell", facts, first_column, (30, 60)),
        _table("Innstillingramme", "Innstilling ramme", frame, shaded, (100, 200)),
    ]


def styles_xml() -> bytes:
    """The part ``word/styles.xml``."""
    normal = _paragraph("Normal", "Normal", _spacing(0, 100, 259), default=True)
    lists = [_list(kind, level) for kind in ("Bullet", "Number", "Continue") for level in (1, 2, 3)]
    headings = [
        _heading(1, 34, 400, 100, ACCENT),
        _heading(2, 27, 280, 60, ACCENT),
        _heading(3, 24, 220, 60, INK),
        _heading(4, 22, 220, 60, INK),
        _heading(5, 21, 200, 60, QUIET, "<w:i/>"),
    ]
    parts = [
        _DEFAULTS,
        normal,
        _TABLE_NORMAL,
        _CHARACTERS,
        *_title_block(),
        *headings,
        *lists,
        *(_toc(level) for level in (1, 2, 3)),
        *_running(),
        *_special(),
        *_tables(),
    ]
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:styles {NAMESPACES}>'
        f"{''.join(parts)}</w:styles>"
    ).encode()


def numbering_xml() -> bytes:
    """The part ``word/numbering.xml``: three levels of bullets and three of numbers."""
    kinds = [("bullet", sign) for sign in BULLETS] + [("decimal", "%1.")] * len(BULLETS)
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{n}"><w:multiLevelType w:val="singleLevel"/>'
        f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f'<w:pStyle w:val="List{"Bullet" if n < 3 else "Number"}{n % 3 + 1 if n % 3 else ""}"/>'
        f'<w:lvlText w:val="{sign}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{360 * (n % 3 + 1)}" w:hanging="360"/></w:pPr></w:lvl>'
        "</w:abstractNum>"
        for n, (kind, sign) in enumerate(kinds)
    )
    concrete = "".join(
        f'<w:num w:numId="{n + 1}"><w:abstractNumId w:val="{n}"/></w:num>' for n in range(6)
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:numbering {NAMESPACES}>'
        f"{abstract}{concrete}</w:numbering>"
    ).encode()
