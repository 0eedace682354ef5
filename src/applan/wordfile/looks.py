"""What the styles of a Word file make of a paragraph: a heading, an item of a list, bold text."""

from typing import Any, NamedTuple

from applan.patterns import lazy
from applan.wordfile.names import w

_HEADING = lazy(r"(?:heading|overskrift)\s*(\d)$")
_LIST = lazy(r"list (?:bullet|number)(?: (\d))?$|punktliste(?: (\d))?$|nummerert liste(?: (\d))?$")
_CONTENTS = lazy(
    r"(?:toc|contents?|innh|innhold|innhald) (?:\d+|heading)$|toa heading$|table of figures$"
    r"|overskrift for innholdsfortegnelse$"
)
_TITLES = ("title", "tittel")
_BODY = 9
"""The outline level of what is no heading (ECMA-376, 17.3.1.20)."""


class Look(NamedTuple):
    """What a style, or a paragraph itself, says of paragraphs; None where it says nothing.

    ``outline`` counts headings from 1 and is 0 for what is none, ``depth`` lists from 0;
    ``list`` is the id of a numbering and ``level`` that in it.
    """

    title: bool | None = None
    contents: bool | None = None
    outline: int | None = None
    depth: int | None = None
    list: str | None = None
    level: int | None = None
    strong: bool | None = None

    def over(self, other: "Look") -> "Look":
        """What it says, and what another does where it says nothing."""
        return Look._make(b if a is None else a for a, b in zip(self, other, strict=True))


class Looks:
    """The styles of a file by their ids, each with what it is based on."""

    def __init__(self, styles: Any) -> None:
        found = [] if styles is None else styles.findall(w("style"))
        self._styles = {
            (one.get(w("type"), "paragraph"), one.get(w("styleId"))): one for one in found
        }
        self._known: dict[tuple[str, str | None], Look] = {}
        self._default = next(
            (
                one.get(w("styleId"))
                for one in found
                if one.get(w("default")) in ("1", "true", "on")
                and one.get(w("type")) == "paragraph"
            ),
            None,
        )

    def paragraph(self, style: str | None) -> Look:
        return self._of("paragraph", style or self._default)

    def character(self, style: str | None) -> Look:
        return self._of("character", style)

    def _of(self, kind: str, style: str | None) -> Look:
        known = self._known.get((kind, style))
        if known is None:
            self._known[kind, style] = known = self._look(kind, style)
        return known

    def _look(self, kind: str, style: str | None) -> Look:
        look, seen = Look(), set()
        while style is not None and style not in seen and (kind, style) in self._styles:
            seen.add(style)
            own = self._styles[kind, style]
            look = look.over(_of_style(own))
            style = value(own, "basedOn")
        return look


def _of_style(style: Any) -> Look:
    name = " ".join((value(style, "name") or "").lower().split())
    own = of_properties(style.find(w("pPr")))
    heading, listed = _HEADING.match(name), _LIST.match(name)
    return Look(
        title=True if name in _TITLES else None,
        contents=True if _CONTENTS.match(name) else None,
        outline=int(heading[1]) if heading else own.outline,
        depth=max(int(next(filter(None, listed.groups()), 1)) - 1, 0) if listed else None,
        list=own.list,
        level=own.level,
        strong=toggled(style.find(w("rPr")), "b"),
    )


def of_properties(properties: Any) -> Look:
    """What the properties of a paragraph say (ECMA-376, 17.3.1)."""
    if properties is None:
        return Look()
    outline = number(value(properties, "outlineLvl"))
    numbered = properties.find(w("numPr"))
    return Look(
        outline=None if outline is None else 0 if outline >= _BODY else outline + 1,
        list=None if numbered is None else value(numbered, "numId"),
        level=None if numbered is None else number(value(numbered, "ilvl")),
    )


def value(element: Any, name: str) -> str | None:
    """The value of a child that has nothing but one."""
    found = element.find(w(name))
    return None if found is None else found.get(w("val"))


def number(written: str | None) -> int | None:
    """A number from 0 to 99; None for whatever else a file says there."""
    return (
        int(written)
        if written and written.isascii() and written.isdigit() and len(written) < 3
        else None
    )


def toggled(properties: Any, name: str) -> bool | None:
    """Whether a property such as bold is on; None where it is not named (17.17.4)."""
    found = None if properties is None else properties.find(w(name))
    return None if found is None else found.get(w("val"), "true") not in ("0", "false", "off")
