"""The marks of a time: what is said before it and after it (PREFIX, MOD and S-MOD).

A mark that does not suit the time it stands after is given up, and with it what follows.
"""

from __future__ import annotations

from datetime import time
from typing import Any

from applan.when.engine import Reader
from applan.when.phrases import Atom, Clock, Head, Limit, Marks, Mod, Phrase, Recurring, Span
from applan.when.rows_clock import GRAMMAR
from applan.when.tokens import Token
from applan.when.values import Anchor, Rule
from applan.when.years import exists

row = GRAMMAR.row

DAYS = frozenset({"day", "bare"})
NAMED = frozenset({"feast", "near-weekday"})
"""What may stand in brackets after a day, or before it, and be that day."""
TURNS = frozenset({"turn-month", "turn-year"})


def mod(name: str, place: int = -1) -> Any:
    """A constructor of a mark whose value is what was read last, or at another place."""
    return lambda r, *read: Mod(name, read[place], r.first, r.stop)


def flag(name: str, value: Any = True) -> Any:
    """A constructor of a mark with a value of its own."""
    return lambda r, *_: Mod(name, value, r.first, r.stop)


def placed(r: Reader, found: Mod) -> Mod:
    """A mark with the signs around it."""
    return found._replace(at=r.first, to=r.stop)


def several(name: str) -> Any:
    """A constructor of a mark whose value is all that was read."""
    return lambda r, *read: Mod(name, read, r.first, r.stop)


def number(name: str) -> Any:
    """A constructor of a mark whose value is the number of a word."""
    return lambda r, word: Mod(name, word.number, r.first, r.stop)


def written(name: str) -> Any:
    """A constructor of a mark whose value is a word as it stands."""
    return lambda r, word, *_: Mod(name, word.text, r.first, r.stop)


def valued(name: str) -> Any:
    """A constructor of a mark whose value is what a word means."""
    return lambda r, word, *_: Mod(name, word.value, r.first, r.stop)


OF_ANY_HEAD = frozenset(
    {"unsure", "unsure-clocks", "clocks", "clocks-of-all", "clocks-daily", "note"}
)
"""The marks that suit whatever they stand after."""


def _one_week(r: Reader, _: Token, week: Token) -> Mod:
    """The week that a date is in."""
    return Mod("weeks", (week.number,), r.first, r.stop)


def _two_days(r: Reader, first: Token, *rest: Token) -> tuple[int, int]:
    return first.number, rest[-1].number


def within_a_week(span: Span) -> bool:
    """Whether «fredag–søndag» beside these days can only be the first and the last of them."""
    first, last = span.first, span.last
    if last is None or last.unit != "day" or first.unit not in DAYS:
        return False
    months = last.b - first.b if first.unit == "day" else 0
    return 0 < months % 12 * 30 + last.a - first.a < 7


row("END", "end|,|;|.|and|or|(|)|?|clock")

# What is said before a time.
row("PREF", "tentative :?", written("tentative"))
row("PREF", "or", flag("tentative", ""))
row("PREF", "!RECURRENCE about", written("about"))
row("PREF", "night", flag("night"))
row("PREF", "deadline=named FOR : || deadline :?", valued("deadline"))
row("TOWARD", "!RECURRENCE !CLOCK-FIRST from|to|until", mod("toward"))
row("PREF", "at-least &DURATION", flag("deadline", "at-latest"))
row("PREF", "during", lambda r, token: (Mod("flow", "" if token.value == "within" else "through",
    r.first, r.stop)))  # fmt: skip
row("PREF", "whole", flag("flow", "through"))
row("PREF", "!RECURRENCE unit=weekend &weekday|n", flag("weekend"))
row("PREF", "!RECURRENCE unit=period &unit=week", flag("filler"))
row("PREF", "!RECURRENCE unit=period &month|season|from|between|after|before|part|any",
    flag("filler"))  # fmt: skip
row("PAIR", "weekday -|to weekday || ( weekday -|to weekday )", _two_days)
row("TWO-DAYS", "weekday -|to|and weekday", _two_days)
row("DAYS-BESIDE", "from? filler? SPAN", lambda r, _, span: within_a_week(span) or None)
row("PREF", "PAIR ,|:? &DAYS-BESIDE", mod("pair"))
row("PREF", "unit=week n _- &DAYS-BESIDE || word=u ~.? n _- &DAYS-BESIDE", _one_week)
row("CLOCK-FIRST", "from|between clock")
row("PREF", "&CLOCK-FIRST CLOCKS ,|:?", mod("clocks"))
row("FOR", "in word")
row("PREF", "word=alltid CLOCKS ,|:? || &clock CLOCKS ,|:?", mod("clocks"))
row("PREF", "per &any || in || !RECURRENCE filler :?", flag("filler"))
row("PREF", "all-day ,|:?", flag("clocks", (Clock(None),)))
row("PREFIX", "TOWARD || PREF")


