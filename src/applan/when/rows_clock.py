"""The rows for the clock: «kl. 18–20», «fra kl. 10 til kl. 16», «18:30», «kl. 14 og 16»."""

from __future__ import annotations

from datetime import time
from typing import Any

from applan.when.engine import Reader
from applan.when.phrases import Clock, Hour
from applan.when.rows_dates import GRAMMAR
from applan.when.tokens import Token
from applan.when.values import Near

__all__ = ["GRAMMAR"]

row = GRAMMAR.row

QUARTER_WORDS = ("halv", "kvart", "kvarter")
IN_WORDS = 99
"""An hour such as «halv sju», which is in the morning or in the evening."""
MOST_HOURS = 12
QUARTERS = frozenset({"00", "15", "30", "45"})
"""Minutes that cannot be a month."""


def _hour(r: Reader, hour: Token, *minute: Token) -> Hour:
    end = minute[0].end if minute else hour.end
    return Hour(hour.number, minute[0].number if minute else 0, hour.start, end, bool(minute))


def _time(hour: Hour) -> time | None:
    if hour.hours > 24 or hour.minutes > 59 or (hour.hours == 24 and hour.minutes):
        return None
    return time(hour.hours % 24, hour.minutes)


def _hours(r: Reader, first: Hour, *between: Any) -> tuple[Clock] | None:
    """«18–20» and «fra 17 til 18.30» after a date: hours that run forward."""
    last = between[-1]
    forward = (first.hours, first.minutes) < (last.hours, last.minutes) <= (24, 0)
    return (_clock(r, first, last),) if forward else None


def _clock(r: Reader, first: Hour, last: Hour | None = None) -> Clock:
    for hour in (first, last):
        if hour is not None and _time(hour) is None:
            return Clock(None, None, bad=(hour.start, hour.end))
    near: Near = "end" if last and last.about else "start" if first.about else ""
    return Clock(_time(first), _time(last) if last else None, first.hours == 24, about=near)


def _in_words(r: Reader, *_: Token) -> Clock | None:
    """«halv sju», «kvart på åtte»; «hver på to» is none."""
    at = r.token().start, r.end_of(r.stop)
    return Clock(None, bad=at) if r.token().text.lower() in QUARTER_WORDS else None


def _sure_clock(r: Reader, first: Hour, *last: Any) -> Clock | None:
    found = _clock(r, first, last[-1] if last else None)
    return None if found.start is None else found


def _bare_clock(r: Reader, hour: Token, minute: Token) -> tuple[Clock] | None:
    """«18.00» right after a date, where the minutes cannot be a month."""
    found = None if 1 <= minute.number <= 12 else _sure_clock(r, _hour(r, hour, minute))
    return (found,) if found else None


def _clock_or_days(r: Reader, first: Hour, *last: Any) -> Clock | None:
    """«18.00–20.00»; «10.03–12.03» with no date right before it are days."""
    days = all(1 <= hour.minutes <= 12 for hour in (first, last[-1])) and r.token(1).text == "."
    beside = r.first and r.kinds[r.first - 1] not in (",", ":", "(", "-")
    weeks = any(token.value in ("week", "u") for token in r.tokens[max(0, r.first - 3) : r.first])
    beside = beside and not (weeks and r.kinds[r.first - 1] in ("n1", "n2"))
    return None if days and not beside else _sure_clock(r, first, *last)


row("HOUR", "n .|: ~n2", _hour)
row("HOUR", "FOUR-HOUR")
row("HOUR", "word=midnatt", lambda r, word: Hour(24, 0, word.start, word.end, sure=True))
row("HOUR", "n !CLOCK-DATE", _hour)
row("HOUR", "SPOKEN || cardinal", lambda r, word: Hour(word.number if isinstance(
    word, Token) and word.number >= MOST_HOURS else IN_WORDS, 0, r.token().start, r.end_of(r.stop),
    sure=True), prose=False)  # fmt: skip
row(
    "SPOKEN",
    "word=halv cardinal || word=kvarter word=over cardinal || "
    "word=kvarter in cardinal || every word=over cardinal || every in cardinal",
    _in_words,
)
row("CLOCK-DATE", ". month || ~/ n || ~. ~n1")
row("SURE-HOUR", "n .|: ~n2", _hour)
row("COLON-HOUR", "n : ~n2", _hour)
row("DAY-CLOCK", "WHICH-DAY clock", lambda r, _: True)
row("AN-HOUR", "about? clock? HOUR", lambda r, about, hour: hour._replace(about=about is not None))
row("DATED-END", "n . ~n2", lambda r, _, month: (r.kinds[r.first - 1] == "to" and (
    1 <= month.number <= 12 and (r.kinds[r.stop] == "." or month.number % 5 > 0)))
    or None)  # fmt: skip
