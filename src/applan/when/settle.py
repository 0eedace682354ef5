"""From phrases, which are as written, to occurrences, which are settled values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, time, timedelta

from applan.frozen import replace
from applan.patterns import lazy
from applan.when.checks import WRONG_WEEK, check_of, wrong_weekday
from applan.when.completing import complete, completed, every_year, lacks
from applan.when.day_parts import EVENING, hour_in_words
from applan.when.distribution import distribute, on_weekday
from applan.when.exceptions import excepted
from applan.when.limiting import is_plain_day
from applan.when.notes import noted
from applan.when.phrases import Clock, Flow, Hanging, Limit, Marks, Open, Phrase, Recurring, Span
from applan.when.rows_limits import weeks_between
from applan.when.shapes import exactness, shape_of
from applan.when.tokens import lex
from applan.when.twice import join, undecided
from applan.when.values import (
    NOT_UNDERSTOOD,
    Anchor,
    Certainty,
    Check,
    Direction,
    Interval,
    Kind,
    Occurrence,
    Precision,
    Quota,
    Recurrence,
    Rule,
)
from applan.when.years import Context, plan_year

TOWARD: dict[str, Direction] = {"from": "from", "after": "after", "until": "until"}
NO_CLOCK = Clock(None)
NOON = time(12)
"""«Natt til 2. mai» is over by then; later hours are of the evening before, or after."""
EACH = lazy(r"(?:hver|kvar)t?\b", re.IGNORECASE)
LAST_MINUTE = time(23, 59)
AT_THE_END = "{time} is when the last day ends; write when the first begins too, or the days alone"
LONGEST_WEEK = 7
NO_HOURS = "{date} has a day whose hours are not said, or hours of another day"
BEGINNING = frozenset({"day", "week", "month"})
"""The units that say which month a step of months begins in."""
WHICH_FIRST = "{date} does not say which month is the first; write “from” and the month"
RUNS_ON = "{text} runs into what stands before it; put a comma or a word between them"


def settle(group: list[Phrase], c: Context) -> list[Occurrence]:
    """The occurrences of one list."""
    group = _on_their_weekday(group, c)
    only = group[0].span if len(group) == 1 else None
    if group and (group[0].marks.left_out or group[0].marks.pair or group[0].marks.parts):
        only = None
    if only is not None:
        span = completed(only, None, c)
        group = group if span is only else [group[0]._replace(head=span)]
    else:
        group = join(distribute(group, c), c)
        group = undecided(complete(group, c), c.text)
    hours = {clock.weekday for phrase in group for clock in phrase.marks.clocks} - {-1}
    found: list[Occurrence] = []
    before: Phrase | None = None
    for phrase in group:
        if not lacks(phrase):
            if phrase.runs_on and before and lacks(before):
                phrase = phrase._replace(runs_on=False)
            found += _occurrences(phrase, c)
        elif before and before.single and before.single.unit == "weekday":
            c.leftovers[-1] = (c.leftovers[-1][0], phrase.end)
        else:
            c.leftovers.append((phrase.start, phrase.end))
        before = phrase
    if hours - {one.interval.start.weekday() for one in found if one.interval}:
        c.report("weekday-mismatch", (group[0].start, group[-1].end), NO_HOURS, date="")
    return found


def _on_their_weekday(group: list[Phrase], c: Context) -> list[Phrase]:
    """«13. januar og 10. februar, begge torsdager kl. 19»: the weekday and hour of those days."""
    if len(group) <= 2:
        return group
    *days, last = group
    rule = last.rule
    if rule is None or last.separator not in (",", "(", "-", ""):
        return group
    plain = rule == Rule("weekly", weekdays=rule.weekdays[:1]) and last.recurring == Recurring(rule)
    hours = last.marks.clocks
    plain = plain and last.marks.says_only("clocks", "before") and all(map(is_plain_day, days))
    if not plain or EACH.match(c.text, last.start) or (hours and any(d.marks.clocks for d in days)):
        return group
    return [
        one._replace(head=Span(one.single._replace(weekday=rule.weekdays[0]))).said(
            clocks=one.marks.clocks or hours
        )
        for one in days
        if one.single
    ]


def _occurrences(phrase: Phrase, c: Context) -> list[Occurrence]:
    """One for each hour of the day: «kl. 14 og 16»."""
    clocks, left_out = phrase.marks.clocks, phrase.marks.left_out
    if left_out is not None:  # «11. november, unntatt uke 9»: only what comes again can
        at = (left_out.start, left_out.start + len(left_out.text))
        c.report("not-understood", at, NOT_UNDERSTOOD, text="")
    if phrase.marks.across == "same":
        c.report("not-understood", (phrase.start, phrase.end), NOT_UNDERSTOOD, text="")
    if phrase.runs_on:
        c.report("run-together", (phrase.start, phrase.end), RUNS_ON, text="")
    for clock in clocks:
        if clock.start is None and any(clock.bad):
            _report_hour(clock.bad, c)
        over_days = phrase.span and phrase.span.last and clock.end is None
        if over_days and (clock.late or clock.start == LAST_MINUTE):
            c.report("which-hour", (phrase.start, phrase.end), AT_THE_END, time="")
        if phrase.marks.night and clock.start is not None and clock.start >= NOON:
            at = (phrase.start, phrase.end)
            c.report("which-day", at, "{date} can be two days; write the date", date="")
    c.remarks += (noted((phrase.end, phrase.end), text) for text in phrase.marks.noted)
    found: list[Occurrence] = []
    for one in every_year(phrase, c):
        made = _occurrence(one, c)
        if clocks and clocks[0].weekday >= 0:
            found += _on_weekdays(made, clocks, c)
            continue
        found.append(made)
        for clock in clocks[1:]:
            more = replace(made, start_time=clock.start, end_time=clock.end, late=clock.late,
                           near=clock.about)  # fmt: skip
            found.append(more)
    return found


def _on_weekdays(made: Occurrence, clocks: tuple[Clock, ...], c: Context) -> Iterator[Occurrence]:
    """«24.–25. april, lørdag kl. 10–16 og søndag kl. 12–15»: each day with its own hours."""
    days = made.interval or Interval(date.min, date.min)
    for day in (days.start + timedelta(days=n) for n in range(min(days.days, LONGEST_WEEK))):
        own = [clock for clock in clocks if clock.weekday == day.weekday()]
        if not own:
            c.report("weekday-mismatch", (made.start, made.end), NO_HOURS, date="")
        for one in own:
            yield replace(
                made, kind="day", interval=Interval(day, day + timedelta(days=1)),
                precision="minute", start_time=one.start, end_time=one.end, late=one.late,
                near=one.about, check=Check((day.weekday(),)), name="", part="",
            )  # fmt: skip


def _report_hour(at: tuple[int, int], c: Context) -> None:
    """Say that there is no such hour, or that «halv sju» is two of them."""
    *before, word = lex(c.text[slice(*at)], c.words)
    if word.category != "cardinal":
        c.report("impossible-time", at, "there is no {time} o'clock", time="")
        return
    later = time(*hour_in_words([*before, word], *EVENING))
    clock = c.words.word("clock", "clock")
    nearest = f"{clock} {later.hour}" + (f".{later.minute:02}" if later.minute else "")
    c.report("which-hour", at, "{time} is in the morning or in the evening", nearest, time="")


def _occurrence(phrase: Phrase, c: Context) -> Occurrence:
    head, weekday = phrase.head, phrase.marks.weekday
    if isinstance(head, Span) and weekday >= 0 and head.first.unit == "week":
        head = on_weekday(weekday, head.first, head)  # «uke 10–11, mandag»
        phrase = phrase._replace(head=head).said(weekday=-1)
    if isinstance(head, Span):
        return _dated(phrase, head, c)
    if isinstance(head, Recurring):
        return _recurring(phrase, head, c)
    if isinstance(head, Hanging):
        return _relative(phrase, head, c)
    if isinstance(head, Flow):
        return _flow(phrase, head, c)
    assert isinstance(head, Open)
    return _make(phrase, c, "open", None, "none", "open", anchor=head.anchor, name=head.name)


def _make(
    phrase: Phrase, c: Context, kind: Kind, interval: Interval | None, precision: Precision,
    certainty: Certainty | None = None, *, recurrence: Recurrence | None = None,
    anchor: Anchor | None = None, name: str = "", part: str = "",
) -> Occurrence:  # fmt: skip
    """An occurrence with what every phrase says: how sure, by when, at what time, and where."""
    marks, span = phrase.marks, phrase.span if kind != "continuous" else None
    unsure = marks.tentative or marks.unsure or marks.doubted
    sure: Certainty = certainty or ("tentative" if unsure else "fixed")
    clock = marks.clocks[0] if marks.clocks else NO_CLOCK
    doubt = marks.doubt if sure == "tentative" else ""
    named = " " in doubt and doubt.startswith("(")  # «(avklares med Oslo)»
    doubt = doubt[:2].lower() + doubt[2:] if named else doubt.lower()
    return Occurrence(
        kind, interval, precision, sure, bool(marks.deadline), clock.start, clock.end, recurrence,
        anchor, check_of(span, marks) if span else None, name, part, marks.choice,
        doubt if doubt and doubt != c.words.text("tentative") else "", clock.late, clock.about,
        clock.apart, c.text[phrase.start : phrase.end], phrase.start, phrase.end,
    )  # fmt: skip


# What has days of its own.
def _dated(phrase: Phrase, span: Span, c: Context) -> Occurrence:
    marks = phrase.marks
    span = plan_year(span, c)
    phrase = phrase if span is phrase.head else phrase._replace(head=span)
    interval = c.days_of(span, marks, (phrase.start, phrase.end))
    shown = span
    if marks.deadline and interval is not None and span.first.unit == "feast":
        interval = Interval(interval.start, interval.start + timedelta(days=1))
        shown = Span(span.first)
    dated = _shape(phrase, shown, interval, c)
    if marks.toward == "before" and shown.first.part == "end":
        phrase = phrase.said(toward="until")  # «før utgangen av april» is at the latest that day
    if marks.toward and shown.first.unit != "years":
        return _toward(phrase, shown, dated, c)
    if marks.flow != "through":
        return dated
    anchor = marks.to
    if anchor is not None and interval is not None and marks.further:
        anchor = anchor._replace(from_day=interval.start)
    name = "" if dated.name == "slash" else dated.name
    return replace(dated, kind="continuous", name=name, anchor=anchor, check=None)


def _shape(phrase: Phrase, span: Span, interval: Interval | None, c: Context) -> Occurrence:
    marks = phrase.marks
    kind, precision, name, part = shape_of(span, marks, interval, c.declared)
    if _has_start(marks):
        precision = "minute"
    part = "night" if marks.night else part
    return _make(phrase, c, kind, interval, precision, name=name, part=part)


def _toward(phrase: Phrase, span: Span, dated: Occurrence, c: Context) -> Occurrence:
    """«fra 1. mai», «før påske», «fram til 10. mai»: one end, the other being the plan's."""
    from applan.when.hanging import day_text, stretch

    marks, other = phrase.marks, phrase.marks.ending
    limit = Limit(span, marks.toward, marks.inclusive, marks.nearing, marks.to)
    dated, anchor = _one_end(limit, dated, c)
    if other is not None:
        if other.span:
            other = other._replace(head=completed(other.span, None, c))
        ending = _occurrence(other, c).anchor
        to_day = ending.to_day if ending else None
        anchor = anchor._replace(to_event=day_text(to_day, c.words), to_day=to_day)
    days = stretch(anchor, c.whole)
    if other is not None and marks.toward == "from" and days is not None:
        return _make(phrase, c, "day" if days.days == 1 else "days", days, "day")
    return _make(phrase, c, "relative", days, dated.precision, anchor=anchor)


