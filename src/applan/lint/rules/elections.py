"""Rules on elections and their years."""

from collections.abc import Iterator
from datetime import date

from applan.calendar_facts import FIRST_ELECTION, ElectionKind, Fact, election_kinds, elections
from applan.findings import Path
from applan.lint.elections import CHURCH, Named, kinds_of, named_elections
from applan.lint.rule import Problem, rule, tell
from applan.lint.subject import Subject
from applan.lint.times import Times, day_text, times_of
from applan.lint.times.relative import elections_named, event_of
from applan.messages import Message, msg
from applan.patterns import lazy
from applan.when import DurationUnit, Interval
from applan.when import Occurrence as Time

_TELLING_NAMES: dict[ElectionKind, int] = {"local-election": 0, "storting-election": 1}
_SUNDAY = 6
_TERM = 4
"""Years from one election to the next of its kind."""

_NEAR = 14
"""Days: what is further from the election has its name from something else."""


@rule(
    "AP316",
    "warning",
    "text: Oppstarten på arbeidet mot kommunevalget i [-2026-]{+2027+} er en viktig sak.\n",
)
def election_year(subject: Subject) -> Iterator[Problem]:
    """An election is in a year that has it."""
    times = times_of(subject)
    for named in named_elections(times):
        years = named.years or _year_of_day(named, times)
        wrong = [year for year in years if _has_none(named, year)]
        message: Message | None = None
        if not wrong:
            message = None if named.school else _on_another_day(named, times)
        elif len(named.years) <= 2 and not _is_looking_back(named, wrong[0]):
            message = _message(named, wrong[0], times.language)
        if message is not None:
            yield Problem(named.found.path, message, span=named.span)
    yield from _election_days(times)


def _election_days(times: Times) -> Iterator[Problem]:
    """«Valgdager» and «Kommunevalget» in the calendar, on days without the election."""
    for dated in times.dated:
        title = dated.item.title.lower()
        if not title.startswith(_BEGINS) or not (dated.exact and dated.settled) or dated.deadline:
            continue
        if not _ELECTION_DAY.fullmatch(title) or dated.interval.days > 4:
            continue
        kinds = kinds_of(title)
        for fact in elections(dated.interval.start.year):
            day = fact.interval.start
            if fact.kind not in kinds or abs((dated.interval.start - day).days) > _NEAR:
                continue
            if not dated.interval.start <= day < dated.interval.end:
                yield tell("the {election} of {year} is on {when}", dated.path, dated.span,
                           election=fact.name(times.language), year=str(day.year),
                           when=day_text(day, times.language))  # fmt: skip
            break


def _year_of_day(named: Named, times: Times) -> tuple[int, ...]:
    """«Stortingsvalget er mandag 13. september», which is in the plan's year."""
    said = named.found.reading.occurrences
    day = said[0].interval if len(said) == 1 and said[0].precision == "day" else None
    period = times.plan.span.interval
    if day is None or named.plain or not (named.lead.tied and times.has_period):
        return ()
    plan_years = range(period.start.year, period.last.year + 1)
    return (day.start.year,) if all(_has_none(named, year) for year in plan_years) else ()


def _on_another_day(named: Named, times: Times) -> Message | None:
    """«kommunevalget 12. september 2027», when it is on the 13th.

    Some municipalities open on the Sunday before too: «12.–13. september», «søndag 12. september».
    What is not tied to its day by a verb may be about another day than that of the election, and
    where no year is written, it is that of the one election in the plan's period.
    """
    tied, found = named.lead.tied, named.found
    said = found.reading.occurrences
    if named.plain or not said or said[0].kind in ("year", "years", "season"):
        return None
    if not named.years and not times.has_period:
        return None
    period = times.plan.span.interval
    years = named.years or range(period.start.year, period.last.year + 1)
    facts = [fact for year in years for fact in elections(year) if fact.kind in named.kinds]
    if len(facts) != 1 or not (tied or ("september" in found.written and named.lead.first != "om")):
        return None
    day = facts[0].interval.start
    text = found.written if named.years else f"{found.written} {day.year}"
    times_said = times.read(text).occurrences
    if not times_said or any(_holds(time, day) for time in times_said):
        return None
    exact = all(time.precision in ("day", "minute") for time in times_said)
    if not (tied or exact):
        return None
    return msg("“{written}”, but the {election} of {year} is on {when}",
               written=" ".join(found.text[slice(*named.span)].split()),
               election=_name(named, facts[0], times.language), year=str(day.year),
               when=day_text(day, times.language))  # fmt: skip


