"""The rows for what comes again: RULE («hver torsdag») and QUOTA («to ganger i året»)."""

from __future__ import annotations

from typing import Any, get_args

from applan.when.engine import Reader
from applan.when.phrases import Mod
from applan.when.rows_dates import GRAMMAR, said
from applan.when.tokens import Token
from applan.when.values import Frequency, Per, Quota, Rule, Scope

row = GRAMMAR.row

FREQUENCIES: dict[str, Frequency] = {
    "day": "daily", "week": "weekly", "month": "monthly", "year": "yearly",
}  # fmt: skip
PERS: dict[str, Per] = {str(per): per for per in get_args(Per) if per}
WORKDAYS = (0, 1, 2, 3, 4)
DAYS_OF = {"workday": WORKDAYS, "weekend": (5, 6)}
MONTHS_OF = {"quarter": 3, "tertial": 4, "half-year": 6}
COUNTED_UNITS = frozenset({"weekend", "week", "day"})
MOST_TIMES = 999
EACH_WEEK = -2
"""What «i 8 uker» counts, where -1 is any time."""
YEARS = frozenset({"år", "årene", "åra"})


def is_all(every: Token) -> bool:
    """Whether «alle tre» counts them all; «hver tredje» leaves some out."""
    return every.text.lower() in ("alle", "samtlige")


# Weekdays: «tirsdag og torsdag», «mandager–fredager», «mandag, onsdag og fredag».
row("WEEKDAY", "weekday|weekdays", lambda r, day: day.number)
row("WEEKDAY", "SHORT-DAY &and|,|/|-|clock|n1|n2|end", prose=False)
row("MORE-DAYS", "and|,|/ WEEKDAY !DAY-NUMBER")
row("DAY-NUMBER", "!HOURS n")


def _days(r: Reader, first: int, more: list[int]) -> tuple[int, ...]:
    return tuple(sorted({first, *more}))


row("DAY-RANGE", "WEEKDAY -|to WEEKDAY", lambda r, first, last: (
    tuple(range(first, last + 1)) if last > first else None))  # fmt: skip
row("DAYS", "DAY-RANGE")
row("DAYS", "WEEKDAY MORE-DAYS*", _days)
row("EVERY-DAYS", "EVERY-N DAYS", lambda r, step, days: Rule("weekly", step, weekdays=days))
row("AND-EVERY", "and EVERY-DAYS")


# Months of every year: «mars og april», «mars–mai», «mai/juni».
row("A-MONTH", "month", lambda r, month: month.number)
row("MORE-MONTHS", "and|, A-MONTH !any")
row("MORE-OR", "/|or A-MONTH")
row("NO-YEARS", "any|-|/|'")
row("MONTHS", "A-MONTH -|to A-MONTH !NO-YEARS", lambda r, first, last: (tuple(
    (first - 1 + n) % 12 + 1 for n in range((last - first) % 12 + 1)), ""))  # fmt: skip
row("MONTHS", "A-MONTH MORE-OR MORE-OR* !NO-YEARS", lambda r, first, second, more: ((first, second,
    *more), "one-of"))  # fmt: skip
row("MONTHS", "A-MONTH MORE-MONTHS* !NO-YEARS", lambda r, first, more: ((first, *more), ""))


# When in the year, after «hvert år»: «i mars–mai», «på våren», «17. mai», «fra januar».
def _scope(token: Token | None) -> Scope:
    if token is not None and token.category == "from":
        return "from"
    return "until" if token is not None and token.category == "until" else ""


def _of_months(r: Reader, where: Token | None, found: Any) -> Rule | None:
    months, one_of = found
    scope = _scope(where)
    if scope and len(months) > 1 and not one_of:
        return Rule("yearly", months=months) if r.after(-2).category != "and" else None
    return Rule("yearly", months=months, scope=one_of or scope)


