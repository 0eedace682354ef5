"""The word tables made ready for reading and for printing.

A row is ``(category, value, forms)``. The forms stand between bars, the one that is printed
first; a form that ends in a full stop is an abbreviation whose stop may be left out. Forms are
one or more words, and the longest form that fits wins. Rows of the category ``print`` are for
the formatter alone, and ``event-ending`` holds how the names of events end.

Both languages' words are read whichever language the plan is in, since secretaries mix them;
where they disagree, the plan's own language wins.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from applan.when import words_nb, words_nn

LANGUAGES = ("nb", "nn")

# 1: words (with combining marks and soft hyphens inside), 2: numbers, 3: dashes, 4: other signs.
PIECE = re.compile(
    r"([^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u00ad])*)|([0-9]+)"
    r"|([-\u2010-\u2015\u2212\ufe58\ufe63\uff0d]+)|([^\s\u200b\u2060\ufeff])"
)


class Phrase(NamedTuple):
    """One form: the pieces after the first, and what the whole of it is."""

    rest: tuple[str, ...]
    category: str
    value: str
    number: int
    abbreviation: bool


class Vocabulary:
    """The words of a language: ``phrases`` by first piece, and texts to print."""

    def __init__(self, language: str) -> None:
        own, other = (words_nn, words_nb) if language == "nn" else (words_nb, words_nn)
        self.language = language
        self.phrases: dict[str, list[Phrase]] = {}
        self.event_endings: tuple[str, ...] = ()
        self._printed: dict[tuple[str, int | str], str] = {}
        seen: set[tuple[str, ...]] = set()
        for table in (own, other):
            for category, value, forms in table.ROWS:
                if table is own:
                    self._printed.setdefault((category, value), forms.partition(" |")[0])
                if category == "event-ending":
                    self.event_endings += tuple(forms.split(" | "))
                elif category not in ("print", "plural"):
                    self._add(category, value, forms, seen)
        for choices in self.phrases.values():
            choices.sort(key=_length, reverse=True)

    def _add(self, category: str, value: int | str, forms: str, seen: set[tuple[str, ...]]) -> None:
        text, number = (value, 0) if isinstance(value, str) else ("", value)
        for form in forms.split(" | "):
            form = form.lower()
            abbreviation = form.endswith(".")
            if abbreviation:
                form = form[:-1]
            pieces = (form,) if form.isalpha() else tuple(m.group() for m in PIECE.finditer(form))
            if pieces not in seen:
                seen.add(pieces)
                phrase = Phrase(pieces[1:], category, text, number, abbreviation)
                self.phrases.setdefault(pieces[0], []).append(phrase)

    def word(self, category: str, value: int | str) -> str:
        """The form that is printed for a value."""
        return self._printed[category, value].rstrip("|").strip()

    def text(self, key: str) -> str:
        """A text of the category ``print``."""
        return self._printed["print", key]

    def forms(self, letter: str) -> list[str]:
        """The forms that begin with a letter, for suggesting the nearest."""
        return [
            " ".join((first, *phrase.rest))
            for first, choices in self.phrases.items()
            if first[0] == letter
            for phrase in choices
        ]


def _length(phrase: Phrase) -> int:
    return len(phrase.rest)


@cache
def vocabulary(language: str) -> Vocabulary:
    """The vocabulary of «nb» or «nn»; any other language is read as «nb»."""
    return Vocabulary(language if language in LANGUAGES else "nb")