def _holds(time: Time, day: date) -> bool:
    """Whether the days are those of an election, or the Sunday before it."""
    if time.interval is None:
        return True
    sunday = time.check is not None and time.check.weekdays == (_SUNDAY,)
    start, end = time.interval
    return start <= day < end or (sunday and end == day)


def _has_none(named: Named, year: int) -> bool:
    return year > FIRST_ELECTION and not named.kinds & election_kinds(year)


def _is_looking_back(named: Named, year: int) -> bool:
    """Whether the year is that of evaluating or preparing: «evaluering av valget i 2026»."""
    before = named.found.text[: named.span[0]].lower().rpartition(".")[2][-60:]
    if _EVALUATING.search(before):
        return not _has_none(named, year - 1)
    in_autumn = named.found.written.lower().startswith(("høsten", "hausten"))
    return in_autumn and _PREPARING.search(before) is not None


def _message(named: Named, year: int, language: str) -> Message:
    if named.school:
        written = named.found.text[slice(*named.span)]
        return msg("there is no election in {year}, and so no “{written}”", year=str(year),
                   written=written)  # fmt: skip
    kinds = sorted(named.kinds - {"sami-election"} or named.kinds)
    held = [fact for near in range(year - _TERM + 1, year + _TERM) for fact in elections(near)
            if fact.kind in kinds]  # fmt: skip
    held.sort(key=lambda fact: fact.interval.start, reverse=True)
    nearest = min(held, key=lambda fact: abs(fact.interval.start.year - year))
    when = day_text(nearest.interval.start, language)
    others = [fact for fact in elections(year) if fact.kind in _TELLING_NAMES]
    if others and not named.plain:
        return msg("there is no {election} in {year}, but {other}; the nearest is {when}",
                   election=_name(named, nearest, language), year=str(year),
                   other=others[0].name(language), when=when)  # fmt: skip
    return msg("there is no {election} in {year}; the nearest is {when}",
               election=_name(named, nearest, language), year=str(year), when=when)  # fmt: skip


def _name(named: Named, fact: Fact, language: str) -> Message | str:
    """What an election is called; that of the church is held on the same day as the local one."""
    if named.plain:
        return msg("election")
    word = named.lead.words[-1].text
    return msg("church election") if word.startswith(CHURCH) else fact.name(language)


_BEGINS = ("val", "kommune", "fylkesting", "storting", "sameting")
_ELECTION_DAY = lazy(
    r"(?:valg|val)dag(?:en|er|ar|ene|ane)?(?: \d{4})?"
    r"|(?:kommune(?:styre)?- og fylkestings|kommune(?:styre)?|fylkestings|stortings|sametings)"
    r"val(?:g)?(?:et)?(?: \d{4})?"
)

_EVALUATING = lazy(r"evaluer|oppsummer|etterarbeid|valganalyse|valanalyse|erfaring|lærdom|takke")

_PREPARING = lazy(r"forbered|førebu|planlegg|planleggj|opptakt|oppstart|start")


_DAYS: dict[DurationUnit, float] = {"year": 365.25, "month": 30.4, "week": 7.0, "day": 1.0}
_SLACK: dict[DurationUnit, float] = {"year": 122.0, "month": 31.0, "week": 10.0, "day": 10.0}
"""Days that people round off when they count in years, months, weeks or days."""

_ABOUT = ("nesten ", "snart ", "over ", "vel ", "godt ", "knapt ", "rundt ")


@rule(
    "AP317",
    "warning",
    """\
- kind: campaign
  title: Høstkampanje
  when: 12.–20. september [-2025-]{+2026+}
  text: Markerer at det er ett år igjen til kommunevalget.
""",
)
def years_to_election(subject: Subject) -> Iterator[Problem]:
    """“One year to the election” is one year before the election."""
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
        if not possible or any(_off(interval, one, length) <= slack for one in possible):
            continue
        nearest = min(possible, key=lambda fact: _off(interval, fact, length))
        yield tell("“{written}” does not fit: {election} is {day}", found.path, found.span,
                   written=found.written, election=nearest.name(times.language),
                   day=day_text(nearest.interval.start, times.language))  # fmt: skip


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


def _off(interval: Interval, election: Fact, length: float) -> float:
    """By how many days the best day of the interval misses the distance."""
    day = election.interval.start
    longest, shortest = (day - interval.start).days, (day - interval.last).days
    if shortest <= length <= longest:
        return 0.0
    return min(abs(longest - length), abs(shortest - length))
