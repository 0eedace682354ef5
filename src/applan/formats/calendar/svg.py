"""The year wheel as one SVG: a sheet for each year, with its list beneath."""

from base64 import b64encode
from collections.abc import Iterable, Sequence

from applan.formats.calendar import Beside
from applan.formats.calendar.drawing import FONT, INK, QUIET, RULE, Drawing, notes, shade
from applan.formats.calendar.markup import number as n
from applan.formats.calendar.markup import text
from applan.formats.calendar.rows import changed_section
from applan.formats.identity import Identity, picture_size
from applan.frozen import NamedTuple
from applan.schedule.calendar import Calendar
from applan.schedule.text_width import in_lines, text_width
from applan.schedule.wheel import Wheel, wheels
from applan.schedule.wheel_entries import Entry, Section
from applan.words.calendar import words

WIDTH, HEIGHT = 900.0, 1273.0
"""A sheet with the sides of A4; a longer list makes it longer."""

_MARGIN, _GUTTER, _COLUMNS = 42.0, 20.0, 3
_COLUMN = (WIDTH - 2 * _MARGIN - _GUTTER * (_COLUMNS - 1)) / _COLUMNS
_SIZE, _LEADING, _INDENT = 10.5, 13.6, 22.0
_HEAD = 82.0
_LOGO = 46.0

_Line = tuple[float, str]
"""Height, and SVG to be moved to where the line stands."""


class Picture(NamedTuple):
    """An SVG ``WIDTH`` wide."""

    height: float
    drawn: str


def render(calendar: Calendar, beside: Beside) -> str:
    """The calendar's wheels below each other; the printed words follow the calendar's language."""
    return picture(calendar, wheels(calendar), beside.look.identity).drawn


def picture(calendar: Calendar, found: Sequence[Wheel], identity: Identity) -> Picture:
    """Wheels of a calendar below each other, each with the organisation's logo."""
    sheets: list[str] = []
    top = 0.0
    for place, wheel in enumerate(found):
        height, lines = _sheet(calendar, wheel, f"w{place + 1}")
        sheets += [f'<g transform="translate(0 {n(top)})">', *lines, *_logo(identity), "</g>"]
        top += height
    height = top or HEIGHT
    title = " – ".join(part for part in (calendar.title, calendar.organisation) if part)
    drawn = [
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title desc" '
        f'lang="{"nn" if calendar.language == "nn" else "nb"}" '
        f'viewBox="0 0 {n(WIDTH)} {n(height)}">',
        f'<title id="title">{text(title)}</title>',
        f'<desc id="desc">{text(described(calendar, found))}</desc>',
        f'<rect width="{n(WIDTH)}" height="{n(height)}" fill="#fff"/>',
        *sheets,
        "</svg>\n",
    ]
    return Picture(height, "\n".join(drawn))


def _logo(identity: Identity) -> Iterable[str]:
    """The logo in the corner to the right of the heading."""
    size = picture_size(identity.logo)
    if size is not None:
        width = min(_LOGO * size[0] / size[1], 4 * _LOGO)
        yield (
            f'<image x="{n(WIDTH - _MARGIN - width)}" y="20" width="{n(width)}" '
            f'height="{n(_LOGO)}" preserveAspectRatio="xMaxYMin" href="{identity.logo_address}"/>'
        )


def described(calendar: Calendar, found: Sequence[Wheel]) -> str:
    """Everything the wheels and their lists say, as sentences."""
    own = words(calendar.language)
    said: list[str] = []
    for wheel in found:
        said.append(own["wheel"].format(year=wheel.turn.label) + ".")
        if not any(ring.lanes for ring in wheel.rings):
            said.append(own["empty_year"].format(year=wheel.turn.label))
        said += map(_told, wheel.sections)
    said += map(_told, changed_section(calendar))
    return " ".join(said) or own["empty_year"].format(year="").strip()


def _told(section: Section) -> str:
    things = "; ".join(f"{entry.title}, {entry.when}" for entry in section.entries)
    return f"{section.label}: {things}."