PLAIN = Marks()


def marks_of(mods: list[Mod]) -> Marks | None:
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


def phrase_of(r: Reader, head: Head, marks: Marks) -> Phrase:
    return Phrase(head, marks, r.tokens[r.first].start, r.tokens[r.stop - 1].end)


# What is said after any time.
row("MOD", "? || ( ? )", flag("unsure"))
row("MOD", ",|-? may-change || ( may-change )", flag("unsure", ""))
row("EVERY-DAY", "every|filler unit=day")
row("EACH", "filler|every unit|times? || word=samme|same filler|word :? || part &clock")
row("EACH", "next &clock")
row("EACH", "word=alltid|begge|start|starter|begynner|byrjar|startar|oppstart|oppmøte :?")
row("WHOSE", "EVERY-DAY", lambda r, _: "clocks-daily")
row("WHOSE", "EACH", lambda r, _: "clocks-of-all")
row("OF-ALL", "WHOSE CLOCKS", lambda r, name, clocks: Mod(name, clocks, r.first, r.stop))
row("TIMED", "CLOCKS WHOSE &end", lambda r, clocks, name: Mod(name, clocks, r.first, r.stop))
row("TIMED", "CLOCKS", mod("clocks"))
row("MOD", ",|;|-? OF-ALL || ( OF-ALL ) || ,? TIMED || _- TIMED", placed)
row("MOD", ";|. CLOCKS WHOSE? &end", mod("clocks-of-all", 0))
row("MOD", "( CLOCKS ) || about CLOCKS", mod("clocks"))
row("MOD", "( tentative )", written("unsure"))
row("MOD", "- open &end", lambda r, word: None if word.value else Mod("unsure", "", r.first,
    r.stop))  # fmt: skip
row("MOD", "( filler? open @VERBATIM? )", lambda r, *_: Mod("unsure", r.words.text("tentative"),
    r.first, r.stop))  # fmt: skip
row("MOD", "tentative &END || ,|- tentative &end|;|.", written("unsure"))
row("MOD", ",|-? note || ,|- note || ( note )", flag("note"))
row("MOD", ",|-? all-day || ( all-day )", flag("clocks", (Clock(None),)))
row("MOD", ",? whole-day || ( whole-day )", flag("clocks", (Clock(time(0), time(0)),)))
row("UNSURE-CLOCKS", "tentative CLOCKS", several("unsure-clocks"))
row("MOD", ",|-? UNSURE-CLOCKS || ( UNSURE-CLOCKS )", placed)


# What is said after a date.
def _week_list(r: Reader, first: tuple[int, ...], more: list[tuple[int, ...]]) -> tuple[int, ...]:
    return tuple(n for numbers in (first, *more) for n in numbers)


def _week_run(r: Reader, first: Token, *last: Token) -> tuple[int, ...] | None:
    end = last[0].number if last else first.number
    return tuple(range(first.number, end + 1)) if first.number <= end <= 53 or not last else None


row("WEEK-RUN", "n - n || n", _week_run)
row("MORE-WEEKS", "and|,|/|- WEEK-RUN")
row("MORE-WEEKS", "and|,|/|- unit=week WEEK-RUN", lambda r, _, run: run)
row("WEEK-NUMBERS", "WEEK-RUN MORE-WEEKS*", _week_list)
row("S-MOD", ",? EVERY-YEAR || ( EVERY-YEAR )", mod("each-year"))
row("S-MOD", "MOD")
row("S-MOD", "~word=t CLOCKS", mod("clocks"))
row("S-MOD", ",|-? BESIDE-CLOCK", lambda r, clock: Mod("clocks", (clock,), r.first, r.stop))
row("S-MOD", "( BRACKET-CLOCK", lambda r, clock: Mod("clocks", (clock,), r.first, r.stop))
row("S-MOD", "unit=week WEEK-NUMBERS &END || :|- unit=week WEEK-NUMBERS &END", mod("weeks"))
row("S-MOD", ":|- word=u ~.? n &END", _one_week)
row("S-MOD", ",|:|-? weekday !COMMA-LESS", number("weekday"))
row("S-MOD", ",|:|-? PAIR !COMMA-LESS", mod("pair"))
row("S-MOD", ",|:|-? SHORT-DAY !COMMA-LESS || ( SHORT-DAY )", mod("weekday"))
row("COMMA-LESS", "any|,|filler|and|-|to|in|weekday")
row("S-MOD", "HOURS", lambda r, clock: Mod("clocks", (clock,), r.first, r.stop))
row("S-MOD", ",|;? except LEFT-OUT || ( except LEFT-OUT )", mod("left-out"))
row("S-MOD", "( weekday )", number("weekday"))
row("S-MOD", "( unit=week WEEK-NUMBERS .? )", mod("weeks-in"))
row("S-MOD", "( event|declared )", flag("name"))
row("S-MOD", "( SPAN )", mod("beside"))
row("S-MOD", "-|to WHICH-DAY about? CLOCK", lambda r, *read: Mod("later-end", (read[-3], read[-1]),
    r.first, r.stop))  # fmt: skip
