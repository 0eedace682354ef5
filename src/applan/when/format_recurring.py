"""Printing rules, quotas and times that hang on an event."""

from __future__ import annotations

from applan.when.anchors import names_event
from applan.when.values import Anchor, Duration, Quota, Recurrence, Rule
from applan.when.words import Vocabulary

UNIT_OF = {"daily": "day", "weekly": "week", "monthly": "month", "yearly": "year"}
NEUTER = frozenset({"quarter", "half-year", "year"})
DIRECTION_TEXT = {
    "before": "before", "after": "after", "from": "from", "until": "until", "when": "when",
}  # fmt: skip


def recurrence_text(recurrence: Recurrence, words: Vocabulary, clock: str) -> str:
    """A rule or a quota without its bounds; ``clock`` is put where the time belongs."""
    if isinstance(recurrence, Quota):
        return _quota(recurrence, words) + clock
    text = _rule(recurrence, words)
    if recurrence.parity and (recurrence.weekdays or recurrence.frequency == "daily"):
        text += f" {words.text(recurrence.parity)}"
    if recurrence.except_months:
        months = [words.word("month", month) for month in recurrence.except_months]
        text += f" {words.text('except')} {_listed(months, words)}"
    return text + clock


def _rule(rule: Rule, words: Vocabulary) -> str:
    if rule.ordinals:
        ordinals = _listed([words.word("ordinal", n) for n in rule.ordinals], words)
        days = _listed([words.word("weekday", day) for day in rule.weekdays], words)
        if rule.months:
            months = _listed([words.word("month", month) for month in rule.months], words)
            return f"{ordinals} {days} {words.text('in')} {months}"
        return f"{ordinals} {days} {words.text('of-month')}"
    if rule.weekdays:
        days = _listed([words.word("weekday", day) for day in rule.weekdays], words)
        return f"{_every(rule.every, 'week', words)} {days}"
    if rule.frequency == "monthly" and rule.month_day:
        return f"{words.text('the')} {rule.month_day}. {words.text('of-every-month')}"
    unit = UNIT_OF[rule.frequency]
    if rule.parity and rule.frequency == "weekly":
        return f"{words.text('every')} {words.text(f'{rule.parity}-week')}"
    text = f"{_every(rule.every, unit, words)} {words.word('unit', unit)}"
    if rule.season:
        return f"{text} {words.text('on')} {words.word('season', rule.season)}"
    if not rule.months:
        return text
    months = _listed([words.word("month", month) for month in rule.months], words)
    if rule.month_day:
        return f"{text} {rule.month_day}. {months}"
    return f"{text} {words.text('in')} {months}"


def _every(step: int, unit: str, words: Vocabulary) -> str:
    neuter = "-neuter" if unit in NEUTER else ""
    if step == 2:
        return words.text(f"every-2{neuter}")
    every = words.text(f"every{neuter}")
    return every if step == 1 else f"{every} {step}."


def _quota(quota: Quota, words: Vocabulary) -> str:
    if quota.times is None:
        return words.text("regular")
    flags = [
        words.text(flag)
        for flag, is_set in (
            ("at-least", quota.at_least), ("at-most", quota.at_most), ("about", quota.about),
        )
        if is_set
    ]  # fmt: skip
    plain = quota.times == 1 and quota.most is None and quota.every == 1
    if plain and not flags and quota.per not in ("", "period"):
        return words.word("frequency", quota.per)
    if quota.most is not None:
        times = f"{quota.times}–{quota.most} {words.text('times')}"
    elif quota.times == 1:
        times = words.text("once")
    else:
        number = words.word("cardinal", quota.times) if quota.times <= 12 else str(quota.times)
        times = f"{number} {words.text('times')}"
    text = " ".join([*flags, times])
    if not quota.per:
        return text
    unit = words.word("unit", quota.per)
    if quota.per == "period":
        unit = words.text("period")
    if quota.every > 1:
        return f"{text} {_every(quota.every, quota.per, words)} {unit}"
    return f"{text} {words.text('per')} {unit}"


def anchor_text(anchor: Anchor | None, part: str, words: Vocabulary) -> str:
    """«3 måneder etter årsmøtet», «fra landsmøtet 2027 til sommerferien»."""
    if anchor is None:
        return ""
    event = anchor.event
    if anchor.direction == "during":
        return f"{words.text(part or 'during')} {event}"
    if anchor.direction == "at":
        return event if names_event(event, words) else f"{words.text('at')} {event}"
    if anchor.duration is not None and not event:
        return duration_text(anchor.duration, words)
    text = f"{words.text(DIRECTION_TEXT[anchor.direction])} {event}"
    if anchor.duration is not None:
        text = f"{duration_text(anchor.duration, words)} {text}"
    if not anchor.to_event:
        return text
    if anchor.direction == "from":
        return f"{text} {words.text('to')} {anchor.to_event}"
    return f"{text} {words.text('and')} {words.text('until')} {anchor.to_event}"


def duration_text(duration: Duration, words: Vocabulary) -> str:
    """«3 måneder», «1 år»."""
    if duration.amount == 1:
        return f"1 {words.word('unit', duration.unit)}"
    return f"{duration.amount} {words.word('plural', duration.unit)}"


def _listed(texts: list[str], words: Vocabulary) -> str:
    if len(texts) < 2:
        return "".join(texts)
    return f"{', '.join(texts[:-1])} {words.text('and')} {texts[-1]}"
