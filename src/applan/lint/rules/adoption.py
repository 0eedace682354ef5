"""Rules on a plan that is adopted."""

import re
from collections.abc import Iterator
from datetime import date

from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.times import day_text, period_text, times_of
from applan.messages import msg
from applan.patterns import lazy


@rule(
    "AP417",
    "warning",
    bad="""\
status: adopted
sections:
  - title: Møter
""",
    good=("sections", "adopted: 2026-02-14\nsections"),
)
def adoption_contradicted(subject: Subject) -> Iterator[Problem]:
    """An adopted plan has the day it was adopted, and only an adopted plan has one.

    The draft prints “adopted” and the day, and later years look it up. A day after the plan's
    last is a slip, and so is another day in the text: «planen er vedtatt 10. juni», and the day of
    its own annual meeting in a year before.
    """
    plan = subject.plan
    if not subject.complete:
        return
    if plan.adopted is None:
        if plan.status == "adopted":
            message = msg("the plan is adopted, but when? write “adopted: 2026-02-14”")
            yield Problem(("status",), message)
        return
    day = day_text(plan.adopted, plan.language)
    if plan.status != "adopted":
        message = msg(
            "the plan was adopted {day}, and “status” does not say so; write “status: adopted”, or "
            "remove the day",
            day=day,
        )
        yield Problem(("adopted",), message)
    elif plan.adopted >= plan.span.interval.end:
        message = msg(
            "the plan was adopted {day}, after its period, {period}; is the year wrong?",
            day=day,
            period=period_text(plan),
        )
        yield Problem(("adopted",), message)
    else:
        yield from _told_otherwise(subject, plan.adopted)
        yield from _year_before(subject, plan.adopted)


def _year_before(subject: Subject, adopted: date) -> Iterator[Problem]:
    """The day of this plan's own annual meeting, in another year."""
    for dated in times_of(subject).dated:
        day = dated.interval.start
        same = (day.month, day.day) == (adopted.month, adopted.day) and dated.time.kind == "day"
        if same and day.year > adopted.year and _ADOPTING.match(dated.item.title.lower()):
            message = msg(
                "the plan was adopted {day}, but “{title}” is {time}; is the year wrong?",
                day=day_text(adopted, subject.plan.language),
                title=dated.item.title,
                time=dated.text,
            )
            yield Problem(("adopted",), message)


def _told_otherwise(subject: Subject, adopted: date) -> Iterator[Problem]:
    """«Planen er vedtatt av styret 10. juni», and another day in the field."""
    prose = times_of(subject).prose
    for found in prose.mentions if "vedt" in prose.lower else ():
        if not re.search(r" \d{4}\Z", found.written) or not _ADOPTED.search(found.before(100)):
            continue
        days = [one.interval for one in found.reading.occurrences if one.kind == "day"]
        if len(days) == 1 and days[0] is not None and days[0].start != adopted:
            message = msg(
                "the plan was adopted {day}, but here stands “{written}”",
                day=day_text(adopted, subject.plan.language),
                written=found.written,
            )
            yield Problem(found.path, message, span=found.span)


_ADOPTING = lazy(r"årsm[øo]|generalforsamling|medlemsmøte|representantskap")

_ADOPTED = lazy(
    r"\b(?:\w*plan(?:en|a)|\w*programmet|strategien) (?:er|ble|blei|vart) "
    r"(?:vedtatt|vedteken|vedteke)\b[^.;:]{0,60}\Z"
)


_NEAR = ("utkast", "forslag", "??", "<")


@rule(
    "AP418",
    "warning",
    bad="""\
status: adopted
adopted: 2026-02-14
text: Styret møtes hos <navn> hver måned.
""",
    good=("<navn>", "lederen"),
)
def unfinished_adopted(subject: Subject) -> Iterator[Problem]:
    """What is adopted is finished.

    “??”, “<name>” and a title that says “draft” belong in a proposal. Once the plan is adopted,
    nobody knows any more what was meant to stand there. What was to be filled in is told by AP502.
    """
    if subject.plan.status != "adopted":
        return
    for passage in times_of(subject).prose.find(_MARKS, _NEAR, 40, 40):
        titled = passage.group("title")
        if titled and passage.path != ("title",):
            continue
        message = msg(
            "“{written}” in an adopted plan; write what was adopted, or remove it",
            written=passage.written,
        )
        yield Problem(passage.path, message, span=(passage.start, passage.end))


_MARKS = lazy(
    r"(?P<title>\butkast\b|\bforslag til\b)|(?<![\w?])\?\?(?!\?)"
    r"|<(?:navn|namn|dato|sted|stad|tid|beløp|tall)[^>\n]{0,40}>"
)
