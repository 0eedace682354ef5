"""How many years «begge år» and «alle tre årene» say that there are, held against the plan."""

from __future__ import annotations

from collections.abc import Sequence

from applan.when.rows_rules import YEARS, is_all
from applan.when.tokens import Token
from applan.when.years import Context

BOTH = frozenset({"begge", "båe", "to", "dei"})
"""The words that say that there are two years, in «begge år» and «hvert av de to årene»."""
TEMPLATE = "{text} speaks of {number} years, and the plan is for {years}"


def report_years_counted(tokens: Sequence[Token], context: Context) -> None:
    """Report each text that counts other years than the plan has."""
    if context.whole is None or "år" not in context.text:
        return
    years = max(1, round(context.whole.days / 365.25))
    for place, token in enumerate(tokens):
        if token.category not in ("frequency", "every"):
            continue
        number, end = _counted(token, tokens[place + 1 : place + 3])
        if number and number != years:
            at = (token.start, end)
            context.report("year-count", at, TEMPLATE, text="", number=str(number),
                           years=str(years))  # fmt: skip


def _counted(token: Token, following: Sequence[Token]) -> tuple[int, int]:
    """How many years a text says that there are, 0 where it does not say; and where it ends."""
    if token.category == "frequency" and token.value == "year":
        return (2 if BOTH & set(token.text.lower().split()) else 0), token.end
    if is_all(token) and len(following) == 2:
        count, unit = following
        if count.category in ("cardinal", "num") and unit.text.lower() in YEARS:
            return count.number, unit.end
    return 0, 0
