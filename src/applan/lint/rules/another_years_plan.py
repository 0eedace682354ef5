"""AP334: what the plan says of itself is of another year."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from applan.lint.labels import is_about_another_time
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.times import day_text, period_text, times_of
from applan.lint.together import together_of
from applan.messages import msg
from applan.model import Activity, Case
from applan.patterns import lazy
from applan.typography import MONTHS
from applan.when import Interval
from applan.when.names import stems_of


class _Years(NamedTuple):
    """«2027» or «2026–2027» in a text: ``text[start:end]``."""

    written: str
    first: int
    last: int
    start: int
    end: int

    def fits(self, period: Interval) -> bool:
        """Whether a plan for this period can be called so."""
        inside = period.start.year <= self.first and self.last <= period.last.year
        around = (
            self.first < self.last
            and self.first <= period.start.year <= period.last.year <= self.last
        )
        return inside or around


@rule(
    "AP334",
    "warning",
    bad="case:\n  recommendation: Arbeidsplanen for 2025 vedtas.\n",
    good=("2025", "2026"),
)
def another_years_plan(subject: Subject) -> Iterator[Problem]:
    """The title, the case and the recommendation are of this plan and not of the last.

    A plan is begun as a copy, and a meeting that adopts «arbeidsplanen for 2025» has adopted last
    year's. Held against the period are the title, what is recommended, the case number and the year
    of the meeting, when the documents it builds on were adopted, and what closes another year than
    the one that has just been: accounts, a report, an application for a place «fra august 2025».
    """
    if not times_of(subject).has_period:
        return
    yield from _named(subject)
    yield from _case(subject)
    yield from _documents(subject)
    yield from _behind(subject)


def _named(subject: Subject) -> Iterator[Problem]:
    """The title and the recommendation."""
    plan, period = subject.plan, subject.plan.span.interval
    found = [] if is_about_another_time(plan.title) else list(_years(plan.title))
    if found and not any(one.fits(period) for one in found):
        message = msg("the title says {written}, but the plan is for {period}",
                      written=found[0].written, period=period_text(plan))  # fmt: skip
        yield Problem(("title",), message, span=(found[0].start, found[0].end))
    text = plan.case.recommendation if plan.case else None
    said = [
        one._replace(start=match.start("years") + one.start, end=match.start("years") + one.end)
        for match in _PLAN_FOR.finditer(text or "")
        for one in _years(match["years"])
    ]
    if said and not any(one.fits(period) for one in said):
        message = msg("the recommendation is about {written}, but the plan is for {period}",
                      written=said[0].written, period=period_text(plan))  # fmt: skip
        yield Problem(("case", "recommendation"), message, span=(said[0].start, said[0].end))


def _case(subject: Subject) -> Iterator[Problem]:
    """The case number and the meeting: of the year before the period at the earliest."""
    case, period = subject.plan.case, subject.plan.span.interval
    if case is None:
        return
    yield from _meeting_day(subject, case)
    years = range(period.start.year - 1, period.last.year + 1)
    number = re.search(r"\b\d+[/-](20\d\d)\b|\b(20\d\d)[/-]\d+\b", case.number or "")
    numbered = int(number[1] or number[2]) if number else None
    meetings = list(_years(case.meeting or ""))
    for one in meetings[:1]:
        span = (one.start, one.end)
        if one.first not in years:
            message = msg("the meeting is in {written}, but the plan is for {period}",
                          written=one.written, period=period_text(subject.plan))  # fmt: skip
            yield Problem(("case", "meeting"), message, span=span)
        elif numbered is not None and not one.first - 1 <= numbered <= one.first:
            message = msg("the meeting is in {written}, but the case is numbered {number}",
                          written=one.written, number=case.number or "")  # fmt: skip
            yield Problem(("case", "meeting"), message, span=span)
    if numbered is not None and numbered not in years and not meetings:
        message = msg("the case is numbered {number}, but the plan is for {period}",
                      number=case.number or "", period=period_text(subject.plan))  # fmt: skip
        yield Problem(("case", "number"), message)


def _meeting_day(subject: Subject, case: Case) -> Iterator[Problem]:
    """The day of the meeting is that of the activity of its name."""
    together, times = together_of(subject), times_of(subject)
    words = stems_of(case.meeting or "")
    paths = together.called(words[0]) if case.day and len(words) == 1 else ()
    dated = times.by_item.get(paths[0], ()) if len(paths) == 1 else ()
    if case.day and len(dated) == 1 and dated[0].exact and dated[0].sure:
        same_year = dated[0].interval.start.year == case.day.year
        if same_year and not dated[0].interval.start <= case.day <= dated[0].interval.last:
            message = msg(
                "the meeting is {day}, but “{title}” is {time}",
                day=day_text(case.day, subject.plan.language),
                title=dated[0].item.title,
                time=dated[0].text,
            )
            yield Problem(("case", "day"), message)


def _documents(subject: Subject) -> Iterator[Problem]:
    """Nothing that a plan builds on is adopted when the plan is over."""
    for index, document in enumerate(subject.plan.documents):
        for one in _years(document.adopted or ""):
            if one.first > subject.plan.span.interval.last.year:
                message = msg("{written} is after the plan's period, {period}",
                              written=one.written, period=period_text(subject.plan))  # fmt: skip
                path = ("documents", index, "adopted")
                yield Problem(path, message, span=(one.start, one.end))


def _behind(subject: Subject) -> Iterator[Problem]:
    """«Regnskapet for 2024 må være klart» and «plass fra august 2024», in a plan for 2027."""
    first = subject.plan.span.interval.start.year
    for passage in times_of(subject).prose.find(
        _ACCOUNTS, ("regnskap", "rekneskap", "årsme", "årsrap")
    ):
        year = int(passage.group("year"))
        if year < first - 1:
            message = msg("{year} is not the year before the plan, {period}; is it last year's "
                "text?",
                          year=str(year), period=period_text(subject.plan))  # fmt: skip
            yield Problem(passage.path, message, span=passage.span_of("year"))
    for path, activity in subject.of(Activity):
        match = _FROM.search(activity.title) if " 20" in activity.title else None
        if match is not None and int(match[1]) < first and activity.kind == "deadline":
            message = msg(
                "{year} is over when the plan begins; is it last year's text?", year=match[1]
            )
            yield Problem((*path, "title"), message, span=match.span(1))


def _years(text: str) -> Iterator[_Years]:
    for match in _YEAR.finditer(text):
        first, last = int(match[1]), match[2] or match[1]
        whole = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
        yield _Years(match[0], first, max(first, whole), *match.span())


_YEAR = lazy(r"(?<![\d/.–-])([12]\d{3})(?:\s?[–/-]\s?((?:20)?\d\d)(?!\d))?(?![\d/])")

_PLAN_FOR = lazy(
    r"\w*(?:plan|program|strategi)\w*\s(?:(?:for|i|til)\s(?:[a-zæøå]+\s){0,2})?"
    r"(?P<years>[12]\d{3}(?:\s?[–/-]\s?(?:20)?\d\d)?)(?![\d/])",
    re.IGNORECASE,
)

_ACCOUNTS = lazy(
    r"(?:regnskap|rekneskap|årsmelding|årsrapport)\w{0,4} for (?P<year>20\d\d)\s"
    r"(?:må|skal|blir|leveres|leverast|legges|leggast|vere|være)\b"
)

_FROM = lazy(rf"\b(?:fra|frå) (?:{MONTHS}|høsten|hausten|våren) (20\d\d)\b")
