"""Which days a time is, and which year it is in: the candidates held against the checks.

A time without a year is in every year of the plan's period that it can be in. Where that is more
than one, what the writer gave beside it (a weekday, a week number, a feast) may fit only one of
them, which is then said; else nothing decides, and the reader is asked.

What may be meant at the edge of the period is one rule for all units: one unit when three fifths
of it lie in the period, a week by its Thursday and a feast by its first day; a stretch of two
ends by any day, since a range over New Year that touches the period may be meant.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import timedelta

from applan.frozen import replace
from applan.when.checks import disagreement, fits_check, wrong_weekday
from applan.when.engine import LAST_YEAR
from applan.when.phrases import Atom, Marks, Span
from applan.when.shapes import undated_occurrence
from applan.when.spans import Declared, month_span
from applan.when.spans import span as days_of_atom
from applan.when.values import Interval, Period, Problem, problem
from applan.when.words import Vocabulary

LENGTHS = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
MOST = {
    "week": 53, "weekend": 53, "week-day": 53, "month": 12, "quarter": 4, "half": 2, "tertial": 3,
}  # fmt: skip
"""How many there are of each numbered unit in the longest year."""

LONGEST_PERIOD = 25
"""In years; a longer period settles no year."""
LONGEST_OVER_NEW_YEAR = 310
"""In days: a range of days that would have to run longer over New Year runs backward instead."""
LONG = 180
"""In days."""
SLIGHT = 10
"""A tenth of a stretch, or less, is hardly any of it."""

WITHIN_A_YEAR = frozenset({"day", "month", "quarter", "half", "tertial", "year"})
BY_THURSDAY = frozenset({"week", "weekend", "week-day"})
LONG_UNITS = frozenset({"season", "half", "quarter", "tertial", "year", "school-year"})

Candidate = tuple[int, Interval]
"""A year that a written time may be in, and the days it would then be."""


class Context:
    """What a plan says that settles its times."""

    __slots__ = ("declared", "period")

    def __init__(self, period: Period | None, declared: Declared) -> None:
        self.period = period
        self.declared = declared


def interval_of(first: Atom, last: Atom | None, year: int, context: Context) -> Interval | None:
    """The days from ``first`` to ``last`` when the first is in ``year``.

    ``last`` is in its own year when it has one, else in the same year or, where that runs
    backward, the next. None when a day does not exist or the range cannot run forward.
    """
    start = days_of_atom(first, year, context.declared, context.period)
    if last is None or start is None:
        return start
    end = days_of_atom(last, last.year or year, context.declared, context.period)
    if end is None:
        return None
    if end.start < start.start and last.year is None:
        end = days_of_atom(last, year + 1, context.declared, context.period)
        if end is None or not _may_cross(first, last, (end.end - start.start).days):
            return None
    if end.last < start.start or end.start < start.start:
        return None
    return Interval(start.start, end.end)


def _may_cross(first: Atom, last: Atom, days: int) -> bool:
    if first.unit == last.unit == "day" and first.b == last.b:
        return False
    return days <= (366 if first.unit in ("month", "season") else LONGEST_OVER_NEW_YEAR)


def start_year(first: Atom, last: Atom, context: Context) -> int | None:
    """The year of ``first`` when only ``last`` has one; None when no year makes it run forward.

    «Fra 15. juni til 12. januar 2027» was to run the other way if, over New Year, it would hardly
    touch the plan and last half a year.
    """
    assert last.year is not None
    for year in (last.year, last.year - 1):
        days = interval_of(first, last, year, context)
        if days is None or (year < last.year and not _may_cross(first, last, days.days)):
            continue
        outside = context.period is not None and _is_slight(days, context.period.interval)
        dated = first.unit == last.unit == "day"
        return None if outside and dated and year < last.year else year
    return None


def candidates(first: Atom, last: Atom | None, context: Context) -> list[Candidate]:
    """Every year of the plan's period that a time without a year can be in."""
    period = context.period
    if period is None:
        return []
    whole = period.interval
    inside = last is None and first.unit in WITHIN_A_YEAR
    years = range(whole.start.year - (not inside), whole.last.year + 1)
    if len(years) > LONGEST_PERIOD:
        return []
    if len(years) == 1:
        interval = interval_of(first, last, years[0], context)
        return [(years[0], interval)] if interval and _overlap(interval, whole) else []
    found: list[Candidate] = []
    for year in years:
        interval = interval_of(first, last, year, context)
        if interval is not None and interval not in (one for _, one in found):
            found.append((year, interval))
    fitting = [one for one in found if _fits(first, last, one[1], whole)]
    if last is not None:
        return [] if all(_is_slight(days, whole) for _, days in fitting) else fitting
    if fitting:
        return fitting
    return [one for one in found if _overlap(one[1], whole)]


def _overlap(interval: Interval, period: Interval) -> int:
    return max(0, (min(interval.end, period.end) - max(interval.start, period.start)).days)


