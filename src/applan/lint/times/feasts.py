"""Feasts in running text and in titles, with a date beside them.

«Askeonsdag er 10. februar», «17. mai er også 2. pinsedag» and «Askeonsdagsmesse». What a feast is
called and when it is, the reader of times knows; here the two are put side by side for it.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from applan.findings import Path
from applan.lint.times.prose import Mentioned
from applan.lint.times.readings import Times
from applan.when import Interval, Reading

_TIED = re.compile(
    r"\s(?:(?:i \d{4} )?(?:er|faller|fell|blir|vert)(?: (?:i \d{4}|i år|også|òg|på|den))*"
    r"|også|òg)\s"
)
_BESIDE = re.compile(r"\s?[,(–]\s|\s")
_AFTER_YEAR = re.compile(r"\bi (\d{4}) (?:er|faller|fell|blir|vert) \Z")
_SERVICE = re.compile(r"(\w+?dag)(?:s(?:messe\w*|gudst\w+|måltid\w*))?\Z")


class Wrong(NamedTuple):
    """A feast with a date that it has in no year of the plan; ``actual`` is the day it has."""

    path: Path
    span: tuple[int, int]
    feast: str
    written: str
    actual: Interval


def feasts_in_prose(times: Times) -> Iterator[Wrong]:
    """The feasts that the text gives another date than they have."""
    dates = [one for one in times.prose.mentions if _is_feast(one) or _is_day(one)]
    for first, second in pairwise(dates):
        if first.path != second.path:
            continue
        between = first.text[first.end : second.start].lower()
        for feast, day in ((first, second), (second, first)):
            if _is_feast(feast) and _is_day(day):
                tied = _TIED.fullmatch(between)
                if tied or (feast is first and _BESIDE.fullmatch(between)):
                    yield from _against(times, feast, day, first)


def feasts_in_titles(times: Times) -> Iterator[Wrong]:
    """The services that are named after a feast, and are on another day."""
    for dated in times.dated:
        if dated.interval.days > 1 or not (dated.exact and dated.settled) or dated.deadline:
            continue
        found = _SERVICE.match(dated.item.title.lower())
        actual = _days(times, found[1], dated.interval.start.year) if found else None
        if found and actual is not None and not _meet(actual, dated.interval):
            yield Wrong(dated.path, dated.span, found[1], dated.text, actual)


def _against(times: Times, feast: Mentioned, day: Mentioned, first: Mentioned) -> Iterator[Wrong]:
    period = times.plan.span.interval
    before = first.before(16)
    said = re.findall(r"\d{4}", f"{first.text[first.start : max(feast.end, day.end)]}")
    if not said and (before_year := _AFTER_YEAR.search(before)):
        said = [before_year[1]]
    years = [int(year) for year in said] or range(period.start.year, period.last.year + 1)
    if len(years) > 3 or not (times.has_period or said):
        return
    name, written, actual = _plain(feast.written), _plain(day.written), None
    start = day.start + day.written.index(written)
    for year in years:
        days = _interval(times.read(f"{written} {year}"))
        actual = _days(times, name, year)
        if days is None or actual is None or _meet(days, actual):
            return
    if actual is not None:
        yield Wrong(day.path, (start, start + len(written)), feast.written, written, actual)


def _plain(written: str) -> str:
    """A time without its weekday and its year."""
    return re.sub(r"^\w{3,4}dag\s(?=\d)|\s(?:i )?\d{4}$", "", written, flags=re.IGNORECASE)


def _days(times: Times, feast: str, year: int) -> Interval | None:
    """The day of a feast in a year; None for what is no feast of one day."""
    reading = times.read(f"{feast} {year}")
    named = [time.name for time in reading.occurrences if time.name]
    found = _interval(reading) if named else None
    return found if found is not None and found.days == 1 else None


def _interval(reading: Reading) -> Interval | None:
    found = [time.interval for time in reading.occurrences]
    return found[0] if len(found) == 1 and not reading.problems else None


def _is_feast(found: Mentioned) -> bool:
    times = found.reading.occurrences
    return len(times) == 1 and times[0].kind == "day" and bool(times[0].name)


def _is_day(found: Mentioned) -> bool:
    times = found.reading.occurrences
    return len(times) == 1 and times[0].kind == "day" and not times[0].name


def _meet(one: Interval, other: Interval) -> bool:
    return one.start < other.end and other.start < one.end
