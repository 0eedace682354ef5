"""How Norwegian plans write time: reading it, printing it and finding it in prose.

The conventions (half-open intervals, ISO weeks, what a season is) stand in `values`. Everything
here is pure: no clock, no files, no environment. The names below are loaded when they are first
used, so that importing the package costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from applan.when.canonical import canonical_range, is_canonical
    from applan.when.day import day_meant, parse_day
    from applan.when.durations import add_duration, parse_duration
    from applan.when.expand import days_of
    from applan.when.formatter import format_when
    from applan.when.parser import parse_when
    from applan.when.period import EVERY_YEAR, is_every_year, parse_iso_day, parse_period
    from applan.when.scanner import scan, telling_words
    from applan.when.values import (
        Anchor,
        Certainty,
        Check,
        Direction,
        Duration,
        DurationError,
        DurationUnit,
        Frequency,
        Interval,
        Kind,
        Mention,
        MentionKind,
        Occurrence,
        Per,
        Period,
        PeriodError,
        Precision,
        Problem,
        Quota,
        Reading,
        Recurrence,
        Rule,
        TimeTextError,
    )

__all__ = [
    "EVERY_YEAR",
    "Anchor",
    "Certainty",
    "Check",
    "Direction",
    "Duration",
    "DurationError",
    "DurationUnit",
    "Frequency",
    "Interval",
    "Kind",
    "Mention",
    "MentionKind",
    "Occurrence",
    "Per",
    "Period",
    "PeriodError",
    "Precision",
    "Problem",
    "Quota",
    "Reading",
    "Recurrence",
    "Rule",
    "TimeTextError",
    "add_duration",
    "canonical_range",
    "day_meant",
    "days_of",
    "format_when",
    "is_canonical",
    "is_every_year",
    "parse_day",
    "parse_duration",
    "parse_iso_day",
    "parse_period",
    "parse_when",
    "scan",
    "telling_words",
]

_HOMES = {
    "EVERY_YEAR": "period",
    "add_duration": "durations",
    "canonical_range": "canonical",
    "day_meant": "day",
    "days_of": "expand",
    "format_when": "formatter",
    "is_canonical": "canonical",
    "is_every_year": "period",
    "parse_day": "day",
    "parse_duration": "durations",
    "parse_iso_day": "period",
    "parse_period": "period",
    "parse_when": "parser",
    "scan": "scanner",
    "telling_words": "scanner",
}


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(import_module(f"{__name__}.{_HOMES.get(name, 'values')}"), name)
    globals()[name] = found
    return found
