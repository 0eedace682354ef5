"""Views of a calendar as tables that a screen reader can walk and a phone can stack."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from applan.formats.calendar_page.markup import text, time
from applan.schedule import agenda, clashes, columns_of, season_columns
from applan.schedule.calendar import Calendar
from applan.schedule.calendar_months import months_of
from applan.schedule.columns import Column
from applan.schedule.dates import DateRow, date_row, short_text
from applan.schedule.scheduled import Scheduled
from applan.schedule.selection import Line
from applan.schedule.texts import capital
from applan.schedule.wheel_entries import folded
from applan.schedule.wheel_words import wheel_words
from applan.schedule.words import words
from applan.when import Interval, Occurrence, format_when

NEXT_DAYS = 60
"""How far an agenda looks ahead when nobody says."""


def dates(calendar: Calendar) -> Iterable[str]:
    """What has dates, then windows, then what comes back; the undecided stand beside."""
    headings = words(calendar.language).headings
    years = single_year(calendar)
    for group in ("dated", "window", "recurring"):
        held = [line for line in folded(calendar) if line.item.group == group]
        if held:
            rows = [date_row(line, calendar.language, years) for line in held]
            yield from _date_table(headings[group], rows, calendar.language, week=group == "dated")


def months(calendar: Calendar) -> Iterable[str]:
    """Prioritised activity and important dates, as one row for each month."""
    own = wheel_words(calendar.language)
    found = months_of(calendar)
    columns = (own.columns["month"], own.columns["focus"], own.columns["dates"])
    yield from _open(own.view["months"], columns)
    for month in found.months:
        focus = _list(text(one.title) for one in month.focus)
        dated = _list(
            f'<span class="when">{time(when)}</span> {_title(one)}' for when, one in month.dates
        )
        yield _row(month_label(month.first, calendar.language), (focus, dated), columns)
    if found.whole:
        label = words(calendar.language).headings["recurring"]
        listed = _list(
            f'{_title(one)} <span class="when">{time(one.text)}</span>' for one in found.whole
        )
        yield _row(label, (listed, ""), columns)
    yield "</tbody></table>"


def matrix(calendar: Calendar) -> Iterable[str]:
    """Activity by season, a table for each plan."""
    own = wheel_words(calendar.language)
    for name, plan in calendar.plans:
        lines = [line for line in folded(calendar) if line.item.plan == name]
        lines = [line for line in lines if line.item.group != "undecided"]
        span = plan.span.interval
        if calendar.start and calendar.end and calendar.start <= calendar.end:
            span = Interval(calendar.start, calendar.end + timedelta(days=1))
        columns = season_columns(plan, [line.item for line in lines], span)
        heads = (own.columns["what"], *(column.label for column in columns))
        heads = (*heads, words(calendar.language).headings["recurring"])
        yield from _open(plan.title, heads)
        for title, held in _by_title(lines).items():
            cells = [_cell(held, place, columns, calendar) for place in range(len(columns))]
            rest = [one for one in held if _column_free(one, columns)]
            cells.append(_list(text(capital(one.text)) for one in rest))
            yield _row(title, cells, heads)
        yield "</tbody></table>"


def coming(calendar: Calendar) -> Iterable[str]:
    """What is late, what is near and what is not decided, seen from the calendar's first day."""
    own = wheel_words(calendar.language)
    start, end = horizon(calendar)
    found = agenda([line.item for line in folded(calendar)], start, (end - start).days)
    due = own.agenda["due"].format(
        start=day_text(start, calendar.language), end=day_text(end, calendar.language)
    )
    for heading, items in (
        (own.agenda["overdue"], found.overdue),
        (due, found.due),
        (own.agenda["undecided"], found.undecided),
    ):
        rows = [date_row(Line(one), calendar.language, set()) for one in items]
        if rows:
            yield from _date_table(heading, rows, calendar.language, week=True)
        elif items is found.due:
            yield f"<h2>{text(heading)}</h2><p>{text(own.agenda['none'])}</p>"
    near = [clash for clash in clashes(calendar.occurrences) if start <= clash.end <= end]
    if near:
        yield f"<h2>{text(own.agenda['clashes'])}</h2><ul>"
        for clash in near:
            day = day_text(clash.start, calendar.language)
            shared = f" ({', '.join(clash.shared)})" if clash.shared else ""
            yield f"<li>{text(f'{day}: {clash.first.title} – {clash.second.title}{shared}')}</li>"
        yield "</ul>"


