"""What a time in running text is said of: «årsmøtet er 14. mars», «høsten 2026 er det valg»."""

import re
from functools import lru_cache
from typing import NamedTuple

from applan.lint.times.prose import Mentioned

_ENDINGS = ("ene", "ane", "et", "en", "er", "ar", "a", "e")
_SHORTEST = 4
_FARTHEST = 80
_USUAL = frozenset({"ordinær", "ordinært", "årlig", "årleg"})
_ONE_OF_ITS_KIND = ("årsmøt", "landsmøt", "generalforsamling", "kongress", "budsjettmøt")
"""How the name of what comes once a year begins, whoever it is «i» or «for»."""

BEING = frozenset({"er", "blir", "vert", "faller", "fell"})
HAPPENING = BEING | frozenset({
    "holdes", "haldast", "avholdes", "arrangeres", "arrangerast", "går", "foregår", "varer",
    "starter", "startar", "begynner", "byrjar", "gjennomføres", "gjennomførast", "sendes", "ut",
    "lagt", "satt", "sett",
})  # fmt: skip
"""Words that tie a thing to its time."""
_SMALL = frozenset({
    "i", "på", "den", "det", "til", "for", "fra", "frå", "først", "fyrst", "også", "òg", "igjen",
    "att", "gang", "år", "da", "då",
})  # fmt: skip
_LINKS = HAPPENING | _SMALL
_OF = frozenset({"til", "for", "i", "på", "med", "av", "om"})


class Word(NamedTuple):
    """A word of a text, in lower case."""

    text: str
    start: int
    end: int


class Lead(NamedTuple):
    """What stands before a time in its clause: the last words, and the small ones that link.

    ``begins`` says that nothing stands before them in the sentence.
    """

    words: tuple[Word, ...]
    links: tuple[str, ...]
    begins: bool

    @property
    def tied(self) -> bool:
        """Whether a verb says that the time is that of what is named."""
        return not HAPPENING.isdisjoint(self.links)


class Name(NamedTuple):
    """A word beside a time, in lower case, where it stands, and the words between the two.

    ``first`` is the word before it.
    """

    word: str
    start: int
    end: int
    links: tuple[str, ...]
    first: str = ""

    @property
    def tied(self) -> bool:
        """Whether a verb says that the time is its time."""
        return not HAPPENING.isdisjoint(self.links)


def lead_of(found: Mentioned) -> Lead:
    """What stands before a time in its clause."""
    before = found.before(_FARTHEST)
    shift = found.start - len(before)
    clause = _CLAUSE.search(before)
    at = clause.start() if clause else len(before)
    words = [
        Word(word[0], shift + word.start(), shift + word.end())
        for word in _WORD.finditer(before, at)
    ]
    count = len(words)
    while count and words[count - 1].text in _LINKS:
        count -= 1
    links = tuple(word.text for word in words[count:])
    return Lead(tuple(words[:count]), links, not before[:at].strip())


def name_before(found: Mentioned) -> Name | None:
    """The last word before a time in its clause that does more than tie the two together."""
    words, links, _begins = lead_of(found)
    if not words:
        return None
    name, words = words[-1], words[:-1]
    start = name.start
    if len(words) > 1 and words[-1].text in ("og", "eller") and words[-2].text.endswith("-"):
        start, words = words[-2].start, words[:-2]
    text = found.text[start : name.end].lower()
    return Name(text, start, name.end, links, words[-1].text if words else "")


def name_after(found: Mentioned) -> Name | None:
    """What «er det» puts after its time, and what a year is the first part of: «2027-valget»."""
    match = _AFTER.match(found.after(_FARTHEST))
    if match is None:
        return None
    return Name(match["name"], found.end + match.start("name"), found.end + match.end(), ("er",))


def stem_of(word: str) -> str:
    """A word without its ending, so that «årsmøtet» and «årsmøte» are one."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word[: -len(ending)]
    return word


@lru_cache(maxsize=1024)
def stem_of_title(title: str) -> str:
    """The stem of a title of one word, years left out; "" of any other title.

    «Ordinær generalforsamling» and «Årsmøte i FAU» have one word that names the event.
    """
    words = [word for word in re.findall(r"\w+", title.lower()) if not word.isdigit()]
    if len(words) > 1 and words[0] in _USUAL:
        words = words[1:]
    if len(words) > 1 and words[1] in ("i", "for") and words[0].startswith(_ONE_OF_ITS_KIND):
        words = words[:1]
    return stem_of(words[0]) if len(words) == 1 else ""


_WORD = re.compile(r"[\w-]+")
_CLAUSE = re.compile(r"[\w\s-]+\Z")
_AFTER = re.compile(
    r"(?:-|\s+(?:er|blir|vert)\s+det\s+(?:(?:igjen|att|også|òg|både|holdes|haldast)\s+"
    r"|\w+valg?\s+(?:samtidig|samstundes|sammen|saman)\s+med\s+)*)"
    r"(?P<name>[\w-]+(?:\s(?:og|eller)\s[\w-]+)?)"
)
