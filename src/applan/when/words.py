"""The word tables made ready for reading and for printing.

A row is ``(category, value, forms)`` for both languages, or ``(category, value, bokmål, nynorsk)``.
The forms stand between bars, the one that is printed first; a form that ends in a full stop is an
abbreviation whose stop may be left out. In a form of several words «avklares/bestemmes -/senere» is
each of them, «-» being no word. Forms are one or more words, and the longest form that
fits wins. What is printed for a value is the first form of its first row, but where a row of the
category ``print`` says otherwise; ``event-ending`` holds how the names of events end, and
``counted`` how the words for what is counted do, by their gender.

Both languages' words are read whichever language the plan is in, since secretaries mix them, and
nynorsk need not repeat what stands in bokmål; where they disagree, the plan's own language wins.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import product

from applan.when.word_table import ROWS, Row

LANGUAGES = ("nb", "nn")

# 1: words (with combining marks and soft hyphens inside), 2: numbers, 3: dashes, 4: other signs.
PIECE = re.compile(
    r"([^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u00ad])*)|([0-9]+)"
    r"|([-\u2010-\u2015\u2192\u2212\ufe58\ufe63\uff0d]+)|([^\s\u200b\u2060\ufeff])"
)


Phrase = tuple[str, str, int, tuple[str, ...], bool]
"""Category, value and number of one form, its pieces after the first, and whether a full stop may
follow. Like `Forms` no named tuple, which takes longer to make than the whole vocabulary."""

Forms = tuple[Phrase | None, dict[str, list[Phrase]]]
"""The forms with the same first piece: that piece alone, and longer ones by their second."""

DUE_ENDINGS = ("frist", "fristen", "frister", "fristene", "fristar", "fristane")
DUE: Forms = (("deadline", "named", 0, (), False), {})
"""«svarfrist», «søknadsfristene»: whatever is named so is a deadline."""
NO_PHRASES = frozenset({"event-ending", "counted", "print", "plural"})
"""Categories that are not read as words."""


class Vocabulary:
    """The words of a language: ``forms`` by first piece, and texts to print.

    Only an index of the tables is made at once; a form is taken apart when its first piece is
    met.
    """

    def __init__(self, language: str) -> None:
        own, other = (-1, 2) if language == "nn" else (2, -1)
        self.language = language
        self.forms: dict[str, Forms] = {}
        self._column = own
        self._rows: dict[str, list[tuple[str, Row]]] = {}
        self._printed: dict[tuple[str, int | str], str] = {}
        self._near: dict[str, list[str]] = {}
        self.event_endings: tuple[str, ...] = ()
        self._counted: dict[str, str] = {}
        rows = self._rows
        for column in (own, other):
            for row in ROWS:
                category, value, forms = row[0], row[1], str(row[column])
                if not forms:
                    continue
                if category in NO_PHRASES:
                    self._note_endings(category, value, forms)
                    continue
                for form in forms_in(forms):
                    head = form.partition(" ")[0]
                    first = head.lower()
                    if not head.isalpha() and (match := PIECE.match(form.lower())):
                        first = match.group()
                    found = rows.get(first)
                    if found is None:
                        rows[first] = [(form, row)]
                    elif column == own or len(row) > 3:
                        found.append((form, row))
        self.counted_endings = tuple(self._counted)

    def _note_endings(self, category: str, value: int | str, forms: str) -> None:
        if category == "event-ending":
            self.event_endings += tuple(forms.split(" | "))
        elif category == "counted":
            for ending in forms.split(" | "):
                self._counted.setdefault(ending, str(value))

    def forms_of(self, first: str) -> Forms | None:
        """The forms that begin with a piece, in lower case; None when there are none."""
        found = self.forms.get(first)
        if found is not None:
            return found
        if first not in self._rows:
            return DUE if first.endswith(DUE_ENDINGS) else None
        alone: Phrase | None = None
        longer: dict[str, list[Phrase]] = {}
        seen: set[tuple[str, ...]] = set()
        for form, (category, value, *_) in self._rows[first]:
            pieces, abbreviation = _pieces(form)
            if pieces in seen:
                continue
            seen.add(pieces)
            text, number = (value, 0) if isinstance(value, str) else ("", value)
            phrase = (category, text, number, pieces[1:], abbreviation)
            if len(pieces) > 1:
                longer.setdefault(pieces[1], []).append(phrase)
            else:
                alone = phrase
        for choices in longer.values():
            choices.sort(key=lambda phrase: len(phrase[3]), reverse=True)
        found = self.forms[first] = (alone, longer)
        return found

    def gender(self, word: str) -> str:
        """The gender of a word for what is counted, by how it ends."""
        ending = max((end for end in self._counted if word.endswith(end)), key=len, default="")
        return self._counted.get(ending, "common")

    def word(self, category: str, value: int | str) -> str:
        """The form that is printed for a value."""
        if not self._printed:
            for row in ROWS:
                form = str(row[self._column]).partition(" |")[0]
                self._printed[row[0], row[1]] = form
                self._printed.setdefault(("print", row[1]), form)
        return self._printed[category, value]

    def listed(self, texts: Sequence[str]) -> str:
        """«a», «a og b», «a, b og c»."""
        if len(texts) < 2:
            return "".join(texts)
        return f"{', '.join(texts[:-1])} {self.text('and')} {texts[-1]}"

    def text(self, key: str) -> str:
        """A text of the category ``print``."""
        return self.word("print", key)

    def near_forms(self, letter: str) -> list[str]:
        """The forms that begin with a letter, for suggesting the nearest."""
        if letter not in self._near:
            forms = (
                " ".join(_pieces(form)[0])
                for first, rows in self._rows.items()
                if first[0] == letter
                for form, _ in rows
            )
            self._near[letter] = list(dict.fromkeys(forms))
        return self._near[letter]


def forms_in(forms: str) -> list[str]:
    """The forms of a row, those written in one with slashes as each of them."""
    found = forms.split(" | ")
    if "/" not in forms:
        return found
    choices = ([word.split("/") for word in form.split()] for form in found)
    each = (words for choice in choices for words in product(*choice))
    return [" ".join(word for word in words if word != "-") for words in each]


def _pieces(form: str) -> tuple[tuple[str, ...], bool]:
    """A form cut into its pieces, and whether it is an abbreviation."""
    form = form.lower()
    abbreviation = form.endswith(".")
    if abbreviation:
        form = form[:-1]
    return tuple([match.group() for match in PIECE.finditer(form)]), abbreviation


@cache
def vocabulary(language: str) -> Vocabulary:
    """The vocabulary of «nb» or «nn»; any other language is read as «nb»."""
    return Vocabulary(language if language in LANGUAGES else "nb")
