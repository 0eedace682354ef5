"""Text cut into tokens: numbers, the words of the tables, and signs, each with its place."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import NamedTuple

from applan.when.words import PIECE, Phrase, Vocabulary

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


END = Token("end", "", 0, 0, 0, "", False)


def lex(text: str, words: Vocabulary, declared: Mapping[str, object] | None = None) -> list[Token]:
    """Cut ``text`` into tokens; linear in its length.

    ``declared`` holds words, in lower case, that the organisation has given a time itself.
    """
    matches = list(PIECE.finditer(text))
    tokens: list[Token] = []
    make = tuple.__new__  # a third of the cost of Token(…), and this is the innermost loop
    at = previous_end = 0
    while at < len(matches):
        match = matches[at]
        at += 1
        start, end = match.span()
        piece = text[start:end]
        spaced = start > previous_end
        form = match.lastindex
        if form == 1:
            word = _folded(piece)
            if declared and word in declared:
                token = ("declared", word, 0, start, end, piece, spaced)
            elif (choices := words.phrases.get(word)) is None or (
                found := _longest(choices, matches, at)
            ) is None:
                token = ("word", word, 0, start, end, piece, spaced)
            else:
                phrase, at = found
                end = matches[at - 1].end()
                token = (
                    phrase.category, phrase.value, phrase.number, start, end, text[start:end],
                    spaced,
                )  # fmt: skip
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
    choices: list[Phrase], matches: list[re.Match[str]], at: int
) -> tuple[Phrase, int] | None:
    """The longest phrase whose second piece would stand at ``at``, and the place after it."""
    for phrase in choices:
        stop = at
        for piece in phrase.rest:
            if stop >= len(matches) or _folded(matches[stop].group()) != piece:
                break
            stop += 1
        else:
            if phrase.abbreviation and stop < len(matches) and matches[stop].group() == ".":
                stop += 1
            return phrase, stop
    return None
