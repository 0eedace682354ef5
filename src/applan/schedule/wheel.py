"""The year wheel (årshjul): one turn for each year, laid out with coordinates, not yet drawn."""

from collections.abc import Iterable, Iterator, Sequence
from math import radians

from applan.frozen import Frozen, replace
from applan.schedule.calendar import Calendar
from applan.schedule.text_width import text_width
from applan.schedule.wheel_entries import WHOLE, Section, is_drawn, sections
from applan.schedule.wheel_shapes import (
    MARK,
    SHEET,
    Arc,
    Form,
    Label,
    Lane,
    Ring,
    degrees_of,
    extent,
    numbers_text,
)
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


def wheels(calendar: Calendar, form: Form = SHEET) -> tuple[Wheel, ...]:
    """A wheel for each year of the calendar's plans that has something in it; what they hold is the
    same in every form."""
    every = turns(calendar)
    every = tuple(turn for turn in every if is_drawn(calendar, turn)) or every
    return tuple(_wheel(turn, sections(calendar, turn, every), form, calendar) for turn in every)


def _wheel(turn: Turn, held: tuple[Section, ...], form: Form, calendar: Calendar) -> Wheel:
    packed = pack(held, turn, form)
    inner = min((ring.inner for ring in packed.rings), default=form.rings_outer)
    months = [name if form.titles else name[:3] for name in MONTHS.split("|")]
    named = ((months[month - 1], start, end) for month, start, end in turn.months())
    numbered = ((str(week), start, end) for week, start, end in turn.weeks() if form.week_band)
    weeks = form.outer - form.month_band - form.week_band / 2
    return Wheel(
        turn=turn,
        form=form,
        months=tuple(_spokes(named, form.outer - form.month_band / 2, form.month_font, bold=True)),
        weeks=tuple(_spokes(numbered, weeks, form.week_font)),
        rings=packed.rings,
        thickness=packed.thickness,
        hub=inner - form.gap,
        missing=packed.missing,
        sections=held,
        days=marked(calendar, turn),
    )


def _spokes(
    parts: Iterable[tuple[str, float, float]], radius: float, size: float, *, bold: bool = False
) -> Iterator[Spoke]:
    """Parts of the year from one angle to another, with their names where there is room."""
    for name, start, end in parts:
        width = text_width(name, size, bold=bold)
        label = Label(name, (start + end) / 2, radius, size, width)
        fits = radians(end - start) * radius >= width + size * 0.5
        yield Spoke(start, end, label if fits else None)


_LEAST_ARC = 3.0
"""The shortest arc that is seen, in the form's unit."""
_FAR = 75.0
"""Degrees; a longer text beside its arc would lead the eye to another time of the year."""
_CROWD = 3
"""More things than this that fill the year are one circle."""
_LONG = 45.0
"""Degrees; what is longer has its label upon it, even when that is only its number."""
_BRIEF = 9.0
"""Degrees; what is shorter is one arc for all that have the same days, however much room."""


class Packed(Frozen):
    """``missing`` are the numbers for which there was no lane; the list still has them."""

    rings: tuple[Ring, ...]
    thickness: float
    missing: tuple[int, ...]


def pack(sections: Sequence[Section], turn: Turn, form: Form) -> Packed:
    """The rings in the most readable way that fits: titles first, numbers when room is short,
    then one arc for all that have the same days, and thinner lanes.

    Everything a lane holds is given room for its label when it is placed, so that no two labels
    can meet.
    """
    drawn = [section for section in sections if section.shade >= 0]
    for titles, shared, least in form.ways:
        arcs = [_arcs(section, turn, shared=shared) for section in drawn]
        thickness = form.thickest
        while thickness >= least:
            found = _packed(drawn, arcs, form, thickness, titles=titles)
            if found is not None:
                return found
            thickness -= 1
    return _squeezed(drawn, [_arcs(section, turn, shared=True) for section in drawn], form)


