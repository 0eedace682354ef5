"""Printing times as Språkrådet writes them; what is printed is read back as the same value.

An en dash without spaces inside «12.–20. september», with spaces where either side is several
words; lower-case months; «kl. 18.30». Ordinary spaces: where a line may not break is another
layer's business.
"""

from __future__ import annotations

import re
from itertools import groupby, pairwise

from applan.frozen import replace
from applan.when.format_dates import (
    clock_text,
    dated_text,
    format_days,
    format_months,
    format_weeks,
    said_once,
)
from applan.when.format_recurring import anchor_text, exception_text, recurrence_text
from applan.when.spans import SEASONS
from applan.when.values import Check, Interval, Kind, Occurrence, Quota, Reading, Recurrence, Rule
from applan.when.words import Vocabulary, vocabulary

LISTED = frozenset({"day", "week", "month"})
SHARED = LISTED | {"season"}
"""What is listed with its year said once."""
LINKS = frozenset({"or", "and"})

PLAIN = frozenset(
    {"day", "days", "week", "weeks", "month", "months", "part-of-month", "turn-of-month",
     "season", "half-year", "quarter", "year", "years", "period"}
)  # fmt: skip


def format_when(value: Reading | Occurrence, language: str = "nb") -> str:
    """The canonical text of a time, always with its year, and with what is noted behind it.

    What has no days because its year is not settled is printed as it was written.
    """
    words = vocabulary(language)
    if isinstance(value, Occurrence):
        return _prefix(value, words) + occurrence_text(value, words) + _suffix(value)
    if not value.notes:
        return _list_text(value.occurrences, words)
    noted = groupby(value.occurrences, value.note_of)
    parts = ((_list_text(tuple(times), words), note) for note, times in noted)
    return "; ".join(f"{text} ({note})" if note else text for text, note in parts)


def _prefix(value: Occurrence, words: Vocabulary, *, alternative: bool = False) -> str:
    """«trolig », or the writer's own word, and «innen »; of alternatives only «likely» ones."""
    if value.interval is None and value.kind in PLAIN:
        return ""  # printed as written, prefix and all
    said = value.choice == "likely" if alternative else value.certainty == "tentative"
    said = said and not value.reserved
    prefix = f"{value.doubt or words.text('tentative')} " if said else ""
    if not value.deadline:
        return prefix
    anchor = value.anchor
    latest = anchor is not None and not anchor.within and anchor.direction not in ("at", "during")
    return f"{prefix}{words.text('at-latest' if latest else 'deadline')} "


def _suffix(value: Occurrence) -> str:
    """« (med forbehold)», where that is what makes it unsure."""
    return f" {value.doubt}" if value.reserved else ""


def _list_text(values: tuple[Occurrence, ...], words: Vocabulary) -> str:
    """Several times: «uke 13, 14 og 19 2022», «26. april og 7. mai 2026; trolig uke 42 2026»."""
    values, hours = _hours(values, words)
    runs: list[list[Occurrence]] = []
    for number, value in enumerate(values):
        begins = number + 1 < len(values) and values[number + 1].choice in LINKS
        previous = runs[-1][-1] if runs else None
        if previous is not None and _joins(previous, value, begins, words):
            runs[-1].append(value)
        else:
            runs.append([value])
    return "; ".join([_run_text(part, hours, words) for run in runs for part in _parts(run)])


Hours = dict[int, list[str]]
"""More hours of the day, by the identity of the first time that day."""


def _hours(
    values: tuple[Occurrence, ...], words: Vocabulary
) -> tuple[tuple[Occurrence, ...], Hours]:
    """The times without those that differ from the one before in the hour only, and these hours."""
    kept: list[Occurrence] = []
    hours: Hours = {}
    for value in values:
        clock = clock_text(value, words)
        head = kept[-1] if kept and clock and not value.choice else None
        same = head and replace(value, start_time=head.start_time, end_time=head.end_time) == head
        if head and same and occurrence_text(head, words).endswith(clock_text(head, words)):
            hours.setdefault(id(head), []).append(clock.removeprefix(f" {words.text('clock')} "))
        else:
            kept.append(value)
    return tuple(kept), hours


def _parts(run: list[Occurrence]) -> list[list[Occurrence]]:
    """A run, cut where a comma would make one time of two."""
    if len(run) < 3 or run[1].choice in LINKS:
        return [run]
    parts = [run[:1]]
    for previous, value in pairwise(run):
        if _say_the_same(previous, value):
            parts.append([value])
        else:
            parts[-1].append(value)
    return parts


