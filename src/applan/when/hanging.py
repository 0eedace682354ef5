"""Times that hang on an event, or of which only one end is written: «før påske», «fra 1. mai»."""

from __future__ import annotations

import re
from datetime import date, timedelta

from applan.when.durations import add_duration
from applan.when.values import Anchor, Interval, Occurrence, Period, Problem
from applan.when.words import Vocabulary

LONGEST_DATE = 60
"""In characters: what is longer, after the name of an event, is not looked at as its date."""
DATED = frozenset({"day", "days"})
DATE_FAULTS = frozenset({"ambiguous-year", "impossible-date", "end-before-start",
                         "weekday-mismatch"})  # fmt: skip
DATE_AFTER_NAME = re.compile(r"\s((?:[^\W\d_]+dag(?:en)?\s)?\d.*)", re.DOTALL)


def hanging(
    anchor: Anchor, text: str, at: int, words: Vocabulary, period: Period | None
) -> tuple[Anchor, Interval | None, Occurrence | None, list[Problem]]:
    """An anchor with the days that can be told, and the problems of a date in its event.

    ``at`` is where the time begins in ``text``. The third is the date itself where the event
    only says what is then: «under landsmøtet 3.–5. april». A length is counted from the last day
    of the event, or back from its first.
    """
    known = _event_days(anchor.event, words, period) if anchor.duration else None
    named, base, problems = _date_after_name(anchor.event, words, period)
    if problems:
        shift = text.find(anchor.event, at) + len(named)
        return anchor, None, None, [_moved(problem, shift) for problem in problems]
    if base is not None:
        from applan.when.formatter import occurrence_text

        known = base.interval
        anchor = anchor._replace(event=named + occurrence_text(base, words))
    if anchor.to_event:
        anchor = anchor._replace(to_day=_last_day_until(anchor.to_event, words, period))
    if anchor.duration is not None and known is not None and not anchor.within:
        sign = -1 if anchor.direction == "before" else 1
        day = add_duration(known.start if sign < 0 else known.last, anchor.duration, sign)
        return anchor, Interval(day, add_days(day, 1)), None, []
    if base is None or anchor.duration is not None or known is None:
        return anchor, None, None, []
    if anchor.direction == "at":
        return anchor, known, base, []
    anchor = with_end(anchor, known)
    return anchor, stretch(anchor, period.interval if period else None), None, []


def with_end(anchor: Anchor, days: Interval) -> Anchor:
    """An anchor with the first or the last day that the days of its event leave."""
    direction = anchor.direction
    if direction in ("from", "after"):
        return anchor._replace(from_day=days.start if direction == "from" else days.end)
    if direction == "before":
        return anchor._replace(to_day=add_days(days.start, -1))
    return anchor._replace(to_day=days.last) if direction == "until" else anchor


def stretch(anchor: Anchor, whole: Interval | None) -> Interval | None:
    """The days from one end to the other, where what is not said is the plan's own."""
    start, end = anchor.from_day, anchor.to_day
    if start is None and anchor.direction in ("before", "until") and whole is not None:
        start = whole.start
    after = add_days(end, 1) if end is not None else None
    if after is None and anchor.direction in ("from", "after") and not anchor.to_event:
        after = whole.end if whole else None
    return Interval(start, after) if start and after and start < after else None


def _event_days(event: str, words: Vocabulary, period: Period | None) -> Interval | None:
    """The days of an «event» that is itself a date or a feast."""
    only = _date_alone(event, words, period)
    return only.interval if only is not None else None


def _last_day_until(event: str, words: Vocabulary, period: Period | None) -> date | None:
    """The last day of «til 1. juni» and «til mai», and the day before «til jul» begins."""
    only = _date_alone(event, words, period)
    if only is None or only.interval is None:
        return None
    feast = only.kind == "days" and only.name
    return add_days(only.interval.start, -1) if feast else only.interval.last


def _date_alone(event: str, words: Vocabulary, period: Period | None) -> Occurrence | None:
    """What the words of an event are read as, where they may be nothing but a date."""
    from applan.when.parser import read_text

    if not event[:1].isdigit() and " " in event:
        return None
    reading = read_text(event, words.language, period, suggests=False)
    if reading.problems or len(reading.occurrences) != 1:
        return None
    return reading.occurrences[0]


def _date_after_name(
    event: str, words: Vocabulary, period: Period | None
) -> tuple[str, Occurrence | None, list[Problem]]:
    """The words before the date that an event ends with, the date, and what is wrong with it.

    Only a day with its month counts: «§ 3.4» and «landsmøtet 2027» are all name.
    """
    from applan.when.parser import read_text

    match = DATE_AFTER_NAME.search(event)
    written = match.group(1) if match else ""
    if not match or len(written) > LONGEST_DATE or not _has_month(written):
        return event, None, []
    reading = read_text(written, words.language, period, suggests=False)
    codes = {problem.code for problem in reading.problems}
    if len(reading.occurrences) != 1 or codes - DATE_FAULTS:
        return event, None, []
    only = reading.occurrences[0]
    if only.kind not in DATED or only.certainty != "fixed" or only.deadline:
        return event, None, []
    return event[: match.start(1)], only, list(reading.problems)


def _has_month(written: str) -> bool:
    return any(char.isalpha() for char in written) or written.count(".") >= 2


def _moved(problem: Problem, shift: int) -> Problem:
    return problem._replace(start=problem.start + shift, end=problem.end + shift)


def day_text(day: date | None, words: Vocabulary) -> str:
    """«16. mai 2026»; "" for None."""
    from applan.when.format_dates import format_days

    return format_days(Interval(day, add_days(day, 1)), words) if day else ""


def add_days(day: date, days: int) -> date:
    """A day some days later, at the ends of the calendar the last or the first there is."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min
