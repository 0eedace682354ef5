"""The days of one item: its year settled, its checks held against it, its faults reported."""

from __future__ import annotations

from dataclasses import replace

from applan.when.checks import disagreement, fits_check
from applan.when.cursor import Atom, Item
from applan.when.resolve import (
    Candidate,
    Context,
    candidates,
    exists,
    interval_of,
    is_calendar_year,
    nearby,
    start_year,
)
from applan.when.shapes import undated_occurrence
from applan.when.spans import span
from applan.when.values import Interval, Period, Problem
from applan.when.words import Vocabulary

LONG = 180
"""In days."""
SLIGHT = 10
"""A tenth of a stretch, or less, is hardly any of it."""


class Dater:
    """Finds the days of the items of one text, and collects the problems on the way."""

    def __init__(
        self, text: str, words: Vocabulary, context: Context, unread: tuple[str, ...]
    ) -> None:
        self.text = text
        self.words = words
        self.context = context
        self.unread = unread
        self.problems: list[Problem] = []

    def interval_of(self, item: Item, first: Atom, last: Atom | None) -> Interval | None:
        """The days of an item, or None with a problem that says why there are none."""
        if self._cannot_be(first) or (last is not None and self._cannot_be(last)):
            return None
        if _is_plan_year(item, self.context.period, self.text):
            first.unit, first.name, item.last = "plan-period", "", None
        if first.unit == "plan-period":
            return span(first, 0, None, self.context.period)
        year = first.year
        if year is None and last is not None and last.year is not None:
            year = start_year(first, last, self.context)
            if year is None or self._runs_from_outside(first, last, year):
                self._report_backward(item)
                return None
        if year is None:
            return self._undated(item, first, last)
        interval = interval_of(first, last, year, self.context)
        if interval is None:
            self._report_missing(item, first, last, year)
        else:
            self._check(item, interval)
        return interval

    def _runs_from_outside(self, first: Atom, last: Atom, year: int) -> bool:
        """Whether «fra 15. juni til 12. januar 2027» was to run the other way.

        It does if, over New Year, it would hardly touch the plan and last half a year.
        """
        period = self.context.period
        if period is None or year == last.year or first.unit != "day" or last.unit != "day":
            return False
        interval = interval_of(first, last, year, self.context)
        if interval is None or interval.days < LONG:
            return False
        whole = period.interval
        inside = min(interval.end, whole.end) - max(interval.start, whole.start)
        return inside.days * SLIGHT < interval.days

    def _cannot_be(self, atom: Atom) -> bool:
        """Report an atom that no year has, or whose own year is not known."""
        unread = atom.unit == "season" and atom.name in self.unread
        if atom.short or unread or not exists(atom):
            self._report_fault(atom, None)
            return True
        return False

    def _report_missing(self, item: Item, first: Atom, last: Atom | None, year: int) -> None:
        """Say why there are no such days in ``year``."""
        declared = self.context.declared
        if last is not None and span(first, year, declared):
            if span(last, last.year or year, declared):
                self._report_backward(item)
            else:
                self._report_fault(last, last.year or year)
        else:
            self._report_fault(first, year)

    def _undated(self, item: Item, first: Atom, last: Atom | None) -> Interval | None:
        """The days of an item without a year, when the plan's period leaves one reading."""
        found = candidates(first, last, self.context)
        if len(found) > 1:
            fitting = [one for one in found if fits_check(item, one[1])]
            found = fitting if len(fitting) == 1 else found
        period = self.context.period
        if len(found) > 1 and period is not None and item.toward in ("after", "before"):
            found = [one for one in found if _leaves_room(one[1], item.toward, period)] or found
        if not found and period is not None and is_calendar_year(period):
            year = period.interval.start.year
            interval = interval_of(first, last, year, self.context)
            if interval is None:
                self._report_missing(item, first, last, year)
                return None
            found = [(year, interval)]
        if len(found) == 1:
            self._check(item, found[0][1])
            return found[0][1]
        if last is not None and interval_of(first, last, 2000, self.context) is None:
            self._report_backward(item)
        else:
            self._report_year(item, first, last, found)
        return None

    def _check(self, item: Item, interval: Interval) -> None:
        problem = disagreement(item, interval, self.words)
        if problem is not None:
            self.problems.append(problem)

    def _report_fault(self, atom: Atom, year: int | None) -> None:
        from applan.when.faults import fault_of

        problem = fault_of(atom, year, self.text, self.words, self.unread)
        if problem is not None:
            self.problems.append(problem)

    def _report_backward(self, item: Item) -> None:
        written = self.text[item.start : item.end]
        template = "{range} ends before it starts"
        args = (("range", written),)
        self.problems.append(Problem("end-before-start", template, args, item.start, item.end))

    def _report_year(
        self, item: Item, first: Atom, last: Atom | None, found: list[Candidate]
    ) -> None:
        """Ask which year is meant, with the readings written out."""
        template = "{date} can be in more than one year"
        if not found:
            template = "{date} is in no year of the plan's period"
            found = nearby(first, last, self.context)
        if self.context.period is None:
            template = "{date} has no year"
        alternatives = tuple(self._written_out(item, interval) for _, interval in found)
        start, end = first.start, (last or first).end
        args = (("date", self.text[start:end]),)
        self.problems.append(Problem("ambiguous-year", template, args, start, end, alternatives))

    def _written_out(self, item: Item, interval: Interval) -> str:
        """The date alone, without what stands before and after it."""
        from applan.when.formatter import occurrence_text

        value = undated_occurrence(item, interval, self.context.declared)
        check = value.check and value.check._replace(weeks=())
        return occurrence_text(replace(value, check=check), self.words)


def _leaves_room(interval: Interval, toward: str, period: Period) -> bool:
    """Whether anything of the plan's period comes after, or before, an interval."""
    if toward == "after":
        return interval.end < period.interval.end
    return period.interval.start < interval.start


def _is_plan_year(item: Item, period: Period | None, text: str) -> bool:
    """Whether «2025/26» names the plan's own year, which runs over New Year."""
    first, last = item.first, item.last
    if period is None or first is None or first.unit not in ("year", "years"):
        return False
    if "/" not in text[first.start : (last or first).end]:
        return False
    until = first.a if first.unit == "years" else last.year if last else None
    start, end = period.interval.start, period.interval.last
    if (start.month, start.day) == (1, 1):
        return False
    return first.year == start.year and until == end.year == start.year + 1