def _say_the_same(previous: Occurrence, value: Occurrence) -> bool:
    """Whether the two, with a comma between them, are read as one time and what it is within."""
    both = {previous.kind[:3], value.kind[:3]}
    within = len(both) == 2 and value.kind[:3] != "yea"  # «2027, 1. mai 2027»
    return within or (both == {"day"} and bool(previous.name) != bool(value.name))


def _joins(previous: Occurrence, value: Occurrence, begins: bool, words: Vocabulary) -> bool:
    """Whether two times are in one list; ``begins`` says that another one may be in its stead."""
    if value.choice in LINKS or begins or previous.choice in LINKS:
        return value.choice in LINKS
    said = (previous.certainty, previous.doubt, previous.deadline)
    if said != (value.certainty, value.doubt, value.deadline):
        return False
    if previous.recurrence is not None:
        return _before_month(previous, words) == _before_month(value, words) != ""
    return (
        previous.kind in PLAIN
        and value.kind in PLAIN
        and previous.interval is not None
        and value.interval is not None
        and (previous.start_time is not None or value.start_time is None)
        and not (previous.kind != "year" and value.kind == "year")
        and not (value.deadline and value.kind not in LISTED)
    )


def _before_month(value: Occurrence, words: Vocabulary) -> str:
    """What comes again in one month or week, without it: «hver lørdag kl. 10 i »; else nothing."""
    bounds = value.recurrence.bounds if value.recurrence is not None else None
    one_week = bounds is not None and bounds.days == 7 and bounds.start.weekday() == 0
    if bounds is None or not (one_week or bounds.start.day == bounds.end.day == 1):
        return ""
    month = format_weeks(bounds, words) if one_week else format_months(bounds, words)
    month, text = month.removeprefix(f"{words.text('week')} "), occurrence_text(value, words)
    one = month.count(" ") == 1 and text.endswith(f" {month}")
    return text.removesuffix(month) if one else ""


def _run_text(run: list[Occurrence], hours: Hours, words: Vocabulary) -> str:
    parts = [
        words.listed([text, *hours.get(id(value), ())])
        for value, text in zip(run, _run_texts(run, hours, words), strict=True)
    ]
    if len(run) < 2 or run[1].choice not in LINKS:
        return _prefix(run[0], words) + words.listed(parts) + _suffix(run[0])
    listed = all(value.kind in LISTED and value.deadline == run[0].deadline for value in run)
    text = _prefix(run[0], words, alternative=True) + parts[0]
    for number, (value, part) in enumerate(zip(run[1:], parts[1:], strict=True), start=1):
        more = value.choice == "or" and number + 1 < len(run) and run[number + 1].choice == "or"
        prefix = "" if listed else _prefix(value, words, alternative=True)
        comma = more and not _say_the_same(run[number - 1], value)
        text += f"{', ' if comma else f' {words.text(value.choice)} '}{prefix}{part}"
    return text + _suffix(run[-1])


def _run_texts(run: list[Occurrence], hours: Hours, words: Vocabulary) -> list[str]:
    """The texts of a run; days, weeks, months or seasons of one year in order share that year.

    Days with the same hours share these too: «12. og 13. mai 2027 kl. 18».
    """
    texts = [occurrence_text(value, words) for value in run]
    if len(run) > 1 and (before := _before_month(run[0], words)):
        first, *more = said_once([text.removeprefix(before).split() for text in texts])
        return [before + first, *more]
    clocks = {clock_text(value, words) for value in run}
    alike = len(clocks) == 1 and hours.keys().isdisjoint(map(id, run))
    clock = clocks.pop() if alike and len(run) > 1 else ""
    clock = clock if all(text.endswith(clock) for text in texts) else ""
    texts = [text.removesuffix(clock) for text in texts]
    starts = [value.interval.start for value in run if value.interval]
    kind, year = run[0].kind, _year_of(run[0]) if run[0].interval else 0
    shared = len(run) == len(starts) > 1 and starts == sorted(set(starts)) and all(
        value.kind == kind and not (value.part or (value.start_time and not clock))
        and (value.check is None or value.check == Check(value.check.weekdays))
        and _year_of(value) == year
        and (not value.name if kind != "season" else value.name in SEASONS)
        and text.endswith(f" {year}")  # not a winter over New Year
        for value, text in zip(run, texts, strict=True)
    )  # fmt: skip
    if not shared or kind not in SHARED:
        return [text + clock for text in texts]
    week = f"{words.text('week')} " if kind == "week" else ""
    first, *more = said_once([text.removeprefix(week).split(" ") for text in texts])
    return [week + first, *more[:-1], more[-1] + clock]


