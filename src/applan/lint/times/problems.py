"""What is wrong with a time by itself, as `applan.when` found it, for the rule that tells it."""

from collections.abc import Collection, Iterator

from applan.errors import perhaps
from applan.findings import Path
from applan.frozen import NamedTuple
from applan.lint.rule import Problem
from applan.lint.times.readings import Times
from applan.messages import Message, msg
from applan.patterns import lazy
from applan.when import Occurrence as Time
from applan.when import Problem as TimeProblem


class Wrong(NamedTuple):
    """A problem of a time, and the text that it stands in; offsets are in that text.

    ``time`` is what the characters were read as, None where they were not.
    """

    path: Path
    text: str
    problem: TimeProblem
    start: int
    end: int
    time: Time | None

    @property
    def written(self) -> str:
        """The characters that are wrong."""
        return self.text[self.start : self.end]

    def problem_at(self, message: Message) -> Problem:
        """What a rule yields about it."""
        return Problem(self.path, message, span=(self.start, self.end))


def wrong_times(
    times: Times, codes: Collection[str] = (), but: Collection[str] = ()
) -> Iterator[Wrong]:
    """Problems with these codes, or with all ``but`` these, in the texts that say when."""
    for written in (*times.written, *times.shared):
        for problem in written.reading.problems:
            if problem.code in codes or (but and problem.code not in but):
                time = _at(written.reading.occurrences, problem)
                start, end = problem.start, problem.end
                yield Wrong(written.path, written.text, problem, start, end, time)


def wrong_anywhere(times: Times, codes: Collection[str]) -> Iterator[Wrong]:
    """Problems with these codes in the texts that say when, and in running text.

    In running text only those of what plainly names a date.
    """
    yield from wrong_times(times, codes)
    for found, reading in times.mentioned:
        for problem in reading.problems:
            if problem.code not in codes:
                continue
            start, end = found.start + problem.start, min(found.start + problem.end, found.end)
            if found.kind == "clock" or _WRITTEN_OUT.search(found.text, start, end):
                time = _at(reading.occurrences, problem)
                yield Wrong(found.path, found.text, problem, start, end, time)


_WRITTEN_OUT = lazy(r"[^\W\d]|\d\.\d\d?\.\d{4}")
"""A date with a word in it, or in figures with its year: «4.10» may be anything."""


def said(problem: TimeProblem) -> Message:
    """The problem as a sentence with what may be meant; days are in the plan's language."""
    sentence = msg(problem.template, **dict(problem.args))
    return perhaps(sentence, problem.alternatives)


def _at(occurrences: Collection[Time], problem: TimeProblem) -> Time | None:
    for time in occurrences:
        if time.start <= problem.start < max(time.end, time.start + 1):
            return time
    return None
