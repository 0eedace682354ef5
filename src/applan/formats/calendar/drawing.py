"""A laid-out wheel as SVG shapes around the origin; the pages put them where they belong."""

from collections.abc import Iterable, Iterator, Sequence
from math import ceil, cos, radians, sin

from applan.formats.calendar.markup import number as n
from applan.formats.calendar.markup import text
from applan.formats.identity import on, readable
from applan.frozen import NamedTuple
from applan.schedule.text_width import in_lines, text_width
from applan.schedule.wheel import Wheel
from applan.schedule.wheel_entries import WHOLE
from applan.schedule.wheel_shapes import MARK, Arc, Label, Lane, Ring, degrees_of, numbers_text
from applan.words.calendar import words

INK = "#1a1f24"
QUIET = "#4a5560"
RULE = "#b4bcc4"
TRACK = "#f4f6f8"
HOLIDAY, EVENT = "#b3261e", "#1d4e6b"
"""Of holidays, and of elections and congresses."""


class Shade(NamedTuple):
    """The colour of a ring's arcs, of the text upon them, and of outlines and captions.

    They differ for the colour-blind and in greyscale: hues are near Okabe and Ito's, and lightness
    runs 25, 40, 60, 70, 80, 90 (CIE L*), dark beside light in the order of the rings. What is not
    firm is a dashed outline in the ring's line colour.
    """

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


FONT = "Arial, 'Liberation Sans', Helvetica, 'Segoe UI', Roboto, sans-serif"

_STRAIGHT = 0.2
"""How far, in font sizes, a piece of a text may leave its circle."""
_RIM = 4.0
"""The ring of holidays and other days that everybody knows."""
_SET = 0.9
"""How wide a text is in Arial, of the room that is kept for it."""


class Drawing:
    """Draws one wheel. ``name`` begins the ids in it, which must differ within a document."""

    def __init__(
        self, wheel: Wheel, name: str, organisation: str, colours: Sequence[str] = ()
    ) -> None:
        self._wheel, self._name = wheel, name
        self._organisation, self._colours = organisation, colours
        self._said = {
            entry.number: f"{entry.number} {entry.title}, {entry.when}"
            for section in wheel.sections
            for entry in section.entries
        }

    def lines(self) -> Iterable[str]:
        wheel = self._wheel
        yield f'<g font-family="{FONT}" fill="{INK}" stroke-linejoin="round">'
        yield f'<circle r="{n(wheel.form.outer)}" fill="#fff" stroke="{QUIET}"/>'
        yield from self._spokes()
        for ring in wheel.rings:
            yield from self._ring(ring)
        yield from self._hub()
        yield "</g>"

    def _spokes(self) -> Iterable[str]:
        wheel, form = self._wheel, self._wheel.form
        inner = form.outer - form.month_band
        for place, month in enumerate(wheel.months):
            fill = "#e6eaee" if place % 2 else "#f4f6f8"
            path = _sector(month.start, month.end, inner, form.outer)
            yield f'<path d="{path}" fill="{fill}" stroke="{QUIET}" stroke-width="0.8"/>'
            if month.label:
                yield self._text(month.label, INK, 'class="month" font-weight="bold"')
        for week in wheel.weeks:
            if week.start > 0:
                yield _spoke(week.start, inner, inner - form.week_band, 0.7)
            if week.label:
                yield self._text(week.label, QUIET, 'class="week"')
        for day in wheel.days:
            path = _sector(day.start, day.end, inner, inner + _RIM)
            colour = HOLIDAY if day.holiday else EVENT
            yield f'<g><title>{text(day.name)}</title><path d="{path}" fill="{colour}"/></g>'
        for month in wheel.months:
            yield _spoke(month.start, inner, wheel.hub + form.gap, 1)

    def _ring(self, ring: Ring) -> Iterable[str]:
        colours = shade(ring.key, ring.shade, self._colours)
        yield f'<g class="ring" data-ring="{text(ring.key)}">'
        track = _sector(0, 360, ring.inner, ring.outer)
        yield f'<path d="{track}" fill="{TRACK}" fill-rule="evenodd" stroke="{RULE}"/>'
        for month in self._wheel.months:
            yield _spoke(month.start, ring.outer, ring.inner, 0.6)
        for lane in ring.lanes:
            for arc in lane.arcs:
                yield from self._arc(arc, lane, colours)
        if ring.caption:
            style = 'class="caption" font-weight="bold"'
            yield self._text(ring.caption, colours.line, style)
        yield "</g>"

    def _arc(self, arc: Arc, lane: Lane, colours: Shade) -> Iterable[str]:
        half = self._wheel.thickness / 2 - 1
        path = _sector(arc.start, arc.end, lane.radius - half, lane.radius + half)
        if arc.firm and arc.soft:
            look = f'fill="{colours.fill}" fill-opacity="0.35"'
        elif arc.firm:
            look = f'fill="{colours.fill}" stroke="#fff" stroke-width="0.8"'
        else:
            look = (
                f'fill="#fff" stroke="{colours.line}" stroke-width="1.4" stroke-dasharray="4 2.4"'
            )
        told = "\n".join(self._said.get(number, "") for number in arc.numbers)
        yield f'<g class="arc" data-numbers="{" ".join(map(str, arc.numbers))}">'
        yield f"<title>{text(told)}</title>"
        if arc.bar:
            yield f'<path d="{path}" fill-rule="evenodd" {look}/>'
        if arc.mark is not None:
            yield _diamond(arc, arc.mark, lane.radius, half, colours)
        if arc.label:
            upon = arc.firm and not arc.soft and arc.label.inside
            yield self._text(arc.label, colours.ink if upon else INK, 'class="label"')
        yield "</g>"

    def _hub(self) -> Iterable[str]:
        wheel = self._wheel
        year, room = wheel.turn.label, wheel.hub * 1.7
        size = min(wheel.hub * 0.55, 76, room / text_width(year, 1))
        small = min(max(size * 0.3, 9), 17)
        under = in_lines(self._organisation, room * 0.85, small)
        under = under if len(under) <= 2 and wheel.form.titles else ()
        top = size * 0.35 - len(under) * small * 0.7
        yield (
            f'<text class="hub" y="{n(top)}" font-size="{n(size)}" font-weight="bold" '
            f'text-anchor="middle">{text(year)}</text>'
        )
        for place, line in enumerate(under):
            y = top + size * 0.22 + small * (1 + place * 1.2)
            yield (
                f'<text class="hub" y="{n(y)}" font-size="{n(small)}" fill="{QUIET}" '
                f'text-anchor="middle">{text(line)}</text>'
            )

    def _text(self, label: Label, ink: str, more: str) -> str:
        """A label in straight pieces around its circle, which every program can set.

        Text along a path is lost in Word and cut in LibreOffice.
        """
        common = f'{more} font-size="{n(label.size)}" fill="{ink}" text-anchor="middle"'
        y = (label.radius if label.upside_down else -label.radius) + label.size * 0.35
        pieces = list(_pieces(label))
        if len(pieces) == 1:
            return f"<text {common} {_turned(label, y, label.angle)}>{text(label.text)}</text>"
        side = -1 if label.upside_down else 1
        blank = text_width(" ", label.size) * _SET
        widths = [text_width(piece, label.size, bold="bold" in more) * _SET for piece, _ in pieces]
        at = -(sum(widths) + blank * sum(after for _, after in pieces[:-1])) / 2
        said = []
        for (piece, after), width in zip(pieces, widths, strict=True):
            angle = label.angle + side * degrees_of(at + width / 2, label.radius)
            fitted = f'textLength="{n(width)}" lengthAdjust="spacingAndGlyphs"'
            said.append(f"<text {fitted} {_turned(label, y, angle)}>{text(piece)}</text>")
            at += width + blank * after
        return f"<g {common}>{''.join(said)}</g>"


