"""Rules on a plan for every year."""

from collections.abc import Iterator
from datetime import date

from applan.lint.rule import Problem, rule, tell
from applan.lint.subject import Subject
from applan.lint.times import Written, times_of
from applan.model import Plan
from applan.patterns import lazy
from applan.when import Interval, Period, parse_when


@rule("AP340", "warning", "period: hvert år\n- {title: Dugnad, when: 12. mai[- 2026-]}\n")
def year_of_every_year(subject: Subject) -> Iterator[Problem]:
    """A plan for every year says days without their year."""
    for written in times_of(subject).written if subject.plan.is_yearly else ():
        for found in _YEAR.finditer(written.text):
            yield tell("“{year}” in a plan for every year; leave the year out, or write it in the "
                       "plan of that year", written.path, found.span(), year=found[0])  # fmt: skip


_YEAR = lazy(r"(?<![\d.-])(?:19|20|21)\d\d(?![\d-])")


_YEARS = tuple(
    Period(str(year), Interval(date(year, 1, 1), date(year + 1, 1, 1)))
    for year in range(2027, 2039)
)
"""In which every date is on every weekday, with and without a week 53 and a 29 February."""

_CHECKS = frozenset({"weekday-mismatch", "week-mismatch"})


@rule(
    "AP341",
    "warning",
    "period: hvert år\n- {title: Dugnad, when: {+andre +}lørdag [-12.-]{+i+} mai}\n",
)
def not_in_every_year(subject: Subject) -> Iterator[Problem]:
    """What a plan for every year says is right in all of them."""
    for written in times_of(subject).written if subject.plan.is_yearly else ():
        found = [frozenset(_problems(written, subject.plan, year)) for year in _YEARS]
        some = frozenset().union(*found) - frozenset.intersection(*found)
        if some:
            start, end, code = min(some)
            said, where = written.text[start:end], (written.path, (start, end))
            if code in _CHECKS:
                yield tell("“{written}” is right in some years only, and the plan is for every "
                           "year; write one of the two, such as “andre lørdag i mai”", *where,
                           written=said)  # fmt: skip
            else:
                yield tell("“{written}” is not there in every year, as the plan is", *where,
                           written=said)  # fmt: skip


def _problems(written: Written, plan: Plan, year: Period) -> Iterator[tuple[int, int, str]]:
    reading = parse_when(
        written.text, language=plan.language, period=year, seasons=plan.season_words
    )
    return ((one.start, one.end, one.code) for one in reading.problems)
