"""The styles of an OpenDocument text (ODF 1.3, part 3, 16)."""

from collections.abc import Iterable
from typing import Any

from applan.patterns import lazy
from applan.wordfile.looks import BasedOn, Look, number, of_name
from applan.wordfile.odt.package import n

_CODE = lazy(r"_([0-9a-fA-F]{2,4})_")
_POINTS = lazy(r"\d{1,3}(?:\.\d{1,3})?pt")
_BOLD = ("bold", "600", "700", "800", "900")
_FAMILY, _NAME, _SHOWN, _PARENT = map(
    n, ("style:family", "style:name", "style:display-name", "style:parent-style-name")
)


class Styles(BasedOn):
    """Styles by family and name, of the roots of several parts."""

    def __init__(self, roots: Iterable[Any]) -> None:
        super().__init__()
        self._styles = {
            (one.get(_FAMILY), one.get(_NAME)): one
            for root in roots
            for one in root.iter(n("style:style"))
        }
        defaults = (one for root in roots for one in root.iter(n("style:default-style")))
        texts = [one.find(n("style:text-properties")) for one in defaults
                 if one.get(_FAMILY) == "paragraph"]  # fmt: skip
        self._base = _of_text(texts[0] if texts else None)

    def paragraph(self, style: str | None) -> Look:
        return self.look("paragraph", style).over(self._base)

    def character(self, style: str | None) -> Look:
        return self.look("text", style)

    def is_hidden(self, style: str | None) -> bool:
        """Whether text in a character style is not shown."""
        found = self._styles.get(("text", style))
        properties = None if found is None else found.find(n("style:text-properties"))
        return properties is not None and properties.get(n("text:display")) == "none"

    def own(self, kind: str, style: str) -> tuple[Look, str | None]:
        own = self._styles.get((kind, style))
        shown = None if own is None else own.get(_SHOWN)
        look = of_name(shown or _CODE.sub(lambda found: chr(int(found[1], 16)), style))
        if own is None:
            return look, None
        outline = own.get(n("style:default-outline-level"))
        said = Look(
            outline=None if outline is None else number(outline) or 0,
            list=own.get(n("style:list-style-name")) or None,
        )
        text = _of_text(own.find(n("style:text-properties")))
        return look.over(said).over(text), own.get(_PARENT)


def _of_text(properties: Any) -> Look:
    """What the properties of text say; a size in parts of another is none that is known."""
    if properties is None:
        return Look()
    weight, size = properties.get(n("fo:font-weight")), properties.get(n("fo:font-size"), "")
    return Look(
        strong=None if weight is None else weight in _BOLD,
        size=float(size[:-2]) if _POINTS.fullmatch(size) else None,
    )
