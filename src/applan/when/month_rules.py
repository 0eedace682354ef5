"""Readers for what comes again in a month or a year: «første mandag i måneden», «unntatt juli»."""

from __future__ import annotations

from applan.when.cursor import Cursor, Item, is_short, is_year
from applan.when.tokens import Token
from applan.when.values import Frequency, Quota, Recurrence, Rule, Scope

FREQUENCIES: dict[str, Frequency] = {
    "day": "daily", "week": "weekly", "month": "monthly", "year": "yearly",
}  # fmt: skip

OF_A_MONTH = frozenset({"in", "per", "every"})
JOINED = frozenset({"num", "-", "/", "'"})
"""What stands after a month that is part of a date."""

AFTER_EXCEPTION = frozenset({"end", ";", "(", ")"})
IN_A_YEAR = frozenset({"event", "feast", "season", "declared", "weekday", "weekdays", "unit"})
TIMES_OFF = ("ferie", "ferier", "ferien", "feriene", "feriane", "feriar", "dager", "dagene",
             "dagar", "dagane", "høytider", "høytidene", "høgtider", "helger", "uker")  # fmt: skip
"""How the names of the times end in which nothing happens."""


def read_yearly(c: Cursor, rule: Rule) -> Rule:
    """«… i mars–mai», «… på våren», «… 17. mai», «… fra januar» after «hvert år».

    What has a year of its own limits the rule instead, and is left.
    """
    at = c.at
    token = c.tokens[at]
    scope: Scope = ""
    if token.category in ("from", "until"):
        scope = "from" if token.category == "from" else "until"
    if token.category in ("in", "from", "until", "during"):
        c.at += 1
    if c.tokens[c.at].value == "period" and c.tokens[c.at + 1].category in ("month", "from"):
        c.at += 1
        scope = "from" if c.take("from") else ""
    season = c.tokens[c.at]
    if season.category == "season" and c.tokens[c.at + 1].category not in JOINED:
        c.at += 1
        return rule._replace(season=season.value, scope=scope)
    found = _read_months(c, scope)
    if found is not None:
        return rule._replace(months=found[0], scope=found[1])
    c.at = at + (scope != "")
    c.take("filler")
    day, month = _read_day(c)
    if day:
        return rule._replace(month_day=day, months=(month,), scope=scope)
    c.at = at
    return rule


def _read_day(c: Cursor) -> tuple[int, int]:
    """The day and the month of «17. mai» without a year; (0, 0) with the place unmoved."""
    day, dot, month, after = c.tokens[c.at : c.at + 4]
    dated = is_short(day) and dot.category == "." and month.category == "month"
    if not dated or not 1 <= day.number <= 31 or after.category in JOINED or after.category == "to":
        return 0, 0
    c.at += 3
    return day.number, month.number


def _read_months(c: Cursor, scope: Scope) -> tuple[tuple[int, ...], Scope] | None:
    """«mars», «mars og april», «mars–mai», «mai/juni» without a year, else None."""
    at = c.at
    first = c.take("month")
    if first is None:
        return None
    months: tuple[int, ...] = (first.number,)
    sign, second = c.tokens[c.at], c.tokens[c.at + 1]
    if second.category != "month" or sign.category in ("and", ","):
        months += more_months(c)
    elif sign.category in ("-", "to"):
        c.at += 2
        length = (second.number - first.number) % 12 + 1
        months = tuple((first.number - 1 + step) % 12 + 1 for step in range(length))
        scope = ""
        if sign.category == "-" and c.text[first.end : second.start] != "–":
            c.edits.append((first.end, second.start, "–"))
    elif sign.category in ("/", "or"):
        while c.tokens[c.at].category in ("/", "or") and c.tokens[c.at + 1].category == "month":
            months += (c.tokens[c.at + 1].number,)
            c.at += 2
        scope = "one-of"
    following = c.tokens[c.at]
    dated = following.category == "in" and is_year(c.tokens[c.at + 1])
    if dated or following.category in JOINED or (scope and len(months) > 1 and scope != "one-of"):
        c.at = at
        return None
    return months, scope


