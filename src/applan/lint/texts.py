"""A plan's texts as they are written, joined so that one look is enough where nothing is wrong.

Nearly every text is as it should be. So a rule first asks whether any text holds a sign or a word
without which it has nothing to say, which costs next to nothing, and only then looks closer.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cached_property

from applan.findings import Path, key_of
from applan.lint.running import Passage
from applan.lint.subject import Subject, once
from applan.lint.times import times_of
from applan.lint.times.prose import TIMES
from applan.patterns import lazy

__all__ = ["PROSE", "TIMES", "Passage", "Texts", "key_of", "texts_of", "with_marks"]

PROSE = frozenset({"text", "purpose", "method", "recommendation", "assessment", "economy"})
"""Keys whose text is Markdown."""


class Texts:
    """All texts of one plan that people read."""

    def __init__(self, subject: Subject) -> None:
        prose = times_of(subject).prose
        self.pieces, self.joined, self.passage = prose.pieces, prose.joined, prose.passage
        self.words = self.joined.split()
        self.known = frozenset(self.words)

    @property
    def last_words(self) -> list[str]:
        """What stands last in each text, after its last space."""
        return [text.rsplit(None, 1)[-1] for _path, text in self.pieces]

    def has(self, *signs: str) -> bool:
        """Whether any of these stands in any text."""
        return any(sign in self.joined for sign in signs)

    def has_word(self, words: frozenset[str]) -> bool:
        """Whether any of these stands somewhere between two spaces."""
        return not self.known.isdisjoint(words)

    def find(self, pattern: re.Pattern[str], group: int | str = 0) -> Iterator[Passage]:
        """Every match, in document order, that is not in an address or in code.

        A pattern must not match «\\\\0», which stands between the texts.
        """
        for match in pattern.finditer(self.joined):
            found = self.passage(*match.span(group))
            if not self.is_protected(found):
                yield found

    def near(
        self, sign: re.Pattern[str], pattern: re.Pattern[str], before: int = 16, after: int = 24
    ) -> Iterator[Passage]:
        """As ``find``, but the pattern is only looked for around a sign.

        A sign that begins with a plain character is found in no time.
        """
        done = 0
        for place in sign.finditer(self.joined):
            if place.start() < done:
                continue
            start, end = max(done, place.start() - before), place.end() + after
            match = pattern.search(self.joined, start, end)
            if match is not None:
                done = match.end()
                found = self.passage(*match.span())
                if not self.is_protected(found):
                    yield found

    def is_protected(self, found: Passage) -> bool:
        """Whether a passage is in an address, in code, or in where a link leads."""
        if found.path not in self._protected:
            spans = [match.span() for match in _NOT_LANGUAGE.finditer(found.text)]
            self._protected[found.path] = spans
        spans = self._protected[found.path]
        last = bisect_left(spans, (found.end, 0)) - 1
        return last >= 0 and spans[last][1] > found.start

    @cached_property
    def _protected(self) -> dict[Path, list[tuple[int, int]]]:
        return {}


texts_of = once(Texts)
"""The texts of a plan."""


def with_marks(words: Iterable[str], before: str = "(«", after: str = ".,:;!?)»") -> frozenset[str]:
    """Words as they stand between two spaces: alone, and with a mark before or after."""
    return frozenset(
        f"{first}{word}{last}" for word in words for first in ("", *before) for last in ("", *after)
    )


_NOT_LANGUAGE = lazy(
    r"```.*?(?:```|\Z)|``[^\n]{1,500}?``|`[^`\n]{1,500}`|(?<=\n\n)(?: {4,}[^\n]*\n?)+"
    r"|\]\([^)\n]{0,500}\)|\]: {0,4}\S+|<[^<>\s:@]{1,80}[:@][^<>\s]{1,500}>"
    r"|\b(?:https?://|www\.)[^\s<>»]+|(?<![\w.+-])[\w.+-]{1,80}@[\w-]{1,80}(?:\.[\w-]{1,80}){1,8}"
    r"|(?<![\w.-])[\w-]{1,80}(?:\.[\w-]{1,80}){0,8}\.(?:no|com|org|net|io|eu|info|docx?|xlsx?"
    r"|pptx?|pdf|ya?ml|txt|csv|html?)\b(?:/[^\s<>»]*)?",
    re.DOTALL,
)
"""Code, where links lead, addresses of pages, mail and files."""
