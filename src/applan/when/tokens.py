"""Text cut into tokens: numbers, the words of the tables, and signs, each with its place."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import NamedTuple

from applan.when.words import PIECE, Forms, Phrase, Vocabulary

SIGNS = {
    ".": ".", ",": ",", ";": ";", ":": ":", "/": "/", "⁄": "/", "(": "(", ")": ")", "[": "(",
    "]": ")", "?": "?", "'": "'", "’": "'", "‘": "'", "ʼ": "'", "´": "'", "`": "'", "&": "and",
    "+": "and", "•": ";", "|": ";",
}  # fmt: skip


class Token(NamedTuple):
    """A number, a word of the tables, an unknown word (category ``word``) or a sign.

    The category of a sign is the sign itself; every dash is ``-``. ``spaced`` says that white
    space stands before it.
    """

    category: str
    value: str
    number: int
    start: int
    end: int
    text: str
    spaced: bool


LONGEST = 20_000
"""How many characters of one text are read as a time."""

END = Token("end", "", 0, 0, 0, "", False)


def lex(
    text: str,
    words: Vocabulary,
    declared: Mapping[str, object] | None = None,
    start: int = 0,
    stop: int = LONGEST,
) -> list[Token]:
    """Cut ``text`` into tokens, from ``start`` and no further than ``stop``; linear in its length.

    ``declared`` holds words, in lower case, that the organisation has given a time itself.
    """
    matches = list(PIECE.finditer(text, start, stop))
    count = len(matches)
    tokens: list[Token] = []
    make = tuple.__new__  # a third of the cost of Token(…), and this is the innermost loop
    known, forms_of = words.forms, words.forms_of
    at = 0
    previous_end = start
    while at < count:
        match = matches[at]
        at += 1
        start, end = match.span()
        piece = text[start:end]
        spaced = start > previous_end
        form = match.lastindex
        if form == 1:
            word = piece.lower() if piece.isascii() else _folded(piece)
            forms = known.get(word) or forms_of(word)
            found = _longest(forms, matches, at, count) if forms is not None else None
            if declared and word in declared:
                token = ("declared", word, 0, start, end, piece, spaced)
            elif found is None:
                token = ("word", word, 0, start, end, piece, spaced)
            else:
                (category, value, number, _, _), stop = found
                if stop > at:
                    at = stop
                    end = matches[at - 1].end()
                    piece = text[start:end]
                token = (category, value, number, start, end, piece, spaced)
        elif form == 2:
            number = int(piece) if end - start < 10 else 10**9
            token = ("num", piece, number, start, end, piece, spaced)
        else:
            category = "-" if form == 3 else SIGNS.get(piece, "word")
            token = (category, piece, 0, start, end, piece, spaced)
        tokens.append(make(Token, token))
        previous_end = end
    return tokens


def _folded(piece: str) -> str:
    if piece.isascii():
        return piece.lower()
    if not unicodedata.is_normalized("NFC", piece):
        piece = unicodedata.normalize("NFC", piece)
    return piece.replace("\u00ad", "").lower()


def _longest(
    forms: Forms, matches: list[re.Match[str]], at: int, count: int
) -> tuple[Phrase, int] | None:
    """The longest form whose second piece would stand at ``at``, and the place after it."""
    phrase, longer = forms
    stop = at
    if longer and at < count:
        for choice in longer.get(_folded(matches[at].group()), ()):
            stop = at + 1
            for piece in choice[3][1:]:
                if stop >= count or _folded(matches[stop].group()) != piece:
                    break
                stop += 1
            else:
                phrase = choice
                break
        else:
            stop = at
    if phrase is None:
        return None
    if phrase[4] and stop < count and matches[stop].group() == ".":
        stop += 1
    return phrase, stop
