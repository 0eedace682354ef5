"""What a time of a list takes from the next: a month, a unit, a year."""

from __future__ import annotations

from collections.abc import Sequence

from applan.when.phrases import Atom, Phrase, Recurring, Span
from applan.when.spans import span as days_of_atom
from applan.when.years import Candidate, Context, candidates, interval_of

DEPENDENT = frozenset(
    {"day", "quarter", "half", "tertial", "nth-weekday", "month-week", "month-weekend"}
)
SOME_YEARS = (2024, 2025, 2026)
"""Where no year is known: the week number of a day moves by one at most."""
HALF_A_YEAR = 184
"""In days."""


def complete_spans(spans: Sequence[Span], context: Context | None = None) -> list[Span]:
    """Spans with the month, the unit and the year that stand later in the list."""
    found: list[Span] = []
    for span in reversed(spans):
        found.insert(0, completed(span, found[0].first if found else None, context))
    return found


def complete(group: list[Phrase], context: Context) -> list[Phrase]:
    """Times with the month, the unit and the year that stand later in the range or the list."""
    found: list[Phrase] = []
    later: Atom | None = None
    for phrase in reversed(group):
        head = phrase.head
        if isinstance(head, Span):
            head = completed(head, later, context)
            if found and found[0].marks.each_year and not (head.first.year or phrase.marks.toward):
                phrase = phrase._replace(marks=phrase.marks._replace(each_year=True))
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


def every_year(phrase: Phrase, context: Context) -> list[Phrase]:
    """«uke 10 hvert år», «tirsdager i mai, begge år»: once for each year of the plan."""
    head = phrase.head
    limit = head.limits[0] if isinstance(head, Recurring) and head.limits else None
    span = head if isinstance(head, Span) else limit and limit.span
    if not phrase.marks.each_year or span is None or (limit is not None and limit.toward):
        return [phrase]
    found: list[Phrase] = []
    for year, _ in candidates(span.first, span.last, context):
        one = _in_year(span, year)
        if limit is not None and isinstance(head, Recurring):
            found.append(phrase._replace(head=head._replace(limits=(limit._replace(span=one),))))
        else:
            found.append(phrase._replace(head=one))
    return found or [phrase]


def in_order(group: list[Phrase], context: Context) -> tuple[list[Phrase], int]:
    """Times that follow each other in one way alone: «uke 50 og 2» in a plan of two years.

    The year is that of the first, where no year at their end says so; else 0. «Jul og påske» is
    said in any order, as is what comes more than half a year later; and whether a year at their
    beginning is that of the rest, is not known.
    """
    spans = [one.head for one in group if isinstance(one.head, Span)]
    said = any(one.marks.toward or one.marks.each_year for one in group)
    said = said or any(one.separator not in (",", "and", "or") for one in group[1:])
    said = said or context.period is None
    if said or not 1 < len(spans) == len(group) or any(s.first.unit == "feast" for s in spans):
        return group, 0
    years = [possible(span, context) for span in spans]
    open_end = any(map(year_of, spans)) and not year_of(spans[-1])
    if open_end or all(len(one) == 1 for one in years):
        return group, 0
    chains = [[one] for one in years[0]]
    for others in years[1:]:
        chains = [
            [*chain, one]
            for chain in chains
            for one in others
            if one[1].end > chain[-1][1].start
            and (one[1].start - chain[-1][1].start).days <= HALF_A_YEAR
        ]
    if len(chains) != 1:
        return group, 0
    found = [
        phrase._replace(head=_in_year(span, year))
        for phrase, span, (year, _) in zip(group, spans, chains[0], strict=True)
    ]
    return found, 0 if year_of(spans[-1]) else chains[0][0][0]


def year_of(span: Span) -> int | None:
    """The year that is written, of the first or the last of a range."""
    return span.first.year or span.final.year


def possible(span: Span, context: Context, written: int | None = None) -> list[Candidate]:
    """Every year that a time can be in, with its days; ``written`` is a year beside it."""
    first, last = complete_range(span)
    first = lengthened(first, context)
    last = lengthened(last, context) if last is not None else None
    year = first.year or written
    if context.period is not None and (year is None or first.short):
        return candidates(first, last, context)
    years = SOME_YEARS if year is None or first.short else (year,)
    dated = [(one, interval_of(first, last, one, context)) for one in years]
    return [(one, days) for one, days in dated if days is not None]


def _in_year(span: Span, year: int) -> Span:
    return span if year_of(span) else span._replace(first=span.first._replace(year=year))


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
