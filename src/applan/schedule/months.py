"""Month by month: what has priority, and the dates that matter."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby

from applan.frozen import NamedTuple
from applan.grouping import grouped
from applan.model import Plan, View
from applan.schedule.dates import short_text, title_text, with_note
from applan.schedule.occurring import occurrences
from applan.schedule.recurring import month_after
from applan.schedule.scheduled import COARSE, Scheduled, is_long
from applan.schedule.selection import Line, fold, period_of, select
from applan.schedule.texts import capital, time_text, times_text, without_year
from applan.when import Interval, Rule
from applan.when import Occurrence as Time
from applan.when.format_dates import clock_text
from applan.when.words import vocabulary
from applan.words.calendar import words

LONGEST_DATE = 31
"""Days in the longest stretch that is one date in a calendar; what is longer is a window."""
MOST_MONTHS = 144
"""Months: of a longer time only those that hold something are shown after this many."""
MOST_AT_ONCE = 3
"""Months of the longest stretch that is told in each of them; what is longer is told once."""
MOST_DAYS = 5
"""Days of a month that are listed for one rule: «hver torsdag» is, «hver dag» is not."""


class Told(NamedTuple):
    """What is told of a line in a month: its printed time, which leaves out the year and is empty
    of what only goes on there, and its title. ``days`` are those of the month that it falls on."""

    when: str
    title: str
    line: Line
    days: tuple[int, ...] = ()


class Month(NamedTuple):
    """A month, or a run of months without anything, with what has priority and what has dates.

    ``first`` is the first day of the month, and None for two that are there when they hold
    something: before the months what goes on or comes back through several of them, and last what
    is not decided.
    """

    label: str
    focus: tuple[Told, ...]
    dates: tuple[Told, ...]
    first: date | None

    @property
    def lines(self) -> tuple[Line, ...]:
        """The occurrences that are told of."""
        return tuple(one.line for one in (*self.focus, *self.dates))


def months_view(plan: Plan, view: View | None = None) -> tuple[Month, ...]:
    """The plan month by month, through its period or the view's.

    Months outside the plan's period come with it when something is in them, unless the view
    says which period it is about.
    """
    limits = period_of(plan, view)
    lines = fold(select(plan, occurrences(plan), view))
    months = months_of(lines, plan.span.interval, plan.language, limits)
    return tuple(together(months, plan.language))


def months_of(
    lines: Iterable[Line], span: Interval, language: str, limits: Interval | None = None
) -> tuple[Month, ...]:
    """Lines of one plan or of several, month by month, through ``span`` or what it is limited to.

    Months outside ``span`` come with it when something is in them, unless there are limits. A
    rule such as «første tirsdag i måneden» has its days in each month.
    """
    shown = limits or span
    focus: _Months = {first: [] for first in _months(shown.start, shown.last)[:MOST_MONTHS]}
    dates: _Months = {}
    always: list[Told] = []
    undecided: list[Told] = []
    for line in lines:
        one = line.item
        days = _within(one, limits, span)
        once = Told(with_note(one.text, one), _month_title(one, language), line)
        if one.group == "undecided":
            undecided.append(once)
        elif one.group == "recurring":
            found = _rule_dates(line, shown, language)
            for first, dated in found:
                dates.setdefault(first, []).append(dated)
            if days and not found and _has_an_end(one, shown) and not _runs_through(one, days):
                _enter(focus, dates, line, days, language)
            elif not found or (isinstance(one.recurrence, Rule) and one.recurrence.except_open):
                always.append(once)
        elif not days or is_long(one) or _runs_through(one, days):
            always.append(once)
        else:
            _enter(focus, dates, line, days, language)
    firsts = sorted({*focus, *dates})
    years = {first.year for first in firsts}
    months = (
        Month(
            _month_label(first, first, language, years),
            _in_order(focus.get(first, ())),
            _by_day(dates.get(first, ())),
            first,
        )
        for first in firsts
    )
    own = words(language)
    before, after = (
        (Month(label, (), tuple(held), None),) if held else ()
        for label, held in ((own["whole"], always), (own["heading.undecided"], undecided))
    )
    return (*before, *months, *after)


def together(months: Sequence[Month], language: str) -> Iterator[Month]:
    """The months as they are printed, those in a row of one year without anything as one."""
    years = {month.first.year for month in months if month.first}

    def run_of(at: tuple[int, Month]) -> object:
        place, month = at
        if month.first is None or month.focus or month.dates:
            return place
        return month.first.year, month.first.month - place

    for _, held in groupby(enumerate(months), run_of):
        first, *rest = (month for _, month in held)
        if rest and first.first and (last := rest[-1].first):
            first = first._replace(label=_month_label(first.first, last, language, years))
        yield first


def distinct(told: Iterable[Told]) -> list[Told]:
    """What is told, without what only says the same again."""
    return [held[0] for held in grouped(((one.when, one.title), one) for one in told).values()]


def _month_title(one: Scheduled, language: str) -> str:
    """A title in a month, with what the reader must know before trusting it."""
    title = title_text(one, language)
    unsure = one.certainty == "tentative" and one.group == "window"
    return f"{title} ({words(language)['tentative']})" if unsure and title == one.title else title


def _focus_text(one: Scheduled, language: str) -> str:
    """What goes on in a month; of what comes back in it or has no month of its own, when."""
    if one.time is None or one.time.kind == "month":
        return _month_title(one, language)
    years = {one.start.year} if one.start is not None and one.group != "recurring" else set[int]()
    return f"{title_text(one, language)} ({short_text(one, years)})"


def _has_an_end(one: Scheduled, shown: Interval) -> bool:
    """Whether what comes back is limited to a part of the time shown."""
    bounds = one.recurrence.bounds if one.recurrence is not None else None
    if bounds is None or one.start is None or one.end is None:
        return False
    return shown.start < bounds.start or bounds.end < shown.end


_Months = dict[date, list[Told]]
"""What is told in each month, by its first day."""


def _runs_through(one: Scheduled, days: tuple[date, date]) -> bool:
    """Whether it is told once: what is long, and what only lies somewhere within several months.

    «Våren» is not all spring, and nobody should read of it in January.
    """
    start, end = days
    count = (end.year - start.year) * 12 + end.month - start.month + 1
    return count > (1 if one.is_soft else MOST_AT_ONCE)


def _within(one: Scheduled, limits: Interval | None, span: Interval) -> tuple[date, date] | None:
    """The days by which it is filed, within what is shown; None where it has none.

    «Høsten» in a plan that begins in August begins then.
    """
    if one.start is None:
        return None
    start, end = one.filed
    if limits is None and one.precision in COARSE and one.overlaps(span):
        limits = span
    if limits is None:
        return start, end
    return max(start, limits.start), min(end, limits.last)


def _enter(
    focus: _Months, dates: _Months, line: Line, filed: tuple[date, date], language: str
) -> None:
    """Put an occurrence into its month, or a window into each of its months."""
    one, (start, end) = line.item, filed
    first = start.replace(day=1)
    if one.group == "dated" and one.length <= LONGEST_DATE:
        assert one.start is not None and one.end is not None
        last = min(one.end, month_after(first) - timedelta(days=1))
        days = tuple(range(max(one.start, first).day, last.day + 1))
        when = with_note(short_text(one, {start.year}), one)
        dates.setdefault(first, []).append(Told(when, _month_title(one, language), line, days))
        return
    for month in _months(start, end) or [first]:
        focus.setdefault(month, []).append(Told("", _focus_text(one, language), line))


def _rule_dates(line: Line, shown: Interval, language: str) -> list[tuple[date, Told]]:
    """The days of a rule by month; none for a rule without days, or with too many to list."""
    one = line.item
    if not one.names_days or min(one.length, shown.days) > MOST_MONTHS * 31:
        return []
    days = one.days_in(shown.start, shown.last)
    together = grouped((day.replace(day=1), day) for day in days)
    if any(len(held) > MOST_DAYS for held in together.values()):
        return []
    found: list[tuple[date, Told]] = []
    title = _month_title(one, language)
    hours = clock_text(one.time, vocabulary(language)) if one.time is not None else ""
    for first, held in together.items():
        times = [
            (Time("day", Interval(day, day + timedelta(days=1)), "day"), one.certainty)
            for day in held
        ]
        when = without_year(times_text(times, language), (), {first.year}) + hours
        days_here = tuple(day.day for day in held)
        found.append((first, Told(with_note(when, one), title, line, days_here)))
    return found


def _in_order(lines: Iterable[Told]) -> tuple[Told, ...]:
    """In the order of the plan, which is its writer's."""
    return tuple(sorted(lines, key=lambda told: (told.line.item.plan, told.line.item.item_path)))


def _by_day(dates: Iterable[Told]) -> tuple[Told, ...]:
    """By the first day and, of what is on one, by the hour."""
    return tuple(sorted(dates, key=lambda dated: (dated.days[:1], dated.line.item.hour)))


def _months(first: date, last: date) -> list[date]:
    """The first day of every month from that of ``first`` to that of ``last``."""
    found: list[date] = []
    first = first.replace(day=1)
    while first <= last:
        found.append(first)
        following = month_after(first)
        if following.day != 1:
            break
        first = following
    return found


def _month_label(first: date, last: date, language: str, years: set[int]) -> str:
    """«Januar», «Juli–august 2020»: with the year when there is more than one."""
    interval = Interval(first, month_after(last))
    time = Time("month" if first == last else "months", interval, "month")
    text = time_text(time, "fixed", language)
    return capital(text if len(years) > 1 else text.replace(f" {first.year}", ""))
