"""Rules on a time by itself."""

import re
from collections.abc import Iterable, Iterator
from datetime import time
from itertools import chain, pairwise

from applan.lint.rule import Problem, rule, tell
from applan.lint.running import DIGITS
from applan.lint.subject import Subject
from applan.lint.times import Mentioned, Times, Written, times_of
from applan.lint.times.feasts import days_said_twice, feasts_in_titles, feasts_of_itself
from applan.lint.times.problems import Wrong, said, wrong_anywhere
from applan.messages import Message, msg
from applan.patterns import lazy
from applan.when.checks import WRONG_WEEK, weeks_of
from applan.when.slips import one_letter_off

_OLDEST, _FORESEEN, _NEAR = 1100, 30, 15
"""The first year that a plan may tell of, and how many years plans look ahead and around."""

_IMPOSSIBLE = frozenset({"impossible-date", "no-such-week", "impossible-time"})


@rule("AP302", "error", '- {title: Årsmøte, when: "[-30-]{+28+}. februar 2026"}\n')
def impossible_date(subject: Subject) -> Iterator[Problem]:
    """A date is one that the calendar has."""
    times = times_of(subject)
    for wrong in wrong_anywhere(times, _IMPOSSIBLE):
        yield wrong.problem_at(said(wrong.problem))
    for mentioned in times.prose.mentions:
        if (match := _week_after(mentioned)) is not None:
            yield tell("there is no week {week}", mentioned.path, match.span(1), week=int(match[1]))
    yield from _far_off(times)


def _week_after(found: Mentioned) -> re.Match[str] | None:
    """«Stengt heile veke 52 og 54»: what goes on a list of weeks, and is none."""
    said = found.reading.occurrences
    weeks = found.kind == "date" and bool(said) and said[-1].kind in ("week", "weeks")
    return _NO_WEEK.match(found.text, found.end) if weeks else None


_NO_WEEK = lazy(
    r"(?:\s?[,–-]\s?(?:\d\d?,?\s)?|\s)(?:(?:og|eller|til)\s)?(5[4-9]|[6-9]\d)(?=[.,;)]|\s*\Z)"
)


def _far_off(times: Times) -> Iterator[Problem]:
    """A year that cannot be meant, in running text or as the deadline of a number."""
    said: list[Written | Mentioned] = [one for one in times.written if one.role == "by"]
    for found in (*said, *times.prose.mentions) if times.has_period else ():
        start, end = found.span if isinstance(found, Mentioned) else (0, len(found.text))
        for time_said in found.reading.occurrences:
            year = time_said.interval.start.year if time_said.interval else None
            likely = _likely(year, times) if year is not None else ()
            if likely:
                yield tell("“{written}” cannot be right; is it {likely}?", found.path, (start, end),
                           written=found.text[start:end], likely=likely)  # fmt: skip


def _likely(year: int, times: Times) -> tuple[str, ...]:
    """The years of our time that a year may be a slip of the pen for, where it is none itself."""
    period = times.plan.span.interval
    first, last = period.start.year, period.last.year
    if _OLDEST <= year <= last + _FORESEEN or year % 10 == 0:
        return ()
    near = (str(near) for near in range(first - _NEAR, last + _NEAR + 1))
    likely = [written for written in near if one_letter_off(str(year), written)]
    return tuple(sorted(likely, key=lambda written: abs(int(written) - first))[:2])


_EARLIEST = 6
"""The hour from which most things end: «14–7» is «7–14», and «23–18» is something else."""

_AGES = lazy(
    r"\b(?:mellom (?P<least>\d{1,3}) og (?P<most>\d{1,3}) [a-zæøå]{2,}"
    r"|(?P<first>\d{1,3})(?: ?[–-] ?|\.? ?til )(?P<last>\d{1,3})(?: ?års?\b|\. (?:klasse|trinn)\b))"
)
_EVENING = 14
"""The hour from which a trip may begin that ends the next day."""

_WORKING_DAY = 8
"""Hours that it may be the other way round."""

_NEARLY_A_DAY = 8
"""Hours that are left of a day, when what was written goes on for the rest of it."""


