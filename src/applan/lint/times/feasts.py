"""Feasts in running text and in titles, with a date beside them.

«Askeonsdag er 10. februar», «17. mai er også 2. pinsedag» and «Askeonsdagsmesse». Only feasts that
move are looked for; the others have one date that everybody knows.
"""

import re
from collections.abc import Iterator, Set
from functools import cache
from typing import NamedTuple

from applan.findings import Path
from applan.lint.times.prose import Passage
from applan.lint.times.readings import Dated, Times
from applan.when import Interval

_FEAST = (
    r"(?P<feast>fastelavn(?:s?søndag|s?sundag)?|askeonsdag|oskeonsdag|palmesøndag|palmesundag"
    r"|skjærtorsdag|langfredag|påskeaften|påskeftan"
    r"|(?:[12]\.|første|fyrste|andre) (?:påske|pinse)dag"
    r"|kristi himmelfartsdag|pinseaften|pinseftan|[1-4]\. søndag i advent|første søndag i advent)"
)
_DAY = r"(?P<day>\d\d?\.\s(?:januar|februar|mars|april|mai|juni|november|desember)(?:\s20\d\d)?)"
_NEAR = ("fastel", "keonsd", "palmes", "skjært", "langfr", "påskeaf", "påskeft", "påskedag",
         "pinse", "himmelf", "advent")  # fmt: skip

_NAMES = (
    "fastelavn", "fastelavnssøndag", "fastelavnssundag", "askeonsdag", "oskeonsdag", "palmesøndag",
    "palmesundag", "skjærtorsdag", "langfredag", "påskeaften", "påskeftan", "påskedag", "pinsedag",
    "himmelfartsdag", "pinseaften", "pinseftan", "advent",
)  # fmt: skip
_NAMED = ("Askeons", "Oskeons", "Palmes", "Skjært", "Langfre")
"""How the titles of services begin that are named after a feast of one day."""


class Wrong(NamedTuple):
    """A feast with a date that it has in no year of the plan; ``actual`` is the day it has."""

    path: Path
    span: tuple[int, int]
    feast: str
    written: str
    actual: Interval


def feasts_in_prose(times: Times, words: Set[str]) -> Iterator[Wrong]:
    """The feasts that the text gives another date than they have; ``words`` are those in it."""
    if words.isdisjoint(_words()):
        return
    near = tuple(name for name in _NEAR if name in times.prose.lower)
    for pattern in (_feast_first(), _day_first()) if near else ():
        for passage in times.prose.find(pattern, near, 40, 60):
            yield from _against(times, passage)


def feasts_in_titles(times: Times) -> Iterator[Wrong]:
    """The services that are named after a feast, and are on another day."""
    for dated in times.dated:
        title = dated.item.title
        found = _service().match(title.lower()) if title.startswith(_NAMED) else None
        if found is None or not _is_one_day(dated):
            continue
        actual = _days(times, found["feast"], dated.interval.start.year)
        if actual is not None and not _meet(actual, dated.interval):
            yield Wrong(dated.path, dated.span, found["feast"], dated.text, actual)


def _is_one_day(dated: Dated) -> bool:
    return dated.exact and dated.settled and not dated.deadline and dated.interval.days == 1


def _against(times: Times, passage: Passage) -> Iterator[Wrong]:
    written = passage.group("day")
    said = passage.group("year") or passage.group("before") or written[-4:]
    period = times.plan.span.interval
    years = [int(said)] if said.isdigit() else range(period.start.year, period.last.year + 1)
    if len(years) > 3 or not (times.has_period or said.isdigit()):
        return
    feast, actual = passage.group("feast").lower(), None
    for year in years:
        reading = times.read(written if written[-4:].isdigit() else f"{written} {year}")
        days = [time.interval for time in reading.occurrences if time.interval is not None]
        actual = _days(times, feast, year)
        if not days or actual is None or _meet(days[0], actual):
            return
    if actual is not None:
        yield Wrong(passage.path, passage.span_of("day"), passage.group("feast"), written, actual)


def _days(times: Times, feast: str, year: int) -> Interval | None:
    """The days of a feast in a year."""
    word = "fastelavn" if feast.startswith("fastelavn") else feast
    found = [time.interval for time in times.read(f"{word} {year}").occurrences]
    return found[0] if len(found) == 1 else None


def _meet(one: Interval, other: Interval) -> bool:
    return one.start < other.end and other.start < one.end


@cache
def _words() -> frozenset[str]:
    """The feasts as they stand between two spaces."""
    forms = [form for name in _NAMES for form in (name, name.capitalize())]
    return frozenset(f"{form}{mark}" for form in forms for mark in ("", ".", ",", ":", ";", ")"))


@cache
def _feast_first() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w-])(?P<before>){_FEAST}(?:en)?\s+(?:(?:i\s+)?(?P<year>20\d\d)\s+)?(?:er|faller|fell|blir)\s+"
        r"(?:i\s+år\s+)?(?:på\s+)?(?:den\s+)?(?:[a-zø]{3,4}dag\s+)?" + _DAY
    )


@cache
def _day_first() -> re.Pattern[str]:
    return re.compile(
        r"(?:\bi\s+(?P<before>20\d\d)\s+(?:er|faller|fell|blir)\s+)?"
        + _DAY
        + r"\s+(?:(?:er|faller|fell|blir)\s+)?(?:i\s+(?P<year>20\d\d)\s+)?(?:også\s+|òg\s+)?"
        r"(?:på\s+)?" + _FEAST
    )


@cache
def _service() -> re.Pattern[str]:
    """A feast of one day, alone or with a service on it."""
    return re.compile(
        r"(?P<feast>askeonsdag|oskeonsdag|palmesøndag|palmesundag|skjærtorsdag|langfredag)"
        r"(?:s(?:messe\w*|gudst\w+|måltid\w*))?\Z"
    )
