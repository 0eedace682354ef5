"""The rows for one time of a list: PHRASE, and the marks before and after what it is (MOD).

A mark that does not suit the time it stands after is given up, and with it what follows.
"""

from __future__ import annotations

from datetime import time
from typing import Any

from applan.when.engine import Reader
from applan.when.events import event_row, names_of
from applan.when.phrases import (
    Atom,
    Clock,
    Except,
    Flow,
    Hanging,
    Head,
    Hour,
    Limit,
    Marks,
    Mod,
    Open,
    Phrase,
    Recurring,
    Span,
)
from applan.when.rows_dates import GRAMMAR, day_of_week
from applan.when.rows_rules import FREQUENCIES
from applan.when.tokens import Token
from applan.when.values import Anchor, Quota, Recurrence, Rule

__all__ = ["GRAMMAR"]

row = GRAMMAR.row

ENDS = "end|,|;|.|and|or|(|)|?|clock|from|between|every|frequency|tentative|-|to|except|unit|open"
LIMITING = frozenset({"month", "season", "half", "quarter", "week", "year", "school-year",
                      "declared", "feast", "tertial", "years", "plan-period"})  # fmt: skip
DAYS = frozenset({"day", "bare"})
TURNS = frozenset({"turn-month", "turn-year"})
DECIDING = ("avklar", "blir avklar", "vert avklar", "skal avklar", "må avklar", "bestemm",
            "fastsett", "blir fastsett", "kunngj", "blir kunngj", "blir bestemt")  # fmt: skip
OF_ANY_HEAD = frozenset(
    {"unsure", "unsure-clocks", "clocks", "clocks-of-all", "clocks-daily", "note"}
)
"""The marks that suit whatever they stand after."""
MOST_HOURS = 12


def mod(name: str) -> Any:
    """A constructor of a mark whose value is what was read last."""
    return lambda r, *read: Mod(name, read[-1], r.first, r.stop)


def flag(name: str, value: Any = True) -> Any:
    """A constructor of a mark with a value of its own."""
    return lambda r, *_: Mod(name, value, r.first, r.stop)


def one_week(r: Reader, _: Token, week: Token) -> Mod:
    """The week that a date is in."""
    return Mod("weeks", (week.number,), r.first, r.stop)


# The clock: «kl. 18–20», «fra kl. 10 til kl. 16», «18:30», «kl. 14 og 16».
def _hour(r: Reader, hour: Token, *minute: Token) -> Hour:
    end = minute[0].end if minute else hour.end
    return Hour(hour.number, minute[0].number if minute else 0, hour.start, end, bool(minute))


