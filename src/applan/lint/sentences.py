"""Sentences with a year in them, found again in the plans before."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from applan.findings import Path
from applan.lint.continuity import earlier
from applan.lint.subject import Subject
from applan.lint.times import Passage, times_of
from applan.when import Interval

_TOLD_IN = frozenset(
    {"title", "text", "purpose", "method", "note", "contents", "outcomes", "does", "part"}
)
"""Fields with sentences; years under ``when`` and the like have rules of their own."""

_FEWEST_WORDS = 3
_FIRST_YEAR = re.compile(r"(?<![\d.,/–-])(?:19|20)\d\d(?!\d)")
_ENDS = re.compile(r"[.!?:]\s|\n\s*\n|\n\s*[-*]\s")


class Sentence(NamedTuple):
    """A sentence at ``path`` and its years; ``spans`` is where they stand in the text there."""

    path: Path
    text: str
    years: tuple[int, ...]
    spans: tuple[tuple[int, int], ...]


class Carried(NamedTuple):
    """A sentence that stood in an earlier plan too, if perhaps with other years."""

    here: Sentence
    years_then: tuple[int, ...]
    plan: str
    then: Interval

    def is_heading_of(self, now: Interval) -> bool:
        """Whether it is a title with the plan's own year, as its plan then had its own."""
        return self.here.path[-1] == "title" and all(
            now.start.year <= year <= now.last.year
            and self.then.start.year <= then <= self.then.last.year
            for year, then in zip(self.here.years, self.years_then, strict=True)
        )


def carried_over(subject: Subject) -> tuple[Carried, ...]:
    """The sentences with years that an earlier plan has too, each with the nearest such plan."""
    kept = vars(subject)
    if "carried_over" not in kept:
        kept["carried_over"] = tuple(_carried_over(subject))
    found: tuple[Carried, ...] = kept["carried_over"]
    return found


def _carried_over(subject: Subject) -> Iterator[Carried]:
    own = dict(_sentences(subject))
    for before in earlier(subject) if own else ():
        there = _sentences(before)
        then = before.plan.span.interval
        for key in [key for key in own if key in there]:
            yield Carried(own.pop(key), there[key].years, before.name, then)
        if not own:
            return


def _sentences(subject: Subject) -> dict[str, Sentence]:
    """The sentences of a plan by their words, years left open."""
    kept = vars(subject)
    if "sentences" not in kept:
        kept["sentences"] = _found(subject)
    found: dict[str, Sentence] = kept["sentences"]
    return found


def _found(subject: Subject) -> dict[str, Sentence]:
    found: dict[str, Sentence] = {}
    last: tuple[Path, int] = ((), 0)
    for passage in times_of(subject).prose.find(_FIRST_YEAR, ("19", "20"), 5, 5):
        if not _is_told(passage.path) or (passage.path == last[0] and passage.start < last[1]):
            continue
        begins, ends = _around(passage)
        last = (passage.path, ends)
        words = passage.text[begins:ends]
        years = list(_FIRST_YEAR.finditer(words))
        key = " ".join(_FIRST_YEAR.sub("####", words).casefold().split()).rstrip(".!?: ")
        if len(key.replace("####", "").split()) >= _FEWEST_WORDS and years:
            found.setdefault(
                key,
                Sentence(
                    passage.path,
                    words,
                    tuple(int(year.group()) for year in years),
                    tuple((begins + year.start(), begins + year.end()) for year in years),
                ),
            )
    return found


def _around(passage: Passage) -> tuple[int, int]:
    """Where the sentence begins and ends in its text."""
    begins = 0
    for end in _ENDS.finditer(passage.text, max(0, passage.start - 400), passage.start):
        begins = end.end()
    after = _ENDS.search(passage.text, passage.end, passage.end + 400)
    return begins, after.start() if after else min(len(passage.text), passage.end + 400)


def _is_told(path: Path) -> bool:
    if not path or path[0] in ("documents", "ended", "case") or len(path) == 1:
        return False
    key = path[-1] if isinstance(path[-1], str) else path[-2]
    return key in _TOLD_IN


def is_looking_back(sentence: Sentence) -> bool:
    """Whether a sentence tells what was, or since when something is."""
    return _past().search(sentence.text.lower()) is not None


@cache
def _past() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:ble|blei|vart|var|hadde|viste|fikk|fekk|vant|tapte|ga|gav|kom|gikk|gjekk|vedtok"
        r"|vedtatt|vedteke|vedteken|evaluer\w*|erfaring\w*|historie\w*|jubileum\w*|stifta|stiftet"
        r"|(?:siden|sidan|fra|frå|etter|enn i|enn) (?:19|20)\d\d)\b"
    )
