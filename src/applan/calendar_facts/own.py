"""What one organisation knows of the calendar that is not known to all."""

from applan.calendar_facts.fact import Fact, FactKind, Stretch, within
from applan.frozen import NamedTuple


class OwnCalendar(NamedTuple):
    """An organisation's own dates, and its own words for time with what they mean.

    A word is a season or a school holiday; its meaning is a time as people write it.
    """

    facts: tuple[Fact, ...] = ()
    words: tuple[tuple[str, str], ...] = ()

    def of_kind(self, kind: FactKind, interval: Stretch) -> tuple[Fact, ...]:
        """Its dates of one kind that have a day in the interval."""
        return tuple(fact for fact in within(self.facts, interval) if fact.kind == kind)
