"""Readers for what comes again: rules («hver torsdag») and quotas («to ganger i året»)."""

from __future__ import annotations

from applan.when.cursor import Cursor, is_short
from applan.when.month_rules import more_months, read_limits, read_ordinal_weekday
from applan.when.values import Frequency, Per, Quota, Recurrence, Rule

STARTERS = frozenset(
    {"at-least", "at-most", "about", "num", "cardinal", "several", "a-pair", "frequency",
     "regular", "every", "weekdays", "ordinal", "until", "filler", "weekday", "unit"}
)  # fmt: skip

FREQUENCIES: dict[str, Frequency] = {
    "day": "daily", "week": "weekly", "month": "monthly", "year": "yearly",
}  # fmt: skip

PERS: dict[str, Per] = {
    "day": "day", "week": "week", "month": "month", "quarter": "quarter",
    "half-year": "half-year", "year": "year", "period": "period",
}  # fmt: skip

WORKDAYS = (0, 1, 2, 3, 4)


def read_recurrence(c: Cursor) -> Recurrence | None:
    """A rule or a quota at this place; None with the place unmoved."""
    at = c.at
    found: Recurrence | None = _read_quota(c)
    if found is None:
        c.at = at
        found = _read_rule(c)
    if found is None:
        c.at = at
        return None
    if isinstance(found, Rule):
        found = read_limits(c, found)
    return found


def _read_quota(c: Cursor) -> Quota | None:
    at_least = at_most = about = False
    for _ in range(3):
        category = c.tokens[c.at].category
        at_least |= category == "at-least"
        at_most |= category == "at-most" or (category == "until" and not at_most)
        about |= category == "about"
        if category not in ("at-least", "at-most", "about", "until"):
            break
        c.at += 1
    adverb = c.take("frequency")
    if adverb is not None:
        quota = Quota(1, PERS[adverb.value], 1, None, at_least, at_most, about)
        return None if _yearly_in(c, quota) else quota
    if c.take("regular"):
        if c.tokens[c.at].category == "and" and c.tokens[c.at + 1].value == "always":
            c.at += 2
        return Quota(None, "")
    times, most, vague = _read_times(c)
    if times == 0:
        return None
    per, every = _read_per(c)
    return Quota(times, per, every, most, at_least, at_most, about or vague)


def _yearly_in(c: Cursor, quota: Quota) -> bool:
    """Whether «årlig» is followed by when in the year, which makes it a rule."""
    token, following = c.tokens[c.at], c.tokens[c.at + 1]
    if quota.per != "year" or token.category not in ("in", "num"):
        return False
    if token.category == "in" and c.tokens[c.at + 2].category == "num":
        return False  # «årlig i mars 2026» is limited to that month
    return token.category == "num" or following.category in ("month", "season")


def _read_times(c: Cursor) -> tuple[int | None, int | None, bool]:
    """«to ganger», «2–3 ganger», «flere ganger», «et par ganger», and «1. gang» for «1 gang».

    Gives (times, most, vague); times is 0 when there is no such thing here.
    """
    token = c.tokens[c.at]
    c.at += 1
    if token.category in ("several", "a-pair"):
        times, vague = (None, False) if token.category == "several" else (2, True)
        return (times, None, vague) if c.take("times") else (0, None, False)
    if token.category not in ("num", "cardinal") or not 1 <= token.number <= 999:
        return 0, None, False
    most: int | None = None
    if c.tokens[c.at].category == "." and c.tokens[c.at + 1].category == "times":
        c.at += 1
    elif c.tokens[c.at].category in ("-", "to", "or"):
        second = c.tokens[c.at + 1]
        if second.category in ("num", "cardinal") and token.number < second.number <= 999:
            most = second.number
            c.at += 2
    return (token.number, most, False) if c.take("times") else (0, None, False)


def _read_per(c: Cursor) -> tuple[Per, int]:
    """«i året», «per halvår», «hver måned», «annenhver uke», «årlig»; ("", 1) without any."""
    token, unit = c.tokens[c.at], c.tokens[c.at + 1]
    if token.category == "frequency":
        c.at += 1
        return PERS[token.value], 1
    step = 1
    if token.category == "every":
        step = token.number
        if step == 1 and unit.category in ("num", "ordinal") and 1 < unit.number < 100:
            step = unit.number
            c.at += 1
            c.at += c.tokens[c.at + 1].category == "."
            unit = c.tokens[c.at + 1]
    elif token.category in ("in", "per") and unit.category == "every":
        step, unit = unit.number, c.tokens[c.at + 2]
        if unit.category == "unit" and unit.value in PERS:
            c.at += 3
            return PERS[unit.value], step
        return "", 1
    elif token.category not in ("in", "per", "during"):
        return "", 1
    if unit.category == "year-name" and c.tokens[c.at + 2].category != "num":
        c.at += 2
        return "year", step
    if unit.category != "unit" or unit.value not in PERS or c.tokens[c.at + 2].category == "num":
        return "", 1
    if unit.value == "period" and c.tokens[c.at + 2].category in ("month", "season", "weekday"):
        return "", 1
    c.at += 2
    return PERS[unit.value], step


