"""What a name may mean: everything that has a name and perhaps days, in one frozen table.

A name is meant whole: in the definite or the indefinite form, in bokmål or nynorsk, with its year
or without. The plan's own activities go before the dates that the organisation keeps, and those
before what every calendar knows; of what is called the same, nobody has said which is meant.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any, Literal

from applan.frozen import NamedTuple
from applan.grouping import grouped
from applan.when.values import Interval

Source = Literal["plan", "organisation", "calendar"]

SOURCES: tuple[Source, ...] = ("plan", "organisation", "calendar")
"""From what goes before to what comes after."""
ENDINGS = ("ene", "ane", "et", "en", "er", "ar", "a", "e")
"""Endings to leave out when two forms of a word are compared, longest first."""
UNSAID = frozenset({"i", "hver", "hvert", "kvar", "kvart"})
"""Words of a name that say nothing of what it means: «uka før hvert styremøte»."""
SHORTEST = 3
"""Letters of a word that are left when its ending is gone."""
YEAR = re.compile(r"(?<!\d)(?:19|20|21)\d\d(?!\d)")
PIECE = re.compile(r"[^\W_]+")
ASCII = str.maketrans({"æ": "ae", "ø": "o", "å": "a"})


class Named(NamedTuple):
    """Something with a name; ``value`` is what it is to the one who made the table.

    ``days`` are None where it takes more than a calendar to tell them, and not ``sure`` where
    they follow from a rule that may be changed.
    """

    name: str
    source: Source
    days: Interval | None = None
    sure: bool = True
    value: Any = None


class Names:
    """The table. ``years`` are those in which a name without a year is looked for."""

    __slots__ = ("_by_stems", "_years")

    def __init__(self, named: Iterable[Named], years: range) -> None:
        self._years = years
        self._by_stems = grouped((stems_of(one.name), one) for one in named)

    def called(self, name: str) -> tuple[Named, ...]:
        """Everything that a name fits, in the order of `SOURCES`."""
        year = year_of(name)
        found = [
            one for one in self._by_stems.get(stems_of(name), ()) if self._fits_year(one, year)
        ]
        return tuple(sorted(found, key=lambda one: SOURCES.index(one.source)))

    def meant(self, name: str, *sources: Source) -> tuple[Named, ...]:
        """Those of the first source that has any: one is meant, of several it is not known which.

        Only ``sources`` are asked, all of them where none is given.
        """
        found = [one for one in self.called(name) if one.source in (sources or SOURCES)]
        return tuple(one for one in found if one.source == found[0].source)

    def _fits_year(self, one: Named, year: int | None) -> bool:
        own = one.days.start.year if one.days else year_of(one.name)
        if year is not None:
            return own in (None, year)
        return one.days is None or own in self._years


def year_of(name: str) -> int | None:
    """The year that is part of a name: 2027 in «landsmøtet 2027»."""
    years = YEAR.findall(name)
    return int(years[0]) if len(years) == 1 else None


@lru_cache(maxsize=2048)
def stems_of(name: str) -> tuple[str, ...]:
    """The words of a name without their endings and its year, by which names are compared."""
    plain = YEAR.sub(" ", name.casefold())
    return tuple(map(stem, (word for word in PIECE.findall(plain) if word not in UNSAID)))


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """A word of small letters without its endings, in the letters of ids: «møtene» is «mot»."""
    word = word.translate(ASCII)
    ending = next((e for e in ENDINGS if word.endswith(e) and len(word) - len(e) >= SHORTEST), "")
    return stem(word[: -len(ending)]) if ending else word
