"""How many years «begge år» and «alle tre årene» say that there are, held against the plan."""

from __future__ import annotations

from collections.abc import Sequence

from applan.when.expand import days_of
from applan.when.rows_rules import YEARS, is_all
from applan.when.spans import month_span
from applan.when.tokens import Token
from applan.when.values import Interval, Occurrence, Rule
from applan.when.years import Context

BOTH = frozenset({"begge", "båe", "to", "dei"})
"""The words that say that there are two years, in «begge år» and «hvert av de to årene»."""
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