def _one_end(limit: Limit, dated: Occurrence, c: Context) -> tuple[Occurrence, Anchor]:
    """The one end that is written, and what hangs on it."""
    from applan.when.formatter import occurrence_text
    from applan.when.hanging import last_day_until, with_end

    interval, toward, to = dated.interval, limit.toward, limit.anchor
    if dated.name == "plan-period":
        dated = replace(dated, kind="days", precision="day", name="", part="")
    named = dated.name and interval and interval.days > 1
    exact = dated.precision in ("minute", "day", "week") and not named
    if toward == "until" and interval and not exact and limit.inclusive:
        interval, exact = Interval(interval.last, interval.end), True
        dated = replace(dated, kind="day", interval=interval, precision="day", name="", part="")
    direction: Direction = TOWARD.get(toward, "before")
    anchor = Anchor(direction if direction != "until" or exact else "before")
    anchor = with_end(anchor, interval) if interval else anchor
    anchor = anchor._replace(
        direction=direction,
        event=occurrence_text(dated, c.words) if interval else "",
        to_event=to.to_event if to else "",
        nearing=to.nearing if to else limit.nearing,
    )
    if anchor.to_event and not anchor.nearing:
        anchor = anchor._replace(to_day=last_day_until(anchor.to_event, c))
    return dated, anchor


