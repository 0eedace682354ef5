"""A calendar as one HTML page that needs nothing else: wheel, month grid, dates, months, matrix
or agenda, with what is undecided beside it."""

from collections.abc import Iterable

from applan.formats.calendar_page import tables
from applan.formats.calendar_page.drawing import Drawing, swatch
from applan.formats.calendar_page.markup import GAP, text, time
from applan.formats.calendar_page.markup import number as n
from applan.formats.calendar_page.months import boxes_sheet, month_boxes
from applan.formats.calendar_page.style import STYLE
from applan.formats.calendar_sheet.changes import changes_grid
from applan.formats.calendar_sheet.days import limits_text
from applan.formats.calendar_sheet.views import sheet
from applan.messages import Catalogue
from applan.schedule.calendar import Calendar
from applan.schedule.wheel import PHONE, SHEET, Section, Wheel, numbers_text, wheels
from applan.schedule.wheel_words import wheel_words

FULL, CROWDED = 24, 46
"""Entries in a wheel's lists from which paper needs a smaller wheel, and smaller letters."""

_PAGE = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{name}</title>
<style>{style}</style>
</head>
<body class="{view}-page">
<header class="top"><h1>{title}</h1><p class="about">{about}</p></header>
<main>
{body}
</main>
</body>
</html>
"""


def render(calendar: Calendar, catalogue: Catalogue) -> str:
    """The page of the calendar's view; the printed words follow the calendar's language.

    An unknown view is a list of dates.
    """
    own = wheel_words(calendar.language)
    view = calendar.view if calendar.view in own.view else "dates"
    name = " – ".join(part for part in (calendar.title, calendar.organisation) if part)
    pieces = (own.view[view], calendar.organisation, limits_text(calendar))
    about = " · ".join(piece for piece in pieces if piece)
    return _PAGE.format(
        language="nn" if calendar.language == "nn" else "nb",
        name=text(name),
        style=STYLE,
        view=view,
        title=text(calendar.title),
        about=text(about),
        body="\n".join(_wheels(calendar) if view == "wheel" else _beside(calendar, view)),
    )


def _wheels(calendar: Calendar) -> Iterable[str]:
    sheets, phones = wheels(calendar, SHEET), wheels(calendar, PHONE)
    for place, (paper, phone) in enumerate(zip(sheets, phones, strict=True), 1):
        own = wheel_words(calendar.language)
        count = sum(len(section.entries) for section in paper.sections) + len(calendar.changes)
        size = "crowded" if count > CROWDED else "full" if count > FULL else "roomy"
        heading = own.wheel.format(year=paper.turn.label)
        about = " · ".join(part for part in (calendar.organisation, calendar.title) if part)
        yield f'<section class="sheet {size}" id="{text(f"w{place}")}">'
        yield f"<h2>{text(heading)} <small>{text(about)}</small></h2>"
        yield "<figure>"
        yield from _figure(paper, f"w{place}-sheet", "sheet-size", heading, calendar)
        yield from _figure(phone, f"w{place}-phone", "phone", heading, calendar)
        yield f'<figcaption class="note">{text(own.key)}</figcaption></figure>'
        if not paper.rings:
            yield f'<p class="note">{text(own.nothing.format(year=paper.turn.label))}</p>'
        for wheel, shown in ((paper, "sheet-size"), (phone, "phone")):
            if wheel.missing:
                said = own.listed_only.format(numbers=numbers_text(wheel.missing))
                yield f'<p class="note {shown}">{text(said)}</p>'
        yield '<div class="lists">'
        for section in paper.sections:
            yield from _section(section)
        yield from _changes(calendar)
        yield "</div></section>"
    if not sheets:
        yield from _beside(calendar, "dates")


def _figure(wheel: Wheel, name: str, shown: str, heading: str, calendar: Calendar) -> Iterable[str]:
    own = wheel_words(calendar.language)
    radius = wheel.form.outer + 2
    about = own.about.format(month=own.months[wheel.turn.start.month - 1])
    yield (
        f'<svg class="{shown}" role="img" aria-labelledby="{name}-title {name}-desc" '
        f'width="{n(2 * radius)}" height="{n(2 * radius)}" '
        f'viewBox="{n(-radius)} {n(-radius)} {n(2 * radius)} {n(2 * radius)}">'
    )
    yield f'<title id="{name}-title">{text(heading)}</title>'
    yield f'<desc id="{name}-desc">{text(about)}</desc>'
    yield from Drawing(wheel, name, calendar.organisation).lines()
    yield "</svg>"


def _section(section: Section) -> Iterable[str]:
    """A heading with its entries: numbered as in the wheel, or in a box where they have no ring."""
    ring = section.shade >= 0
    square = swatch(section) if ring else ""
    yield "<section>" if ring else '<section class="box">'
    yield f"<h3>{square}{text(section.label)}</h3>"
    yield "<ol>" if ring else "<ul>"
    for entry in section.entries:
        value = "" if entry.number is None else f' value="{entry.number}"'
        struck = ' class="struck"' if entry.cancelled else ""
        yield (
            f"<li{value}><span{struck}>{text(entry.title)}</span>{GAP}"
            f'<span class="when">{time(entry.when)}</span></li>'
        )
    yield "</ol></section>" if ring else "</ul></section>"


def _changes(calendar: Calendar) -> Iterable[str]:
    changed = changes_grid(calendar)
    if changed is not None:
        yield from tables.box(changed.heading, changed.beside or ())


def _beside(calendar: Calendar, view: str) -> Iterable[str]:
    """A view with what is undecided, and what changed, beside it."""
    found = boxes_sheet(calendar) if view == "grid" else sheet(calendar._replace(view=view))
    boxes = [grid for grid in found.grids if grid.beside]
    yield f'<div class="beside{"" if boxes else " alone"}"><div>'
    if view == "grid":
        yield from month_boxes(calendar)
    for grid in found.grids:
        if grid.beside is None:
            yield from tables.table(grid, wheel_words(calendar.language).view[view])
    yield from (f'<p class="note">{text(note)}</p>' for note in found.notes)
    yield "</div>"
    if boxes:
        yield "<aside>"
        for grid in boxes:
            yield from tables.box(grid.heading, grid.beside or ())
        yield "</aside>"
    yield "</div>"
