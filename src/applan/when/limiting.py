"""Recurrences and the longer times after them, which are when they go on."""

from __future__ import annotations

from applan.when.completing import complete_spans
from applan.when.phrases import Limit, Marks, Phrase, Recurring, Span
from applan.when.rows_limits import plain_months, without
from applan.when.values import Quota, Recurrence, Rule

STEPS = {
    "day": 0,
    "week": 1,
    "month": 2,
    "quarter": 3,
    "half-year": 4,
    "year": 5,
    "period": 6,
    "": 0,
}
"""How long the step of a recurrence is."""
LENGTHS = {
    "week": 1, "weekend": 0, "month": 2, "season": 3, "half": 4, "quarter": 3, "tertial": 3,
    "school-year": 5, "year": 5, "years": 6,
}  # fmt: skip
"""How long a unit is; what is not here is a day or two."""
WEEKS_OF_MONTH = 5


def limited(group: list[Phrase]) -> list[Phrase]:
    """Recurrences with the longer times after them as their limits."""
    found: list[Phrase] = []
    weekday = -1
    for phrase in group:
        before = found[-1] if found else None
        if before is not None and _ends_rule(before, phrase):
            phrase = phrase._replace(runs_on=True)
        before = before and _alternate(before, phrase)
        if before is not None and before is not found[-1]:
            found[-1] = before
            continue
        if (weekday >= 0 and phrase.separator in (",", "and")) or _names_days(before, phrase):
            day = _on_weekday(before, phrase, weekday)
            if day is not None:
                assert isinstance(day.head, Span)
                weekday = day.head.first.weekday
                found[len(found) - _names_days(before, phrase) :] = [day]
                continue
        weekday = -1
        if before is not None and _limits(before, phrase):
            head = before.head
            assert isinstance(head, Recurring)
            assert isinstance(phrase.head, Span)
            marks = before.marks
            if phrase.marks.left_out is not None and not head.excepted:
                head = without(head, phrase.marks.left_out) or head
            if not marks.clocks and phrase.marks.clocks:
                marks = marks._replace(clocks=phrase.marks.clocks)
            if phrase.marks.tentative or phrase.marks.unsure:
                marks = marks._replace(unsure=True, doubt=marks.doubt or phrase.marks.doubt)
            alone = not any(isinstance(one.head, Recurring) for one in found[:-1])
            head = (_months_of(head, phrase.head) if alone else None) or head._replace(
                limits=(*head.limits, Limit(phrase.head))
            )
            found[-1] = before._replace(head=head, marks=marks, end=phrase.end)
        elif before is not None and _is_limited_by(phrase, before):
            assert isinstance(phrase.head, Recurring)
            assert isinstance(before.head, Span)
            said = before.marks
            limit = Limit(before.head, said.toward, said.inclusive, said.nearing)
            head = phrase.head._replace(limits=(limit,))
            found[-1] = phrase._replace(
                head=head, start=before.start, separator=before.separator, runs_on=before.runs_on
            )
        else:
            found.append(phrase)
    return found


def listed(phrase: Phrase) -> list[Phrase]:
    """«onsdager (7. januar og 4. februar)» as the rule and the days after it."""
    head = phrase.head
    spans = [limit.span for limit in head.limits] if isinstance(head, Recurring) else []
    days = [Phrase(span, Marks(), span.first.start, span.first.end, ",") for span in spans if span]
    plain = days and all(map(_is_plain_day, days)) and isinstance(head, Recurring)
    if not plain or not isinstance(head, Recurring) or any(one.toward for one in head.limits):
        return [phrase]
    rule = phrase._replace(head=head._replace(limits=()))
    return [rule, *days] if _names_days(rule, days[0]) else [phrase]


def _ends_rule(before: Phrase, phrase: Phrase) -> bool:
    """«hver uke fra 5. januar, unntatt 2. februar, til 30. mars»: an end too far from its rule."""
    head = before.head
    ends = phrase.marks.toward == "until" and phrase.separator == ","
    return ends and isinstance(head, Recurring) and any(one.toward for one in head.limits)


def _alternate(before: Phrase, phrase: Phrase) -> Phrase:
    """«partallsuker, onsdager kl. 18»: the days of every second week, which were said first."""
    every, days = before.head, phrase.head
    if not isinstance(every, Recurring) or not isinstance(days, Recurring) or every.limits:
        return before
    rule, other = every.recurrence, days.recurrence
    if not isinstance(rule, Rule) or not isinstance(other, Rule) or phrase.separator != ",":
        return before
    if rule != Rule("weekly", parity=rule.parity) or not rule.parity:
        return before
    if other != Rule("weekly", weekdays=other.weekdays) or not other.weekdays:
        return before
    head = days._replace(recurrence=other._replace(parity=rule.parity))
    return phrase._replace(
        head=head, start=before.start, separator=before.separator, runs_on=before.runs_on
    )


def _names_days(before: Phrase | None, phrase: Phrase) -> bool:
    """«tirsdager kl. 18, 6. og 27. januar»: a weekday and a clock for the days after the comma."""
    head = before.head if before else None
    rule = head.recurrence if isinstance(head, Recurring) else None
    if not isinstance(rule, Rule) or rule.parity or len(rule.weekdays) != 1 or rule.ordinals:
        return False
    assert isinstance(head, Recurring)
    return phrase.separator == "," and _is_plain_day(phrase) and not (head.limits or head.excepted)


def _is_plain_day(phrase: Phrase) -> bool:
    head, marks = phrase.head, phrase.marks
    if not isinstance(head, Span) or head.last or marks.toward or marks.deadline or marks.to:
        return False
    return head.first.unit in ("day", "bare") and head.first.weekday < 0 and marks.weekday < 0


