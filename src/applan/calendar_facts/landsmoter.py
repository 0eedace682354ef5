"""Party congresses: Arbeiderpartiet's landsmøte, every second year."""

from collections.abc import Sequence
from datetime import date
from functools import cache

from applan.calendar_facts.fact import Days, Fact
from applan.patterns import lazy

_OF_THE_PARTY = lazy(r"arbeid[ae]rparti|\bap\b|\bauf\b")
SOURCE = "Arbeiderpartiets kunngjorte landsmøter 2017–2025"

_HELD: tuple[tuple[date, date], ...] = (
    (date(2017, 4, 20), date(2017, 4, 24)),
    (date(2019, 4, 4), date(2019, 4, 8)),
    (date(2021, 4, 15), date(2021, 4, 18)),
    (date(2023, 5, 4), date(2023, 5, 7)),
    (date(2025, 4, 3), date(2025, 4, 6)),
)


def holds_landsmote(organisation: str) -> bool:
    """Whether an organisation is of the party, so that «landsmøtet» is this one."""
    return _OF_THE_PARTY.search(organisation.lower()) is not None


def landsmote(year: int, own: Sequence[Fact] = ()) -> Fact | None:
    """The party congress of a year, None where there is none or its days are not known.

    An organisation's ``own`` congress goes before Arbeiderpartiet's.
    """
    for fact in own:
        if fact.kind == "landsmote" and fact.interval.start.year == year:
            return fact
    return _held().get(year)


@cache
def _held() -> dict[int, Fact]:
    return {
        start.year: Fact(
            "Arbeiderpartiets landsmøte",
            "landsmøtet til Arbeidarpartiet",
            "landsmote",
            Days(start, end),
            "fixed",
            SOURCE,
        )
        for start, end in _HELD
    }
