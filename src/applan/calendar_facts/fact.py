"""A fact of the calendar, and what the functions here are asked about."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal

from applan.frozen import NamedTuple

FactKind = Literal[
    "public-holiday",
    "quiet-day",
    "storting-election",
    "local-election",
    "sami-election",
    "landsmote",
    "event",
    "school-holiday",
]
"""A ``quiet-day`` is no public holiday, but most are away: Christmas Eve, the Easter week."""

Certainty = Literal["fixed", "inferred"]
"""Announced or laid down by law; or worked out by a rule that may be changed."""


if TYPE_CHECKING:
    from typing import Protocol

    class Stretch(Protocol):
        """Days from ``start`` up to, but not including, ``end``."""

        def __hash__(self) -> int: ...

        @property
        def start(self) -> date: ...

        @property
        def end(self) -> date: ...
else:
    Stretch = object


class Days(NamedTuple):
    """Days from ``start`` up to, but not including, ``end``: half-open, as everywhere."""

    start: date
    end: date

    @property
    def last(self) -> date:
        """The inclusive last day, which is what people write."""
        return self.end - timedelta(days=1)


class Fact(NamedTuple):
    """Something the calendar holds, in bokmål and nynorsk, and where that is known from."""

    name_nb: str
    name_nn: str
    kind: FactKind
    interval: Days
    certainty: Certainty
    source: str

    def name(self, language: str) -> str:
        """Its name in the language of a plan."""
        return self.name_nn if language == "nn" else self.name_nb


def one_day(day: date) -> Days:
    """A single day as an interval."""
    return Days(day, day + timedelta(days=1))


def within(facts: Iterable[Fact], interval: Stretch) -> Iterator[Fact]:
    """Those of the facts that have a day in the interval."""
    for fact in facts:
        if fact.interval.start < interval.end and interval.start < fact.interval.end:
            yield fact


class OwnCalendar(NamedTuple):
    """An organisation's own dates, and its own words for time with what they mean.

    A word is a season or a school holiday; its meaning is a time as people write it.
    """

    facts: tuple[Fact, ...] = ()
    words: tuple[tuple[str, str], ...] = ()

    def of_kind(self, kind: FactKind, interval: Stretch) -> tuple[Fact, ...]:
        """Its dates of one kind that have a day in the interval."""
        return tuple(fact for fact in within(self.facts, interval) if fact.kind == kind)
