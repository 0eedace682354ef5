"""What is said of one time of a list and holds for others: one law.

The law: **a mark holds for the whole list unless a member has its own.** What is said before a
time holds for those after it, and what is said after the last holds for those before it: a clock,
a doubt, a deadline, «første tirsdag i», «midten av», a year, a month. What is said after a time
that is not the last is that time's alone. A recurrence takes the times after it as its limits
where they are longer than its step, and is then one recurrence for each of them.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain, combinations, pairwise, takewhile, zip_longest

from applan.when.limiting import (
    BESIDE,
    DOUBTS,
    LINKS,
    OF_LIMIT,
    each_limit,
    in_list,
    is_plain_day,
    leaving_out,
    length_of,
    limit_of,
    limited,
    parted,
    step_of,
)
from applan.when.marking import every_day, is_within, spans_of
from applan.when.phrases import Atom, Clock, Hanging, Head, Limit, Marks, Phrase, Recurring, Span
from applan.when.rows_dates import SOME_YEAR
from applan.when.rows_limits import narrowed
from applan.when.rows_marks import DAYS, HOURED
from applan.when.spans import span as days_of_atom
from applan.when.twice import is_weeks
from applan.when.values import Choice, Rule
from applan.when.years import OF_MONTH, Context

OF_WEEK = frozenset({"week-day", "weekend"})
UNDER_A_YEAR = frozenset({"day", "week", "month", "week-day", "bare"})
WITH_HOURS = DAYS | HOURED
WEEKDAY_IS_MEANT = frozenset({"week-day", "nth-weekday", "near-weekday"})
"""The units whose weekday is no check of a date, and so the same in another year."""
OF_YEARS = frozenset({"year", "years", "school-year", "plan-period", "turn-year", "bare"})
"""What may stand in a list of alternatives."""
FIRST_OF_SCHOOL = 8
"""The month that a school year begins in."""
PLURAL = ("ene", "ane")
EACH_HOUR = "{date} can be one hour for each day, or all of them every day; write each with its own"
OF_ALL = "{date} may hold for what stands before it too; write each as an item of its own"
_MORE_WEEKDAYS = "{text} names more weekdays than there are days"


def distribute(group: list[Phrase], context: Context) -> list[Phrase]:
    """The times of one list, each with all that is said of it."""
    if any(one.marks.parts or (one.recurring and one.recurring.limits) for one in group):
        group = [piece for phrase in group for piece in parted(phrase)]
    if any(one.marks.pair for one in group):
        group = _each_named(group, context)
    if len(group) > 1:
        group = _labelled(group)
        group = _of_weeks(group)
        group = _gathered(limited(_headed(group, context.text)), context.text)
        written = all(one.marks.clocks for one in group)
        group = _alternatives(_said_after(_said_before(group), context))
        hours = group[-1].marks.clocks
        doubtful = not written and (len(hours) > 2 or _overlap(hours))
        if doubtful and [one.marks.clocks for one in group] == [hours] * len(hours):
            context.report("which-day", (group[-1].start, group[-1].end), EACH_HOUR, date="")
    if any(one.marks.left_out and one.span for one in group):
        group = [piece for phrase in group for piece in _rest_of(phrase)]
    if not any(isinstance(one.head, Recurring) and len(one.head.limits) > 1 for one in group):
        return group
    return [one for phrase in group for one in each_limit(phrase, context)]


def _overlap(hours: tuple[Clock, ...]) -> bool:
    """Whether two of some hours cannot both be of one day: «kl. 10–15 og 9–14»."""
    whole = [(one.start, one.end) for one in hours if one.start and one.end and one.weekday < 0]
    return any(a[0] < b[1] and b[0] < a[1] for a, b in combinations(whole, 2))


def together(groups: list[list[Phrase]]) -> list[list[Phrase]]:
    """«20. mai; 24. juni; kl. 18»: lists of days with one clock for all of them, as one list.

    The clock stands before the first of the days or after the last of them, and they have no other.
    Lists that all have their year stand by themselves, as they are printed.
    """
    groups = _begun_below(groups)
    if len(groups) == 1:
        return groups
    heads = [one for group in groups for one, under in pairwise(group) if under.separator == ":"]
    every = [one for one in chain(*groups) if one not in heads]  # «2026: 10. mars; …»
    while every and every[-1].marks.deadline:
        every.pop()
    clocked = [one for one in (*heads, *every) if one.marks.clocks]
    if not clocked:
        return groups
    one = clocked[-1]
    first = one in groups[0][:1] and (one in heads or "clocks" in one.marks.before)
    ends = one is every[-1] and not first
    shared = len(clocked) == 1 and (first or ends) and all(map(_is_one_day, every))
    due = any(one.marks.deadline for one in every)
    dated = all(group[-1].span and group[-1].span.final.year for group in groups if group)
    each = one.marks.across in ("each", "daily") and [one] not in groups
    across = ends and one.marks.across and not each
    if due or (not across and (dated or not shared)):
        return groups
    return [
        [*chain(*([one._replace(separator=","), *more] for one, *more in filter(None, groups)))]
    ]


def _begun_below(groups: list[list[Phrase]]) -> list[list[Phrase]]:
    """«tirsdager kl. 18. Oppstart 3. februar»: a sentence that says when a rule begins."""
    found = groups[:1]
    for group in groups[1:]:
        begins = group and group[0].span and "next" in group[0].marks.before
        if begins and found[-1] and found[-1][-1].rule:
            first, *more = group
            first = first.said(toward="from", noted=first.marks.noted[1:])
            found[-1] = [*found[-1], first._replace(separator=","), *more]
        else:
            found.append(group)
    return found


def _rest_of(phrase: Phrase) -> list[Phrase]:
    """«uke 2–24, unntatt uke 8 og 12»: what is left of a stretch, in pieces."""
    span, out = phrase.span, phrase.marks.left_out
    if span is None or span.last is None or out is None or out.names or phrase.marks.toward:
        return [phrase]
    first, last = span.first, span.last
    unit, day = last.unit, last.unit == "day"
    whole = first.unit in (unit, "bare") and unit in ("week", "month", "day")
    whole = whole and not (day and first.unit == unit and first.b != last.b)
    gone: set[int] = set()
    for one in out.spans:
        same = one.final.unit in (unit, "bare") and one.final.b in (0, last.b) and not one.year
        whole = whole and same and one.first.unit in (unit, "bare")
        gone.update(range(one.first.a, one.final.a + 1))
    if not (whole and gone and first.a < min(gone) and max(gone) < last.a):
        return [phrase]
    last = last._replace(weekday=-1, year=span.year)
    edges = [first.a - 1, *sorted(gone), last.a + 1]
    runs = [(one + 1, other - 1) for one, other in pairwise(edges) if other - one > 1]
    ends = [[last._replace(a=n) for n in run] for run in runs]
    heads = [Span(one, other, "-") if one != other else Span(one) for one, other in ends]
    return in_list(phrase.said(left_out=None), heads, "and")


def _labelled(group: list[Phrase]) -> list[Phrase]:
    """«Styremøter: 3. mars og 7. april»: what stands before them all is printed behind the last."""
    marks = group[0].marks
    if "label" not in marks.before:
        return group
    label, *noted = marks.noted
    group = [group[0].said(noted=tuple(noted)), *group[1:]]
    return [*group[:-1], group[-1].said(noted=(label, *group[-1].marks.noted))]


def _each_named(group: list[Phrase], context: Context) -> list[Phrase]:
    """«mandag og tirsdag 3. og 4. mai», «… 3., 4., 10. og 11. mai»: each has its own day."""
    found = list(group)
    for at, phrase in enumerate(group):
        days = phrase.marks.pair
        if not days or phrase.span is None or phrase.span.last is not None:
            continue
        following = [*takewhile(is_plain_day, group[at + 1 :])]
        if len(following) + 1 < len(days):
            context.report("days-named", (phrase.start, phrase.end), _MORE_WEEKDAYS, text="")
        elif (len(following) + 1) % len(days):
            following = following[: len(days) - 1]
        for n, one in enumerate(following, 1):
            found[at + n] = one.said(weekday=days[n % len(days)])
    return found


# Weekdays by themselves.
def _of_weeks(group: list[Phrase]) -> list[Phrase]:
    """«uke 10: tirsdag kl. 18 og torsdag kl. 19», «hver tirsdag kl. 18 og onsdag kl. 19».

    A weekday is of the week before it in the list, or comes again as the rule before it does;
    where there is neither, two of them with their hours are of every week, as is one before what
    limits it.
    """
    every = _is_every_week(group)
    found: list[Phrase] = []
    rule, weeks = Rule("weekly") if every else None, list[Span]()
    within: tuple[Limit, ...] = ()
    for phrase in group:
        day = phrase.single
        if day is None or day.unit != "weekday":
            rule, within = phrase.rule, ()
            if every and phrase.span and phrase.runs_on:
                phrase = phrase._replace(runs_on=False, separator=",")
            span, weekday = phrase.span, phrase.marks.weekday
            if weekday >= 0 and span and span.last and span.first.unit == "week":
                rule, within = Rule("weekly", weekdays=(weekday,)), (Limit(span),)
            listed = phrase.separator in LINKS and found and is_weeks(found[-1])
            of_week = span and span.final.unit in ("week", "week-day") and not rule
            of_week = of_week and not (span and span.last and phrase.marks.deadline)
            weeks = [*(weeks if listed else ()), *((span,) if span and of_week else ())]
        elif rule and (every or (rule.weekdays and rule.frequency == "weekly")):
            rule, marks = rule._replace(weekdays=(day.weekday,)), phrase.marks
            beside = tuple(map(Limit, spans_of(marks.weeks, phrase.start, phrase.end)))
            phrase = phrase._replace(head=Recurring(rule, beside or within))
            phrase = leaving_out(phrase.said(weeks=(), left_out=None), marks.left_out)
        elif weeks:
            if phrase.separator in (",", ":") or phrase.runs_on:  # «uke 7, tirsdag»
                of_two = phrase.runs_on and any(_is_one(one, "week-day") for one in found[-1:])
                phrase = phrase._replace(runs_on=of_two)  # «… og torsdag, uke 12 fredag»
                while found and is_weeks(found[-1]) and (
                    (said := found[-1].marks).says_only("before", "flow")
                    or ("clocks" in said.before and not phrase.marks.clocks)
                ):  # fmt: skip
                    phrase = phrase._replace(separator=found.pop().separator)
                    if said.clocks:  # «kl. 17–19: uke 10, tirsdag og torsdag»
                        phrase = phrase.said(clocks=said.clocks, before=said.before)
            first, *more = (
                phrase._replace(head=on_weekday(day.weekday, day, one)) for one in weeks
            )
            found += (first, *(one._replace(separator="and") for one in more))
            continue
        found.append(phrase)
    return found


def on_weekday(weekday: int, written: Atom, weeks: Span) -> Head:
    """A weekday of one week, or of each of several; ``written`` is where it stands."""
    week = weeks.first
    if weeks.last is not None:
        return Recurring(Rule("weekly", weekdays=(weekday,)), (Limit(weeks),))
    return Span(written._replace(unit="week-day", a=week.a, year=week.year, short=week.short,
                                 weekday=weekday))  # fmt: skip


def _is_every_week(group: list[Phrase]) -> bool:
    """Whether a list begins with weekdays and their hours, which nothing makes single days."""
    days = [*takewhile(lambda one: _is_one(one, "weekday"), group)]
    rest = group[len(days) :]
    if not days or not all(one.marks.clocks and not one.marks.toward for one in days):
        return False
    if not rest:
        return len(days) > 1
    rule, span = rest[0].rule, rest[0].span
    if rule is not None or span is None:
        return bool(rule and rule.weekdays and not rule.ordinals)
    limits = rest[0].marks.toward or length_of(span) > 0
    hours = len(days) > 1 and all(one.marks.clocks[0].end for one in days)
    beside = rest[0].separator in BESIDE or (hours and rest[0].runs_on)
    return bool(limits) and beside and span.final.unit != "weekday"


# What stands before a colon.
def _headed(group: list[Phrase], text: str) -> list[Phrase]:
    """«i mars: 3. og 10.», «2026: 10. mars», «januar–mai: tirsdager», without the heading.

    What a heading says nothing of runs into it, and is asked about.
    """
    found: list[Phrase] = []
    heading: Phrase | None = None
    for phrase in group:
        of_weeks = phrase.recurring and len(found) > 1 and all(map(is_weeks, found[-2:]))
        if phrase.separator == ":" and (found[-1].recurring or of_weeks):
            phrase = phrase._replace(separator=",")
        if phrase.separator != ":":
            within = phrase.recurring and is_weeks(found[-1]) if found else False
            found.append((heading and not within and _under(heading, phrase, text)) or phrase)
            continue
        first = found.pop()
        above = heading.single.unit if heading and heading.single else ""
        several = first.separator in LINKS and found and first.span
        alone = several and not _is_one(first, above)  # «vår: 10. mars, høst: 13. oktober»
        under = None if alone else _under(first, phrase, text)
        heading = first if under else None
        if under is not None:
            found.append(under._replace(separator=first.separator))
        else:
            found += [first, phrase._replace(separator="", runs_on=True)]
    return found


def _under(heading: Phrase, phrase: Phrase, text: str) -> Phrase | None:
    """A time with what its heading says; None where that is nothing, or cannot be said of it."""
    span, said, head = heading.span, heading.marks, phrase.head
    if span is None:
        return None
    above = span.first
    if isinstance(head, Recurring):
        one_day = span.last is None and above.unit == "day"
        of_school = above.unit == "school-year"
        limits = [one if one.span and not one.toward and (of_school or is_within(one.span, span))
                  else narrowed((limit_of(heading),), one) for one in head.limits]  # fmt: skip
        within = tuple(
            one if one.span.year else one._replace(span=_in_year(one.span, above))
            for one in limits if one and one.span
        )  # fmt: skip
        if within and len(within) == len(limits):
            marks = phrase.marks.noting(text[above.start : above.end])
            under = phrase._replace(head=head._replace(limits=within), marks=marks)
            return _said_above(under, said)
        if head.limits or one_day or "bare" in (above.unit, span.final.unit):
            return None
        under = phrase._replace(head=head._replace(limits=(limit_of(heading),)))
        return _said_above(under, said, *OF_LIMIT)
    if not isinstance(head, Span) or span.last is not None or above.part:
        return None
    if above.unit == "week" and head.first.unit == "week-day" and head.first.a == above.a:
        return _said_above(phrase, said)
    if above.unit == "month" and head.final.unit == "bare":
        day = head.with_final(unit="day", b=above.a)
        return _said_above(phrase._replace(head=_in_year(day, above)), said)
    lacking = head.final.year is None and head.final.unit in UNDER_A_YEAR
    if above.unit in ("season", "half") and above.year is None and is_within(head, span):
        phrase = phrase._replace(marks=phrase.marks.noting(text[above.start : above.end]))
        return _said_above(phrase, said)
    if above.unit in ("year", "school-year", "season", "half") and above.year and lacking:
        return _said_above(phrase._replace(head=_in_year(head, above)), said)
    return None


def _in_year(span: Span, above: Atom) -> Span:
    """A time in the year above it; of «skoleåret 2026/27» in that which its last day is in."""
    year, days = above.year, days_of_atom(span.final, SOME_YEAR)
    if year and days and above.unit == "school-year":
        year += days.start.month < FIRST_OF_SCHOOL
    return span.with_final(year=year, short=above.short)


def _said_above(phrase: Phrase, above: Marks, *taken: str) -> Phrase | None:
    """A time with what else is said in its heading: «mars kl. 18: 3. og 10.», «trolig i mars: …».

    None where more is said than what is ``taken`` already and what can be said of it.
    """
    marks = phrase.marks
    known = above.says_only("before", "flow", "clocks", "across", "left_out", *DOUBTS, *taken)
    if not known or (above.clocks and not (marks.clocks or _has_hours(phrase))):
        return None
    doubt = {name: getattr(marks, name) or getattr(above, name) for name in DOUBTS}
    phrase = phrase.said(clocks=marks.clocks or above.clocks, **doubt)
    return leaving_out(phrase, above.left_out)


# What the members of a list share by how they are written.
def _gathered(group: list[Phrase], text: str) -> list[Phrase]:
    """«somrene 2026 og 2027», «8. mai og 1. juni hvert år», «første tirsdag i mars og april»."""
    found: list[Phrase] = []
    numbers: list[int] = []
    for phrase in group:
        if not found or phrase.separator not in LINKS:
            found.append(phrase)
            continue
        before = found[-1]
        every, of = phrase.recurring, before.span and before.span.final.unit
        if phrase.marks.across == "daily" and every and of in OF_WEEK | OF_MONTH:
            phrase = phrase._replace(head=every.limits[0].span or every).said(across="")
        if before.span and phrase.span:
            span = phrase.span
            if span.first.unit == "nth-weekday":  # «første og» before «tredje torsdag i mars»
                earlier = _last_of(found, lambda one: _is_one(one, "bare"), linked=False)
                numbers = [one.single.a for one in earlier if one.single]
            taken = _taken_up(before.span, span, phrase, text)
            if taken is not span and taken.first.unit == "nth-weekday":
                found += (phrase._replace(head=Span(taken.first._replace(a=n))) for n in numbers)
            if taken is not span and taken.first.unit == "week-day":
                days = _last_of(found[:-1], lambda one: _is_one(one, "weekday"))
                weekdays = [one.single.weekday for one in days if one.single]
                found += (phrase._replace(head=Span(taken.first._replace(weekday=weekday)))
                          for weekday in weekdays)  # fmt: skip
            if taken is not span and span.first.unit == "year":  # «10. mars og 1. mai 2026 og 2027»
                year = {"year": span.first.year, "short": span.first.short}
                earlier = _last_of(found[:-1], lambda one: bool(one.span and not one.span.year))
                found += (phrase._replace(head=one.span.with_final(**year))
                          for one in earlier if one.span)  # fmt: skip
            phrase = phrase._replace(head=taken)
        elif before.rule and phrase.single and _adds_season(before, phrase):
            season = before.rule._replace(season=phrase.single.name)
            phrase = phrase._replace(head=Recurring(season))
        elif every and before.rule and (said := phrase.rule) and said.parity and not said.weekdays:
            rule = said._replace(weekdays=before.rule.weekdays)  # «… kl. 17, partall kl. 18»
            alone = before.rule.parity in ("", rule.parity)
            phrase = phrase._replace(head=every._replace(recurrence=rule), runs_on=alone)
        if phrase.rule and phrase.rule.month_day:
            found = _each_year(found, phrase.rule)
        found.append(phrase)
    return found


def _last_of(
    group: list[Phrase], fits: Callable[[Phrase], bool], *, linked: bool = True
) -> list[Phrase]:
    """The last times of a list that are of a kind, as far back as commas and «og» link them."""
    first = len(group)
    while first and fits(group[first - 1]):
        first -= 1
        if linked and group[first].separator not in LINKS:
            break
    return group[first:]


def _is_one(phrase: Phrase, *units: str) -> bool:
    return phrase.single is not None and phrase.single.unit in units


def _each_year(group: list[Phrase], rule: Rule) -> list[Phrase]:
    """«1. mars og» before «1. september hvert år», «den 1. og» before «15. i måneden»."""
    units = ("day", "bare") if rule.months else ("bare",)
    days = _last_of(group, lambda one: _is_one(one, *units) and _is_plain(one))
    found: list[Phrase] = []
    for phrase in reversed(days):
        day = phrase.single
        assert day is not None
        rule = rule._replace(months=(day.b,) if day.b else rule.months, month_day=day.a)
        found.insert(0, phrase._replace(head=Recurring(rule)))
    return [*group[: len(group) - len(days)], *found]


def _is_plain(phrase: Phrase) -> bool:
    """Whether a time has neither a year nor a weekday."""
    one = phrase.single
    return one is not None and not one.year and one.weekday < 0


def _taken_up(earlier: Span, span: Span, phrase: Phrase, text: str) -> Span:
    """A month after «første tirsdag i februar», a year after «somrene 2026»."""
    first, before = span.first, earlier.final
    alone = phrase.start == first.start
    begins = not phrase.marks.toward and (
        alone or phrase.separator == "or" or text[phrase.start : first.start].lower() == "i "
    )
    if span.last is not None or first.part:
        return span
    if first.unit == "week" and before.unit in OF_WEEK and begins and phrase.marks.weekday < 0:
        of_week = first._replace(unit=before.unit, weekday=earlier.first.weekday)
        ends = first._replace(unit=before.unit, weekday=before.weekday) if earlier.last else None
        return earlier._replace(first=of_week, last=ends)
    another = first.year and before.year not in (None, first.year)
    if first.unit == "year" and another and before.unit not in OF_YEARS:
        plural = text[before.start : before.end].split()[0].lower().endswith(PLURAL)
        again = begins and phrase.separator in ("and", "or")
        if not (again or (plural and before.unit == "season")):
            return span
        weekday = before.weekday if before.unit in WEEKDAY_IS_MEANT else -1
        head, last = (
            atom and atom._replace(year=atom.year and first.year, weekday=weekday,
                                   start=first.start, end=first.end)
            for atom in (earlier.first, earlier.last)
        )  # fmt: skip
        assert head is not None
        return earlier._replace(first=head, last=last)
    if earlier.last is not None:
        return span
    if first.unit == "month" and begins:
        if before.unit in OF_MONTH:
            return Span(first._replace(unit=before.unit, a=before.a, b=first.a,
                                       weekday=before.weekday))  # fmt: skip
        parted = before.unit == "month" and before.part and not before.year
        if parted and (alone or phrase.separator == "or"):
            return Span(first._replace(part=before.part))
    return span


def _adds_season(before: Phrase, phrase: Phrase) -> bool:
    """«hver vår og høst»: every autumn too."""
    season = _is_one(phrase, "season") and _is_plain(phrase) and phrase.separator == "and"
    recurring = before.recurring
    return bool(season and before.rule and before.rule.season and recurring and
                not recurring.limits)  # fmt: skip


# The law.
def _said_before(group: list[Phrase]) -> list[Phrase]:
    """Every time with what was said before those that stand before it.

    A «frist» with a comma after it is one; «innen 1. mai, 1. juni og 1. juli» are three.
    """
    found = group[:1]
    several = len(group) > 2 and group[-1].separator in ("and", "or")
    several = several and all(map(_is_one_day, group))
    for phrase, following in zip_longest(group[1:], group[2:]):
        before, marks = found[-1].marks, phrase.marks
        if before.tentative and not marks.tentative:
            phrase = phrase.said(
                tentative=True, doubt=marks.doubt or before.doubt,
                before=(*marks.before, "tentative"),
            )  # fmt: skip
        if marks.across == "same" and before.clocks:
            phrase = phrase.said(clocks=before.clocks, across="")
        if "reserve" in marks.before and before.clocks and not marks.clocks and _has_hours(phrase):
            phrase = phrase.said(clocks=before.clocks)  # the hour of the day it is in stead of
        single = not (phrase.span and phrase.span.last)
        if phrase.recurring:
            single = phrase.rule is not None and phrase.rule.month_day > 0
        joined = phrase.separator in ("and", "or") or (several and phrase.separator == ",")
        named = isinstance(phrase.head, Hanging) and phrase.head.named
        due = before.deadline
        if due and following and following.runs_on and named:
            phrase = phrase._replace(runs_on=joined)  # «innen 1. mai, stevnet 22. mai»
        elif due and not marks.deadline and _is_another_sort(found[-1], phrase, joined=joined):
            phrase = phrase._replace(runs_on=phrase.runs_on or phrase.separator == ",")
        elif due and single and (joined or due != "named"):
            phrase = phrase.said(deadline=due, noted=(*before.noted, *marks.noted))
            found[-1] = found[-1].said(noted=())  # it is printed behind the last of them
        weeks = phrase.span if is_weeks(phrase) else None
        if weeks and not weeks.year and "each-year" in before.before:
            phrase = phrase.said(each_year=True, before=(*phrase.marks.before, "each-year"))
        other = phrase.marks.deadline and not due  # «kl. 18 10. mars, frist 1. mars»
        clocked = _has_hours(phrase) or (weeks and is_weeks(found[-1]))
        if "clocks" in before.before and not (marks.clocks or other) and clocked:
            phrase = phrase.said(clocks=before.clocks, before=(*phrase.marks.before, "clocks"))
        found.append(phrase)
    return found


def _is_another_sort(due: Phrase, phrase: Phrase, *, joined: bool) -> bool:
    """Whether a day after a deadline is not written as one more beside it would be.

    «påmelding innen 1. mars, 10. mars», «frist 1. mars, tirsdag 10. mars kl. 18».
    """
    marks, said, one, other = phrase.marks, due.marks, due.single, phrase.single
    if not (one and other and _has_hours(phrase)):
        return bool(phrase.recurring and said.noted and not joined)
    if said.noted and (not joined or (said.clocks and not marks.clocks)):
        return True
    return max(one.weekday, said.weekday) < 0 <= max(other.weekday, marks.weekday)


def _is_one_day(phrase: Phrase) -> bool:
    return phrase.single is not None and _has_hours(phrase)


def _said_after(group: list[Phrase], context: Context) -> list[Phrase]:
    """Every time with what was said after the last of the list, where it has none of its own.

    A clock after a time in the middle of a list is for those before it up to one with its own.
    """
    found = group[-1:]
    ends = [one.marks for one in group if bool(one.marks.deadline) == bool(group[0].marks.deadline)]
    last = ends[-1]  # «10. og 24. mars (foreløpig), frist 1. mars»
    unsure = last.unsure and bool(last.doubt) and "reserve" not in last.before
    unsure = unsure and not any(one.unsure for one in ends[:-1])
    for phrase in reversed(group[:-1]):
        after = found[0]
        marks, later = phrase.marks, after.marks
        linked = after.separator in LINKS and not after.runs_on
        if linked and later.weekday >= 0 and marks.weekday < 0 and is_weeks(phrase):
            phrase = phrase.said(weekday=later.weekday)
        daily = later.across == "daily" and linked and phrase.span and not marks.clocks
        if daily and not marks.deadline:
            phrase = phrase._replace(head=every_day(phrase.head)).said(
                clocks=later.clocks, across="daily"
            )
        elif not marks.clocks and later.clocks and linked and _takes_hours(phrase, after):
            phrase = phrase.said(clocks=later.clocks)
        if unsure and not marks.tentative and bool(marks.deadline) == bool(last.deadline):
            phrase = phrase.said(unsure=True, doubt=marks.doubt or last.doubt)
        if linked and phrase.recurring and after.recurring:
            head = _limited_as(phrase.recurring, after.recurring, later.own)
            own = marks.clocks and later.own and later.own.limits
            if own and head.limits != phrase.recurring.limits:
                context.report("which-day", (after.start, after.end), OF_ALL, date="")
            phrase = phrase._replace(head=head)
        elif linked and _is_week_apart(phrase, after):
            context.report("which-day", (after.start, after.end), OF_ALL, date="")
        found.insert(0, phrase)
    left_out = any(one.recurring and one.recurring.excepted for one in found)
    return [_among(one, found) for one in found] if left_out else found


def _is_week_apart(phrase: Phrase, later: Phrase) -> bool:
    """«mandag–torsdag kl. 16, fredag kl. 14, uke 10»: whether the week may be for all of them."""
    rule, span, head = phrase.rule, later.span, phrase.recurring
    if rule is None or head is None or span is None or span.final.unit != "week-day":
        return False
    weekly = rule.frequency == "weekly" and rule.every == 1 and bool(rule.weekdays)
    return weekly and not (head.limits or rule.leaves_out or rule.parity)


def _limited_as(head: Recurring, later: Recurring, its: Recurring | None) -> Recurring:
    """A recurrence with what limits the one after it: «kl. 18 … i mars», «kl. 18 … partallsuker».

    Which weeks it is in holds for both where that stands behind ``its`` hour.
    """
    step, rule, leaves = step_of(head.recurrence), head.recurrence, later.recurrence
    own = head.limits or (isinstance(rule, Rule) and rule.except_months)  # «unntatt juli, … i juli»
    if not own and all(
        limit.span is None or limit.toward or length_of(limit.span) > step for limit in later.limits
    ):
        head = head._replace(limits=later.limits)
    if isinstance(rule, Rule) and isinstance(leaves, Rule) and its:
        weekly = Rule("weekly", weekdays=leaves.weekdays)
        if its.recurrence == weekly == rule._replace(weekdays=leaves.weekdays):
            rule = rule._replace(every=leaves.every, parity=leaves.parity)
            head = head._replace(recurrence=rule)
    if isinstance(rule, Rule) and isinstance(leaves, Rule) and not rule.leaves_out:
        rule = rule._replace(
            except_months=leaves.except_months, except_text=leaves.except_text,
            except_open=leaves.except_open,
        )  # fmt: skip
        head = head._replace(recurrence=rule, excepted=later.excepted, names=later.names)
    return head


def _among(phrase: Phrase, group: list[Phrase]) -> Phrase:
    """A rule that leaves days out, with the weekdays of all that leave out the same."""
    head = phrase.recurring
    if head is None or not head.excepted:
        return phrase
    same = [one for one in group if one.recurring and one.recurring.excepted == head.excepted]
    days = frozenset(day for one in same if one.rule for day in one.rule.weekdays)
    return phrase._replace(head=head._replace(among=days))


def _has_hours(phrase: Phrase) -> bool:
    """Whether a time is a day, or a rule that says which days, that a clock can be for."""
    rule, span = phrase.rule, phrase.span
    if rule is not None:
        return bool(rule.weekdays or rule.month_day or rule.frequency == "daily")
    return span is not None and (span.final.unit in WITH_HOURS or phrase.marks.weekday >= 0)


def _takes_hours(phrase: Phrase, later: Phrase) -> bool:
    """Whether the clock after a later time of a list is for this one too: both are days."""
    one, other = phrase.marks, later.marks
    alike = (one.deadline, one.toward) == (other.deadline, other.toward)
    alike = alike and (phrase.recurring is None) == (later.recurring is None)
    weeks = is_weeks(phrase) and is_weeks(later)
    rules = [one.recurring.recurrence for one in (phrase, later) if one.recurring]
    same = len(rules) == 2 and rules[0] == rules[1]
    return alike and (weeks or same or (_has_hours(phrase) and _has_hours(later)))


def _alternatives(group: list[Phrase]) -> list[Phrase]:
    """«uke 41, 42 eller 43»: none of them, back to where the list of them begins, is certain."""
    found = list(group)
    for number, phrase in enumerate(group):
        if phrase.separator != "or" or "reserve" in phrase.marks.before:
            continue
        found[number] = found[number].said(doubted=True, choice="or")
        for place in range(number - 1, -1, -1):
            before = found[place]
            first = before.separator not in LINKS or place == 0
            choice: Choice = "and" if before.separator == "and" else "or"
            if first:
                choice = "likely" if before.marks.tentative else ""
            found[place] = before.said(doubted=True, choice=choice)
            if first:
                break
    return found
