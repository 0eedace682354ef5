"""What is said twice.

Two times with only a comma or nothing between them can be one said twice: a week beside days is a
check of them, a feast beside its day is its name, an event beside a date is what happens then.
Which it is can take the calendar to see.
"""

from __future__ import annotations

from itertools import takewhile

from applan.when.checks import weeks_of
from applan.when.completing import possible
from applan.when.feasts import FROM_EASTER
from applan.when.marking import is_within
from applan.when.phrases import Atom, Hanging, Open, Phrase, Span
from applan.when.spans import span as days_of_atom
from applan.when.years import Context

WEEK_LINKS = frozenset({",", "and", "/"})
COUNTED_FROM = ("nth-weekday", "near-weekday")
SHARED = ("tentative", "doubted", "unsure", "deadline", "clocks", "doubt")
"""The marks of a time said twice that either may have."""
MOST_MOVED = 35
"""In days, from one year to another: Easter's first possible day to its last."""


def join(group: list[Phrase], context: Context) -> list[Phrase]:
    """The times of a list, those that are said twice as one."""
    found: list[Phrase] = []
    group = _without_whole(group) if len(group) > 1 else group
    at = 0
    while at < len(group):
        phrase = group[at]
        at += 1
        before = found[-1] if found else None
        if before is None or not (phrase.separator == "," or phrase.runs_on):
            taken = _ending(before, phrase) if before else None
        elif _is_days(before) and not before.marks.weeks and is_weeks(phrase):
            weeks = [phrase, *takewhile(
                lambda one: is_weeks(one) and one.separator in WEEK_LINKS, group[at:]
            )]  # fmt: skip
            alone = len(group) == 1 + len(weeks)
            theirs = _are_those_of(before, weeks, context, alone=alone)
            taken = _checked(before, weeks) if theirs else None
            at += len(weeks) - 1 if theirs else 0
        else:
            taken = _taking_up(found, phrase, context, alone=len(group) == 2)
        if taken is not None:
            found[-1] = taken
        else:
            found.append(phrase)
    return found


def _without_whole(group: list[Phrase]) -> list[Phrase]:
    """«mars, uke 10 eller 11» without March."""
    first, *rest = group
    if rest[0].separator != "," or not all(_is_part(one, first) for one in rest):
        return group
    rest = [_in_year_of(one, _span(first).first) for one in rest]
    return [_extended(rest[0], first), *rest[1:]]


def _is_part(part: Phrase, whole: Phrase) -> bool:
    """Whether a time is within another that says no more than that."""
    spans = part.span, whole.span
    if spans[0] is None or spans[1] is None or not is_within(spans[0], spans[1]):
        return False
    unsure = part.marks.tentative or part.marks.deadline or not _is_plain(part)
    return not unsure and whole.marks.says_only("before", "flow", "doubted")


def _taking_up(
    found: list[Phrase], phrase: Phrase, context: Context, *, alone: bool
) -> Phrase | None:
    """A date with what stands beside it, where that says no more; None where it does."""
    before = found[-1]
    for name, day in ((before, phrase), (phrase, before)):
        head = name.head
        if not isinstance(head, Hanging) or not head.named or not _is_plain(day):
            continue
        beside = alone and _is_days(day) and not day.marks.deadline
        if beside or (name is before and (phrase.runs_on or alone)):
            return _extended(day, name._replace(marks=name.marks.noting(head.anchor.event)))
    if not _is_days(phrase):
        named = _is_feast(phrase) and _is_days(before)
        named = named and _is_its_day(phrase, before, context, alone=alone)
        return _named(before, phrase) if named else None
    if is_weeks(before) and not phrase.marks.weeks:
        listed = len(found) > 1 and is_weeks(found[-2]) and before.separator in WEEK_LINKS
        one = before.single is not None and not listed
        if one and _are_those_of(phrase, [before], context, alone=alone):
            return _checked(phrase, [before])
    elif _is_feast(before) and (
        phrase.runs_on or _is_its_day(before, phrase, context, alone=alone)
    ):
        return _named(phrase, before)
    return None


def _ending(before: Phrase, phrase: Phrase) -> Phrase | None:
    """«og før 17. mai» after «etter påske»: the two ends of one stretch."""
    begins, ends = before.marks, phrase.marks
    limits = begins.toward in ("from", "after") and ends.toward in ("until", "before")
    said = begins.to or ends.to or begins.ending or phrase.separator != "and"
    if not limits or said or not before.span or not phrase.span or phrase.span.final.unit == "bare":
        return None
    left_out = begins.left_out or ends.left_out
    return before._replace(end=phrase.end).said(ending=phrase, left_out=left_out)


def _span(phrase: Phrase) -> Span:
    assert isinstance(phrase.head, Span)
    return phrase.head


