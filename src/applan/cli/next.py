"""``applan next``: what falls due, what is late, and what must be decided soon."""

from datetime import date, timedelta
from typing import Annotated

from applan import workspace
from applan.cli.calendars import calendar_of, day_of, read_plans
from applan.cli.calls import Argument, Option
from applan.cli.choices import format_of, format_option
from applan.cli.chosen import all_plans
from applan.cli.completion import plan_names
from applan.cli.language import spoken
from applan.cli.language import translate as _
from applan.cli.look import look_for
from applan.cli.printed import made_of, printed, waiting, with_pdf
from applan.cli.saving import Force, Origin, Output, refuse_plan, save_to
from applan.cli.years import Year, in_year
from applan.errors import UserError
from applan.formats import calendar as formats
from applan.messages import msg
from applan.schedule.chosen import Choice, NamedPlan

FORMATS = tuple(name for name in with_pdf(formats.formats_of("agenda")) if name != "ics")
MOST_DAYS = 3660


def command(
    plans: Annotated[
        list[str] | None,
        Argument(
            metavar="[PLAN]…",
            autocompletion=plan_names,
            help=_("Plans by name or path. Without: those in plans/ that are about the day."),
        ),
    ] = None,
    on: Annotated[
        str | None,
        Option("--on", metavar="DATE", help=_("The day to see it from; else today.")),
    ] = None,
    days: Annotated[
        int, Option("--days", metavar="N", help=_("How many days to look ahead."))
    ] = 60,
    who: Annotated[
        list[str] | None,
        Option("--who", metavar="ROLE", help=_("Only what they are responsible for.")),
    ] = None,
    year: Year = None,
    format: Annotated[str | None, format_option(FORMATS)] = None,
    output_path: Output = None,
    force: Force = False,
) -> None:
    """Say what falls due, what is late, and what must be decided soon."""
    refuse_plan(output_path)
    format = format_of(format, output_path, FORMATS)
    if not 0 <= days <= MOST_DAYS:
        raise UserError(msg("--days is from 0 to {most}", most=MOST_DAYS))
    yearly = year is not None
    files = workspace.plan_files(plans, revisions=True) if plans else all_plans(yearly=yearly)
    found = read_plans(in_year(files, year))
    day = date.today() if on is None else day_of("--on", on, found[-1][1].span)
    about = found if plans else _about(found, day)
    until = day + timedelta(days=min(days, (date.max - day).days))
    calendar = calendar_of(about, "agenda", Choice(day, until, tuple(who or ())))
    made = made_of(format)
    beside = formats.Beside(look_for(made, output_path, folder=files[-1].path.parent))
    content = formats.render(calendar, made, spoken(), beside)
    with waiting():
        content = printed(content, format)
    origin = Origin("next", about[-1][0], {"on": day, "days": days, "who": who}, force=force)
    save_to(output_path, content, origin)


def _about(plans: tuple[NamedPlan, ...], day: date) -> tuple[NamedPlan, ...]:
    """The plans whose time the day is in, or else the newest of those that have begun."""
    now = tuple((n, p) for n, p in plans if p.span.interval.start <= day < p.span.interval.end)
    if now:
        return now
    begun = [(name, plan) for name, plan in plans if plan.span.interval.start <= day]
    return ((begun or [*plans])[-1 if begun else 0],)
