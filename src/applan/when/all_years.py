"""How many years «begge år» and «alle tre årene» say that there are, held against the plan."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from applan.patterns import lazy
from applan.typography import MONTHS
from applan.when.expand import days_of
from applan.when.rows_rules import YEARS, is_all
from applan.when.spans import month_span
from applan.when.tokens import Token
from applan.when.values import MEANT, NOT_UNDERSTOOD, Interval, Occurrence, Rule
from applan.when.years import Context

BOTH = frozenset({"begge", "båe", "to", "dei"})
"""The words that say that there are two years, in «begge år» and «hvert av de to årene»."""
DAYS = frozenset({"day", "days", "week", "weeks"})
HEADING = 5
"""In tokens: what counts the times below it, «tre kvelder:», is no longer."""
MOST_DAYS = 200
FROM_TO = lazy(r"(?i)(?<!uke )(?<!veke )(?<!kene )\bfr[aå] (\d\d?) til (\d\d?)(?=\s*(?:[,;)]|$))")
DAYS_OR_MONTHS = lazy(
    r"(?i)(?<![\d./–-])(?P<first>\d{1,2})[./](?P<other>\d{1,2})\.?(?:/|,? og |,? ?&|, ?)"
    rf"(?P<last>\d{{1,2}})(?:[/–-]\d{{1,2}})?\.? ?(?P<month>{MONTHS})\b"
)
"""What may be a day with its month, beside a day whose month is a word."""
_DAY = r"\b(?:man|mån|tirs?|tys|ons|tors?|fre|lør|laur|søn|sun)(?:dag)?\.? "
_HOUR = r"(?:kl\.? ?|klokk[ae] )?\d{1,2}(?:[.:]\d\d)?"
FROM_DAY_TO_DAY = lazy(rf"(?i){_DAY}{_HOUR} ?[-–—] ?{_DAY}{_HOUR}")
TEMPLATE = "{text} speaks of {number} years, and the plan is for {years}"


def report_years_counted(
    tokens: Sequence[Token], occurrences: Sequence[Occurrence], context: Context
) -> None:
    """Report each text that counts other years than what it says comes in, in the plan's period.

    A plan from October 2026 to December 2027 has two Novembers and one May.
    """
    whole = context.whole
    if whole is None or "år" not in context.text:
        return
    for place, token in enumerate(tokens):
        if token.category not in ("frequency", "every"):
            continue
        number, end = _counted(token, tokens[place + 1 : place + 3])
        if not number:
            continue
        said = [one for one in occurrences if one.start <= token.start < one.end]
        found = {year for one in said for year in _years_of(one, whole)}
        years = len(found) or max(1, round(whole.days / 365.25))
        if number != years:
            at = (token.start, end)
            context.report("year-count", at, TEMPLATE, text="", number=str(number),
                           years=str(years))  # fmt: skip


def report_times_counted(
    tokens: Sequence[Token], occurrences: Sequence[Occurrence], context: Context
) -> None:
    """Ask of «tre kvelder: 12. og 19. januar», which are two days of two weeks."""
    stop = next((n for n, one in enumerate(tokens[:HEADING]) if one.category == ":"), 0)
    named = tokens[1:] and tokens[1].category == "weekdays"  # «3 lørdager (17. og 24. januar)»
    counted = (stop > 1 and tokens[0].category == "cardinal") or named
    number = tokens[0].number if counted else 1
    times = [one for one in occurrences if not one.deadline]
    plain = all(one.kind in DAYS and (named or one.certainty == "fixed") for one in times)
    if number < 2 or not plain:
        return
    days = {one.interval.start + timedelta(n) for one in times if one.interval
            for n in range(min(one.interval.days, MOST_DAYS))}  # fmt: skip
    if number not in (len(times), len(days), len({day.isocalendar()[:2] for day in days})):
        at = (tokens[0].start, tokens[stop or 1].end)
        context.report("not-understood", at, NOT_UNDERSTOOD, text="")


def report_hours_as_days(occurrences: Sequence[Occurrence], context: Context) -> None:
    """Ask of «hver tirsdag, fra 18 til 20», where the numbers are no hours but other days."""
    hours = {(one.start_time.hour, one.end_time.hour) for one in occurrences
             if one.start_time and one.end_time}  # fmt: skip
    for found in FROM_TO.finditer(context.text) if " til " in context.text else ():
        first, last = int(found[1]), int(found[2])
        if max(first, last) <= 24 and (first, last % 24) not in hours:
            clock = f"{context.words.text('clock')} {first}–{last}"
            context.report("not-understood", found.span(), MEANT, clock, text="", nearest=clock)


def report_days_as_months(occurrences: Sequence[Occurrence], context: Context) -> None:
    """Ask of «3/4 og 5. mai», which may be three days of May as well as one of April."""
    several = len(occurrences) > 1
    for found in DAYS_OR_MONTHS.finditer(context.text) if several else ():
        first, other, last = (int(found[name]) for name in ("first", "other", "last"))
        agree = found["month"].lower() == MONTHS.split("|")[min(other, 12) - 1]
        if first < other < last <= 31 and other <= 12 and not agree:
            days = f"{first}., {other}. {context.words.text('and')} {last}. {found['month']}"
            context.report("not-understood", found.span(), MEANT, days, text="", nearest=days)


def report_hours_apart(occurrences: Sequence[Occurrence], context: Context) -> None:
    """Ask of «fredag kl. 18–søndag kl. 15, uke 11», which is one stay and was read as two times."""
    timed = [one for one in occurrences if one.start_time is not None]
    for found in FROM_DAY_TO_DAY.finditer(context.text) if len(timed) > 1 else ():
        if sum(found.start() <= one.start < found.end() for one in timed) > 1:
            context.report("not-understood", found.span(), NOT_UNDERSTOOD, text="")


def _years_of(time: Occurrence, whole: Interval) -> set[int]:
    """The years that a time comes in; none where it does not say when in the year it is."""
    rule, years = time.recurrence, range(whole.start.year, whole.last.year + 1)
    if not isinstance(rule, Rule):
        return {time.interval.start.year} if rule is None and time.interval else set()
    if rule.bounds:
        return {rule.bounds.start.year}
    found = {day.year for day in days_of(rule, whole)}
    months = [month_span(year, month, month) for year in years for month in rule.months]
    return found or {month.start.year for month in months if month.meets(whole)}


def _counted(token: Token, following: Sequence[Token]) -> tuple[int, int]:
    """How many years a text says that there are, 0 where it does not say; and where it ends."""
    if token.category == "frequency" and token.value == "year":
        return (2 if BOTH & set(token.text.lower().split()) else 0), token.end
    if is_all(token) and len(following) == 2:
        count, unit = following
        if count.category in ("cardinal", "num") and unit.text.lower() in YEARS:
            return count.number, unit.end
    return 0, 0
