"""How the pages of a Word file are made to hold a document: on their side, or more on each."""

import re
from typing import Any

from applan.wordfile.package import w

_A4 = (11906, 16838, 1418, 1418)
_NARROWEST = 1021
"""Twentieths of a point: the margin of a page that is to hold much, 18 mm."""
_SMALLEST = 17
"""Half points of the smallest type that is set smaller still."""


def text_width(section: Any) -> int:
    """The width between the margins in twentieths of a point; A4 where nothing is said."""
    size, margins = section.find(w("pgSz")), section.find(w("pgMar"))
    width = _measure(size, "w", _A4[0])
    return max(width - _measure(margins, "left", _A4[2]) - _measure(margins, "right", _A4[3]), 2000)


def turn(section: Any) -> None:
    """Lay a section's pages on their side, where they are upright."""
    size = section.find(w("pgSz"))
    width, height = _measure(size, "w", 0), _measure(size, "h", 0)
    if 0 < width < height:
        size.set(w("w"), str(height))
        size.set(w("h"), str(width))
        size.set(w("orient"), "landscape")


def widen(section: Any) -> None:
    """Make the margins of a section's pages narrow, where they are wide."""
    margins = section.find(w("pgMar"))
    for side in ("left", "right", "top", "bottom") if margins is not None else ():
        if _measure(margins, side, 0) > _NARROWEST:
            margins.set(w(side), str(_NARROWEST))


def tighten(styles: Any, share: float) -> None:
    """Set the type of all styles smaller by a share, and what is between paragraphs and
    rows by more."""
    for name in ("sz", "szCs"):
        for size in styles.iter(w(name)):
            told = _measure(size, "val", 0)
            size.set(w("val"), str(max(round(told * share), min(told, _SMALLEST))))
    for spacing in styles.iter(w("spacing")):
        for side in ("before", "after"):
            if told := _measure(spacing, side, 0):
                spacing.set(w(side), str(round(told * share**4)))
        if spacing.get(w("lineRule")) == "auto":
            spacing.set(w("line"), str(min(_measure(spacing, "line", 240), 240)))
    for margins in styles.iter(w("tblCellMar")):
        for side in margins.iter(w("top"), w("bottom")):
            side.set(w("w"), str(round(_measure(side, "w", 0) * share**4)))


def fit_tabs(styles: Any, old: int, new: int) -> None:
    """Move tabs at the right margin to where it is now."""
    for tab in styles.iter(w("tab")):
        if tab.get(w("val")) == "right" and abs(_measure(tab, "pos", 0) - old) < 20:
            tab.set(w("pos"), str(new))


def _measure(element: Any, name: str, otherwise: int) -> int:
    written = element.get(w(name), "") if element is not None else ""
    return int(written) if re.fullmatch(r"-?[0-9]{1,9}", written) else otherwise
