"""Which days a time is, and which year it is in: the candidates held against the checks.

A time without a year is in every year of the plan's period that it can be in. Where that is more
than one, what the writer gave beside it (a weekday, a week number, a feast) may fit only one of
them, which is then said; else nothing decides, and the reader is asked.

What may be meant at the edge of the period is one rule for all units: one unit when three fifths
of it lie in the period, a week by its Thursday and a feast by its first day; a stretch of two
ends by any day, since a range over New Year that touches the period may be meant.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import timedelta

from applan.when.checks import check_of, disagreement, fits_check, wrong_weekday
from applan.when.phrases import Atom, Marks, Span
from applan.when.shapes import shape_of
from applan.when.spans import Declared, month_span
from applan.when.spans import span as days_of_atom
from applan.when.tokens import LAST_YEAR
from applan.when.values import Interval, Occurrence, Period, Problem, problem
from applan.when.words import Vocabulary

Place = tuple[int, int]
"""Where something stands, in characters."""
LENGTHS = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
MOST = {
    "week": 53, "weekend": 53, "week-day": 53, "month": 12, "quarter": 4, "half": 2, "tertial": 3,
}  # fmt: skip
"""How many there are of each numbered unit in the longest year."""

LONGEST_PERIOD = 25
"""In years; a longer period settles no year."""
LONGEST_OVER_NEW_YEAR = 310
"""In days: a range of days that would have to run longer over New Year runs backward instead."""
LONGEST_SEASON = 400
"""In days: a plan of a school year or a season, of which «12. august–20. juni» is nearly all."""
LONG = 180
"""In days."""
SLIGHT = 10
"""A tenth of a stretch, or less, is hardly any of it."""

WITHIN_A_YEAR = frozenset({"day", "month", "quarter", "half", "tertial", "year"})
OF_MONTH = frozenset({"nth-weekday", "month-week", "month-weekend"})
FOUND_BY_YEAR = OF_MONTH | {"feast", "near-weekday", "near-weekend", "near-workday"}
BY_THURSDAY = frozenset({"week", "weekend", "week-day"})
LONG_UNITS = frozenset({"season", "half", "quarter", "tertial", "year", "school-year"})

Candidate = tuple[int, Interval]
"""A year that a written time may be in, and the days it would then be."""


class Context:
    """What settles the times of one text; what is wrong with them is collected on the way.

    ``declared`` is what the organisation's own words mean, ``unread`` those of them whose meaning
    was not understood. ``remarks`` are what is right, but should be known, and ``leftovers`` what
    turned out to be no time.
    """

    __slots__ = ("declared", "leftovers", "period", "problems", "remarks", "text", "unread",
                 "whole", "words")  # fmt: skip

    def __init__(
        self, text: str, words: Vocabulary, period: Period | None, declared: Declared,
        unread: tuple[str, ...] = (),
    ) -> None:  # fmt: skip
        self.text = text
        self.words = words
        self.period = period
        self.whole = period.interval if period else None
        self.declared = declared
        self.unread = unread
        self.problems: list[Problem] = []
        self.remarks: list[Problem] = []
        self.leftovers: list[Place] = []

    def report(self, code: str, at: Place, template: str, *nearest: str, **fields: str) -> None:
        """Add a problem; a field that is "" is what stands at the place."""
        fields = {name: said or self.text[slice(*at)] for name, said in fields.items()}
        self.problems.append(problem(code, at, template, *nearest, **fields))

    def remark_year(self, at: Place, template: str, year: int) -> None:
        """Say what alone decided a year."""
        fields = {"year": str(year), "date": self.text[slice(*at)]}
        self.remarks.append(problem("year-by-check", at, template, **fields))

    # Which days there are.
    def interval(self, first: Atom, last: Atom | None, year: int) -> Interval | None:
        """The days from ``first`` to ``last`` when the first is in ``year``.

        ``last`` is in its own year when it has one, else in the same year or, where that runs
        backward, the next. None when a day does not exist or the range cannot run forward.
        """
        start = days_of_atom(first, year, self.declared, self.period)
        if last is None or start is None:
            return start
        end = days_of_atom(last, last.year or year, self.declared, self.period)
        if end is not None and end.start < start.start and last.year is None:
            end = days_of_atom(last, year + 1, self.declared, self.period)
            if end is None:
                return None
            over, whole = Interval(start.start, end.end), self.whole
            season = whole and whole.days < LONGEST_SEASON
            of_plan = season and whole and _overlap(over, whole) > over.days - 7
            if not of_plan and not _may_cross(first, last, over.days):
                return None
        if end is None or end.last < start.start or end.start < start.start:
            return None
        return Interval(start.start, end.end)

    def dated(self, first: Atom, last: Atom | None, years: Iterable[int]) -> list[Candidate]:
        """Each of some years that there are such days in."""
        found = ((year, self.interval(first, last, year)) for year in years)
        return [(year, days) for year, days in found if days is not None]

    def candidates(self, first: Atom, last: Atom | None) -> list[Candidate]:
        """Every year of the plan's period that a time without a year can be in."""
        whole = self.whole
        if whole is None:
            return []
        inside = last is None and first.unit in WITHIN_A_YEAR
        years = range(whole.start.year - (not inside), whole.last.year + 1)
        if len(years) > LONGEST_PERIOD:
            return []
        if len(years) == 1:
            only = self.interval(first, last, years[0])
            return [(years[0], only)] if only and _overlap(only, whole) else []
        first_years: dict[Interval, int] = {}
        for year, days in self.dated(first, last, years):
            first_years.setdefault(days, year)
        found = [(year, days) for days, year in first_years.items()]
        fitting = [one for one in found if _fits(first, last, one[1], whole)]
        if last is not None:
            slight = (days.days >= LONG and _overlap(days, whole) * SLIGHT < days.days
                      for _, days in fitting)  # fmt: skip
            return [] if all(slight) else fitting
        if not fitting and first.unit in BY_THURSDAY:
            # «uke 53» of the year before the plan is none of its
            found = [one for one in found if one[0] >= whole.start.year]
        return fitting or [one for one in found if _overlap(one[1], whole)]

    def _start_year(self, first: Atom, last: Atom) -> int | None:
        """The year of ``first`` when only ``last`` has one; None when no year makes it run forward.

        «Fra 15. juni til 12. januar 2027» was to run the other way if, over New Year, it would
        begin before the plan and last half a year.
        """
        assert last.year is not None
        for year in (last.year, last.year - 1):
            days = self.interval(first, last, year)
            before = year < last.year
            if days is None or (before and not _may_cross(first, last, days.days)):
                continue
            outside = self.whole is not None and days.start < self.whole.start
            days_only = outside and before and first.unit == last.unit == "day"
            return None if days_only and days.days >= LONG else year
        return None

    # Which days are meant.
    def days_of(self, span: Span, marks: Marks, at: Place) -> Interval | None:
        """The days of a time, or None with a problem that says why there are none."""
        first, last = span.first, span.last
        if not self.can_be(first) or (last is not None and not self.can_be(last)):
            return None
        if first.unit == "plan-period":
            return days_of_atom(first, 0, None, self.period)
        year = first.year
        if year is None and last is not None and last.year is not None:
            year = self._start_year(first, last)
            if year is None:
                self._report_backward(at)
                return None
        found = self._without_year(span, marks, at) if year is None else None
        if year is not None:
            found = self.interval(first, last, year)
            if found is None:
                self._report_missing(span, year, at)
        season = last is not None and last.unit == "season" and not last.part
        if season and span.sign == "until" and first.unit not in ("season", "half"):
            ends = "{date} can be two days; write the date"  # «fra 1. mars til sommeren»
            self.report("which-day", (span.final.start, span.final.end), ends, date="")
        if found is not None:
            wrong = disagreement(span, marks, found, self.words, at, self.text)
            self.problems += [wrong] if wrong else []
        return self._up_to(span, found)

    def _without_year(self, span: Span, marks: Marks, at: Place) -> Interval | None:
        """The days of a time without a year, when the plan's period leaves one reading."""
        first, last, whole = span.first, span.last, self.whole
        found = self.candidates(first, last)
        if found and whole and first.unit.startswith("near-"):
            for year in range(whole.start.year, whole.last.year + 1):
                if self.interval(first, last, year) is None:  # «søndag før jul» is two in 2023
                    self._report_fault(first, year)
                    return None
        if len(found) > 1:
            fitting = [one for one in found if fits_check(span, marks, one[1])]
            if len(fitting) == 1:
                found = fitting
                template = "only {year} has {date}, so that year is meant"
                self.remark_year(at, template, found[0][1].start.year)
        if whole is not None and marks.toward in ("after", "before"):
            if len(found) == 1 and not _leaves_room(found[0][1], marks.toward, whole):
                found = self.dated(first, last, range(whole.start.year - 1, whole.last.year + 2))
            found = [one for one in found if _leaves_room(one[1], marks.toward, whole)] or found
        elif len(found) > 1 and whole is not None and last is not None:
            found = [one for one in found if self._touches(span, one[1], whole)] or found
        if len(found) == 1:
            return found[0][1]
        one_year = not found and whole is not None and whole.start.year == whole.last.year
        if whole and one_year and self.interval(first, last, whole.start.year) is None:
            self._report_missing(span, whole.start.year, at)
        elif last is not None and self.interval(first, last, 2000) is None:
            self._report_backward(at)
        else:
            self._report_year(span, marks, found)
        return None

    def _touches(self, span: Span, days: Interval, whole: Interval) -> bool:
        """Whether more than a little of a stretch is in the plan, or it is too long to tell."""
        days = self._up_to(span, days) or days
        return days.days >= LONG or _overlap(days, whole) * SLIGHT >= days.days

    def _up_to(self, span: Span, interval: Interval | None) -> Interval | None:
        """«fra 21. august til jul» ends before Christmas begins; «til nyttårsaften» is that day.

        «mellom påske og pinse» begins after Easter too.
        """
        last = span.last
        if interval is None or last is None or span.sign not in ("until", "and"):
            return interval
        start, end = interval
        for atom in (span.first, last):
            years = range(start.year, end.year + 1) if atom.unit == "feast" else ()
            for feast in (days_of_atom(atom, year) for year in years):
                if not feast or feast.days == 1:
                    continue
                if atom is last and feast.end == interval.end and feast.start > start:
                    end = feast.start
                elif atom is not last and feast.start == start and span.sign == "and":
                    start = feast.end
        return Interval(start, end) if start < end else interval

    def can_be(self, atom: Atom) -> bool:
        """Whether there is such a day, week or year; if not, that is reported."""
        unread = atom.unit == "season" and atom.name in self.unread
        if atom.short or unread or not exists(atom):
            in_february = atom.unit == "day" and atom.b == 2
            near = self.candidates(atom._replace(a=28), None) if in_february else []
            leap = max(
                (year for year, _ in near),
                key=lambda year: month_span(year, 2, 2).days,
                default=None,
            )
            self._report_fault(atom, None, leap)
            return False
        if atom.unit == "day" and atom.year is not None:
            written = self.text[atom.start : atom.end]  # «2026–09-12»: an ISO date has hyphens
            iso = len(written) == 10 and written[:4].isdigit() and written[8:].isdigit()
            if iso and written[4] != "/" and not written[4] == written[7] == "-":
                template = "{date} mixes dashes; an ISO date has hyphens"
                right = f"{written[:4]}-{written[5:7]}-{written[8:]}"
                self.report("mixed-dashes", (atom.start, atom.end), template, right, date="")
        return True

    def check_exception(self, weekdays: Collection[int], day: Interval, written: str) -> None:
        """«tirsdager, unntatt 18. mars», a Wednesday: perhaps another day is meant."""
        within = self.whole is None or _overlap(day, self.whole) > 0
        if day.start.weekday() not in weekdays and within:
            start = max(self.text.find(written), 0)
            at = (start, start + len(written))
            self.problems.append(wrong_weekday(day.start, min(weekdays), self.words, at))

    # What is wrong.
    def _report_missing(self, span: Span, year: int, at: Place) -> None:
        """Say why there are no such days in ``year``."""
        first, last = span.first, span.last
        if last is None or not days_of_atom(first, year, self.declared):
            self._report_fault(first, year)
        elif days_of_atom(last, last.year or year, self.declared):
            self._report_backward(at)
        else:
            self._report_fault(last, last.year or year)

    def _report_fault(self, atom: Atom, year: int | None, likely: int | None = None) -> None:
        """Report what is wrong with an atom in ``year``, or in every year; ``likely`` is meant."""
        at, words = (atom.start, atom.end), self.words
        week, number, in_weeks = words.text("week"), str(atom.a), atom.unit in BY_THURSDAY
        year = year if year is not None else atom.year
        nearest: tuple[str, ...] = ()
        if atom.short:
            template = "the year of {date} is not in the plan's period; write four digits"
            self.report("ambiguous-year", at, template, *_in_full(atom, words), date="")
        elif atom.unit == "season" and atom.name in self.unread:
            template = "what {season} means to the organisation is not understood"
            self.report("bad-season", at, template, season="")
        elif year is not None and days_of_atom(atom, year) is not None:
            return
        elif atom.unit.startswith("near-"):
            template = "{date} can be two days; write the date"
            if atom.unit == "near-week":
                template = "{date} can be two weeks; write the number of the week"
            self.report("which-day", at, template, date="")
        elif in_weeks and year is None:
            self.report("no-such-week", at, "there is no week {week}", week=number)
        elif in_weeks:
            if year and atom.a == 53:
                nearest = f"{week} 52 {year}", f"{week} 1 {year + 1}"
            template = "there is no week {week} in {year}"
            self.report("no-such-week", at, template, *nearest, week=number, year=str(year))
        elif atom.unit == "declared":
            whole = self.whole
            if whole and year and not whole.start.year <= year <= whole.last.year:
                return  # outside of the period, which is told
            template = "{date} is not among the organisation's dates for {year}; write the date"
            self.report("impossible-date", at, template, date="", year=str(year))
        elif atom.unit not in ("plan-period", "season"):
            nearest = _last_of_month(atom, year or likely or 2000, words)
            self.report("impossible-date", at, "there is no {date}", *nearest, date="")

    def _report_backward(self, at: Place) -> None:
        self.report("end-before-start", at, "{range} ends before it starts", range="")

    def _report_year(self, span: Span, marks: Marks, found: list[Candidate]) -> None:
        """Ask which year is meant, with the readings written out."""
        from applan.when.formatter import occurrence_text

        template, whole = "{date} can be in more than one year", self.whole
        if whole is None:
            template = "{date} has no year"
        elif not found:
            template = "{date} is in no year of the plan's period"
            last_year = min(whole.last.year, whole.start.year + 3)
            found = self.dated(span.first, span.last, range(whole.start.year - 1, last_year + 2))
        readings = []
        for _, days in found:
            kind, precision, name, part = shape_of(span, marks, days, self.declared)
            check = check_of(span, marks._replace(weeks=()))
            value = Occurrence(kind, days, precision, check=check, name=name, part=part)
            readings.append(occurrence_text(value, self.words))
        at = (span.first.start, span.final.end)
        self.report("ambiguous-year", at, template, *readings, date="")


