"""The rows for what limits a recurrence and what it leaves out: LIMIT and R-MOD."""

from __future__ import annotations

from typing import Any, Literal

from applan.when.completing import taking
from applan.when.engine import Reader
from applan.when.events import names_of
from applan.when.exceptions import HOLIDAY_WORDS, TIMES_OFF
from applan.when.marking import Added, are_weeks, is_within, last_of, marked
from applan.when.phrases import Atom, Except, Limit, Marks, Mod, Phrase, Recurring, Span
from applan.when.rows_dates import GRAMMAR, SOME_YEAR
from applan.when.rows_marks import mod, placed, words_beside
from applan.when.rows_rules import EACH_WEEK, FREQUENCIES
from applan.when.spans import span as days_of_atom
from applan.when.tokens import Token
from applan.when.values import Anchor, Quota, Recurrence, Rule

row = GRAMMAR.row

FERIE = ("ferie", "ferien", "feriene", "feriane")
OFF = ("fri", "ferie", "ferien", "stengt", "stengd", "friuke", "friveke", "pause", "opphold")
"""How the words for what is no time of a rule end: «sommerpause uke 26–31»."""
AFTER_NAME = frozenset({"end", ",", ";", ".", "and", "or", "(", ")", "clock"})
LIMITING = frozenset({"month", "season", "half", "quarter", "week", "year", "school-year",
                      "declared", "feast", "tertial", "years", "plan-period"})  # fmt: skip
STRETCHES = frozenset({"month", "season", "half", "quarter", "tertial", "school-year", "year"})
"""What another end may make shorter."""
EXACT = frozenset({"day", "week", "feast"})
"""What a stretch may end with, and nobody asks whether it is among its days."""


def _spans(r: Reader, first: Span, more: list[Span], *others: Any) -> tuple[Span, ...]:
    return (first, *more, *(others[0] if others else ()))


row("AND", ", and || and|,")
row("WEEKS", "SPAN", lambda r, span: span if span.first.unit == "week" else None)
row("MORE-WEEK", "AND in? WEEK-SPAN")
row("MORE-SPAN", "AND in? SPAN")
row("MORE-LIMIT", "AND in? SPAN", lambda r, _, span: span if span.last or (
    span.first.unit in LIMITING and span.first.weekday < 0) else None)  # fmt: skip
row("LIMITS", "WEEKS MORE-WEEK* MORE-LIMIT* || SPAN MORE-LIMIT*", _spans)


def _from_to(r: Reader, span: Span, word: Token, end: Atom | str) -> tuple[Limit, ...] | None:
    """«fra 1. mai og fram til 1. juni», «fra 1. mai til sommerferien»."""
    if span.last is not None:
        return None
    if isinstance(end, Atom) and word.value == "to":
        return (Limit(Span(span.first, end, "until")),)
    if isinstance(end, str):
        anchor = Anchor("from", to_event=end, nearing=word.value == "nearing")
        return (Limit(span, "from", anchor=anchor),)
    last = last_of(word, end)
    return (Limit(Span(span.first, last, "to"), itself=_last_time(word)),) if last else None


def _last_time(word: Token) -> Literal["", "last"]:
    return "last" if word.category == "last-time" else ""


row("LAST-TIME", "last-time")
row("LAST-TIME", "word=med? word=avslutning|avslutting|slutt", lambda r, _, word: word._replace(
    category="last-time", value="through"), prose=False)  # fmt: skip
row("OF-MONTH-NAME", "in=on-days month")
row("IN-WORD", "!OF-MONTH-NAME in|during|whole || unit=period !end|,|;|.|)|and")
row("IN-WORDS", "IN-WORD*")
row("BEGIN", "IN-WORDS from SPAN || NEXT IN-WORDS from? SPAN")
row("LIMIT", "BEGIN ,|and? until ATOM &TO-END || BEGIN to|until @EVENT || BEGIN and? until ATOM || "
    "BEGIN and until @EVENT || BEGIN ,|and? to ATOM &TO-END || BEGIN ,|and? LAST-TIME ATOM &TO-END",
    _from_to)  # fmt: skip
