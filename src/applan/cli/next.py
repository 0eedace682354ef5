"""``applan next``: what falls due, what is late, and what must be decided soon."""

from datetime import date, timedelta
from typing import Annotated

from applan import workspace
from applan.cli.calendars import calendar_of, day_of, read_plans
from applan.cli.chosen import all_plans
from applan.cli.language import spoken
from applan.cli.papers import Paper
from applan.cli.printed import with_pdf
from applan.cli.years import in_year
from applan.errors import UserError
from applan.formats import calendar as formats
from applan.schedule.chosen import Choice, NamedPlan

FORMATS = tuple(name for name in with_pdf(formats.formats_of("agenda")) if name != "ics")
MOST_DAYS = 3660


def command(
    plans: list[str] | None = None,
    on: str | None = None,
    days: int = 60,
    who: list[str] | None = None,
    year: str | None = None,
    format: Annotated[str | None, FORMATS] = None,
    output_path: str | None = None,
    force: bool = False,
) -> None:
    """Say what falls due, what is late, and what must be decided soon."""
    paper = Paper(format, output_path, FORMATS, force=force)
    if not 0 <= days <= MOST_DAYS:
        raise UserError("--days is from 0 to {most}", most=MOST_DAYS)
    yearly = year is not None
    files = workspace.plan_files(plans, revisions=True) if plans else all_plans(yearly=yearly)
    found = read_plans(in_year(files, year))
    day = date.today() if on is None else day_of("--on", on, found[-1][1].span)
    about = found if plans else _about(found, day)
    until = day + timedelta(days=min(days, (date.max - day).days))
    calendar = calendar_of(about, "agenda", Choice(day, until, tuple(who or ())))
    beside = formats.Beside(paper.look(files[-1].path.parent))
    content = formats.render(calendar, paper.made, spoken(), beside)
    paper.save(content, "next", about[-1][0], on=day, days=days, who=who)


def _about(plans: tuple[NamedPlan, ...], day: date) -> tuple[NamedPlan, ...]:
    """The plans whose time the day is in, or else the newest of those that have begun."""
    now = tuple((n, p) for n, p in plans if p.span.interval.start <= day < p.span.interval.end)
    if now:
        return now
    begun = [(name, plan) for name, plan in plans if plan.span.interval.start <= day]
    return ((begun or [*plans])[-1 if begun else 0],)