def horizon(calendar: Calendar) -> tuple[date, date]:
    """The first and last day of an agenda; without limits, the plans' first sixty days."""
    starts = [plan.span.interval.start for _, plan in calendar.plans]
    start = calendar.start or min(starts, default=date(2000, 1, 1))
    room = (date.max - start).days
    return start, calendar.end or start + timedelta(days=min(NEXT_DAYS, room))


def single_year(calendar: Calendar) -> set[int]:
    """The year that need not be repeated, when all is about one."""
    years = {
        day.year
        for _, plan in calendar.plans
        for day in (plan.span.interval.start, plan.span.interval.last)
    }
    return years if len(years) == 1 else set()


def month_label(first: date, language: str) -> str:
    """«Mars 2026»."""
    return capital(f"{wheel_words(language).months[first.month - 1]} {first.year}")


def day_text(day: date, language: str) -> str:
    interval = Interval(day, day + timedelta(days=1)) if day < date.max else None
    return format_when(Occurrence("day", interval, "day"), language) if interval else str(day)


def _date_table(
    heading: str, rows: Sequence[DateRow], language: str, *, week: bool
) -> Iterable[str]:
    own = wheel_words(language).columns
    keys = ("when", *(("week",) if week else ()), "what", "who", "status")
    heads = tuple(own[key] for key in keys)
    yield from _open(heading, heads)
    for row in rows:
        cells = [
            *((text(row.week),) if week else ()),
            _title(row.item, said=row.title),
            text(", ".join(row.responsible)),
            text(row.status),
        ]
        yield _row(row.when, cells, heads)
    yield "</tbody></table>"


def _open(caption: str, heads: Sequence[str]) -> Iterable[str]:
    yield f'<table class="stack" role="table"><caption>{text(caption)}</caption>'
    cells = "".join(f'<th scope="col" role="columnheader">{text(head)}</th>' for head in heads)
    yield f'<thead role="rowgroup"><tr role="row">{cells}</tr></thead><tbody role="rowgroup">'


def _row(head: str, cells: Sequence[str], heads: Sequence[str]) -> str:
    """A row whose first cell is text and whose other cells are markup."""
    rest = "".join(
        f'<td role="cell" data-label="{text(label)}">{cell}</td>'
        if cell
        else '<td role="cell"></td>'
        for cell, label in zip(cells, heads[1:], strict=True)
    )
    return (
        f'<tr role="row"><th scope="row" role="rowheader" class="when">{time(head)}</th>{rest}</tr>'
    )


def _list(items: Iterable[str]) -> str:
    said = list(dict.fromkeys(items))
    if len(said) < 2:
        return "".join(said)
    return "<ul>" + "".join(f"<li>{item}</li>" for item in said) + "</ul>"


def _title(one: Scheduled, said: str = "") -> str:
    shown = text(said or one.title)
    return f'<span class="struck">{shown}</span>' if one.cancelled else shown


def _by_title(lines: Sequence[Line]) -> dict[str, list[Scheduled]]:
    found: dict[str, list[Scheduled]] = {}
    for line in lines:
        found.setdefault(line.item.title, []).append(line.item)
    return found


def _cell(
    held: Sequence[Scheduled], place: int, columns: Sequence[Column], calendar: Calendar
) -> str:
    """The times that stand in a column; what fills it is only marked."""
    column = columns[place]
    years = {column.start.year} & {column.end.year}
    here = [one for one in held if one.group != "recurring" and place in columns_of(one, columns)]
    whole = [one.start == column.start and one.end == column.end for one in here]
    return _list(
        "✓" if filled and one.certainty == "fixed" else text(capital(short_text(one, years)))
        for one, filled in zip(here, whole, strict=True)
    )


def _column_free(one: Scheduled, columns: Sequence[Column]) -> bool:
    return one.group == "recurring" or not columns_of(one, columns)
