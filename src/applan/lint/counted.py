"""Numbers with what they count, in titles: «flere enn 2 500 medlemmer», «90 prosent»."""

import re
from collections.abc import Iterator

from applan.frozen import NamedTuple
from applan.lint.times.numbers import is_name, last_word
from applan.patterns import lazy
from applan.typography import MONTHS
from applan.when.names import stem

KRONER = (" kroner", *(f" kr{mark}" for mark in " .,:;!?)/»–-\n"))
"""How money stands in a text in lower case; «krav» and «krefter» are none."""
PERCENT = frozenset({"%", "prosent", "prosenten", "pst"})

_UNCOUNTED = frozenset(
    {"år", "års", "åra", "ganger", "gonger", "dager", "dagar", "dagers", "dagars", "uker", "veker",
     "ukers", "timer", "timar", "timers", "måneder", "månader", "minutter", "minutt", "km", "meter",
     "kilometer", "mil", "og", "til", "eller", "i", "på", "av", "for", "er", "som", "med", "fra",
     "frå", "skal", *MONTHS.split("|")}
)  # fmt: skip
_UNCOUNTED_TOO = ("åring", "klasse", "trinn", "prosjekt", "strategi", "plan", "sesong")
"""Words after a number that make it an age, a length, a date or a name, and how others begin."""

_SMALL = frozenset(
    {"innen", "innan", "før", "etter", "under", "over", "hver", "hvert", "kvar", "kvart", "per",
     "pr", "ved", "mellom", "mens", "når", "der", "som", "den", "det", "dette", "denne", "både",
     "samt", "minst", "til", "fram", "gjennom", "hos", "mot", "uten", "utan", "men", "for"}
)  # fmt: skip
"""Words that no number counts, behind one that it does: «25 frivillige innen sommeren»."""

_OF_AGE = frozenset({"under", "over", "fra", "frå"})
"""Words before a number that make it an age: «barn under 12»."""

_COMPARING = ("enn", "-", "–")
_COMPARED = lazy(r"(?:flere|fleire|mer|meir|færre|mindre)\s+enn\s*$|\d\s*[-–]\s*$")
_OF_A = lazy(r"\d av\s*$")
_BEFORE = 30
"""Characters before a number that are looked at."""


class Counted(NamedTuple):
    """A number and the word after it; ``start`` and ``end`` are its characters in the title."""

    value: float
    unit: str
    start: int
    end: int
    written: str

    @property
    def may_be_year(self) -> bool:
        """Whether it is written as a year is."""
        return re.fullmatch(r"(?:19|20)\d\d", self.written.split()[0]) is not None

    @property
    def unit_written(self) -> str:
        """What it counts, as it can be written under ``unit``."""
        return "prosent" if self.unit in PERCENT else self.unit

    def counts(self, unit: str) -> bool:
        """Whether it counts what a target counts."""
        words = re.findall(r"[^\W\d_]+|%", unit.lower())
        if self.unit in PERCENT:
            return bool(words) and words[0] in PERCENT
        own = self.unit.split()
        return bool(words) and stem(own[-1]) in {stem(words[0]), stem(words[-1])}


def counted_in(title: str) -> Iterator[Counted]:
    """The numbers in a title that count something; those of dates, ages and names are left out."""
    if not any(map(str.isdigit, title)):
        return
    lower = title.lower()
    if len(lower) != len(title):  # «İ» becomes two
        lower = title
    for match in _NUMBER.finditer(lower):
        unit = match["unit"]
        if unit in _UNCOUNTED or unit.startswith(_UNCOUNTED_TOO):
            continue
        before = lower[max(0, match.start() - _BEFORE) : match.start()]
        compared = unit in PERCENT or (
            before.rstrip().endswith(_COMPARING) and _COMPARED.search(before)
        )
        if not compared and (
            is_name(before) or last_word(before) in _OF_AGE or _OF_A.search(before)
        ):
            continue
        end = match.end("unit")
        noun = (match["noun"] or "")[1:]
        if (
            unit.endswith("e")
            and noun
            and noun not in _UNCOUNTED | _SMALL
            and not noun.startswith(_UNCOUNTED_TOO)
        ):
            end = match.end()  # «80 faste givere»
        digits = re.sub(r"[^\d,]", "", match["number"]).replace(",", ".")
        yield Counted(
            float(digits),
            lower[match.start("unit") : end],
            match.start(),
            end,
            title[match.start() : end],
        )


_NUMBER = lazy(
    r"(?<![\w.,/§-])(?<!–)(?P<number>\d{1,3}(?:(?:[^\S\n]|\.)\d{3})+|\d{1,9}(?:,\d{1,3})?)"
    r"[^\S\n]?(?P<unit>%|(?<=[^\S\n])[a-zæøåéô]+(?![\w-]))"
    r"(?P<noun> [a-zæøåéô]{3,}(?![\w-]))?"
)
