"""The rows for one time of a list, PHRASE: what it is, with the marks around it."""

from __future__ import annotations

from datetime import time
from typing import Any

from applan.when.engine import Reader
from applan.when.events import event_row
from applan.when.phrases import Atom, Clock, Flow, Hanging, Limit, Mod, Open, Phrase, Span
from applan.when.rows_dates import GRAMMAR, day_of_week
from applan.when.rows_limits import recurring
from applan.when.rows_marks import (
    OF_ANY_HEAD,
    dated,
    marks_of,
    phrase_of,
    toward_day,
    with_mod,
    with_mods,
    within_a_week,
)
from applan.when.tokens import Token
from applan.when.values import Anchor, Quota, Rule

__all__ = ["GRAMMAR"]

row = GRAMMAR.row

DECIDING = ("avklar", "blir avklar", "vert avklar", "skal avklar", "må avklar", "bestemm",
            "fastsett", "blir fastsett", "kunngj", "blir kunngj", "blir bestemt")  # fmt: skip


# Weekdays before a range, or of a week: «fre.–søn. 13.–15. mars», «mandag og onsdag i uke 42».
def _paired(
    r: Reader, before: list[Mod], pair: tuple[int, int], span: Span, mods: list[Mod]
) -> Phrase | None:
    marks = marks_of(before)
    if marks is None or not (marks.toward == "" or span.last):
        return None
    if marks.toward == "from" and span.last is not None:
        marks = marks._replace(toward="")
    return with_mods(r, span, marks._replace(pair=pair), mods)


def _of_weekday(
    r: Reader, before: list[Mod], day: Token, span: Span, mods: list[Mod]
) -> Phrase | None:
    """«mandagene 6. mars, 3. april og 8. mai»."""
    return dated(r, before, Span(span.first._replace(weekday=day.number)), mods)


def _days_of_week(r: Reader, before: list[Mod], first: Token, *rest: Any) -> Phrase | None:
    """«mandag–fredag i uke 42»."""
    second, week, mods = rest[-3:]
    marks = marks_of(before)
    if marks is None:
        return None
    start, end = day_of_week(r, week, first.number), day_of_week(r, week, second.number)
    start = start._replace(start=first.start, end=week.end)
    span = Span(start, end._replace(start=second.start, end=week.end), "-")
    if marks.toward == "from":
        marks = marks._replace(toward="")
    return with_mods(r, span, marks, mods)


def _day_of_later_week(
    r: Reader, before: list[Mod], first: Token, _second: Token, _more: list[Token], week: Atom
) -> Phrase | None:
    """The first of «mandag og onsdag i uke 42»; the second is read by itself after it."""
    marks = marks_of(before)
    if marks is None:
        return None
    place = next(n for n in range(r.first, r.stop) if r.tokens[n] is first)
    day = day_of_week(r, week, first.number)._replace(start=first.start, end=first.end)
    r.stop = place + 1
    return phrase_of(r, Span(day), marks)


row("IN-WEEK", "in? WEEK")
row("LATER-DAY", "and|, weekday")


# What goes on, and what is open.
def _flow(r: Reader, before: list[Mod], token: Token, _: Any, mods: list[Mod]) -> Phrase | None:
    marks = marks_of(before)
    if marks is None or marks.toward:
        return None
    marks = marks._replace(flow="")
    flow = Flow(token.value)
    for found in mods:
        limits: tuple[Limit, ...] = found.value if found.name == "limits" else ()
        if found.name in OF_ANY_HEAD:
            added = with_mod(r, flow, marks, found)
            if added is not None:
                marks = added[1]
                continue
        elif len(limits) == 1 and flow.limit is None and limits[0].span and not limits[0].toward:
            flow = flow._replace(limit=limits[0])
            continue
        r.stop = found.at
        break
    return phrase_of(r, flow, marks)


def _whole_day(r: Reader, before: list[Mod], _: Token) -> Phrase | None:
    marks = marks_of(before)
    clocks = (Clock(time(0), time(0)),)
    return None if marks is None else phrase_of(r, Flow("always"), marks._replace(clocks=clocks))


