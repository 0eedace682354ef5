"""Who has which office, as a text lists it: «- Leder: Marit Solvang», a table, a sentence.

Only where at least three are listed so is it a list, by which others may be judged.
"""

from collections.abc import Iterator

from applan.frozen import NamedTuple
from applan.patterns import lazy

_LEAST = 3
_NAME = r"(?<![\w.-])[A-ZÆØÅ][\w.-]+(?: [A-ZÆØÅ][\w.-]+){1,3}"
_OFFICE = (
    r"(?P<office>(?i:\w*(?:leder|leiar|kasserer|kasserar|sekretær|medlem|ansvarlig|ansvarleg"
    r"|formann)))"
)
_SIGNS = ("lede", "leia", "kasserer", "kasserar", "sekretær", "medlem", "formann",
          "ansvar", "styre", "verv", "tren")  # fmt: skip
_NAMED = rf" *\| *(?P<name>{_NAME}) *(?=\|)"
_DASH = r"(?::| [–-])"
_LISTS = (
    ("\n|", lazy(rf"(?m)^ *\| *(?!Vara)(?P<office>[A-ZÆØÅ][^|\n]{{3,40}}?){_NAMED}")),
    ("\n|", lazy(rf"(?m)^{_NAMED} *\| *{_OFFICE} *(?=\|)")),
    (" ", lazy(rf"(?m)^[-*] (?!Vara)(?P<office>[A-ZÆØÅ][^:\n]{{3,40}}?){_DASH} (?P<name>{_NAME})")),
)
_SENTENCES = (
    (" (", lazy(rf"(?P<name>{_NAME}) \({_OFFICE}\)")),
    (" ", lazy(rf"\b{_OFFICE} (?:er |blir |vert )?(?P<name>{_NAME})")),
)
"""Sentences name those who have an office, and lists all of them."""
_ALONE = frozenset({"leder", "leiar", "styreleder", "styreleiar", "nestleder", "nestleiar",
                    "kasserer", "kasserar", "sekretær", "formann"})  # fmt: skip
"""Offices that one has and nobody else."""


class Holder(NamedTuple):
    """Somebody who has an office; ``span`` are the characters of both in the text."""

    office: str
    name: str
    span: tuple[int, int]


def holders_in(text: str, *, all_of_them: bool = False) -> tuple[Holder, ...]:
    """Those that a text lists with their offices, in its order; nobody where it lists but two."""
    lower = text.lower()
    if not any(office in lower for office in _SIGNS):
        return ()
    for mark, pattern in _LISTS if all_of_them else (*_LISTS, *_SENTENCES):
        found = pattern.finditer(text) if mark in f"\n{text}" else ()
        known = tuple(Holder(one["office"].strip(), one["name"], one.span()) for one in found)
        if len(known) >= _LEAST:
            return known
    return ()


def held_twice(text: str) -> Iterator[tuple[Holder, Holder]]:
    """Two that have an office that only one can have, the second first.

    Each of several boards has a leader, and so has each year of a table with years.
    """
    first: dict[str, Holder] = {}
    for one in holders_in(text):
        office = one.office.lower()
        known = first.setdefault(office, one) if office in _ALONE else one
        between = text[known.span[1] : one.span[0]]
        if known.name != one.name and not _OF_ANOTHER.search(between):
            yield one, known


_OF_ANOTHER = lazy(r"\n\s*\n|[.:;] |\d|\|[^|\n]+\|[ ]*\n")
