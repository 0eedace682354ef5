"""«Møtene er den andre torsdagen i måneden»: a rule in the text, and dates that do not keep it."""

from collections.abc import Iterator
from datetime import date, timedelta

from applan.calendar_facts import holidays_in, one_day, quiet_days_in
from applan.findings import Path
from applan.lint.times.readings import Dated, Times
from applan.when import Interval, Recurrence, Rule, days_of

_FEWEST = 4
"""Dates by which it can be seen that they are meant to keep the rule."""


def off_the_rule(times: Times) -> Iterator[tuple[Dated, str]]:
    """The one date of an activity that is not on the day that the text promises, and the promise.

    The text is that of the activity or of the section it stands in. What would be on a holiday is
    moved on purpose.
    """
    for found in times.prose.mentions:
        rule = found.reading.occurrences[0].recurrence if found.kind == "rule" else None
        if rule is None or found.path[-1] != "text":
            continue
        for dated in _of(times, found.path[:-1]):
            kept = [_kept(rule, one.interval.start) for one in dated]
            off = [one for one, days in zip(dated, kept, strict=True) if not _keeps(one, days)]
            if len(dated) < _FEWEST or len(off) != 1 or not all(kept):
                continue
            days = kept[dated.index(off[0])]
            away = any(holidays_in(one_day(day)) or quiet_days_in(one_day(day)) for day in days)
            if off[0].settled and not away:
                yield off[0], found.written


def _of(times: Times, path: Path) -> Iterator[tuple[Dated, ...]]:
    """The times of an activity, or of each activity right under a section."""
    if path in times.by_item:
        yield times.by_item[path]
        return
    for item, dated in times.by_item.items():
        if item[:-2] == path and item[-2] == "activities":
            yield dated


def _kept(recurrence: Recurrence, day: date) -> tuple[date, ...]:
    """The days that keep a rule in the week or the month of another day."""
    if not isinstance(recurrence, Rule):
        return ()
    start = day.replace(day=1) if recurrence.ordinals else day - timedelta(days=day.weekday())
    end = (start + timedelta(days=31)).replace(day=1) if recurrence.ordinals else start + _WEEK
    return days_of(recurrence, Interval(start, end))


def _keeps(dated: Dated, days: tuple[date, ...]) -> bool:
    return dated.exact and dated.interval.days == 1 and dated.interval.start in days


_WEEK = timedelta(days=7)
