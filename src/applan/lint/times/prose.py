"""The running text of a plan, joined so that one search goes through all of it.

A plan holds hundreds of short texts; looking through each of them for each rule would cost more
than everything else that a rule does. Patterns see the text in lower case; one that crosses from
one text into the next cannot match, because a NUL stands between them.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from applan.findings import Path
from applan.model import Placed, Plan, texts_in
from applan.when import MentionKind, Reading, scan, telling_words

_NO_PROSE = frozenset(
    {"applan", "id", "kind", "role", "mode", "certainty", "language", "continues", "from",
     "supports", "depends", "about", "see", "ids", "after", "before", "show", "within", "amount"}
)  # fmt: skip
_TIMES = frozenset({"when", "period", "by", "winter", "spring", "summer", "autumn"})
_BETWEEN = "\n\0\n"


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
    """A time in running text: ``text[start:end]``, at ``path``, and what it was read as."""

    path: Path
    text: str
    start: int
    end: int
    kind: MentionKind
    reading: Reading

    @property
    def written(self) -> str:
        """The characters as they were written."""
        return self.text[self.start : self.end]

    @property
    def span(self) -> tuple[int, int]:
        """Its characters in the text."""
        return self.start, self.end

    def before(self, most: int = 60) -> str:
        """What stands before it in its sentence, in lower case."""
        return _SENTENCE.split(self.text[max(0, self.start - most) : self.start])[-1].lower()

    def after(self, most: int = 60) -> str:
        """What stands after it in its sentence, in lower case."""
        return _SENTENCE.split(self.text[self.end : self.end + most])[0].lower()


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
        """The times in running text, in document order.

        Times under ``when`` and the like are not among them; they are read as a whole.
        """
        return tuple(self._mentions())

    def in_text(self, path: Path) -> Sequence[Mentioned]:
        """The times in one text."""
        return self._by_path.get(path, ())

    @cached_property
    def _by_path(self) -> dict[Path, list[Mentioned]]:
        found: dict[Path, list[Mentioned]] = {}
        for one in self.mentions:
            found.setdefault(one.path, []).append(one)
        return found

    def _mentions(self) -> Iterator[Mentioned]:
        """What the scanner finds in the sentences in which there is anything to find."""
        starts = [0]
        places: list[tuple[int, int]] = []
        sentences: list[str] = []
        for number, start, sentence in self._sentences():
            starts.append(starts[-1] + len(sentence) + len(_APART))
            places.append((number, start))
            sentences.append(sentence)
        joined = _APART.join(sentences)
        found = scan(joined, language=self._language, period=self._period, seasons=self._seasons)
        for mention in found if sentences else ():
            nth = bisect_right(starts, mention.start) - 1
            number, shift = places[nth]
            shift -= starts[nth]
            path, text = self._pieces[number]
            start, end = mention.start + shift, mention.end + shift
            yield Mentioned(path, text, start, end, mention.kind, mention.reading)

    def _sentences(self) -> Iterator[tuple[int, int, str]]:
        """Each sentence that may hold a time: the number of its text, where it begins, and it."""
        done = 0
        for place in self._tells():
            if place < done:
                continue
            number = bisect_right(self._starts, place) - 1
            path, text = self._pieces[number]
            done = self._starts[number + 1]
            if _key(path) in _TIMES:
                continue
            at = place - self._starts[number]
            ends = [0, *(end.end() for end in _SENTENCE.finditer(text)), len(text)]
            last = bisect_right(ends, at) - 1
            start, end = ends[last], ends[min(last + 1, len(ends) - 1)]
            done = self._starts[number] + end
            yield number, start, text[start:end]

    def _tells(self) -> list[int]:
        """Where a number stands, or a word that is about time without one."""
        words = {word.strip(_MARKS) for word in set(self.lower.split())}
        places = [match.start() for match in _NUMBER.finditer(self.lower)]
        for word in (*(telling_words() & words), *_BEFORE_OR_AFTER):
            places += _places(self.lower, word)
        return sorted(places)


_APART = "\n;\n"
"""What stands between two sentences that have nothing to do with each other."""

_MARKS = ".,;:!?()«»"
_NUMBER = re.compile(r"\d")
_BEFORE_OR_AFTER = ("år før ", "år til ", "år igjen", "år att")

_SENTENCE = re.compile(
    r"(?:(?<=[^\W\d]{2}[.!?])|(?<=[)»%][.!?])|(?<=\d{4}\.)|(?<=\d[!?]))\s+(?=[A-ZÆØÅ«])"
    r"|\n\s*(?:\n|[-*|#])"
)
"""Between two sentences, or two things of a list; «12. mars» goes on."""


def _places(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


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
