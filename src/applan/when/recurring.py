"""Readers for what comes again: rules («hver torsdag») and quotas («to ganger i året»)."""

from __future__ import annotations

from applan.when.cursor import Cursor
from applan.when.month_rules import FREQUENCIES, read_limits, read_ordinal_weekday, read_yearly
from applan.when.quotas import PERS, read_quota
from applan.when.values import Quota, Recurrence, Rule

STARTERS = frozenset(
    {"at-least", "at-most", "about", "num", "cardinal", "several", "a-pair", "frequency",
     "regular", "every", "weekdays", "ordinal", "until", "filler", "weekday", "unit", "parity"}
)  # fmt: skip

WORKDAYS = (0, 1, 2, 3, 4)


def read_recurrence(c: Cursor) -> Recurrence | None:
    """A rule or a quota at this place; None with the place unmoved."""
    at = c.at
    found: Recurrence | None = read_quota(c)
    if found is None:
        c.at = at
        about = c.take("about") is not None
        found = _read_rule(c)
        if found is None or (about and not _may_be_about(found)):
            c.at = at
            return None
        if about:
            found = found._replace(about=True)
    return read_limits(c, _read_on_weekdays(c, found))


def _read_on_weekdays(c: Cursor, found: Recurrence) -> Recurrence:
    """«ukentlig, torsdager» and «hver 14. dag på torsdager» are one rule: weeks and their days."""
    weeks = _weeks_between(found)
    at = c.at
    if weeks:
        c.take(",")
        c.take("in")
        category = c.tokens[c.at].category
        dated = c.tokens[c.at + 1].category in ("num", "filler", ",")
        if category == "weekdays" or (category == "weekday" and not dated):
            about = found.about
            days = _read_weekdays(c, category, weeks)
            return Rule("weekly", weeks, weekdays=days, about=about)
    c.at = at
    return found


def _weeks_between(found: Recurrence) -> int:
    """How many weeks lie between the times, where no day of the week is said; else 0."""
    if isinstance(found, Quota):
        return found.every if found == Quota(1, "week", found.every, about=found.about) else 0
    if found == Rule("weekly", found.every, about=found.about):
        return found.every
    fortnightly = found == Rule("daily", found.every, about=found.about) and not found.every % 7
    return found.every // 7 if fortnightly else 0


def _may_be_about(found: Recurrence) -> bool:
    """«ca. annenhver uke» is about how often; «ca. siste søndag i april» about which day."""
    return isinstance(found, Quota) or not (found.ordinals or found.month_day)


def _read_rule(c: Cursor) -> Recurrence | None:
    c.take("filler")
    token = c.tokens[c.at]
    category = token.category
    if category == "weekdays":
        days = _read_weekdays(c, "weekdays")
        return Rule("weekly", weekdays=days)
    if category == "weekday" and (_is_weekday_range(c) or _has_parity(c)):
        return Rule("weekly", weekdays=_read_weekdays(c, "weekday"))
    if category == "parity":
        return Rule("weekly")
    if category == "unit" and token.value == "workday":
        c.at += 1
        return Rule("weekly", weekdays=WORKDAYS)
    if category == "every":
        c.at += 1
        return _read_every(c, token.number)
    if category == "frequency" and token.value == "year":
        c.at += 1
        return read_yearly(c, Rule("yearly"))
    if category in ("ordinal", "num"):
        return read_ordinal_weekday(c)
    return None


def _is_weekday_range(c: Cursor) -> bool:
    """«mandag–fredag» with neither a date nor a week after it."""
    sign, second, after = c.tokens[c.at + 1 : c.at + 4]
    if sign.category not in ("-", "to") or second.category != "weekday" or after.category == "num":
        return False
    week = c.tokens[c.at + 4] if after.category == "in" else after
    return not (week.category == "unit" and week.value == "week")


def _has_parity(c: Cursor) -> bool:
    """«onsdag i partallsuker»."""
    following = c.tokens[c.at + 1]
    if following.category == "in":
        following = c.tokens[c.at + 2]
    return following.category == "parity"


def _read_every(c: Cursor, step: int) -> Recurrence | None:
    """What follows «hver»: a unit, weekdays, a month, a season, or an ordinal and one of them."""
    token = c.tokens[c.at]
    if token.category in ("ordinal", "num", "cardinal") and step == 1:
        ordinal_at = c.at
        c.at += 1
        c.take(".")
        if c.tokens[c.at].category in ("weekday", "weekdays"):
            weekdays_at, c.at = c.at, ordinal_at
            of_month = read_ordinal_weekday(c)
            if of_month is not None or not 2 <= token.number <= 99:
                return of_month
            step, c.at = token.number, weekdays_at
        elif c.tokens[c.at].category == "unit" and 1 <= token.number <= 99:
            step = token.number
        else:
            c.at = ordinal_at
            return read_ordinal_weekday(c)
        token = c.tokens[c.at]
    category, value = token.category, token.value
    if category in ("weekday", "weekdays"):
        return Rule("weekly", step, weekdays=_read_weekdays(c, category, step))
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
        return read_yearly(c, rule) if value == "year" else rule
    return Quota(1, PERS[value], step) if value in PERS else None


def _read_weekdays(c: Cursor, category: str, step: int = 1) -> tuple[int, ...]:
    """«tirsdag og torsdag», «mandager–fredager»; the days in the order of the week.

    «og annenhver søndag» after «hver onsdag» has a ``step`` of its own, and is another rule.
    """
    first = c.tokens[c.at].number
    days = {first}
    c.at += 1
    while True:
        sign, token = c.tokens[c.at], c.tokens[c.at + 1]
        if token.category == "every" and sign.category == "and":
            if token.number != step:
                break
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