def _year_of(value: Occurrence) -> int:
    assert value.interval is not None
    start = value.interval.start
    return start.isocalendar().year if value.kind == "week" else start.year


def occurrence_text(value: Occurrence, words: Vocabulary) -> str:
    """A time without «trolig» and «innen» before it."""
    kind = value.kind
    if kind == "open":
        text = words.text(value.name or "open")
        return f"{text} {anchor_text(value.anchor, '', words)}" if value.anchor else text
    if kind == "relative" and value.anchor is not None and (
        value.interval or value.anchor.event or value.anchor.duration
    ):  # fmt: skip
        text = anchor_text(value.anchor, value.part, words, due=value.deadline)
        return text + clock_text(value, words) if value.anchor.duration is not None else text
    if value.recurrence is not None:
        return _recurring(value, value.recurrence, words)
    if kind == "continuous":
        return _continuous(value, words)
    if value.interval is None:
        return value.written
    return dated_text(value, value.interval, words)


def _recurring(value: Occurrence, recurrence: Recurrence, words: Vocabulary) -> str:
    anchor, bounds = value.anchor, recurrence.bounds
    if anchor is not None and not (anchor.event or anchor.to_event or anchor.duration):
        return value.written  # the year of its beginning or its end is not settled
    text = recurrence_text(recurrence, words, clock_text(value, words), deadline=value.deadline)
    regular = isinstance(recurrence, Quota) and recurrence.times is None and not recurrence.about
    said = anchor is not None and bounds is not None and anchor.from_day == bounds.start
    said = said and anchor is not None and anchor.direction == "from"
    if bounds is not None and not said:
        steps = isinstance(recurrence, Rule) and recurrence.every > 1 and recurrence.weekdays
        limits = bounds_text(bounds, words)
        whole = bounds.start.weekday() == 0 == bounds.end.weekday()
        if steps and bounds.start.weekday() not in steps and whole:
            limits = f"{words.text('in-period')} {format_weeks(bounds, words)}"
        through = f"{words.text('in')} {bounds.start.year}" == limits and regular
        text += f" {words.text('through')} {bounds.start.year}" if through else f" {limits}"
    text = f"{text} {anchor_text(anchor, '', words)}" if anchor else text
    return text + exception_text(recurrence, words)


def _continuous(value: Occurrence, words: Vocabulary) -> str:
    if value.name in ("always", "whole-year", "whole-period"):
        text = words.text(value.name)
        clock = clock_text(value, words)
        if value.name == "always" and clock.startswith(","):
            text, clock = clock.lstrip(", "), ""
        if value.precision == "period" or value.interval is None:
            return text + clock
        text = f"{text} {bounds_text(value.interval, words)}{clock}"
    elif value.interval is None:
        return value.written
    else:
        inner = replace(value, kind=_kind_within(value))
        text = f"{words.text('through')} {dated_text(inner, value.interval, words)}"
    return f"{text} {anchor_text(value.anchor, '', words)}" if value.anchor else text


def _kind_within(value: Occurrence) -> Kind:
    """The kind of time that goes on continuously, from how exact it is and its name."""
    precision = value.precision
    if value.name.endswith("-half") or (precision == "half-year" and not value.name):
        return "half-year"
    if precision == "minute":
        return "season" if set(re.split("[/-]", value.name)) <= SEASONS.keys() else "days"
    if precision in ("season", "half-year"):
        return "season" if value.name else "year"
    if precision in ("week", "month", "quarter", "year", "period"):
        named = precision in ("year", "period") and value.name
        return "period" if named else precision
    return "part-of-month" if precision == "part-of-month" else "days"


def bounds_text(interval: Interval, words: Vocabulary) -> str:
    """The time that something recurring is limited to: «i 2026», «i perioden mars–mai 2026»."""
    start, end = interval.start, interval.end
    whole_months = start.day == 1 and end.day == 1
    if whole_months and start.month == end.month == 1:
        years = end.year - start.year
        if years == 1:
            return f"{words.text('in')} {start.year}"
        return f"{words.text('in-period')} {start.year}–{end.year - 1}"
    if interval.days % 7 == start.weekday() == 0 and not whole_months:
        return f"{words.text('in')} {format_weeks(interval, words)}"
    text = format_months(interval, words) if whole_months else format_days(interval, words)
    one = whole_months and (start.year, start.month) == (interval.last.year, interval.last.month)
    return f"{words.text('in' if one else 'in-period')} {text}"
