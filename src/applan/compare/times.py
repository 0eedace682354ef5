"""Times of two plans: what they say, whether that is the same, and how much later or earlier."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from applan.compare.change import FieldChange, Shift, Time
from applan.compare.wording import collapsed, prose_change
from applan.model import Activity, Goal, Occurrence, Plan
from applan.patterns import lazy
from applan.typography import together
from applan.when import Interval, Period, PeriodError, Precision, format_when, parse_when
from applan.when.called_off import says_off

YEAR = lazy(r"(?<![\d.])(?:19|20|21)\d\d(?!\d)")
_MEASURED: dict[Precision, bool] = {"minute": True, "day": True, "week": False}
"""Times that can be measured against each other, and whether they are known to the day."""

_WITHOUT_DAYS = frozenset({"recurring", "continuous", "open", "relative", "period"})

_UNBOUNDED = frozenset({"open", "relative", "period"})


class Moment(NamedTuple):
    """A time as it is told, and its days where it has days of its own."""

    time: Time
    interval: Interval | None
    exact: bool


class Clock:
    """Reads the times of one plan; each text once."""

    def __init__(self, plan: Plan, titles: dict[str, str]) -> None:
        self._language = plan.language
        self._seasons = plan.season_words
        self._titles = titles
        self._known: dict[str, tuple[str, Interval | None, bool]] = {}
        self.span = span_of(plan)
        self._yearly = plan.is_yearly

    def moments(self, item: Activity | Goal) -> tuple[Moment, ...]:
        """What is written under ``when``, one for each."""
        return tuple(self._moment(said) for said in item.when)

    def last_day(self, item: Activity | Goal) -> date | None:
        """The last day of something that has one; None for what has none of its own."""
        found = [self.last_day_of(said.when) for said in item.when]
        days = [day for day in found if day is not None]
        return max(days) if days and len(days) == len(found) else None

    def last_day_of(self, written: str | None) -> date | None:
        """The last day of a time; None where that is open, or is the plan's own."""
        if written is None or self._yearly:
            return None
        reading = parse_when(
            written, language=self._language, period=self.span, seasons=self._seasons
        )
        days = [one.interval for one in reading.occurrences if one.kind not in _UNBOUNDED]
        bounded = [day for day in days if day is not None and not self._is_whole(day)]
        if reading.problems or not bounded or len(bounded) < len(reading.occurrences):
            return None
        return max(day.last for day in bounded)

    def _is_whole(self, days: Interval) -> bool:
        """Whether days are all there are in the plan."""
        span = self.span.interval if self.span is not None else None
        return span is not None and days.start <= span.start and days.end >= span.end

    def _moment(self, said: Occurrence) -> Moment:
        if said.when is not None:
            text, interval, exact = self._read(said.when)
        else:
            text, interval, exact = self._relative(said), None, False
        where = together(said.place) or None
        about = (said.part, where, said.mode, said.certainty, said.note)
        told = [collapsed(one) if one is not None else None for one in about]
        return Moment(Time(text, *told), interval, exact)

    def _read(self, written: str) -> tuple[str, Interval | None, bool]:
        if self._yearly:  # it has no days, and a rule is no date
            return collapsed(written), None, False
        if written not in self._known:
            self._known[written] = self._read_anew(written)
        return self._known[written]

    def _read_anew(self, written: str) -> tuple[str, Interval | None, bool]:
        reading = parse_when(
            written, language=self._language, period=self.span, seasons=self._seasons
        )
        if reading.problems or not reading.occurrences:
            return collapsed(written), None, False
        text = format_when(reading, self._language)
        days = [
            one.interval
            for one in reading.occurrences
            if one.interval is not None
            and one.kind not in _WITHOUT_DAYS
            and one.precision in _MEASURED
            and not one.choice
        ]
        if len(days) < len(reading.occurrences):
            return text, None, False
        exact = all(_MEASURED[one.precision] for one in reading.occurrences)
        return text, Interval(min(days).start, max(day.end for day in days)), exact

    def _relative(self, said: Occurrence) -> str:
        """«innen 3 måneder etter årsmøtet», with the title of what it hangs on."""
        # Few plans have such times, and the schedule takes a while to load.
        from applan.schedule.texts import as_said, named

        slug = said.after or said.before
        title = named(self._titles.get(slug, slug)) if slug else ""
        return collapsed(as_said(said, title, self._language))


