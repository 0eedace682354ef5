"""The year wheel (årshjul): one turn for each year, laid out with coordinates, not yet drawn."""

from math import radians

from applan.frozen import Frozen
from applan.schedule.calendar import Calendar
from applan.schedule.text_width import text_width
from applan.schedule.wheel_entries import Section, is_drawn, sections
from applan.schedule.wheel_form import SHEET, Form
from applan.schedule.wheel_rings import pack
from applan.schedule.wheel_shapes import Label, Ring
from applan.schedule.wheel_year import Marked, Turn, marked, turns
from applan.typography import MONTHS


class Spoke(Frozen):
    """A month or a week from one angle to another; a week too short for its number has none."""

    start: float
    end: float
    label: Label | None


class Wheel(Frozen):
    """One year. Degrees with the clock from the top, radii from the centre.

    ``sections`` are what the list beside the wheel says; those with a shade are its rings.
    ``missing`` are numbers that only the list has. ``hub`` is the radius of what is left free in
    the middle.
    """

    turn: Turn
    form: Form
    months: tuple[Spoke, ...]
    weeks: tuple[Spoke, ...]
    rings: tuple[Ring, ...]
    thickness: float
    hub: float
    missing: tuple[int, ...]
    sections: tuple[Section, ...]
    days: tuple[Marked, ...]

    def labels(self) -> tuple[Label, ...]:
        """Everything that is written in the wheel, outside its hub."""
        spokes = (*self.months, *self.weeks)
        found = [spoke.label for spoke in spokes]
        for ring in self.rings:
            found.append(ring.caption)
            found += [arc.label for lane in ring.lanes for arc in lane.arcs]
        return tuple(label for label in found if label is not None)


def wheels(calendar: Calendar, form: Form = SHEET) -> tuple[Wheel, ...]:
    """A wheel for each year of the calendar's plans that has something in it; what they hold is the
    same in every form."""
    every = turns(calendar)
    every = tuple(turn for turn in every if is_drawn(calendar, turn)) or every
    return tuple(_wheel(turn, sections(calendar, turn, every), form, calendar) for turn in every)


def _wheel(turn: Turn, held: tuple[Section, ...], form: Form, calendar: Calendar) -> Wheel:
    packed = pack(held, turn, form)
    inner = min((ring.inner for ring in packed.rings), default=form.rings_outer)
    return Wheel(
        turn=turn,
        form=form,
        months=_months(turn, form, calendar.language),
        weeks=_weeks(turn, form) if form.week_band else (),
        rings=packed.rings,
        thickness=packed.thickness,
        hub=inner - form.gap,
        missing=packed.missing,
        sections=held,
        days=marked(calendar, turn),
    )


def _months(turn: Turn, form: Form, language: str) -> tuple[Spoke, ...]:
    names = MONTHS.split("|")
    radius, size = form.outer - form.month_band / 2, form.month_font
    found: list[Spoke] = []
    for month, start, end in turn.months():
        name = names[month - 1] if form.titles else names[month - 1][:3]
        width = text_width(name, size, bold=True)
        found.append(Spoke(start, end, Label(name, (start + end) / 2, radius, size, width)))
    return tuple(found)


def _weeks(turn: Turn, form: Form) -> tuple[Spoke, ...]:
    radius, size = form.outer - form.month_band - form.week_band / 2, form.week_font
    found: list[Spoke] = []
    for week, start, end in turn.weeks():
        width = text_width(str(week), size)
        room = radians(end - start) * radius
        label = Label(str(week), (start + end) / 2, radius, size, width)
        found.append(Spoke(start, end, label if room >= width + size * 0.5 else None))
    return tuple(found)
