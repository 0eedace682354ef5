"""A written time, what it was read as, and how it ought to be written."""

from datetime import date

from applan.calendar_facts import Fact, OwnCalendar
from applan.frozen import NamedTuple, replace
from applan.model import Plan
from applan.schedule.events import calendar_names
from applan.schedule.relative import days_called, place
from applan.schedule.timetable import Timetable
from applan.when import Occurrence, Period, Reading, format_when, parse_when
from applan.when.names import Names, year_of

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
    def _settled(self) -> bool:
        return all(item.interval for item in self.reading.occurrences)


def understand(
    text: str, language: str, plan: Plan | None, own: OwnCalendar, period: Period | None = None
) -> Understood:
    """Read a time as a plan would, or as anybody in an organisation with its ``own`` calendar.

    What hangs on something that the plan or the calendar knows the days of has days too.
    """
    period, seasons = (plan.span, plan.season_words) if plan else (period, dict(own.words))
    reading = parse_when(text, language=language, period=period, seasons=seasons)
    canonical = format_when(reading, language) if reading.occurrences else ""
    if not reading.problems:
        timetable = Timetable(plan) if plan else None
        found = tuple(_placed(one, timetable, own.facts) for one in reading.occurrences)
        reading = reading._replace(occurrences=found)
    return Understood(text, reading, canonical, language, own.facts)


def _placed(one: Occurrence, timetable: Timetable | None, own: tuple[Fact, ...]) -> Occurrence:
    """A time with the days of what it hangs on, where there is one such thing."""
    anchor = one.anchor
    if one.kind != "relative" or one.interval is not None or anchor is None:
        return one
    if timetable is not None:
        found = timetable.place(anchor, timetable.called(anchor.event))
    else:
        year = year_of(anchor.event)
        years = range(year, year + 1) if year is not None else range(0)
        days = days_called(anchor.event, Names(calendar_names(own, years), years))
        counted = anchor.duration is not None or anchor.direction in ("at", "when")
        found = place(anchor, days, (), days[0].interval, year) if days and counted else []
    if len(found) != 1:
        return one
    sure = one.certainty if found[0].certainty == "fixed" else found[0].certainty
    return replace(one, interval=found[0].interval, precision=found[0].precision, certainty=sure)