row("LIMIT", "BEGIN", lambda r, span: (Limit(span, "" if span.last else "from", itself=(
    "first" if r.token().category in ("next", "num") else "")),))  # fmt: skip
row("LIMIT", "IN-WORDS between BETWEEN", lambda r, _, span: (Limit(span),))
row("LIMIT", "to|until SPAN || LAST-TIME SPAN", lambda r, word, span: (
    Limit(span, "until", word.value == "through", word.value == "nearing",
    itself=_last_time(word)),))  # fmt: skip
row("LIMIT", "after|before SPAN &TO-END", lambda r, side, span: (Limit(span, side.category),))
row("TO-END", "END || except")
row("WITHIN", "IN-WORDS SPAN")
row("LIMIT", "WITHIN and? until ATOM &END", _from_to)
row("LIMIT", "WITHIN and until @EVENT", lambda r, span, word, event: None if span.last else (
    Limit(span, anchor=Anchor("until", event, nearing=word.value == "nearing"),
    further=True),))  # fmt: skip
row("LIMIT", "IN-WORDS LIMITS", lambda r, _, found: tuple(map(Limit, found)))
row("LIMIT", "&after|when|before|until|from HANGING", lambda r, hanging: (
    Limit(None, anchor=hanging.anchor),))  # fmt: skip
row("OPENS", "in|during|from|between|to|until|after|before|when|unit || NEXT || LAST-TIME || "
    "THE-WEEK")  # fmt: skip
row("ONLY", "&OPENS LIMIT")

row("R-MOD", ",|:? SO-MANY &end|,|;|from || ( SO-MANY )", placed)
row("R-MOD", ",? SO-MANY-WEEKS || ( SO-MANY-WEEKS )", placed)
row("R-MOD", "MOD")
row("R-MOD", ",? WHOLE", words_beside("noted"))
row("OFF", "event|word", lambda r, word: word.text.lower().endswith(OFF) or None)
row("LEAVING", "NTH-OUT || OFF LEFT-OUT || except :? LEFT-OUT || except OUT-BY-NAME")
row("WITHOUT", ",|;|-|. LEAVING || &except LEAVING || ( LEAVING )")
row("HOLIDAY", "word|event &END", lambda r, word: (Limit(None, anchor=Anchor("at", word.text)),)
    if word.text.lower().endswith(FERIE) else None)  # fmt: skip
row("R-MOD", ",? in HOLIDAY || , HOLIDAY || ( in? HOLIDAY )", mod("limits"))
row("R-MOD", ",|:|-? HOURS-OF-RULE || BESIDE-CLOCK || ( TWO-HOURS )", mod("hours"))
row("R-MOD", ",|:? PARITY || ( PARITY )", mod("parity"))
row("R-MOD", ",? EVERY-N unit=week !,|-|( || ( EVERY-N unit=week )", mod("step", 0))
row("R-MOD", ",? in? WEEKLY-DAYS || , ALL WEEKLY-DAYS || ( WEEKLY-DAYS )", mod("days"))


def _tells_days(span: Span) -> bool:
    """Whether «(uke 9)» after a name tells its days; «(januar–mai)» is what the whole is within."""
    units = ("day", "week", "bare") if span.last else ("day", "week", "bare", "month")
    return span.first.unit in units and not _is_long(span)


def _is_long(span: Span) -> bool:
    """Whether a time is rather what a rule is within than what it leaves out: «uke 2–20»."""
    first, last = span.first, span.last
    if last is None or first.unit != last.unit:
        return first.unit in LONG
    steps = last.b - first.b if first.unit == "day" else last.a - first.a
    return steps % (53 if first.unit == "week" else 12) > MOST_OFF.get(first.unit, 53)


def _next_out(r: Reader, found: tuple[Span | str, ...]) -> tuple[Span | str, ...] | None:
    """What is left out after a comma; «unntatt helligdager, våren 2026» says when the rule is."""
    return None if any(isinstance(one, Span) and _is_long(one) for one in found) else found


