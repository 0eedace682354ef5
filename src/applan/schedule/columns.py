"""The columns of the matrix: the seasons of each year, as fine as the plan itself is.

A plan that declares what its seasons mean has a column for each of them; one that does not has
its two half-years, which is what «vår» and «høst» then mean. The two seasons of a half-year
share a column («Vinter/vår 2022») in a year where no time is given as one of them alone: dates
and weeks need no finer column than the half-year. A column that mostly lies outside the period
is left out unless something is in it, and what falls between declared seasons has its month.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from applan.frozen import Frozen
from applan.model import Plan
from applan.schedule.recurring import month_after, season_of
from applan.schedule.scheduled import Scheduled
from applan.schedule.texts import capital, time_text
from applan.when import Interval
from applan.when import Occurrence as Time
from applan.words.calendar import words

MOST_YEARS = 60
"""A longer period has columns for its first years, and for those that hold something."""

_DAY = timedelta(days=1)
_HALVES = (("winter", "spring"), ("summer", "autumn"))
_SEASONS = tuple(season for half in _HALVES for season in half)
_DEFAULTS = {"spring": (1, 6), "autumn": (7, 12)}


class Column(Frozen):
    """A printed label and the days it stands for, ``start`` and ``end`` inclusive."""

    label: str
    start: date
    end: date


def season_columns(plan: Plan, found: Iterable[Scheduled], span: Interval) -> tuple[Column, ...]:
    """The columns that ``found`` needs, through ``span``; see the module."""
    dated = [one for one in found if one.start is not None and one.end is not None]
    placeable = [one for one in dated if one.group != "recurring"]
    years = set(range(span.start.year, span.last.year + 1)[:MOST_YEARS])
    for one in placeable:
        assert one.start is not None and one.end is not None
        years |= {one.start.year, one.end.year}
    named = {(one.start, one.end) for one in placeable}
    every = sorted(_every(plan, years, named), key=lambda column: (column.start, column.end))
    chosen = {column for column in every if _mostly_in(column, span)}
    for one in placeable:
        if not columns_of(one, tuple(chosen)):
            chosen |= {every[i] for i in columns_of(one, every)} or {_month(one, plan.language)}
    return tuple(sorted(chosen, key=lambda column: (column.start, column.end)))


def columns_of(one: Scheduled, columns: Sequence[Column]) -> tuple[int, ...]:
    """The columns an occurrence stands in: a date in that of its first day, a window in the one
    that it fills, or in all that it touches: «våren» of January to June is not winter's too."""
    if one.start is None or one.end is None:
        return ()
    touched = [
        number
        for number, column in enumerate(columns)
        if column.start <= one.end and one.start <= column.end
    ]
    if one.group == "dated":
        day = one.filed[0]
        first = [n for n in touched if columns[n].start <= day <= columns[n].end]
        return tuple((first or touched)[:1])
    days = one.start, one.end
    return tuple([n for n in touched if (columns[n].start, columns[n].end) == days] or touched)


def _every(
    plan: Plan, years: set[int], named: set[tuple[date | None, date | None]]
) -> Iterable[Column]:
    around = {year + shift for year in years for shift in (-1, 0, 1) if 1 < year + shift < 9998}
    declared = {
        (season, year): interval
        for year in sorted(around)
        for season in _SEASONS
        if (interval := _declared(plan, season, year)) is not None
    }
    for year in sorted(years):
        seasons = {
            season: interval
            for season in _SEASONS
            if (interval := declared.get((season, year)) or _default(season, year, declared))
        }
        yield from _columns_of_year(plan, year, seasons, named)


def _columns_of_year(
    plan: Plan,
    year: int,
    seasons: dict[str, Interval],
    named: set[tuple[date | None, date | None]],
) -> Iterable[Column]:
    names = words(plan.language)
    for half in _HALVES:
        known = [season for season in half if season in seasons]
        alone = any((seasons[s].start, seasons[s].last) in named for s in known)
        if len(known) == 2 and not alone:
            first, second = seasons[half[0]], seasons[half[1]]
            label = f"{names[half[0]]}/{names[half[1]].lower()} {year}"
            yield Column(label, first.start, max(first.last, second.last))
            continue
        for season in known:
            interval = seasons[season]
            yield Column(f"{names[season]} {year}", interval.start, interval.last)


def _declared(plan: Plan, season: str, year: int) -> Interval | None:
    if getattr(plan.seasons, season) is None:
        return None
    time = season_of(plan, season, year)
    return time.interval if time is not None else None


def _default(season: str, year: int, declared: dict[tuple[str, int], Interval]) -> Interval | None:
    """The half-year of a season that is not declared, less what declared seasons take of it."""
    if season not in _DEFAULTS or any(name == season for name, _ in declared):
        return None
    first, last = _DEFAULTS[season]
    start, end = date(year, first, 1), date(year + last // 12, last % 12 + 1, 1)
    for taken in sorted(declared.values(), key=lambda interval: interval.start):
        if taken.end <= start or end <= taken.start:
            continue
        if taken.start - start > end - taken.end:
            end = taken.start
        else:
            start = taken.end
    return Interval(start, end) if start < end else None


def _mostly_in(column: Column, span: Interval) -> bool:
    inside = min(column.end, span.last) - max(column.start, span.start) + _DAY
    return 2 * inside >= column.end - column.start + _DAY


def _month(one: Scheduled, language: str) -> Column:
    assert one.start is not None
    first = one.start.replace(day=1)
    after = month_after(first)
    label = time_text(Time("month", Interval(first, after), "month"), "fixed", language)
    return Column(capital(label), first, after - _DAY)
