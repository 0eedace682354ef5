"""What a time of a list takes from the next: a month, a unit, a year."""

from __future__ import annotations

from collections.abc import Sequence

from applan.when.phrases import Atom, Phrase, Recurring, Span
from applan.when.spans import span as days_of_atom
from applan.when.years import OF_MONTH, Candidate, Context, full_year

DEPENDENT = OF_MONTH | {"day", "quarter", "half", "tertial"}
SOME_YEARS = (2024, 2025, 2026)
"""Where no year is known: the week number of a day moves by one at most."""
LACKING = frozenset({"bare", "weekday"})
"""The units of what has its month or its week elsewhere in the list."""
HALF_A_YEAR = 184
"""In days: what stands so long before a day of the next year is of the year before it."""


def lacks(phrase: Phrase) -> bool:
    """Whether a number or a weekday has found neither its month nor its week."""
    head = phrase.head
    if isinstance(head, Recurring):  # «hvert år 0, uke 0»
        return any(limit.span and limit.span.final.unit in LACKING for limit in head.limits)
    ends = (head.first.unit, head.final.unit) if isinstance(head, Span) else ()
    return not LACKING.isdisjoint(ends)


def complete_spans(spans: Sequence[Span], context: Context) -> list[Span]:
    """Spans with the month, the unit and the year that stand later in the list."""
    found: list[Span] = []
    for span in reversed(spans):
        found.insert(0, completed(span, complete_range(found[0]).first if found else None, context))
    return found


def complete(group: list[Phrase], context: Context) -> list[Phrase]:
    """Times with the month, the unit and the year that stand later in the range or the list."""
    found: list[Phrase] = []
    later: Atom | None = None
    for phrase in reversed(group):
        head = phrase.head
        if found and bool(phrase.marks.deadline) != bool(found[0].marks.deadline):
            later = None  # «uke 11 og 15. kl. 18, frist 1. mars» is not 15. mars
        if isinstance(head, Span):
            one, at = phrase.single, (phrase.start, phrase.end)
            back = one and one.unit == "bare" and later and later.unit == "day" and one.a > later.a
            if one and back and context.text[one.end - 1].isdigit():  # «kl. 15, 17, 12. mars»
                context.report("which-day", at, "{date} can be two days; write the date", date="")
            head = completed(head, later, context)
            phrase = phrase if head is phrase.head else phrase._replace(head=head)
            each = bool(found) and found[0].marks.each_year
            if each and not (head.first.year or phrase.marks.toward):
                phrase = phrase.said(each_year=True)
            later = complete_range(head).first
        else:
            limit = head.limits[0].span if isinstance(head, Recurring) and head.limits else None
            later = limit.first if limit else None
        found.insert(0, phrase)
    return found


def completed(span: Span, later: Atom | None, context: Context) -> Span:
    """A span with what it takes from its own last atom, or from the first of a later one."""
    first, last = span.first, span.last
    if last is not None and (last.unit in LACKING or last.short):
        last = lengthened(taking(last, later), context)
    if first.unit in LACKING or first.short:
        first = lengthened(taking(first, last or later), context)
    if first is not span.first or last is not span.last:
        span = span._replace(first=first, last=last)
    if later is None or later.year is None or later.short or later.unit == "bare":
        return span
    if span.year is None and first.unit != "bare":
        there = days_of_atom(later, later.year, context.declared)
        for year in (later.year, later.year - 1):
            here = context.interval(first, last, year)
            days = (there.start - here.start).days if here and there else -1
            near = days <= HALF_A_YEAR and here and context.whole and here.meets(context.whole)
            if days >= 0 and (near or year == later.year):  # «12. desember og 9. januar 2027»
                last = last and last._replace(year=year)
                return span._replace(first=first._replace(year=year), last=last)
    return span


def taking(atom: Atom, later: Atom | None) -> Atom:
    """A number with the month or the unit that stands after it.

    «første og tredje tirsdag i mars»: a weekday of the month is shared, one of a date is not.
    """
    if atom.unit == "weekday" and later is not None and later.unit == "week-day":
        return atom._replace(unit="week-day", a=later.a)
    if atom.unit != "bare" or later is None:
        return atom
    if later.unit in DEPENDENT:
        weekday = later.weekday if later.unit == "nth-weekday" else atom.weekday
        return atom._replace(unit=later.unit, b=later.b, weekday=weekday)
    if later.name[-2:-1] == "-":
        return atom._replace(unit="feast", name=f"{later.name[:-1]}{atom.a}")
    return atom


def lengthened(atom: Atom, context: Context) -> Atom:
    """An atom whose year of two digits is read within the period; else as it is."""
    if not atom.short or atom.year is None or context.whole is None:
        return atom
    year = full_year(atom.year, context.whole)
    return atom if year is None else atom._replace(year=year, short=False)


def complete_range(span: Span) -> Span:
    """«12.» in «12.–20. september 2026» with the month, the unit and the year of the last."""
    first, last = span.first, span.last
    if last is None:
        return span
    if first.unit == "bare" and last.unit in DEPENDENT:
        first = first._replace(unit=last.unit, b=last.b)
    if first.year is None and last.year is not None:
        crosses = first.unit == last.unit and (
            first.b > last.b if first.unit == "day" else first.a > last.a)  # fmt: skip
        first = first._replace(year=last.year - crosses)
    return span._replace(first=first)


def every_year(phrase: Phrase, context: Context) -> list[Phrase]:
    """«uke 10 hvert år», «tirsdager i mai, begge år»: once for each year of the plan."""
    if not phrase.marks.each_year:
        return [phrase]
    head = phrase.recurring
    limit = head.limits[0] if head and head.limits else None
    span = limit.span if limit else phrase.span
    if span is None or (limit and limit.toward):
        return [phrase]
    spans = [_in_year(span, year) for year, _ in context.candidates(span.first, span.last)]
    return [
        phrase._replace(head=head._replace(limits=(limit._replace(span=one),)) if head and limit
                        else one)
        for one in spans
    ] or [phrase]  # fmt: skip


def possible(span: Span, context: Context, written: int | None = None) -> list[Candidate]:
    """Every year that a time can be in, with its days; ``written`` is a year beside it."""
    span = complete_range(span)
    first = lengthened(span.first, context)
    last = span.last and lengthened(span.last, context)
    year = first.year or written
    unknown = year is None or first.short
    if context.period is not None and unknown:
        return context.candidates(first, last)
    return context.dated(first, last, SOME_YEARS if year is None or unknown else (year,))


def _in_year(span: Span, year: int) -> Span:
    return span if span.year else span._replace(first=span.first._replace(year=year))
