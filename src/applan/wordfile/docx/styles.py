"""The styles of a Word file (ECMA-376, 17.7)."""

from typing import Any

from applan.wordfile.looks import Look, number, of_name
from applan.wordfile.names import w

_BODY = 9
"""The outline level of what is no heading (17.3.1.20)."""

_LONGEST = 30
"""So many styles that are based on each other are asked; Word has at most ten."""

_PLAIN = Look()
_USUAL = 10.0
"""Points of text of which a file says no size (17.3.2.38)."""


class Styles:
    """The styles of a file by their ids, each with what it is based on."""

    def __init__(self, styles: Any) -> None:
        self._styles: dict[tuple[str, str | None], Any] = {}
        self._known: dict[tuple[str, str | None], Look] = {}
        self._alone: dict[tuple[str, str | None], tuple[Look, str | None]] = {}
        self._default: str | None = None
        defaults = f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}"
        written = of_run(None if styles is None else styles.find(defaults))
        self._base = written if written.size else written._replace(size=_USUAL)
        for one in () if styles is None else styles.findall(w("style")):
            kind, name = one.get(w("type"), "paragraph"), one.get(w("styleId"))
            self._styles[kind, name] = one
            if kind == "paragraph" and one.get(w("default")) in ("1", "true", "on"):
                self._default = name

    def paragraph(self, style: str | None) -> Look:
        return self._of("paragraph", style or self._default).over(self._base)

    def character(self, style: str | None) -> Look:
        return self._of("character", style)

    def _of(self, kind: str, style: str | None) -> Look:
        known = self._known.get((kind, style))
        if known is None:
            self._known[kind, style] = known = self._look(kind, style)
        return known

    def _look(self, kind: str, style: str | None) -> Look:
        look = Look()
        seen: set[str | None] = set()
        while style not in seen and len(seen) < _LONGEST and (kind, style) in self._styles:
            seen.add(style)
            own, style = self._own(kind, style)
            look = look.over(own)
        return look

    def _own(self, kind: str, style: str | None) -> tuple[Look, str | None]:
        """What a style says itself, and what it is based on."""
        known = self._alone.get((kind, style))
        if known is None:
            written = self._styles[kind, style]
            said = of_run(written.find(w("rPr"))).over(of_properties(written.find(w("pPr"))))
            named = of_name(value(written, "name") or "")
            self._alone[kind, style] = known = named.over(said), value(written, "basedOn")
        return known


def of_properties(properties: Any) -> Look:
    """What the properties of a paragraph say (17.3.1)."""
    if properties is None:
        return _PLAIN
    outline = number(value(properties, "outlineLvl"))
    numbered = properties.find(w("numPr"))
    if outline is None and numbered is None:
        return _PLAIN
    return Look(
        outline=None if outline is None else 0 if outline >= _BODY else outline + 1,
        list=None if numbered is None else value(numbered, "numId"),
        level=None if numbered is None else number(value(numbered, "ilvl")),
    )


def of_run(properties: Any) -> Look:
    """What the properties of a run say (17.3.2), of which sizes are in half points."""
    if properties is None:
        return _PLAIN
    size = number(value(properties, "sz"))
    return Look(strong=toggled(properties, "b"), size=size / 2 if size else None)


def value(element: Any, name: str) -> str | None:
    """The value of a child that has nothing but one."""
    found = element.find(w(name))
    return None if found is None else found.get(w("val"))


def toggled(properties: Any, name: str) -> bool | None:
    """Whether a property such as bold is on; None where it is not named (17.17.4)."""
    found = None if properties is None else properties.find(w(name))
    return None if found is None else found.get(w("val"), "true") not in ("0", "false", "off")
