"""Days that stand beside a rule that has them already: «hver dag kl. 18, 12. januar»."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, permutations

from applan.patterns import lazy
from applan.when.phrases import Phrase
from applan.when.values import NOT_UNDERSTOOD, Occurrence, Quota, Recurrence, Rule
from applan.when.years import Context

TEMPLATE = (
    "{date} is already one of the days of {rule}; if only the dates are meant, write them alone"
)
OWN = "{date} is one day that is said to come again; write the day alone, all of them or “from”"

TWO_HOURS = (
    "{date} is on some of the days of {rule} at another hour; write “og” between them if both "
    "hours hold there, else leave those days out of the first"
)

STRETCH = (
    "{date} can be one more time, or say when {rule} is; write both without a comma or a stop "
    "between them, or each as an item of its own"
)

HOUR_FIRST = lazy(r"(?i)kl[^,]*,")
"""An hour before a deadline, which may be that of the time before it."""
STATED = lazy(r"\b(?:19|20|21)\d\d\b")
LONGEST_STAY = 7
"""In days: what lasts no longer is an event by itself."""

EXACT = ("minute", "day", "week")
"""The precisions of what is within a stretch."""
AND = lazy(r"\b(?:og|samt|pluss|dessuten)\b", re.IGNORECASE)
EVERY = lazy(r"(?:hver|kvar|alle|samtlige)\b", re.IGNORECASE)
"""What makes a weekday every one of them, and no heading of the days after it."""


def report_one_day_of_many(
    times: Sequence[Occurrence], group: Sequence[Phrase], context: Context
) -> None:
    """Report the one day beside what is said of many, or that many are to be within.

    Of «12. mai, ukentlig», «12. mai kl. 18 daglig» and «hver uke 12. mai» it may be the first of
    them, or the only one.
    """
    for one in times:
        bounds = one.recurrence.bounds if one.recurrence else None
        if bounds and bounds.days == 1 and _has_step(one.recurrence):
            context.report("day-of-rule", (one.start, one.end), OWN, date="")
    for phrase in group:  # «påmelding innen 1. mars, kl. 18 hver dag»
        if phrase.marks.deadline and phrase.marks.across in ("daily", "each"):
            context.report("day-of-rule", (phrase.start, phrase.end), OWN, date="")
    dated = [one for one in times if one.kind == "day" and not one.recurrence]
    if len(dated) != 1 or dated[0].deadline or any(one.choice for one in times):
        return
    place = (dated[0].start, dated[0].end)
    marks = group[0].marks
    several = ("weekdays" in marks.before or group[0].rule) and not _rule_before(*place, context)
    alone = len(times) == 1 and (several or marks.across in ("daily", "each"))
    if alone or any(_is_plain(one.recurrence) for one in times):  # «tirsdager 10. mars»
        context.report("day-of-rule", place, OWN, date="")


def _rule_before(start: int, end: int, context: Context) -> str:
    """«hver tirsdag kl. 18, » of «hver tirsdag kl. 18, 13. januar»."""
    rule, comma, _date = context.text[start:end].partition(", ")
    return rule + comma if comma and EVERY.match(rule) else ""


def _has_step(rule: Recurrence | None) -> bool:
    """Whether it says how often: «ukentlig», not «tre ganger» or «jevnlig»."""
    if isinstance(rule, Quota):
        return bool(rule.per and rule.times)
    return rule is not None


def _is_plain(rule: Recurrence | None) -> bool:
    """Whether it says nothing of which days it is on, and is not every day or year."""
    if isinstance(rule, Quota):
        return _has_step(rule) and rule == Quota(rule.times, rule.per, rule.every)
    if rule is None or rule.frequency == "yearly":
        return False
    often = rule.frequency, rule.every
    return rule._replace(parity="") == Rule(*often) and often != ("daily", 1)


def report_days_of_rules(times: Sequence[Occurrence], context: Context) -> None:
    """Report each day that a rule beside it has: only it may be meant, or another hour.

    Nobody knows whether «alle dager kl. 18, 12. januar» is every day or one.
    """
    dated = [one for one in times if one.kind == "day" and one.interval and not one.recurrence]
    for one in dated:
        if not one.check or not one.interval:
            continue
        if one.interval.start.weekday() not in one.check.weekdays:
            continue
        if rule := _rule_before(one.start, one.end, context):
            place = (one.start + len(rule), one.end)
            context.report("day-of-rule", place, TEMPLATE, date="", rule=rule.rstrip(", "))
    if len(times) > 1:
        _report_two_hours(times, context)
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


def report_stretches(times: Sequence[Occurrence], context: Context) -> None:
    """Report each stretch beside what it may be said of: «hver tirsdag; 6. januar–28. april».

    «hver tirsdag; 5.–7. juni» are two times, and so are two that both have their hours, or that are
    doubted in two ways; «10. mars, i juli kl. 17» has an hour that no month has.
    """
    if len(times) < 2 or context.problems:
        return
    for one, other in permutations(times, 2):
        if all(STATED.search(context.text, each.start, each.end) for each in (one, other)):
            continue  # as they are printed
        place, rule, days = (one.start, one.end), other.recurrence, one.interval
        odd = bool(one.start_time) and one.kind not in ("days", "weeks", "relative")
        stays = days is None or days.days <= LONGEST_STAY or one.recurrence or one.choice
        hour = HOUR_FIRST.match(one.written) if one.deadline and one.start_time else None
        if hour and not any(each.start_time for each in times if not each.deadline):
            at = (one.start, one.start + hour.end() - 1)
            context.report("not-understood", at, NOT_UNDERSTOOD, text="")
        beside = _are_one_rule(other, one)
        if not (stays or one.deadline or other.deadline or other.choice or not other.interval):
            doubts = one.doubt != other.doubt and one.certainty == other.certainty
            two = doubts or bool(one.start_time and other.start_time and rule is None and not odd)
            within = isinstance(rule, Rule) or other.precision in EXACT
            meets = one.interval is not None and one.interval.meets(other.interval)
            beside = odd or (within and not two and meets)
        if beside:
            written = context.text[other.start : other.end]
            context.report("day-of-rule", place, STRETCH, date="", rule=written)
            return


def _are_one_rule(one: Occurrence, other: Occurrence) -> bool:
    """Whether a rule is limited to two stretches that have days in common."""
    rule, again = one.recurrence, other.recurrence
    if not (rule and again and rule.bounds and again.bounds and one.start < other.start):
        return False
    return rule == again._replace(bounds=rule.bounds) and rule.bounds.meets(again.bounds)


def _report_two_hours(times: Sequence[Occurrence], context: Context) -> None:
    """Report «hver søndag kl. 11, første søndag i måneden kl. 17»: are there two hours, or one?

    So too «hverdager kl. 8–16, fredager kl. 8–14», in either order.
    """
    for earlier, later in pairwise(times):
        rule, other = earlier.recurrence, later.recurrence
        if not (isinstance(rule, Rule) and isinstance(other, Rule) and earlier.end < later.start):
            continue
        start, end = earlier.start_time, earlier.end_time
        begins, ends = later.start_time, later.end_time
        overlap = start and begins and end and ends and max(start, begins) < min(end, ends)
        same = (start, end) == (begins, ends) or not start
        two = other.ordinals or overlap or not begins
        if (begins and same) or not (two and earlier.interval and later.interval):
            continue
        if AND.search(context.text[earlier.end : later.start]):
            continue
        from applan.when.expand import days_of

        days, some = {*days_of(rule, earlier.interval)}, {*days_of(other, later.interval)}
        if days and some and (some < days or days < some):
            written = context.text[earlier.start : earlier.end]
            place, asked = (later.start, later.end), TWO_HOURS if begins else TEMPLATE
            context.report("day-of-rule", place, asked, date="", rule=written)