def _on_weekday(before: Phrase | None, phrase: Phrase, weekday: int) -> Phrase | None:
    """A day with the weekday, and the clock, that stand before the list it is in."""
    head, marks = phrase.head, phrase.marks
    if before is None or not isinstance(head, Span) or not _is_plain_day(phrase):
        return None
    rule = before.head
    if isinstance(rule, Recurring) and isinstance(rule.recurrence, Rule):
        weekday = rule.recurrence.weekdays[0]
        if before.marks.clocks and not marks.clocks:
            said = marks.before | {"clocks"}
            marks = marks._replace(clocks=before.marks.clocks, before=said)
        phrase = phrase._replace(
            start=before.start, separator=before.separator, runs_on=before.runs_on
        )
    return phrase._replace(head=Span(head.first._replace(weekday=weekday)), marks=marks)


def _is_limited_by(phrase: Phrase, before: Phrase) -> bool:
    """«uke 10–19, mandager kl. 18»: whether the time before a recurrence is when it goes on."""
    head, span = phrase.head, before.head
    if not isinstance(head, Recurring) or head.limits or not isinstance(span, Span):
        return False
    marks = before.marks
    own = marks.deadline or marks.clocks or marks.called or marks.to or marks.ending or marks.flow
    if own or marks.tentative or marks.unsure or span.final.unit == "bare":
        return False
    rule = head.recurrence
    named = isinstance(rule, Rule) and bool(rule.weekdays)
    long = bool(marks.toward) or length_of(span) > step_of(rule)
    return named and long and (phrase.separator == "," or phrase.runs_on)


def _limits(before: Phrase, phrase: Phrase) -> bool:
    """Whether a time after a recurrence is when it goes on, and not one more time."""
    head, span, marks = before.head, phrase.head, phrase.marks
    if not isinstance(head, Recurring) or not isinstance(span, Span) or phrase.separator == "or":
        return False
    if marks.deadline or marks.toward or marks.called or marks.weeks or marks.ending:
        return False
    if any(limit.toward or limit.anchor for limit in head.limits) or span.final.unit == "bare":
        return False
    quota = head.recurrence
    if head.limits:
        total = isinstance(quota, Quota) and not quota.per
        return not total and phrase.separator in ("and", ",") and length_of(span) > 0
    if _takes_months(head, span) and isinstance(quota, Rule):
        return phrase.separator == "," or (phrase.separator == "and" and bool(quota.months))
    return phrase.separator == "," and length_of(span) > step_of(quota)


def step_of(recurrence: Recurrence) -> int:
    """The length of a step; a weekday of every week is limited by one week too."""
    if isinstance(recurrence, Quota):
        return STEPS[recurrence.per] if recurrence.per else 6
    step = {"daily": 0, "weekly": 1, "monthly": 2, "yearly": 5}[recurrence.frequency]
    return step - (recurrence.frequency == "weekly" and bool(recurrence.weekdays))


def length_of(span: Span) -> int:
    length = LENGTHS.get(span.first.unit, 0)
    if span.last is None:
        return length if span.first.weekday < 0 and span.first.part != "end" else 0
    if span.first.unit == "week" and (span.last.a - span.first.a) % 53 > WEEKS_OF_MONTH:
        return 3
    return length + 1 if length else 3


def _months_of(head: Recurring, span: Span) -> Recurring | None:
    """«siste lørdag i måneden, mai–juni og september»: those months of every year."""
    rule = head.recurrence
    if not isinstance(rule, Rule) or not _takes_months(head, span):
        return None
    months = (*rule.months, *plain_months((span,)))
    return head._replace(recurrence=rule._replace(frequency="yearly", months=months))


def _takes_months(head: Recurring, span: Span) -> bool:
    """Whether months after a weekday of the month are those that it is in."""
    rule = head.recurrence
    of_month = isinstance(rule, Rule) and rule.ordinals and not head.limits
    return bool(of_month and plain_months((span,)))


def each_limit(phrase: Phrase) -> list[Phrase]:
    """A recurrence limited to several times, as one for each.

    «fire lørdager i januar og februar» counts both together, where they follow each other.
    """
    head = phrase.head
    if not isinstance(head, Recurring) or len(head.limits) < 2:
        return [phrase]
    recurrence = head.recurrence
    spans = [limit.span for limit in head.limits if limit.span is not None]
    if isinstance(recurrence, Quota) and not recurrence.per:
        first, second = spans[0], spans[1]
        follow = first.first.unit == second.first.unit == "month" and not (
            first.last or second.last
        )
        if (
            follow
            and len(spans) == 2
            and second.first.a == first.first.a % 12 + 1
            and not first.first.year
        ):
            both = Limit(Span(first.first, second.first, "and"))
            return [phrase._replace(head=head._replace(limits=(both,)))]
        rest = [
            Phrase(span, Marks(), span.first.start, span.final.end, "and", runs_on=True)
            for span in spans[1:]
        ]
        end = first.final.end
        return [phrase._replace(head=head._replace(limits=head.limits[:1]), end=end), *rest]
    spans = complete_spans(spans)
    found: list[Phrase] = []
    for number, span in enumerate(spans):
        one = phrase._replace(head=head._replace(limits=(Limit(span),)))
        if number:
            one = one._replace(start=span.first.start, separator="and", runs_on=False)
        if number + 1 < len(spans):
            one = one._replace(end=span.final.end)
        found.append(one)
    return found
