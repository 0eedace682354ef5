"""One turn of the wheel: twelve months from a first of a month, and where its days are."""

from collections.abc import Iterator
from datetime import date, timedelta

from applan.calendar_facts import elections, holidays_in, landsmote
from applan.calendar_facts.landsmoter import holds_landsmote
from applan.frozen import Frozen
from applan.schedule.calendar import Calendar
from applan.schedule.recurring import month_after
from applan.when import Interval

MOST_WHEELS = 12
"""A longer period gets wheels for its first years; the rest is listed beside the last."""

_FIRST_YEAR, _LAST_YEAR = 2, 9998
"""A wheel needs the day before it and the day after it."""


class Turn(Frozen):
    """Twelve months from ``start``; angles are degrees with the clock from its first midnight."""

    start: date

    @property
    def end(self) -> date:
        """The first day that is no longer in it."""
        return self.start.replace(year=self.start.year + 1)

    @property
    def days(self) -> int:
        return (self.end - self.start).days

    @property
    def last(self) -> date:
        return self.end - timedelta(days=1)

    @property
    def label(self) -> str:
        """«2026», or «2026–27» for one that does not begin in January."""
        year = self.start.year
        return str(year) if self.start.month == 1 else f"{year}–{(year + 1) % 100:02}"

    def angle(self, day: date) -> float:
        """Where a day begins; 0 for what is before the turn and 360 for what is after it."""
        return 360 * min(max((day - self.start).days, 0), self.days) / self.days

    def span(self, first: date, last: date) -> tuple[float, float]:
        """The angles of some days, ``last`` inclusive."""
        end = self.angle(last + timedelta(days=1)) if last < date.max else 360.0
        return self.angle(first), end

    def months(self) -> Iterator[tuple[int, float, float]]:
        """The number, first angle and last angle of each month."""
        first = self.start
        while first < self.end:
            following = month_after(first)
            yield first.month, self.angle(first), self.angle(following)
            first = following

    def weeks(self) -> Iterator[tuple[int, float, float]]:
        """The number, first angle and last angle of each ISO week, cut off at the ends."""
        monday = self.start - timedelta(days=self.start.weekday())
        while monday < self.end:
            following = monday + timedelta(days=7)
            yield monday.isocalendar().week, self.angle(monday), self.angle(following)
            monday = following


def turns(calendar: Calendar) -> tuple[Turn, ...]:
    """The wheels that the calendar's plans need, or that its limits ask for.

    They begin in January, unless a single plan covers a year at most and begins on the first of
    another month.
    """
    spans = [plan.span.interval for _, plan in calendar.plans]
    days = [one.start for one in calendar.occurrences if one.start is not None]
    days += [one.end for one in calendar.occurrences if one.end is not None]
    known = [span.start for span in spans] + [span.last for span in spans] or days
    first = calendar.start or min(known, default=None)
    last = calendar.end or max(known, default=first)
    if first is None or last is None:
        return ()
    month = _first_month(spans)
    year = min(max(first.year - (first.month < month), _FIRST_YEAR), _LAST_YEAR)
    begin, *others = (date(one, month, 1) for one in range(year, _LAST_YEAR + 1)[:MOST_WHEELS])
    return (Turn(begin), *(Turn(start) for start in others if start <= last))


class Marked(Frozen):
    """Days that everybody knows, from one angle to another: holidays, elections, a congress."""

    name: str
    holiday: bool
    start: float
    end: float


def marked(calendar: Calendar, turn: Turn) -> tuple[Marked, ...]:
    """The holidays, election days and congresses of a turn, which stand in its thin outer ring."""
    own = tuple(fact for _, plan in calendar.plans for fact in plan.own_facts)
    years = range(turn.start.year, turn.last.year + 1)
    span = Interval(turn.start, turn.end)
    facts = [(fact, True) for fact in holidays_in(span, own)]
    others = [fact for year in years for fact in elections(year, own)]
    if any(holds_landsmote(plan.organisation) for _, plan in calendar.plans):
        others += [fact for year in years if (fact := landsmote(year, own)) is not None]
    facts += [(fact, False) for fact in dict.fromkeys(others)]
    return tuple(
        Marked(
            fact.name(calendar.language),
            holiday,
            *turn.span(fact.interval.start, fact.interval.last),
        )
        for fact, holiday in facts
        if fact.interval.start < turn.end and turn.start <= fact.interval.last
    )


def _first_month(spans: list[Interval]) -> int:
    if len(spans) != 1 or spans[0].start.day != 1 or spans[0].days > 366:
        return 1
    return spans[0].start.month