def _may_cross(first: Atom, last: Atom, days: int) -> bool:
    """Whether a range may run over New Year."""
    if first.unit == last.unit == "day" and first.b == last.b:
        return False
    return days <= (366 if first.unit in ("month", "season") else LONGEST_OVER_NEW_YEAR)


def _overlap(interval: Interval, period: Interval) -> int:
    return max(0, (min(interval.end, period.end) - max(interval.start, period.start)).days)


def _fits(first: Atom, last: Atom | None, interval: Interval, period: Interval) -> bool:
    """Whether an interval lies in the period enough to be meant."""
    if first.unit in BY_THURSDAY:
        thursdays = interval.start + timedelta(days=3), interval.end - timedelta(days=4)
        return period.start <= thursdays[1] and thursdays[0] < period.end
    if last is None and first.unit == "feast":
        return period.start <= interval.start < period.end
    if last is None and first.unit in LONG_UNITS:
        return 5 * _overlap(interval, period) >= 3 * interval.days
    return _overlap(interval, period) > 0


def _leaves_room(interval: Interval, toward: str, period: Interval) -> bool:
    """Whether anything of the plan's period comes after, or before, an interval."""
    if toward == "after":
        return period.start <= interval.end < period.end
    return period.start < interval.start <= period.end


def exists(atom: Atom) -> bool:
    """Whether there is any year that has the day, the week or whatever the atom names."""
    unit, a, b = atom.unit, atom.a, atom.b
    if unit == "day":
        return 1 <= b <= 12 and 1 <= a <= LENGTHS[b]
    if unit in MOST:
        return 1 <= a <= MOST[unit]
    if unit in FOUND_BY_YEAR:
        return any(days_of_atom(atom, year) is not None for year in range(2000, 2007))
    return True


