"""The official flag days."""

from datetime import date
from functools import cache

from applan.calendar_facts.election_days import elections
from applan.calendar_facts.fact import Days, Fact, one_day
from applan.calendar_facts.holidays import holidays_in

SOURCE = "offisielle flaggdager (regjeringen.no, Utenriksdepartementet)"

_FIXED: tuple[tuple[int, int, str, str], ...] = (
    (1, 1, "1. nyttårsdag", "1. nyttårsdag"),
    (1, 21, "H.K.H. Prinsesse Ingrid Alexandras fødselsdag",
     "H.K.H. Prinsesse Ingrid Alexandras fødselsdag"),
    (2, 6, "samefolkets dag", "samefolkets dag"),
    (2, 21, "H.M. Kong Harald Vs fødselsdag", "H.M. Kong Harald Vs fødselsdag"),
    (5, 1, "offentlig høytidsdag", "offentleg høgtidsdag"),
    (5, 8, "frigjøringsdagen", "frigjeringsdagen"),
    (5, 17, "grunnlovsdagen", "grunnlovsdagen"),
    (6, 7, "unionsoppløsningen 1905", "unionsoppløysinga 1905"),
    (7, 4, "H.M. Dronning Sonjas fødselsdag", "H.M. Dronning Sonjas fødselsdag"),
    (7, 20, "H.K.H. Kronprins Haakon Magnus' fødselsdag",
     "H.K.H. Kronprins Haakon Magnus' fødselsdag"),
    (7, 29, "olsok", "olsok"),
    (8, 19, "H.K.H. Kronprinsesse Mette-Marits fødselsdag",
     "H.K.H. Kronprinsesse Mette-Marits fødselsdag"),
    (12, 25, "1. juledag", "1. juledag"),
)  # fmt: skip
_MOVABLE = frozenset({"1. påskedag", "1. pinsedag"})


@cache
def flag_days(year: int) -> tuple[Fact, ...]:
    """The official flag days of a year, by day; the day of a Storting election is one of them."""
    whole = Days(date(year, 1, 1), date(year + 1, 1, 1))
    found = [
        Fact(nb, nn, "flag-day", one_day(date(year, month, day)), "fixed", SOURCE)
        for month, day, nb, nn in _FIXED
    ]
    moving = [fact for fact in holidays_in(whole) if fact.name_nb in _MOVABLE]
    moving += [fact for fact in elections(year) if fact.kind == "storting-election"]
    found += [fact._replace(kind="flag-day", source=SOURCE) for fact in moving]
    return tuple(sorted(found, key=lambda fact: fact.interval))
