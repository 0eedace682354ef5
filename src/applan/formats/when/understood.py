"""A written time, what it was read as, and how it ought to be written."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from applan.calendar_facts import Fact
from applan.when import Occurrence, Period, Reading, format_when, parse_when

_PRECISE = {"minute": 0, "day": 1, "week": 2, "part-of-month": 3, "month": 4, "quarter": 5}


class Understood(NamedTuple):
    """One text and its reading; ``canonical`` is empty where nothing was read."""

    text: str
    reading: Reading
    canonical: str
    language: str
    own: tuple[Fact, ...] = ()

    @property
    def start(self) -> date | None:
        """The first day of all that was read, where every part of it has days."""
        days = [item.interval.start for item in self.reading.occurrences if item.interval]
        return min(days) if days and self._settled else None

    @property
    def end(self) -> date | None:
        """The last day, inclusive, of all that was read."""
        days = [item.interval.last for item in self.reading.occurrences if item.interval]
        return max(days) if days and self._settled else None

    @property
    def main(self) -> Occurrence | None:
        """The part that speaks for all: the least precise, so that nothing is claimed too much."""
        parts = self.reading.occurrences
        return max(parts, key=lambda part: _PRECISE.get(part.precision, 9)) if parts else None

    @property
    def weeks(self) -> tuple[int, int] | None:
        """ISO week of the first and the last day, where it is a matter of days or weeks."""
        if self.start is None or self.end is None or self.end - self.start > timedelta(days=62):
            return None
        return self.start.isocalendar().week, self.end.isocalendar().week

    @property
    def _settled(self) -> bool:
        return all(item.interval for item in self.reading.occurrences)


def understand(
    text: str,
    language: str,
    period: Period | None,
    seasons: Mapping[str, str],
    own: tuple[Fact, ...] = (),
) -> Understood:
    """Read a time as a plan with this period and these seasons would; ``own`` are more dates."""
    reading = parse_when(text, language=language, period=period, seasons=seasons)
    canonical = format_when(reading, language) if reading.occurrences else ""
    return Understood(text, reading, canonical, language, own)
