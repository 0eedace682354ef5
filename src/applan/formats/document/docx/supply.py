"""Styles that a Word file lacks are given to it, as Word does when one of its own is first used.

A file that Word has saved holds the styles that somebody has used; the others are latent, names
without a look. What is supplied names the fonts and colours of the file's theme.
"""

from copy import deepcopy
from functools import lru_cache
from typing import Any

from lxml import etree

from applan.formats.document.docx.numbering import Numbering
from applan.formats.document.docx.starter import STYLES, part
from applan.formats.document.docx.styles import Styles, key_of
from applan.formats.document.docx.theme import add_theme
from applan.wordfile.package import NAMESPACES, Package, w

_NONE = f"<w:styles {NAMESPACES}/>".encode()
_REFERENCES = ("basedOn", "next", "link")


def supplied(package: Package) -> Styles:
    """The styles of a Word file, with all that a document may need."""
    name = package.related("styles")
    if name is None:
        name = STYLES
        package.add_part(name, "styles", _NONE)
    tree = package.tree(name)
    ours = _ours()
    if len(tree) == 0:  # a file that says nothing of any style gets the look of ours
        tree.append(deepcopy(ours.find(w("docDefaults"))))
    styles = Styles(tree)
    missing = [one for one in ours.iterfind(w("style")) if _lacks(tree, styles, one)]
    if missing:
        _add(package, tree, missing)
        styles = Styles(tree)
    add_theme(package, tree)
    return styles


@lru_cache(maxsize=1)
def _ours() -> Any:
    return etree.fromstring(part(STYLES))


def _lacks(tree: Any, styles: Styles, style: Any) -> bool:
    """Whether a file has no such style; of the usual one of a kind it has its own."""
    kind, name = key_of(style)
    if style.get(w("default")) == "1":
        usual = (one for one in tree.iterfind(w("style")) if one.get(w("default")) in ("1", "true"))
        return all(one.get(w("type"), "paragraph") != kind for one in usual)
    return not styles.has(kind, name)


def _add(package: Package, tree: Any, missing: list[Any]) -> None:
    taken = {one.get(w("styleId"), "").lower() for one in tree.iterfind(w("style"))}
    added: list[Any] = []
    for style in missing:
        copy = deepcopy(style)
        own = new = copy.get(w("styleId"))
        number = 1
        while new.lower() in taken:
            number += 1
            new = f"{own}{number}"
        taken.add(new.lower())
        copy.set(w("styleId"), new)
        tree.append(copy)
        added.append(copy)
    styles = Styles(tree)
    meant = {one.get(w("styleId")): key_of(one) for one in _ours().iterfind(w("style"))}
    numbering = Numbering(package, styles)
    for copy in added:
        for reference in (one for name in _REFERENCES for one in copy.iterfind(w(name))):
            kind, name = meant[reference.get(w("val"))]
            reference.set(w("val"), styles.named_or_usual(kind, name))
        number = copy.find(f"{w('pPr')}/{w('numPr')}/{w('numId')}")
        if number is not None:
            _kind, name = key_of(copy)
            number.set(w("val"), numbering.of_style(copy.get(w("styleId")), name))
