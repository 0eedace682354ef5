"""Days that stand beside a rule that has them already: «hver dag kl. 18, 12. januar»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from applan.patterns import lazy
from applan.when.phrases import Phrase
from applan.when.values import Occurrence, Quota, Recurrence, Rule
from applan.when.years import Context

TEMPLATE = (
    "{date} is already one of the days of {rule}; if only the dates are meant, write them alone"
)
ONE = "{date} is one day, and {rule} is said of several; write the day alone, all of them or “from”"
OWN = "{date} is one day that is said to come again; write the day alone, all of them or “from”"

PLAIN: tuple[Recurrence, ...] = (
    *(Rule(unit, every) for unit in ("weekly", "monthly") for every in (1, 2)),
    *(Quota(1, unit) for unit in ("week", "month")),
)
"""Recurrences that say nothing of which days they are on."""

EVERY = lazy(r"(?:hver|kvar|alle|samtlige)\b", re.IGNORECASE)
"""What makes a weekday every one of them, and no heading of the days after it."""


def _is_on_its_weekday(one: Occurrence) -> bool:
    weekdays = one.check.weekdays if one.check else ()
    return one.interval is not None and one.interval.start.weekday() in weekdays


def report_one_day_of_many(
    times: Sequence[Occurrence], group: Sequence[Phrase], context: Context
) -> None:
    """Report the one day beside what is said of many: «12. mai daglig», «12. mai, ukentlig».

    It may be the first of them, or the only one.
    """
    dated = [one for one in times if one.kind == "day" and not one.recurrence]
    if len(dated) != 1 or dated[0].deadline or any(one.choice for one in times):
        return
    plain = [one for one in times if one.recurrence in PLAIN]
    place = (dated[0].start, dated[0].end)
    if plain:
        rule = context.text[plain[0].start : plain[0].end]
        context.report("day-of-rule", place, ONE, date="", rule=rule)
    elif len(times) == 1 and group[0].marks.across in ("daily", "each"):
        context.report("day-of-rule", place, OWN, date="")


def report_days_of_rules(times: Sequence[Occurrence], context: Context) -> None:
    """Report each day that a rule beside it has: only it may be meant, or another hour.

    Nobody knows whether «alle dager kl. 18, 12. januar» is every day or one.
    """
    dated = [one for one in times if one.kind == "day" and one.interval and not one.recurrence]
    for one in dated:
        if not (one.check and _is_on_its_weekday(one)):
            continue
        rule, comma, date = context.text[one.start : one.end].partition(", ")
        if comma and EVERY.match(rule):
            place = (one.end - len(date), one.end)
            context.report("day-of-rule", place, TEMPLATE, date="", rule=rule)
    if not dated or len(dated) == len(times):
        return
    rules = [
        (one, one.recurrence, one.interval)
        for one in times
        if isinstance(one.recurrence, Rule) and one.interval and not (one.deadline or one.choice)
    ]
    if not rules:
        return
    from applan.when.expand import days_of

    whose = {day: rule for rule, days, within in rules for day in days_of(days, within)}
    for one in dated:
        one_rule = one.interval and whose.get(one.interval.start)
        if one_rule and not (one.deadline or one.choice):
            rule = context.text[one_rule.start : one_rule.end]
            context.report("day-of-rule", (one.start, one.end), TEMPLATE, date="", rule=rule)
