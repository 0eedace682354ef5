"""Times of two plans: what they say, whether that is the same, and how much later or earlier."""

import re
from collections.abc import Callable, Hashable, Iterator
from datetime import date, timedelta
from functools import cache, partial

from applan.compare.change import FieldChange, Shift, Time
from applan.compare.wording import collapsed, prose_change
from applan.frozen import NamedTuple, replace
from applan.grouping import paired
from applan.model import Activity, Goal, Occurrence, Plan
from applan.model.standing import off_by
from applan.patterns import lazy
from applan.typography import together
from applan.when import Interval, Period, PeriodError, Precision, Reading, format_when, parse_when
from applan.when.called_off import bare_title, noted, says_off

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
        self.span = span_of(plan)
        self._yearly = plan.is_yearly
        self._read = cache(self._read_anew)

    def moments(self, item: Activity | Goal) -> tuple[Moment, ...]:
        """What is written under ``when``, one for each."""
        return tuple(self._moment(said) for said in item.when)

    def each(self, item: Activity | Goal) -> Iterator[Moment]:
        """Its times one by one, alike however they are written: in one text or in a list, with a
        doubt or a note in the text or beside it, and called off by the status or by a note."""
        off = off_by(item, item.status)
        for said, moment in zip(item.when, self.moments(item), strict=True):
            reading = self._parsed(said.when or ("" if said.hangs else "avklares"))
            if self._yearly or reading.problems or not reading.occurrences:
                yield moment
                continue
            for one in reading.occurrences:
                note, called_off = noted(reading, one, said.note, said.part)
                due = one.deadline or (isinstance(item, Activity) and item.kind == "deadline")
                plain = replace(one, certainty="fixed", doubt="", deadline=due)
                sure = one.certainty if one.certainty != "fixed" else said.certainty or "fixed"
                told = moment.time._replace(
                    text=format_when(Reading("", (plain,), ()), self._language),
                    certainty=f"{sure} {off or called_off}",
                    note=note if note and bare_title(f"x ({note})") != "x" else None,
                )
                yield Moment(told, None, False)

    def last_day(self, item: Activity | Goal) -> date | None:
        """The last day of something that has one; None for what has none of its own."""
        found = [self.last_day_of(said.when) for said in item.when]
        days = [day for day in found if day is not None]
        return max(days) if days and len(days) == len(found) else None

    def last_day_of(self, written: str | None) -> date | None:
        """The last day of a time; None where that is open, or is the plan's own."""
        if written is None or self._yearly:
            return None
        reading = self._parsed(written)
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
        where, who = together(said.place), together([one.told for one in said.responsible])
        about = (said.part, where or None, said.mode, said.certainty, who or None, said.note)
        told = [collapsed(one) if one is not None else None for one in about]
        return Moment(Time(text, *told), interval, exact)

    def _read_anew(self, written: str) -> tuple[str, Interval | None, bool]:
        reading = self._parsed(written)
        # a yearly plan has no days, and a rule is no date
        if self._yearly or reading.problems or not reading.occurrences:
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

    def _parsed(self, written: str) -> Reading:
        language, seasons = self._language, self._seasons
        return parse_when(written, language=language, period=self.span, seasons=seasons)

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


class Frame:
    """How the years of two plans answer to each other; ``same`` where they are for the same days.

    The first year of one answers to the first of the other where both are for as many years and
    have none in common: else a day answers to that of the year in which it is nearest.
    ``apart`` are the years from one of the old plan to the one that answers to it; None where none
    does.
    """

    def __init__(self, old: Period | None, new: Period | None, *, same: bool) -> None:
        self.same = same
        self.apart: int | None = None
        self._first: tuple[int | None, int | None] = None, None
        if old is not None and new is not None and not same:
            first, second = (range(one.interval.start.year, one.interval.last.year + 1)
                             for one in (old, new))  # fmt: skip
            if not old.interval.meets(new.interval) and len(first) == len(second):
                self.apart = second.start - first.start
                self._first = first.start, second.start

    def key(self, moment: Moment, side: int) -> Time:
        """A time as it is in both plans, the year as that of its plan; ``side`` is 1 in the new."""
        if self.same:
            return moment.time
        first = self._first[side]
        text, *rest = (
            None if one is None else collapsed(YEAR.sub(lambda found: _counted(found, first), one))
            for one in moment.time
        )
        return Time(text or "", *rest)


