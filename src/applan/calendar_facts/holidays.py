"""Public holidays, the days beside them when most people are away, and working days.

The days are counted here from Easter Sunday: the ``holidays`` library, which the tests hold these
against, takes eight times as long to import as a plan takes to check.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache, lru_cache

from applan.calendar_facts.fact import Days, Fact, FactKind, Stretch, one_day, within

HOLIDAYS_ACT = "LOV-1995-02-24-12 (lov om helligdager og helligdagsfred) § 2"
MAY_ACT = "LOV-1947-04-26-1 (lov om 1. og 17. mai som høgtidsdager)"
CUSTOM = "skikk; dagen er ingen helligdag etter LOV-1995-02-24-12 § 2"

_FIXED: tuple[tuple[int, int, str, str, FactKind, str], ...] = (
    (1, 1, "1. nyttårsdag", "1. nyttårsdag", "public-holiday", HOLIDAYS_ACT),
    (5, 1, "arbeidernes dag", "arbeidaranes dag", "public-holiday", MAY_ACT),
    (5, 17, "grunnlovsdagen", "grunnlovsdagen", "public-holiday", MAY_ACT),
    (12, 24, "julaften", "julaftan", "quiet-day", CUSTOM),
    (12, 25, "1. juledag", "1. juledag", "public-holiday", HOLIDAYS_ACT),
    (12, 26, "2. juledag", "2. juledag", "public-holiday", HOLIDAYS_ACT),
    (12, 31, "nyttårsaften", "nyttårsaftan", "quiet-day", CUSTOM),
)
_FROM_EASTER: tuple[tuple[int, int, str, str, FactKind, str], ...] = (
    (-6, 3, "påskeuka", "påskeveka", "quiet-day", CUSTOM),
    (-3, 1, "skjærtorsdag", "skjærtorsdag", "public-holiday", HOLIDAYS_ACT),
    (-2, 1, "langfredag", "langfredag", "public-holiday", HOLIDAYS_ACT),
    (-1, 1, "påskeaften", "påskeaftan", "quiet-day", CUSTOM),
    (0, 1, "1. påskedag", "1. påskedag", "public-holiday", HOLIDAYS_ACT),
    (1, 1, "2. påskedag", "2. påskedag", "public-holiday", HOLIDAYS_ACT),
    (39, 1, "Kristi himmelfartsdag", "Kristi himmelfartsdag", "public-holiday", HOLIDAYS_ACT),
    (48, 1, "pinseaften", "pinseaftan", "quiet-day", CUSTOM),
    (49, 1, "1. pinsedag", "1. pinsedag", "public-holiday", HOLIDAYS_ACT),
    (50, 1, "2. pinsedag", "2. pinsedag", "public-holiday", HOLIDAYS_ACT),
)
_SATURDAY = 5
_DAY = timedelta(days=1)


def holidays_in(interval: Stretch, own: Sequence[Fact] = ()) -> tuple[Fact, ...]:
    """The public holidays with a day in the interval, by day; ordinary Sundays are not among them.

    Two that fall on the same day are two facts: 17 May 2027 is also Whit Monday.
    """
    return _of_kind("public-holiday", interval, tuple(own))


def quiet_days_in(interval: Stretch) -> tuple[Fact, ...]:
    """The days that are no public holidays, but on which most people are away, by day."""
    return _of_kind("quiet-day", interval, ())


def is_working_day(day: date, own: Sequence[Fact] = ()) -> bool:
    """Whether a day is neither Saturday nor Sunday nor a public holiday.

    The Courts Act (LOV-1915-08-13-5) section 149 moves a term that ends on any of these to the
    next working day.
    """
    return day.weekday() < _SATURDAY and not holidays_in(one_day(day), own)


def next_working_day(day: date, own: Sequence[Fact] = ()) -> date:
    """The first working day after a day."""
    day += _DAY
    while not is_working_day(day, own):
        day += _DAY
    return day


def previous_working_day(day: date, own: Sequence[Fact] = ()) -> date:
    """The last working day before a day."""
    day -= _DAY
    while not is_working_day(day, own):
        day -= _DAY
    return day


@lru_cache(maxsize=4096)
def _of_kind(kind: FactKind, interval: Stretch, own: tuple[Fact, ...]) -> tuple[Fact, ...]:
    years = range(interval.start.year, interval.end.year + 1)
    known = (fact for year in years for fact in _days_of(year))
    found = [fact for fact in within((*known, *own), interval) if fact.kind == kind]
    return tuple(sorted(found, key=lambda fact: fact.interval))


@cache
def _days_of(year: int) -> tuple[Fact, ...]:
    from dateutil.easter import easter

    sunday = easter(year)
    fixed = [
        Fact(nb, nn, kind, one_day(date(year, month, day)), "fixed", source)
        for month, day, nb, nn, kind, source in _FIXED
    ]
    movable = [
        Fact(nb, nn, kind, Days(first, first + timedelta(days=length)), "fixed", source)
        for shift, length, nb, nn, kind, source in _FROM_EASTER
        for first in (sunday + timedelta(days=shift),)
    ]
    return (*fixed, *movable)
