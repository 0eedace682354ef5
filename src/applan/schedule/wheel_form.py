"""The two sizes a wheel is drawn in: for a sheet of paper, and for the screen of a phone."""

from applan.frozen import Frozen


class Form(Frozen):
    """Lengths in one unit, 400 of which are the wheel's radius with its margin.

    ``ways`` are tried in order: whether every arc must have its title, whether arcs with the same
    days become one, and how thin a lane may be.
    """

    name: str
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
    name="sheet",
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
    name="phone",
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
