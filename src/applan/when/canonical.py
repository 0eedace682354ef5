"""Whether a time is written as Språkrådet says, and how it should have been.

Only the form is changed: dashes, spaces, full stops, capitals, and dates in figures without a
year. The writer's words, and whether there is a year, stay as they are.
"""

from __future__ import annotations

from functools import lru_cache

from applan.when.cursor import Cursor
from applan.when.parser import LONGEST_KEPT, read_groups
from applan.when.tokens import lex
from applan.when.words import Vocabulary, vocabulary

MOST_PASSES = 4


def canonical_range(text: str, language: str = "nb") -> str:
    """``text`` with its times written as Språkrådet says; unchanged where nothing is wrong.

    «12.-20.september» becomes «12.–20. september», «4. mai-16. mai» «4.–16. mai» and
    «fra 12.–20. mai» «fra 12. til 20. mai». What is not a time is left as it is. See
    https://sprakradet.no/spraklig/datoer and its page on the dash.
    """
    return _mended(text, language) if len(text) <= LONGEST_KEPT else _mend_all(text, language)


@lru_cache(maxsize=512)
def _mended(text: str, language: str) -> str:
    return _mend_all(text, language)


def _mend_all(text: str, language: str) -> str:
    for _ in range(MOST_PASSES):
        mended = _mend(text, vocabulary(language))
        if mended == text:
            break
        text = mended
    return text


def _mend(text: str, words: Vocabulary) -> str:
    """One pass; what it mends can let the next pass see another range."""
    c = Cursor(text, lex(text, words), words)
    read_groups(c)
    edits = sorted(set(c.edits))
    parts: list[str] = []
    at = 0
    for start, end, new in edits:
        if start < at:
            continue
        parts += (text[at:start], new)
        at = end
    return "".join((*parts, text[at:]))


def is_canonical(text: str, language: str = "nb") -> bool:
    """Whether every time in ``text`` is already written as Språkrådet says."""
    return canonical_range(text, language) == text
