"""The styles of a Word file, found by their English names.

Word keeps the English name of a built-in style in every language («heading 1» is shown as
«Overskrift 1» and may have the id «Overskrift1»), so a name finds it in any Norwegian Word file.
"""

from typing import Any, Literal

from applan.wordfile.package import w

Kind = Literal["paragraph", "character", "table"]


def key_of(style: Any) -> tuple[str, str]:
    """The kind of a style and its name in small letters."""
    name = style.find(w("name"))
    return style.get(w("type"), "paragraph"), (
        name.get(w("val"), "").lower() if name is not None else ""
    )


class Styles:
    """The ids of a Word file's styles by kind and name, whatever the case of the letters."""

    def __init__(self, tree: Any) -> None:
        self._elements: dict[tuple[str, str], Any] = {}
        for style in tree.iter(w("style")):
            self._elements.setdefault(key_of(style), style)

    def id(self, name: str, kind: Kind = "paragraph") -> str:
        """The id of a style; all that a document needs are there, since they are supplied."""
        return str(self._elements[kind, name.lower()].get(w("styleId")))

    def has(self, kind: str, name: str) -> bool:
        """Whether there is such a style."""
        return (kind, name.lower()) in self._elements

    def named_or_usual(self, kind: str, name: str) -> str:
        """The id of a style, else of the usual one of its kind, which may be called otherwise."""
        found = self._elements.get((kind, name))
        if found is None:
            usual = (one for (its, _name), one in self._elements.items() if its == kind)
            found = next(one for one in usual if one.get(w("default")) in ("1", "true"))
        return str(found.get(w("styleId")))

    def font(self, name: str) -> str:
        """The font that a paragraph style names, or which of the theme's: «majorHAnsi»."""
        style = self._elements.get(("paragraph", name.lower()))
        fonts = style.find(f"{w('rPr')}/{w('rFonts')}") if style is not None else None
        return "" if fonts is None else fonts.get(w("asciiTheme")) or fonts.get(w("ascii"), "")

    def numbering(self, name: str) -> tuple[str, str] | None:
        """The numbering (its id and level) that a paragraph style has."""
        style = self._elements.get(("paragraph", name.lower()))
        number = style.find(f"{w('pPr')}/{w('numPr')}") if style is not None else None
        if number is None:
            return None
        found, level = number.find(w("numId")), number.find(w("ilvl"))
        if found is None:
            return None
        return found.get(w("val"), ""), level.get(w("val"), "0") if level is not None else "0"
