"""AP310: a deadline on a day when nobody is at work."""

from collections.abc import Iterator
from datetime import date

from applan.calendar_facts import (
    Fact,
    holidays_in,
    is_working_day,
    next_working_day,
    one_day,
    previous_working_day,
)
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.times import Dated, day_text, times_of
from applan.messages import Message, msg
from applan.model import Activity

_SUNDAY = 6


@rule(
    "AP310",
    "deadline-on-non-working-day",
    "warning",
    bad='- {kind: deadline, title: "Frist for årsrapport", when: "24. mai 2026"}\n',
    good=("24.", "26."),
)
def deadline_on_non_working_day(subject: Subject) -> Iterator[Problem]:
    """A deadline is a working day.

    On a Saturday, a Sunday or a public holiday there is nobody to ask, and it is doubtful whether
    the next working day will do: by the Courts Act section 149 it does, but few know. Where the
    weekday stands beside the date, it was chosen; the end of the year or the half-year only says
    how far something goes.
    """
    language, own = subject.plan.language, subject.plan.own_facts
    for dated in times_of(subject).dated:
        day = dated.interval.last
        if not _is_judged(dated) or is_working_day(day, own):
            continue
        message = msg(
            "the deadline “{written}” is {day}; the nearest working days are {before} and {after}",
            written=dated.text,
            day=_what(day, language, own),
            before=day_text(previous_working_day(day, own), language),
            after=day_text(next_working_day(day, own), language),
        )
        yield Problem(dated.path, message, span=dated.span)


def _is_judged(dated: Dated) -> bool:
    if not (dated.deadline and dated.exact and dated.settled and dated.interval.days == 1):
        return False
    if not isinstance(dated.item, Activity) or dated.item.status in ("done", "cancelled"):
        return False
    if dated.time.name or (dated.time.check is not None and dated.time.check.weekdays):
        return False
    month_end = (dated.interval.end.day, dated.interval.end.month) in ((1, 1), (1, 7))
    return dated.item.kind == "deadline" or not month_end


def _what(day: date, language: str, own: tuple[Fact, ...]) -> Message | str:
    facts = holidays_in(one_day(day), own)
    if facts:
        return facts[0].name(language)
    return msg("a Sunday") if day.weekday() == _SUNDAY else msg("a Saturday")