# What comes again.
def _recurring(phrase: Phrase, head: Recurring, c: Context) -> Occurrence:
    limit = head.limits[0] if head.limits else Limit(None)
    recurrence, whole, toward = head.recurrence, c.whole, limit.toward
    bounds, anchor, span = None, limit.anchor, limit.span
    dated: Occurrence | None = None
    if span is not None:
        span = plan_year(completed(span, None, c), c)
        plain = phrase._replace(head=span).said(clocks=(), weekday=-1)
        said = Marks(toward=toward, weeks=limit.weeks)
        bounds = c.days_of(span, said, (span.first.start, span.final.end))
        if span.first.unit == "school-year" and span.first.year is None and bounds and whole:
            bounds = Interval(max(bounds.start, whole.start), min(bounds.end, whole.end))
        dated = _shape(plain, span, bounds, c)
    precision: Precision = "minute" if _has_start(phrase.marks) else "none"
    interval = bounds or whole
    kind: Kind = "recurring"
    first = bounds if not toward or toward == "from" else None
    if toward and dated is not None:
        from applan.when.hanging import stretch

        _, anchor = _one_end(limit, dated, c)
        interval = stretch(anchor, whole)
        recurrence = _with_weekday(recurrence, limit.span, bounds)
        if toward == "from" and interval and _steps(recurrence) and bounds:
            recurrence = recurrence._replace(bounds=Interval(bounds.start, interval.end))
        begun = bounds if toward == "from" else None  # «fra 12. januar til sommeravslutningen»
        interval = interval or (Interval(begun.start, whole.end) if begun and whole and
                                begun.start < whole.end else whole)  # fmt: skip
    else:
        recurrence = _with_weekday(recurrence, limit.span, bounds)
        recurrence = recurrence._replace(bounds=bounds) if bounds else recurrence
        regular = isinstance(recurrence, Quota) and recurrence.times is None
        kind = "continuous" if regular and bounds and not limit.further else kind
        if limit.further and anchor is not None and bounds:
            anchor = anchor._replace(from_day=bounds.start)
            if whole and whole.end > bounds.end:
                interval = Interval(bounds.start, whole.end)
        first = None if anchor else first
    if limit.anchor is None:
        at = (phrase.start, phrase.end)
        if bounds and limit.itself:
            first = Interval(bounds.last, bounds.end) if limit.itself == "last" else bounds
        _check_first(recurrence, limit.span, first, at, c, itself=bool(limit.itself))
    if isinstance(recurrence, Rule) and recurrence.except_text and interval is not None:
        recurrence = excepted(recurrence, head, interval, c)
    if phrase.marks.times[0]:
        bounds = _counted(recurrence, interval, phrase, c)
        if bounds is not None:
            recurrence = recurrence._replace(bounds=bounds)
            interval, anchor = bounds, None
    return _make(phrase, c, kind, interval, precision, recurrence=recurrence, anchor=anchor)


