"""Two times of a list that are one time said twice: «lørdag 14. mars, uke 11».

A week beside days is a check of them, a feast beside its day is the name of that day, and an
event beside a date is what happens then. Only a comma or nothing stands between the two; «og»
makes two times. Which it is can take the calendar to see, so this is done when the whole list
is read.
"""

from __future__ import annotations

from applan.when.checks import weeks_of
from applan.when.cursor import Atom, Item
from applan.when.feasts import FROM_EASTER
from applan.when.resolve import Context, candidates, interval_of
from applan.when.seasons import complete_range
from applan.when.spans import span
from applan.when.values import Interval, Problem

WEEK_LINKS = frozenset({",", "and", "/"})
SOME_YEARS = (2024, 2025, 2026)
"""Where no year is known: the week number of a day moves by one at most."""
MOST_MOVED = 35
"""In days, from one year to another: Easter's first possible day to its last."""


def join(group: list[Item], context: Context) -> list[Item]:
    """The times of a list, those that are said twice as one."""
    if len(group) < 2:
        return group
    found: list[Item] = []
    at = 0
    while at < len(group):
        item = group[at]
        at += 1
        beside = bool(found) and (item.separator == "," or item.runs_on)
        if beside and _is_days(found[-1]) and _is_weeks(item):
            weeks = _weeks_from(group, at - 1)
            if _are_those_of(found[-1], weeks, context, alone=len(group) == 1 + len(weeks)):
                _check(found[-1], weeks)
                at += len(weeks) - 1
                continue
        elif beside and _takes_up(found, item, context, alone=len(group) == 2):
            found.pop()
        elif beside and _is_name_after(found[-1], item, context):
            _name(found[-1], item)
            continue
        elif found and _ends(found[-1], item):
            found[-1].ending, found[-1].end = item, item.end
            continue
        found.append(item)
    return found


def run_together(text: str, item: Item) -> Problem:
    """A time right after another, with nothing between to say how they belong together."""
    args = (("text", text[item.start : item.end]),)
    template = "{text} runs into what stands before it; put a comma or a word between them"
    return Problem("run-together", template, args, item.start, item.end)


def _takes_up(found: list[Item], item: Item, context: Context, *, alone: bool) -> bool:
    """Whether what stands before a date says no more than the date, which then has it all."""
    before = found[-1]
    if before.named_event and _is_plain(item) and (item.runs_on or alone):
        _extend(item, before)
        return True
    if not _is_days(item):
        return False
    if _is_weeks(before) and before.last is None:
        listed = len(found) > 1 and _is_weeks(found[-2]) and before.separator in WEEK_LINKS
        if not listed and _are_those_of(item, [before], context, alone=alone):
            _check(item, [before])
            item.weeks_at = (before.start, before.end)
            _extend(item, before)
            return True
    elif _is_feast(before) and (item.runs_on or _is_its_day(before, item, context)):
        _name(item, before)
        _extend(item, before)
        return True
    return False


def _is_name_after(days: Item, feast: Item, context: Context) -> bool:
    """«24. desember, julaften»."""
    return _is_days(days) and _is_feast(feast) and _is_its_day(feast, days, context)


def _ends(before: Item, item: Item) -> bool:
    """«og før 17. mai» after «etter påske»: the two ends of one stretch."""
    last = item.last or item.first
    dated = before.first is not None and last is not None and last.unit != "bare"
    limits = before.toward in ("from", "after") and item.toward in ("until", "before")
    said = before.recurrence or item.recurrence or before.anchor or item.anchor or before.ending
    return dated and limits and item.separator == "and" and not said


def _is_plain(item: Item) -> bool:
    """Whether an item is dated, with nothing that makes another time of it."""
    return item.first is not None and not (
        item.recurrence or item.anchor or item.continuous or item.toward or item.check_weeks
    )


def _is_days(item: Item) -> bool:
    last = item.last or item.first
    return _is_plain(item) and last is not None and last.unit == "day"


def _is_weeks(item: Item) -> bool:
    units = {atom.unit for atom in (item.first, item.last) if atom is not None}
    return _is_plain(item) and units == {"week"}