def _time_off(r: Reader, at: int) -> tuple[str, int] | None:
    """«skoleferien» among dates that are left out; after a comma only what can be nothing else."""
    word, ends = r.tokens[at].text, r.kinds[at + 1] if r.kinds[at] != "end" else ""
    small = word.lower()
    off = small.startswith((*TIMES_OFF, *HOLIDAY_WORDS)) or small.endswith(FERIE)
    if ends not in AFTER_NAME or (not off and r.kinds[at - 1] == ","):
        return None
    first, stop = r.first, r.stop
    event = None if off else r.read("HANGING", at)
    r.first, r.stop = first, stop
    named = event is not None and event[0].named and event[1] == at + 1
    return (word, at + 1) if off or named else None


def _left_out(r: Reader, first: tuple[Span | str, ...], more: list[tuple[Span | str, ...]]) -> Any:
    """Dates, and names among them; names alone are read as they are written (`_holidays`)."""
    found = [*first, *(one for several in more for one in several)]
    spans = tuple(one for one in found if isinstance(one, Span))
    names = " ".join(one for one in found if isinstance(one, str))
    start = r.token().start
    return Except(spans, r.text[start : r.end_of(r.stop)], start, names) if spans else None


def _nth_out(r: Reader, *read: Any) -> Except | None:
    """«unntatt siste tirsdag i måneden», «unntatt siste i måneden»; «den første» may be the 1st."""
    of = read[-1]
    own = of == 1 and (r.kinds[r.first + 1] != "filler" or read[0] < 0)
    fits = own or (isinstance(of, Rule) and of.ordinals and of.every == 1)
    text = r.text[r.token(1).start : r.end_of(r.stop)]
    return Except((), text, own_days=own) if fits else None


LONG = frozenset({"season", "half", "half-season", "tertial", "year", "school-year"})
MOST_OFF = {"week": 5, "month": 2, "day": 2}
"""Weeks and months of the longest that is left out beside something else."""

GRAMMAR.function("TIME-OFF", _time_off)
row("WHICH-DAYS", "( from? in? LIMITS )", lambda r, _, spans: (
    spans if all(map(_tells_days, spans)) else None))  # fmt: skip
row("OUT-WEEK", "MORE-WEEK || or in? WEEK-SPAN")
row("OFF-WORD", "event|declared|feast")
row("OUT", "SPAN WHICH-DAYS", lambda r, span, days: (span, *days))
row("OUT", "@HOLIDAYS WHICH-DAYS", lambda r, name, days: (
    days if " " not in name else None))  # fmt: skip
row("OUT", "SPAN ( OFF-WORD )", lambda r, span, _: (span,))
row("OUT", "event|declared , &unit=week WEEKS OUT-WEEK*9", lambda r, _, first, more: (first, *more))
row("OUT", "WEEKS OUT-WEEK*9", _spans)
row("OUT", "SPAN || filler BARE", lambda r, out: (out if isinstance(out, Span) else Span(out),))
row("OUT", "@TIME-OFF", lambda r, name: (name,))
row("MORE-OUT", ", and in? OUT || and|or in? OUT || and except in? OUT")
row("MORE-OUT", ", OUT", _next_out)
row("LEFT-OUT", "in? OUT MORE-OUT*", _left_out)
row("OUT-WEEKS", "&n WEEK-SPAN OUT-WEEK*9 &end|)|;|clock", lambda r, first, more: (
    _left_out(r, (first, *more), [])))  # fmt: skip
row("WEEKS-OUT", "except OUT-WEEKS")
row("NTH-OUT", "except filler? NTH-RULE &ENDS-OUT || "
    "except filler? &ordinal NTH MORE-NTH* OF-MONTH &ENDS-OUT", _nth_out)  # fmt: skip