def _sheet(calendar: Calendar, wheel: Wheel, name: str) -> tuple[float, list[str]]:
    own = words(calendar.language)
    heading = own["wheel"].format(year=wheel.turn.label)
    about = " · ".join(part for part in (calendar.organisation, calendar.title) if part)
    radius = (WIDTH - 2 * _MARGIN) / 2
    scale = radius / wheel.form.outer
    lines = [
        f'<g font-family="{FONT}" fill="{INK}">',
        f'<text class="heading" x="{n(_MARGIN)}" y="44" font-size="30" font-weight="bold">'
        f"{text(heading)}</text>",
        *_words(about, _MARGIN, 64, 13, WIDTH - 2 * _MARGIN),
        f'<g transform="translate({n(WIDTH / 2)} {n(_HEAD + radius)}) scale({scale:.4f})">',
        *Drawing(wheel, name, calendar.organisation, calendar.colours).lines(),
        "</g>",
    ]
    top = _HEAD + 2 * radius + 22
    for note in notes(wheel, calendar.language):
        lines += _words(note, _MARGIN, top, 10, WIDTH - 2 * _MARGIN)
        top += 13
    top += 12
    longest, listed = _columns(_blocks(calendar, wheel), top)
    return max(HEIGHT, top + longest + 30), [*lines, *listed, "</g>"]


def _words(said: str, x: float, y: float, size: float, room: float) -> list[str]:
    """One quiet line, cut where the sheet ends."""
    lines = in_lines(" ".join(said.split()), room, size)
    shown = lines[0] + " …" if len(lines) > 1 else "".join(lines)
    return [
        f'<text class="note" x="{n(x)}" y="{n(y)}" font-size="{n(size)}" fill="{QUIET}">'
        f"{text(shown)}</text>"
    ]


def _blocks(calendar: Calendar, wheel: Wheel) -> list[list[_Line]]:
    """What must not be torn apart at the foot of a column: a heading with its first entry."""
    blocks: list[list[_Line]] = []
    for section in (*wheel.sections, *changed_section(calendar)):
        air = 6 if section.shade >= 0 else 14
        head: list[_Line] = [(air, ""), (_LEADING + 3, _heading(section, calendar.colours))]
        for entry in section.entries:
            blocks.append([*head, *_entry(entry)])
            head = []
    return blocks


def _heading(section: Section, colours: Sequence[str]) -> str:
    ring = section.shade >= 0
    own = shade(section.key, section.shade, colours)
    square = (
        f'<rect x="0" y="-10" width="11" height="11" fill="{own.fill}" stroke="{own.line}"/>'
        if ring
        else f'<path d="M0 -14H{n(_COLUMN)}" stroke="{INK}" stroke-width="1.2"/>'
    )
    room = _COLUMN - (_INDENT if ring else 0)
    shown = "".join(in_lines(section.label, room / 1.12, 12)[:1])
    return (
        f'{square}<text class="entry" x="{n(_INDENT if ring else 0)}" font-size="12" '
        f'font-weight="bold">{text(shown)}</text>'
    )


def _entry(entry: Entry) -> list[_Line]:
    """The title, then when, in as many lines as they need; the two may share a line."""
    found: list[_Line] = []
    indent = _INDENT if entry.number is not None else 8.0
    room = _COLUMN - indent - 2
    number = "" if entry.number is None else f"{entry.number}"
    titles, times = (in_lines(part, room, _SIZE) for part in (entry.title, entry.when))
    struck = ' text-decoration="line-through"' if entry.cancelled else ""
    style = f' fill="{INK}"{struck}'
    last = titles[-1] if titles else ""
    together = len(times) == 1 and text_width(f"{last}  {times[0]}", _SIZE) <= room
    for place, line in enumerate(titles):
        lead = (
            f'<text class="entry" x="{n(_INDENT - 6)}" font-size="{n(_SIZE)}" font-weight="bold" '
            f'text-anchor="end">{number}</text>'
            if place == 0 and number
            else ""
        )
        after = (
            f'<tspan fill="{QUIET}" text-decoration="none" dx="5">{text(times[0])}</tspan>'
            if together and place == len(titles) - 1
            else ""
        )
        shown = f'<text class="entry" x="{n(indent)}" font-size="{n(_SIZE)}"{style}>{text(line)}'
        found.append((_LEADING, f"{lead}{shown}{after}</text>"))
    for line in () if together else times:
        shown = f'<text class="entry" x="{n(indent)}" font-size="{n(_SIZE)}" fill="{QUIET}">'
        found.append((_LEADING, f"{shown}{text(line)}</text>"))
    return [*found, (2.5, "")]


