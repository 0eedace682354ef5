"""What a wheel is made of: rings of lanes of arcs, and labels along circles; and its two sizes, for
a sheet of paper, and for the screen of a phone.

Angles are degrees with the clock from the top; radii and font sizes share one unit.
"""

from collections.abc import Iterable
from math import pi

from applan.frozen import Frozen

MARK = 0.6
"""The width of a deadline's mark in lane thicknesses."""


class Label(Frozen):
    """Text along a circle. ``angle`` and ``radius`` are of its middle, ``width`` at most.

    ``inside`` is drawn upon an arc and needs that arc's colour of text.
    """

    text: str
    angle: float
    radius: float
    size: float
    width: float
    inside: bool = False

    @property
    def upside_down(self) -> bool:
        """Whether it must read against the clock, so that no letter stands on its head."""
        return 90 < self.angle % 360 < 270


class Arc(Frozen):
    """Some days of one entry, or of several with just the same days; ``soft`` where it only lies
    somewhere within them.

    ``brief`` is what may be said of it where there is no room for its title.

    ``start`` and ``end`` are what is drawn: at least as wide as can be seen. A deadline has its
    ``mark`` at an angle, and is drawn as an arc too only where it is a ``bar`` of days.
    """

    numbers: tuple[int, ...]
    title: str
    start: float
    end: float
    deadline: bool
    firm: bool
    soft: bool = False
    bar: bool = True
    mark: float | None = None
    label: Label | None = None
    brief: str = ""


class Lane(Frozen):
    radius: float
    arcs: tuple[Arc, ...]


class Ring(Frozen):
    """A section between two radii; its lanes from the outermost. ``caption`` names it where a
    lane has room."""

    key: str
    shade: int
    outer: float
    inner: float
    lanes: tuple[Lane, ...]
    caption: Label | None = None


def numbers_text(numbers: Iterable[int]) -> str:
    """«3–6, 9»: three or more in a row as a range."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    said = [f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs]
    return ", ".join(said)


def extent(arc: Arc, radius: float) -> tuple[float, float]:
    """The angles that an arc takes up together with its label and the air around it."""
    if arc.label is None or arc.label.inside:
        return arc.start, arc.end
    half = degrees_of(arc.label.width / 2 + arc.label.size * 0.4, radius)
    return min(arc.start, arc.label.angle - half), max(arc.end, arc.label.angle + half)


def degrees_of(length: float, radius: float) -> float:
    """The angle under which a length along a circle is seen from its centre."""
    return 180 * length / (pi * radius)


class Form(Frozen):
    """Lengths in one unit, 400 of which are the wheel's radius with its margin.

    ``ways`` are tried in order: whether every arc must have its title, whether arcs with the same
    days become one, and how thin a lane may be.
    """

    titles: bool
    month_band: float
    month_font: float
    week_band: float
    week_font: float
    hub: float
    gap: float
    thickest: float
    thinnest: float
    least_font: float
    most_font: float
    ways: tuple[tuple[bool, bool, float], ...]

    outer: float = 396

    @property
    def rings_outer(self) -> float:
        return self.outer - self.month_band - self.week_band - self.gap

    def font(self, thickness: float) -> float:
        """The font size of labels in lanes of a thickness; a label never fills its lane."""
        return round(min(self.most_font, max(self.least_font, thickness * 0.62)), 2)


SHEET = Form(
    titles=True,
    month_band=26,
    month_font=14,
    week_band=16,
    week_font=10.5,
    hub=58,
    gap=4,
    thickest=36,
    thinnest=12.5,
    least_font=10,
    most_font=15,
    ways=((True, False, 20), (False, False, 20), (True, False, 16), (False, True, 12.5)),
)

PHONE = Form(
    titles=False,
    month_band=34,
    month_font=24,
    week_band=0,
    week_font=0,
    hub=40,
    gap=3,
    thickest=44,
    thinnest=21,
    least_font=18.5,
    most_font=26,
    ways=((False, False, 30), (False, True, 21)),
)
"""On a screen 390 pixels wide a unit is a little less than half a pixel."""
