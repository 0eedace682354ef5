"""Elections in Norway: the Storting and the Sámediggi, municipalities and counties.

Each is held every fourth year, two years apart, on a Monday in September that the King in Council
fixes; it has been the second Monday every time since 2009. Days not yet fixed are inferred so.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache
from typing import Literal

from applan.calendar_facts.fact import Certainty, Fact, FactKind, one_day

ElectionKind = Literal["storting-election", "local-election", "sami-election"]

CALLED: dict[FactKind, tuple[str, ...]] = {
    "storting-election": ("stortingsvalg", "stortingsval", "valgdag", "valdag"),
    "sami-election": ("sametingsvalg", "sametingsval"),
    "local-election": (
        "kommunevalg", "kommuneval", "kommunestyrevalg", "kommunestyreval", "fylkestingsvalg",
        "fylkestingsval", "lokalvalg", "lokalval", "kommune- og fylkestingsvalg",
        "kommune- og fylkestingsval", "valgdag", "valdag",
    ),
}  # fmt: skip
"""What people call each election. «Valget» alone may be a board's own."""

FIRST_ELECTION = 1945
"""Before this the years did not follow today's rule."""

_STORTING = "Grunnloven § 54; valgdagen er fastsatt av Kongen i statsråd (valg.no)"
_LOCAL = "valgloven (LOV-2023-06-16-62); valgdagen er fastsatt av Kongen i statsråd (valg.no)"
_SAMI = "sameloven (LOV-1987-06-12-56): samme dag som stortingsvalget"

_ANNOUNCED = range(2009, 2026)
_FIRST_SAMI = 1989


def elections(year: int, own: Sequence[Fact] = ()) -> tuple[Fact, ...]:
    """The elections of a year, with the organisation's ``own`` facts about elections in it."""
    mine = [fact for fact in own if fact.interval.start.year == year and "election" in fact.kind]
    return (*_elections(year), *mine)


def election_kinds(year: int) -> frozenset[ElectionKind]:
    """Which elections a year has; none in a year before there was a rule."""
    kinds: set[ElectionKind] = set()
    if year >= FIRST_ELECTION and year % 4 == 1:
        kinds.add("storting-election")
        if year >= _FIRST_SAMI:
            kinds.add("sami-election")
    if year > FIRST_ELECTION and year % 4 == 3:
        kinds.add("local-election")
    return frozenset(kinds)


@cache
def _elections(year: int) -> tuple[Fact, ...]:
    days = one_day(_second_monday(year))
    certainty: Certainty = "fixed" if year in _ANNOUNCED else "inferred"
    known: dict[ElectionKind, Fact] = {
        "storting-election": Fact(
            "stortingsvalg", "stortingsval", "storting-election", days, certainty, _STORTING
        ),
        "sami-election": Fact(
            "sametingsvalg", "sametingsval", "sami-election", days, certainty, _SAMI
        ),
        "local-election": Fact(
            "kommunestyre- og fylkestingsvalg",
            "kommunestyre- og fylkestingsval",
            "local-election",
            days,
            certainty,
            _LOCAL,
        ),
    }
    kinds = election_kinds(year)
    return tuple(fact for kind, fact in known.items() if kind in kinds)


def _second_monday(year: int) -> date:
    """The second Monday in September."""
    first = date(year, 9, 1)
    return first + timedelta(days=(7 - first.weekday()) % 7 + 7)
