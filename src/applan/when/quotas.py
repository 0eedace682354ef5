"""Readers for how often something happens: «to ganger i året», «fire møter i halvåret»."""

from __future__ import annotations

from applan.when.cursor import ENDS, Cursor, is_year
from applan.when.month_rules import read_yearly
from applan.when.tokens import Token
from applan.when.values import Per, Quota, Rule

PERS: dict[str, Per] = {
    "day": "day", "week": "week", "month": "month", "quarter": "quarter",
    "half-year": "half-year", "year": "year", "period": "period",
}  # fmt: skip

COUNTED_UNITS = frozenset({"weekend", "week", "day"})
WHOLE = frozenset({"whole-year", "whole-period"})
"""What «jevnlig» and «kontinuerlig» say already."""
AFTER_COUNTED = frozenset({"in", "per", "every", "during", "frequency"})


def read_quota(c: Cursor) -> Quota | None:
    """How often, at this place; None with the place anywhere."""
    at_least = at_most = about = False
    for _ in range(3):
        token = c.tokens[c.at]
        category = token.category
        at_least |= category == "at-least"
        at_most |= category == "at-most" or (token.value == "until" and not at_most)
        about |= category == "about"
        if category not in ("at-least", "at-most", "about") and token.value != "until":
            break
        c.at += 1
    token = c.tokens[c.at]
    category = token.category
    if category == "frequency":
        c.at += 1
        quota = Quota(1, PERS[token.value], 1, None, at_least, at_most, about)
        return None if token.value == "year" and _is_yearly_rule(c) else quota
    if category == "regular":
        c.at += 1
        if c.tokens[c.at].category == "and" and c.tokens[c.at + 1].value == "always":
            c.at += 2
        elif c.tokens[c.at].value in WHOLE:
            c.at += 1
        return Quota(None, "")
    if category == "every" and (at_least or at_most):
        per, every = _read_per(c)
        return Quota(1, per, every, None, at_least, at_most) if per else None
    if category not in ("num", "cardinal", "several", "a-pair"):
        return None
    times, most, vague, what = _read_times(c)
    if times == 0:
        return None
    per, every = _read_per(c)
    return Quota(times, per, every, most, at_least, at_most, about or vague, what=what)


def _is_yearly_rule(c: Cursor) -> bool:
    """Whether «årlig» is followed by when in the year, which makes it a rule."""
    yearly = Rule("yearly")
    return c.tokens[c.at].category not in ENDS and read_yearly(c, yearly) != yearly


def _read_times(c: Cursor) -> tuple[int | None, int | None, bool, str]:
    """«to ganger», «2–3 ganger», «flere ganger», «et par ganger», and «1. gang» for «1 gang».

    Gives (times, most, vague, what); times is 0 when there is no such thing here.
    """
    token = c.tokens[c.at]
    c.at += 1
    times: int | None = token.number
    most: int | None = None
    vague = token.category in ("several", "a-pair")
    if vague:
        times = None if token.category == "several" else 2
    elif not 1 <= token.number <= 999:
        return 0, None, False, ""
    elif c.tokens[c.at].category == "." and c.tokens[c.at + 1].category == "times":
        c.at += 1
    elif c.tokens[c.at].category in ("-", "to", "or"):
        second = c.tokens[c.at + 1]
        if second.category in ("num", "cardinal") and token.number < second.number <= 999:
            most = second.number
            c.at += 2
    if c.take("times"):
        return times, most, vague, ""
    if _is_counted(c):
        c.at += 1
        return times, most, vague, c.tokens[c.at - 1].text
    return 0, None, False, ""


def _is_counted(c: Cursor) -> bool:
    """Whether a word for what happens stands here, with how often or when after it."""
    token, following = c.tokens[c.at], c.tokens[c.at + 1]
    category = token.category
    if category == "unit":
        noun = following.category == "in" and c.tokens[c.at + 2].category == "word"
        counted = token.value in COUNTED_UNITS and not noun  # «to uker i forveien»
    elif category == "word":
        counted = token.value.endswith(c.words.counted_endings)
    else:
        counted = category in ("weekday", "weekdays")
    return counted and (following.category in AFTER_COUNTED or is_year(following))


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
    following = c.tokens[c.at + 2]
    if unit.category == "year-name" and following.category != "num":
        c.at += 2
        return "year", step
    if unit.category != "unit" or unit.value not in PERS or _is_numbered(token, unit, following):
        return "", 1
    if unit.value == "period" and following.category in ("month", "season", "weekday"):
        return "", 1
    c.at += 2
    return PERS[unit.value], step


def _is_numbered(token: Token, unit: Token, following: Token) -> bool:
    """Whether a number belongs to the unit: «i uke 42», «i året 2026», not «per halvår 2026»."""
    if following.category != "num":
        return False
    return not is_year(following) or (token.category != "per" and unit.value == "year")