row("ENDS-OUT", "end|;|)|.|clock")
row("R-MOD", "_- LIMIT", mod("limits"))
row("WEEKENDS", "unit=weekend", lambda r, _: (5, 6))
row("OF-DAYS", "in? SPAN || ONE-WEEK")
row("OFF-DAYS", "except in? WEEKLY-DAYS || except in? WEEKENDS")
row("R-MOD", ",? OFF-DAYS !OF-DAYS || ( OFF-DAYS )", mod("except-days"))
row("R-MOD", "WITHOUT", mod("except"))
row("OUT-BY-NAME", "@HOLIDAYS", lambda r, text: Except((), text, r.token().start))
row("R-MOD", "deadline DAY-OF-YEAR", mod("by-day"))
row("DAY-LIST", "SPAN MORE-SPAN*", lambda r, first, more: None if any(span.last or
    span.first.unit not in ("day", "bare") for span in (first, *more)) else tuple(map(Limit, (first,
    *more))))  # fmt: skip
row("R-MOD", "( DAY-LIST ) || ( LIMIT )", mod("limits"))
row("CALLED", "half-season|season|year-name : || unit=period :")
row("R-MOD", "( CALLED LIMIT ) || , ONLY || LIMIT", mod("limits"))
row("WEEKLY-DAYS", "DAY-RANGE")
row("WEEKLY-DAYS", "WEEKDAY MORE-DAYS*", lambda r, day, more: None if _has_date(r) else tuple(
    sorted({day, *more})))  # fmt: skip


IN_THE_CALENDAR = frozenset({"month", "num", "ordinal", "every"})
"""What is excepted and has these in it should have been read, or is none: «ikke hver uke»."""


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
    while r.kinds[at] not in ("end", ";", "(", ")") and r.kinds[at : at + 2] != [".", "end"]:
        at += 1
    tokens = r.tokens[first:at]
    if not names_of([token for token in tokens if token.category != "unit"]) or any(
        token.category in IN_THE_CALENDAR for token in tokens
    ):
        return None
    return r.text[r.tokens[first].start : r.tokens[at - 1].end], at


GRAMMAR.function("HOLIDAYS", _holidays)


def recurring(r: Reader, marks: Marks, recurrence: Recurrence, mods: list[Mod]) -> Phrase | None:
    """What comes again, with what stands before and after it."""
    counted = isinstance(recurrence, Quota) and not recurrence.per
    if marks.toward or marks.flow == "through" or marks.night or (marks.deadline and counted):
        return None
    return at_hours(marked(r, Recurring(recurrence), marks, mods, _of_recurring))


def at_hours(phrase: Phrase) -> Phrase:
    """«daglig kl. 10–16» is every day at that time; without an hour it is once a day."""
    head = phrase.recurring
    if head and phrase.marks.clocks and head.recurrence == Quota(1, "day"):
        return phrase._replace(head=head._replace(recurrence=Rule("daily")))
    return phrase


