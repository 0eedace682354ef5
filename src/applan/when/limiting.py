"""Recurrences and the longer times after them, which are when they go on."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile

from applan.when.completing import LACKING, complete_spans
from applan.when.phrases import Except, Hanging, Head, Limit, Marks, Phrase, Recurring, Span
from applan.when.rows_dates import is_one_day
from applan.when.rows_limits import at_hours, narrowed, plain_months, without
from applan.when.values import Anchor, Quota, Recurrence, Rule
from applan.when.years import Context

STEPS = {
    "day": 0, "week": 1, "month": 2, "quarter": 3, "tertial": 4, "half-year": 4, "year": 5,
    "period": 6, "": 0,
}  # fmt: skip
"""How long the step of a recurrence is."""
LENGTHS = {
    "week": 1, "weekend": 0, "month": 2, "season": 3, "half": 4, "quarter": 3, "tertial": 3,
    "school-year": 5, "year": 5, "years": 6, "declared": 1,
}  # fmt: skip
"""How long a unit is; what is not here is a day or two."""
WEEKS_OF_MONTH = 5
BESIDE = frozenset({",", "("})
LINKS = frozenset({",", "and", "or", "/"})
DOUBTS = ("tentative", "about", "unsure", "doubt")
OF_LIMIT = ("toward", "inclusive", "nearing", "weeks")
"""The marks of a time that are those of the limit it becomes."""


def limited(group: list[Phrase]) -> list[Phrase]:
    """Recurrences with the longer times after them as their limits."""
    found: list[Phrase] = []
    weekday = -1
    for phrase in _other_hours(group):
        before = found[-1] if found else None
        if before is not None and (_ends_rule(before, phrase) or _is_of_weeks(before, phrase)):
            phrase = phrase._replace(runs_on=True)
        names = before is not None and _names_days(before, phrase)
        if before and (names or (weekday >= 0 and phrase.separator in (",", "and"))):
            if names and before.rule:
                weekday = before.rule.weekdays[0]
            day = _on_weekday(before if names else None, phrase, weekday)
            if day is not None:
                found[len(found) - names :] = [day]
                continue
        of_weekdays = phrase.single and "weekdays" in phrase.marks.before
        weekday = phrase.single.weekday if of_weekdays and phrase.single else -1
        if before and _is_first(before, phrase):
            before = before.said(
                before=(*before.marks.before, "next"), noted=("", *before.marks.noted)
            )
        first = before and "next" in before.marks.before
        if "then" in phrase.marks.before and not first:
            phrase = phrase._replace(runs_on=not (before and before.marks.toward == "from"))
        if before and phrase.recurring and first:
            noted = before.marks.noted[1:]  # «oppstart 12. mai, ukentlig»
            found[-1] = before.said(toward="from", noted=noted)
            before = found[-1]
        begun = before and _begun(before, phrase)
        if begun:
            found[-1] = begun
            continue
        head, beside = before.recurring if before else None, phrase.separator == ","
        if before and head and phrase.span and _limits(before, head, phrase, phrase.span):
            if (before.marks.clocks and phrase.marks.clocks) or phrase.separator == "or":
                found.append(phrase._replace(runs_on=True))  # «hver mandag kl. 18, i uke 8 kl. 17»
                continue
            alone = not any(one.recurring for one in found[:-1])
            found[-1] = _with_limit(before, head, phrase, phrase.span, alone=alone)
        elif phrase.recurring and before and beside and (anchor := _anchor_of(before, phrase)):
            head = phrase.recurring._replace(limits=(Limit(None, anchor=anchor),))
            found[-1] = _from(before, phrase, head)
        elif stretches := _stretches(found, phrase):
            del found[len(found) - len(stretches) :]
            plain = all(one.marks.says_only(*OF_LIMIT, *DOUBTS, "left_out", "clocks", "before")
                        for one in stretches)  # fmt: skip
            if not plain or any(one.separator == "or" for one in stretches[1:]):
                found += [*stretches, phrase._replace(runs_on=True)]
                continue
            assert phrase.recurring is not None
            limits = tuple(map(limit_of, stretches))
            taken = phrase._replace(head=phrase.recurring._replace(limits=limits))
            for one in reversed(stretches):
                taken = _from(one, taken, taken.head)
            found.append(leaving_out(taken, stretches[-1].marks.left_out))
        else:
            found.append(phrase)
    return found


def _other_hours(group: list[Phrase]) -> list[Phrase]:
    """«hver søndag kl. 11, i juli kl. 18» as the rule without July and the one in July."""
    found: list[Phrase] = []
    at = 0
    while at < len(group):
        phrase = group[at]
        at += 1
        found.append(phrase)
        head, rule = phrase.recurring, phrase.rule
        limits = [one.span for one in head.limits] if head else []
        own = plain_months(tuple(one for one in limits if one))
        if head is None or rule is None or not phrase.marks.clocks or (limits and not own):
            continue
        beside = at < len(group) and group[at].separator in BESIDE
        run = [*takewhile(
            lambda one: one.span and plain_months((one.span,))
            and one.marks.says_only("clocks", "before"),
            group[at:] if beside else (),
        )]  # fmt: skip
        first = next((n for n, one in enumerate(run) if one.marks.clocks), -1)
        if first < 0 or rule.leaves_out or rule.months:
            continue
        run = run[: first + 1]
        months = plain_months(tuple(one.span for one in run if one.span))
        if not own:
            left = rule._replace(except_months=months)
            found[-1] = phrase._replace(head=head._replace(recurrence=left))
        elif not {*own}.isdisjoint(months):
            continue
        there = head._replace(limits=tuple(map(limit_of, run)))
        found.append(run[-1]._replace(head=there, separator="(", runs_on=False))
        at += len(run)
    return found


def _is_first(before: Phrase, phrase: Phrase) -> bool:
    """«tirsdag 20. januar, deretter hver tirsdag»: the day that what comes again begins with."""
    day, then = before.single, "then" in phrase.marks.before and phrase.separator == ","
    plain = before.marks.says_only("before", "clocks") and "next" not in before.marks.before
    return then and plain and day is not None and day.unit == "day"


def _anchor_of(before: Phrase, phrase: Phrase) -> Anchor | None:
    """«fra skolestart til høstferien, mandager kl. 15»: what a recurrence goes on from or until."""
    head, own = before.head, phrase.recurring
    if not isinstance(head, Hanging) or own is None or own.limits:
        return None
    ends = head.anchor.direction in ("from", "until", "after", "before", "at")
    plain = before.marks.says_only("before", *DOUBTS) and head.anchor.duration is None
    return head.anchor if ends and plain and not head.anchor.near else None


def _from(before: Phrase, phrase: Phrase, head: Head) -> Phrase:
    """A time that has taken in the one before it, with its hour and its doubt."""
    start, separator, said, marks = before.start, before.separator, before.marks, phrase.marks
    if said.tentative or said.unsure:
        phrase = phrase.said(tentative=True, doubt=marks.doubt or said.doubt)
    phrase = phrase.said(clocks=marks.clocks or said.clocks)
    phrase = phrase._replace(head=head, start=start, separator=separator, runs_on=before.runs_on)
    return at_hours(phrase)


def _with_limit(
    before: Phrase, head: Recurring, phrase: Phrase, span: Span, *, alone: bool
) -> Phrase:
    """A recurrence with a time that limits it, and with what is said after that."""
    marks, said = before.marks, phrase.marks
    if said.tentative or said.unsure:
        marks = marks._replace(unsure=True, doubt=marks.doubt or said.doubt)
    marks = marks._replace(clocks=marks.clocks or said.clocks)
    rule = head.recurrence
    if alone and isinstance(rule, Rule) and _takes_months(head, span):
        months = (*rule.months, *plain_months((span,)))  # «siste lørdag i måneden, mai–juni»
        head = head._replace(recurrence=rule._replace(frequency="yearly", months=months))
    else:
        head = head._replace(limits=(*head.limits, limit_of(phrase)))
    return leaving_out(before._replace(head=head, marks=marks, end=phrase.end), said.left_out)


def _begun(before: Phrase, phrase: Phrase) -> Phrase | None:
    """«oppstart 13. januar, hver tirsdag til 9. juni»: a rule behind where it begins."""
    head = phrase.recurring
    if head is None or len(head.limits) != 1 or phrase.separator != ",":
        return None
    limit = narrowed((limit_of(before),), head.limits[0])
    plain = limit and before.span and before.marks.says_only("before", "clocks", *OF_LIMIT, *DOUBTS)
    return _from(before, phrase, head._replace(limits=(limit,))) if limit and plain else None


def limit_of(phrase: Phrase) -> Limit:
    """What a dated time limits a recurrence to."""
    said = phrase.marks
    return Limit(phrase.span, said.toward, said.inclusive, said.nearing, weeks=said.weeks,
                 itself="first" if "next" in said.before else "")  # fmt: skip


def leaving_out(phrase: Phrase, left_out: Except | None) -> Phrase:
    """A recurrence without what is left out behind its limit, which is kept where it cannot be."""
    if left_out is None:
        return phrase
    head = phrase.recurring and without(phrase.recurring, left_out)
    return phrase._replace(head=head) if head else phrase.said(left_out=left_out)


def in_list(phrase: Phrase, heads: Sequence[Head], link: str) -> list[Phrase]:
    """A time as each of some others, with a comma and at last another word between them."""
    first, *more = (phrase._replace(head=head, separator=",") for head in heads)
    more[-1:] = [one._replace(separator=link) for one in more[-1:]]
    return [first._replace(separator=phrase.separator), *more]


def parted(phrase: Phrase) -> list[Phrase]:
    """«onsdager (7. januar og 4. februar)» as the rule and the days after it."""
    head, marks = phrase.recurring, phrase.marks
    if marks.parts:
        year = phrase.span.final.year if phrase.span else None
        spans = [one.with_final(year=one.year or year) for one in marks.parts]
        return in_list(phrase.said(parts=(), link=""), spans, marks.link)
    if head is None or not head.limits:
        return [phrase]
    spans = [limit.span for limit in head.limits if limit.span]
    days = [Phrase(span, Marks(), span.first.start, span.first.end, ",") for span in spans]
    rule = phrase._replace(head=head._replace(limits=()))
    plain = days and all(map(is_plain_day, days)) and not any(one.toward for one in head.limits)
    return [rule, *days] if plain and _names_days(rule, days[0]) else [phrase]


def _ends_rule(before: Phrase, phrase: Phrase) -> bool:
    """«hver uke fra 5. januar, unntatt 2. februar, til 30. mars»: an end too far from its rule.

    «I mars og april, fra 16. mars» says twice when it is.
    «Hver torsdag til 1. juni, og fra 1. september» may be two stretches, or something new.
    """
    head, toward = before.recurring, phrase.marks.toward
    if head is None or not head.limits or not toward:
        return False
    if phrase.separator == ",":
        return True
    again = phrase.separator == "and" and not phrase.marks.clocks
    return again and any(one.toward for one in head.limits)


def _is_of_weeks(before: Phrase, phrase: Phrase) -> bool:
    """«partallsuker kl. 18, onsdager», «én gang i måneden, på tirsdager»: some of those days?"""
    often, days = before.recurring and before.recurring.recurrence, phrase.rule
    if before.rule and before.rule.weekdays and phrase.recurring:  # «tirsdager, én gang i måneden»
        often, days = phrase.recurring.recurrence, before.rule
    listed = phrase.separator == "," and not (before.marks.clocks and phrase.marks.clocks)
    if not (listed and often and days and days.weekdays):
        return False
    if isinstance(often, Rule):
        counts = often.parity or often.every > 1 or often.frequency == "monthly"
        return bool(counts) and not (often.weekdays or often.month_day)
    each = often.per == "day" or (often.per, often.every, often.times) == (
        "week", 1, len(days.weekdays))  # fmt: skip
    return bool(often.per and often.times) and not (days.ordinals or each)


def _names_days(before: Phrase, phrase: Phrase) -> bool:
    """«tirsdager kl. 18, 6. og 27. januar»: a weekday and a clock for the days after the comma."""
    head, rule = before.recurring, before.rule
    if head is None or rule is None or rule.parity or len(rule.weekdays) != 1 or rule.ordinals:
        return False
    return phrase.separator == "," and is_plain_day(phrase) and not (head.limits or head.excepted)


def is_plain_day(phrase: Phrase) -> bool:
    """Whether a time is a date alone, without a weekday."""
    day, marks = phrase.single, phrase.marks
    if day is None or marks.toward or marks.deadline or marks.to:
        return False
    return day.unit in ("day", "bare") and day.weekday < 0 and marks.weekday < 0


def _on_weekday(rule: Phrase | None, phrase: Phrase, weekday: int) -> Phrase | None:
    """A day with the weekday, and the clock, that stand before the list it is in."""
    day, marks = phrase.single, phrase.marks
    if day is None or not is_plain_day(phrase):
        return None
    head = Span(day._replace(weekday=weekday))
    if rule is None:
        return phrase._replace(head=head)
    if rule.marks.clocks and marks.clocks:
        return None  # «tirsdager kl. 18, 11. mai kl. 19»
    if rule.marks.clocks:
        phrase = phrase.said(clocks=rule.marks.clocks, before=(*marks.before, "clocks"))
    return _from(rule, phrase, head)


def _stretches(found: list[Phrase], phrase: Phrase) -> list[Phrase]:
    """The times before a recurrence that it goes on in: «uke 10, 12 og 14, mandager kl. 18»."""
    head = phrase.recurring
    if head is None or head.limits or not (phrase.separator == "," or phrase.runs_on):
        return []
    first = len(found)
    while first and _is_limited_by(phrase, found[first - 1], step_of(head.recurrence)):
        first -= 1
        if found[first].separator not in LINKS:
            break
    return found[first:]


def _is_limited_by(phrase: Phrase, before: Phrase, step: int) -> bool:
    """Whether the time before a recurrence is when it goes on, and not a time of its own."""
    span, marks = before.span, before.marks
    own = marks.deadline or marks.called or marks.to or marks.ending or marks.flow
    two_clocks = marks.clocks and phrase.marks.clocks
    if span is None or own or two_clocks or span.final.unit == "bare":
        return False
    return bool(marks.toward) or length_of(span) > step


def _limits(before: Phrase, head: Recurring, phrase: Phrase, span: Span) -> bool:
    """Whether a time after a recurrence is when it goes on, and not one more time."""
    marks, quota, separator = phrase.marks, head.recurrence, phrase.separator
    own = marks.deadline or marks.called or marks.weeks or marks.ending
    days = marks.pair or marks.weekday >= 0  # «uke 10 (ons. og fre.), uke 12 (ons.)»
    if own or days or span.final.unit in LACKING:
        return False
    if marks.toward:
        return separator in BESIDE and not (head.limits or marks.to)
    if any(limit.toward or limit.anchor for limit in head.limits):
        return False
    if head.limits:
        total = isinstance(quota, Quota) and not quota.per
        return (separator == "or" or (not total and separator in LINKS)) and length_of(span) > 0
    if isinstance(quota, Rule) and _takes_months(head, span):
        return separator == "," or (separator in LINKS and bool(quota.months))
    return separator in BESIDE and length_of(span) > step_of(quota)


def step_of(recurrence: Recurrence) -> int:
    """The length of a step; a weekday of every week is limited by one week too."""
    if isinstance(recurrence, Quota):
        return STEPS[recurrence.per] if recurrence.per else 6
    step = {"daily": 0, "weekly": 1, "monthly": 2, "yearly": 5}[recurrence.frequency]
    return step - (recurrence.frequency == "weekly" and bool(recurrence.weekdays))


def length_of(span: Span) -> int:
    length = LENGTHS.get(span.first.unit, 0)
    if span.first.unit == "feast" and not is_one_day(span.first):
        length = 1
    if span.last is None:
        return length if span.first.weekday < 0 and span.first.part != "end" else 0
    if span.first.unit == "week" and (span.last.a - span.first.a) % 53 > WEEKS_OF_MONTH:
        return 3
    return length + 1 if length else 3


def _takes_months(head: Recurring, span: Span) -> bool:
    """Whether months after a weekday of the month are those that it is in."""
    rule = head.recurrence
    of_month = isinstance(rule, Rule) and rule.ordinals and rule.every == 1 and not head.limits
    return bool(of_month and plain_months((span,)))


def _in_a_row(spans: list[Span], *units: str) -> Span | None:
    """«uke 34, 35 og 36» as one stretch."""
    first, final = spans[0].first, spans[-1].final
    plain = all(one.first.unit == one.final.unit == first.unit in units for one in spans)
    plain = plain and not any(one.year for one in spans[:-1])
    numbers = [n for one in spans for n in range(one.first.a, one.final.a + 1)]
    cycle = 12 if first.unit == "month" else 99
    follow = all(after == before % cycle + 1 for before, after in pairwise(numbers))
    return Span(first, final, "-") if plain and follow else None


def each_limit(phrase: Phrase, context: Context) -> list[Phrase]:
    """A recurrence limited to several times, as one for each.

    «fire lørdager i januar og februar» counts both together, where they follow each other.
    """
    head = phrase.recurring
    if head is None or len(head.limits) < 2:
        return [phrase]
    spans = [limit.span for limit in head.limits if limit.span is not None]
    total = isinstance(head.recurrence, Quota) and not head.recurrence.per
    if stretch := _in_a_row(spans, "week", *(["month"] if total else [])):
        return [phrase._replace(head=head._replace(limits=(Limit(stretch),)))]
    if total:
        rest = (Phrase(span, Marks(), span.first.start, span.final.end, "and", runs_on=True)
                for span in spans[1:])  # fmt: skip
        one = head._replace(limits=head.limits[:1])
        return [phrase._replace(head=one, end=spans[0].final.end), *rest]
    found: list[Phrase] = []
    for span in complete_spans(spans, context):
        each = phrase._replace(head=head._replace(limits=(Limit(span),)), end=span.final.end)
        if found:
            each = each._replace(start=span.first.start, separator="and", runs_on=False)
        found.append(each)
    return [*found[:-1], found[-1]._replace(end=phrase.end)]