def _is_plain(phrase: Phrase) -> bool:
    """Whether a time is dated, with nothing that makes another time of it."""
    marks = phrase.marks
    other = marks.to or marks.flow == "through" or marks.toward or marks.weeks
    repeated = marks.left_out is not None or marks.each_year
    return isinstance(phrase.head, Span) and not (other or repeated)


def _is_days(phrase: Phrase) -> bool:
    return _is_plain(phrase.said(weeks=())) and _span(phrase).final.unit == "day"


def is_weeks(phrase: Phrase) -> bool:
    weeks = _is_plain(phrase) and phrase.marks.weekday < 0
    return weeks and _span(phrase).first.unit == _span(phrase).final.unit == "week"


def _is_feast(phrase: Phrase) -> bool:
    """Whether a time is a day by its name: «palmesøndag», «første lørdag i mai»."""
    day = phrase.single
    return day is not None and _is_plain(phrase) and day.unit in ("feast", *COUNTED_FROM)


def _numbers(weeks: list[Phrase]) -> tuple[int, ...]:
    ends = [(_span(week).first.a, _span(week).final.a) for week in weeks]
    return tuple(n for first, last in ends for n in range(first, max(first, min(last, 53)) + 1))


def _are_those_of(days: Phrase, weeks: list[Phrase], context: Context, *, alone: bool) -> bool:
    """Whether weeks are meant as those of the days, rightly or by mistake.

    A day and its weekday leave nothing for a week to add; without one, the week is at most one
    off, as it is when last year's is left standing. A day has but one week.
    """
    numbers, span = _numbers(weeks), _span(days)
    if span.last is None and len(numbers) > 1:
        return False
    weekday = span.first.weekday >= 0 or days.marks.weekday >= 0
    if alone and weekday and span.last is None:
        return True
    found = possible(span, context, _span(weeks[-1]).first.year)
    return any(abs(weeks_of(one)[0] - numbers[0]) in (0, 1, 51, 52) for _, one in found)


def _in_year_of(phrase: Phrase, atom: Atom) -> Phrase:
    """A time whose last atom takes the year of another, where it has none."""
    span = _span(phrase)
    if span.final.year is not None or atom.year is None:
        return phrase
    return phrase._replace(head=span.with_final(year=atom.year, short=atom.short))


def _checked(days: Phrase, weeks: list[Phrase]) -> Phrase:
    """Days with the weeks as a check of them, and what else was said with them."""
    days = _in_year_of(days, _span(weeks[-1]).first)
    at = (weeks[0].start, weeks[-1].end)
    days = days.said(weeks=_numbers(weeks), weeks_at=at)
    for week in weeks:
        days = _extended(days, week)
    return days


def _named(days: Phrase, feast: Phrase) -> Phrase:
    """Days with the feast as their name."""
    named = _span(feast).first
    return _extended(_in_year_of(days, named).said(called=named), feast)


def _is_its_day(feast: Phrase, days: Phrase, context: Context, *, alone: bool) -> bool:
    """Whether the days are the feast's; where they stand alone, in a year when it is another."""
    atom = _span(feast).first
    most = 0
    if alone:
        advent = 6 if atom.name.startswith("advent") else 0
        most = MOST_MOVED if atom.name in FROM_EASTER else advent
        most = 366 if atom.unit in COUNTED_FROM else most
    found = possible(_span(days), context, atom.year)
    pairs = ((one, days_of_atom(atom, one.start.year)) for _, one in found)
    return any(
        true is not None and true.days == one.days and abs((true.start - one.start).days) <= most
        for one, true in pairs
    )


def _extended(phrase: Phrase, other: Phrase) -> Phrase:
    """A time that covers another that says the same, with what only that one says."""
    marks, more = phrase.marks, other.marks
    phrase = phrase.said(**{name: getattr(marks, name) or getattr(more, name) for name in SHARED},
                         noted=(*more.noted, *marks.noted))  # fmt: skip
    if other.start < phrase.start:
        phrase = phrase.said(choice=more.choice)
        phrase = phrase._replace(separator=other.separator, runs_on=other.runs_on)
    start, end = min(phrase.start, other.start), max(phrase.end, other.end)
    return phrase._replace(start=start, end=end)


def undecided(group: list[Phrase], text: str) -> list[Phrase]:
    """A list without «dato kommer», where other times are dated: those are not sure."""
    rest = [one for one in group if one.head != Open("")]
    if len(rest) == len(group) or not any(one.span for one in rest):
        return group
    said = next(f"({text[one.start : one.end]})" for one in group if one.head == Open(""))
    return [one._replace(marks=one.marks.doubting(said)) if one.span else one for one in rest]
