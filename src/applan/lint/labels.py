"""Headings that say when: «Vår 2018», «… i tredje kvartal», «Juli–august»; and «Vårkampanje».

A label allows some months, of some years or of any. Seasons are taken wide, since no two
organisations mean the same by them, unless the plan says what it means.
"""

import re
from collections.abc import Iterable
from datetime import date

from applan.findings import Path
from applan.frozen import NamedTuple
from applan.lint.times.readings import Times
from applan.patterns import lazy
from applan.typography import MONTHS
from applan.when import Interval, Occurrence

_KINDS = frozenset({"month", "months", "season", "half-year", "quarter", "year", "years"})
WIDE: dict[str, frozenset[int]] = {
    "winter": frozenset({10, 11, 12, 1, 2, 3, 4}),
    "spring": frozenset({1, 2, 3, 4, 5, 6}),
    "summer": frozenset({5, 6, 7, 8, 9}),
    "autumn": frozenset({7, 8, 9, 10, 11, 12}),
    "spring-half": frozenset({1, 2, 3, 4, 5, 6}),
    "autumn-half": frozenset({7, 8, 9, 10, 11, 12}),
}
_SEASONS = {"vår": "spring", "sommer": "summer", "sommar": "summer", "høst": "autumn",
            "haust": "autumn", "vinter": "winter"}  # fmt: skip
_NAMES: dict[str, frozenset[int]] = {
    **{name: WIDE[season] for name, season in _SEASONS.items()},
    **{name: frozenset({number}) for number, name in enumerate(MONTHS.split("|"), 1)},
    **dict.fromkeys(("jul", "jule", "jol", "jole"), frozenset({11, 12, 1})),
    **dict.fromkeys(("sankthans", "st. hans"), frozenset({6})), "17. mai": frozenset({5}),
    "advents": frozenset({11, 12}), "lucia": frozenset({12}), "nyttårs": frozenset({12, 1}),
    "påske": frozenset({2, 3, 4}), "pinse": frozenset({5, 6}), "halloween": frozenset({10, 11}),
    "fastelavns": frozenset({1, 2, 3}),
}  # fmt: skip
"""The months in which what is named after a season, a month or a feast may be."""

_STARTS = tuple(_NAMES)
_WIDE_ENDS = {
    **{f"{word}{end}": WIDE[season] for word, season in _SEASONS.items() for end in ("en", "")},
    **{month: _NAMES[month] for month in MONTHS.split("|")},
}  # fmt: skip
_IN = (" om", " i", " på")


class Part(NamedTuple):
    """Months of some years, or of any year."""

    months: frozenset[int]
    years: frozenset[int] | None = None


class Label(NamedTuple):
    """What a heading is about, in one or more parts; ``written`` are the words that say so."""

    written: str
    parts: tuple[Part, ...]

    def holds(self, interval: Interval) -> bool:
        """Whether any day of the interval is in it."""
        return any(
            month in part.months
            for part in self.parts
            for year in range(interval.start.year, interval.last.year + 1)
            if part.years is None or year in part.years
            for month in _months(interval, year)
        )


def label_of(times: Times, path: Path, title: str) -> Label | None:
    """What a heading says about when its contents are; None when it says nothing, or too little.

    A year alone counts only where the heading says little else: «Kommunevalget 2027» is about an
    election and not about when.
    """
    lowered = title.lower()
    if lowered in _SEASONS:
        return Label(title, (Part(WIDE[_SEASONS[lowered]]),))
    found = [one for one in times.prose.in_text((*path, "title")) if one.kind == "date"]
    said = [time for one in found for time in one.reading.occurrences]
    if not said or any(time.kind not in _KINDS for time in said):
        return None
    only_years = all(time.kind in ("year", "years") and not time.part for time in said)
    if only_years and not _is_only_a_year(lowered):
        return None
    if is_about_another_time(lowered):
        return None
    dated = re.search(r"\d{4}", title) is not None
    parts = [Part(_allowed(time, times), _years(time) if dated else None) for time in said]
    if not all(part.months for part in parts):
        return None
    return Label(title[found[0].start : found[-1].end], tuple(parts))


def season_of(title: str) -> Label | None:
    """The time that the name of a thing begins with: «Vårkampanje», «Julemøte», «Novembertur»."""
    lower = title.lower()
    for name, months in _NAMES.items() if lower.startswith(_STARTS) else ():
        end = _end_of_thing(lower, len(name)) if lower.startswith(name) else 0
        if end and not any(one in lower[len(name) :] for one in _ONLY_ABOUT):
            return Label(title[:end], (Part(months),))
    head, _, last = lower.rpartition(" ")
    if last in _WIDE_ENDS and (not head or head.endswith(_IN)) and not is_about_another_time(lower):
        return Label(title, (Part(_WIDE_ENDS[last]),))
    return None


def names_thing(text: str) -> bool:
    """Whether a word in a text names something that is held: «Julemøte», «åpen kveld»."""
    return any(
        word.endswith(_WHOLE_THINGS) or any(one in word for one in _THINGS)
        for word in text.casefold().split()
    )


def _end_of_thing(lower: str, start: int) -> int:
    """Where the word ends whose first part is the name of a time; 0 where it names no thing."""
    found = _REST_OF_WORD.match(lower, start)
    rest = found[0] if found else ""
    plain = rest[1:] if rest[:1] in ("s", "-") else rest
    known = any(one.startswith(_THINGS) or one in _WHOLE_THINGS for one in (rest, plain))
    return start + len(rest) if known else 0


