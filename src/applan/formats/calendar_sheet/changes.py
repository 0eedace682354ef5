"""What changed since last time, as a table and as a list beside a view."""

from applan.formats.calendar_sheet.days import day_text
from applan.formats.calendar_sheet.grid import Grid, Said, cell
from applan.formats.calendar_sheet.words import calendar_words
from applan.schedule.calendar import Calendar
from applan.schedule.changes import Change
from applan.schedule.wheel_words import wheel_words


def changes_grid(calendar: Calendar) -> Grid | None:
    """Endring | Hva | Før | Nå, and the plan where there are several; None if nobody asked."""
    if calendar.since is None:
        return None
    own = calendar_words(calendar.language)
    several = len(calendar.plans) > 1
    what = wheel_words(calendar.language).columns["what"]
    columns = (own.columns["change"], what, own.columns["before"], own.columns["after"])
    rows = tuple(
        (
            cell(own.changed[change.aspect]),
            cell(change.title),
            cell(change.before),
            cell(change.after),
            *((cell(change.plan),) if several else ()),
        )
        for change in calendar.changes
    )
    listed = tuple(
        _line(change, f" ({change.plan})" if several else "", calendar.language)
        for change in calendar.changes
    )
    return Grid(
        own.changed_since.format(day=day_text(calendar.since, calendar.language)),
        columns + ((own.columns["plan"],) if several else ()),
        rows,
        own.nothing,
        listed or (Said(own.nothing),),
    )


def _line(change: Change, plan: str, language: str) -> Said:
    """«Flyttet: Høstkampanje» with «19. september 2026 (før: 12. september 2026)»."""
    own = calendar_words(language)
    after = "" if change.aspect == "renamed" else change.after
    before = own.before.format(text=change.before) if change.before else ""
    if change.aspect in ("gone", "cancelled"):
        when = change.before
    else:
        when = f"{after} ({before})" if after and before else after or before
    return Said(f"{own.changed[change.aspect]}: {change.title}{plan}", when)