def _columns(blocks: list[list[_Line]], top: float) -> tuple[float, list[str]]:
    """The blocks in three columns as even as they get; the height of the longest, and SVG."""
    heights = [sum(height for height, _ in block) for block in blocks]
    most = max(sum(heights) / _COLUMNS, max(heights, default=0.0))
    while (placed := _placed(heights, most)) and placed[-1][0] >= _COLUMNS:
        most += _LEADING / 2
    lines: list[str] = []
    longest = 0.0
    for block, (column, y) in zip(blocks, placed, strict=True):
        for tall, shown in block:
            y += tall
            if shown:
                x = _MARGIN + column * (_COLUMN + _GUTTER)
                lines.append(f'<g transform="translate({n(x)} {n(top + y)})">{shown}</g>')
        longest = max(longest, y)
    if blocks:
        lines.insert(0, f'<path d="M{n(_MARGIN)} {n(top - 6)}H{n(WIDTH - _MARGIN)}" '
                        f'stroke="{RULE}"/>')  # fmt: skip
    return longest, lines


def _placed(heights: Sequence[float], most: float) -> list[tuple[int, float]]:
    """For each block the column it is in, none of which is higher, and what is above it there."""
    placed, column, y = [], 0, 0.0
    for height in heights:
        if y and y + height > most:
            column, y = column + 1, 0.0
        placed.append((column, y))
        y += height
    return placed


_PAGE = 21.0
"""The width of a page in centimetres: A4."""

_NAMES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"), ("style", "style"), ("text", "text"), ("draw", "drawing"),
        ("meta", "meta"), ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"),
    )
)  # fmt: skip
_DOCUMENT = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<office:document {names} '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2" '
    'office:mimetype="application/vnd.oasis.opendocument.text"><office:meta>'
    "<dc:title>{title}</dc:title></office:meta><office:styles>"
    '<style:default-style style:family="paragraph"><style:text-properties fo:font-size="2pt" '
    'fo:language="{language}" fo:country="NO"/></style:default-style></office:styles>'
    '<office:automatic-styles><style:style style:name="G" style:family="graphic">'
    '<style:graphic-properties style:wrap="run-through" style:vertical-pos="from-top" '
    'style:vertical-rel="page" style:horizontal-pos="from-left" style:horizontal-rel="page"/>'
    "</style:style>{styles}</office:automatic-styles><office:master-styles>{masters}"
    "</office:master-styles><office:body><office:text>{pages}</office:text></office:body>"
    "</office:document>\n"
)
_PAGE_STYLES = (
    '<style:page-layout style:name="L{n}"><style:page-layout-properties fo:page-width="{width}cm" '
    'fo:page-height="{height:.3f}cm" fo:margin="0cm"/></style:page-layout>'
    '<style:style style:name="P{n}" style:family="paragraph" style:master-page-name="M{n}"/>'
)
_MASTER = '<style:master-page style:name="M{n}" style:page-layout-name="L{n}"/>'
_SHEET = (
    '<text:p text:style-name="P{n}"><draw:frame draw:style-name="G" draw:name="{name}" '
    'text:anchor-type="paragraph" svg:x="0cm" svg:y="0cm" svg:width="{width}cm" '
    'svg:height="{height:.3f}cm"><draw:image draw:mime-type="image/svg+xml"><office:binary-data>'
    "{content}</office:binary-data></draw:image><svg:title>{name}</svg:title></draw:frame></text:p>"
)


def sheets(pictures: Sequence[tuple[str, Picture]], title: str, language: str) -> str:
    """The pictures with their names, each on a page of its own shape, as OpenDocument text (ISO/IEC
    26300). LibreOffice's Writer, which everybody has who has it at all, makes a PDF of this; for an
    SVG alone it wants Draw, and makes one long page of it."""
    pages = [
        {
            "n": number,
            "name": text(name),
            "width": _PAGE,
            "height": _PAGE * picture.height / WIDTH,
            "content": b64encode(picture.drawn.encode()).decode(),
        }
        for number, (name, picture) in enumerate(pictures, 1)
    ]
    return _DOCUMENT.format(
        names=_NAMES,
        title=text(title),
        language="nn" if language == "nn" else "nb",
        styles="".join(_PAGE_STYLES.format(**page) for page in pages),
        masters="".join(_MASTER.format(**page) for page in pages),
        pages="".join(_SHEET.format(**page) for page in pages),
    )