def _fits(first: Atom, last: Atom | None, interval: Interval, period: Interval) -> bool:
    """Whether an interval lies in the period enough to be meant."""
    if last is None and first.unit in BY_THURSDAY:
        return period.start <= interval.start + timedelta(days=3) < period.end
    if last is None and first.unit == "feast":
        return period.start <= interval.start < period.end
    if last is None and first.unit in LONG_UNITS:
        return 5 * _overlap(interval, period) >= 3 * interval.days
    return _overlap(interval, period) > 0


def _is_slight(interval: Interval, period: Interval) -> bool:
    """Whether a long stretch hardly touches the plan."""
    return interval.days >= LONG and _overlap(interval, period) * SLIGHT < interval.days


def nearby(first: Atom, last: Atom | None, context: Context) -> list[Candidate]:
    """The years in and next to the period that a time could be in, for asking which is meant."""
    if context.period is None:
        return []
    whole = context.period.interval
    years = range(whole.start.year - 1, min(whole.last.year, whole.start.year + 3) + 2)
    dated = ((year, interval_of(first, last, year, context)) for year in years)
    return [(year, interval) for year, interval in dated if interval is not None]


def exists(atom: Atom) -> bool:
    """Whether there is any year that has the day, the week or whatever the atom names."""
    unit, a, b = atom.unit, atom.a, atom.b
    if unit == "day":
        return 1 <= b <= 12 and 1 <= a <= LENGTHS[b]
    if unit in MOST:
        return 1 <= a <= MOST[unit]
    if unit in ("feast", "nth-weekday", "month-week", "month-weekend"):
        return any(days_of_atom(atom, year) is not None for year in range(2000, 2007))
    return True


def full_year(short: int, first: int, last: int) -> int | None:
    """The year of two digits that lies in ``first`` to ``last``, or next to it; else None."""
    for more in (0, 1):
        years = range(first - more, min(last + more, LAST_YEAR) + 1)
        found = [year for year in years if year % 100 == short]
        if len(found) == 1:
            return found[0]
    return None


