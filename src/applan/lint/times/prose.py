"""The times in the running text of a plan."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import time
from functools import cached_property
from itertools import groupby

from applan.findings import Path, key_of
from applan.frozen import NamedTuple
from applan.lint.running import Running, lower_case
from applan.model import Placed, Plan
from applan.patterns import lazy
from applan.when import MentionKind, Reading, scan, telling_words

TIMES = frozenset({"when", "period", "by", "winter", "spring", "summer", "autumn"})
"""Keys whose text is a time."""

_MARKS = ".,;:!?()«»"
_NUMBER = lazy(r"\d+")
_BEFORE_OR_AFTER = ("år før ", "år til ", "år igjen", "år att")
_SAYS = lazy(r"\b(?!sen[ei]?st\b|sein[ae]st\b|inn[ea]n\b|altså\b|\w*dag\b|kvelden\b)\w{4,}")
_APART = "\n;\n"
"""What stands between two sentences that have nothing to do with each other."""

_SENTENCE = lazy(
    r"\s(?<=[.!?]\s)(?:(?<=[^\W\d]{2}[.!?]\s)|(?<=[)»%][.!?]\s)|(?<=\d{4}\.\s)|(?<=\d[!?]\s)"
    r"|(?<=\d–\d\.\s)|(?<=\d–\d\d\.\s)"
    r"|(?<=kl\. \d\.\s)|(?<=kl\. \d\d\.\s)|(?<=\d[.:]\d\d\.\s)"
    r"|(?<=klokka \d\.\s)|(?<=klokka \d\d\.\s)"
    r"|(?<= til \d\d\.\s)(?!Ja|Fe|Ma|Ap|Ju|Au|Se|Ok|No|De))\s*(?=[A-ZÆØÅ«])"
    r"|\n\s*(?:\n|[-*|#])"
)
"""Between two sentences, or two things of a list; «12. mars» goes on. It begins with a space, so
that only spaces are looked at."""


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
        """The characters as they were written, on one line."""
        return self.text[self.start : self.end].replace("\n", " ")

    @property
    def span(self) -> tuple[int, int]:
        """Its characters in the text."""
        return self.start, self.end

    @property
    def hour(self) -> time | None:
        """The hour that it names; None where it names none that there is, as «kl. 26»."""
        read = self.reading.occurrences
        return read[0].start_time if read else None

    def before(self, most: int = 60) -> str:
        """What stands before it in its sentence, in lower case."""
        return lower_case(_SENTENCE.split(self.text[max(0, self.start - most) : self.start])[-1])

    def clause(self, most: int = 60) -> str:
        """What stands before it in its clause; «seinast» alone goes with the clause before."""
        *rest, last = self.before(most).split(", ")
        while rest and _SAYS.search(last) is None:
            last = f"{rest.pop()}, {last}"
        return last

    def after(self, most: int = 60) -> str:
        """What stands after it in its sentence, in lower case."""
        return lower_case(_SENTENCE.split(self.text[self.end : self.end + most])[0])


class Prose(Running):
    """All running text of one plan, with the times in it."""

    def __init__(self, plan: Plan, placed: Iterable[Placed]) -> None:
        super().__init__(placed)
        self._plan = plan

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
    def _by_path(self) -> dict[Path, tuple[Mentioned, ...]]:
        return {path: tuple(some) for path, some in groupby(self.mentions, lambda one: one.path)}

    def _mentions(self) -> Iterator[Mentioned]:
        """What the scanner finds in the sentences in which there is anything to find.

        They are read all at once, which costs less than one by one.
        """
        sentences = list(self._sentences())
        starts, at = [], 0
        for _number, start, end in sentences:
            starts.append(at)
            at += end - start + len(_APART)
        joined = _APART.join([self.pieces[n][1][start:end] for n, start, end in sentences])
        plan = self._plan
        found = scan(joined, language=plan.language, period=plan.span, seasons=plan.season_words)
        for one in found if sentences else ():
            nth = bisect_right(starts, one.start) - 1
            number, shift, _end = sentences[nth]
            shift -= starts[nth]
            yield Mentioned(
                *self.pieces[number], one.start + shift, one.end + shift, one.kind, one.reading
            )

    def _sentences(self) -> Iterator[tuple[int, int, int]]:
        """Each sentence that may hold a time: the number of its text, and its characters there."""
        done, taken, ends = 0, -1, [0]
        for place in self._tells():
            if place < done:
                continue
            number = bisect_right(self.starts, place) - 1
            path, text = self.pieces[number]
            done = self.starts[number + 1]
            if key_of(path) in TIMES:
                continue
            if number != taken:
                taken = number
                ends = [0, *(end.end() for end in _SENTENCE.finditer(text)), len(text)]
            last = bisect_right(ends, place - self.starts[number], hi=len(ends) - 1) - 1
            done = self.starts[number] + ends[last + 1]
            yield number, ends[last], ends[last + 1]

    def _tells(self) -> list[int]:
        """Where a number stands, or a word that is about time without one."""
        words = {word.strip(_MARKS) for word in set(self.lower.split())}
        places = [match.start() for match in _NUMBER.finditer(self.lower)]
        for word in (*(telling_words() & words), *_BEFORE_OR_AFTER):
            places += self.places(word)
        return sorted(places)
