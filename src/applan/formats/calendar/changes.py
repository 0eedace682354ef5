"""What changed since last time, as a table and as a list beside a picture."""

from applan.formats.calendar.days import day_text
from applan.formats.calendar.rows import table_under
from applan.prose.blocks import Blocks, line
from applan.schedule.calendar import Calendar
from applan.schedule.changes import Change
from applan.schedule.wheel_entries import Entry, Section
from applan.words.calendar import words


def changed_since(calendar: Calendar) -> str:
    """The heading of what changed; empty where nobody asked."""
    if calendar.since is None:
        return ""
    said = words(calendar.language)["changed_since"]
    return said.format(day=day_text(calendar.since, calendar.language))


def changes_under(calendar: Calendar) -> Blocks:
    """Endring | Hva | Før | Nå, and the plan where there are several; none if nobody asked."""
    if calendar.since is None:
        return ()
    own = words(calendar.language).group("column")
    columns = [own["change"], own["what"], own["before"], own["after"]]
    if several := len(calendar.plans) > 1:
        columns.append(own["plan"])
    called = words(calendar.language).group("change")
    rows = [
        tuple(map(line, (called[one.aspect], one.title, one.before, one.after, one.plan)))
        for one in calendar.changes
    ]
    kept = [row if several else row[:-1] for row in rows]
    return table_under(calendar, changed_since(calendar), columns, kept)


def changed_section(calendar: Calendar) -> tuple[Section, ...]:
    """The same as a list, for a picture that has room for one beside it; none if nobody asked."""
    if calendar.since is None:
        return ()
    several = len(calendar.plans) > 1
    listed = tuple(
        _entry(change, f" ({change.plan})" if several else "", calendar.language)
        for change in calendar.changes
    )
    nothing = Entry(None, words(calendar.language)["nothing"], "", ())
    return (Section("changes", changed_since(calendar), -1, listed or (nothing,)),)


def _entry(change: Change, plan: str, language: str) -> Entry:
    """«Flyttet: Høstkampanje» with «19. september 2026 (før: 12. september 2026)»."""
    own = words(language)
    after = "" if change.aspect == "renamed" else change.after
    before = own["was"].format(text=change.before) if change.before else ""
    if change.aspect in ("gone", "cancelled", "postponed"):
        when = change.before
    else:
        when = f"{after} ({before})" if after and before else after or before
    return Entry(None, f"{own[f'change.{change.aspect}']}: {change.title}{plan}", when, ())
