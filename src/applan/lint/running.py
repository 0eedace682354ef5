"""The running text of a plan, joined so that one search goes through all of it.

A plan holds hundreds of short texts; looking through each of them for each rule would cost more
than everything else that a rule does. A pattern that crosses from one text into the next cannot
match, because a NUL stands between them.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import accumulate

from applan.findings import Path, key_of
from applan.frozen import NamedTuple
from applan.lint.rule import Change, Problem
from applan.messages import Argument, Message, msg
from applan.model import Placed, texts_in
from applan.patterns import lazy

_NO_PROSE = frozenset(
    {"applan", "id", "kind", "role", "mode", "certainty", "language", "continues", "from",
     "supports", "depends", "about", "see", "ids", "after", "before", "show", "within", "amount"}
)  # fmt: skip
_BETWEEN = "\n\0\n"
DIGITS = tuple("0123456789")
"""For ``also`` of `Running.find`, where what is looked for holds a number in figures."""


class Passage(NamedTuple):
    """Some characters of one text: ``text[start:end]``, at ``path``, and what matched them."""

    path: Path
    text: str
    start: int
    end: int
    match: re.Match[str] | None = None

    @property
    def written(self) -> str:
        """The characters as they were written, on one line."""
        return self.text[self.start : self.end].replace("\n", " ")

    @property
    def key(self) -> str:
        """The key the text stands under, also when it is one of a list."""
        return key_of(self.path)

    def before(self, most: int = 60) -> str:
        """What stands before it in its text."""
        return self.text[max(0, self.start - most) : self.start]

    def after(self, most: int = 60) -> str:
        """What stands after it in its text."""
        return self.text[self.end : self.end + most]

    def group(self, name: str | int) -> str:
        """A group of the match as it was written, "" when it took no part."""
        start, end = self.span_of(name)
        return self.text[start:end] if start >= 0 else ""

    def span_of(self, name: str | int) -> tuple[int, int]:
        """Where a group stands in the text; (-1, -1) when it took no part."""
        assert self.match is not None
        start, end = self.match.span(name)
        shift = self.start - self.match.start()
        return (start + shift, end + shift) if start >= 0 else (-1, -1)

    def problem(
        self, said: str | Message, instead: str | None = None, /, **args: Argument
    ) -> Problem:
        """A problem with these characters, and what is to stand there instead, if that is sure."""
        span = (self.start, self.end)
        fix = () if instead is None else (Change(self.path, instead, span),)
        return Problem(self.path, msg(said, **args), span=span, fix=fix)

    def instead(self, better: str) -> Problem:
        """A problem that says what to write, and mends it."""
        return self.problem("write “{better}”, not “{written}”", better, better=better,
                            written=self.written)  # fmt: skip


class Running:
    """All texts of one plan that people read, with the path of each."""

    def __init__(self, placed: Iterable[Placed]) -> None:
        self.pieces = texts_in(placed, without=_NO_PROSE)
        self.joined = _BETWEEN.join([text for _, text in self.pieces])
        lengths = (len(text) + len(_BETWEEN) for _, text in self.pieces)
        self.starts = list(accumulate(lengths, initial=0))

    @cached_property
    def lower(self) -> str:
        """The joined text in lower case, one character for one."""
        return lower_case(self.joined)

    @cached_property
    def _words(self) -> str:
        """What stands between two spaces, each once, with a space on either side."""
        return f" {'  '.join(dict.fromkeys(self.lower.split(' ')))} "

    def find(
        self,
        pattern: re.Pattern[str],
        near: tuple[str, ...],
        before: int = 50,
        after: int = 70,
        also: tuple[str, ...] = ("",),
    ) -> Iterator[Passage]:
        """Every match of a pattern for lower case, in document order.

        It is looked for only around the words in ``near``, one of which every match contains: some
        characters ``before`` and ``after`` each; and where there is one of those in ``also`` too.
        """
        for start, end in self._around(near, before, after):
            if not any(self.lower.find(word, start, end) >= 0 for word in also):
                continue
            for match in pattern.finditer(self.lower, start, end):
                yield self.passage(*match.span(), match)

    def passage(self, start: int, end: int, match: re.Match[str] | None = None) -> Passage:
        """The characters of all texts together as those of the one they stand in."""
        number = bisect_right(self.starts, start) - 1
        path, text = self.pieces[number]
        shift = self.starts[number]
        return Passage(path, text, start - shift, end - shift, match)

    def places(self, word: str) -> Iterator[int]:
        """Where a word in lower case stands in the joined text.

        Most that are looked for are in no plan; that is seen in its words, which are far fewer.
        """
        if " " not in word.strip(" ") and word not in self._words:
            return
        at = self.lower.find(word)
        while at >= 0:
            yield at
            at = self.lower.find(word, at + 1)

    def _around(self, near: tuple[str, ...], before: int, after: int) -> list[tuple[int, int]]:
        """Stretches of a text around some words, joined where they meet."""
        found: list[tuple[int, int]] = []
        for at in sorted(at for word in near for at in self.places(word)):
            number = bisect_right(self.starts, at)
            end = self.lower.find(" ", at + after)
            end = min(len(self.lower) if end < 0 else end, self.starts[number])
            start = max(self.starts[number - 1], at - before)
            if found and start <= found[-1][1]:
                found[-1] = (found[-1][0], max(end, found[-1][1]))
            else:
                found.append((start, end))
        return found


def lower_case(text: str) -> str:
    """Lower case, one character for one, with a space for the line breaks within a paragraph.

    «İ» would become two.
    """
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return _WITHIN.sub(" ", lowered) if "\n" in lowered else lowered


_WITHIN = lazy(r"\n(?<![\n\0|]\n)(?![\s\0|*#-]|\d+[.)]\s)")
