"""Printing times as Språkrådet writes them; what is printed is read back as the same value.

An en dash without spaces inside «12.–20. september», with spaces where either side is several
words; lower-case months; «kl. 18.30». Ordinary spaces: where a line may not break is another
layer's business.
"""

from __future__ import annotations

import re
from dataclasses import replace

from applan.when.format_dates import clock_text, dated_text, format_days, format_months
from applan.when.format_recurring import anchor_text, recurrence_text
from applan.when.spans import SEASONS
from applan.when.values import Interval, Kind, Occurrence, Reading
from applan.when.words import Vocabulary, vocabulary

LISTED = frozenset({"day", "week", "month"})

PLAIN = frozenset(
    {"day", "days", "week", "weeks", "month", "months", "part-of-month", "turn-of-month",
     "season", "half-year", "quarter", "year", "years", "period"}
)  # fmt: skip


def format_when(value: Reading | Occurrence, language: str = "nb") -> str:
    """The canonical text of a time, always with its year.

    What has no days because its year is not settled is printed as it was written.
    """
    words = vocabulary(language)
    if isinstance(value, Occurrence):
        return _prefixed(value, words)
    return _list_text(value.occurrences, words)


def _prefixed(value: Occurrence, words: Vocabulary) -> str:
    return _prefix(value, words) + occurrence_text(value, words)


def _prefix(value: Occurrence, words: Vocabulary) -> str:
    if value.interval is None and value.kind in PLAIN:
        return ""  # printed as written, prefix and all
    prefix = f"{words.text('tentative')} " if value.certainty == "tentative" else ""
    if not value.deadline:
        return prefix
    anchor = value.anchor
    latest = anchor is not None and not anchor.within and anchor.direction != "at"
    return f"{prefix}{words.text('at-latest' if latest else 'deadline')} "


def _list_text(values: tuple[Occurrence, ...], words: Vocabulary) -> str:
    """Several times: «uke 13, 14 og 19 2022», «26. april og 7. mai 2026; trolig uke 42 2026»."""
    runs: list[list[Occurrence]] = []
    for value in values:
        previous = runs[-1][-1] if runs else None
        if previous is not None and _joins(previous, value):
            runs[-1].append(value)
        else:
            runs.append([value])
    texts = []
    for run in runs:
        parts = _run_texts(run, words)
        texts.append(_prefix(run[0], words) + joined(parts, words))
    return "; ".join(texts)


def _joins(previous: Occurrence, value: Occurrence) -> bool:
    return (
        previous.kind in PLAIN
        and value.kind in PLAIN
        and previous.interval is not None
        and value.interval is not None
        and (previous.certainty, previous.deadline) == (value.certainty, value.deadline)
        and not (value.deadline and value.kind not in LISTED)
    )


def joined(parts: list[str], words: Vocabulary) -> str:
    """«a», «a og b», «a, b og c»."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {words.text('and')} {parts[-1]}"


def _run_texts(run: list[Occurrence], words: Vocabulary) -> list[str]:
    """The texts of a run; days, weeks or months of one year in order share that year."""
    if len(run) < 2:
        return [occurrence_text(value, words) for value in run]
    kind = run[0].kind
    starts = [value.interval.start for value in run if value.interval]
    plain = all(
        value.kind == kind and not (value.name or value.part or value.check or value.start_time)
        for value in run
    )
    years = {_year_of(value) for value in run}
    if kind not in LISTED or not plain or len(years) > 1:
        return [occurrence_text(value, words) for value in run]
    if starts != sorted(starts):
        return [occurrence_text(value, words) for value in run]
    year = years.pop()
    if kind == "week":
        numbers = [str(start.isocalendar().week) for start in starts]
        return [f"{words.text('week')} {numbers[0]}", *numbers[1:-1], f"{numbers[-1]} {year}"]
    if kind == "month":
        names = [words.word("month", start.month) for start in starts]
        return [*names[:-1], f"{names[-1]} {year}"]
    if len({start.month for start in starts}) == 1:
        texts = [f"{start.day}." for start in starts]
        return [*texts[:-1], f"{texts[-1]} {words.word('month', starts[0].month)} {year}"]
    texts = [f"{start.day}. {words.word('month', start.month)}" for start in starts]
    return [*texts[:-1], f"{texts[-1]} {year}"]


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
    if kind == "relative" and value.anchor is not None:
        return anchor_text(value.anchor, value.part, words)
    if value.recurrence is not None:
        text = recurrence_text(value.recurrence, words, clock_text(value, words))
        bounds = value.recurrence.bounds
        text += f" {bounds_text(bounds, words)}" if bounds else ""
        return f"{text} {anchor_text(value.anchor, '', words)}" if value.anchor else text
    if kind == "continuous":
        return _continuous(value, words)
    if value.interval is None:
        return value.written
    return dated_text(value, value.interval, words)


def _continuous(value: Occurrence, words: Vocabulary) -> str:
    if value.name in ("always", "whole-year", "whole-period"):
        text = words.text(value.name)
        clock = clock_text(value, words)
        if value.precision == "period" or value.interval is None:
            return text + clock
        return f"{text} {bounds_text(value.interval, words)}{clock}"
    if value.interval is None:
        return value.written
    inner = replace(value, kind=_kind_within(value))
    return f"{words.text('through')} {dated_text(inner, value.interval, words)}"


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
    text = format_months(interval, words) if whole_months else format_days(interval, words)
    one = whole_months and (start.year, start.month) == (interval.last.year, interval.last.month)
    return f"{words.text('in' if one else 'in-period')} {text}"
