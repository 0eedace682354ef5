"""The year wheels as figures, each on a sheet of its own with the list of what is in it."""

from collections.abc import Iterator

from applan.formats.calendar.drawing import Drawing, notes, shade
from applan.formats.calendar.markup import number as n
from applan.formats.calendar.markup import text
from applan.formats.calendar.rows import changed_section
from applan.prose import blocks as b
from applan.schedule.calendar import Calendar
from applan.schedule.wheel import Wheel, wheels
from applan.schedule.wheel_entries import Entry
from applan.schedule.wheel_shapes import PHONE, SHEET
from applan.typography import MONTHS
from applan.words.calendar import words

FULL, CROWDED = 24, 46
"""Entries in a wheel's lists from which paper needs a smaller wheel, and smaller letters."""


def wheel_blocks(calendar: Calendar) -> b.Blocks:
    """A sheet for each year there is."""
    drawn = zip(wheels(calendar, SHEET), wheels(calendar, PHONE), strict=True)
    return tuple(_sheet(calendar, n, paper, phone) for n, (paper, phone) in enumerate(drawn, 1))


def _sheet(calendar: Calendar, place: int, paper: Wheel, phone: Wheel) -> b.Group:
    own = words(calendar.language)
    count = sum(len(section.entries) for section in paper.sections) + len(calendar.changes)
    size = "crowded" if count > CROWDED else "full" if count > FULL else "roomy"
    heading = own["wheel"].format(year=paper.turn.label)
    narrow = _figure(calendar, phone, f"w{place}-phone", heading)
    figure = _figure(calendar, paper, f"w{place}-sheet", heading)._replace(narrow=narrow)
    return b.Group(
        f"sheet {size}",
        (b.Heading(2, b.line(heading)), figure, b.Group("lists", tuple(_lists(calendar, paper)))),
    )


def _figure(calendar: Calendar, wheel: Wheel, name: str, heading: str) -> b.Figure:
    """A wheel, with what only the list below it has room for."""
    own = words(calendar.language)
    about = own["about"].format(month=MONTHS.split("|")[wheel.turn.start.month - 1])
    radius = wheel.form.outer + 2
    svg = (
        f'<svg role="img" aria-labelledby="{name}-title {name}-desc" '
        f'width="{n(2 * radius)}" height="{n(2 * radius)}" '
        f'viewBox="{n(-radius)} {n(-radius)} {n(2 * radius)} {n(2 * radius)}">',
        f'<title id="{name}-title">{text(heading)}</title>',
        f'<desc id="{name}-desc">{text(about)}</desc>',
        *Drawing(wheel, name, calendar.organisation, calendar.colours).lines(),
        "</svg>",
    )
    return b.Figure("\n".join(svg), b.column(*notes(wheel, calendar.language)))


def _lists(calendar: Calendar, wheel: Wheel) -> Iterator[b.Block]:
    """A list for each ring, numbered as in the wheel, and one for what has no ring."""
    for section in (*wheel.sections, *changed_section(calendar)):
        ring = section.shade >= 0
        colour = shade(section.key, section.shade, calendar.colours).fill if ring else ""
        mark = (b.Run("■ ", colour=colour),) if ring else ()
        first = next((entry.number for entry in section.entries if entry.number is not None), 1)
        points = b.points(map(_said, section.entries), ordered=ring, start=first)
        heading = b.Heading(3, (*mark, *b.line(section.label)))
        yield b.Group("list" if ring else "list box", (heading, points))


def _said(entry: Entry) -> b.Line:
    """A title, and its time after it."""
    when = (b.Run(", "), *b.line(entry.when)) if entry.when else ()
    return (*b.line(entry.title, struck=entry.cancelled), *when)
