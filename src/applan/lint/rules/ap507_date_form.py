"""AP507: a time that is not written as Språkrådet says."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cache

from applan.findings import Path
from applan.lint.rule import Change, Problem, rule
from applan.lint.subject import Subject
from applan.lint.texts import TIMES, Passage, Texts, texts_of, with_marks
from applan.lint.times import times_of
from applan.messages import msg
from applan.when import Reading, canonical_range, scan

_LONGEST = 5_000
"""Characters of one text in which times are looked for: more is no plan."""


@rule(
    "AP507",
    "date-form",
    "warning",
    bad="""\
sections:
  - title: Valgkamp
    text: Vårkampanjen går fra 25. april - 10.mai, og uke 42-43 er satt av til høsten.
""",
    good="""\
sections:
  - title: Valgkamp
    text: Vårkampanjen går fra 25. april til 10. mai, og uke 42–43 er satt av til høsten.
""",
)
def date_form(subject: Subject) -> Iterator[Problem]:
    """Dates are written as Språkrådet says: «12.–20. september», «1. mai», «fra 1. til 8. mars».

    A range has a long dash, without spaces inside days of one month and with spaces between two
    dates; after «fra» stands «til». There is a space after the full stop, and months have small
    letters. What stands under “when” is printed so whatever way it is written, and nothing is said
    of it. Source: Språkrådet on dates and dashes.
    """
    texts = texts_of(subject)
    seen: set[Path] = set()
    for near in _suspected(texts):
        if near.path in seen or len(near.text) > _LONGEST:
            continue
        seen.add(near.path)
        if near.key not in TIMES:
            yield from _in_prose(subject, texts, near)


def _suspected(texts: Texts) -> Iterator[Passage]:
    yield from texts.near(_hyphen_sign(), _hyphen())
    yield from texts.near(_dash_sign(), _dash())
    yield from texts.near(_from_sign(), _from())
    yield from texts.find(_stop())
    if texts.has("kl "):
        yield from texts.find(_clock())
    if texts.has_word(_MONTHS):
        yield from texts.find(_month())


def _in_prose(subject: Subject, texts: Texts, near: Passage) -> Iterator[Problem]:
    plan, path, text = subject.plan, near.path, near.text
    found = scan(text, language=plan.language, period=plan.span, seasons=plan.season_words)
    for mention in found:
        if mention.kind != "date" or _in_figures().fullmatch(text, mention.start, mention.end):
            continue
        start, end = _with_fra(text, mention.start), mention.end
        written = text[start:end]
        passage = Passage(path, text, start, end)
        if "\n" in written or texts.is_protected(passage):
            continue
        better = canonical_range(written, plan.language)
        times = times_of(subject)
        if better != written and _same(times.read(written), times.read(better)):
            yield _problem(path, text, (start, end), better)


def _with_fra(text: str, start: int) -> int:
    """Where a mention begins, with a «fra» before it."""
    before = text[max(0, start - 4) : start].lower()
    return start - 4 if before in ("fra ", "frå ") else start


def _problem(path: Path, text: str, span: tuple[int, int], better: str) -> Problem:
    """A problem that points at what differs, and mends that."""
    written = text[span[0] : span[1]]
    codes = SequenceMatcher(None, written, better, autojunk=False).get_opcodes()
    differing = [code for code in codes if code[0] != "equal"]
    first = span[0] + min(differing[0][1], len(written) - 1)
    last = max(span[0] + differing[-1][2], first + 1)
    message = msg("write “{better}”, not “{written}”", better=better, written=written)
    return Problem(path, message, span=(first, last), fix=(Change(path, better, span),))


def _same(one: Reading, other: Reading) -> bool:
    """Whether two texts mean the same time: all but where and how it is written."""
    said = [
        [
            (time.interval, time.kind, time.certainty, time.deadline, time.start_time,
             time.end_time, time.anchor, time.recurrence, time.choice)
            for time in reading.occurrences
        ]
        for reading in (one, other)
    ]  # fmt: skip
    return said[0] == said[1] and len(one.problems) == len(other.problems)


_MONTHS = with_marks(
    ["Januar", "Februar", "Mars", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
     "November", "Desember"], "(", ".,)"
)  # fmt: skip
_MONTH = "jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des"
_CAPITAL = "Jan|Feb|Mar|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Des"


@cache
def _hyphen_sign() -> re.Pattern[str]:
    return re.compile(rf"-(?= ?(?:\d|{_MONTH}|{_CAPITAL}))")


@cache
def _hyphen() -> re.Pattern[str]:
    return re.compile(
        rf"(?:\d\.?|(?<!\w)(?:{_MONTH})[a-z]{{0,6}}\.?) ?- ?(?:\d\d?\b|\d{{4}}\b|{_MONTH})",
        re.IGNORECASE,
    )


@cache
def _dash_sign() -> re.Pattern[str]:
    return re.compile(r"–(?= ?\d)(?:(?<=\. –)|(?<=[a-z] –)|(?<=[a-z]–)|(?= ))")


@cache
def _dash() -> re.Pattern[str]:
    """«12. – 14. mars», «12.– 14. mars» and «4. mai – 16. mai»."""
    return re.compile(r"\d\.(?: – ?|– )\d|\d\. ?([a-z]{3,9})\.? ?– ?\d\d?\. ?\1")


@cache
def _from_sign() -> re.Pattern[str]:
    return re.compile(r"r[aå] (?=\d\d?\.(?: [a-z]+)? ?–)")


@cache
def _from() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)[Ff]r[aå] \d\d?\.")


@cache
def _stop() -> re.Pattern[str]:
    """«1.mai», «1. Mai» and «11.01»."""
    return re.compile(rf"\.(?<=\d\.)(?:(?:{_MONTH})| ?(?:{_CAPITAL})|[01]\d\.?(?![\d.]))")


@cache
def _clock() -> re.Pattern[str]:
    return re.compile(r"kl(?<!\wkl) (?=\d)")


@cache
def _month() -> re.Pattern[str]:
    return re.compile(rf"(?<=\w )(?:{_CAPITAL})\w*")


@cache
def _in_figures() -> re.Pattern[str]:
    """«søndag 17.6.», which is as good as «søndag 17. juni»."""
    return re.compile(r"\w+dag,? (?:den )?[\d./]+")
