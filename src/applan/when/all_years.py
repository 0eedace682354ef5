"""How many years «begge år» and «alle tre årene» say that there are, held against the plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from applan.when.rows_rules import YEARS, is_all
from applan.when.tokens import Token
from applan.when.values import Period, Problem, problem

BOTH = frozenset({"begge", "båe", "to", "dei"})
"""The words that say that there are two years, in «begge år» and «hvert av de to årene»."""
TEMPLATE = "{text} speaks of {number} years, and the plan is for {years}"


def years_counted(text: str, tokens: Sequence[Token], period: Period) -> Iterator[Problem]:
    """A problem for each text that counts other years than the plan has."""
    years = max(1, round(period.interval.days / 365.25))
    for place, token in enumerate(tokens):
        number, end = _counted(token, tokens[place + 1 : place + 3])
        if number and number != years:
            written = text[token.start : end]
            yield problem("year-count", (token.start, end), TEMPLATE, text=written,
                          number=str(number), years=str(years))  # fmt: skip


def _counted(token: Token, following: Sequence[Token]) -> tuple[int, int]:
    """How many years a text says that there are, 0 where it does not say; and where it ends."""
    if token.category == "frequency" and token.value == "year":
        return (2 if BOTH & set(token.text.lower().split()) else 0), token.end
    if token.category == "every" and is_all(token) and len(following) == 2:
        count, unit = following
        if count.category in ("cardinal", "num") and unit.text.lower() in YEARS:
            return count.number, unit.end
    return 0, 0