def _packed(
    drawn: Sequence[Section],
    arcs: Sequence[Sequence[Arc]],
    form: Form,
    thickness: float,
    *,
    titles: bool,
    most: Sequence[int] = (),
) -> Packed | None:
    """The rings with lanes of this thickness; None when they reach into the hub. ``most`` is how
    many lanes each ring may have, where something has to be left out."""
    outer = form.rings_outer
    rings: list[Ring] = []
    missing: list[int] = []
    for place, section in enumerate(drawn):
        limit = most[place] if most else int((outer - form.hub) / thickness)
        lanes, left = _lanes(
            arcs[place], outer, thickness, form, limit, titles=titles, every=not most
        )
        if left and not most:
            return None
        missing += left
        inner = outer - thickness * len(lanes)
        if lanes:
            size = form.font(thickness)
            filled = tuple(_filled(lane, size) if form.titles else lane for lane in lanes)
            caption = _caption(section, filled, size, form)
            rings.append(Ring(section.key, section.shade, outer, inner, filled, caption))
            outer = inner - form.gap
    return Packed(tuple(rings), thickness, tuple(missing))


def _squeezed(drawn: Sequence[Section], arcs: Sequence[Sequence[Arc]], form: Form) -> Packed:
    """As much as the thinnest lanes hold, every ring giving up lanes in turn."""
    room = form.rings_outer - form.hub - form.gap * (len(drawn) - 1)
    # how many lanes each ring would fill if it had the wheel to itself
    most = [len(_lanes(held, form.rings_outer, form.thinnest, form, len(held), titles=False,
                       every=False)[0]) for held in arcs]  # fmt: skip
    while sum(most) * form.thinnest > room and max(most) > 1:
        most[most.index(max(most))] -= 1
    found = _packed(drawn, arcs, form, form.thinnest, titles=False, most=most)
    assert found is not None
    return found


def _arcs(section: Section, turn: Turn, *, shared: bool) -> list[Arc]:
    arcs: list[Arc] = []
    for entry in section.entries:
        assert entry.number is not None
        for first, last in entry.spans:
            start, end = turn.span(first, last)
            arc = Arc((entry.number,), entry.label, start, end, entry.mark, entry.firm, entry.soft)
            arcs.append(replace(arc, brief=entry.rhythm))
    shared = shared or (section.key == WHOLE and len(arcs) > _CROWD)
    same: dict[object, Arc] = {}
    for arc in arcs:
        brief = arc.end - arc.start < _BRIEF
        alike = shared or brief or arc.soft
        key = (arc.start, arc.end, arc.deadline, arc.firm, arc.soft) if alike else id(arc)
        known = same.get(key)
        if known is None:
            same[key] = arc
        elif arc.numbers[0] not in known.numbers:
            title = section.label if section.key == WHOLE else ""
            same[key] = replace(
                known, numbers=(*known.numbers, *arc.numbers), title=title, brief=""
            )
    return sorted(same.values(), key=lambda arc: (arc.start, -arc.end, arc.numbers))


def _lanes(
    arcs: Sequence[Arc],
    outer: float,
    thickness: float,
    form: Form,
    limit: int,
    *,
    titles: bool,
    every: bool,
) -> tuple[list[Lane], tuple[int, ...]]:
    """Each arc in the outermost lane that has room for it and its label, and what found none.

    Where ``every`` arc must have a lane, the first that finds none is the last that is tried.
    """
    held: list[tuple[float, list[Arc], list[tuple[float, float]]]] = []
    missing: list[int] = []
    for arc in arcs:
        for radius, placed, taken in held:
            labelled, room = _labelled(arc, radius, thickness, form, titles=titles)
            if all(room[1] <= start or end <= room[0] for start, end in taken):
                placed.append(labelled)
                taken.append(room)
                break
        else:
            radius = outer - thickness * (len(held) + 0.5)
            if len(held) >= limit or radius < form.hub / 2:
                missing += arc.numbers
                if every:
                    break
                continue
            labelled, room = _labelled(arc, radius, thickness, form, titles=titles)
            held.append((radius, [labelled], [room]))
    return [Lane(radius, tuple(placed)) for radius, placed, _ in held], tuple(missing)


def _labelled(
    arc: Arc, radius: float, thickness: float, form: Form, *, titles: bool
) -> tuple[Arc, tuple[float, float]]:
    """An arc with its label, upon it or else beside it, and the angles the two need."""
    size = form.font(thickness)
    arc = _seen(arc, radius, thickness)
    start, end = arc.start, arc.end
    number = numbers_text(arc.numbers)
    full = f"{number} {arc.title}" if arc.title and form.titles else number
    wide = end - start > _LONG
    brief = f"{number} {arc.brief}" if arc.brief and form.titles else number
    labels = (_inside(arc, text, radius, size) for text in (full, brief, number))
    inside = next(filter(None, labels), None)
    if inside is not None and (wide or inside.text == full or not titles):
        return replace(arc, label=inside), (start, end)
    short = degrees_of(text_width(full, size), radius) <= _FAR
    for text in (full, number) if titles and short else (number,):
        beside = _beside(arc, text, radius, size, (0.0, 360.0))
        if beside is not None:
            return beside
    return replace(arc, label=None), (start, end)