row("WHERE", "from|until|during")
row("WHERE", "in", lambda r: r.token())
row("YEARLY", "WHERE? season !any|-|/|'", lambda r, where, season: (
    Rule("yearly", season=season.value, scope=_scope(where))))  # fmt: skip
row("YEARLY", "in? unit=period from? MONTHS", lambda r, _u, _f, found: _of_months(r, None, found))
row("YEARLY", "WHERE? MONTHS", _of_months)
row("YEARLY", "WHERE? filler? DAY-OF-YEAR", lambda r, where, day: Rule("yearly", months=day[1:],
    month_day=day[0], scope=_scope(where)) if 1 <= day[0] <= 31 else None)  # fmt: skip
row("DAY-OF-YEAR", "n . month !any|-|/|'|to || n ~/ ~n !any|-|/|to || n . n ~.", lambda r, day,
    month: (day.number, month.number) if month.number <= 12 else None)  # fmt: skip


def _in_the_year(rule: Rule, when: Rule | None) -> Rule:
    """A rule of every year, with when in the year it is."""
    if when is None:
        return rule
    return rule._replace(
        months=when.months, month_day=when.month_day, season=when.season, scope=when.scope
    )


# Ordinals in a month: «første og tredje mandag i måneden», «den 15. i hver måned».
row("NTH", "ordinal || n . || n &and", lambda r, n: n.number)
row("MORE-NTH", "and|, NTH")
row("OF-MONTH", "in|of|per unit=month", lambda r, *_: 1)
row("OF-MONTH", "in|of|per EVERY-N unit=month || EVERY-N unit=month", lambda r, *read: read[-2])
row("OF-MONTH", "per=per ORDINAL unit=month", lambda r, nth, _: nth if nth > 0 else None)
row("ALL-YEARS", "every cardinal|n unit=year || every cardinal|n filler", lambda r, every, *_: (1
    if is_all(every) and r.token(2).text.lower() in YEARS else None))  # fmt: skip
row("EVERY-YEAR", "ALL-YEARS")
row("EVERY-YEAR", "EVERY-N unit=year", lambda r, step, _: step)
row("EVERY-YEAR", "frequency=year", lambda r, _: 1)


def _day_of_month(r: Reader, nth: int, step: int) -> Rule | None:
    """«den 15. i måneden», «den første i annenhver måned»; «første i måneden» may be a weekday."""
    spelled = r.token().category == "ordinal" and r.kinds[r.first - 1] != "filler"
    return Rule("monthly", step, month_day=nth) if nth and nth <= 31 and not spelled else None


def nth_rule(r: Reader, nth: Any, of: Rule | int) -> Rule | None:
    """«første mandag i måneden»; «… i hvert kvartal» is in January, April, July and October."""
    ordinals, days = nth
    if isinstance(of, int):
        if min(ordinals) < 0 < max(ordinals):
            return None
        of = Rule("yearly", months=tuple(range(1 if ordinals[0] > 0 else of, 13, of)))
    return of._replace(weekdays=days, ordinals=ordinals)


def _months_of(r: Reader, every: Token | None, unit: Token) -> int | None:
    """The months of «kvartalet». A semester begins in August at one school and July at another."""
    known = not unit.text.lower().startswith("semester")
    return MONTHS_OF[unit.value] if known and (every is None or every.number == 1) else None


row("ONE-DAY-OF", "WEEKDAY || unit=workday", lambda r, day: (
    (day,) if isinstance(day, int) else WORKDAYS))  # fmt: skip
row("NTH-DAY", "NTH MORE-NTH* ONE-DAY-OF", lambda r, nth, more, days: ((nth, *more), days) if len(
    more) < 5 and all(-2 <= n <= 5 and n for n in (nth, *more)) else None)  # fmt: skip
row("NTH-OF", "OF-MONTH", lambda r, step: Rule("monthly", step))
row("NTH-OF", "in|of|per every? unit=quarter|half-year|tertial !any", _months_of)
row("NTH-OF", "in|of MONTHS ,? EVERY-YEAR", lambda r, months, step: None if months[1] else
    Rule("yearly", step, months=months[0]))  # fmt: skip
