"""The theme of a Word file: the fonts and colours that Word's design menu changes in one click.

Styles name them («accent1», «majorHAnsi») and never a font or a colour of their own, so that they
follow the theme of any Word file that they are put into (ECMA-376 part 1, 14.2.7 and 20.1.6).
"""

import re
from collections.abc import Sequence
from typing import Any

from lxml import etree

from applan.formats.document.docx.names import attribute
from applan.formats.document.docx.starter import THEME, part
from applan.wordfile.package import Package, w

KIND = "application/vnd.openxmlformats-officedocument.theme+xml"

_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_NARROW = {"Calibri": 0.83, "Carlito": 0.83}
_NAMED = (
    ("themeColor", "color", ("Tint", "Shade")),
    ("themeFill", "fill", ("FillTint", "FillShade")),
)
"""Where a colour of the theme is named, where it stands itself, and what makes another of it."""


def theme_xml(headings: str = "", body: str = "") -> bytes:
    """The theme of the Word file that applan comes with, with these fonts where they are said."""
    made = part(THEME)
    for own, font in ((b'"Calibri"', headings), (b'"Cambria"', body)):
        made = made.replace(own, attribute(font).encode()) if font else made
    return made


def breadth(package: Package, font: str) -> float:
    """How wide text in a font is, of the most in any; ``font`` is as a style names it."""
    theme = package.related("theme")
    if font == "majorHAnsi" and theme is not None:
        named = package.tree(theme).find(f".//{{{_A}}}majorFont/{{{_A}}}latin")
        font = named.get("typeface", "") if named is not None else ""
    return _NARROW.get(font, 1.0)


def add_theme(package: Package, styles: Any) -> None:
    """Give a Word file a theme where it has none, with the font that its text has already."""
    if package.related("theme") is not None:
        return
    named = styles.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}/{w('rFonts')}")
    own = named.get(w("ascii"), "") if named is not None else ""
    package.add_part(THEME, "theme", theme_xml(own, own), KIND)


def paint(package: Package, styles: Any, colours: Sequence[str]) -> None:
    """Make these the accents of the theme, the first that of headings and lines.

    Styles that name them get them too, since LibreOffice looks at that alone.
    """
    theme = package.related("theme")
    if theme is None:
        return
    tree = package.tree(theme)
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
                own = "val" if element.tag == w("color") else shown  # as text and borders have it
                element.set(w(own), _between(value, tint, shade))


def _between(value: str, tint: str, shade: str) -> str:
    """A colour with so much of itself left beside white and black (ECMA-376, 17.18.40); as Word
    mixes in another way than this, what it shows may be a little off."""
    lighter, darker = (
        int(one, 16) / 255 if re.fullmatch(r"[0-9a-fA-F]{2}", one) else 1 for one in (tint, shade)
    )
    parts = (255 - (255 - part) * lighter for part in bytes.fromhex(value))
    return bytes(round(part * darker) for part in parts).hex().upper()
