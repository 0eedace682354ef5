"""The styles of a Word file (ECMA-376, 17.7)."""

from typing import Any

from applan.wordfile.looks import BasedOn, Look, number, of_name
from applan.wordfile.package import w

_BODY = 9
"""The outline level of what is no heading (17.3.1.20)."""

_PLAIN = Look()
_USUAL = 10.0
"""Points of text of which a file says no size (17.3.2.38)."""


class Styles(BasedOn):
    """The styles of a file by their ids."""

    def __init__(self, styles: Any) -> None:
        super().__init__()
        self._styles: dict[tuple[str, str | None], Any] = {}
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
        return self.look("paragraph", style or self._default).over(self._base)

    def character(self, style: str | None) -> Look:
        return self.look("character", style)

    def own(self, kind: str, style: str) -> tuple[Look, str | None]:
        written = self._styles.get((kind, style))
        if written is None:
            return _PLAIN, None
        said = of_run(written.find(w("rPr"))).over(of_properties(written.find(w("pPr"))))
        return of_name(value(written, "name") or "").over(said), value(written, "basedOn")


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
