"""Rules on sentences carried over from an earlier plan."""

from collections.abc import Iterator

from applan.findings import Path
from applan.frozen import NamedTuple
from applan.lint.continuity import earlier
from applan.lint.rule import Problem, rule, tell
from applan.lint.subject import Subject, every, once
from applan.patterns import lazy
from applan.when import Interval


@rule(
    "AP603",
    "warning",
    "continues: 2023\nsections:\n"
    "  - {title: Valg, text: Alt vi gjør skal forberede valget i [-2025-]{+2027+}.}\n",
    beside={
        "2023": "sections:\n  - {title: Valg, text: Alt vi gjør skal forberede valget i 2025.}\n"
    },
)
def old_year(subject: Subject) -> Iterator[Problem]:
    """A sentence that is carried over from an earlier plan has the years of this one."""
    begins = subject.plan.span.interval.start.year
    for one in carried_over(subject) if subject.complete else ():
        for year, then, span in zip(one.here.years, one.years_then, one.here.spans, strict=True):
            passed = year == then and one.then.start.year <= year < begins
            if passed and not _PAST.search(one.here.text.lower()):
                yield tell("this sentence is from the plan {plan}, and {year} has passed; is it "
                           "still true?", one.here.path, span, plan=one.plan,
                           year=str(year))  # fmt: skip
                break


@rule(
    "AP604",
    "info",
    "continues: 2023\nsections:\n  - {title: Valg, text: "
    "[-Landsmøtet i 2028 avgjør-]{+Før landsmøtet i 2027 sender vi forslag til+} "
    "programmet vårt.}\n",
    beside={
        "2023": "sections:\n  - {title: Valg, text: Landsmøtet i 2025 avgjør programmet vårt.}\n"
    },
)
def only_year_changed(subject: Subject) -> Iterator[Problem]:
    """A sentence is true again when its year is new."""
    now = subject.plan.span.interval
    for one in carried_over(subject):
        if any(year == then for year, then in zip(one.here.years, one.years_then, strict=True)):
            continue
        if not one.is_heading_of(now):
            yield tell("this sentence is from the plan {plan}, which says {then}; is {year} right?",
                       one.here.path, one.here.spans[0], plan=one.plan, then=str(one.years_then[0]),
                       year=str(one.here.years[0]))  # fmt: skip


_TOLD_IN = frozenset(
    {"title", "text", "purpose", "method", "note", "contents", "outcomes", "does", "part"}
)
"""Fields with sentences; years under ``when`` and the like have rules of their own."""

_FEWEST_WORDS = 3
_LONGEST = 400
_YEAR = lazy(r"(?<![\d.,/–-])(?:19|20)\d\d(?!\d)")
_ENDS = lazy(r"[.!?:]\s|\n\s*\n|\n\s*[-*]\s")


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


@every
def carried_over(subject: Subject) -> Iterator[Carried]:
    """The sentences with years that an earlier plan has too, each with the nearest such plan."""
    own = dict(_sentences(subject)) if subject.plan.continues is not None else {}
    for before in earlier(subject) if own else ():
        there = _sentences(before)
        then = before.plan.span.interval
        for key in [key for key in own if key in there]:
            yield Carried(own.pop(key), there[key].years, before.name, then)
        if not own:
            return


@once
def _sentences(subject: Subject) -> dict[str, Sentence]:
    """The sentences of a plan by their words, years left open."""
    found: dict[str, Sentence] = {}
    for path, text in subject.texts:
        if ("20" not in text and "19" not in text) or not _is_told(path):
            continue
        done = 0
        for year in _YEAR.finditer(text):
            if year.start() >= done:
                begins, done = _around(text, *year.span())
                _keep(found, path, text, begins, done)
    return found


def _keep(found: dict[str, Sentence], path: Path, text: str, begins: int, ends: int) -> None:
    words = text[begins:ends]
    key = " ".join(_YEAR.sub("####", words).casefold().split()).rstrip(".!?: ")
    if len(key.replace("####", "").split()) >= _FEWEST_WORDS:
        spans = tuple(year.span() for year in _YEAR.finditer(text, begins, ends))
        years = tuple(int(text[start:end]) for start, end in spans)
        found.setdefault(key, Sentence(path, words, years, spans))


def _around(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence around some characters begins and ends in its text."""
    begins = max(0, start - _LONGEST)
    for mark in _ENDS.finditer(text, begins, start):
        begins = mark.end()
    after = _ENDS.search(text, end, end + _LONGEST)
    return begins, after.start() if after else min(len(text), end + _LONGEST)


def _is_told(path: Path) -> bool:
    if not path or path[0] in ("documents", "ended", "case") or len(path) == 1:
        return False
    key = path[-1] if isinstance(path[-1], str) else path[-2]
    return key in _TOLD_IN


_PAST = lazy(
    r"\b(?:ble|blei|vart|var|hadde|viste|fikk|fekk|vant|tapte|ga|gav|kom|gikk|gjekk|vedtok"
    r"|vedtatt|vedteke|vedteken|evaluer\w*|erfaring\w*|historie\w*|jubileum\w*|stifta|stiftet"
    r"|(?:siden|sidan|fra|frå|etter|enn i|enn) (?:19|20)\d\d)\b"
)
"""What tells what was, or since when something is."""
