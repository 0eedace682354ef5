"""Elections in running text: «kommunevalget i 2027», «valget høsten 2025», «2027-valget».

A place where a year stands directly beside an election, and which election it is. Bokmål and
nynorsk are read in the same way, in any plan.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from applan.calendar_facts import ElectionKind, election_kinds
from applan.lint.times.prose import Passage
from applan.lint.times.readings import Times

LOCAL: frozenset[ElectionKind] = frozenset({"local-election"})
STORTING: frozenset[ElectionKind] = frozenset({"storting-election"})
SAMI: frozenset[ElectionKind] = frozenset({"sami-election"})
ANY: frozenset[ElectionKind] = LOCAL | STORTING | SAMI

_ANY_CHOICE = frozenset({"valg", "val"})
"""«Valg 2026» may be an item on the agenda of a meeting; «valget 2026» is not."""

ELECTION = (
    r"(?:kommune-|fylkestings-|fylkes-|stortings-|sametings-|lokal-|kommunestyre-)?"
    r"(?:\s?(?:,|og|eller)\s?)?"
    r"(?:kommunestyre|kommune|fylkestings|fylkes|lokal|region|stortings|sametings)?"
    r"val(?:g)?(?:et|ets|ene|a|i|år|året)?"
)
"""The name of an election, as a pattern for lower case; what stands before it decides the kind."""


class Named(NamedTuple):
    """An election with the years beside it; ``kinds`` are those that it can be.

    ``day`` is a day in September, where one is named. ``plain`` is «valget» alone. ``span`` are
    the characters that say so in the text of the passage.
    """

    passage: Passage
    kinds: frozenset[ElectionKind]
    years: tuple[int, ...]
    plain: bool
    span: tuple[int, int]
    day: int | None = None

    @property
    def election(self) -> str:
        """The name as it was written."""
        return self.passage.group("election")


def named_elections(times: Times) -> Iterator[Named]:
    """Every election with a year beside it that is about elections to public bodies in Norway.

    «Valget» alone counts only where the plan is about politics: a choir elects its board.
    """
    for passage in times.prose.find(_with_year, ("val",), needs=_year()):
        word = passage.group("election").lower()
        kinds = kinds_of(word)
        plain = kinds == ANY
        if _elsewhere().search(passage.before(50) + "|" + passage.after(40)):
            continue
        if plain and (word in _ANY_CHOICE or not is_political(times) or _is_inner(passage)):
            continue
        years = tuple(int(year) for year in re.findall(r"\d{4}", passage.group("years")))
        day = passage.group("day")
        sunday = passage.group("weekday").lower().startswith(("søn", "sun"))
        span = passage.start, passage.end
        yield Named(passage, kinds, years, plain, span, int(day) if day and not sunday else None)
    near = tuple({found[0] for found in _may_be_apart().finditer(times.prose.lower)})
    for passage in times.prose.find(_year_first, near):
        kinds = kinds_of(passage.group("election").lower())
        if kinds != ANY or (is_political(times) and not _is_inner(passage)):
            year, span = int(passage.group("years")), (passage.start, passage.end)
            yield Named(passage, kinds, (year,), kinds == ANY, span)
    for passage in times.prose.find(_year_after, ("det neste",), 130):
        kinds = kinds_of(passage.group("election").lower())
        if kinds != ANY:
            year, span = int(passage.group("years")), passage.span_of("years")
            yield Named(passage, kinds, (year,), False, span)


def named_days(times: Times) -> Iterator[Named]:
    """Every election of a kind with a day in September and no year beside it.

    «Om kommunevalget 2. september» is about another day.
    """
    if not times.has_period:
        return
    period = times.plan.span.interval
    if _may_have_day().search(times.prose.lower) is None:
        return
    for passage in times.prose.find(_with_day, ("september",)):
        kinds = kinds_of(passage.group("election").lower())
        if kinds == ANY or passage.before(4).endswith(" om "):
            continue
        years = range(period.start.year, period.last.year + 1)
        held = [year for year in years if election_kinds(year) & kinds]
        if len(held) == 1:
            span = passage.start, passage.end
            yield Named(passage, kinds, (held[0],), False, span, int(passage.group("day")))


def school_elections(times: Times) -> Iterator[tuple[Passage, int]]:
    """«Skolevalget høsten 2027», with its year."""
    for passage in times.prose.find(_school, ("leval",)):
        yield passage, int(passage.group("years"))


def kinds_of(word: str) -> frozenset[ElectionKind]:
    """Which elections a name can be about: both, for «stortings- og kommunevalg»."""
    kinds: set[ElectionKind] = set()
    if any(part in word for part in ("kommune", "fylkes", "lokal", "region")):
        kinds |= LOCAL
    if "storting" in word:
        kinds |= STORTING
    if "sameting" in word:
        kinds |= SAMI
    return frozenset(kinds) or ANY


def is_political(times: Times) -> bool:
    """Whether the plan is about elections to public bodies at all; found out once a plan."""
    kept = vars(times)
    if "is_political" not in kept:
        text = times.prose.lower
        kept["is_political"] = any(word in text for word in _POLITICS) or (
            "parti" in text and _party().search(text) is not None
        )
    return bool(kept["is_political"])


def _is_inner(passage: Passage) -> bool:
    """Whether «valget» is of a board, a committee or a spokesman, or a choice."""
    return _inner().search(passage.before(70) + "|" + passage.after(50)) is not None


@cache
def _year() -> re.Pattern[str]:
    return re.compile(r"[12][90]\d\d")


@cache
def _with_year() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w-])(?P<election>{ELECTION})\s+(?:(?:er|blir|vert)\s+)?"
        r"(?:(?P<link>i|for|fra|frå|høsten|hausten|til høsten|i september|neste gang i"
        r"|(?:den\s+)?(?P<weekday>[a-zø]{3,4}dag\s+)?(?P<day>\d\d?)\.\s?september)\s+)?"
        r"(?P<years>(?:19|20)\d\d(?:\s?(?:,|og|eller|/|–|-)\s?(?:19|20)\d\d\b)*)(?![\w–-])"
    )


@cache
def _year_first() -> re.Pattern[str]:
    """«2027-valget», «høsten 2027 er det kommunevalg», «… er det kirkevalg samtidig med …»."""
    return re.compile(
        r"(?<![\w.–-])(?P<years>20\d\d)"
        rf"(?:-|\s+(?:er|blir|vert)\s+det\s+(?:igjen\s+|att\s+|også\s+|òg\s+"
        r"|holdes\s+|haldast\s+|både\s+|\w+valg?\s+(?:samtidig|samstundes|sammen|saman)\s+med\s+)?)"
        rf"(?P<election>{ELECTION})(?![\w-])(?!\s(?:av|på|til)\b)"
    )


@cache
def _year_after() -> re.Pattern[str]:
    """«Stortingsvalget i 2025 …, og det neste er først i 2029»."""
    return re.compile(
        rf"(?<![\w-])(?P<election>{ELECTION})\b[^.!?;:]{{0,90}}?\bdet\s+neste\s+"
        r"(?:er|blir|kommer|kjem)\s+(?:først\s+|fyrst\s+)?(?:i\s+)?(?P<years>20\d\d)(?![\w–-])"
    )


@cache
def _with_day() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w-])(?P<election>{ELECTION})\s+(?:den\s+)?(?:mandag\s+|måndag\s+)?"
        r"(?P<day>\d\d?)\.\s?september(?!\s+(?:19|20)\d\d)"
    )


@cache
def _may_be_apart() -> re.Pattern[str]:
    """Begins with plain figures, as `_may_have_day` with letters."""
    return re.compile(r"20\d\d(?:-val|\s+(?:er|blir|vert)\s+det)")


@cache
def _may_have_day() -> re.Pattern[str]:
    """Begins with plain letters, so that it is soon seen that there is none."""
    return re.compile(r"val\w{0,3}\s+(?:den\s+)?(?:m[aå]ndag\s+)?\d\d?\.\s?september")


@cache
def _school() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\w-])(?:skolevalg|skuleval)(?:et|ene|a)?\s+(?:i\s+)?(?:høsten|hausten|september)\s+"
        r"(?P<years>20\d\d)(?![\w–-])"
    )


@cache
def _elsewhere() -> re.Pattern[str]:
    """Elections that are not Norwegian, or not to public bodies."""
    return re.compile(
        r"\busa\b|amerikan|\beu\b|\beu-|europa|sverige|svensk|danmark|dansk|finland|finsk|brit"
        r"|storbritannia|tysk|frankr|fransk|riksdag|folketing|president|island|\bfn\b"
        r"|\b(?:ikke|ikkje|ingen|uten|utan)\s*(?:noe\s*|noko\s*)?\|"
    )


@cache
def _inner() -> re.Pattern[str]:
    return re.compile(
        r"styre\b|styret\b|styrevalg|styreval|valgkomit|valkomit|valnemnd|valgnemnd|nominasjon"
        r"|elevråd|studentråd|studentting|menighet|kyrkjelyd|sokneråd|bispe|kirke|kyrkje|skolevalg"
        r"|skuleval|leiar|leder|verv\b|representantskap|årsmøte|ungdomsråd|kongress|tillitsvalg"
        r"|tillitsval|delegat|utsending"
    )


_POLITICS = (
    "valgkamp", "valkamp", "valgprogram", "valprogram", "ordførarkandidat", "ordførerkandidat",
    "listekandidat",
)  # fmt: skip


@cache
def _party() -> re.Pattern[str]:
    return re.compile(r"parti(?:(?<=\bparti)|(?:et|er|a)?\b)")
