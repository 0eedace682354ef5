"""What a time of a list takes from the next: a month, a unit, a year."""

from __future__ import annotations

from applan.when.phrases import Atom, Phrase, Recurring, Span
from applan.when.spans import span as days_of_atom
from applan.when.years import Context, interval_of

DEPENDENT = frozenset(
    {"day", "quarter", "half", "tertial", "nth-weekday", "month-week", "month-weekend"}
)


def complete_spans(spans: list[Span]) -> list[Span]:
    """Spans with the month, the unit and the year that stand later in the list."""
    found = spans[-1:]
    for span in reversed(spans[:-1]):
        found.insert(0, completed(span, found[0].first, None))
    return found


def complete(group: list[Phrase], context: Context) -> list[Phrase]:
    """Times with the month, the unit and the year that stand later in the range or the list."""
    found: list[Phrase] = []
    later: Atom | None = None
    for phrase in reversed(group):
        head = phrase.head
        if isinstance(head, Span):
            head = completed(head, later, context)
            later = head.first
            phrase = phrase._replace(head=head)
        elif isinstance(head, Recurring) and head.limits and head.limits[0].span:
            later = head.limits[0].span.first
        else:
            later = None
        found.insert(0, phrase)
    return found


def completed(span: Span, later: Atom | None, context: Context | None) -> Span:
    """A span with what it takes from its own last atom, or from the first of a later one."""
    first, last = span.first, span.last
    if last is not None and last.unit == "bare" and later is not None and later.unit in DEPENDENT:
        last = last._replace(unit=later.unit, b=later.b, weekday=_weekday(last, later))
    source = last or later
    if first.unit == "bare" and source is not None and source.unit in DEPENDENT:
        first = first._replace(unit=source.unit, b=source.b, weekday=_weekday(first, source))
    elif first.unit == "bare" and source is not None and source.name[-2:-1] == "-":
        first = first._replace(unit="feast", name=f"{source.name[:-1]}{first.a}")
    if context is not None and context.period is not None:
        first = lengthened(first, context) if first.short else first
        last = lengthened(last, context) if last is not None and last.short else last
    if first is not span.first or last is not span.last:
        span = span._replace(first=first, last=last)
    if later is None or later.year is None or later.short or later.unit == "bare":
        return span
    if first.year is None and (last is None or last.year is None) and first.unit != "bare":
        place = context or Context(None, {})
        here = interval_of(first, last, later.year, place)
        there = days_of_atom(later, later.year, place.declared)
        if here and there and here.start <= there.start:
            if last is not None:
                last = last._replace(year=later.year)
            span = span._replace(first=first._replace(year=later.year), last=last)
    return span


def _weekday(atom: Atom, source: Atom) -> int:
    """«første og tredje tirsdag i mars»: a weekday of the month is shared, one of a date is not."""
    return source.weekday if source.unit == "nth-weekday" else atom.weekday


def lengthened(atom: Atom, context: Context) -> Atom:
    """An atom whose year of two digits is read within the period; else as it is."""
    from applan.when.years import full_year

    period = context.period
    if not atom.short or atom.year is None or period is None:
        return atom
    year = full_year(atom.year, period.interval.start.year, period.interval.last.year)
    return atom if year is None else atom._replace(year=year, short=False)


def complete_range(span: Span) -> tuple[Atom, Atom | None]:
    """«12.» in «12.–20. september 2026» with the month, the unit and the year of the last."""
    first, last = span.first, span.last
    if last is None:
        return first, None
    if first.unit == "bare":
        first = first._replace(unit=last.unit, b=last.b)
    if first.year is None and last.year is not None:
        crosses = first.unit == last.unit == "day" and first.b > last.b
        first = first._replace(year=last.year - crosses)
    return first, last
