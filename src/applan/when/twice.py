"""What is said twice.

Two times with only a comma or nothing between them can be one said twice: a week beside days is a
check of them, a feast beside its day is its name, an event beside a date is what happens then.
Which it is can take the calendar to see.
"""

from __future__ import annotations

import re

from applan.when.checks import weeks_of
from applan.when.completing import possible
from applan.when.feasts import FROM_EASTER
from applan.when.phrases import Hanging, Open, Phrase, Span
from applan.when.spans import span as days_of_atom
from applan.when.years import Context

WEEK_LINKS = frozenset({",", "and", "/"})
SPACED_DASH = re.compile(r"\s+[-–—]\s+(?:den\s+)?")
MOST_MOVED = 35
"""In days, from one year to another: Easter's first possible day to its last."""


def join(group: list[Phrase], context: Context) -> list[Phrase]:
    """The times of a list, those that are said twice as one."""
    found: list[Phrase] = []
    at = 0
    while at < len(group):
        phrase = group[at]
        at += 1
        beside = bool(found) and (phrase.separator == "," or phrase.runs_on)
        if beside and _is_days(found[-1]) and is_weeks(phrase):
            weeks = _weeks_from(group, at - 1)
            alone = len(group) == 1 + len(weeks)
            if _are_those_of(found[-1], weeks, context, alone=alone):
                found[-1] = _checked(found[-1], weeks)
                at += len(weeks) - 1
                continue
        elif beside:
            taken = _taking_up(found, phrase, context, alone=len(group) == 2)
            if taken is not None:
                found[-1] = taken
                continue
            if (
                _is_days(found[-1])
                and _is_feast(phrase)
                and _is_its_day(phrase, found[-1], context, alone=len(group) == 2)
            ):
                found[-1] = _named(found[-1], phrase, found[-1])
                continue
        elif found and _ends(found[-1], phrase):
            marks = found[-1].marks._replace(ending=phrase)
            found[-1] = found[-1]._replace(marks=marks, end=phrase.end)
            continue
        found.append(phrase)
    return found


def week_beside_day(phrase: Phrase, context: Context) -> Phrase:
    """«uke 17 – 30. april», where that day is in that week: the day, with its week beside it."""
    head, marks = phrase.head, phrase.marks
    if not isinstance(head, Span) or head.last is None or marks.weeks or marks.toward:
        return phrase
    first, last = head.first, head.last
    if {first.unit, last.unit} != {"week", "day"}:
        return phrase
    if not SPACED_DASH.fullmatch(context.text[first.end : last.start]):
        return phrase
    day, week = (last, first) if last.unit == "day" else (first, last)
    if any(weeks_of(days) == (week.a,) for _, days in possible(Span(day), context, week.year)):
        return phrase._replace(head=Span(day), marks=marks._replace(weeks=(week.a,)))
    return phrase


def _taking_up(
    found: list[Phrase], phrase: Phrase, context: Context, *, alone: bool
) -> Phrase | None:
    """A date with what stands before it, where that says no more; None where it does."""
    before = found[-1]
    named = isinstance(before.head, Hanging) and before.head.named
    if named and _is_plain(phrase) and (phrase.runs_on or alone):
        return _extended(phrase, before)
    if not _is_days(phrase):
        return None
    if is_weeks(before) and _span(before).last is None:
        listed = len(found) > 1 and is_weeks(found[-2]) and before.separator in WEEK_LINKS
        if not listed and _are_those_of(phrase, [before], context, alone=alone):
            return _extended(_checked(phrase, [before]), before)
    elif _is_feast(before) and (
        phrase.runs_on or _is_its_day(before, phrase, context, alone=alone)
    ):
        return _extended(_named(phrase, before, before), before)
    return None


def _ends(before: Phrase, phrase: Phrase) -> bool:
    """«og før 17. mai» after «etter påske»: the two ends of one stretch."""
    one, other = before.head, phrase.head
    if not isinstance(one, Span) or not isinstance(other, Span) or other.final.unit == "bare":
        return False
    limits = before.marks.toward in ("from", "after") and phrase.marks.toward in ("until", "before")
    said = before.marks.to or phrase.marks.to or before.marks.ending
    return limits and phrase.separator == "and" and not said


def _span(phrase: Phrase) -> Span:
    assert isinstance(phrase.head, Span)
    return phrase.head


def _is_plain(phrase: Phrase) -> bool:
    """Whether a time is dated, with nothing that makes another time of it."""
    marks = phrase.marks
    return isinstance(phrase.head, Span) and not (
        marks.to or marks.flow == "through" or marks.toward or marks.weeks
    )


def _is_days(phrase: Phrase) -> bool:
    return _is_plain(phrase) and _span(phrase).final.unit == "day"