def read_each_year(c: Cursor, item: Item) -> bool:
    """«17. mai hvert år», «mars årlig»: a day or a month of every year."""
    first, token, unit = item.first, c.tokens[c.at], c.tokens[c.at + 1]
    every = token.category == "every" and unit.category == "unit" and unit.value == "year"
    if not every and not (token.category == "frequency" and token.value == "year"):
        return False
    if first is None or item.last or item.toward or first.year is not None or first.weekday >= 0:
        return False
    day = first.unit == "day" and 1 <= first.a <= 31
    if first.part or not (day or first.unit == "month"):
        return False
    c.at += 2 if every else 1
    step = token.number if every else 1
    month = first.b if day else first.a
    item.recurrence = Rule("yearly", step, months=(month,), month_day=first.a if day else 0)
    item.first, item.continuous = None, ""
    return True


def read_yearly_deadline(c: Cursor, item: Item) -> bool:
    """«innen 1. april» after «hvert år» or «årlig»."""
    rule = _as_rule(item.recurrence) if item.recurrence else None
    if rule is None or rule != Rule("yearly", rule.every) or c.take("deadline") is None:
        return False
    day, month = _read_day(c)
    if not day:
        c.at -= 1
        return False
    item.recurrence = rule._replace(months=(month,), month_day=day)
    item.deadline, item.deadline_word = True, "by"
    return True


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
    elif len(ordinals) == 1 and 1 <= ordinals[0] <= 31 and weekday.category in OF_A_MONTH:
        rule = Rule("monthly", month_day=ordinals[0])
    else:
        return None
    return _read_in_month(c, rule)


def _read_in_month(c: Cursor, rule: Rule) -> Rule | None:
    """«i måneden», «i hver måned», «i april» after the weekday; a month with a year is a date."""
    if c.tokens[c.at].category not in OF_A_MONTH and c.tokens[c.at].category != "of":
        return None
    c.at += 1
    c.take("every")
    token = c.tokens[c.at]
    c.at += 1
    if token.category == "unit" and token.value == "month":
        return rule
    if token.category == "month" and rule.weekdays:
        months = (token.number, *more_months(c))
        if c.tokens[c.at].category != "num":
            return rule._replace(frequency="yearly", months=months)
    return None


def read_limits(c: Cursor, found: Recurrence) -> Recurrence:
    """«i oddetallsuker», «(partallsuker)», «unntatt juli og august»."""
    for _ in range(2):
        if isinstance(found, Rule) and found.frequency in ("daily", "weekly"):
            found = _read_parity(c, found)
        at = c.at
        c.take(",")
        rule = _as_rule(found) if c.take("except") else None
        c.take("in")
        month = c.take("month") if rule is not None else None
        if rule is None or month is None:
            c.at = at
            return _read_exception(c, found)
        found = rule._replace(except_months=(month.number, *more_months(c)))
    return found


def _read_exception(c: Cursor, found: Recurrence) -> Recurrence:
    """«unntatt i skoleferiene», «, ikke på helligdager»: kept in the writer's words.

    It goes on to the end, and has to name something that there is in a year.
    """
    at = c.at
    c.take(",")
    rule = _as_rule(found) if c.take("except") else None
    first = c.at
    while rule is not None and c.tokens[c.at].category not in AFTER_EXCEPTION:
        c.at += 1
    tokens = c.tokens[first : c.at]
    if rule is None or not any(_is_named(token) for token in tokens):
        c.at = at
        return found
    return rule._replace(except_text=c.text[tokens[0].start : tokens[-1].end])


def _is_named(token: Token) -> bool:
    return token.category in IN_A_YEAR or token.value.endswith(TIMES_OFF)


def _read_parity(c: Cursor, rule: Rule) -> Rule:
    at = c.at
    bracket = c.take("(")
    c.take("in")
    parity = c.take("parity")
    if parity is None or (bracket and not c.take(")")):
        c.at = at
        return rule
    return rule._replace(parity="odd" if parity.value == "odd" else "even")


def _as_rule(found: Recurrence) -> Rule | None:
    """«månedlig» as «hver måned», which is what months can be taken out of."""
    if isinstance(found, Rule):
        return found
    frequency = FREQUENCIES.get(found.per)
    plain = found == Quota(1, found.per, found.every, about=found.about)
    return Rule(frequency, found.every, about=found.about) if plain and frequency else None