row("S-MOD", "to|until @EVENT-AFTER", several("to-event"))
row("S-MOD", "and? until ATOM &END", several("last-day"))
row("S-MOD", "and until @EVENT-AFTER", several("further"))


row("WHICH-DAY", "WEEKDAY-DATE || DATE", lambda r, day: day if day.unit == "day" else None)


def last_of(word: Token, last: Atom) -> Atom | None:
    """The last day that «og fram til 1. juni», «og ut året» give."""
    exact = last.unit in ("day", "week") or word.value == "through"
    if word.value == "nearing" or not exact:
        return None
    if last.unit == "year" and last.year is None:
        return last._replace(part="end")  # the whole of it would begin before the stretch does
    return last


def dated(r: Reader, before: list[Mod], span: Span, mods: list[Mod]) -> Phrase | None:
    """A time with days of its own, with what stands before and after it."""
    marks = marks_of(before)
    if marks is None:
        return None
    if marks.toward == "from" and span.last is not None:
        marks = marks._replace(toward="")
    return with_mods(r, span, marks, mods)


def with_mods(r: Reader, span: Span, marks: Marks, mods: list[Mod]) -> Phrase | None:
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
        added = with_mod(r, head, marks, found)
        if added is None:
            r.stop = found.at
            break
        head, marks = added
    return phrase_of(r, head, marks)


def with_mod(r: Reader, head: Head, marks: Marks, found: Mod) -> tuple[Head, Marks] | None:
    """A dated time with one more mark; None when it does not suit it."""
    name, value = found.name, found.value
    if name == "unsure":
        return head, marks._replace(
            unsure=True, doubt=marks.doubt or (value if value is not True else "")
        )
    if name == "note":
        return head, marks
    if name == "unsure-clocks" and not marks.clocks:
        word, clocks = value
        return head, marks._replace(clocks=clocks, unsure=True, doubt=marks.doubt or word.text)
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
        day = first.unit == "day"
        if not plain or not (day or first.unit == "month") or not exists(first):
            each = value == 1 and not (first.year or head.final.year or marks.toward)
            each = each and (first.unit != "day" or (first.weekday < 0 and marks.weekday < 0))
            return (head, marks._replace(each_year=True)) if each else None
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
            head = Span(first._replace(end=r.end_of(found.to)))
        return head, marks._replace(weekday=value)
    if name == "pair":
        days = within_a_week(head) and not marks.pair
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
        toward = "" if marks.toward == "from" else marks.toward
        return head._replace(last=day), marks._replace(clocks=clocks, toward=toward)
    return _further(head, marks, found)


def _further(head: Span, marks: Marks, found: Mod) -> tuple[Head, Marks] | None:
    """«og fram til 1. juni», «til sommerferien», «og fram mot landsmøtet» after a stretch."""
    word, value = found.value
    if marks.to is not None or head.last is not None:
        return None
    if found.name == "last-day":
        last = last_of(word, value)
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
        if beside.last is not None or feast.unit not in NAMED or marks.called:
            return None
        return head, marks._replace(called=feast)
    if first.unit not in ("week", *NAMED) or last is not None or beside.first.unit not in DAYS:
        return None
    if first.unit in NAMED:
        marks = marks._replace(called=first)
    else:
        marks = marks._replace(weeks=(first.a,))
    final = beside.final
    if first.year and beside.first.year is None and final.year is None:
        final = final._replace(year=first.year)
        beside = beside._replace(last=final) if beside.last else beside._replace(first=final)
    return beside, marks


def toward_day(
    r: Reader, before: list[Mod], side: Token, span: Span, mods: list[Mod]
) -> Phrase | None:
    """«før 1. mai», «etter påske»."""
    marks = marks_of(before)
    if marks is None:
        return None
    return with_mods(r, span, marks._replace(toward=side.category), mods)
