"""AP316: an election in a year that has none."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from applan.calendar_facts import (
    FIRST_ELECTION,
    ElectionKind,
    Fact,
    election_kinds,
    elections,
    next_election,
)
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.times import Times, day_text, times_of
from applan.lint.times.elections import (
    Named,
    kinds_of,
    named_days,
    named_elections,
    school_elections,
)
from applan.messages import Message, msg
from applan.model import Plan

_TELLING_NAMES: dict[ElectionKind, int] = {"local-election": 0, "storting-election": 1}
_NEAR = 14
"""Days: what is further from the election has its name from something else."""


@rule(
    "AP316",
    "election-year",
    "warning",
    bad="""\
sections:
  - title: Årsmøter
    text: Oppstarten på arbeidet mot kommunevalget i 2026 er en viktig sak.
""",
    good="""\
sections:
  - title: Årsmøter
    text: Oppstarten på arbeidet mot kommunevalget i 2027 er en viktig sak.
""",
)
def election_year(subject: Subject) -> Iterator[Problem]:
    """An election is in a year that has it.

    Sentences are carried over from an earlier plan, and the year is raised by as much as the
    plan's: so the local elections came to 2026. Municipalities and counties elect in 2023, 2027
    and so on, the Storting in 2025, 2029 and so on. Elections of boards, in other countries and in
    schools are not meant.
    """
    times = times_of(subject)
    for named in named_elections(times):
        wrong = [year for year in named.years if _has_none(named, year)]
        if not wrong and named.day is not None:
            yield from _wrong_day(named, subject.plan.language)
        if not wrong or len(named.years) > 2 or _is_looking_back(named, wrong[0]):
            continue
        passage = named.passage
        message = _message(named, wrong[0], subject.plan)
        yield Problem(passage.path, message, span=named.span)
    for named in named_days(times):
        yield from _wrong_day(named, subject.plan.language)
    for passage, year in school_elections(times):
        if not election_kinds(year):
            message = msg("there is no election in {year}, and so no “{written}”", year=str(year),
                          written=passage.written)  # fmt: skip
            yield Problem(passage.path, message, span=(passage.start, passage.end))
    yield from _election_days(times)


def _election_days(times: Times) -> Iterator[Problem]:
    """«Valgdager» and «Kommunevalget» in the calendar, on days without the election."""
    for dated in times.dated:
        title = dated.item.title.lower()
        if "val" not in title or not (dated.exact and dated.settled) or dated.deadline:
            continue
        if not _election_day().fullmatch(title) or dated.interval.days > 4:
            continue
        kinds = kinds_of(title)
        for fact in elections(dated.interval.start.year):
            day = fact.interval.start
            if fact.kind not in kinds or abs((dated.interval.start - day).days) > _NEAR:
                continue
            if not dated.interval.start <= day < dated.interval.end:
                yield Problem(dated.path, _on(fact, times.language), span=dated.span)
            break


def _wrong_day(named: Named, language: str) -> Iterator[Problem]:
    """«kommunevalget 12. september 2027», when it is on the 13th.

    Some municipalities open on the Sunday before too: «12.–13. september», «søndag 12. september».
    """
    year, said = named.years[0], named.day or 0
    for fact in elections(year):
        if fact.kind in named.kinds and fact.interval.start.day != said:
            yield Problem(named.passage.path, _on(fact, language), span=named.span)
            return


def _on(fact: Fact, language: str) -> Message:
    """When an election is."""
    return msg(
        "the {election} of {year} is on {when}",
        election=fact.name(language),
        year=str(fact.interval.start.year),
        when=day_text(fact.interval.start, language),
    )


def _has_none(named: Named, year: int) -> bool:
    return year > FIRST_ELECTION and not named.kinds & election_kinds(year)


def _is_looking_back(named: Named, year: int) -> bool:
    """Whether the year is that of evaluating or preparing: «evaluering av valget i 2026»."""
    before = named.passage.before(60).rpartition(".")[2]
    if _evaluating().search(before):
        return not _has_none(named, year - 1)
    season = named.passage.group("link").lower() if not _is_year_first(named) else ""
    return season.endswith(("høsten", "hausten")) and _preparing().search(before) is not None


def _is_year_first(named: Named) -> bool:
    return "link" not in named.passage.match.re.groupindex


def _message(named: Named, year: int, plan: Plan) -> Message:
    """What to say, with the next election as seen from the plan: the one that may be meant."""
    since, language = date(year, 1, 1), plan.language
    kinds = sorted(named.kinds - {"sami-election"} or named.kinds)
    if len(kinds) == 1:
        since = max(date(year - 1, 1, 1), min(plan.span.interval.start, since))
    coming = min(
        (next_election(kind, since) for kind in kinds),
        key=lambda fact: fact.interval.start,
    )
    when = day_text(coming.interval.start, language)
    others = [fact for fact in elections(year) if fact.kind in _TELLING_NAMES]
    if others and not named.plain:
        return msg(
            "there is no {election} in {year}, but {other}; the next is {when}",
            election=coming.name(language),
            year=str(year),
            other=others[0].name(language),
            when=when,
        )
    return msg(
        "there is no {election} in {year}; the next is {when}",
        election=msg("election") if named.plain else coming.name(language),
        year=str(year),
        when=when,
    )


@cache
def _election_day() -> re.Pattern[str]:
    return re.compile(
        r"(?:valg|val)dag(?:en|er|ar|ene|ane)?(?: \d{4})?"
        r"|(?:kommune(?:styre)?- og fylkestings|kommune(?:styre)?|fylkestings|stortings|sametings)"
        r"val(?:g)?(?:et)?(?: \d{4})?"
    )


@cache
def _evaluating() -> re.Pattern[str]:
    return re.compile(r"evaluer|oppsummer|etterarbeid|valganalyse|valanalyse|erfaring|lærdom|takke")


@cache
def _preparing() -> re.Pattern[str]:
    return re.compile(r"forbered|førebu|planlegg|planleggj|opptakt|oppstart|start")
