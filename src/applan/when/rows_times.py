"""The rows for one time of a list, PHRASE: what it is, with the marks around it."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from applan.when.engine import Reader
from applan.when.events import event_row
from applan.when.marking import Added, dated, marked
from applan.when.phrases import Atom, Flow, Hanging, Limit, Marks, Mod, Open, Phrase, Span
from applan.when.rows_dates import GRAMMAR, SOME_YEAR, atom, day_of_week, said, since
from applan.when.rows_limits import LIMITING, recurring
from applan.when.rows_marks import DAYS, PLAIN, WHOLE_DAY, phrase_of
from applan.when.rows_rules import nth_rule
from applan.when.tokens import Token
from applan.when.values import Anchor, Quota, Rule
from applan.when.years import exists

__all__ = ["GRAMMAR"]

row = GRAMMAR.row

DECIDING = ("avklar", "blir avklar", "vert avklar", "skal avklar", "må avklar", "bestemm",
            "fastsett", "blir fastsett", "kunngj", "blir kunngj", "blir bestemt")  # fmt: skip


# Weekdays before a range, or of a week: «fre.–søn. 13.–15. mars», «mandag og onsdag i uke 42».
def _paired(
    r: Reader, marks: Marks, pair: tuple[int, ...], span: Span, mods: list[Mod]
) -> Phrase | None:
    fits = len(pair) == 2 if span.last else marks.toward == ""
    return dated(r, marks._replace(pair=pair), span, mods) if fits else None


def _several_paired(
    r: Reader, marks: Marks, days: tuple[int, ...], span: Span, mods: list[Mod]
) -> Phrase | None:
    """«mandag, tirsdag og onsdag 3.–5. mai»; «mandag og onsdag 3.–5. mai» is silent of Tuesday."""
    if span.last and any(day != (before + 1) % 7 for before, day in pairwise(days)):
        return None
    return _paired(r, marks, (days[0], days[-1]) if span.last else days, span, mods)


def _said_of_all(
    r: Reader, marks: Marks, name: str, span: Span, mods: list[Mod], **more: Any
) -> Phrase | None:
    """A time with a mark that is said before it, and so of the rest of its list too."""
    return dated(r, marks._replace(before=(*marks.before, name), **more), span, mods)


def _timed_day(
    r: Reader, marks: Marks, day: Token, clocks: Any, when: Atom, mods: list[Mod]
) -> Phrase | None:
    """«tirsdag kl. 18 i uke 42», «onsdag kl. 19, 17. mars», «siste onsdag kl. 18 i mars»."""
    of_week = when.unit not in ("day", "nth-weekday")
    found = day_of_week(r, when, day.number) if of_week else since(r, when, weekday=day.number)
    if marks.clocks:
        return None
    return _said_of_all(r, marks, "clocks", Span(found), mods, clocks=clocks)


row("IN-WEEK", "in? WEEK")
row("IN-MONTH", "in|of MONTH")


# What goes on, and what is open.
def _flow(r: Reader, marks: Marks, token: Token, _: Any, mods: list[Mod]) -> Phrase | None:
    """Something that goes on, with the one stretch that limits it."""

    def add(r: Reader, head: Flow, marks: Marks, found: Mod) -> Added:
        one = found.name == "limits" and head.limit is None and len(found.value) == 1
        limit: Limit = found.value[0] if one else Limit(None)
        goes_on = limit.span and (limit.span.last or limit.span.first.unit in LIMITING)
        return (head._replace(limit=limit), marks) if goes_on and not limit.toward else None

    flow = Flow(token.value)
    return None if marks.toward else marked(r, flow, marks._replace(flow=""), mods, add)


def _verbatim(r: Reader, at: int) -> tuple[str, int] | None:
    """What stands after an open time and belongs to it, up to the next comma or bracket."""
    first = at
    while r.kinds[at] not in ("end", ";", ",", "(", ")", "?") and not r.read("@NEW-LINE", at):
        at += 1
    return (r.text[r.tokens[first].start : r.tokens[at - 1].end], at) if at > first else None


def _decided_later(r: Reader, token: Token, said: str) -> Open | None:
    """«avklares i januar», «avklares innen 1. mars», «etter avtale med Kari»."""
    following = r.tokens[r.first + 1]
    when = following.category in ("in", "during", "deadline", "to") or (
        following.category == "season" and not r.prose
    )
    decided = not token.value and token.text.lower().startswith(DECIDING) and when
    later = decided or following.text in ("med", "av")
    return Open(token.value, Anchor("verbatim", said)) if later else None


GRAMMAR.function("VERBATIM", _verbatim)
GRAMMAR.function("MONTHLESS", lambda r, at: None if "month" in r.kinds else (True, at))
row("OPEN", "open &after|before|when HANGING", lambda r, token, found: Open(token.value,
    found.anchor))  # fmt: skip
row("OPEN", "open @VERBATIM", _decided_later)
row("OPEN", "open", lambda r, token: Open(token.value))
row("OPEN", "note=note &end", lambda r, _: None if r.first else Open(""))


# Events.
def _hanging(r: Reader, marks: Marks, head: Hanging) -> Phrase | None:
    anchor = head.anchor
    within = marks.deadline == "by" and marks.before[-1:] == ("deadline",)
    if marks.night:
        return None
    if anchor.duration is not None:
        if not anchor.event and not within:
            return None
        anchor = anchor._replace(within=within)
    return phrase_of(r, head._replace(anchor=anchor), marks)


event_row()
row("MONTHS-APART", "EVERY-N unit=month", lambda r, step, _: step)
row("MONTHS-APART", "QUOTA", lambda r, quota: 1 if quota == Quota(1, "month") else None)
row("OF-IT", "filler? NTH-RULE", lambda r, rule: rule if rule.frequency == "monthly" else None)
row("OF-IT", "filler n . &END", lambda r, n: Rule("monthly", month_day=n.number) if
    1 <= n.number <= 31 else None)  # fmt: skip
row("OF-IT", "NTH-DAY !in|of", lambda r, nth: Rule("monthly", weekdays=nth[1], ordinals=nth[0]))
row("RECURRENCE", "MONTHS-APART ,|:? OF-IT", lambda r, months, rule: rule._replace(every=months))
row("RECURRENCE", "QUOTA")
row("RECURRENCE", "about RULE", lambda r, _, rule: rule._replace(about=True) if isinstance(rule,
    Quota) or not (rule.ordinals or rule.month_day) else None)  # fmt: skip
row("RECURRENCE", "RULE")


def _bracketed(r: Reader, marks: Marks, body: Any, timed: Mod) -> Phrase | None:
    """«[11. januar] kl. 18», «(mandag–onsdag) kl. 9»."""
    stop = r.stop
    found: Phrase | None = body[0](r, marks, *body[1])
    fits = found is not None and r.stop == stop and not found.marks.clocks
    return found.said(clocks=timed.value) if found and fits else None


def then(make: Any) -> Any:
    """A constructor that waits for what was said before."""
    return lambda r, *read: (make, read)


row("BODY", "PAIR ( SHORT-DAYS ) S-MOD*9", then(_paired))
row("ONE-DAY", "!BARE-CLOCK filler? DATE !-|to|until|/ || filler? BARE &,|and", lambda r, *_: True)
row("BODY", "weekdays &ONE-DAY filler? SPAN S-MOD*9", then(lambda r, marks, day, span, mods: (
    _said_of_all(r, marks, "weekdays", Span(span.first._replace(weekday=day.number)),
    mods))))  # fmt: skip
row("BODY", "EVERY-YEAR ,|:? in? &WEEK SPAN S-MOD*9", then(lambda r, marks, step, span,
    mods: _said_of_all(r, marks, "each-year", span, mods, each_year=True)
    if step == 1 and span.year is None and not marks.toward else None))  # fmt: skip
row("RULE-AND", "SO-MANY-DAYS :|-? &BEGINS", lambda r, counted: (
    Rule("weekly", weekdays=counted.value[1:]), counted))  # fmt: skip
row("RULE-AND", "SO-MANY ,|: RULE", lambda r, counted, rule: (
    (rule, counted) if isinstance(rule, Rule) and rule.frequency == "weekly" and rule.weekdays and
    counted.value[1] in (-1, *rule.weekdays[:len(rule.weekdays) == 1]) else None))  # fmt: skip
row("RULE-AND", "DAYS CLOCKS ,? EVERY-N unit=week", lambda r, days, clocks, step, _: None if
    r.first else (Rule("weekly", step, weekdays=days), said(r, "clocks", clocks)))  # fmt: skip
row("RULE-AND", "MONTHS-APART LIMIT , OF-IT", lambda r, step, limits, rule: (
    rule._replace(every=step), said(r, "limits", limits)))  # fmt: skip
row("RULE-AND", "every feast-day=advent-sunday", lambda r, *_: (Rule("weekly", weekdays=(6,)),
    said(r, "limits", (Limit(Span(atom(r, "feast", name="advent"))),))))  # fmt: skip
row("RULE-AND", "in? WEEKS ( SEVERAL-DAYS )", lambda r, weeks, days: (
    Rule("weekly", weekdays=days), said(r, "limits", (Limit(weeks),))))  # fmt: skip
row("RULE-AND", "NTH-DAY CLOCKS ,? NTH-OF", lambda r, nth, clocks, of: (nth_rule(r, nth, of) and
    (nth_rule(r, nth, of), said(r, "clocks", clocks))))  # fmt: skip
row("BODY", "RULE-AND R-MOD*9", then(lambda r, marks, found, mods: (
    recurring(r, marks, found[0], [found[1], *mods]))))  # fmt: skip
row("BODY", "RECURRENCE R-MOD*9", then(recurring))
row("BODY", "SEVERAL-WEEKDAYS ,? &n SPAN S-MOD*9 || SEVERAL-WEEKDAYS ( SHORT-DAYS ) S-MOD*9",
    then(_several_paired))  # fmt: skip
row(
    "BODY",
    "weekday CLOCKS ,? IN-WEEK !-|/ S-MOD*9 || weekday BARE-CLOCK ,? IN-WEEK !-|/ S-MOD*9 || "
    "weekday CLOCKS , DATE &end S-MOD*9",
    then(_timed_day),
)
row("BODY", "ORDINAL weekday CLOCKS ,? IN-MONTH S-MOD*9", then(lambda r, marks, n, day, clocks,
    when, mods: _timed_day(r, marks, day, clocks, when._replace(unit="nth-weekday", a=n, b=when.a),
    mods)))  # fmt: skip
row("BODY", "OPEN", then(lambda r, marks, head: phrase_of(r, head, marks)))
row("BODY", "whole-day", then(lambda r, marks, _: phrase_of(r, Flow("always"),
    marks._replace(clocks=WHOLE_DAY))))  # fmt: skip
row("REGULAR", "and regular || WHOLE")
row("BODY", "continuous REGULAR? R-MOD*9", then(_flow))
row("BODY", "A-WEEKDAY &HOURS &@MONTHLESS S-MOD*9 || A-WEEKDAY &QUARTERED S-MOD*9 || "
    "SPAN S-MOD*9 || ( SPAN ) S-MOD*9 || A-WEEKDAY S-MOD*9", then(lambda r, marks, span, mods:
    dated(r, marks, Span(span) if isinstance(span, Atom) else span, mods)))  # fmt: skip
row("PHRASE", "( SAID BODY ) ,? TIMED &END", _bracketed, prose=False)
row("PHRASE", "( SAID BODY ) || SAID BODY", lambda r, marks, body: body[0](
    r, marks, *body[1]))  # fmt: skip
row("PHRASE", "word=med SPAN word=som tentative=reserve", lambda r, _, span, as_, word: dated(r,
    PLAIN._replace(tentative=True, doubt=word.text, before=("tentative", "reserve")), span, []),
    prose=False)  # fmt: skip
row("PHRASE", "SAID-NO-END between BETWEEN S-MOD*9", dated)
row("PHRASE", "SAID-NO-END between ATOM and EVENT-AFTER", lambda r, marks, first, event: phrase_of(
    r, Span(first), marks._replace(toward="from", to=Anchor("from", to_event=event))))  # fmt: skip
row("PHRASE", "SAID-NO-END before|after DAY-ENDS S-MOD*9", lambda r, marks, side, span, mods: (
    dated(r, marks._replace(toward=side.category), span, mods)))  # fmt: skip
row("PHRASE", "SAID-NO-END HANGING-DAY ,? CLOCKS", lambda r, marks, head, clocks: (
    None if marks.clocks else _hanging(r, marks._replace(clocks=clocks), head)))  # fmt: skip
row("PHRASE", "SAID-NO-END HANGING", _hanging)


def _night_between(r: Reader, marks: Marks, _: Token, span: Span, mods: list[Mod]) -> Phrase | None:
    """«natta mellom 5. og 6. juni» is the night to the second day, which must be the next one."""
    first, last = span.first, span.final
    two = first.unit in DAYS and last.unit == "day" and exists(last)
    before = two and date(SOME_YEAR, last.b, last.a) - timedelta(1)
    next_day = before and (first.a, first.b or last.b) == (before.day, before.month)
    weekdays = first.weekday < 0 or last.weekday in (-1, (first.weekday + 1) % 7)
    return dated(r, marks._replace(night=True), Span(last), mods) if next_day and weekdays else None


row("PHRASE", "SAID-NO-END word=natt|natta|natten between BETWEEN S-MOD*9", _night_between)
row("WEEK-PHRASE", "SAID WEEK-SPAN S-MOD*9", dated)
row("CHECK", "( weekday )", lambda r, day: day.number)
row("CHECK", "( unit=week WEEK-NUMBERS ) || , unit=week WEEK-NUMBERS")
