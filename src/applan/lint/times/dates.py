"""Days as messages print them, in the language of the plan."""

from datetime import date, timedelta

from applan.model import Plan
from applan.when import Interval, format_when
from applan.when import Occurrence as Time

WEEKDAYS = {"mandag": 0, "måndag": 0, "tirsdag": 1, "tysdag": 1, "onsdag": 2, "torsdag": 3,
            "fredag": 4, "lørdag": 5, "laurdag": 5, "søndag": 6, "sundag": 6}  # fmt: skip
"""The weekdays in both languages; Monday is 0."""

WEEKDAY = "|".join(WEEKDAYS)
"""The same, as alternatives of a pattern."""


def day_text(day: date, language: str) -> str:
    """«søndag 31. mai 2020»."""
    return f"{weekday_text(day.weekday(), language)} {date_text(day, language)}"


def date_text(day: date, language: str) -> str:
    """«31. mai 2020»."""
    return range_text(Interval(day, day + timedelta(days=1)), language)


def weekday_text(weekday: int, language: str) -> str:
    """«søndag»; Monday is 0."""
    from applan.when.words import vocabulary

    return vocabulary(language).word("weekday", weekday)


def period_text(plan: Plan) -> str:
    """The plan's period as it was written, or in words where it was written in figures."""
    if "/" in plan.period or plan.period.count("-") > 1:
        return range_text(plan.span.interval, plan.language)
    return plan.period


def range_text(interval: Interval, language: str) -> str:
    """«31. mai 2020», «12.–20. september 2026»."""
    return format_when(Time("day" if interval.days == 1 else "days", interval), language)