def notes(wheel: Wheel, language: str) -> Iterator[str]:
    """What is said below a drawn wheel: what its shapes mean, and what it has no room for."""
    own = words(language)
    yield own["key"]
    if wheel.missing:
        yield own["listed_only"].format(numbers=numbers_text(wheel.missing))
    if not wheel.rings:
        yield own["empty_year"].format(year=wheel.turn.label)


def _turned(label: Label, y: float, angle: float) -> str:
    turned = angle + 180 if label.upside_down else angle
    return f'y="{n(y)}" transform="rotate({n(turned % 360)})"'


def _pieces(label: Label) -> Iterator[tuple[str, bool]]:
    """Pieces that are near enough to the circle, with whole words as far as possible, and whether a
    blank follows."""
    longest = (8 * label.radius * _STRAIGHT * label.size) ** 0.5
    if label.width <= longest:
        yield label.text, False
        return
    widest = max((text_width(word, label.size) for word in label.text.split()), default=0.0)
    for word in in_lines(label.text, max(longest, widest), label.size):
        count = ceil(text_width(word, label.size) / longest)
        size = ceil(len(word) / count)
        for start in range(0, len(word), size):
            yield word[start : start + size], start + size >= len(word)


def _point(angle: float, radius: float) -> tuple[str, str]:
    turned = radians(angle)
    return n(radius * sin(turned)), n(-radius * cos(turned))


def _spoke(angle: float, outer: float, inner: float, width: float) -> str:
    (x, y), (to_x, to_y) = (_point(angle, radius) for radius in (outer, inner))
    return f'<path d="M{x} {y}L{to_x} {to_y}" stroke="{RULE}" stroke-width="{n(width)}"/>'


def _sector(start: float, end: float, inner: float, outer: float) -> str:
    """A piece of a ring, or the whole of it, which is two circles to be filled by even-odd."""
    if end - start >= 360:
        return "".join(
            f"M0 {n(-r)}A{n(r)} {n(r)} 0 1 1 0 {n(r)}A{n(r)} {n(r)} 0 1 1 0 {n(-r)}Z"
            for r in (outer, inner)
        )
    large = 1 if end - start > 180 else 0
    (ax, ay), (bx, by) = _point(start, outer), _point(end, outer)
    (cx, cy), (dx, dy) = _point(end, inner), _point(start, inner)
    return (
        f"M{ax} {ay}A{n(outer)} {n(outer)} 0 {large} 1 {bx} {by}"
        f"L{cx} {cy}A{n(inner)} {n(inner)} 0 {large} 0 {dx} {dy}Z"
    )


def _diamond(arc: Arc, angle: float, radius: float, half: float, colours: Shade) -> str:
    """The mark of a deadline: what it is drawn upon shows through a white edge."""
    wide, look = half * MARK, f'fill="{colours.line}" stroke="#fff" stroke-width="0.8"'
    if not arc.firm or arc.bar:
        look = f'fill="#fff" stroke="{colours.line}" stroke-width="1.4"'
    return (
        f'<path d="M0 {n(-radius - half)}L{n(wide)} {n(-radius)}L0 {n(half - radius)}'
        f'L{n(-wide)} {n(-radius)}Z" transform="rotate({n(angle)})" {look}/>'
    )