def _of_recurring(r: Reader, head: Recurring, marks: Marks, found: Mod) -> Added:
    """A recurrence with one more mark."""
    name, value, recurrence = found.name, found.value, head.recurrence
    rule = recurrence if isinstance(recurrence, Rule) else None
    if name == "hours":
        daily = rule is not None and rule.frequency == "daily"
        of_days = rule and (rule.weekdays or daily) and not marks.clocks
        return (head, marks._replace(clocks=value, own=head)) if of_days else None
    if name == "count":
        at = r.tokens[found.at].start, r.end_of(found.to)
        days = rule.weekdays if rule and rule.frequency == "weekly" else ()
        same = days and (value[1] < 0 or days == (value[1],)) and not marks.times[0]
        weeks = value[1] == EACH_WEEK
        times, rest = divmod(value[0] * len(days), recurrence.every) if weeks else (value[0], 0)
        return (head, marks._replace(times=(times, *at))) if same and not rest else None
    if name == "each-year":
        each = value == 1 and rule and rule.frequency != "yearly"
        return (head, marks._replace(each_year=True)) if each else None
    if name == "limits":
        if marks.clocks and r.kinds[found.to] == "clock":
            return None  # «hver søndag kl. 11, i juli kl. 18»
        limited = _limited(head, value)
        return (limited, marks) if limited else None
    if name == "weeks-out" and not (head.limits and are_weeks(head.limits[-1].span, found)):
        return None
    if name in ("except", "weeks-out"):
        head_without = without(head, value)
        return (head_without, marks) if head_without else None
    if name == "by-day":
        if recurrence != Rule("yearly", recurrence.every) and recurrence != Quota(1, "year"):
            return None
        marks = marks._replace(deadline="by")
        changed: Rule | None = Rule(
            "yearly", recurrence.every, months=value[1:], month_day=value[0]
        )
    elif name == "days":
        weeks = weeks_between(recurrence)
        if len(value) > 2 and as_rule(recurrence) == Rule("daily"):
            hours = marks.clocks and r.read("AT-HOURS", found.to)
            weeks = int(value[-1] - value[0] < len(value) and not hours)  # «daglig, mandag–fredag»
        changed = Rule("weekly", weeks, weekdays=value, about=recurrence.about) if weeks else None
    elif name == "parity":
        fits = rule and rule.frequency in ("daily", "weekly") and rule.parity in ("", value)
        every = 1 if recurrence.every == 2 else recurrence.every
        changed = rule._replace(parity=value, every=every) if rule and fits else None
    elif name == "step":
        weekly = rule and rule.weekdays and rule == Rule("weekly", weekdays=rule.weekdays)
        changed = rule._replace(every=value) if rule and weekly else None
    else:
        each = as_rule(recurrence)  # «daglig unntatt mandag»
        changed = each and _without_days(each, value)
    return (head._replace(recurrence=changed), marks) if changed else None


def weeks_between(found: Recurrence) -> int:
    """How many weeks lie between the times, where no day of the week is said; else 0."""
    step, about = found.every, found.about
    if as_rule(found) == Rule("weekly", step, about=about):
        return step
    return step // 7 if found == Rule("daily", step, about=about) and not step % 7 else 0


def as_rule(found: Recurrence) -> Rule | None:
    """«månedlig» as «hver måned», which is what months can be taken out of."""
    if isinstance(found, Rule):
        return found
    frequency = FREQUENCIES.get(found.per)
    plain = found == Quota(1, found.per, found.every, about=found.about)
    return Rule(frequency, found.every, about=found.about) if plain and frequency else None


def without(head: Recurring, value: Except) -> Recurring | None:
    """A recurrence without what is excepted; None where it cannot leave anything out."""
    rule = as_rule(head.recurrence)
    spans = tuple(_in_month(span, head) for span in value.spans)
    if _lacks_month(spans):
        return None
    value = value._replace(spans=spans)
    if head.excepted or head.recurrence.except_text:
        return None
    if value.own_days and (not rule or rule != Rule("weekly", weekdays=rule.weekdays[:1])):
        return None  # «mandag og onsdag, unntatt siste i måneden»: the last of which?
    if rule is None:
        return head._replace(recurrence=head.recurrence._replace(except_text=value.text))
    if rule.except_months:
        return None
    if rule == Rule("daily") and any(span.first.unit == "week-day" for span in value.spans):
        return None  # «hver dag unntatt søndag i uke 26»: one day less, or every day of that week?
    months = plain_months(value.spans)
    if months and not value.names:
        return head._replace(recurrence=rule._replace(except_months=months))
    rule = rule._replace(except_text=value.text, except_open=not value.spans)
    return head._replace(recurrence=rule, excepted=value.spans, names=value.names)


def _lacks_month(spans: tuple[Span, ...]) -> bool:
    """«unntatt 9. og 16.»: of which month?"""
    later: Atom | None = None
    for atom in [one for span in reversed(spans) for one in (span.last, span.first) if one]:
        later = taking(atom, later) if atom.unit == "bare" else atom
        if later.unit == "bare":
            return True
    return False


