"""Readers for what in a month comes again: «første mandag i måneden», «unntatt juli»."""

from __future__ import annotations

from applan.when.cursor import Cursor, is_short
from applan.when.values import Rule


def more_months(c: Cursor) -> tuple[int, ...]:
    """«, juni og august» after a month."""
    found: list[int] = []
    while c.tokens[c.at].category in ("and", ",") and c.tokens[c.at + 1].category == "month":
        if c.tokens[c.at + 2].category == "num":
            break
        found.append(c.tokens[c.at + 1].number)
        c.at += 2
    return tuple(found)


def read_ordinal_weekday(c: Cursor) -> Rule | None:
    """«første og tredje mandag i måneden», «siste søndag i april», «den 15. i hver måned»."""
    ordinals: list[int] = []
    while True:
        token = c.tokens[c.at]
        numeric = token.category == "num" and is_short(token)
        if not numeric and token.category != "ordinal":
            return None
        c.at += 1
        if numeric and not c.take(".") and c.tokens[c.at].category != "and":
            return None
        ordinals.append(token.number)
        if c.tokens[c.at].category not in ("and", ",") or len(ordinals) > 4:
            break
        c.at += 1
    weekday = c.tokens[c.at]
    if weekday.category in ("weekday", "weekdays") and all(-2 <= n <= 5 for n in ordinals):
        c.at += 1
        rule = Rule("monthly", weekdays=(weekday.number,), ordinals=tuple(ordinals))
    elif len(ordinals) == 1 and 1 <= ordinals[0] <= 31 and weekday.category in ("in", "per"):
        rule = Rule("monthly", month_day=ordinals[0])
    else:
        return None
    return _read_in_month(c, rule)


def _read_in_month(c: Cursor, rule: Rule) -> Rule | None:
    """«i måneden», «i hver måned», «i april» after the weekday; a month with a year is a date."""
    if c.tokens[c.at].category not in ("in", "per", "of", "every"):
        return None
    every = c.tokens[c.at].category in ("per", "every")
    c.at += 1
    every = bool(c.take("every")) or every
    token = c.tokens[c.at]
    c.at += 1
    if token.category == "unit" and token.value == "month":
        return rule if every or rule.weekdays else None
    if token.category == "month" and rule.weekdays:
        months = (token.number, *more_months(c))
        if c.tokens[c.at].category != "num":
            return rule._replace(frequency="yearly", months=months)
    return None


def read_limits(c: Cursor, rule: Rule) -> Rule:
    """«i oddetallsuker», «unntatt juli og august»."""
    for _ in range(2):
        at = c.at
        c.take("in")
        parity = c.take("parity") if rule.frequency in ("daily", "weekly") else None
        if parity is not None:
            rule = rule._replace(parity="odd" if parity.value == "odd" else "even")
            continue
        c.at = at
        if c.tokens[c.at].category == "," and c.tokens[c.at + 1].category == "except":
            c.at += 1
        if c.take("except"):
            c.take("in")
            month = c.take("month")
            if month is not None:
                rule = rule._replace(except_months=(month.number, *more_months(c)))
                continue
        c.at = at
    return rule