row("NTH-RULE", "NTH-DAY NTH-OF", nth_rule)
row("NTH-RULE", "word=de|dei cardinal ordinal WEEKDAY in|of MONTHS", lambda r, _, count, nth, day,
    of: Rule("yearly", months=of[0], weekdays=(day,), ordinals=tuple(sorted(
    nth.number * n for n in range(1, count.number + 1))))
    if (nth.number == 1 and count.number <= 4) or (nth.number, count.number) == (-1, 2)
    else None)  # fmt: skip
row("NTH-RULE", "ORDINAL OF-MONTH", _day_of_month)
row("NTH-RULE", "ORDINAL unit=day OF-MONTH", lambda r, nth, _, step: (
    Rule("monthly", step, month_day=-1) if nth == -1 else None))  # fmt: skip


# «hver …»
def _every_unit(r: Reader, step: int, unit: Token, when: Rule | None = None) -> Rule | Quota | None:
    value = unit.value
    if value in DAYS_OF:
        return Rule("weekly", step, weekdays=DAYS_OF[value])
    if value in FREQUENCIES:
        rule = Rule(FREQUENCIES[value], step)
        if value == "year":
            return _in_the_year(rule, when)
        return rule
    return Quota(1, PERS[value], step) if value in PERS else None


row("STEP", "n .?", lambda r, n: n.number if n.number else None)
row("STEP", "ordinal", lambda r, n: n.number if n.number > 0 else None)
row("STEP", "cardinal", lambda r, n: n.number)
row("A-RULE", "every NTH-RULE", lambda r, every, rule: rule if every.number == 1 else None)
row("A-RULE", "every NTH-DAY", lambda r, every, nth: Rule("monthly", weekdays=nth[1],
    ordinals=nth[0]) if every.number == 1 and {*nth[0]} <= {1, -1} else None)  # fmt: skip
row("EVERY-N", "every STEP !.", lambda r, every, step: (
    step if every.number == 1 < step and not is_all(every) else None))  # fmt: skip
row("EVERY-N", "every", lambda r, every: every.number)
row("A-RULE", "EVERY-DAYS AND-EVERY*", lambda r, first, more: first._replace(weekdays=tuple(sorted({
    day for rule in (first, *more) for day in rule.weekdays})))
    if all(rule.every == first.every for rule in more) else None)  # fmt: skip
row("A-RULE", "EVERY-DAYS")
row("A-RULE", "every month|season", lambda r, every, when: Rule("yearly", every.number,
    months=(when.number,) if when.number else (), season=when.value))  # fmt: skip
row("A-RULE", "per=per unit=month|quarter|half-year|tertial|week", lambda r, unit: _every_unit(
    r, 1, unit) if " " in r.token().text else None)  # fmt: skip
row("PARITY", "in? parity", lambda r, parity: parity.value)
row("EVEN-OR-ODD", "EVERY-N unit=week ,|:? PARITY || EVERY-N unit=week ( PARITY )",
    lambda r, step, _, parity: parity if step <= 2 else None)  # fmt: skip
row("EVEN-OR-ODD", "every? PARITY", lambda r, every, parity: None if every and every.number > 1 else
    parity)  # fmt: skip
row("A-RULE", "EVEN-OR-ODD ,|:|-? DAYS !DAY-NUMBER || EVEN-OR-ODD", lambda r, parity, days=():
    Rule("weekly", weekdays=days, parity=parity))  # fmt: skip
row("A-RULE", "EVERY-YEAR , YEARLY", lambda r, step, when: _in_the_year(Rule("yearly", step), when))
row("A-RULE", "ALL-YEARS YEARLY?", lambda r, step, when: _in_the_year(Rule("yearly"), when))
row("A-RULE", "EVERY-N unit=year YEARLY || EVERY-N unit", _every_unit)
row("A-RULE", "DAYS in? every unit=week", lambda r, days, every, _: Rule(
    "weekly", every.number, weekdays=days))  # fmt: skip