def _months(interval: Interval, year: int) -> Iterable[int]:
    first, last = max(interval.start, date(year, 1, 1)), min(interval.last, date(year, 12, 31))
    return range(first.month, last.month + 1)


def _allowed(time: Occurrence, times: Times) -> frozenset[int]:
    names = [name for part in time.name.split("/") for name in part.split("-") if name in WIDE]
    own = {name for name in WIDE if getattr(times.plan.seasons, name, None)}
    if time.kind == "season" and names and not own & set(names):
        wide = [WIDE[time.name]] if time.name in WIDE else [WIDE[name] for name in names]
        return frozenset[int]().union(*wide)
    if time.kind == "half-year" and time.name in WIDE:
        return WIDE[time.name]
    if time.interval is not None:
        years = range(time.interval.start.year, time.interval.last.year + 1)
        return frozenset(month for year in years for month in _months(time.interval, year))
    year = times.plan.span.interval.start.year
    read = times.read(f"{time.written} {year}").occurrences
    return _allowed(read[0], times) if len(read) == 1 and read[0].interval else frozenset()


def _years(time: Occurrence) -> frozenset[int] | None:
    """The years of a time; a winter begins in the year before."""
    if time.interval is None:
        return None
    first, last = time.interval.start.year, time.interval.last.year
    return frozenset(range(first - ("winter" in time.name), last + 1))


def is_about_another_time(title: str) -> bool:
    """Whether a heading or a title is about something else than when its contents are."""
    lower = title.lower()
    return _OF_A_DAY.search(lower) is not None or any(
        word in _ANOTHER_TIME
        or word.startswith(_ABOUT_ANOTHER_TIME)
        or ("utval" not in word and ("valg" in word or word.endswith(("val", "valet"))))
        for word in _WORD.findall(lower)
    )


_WORD = lazy(r"\w+")
_OF_A_DAY = lazy(r"\d\.? (?:mai|mars|juni|juli|august|april)\b")
_ANOTHER_TIME = frozenset(
    {"før", "etter", "mot", "til", "innen", "innan", "siden", "sidan", "frå", "fra", "foran",
     "framfor", "unntatt", "utenom", "vedtatt", "vedtatte", "neste", "forrige", "førre", "status"}
)  # fmt: skip
_ABOUT_ANOTHER_TIME = (
    "evaluer", "oppsummer", "forbered", "førebu", "planlegg", "budsjett", "rekneskap", "regnskap",
    "rapport", "årsmelding", "årsberetning", "erfaring", "landsmøte", "kongress", "fjor",
    "resultat", "jubileum", "mål", "visjon", "valg",
)  # fmt: skip
"""How words begin that say so: a pattern of all takes longer to make than a plan
of ten activities to check."""

_YEAR = lazy(r"(?:i\s+)?20\d\d(?:\s?[-–/]\s?(?:20)?\d\d)?\Z")
_CONTENTS = (
    "aktivitet", "arrangement", "møte", "kampanje", "kampanjar", "kurs", "oppgave", "oppgåve",
    "prioriter", "tiltak", "dato", "året", "kalender", "årshjul", "terminliste",
)  # fmt: skip
_OF_A_PLAN = ("oppgave", "oppgåve", "aktivitet", "tiltak")
"""What a heading of no more than its year may name: «Prioriterte oppgaver i 2018»."""


def _is_only_a_year(lower: str) -> bool:
    found = _YEAR.search(lower)
    if found is None:
        return False
    words = lower[: found.start()].split()
    if words[-1:] in (["i"], ["for"]):
        del words[-1]
    first, *more = words or ["året"]
    known = first.startswith(_CONTENTS) or first.endswith(("plan", "planen"))
    return known and (not more or (len(more) == 1 and more[0].startswith(_OF_A_PLAN)))


_THINGS = (
    "kampanje", "konsert", "samling", "dugnad", "møte", "tur", "fest", "seminar", "konferanse",
    "stevne", "stemne", "cup", "leir", "turne", "skolering", "semester", "marked", "marknad",
    "avslutning", "avslutting", "aksjon", "arrangement", "program", "årsmøte", "kurs",
    "reingjering", "rengjøring", "rydding", "ball", "offensiv", "patrulje", "messe", "tretenning",
    "trefest", "grøt", "verkstad", "verksted", "kveld", "show", "revy", "lunsj", "frukost",
    "frokost", "basar", "bingo", "quiz", "gudste", "gudstj", "spel", "spill", "ritt", "rutt", "løp",
    "renn", "disko", "feiring", "utstilling", "treff",
)  # fmt: skip
_WHOLE_THINGS = ("del", "delen", "bord", "tog")
"""«Vårkampanje», «Julemøte», «Novembertur»: things that have their time in their names."""
_REST_OF_WORD = lazy(r"-?\w*")

_ONLY_ABOUT = ("planleg", "påmeld", "forbered", "førebu", "invit", "frist", "evaluer", "komit",
               "budsjett", "søkna", "bestill", "tinging", "pakk", "innkjøp", "oppsummer", "øving",
               "øvelse", "prøve")  # fmt: skip
"""What makes a title about preparing a thing rather than about the thing."""
