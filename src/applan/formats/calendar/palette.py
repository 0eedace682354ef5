"""Colours that differ for the colour-blind and in greyscale: no two have the same lightness.

Hues are near Okabe and Ito's; lightness runs 25, 40, 60, 70, 80, 90 (CIE L*), dark beside light in
the order of the rings. What is not firm is a dashed outline in the ring's line colour.
"""

from collections.abc import Sequence

from applan.formats.identity import on, readable
from applan.frozen import NamedTuple
from applan.schedule.wheel_entries import WHOLE

INK = "#1a1f24"
QUIET = "#4a5560"
RULE = "#b4bcc4"
TRACK = "#f4f6f8"
HOLIDAY, EVENT = "#b3261e", "#1d4e6b"
"""Of holidays, and of elections and congresses."""


class Shade(NamedTuple):
    """The colour of a ring's arcs, of the text upon them, and of outlines and captions."""

    fill: str
    ink: str
    line: str


_SHADES = (
    Shade("#8f1d1d", "#fff", "#8f1d1d"),
    Shade("#9ccbec", INK, "#1c5d8c"),
    Shade("#d9822b", INK, "#8a4b08"),
    Shade("#0b6b52", "#fff", "#0b6b52"),
    Shade("#f3e07c", INK, "#6f5f00"),
    Shade("#bf9fd8", INK, "#5d3a82"),
    Shade("#1d3a70", "#fff", "#1d3a70"),
    Shade("#c98a9b", INK, "#7d3146"),
    Shade("#c9cfd4", INK, "#4a5560"),
)
_WHOLE = Shade("#e3e7eb", INK, "#4a5560")


def shade(key: str, place: int, own: Sequence[str] = ()) -> Shade:
    """The colours of a ring by its key and its place in the palette, the organisation's ``own``
    first."""
    if key == WHOLE:
        return _WHOLE
    if 0 <= place < len(own):
        colour = own[place]
        return Shade(f"#{colour}", f"#{on(colour)}", f"#{readable(colour)}")
    return _SHADES[place % len(_SHADES)]
