"""Rules on how dates and numbers are written."""

import re
from collections.abc import Iterator

from applan.findings import Path
from applan.lint.counted import KRONER
from applan.lint.rule import Change, Problem, rule
from applan.lint.subject import Subject
from applan.lint.texts import TIMES, Passage, texts_of
from applan.lint.times import times_of
from applan.messages import msg
from applan.patterns import lazy
from applan.typography import NO_BREAK_SPACE, number
from applan.when import Reading, canonical_range


@rule(
    "AP507",
    "warning",
    "text: Vårkampanjen går fra 25. april [---]{+til+} 10.{+ +}mai, og uke 42[---]{+–+}43 er satt "
    "av til høsten.\n",
)
def date_form(subject: Subject) -> Iterator[Problem]:
    """Dates are written as Språkrådet says: «12.–20. september», «1. mai», «fra 1. til 8. mars»."""
    texts, times = texts_of(subject), times_of(subject)
    for found in times.prose.mentions:
        if found.kind != "date":
            continue
        start, end = _with_fra(found.text, found.start), found.end
        written = found.text[start:end]
        if _SUSPECTED.search(written) is None or "\n" in written:
            continue
        better = canonical_range(written, times.language)
        if better == written or _IN_FIGURES.fullmatch(found.written):
            continue
        if texts.is_protected(Passage(found.path, found.text, start, end)):
            continue
        if _same(times.read(written), times.read(better)):
            yield _problem(found.path, found.text, (start, end), better)


def _with_fra(text: str, start: int) -> int:
    """Where a mention begins, with a «fra» before it."""
    before = text[max(0, start - 4) : start].lower()
    return start - 4 if before in ("fra ", "frå ") else start


def _problem(path: Path, text: str, span: tuple[int, int], better: str) -> Problem:
    written = text[span[0] : span[1]]
    from difflib import SequenceMatcher

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
    return said[0] == said[1] != [] and len(one.problems) == len(other.problems)


_SUSPECTED = lazy(
    r"-|(?: |\. ?|[a-z])–|– |\d\.(?:[^\W\d]|[01]\d)|[\w.] [A-ZÆØÅ]|\bkl \d|\A[Ff]r[aå] .*–"
)
"""«12.-14. mars», «12. – 14. mars», «fra 12.–14. mars», «1.mai», «1. Mai», «11.01», «kl 18»."""

_IN_FIGURES = lazy(r"\w+dag,? (?:den )?[\d./]+")
"""«søndag 17.6.», which is as good as «søndag 17. juni»."""


_NO_QUANTITY = frozenset(
    {"nr.", "nr", "org.", "orgnr.", "org.nr.", "tlf.", "tlf", "telefon", "§", "versjon", "v.",
     "konto", "kontonr.", "kl.", "kl", "punkt", "pkt.", "kapittel"}
)  # fmt: skip
"""What stands before a number that counts nothing."""


@rule(
    "AP508",
    "warning",
    "text: Partiet skal ha 50[-.-]{+ +}000 medlemmer, og 40{+ +}% skal være under 30 år.\n",
)
def number_form(subject: Subject) -> Iterator[Problem]:
    """Numbers are written as Språkrådet says: «50 000», «2500», «20 %», «12,5»."""
    texts = texts_of(subject)
    for found in texts.near(_STOP, _THOUSANDS, before=4):
        if found.key not in TIMES and not _counts_nothing(found.before(20)):
            yield found.instead(_grouped(found.written))
    if texts.has(",0") and texts.has(",000"):
        for found in texts.find(_COMMA):
            written = found.written
            yield found.problem("is “{written}” {number} or less? Write it without a comma",
                                written=written, number=_grouped(written))  # fmt: skip
    for found in texts.near(_GROUP, _GROUPED_WRONGLY, before=12):
        yield found.problem("“{written}” has four figures together; is it {shorter} or {longer}?",
                            written=found.written, shorter=_three(found.written, 3),
                            longer=_three(found.written, 4))  # fmt: skip
    for found in times_of(subject).prose.find(_OF_ANOTHER_UNIT, _MEASURED, 30, 30):
        yield found.problem("“{written}” has the unit of something else", written=found.written)
    for sign in (_GROUP, _AND_NO_MORE, _KR_FIRST):
        for found in texts.near(sign, _UNGROUPED, before=12):
            yield found.instead(number(int(found.written)).replace(NO_BREAK_SPACE, " "))
    if texts.has("%"):
        for found in texts.find(_PERCENT):
            yield found.instead(f"{found.written[:-1]} %")


def _counts_nothing(before: str) -> bool:
    words = before.split()
    return bool(words) and words[-1].lower().rpartition("(")[2] in _NO_QUANTITY


def _grouped(written: str) -> str:
    """«2.500» is 2500, since four figures stand together; «50.000» is 50 000."""
    parts = re.split("[.,]", written)
    return "".join(parts) if len(written) == 5 else " ".join(parts)


def _three(written: str, kept: int) -> str:
    """«48 0000» with so many of its last figures, grouped: «48 000» or «480 000»."""
    first, last = re.split(r"\D", written, maxsplit=1)
    return f"{int(first + last[:kept]):,}".replace(",", "\u00a0")


_MEASURED = ("varer ", "varar ", "koster ", "kostar ", "plass til ", *KRONER)
_OF_ANOTHER_UNIT = lazy(
    r"\b(?:var[ea]r(?: i)? [\d ]*\w+ (?:kr|kroner|meter|kilometer|km|deltak\w+|medlem\w+)"
    r"|kost[ae]r [\d ]*\w+ (?:minutt\w*|tim[ea]r?|dag\w*|uke\w*|veke\w*|meter|km|deltak\w+)"
    r"|plass til [\d ]*\w+ (?:kr|kroner|minutt\w*|tim[ea]r|meter|km)|i \d[\d ]* (?:kr|kroner))\b"
)

_GROUP = lazy(r" kr(?<=\d{4} kr)")

_AND_NO_MORE = lazy(r",-(?<=\d{5},-)")
"""«20000,-», which is kroner."""

_KR_FIRST = lazy(r"r (?<=\b[Kk]r )(?=\d{5})")

_UNGROUPED = lazy(
    r"(?<![\w.,/§–-])(?<!\d )[1-9]\d{4,8}(?= (?:kr|kroner)\b|,-(?!\d))"
    r"|(?<=\b[Kk]r )[1-9]\d{4,8}(?![\d/–-]|[.,]\d| \d)"
)
"""Money alone: other long numbers may be those of telephones, accounts and postcodes."""

_GROUPED_WRONGLY = lazy(
    r"(?<![\w.,/§–-])(?<!\d )[1-9]\d{0,2}[ \u00a0\u202f](?!19|20)\d{4}(?= (?:kr|kroner)\b)"
)

_STOP = lazy(r"\.(?<=\d\.)(?=\d\d\d)")

_THOUSANDS = lazy(r"(?<![\w.,/§–-])[1-9]\d{0,2}(?:\.\d{3}){1,3}(?![\w%/–-]|[.,:]\d)")

_COMMA = lazy(r"(?<![\w.,/§-])[1-9]\d{0,2}(?:,000){1,3}(?![\w/-]|[.,]\d)")

_PERCENT = lazy(r"(?<![\w.,])\d+(?:[.,–]\d+)?%(?![\w])")
