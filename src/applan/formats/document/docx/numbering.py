"""Numbered lists that begin anew, each with its own numbering of the style's own kind."""

from typing import Any

from lxml import etree

from applan.formats.document.docx.names import attribute
from applan.formats.document.docx.styles import Styles
from applan.wordfile.package import NAMESPACES, Package, w

_EMPTY = f"<w:numbering {NAMESPACES}/>".encode()
_LEVEL = (
    '<w:abstractNum {names} w:abstractNumId="{id}"><w:multiLevelType w:val="singleLevel"/>'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{format}"/>{style}'
    '<w:lvlText w:val="{text}"/>'
    '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{left}" w:hanging="360"/></w:pPr></w:lvl>'
    "</w:abstractNum>"
)

BULLETS = ("•", "–", "·")
"""The signs of the levels of a list."""


class Numbering:
    """Adds numberings to a Word file as lists need them."""

    def __init__(self, package: Package, styles: Styles) -> None:
        self._package = package
        self._styles = styles
        self._bullets: dict[str, str] = {}

    def restarted(self, style: str, depth: int, start: int) -> tuple[str, str]:
        """A numbering of the style's kind that begins at ``start``: its id and level."""
        tree = self._tree()
        own = self._styles.numbering(style)
        abstract = self._abstract(tree, own[0]) if own else None
        level = own[1] if own and abstract is not None else "0"
        if abstract is None:
            abstract = self._added(tree, "decimal", "%1.", depth)
        return self._number(tree, abstract, level, start), level

    def bullet(self, style: str, depth: int) -> tuple[str, str] | None:
        """A numbering with a bullet for a style that has none of its own; else None."""
        if self._styles.numbering(style) is not None:
            return None
        if style not in self._bullets:
            tree = self._tree()
            self._bullets[style] = self._number(
                tree, self._added(tree, "bullet", "•", depth), "0", None
            )
        return self._bullets[style], "0"

    def of_style(self, style: str, name: str) -> str:
        """A numbering for a list's style that is added: «list bullet 2», by the style's id."""
        kind, _space, level = name.removeprefix("list ").partition(" ")
        depth = int(level or 1) - 1
        format, text = ("bullet", BULLETS[depth]) if kind == "bullet" else ("decimal", "%1.")
        tree = self._tree()
        return self._number(tree, self._added(tree, format, text, depth, style), "0", None)

    def _tree(self) -> Any:
        name = self._package.related("numbering")
        if name is None:
            name = "word/numbering.xml"
            self._package.add_part(name, "numbering", _EMPTY)
        return self._package.tree(name)

    def _abstract(self, tree: Any, number: str) -> str | None:
        for found in tree.findall(w("num")):
            kind = found.find(w("abstractNumId"))
            if found.get(w("numId")) == number and kind is not None:
                return str(kind.get(w("val")))
        return None

    def _added(self, tree: Any, format: str, text: str, depth: int, style: str = "") -> str:
        """A new kind of numbering; it must stand before every w:num."""
        kinds = tree.findall(w("abstractNum"))
        new = str(_largest(kinds, "abstractNumId", -1) + 1)
        left = 360 * (depth + 1)
        named = f"<w:pStyle w:val={attribute(style)}/>" if style else ""
        written = _LEVEL.format(
            names=NAMESPACES, id=new, format=format, text=text, left=left, style=named
        )
        tree.insert(len(kinds), etree.fromstring(written))
        return new

    def _number(self, tree: Any, abstract: str, level: str, start: int | None) -> str:
        new = str(_largest(tree.findall(w("num")), "numId", 0) + 1)
        override = (
            f"<w:lvlOverride w:ilvl={attribute(level)}>"
            f'<w:startOverride w:val="{start}"/></w:lvlOverride>'
            if start is not None
            else ""
        )
        written = (
            f'<w:num {NAMESPACES} w:numId="{new}"><w:abstractNumId w:val={attribute(abstract)}/>'
            f"{override}</w:num>"
        )
        last = tree.findall(w("num")) or tree.findall(w("abstractNum"))
        tree.insert(tree.index(last[-1]) + 1 if last else 0, etree.fromstring(written))
        return new


def _largest(elements: list[Any], name: str, otherwise: int) -> int:
    """The largest of the numbers that elements have, whatever else a damaged file says there."""
    found = [element.get(w(name), "") for element in elements]
    return max((int(one) for one in found if one.isdecimal() and len(one) < 10), default=otherwise)