class Dater:
    """Finds the days of the times of one text, and collects the problems on the way."""

    def __init__(
        self, text: str, words: Vocabulary, context: Context, unread: tuple[str, ...]
    ) -> None:
        self.text = text
        self.words = words
        self.context = context
        self.unread = unread
        self.problems: list[Problem] = []
        self.remarks: list[Problem] = []

    def days_of(self, span: Span, marks: Marks, at: tuple[int, int]) -> Interval | None:
        """The days of a time, or None with a problem that says why there are none."""
        first, last = span.first, span.last
        if self._cannot_be(first) or (last is not None and self._cannot_be(last)):
            return None
        if first.unit == "plan-period":
            return days_of_atom(first, 0, None, self.context.period)
        year = first.year
        if year is None and last is not None and last.year is not None:
            year = start_year(first, last, self.context)
            if year is None:
                self._report_backward(at)
                return None
        if year is None:
            return self._without_year(span, marks, at)
        interval = interval_of(first, last, year, self.context)
        if interval is None:
            self._report_missing(span, year, at)
        else:
            self._check(span, marks, interval, at)
        return _up_to(span, interval, self.context)

    def can_be(self, atom: Atom) -> bool:
        """Whether there is such a day, week or year; if not, that is reported."""
        return not self._cannot_be(atom)

    def check_exception(self, weekdays: Collection[int], day: Interval, written: str) -> None:
        """«tirsdager, unntatt 18. mars», a Wednesday: perhaps another day is meant."""
        period = self.context.period
        within = period is None or _overlap(day, period.interval) > 0
        if day.start.weekday() in weekdays or not within:
            return
        start = max(self.text.find(written), 0)
        at = (start, start + len(written))
        self.problems.append(wrong_weekday(day.start, min(weekdays), self.words, at))

    def _cannot_be(self, atom: Atom) -> bool:
        """Report an atom that no year has, or whose own year is not known."""
        unread = atom.unit == "season" and atom.name in self.unread
        if atom.short or unread or not exists(atom):
            in_february = atom.unit == "day" and atom.b == 2 and self.context.period is not None
            near = candidates(atom._replace(a=28), None, self.context) if in_february else []
            self._report_fault(
                atom, None, max((year for year, _ in near), key=_is_leap, default=None)
            )
            return True
        if atom.unit == "day" and atom.year is not None:
            self._report_dashes(atom)
        return False

    def _report_dashes(self, atom: Atom) -> None:
        """«2026–09-12»: an ISO date has hyphens."""
        written = self.text[atom.start : atom.end]
        if len(written) != 10 or not written[:4].isdigit() or not written[8:].isdigit():
            return
        if written[4] != "-" or written[7] != "-":
            iso = f"{written[:4]}-{written[5:7]}-{written[8:]}"
            template, at = "{date} mixes dashes; an ISO date has hyphens", (atom.start, atom.end)
            self.problems.append(problem("mixed-dashes", at, template, iso, date=written))

    def _report_missing(self, span: Span, year: int, at: tuple[int, int]) -> None:
        """Say why there are no such days in ``year``."""
        first, last = span.first, span.last
        declared = self.context.declared
        if last is not None and days_of_atom(first, year, declared):
            if days_of_atom(last, last.year or year, declared):
                self._report_backward(at)
            else:
                self._report_fault(last, last.year or year)
        else:
            self._report_fault(first, year)

    def _without_year(self, span: Span, marks: Marks, at: tuple[int, int]) -> Interval | None:
        """The days of a time without a year, when the plan's period leaves one reading."""
        first, last = span.first, span.last
        found = candidates(first, last, self.context)
        if len(found) > 1:
            fitting = [one for one in found if fits_check(span, marks, one[1])]
            if len(fitting) == 1:
                found = fitting
                self._remark_check(at, found[0][1])
        period = self.context.period
        if len(found) > 1 and period is not None and marks.toward in ("after", "before"):
            found = [one for one in found if _leaves_room(one[1], marks.toward, period)] or found
        if not found and period is not None:
            year, last_year = period.interval.start.year, period.interval.last.year
            if year == last_year and interval_of(first, last, year, self.context) is None:
                self._report_missing(span, year, at)
                return None
        if len(found) == 1:
            self._check(span, marks, found[0][1], at)
            return _up_to(span, found[0][1], self.context)
        if last is not None and interval_of(first, last, 2000, self.context) is None:
            self._report_backward(at)
        else:
            self._report_year(span, marks, found)
        return None

    def _check(self, span: Span, marks: Marks, interval: Interval, at: tuple[int, int]) -> None:
        found = disagreement(span, marks, interval, self.words, at)
        self.problems += [found] if found is not None else []

    def _remark_check(self, at: tuple[int, int], interval: Interval) -> None:
        """Say that a weekday or a week number alone decided the year."""
        template = "only {year} has {date}, so that year is meant"
        year, written = str(interval.start.year), self.text[slice(*at)]
        self.remarks.append(problem("year-by-check", at, template, year=year, date=written))

    def _report_fault(self, atom: Atom, year: int | None, likely: int | None = None) -> None:
        """Report what is wrong with an atom in ``year``, or in every year; ``likely`` is meant."""
        from applan.when.faults import fault_of

        found = fault_of(atom, year, self.text, self.words, self.unread, likely)
        self.problems += [found] if found is not None else []

    def _report_backward(self, at: tuple[int, int]) -> None:
        template, written = "{range} ends before it starts", self.text[slice(*at)]
        self.problems.append(problem("end-before-start", at, template, range=written))

    def _report_year(self, span: Span, marks: Marks, found: list[Candidate]) -> None:
        """Ask which year is meant, with the readings written out."""
        first, last = span.first, span.last
        template = "{date} can be in more than one year"
        if not found:
            template = "{date} is in no year of the plan's period"
            found = nearby(first, last, self.context)
        if self.context.period is None:
            template = "{date} has no year"
        readings = (self._written_out(span, marks, interval) for _, interval in found)
        at = (first.start, span.final.end)
        date = self.text[slice(*at)]
        self.problems.append(problem("ambiguous-year", at, template, *readings, date=date))

    def _written_out(self, span: Span, marks: Marks, interval: Interval) -> str:
        """The date alone, without what stands before and after it."""
        from applan.when.formatter import occurrence_text

        value = undated_occurrence(span, marks, interval, self.context.declared)
        check = value.check and value.check._replace(weeks=())
        return occurrence_text(replace(value, check=check), self.words)


def _up_to(span: Span, interval: Interval | None, context: Context) -> Interval | None:
    """«fra 21. august til jul» ends before Christmas begins; «til nyttårsaften» is that day too."""
    last = span.last
    if interval is None or last is None or span.sign != "until" or last.unit != "feast":
        return interval
    feast = days_of_atom(last, interval.last.year, context.declared)
    if feast is None or feast.days == 1 or feast.start <= interval.start:
        return interval
    return Interval(interval.start, feast.start)


def plan_year(span: Span, period: Period | None, text: str) -> Span:
    """«2025/26» as the plan's own period, where that is the year it runs over."""
    first, last = span.first, span.last
    if period is None or first.unit not in ("year", "years"):
        return span
    if "/" not in text[first.start : span.final.end]:
        return span
    until = first.a if first.unit == "years" else last.year if last else None
    start, end = period.interval.start, period.interval.last
    over = (start.month, start.day) != (1, 1)
    if over and first.year == start.year and until == end.year == start.year + 1:
        return Span(first._replace(unit="plan-period", name=""))
    return span


def _leaves_room(interval: Interval, toward: str, period: Period) -> bool:
    """Whether anything of the plan's period comes after, or before, an interval."""
    if toward == "after":
        return interval.end < period.interval.end
    return period.interval.start < interval.start


def _is_leap(year: int) -> bool:
    return month_span(year, 2, 2).days == 29