def _counted(
    rule: Recurrence, interval: Interval | None, phrase: Phrase, c: Context
) -> Interval | None:
    """When a rule has come so many times from its first day; asked where it does not."""
    from applan.when.expand import days_of

    times, start, end = phrase.marks.times
    limit = phrase.recurring.limits[0] if phrase.recurring and phrase.recurring.limits else None
    begins = limit is not None and limit.toward in ("", "from") and limit.anchor is None
    days = days_of(rule, interval) if interval and begins else ()
    known = not (isinstance(rule, Rule) and rule.except_open)
    if not known or len(days) < times or (limit and not limit.toward and len(days) > times):
        c.report("not-understood", (start, end), NOT_UNDERSTOOD, text="")
        return None
    text = c.text[start:end].strip(" ,:()")
    c.remarks.append(noted((phrase.end, phrase.end), text))
    return Interval(days[0], days[times - 1] + timedelta(days=1))


def _check_first(
    rule: Recurrence, span: Span | None, days: Interval | None, at: tuple[int, int], c: Context,
    *, itself: bool,
) -> None:  # fmt: skip
    """«Annenhver tirsdag fra 7. januar», a Wednesday: nobody knows which week is meant.

    «Første gang mandag 1. mars, hver tirsdag» says two days.

    Nor does anybody know which months «første mandag i annenhver måned» is in.
    """
    if not isinstance(rule, Rule):
        return
    if rule.frequency == "monthly" and _steps(rule):
        if not days or not span or span.first.unit not in BEGINNING:
            c.report("which-first", at, WHICH_FIRST, date="")
        return
    if rule.frequency != "weekly" or days is None or span is None:
        return
    if span.first.unit != "day" or not rule.weekdays:
        return
    at, week = (span.first.start, span.first.end), days.start.isocalendar().week
    if days.start.weekday() not in rule.weekdays:
        if rule.every != 1 or itself:
            c.problems.append(wrong_weekday(days.start, rule.weekdays[0], c.words, at))
    elif rule.parity and span.last is None and rule.parity != ("even", "odd")[week % 2]:
        written = c.words.text(f"{rule.parity}-week")
        c.report("week-mismatch", at, WRONG_WEEK, date="", actual=str(week), written=written)


