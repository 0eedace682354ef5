"""The days of rules such as «siste søndag i april hvert år» and «6.–7. mars, hver dag kl. 9–16»."""

from collections.abc import Iterable
from datetime import date, timedelta

from applan.frozen import replace
from applan.model import Plan
from applan.when import Interval, Precision, Rule, days_of, parse_when
from applan.when import Occurrence as Time
from applan.when.values import Kind
from applan.words.calendar import words

MOST_YEARS = 20
"""A rule is written out for at most this long; a plan for more years keeps it as a rule."""

LONGEST_LISTED = 10
"""In days: a rule or a stretch that is over so soon is some days, and no rhythm."""

_DAY = timedelta(days=1)


def dated_times(time: Time, plan: Plan) -> tuple[Time, ...]:
    """What goes on or comes back by its wording alone, as the dates that it is.

    «6.–7. mars, hver dag kl. 9–16» is two days, «hele helga 8.–9. mai» is that weekend, and what
    comes back every year is once in each (`_yearly`). Empty for anything else.
    """
    days, rule = time.interval, time.recurrence
    if days is None or days.days > LONGEST_LISTED or time.anchor is not None:
        return _yearly(time, plan)
    if time.kind == "continuous" and time.name != "always" and rule is None:
        kind: Kind = "week" if time.precision == "week" else "days" if days.days > 1 else "day"
        return (replace(time, kind=kind),)
    if isinstance(rule, Rule) and rule.bounds == days and not rule.except_open:
        return _each_day(time, days_of(rule, days)) or _yearly(time, plan)
    return _yearly(time, plan)


def _each_day(time: Time, days: Iterable[date]) -> tuple[Time, ...]:
    precision: Precision = "day" if time.start_time is None else "minute"
    return tuple(
        replace(time, kind="day", interval=Interval(day, day + _DAY), precision=precision,
                recurrence=None)
        for day in days
    )  # fmt: skip


def _yearly(time: Time, plan: Plan) -> tuple[Time, ...]:
    """What comes back every year, once for each year of the plan's period.

    Empty for anything else, for «annethvert år», where nobody has said which, and for «hvert år fra
    mars», whose only month is where it begins. «I mai/juni» is one time, in either.
    """
    rule = time.recurrence
    if not isinstance(rule, Rule) or rule.frequency != "yearly" or rule.every != 1:
        return ()
    months = rule.months
    apart = rule.scope == "one-of" and months[-1] - months[0] != len(months) - 1
    if rule.scope in ("from", "until") or apart:
        return ()
    within = rule.bounds or plan.span.interval
    if within.days > MOST_YEARS * 366:
        return ()
    if rule.weekdays or rule.month_day:
        return _each_day(time, days_of(rule, within))
    years = range(within.start.year, within.last.year + 1)
    if rule.season:
        found = [season_of(plan, rule.season, year) for year in years]
    elif rule.scope == "one-of":
        found = [_months(year, months[0], months[-1]) for year in years]
    else:
        found = [_months(year, month, month) for year in years for month in sorted(months)]
    return tuple(
        replace(one, certainty=time.certainty, deadline=time.deadline)
        for one in found
        if one is not None
        and one.interval is not None
        and one.interval.start < within.end
        and within.start < one.interval.end
    )


def season_of(plan: Plan, season: str, year: int) -> Time | None:
    """A season of a year as the plan means it; ``season`` is a key of the model's ``Seasons``."""
    name = words("nb")[season].lower()
    reading = parse_when(f"{name} {year}", seasons=plan.season_words)
    if len(reading.occurrences) != 1 or reading.occurrences[0].interval is None:
        return None
    return replace(reading.occurrences[0], written="", start=0, end=0)


def month_after(first: date) -> date:
    """The first day of the next month; in the last month there is, its last day."""
    if (first.year, first.month) == (date.max.year, 12):
        return date.max
    return date(first.year + first.month // 12, first.month % 12 + 1, 1)


def _months(year: int, first: int, last: int) -> Time:
    days = Interval(date(year, first, 1), month_after(date(year, last, 1)))
    if first == last:
        return Time("month", days, "month")
    return Time("months", days, "month", name="slash")
