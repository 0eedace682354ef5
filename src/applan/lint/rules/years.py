"""Rules on the year of a time: which it is, and whether the plan is for it."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from applan.calendar_facts import one_day
from applan.lint.listing import listing
from applan.lint.rule import Problem, rule, tell
from applan.lint.subject import Subject
from applan.lint.times import Dated, Times, period_text, times_of
from applan.lint.times.problems import Wrong, said, wrong_times
from applan.messages import Message, msg
from applan.model import Activity, Occurrence
from applan.patterns import lazy
from applan.when import Interval, Rule
from applan.when.feasts import last_of_month
from applan.when.rows_dates import follows

_CODES = frozenset({"ambiguous-year"})
_SLASHED = lazy(r"\s*(\d{4})\s*/\s*(\d{2}|\d{4})\s*", re.ASCII)
"""What a season or a school year is called as well as two years, where one follows the other."""


@rule("AP306", "error", "period: 2026–2027\n- {title: Medlemsmøte, when: 12. mars{+ 2027+}}\n")
def which_year(subject: Subject) -> Iterator[Problem]:
    """A date is in one year."""
    times = times_of(subject)
    if not times.has_period:
        return
    slashed = _SLASHED.fullmatch(subject.plan.period) if "/" in subject.plan.period else None
    in_a_row = slashed and follows(int(slashed[1]), slashed[2])
    if slashed and in_a_row and len({wrong.path for wrong in wrong_times(times, _CODES)}) > 1:
        yield Problem(("period",), _school_or_years(slashed, times.language))
        return
    titles = {one.path: one.subject_of_time.title for one in times.written
              if one.reading.problems and one.subject_of_time is not None}  # fmt: skip
    unread = {wrong.path for wrong in wrong_times(times, {"not-understood"})}
    for path, some in groupby(wrong_times(times, _CODES), lambda wrong: wrong.path):
        first, *others = some
        if path not in unread:  # what is not understood is to be written anew, and told so
            yield first.problem_at(
                _several(first, others) if others else _asked(first, titles.get(path, ""))
            )


def _school_or_years(period: re.Match[str], language: str) -> Message:
    """One question where the answer gives most dates their year."""
    first, second = period.groups()
    last = first[:2] * (len(second) == 2) + second
    return msg(
        "“{period}” may be a school year or two whole years; write “{school}” for August to July, "
        "or “{years}” and the year of each date",
        period=period[0].strip(),
        school=f"{'skuleåret' if language == 'nn' else 'skoleåret'} {first}/{last}",
        years=f"{first}–{last}",
    )


def _several(first: Wrong, others: Sequence[Wrong]) -> Message:
    """One question for a list; years are written at each of them."""
    written = listing([one.written for one in (first, *others)])
    return msg("which year are {written}? write all four digits", written=written)


def _asked(wrong: Wrong, title: str) -> Message:
    """Which years it may be; that of «Årsmøte 2028» is the likely one."""
    written, readings = wrong.written, wrong.problem.alternatives
    named = [
        one for one in readings if one[-4:].isdigit() and one[-4:] in re.findall(r"\w+", title)
    ]
    if len(named) == 1:
        readings = (*named, *(one for one in readings if one not in named))
    if not readings:
        return msg("which year is “{written}”? write all four digits", written=written)
    if "in no year" in wrong.problem.template:
        return msg("“{written}” is in no year of the plan's period; is it {readings}?",
                   written=written, readings=readings)  # fmt: skip
    return msg("which year is “{written}”: {readings}?", written=written, readings=readings)


_DAYS = frozenset({"day", "days"})
_LONG_AGO = 5
"""Years: what is further back is told as history."""


@rule("AP307", "warning", '- {title: Medlemsmøte, when: "12. mars [-2025-]{+2026+}"}\n')
def outside_period(subject: Subject) -> Iterator[Problem]:
    """What a plan holds lies in its period."""
    times = times_of(subject)
    if not times.has_period:
        return
    period = subject.plan.span
    counted_from = _counted_from(subject)
    for dated in (*times.dated, *_spread(times)):
        interval = dated.interval
        inside = interval.meets(period.interval) and not _next_year(dated, period.interval)
        if inside or dated.item.id in counted_from:
            continue
        message = _message(dated, period.interval, period_text(subject.plan))
        yield Problem(dated.path, message, span=dated.span)
    yield from _without_days(times)
    yield from _foretold(times)


def _next_year(dated: Dated, period: Interval) -> bool:
    """«Høsten 2028», of which a plan until 31 July has the one month that is nobody's autumn."""
    start, end = dated.interval
    vague = dated.time.kind in ("season", "half-year") and end > period.end
    return vague and (period.end - start) * 4 < end - start


