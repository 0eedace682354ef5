"""The weekdays and week numbers that writers add, held against the dates."""

from __future__ import annotations

from datetime import date, timedelta

from applan.when.phrases import Atom, Marks, Span
from applan.when.spans import span as days_of_atom
from applan.when.values import Check, Interval, Problem, problem
from applan.when.words import Vocabulary

MOST_WEEKS = 60
WRONG_WEEK = "{date} is in week {actual}, not {written}"


def check_of(span: Span, marks: Marks) -> Check | None:
    """What the writer gave beside the date, None when nothing."""
    weekdays = _weekdays(span, marks)
    dated = marks.called is not None and marks.called.unit == "feast"
    said = weekdays or marks.weeks or marks.weekend or dated
    return Check(weekdays, marks.weeks, marks.weekend, dated) if said else None


def _weekdays(span: Span, marks: Marks) -> tuple[int, ...]:
    first, last = span.first, span.last
    if first.unit == "weekend":
        return ()
    if marks.pair:
        return marks.pair if last is not None else marks.pair[:1]
    if marks.weekday >= 0:
        return (marks.weekday,)
    if first.weekday < 0:
        return ()
    return (first.weekday, last.weekday) if last and last.weekday >= 0 else (first.weekday,)


def fits_check(span: Span, marks: Marks, interval: Interval) -> bool:
    """Whether the dates agree with everything the writer gave beside them."""
    check = check_of(span, marks)
    if marks.called is not None and _is_other_feast(marks.called, interval):
        return False
    if check is None:
        return True
    return (
        _wrong_day(check, interval) is None
        and (not check.weeks or set(check.weeks) == set(weeks_of(interval)))
        and (not check.weekend or _is_weekend(interval))
    )


def weeks_of(interval: Interval) -> tuple[int, ...]:
    """The ISO weeks that an interval touches, in order; at most 60."""
    weeks: list[int] = []
    day = interval.start - timedelta(days=interval.start.weekday())
    while day < interval.end and len(weeks) < MOST_WEEKS:
        weeks.append(day.isocalendar().week)
        day += timedelta(days=7)
    return tuple(weeks)


def _wrong_day(check: Check, interval: Interval) -> tuple[int, int] | None:
    """The first weekday that is not as written: (written, actual)."""
    for written, day in zip(check.weekdays, (interval.start, interval.last), strict=False):
        if day.weekday() != written:
            return written, day.weekday()
    return None


def _is_weekend(interval: Interval) -> bool:
    days = {(interval.start + timedelta(days=n)).weekday() for n in range(min(interval.days, 5))}
    return interval.days <= 4 and (6 in days or 5 in days) and not days & {1, 2}


LONGEST_FEAST = 31
"""In days: what somebody may call Easter or Christmas."""


def _is_other_feast(feast: Atom, interval: Interval) -> bool:
    """Whether no day of the interval is one of the feast it is called, or it is all too long."""
    days = days_of_atom(feast, interval.start.year)
    return (
        days is None
        or interval.days > LONGEST_FEAST
        or days.end <= interval.start
        or interval.end <= days.start
    )


def disagreement(
    span: Span, marks: Marks, interval: Interval, words: Vocabulary, at: tuple[int, int], text: str
) -> Problem | None:
    """The problem of a check that its dates contradict, None when they agree.

    ``at`` is where in the ``text`` it stands.
    """
    if fits_check(span, marks, interval):
        return None
    from applan.when.format_dates import format_days

    shown = format_days(interval, words)
    check, called = check_of(span, marks), marks.called
    if called is not None and _is_other_feast(called, interval):
        days = days_of_atom(called, interval.start.year)
        name = text[called.start : called.end]
        actual = format_days(days, words) if days else "–"
        template = "{what} is {actual}, not {written}"
        return problem("weekday-mismatch", at, template, what=name, actual=actual, written=shown)
    assert check is not None
    wrong = _wrong_day(check, interval)
    if wrong is not None:
        day = interval.start if check.weekdays[0] == wrong[0] else interval.last
        return wrong_weekday(day, wrong[0], words, at)
    if check.weekend:
        return problem("weekday-mismatch", at, "{date} is not a weekend", date=shown)
    actual, written = number_range(weeks_of(interval), words), number_range(check.weeks, words)
    at = marks.weeks_at or at
    return problem("week-mismatch", at, WRONG_WEEK, date=shown, actual=actual, written=written)


def wrong_weekday(day: date, written: int, words: Vocabulary, at: tuple[int, int]) -> Problem:
    """The problem of a day that is another day of the week than was written."""
    from applan.when.format_dates import format_days

    return problem(
        "weekday-mismatch",
        at,
        "{date} is a {actual}, not a {written}",
        date=format_days(Interval(day, day + timedelta(days=1)), words),
        actual=words.word("weekday", day.weekday()),
        written=words.word("weekday", written),
    )


def number_range(numbers: tuple[int, ...], words: Vocabulary) -> str:
    """«42», «42–44», «42 og 53», «13, 14 og 19»."""
    if len(numbers) > 1 and numbers == tuple(range(numbers[0], numbers[-1] + 1)):
        return f"{numbers[0]}–{numbers[-1]}"
    return words.listed([str(number) for number in numbers])
