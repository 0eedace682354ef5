"""Rules on the year of a time that does not say it."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from applan.lint.listing import listing
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.times import times_of
from applan.lint.times.problems import Wrong, said, wrong_times
from applan.messages import Message, msg
from applan.patterns import lazy
from applan.when.rows_dates import follows

_CODES = frozenset({"ambiguous-year"})
_SLASHED = lazy(r"\s*(\d{4})\s*/\s*(\d{2}|\d{4})\s*", re.ASCII)
"""What a season or a school year is called as well as two years, where one follows the other."""


@rule(
    "AP306",
    "error",
    bad="period: 2026–2027\n- {title: Medlemsmøte, when: 12. mars}\n",
    good=("mars", "mars 2027"),
)
def which_year(subject: Subject) -> Iterator[Problem]:
    """A date is in one year.

    The year may be left out where the plan's period, or the weekday beside the date, leaves one
    year only. Otherwise everybody guesses, and not the same. Of a period with a slash it is asked
    first whether it is a school year.
    """
    times = times_of(subject)
    if not times.has_period:
        return
    slashed = _SLASHED.fullmatch(subject.plan.period)
    in_a_row = slashed and follows(int(slashed[1]), slashed[2])
    if slashed and in_a_row and len({wrong.path for wrong in wrong_times(times, _CODES)}) > 1:
        yield Problem(("period",), _school_or_years(slashed, times.language))
        return
    titles = {
        one.path: one.subject_of_time.title
        for one in times.written
        if one.reading.problems and one.subject_of_time is not None
    }
    unread = {wrong.path for wrong in wrong_times(times, {"not-understood"})}
    for path, some in groupby(wrong_times(times, _CODES), lambda wrong: wrong.path):
        first, *others = some
        if path not in unread:  # what is not understood is to be written anew, and told so
            yield first.problem_at(
                _several(first, others) if others else _message(first, titles.get(path, ""))
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


def _message(wrong: Wrong, title: str) -> Message:
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
        return msg(
            "“{written}” is in no year of the plan's period; is it {readings}?",
            written=written,
            readings=readings,
        )
    return msg("which year is “{written}”: {readings}?", written=written, readings=readings)


@rule(
    "AP332",
    "info",
    bad="period: 2026–2027\n- {title: Medlemsmøte, when: torsdag 12. mars}\n",
    good=("mars", "mars 2026"),
)
def understood_so(subject: Subject) -> Iterator[Problem]:
    """The year that a weekday or a week number alone decides is the one that was meant.

    In a plan of several years that may be all that says which year it is. It is right, and may be a
    slip of the pen that nobody saw.
    """
    for written in times_of(subject).written:
        for remark in written.reading.remarks:
            if remark.code != "note":  # `when` keeps as a note only what cannot be a time
                yield Problem(written.path, said(remark), span=(remark.start, remark.end))