def _four(r: Reader, digits: Token) -> Hour | None:
    if len(digits.text) != 4:
        return None
    return Hour(digits.number // 100, digits.number % 100, digits.start, digits.end, sure=False)


def _time(hour: Hour) -> time | None:
    if hour.hours > 24 or hour.minutes > 59 or (hour.hours == 24 and hour.minutes):
        return None
    return time(hour.hours % 24, hour.minutes)


def _bare_hours(r: Reader, *hours: Token) -> Clock | None:
    """«18–20» and «fra 18 til 20» after a date: hours that run forward."""
    numbers = [hour for hour in hours if hour.category == "num"]
    first, last = numbers
    if not first.number < last.number <= 24:
        return None
    return _clock(r, _hour(r, first), _hour(r, last))


def _clock(r: Reader, first: Hour, last: Hour | None = None) -> Clock:
    start, end = _time(first), _time(last) if last else None
    for hour in (first, last):
        if hour is not None and _time(hour) is None:
            return Clock(None, None, bad=(hour.start, hour.end))
    return Clock(start, end, late=first.hours == 24)


def _sure_clock(r: Reader, *hours: Any) -> Clock | None:
    found = _clock(r, hours[0], hours[-1] if len(hours) > 1 else None)
    return None if found.start is None else found


def _clock_or_days(r: Reader, first: Hour, *last: Any) -> Clock | None:
    """«18.00–20.00»; «10.03–12.03» with no date right before it are days."""
    days = all(1 <= hour.minutes <= 12 for hour in (first, last[-1])) and r.token(1).text == "."
    beside = r.first and r.kinds[r.first - 1] not in (",", ":", "(", "-")
    return None if days and not beside else _sure_clock(r, first, *last)


def _bare_clock(r: Reader, hour: Token, minute: Token) -> Clock | None:
    """«18.00» right after a date, where the minutes cannot be a month."""
    if 1 <= minute.number <= 12:
        return None
    return _sure_clock(r, _hour(r, hour, minute))


row("HOUR", "n .|: ~n2", _hour)
row("HOUR", "num|year", _four)
row("HOUR", "n !CLOCK-DATE", _hour)
row("CLOCK-DATE", ". month", lambda r, *_: True)
row("CLOCK-DATE", "/ n", lambda r, *_: True)
row("SURE-HOUR", "n .|: ~n2", _hour)
row("COLON-HOUR", "n : ~n2", _hour)
row("DAY-CLOCK", "WHICH-DAY clock", lambda r, day: True)
row("TO-HOUR", "-|to !DAY-CLOCK about? clock? HOUR", lambda r, *read: read[-1])
row("AND-HOUR", "-|to clock? HOUR", lambda r, *read: read[-1])
row("AND-HOUR", "and clock? HOUR", lambda r, hour: hour)
row("AND-HOUR", "to clock? HOUR", lambda r, _, hour: hour)
row("CLOCK", "clock HOUR TO-HOUR?", _clock)
row("CLOCK", "from|between clock HOUR AND-HOUR?", lambda r, *read: _clock(r, *read[-2:]))
row("CLOCK", "from|between SURE-HOUR -|and clock? SURE-HOUR", lambda r, *read: _sure_clock(r,
    *read[-2:]))  # fmt: skip
row("CLOCK", "from|between SURE-HOUR to clock? SURE-HOUR", lambda r, *read: (_sure_clock(r,
    read[-3], read[-1])))  # fmt: skip
row("CLOCK", "SURE-HOUR -|to clock? SURE-HOUR", _clock_or_days)
row("CLOCK", "COLON-HOUR", _sure_clock)
row("CLOCKS", "CLOCK @MORE-HOURS?", lambda r, first, more: (first, *(more or ())))
row("BARE-CLOCK", "~n . ~n2", lambda r, *_: None)
row("BARE-CLOCK", "_n2 . ~n2 !.|/|-", _bare_clock, prose=False)

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
        if (
            figures
            and hour.sure
            and first.text != r.tokens[at - 1].text
            and r.kinds[at - 2] == "."
            and (len(r.tokens[at - 1].text) == 2 and 1 <= hour.minutes <= 12)
        ):
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
        return token.category in (AFTER_HOURS_IN_PROSE if r.prose else AFTER_HOURS)
    sentence = following.spaced and following.text[:1].isupper() and following.category != "month"
    return following.category == "end" or (r.prose and sentence)


GRAMMAR.function("MORE-HOURS", _more_hours)


# What is said before a time.
row("PREF", "tentative :?", lambda r, token: Mod("tentative", token.text, r.first, r.stop))
row("PREF", "or", flag("tentative", ""))
row("PREF", "!RECURRENCE about", lambda r, token: Mod("about", token.text, r.first, r.stop))
row("PREF", "night", flag("night"))
row("PREF", "deadline=named FOR :", lambda r, token, _: (Mod("deadline", token.value, r.first,
    r.stop)))  # fmt: skip
row("PREF", "deadline :?", lambda r, token: Mod("deadline", token.value, r.first, r.stop))
row("TOWARD", "!RECURRENCE !CLOCK-FIRST from|between|to|until", lambda r, word: (Mod("toward",
    word, r.first, r.stop)))  # fmt: skip
row("PREF", "at-least &DURATION", flag("deadline", "at-latest"))
row("PREF", "during", lambda r, token: (Mod("flow", "" if token.value == "within" else "through",
    r.first, r.stop)))  # fmt: skip
row("PREF", "whole", flag("flow", "through"))
row("PREF", "!RECURRENCE unit=weekend &weekday|n", flag("weekend"))
row("PREF", "!RECURRENCE unit=period &unit=week", flag("filler"))
row("PREF", "!RECURRENCE unit=period &month|season|from|between|after|before|part|any",
    flag("filler"))  # fmt: skip
row("PAIR", "weekday -|to weekday", lambda r, first, *rest: (first.number, rest[-1].number))
row("PAIR", "( weekday -|to weekday )", lambda r, first, *rest: (first.number, rest[-1].number))
row("DAYS-BESIDE", "from? filler? SPAN", lambda r, _, span: _within_a_week(span) or None)
row("PREF", "PAIR ,|:? &DAYS-BESIDE", mod("pair"))
row(
    "PREF",
    "unit=week n _- &DAYS-BESIDE",
    lambda r, _, n: Mod("weeks", (n.number,), r.first, r.stop),
)
row(
    "PREF",
    "word=u ~.? n _- &DAYS-BESIDE",
    lambda r, _, n: Mod("weeks", (n.number,), r.first, r.stop),
)
row("CLOCK-FIRST", "from|between clock", lambda r, *_: True)
row("PREF", "&CLOCK-FIRST CLOCKS ,|:?", lambda r, clocks: Mod("clocks", clocks, r.first, r.stop))
row("FOR", "in word", lambda r, *_: True)
row("PREF", "word=alltid CLOCKS ,|:?", lambda r, _, clocks: Mod("clocks", clocks, r.first, r.stop))
row("PREF", "&clock CLOCKS ,|:?", lambda r, clocks: Mod("clocks", clocks, r.first, r.stop))
row("PREF", "per &any", flag("filler"))
row("PREF", "in", flag("filler"))
row("PREF", "!RECURRENCE filler :?", flag("filler"))
row("PREFIX", "TOWARD", lambda r, found: found)
row("PREFIX", "PREF", lambda r, found: found)
row("BEFORE", "PREFIX*9", lambda r, found: found)
row("BEFORE-EVENT", "PREF*9", lambda r, found: found)


PLAIN = Marks()


def _marks(mods: list[Mod]) -> Marks | None:
    """The marks of what was said before a time; None when it cannot all be meant."""
    if not mods:
        return PLAIN
    marks = PLAIN
    said: set[str] = set()
    for name, value, _, _ in mods:
        if name == "filler":
            continue
        said.add(name)
        if name == "tentative":
            marks = marks._replace(tentative=True, about=False, doubt=marks.doubt or value)
        elif name == "about":
            marks = marks._replace(
                about=not marks.tentative, tentative=True, doubt=marks.doubt or value
            )
        elif name == "toward":
            if marks.toward:
                return None
            toward = {"to": "until"}.get(value.category, value.category)
            marks = marks._replace(
                toward=toward, inclusive=value.value == "through", nearing=value.value == "nearing"
            )
            if value.value == "to":
                said.add("til")
        else:
            marks = marks._replace(**{name: value})
    return marks._replace(before=frozenset(said))


def _phrase(r: Reader, head: Head, marks: Marks) -> Phrase:
    return Phrase(head, marks, r.tokens[r.first].start, r.tokens[r.stop - 1].end)


def _within_a_week(span: Span) -> bool:
    """Whether «fredag–søndag» beside these days can only be the first and the last of them."""
    first, last = span.first, span.last
    if last is None or last.unit != "day" or first.unit not in DAYS:
        return False
    months = last.b - first.b if first.unit == "day" else 0
    return 0 < months % 12 * 30 + last.a - first.a < 7


# What is said after any time.
row("MOD", "?", flag("unsure"))
row("MOD", "( ? )", flag("unsure"))
row("MOD", ",|-? may-change", flag("unsure", ""))
row("MOD", "( may-change )", flag("unsure", ""))
row("MOD", "_- CLOCKS", mod("clocks"))
row("MOD", "; CLOCKS &end", mod("clocks-of-all"))
row("MOD", ",|;|-? every unit=day CLOCKS", mod("clocks-daily"))
row("MOD", "( every unit=day CLOCKS )", mod("clocks-daily"))
row("MOD", ",|;|-? filler unit=day CLOCKS", mod("clocks-daily"))
row("MOD", ",|;|-? CLOCKS every unit=day &end", lambda r, clocks, *_: Mod("clocks-daily", clocks,
    r.first, r.stop))  # fmt: skip
row("EACH", "every times?", lambda r, *_: True)
row("EACH", "filler", lambda r, *_: True)
row("EACH", "part &clock", lambda r, _: True)
row(
    "EACH",
    "word=alltid|begge|start|starter|begynner|byrjar|startar|oppstart|oppmøte :?",
    lambda r, _: True,
)
row("MOD", ",|;|-? EACH CLOCKS", mod("clocks-of-all"))
row("MOD", "( EACH CLOCKS )", mod("clocks-of-all"))
row(
    "MOD",
    ",|;|-? CLOCKS EACH &end",
    lambda r, clocks, _: Mod("clocks-of-all", clocks, r.first, r.stop),
)
row("MOD", "about CLOCKS", mod("clocks"))
row("MOD", "( tentative )", lambda r, word: Mod("unsure", word.text, r.first, r.stop))
row("MOD", "- open &end", lambda r, word: None if word.value else Mod("unsure", "", r.first,
    r.stop))  # fmt: skip
row("MOD", "( open )", lambda r, word: None if word.value else Mod("unsure", "", r.first, r.stop))
row("MOD", "tentative &end|,|;|.|and|or|(|)|?|clock", lambda r, word: (Mod("unsure", word.text,
    r.first, r.stop)))  # fmt: skip
row("MOD", ",|- tentative &end|;|.", lambda r, word: Mod("unsure", word.text, r.first, r.stop))
row("MOD", ",|-? note", flag("note"))
row("MOD", ",|- note", flag("note"))
row("MOD", "( note )", flag("note"))
row("MOD", ",? whole-day", flag("clocks", (Clock(time(0), time(0)),)))
row("MOD", ",|-? tentative CLOCKS", lambda r, word, clocks: Mod("unsure-clocks", (word.text,
    clocks), r.first, r.stop))  # fmt: skip
row("MOD", "( tentative CLOCKS )", lambda r, word, clocks: Mod("unsure-clocks", (word.text,
    clocks), r.first, r.stop))  # fmt: skip
row("MOD", ",? CLOCKS", mod("clocks"))
row("MOD", "( CLOCKS )", mod("clocks"))


# What is said after a date.
def _week_list(r: Reader, first: tuple[int, ...], more: list[tuple[int, ...]]) -> tuple[int, ...]:
    return tuple(n for numbers in (first, *more) for n in numbers)


def _week_run(r: Reader, first: Token, *last: Token) -> tuple[int, ...] | None:
    end = last[0].number if last else first.number
    return tuple(range(first.number, end + 1)) if first.number <= end <= 53 or not last else None


row("WEEK-RUN", "n - n", _week_run)
row("WEEK-RUN", "n", _week_run)
row("MORE-WEEKS", "and|,|/|- WEEK-RUN", lambda r, run: run)
row("MORE-WEEKS", "and|,|/|- unit=week WEEK-RUN", lambda r, _, run: run)
row("WEEK-NUMBERS", "WEEK-RUN MORE-WEEKS*", _week_list)
row("S-MOD", "MOD", lambda r, found: found)
row("S-MOD", "~word=t CLOCKS", lambda r, _, clocks: Mod("clocks", clocks, r.first, r.stop))
row("S-MOD", "every unit=year", lambda r, every, _: Mod("each-year", every.number, r.first, r.stop))
row("S-MOD", "frequency=year", flag("each-year", 1))
row("S-MOD", "unit=week WEEK-NUMBERS &end|,|;|.|and|or|(|)|?|clock", mod("weeks"))
row("S-MOD", ",|:|-? weekday !COMMA-LESS", lambda r, day: Mod("weekday", day.number, r.first,
    r.stop))  # fmt: skip
row("S-MOD", ",|:|-? PAIR !COMMA-LESS", mod("pair"))
row("S-MOD", ",|:|-? SHORT-DAY !COMMA-LESS", mod("weekday"))
row("S-MOD", "( SHORT-DAY )", mod("weekday"))
row("S-MOD", ":|- unit=week WEEK-NUMBERS &end|,|;|.|and|or|(|)|?|clock", mod("weeks"))
row("S-MOD", ":|- word=u ~.? n &end|,|;|.|and|or|(|)|?|clock", one_week)
row("BESIDE-CLOCK", "BARE-CLOCK", lambda r, clock: clock)
row("BESIDE-CLOCK", "from n -|to n !.|month|/|:", _bare_hours, prose=False)
row("BRACKET-CLOCK", "from n -|to n )", _bare_hours, prose=False)
row("BRACKET-CLOCK", "n . ~n2 )", _bare_clock, prose=False)
row("S-MOD", ",|- BESIDE-CLOCK", lambda r, clock: Mod("clocks", (clock,), r.first, r.stop))
row("S-MOD", "( BRACKET-CLOCK", lambda r, clock: Mod("clocks", (clock,), r.first, r.stop))
row("COMMA-LESS", "any|,|filler|and|-|to|in|weekday", lambda r, *_: True)
row("S-MOD", "BESIDE-CLOCK", lambda r, clock: Mod("clocks", (clock,), r.first, r.stop))
row("S-MOD", "HOURS", lambda r, clock: Mod("clocks", (clock,), r.first, r.stop))
row("HOURS", "_n -|to n !.|month|/|:", _bare_hours, prose=False)
row("HOURS", "SURE-HOUR - n !.|month|/|:", lambda r, first, last: (_sure_clock(r, first, _hour(r,
    last))), prose=False)  # fmt: skip
row("S-MOD", ",|;? except LEFT-OUT", lambda r, *read: Mod("left-out", read[-1], r.first, r.stop))
row("S-MOD", "( except LEFT-OUT )", mod("left-out"))
row("S-MOD", "( weekday )", lambda r, day: Mod("weekday", day.number, r.first, r.stop))
row("S-MOD", "( unit=week WEEK-NUMBERS )", lambda r, _, weeks: Mod("weeks-in", weeks, r.first,
    r.stop))  # fmt: skip
row("S-MOD", "( event|declared )", flag("name"))
row("S-MOD", "( SPAN )", mod("beside"))
row("S-MOD", "-|to WHICH-DAY CLOCK", lambda r, *read: Mod("later-end", read[-2:], r.first, r.stop))
row("S-MOD", "to|until @EVENT-AFTER", lambda r, word, event: Mod("to-event", (word, event),
    r.first, r.stop))  # fmt: skip
row("S-MOD", "and? until ATOM &end|,|;|.|and|or|(|)|?|clock", lambda r, word,
    last: (Mod("last-day", (word, last), r.first, r.stop)))  # fmt: skip
row("S-MOD", "and until @EVENT-AFTER", lambda r, word, event: Mod("further", (word, event),
    r.first, r.stop))  # fmt: skip


row("WHICH-DAY", "WEEKDAY-DATE", lambda r, day: day if day.unit == "day" else None)
row("WHICH-DAY", "DATE", lambda r, day: day if day.unit == "day" else None)


def _last_of(word: Token, last: Atom) -> Atom | None:
    """The last day that «og fram til 1. juni», «og ut året» give."""
    exact = last.unit in ("day", "week") or word.value == "through"
    if word.value == "nearing" or not exact:
        return None
    if last.unit == "year" and last.year is None:
        return last._replace(part="end")  # the whole of it would begin before the stretch does
    return last


def _dated(r: Reader, before: list[Mod], span: Span, mods: list[Mod]) -> Phrase | None:
    """A time with days of its own, with what stands before and after it."""
    marks = _marks(before)
    if marks is None or (marks.toward == "between") != (span.sign == "and"):
        return None
    if marks.toward in ("from", "between") and span.last is not None:
        marks = marks._replace(toward="")
    return _with_mods(r, span, marks, mods)


def _with_mods(r: Reader, span: Span, marks: Marks, mods: list[Mod]) -> Phrase | None:
    """A dated time with the marks after it, as far as they suit it."""
    if marks is not PLAIN:
        if "til" in marks.before and span.last is None and span.first.unit == "season":
            marks = marks._replace(toward="")  # «til høsten» is in the autumn
        if marks.about and span.first.unit in TURNS:
            marks = marks._replace(tentative=False)  # a week on either side is about already
        if marks.night and (span.first.unit != "day" or span.last is not None):
            return None
    head: Head = span
    for found in mods:
        added = _with_mod(r, head, marks, found)
        if added is None:
            r.stop = found.at
            break
        head, marks = added
    return _phrase(r, head, marks)


def _with_mod(r: Reader, head: Head, marks: Marks, found: Mod) -> tuple[Head, Marks] | None:
    """A dated time with one more mark; None when it does not suit it."""
    name, value = found.name, found.value
    if name == "unsure":
        return head, marks._replace(
            unsure=True, doubt=marks.doubt or (value if value is not True else "")
        )
    if name == "note":
        return head, marks
    if name == "unsure-clocks" and not marks.clocks:
        doubt, clocks = value
        return head, marks._replace(clocks=clocks, unsure=True, doubt=marks.doubt or doubt)
    if name == "clocks-daily" and isinstance(head, Span) and head.last and not marks.clocks:
        return Recurring(Rule("daily"), (Limit(head),)), marks._replace(clocks=value)
    if name in ("clocks", "clocks-of-all", "clocks-daily"):
        if marks.clocks:
            return None
        return head, marks._replace(clocks=value, across=name != "clocks")
    if not isinstance(head, Span):
        return None
    first, last = head.first, head.last
    plain = first.year is None and first.weekday < 0 and not (last or marks.toward or first.part)
    if name == "each-year":
        if (
            not plain
            or first.unit not in ("day", "month")
            or (first.unit == "day" and first.a > 31)
        ):
            return None
        day = first.unit == "day"
        rule = Rule(
            "yearly", value, months=(first.b if day else first.a,), month_day=first.a if day else 0
        )
        return Recurring(rule), marks._replace(flow="")
    if name in ("weeks", "weeks-in"):
        if marks.weeks or (name == "weeks" and head.final.unit != "day"):
            return None
        return head, marks._replace(weeks=value)
    if name == "weekday":
        if marks.weekday >= 0 or first.weekday >= 0 or head.final.unit not in ("day", "week"):
            return None
        if first.unit == "week" and last is None:
            return Span(
                day_of_week(r, first, value)._replace(start=first.start, at=first.at)
            ), marks
        return head, marks._replace(weekday=value)
    if name == "pair":
        days = _within_a_week(head) and not marks.pair
        return (head, marks._replace(pair=value)) if days else None
    if name == "left-out":
        return None if marks.left_out else (head, marks._replace(left_out=value))
    if name == "name":
        return head, marks
    if name == "beside":
        return _beside(head, marks, value)
    if name == "later-end":
        day, clock = value
        if (
            last
            or len(marks.clocks) != 1
            or marks.clocks[0].end
            or first.unit not in DAYS
            or clock.end
        ):
            return None
        clocks = (marks.clocks[0]._replace(end=clock.start),)
        return head._replace(last=day), marks._replace(clocks=clocks)
    return _further(head, marks, found)


def _further(head: Span, marks: Marks, found: Mod) -> tuple[Head, Marks] | None:
    """«og fram til 1. juni», «til sommerferien», «og fram mot landsmøtet» after a stretch."""
    word, value = found.value
    if marks.to is not None or head.last is not None:
        return None
    if found.name == "last-day":
        last = _last_of(word, value)
        if last is None or not (marks.toward == "from" or marks.flow == "through"):
            return None
        return Span(head.first, last, "to"), marks._replace(toward="")
    nearing = word.value == "nearing"
    if found.name == "to-event" and marks.toward == "from":
        return head, marks._replace(to=Anchor("from", to_event=value, nearing=nearing))
    if found.name == "further" and marks.toward == "from":
        return head, marks._replace(to=Anchor("from", to_event=value, nearing=nearing))
    if found.name == "further" and marks.flow == "through":
        return head, marks._replace(to=Anchor("until", value, nearing=nearing), further=True)
    return None


def _beside(head: Span, marks: Marks, beside: Span) -> tuple[Head, Marks] | None:
    """What says the same as the days before it: «uke 42 (12.–16. oktober)»."""
    first, last = head.first, head.last
    if head.final.unit in DAYS:
        feast = beside.first
        if beside.last is not None or feast.unit != "feast" or marks.called:
            return None
        return head, marks._replace(called=feast)
    if first.unit not in ("week", "feast") or last is not None or beside.first.unit not in DAYS:
        return None
    if first.unit == "feast":
        marks = marks._replace(called=first)
    else:
        marks = marks._replace(weeks=(first.a,))
    final = beside.final
    if first.year and beside.first.year is None and final.year is None:
        final = final._replace(year=first.year)
        beside = beside._replace(last=final) if beside.last else beside._replace(first=final)
    return beside, marks


def _toward_day(
    r: Reader, before: list[Mod], side: Token, span: Span, mods: list[Mod]
) -> Phrase | None:
    """«før 1. mai», «etter påske»."""
    marks = _marks(before)
    if marks is None:
        return None
    return _with_mods(r, span, marks._replace(toward=side.category), mods)


# Weekdays before a range, or of a week: «fre.–søn. 13.–15. mars», «mandag og onsdag i uke 42».
def _pair(r: Reader, before: list[Mod], first: Token, *rest: Any) -> Phrase | None:
    second, span, mods = rest[-3:]
    marks = _marks(before)
    if marks is None or not (marks.toward == "" or span.last):
        return None
    if marks.toward in ("from", "between") and span.last is not None:
        marks = marks._replace(toward="")
    return _with_mods(r, span, marks._replace(pair=(first.number, second.number)), mods)


def _paired(r: Reader, before: list[Mod], pair: tuple[int, int], span: Span,
            mods: list[Mod]) -> Phrase | None:  # fmt: skip
    """«fredag–søndag (13.–15. mars)»."""
    marks = _marks(before)
    return marks and _with_mods(r, span, marks._replace(pair=pair), mods)


def _of_weekday(r: Reader, before: list[Mod], day: Token, span: Span,
                mods: list[Mod]) -> Phrase | None:  # fmt: skip
    """«mandagene 6. mars, 3. april og 8. mai»."""
    return _dated(r, before, Span(span.first._replace(weekday=day.number)), mods)


def _days_of_week(r: Reader, before: list[Mod], first: Token, *rest: Any) -> Phrase | None:
    """«mandag–fredag i uke 42»."""
    second, week, mods = rest[-3:]
    marks = _marks(before)
    if marks is None:
        return None
    start, end = day_of_week(r, week, first.number), day_of_week(r, week, second.number)
    start = start._replace(start=first.start, end=week.end)
    span = Span(start, end._replace(start=second.start, end=week.end), "-")
    if marks.toward in ("from", "between"):
        marks = marks._replace(toward="")
    return _with_mods(r, span, marks, mods)


def _day_of_later_week(
    r: Reader, before: list[Mod], first: Token, _second: Token, _more: list[Token], week: Atom
) -> Phrase | None:
    """The first of «mandag og onsdag i uke 42»; the second is read by itself after it."""
    marks = _marks(before)
    if marks is None:
        return None
    place = next(n for n in range(r.first, r.stop) if r.tokens[n] is first)
    day = day_of_week(r, week, first.number)._replace(start=first.start, end=first.end)
    r.stop = place + 1
    return _phrase(r, Span(day), marks)


row("IN-WEEK", "in? WEEK", lambda r, week: week)
row("LATER-DAY", "and|, weekday", lambda r, day: day)


# Recurrences, with what limits them and what is excepted.
def _list_text(r: Reader) -> str:
    return r.text[r.tokens[r.first].start : r.tokens[r.stop - 1].end]


def _named(name: str, found: Any) -> Any:
    """What stands in brackets after one name; of several it tells the days of the last alone."""
    return found if " " not in name else None


def _tells_days(span: Span) -> bool:
    """Whether «(uke 9)» after a name tells its days; «(januar–mai)» is what the whole is within."""
    return span.first.unit in ("day", "week", "bare") or (
        span.first.unit == "month" and not span.last
    )


def _spans(r: Reader, first: Span, more: list[Span], *others: Any) -> tuple[Span, ...]:
    return (first, *more, *(others[0] if others else ()))


def _limit_member(r: Reader, span: Span) -> Span | None:
    """One more of the times a recurrence is limited to; a single day is another time."""
    first = span.first
    return span if span.last or (first.unit in LIMITING and first.weekday < 0) else None


def _week_span(r: Reader, first: Token, *rest: Any) -> Span | None:
    """«13», «9–11» in a list of weeks."""
    year = rest[-1]
    second = rest[0] if len(rest) > 1 else None
    number, short = year or (None, False)
    ends = (first, second) if second else (first,)
    if any(not 1 <= token.number <= 53 for token in ends):
        return None
    if second and r.token(1).text == "/" and second.number != first.number % 53 + 1:
        return None  # «uke 17, 30/4» is a week and a day
    stop = r.tokens[r.stop - 1].end
    atoms = [Atom("week", token.number, year=number, short=short, start=token.start, end=stop,
                  at=r.first, to=r.stop) for token in ends]  # fmt: skip
    if second is None:
        return Span(atoms[0])
    dash = r.first + 1
    atoms[0] = atoms[0]._replace(year=None, short=False, end=first.end, to=dash)
    atoms[1] = atoms[1]._replace(at=dash + 1)
    sign = r.kinds[dash] if r.kinds[dash] in "-/" else "to"
    return Span(atoms[0], atoms[1], sign, "", 2 if sign == "/" else 0, dash)


row("WEEK-SPAN", "!DASHED n -|/ n YEAR-W? !month|.|:|/", _week_span)
row("WEEK-SPAN", "n to n YEAR-W? !month|.|:", lambda r, first, _, second, year: (_week_span(r,
    first, second, year)))  # fmt: skip
row("WEEK-SPAN", "n YEAR-W? !month|.|-|/|to|:|times|num", _week_span)
row("WEEK-SPAN", "n &.", lambda r, n: None if r.after(1).category not in ("end", "word", ";", ")",
    "open", "tentative") else _week_span(r, n, None))  # fmt: skip
row("AND", ", and", lambda r: True)
row("AND", "and|,", lambda r: True)
row("WEEKS", "SPAN", lambda r, span: span if span.first.unit == "week" else None)
row("MORE-WEEK", "AND in? WEEK-SPAN", lambda r, _, span: span)
row("MORE-WEEK", "AND in? WEEKS", lambda r, _, span: span)
row("MORE-SPAN", "AND in? SPAN", lambda r, _, span: span)
row("MORE-LIMIT", "AND in? SPAN", lambda r, _, span: _limit_member(r, span))
row("LIST", "WEEKS MORE-WEEK* MORE-SPAN*", _spans)
row("LIST", "SPAN MORE-SPAN*", _spans)
row("LIMITS", "WEEKS MORE-WEEK* MORE-LIMIT*", _spans)
row("LIMITS", "SPAN MORE-LIMIT*", _spans)


def _bounded(r: Reader, found: tuple[Span, ...]) -> tuple[Limit, ...]:
    return tuple(Limit(span) for span in found)


def _from(r: Reader, span: Span, *more: Any) -> tuple[Limit, ...] | None:
    if span.last is not None:
        return (Limit(span),)
    return (Limit(span, "from"),)


def _from_to_event(r: Reader, span: Span, word: Token, event: str) -> tuple[Limit, ...] | None:
    if span.last is not None:
        return None
    anchor = Anchor("from", to_event=event, nearing=word.value == "nearing")
    return (Limit(span, "from", anchor=anchor),)


def _from_until(r: Reader, span: Span, word: Token, last: Atom) -> tuple[Limit, ...] | None:
    end = _last_of(word, last)
    return None if span.last or end is None else (Limit(Span(span.first, end, "to")),)


def _until(r: Reader, word: Token, span: Span) -> tuple[Limit, ...]:
    return (Limit(span, "until", word.value == "through", word.value == "nearing"),)


def _and_further(r: Reader, span: Span, word: Token, event: str) -> tuple[Limit, ...]:
    anchor = Anchor("until", event, nearing=word.value == "nearing")
    return (Limit(span, "", anchor=anchor, further=True),)


def _event_limit(r: Reader, hanging: Hanging) -> tuple[Limit, ...] | None:
    return (Limit(None, anchor=hanging.anchor),)


row("IN-WORD", "in|during|whole", lambda r, *_: True)
row("IN-WORD", "unit=period !end|,|;|.|)|and", lambda r, _: True)
row("LIMIT", "next? IN-WORD* from SPAN to|until @EVENT", lambda r, _i, _f, span, word,
    event: (_from_to_event(r, span, word, event)))  # fmt: skip
row("LIMIT", "next? IN-WORD* from SPAN and? until ATOM", lambda r, _i, _f, span, word,
    last: (_from_until(r, span, word, last)))  # fmt: skip
row("LIMIT", "next? IN-WORD* from SPAN and until @EVENT", lambda r, _i, _f, span, word,
    event: (_from_to_event(r, span, word, event)))  # fmt: skip
row("LIMIT", "next? IN-WORD* from SPAN", lambda r, _i, _f, span: _from(r, span))
row("LIMIT", "next IN-WORD* SPAN", lambda r, _i, span: _from(r, span))
row("LIMIT", "IN-WORD* between BETWEEN", lambda r, _i, span: (Limit(span),))
row("LIMIT", "to|until SPAN", _until)
row("LIMIT", "after|before SPAN &end|,|;|.|and|or|(|)|?|clock|except", lambda r, side,
    span: ((Limit(span, side.category),)))  # fmt: skip
row("LIMIT", "IN-WORD* SPAN and? until ATOM &end|,|;|.|and|or|(|)|?|clock", lambda r, _i, span,
    word, last: _from_until(r, span, word, last))  # fmt: skip
row("LIMIT", "IN-WORD* SPAN and until @EVENT", lambda r, _i, span, word,
    event: (None if span.last else _and_further(r, span, word, event)))  # fmt: skip
row("LIMIT", "IN-WORD* LIMITS", lambda r, _i, found: _bounded(r, found))
row("LIMIT", "&after|when|before|until|from HANGING", _event_limit)
row("ONLY", "&in|during|from|between|to|until|after|before|when|next|unit LIMIT", lambda r, f: f)

row("EXCEPT-TO", "end|;|(|)", lambda r: True)
row("R-MOD", "MOD", lambda r, found: found)
row("R-MOD", ",|-? HOURS", lambda r, clock: Mod("hours", (clock,), r.first, r.stop))
row("R-MOD", "BESIDE-CLOCK", lambda r, clock: Mod("hours", (clock,), r.first, r.stop))
row("R-MOD", ",? PARITY", mod("parity"))
row("R-MOD", "( PARITY )", mod("parity"))
row("R-MOD", ",? in? WEEKLY-DAYS", mod("days"))
row("MORE-LEFT-OUT", ", and in? SPAN", lambda r, span: span)
row("MORE-LEFT-OUT", "and|or in? SPAN", lambda r, span: span)
row("MORE-LEFT-OUT", ", SPAN", lambda r, span: span)
row("WHICH-DAYS", "( LIST )", lambda r, spans: spans if all(map(_tells_days, spans)) else None)
row("LEFT-OUT", "in? SPAN WHICH-DAYS MORE-LEFT-OUT*", lambda r, _, spans, more: Except((*spans,
    *more), _list_text(r)))  # fmt: skip
row("MORE-LEFT-OUT", ",|and|or in? @HOLIDAYS ( SPAN )", lambda r, name, span: _named(name, span))
row("LEFT-OUT", "in? @HOLIDAYS WHICH-DAYS MORE-LEFT-OUT*", lambda r, name, spans, more: _named(name,
    Except((*spans, *more), _list_text(r))))  # fmt: skip
row("LEFT-OUT", "in? SPAN ( event|declared|feast|word )", lambda r, span, *_: Except((span,),
    _list_text(r)))  # fmt: skip
row("LEFT-OUT", "in LIST", lambda r, spans: Except(spans, _list_text(r)))
row("LEFT-OUT", "WEEKS MORE-WEEK*9 MORE-LEFT-OUT*", lambda r, first, weeks, more: (Except((first,
    *weeks, *more), _list_text(r))))  # fmt: skip
row("LEFT-OUT", "SPAN MORE-LEFT-OUT*", lambda r, first, more: (Except((first, *more),
    _list_text(r))))  # fmt: skip
row("R-MOD", "_- LIMIT", mod("limits"))
row("R-MOD", "( LIMIT ,? except LEFT-OUT )", lambda r, limits, *read: (Mod("limits-but", (limits,
    read[-1]), r.first, r.stop)))  # fmt: skip
row("R-MOD", "; except LEFT-OUT", mod("except"))
row("R-MOD", ",? except LEFT-OUT", lambda r, found: Mod("except", found, r.first, r.stop))
row("R-MOD", "( except LEFT-OUT )", lambda r, found: Mod("except", found, r.first, r.stop))
row("R-MOD", "( word=fri LEFT-OUT )", lambda r, _, found: Mod("except", found, r.first, r.stop))
row("R-MOD", ",? except in? WEEKLY-DAYS &end|,|;|.|(|)|?|clock", mod("except-days"))
row("R-MOD", ",? except @HOLIDAYS", lambda r, text: Mod("except", Except((), text), r.first,
    r.stop))  # fmt: skip
row("R-MOD", "deadline DAY-OF-YEAR", lambda r, _, day: Mod("by-day", day, r.first, r.stop))
row("R-MOD", "( LIMIT )", mod("limits"))
row("R-MOD", ": LIMIT", mod("limits"))
row("R-MOD", ", ONLY", mod("limits"))
row("R-MOD", "LIMIT", mod("limits"))
row("WEEKLY-DAYS", "weekdays MORE-DAYS*", lambda r, day, more: tuple(sorted({day.number, *more})))
row("WEEKLY-DAYS", "WEEKDAY MORE-DAYS*", lambda r, day, more: None if _has_date(r) else tuple(
    sorted({day, *more})))  # fmt: skip
row("WEEKLY-DAYS", "WEEKDAY -|to WEEKDAY", lambda r, first, last: (tuple(range(first,
    last + 1)) if last > first else None))  # fmt: skip


def _has_date(r: Reader) -> bool:
    """Whether a weekday is that of the one date after it: «hver uke, mandag 6. mars»."""
    if r.after().category not in ("filler", ",") or r.kinds[r.stop + 1] not in ("n1", "n2"):
        return False
    first, stop = r.first, r.stop
    found = r.read("SPAN", stop + 1)
    r.first, r.stop = first, stop
    return found is None or found[0].last is None


def _holidays(r: Reader, at: int) -> tuple[str, int] | None:
    """What is excepted in the writer's words: it has to name something that there is in a year."""
    first = at
    while r.kinds[at] not in ("end", ";", "(", ")"):
        at += 1
    if not names_of(r.tokens[first:at]):
        return None
    return r.text[r.tokens[first].start : r.tokens[at - 1].end], at


GRAMMAR.function("HOLIDAYS", _holidays)


def _recurring(
    r: Reader, before: list[Mod], recurrence: Recurrence, mods: list[Mod]
) -> Phrase | None:
    marks = _marks(before)
    if marks is None or marks.toward or marks.flow == "through" or marks.night:
        return None
    head = Recurring(recurrence)
    for found in mods:
        added = _recurring_with(r, head, marks, found)
        if added is None:
            r.stop = found.at
            break
        head, marks = added
    return _phrase(r, head, marks)


def _recurring_with(
    r: Reader, head: Recurring, marks: Marks, found: Mod
) -> tuple[Recurring, Marks] | None:
    """A recurrence with one more mark; None when it does not suit it."""
    name, value, recurrence = found.name, found.value, head.recurrence
    if name in OF_ANY_HEAD:
        added = _with_mod(r, head, marks, found)
        return (head, added[1]) if added else None
    if name == "hours":
        of_days = isinstance(recurrence, Rule) and recurrence.weekdays and not marks.clocks
        return (head, marks._replace(clocks=value)) if of_days else None
    if name == "parity":
        if (
            not isinstance(recurrence, Rule)
            or recurrence.frequency not in ("daily", "weekly")
            or (recurrence.parity and recurrence.parity != value)
        ):
            return None
        every = 1 if recurrence.every == 2 else recurrence.every
        return head._replace(recurrence=recurrence._replace(parity=value, every=every)), marks
    if name == "days":
        weeks = _weeks_between(recurrence)
        if not weeks:
            return None
        rule = Rule("weekly", weeks, weekdays=value, about=recurrence.about)
        return head._replace(recurrence=rule), marks
    if name == "by-day":
        if recurrence != Rule("yearly", recurrence.every) and recurrence != Quota(1, "year"):
            return None
        day, month = value
        rule = Rule("yearly", recurrence.every, months=(month,), month_day=day)
        return head._replace(recurrence=rule), marks._replace(deadline="by")
    if name == "limits-but":
        limits, left_out = value
        added = _limited(r, head, marks, found._replace(value=limits)) if not head.limits else None
        return _excepting(r, added[0], added[1], left_out) if added else None
    if name == "except-days":
        return _without_days(head, marks, value)
    if name == "except":
        return _excepting(r, head, marks, value)
    if head.limits and not (_may_go_on(head.limits) and value[0].span is None):
        return None
    return _limited(r, head, marks, found)


def _weeks_between(found: Recurrence) -> int:
    """How many weeks lie between the times, where no day of the week is said; else 0."""
    if isinstance(found, Quota):
        return found.every if found == Quota(1, "week", found.every, about=found.about) else 0
    if found == Rule("weekly", found.every, about=found.about):
        return found.every
    fortnightly = found == Rule("daily", found.every, about=found.about) and not found.every % 7
    return found.every // 7 if fortnightly else 0


def as_rule(found: Recurrence) -> Rule | None:
    """«månedlig» as «hver måned», which is what months can be taken out of."""
    if isinstance(found, Rule):
        return found
    frequency = FREQUENCIES.get(found.per)
    plain = found == Quota(1, found.per, found.every, about=found.about)
    return Rule(frequency, found.every, about=found.about) if plain and frequency else None


def _excepting(
    r: Reader, head: Recurring, marks: Marks, value: Except
) -> tuple[Recurring, Marks] | None:
    found = without(head, value)
    return (found, marks) if found else None


def without(head: Recurring, value: Except) -> Recurring | None:
    """A recurrence without what is excepted; None where it cannot leave anything out."""
    rule = as_rule(head.recurrence)
    if rule is None or head.excepted or rule.except_months or rule.except_text:
        return None
    months = _plain_months(value.spans)
    if months:
        return head._replace(recurrence=rule._replace(except_months=months))
    rule = rule._replace(except_text=value.text, except_open=not value.spans)
    return head._replace(recurrence=rule, excepted=value.spans)


def _without_days(
    head: Recurring, marks: Marks, days: tuple[int, ...]
) -> tuple[Recurring, Marks] | None:
    """«hver dag unntatt søndag», «mandag–fredag, ikke onsdag»: the other days of the week."""
    rule = head.recurrence
    if not isinstance(rule, Rule) or rule.every != 1 or rule.ordinals:
        return None
    every = tuple(range(7)) if rule.frequency == "daily" else rule.weekdays
    left = tuple(day for day in every if day not in days)
    if not left or len(left) == len(every):
        return None
    return head._replace(recurrence=rule._replace(frequency="weekly", weekdays=left)), marks


def _plain_months(spans: tuple[Span, ...]) -> tuple[int, ...]:
    """The months, where that is all there is and none has a year: «juni–august»."""
    found: list[int] = []
    for span in spans:
        for one in (span.first, span.final):
            if one.unit != "month" or one.part or one.year is not None:
                return ()
        length = (span.final.a - span.first.a) % 12
        found += ((span.first.a - 1 + n) % 12 + 1 for n in range(length + 1))
    return tuple(found)


def _may_go_on(limits: tuple[Limit, ...]) -> bool:
    """Whether a recurrence with these limits may have an event as its end besides."""
    return len(limits) == 1 and limits[0].anchor is None and not limits[0].toward


def _limited(
    r: Reader, head: Recurring, marks: Marks, found: Mod
) -> tuple[Recurring, Marks] | None:
    """A recurrence with what limits it."""
    limits: tuple[Limit, ...] = found.value
    if any(limit.span and limit.span.final.unit == "bare" for limit in limits):
        return None
    if head.limits:  # «hver torsdag i 2026 fram til landsmøtet»
        (one,) = head.limits
        (event,) = limits
        return head._replace(limits=(one._replace(anchor=event.anchor),)), marks
    return head._replace(limits=limits), marks


# What goes on, and what is open.
def _flow(r: Reader, before: list[Mod], token: Token, _: Any, mods: list[Mod]) -> Phrase | None:
    marks = _marks(before)
    if marks is None or marks.toward:
        return None
    marks = marks._replace(flow="")
    flow = Flow(token.value)
    for found in mods:
        limits: tuple[Limit, ...] = found.value if found.name == "limits" else ()
        if found.name in OF_ANY_HEAD:
            added = _with_mod(r, flow, marks, found)
            if added is not None:
                marks = added[1]
                continue
        elif len(limits) == 1 and flow.limit is None and limits[0].span and not limits[0].toward:
            flow = flow._replace(limit=limits[0])
            continue
        r.stop = found.at
        break
    return _phrase(r, flow, marks)


def _whole_day(r: Reader, before: list[Mod], _: Token) -> Phrase | None:
    marks = _marks(before)
    clocks = (Clock(time(0), time(0)),)
    return None if marks is None else _phrase(r, Flow("always"), marks._replace(clocks=clocks))


def _open(r: Reader, before: list[Mod], head: Open) -> Phrase | None:
    marks = _marks(before)
    return None if marks is None else _phrase(r, head, marks)


def _verbatim(r: Reader, at: int) -> tuple[str, int] | None:
    """What stands after an open time and belongs to it, up to the next comma or bracket."""
    first = at
    while r.kinds[at] not in ("end", ";", ",", "(", ")", "?"):
        at += 1
    return (r.text[r.tokens[first].start : r.tokens[at - 1].end], at) if at > first else None


def _decided_later(r: Reader, token: Token, said: str) -> Open | None:
    """«avklares i januar», «avklares innen 1. mars», «etter avtale med Kari»."""
    following = r.tokens[r.first + 1]
    when = following.category in ("in", "during", "deadline", "to") or (
        following.category == "season" and not r.prose
    )
    decided = not token.value and token.text.lower().startswith(DECIDING) and when
    return (
        Open(token.value, Anchor("verbatim", said)) if decided or following.text == "med" else None
    )


GRAMMAR.function("VERBATIM", _verbatim)
row("OPEN", "open &after|before|when HANGING", lambda r, token, found: Open(token.value,
    found.anchor))  # fmt: skip
row("OPEN", "open @VERBATIM", _decided_later)
row("OPEN", "open", lambda r, token: Open(token.value))


# Events.
def _hanging(r: Reader, before: list[Mod], head: Hanging) -> Phrase | None:
    marks = _marks(before)
    if marks is None or marks.night:
        return None
    within = marks.deadline == "by" and bool(before) and before[-1].name == "deadline"
    anchor = head.anchor
    if anchor.duration is not None:
        if not anchor.event and not within:
            return None
        anchor = anchor._replace(within=within)
    return _phrase(r, head._replace(anchor=anchor), marks)


def _from_event(r: Reader, before: list[Mod], head: Hanging) -> Phrase | None:
    return _hanging(r, before, head)


def _between_event(r: Reader, before: list[Mod], first: Atom, event: str) -> Phrase | None:
    """«mellom 1. mai og sommerferien»."""
    marks = _marks(before)
    if marks is None or marks.toward != "between":
        return None
    return _phrase(r, Span(first), marks._replace(toward="from", to=Anchor("from", to_event=event)))


def _dates_of_event(r: Reader, before: list[Mod], head: Hanging, span: Span) -> Phrase | None:
    """«vinterferien (uke 8)»: the days of what is named."""
    marks = _marks(before)
    return _phrase(r, span, marks) if marks is not None and head.named else None


event_row()
row("RECURRENCE", "frequency=month ,? NTH-DAY", lambda r, _, nth: Rule("monthly",
    weekdays=(nth[1],), ordinals=nth[0]))  # fmt: skip
row("RECURRENCE", "QUOTA", lambda r, found: found)
row("RECURRENCE", "about RULE", lambda r, _, rule: rule._replace(about=True) if isinstance(rule,
    Quota) or not (rule.ordinals or rule.month_day) else None)  # fmt: skip
row("RECURRENCE", "RULE", lambda r, found: found)


def then(make: Any) -> Any:
    """A constructor that waits for what was said before."""
    return lambda r, *read: (make, read)


row("DATE-START", "n . month", lambda r, *_: True)
row("DATE-START", "n .|/ n", lambda r, *_: True)
row("BODY", "&DATE-START SPAN S-MOD*9", then(_dated))
row("SHORT-DAYS", "filler? SPAN", lambda r, span: span if _within_a_week(span) else None)
row("BODY", "PAIR ( SHORT-DAYS ) S-MOD*9", then(_paired))
row("ONE-DAY", "filler? DATE !-|to|until|/", lambda r, *_: True)
row("BODY", "weekdays &ONE-DAY filler? SPAN S-MOD*9", then(_of_weekday))
row("BODY", "RECURRENCE R-MOD*9", then(_recurring))
row("BODY", "weekday - weekday &n SPAN S-MOD*9", then(_pair))
row("BODY", "weekday and|to weekday &n SPAN S-MOD*9", then(_pair))
row("BODY", "weekday -|to weekday IN-WEEK !-|/ S-MOD*9", then(_days_of_week))
row("BODY", "weekday LATER-DAY LATER-DAY*6 IN-WEEK", then(_day_of_later_week))
row("BODY", "OPEN", then(_open))
row("BODY", "whole-day", then(_whole_day))
row("REGULAR", "and regular", lambda r, _: True)
row("REGULAR", "WHOLE", lambda r, _: True)
row("BODY", "continuous REGULAR? R-MOD*9", then(_flow))
row("BODY", "SPAN S-MOD*9", then(_dated))
row("PHRASE", "( PREFIX*9 BODY )", lambda r, before, body: body[0](r, before, *body[1]))
row("PHRASE", "PREFIX*9 BODY", lambda r, before, body: body[0](r, before, *body[1]))
row("PHRASE", "BEFORE BETWEEN S-MOD*9", _dated)
row("PHRASE", "BEFORE ATOM and @EVENT-AFTER", _between_event)
row("PHRASE", "BEFORE-EVENT before|after SPAN &end|,|;|.|and|or|(|)|?|clock S-MOD*9", _toward_day)
row("PHRASE", "BEFORE-EVENT HANGING ( SPAN )", _dates_of_event)
row("PHRASE", "BEFORE-EVENT HANGING", _hanging)
row("WEEK-PHRASE", "BEFORE WEEK-SPAN S-MOD*9", _dated)
row("CHECK", "( weekday )", lambda r, day: day.number)
row("CHECK", "( unit=week WEEK-NUMBERS )", lambda r, _, weeks: weeks)
row("CHECK", ", unit=week WEEK-NUMBERS", lambda r, _, weeks: weeks)