def _in_month(span: Span, head: Recurring) -> Span:
    """«9.» left out of «tirsdager i mars»."""
    within = head.limits[0].span if len(head.limits) == 1 else None
    if span.first.unit != "bare" or span.last or not within or within.last:
        return span
    month = within.first
    if month.unit != "month" or month.part:
        return span
    return Span(span.first._replace(unit="day", b=month.a, year=month.year, short=month.short))


def _without_days(rule: Rule, days: tuple[int, ...]) -> Rule | None:
    """«hver dag unntatt søndag», «mandag–fredag, ikke onsdag»: the other days of the week."""
    if rule.every != 1 or rule.ordinals:
        return None
    every = tuple(range(7)) if rule.frequency == "daily" else rule.weekdays
    left = tuple(day for day in every if day not in days)
    some = 0 < len(left) < len(every)
    return rule._replace(frequency="weekly", weekdays=left) if some else None


def plain_months(spans: tuple[Span, ...]) -> tuple[int, ...]:
    """The months, where that is all there is and none has a year: «juni–august»."""
    found: list[int] = []
    for span in spans:
        for one in (span.first, span.final):
            if one.unit != "month" or one.part or one.year is not None:
                return ()
        length = (span.final.a - span.first.a) % 12
        found += ((span.first.a - 1 + n) % 12 + 1 for n in range(length + 1))
    return tuple(found)


def _limited(head: Recurring, limits: tuple[Limit, ...]) -> Recurring | None:
    """A recurrence with what limits it; one with limits may have an event as its end besides.

    «hver torsdag i 2026 fram til landsmøtet»
    """
    if not head.limits:
        limits = _within_first(limits)
        bare = limits[-1].span and limits[-1].span.final.unit == "bare"
        return None if bare else head._replace(limits=limits)
    if len(limits) == 1 and (narrower := narrowed(head.limits, limits[0])):
        return head._replace(limits=(narrower,))
    one, *more = head.limits
    if more or one.anchor is not None or one.toward or limits[0].span is not None:
        return None
    return head._replace(limits=(one._replace(anchor=limits[0].anchor),))


def _within_first(limits: tuple[Limit, ...]) -> tuple[Limit, ...]:
    """«i våren, mars og mai»: the shorter times that the first is said to hold."""
    spans = [one.span for one in limits if one.span and one == Limit(one.span)]
    within = len(spans) == len(limits) > 1 and all(is_within(one, spans[0]) for one in spans[1:])
    return limits[1:] if within else limits


def narrowed(limits: tuple[Limit, ...], more: Limit) -> Limit | None:
    """What a later limit leaves of one stretch: «i vårhalvåret, fra uke 3», «i 2027, uke 3–20».

    «fra 12. januar kl. 18, til 1. juni» is the other end of it.
    """
    whole, span = limits[0].span if len(limits) == 1 else None, more.span
    if whole and span and (limits[0].toward, more.toward) == ("from", "until"):
        last = span.first if span.first.unit in EXACT else span.first._replace(part="end")
        exact = not (whole.last or span.last or more.nearing) and (
            last == span.first or more.inclusive
        )
        both = Span(whole.first, last, "until" if last == span.first else "to")
        return Limit(both, itself=more.itself or limits[0].itself) if exact else None
    if not whole or not span or limits[0] != Limit(whole) or whole.last or whole.first.part:
        return None
    if span.last:
        inside = _within_first((*limits, more))
        return more if inside == (more,) else None
    if whole.first.unit not in STRETCHES or more.anchor or more.nearing:
        return None
    first, last = whole.first, whole.first._replace(part="end")
    ends = [days_of_atom(one, SOME_YEAR) for one in (first, span.first)]
    if ends[0] and ends[1] and not ends[0].meets(ends[1]):
        return None  # «alle lørdager i mars, fra 10. februar»
    feast = span.first.unit == "feast"
    if more.toward == "from" or (more.toward == "after" and feast):
        return Limit(Span(span.first, last, "to" if more.toward == "from" else "and"))
    if more.toward == "until" or (more.toward == "before" and feast):
        return Limit(Span(first, span.first, "to" if more.toward == "until" else "until"))
    return None