def _read_rule(c: Cursor) -> Recurrence | None:
    c.take("filler")
    token = c.tokens[c.at]
    category = token.category
    if category == "weekdays":
        days = _read_weekdays(c, "weekdays")
        return Rule("weekly", weekdays=days)
    if category == "weekday" and _is_weekday_range(c):
        return Rule("weekly", weekdays=_read_weekdays(c, "weekday"))
    if category == "unit" and token.value == "workday":
        c.at += 1
        return Rule("weekly", weekdays=WORKDAYS)
    if category == "every":
        c.at += 1
        return _read_every(c, token.number)
    if category == "frequency" and token.value == "year":
        c.at += 1
        return _read_yearly(c, Rule("yearly"))
    if category in ("ordinal", "num"):
        return read_ordinal_weekday(c)
    return None


def _is_weekday_range(c: Cursor) -> bool:
    """«mandag–fredag» with neither a date nor a week after it."""
    sign, second, after = c.tokens[c.at + 1 : c.at + 4]
    if sign.category != "-" or second.category != "weekday" or after.category == "num":
        return False
    week = c.tokens[c.at + 4] if after.category == "in" else after
    return not (week.category == "unit" and week.value == "week")


def _read_every(c: Cursor, step: int) -> Recurrence | None:
    """What follows «hver»: a unit, weekdays, a month, a season, or an ordinal and one of them."""
    token = c.tokens[c.at]
    if token.category in ("ordinal", "num", "cardinal") and step == 1:
        ordinal_at = c.at
        c.at += 1
        c.take(".")
        if c.tokens[c.at].category == "unit" and 1 <= token.number <= 99:
            step = token.number
        else:
            c.at = ordinal_at
            return read_ordinal_weekday(c)
        token = c.tokens[c.at]
    category, value = token.category, token.value
    if category in ("weekday", "weekdays"):
        return Rule("weekly", step, weekdays=_read_weekdays(c, category))
    c.at += 1
    if category == "month":
        return Rule("yearly", step, months=(token.number,))
    if category == "season":
        return Rule("yearly", step, season=value)
    if category == "parity":
        return Rule("weekly", parity="odd" if value == "odd" else "even")
    if category != "unit":
        return None
    if value == "workday":
        return Rule("weekly", step, weekdays=WORKDAYS)
    if value == "weekend":
        return Rule("weekly", step, weekdays=(5, 6))
    if value in FREQUENCIES:
        rule = Rule(FREQUENCIES[value], step)
        return _read_yearly(c, rule) if value == "year" else rule
    return Quota(1, PERS[value], step) if value in PERS else None


def _read_yearly(c: Cursor, rule: Rule) -> Rule:
    """«… i mars», «… på våren», «… 17. mai» after «hvert år»."""
    at = c.at
    c.take("in")
    token = c.tokens[c.at]
    if token.category == "season" and c.tokens[c.at + 1].category != "num":
        c.at += 1
        return rule._replace(season=token.value)
    if token.category == "month" and c.tokens[c.at + 1].category not in ("num", "-", "/"):
        c.at += 1
        return rule._replace(months=(token.number, *more_months(c)))
    c.at = at
    c.take("filler")
    day, dot, month = c.tokens[c.at : c.at + 3]
    dated = is_short(day) and dot.category == "." and month.category == "month"
    if dated and 1 <= day.number <= 31 and c.tokens[c.at + 3].category not in ("num", "-"):
        c.at += 3
        return rule._replace(month_day=day.number, months=(month.number,))
    c.at = at
    return rule


def _read_weekdays(c: Cursor, category: str) -> tuple[int, ...]:
    """«tirsdag og torsdag», «mandager–fredager»; the days in the order of the week."""
    first = c.tokens[c.at].number
    days = {first}
    c.at += 1
    while True:
        sign, token = c.tokens[c.at], c.tokens[c.at + 1]
        if token.category == "every" and sign.category == "and":
            token = c.tokens[c.at + 2]
            c.at += token.category in ("weekday", "weekdays")
        if token.category not in ("weekday", "weekdays"):
            break
        if sign.category in ("-", "to") and len(days) == 1 and token.number > first:
            days.update(range(first, token.number + 1))
        elif sign.category in ("and", ","):
            days.add(token.number)
        else:
            break
        c.at += 2
    return tuple(sorted(days))
