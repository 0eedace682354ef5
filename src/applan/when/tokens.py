"""Text cut into tokens: numbers, the words of the tables, and signs, each with its place."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from applan.frozen import NamedTuple
from applan.when.words import PIECE, Forms, Vocabulary

SIGNS = {
    ".": ".", ",": ",", ";": ";", ":": ":", "/": "/", "⁄": "/", "(": "(", ")": ")", "[": "(",
    "]": ")", "?": "?", "'": "'", "’": "'", "‘": "'", "ʼ": "'", "´": "'", "`": "'", "&": "and",
    "+": "and", "•": ";", "|": ";", "!": ".",
}  # fmt: skip


class Token(NamedTuple):
    """A number, a word of the tables, an unknown word (category ``word``) or a sign.

    The category of a sign is the sign itself; every dash is ``-``. ``spaced`` says that white
    space stands before it. ``kind`` is the category, but of a number n1 or n2 by its digits, or
    year where it can be one.
    """

    category: str
    value: str
    number: int
    start: int
    end: int
    text: str
    spaced: bool
    kind: str


FIRST_YEAR, LAST_YEAR = 1900, 2199
"""Four digits outside these are a number and not a year."""
LONGEST = 20_000
"""How many characters of one text are read as a time."""

END = Token("end", "", 0, 0, 0, "", False, "end")


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
    tokens: list[Token] = []
    known = words.forms
    make = tuple.__new__  # a third of the cost of Token(…), and this is the innermost loop
    at, count, previous_end = 0, len(matches), start
    while at < count:
        match = matches[at]
        at += 1
        start, end = match.span()
        piece = text[start:end]
        spaced = start > previous_end
        form = match.lastindex
        if form == 1:
            word = piece.lower() if piece.isascii() else _folded(piece)
            forms = known.get(word) or words.forms_of(word)
            if forms is None:
                category, value, number, after = "word", word, 0, at
            else:
                category, value, number, after = _read_word(word, forms, matches, at)
            own = _read_declared(word, matches, at, declared) if declared else None
            if own is not None:
                category, value, number, at = "declared", own[0], 0, own[1]
                end = matches[at - 1].end()
                piece = text[start:end]
            elif after > at:
                at = after
                end = matches[at - 1].end()
                piece = text[start:end]
        elif form == 2:
            size = end - start
            category, value, number = "num", piece, int(piece) if size < 10 else 10**9
            if size <= 2:
                kind = "n1" if size == 1 else "n2"
            else:
                kind = "year" if size == 4 and FIRST_YEAR <= number <= LAST_YEAR else "num"
        else:
            category = "-" if form == 3 else SIGNS.get(piece, "word")
            bullet = (form == 3 or piece == "*") and text[end : end + 1] == " "
            if bullet and (not tokens or "\n" in text[previous_end:start]):
                category = ";"  # a line of a list
            value, number = piece, 0
        if form != 2:
            kind = category
        tokens.append(make(Token, (category, value, number, start, end, piece, spaced, kind)))
        previous_end = end
    return tokens


def _read_declared(
    word: str, matches: list[re.Match[str]], at: int, declared: Mapping[str, object]
) -> tuple[str, int] | None:
    """The longest of the organisation's own words that begins here, and the place after it."""
    longest = (word, at) if word in declared else None
    for name in declared:
        if name.startswith(word) and name[len(word) : len(word) + 1] == " ":
            pieces = name.split()[1:]
            following = [_folded(match.group()) for match in matches[at : at + len(pieces)]]
            if following == pieces and (longest is None or at + len(pieces) > longest[1]):
                longest = name, at + len(pieces)
    return longest


def _folded(piece: str) -> str:
    if piece.isascii():
        return piece.lower()
    if not unicodedata.is_normalized("NFC", piece):
        piece = unicodedata.normalize("NFC", piece)
    return piece.replace("\u00ad", "").lower()


def _read_word(
    word: str, forms: Forms, matches: list[re.Match[str]], at: int
) -> tuple[str, str, int, int]:
    """Category, value and number of the longest of ``forms``, which begin with ``word``.

    Last the place after it; ``at`` is where its second piece would stand.
    """
    phrase, longer = forms
    stop, count = at, len(matches)
    if longer and at < count:
        for choice in longer.get(_folded(matches[at].group()), ()):
            after = at + 1
            for piece in choice[3][1:]:
                if after >= count or _folded(matches[after].group()) != piece:
                    break
                after += 1
            else:
                phrase, stop = choice, after
                break
    if phrase is None:
        return "word", word, 0, at
    if phrase[4] and stop < count and matches[stop].group() == ".":
        stop += 1
    return phrase[0], phrase[1], phrase[2], stop
