"""What a time in running text is said of: «årsmøtet er 14. mars», «høsten 2026 er det valg»."""

from applan.frozen import NamedTuple
from applan.lint.times.prose import Mentioned
from applan.patterns import lazy

_FARTHEST = 80
"""Characters before and after a time that are looked at."""

BEING = frozenset({"er", "blir", "vert", "faller", "fell"})
HAPPENING = BEING | frozenset({
    "holdes", "haldast", "avholdes", "arrangeres", "arrangerast", "går", "foregår", "varer",
    "starter", "startar", "begynner", "byrjar", "gjennomføres", "gjennomførast", "sendes", "ut",
    "lagt", "satt", "sett",
})  # fmt: skip
"""Words that tie a thing to its time."""
_SMALL = frozenset({
    "i", "på", "den", "det", "til", "for", "fra", "frå", "først", "fyrst", "også", "òg", "igjen",
    "att", "gang", "år", "hele", "heile", "da", "då", "alltid",
})  # fmt: skip
_LINKS = HAPPENING | _SMALL


class Word(NamedTuple):
    """A word of a text, in lower case."""

    text: str
    start: int
    end: int


class Lead(NamedTuple):
    """What stands before a time in its clause: the words, and the small ones that link.

    ``begins`` says that nothing stands before them in the sentence, and ``tied`` that a verb says
    that the time is that of what is named.
    """

    words: tuple[Word, ...]
    links: tuple[str, ...] = ("er",)
    begins: bool = False

    @property
    def tied(self) -> bool:
        return not HAPPENING.isdisjoint(self.links)

    @property
    def first(self) -> str:
        """The word before the last one."""
        return self.words[-2].text if len(self.words) > 1 else ""


def lead_of(found: Mentioned) -> Lead:
    """What stands before a time in its clause."""
    before = found.before(_FARTHEST)
    shift = found.start - len(before)
    clause = _CLAUSE.search(before)
    at = clause.start() if clause else len(before)
    words = [Word(word[0], shift + word.start(), shift + word.end())
             for word in _WORD.finditer(before, at)]  # fmt: skip
    count = len(words)
    while count and words[count - 1].text in _LINKS:
        count -= 1
    links = tuple(word.text for word in words[count:])
    return Lead(tuple(words[:count]), links, not before[:at].strip())


def lead_before(found: Mentioned, lead: Lead) -> Lead:
    """What stands in the clause before the one that leads to a time."""
    start = lead.words[0].start if lead.words else found.start
    before = lead_of(found._replace(start=len(found.text[:start].rstrip(" ,"))))
    return before._replace(links=lead.links)


def lead_after(found: Mentioned) -> Lead:
    """What «er det» puts after its time, and what a year is the first part of: «2027-valget»."""
    match = _AFTER.match(found.after(_FARTHEST))
    if match is None:
        return Lead(())
    start, end = match.span("name")
    return Lead((Word(match["name"], found.end + start, found.end + end),))


_WORD = lazy(r"\w+-\s(?:og|eller)\s\w+|[\w-]+")
_CLAUSE = lazy(r"[\w\s-]+\Z")
_AFTER = lazy(
    r"(?:-|\s+(?:er|blir|vert)\s+det\s+(?:(?:igjen|att|også|òg|både|holdes|haldast)\s+"
    r"|\w+valg?\s+(?:samtidig|samstundes|sammen|saman)\s+med\s+)*)"
    r"(?P<name>[\w-]+(?:\s(?:og|eller)\s[\w-]+)?)"
)
