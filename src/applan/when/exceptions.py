"""The days that a recurrence does not happen on, where what it leaves out is known.

«unntatt uke 8 og 9» is two weeks; «unntatt i skoleferiene» are the holidays that the organisation
has declared, and «utenom helligdager» the public holidays. What is not known is said, and what
hangs on it is not sure.
"""

from __future__ import annotations

from applan.when.completing import completed
from applan.when.feasts import feast
from applan.when.phrases import Marks, Recurring, Span
from applan.when.spans import declared_days
from applan.when.spans import span as days_of_atom
from applan.when.tokens import lex
from applan.when.values import Interval, Rule
from applan.when.words import Vocabulary
from applan.when.years import Context, Dater, candidates

HOLIDAYS = (
    "new-years-day", "maundy-thursday", "good-friday", "easter-day-1", "easter-day-2",
    "labour-day", "constitution-day", "ascension", "whit-day-1", "whit-day-2",
    "christmas-day-1", "christmas-day-2",
)  # fmt: skip
"""The public holidays (lov om helligdager og helligdagsfred § 2; 1 and 17 May by law of 1947)."""
BREAKS = {
    "easter": ("palm-weekend", "easter-day-2"),
    "christmas": ("christmas-eve", "new-years-day"),
}
"""What people leave out of a rhythm by «påsken» and «jula»: from the first day to the last."""
HOLIDAY_WORDS = ("helligdag", "heilagdag", "høytidsdag", "høgtidsdag", "raude dag", "røde dag")
BREAK_STEMS = ("ferie",)
MOST = 200
"""How many stretches of days are kept."""
SMALL = frozenset({"in", "and", "filler", "or", "end", ",", "of"})


def excepted(
    rule: Rule,
    head: Recurring,
    interval: Interval,
    words: Vocabulary,
    context: Context,
    dater: Dater,
) -> Rule:
    """A rule with the days of what it leaves out, in ``interval``."""
    spans = head.excepted
    if spans:
        days, known = _of_spans(spans, interval, context, dater)
    else:
        days, known = _of_words(rule.except_text, interval, words, context)
    for one in days:
        if len(spans) and one.days == 1 and rule.frequency == "weekly" and rule.weekdays:
            dater.check_exception(head.among or rule.weekdays, one, rule.except_text)
    inside = sorted({one for one in days if one.start < interval.end and interval.start < one.end})
    return rule._replace(except_days=tuple(inside[:MOST]), except_open=not known)


def _of_spans(
    spans: tuple[Span, ...], interval: Interval, context: Context, dater: Dater
) -> tuple[list[Interval], bool]:
    """The days of what is written; without a year, in every year that the rule runs."""
    complete: list[Span] = []
    later = None
    for span in reversed(spans):
        span = completed(span, later, context)
        later = span.first
        complete.insert(0, span)
    found: list[Interval] = []
    known = True
    for span in complete:
        years = range(interval.start.year - 1, interval.last.year + 2)
        if not all(map(dater.can_be, (span.first, span.final))):
            known = False
            continue
        if span.first.unit == "feast" and span.last is None and span.first.name in BREAKS:
            found += [_break(span.first.name, year) for year in years]
            continue
        if span.first.year is None and span.last is None:
            found += [
                d for d in (days_of_atom(span.first, y, context.declared) for y in years) if d
            ]
            known = known and span.first.unit != "bare"
            continue
        if span.first.year is None and span.final.year is None:
            found += [days for _, days in candidates(span.first, span.last, context)]
            continue
        days = dater.days_of(span, Marks(), (span.first.start, span.final.end))
        known = known and days is not None
        found += [days] if days else []
    return found, known and bool(found)


def _of_words(
    text: str, interval: Interval, words: Vocabulary, context: Context
) -> tuple[list[Interval], bool]:
    """The days of «skoleferiene» and «helligdager»; known only when every word is."""
    found: list[Interval] = []
    known = True
    years = range(interval.start.year - 1, interval.last.year + 1)
    for token in lex(text, words, context.declared):
        word = token.text.lower()
        names: list[str] = []
        if token.category in SMALL:
            continue
        if token.category == "declared":
            names = [token.value]
        elif token.category == "feast":
            name = token.value
            found += [
                days for y in years
                if (days := _break(name, y) if name in BREAKS else feast(name, y))
            ]  # fmt: skip
            continue
        elif any(word.startswith(stem) for stem in HOLIDAY_WORDS):
            found += [days for year in years for name in HOLIDAYS if (days := feast(name, year))]
            continue
        elif word.startswith(("skoleferie", "skuleferie", "ferie", "skolefri", "skulefri")):
            names = [name for name in context.declared if any(stem in name for stem in BREAK_STEMS)]
        days_found = [
            days
            for name in names
            for first, last in context.declared[name]
            for year in years
            if (days := declared_days(first, last, year))
        ]
        known = known and bool(days_found)
        found += days_found
    return found, known and bool(found)


def _break(name: str, year: int) -> Interval:
    """The holiday about a feast: all of Holy Week, and Christmas to New Year."""
    first, last = BREAKS[name]
    start, end = feast(first, year), feast(last, year + (last == "new-years-day"))
    assert start is not None and end is not None
    return Interval(start.start, end.end)
