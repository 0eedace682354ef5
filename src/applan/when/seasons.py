"""An organisation's own words for time: what its seasons and its school holidays mean."""

from __future__ import annotations

from functools import lru_cache

from applan.frozen import NamedTuple
from applan.when.completing import complete_range
from applan.when.engine import Reader
from applan.when.phrases import Atom, Span
from applan.when.rows_times import GRAMMAR
from applan.when.tokens import lex
from applan.when.words import Vocabulary, vocabulary


class DeclaredSeasons(NamedTuple):
    """Ranges by season slug or by word in lower case; ``unread`` are the words that failed."""

    ranges: dict[str, tuple[tuple[Atom, Atom | None], ...]]
    unread: tuple[str, ...]


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
            plain = key.removesuffix("n") if key.endswith("ferien") else key
            for form in {key, plain + "n" if plain.endswith("ferie") else key, plain}:
                ranges[form] = (*ranges.get(form, ()), *found)  # «vinterferie» is «Vinterferien»
        else:
            unread.append(key)
    return DeclaredSeasons(ranges, tuple(unread))


def _key(word: str, words: Vocabulary) -> str:
    tokens = lex(word.strip(), words)
    if len(tokens) == 1 and tokens[0].category == "season":
        return tokens[0].value
    return word.strip().lower()


def _read(meaning: str, words: Vocabulary) -> tuple[tuple[Atom, Atom | None], ...]:
    r = Reader(GRAMMAR, meaning, lex(meaning, words), words)
    found: list[tuple[Atom, Atom | None]] = []
    at = 0
    while r.kinds[at] != "end":
        read = r.read("PHRASE", at)
        if read is None or not isinstance(read[0].head, Span):
            return ()
        found.append(complete_range(read[0].head)[:2])
        at = read[1]
        while r.kinds[at] in (",", ";", "and", "."):
            at += 1
    return tuple(found)