row("TO-HOUR", "-|to !DAY-CLOCK !COUNTED !DATED-END AN-HOUR")
row("AND-HOUR", "-|to|and AN-HOUR")
row("CLOCK", "clock HOUR - &end|,|;|)", _clock)
row("CLOCK", "clock about? HOUR TO-HOUR? || from|between about? clock HOUR AND-HOUR?", lambda r,
    *read: _clock(r, read[-2]._replace(about=read[-3] is not None), read[-1]))  # fmt: skip
row("CLOCK", "SURE-HOUR -|to clock? SURE-HOUR", _clock_or_days)
row("CLOCK", "COLON-HOUR - PLAIN-HOUR || COLON-HOUR", _sure_clock)
row("CLOCKS", "CLOCK @MORE-HOURS?", lambda r, first, more: (first, *(more or ())))
row("CLOCKS-OR-HOUR", "CLOCKS || SURE-HOUR", lambda r, read: (
    (_clock(r, read),) if isinstance(read, Hour) else read))  # fmt: skip
row("BARE-CLOCK", "_n2 . ~n2 !/|-", _bare_clock, prose=False)

row("QUARTERED", "n .|: ~n2", lambda r, hour, minute: (
    minute.text in QUARTERS and hour.number <= 24) or None)  # fmt: skip
row("PLAIN-HOUR", "n .|: ~n2", lambda r, hour, minute: (
    _hour(r, hour, minute) if minute.text in QUARTERS else None))  # fmt: skip
row("PLAIN-HOUR", "n !.|month|: !~/", _hour)
row("FOUR-HOUR", "num|year", lambda r, digits: Hour(digits.number // 100, digits.number % 100,
    digits.start, digits.end, sure=False) if len(digits.text) == 4 else None)  # fmt: skip
row("TWO-HOURS", "PLAIN-HOUR -|to PLAIN-HOUR || SURE-HOUR - PLAIN-HOUR || "
    "&num FOUR-HOUR - FOUR-HOUR", _hours, prose=False)  # fmt: skip
row("HOURS", "&_any TWO-HOURS")
row("HOURS-OF-RULE", "HOURS || _n - SURE-HOUR", lambda r, *read: read[-1] if len(read) == 1 else
    _hours(r, _hour(r, read[0]), read[1]), prose=False)  # fmt: skip
row("BESIDE-CLOCK", "BARE-CLOCK || from TWO-HOURS || from BARE-CLOCK")
row("BESIDE-CLOCK", "from COLON-HOUR", lambda r, _, hour: (_clock(r, hour),))
row("BESIDE-CLOCK", "between PLAIN-HOUR and PLAIN-HOUR", _hours, prose=False)
row("BRACKET-CLOCK", "n . ~n2 )", _bare_clock, prose=False)
row("BRACKET-CLOCK", "from TWO-HOURS )")

AFTER_HOURS_IN_PROSE = frozenset({"end", ",", ";", "(", ")", "?"})
AFTER_HOURS = AFTER_HOURS_IN_PROSE | {"and", "in", "from", "until", "except", "during", ":"}
LETTERS = frozenset({"month", "feast", "feast-day", "weekdays", "every", "season", "frequency"})


def _more_hours(r: Reader, at: int) -> tuple[tuple[Clock, ...], int] | None:
    """«og 16», «, 14.30 og 16–18» after a time; «og 21.03» after a date in figures is one too."""
    long = len(r.tokens[at - 1].text) == 4
    figures = not LETTERS & set(r.kinds[max(0, at - 10) : at])
    found: list[Clock] = []
    while len(found) < MOST_HOURS:
        sign = r.kinds[at]
        if sign not in (",", "and"):
            return None
        at += 1 + (r.kinds[at + 1] == "clock")
        first = r.tokens[at]
        read = r.read("HOUR", at)
        if read is None or (len(first.text) == 4) != long:
            return None
        hour, at = read
        minute = r.tokens[at - 1].text
        month = first.text != minute and len(minute) == 2 and 1 <= hour.minutes <= 12
        if figures and hour.sure and month and r.kinds[at - 2] == ".":
            return None
        last = r.read("TO-HOUR", at)
        clock = _clock(r, hour, last[0] if last else None)
        if clock.start is None:
            return None
        found.append(clock)
        at = last[1] if last else at
        if sign == "and":
            return (tuple(found), at) if _may_end(r, at) else None
    return None


def _may_end(r: Reader, at: int) -> bool:
    """Whether the last number was an hour, and not the first of a date or a count of something."""
    token, following = r.tokens[at], r.tokens[at + 1]
    if token.category != ".":
        return "\n" in r.text[r.end_of(at) : token.start] or token.category in (
            AFTER_HOURS_IN_PROSE if r.prose else AFTER_HOURS
        )
    sentence = following.spaced and following.text[:1].isupper() and following.category != "month"
    return following.category == "end" or (r.prose and sentence)


GRAMMAR.function("MORE-HOURS", _more_hours)