row("NO-DATE", "any || before|after || in? THE-WEEK n !-|/|and|,|to")
row("AT-HOURS", ",? CLOCKS || HOURS")
row("WEEKS-AHEAD", ",? in? THE-WEEK n -|to|/ n || from THE-WEEK n -|to THE-WEEK? n || "
    "( in? THE-WEEK n -|to|/|and|, n")  # fmt: skip
row("WEEKS-AHEAD", "AT-HOURS WEEKS-AHEAD")
row("ONE-WEEK", ",? in? THE-WEEK n !-|/|and|,|to")
row(
    "SOME-WEEKS",
    "AT-HOURS? ,? in? THE-WEEK n and|, n || AT-HOURS !ONE-WEEK || WEEKS-AHEAD || SO-MANY-WEEKS",
)
row("PARITY-AHEAD", "AT-HOURS? (? PARITY || AT-HOURS? , PARITY !:")
row("NTH-AHEAD", "AT-HOURS? (|,? NTH-OUT")
row("SEVERAL-DAYS", "DAYS", lambda r, days: days if len(days) > 1 else None)
row("A-RULE", "DAYS frequency=week || &weekdays DAYS || ONE-DAY-OF &WEEKS-AHEAD || "
    "SEVERAL-DAYS &SOME-WEEKS || DAY-RANGE !NO-DATE || DAY-RANGE &QUARTERED || "
    "DAYS &PARITY-AHEAD || ONE-DAY-OF &NTH-AHEAD || SEVERAL-DAYS &LONG-RANGE",
    lambda r, days, *_: Rule("weekly", weekdays=days))  # fmt: skip
row("A-RULE", "in=on-days DAYS", lambda r, days: Rule("weekly", weekdays=days) if r.tokens[
    r.stop - 1].text.lower().endswith("agen") else None)  # fmt: skip
row("A-RULE", "unit=workday", lambda r, _: Rule("weekly", weekdays=WORKDAYS))
row("A-RULE", "frequency=year YEARLY?", lambda r, _, when: _in_the_year(Rule("yearly"), when))
row("A-RULE", "NTH-RULE")
row("A-RULE", "A-MONTH MORE-MONTHS MORE-MONTHS*9 ,? EVERY-YEAR", lambda r, first, second, more,
    step: Rule("yearly", step, months=(first, second, *more)))  # fmt: skip
row("RULE", "filler? A-RULE")


# How often: «to ganger i året», «fire møter i halvåret», «minst hver sjette uke».
def _flagged(quota: Quota, flags: list[str]) -> Quota:
    return quota._replace(
        at_least="at-least" in flags, at_most="at-most" in flags,
        about=quota.about or "about" in flags,
    )  # fmt: skip


def _quota(r: Reader, flags: list[str], count: Any, what: str, per: Any) -> Quota:
    times, most, vague = count
    unit: Per
    unit, every = per or ("", 1)
    return _flagged(Quota(times, unit, every, most, about=vague, what=what), flags)


def _count(r: Reader, number: Token) -> tuple[int, None, bool] | None:
    return (number.number, None, False) if 1 <= number.number <= MOST_TIMES else None


def _what(r: Reader, token: Token) -> str | None:
    """A word for what happens, with how often or when after it: «møter i», «lørdager per»."""
    if token.category == "unit":
        noun = r.after().category == "in" and r.after(1).category == "word"
        if token.value not in COUNTED_UNITS or noun:  # «to uker i forveien»
            return None
    elif token.category == "word" and not token.value.endswith(r.words.counted_endings):
        return None
    return token.text