def _is_feast(item: Item) -> bool:
    first = item.first
    return _is_plain(item) and first is not None and first.unit == "feast" and item.last is None


def _weeks_from(group: list[Item], at: int) -> list[Item]:
    """The week at this place in a list, and the weeks that follow."""
    end = at + 1
    while end < len(group) and _is_weeks(group[end]) and group[end].separator in WEEK_LINKS:
        end += 1
    return group[at:end]


def _numbers(weeks: list[Item]) -> tuple[int, ...]:
    found: list[int] = []
    for week in weeks:
        first, last = week.first, week.last or week.first
        assert first is not None and last is not None
        found += range(first.a, max(first.a, min(last.a, 53)) + 1)
    return tuple(found)


def _are_those_of(days: Item, weeks: list[Item], context: Context, *, alone: bool) -> bool:
    """Whether weeks are meant as those of the days, rightly or by mistake.

    A day and its weekday leave nothing for a week to add; without one, the week is at most one
    off, as it is when last year's is left standing. A day has but one week.
    """
    numbers = _numbers(weeks)
    first = days.first
    assert first is not None
    if days.last is None and len(numbers) > 1:
        return False
    weekday = first.weekday >= 0 or days.check_weekday >= 0
    if alone and weekday and days.last is None:
        return True
    written = weeks[-1].first.year if weeks[-1].first else None
    return any(
        abs(weeks_of(interval)[0] - numbers[0]) in (0, 1, 51, 52)
        for interval in _possible(days, written, context)
    )


def _possible(days: Item, written: int | None, context: Context) -> list[Interval]:
    """The days in every year they can be in; ``written`` is a year that stands beside them."""
    first, last = days.first, days.last
    assert first is not None
    complete_range(first, last)
    year = first.year or written
    if year is not None and not first.short:
        found = [interval_of(first, last, year, context)]
    elif context.period is not None:
        found = [interval for _, interval in candidates(first, last, context)]
    else:
        found = [interval_of(first, last, year, context) for year in SOME_YEARS]
    return [interval for interval in found if interval is not None]


def _check(days: Item, weeks: list[Item]) -> None:
    """Make the weeks a check of the days, with what else was said after them."""
    days.check_weeks = _numbers(weeks)
    days.weeks_at = (weeks[0].start, weeks[-1].end)
    last = weeks[-1].first
    atom = days.last or days.first
    if last is not None and atom is not None and atom.year is None:
        atom.year, atom.short = last.year, last.short
    for week in weeks:
        _extend(days, week)


def _is_its_day(feast: Item, days: Item, context: Context) -> bool:
    """Whether the days are the feast's, or would be in a year when it is earlier or later."""
    assert feast.first is not None
    name = feast.first.name
    for interval in _possible(days, feast.first.year, context):
        true = _days_of(feast.first, interval)
        if true is None or true.days != interval.days:
            continue
        moved = abs((true.start - interval.start).days)
        if moved == 0 or (name in FROM_EASTER and moved <= MOST_MOVED):
            return True
        if name.startswith("advent") and moved < 7:
            return True
    return False


def _days_of(feast: Atom, days: Interval) -> Interval | None:
    return span(feast, days.start.year)


def _name(days: Item, feast: Item) -> None:
    """Make the feast the name of the days."""
    days.called = feast.first
    atom = days.last or days.first
    if atom is not None and atom.year is None and feast.first is not None:
        atom.year, atom.short = feast.first.year, feast.first.short
    _extend(days, feast)


def _extend(item: Item, other: Item) -> None:
    """Let an item cover another that says the same, and have what only that one says."""
    if other.start < item.start:
        item.separator, item.runs_on, item.choice = other.separator, other.runs_on, other.choice
    item.start, item.end = min(item.start, other.start), max(item.end, other.end)
    item.tentative |= other.tentative
    item.doubted |= other.doubted
    item.unsure |= other.unsure
    item.deadline |= other.deadline
    if item.start_time is None:
        item.start_time, item.end_time = other.start_time, other.end_time
        item.more_times = other.more_times
