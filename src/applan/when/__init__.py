"""How Norwegian plans write time: reading it, printing it and finding it in prose.

The conventions (half-open intervals, ISO weeks, what a season is) stand in `values`, and all its
names are here too. Everything is pure: no clock, no files, no environment. The names below are
loaded when they are first used, so that importing the package costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from applan.when.canonical import canonical_range as canonical_range
    from applan.when.canonical import is_canonical as is_canonical
    from applan.when.day import day_meant as day_meant
    from applan.when.day import parse_day as parse_day
    from applan.when.durations import add_duration as add_duration
    from applan.when.durations import parse_duration as parse_duration
    from applan.when.expand import days_of as days_of
    from applan.when.formatter import format_when as format_when
    from applan.when.parser import parse_when as parse_when
    from applan.when.period import EVERY_YEAR as EVERY_YEAR
    from applan.when.period import is_every_year as is_every_year
    from applan.when.period import parse_iso_day as parse_iso_day
    from applan.when.period import parse_period as parse_period
    from applan.when.scanner import scan as scan
    from applan.when.scanner import telling_words as telling_words
    from applan.when.values import *  # noqa: F403

_HOMES = {
    "canonical": ("canonical_range", "is_canonical"),
    "day": ("day_meant", "parse_day"),
    "durations": ("add_duration", "parse_duration"),
    "expand": ("days_of",),
    "formatter": ("format_when",),
    "parser": ("parse_when",),
    "period": ("EVERY_YEAR", "is_every_year", "parse_iso_day", "parse_period"),
    "scanner": ("scan", "telling_words"),
}


def __getattr__(name: str) -> object:
    if name.startswith("__"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    home = next((home for home, names in _HOMES.items() if name in names), "values")
    found: object = getattr(import_module(f"{__name__}.{home}"), name)
    globals()[name] = found
    return found