def span_of(plan: Plan) -> Period | None:
    """The plan's period, or None where it cannot be read."""
    try:
        return plan.span
    except PeriodError:
        return None


def time_changes(
    old: tuple[Moment, ...], new: tuple[Moment, ...], *, same_period: bool
) -> Iterator[FieldChange]:
    """The times that differ, and the notes of those that do not.

    Between plans for different years a time is the same where only its year is another.
    """
    left, right = list(old), list(new)
    for one, other in _twins(left, right, lambda moment: _key(moment, same_period)):
        left.remove(one)
        right.remove(other)
    notes = []
    for one, other in _twins(left, right, lambda moment: _unnoted(moment, same_period)):
        left.remove(one)
        right.remove(other)
        notes.append(prose_change("note", one.time.note, other.time.note, other.time.text))
    if left or right:
        delta = None
        if len(left) == len(right) == 1:
            delta = shift(left[0], right[0], same_period=same_period)
        told = [tuple(one.time for one in side) or None for side in (left, right)]
        yield FieldChange("when", told[0], told[1], delta)
    yield from (note for note in notes if note is not None)


def _twins(
    old: Iterable[Moment], new: Iterable[Moment], key: Callable[[Moment], Hashable]
) -> list[tuple[Moment, Moment]]:
    """Pairs with the same key, first with first."""
    waiting: dict[Hashable, list[Moment]] = {}
    for other in new:
        waiting.setdefault(key(other), []).append(other)
    return [(one, waiting[key(one)].pop(0)) for one in old if waiting.get(key(one))]


def shift(old: Moment, new: Moment, *, same_period: bool) -> Shift | None:
    """How much later it is, between plans for different years: later in the year.

    None where either has no days, or where nothing but the year differs.
    """
    if old.interval is None or new.interval is None:
        return None
    turned = new.interval < old.interval
    first, second = (new.interval, old.interval) if turned else (old.interval, new.interval)
    if same_period:
        start, last = first.start, first.last
        weeks = (_monday(second.start) - _monday(start)).days // 7
    else:
        start, last = _nearest(first.start, second.start), _nearest(first.last, second.last)
        weeks = _weeks(first.start, second.start)
    days, end_days = (second.start - start).days, (second.last - last).days
    exact = old.exact and new.exact
    if not (weeks if not exact else days or end_days):
        return None
    sign = -1 if turned else 1
    return Shift(sign * days, sign * weeks, sign * end_days, start, exact, start == first.start)


def _nearest(day: date, other: date) -> date:
    """The same day of the year, in the year where it is nearest to the other day."""
    years = (other.year - 1, other.year, other.year + 1)
    days = [_in_year(day, year) for year in years if date.min.year <= year <= date.max.year]
    return min(days, key=lambda one: abs((other - one).days))


def _in_year(day: date, year: int) -> date:
    try:
        return day.replace(year=year)
    except ValueError:  # 29 February
        return day.replace(year=year, day=28)


def _weeks(first: date, second: date) -> int:
    """How many ISO weeks later in its year the second day is, at most half a year."""
    week, year = first.isocalendar().week, second.isocalendar().year
    found = []
    for other in (year - 1, year, year + 1):
        try:
            found.append((_monday(second) - date.fromisocalendar(other, min(week, 52), 1)).days)
        except ValueError:  # there is no such year
            continue
    return min(found, key=abs) // 7


def _monday(day: date) -> date:
    return day - timedelta(days=min(day.weekday(), day.toordinal() - 1))


def _unnoted(one: Moment, same_period: bool) -> Hashable:
    """All but the note; that it calls the time off is no matter of words."""
    return (*_key(one, same_period)[:-1], one.time.note and says_off(one.time.note, one.time.text))


def _key(one: Moment, same_period: bool) -> Time:
    if same_period:
        return one.time
    text, *rest = (None if part is None else collapsed(YEAR.sub("", part)) for part in one.time)
    return Time(text or "", *rest)