def _open(r: Reader, before: list[Mod], head: Open) -> Phrase | None:
    marks = marks_of(before)
    return None if marks is None else phrase_of(r, head, marks)


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
def _hanging(r: Reader, before: list[Mod], head: Hanging, days: Span | None) -> Phrase | None:
    """What hangs on an event, or «vinterferien (uke 8)»: the days of what is named."""
    marks = marks_of(before)
    if marks is None or marks.night:
        return None
    if days is not None and head.named:
        return phrase_of(r, days, marks)
    if days is not None:
        r.stop -= next(n for n in range(1, r.stop) if r.kinds[r.stop - n] == "(")
    within = marks.deadline == "by" and bool(before) and before[-1].name == "deadline"
    anchor = head.anchor
    if anchor.duration is not None:
        if not anchor.event and not within:
            return None
        anchor = anchor._replace(within=within)
    return phrase_of(r, head._replace(anchor=anchor), marks)


def _between_event(r: Reader, before: list[Mod], first: Atom, event: str) -> Phrase | None:
    """«mellom 1. mai og sommerferien»."""
    marks = marks_of(before)
    if marks is None:
        return None
    return phrase_of(
        r, Span(first), marks._replace(toward="from", to=Anchor("from", to_event=event))
    )


event_row()
row("RECURRENCE", "frequency=month ,? NTH-DAY", lambda r, _, nth: Rule("monthly",
    weekdays=(nth[1],), ordinals=nth[0]))  # fmt: skip
row("RECURRENCE", "QUOTA")
row("RECURRENCE", "about RULE", lambda r, _, rule: rule._replace(about=True) if isinstance(rule,
    Quota) or not (rule.ordinals or rule.month_day) else None)  # fmt: skip
row("RECURRENCE", "RULE")


def then(make: Any) -> Any:
    """A constructor that waits for what was said before."""
    return lambda r, *read: (make, read)


row("DATE-START", "n . month || n .|/ n")
row("BODY", "&DATE-START SPAN S-MOD*9", then(dated))
row("SHORT-DAYS", "from? filler? SPAN", lambda r, _, span: span if within_a_week(span) else None)
row("BODY", "PAIR ( SHORT-DAYS ) S-MOD*9", then(_paired))
row("ONE-DAY", "filler? DATE !-|to|until|/ || filler? BARE &,|and", lambda r, *_: True)
row("BODY", "weekdays &ONE-DAY filler? SPAN S-MOD*9", then(_of_weekday))
row("BODY", "RECURRENCE R-MOD*9", then(recurring))
row("BODY", "TWO-DAYS &n SPAN S-MOD*9", then(_paired))
row("BODY", "weekday -|to weekday IN-WEEK !-|/ S-MOD*9", then(_days_of_week))
row("BODY", "weekday LATER-DAY LATER-DAY*6 IN-WEEK", then(_day_of_later_week))
row("BODY", "OPEN", then(_open))
row("BODY", "whole-day", then(_whole_day))
row("REGULAR", "and regular || WHOLE")
row("BODY", "continuous REGULAR? R-MOD*9", then(_flow))
row("BODY", "SPAN S-MOD*9", then(dated))
row("PHRASE", "( PREFIX*9 BODY )", lambda r, before, body: body[0](r, before, *body[1]))
row("PHRASE", "PREFIX*9 BODY", lambda r, before, body: body[0](r, before, *body[1]))
row("PHRASE", "PREF*9 between BETWEEN S-MOD*9", dated)
row("PHRASE", "PREF*9 between ATOM and @EVENT-AFTER", _between_event)
row("PHRASE", "PREF*9 before|after SPAN &END S-MOD*9", toward_day)
row("ITS-DAYS", "( SPAN )")
row("PHRASE", "PREF*9 HANGING ITS-DAYS?", _hanging)
row("WEEK-PHRASE", "PREFIX*9 WEEK-SPAN S-MOD*9", dated)
row("CHECK", "( weekday )", lambda r, day: day.number)
row("CHECK", "( unit=week WEEK-NUMBERS ) || , unit=week WEEK-NUMBERS", lambda r, _, weeks: weeks)