def is_weeks(phrase: Phrase) -> bool:
    weeks = _is_plain(phrase) and phrase.marks.weekday < 0
    return weeks and _span(phrase).first.unit == _span(phrase).final.unit == "week"


def _is_feast(phrase: Phrase) -> bool:
    """Whether a time is a day by its name: «palmesøndag», «første lørdag i mai»."""
    named = _is_plain(phrase) and _span(phrase).last is None
    return named and _span(phrase).first.unit in ("feast", "nth-weekday", "near-weekday")


def _weeks_from(group: list[Phrase], at: int) -> list[Phrase]:
    """The week at this place in a list, and the weeks that follow."""
    end = at + 1
    while end < len(group) and is_weeks(group[end]) and group[end].separator in WEEK_LINKS:
        end += 1
    return group[at:end]


def _numbers(weeks: list[Phrase]) -> tuple[int, ...]:
    found: list[int] = []
    for week in weeks:
        first, last = _span(week).first, _span(week).final
        found += range(first.a, max(first.a, min(last.a, 53)) + 1)
    return tuple(found)


def _are_those_of(days: Phrase, weeks: list[Phrase], context: Context, *, alone: bool) -> bool:
    """Whether weeks are meant as those of the days, rightly or by mistake.

    A day and its weekday leave nothing for a week to add; without one, the week is at most one
    off, as it is when last year's is left standing. A day has but one week.
    """
    numbers = _numbers(weeks)
    span = _span(days)
    if span.last is None and len(numbers) > 1:
        return False
    weekday = span.first.weekday >= 0 or days.marks.weekday >= 0
    if alone and weekday and span.last is None:
        return True
    written = _span(weeks[-1]).first.year
    return any(
        abs(weeks_of(interval)[0] - numbers[0]) in (0, 1, 51, 52)
        for _, interval in possible(span, context, written)
    )


def _with_final(phrase: Phrase, year: int | None, *, short: bool) -> Phrase:
    """A time whose last atom takes a year, where it has none."""
    span = _span(phrase)
    if span.final.year is not None or year is None:
        return phrase
    final = span.final._replace(year=year, short=short)
    return phrase._replace(
        head=span._replace(last=final) if span.last else span._replace(first=final)
    )


def _checked(days: Phrase, weeks: list[Phrase]) -> Phrase:
    """Days with the weeks as a check of them, and what else was said after them."""
    last = _span(weeks[-1]).first
    days = _with_final(days, last.year, short=last.short)
    at = (weeks[0].start, weeks[-1].end)
    days = days._replace(marks=days.marks._replace(weeks=_numbers(weeks), weeks_at=at))
    for week in weeks:
        days = _extended(days, week)
    return days


def _named(days: Phrase, feast: Phrase, other: Phrase) -> Phrase:
    """Days with the feast as their name."""
    named = _span(feast).first
    days = _with_final(days, named.year, short=named.short)
    return _extended(days._replace(marks=days.marks._replace(called=named)), feast)


def _is_its_day(feast: Phrase, days: Phrase, context: Context, *, alone: bool) -> bool:
    """Whether the days are the feast's; where they stand alone, in a year when it is another."""
    atom = _span(feast).first
    for _, interval in possible(_span(days), context, atom.year):
        true = days_of_atom(atom, interval.start.year)
        if true is None or true.days != interval.days:
            continue
        moved = abs((true.start - interval.start).days)
        if moved == 0 or (alone and atom.unit in ("nth-weekday", "near-weekday")):
            return True
        if alone and atom.name in FROM_EASTER and moved <= MOST_MOVED:
            return True
        if alone and atom.name.startswith("advent") and moved < 7:
            return True
    return False


def _extended(phrase: Phrase, other: Phrase) -> Phrase:
    """A time that covers another that says the same, with what only that one says."""
    marks, more = phrase.marks, other.marks
    marks = marks._replace(
        tentative=marks.tentative or more.tentative, doubted=marks.doubted or more.doubted,
        unsure=marks.unsure or more.unsure, deadline=marks.deadline or more.deadline,
        clocks=marks.clocks or more.clocks, doubt=marks.doubt or more.doubt,
    )  # fmt: skip
    if other.start < phrase.start:
        marks = marks._replace(choice=more.choice)
        phrase = phrase._replace(separator=other.separator, runs_on=other.runs_on)
    start, end = min(phrase.start, other.start), max(phrase.end, other.end)
    return phrase._replace(start=start, end=end, marks=marks)


def undecided(group: list[Phrase]) -> list[Phrase]:
    """A list without «dato kommer», where other times are dated: those are not sure."""
    dated = any(isinstance(one.head, Span) for one in group)
    opens = [one for one in group if isinstance(one.head, Open) and one.head == Open("")]
    if not dated or not opens:
        return group
    return [
        one._replace(marks=one.marks._replace(unsure=True)) if isinstance(one.head, Span) else one
        for one in group
        if one not in opens
    ]
