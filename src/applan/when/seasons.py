"""An organisation's own words for time: what its seasons and its school holidays mean."""

from __future__ import annotations

from functools import lru_cache

from applan.when.cursor import Atom, Cursor
from applan.when.items import read_item
from applan.when.tokens import lex
from applan.when.words import Vocabulary, vocabulary


class DeclaredSeasons:
    """Ranges by season slug or by word in lower case; ``unread`` are the words that failed."""

    __slots__ = ("ranges", "unread")

    def __init__(
        self, ranges: dict[str, tuple[tuple[Atom, Atom | None], ...]], unread: tuple[str, ...]
    ) -> None:
        self.ranges = ranges
        self.unread = unread


NOTHING_DECLARED = DeclaredSeasons({}, ())


@lru_cache(maxsize=64)
def declare(declared: tuple[tuple[str, str], ...], language: str) -> DeclaredSeasons:
    """Read ``(word, meaning)`` pairs; a meaning is one range, or one for each year."""
    words = vocabulary(language)
    ranges: dict[str, tuple[tuple[Atom, Atom | None], ...]] = {}
    unread: list[str] = []
    for word, meaning in declared:
        key = _key(word, words)
        found = _read(meaning, words)
        if found:
            ranges[key] = found
        else:
            unread.append(key)
    return DeclaredSeasons(ranges, tuple(unread))


def _key(word: str, words: Vocabulary) -> str:
    tokens = lex(word.strip(), words)
    if len(tokens) == 1 and tokens[0].category == "season":
        return tokens[0].value
    return word.strip().lower()


def _read(meaning: str, words: Vocabulary) -> tuple[tuple[Atom, Atom | None], ...]:
    c = Cursor(meaning, lex(meaning, words), words)
    found: list[tuple[Atom, Atom | None]] = []
    while c.tokens[c.at].category != "end":
        item = read_item(c)
        if item is None or item.first is None:
            return ()
        complete_range(item.first, item.last)
        found.append((item.first, item.last))
        while c.tokens[c.at].category in (",", ";", "and", "."):
            c.at += 1
    return tuple(found)


def complete_range(first: Atom, last: Atom | None) -> None:
    """Give «12.» in «12.–20. september 2026» the month, the unit and the year of the last."""
    if last is None:
        return
    if first.unit == "bare":
        first.unit, first.b = last.unit, last.b
    if first.year is None and last.year is not None:
        first.year = last.year - (first.unit == last.unit == "day" and first.b > last.b)
