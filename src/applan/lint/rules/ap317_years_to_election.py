"""AP317: a wrong number of years to the election."""

import re
from collections.abc import Iterator
from functools import cache

from applan.calendar_facts import Fact, elections
from applan.findings import Path
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.times import Times, day_text, times_of
from applan.lint.times.elections import ANY, is_political, kinds_of
from applan.lint.times.numbers import NUMBER, number_of
from applan.messages import msg
from applan.when import Interval

_UNITS = {"å": 365.25, "m": 30.4, "u": 7.0, "v": 7.0, "d": 1.0}
_SLACK = {"å": 122.0, "m": 31.0, "u": 10.0, "v": 10.0, "d": 10.0}
"""Days that people round off when they count in years, months, weeks or days."""

_KINDS = r"(?:kommunestyre|kommune|fylkestings|lokal|stortings|sametings)?"


@rule(
    "AP317",
    "years-to-election",
    "warning",
    bad="""\
sections:
  - title: Kampanjer
    activities:
      - kind: campaign
        title: Høstkampanje
        when: 12.–20. september 2025
        text: Markerer at det er ett år igjen til kommunevalget.
""",
    good="""\
sections:
  - title: Kampanjer
    activities:
      - kind: campaign
        title: Høstkampanje
        when: 12.–20. september 2026
        text: Markerer at det er ett år igjen til kommunevalget.
""",
)
def years_to_election(subject: Subject) -> Iterator[Problem]:
    """“One year to the election” is one year before the election.

    Counted from the days of the activity it is said about, or from the plan's period where it says
    no days. Years are taken roughly, within four months.
    """
    times = times_of(subject)
    for passage in times.prose.find(_distance, ("val",), needs=_to_election()):
        kinds = kinds_of(passage.group("election").lower())
        if kinds == ANY and not is_political(times):
            continue
        interval = _days(times, passage.path)
        if interval is None or interval.days > 731:
            continue
        unit = passage.group("unit")[0].lower()
        length = number_of(passage.group("number")) * _UNITS[unit]
        slack = _SLACK[unit] * (1.5 if passage.group("about") else 1.0)
        year = passage.group("year")
        possible = _elections(interval, kinds, int(year) if year else None)
        if not length or not possible or any(_fits(interval, e, length, slack) for e in possible):
            continue
        nearest = min(possible, key=lambda fact: _off(interval, fact, length))
        message = msg(
            "“{written}” does not fit: {election} is {day}",
            written=passage.written,
            election=nearest.name(times.language),
            day=day_text(nearest.interval.start, times.language),
        )
        yield Problem(passage.path, message, span=(passage.start, passage.end))


def _days(times: Times, path: Path) -> Interval | None:
    """The days that a text is about: of its occurrence, its activity or its plan."""
    beside = times.beside.get(path[:-1])
    if beside:
        return beside[0].interval
    for length in range(len(path), 1, -1):
        if path[:length] in times.partly_open:
            return None
        found = times.by_item.get(path[:length], ())
        if found:
            return Interval(
                min(one.interval.start for one in found), max(one.interval.end for one in found)
            )
    return times.plan.span.interval if times.has_period else None


def _elections(interval: Interval, kinds: frozenset[str], year: int | None) -> list[Fact]:
    years = [year] if year else range(interval.start.year, interval.last.year + 9)
    return [fact for year in years for fact in elections(year) if fact.kind in kinds]


def _fits(interval: Interval, election: Fact, length: float, slack: float) -> bool:
    return _off(interval, election, length) <= slack


def _off(interval: Interval, election: Fact, length: float) -> float:
    """By how many days the best day of the interval misses the distance."""
    day = election.interval.start
    longest, shortest = (day - interval.start).days, (day - interval.last).days
    if shortest <= length <= longest:
        return 0.0
    return min(abs(longest - length), abs(shortest - length))


@cache
def _to_election() -> re.Pattern[str]:
    """The end of a distance."""
    return re.compile(rf"(?:før|til|framfor|foran)\s+(?:det\s+|neste\s+)?{_KINDS}val")


@cache
def _distance() -> re.Pattern[str]:
    return re.compile(
        r"\b(?P<about>(?:om lag|ca\.|cirka|omtrent|nesten|snart|over|vel|godt|knapt|rundt)\s+)?"
        rf"(?P<number>{NUMBER})\s+(?P<unit>år|måned(?:er)?|månad(?:er|ar)?|uker?|veker?|dag(?:er|ar)?)"
        r"(?:\s+(?:igjen|att|fram|frem))?\s+(?:før|til|framfor|foran)\s+(?:det\s+|neste\s+)?"
        rf"(?P<election>{_KINDS}"
        r"val(?:g)?(?:et|ets|dagen)?)(?![\w-])(?:\s+(?:i\s+)?(?P<year>20\d\d))?"
    )