def _so_many(r: Reader, count: Any, counted: Token | None = None, *_: Any) -> Mod | None:
    """«10 onsdager», «8 kvelder», «ti ganger», with the weekday where it is one."""
    times, most, vague = count
    other = counted and counted.category == "word"
    if most or vague or (counted and other and not counted.value.endswith(r.words.counted_endings)):
        return None
    return said(r, "count", (times, counted.number if counted and not other else -1))


row("ON-END", "in word=rad")
row("SO-MANY-DAYS", "COUNT weekdays ON-END? EACH-LASTS?", _so_many)
row("SO-MANY", "COUNT weekdays|word EACH-LASTS?", _so_many)
row("SO-MANY", "COUNT times EACH-LASTS?", lambda r, count, _: _so_many(r, count))
row("SO-MANY-WEEKS", "in n|cardinal unit=week", lambda r, number, _: said(r, "count",
    (number.number, EACH_WEEK)))  # fmt: skip
row("BEGINS", ",? from || ,? NEXT || AT-HOURS BEGINS")
row("FLAG", "at-least|at-most|about || until=until", lambda r, token: (
    "at-most" if token.category == "until" else token.category))  # fmt: skip
row("WHOLE", "continuous=whole-year|whole-period")
row("AND-ALWAYS", "and continuous=always")
row("YEARLY-AHEAD", "YEARLY || , YEARLY")
row("QUOTA", "FLAG* frequency=year !YEARLY-AHEAD || FLAG* frequency=day|week|month|quarter|tertial|"
    "half-year", lambda r, flags, often: _flagged(Quota(1, PERS[often.value]), flags))  # fmt: skip
row("QUOTA", "regular AND-ALWAYS?", lambda r, *_: None if r.after().value in ("whole-year",
    "whole-period") else Quota(None, ""))  # fmt: skip
row("QUOTA", "regular WHOLE", lambda r, *_: Quota(None, ""))
row("QUOTA", "FLAG FLAG* PER-EVERY", lambda r, flag, more, per: _flagged(Quota(1, *per), [flag,
    *more]) if per[0] and {"at-least", "at-most"} & {flag, *more} else None)  # fmt: skip
row("QUOTA", "FLAG* COUNT WHAT PER?", _quota)
row("COUNT", "any . &times", _count)
row("COUNT", "any|cardinal -|or|to any|cardinal", lambda r, first, last: (
    (first.number, last.number, False) if 1 <= first.number < last.number <= MOST_TIMES
    else None))  # fmt: skip
row("COUNT", "any|cardinal", _count)
row("COUNT", "several|a-pair", lambda r, few: (2 if few.value == "a-pair" else None, None, True))
row("WHAT", "times", lambda r: "")
row("WHAT", "word=g ~. || word=g &/|per|in", lambda r, _: "", prose=False)
row("WHAT", "word|unit|weekday|weekdays &in|per|every|during|frequency|part|year|/|clock || "
    "word|unit|weekdays &THEIR-LENGTH", _what)  # fmt: skip


def _plain_per(r: Reader, *found: Token) -> tuple[Per, int] | None:
    """«i året», «per halvår»; «i løpet av våren» is none: the unit must be one of those counted."""
    unit, word = found[-1], r.token().category
    following = r.after()
    if following.category == "num":
        year = r.kinds[r.stop] == "year"
        if not year or (word != "per" and unit.value == "year"):
            return None
    if unit.value == "period" and following.category in ("month", "season", "weekday"):
        return None
    return (PERS[unit.value], 1) if unit.value in PERS else None


row("PER", "frequency", lambda r, token: (PERS[token.value], 1))
row("PER", "PER-EVERY")
row("PER", "in|per|/ year-name !any || during year-name !any", lambda r, *_: ("year", 1))
row("PER", "in|per|/ unit || during unit", _plain_per)
row("PER-EVERY", "EVERY-N unit !any", lambda r, step, unit: (
    (PERS[unit.value], step) if unit.value in PERS else None))  # fmt: skip
