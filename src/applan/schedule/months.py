"""Month by month: what has priority, and the dates that matter."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from applan.model import Plan, View
from applan.schedule.dates import short_text
from applan.schedule.occurrences import occurrences
from applan.schedule.recurring import month_after
from applan.schedule.scheduled import Scheduled
from applan.schedule.selection import Line, fold, period_of, select
from applan.schedule.texts import capital, time_text
from applan.schedule.words import words
from applan.when import Interval
from applan.when import Occurrence as Time

LONGEST_DATE = 31
"""Days in the longest stretch that is one date in a calendar; what is longer is a window."""
LONGEST_FOCUS = 186
"""Days in the longest stretch that is named in each of its months: half a year and a little."""


@dataclass(frozen=True, slots=True)
class MonthBlock:
    """A month, or a run of months without anything, with what has priority and what has dates.

    ``first`` is the first day of the month, and None for the two blocks at the end: what goes on
    or comes back through the period, and what is not decided. They are there when they hold
    something. ``lines`` are the occurrences that the titles stand for.
    """

    label: str
    focus: tuple[str, ...]
    dates: tuple[tuple[str, str], ...]
    first: date | None
    last: date | None
    lines: tuple[Line, ...] = ()


@dataclass(slots=True)
class _Month:
    focus: list[str] = field(default_factory=list)
    dates: list[tuple[str, str]] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)


def months_view(plan: Plan, view: View | None = None, name: str = "") -> tuple[MonthBlock, ...]:
    """The plan month by month, through its period or the view's.

    Months outside the plan's period come with it when something is in them, unless the view
    says which period it is about.
    """
    limits = period_of(plan, view)
    lines = fold(select(plan, occurrences(plan, name), view))
    return month_blocks(lines, plan.span.interval, plan.language, limits)


def month_blocks(
    lines: Iterable[Line], span: Interval, language: str, limits: Interval | None = None
) -> tuple[MonthBlock, ...]:
    """Lines of one plan or of several, month by month, through ``span`` or what it is limited to.

    Months outside ``span`` come with it when something is in them, unless there are limits.
    """
    months: dict[date, _Month] = {first: _Month() for first in _months(limits or span)}
    always, undecided = _Month(), _Month()
    for line in lines:
        one = line.item
        if one.group != "undecided" and one.group != "recurring" and not _is_long(one):
            _enter(months, line, limits, language)
            continue
        block = undecided if one.group == "undecided" else always
        block.dates.append((one.text, _title(one, language)))
        block.lines.append(line)
    own = words(language)
    ends = ((own.whole, always), (own.headings["undecided"], undecided))
    return (
        *_blocks(months, language),
        *(_block(label, month, None) for label, month in ends if month.lines),
    )


def _enter(months: dict[date, _Month], line: Line, limits: Interval | None, language: str) -> None:
    """Put an occurrence into its month, or a window into each of its months."""
    one = line.item
    assert one.start is not None and one.end is not None
    start = max(one.start, limits.start) if limits else one.start
    end = min(one.end, limits.last) if limits else one.end
    if one.group == "dated" and (one.deadline or (one.end - one.start).days < LONGEST_DATE):
        month = months.setdefault(start.replace(day=1), _Month())
        month.lines.append(line)
        month.dates.append((short_text(one, {start.year}), _title(one, language)))
        return
    for first in _months(Interval(start, end)) or [start.replace(day=1)]:
        month = months.setdefault(first, _Month())
        month.lines.append(line)
        month.focus.append(_title(one, language))


def _is_long(one: Scheduled) -> bool:
    if one.start is None or one.end is None:
        return False
    return not one.deadline and (one.end - one.start).days >= LONGEST_FOCUS


def _title(one: Scheduled, language: str) -> str:
    """A title, with what the reader must know before trusting it."""
    own = words(language)
    if one.status == "cancelled":
        return f"{one.title} ({own.statuses['cancelled'].lower()})"
    if one.certainty == "tentative" and one.group == "window":
        return f"{one.title} ({own.tentative})"
    return one.title


def _months(interval: Interval) -> list[date]:
    """The first day of every month that the interval touches."""
    found: list[date] = []
    first = interval.start.replace(day=1)
    last = max(interval.last, interval.start)
    while first <= last:
        found.append(first)
        following = month_after(first)
        if following.day != 1:
            break
        first = following
    return found


def _blocks(months: dict[date, _Month], language: str) -> Iterable[MonthBlock]:
    """The months in order, those in a row without anything taken together."""
    years = {first.year for first in months}
    run: list[date] = []
    for first in sorted(months):
        month = months[first]
        empty = not month.focus and not month.dates
        if run and not (empty and _follows(run[-1], first)):
            yield _empty(run, language, years)
            run = []
        if empty:
            run.append(first)
            continue
        yield _block(_label(first, first, language, years), month, first)
    if run:
        yield _empty(run, language, years)


def _block(label: str, month: _Month, first: date | None) -> MonthBlock:
    focus, dates = tuple(dict.fromkeys(month.focus)), tuple(dict.fromkeys(month.dates))
    return MonthBlock(label, focus, dates, first, first, tuple(month.lines))


def _empty(run: list[date], language: str, years: set[int]) -> MonthBlock:
    return MonthBlock(_label(run[0], run[-1], language, years), (), (), run[0], run[-1])


def _follows(before: date, first: date) -> bool:
    return before.year == first.year and before.month + 1 == first.month


def _label(first: date, last: date, language: str, years: set[int]) -> str:
    """«Januar», «Juli–august 2020»: with the year when there is more than one."""
    interval = Interval(first, month_after(last))
    time = Time("month" if first == last else "months", interval, "month")
    text = time_text(time, "fixed", language)
    return capital(text if len(years) > 1 else text.replace(f" {first.year}", ""))
