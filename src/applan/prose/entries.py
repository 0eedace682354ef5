"""Lines that are each an entry of its own, though Markdown makes one paragraph of them."""

from collections.abc import Sequence
from itertools import pairwise

from applan.patterns import lazy
from applan.prose.marks import LABEL

SHORT = 60
"""Characters of a line that nobody had to break."""

_GO_ON = """til fra frå med som at av på i for etter før mellom mellem den de hver kvar men ved om
    under innen innan mot blant og eller samt hos over gjennom uten utan langs rundt vår vårt våre
    sin sitt sine"""
_UNFINISHED = frozenset(_GO_ON.split())
"""A line that ends so goes on in the next, whatever that begins with."""

_SAID = r"[*_]{0,2}[^\W\d_][^\n:.!?,;*_]{0,30}(?::[*_]{0,2}|[*_]{1,2}:)[ \t\u00a0]++[^\n]*[^\n\s,]"
"""«Leder: Kari», the name perhaps in bold."""
_COUNTED = (
    r"(?:(?:[^\W\d_]{1,12}\.?[ \u00a0])?\d"
    r"|(?i:(?:man|mån|tirs|tys|ons|tors|fre|lør|laur|søn|sun)dag)\b"
    rf"|(?:{LABEL})[ \t\u00a0]|§|\[\w{{1,4}}\][ \u00a0]|[*†‡]{{1,3}}\)|[^\n;]*[^\s;];[^\s;])"
    r"[^\n]*[^\n\s.,;]"
)
"""«kl. 18 Mat», «3. klasse», «uke 10 kurs», «mandag tur», «§ 3 formål», «[1] bok», «Kari;Oslo»."""
_NAMED = r"[A-ZÆØÅ][^\n]*[^\n\s.,:;!?…]"
"""«Kari Hansen»: two lines that begin so may be prose; three that nobody had to break are not."""
_ENTRY = lazy(rf"[ \t]*(?:(?P<sure>{_SAID}|{_COUNTED})|{_NAMED})[ \t]*$")

_SENTENCES = lazy(r"[^\W\d]{2}[.!?] [A-ZÆØÅ]")


def unfinished(line: str) -> str:
    """The word that wants another, where a line ends with one: «kurs og», «(for»; else nothing."""
    words = line.lower().replace("(", " ").replace("«", " ").split()
    return words[-1] if words and words[-1] in _UNFINISHED else ""


def are_entries(lines: Sequence[str]) -> bool:
    """Whether lines are each an entry of its own; a line above them may say what they are.

    Sentences that begin with a number are none, nor is prose that has a colon on two lines: there
    a small letter follows a capital, or a line is as long as the page is wide.
    """
    if len(lines) > 2 and _are(lines[1:], led=lines[0].rstrip().endswith(":")):
        return True
    return _are(lines, led=True)


def _are(lines: Sequence[str], *, led: bool) -> bool:
    begins = [line.lstrip(" \t*_")[:1] for line in lines]
    capitals = {one.isupper() for one in begins if one.isalpha()}
    if len(lines) < 2 or len(capitals) > 1 or any(map(unfinished, lines[:-1])):
        return False
    broken = all(len(one.strip()) < SHORT for one in lines[:-1]) and not any(
        map(_SENTENCES.search, lines)
    )
    may_be = (led or broken) and all(map(_may_be, lines))
    found = [_ENTRY.match(line) for line in lines] if may_be else [None]
    if all(one is not None and one["sure"] is not None for one in found):
        return True
    return broken and len(lines) > 2 and all(found)


def may_have_entries(text: str) -> bool:
    """Whether lines below each other may be entries: asked of every text, and costs little."""
    if "\n" not in text:
        return False
    lines = text.split("\n")
    if not _some_beside(list(map(_is_marked, lines)), list(map(_may_be, lines))):
        return False
    found = [_ENTRY.match(line) for line in lines]
    return _some_beside([one is not None and one["sure"] is not None for one in found], found)


def _is_marked(line: str) -> bool:
    """Whether there may be in a line what makes it sure to be an entry."""
    begins = line.lstrip()[:15]
    named = ":" in line or ";" in line or "dag" in begins.lower() or begins[:1] in "§[*†‡"
    return named or any(map(str.isdecimal, begins)) or not {".", ")"}.isdisjoint(begins[:7])


def _may_be(line: str) -> bool:
    """Whether a line may be an entry at all, which costs less than the pattern."""
    return line.lstrip()[:1].isupper() or _is_marked(line)


def _some_beside(sure: Sequence[object], others: Sequence[object]) -> bool:
    """Whether two that are sure stand below each other, or three of the others."""
    return any(a and b for a, b in pairwise(sure)) or any(
        a and b and c for a, b, c in zip(others, others[1:], others[2:], strict=False)
    )
