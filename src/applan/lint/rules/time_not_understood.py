"""AP301: a time that cannot be read."""

from collections.abc import Iterable, Iterator
from datetime import timedelta

from applan.findings import Path
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.times import range_text, times_of
from applan.lint.times.problems import Wrong, said, wrong_times
from applan.messages import Message, msg
from applan.model import Occurrence
from applan.model.plan import wrong_seasons
from applan.patterns import lazy
from applan.when import Interval

_TOLD_ELSEWHERE = frozenset(
    {"impossible-date", "no-such-week", "impossible-time", "end-before-start", "weekday-mismatch",
     "week-mismatch", "ambiguous-year", "bad-season"}
)  # fmt: skip
"""Problems of a time that was read; they have rules of their own, and seasons are told once."""


@rule("AP301", "error", '- {title: Høstkampanje, when: "12.–20. [-septembr-]{+september+} 2026"}\n')
def time_not_understood(subject: Subject) -> Iterator[Problem]:
    """A time is written so that it can be read."""
    times = times_of(subject)
    for wrong in _once(wrong_times(times, but=_TOLD_ELSEWHERE)):
        if wrong.path[-1] != "by" or any(c.isdigit() for c in wrong.text):
            yield wrong.problem_at(_message(wrong, subject))
    for key, message in wrong_seasons(subject.plan.seasons):
        yield Problem(("seasons", key), message)


def _once(found: Iterable[Wrong]) -> Iterator[Wrong]:
    """All that a mend is known for; of the rest of a time, which is written anew, the first."""
    told: set[Path] = set()
    for wrong in found:
        once = not wrong.problem.alternatives or _is_unfilled(wrong)
        if not (once and wrong.path in told):
            yield wrong
        if once:
            told.add(wrong.path)


def _is_unfilled(wrong: Wrong) -> bool:
    """«<tidspunkt>» and «dato» for the whole of a time, and «xx. mai» for some of it."""
    whole = _UNFILLED.fullmatch(wrong.text.strip(" .:"))
    return whole is not None or _GAP.search(wrong.written) is not None


def _message(wrong: Wrong, subject: Subject) -> Message:
    problem = wrong.problem
    written = wrong.written.strip()
    if _is_unfilled(wrong):
        return msg(
            "“{written}” was to be filled in; write when, or “{open}” while that is not decided",
            written=wrong.text.strip(),
            open=_examples(subject)[-1],
        )
    if problem.code != "not-understood":
        return said(problem)
    if hours := _HOUR.fullmatch(wrong.text.strip()):
        return msg("“{written}” is an hour without a day; write it as “clock: {hours}” beside a "
                   "time, or a day before it", written=written,
                   hours="–".join(filter(None, hours.groups())))  # fmt: skip
    week = _NO_WEEK.match(wrong.text, wrong.start)
    if week and _WEEKS.search(wrong.text[: wrong.start]):
        return msg("there is no week {week}", week=int(week[1]))
    if problem.alternatives:
        return msg("“{written}” is not understood as a time; did you mean {nearest}?",
                   written=written, nearest=problem.alternatives)  # fmt: skip
    if wrong.written.strip() != wrong.text.strip() and not _OF_TIME.match(written):
        if _is_only_a_time(wrong.path, subject):
            return msg("“{written}” is not understood as a time; what is not about time belongs in "
                       "“place”, “title” or “text”", written=written)  # fmt: skip
        return msg("“{written}” is not understood as a time; what is not about time belongs in "
                   "“place”, “part” or “note”", written=written)  # fmt: skip
    if _is_only_a_time(wrong.path, subject) and _OF_PLACE.match(written):
        return msg("“{written}” is not understood as a time; a place belongs in “place”, and a "
                   "time is for example {examples}", written=written,
                   examples=_examples(subject))  # fmt: skip
    return msg("“{written}” is not understood as a time; write for example {examples}",
               written=written, examples=_examples(subject))  # fmt: skip


def _is_only_a_time(path: Path, subject: Subject) -> bool:
    """Whether a time stands with nothing beside it, so that it has no place, part or note."""
    item: object = subject.plan
    for step in path[:-1]:
        if isinstance(step, int):
            item = item[step] if isinstance(item, tuple) and step < len(item) else None
        else:
            item = getattr(item, step, None)
    return isinstance(item, Occurrence) and item == Occurrence(when=item.when)


_HOUR = lazy(
    r"(?i:(?:fra |frå )?(?:klokk[ae]n?|kl\.?) ?(\d\d?(?:[.:]\d\d)?)"
    r"(?: ?(?:[-–]|til) ?(?:klokk[ae]n? |kl\.? ?)?(\d\d?(?:[.:]\d\d)?))?|(hele dagen|heile dagen))"
)
_OF_TIME = lazy(r"\d+\Z|(?:man|tirs|tys|ons|tors|fre|lør|laur|søn|sun)dag\w*\Z")
"""What is about time though it is not understood: a number alone, and a day of the week."""

_OF_PLACE = lazy(r"(?:(?:på|i|hos|ved)\s|[A-ZÆØÅ])\D*\Z")
"""What may be a place: «Grendehuset», «på Torget»."""

_UNFILLED = lazy(
    r"[<‹\[][^\d<>\[\]]{1,40}[>›\]]|(?:sett|fyll(?:es|ast)?|skriv|legg) (?:inn|ut)\D{0,40}"
    r"|(?:når|dato|dag|tid|tidspunkt|klokkeslett|tidsrom)(?: her)?|[xX_.…?]{2,}|[?…]"
    r"|tekst (?:her|kommer|kjem)|mangl(?:er|ar)|må fyll(?:es|ast) ut"
)
"""What stands where a time was to be written."""

_NO_WEEK = lazy(r"(5[4-9]|[6-9]\d)\b(?!\.)")

_WEEKS = lazy(r"\b(?:uke|veke)[rn]?\s(?:\d\d?(?:\s?[,–-]\s?|\sog\s|\s))+\Z")
"""Weeks that the next number goes on: «uke 36, 38 og»."""

_GAP = lazy(r"[<‹\[][^\d<>\[\]]{2,40}[>›\]]|(?<![^\W_])[xX?]{2,}(?!\w)|_{2,}|…|\.{3,}")
"""What stands in a time for what is to be written there."""


def _examples(subject: Subject) -> tuple[str, ...]:
    """A day and some days at the beginning of the plan's period, in its language."""
    plan = subject.plan
    start, day = plan.span.interval.start, timedelta(days=1)
    one = range_text(Interval(start, start + day), plan.language)
    some = range_text(Interval(start, start + 3 * day), plan.language)
    return one, some, "avklares" if plan.language == "nb" else "blir avklart"