def _seen(arc: Arc, radius: float, thickness: float) -> Arc:
    """The arc as wide as it must be to be seen, with its mark in place."""
    least = degrees_of(MARK * thickness if arc.deadline else _LEAST_ARC, radius)
    bar = not arc.deadline or arc.end - arc.start > least
    lacking = max(0.0, least - (arc.end - arc.start)) / 2
    start = min(max(0.0, arc.start - lacking), 360 - least)
    end = max(min(360.0, arc.end + lacking), start + min(least, arc.end - arc.start + 2 * lacking))
    mark = end - least / 2 if arc.deadline else None
    return replace(arc, start=start, end=end, bar=bar, mark=mark)


def _inside(arc: Arc, text: str, radius: float, size: float) -> Label | None:
    """A label upon the arc, beside its mark if it has one."""
    width = text_width(text, size)
    end = arc.end if arc.mark is None else 2 * arc.mark - arc.end
    if degrees_of(width + size * 0.7, radius) > end - arc.start:
        return None
    middle = 0.0 if arc.end - arc.start >= 360 else (arc.start + end) / 2
    return Label(text, middle, radius, size, width, inside=True)


def _beside(
    arc: Arc, text: str, radius: float, size: float, free: tuple[float, float]
) -> tuple[Arc, tuple[float, float]] | None:
    """A label after the arc, or before it, within the angles that are free."""
    width = text_width(text, size)
    near, far = degrees_of(size * 0.35, radius), degrees_of(size * 0.4, radius)
    length = degrees_of(width, radius)
    if arc.end + near + length + far <= free[1]:
        label = Label(text, arc.end + near + length / 2, radius, size, width)
        return replace(arc, label=label), (arc.start, arc.end + near + length + far)
    if arc.start - near - length - far >= free[0]:
        label = Label(text, arc.start - near - length / 2, radius, size, width)
        return replace(arc, label=label), (arc.start - near - length - far, arc.end)
    return None


def _filled(lane: Lane, size: float) -> Lane:
    """The lane with titles where numbers stood, as far as the room beside them goes."""
    arcs = list(lane.arcs)
    for place, arc in enumerate(arcs):
        if not arc.title or arc.label is None or arc.label.text.endswith(arc.title):
            continue
        if arc.label.inside and arc.end - arc.start > _LONG:
            continue
        others = [extent(other, lane.radius) for other in arcs[:place] + arcs[place + 1 :]]
        free = (
            max((end for _, end in others if end <= arc.start + 1e-9), default=0.0),
            min((start for start, _ in others if start >= arc.end - 1e-9), default=360.0),
        )
        text = f"{arc.label.text} {arc.title}"
        wider = _beside(arc, text, lane.radius, size, free)
        if wider is not None and degrees_of(text_width(text, size), lane.radius) <= _FAR:
            arcs[place] = wider[0]
    return Lane(lane.radius, tuple(arcs))


def _caption(section: Section, lanes: Sequence[Lane], size: float, form: Form) -> Label | None:
    """The ring's name in the widest gap of any of its lanes, upright if possible."""
    if not form.titles or section.key == WHOLE:
        return None
    best: tuple[float, Label] | None = None
    size = max(size * 0.8, min(size, form.least_font))
    width = text_width(section.label.upper(), size, bold=True)
    for lane in lanes:
        taken = sorted(extent(arc, lane.radius) for arc in lane.arcs)
        starts = [0.0, *(end for _, end in taken)]
        ends = [*(start for start, _ in taken), 360.0]
        for start, end in zip(starts, ends, strict=True):
            spare = end - start - degrees_of(width + size * 2, lane.radius)
            if spare >= 0 and (best is None or spare > best[0]):
                middle = (start + end) / 2
                label = Label(section.label.upper(), middle, lane.radius, size, width)
                best = (spare, label)
    return best[1] if best else None
