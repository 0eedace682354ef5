"""The days that a recurrence does not happen on, where what it leaves out is known.

«unntatt uke 8 og 9» is two weeks; «unntatt i skoleferiene» are the holidays that the organisation
has declared, and «utenom helligdager» the public holidays. What is not known is said, and what
hangs on it is not sure.
"""

from __future__ import annotations

from datetime import timedelta

from applan.when.checks import disagreement, fits_check
from applan.when.completing import complete_spans
from applan.when.expand import days_of
from applan.when.feasts import HOLIDAYS, feast
from applan.when.phrases import Atom, Marks, Recurring, Span
from applan.when.spans import declared_days
from applan.when.spans import span as days_of_atom
from applan.when.tokens import Token, lex
from applan.when.values import NOT_UNDERSTOOD, Interval, Rule
from applan.when.years import Context

BREAKS = {
    "easter": ("palm-weekend", "easter-day-2"),
    "christmas": ("christmas-eve", "new-years-day"),
}
"""What people leave out of a rhythm by «påsken» and «jula»: from the first day to the last."""
HOLIDAY_WORDS = ("helligdag", "heilagdag", "høytidsdag", "høgtidsdag", "raude dag", "røde dag")
TIMES_OFF = ("skoleferie", "skuleferie", "ferie", "skolefri", "skulefri")
MOST = 200
"""How many stretches of days are kept."""
NO_DAY = "{date} leaves out a day that is none of the days anyway; is another day meant?"
SMALL = frozenset({"in", "and", "filler", "or", "end", ",", "of"})


def excepted(rule: Rule, head: Recurring, interval: Interval, context: Context) -> Rule:
    """A rule with the days of what it leaves out, in ``interval``."""
    days, known = _of_spans(head.excepted, interval, context)
    dates = head.excepted and all(one.first.unit in ("day", "bare") for one in head.excepted)
    own = {
        (day.month, day.day)
        for day in (days_of(rule, interval) if dates and len(head.among) < 2 else ())
    }
    weekdays = rule.weekdays if rule.frequency == "weekly" else ()
    start = max(context.text.find(rule.except_text), 0)
    for one in days if head.excepted else ():
        if one.days > 1:
            continue
        if weekdays and one.start.weekday() not in (head.among or weekdays):
            context.check_exception(head.among or weekdays, one, rule.except_text)
        elif own and one.meets(interval) and (one.start.month, one.start.day) not in own:
            at = (start, start + len(rule.except_text))
            context.report("day-of-rule", at, NO_DAY, date="")
    if head.names or not head.excepted:
        named, sure = _of_words(head.names or rule.except_text, weekdays, interval, context)
        days, known = [*days, *named], known and sure
    inside = sorted({one for one in days if one.meets(interval)})
    return rule._replace(except_days=tuple(inside[:MOST]), except_open=not (known and days))


def _of_spans(
    spans: tuple[Span, ...], interval: Interval, context: Context
) -> tuple[list[Interval], bool]:
    """The days of what is written; without a year, in every year that the rule runs."""
    found: list[Interval] = []
    known = True
    years = range(interval.start.year - 1, interval.last.year + 2)
    for span in complete_spans(spans, context):
        first, last = span.first, span.last
        if not all(map(context.can_be, (first, span.final))):
            known = False
        elif last is None and (first.year is None or first.name in BREAKS):
            dated = [days for year in years for days in _in_year(first, year, context)]
            known = known and first.unit != "bare" and _is_known(first, dated, interval)
            found += _checked(span, dated, interval, context)
        elif not span.year:
            dated = [days for _, days in context.candidates(first, last)]
            if not dated:  # «unntatt uke 8 og 13 t.o.m. 2. juni»
                at = (first.start, span.final.end)
                context.report("not-understood", at, NOT_UNDERSTOOD, text="")
            found += _checked(span, dated, interval, context)
        else:
            days = context.days_of(span, Marks(), (first.start, span.final.end))
            known = known and days is not None
            found += [days] if days else []
    return found, known


def _checked(
    span: Span, dated: list[Interval], interval: Interval, context: Context
) -> list[Interval]:
    """Those of some days that are the weekdays they are said to be: «unntatt onsdag 18. mars»."""
    inside = [days for days in dated if days.meets(interval)]
    fitting = [days for days in inside if fits_check(span, Marks(), days)]
    if inside and not fitting:
        at = (span.first.start, span.final.end)
        wrong = disagreement(span, Marks(), inside[0], context.words, at, context.text)
        context.problems += [wrong] if wrong else []
    return fitting if inside else dated


def _is_known(atom: Atom, dated: list[Interval], interval: Interval) -> bool:
    """Whether it is known when something is, in the years that a rule runs.

    «Sommerfesten» may be a date of the organisation's own in another year alone.
    """
    if atom.unit != "declared":
        return True
    years = range(interval.start.year, interval.last.year + 1)
    return any(one.start.year in years or one.last.year in years for one in dated)


def _of_words(
    text: str, weekdays: tuple[int, ...], interval: Interval, context: Context
) -> tuple[list[Interval], bool]:
    """The days of «skoleferiene» and «første søndag i måneden»; known only when every word is."""
    found: list[Interval] = []
    known = True
    years = range(interval.start.year - 1, interval.last.year + 1)
    tokens = lex(text, context.words, context.declared)
    if ends := [token.end for token in tokens if token.category in ("ordinal", "num")]:
        from applan.when.parser import read_text

        if not any(one.category.startswith("weekday") or one.value == "workday" for one in tokens):
            day = context.words.word("weekday", *weekdays)  # «siste i måneden», of the rule's own
            text = f"{text[: ends[-1]]} {day}{text[ends[-1] :]}"
        (one,) = read_text(text, context.words.language, context.period).occurrences
        days = days_of(one.recurrence, interval)
        return [Interval(day, day + timedelta(days=1)) for day in days], True
    for token in tokens:
        if token.category not in SMALL:
            atoms = _named(token, context)
            dated = [days for atom in atoms for y in years for days in _in_year(atom, y, context)]
            all_known = bool(dated) and all(_is_known(atom, dated, interval) for atom in atoms)
            known = known and all_known
            found += dated
    return found, known


def _named(token: Token, context: Context) -> list[Atom]:
    """The feasts and the organisation's own words that a word names."""
    word = token.text.lower()
    if token.category == "feast":
        return [Atom("feast", name=token.value)]
    if word.startswith(HOLIDAY_WORDS):
        return [Atom("feast", name=name) for name in HOLIDAYS]
    own = [token.value] if token.category == "declared" else []
    if not own and word.startswith(TIMES_OFF):
        own = [name for name in context.declared if "ferie" in name]
    return [Atom("declared", name=name) for name in own]


def _in_year(atom: Atom, year: int, context: Context) -> list[Interval]:
    """The days of what is named: each time of a word of the organisation's own, and a whole break.

    «Påsken» is Holy Week too, and «jula» goes on to New Year.
    """
    if atom.unit == "declared":
        found = [declared_days(*one, year) for one in context.declared.get(atom.name, ())]
    elif atom.unit == "feast" and atom.name in BREAKS:
        first, last = BREAKS[atom.name]
        start, end = feast(first, year), feast(last, year + (last == "new-years-day"))
        assert start is not None and end is not None
        found = [Interval(start.start, end.end)]
    else:
        found = [days_of_atom(atom, year, context.declared)]
    return [days for days in found if days is not None]
