"""The running text of a plan, joined so that one search goes through all of it.

A plan holds hundreds of short texts; looking through each of them for each rule would cost more
than everything else that a rule does. Patterns see the text in lower case; one that crosses from
one text into the next cannot match, because a NUL stands between them.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cache, cached_property
from itertools import accumulate
from typing import NamedTuple

from applan.findings import Path
from applan.model import Placed, Plan, texts_in
from applan.when import Mention, Problem, scan
from applan.when import Occurrence as Time

_NO_PROSE = frozenset(
    {"applan", "id", "kind", "role", "mode", "certainty", "language", "continues", "from",
     "supports", "depends", "about", "see", "ids", "after", "before", "show", "within", "amount"}
)  # fmt: skip
_TIMES = frozenset({"when", "period", "by", "winter", "spring", "summer", "autumn"})
_BETWEEN = "\n\0\n"
_BEFORE, _AFTER = 60, 110
"""Characters around a number that are read when it may be part of a date."""


class Passage(NamedTuple):
    """Some characters of one text: ``text[start:end]``, at ``path``."""

    path: Path
    text: str
    start: int
    end: int
    match: re.Match[str]

    @property
    def written(self) -> str:
        """The characters as they were written."""
        return self.text[self.start : self.end]

    def group(self, name: str | int) -> str:
        """A group of the match as it was written, "" when it took no part."""
        start, end = self.match.span(name)
        shift = self.start - self.match.start()
        return self.text[start + shift : end + shift] if start >= 0 else ""

    def span_of(self, name: str | int) -> tuple[int, int]:
        """Where a group stands in the text."""
        start, end = self.match.span(name)
        shift = self.start - self.match.start()
        return start + shift, end + shift

    def before(self, most: int = 60) -> str:
        """What stands before it, in lower case."""
        return self.text[max(0, self.start - most) : self.start].lower()

    def after(self, most: int = 60) -> str:
        """What stands after it, in lower case."""
        return self.text[self.end : self.end + most].lower()


class Mentioned(NamedTuple):
    """A date in running text: ``text[start:end]``, at ``path``."""

    path: Path
    text: str
    start: int
    end: int
    times: tuple[Time, ...]
    problems: tuple[Problem, ...]


class Prose:
    """All running text of one plan."""

    def __init__(self, plan: Plan, placed: Iterable[Placed]) -> None:
        self._language, self._period, self._seasons = plan.language, plan.span, plan.season_words
        self._pieces = texts_in(placed, without=_NO_PROSE)
        lengths = (len(text) + len(_BETWEEN) for _, text in self._pieces)
        self._starts = list(accumulate(lengths, initial=0))
        self.lower = _lower(_BETWEEN.join([text for _, text in self._pieces]))

    @property
    def pieces(self) -> list[tuple[Path, str]]:
        """Every text of the plan that people read, with its path."""
        return self._pieces

    def find(
        self,
        pattern: re.Pattern[str] | Callable[[], re.Pattern[str]],
        near: tuple[str, ...],
        before: int = 50,
        after: int = 70,
        needs: re.Pattern[str] | None = None,
    ) -> Iterator[Passage]:
        """Every match of a pattern for lower case, in document order.

        It is looked for only around the words in ``near``, one of which every match contains: some
        characters ``before`` and ``after`` each. Where the words are common, ``needs`` is something
        else that every match contains, and that is found more quickly. A pattern that takes long to
        compile is given as a function that does so, called where there is anything to search.
        """
        for start, end in self._around(near, before, after):
            if needs is None or needs.search(self.lower, start, end) is not None:
                compiled = pattern if isinstance(pattern, re.Pattern) else pattern()
                for match in compiled.finditer(self.lower, start, end):
                    yield self._passage(match)

    def find_named(
        self,
        pattern: Callable[[], re.Pattern[str]],
        names: Collection[str],
        near: tuple[str, ...],
        before: int,
        after: int,
    ) -> Iterator[Passage]:
        """As ``find``, where the first group of a match is a word, and has to be one of ``names``.

        A pattern that names them itself would be compiled anew for each plan.
        """
        for at, end in self._around(near, before, after):
            while (match := pattern().search(self.lower, at, end)) is not None:
                named = match[1] in names
                at = match.end(0 if named else 1)
                if named:
                    yield self._passage(match)

    def _around(self, near: tuple[str, ...], before: int, after: int) -> list[tuple[int, int]]:
        """Stretches of the text around some words, joined where they meet."""
        places = sorted(at for word in near for at in _places(self.lower, word))
        found: list[tuple[int, int]] = []
        for at in places:
            end = self.lower.find(" ", at + after)
            end = len(self.lower) if end < 0 else end
            start = max(0, at - before)
            if found and start <= found[-1][1]:
                found[-1] = (found[-1][0], max(end, found[-1][1]))
            else:
                found.append((start, end))
        return found

    def _passage(self, match: re.Match[str]) -> Passage:
        number = bisect_right(self._starts, match.start()) - 1
        path, text = self._pieces[number]
        shift = self._starts[number]
        return Passage(path, text, match.start() - shift, match.end() - shift, match)

    @cached_property
    def mentions(self) -> tuple[Mentioned, ...]:
        """The dates in running text that could be wrong: with a weekday, a week, a late day.

        Times under ``when`` and the like are not among them; they are read as a whole.
        """
        return tuple(self._mentions())

    def _mentions(self) -> Iterator[Mentioned]:
        last: Path | None = None
        done = 0
        for match in _number().finditer(self.lower):
            if not _may_be_wrong(self.lower, match.start()):
                continue
            passage = self._passage(match)
            if _key(passage.path) in _TIMES:
                continue
            if passage.path != last:
                last, done = passage.path, 0
            if passage.start < done:
                continue
            start, end = _window(passage.text, passage.start, passage.end, done)
            for mention in self._scan(passage.text[start:end]):
                begins, ends = start + mention.start, start + mention.end
                if begins == start > 0 or ends == end < len(passage.text):
                    continue  # it may go on outside of what was read
                reading = mention.reading
                yield Mentioned(
                    passage.path, passage.text, begins, ends, reading.occurrences, reading.problems
                )
            done = end

    def _scan(self, text: str) -> Iterator[Mention]:
        return scan(text, language=self._language, period=self._period, seasons=self._seasons)


@cache
def _number() -> re.Pattern[str]:
    """The first number of what may be a date: of one or two digits."""
    return re.compile(r"\d(?<![\d.,/§-]\d)\d?(?!\d)")  # the digit first, for a quick search


def _may_be_wrong(lower: str, at: int) -> bool:
    """Whether a number begins a date that says more than a day and its month.

    A weekday, a week or «helgen» stands before it; or it is a range, a day that not every month
    has, or a date in figures.
    """
    words = lower[max(0, at - 16) : at].split()
    if words and words[-1] == "den":
        words.pop()
    word = words[-1] if words else ""
    if word.endswith(("dag", "dagen")) or word.startswith(("uk", "vek", "veke", "helg")):
        return True
    return _more_than_a_day().match(lower, at) is not None


@cache
def _more_than_a_day() -> re.Pattern[str]:
    return re.compile(
        r"(?:29|3\d|[4-9]\d)\.\s?(?:jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des)"
        r"|\d\d?\.(?:\s?[a-zø]+\.?)?(?:\s\d{4})?\s?(?:[-–—]|til\b)\s?\d\d?\.\s?[a-z]"
        r"|\d\d?\.\s?[a-z]{3,9}\s\(\w"
        r"|\d\d?\.\d\d?\.\s?(?:\d{4}|\d\d)\b"
    )


def _places(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


def _window(text: str, start: int, end: int, done: int) -> tuple[int, int]:
    """Where to read around a place, cut between words, not before ``done``."""
    first, last = max(done, start - _BEFORE), min(len(text), end + _AFTER)
    while first > done and not text[first - 1].isspace():
        first -= 1
    while last < len(text) and not text[last].isspace():
        last += 1
    return first, last


def _key(path: Path) -> str | int:
    """The key a text stands under, also when it is one of a list."""
    if not path:
        return ""
    return path[-1] if isinstance(path[-1], str) else path[-2]


def _lower(text: str) -> str:
    """Lower case, one character for one: «İ» would become two."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