def full_year(short: int, period: Interval) -> int | None:
    """The year of two digits that lies in a period, or next to it; else None."""
    for more in (0, 1):
        years = range(period.start.year - more, min(period.last.year + more, LAST_YEAR) + 1)
        found = [year for year in years if year % 100 == short]
        if len(found) == 1:
            return found[0]
    return None


def plan_year(span: Span, context: Context) -> Span:
    """«2025/26» as the plan's own period, where that is the year it runs over."""
    first, last, whole = span.first, span.last, context.whole
    if whole is None or first.unit not in ("year", "years"):
        return span
    until = first.a if first.unit == "years" else last.year if last else None
    over = (whole.start.month, whole.start.day) != (1, 1)
    years = (whole.start.year, whole.last.year) == (first.year, until)
    slash = "/" in context.text[first.start : span.final.end]
    if slash and over and years and until == whole.start.year + 1:
        return Span(first._replace(unit="plan-period", name=""))
    return span


def _in_full(atom: Atom, words: Vocabulary) -> tuple[str, ...]:
    """A date whose year had two digits, with four."""
    assert atom.year is not None
    year = 2000 + atom.year
    if atom.unit == "day" and 1 <= atom.b <= 12:
        return (f"{atom.a}. {words.word('month', atom.b)} {year}",)
    return (str(year),) if atom.unit == "year" else ()


def _last_of_month(atom: Atom, year: int, words: Vocabulary) -> tuple[str, ...]:
    """The last day of the month, for a day after it."""
    if atom.unit != "day" or not 1 <= atom.b <= 12 or atom.a < 28:
        return ()
    last = month_span(year, atom.b, atom.b).days
    suffix = f" {atom.year}" if atom.year else ""
    return (f"{last}. {words.word('month', atom.b)}{suffix}",)