def _counted(year: re.Match[str], first: int | None) -> str:
    return "" if first is None or int(year[0]) == first else f"{int(year[0]) - first:+}"


def time_changes(
    old: tuple[Moment, ...], new: tuple[Moment, ...], frame: Frame
) -> Iterator[FieldChange]:
    """The times that differ, and the notes of those that do not.

    Between plans for different years a time is the same where only its year is another, and that
    answers to it.
    """
    ones, others = [(one, 0) for one in old], [(one, 1) for one in new]
    keys: list[_Key] = [lambda side: side[0].time, lambda side: frame.key(*side)]
    whole = paired(ones, others, keys)
    pairs = paired(ones, others, [*keys, *(partial(_unnoted, key) for key in keys)])
    left = [one for n, one in enumerate(old) if n not in {one for one, _ in pairs}]
    right = [one for n, one in enumerate(new) if n not in {other for _, other in pairs}]
    if left or right:
        delta = shift(left[0], right[0], frame) if len(left) == len(right) == 1 else None
        told = [tuple(one.time for one in side) or None for side in (left, right)]
        yield FieldChange("when", told[0], told[1], delta)
    for one, other in (pair for pair in pairs if pair not in whole):
        was, now = old[one].time, new[other].time
        change = prose_change("note", was.note, now.note, now.text)
        if change is not None:
            yield change


_Key = Callable[[tuple[Moment, int]], Time]
"""What is the same time in both plans, of a time and its side: 0 in the old, 1 in the new."""


def _unnoted(key: _Key, side: tuple[Moment, int]) -> Hashable:
    """All but the note; that it calls the time off is no matter of words."""
    time = side[0].time
    return (*key(side)[:-1], time.note and says_off(time.note, time.text))


def shift(old: Moment, new: Moment, frame: Frame) -> Shift | None:
    """How much later it is, between plans for different years: later in the year.

    None where either has no days, or where nothing but the year differs.
    """
    if old.interval is None or new.interval is None:
        return None
    turned = new.interval < old.interval
    first, second = (new.interval, old.interval) if turned else (old.interval, new.interval)
    if frame.same:
        start, last = first.start, first.last
        weeks = (_monday(second.start) - _monday(start)).days // 7
    else:
        apart = abs(frame.apart) if frame.apart is not None else None
        start, last = (_answering(day, other, apart) for day, other in
                       ((first.start, second.start), (first.last, second.last)))  # fmt: skip
        weeks = _weeks(first.start, second.start, apart)
    days, end_days = (second.start - start).days, (second.last - last).days
    exact = old.exact and new.exact
    if not (weeks if not exact else days or end_days):
        return None
    sign = -1 if turned else 1
    weekday = first.start.weekday() == second.start.weekday()
    return Shift(sign * days, sign * weeks, sign * end_days, start, exact, start == first.start,
                 weekday)  # fmt: skip


def _answering(day: date, other: date, apart: int | None) -> date:
    """The same day of the year, so many years on; else where it is nearest to the other day."""
    if apart is not None:
        return _in_year(day, day.year + apart)
    years = (other.year - 1, other.year, other.year + 1)
    days = [_in_year(day, year) for year in years if date.min.year <= year <= date.max.year]
    return min(days, key=lambda one: abs((other - one).days))


def _in_year(day: date, year: int) -> date:
    try:
        return day.replace(year=year)
    except ValueError:  # 29 February
        return day.replace(year=year, day=28)


def _weeks(first: date, second: date, apart: int | None) -> int:
    """How many ISO weeks later the second day is, in the year that answers or is nearest."""
    year, week, _ = first.isocalendar()
    near = second.isocalendar().year
    found = []
    for other in (near - 1, near, near + 1) if apart is None else (year + apart,):
        try:
            found.append((_monday(second) - date.fromisocalendar(other, min(week, 52), 1)).days)
        except ValueError:  # there is no such year
            continue
    return min(found, key=abs) // 7


def _monday(day: date) -> date:
    return day - timedelta(days=min(day.weekday(), day.toordinal() - 1))
