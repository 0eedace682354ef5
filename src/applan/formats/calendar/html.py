"""A calendar as one HTML page that needs nothing else: wheel, month grid, dates, months, matrix
or agenda, with what is undecided beside it."""

import calendar as weeks
from collections.abc import Iterable

from applan.formats.calendar_page import tables
from applan.formats.calendar_page.drawing import Drawing, swatch
from applan.formats.calendar_page.markup import GAP, text, time
from applan.formats.calendar_page.markup import number as n
from applan.formats.calendar_page.style import STYLE
from applan.messages import Catalogue
from applan.schedule.calendar import Calendar
from applan.schedule.calendar_months import Month, months_of
from applan.schedule.scheduled import Scheduled
from applan.schedule.wheel import PHONE, SHEET, Section, Wheel, numbers_text, wheels
from applan.schedule.wheel_words import wheel_words
from applan.schedule.words import words

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
    about = " · ".join(part for part in (own.view[view], calendar.organisation) if part)
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
    for place, (sheet, phone) in enumerate(zip(sheets, phones, strict=True), 1):
        own = wheel_words(calendar.language)
        count = sum(len(section.entries) for section in sheet.sections) + len(calendar.changes)
        size = "crowded" if count > CROWDED else "full" if count > FULL else "roomy"
        heading = own.wheel.format(year=sheet.turn.label)
        about = " · ".join(part for part in (calendar.organisation, calendar.title) if part)
        yield f'<section class="sheet {size}" id="{text(f"w{place}")}">'
        yield f"<h2>{text(heading)} <small>{text(about)}</small></h2>"
        yield "<figure>"
        yield from _figure(sheet, f"w{place}-sheet", "sheet-size", heading, calendar)
        yield from _figure(phone, f"w{place}-phone", "phone", heading, calendar)
        yield f'<figcaption class="note">{text(own.key)}</figcaption></figure>'
        if not sheet.rings:
            yield f'<p class="note">{text(own.nothing.format(year=sheet.turn.label))}</p>'
        for wheel, shown in ((sheet, "sheet-size"), (phone, "phone")):
            if wheel.missing:
                said = own.listed_only.format(numbers=numbers_text(wheel.missing))
                yield f'<p class="note {shown}">{text(said)}</p>'
        yield '<div class="lists">'
        for section in sheet.sections:
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
    if calendar.changes:
        yield f'<section class="box"><h3>{text(wheel_words(calendar.language).changes)}</h3><ul>'
        yield from (f"<li>{text(change)}</li>" for change in calendar.changes)
        yield "</ul></section>"


def _beside(calendar: Calendar, view: str) -> Iterable[str]:
    """A view with what is undecided, and what changed, beside it."""
    undecided = [] if view == "agenda" else months_of(calendar).undecided
    alone = "" if undecided or calendar.changes else " alone"
    yield f'<div class="beside{alone}"><div>'
    if view == "grid":
        yield from _grid(calendar)
    elif view == "agenda":
        yield from tables.coming(calendar)
    else:
        yield from {"dates": tables.dates, "months": tables.months, "matrix": tables.matrix}[view](
            calendar
        )
    yield "</div>"
    if not alone:
        yield "<aside>"
        yield from _undecided(undecided, calendar.language)
        yield from _changes(calendar)
        yield "</aside>"
    yield "</div>"


def _undecided(undecided: Iterable[Scheduled], language: str) -> Iterable[str]:
    items = [
        f'<li>{text(one.title)}{GAP}<span class="when">{time(_with_note(one))}</span></li>'
        for one in undecided
    ]
    if items:
        yield f'<section class="box"><h3>{text(wheel_words(language).undecided)}</h3><ul>'
        yield from items
        yield "</ul></section>"


def _with_note(one: Scheduled) -> str:
    return f"{one.text} ({one.note})" if one.note else one.text


def _grid(calendar: Calendar) -> Iterable[str]:
    """A box for each month: its days, what has dates, and below the line what goes on in it."""
    found = months_of(calendar)
    yield '<div class="months">'
    for month in found.months:
        yield f"<section><h3>{text(tables.month_label(month.first, calendar.language))}</h3>"
        yield from _days(month, calendar.language)
        if month.dates:
            yield "<ul>"
            for when, one in month.dates:
                struck = ' class="struck"' if one.cancelled else ""
                yield f'<li><span class="when">{time(when)}</span> '
                yield f"<span{struck}>{text(one.title)}</span></li>"
            yield "</ul>"
        if month.focus:
            yield '<ul class="focus">'
            yield from (f"<li>{text(one.title)}</li>" for one in month.focus)
            yield "</ul>"
        yield "</section>"
    yield "</div>"
    if found.whole:
        yield f"<h2>{text(words(calendar.language).headings['recurring'])}</h2><ul>"
        for one in found.whole:
            yield f'<li>{text(one.title)}{GAP}<span class="when">{time(one.text)}</span></li>'
        yield "</ul>"


def _days(month: Month, language: str) -> Iterable[str]:
    """The month's days by week; the list below says the same in words."""
    own = wheel_words(language)
    heads = "".join(f"<th>{day}</th>" for day in (own.columns["week"], *own.weekdays))
    yield f'<table class="days" aria-hidden="true"><tr>{heads}</tr>'
    first, marked = month.first, month.days
    for week in weeks.Calendar().monthdayscalendar(first.year, first.month):
        day = next(day for day in week if day)
        cells = "".join(
            f"<td>{f'<b>{day}</b>' if day in marked else day or ''}</td>" for day in week
        )
        yield f"<tr><th>{first.replace(day=day).isocalendar().week}</th>{cells}</tr>"
    yield "</table>"
