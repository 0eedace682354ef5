"""AP317: a wrong number of years to the election."""

from collections.abc import Iterator

from applan.calendar_facts import Fact, elections
from applan.findings import Path
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.times import Times, day_text, times_of
from applan.lint.times.relative import elections_named, event_of
from applan.messages import msg
from applan.when import DurationUnit, Interval

_DAYS: dict[DurationUnit, float] = {"year": 365.25, "month": 30.4, "week": 7.0, "day": 1.0}
_SLACK: dict[DurationUnit, float] = {"year": 122.0, "month": 31.0, "week": 10.0, "day": 10.0}
"""Days that people round off when they count in years, months, weeks or days."""

_ABOUT = ("nesten ", "snart ", "over ", "vel ", "godt ", "knapt ", "rundt ")


@rule(
    "AP317",
    "years-to-election",
    "warning",
    bad="""\
- kind: campaign
  title: Høstkampanje
  when: 12.–20. september 2025
  text: Markerer at det er ett år igjen til kommunevalget.
""",
    good=("2025", "2026"),
)
def years_to_election(subject: Subject) -> Iterator[Problem]:
    """“One year to the election” is one year before the election.

    Counted from the days of the activity it is said about, or from the plan's period where it says
    no days. Years are taken roughly, within four months.
    """
    times = times_of(subject)
    for found in times.prose.mentions if "val" in times.prose.lower else ():
        anchor = found.reading.occurrences[0].anchor if found.kind == "anchor" else None
        if anchor is None or anchor.duration is None or anchor.direction == "after":
            continue
        name, year = event_of(anchor.event)
        kinds, unit = elections_named(times, name), anchor.duration.unit
        interval = _days(times, found.path) if kinds and unit in _DAYS else None
        if interval is None or interval.days > 731:
            continue
        length = anchor.duration.amount * _DAYS[unit]
        about = found.reading.occurrences[0].doubt or found.before(12).endswith(_ABOUT)
        slack = _SLACK[unit] * (1.5 if about else 1.0)
        possible = _elections(interval, kinds, year)
        if not possible or any(_fits(interval, one, length, slack) for one in possible):
            continue
        nearest = min(possible, key=lambda fact: _off(interval, fact, length))
        message = msg(
            "“{written}” does not fit: {election} is {day}",
            written=found.written,
            election=nearest.name(times.language),
            day=day_text(nearest.interval.start, times.language),
        )
        yield Problem(found.path, message, span=found.span)


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