def _spread(times: Times) -> Iterator[Dated]:
    """What comes again until a day, or from one, that may be outside: «hver mandag til 1. mai».

    What comes by years may well say of another year that it is then: «neste gang i 2029».
    """
    for dated in (one for some in times.spread.values() for one in some):
        time, (start, end) = dated.time, dated.interval
        if isinstance(time.recurrence, Rule) and time.recurrence.frequency == "yearly":
            continue
        anchor = time.anchor
        ended = anchor.to_day if anchor and anchor.to_day and anchor.to_day < start else None
        begun = anchor.from_day if anchor and anchor.from_day and anchor.from_day >= end else None
        day = ended or begun
        yield dated._replace(interval=Interval(*one_day(day))) if day else dated


def _without_days(times: Times) -> Iterator[Problem]:
    """«Høstferien 2028», of which ``applan.yaml`` does not tell the days."""
    period = times.plan.span.interval
    for written in times.written if times.plan.own_facts else ():
        for time in written.reading.occurrences if written.role == "when" else ():
            year = time.written[-4:]
            if time.interval is not None or time.kind not in _DAYS or not year.isdigit():
                continue
            if not period.start.year <= int(year) <= period.last.year:
                yield tell("“{written}” is outside the plan's period, {period}", written.path,
                           (time.start, time.end), written=time.written,
                           period=period_text(times.plan))  # fmt: skip


def _foretold(times: Times) -> Iterator[Problem]:
    """«Skal behandles på årsmøtet i 2025», in a plan that was adopted after that year.

    Where the plan does not say when it was adopted, the year before its period may still come.
    """
    plan = times.plan
    start = plan.span.interval.start.year
    first = plan.adopted.year if plan.adopted is not None else start - 1
    for found in times.prose.mentions:
        said = found.reading.occurrences
        if found.kind != "date" or len(said) != 1 or said[0].interval is None:
            continue
        year, before = said[0].interval.start.year, found.before(120)
        if not first - _LONG_AGO <= year < start or str(year) not in found.written:
            continue
        coming = _FUTURE.search(before) if year < first else None
        around = f"{before}|{found.after(30)}"
        may_be = any(one in around for one in _OF_A_YEAR)
        if coming is not None or (may_be and _THIS_YEAR.search(around)):
            begins = found.start - (len(before) - coming.start() if coming else len(before))
            yield tell("“{written}” is still to come here, but {year} is over; which year is it?",
                       found.path, found.span,
                       written=" ".join(found.text[begins : found.end].split()),
                       year=str(year))  # fmt: skip


_OF_A_YEAR = ("fyl", "feir", "fall", "fell", "gjøres")
_THIS_YEAR = lazy(
    r"\A\s*i\s\|\s(?:fyller|fyl|feirer|feirar)\b"
    r"|\bher\ser\s(?:det|alt|dei|de)\ssom\s(?:faller|fell|skal\sgjøres)\s(?:på|i)\s\|"
)
"""What a plan says of its own year: «I 2027 fyller korpset 75 år», «det som faller på 2026»."""

_FUTURE = lazy(
    r"\b(?:skal|avgjøres|avgjerast|behandles|behandlast|vedtas|legges fram|tas opp)\b"
    r"[^.!?;:]{0,60}\s(?:på|til)\s\w*(?:møtet|forsamlingen|forsamlinga)\s(?:i\s)?(?:[a-z]{3,9}\s)?\Z"
)
"""Something that is to be decided at a meeting, or an anniversary that is to be kept."""


def _counted_from(subject: Subject) -> frozenset[str | None]:
    """The activities that other times hang on."""
    found: set[str | None] = set()
    for _, occurrence in subject.of(Occurrence):
        found |= {occurrence.after, occurrence.before}
    for _, activity in subject.of(Activity):
        found.update(activity.depends)
    return frozenset(found - {None})


def _message(dated: Dated, period: Interval, covered: str) -> Message:
    year = _meant(dated.interval, period)
    written = dated.interval.start.year
    if year in (None, written) or str(written) not in dated.text:
        return msg("“{written}” is outside the plan's period, {period}", written=dated.text,
                   period=covered)  # fmt: skip
    return msg("“{written}” is outside the plan's period, {period}; is the year {year}?",
               written=dated.text, period=covered, year=str(year))  # fmt: skip


def _meant(interval: Interval, period: Interval) -> int | None:
    """The one year of the period that it would lie in, if the year is the mistake."""
    years = range(period.start.year, period.last.year + 1)
    day = interval.start
    there = [y for y in years if f"{day:%d%m}" != "2902" or last_of_month(y, 2).day == day.day]
    fitting = [y for y in there if period.start <= day.replace(year=y) < period.end]
    return fitting[0] if len(fitting) == 1 else None


@rule(
    "AP332", "info", "period: 2026–2027\n- {title: Medlemsmøte, when: torsdag 12. mars{+ 2026+}}\n"
)
def understood_so(subject: Subject) -> Iterator[Problem]:
    """The year that a weekday or a week number alone decides is the one that was meant."""
    for written in times_of(subject).written:
        for remark in written.reading.remarks:
            if remark.code != "note":  # `when` keeps as a note only what cannot be a time
                yield Problem(written.path, said(remark), span=(remark.start, remark.end))
