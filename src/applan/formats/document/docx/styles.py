"""The styles of a Word file, found by their English names.

Word keeps the English name of a built-in style in every language («heading 1» is shown as
«Overskrift 1» and may have the id «Overskrift1»), so a name finds it in any Norwegian Word file.
"""

from typing import Any, Literal

from applan.errors import UserError
from applan.formats.document.docx.names import w
from applan.messages import msg

Kind = Literal["paragraph", "character", "table"]

REQUIRED: tuple[tuple[Kind, str], ...] = (
    ("paragraph", "Title"),
    ("paragraph", "Subtitle"),
    *(("paragraph", f"heading {level}") for level in range(1, 6)),
    *(("paragraph", f"List Bullet{level}") for level in ("", " 2", " 3")),
    *(("paragraph", f"List Number{level}") for level in ("", " 2", " 3")),
    *(("paragraph", f"List Continue{level}") for level in ("", " 2", " 3")),
    ("paragraph", "Quote"),
    ("paragraph", "toc 1"),
    ("paragraph", "toc 2"),
    ("table", "Table Grid"),
)
"""What a document may need. Others («Innstilling», «Faktatabell» …) are used where they are."""


class Styles:
    """The ids of a Word file's styles by kind and name, whatever the case of the letters."""

    def __init__(self, tree: Any, file: str) -> None:
        self._file = file
        self._elements: dict[tuple[str, str], Any] = {}
        for style in tree.iter(w("style")) if tree is not None else ():
            name = style.find(w("name"))
            if name is not None:
                key = style.get(w("type"), "paragraph"), name.get(w("val"), "").lower()
                self._elements.setdefault(key, style)

    def id(self, kind: Kind, *names: str) -> str:
        """The id of the first of these styles that there is. Raises ``UserError`` for none."""
        found = self.optional(kind, *names)
        if found is None:
            raise UserError(
                msg(
                    "the Word file {file} lacks the style “{style}”; “applan templates check” "
                    "tells all that it lacks",
                    file=self._file,
                    style=names[-1],
                )
            )
        return found

    def optional(self, kind: Kind, *names: str) -> str | None:
        """The id of the first of these styles that there is, or None."""
        for name in names:
            style = self._elements.get((kind, name.lower()))
            if style is not None:
                return str(style.get(w("styleId")))
        return None

    def missing(self) -> tuple[str, ...]:
        """The required styles that are not there."""
        return tuple(name for kind, name in REQUIRED if self.optional(kind, name) is None)

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
