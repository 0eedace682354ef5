"""Times that hang on an event, or of which only one end is written: «før påske», «fra 1. mai»."""

from __future__ import annotations

import re
from datetime import date, timedelta

from applan.when.durations import add_duration
from applan.when.tokens import lex
from applan.when.values import MEANT, Anchor, Interval, Occurrence, Problem
from applan.when.words import Vocabulary
from applan.when.years import Context

LONGEST_DATE = 60
"""In characters: what is longer, after the name of an event, is not looked at as its date."""
FEASTS = ["feast"], ["num", ".", "feast-day"]
HOURS_LONG = ("gudstjenesten", "gudstenesta", "messen", "messa", "trening", "treningen",
              "treninga", "øvelse", "øvelsen", "øving", "øvinga", "konserten", "skoletid",
              "skuletid", "timen", "middag", "middagen", "lunsj", "lunsjen", "kampen",
              "kirkekaffen")  # fmt: skip
"""How what is soon over ends: «etter gudstjenesten 2. mai» may be that day, or any time later."""
DATED = frozenset({"day", "days"})
DATE_FAULTS = frozenset({"ambiguous-year", "impossible-date", "end-before-start",
                         "weekday-mismatch"})  # fmt: skip
DATE_AFTER_NAME = re.compile(r"\s((?:[^\W\d_]+dag(?:en)?\s)?\d.*)", re.DOTALL)


def hanging(
    anchor: Anchor, at: int, c: Context
) -> tuple[Anchor, Interval | None, Occurrence | None]:
    """An anchor with the days that can be told.

    ``at`` is where the time begins; what is wrong with a date in its event is reported. The third
    is the date itself where the event only says what is then: «under landsmøtet 3.–5. april». A
    length is counted from the last day of the event, or back from its first.
    """
    written = anchor.event
    only = _date_alone(written, c) if anchor.duration else None
    named, base, problems = _date_after_name(written, c)
    if problems:
        shift = c.text.find(written, at) + len(named)
        c.problems += (one._replace(start=one.start + shift, end=one.end + shift)
                       for one in problems)  # fmt: skip
        return anchor, None, None
    if base is not None:
        from applan.when.formatter import occurrence_text

        only = base
        anchor = anchor._replace(event=named + occurrence_text(base, c.words))
    brief = base is not None and named.split()[-1].lower().endswith(HOURS_LONG)
    if brief and anchor.direction in ("before", "after") and anchor.duration is None:
        shift = c.text.find(written, at)  # on that day, or any time after it?
        date_alone, word = anchor.event.removeprefix(named), c.text[at:shift].strip().lower()
        nearest = f"{date_alone} {word} {named.strip()}"
        place = (at, shift + len(written))
        c.report("not-understood", place, MEANT, nearest, text="", nearest=nearest)
    if anchor.to_event:
        anchor = anchor._replace(to_day=last_day_until(anchor.to_event, c))
    known = only.interval if only else None
    if known and anchor.duration is not None:
        sign = -1 if anchor.direction == "before" else 1
        day = add_duration(known.start if sign < 0 else known.last, anchor.duration, sign)
        return anchor, Interval(day, add_days(day, 1)), None
    if base is None or anchor.duration is not None or known is None:
        return anchor, None, None
    if anchor.direction == "at":
        return anchor, known, base
    anchor = with_end(anchor, known)
    return anchor, stretch(anchor, c.whole), None


def with_end(anchor: Anchor, days: Interval) -> Anchor:
    """An anchor with the first or the last day that the days of its event leave."""
    direction = anchor.direction
    if direction in ("from", "after"):
        return anchor._replace(from_day=days.start if direction == "from" else days.end)
    if direction == "before":
        return anchor._replace(to_day=add_days(days.start, -1))
    return anchor._replace(to_day=days.last) if direction == "until" else anchor


def stretch(anchor: Anchor, whole: Interval | None) -> Interval | None:
    """The days from one end to the other, where what is not said is the plan's own."""
    start, end = anchor.from_day, anchor.to_day
    if start is None and anchor.direction in ("before", "until") and whole is not None:
        start = whole.start
    after = add_days(end, 1) if end is not None else None
    if after is None and anchor.direction in ("from", "after") and not anchor.to_event:
        after = whole.end if whole else None
    return Interval(start, after) if start and after and start < after else None


def last_day_until(event: str, c: Context) -> date | None:
    """The last day of «til mai» and «til premieren 12. mars», and the day before «til jul»."""
    only = _date_alone(event, c) or _date_after_name(event, c)[1]
    if only is None or only.interval is None:
        return None
    feast = only.kind == "days" and only.name
    return add_days(only.interval.start, -1) if feast else only.interval.last


def _date_alone(event: str, c: Context) -> Occurrence | None:
    """What the words of an event are read as, where they may be nothing but a date."""
    from applan.when.parser import read_text

    kinds = [token.category for token in lex(event, c.words)]
    dated = event[:1].isdigit() or kinds[:2] == ["weekday", "num"]
    if not dated and " " in event and kinds not in FEASTS:
        return None
    reading = read_text(event, c.words.language, c.period, suggests=False)
    one = len(reading.occurrences) == 1 and not reading.problems
    return reading.occurrences[0] if one else None


def _date_after_name(event: str, c: Context) -> tuple[str, Occurrence | None, tuple[Problem, ...]]:
    """The words before the date that an event ends with, the date, and what is wrong with it.

    Only a day with its month counts: «§ 3.4» and «landsmøtet 2027» are all name.
    """
    from applan.when.parser import read_text

    match = DATE_AFTER_NAME.search(event)
    written = match.group(1) if match else ""
    has_month = any(map(str.isalpha, written)) or written.count(".") >= 2
    if not match or len(written) > LONGEST_DATE or not has_month:
        return event, None, ()
    reading = read_text(written, c.words.language, c.period, suggests=False)
    if {problem.code for problem in reading.problems} - DATE_FAULTS:
        return event, None, ()
    first, *more = reading.occurrences or (Occurrence("open", None),)
    if more or first.kind not in DATED or first.certainty != "fixed" or first.deadline:
        return event, None, ()
    return event[: match.start(1)], first, reading.problems


def day_text(day: date | None, words: Vocabulary) -> str:
    """«16. mai 2026»; "" for None."""
    from applan.when.format_dates import format_days

    return format_days(Interval(day, add_days(day, 1)), words) if day else ""


def add_days(day: date, days: int) -> date:
    """A day some days later, at the ends of the calendar the last or the first there is."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min