@rule("AP303", "error", '- {title: Høstkampanje, when: "{+12.–+}20.[-–12.-] september 2026"}\n')
def end_before_start(subject: Subject) -> Iterator[Problem]:
    """A range begins before it ends."""
    times = times_of(subject)
    for wrong in wrong_anywhere(times, {"end-before-start"}):
        message = msg("“{written}” ends before it starts; is a day, a month or a year wrong?",
                      written=wrong.written)  # fmt: skip
        yield wrong.problem_at(message)
    for passage in times.prose.find(_AGES, (" år", "klasse", "trinn", "mellom "), 40, 20, DIGITS):
        first = int(passage.group("first") or passage.group("least"))
        last = int(passage.group("last") or passage.group("most"))
        if first > last:
            yield passage.problem("“{written}” goes from {first} to {last}; is it the other way "
                                  "round?", written=passage.written, first=first,
                                  last=last)  # fmt: skip
    for dated in (*times.dated, *chain.from_iterable(times.spread.values())):
        start, end = dated.time.start_time, dated.time.end_time
        words = (dated.item.title, dated.item.text, dated.said.note, dated.said.part)
        if (dated.interval.days == 1 or dated.time.recurrence) and _is_backward(start, end, words):
            yield Problem(dated.path, _the_next_morning(dated.text), span=dated.span)
    for mentioned in times.prose.mentions:
        for time_said in mentioned.reading.occurrences:
            one_day = time_said.interval is None or time_said.interval.days == 1
            if one_day and _is_backward(
                time_said.start_time, time_said.end_time, (mentioned.text,)
            ):
                yield Problem(mentioned.path, _the_next_morning(mentioned.written),
                              span=mentioned.span)  # fmt: skip


def _the_next_morning(written: str) -> Message:
    return msg("“{written}” ends the next morning; is it the other way round?", written=written)


def _is_backward(start: time | None, end: time | None, words: Iterable[str | None]) -> bool:
    """«kl. 14–7» and «kl. 18–17» on one day: nearly around the clock, and by day at both ends."""
    if start is None or end is None or end >= start or end == time(0):
        return False
    night = _OVERNIGHT if start.hour >= _EVENING else _BY_NIGHT
    said = any(night.search(text.lower()) for text in words if text)
    hours = start.hour - end.hour
    return (
        (end.hour >= _EARLIEST and hours <= _WORKING_DAY) or hours <= _NEARLY_A_DAY
    ) and not said


_BY_NIGHT = lazy(r"natt|\blan\b|\w{3}lan\b|døgn")
"""What goes on through the night, whenever it begins."""

_OVERNIGHT = lazy(rf"{_BY_NIGHT.pattern}|helg|leir|tur\b")
"""What may begin in the afternoon and last until the next day."""


@rule("AP304", "error", '- {title: Årsmøte, when: "lørdag [-15-]{+14+}. mars 2026"}\n')
def weekday_mismatch(subject: Subject) -> Iterator[Problem]:
    """A date is on the weekday that stands beside it."""
    times = times_of(subject)
    for wrong in wrong_anywhere(times, {"weekday-mismatch"}):
        yield wrong.problem_at(said(wrong.problem))
    yield from days_said_twice(times)
    yield from feasts_in_titles(times)
    yield from feasts_of_itself(times)


@rule(
    "AP305",
    "error",
    '- {title: Høstkampanje, when: "12.–26. oktober 2026 (uke 42[- og 53-]{+–44+})"}\n',
)
def week_mismatch(subject: Subject) -> Iterator[Problem]:
    """Week numbers beside dates are the weeks of those dates."""
    times = times_of(subject)
    for wrong in wrong_anywhere(times, {"week-mismatch"}):
        if not _only_narrows(wrong):
            yield wrong.problem_at(said(wrong.problem))
    for (found, read), (other, said_too) in pairwise(times.mentioned):
        between = found.text[found.end : other.start] if found.path == other.path else "."
        known = [one.occurrences[0].interval for one in (read, said_too) if one.occurrences]
        day, week = known if len(known) == 2 and _IN_WEEK.fullmatch(between) else (None, None)
        if day and week and (day.days, week.days) == (1, 7) and not week.meets(day):
            actual = str(day.start.isocalendar().week)
            number, name = str(week.start.isocalendar().week), other.written
            written = number if number in name else f"{number} ({name})"
            message = msg(WRONG_WEEK, date=found.written, actual=actual, written=written)
            yield Problem(other.path, message, span=other.span)


_IN_WEEK = lazy(r",? (?:i |som er i |altså i |\()?")
"""What stands between a date and its week."""


def _only_narrows(wrong: Wrong) -> bool:
    """Whether the weeks say which part of a month is meant: «mars (uke 10)»."""
    time = wrong.time
    if time is None or time.kind in ("day", "days") or time.interval is None or time.check is None:
        return False
    return set(time.check.weeks) <= set(weeks_of(time.interval))
