"""Printing rules, quotas and times that hang on an event."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from applan.when.events import names_event
from applan.when.values import Anchor, Duration, Quota, Recurrence, Rule
from applan.when.words import Vocabulary

UNIT_OF = {"daily": "day", "weekly": "week", "monthly": "month", "yearly": "year"}
WORKDAY = ("print", "workday")
NEUTER = frozenset({"quarter", "tertial", "half-year", "year"})


def recurrence_text(
    recurrence: Recurrence, words: Vocabulary, clock: str, *, deadline: bool = False
) -> str:
    """A rule or a quota without its bounds; ``clock`` is put where the time belongs.

    What comes after «innen» begins with the day: «innen 1. april hvert år».
    """
    if isinstance(recurrence, Quota):
        return _quota(recurrence, words) + clock
    if deadline and recurrence.frequency == "yearly" and recurrence.month_day:
        year = f"{_every(recurrence.every, 'year', words)} {words.word('unit', 'year')}"
        return f"{recurrence.month_day}. {_months(recurrence, words)} {year}{clock}"
    about = f"{words.text('about')} " if recurrence.about else ""
    text = about + _rule(recurrence, words)
    if recurrence.parity and (recurrence.weekdays or recurrence.frequency == "daily"):
        text += f" {words.text(recurrence.parity)}"
    return text + clock


def exception_text(recurrence: Recurrence, words: Vocabulary) -> str:
    """« unntatt juli», «, unntatt uke 9», after all else; empty when nothing is excepted."""
    if recurrence.except_text:
        return f", {words.text('except')} {recurrence.except_text}"
    if not isinstance(recurrence, Rule):
        return ""
    months = [words.word("month", month) for month in recurrence.except_months]
    return f" {words.text('except')} {words.listed(months)}" if months else ""


def _rule(rule: Rule, words: Vocabulary) -> str:
    if rule.ordinals:
        ordinals = words.listed([words.word("ordinal", n) for n in rule.ordinals])
        days = words.word(*("weekday", *rule.weekdays) if len(rule.weekdays) == 1 else WORKDAY)
        if rule.months:
            months = words.listed([words.word("month", month) for month in rule.months])
            year = f"{_every(rule.every, 'year', words)} {words.word('unit', 'year')}"
            return f"{ordinals} {days} {words.text('in')} {months} {year}"
        return f"{ordinals} {days} {_of_month(rule, words, 'of-month')}"
    if rule.weekdays:
        names = [words.word("weekday", day) for day in rule.weekdays]
        one_week = rule.bounds is not None and rule.bounds.days == 7
        if rule.every == 1 and len(names) > 2 and not one_week and _are_next(rule.weekdays):
            return f"{names[0]}–{names[-1]}"
        return f"{_every(rule.every, 'week', words)} {words.listed(names)}"
    if rule.frequency == "monthly" and rule.month_day:
        if rule.month_day < 0:
            last = f"{words.word('ordinal', -1)} {words.word('unit', 'day')}"
            return f"{last} {_of_month(rule, words, 'of-month')}"
        of_month = _of_month(rule, words, "of-every-month")
        return f"{words.text('the')} {rule.month_day}. {of_month}"
    unit = UNIT_OF[rule.frequency]
    if rule.parity and rule.frequency == "weekly":
        return f"{words.text('every')} {words.text(f'{rule.parity}-week')}"
    text = f"{_every(rule.every, unit, words)} {words.word('unit', unit)}"
    if rule.season:
        on = words.text(rule.scope or "on")
        return f"{text} {on} {words.word('season', rule.season)}"
    if not rule.months:
        return text
    months = _months(rule, words)
    ends = rule.scope in ("from", "until")
    if rule.month_day:
        at = f"{words.text(rule.scope)} " if ends else ""
        return f"{text} {at}{rule.month_day}. {months}"
    return f"{text} {words.text(rule.scope if ends else 'in')} {months}"


def _of_month(rule: Rule, words: Vocabulary, text: str) -> str:
    """«i måneden», «i annenhver måned»."""
    if rule.every == 1:
        return words.text(text)
    month = words.word("unit", "month")
    return f"{words.text('in')} {_every(rule.every, 'month', words)} {month}"


def _are_next(numbers: Sequence[int], cycle: int = 7) -> bool:
    """Whether each follows the one before it."""
    return all(after == (number + 1) % cycle for number, after in pairwise(numbers))


def _months(rule: Rule, words: Vocabulary) -> str:
    """«mars», «mars og oktober», «mars–mai», «mai/juni»."""
    months = rule.months
    names = [words.word("month", month) for month in months]
    if rule.scope == "one-of":
        return "/".join(names)
    follow = _are_next([month - 1 for month in months], 12)
    return f"{names[0]}–{names[-1]}" if follow and len(months) > 2 else words.listed(names)


def _every(step: int, unit: str, words: Vocabulary) -> str:
    neuter = "-neuter" if unit in NEUTER else ""
    if step == 2:
        return words.text(f"every-2{neuter}")
    every = words.text(f"every{neuter}")
    return every if step == 1 else f"{every} {step}."


def _quota(quota: Quota, words: Vocabulary) -> str:
    several = quota.times is None
    if several and not quota.about:
        return words.text("regular")
    flags = [
        words.text(flag)
        for flag, is_set in (
            ("at-least", quota.at_least), ("at-most", quota.at_most),
            ("about", quota.about and not several),
        )
        if is_set
    ]  # fmt: skip
    plain = quota.times == 1 and quota.most is None and quota.every == 1 and not quota.what
    if plain and not flags and quota.per not in ("", "period"):
        return words.word("frequency", quota.per)
    text = " ".join([*flags, _times(quota, words)])
    if not quota.per:
        return text
    unit = words.word("unit", quota.per)
    if quota.per == "period":
        unit = words.text("period")
    if quota.every > 1:
        return f"{text} {_every(quota.every, quota.per, words)} {unit}"
    return f"{text} {words.text('per')} {unit}"


def _times(quota: Quota, words: Vocabulary) -> str:
    """«én gang», «fire ganger», «2–3 ganger», «flere ganger», «ett møte», «fire møter»."""
    times, what = quota.times, quota.what or words.text("times")
    if times is None:
        return f"{words.text('several')} {what}"
    if quota.most is not None:
        return f"{times}–{quota.most} {what}"
    if times == 1 and quota.what:
        return f"{words.text(f'one-{words.gender(what.lower())}')} {what}"
    if times == 1:
        return words.text("once")
    return f"{words.word('cardinal', times) if times <= 12 else times} {what}"


def anchor_text(anchor: Anchor | None, part: str, words: Vocabulary, *, due: bool = False) -> str:
    """«3 måneder etter årsmøtet», «fra landsmøtet 2027 til sommerferien»."""
    if anchor is None:
        return ""
    event = anchor.event
    if anchor.direction == "verbatim":
        return event
    if anchor.direction == "during":
        return f"{words.text(part or 'during')} {event}"
    if anchor.direction == "at":
        return event if names_event(event, words, due=due) else f"{words.text('at')} {event}"
    if anchor.duration is not None and not event:
        return duration_text(anchor.duration, words)
    until = words.text("nearing" if anchor.nearing else "until")
    if anchor.direction == "until":
        further = f"{words.text('and')} " if anchor.from_day else ""
        return f"{further}{until} {event}"
    text = f"{words.text(anchor.direction)} {event}"
    if anchor.near:
        return f"{words.text(f'the-{anchor.near}')} {text}"
    if anchor.duration is not None:
        text = f"{duration_text(anchor.duration, words)} {text}"
    if not anchor.to_event:
        return text
    if anchor.direction == "from":
        to = until if anchor.nearing else words.text("to")
        return f"{text} {to} {anchor.to_event}"
    return f"{text} {words.text('and')} {until} {anchor.to_event}"


def duration_text(duration: Duration, words: Vocabulary) -> str:
    """«3 måneder», «1 år»."""
    if duration.amount == 1:
        return f"1 {words.word('unit', duration.unit)}"
    return f"{duration.amount} {words.word('plural', duration.unit)}"
