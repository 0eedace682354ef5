"""The theme of a Word file: the fonts and colours that Word's design menu changes in one click.

Styles name them («accent1», «majorHAnsi») and never a font or a colour of their own, so that they
follow the theme of any Word file that they are put into (ECMA-376 part 1, 14.2.7 and 20.1.6).
"""

import re
from collections.abc import Sequence
from typing import Any

from lxml import etree

from applan.formats.document.docx.names import attribute
from applan.wordfile.names import w
from applan.wordfile.package import Package

KIND = "application/vnd.openxmlformats-officedocument.theme+xml"
PART = "word/theme/theme1.xml"

INK, ACCENT, QUIET, LINE, SHADE = "1F2933", "1D4E6B", "52606D", "BCC5CE", "EEF3F6"
HEADINGS, TEXT = "Calibri", "Cambria"

MAJOR, MINOR = (
    f'<w:rFonts w:asciiTheme="{kind}HAnsi" w:hAnsiTheme="{kind}HAnsi" '
    f'w:eastAsiaTheme="{kind}EastAsia" w:cstheme="{kind}Bidi"/>'
    for kind in ("major", "minor")
)
"""The theme's font for headings, and that for text."""

_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_COLOURS = (
    ("dk1", INK), ("lt1", "FFFFFF"), ("dk2", QUIET), ("lt2", SHADE), ("accent1", ACCENT),
    ("accent2", "8F1D1D"), ("accent3", "0B6B4F"), ("accent4", "B4631F"), ("accent5", "5F4B8B"),
    ("accent6", "8A6D00"), ("hlink", ACCENT), ("folHlink", "5F4B8B"),
)  # fmt: skip
_NAMES = {INK: "text1", QUIET: "text2", SHADE: "background2", ACCENT: "accent1"}
_NAMED = (
    ("themeColor", "color", ("Tint", "Shade")),
    ("themeFill", "fill", ("FillTint", "FillShade")),
)
"""Where a colour of the theme is named, where it stands itself, and what makes another of it."""

_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"


def theme_xml(headings: str = HEADINGS, body: str = TEXT) -> bytes:
    """A theme with these fonts and our colours, as plain as the format allows."""
    colours = "".join(f'<a:{n}><a:srgbClr val="{value}"/></a:{n}>' for n, value in _COLOURS)
    fonts = "".join(
        f'<a:{kind}Font><a:latin typeface={attribute(font)}/><a:ea typeface=""/>'
        f'<a:cs typeface=""/></a:{kind}Font>'
        for kind, font in (("major", headings), ("minor", body))
    )
    line = f'<a:ln w="6350" cap="flat" cmpd="sng" algn="ctr">{_FILL}</a:ln>'
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<a:theme xmlns:a="{_A}" '
        f'name="applan"><a:themeElements><a:clrScheme name="applan">{colours}</a:clrScheme>'
        f'<a:fontScheme name="applan">{fonts}</a:fontScheme><a:fmtScheme name="applan">'
        f"<a:fillStyleLst>{_FILL * 3}</a:fillStyleLst><a:lnStyleLst>{line * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{_EFFECT * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements>"
        "</a:theme>"
    ).encode()


def text_colour(value: str) -> str:
    """A colour of a style as XML's attributes: its name in the theme, and what that is in ours."""
    if value == LINE:  # the quiet background, darker
        return f'w:val="{LINE}" w:themeColor="background2" w:themeShade="CC"'
    return f'w:val="{value}" w:themeColor="{_NAMES[value]}"'


def line_colour(value: str) -> str:
    """As ``text_colour``, for the line of a border."""
    return text_colour(value).replace("w:val=", "w:color=", 1)


def fill_colour(value: str) -> str:
    """As ``text_colour``, for what lies behind text."""
    return f'w:val="clear" w:color="auto" w:fill="{value}" w:themeFill="{_NAMES[value]}"'


def add_theme(package: Package, styles: Any) -> None:
    """Give a Word file a theme where it has none, with the font that its text has already."""
    if package.related("theme") is not None:
        return
    named = styles.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}/{w('rFonts')}")
    own = named.get(w("ascii"), "") if named is not None else ""
    package.add_part(PART, "theme", theme_xml(own or HEADINGS, own or TEXT), KIND)


def paint(package: Package, styles: Any, colours: Sequence[str]) -> None:
    """Make these the accents of the theme, the first that of headings and lines.

    Styles that name them get them too, since LibreOffice looks at that alone.
    """
    part = package.related("theme")
    if part is None:
        return
    tree = package.tree(part)
    named = [f"accent{n}" for n in range(1, 7)]
    wanted = dict(zip(named, colours, strict=False))
    if colours:
        wanted["hlink"] = colours[0]
    for name, value in wanted.items():
        for found in tree.iter(f"{{{_A}}}{name}"):
            for old in list(found):
                found.remove(old)
            etree.SubElement(found, f"{{{_A}}}srgbClr").set("val", value)
    for element in styles.iter(etree.Element) if wanted else ():
        for name, shown, changed in _NAMED:
            value = wanted.get(element.get(w(name), ""), "")
            tint, shade = (element.get(w(f"theme{one}"), "FF") for one in changed)
            if value:
                element.set(w(_shown(element, shown)), _between(value, tint, shade))


def _between(value: str, tint: str, shade: str) -> str:
    """A colour with so much of itself left beside white and black (ECMA-376, 17.18.40); as Word
    mixes in another way than this, what it shows may be a little off."""
    lighter, darker = (
        int(one, 16) / 255 if re.fullmatch(r"[0-9a-fA-F]{2}", one) else 1 for one in (tint, shade)
    )
    parts = (255 - (255 - part) * lighter for part in bytes.fromhex(value))
    return bytes(round(part * darker) for part in parts).hex().upper()


def _shown(element: Any, shown: str) -> str:
    """The attribute that has a colour itself: of text ``val``, and of a border ``color``."""
    return "val" if element.tag == w("color") else shown