def _with_weekday(recurrence: Recurrence, span: Span | None, days: Interval | None) -> Recurrence:
    """«Hver tredje uke fra 14. januar»: the day of the week is that of the first day."""
    if span is None or days is None or span.first.unit != "day":
        return recurrence
    weeks, same = weeks_between(recurrence), span.first.weekday
    if weeks and same >= 0 and same == span.final.weekday and not recurrence.about:
        recurrence = Rule("weekly", weeks, weekdays=(same,))  # «fra tirsdag … til tirsdag …»
    if not isinstance(recurrence, Rule):
        return recurrence
    if recurrence.frequency != "weekly" or recurrence.weekdays or recurrence.every == 1:
        return recurrence
    return recurrence._replace(weekdays=(days.start.weekday(),))


def _steps(recurrence: Recurrence) -> bool:
    """Whether a rule needs its first day to be known: every second week, every 14th day."""
    rule = recurrence if isinstance(recurrence, Rule) else Rule("weekly")
    from applan.when.expand import says_which

    return rule.every > 1 and says_which(rule)


def _has_start(marks: Marks) -> bool:
    return bool(marks.clocks) and marks.clocks[0].start is not None


# What goes on, and what hangs on something.
def _flow(phrase: Phrase, head: Flow, c: Context) -> Occurrence:
    limit = head.limit
    if limit is None or limit.span is None:
        return _make(phrase, c, "continuous", c.whole, "period", name=head.name)
    span = completed(limit.span, None, c)
    interval = c.days_of(span, Marks(), (span.first.start, span.final.end))
    anchor = limit.anchor
    if anchor is not None and interval is not None and limit.further:
        anchor = anchor._replace(from_day=interval.start)
    precision = exactness(interval)
    return _make(phrase, c, "continuous", interval, precision, anchor=anchor, name=head.name)


def _relative(phrase: Phrase, head: Hanging, c: Context) -> Occurrence:
    from applan.when.hanging import hanging

    anchor, interval, then = hanging(head.anchor, phrase.start, c)
    if then is None:
        precision: Precision = "day" if interval else "none"
        return _make(phrase, c, "relative", interval, precision, anchor=anchor, part=head.part)
    name = head.anchor.event.partition(then.written)[0].strip()
    c.remarks.append(noted((phrase.end, phrase.end), name))
    made = _make(phrase, c, then.kind, interval, then.precision, name=then.name)
    return replace(made, start_time=then.start_time, end_time=then.end_time, late=then.late,
                   check=then.check)  # fmt: skip
