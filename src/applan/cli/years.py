"""``--year``: the year that a plan for every year is read for."""

from collections.abc import Iterable
from datetime import date

from applan import workspace
from applan.errors import UserError
from applan.messages import msg
from applan.model import Plan
from applan.when import Period, PeriodError, parse_period
from applan.workspace import PlanFile

_LONGEST = 366
"""Days: in a longer time a day without a year would be two."""


def period_of(year: str) -> Period:
    """The year somebody named, or the school year: «2027», «august 2026 – juli 2027».

    Raises ``UserError`` for what is no time, or longer than a year.
    """
    try:
        period = parse_period(year)
    except PeriodError as error:
        said = msg(error.template, **dict(error.args_))
        raise UserError("{place}: {said}", place="--year", said=said) from None
    if period.interval.days > _LONGEST:
        raise UserError("--year: “{year}” is longer than a year", year=year)
    return period


def in_year(files: Iterable[PlanFile], year: str | None) -> list[PlanFile]:
    """The files, of which those for every year are read for one and called by it.

    Events of two years are then two, and so are drafts. Raises ``UserError`` where no file is for
    every year.
    """
    found = list(files)
    if year is None:
        return found
    period_of(year)
    yearly = workspace.yearly_among(found)
    if not yearly:
        raise UserError("{path} has a time of its own; --year is for a plan with “period: every "
                        "year”", path=found[0].shown)  # fmt: skip
    called = "-".join(year.split())
    return [file._replace(name=f"{file.name}-{called}", year=year) if file in yearly else file
            for file in found]  # fmt: skip


def refuse_every_year(file: PlanFile, plan: Plan) -> None:
    """Raises ``UserError`` for a plan that has no days since it is for every year."""
    if plan.is_yearly:
        raise UserError("{path} is for every year; say which: --year {year}", path=file.shown,
                        year=date.today().year)  # fmt: skip
