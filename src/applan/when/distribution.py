"""What is said of one time of a list and holds for others: one law, and what is said twice.

The law: **a mark holds for the whole list unless a member has its own.** What is said before a
time holds for those after it, and what is said after the last holds for those before it: a clock,
a doubt, a deadline, «første tirsdag i», «midten av», a year, a month. What is said after a time
that is not the last is that time's alone. A recurrence takes the times after it as its limits
where they are longer than its step, and is then one recurrence for each of them.

Two times with only a comma or nothing between them can be one said twice: a week beside days is a
check of them, a feast beside its day is its name, an event beside a date is what happens then.
Which it is can take the calendar to see.
"""

from __future__ import annotations

from applan.when.checks import weeks_of
from applan.when.feasts import FROM_EASTER
from applan.when.phrases import (
    Atom,
    Except,
    Flow,
    Hanging,
    Limit,
    Marks,
    Open,
    Phrase,
    Recurring,
    Span,
)
from applan.when.spans import span as days_of_atom
from applan.when.values import Choice, Interval, Quota, Recurrence, Rule
from applan.when.years import Context, candidates, interval_of

DEPENDENT = frozenset(
    {"day", "quarter", "half", "tertial", "nth-weekday", "month-week", "month-weekend"}
)
OF_WEEK = frozenset({"week-day", "weekend"})
OF_MONTH = frozenset({"nth-weekday", "month-week", "month-weekend"})
LINKS = frozenset({",", "and", "or"})
"""What may stand in a list of alternatives."""
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
PLURAL = ("ene", "ane")
WEEK_LINKS = frozenset({",", "and", "/"})
SOME_YEARS = (2024, 2025, 2026)
"""Where no year is known: the week number of a day moves by one at most."""
MOST_MOVED = 35
"""In days, from one year to another: Easter's first possible day to its last."""


def distribute(group: list[Phrase], text: str, context: Context) -> list[Phrase]:
    """The times of one list, each with all that is said of it."""
    if len(group) > 1:
        group = _headed(group)
        group = _gathered(_limited(group), text)
        group = _said_before(group)
        group = _said_after(group)
        group = _alternatives(group)
    return [one for phrase in group for one in _each_limit(phrase)]


# What stands before a colon.
def _headed(group: list[Phrase]) -> list[Phrase]:
    """«i mars: 3. og 10.», «2026: 10. mars», «januar–mai: tirsdager», without the heading.

    What a heading says nothing of runs into it, and is asked about.
    """
    found: list[Phrase] = []
    heading: Span | None = None
    for phrase in group:
        if phrase.separator == ":":
            first = found.pop()
            heading = first.head if isinstance(first.head, Span) else None
            under = _under(heading, phrase) if heading else None
            if under is None:
                heading = None
                found += [first, phrase._replace(separator="", runs_on=True)]
            else:
                found.append(under._replace(separator=first.separator))
            continue
        under = _under(heading, phrase) if heading is not None else None
        found.append(under or phrase)
    return found


def _under(heading: Span, phrase: Phrase) -> Phrase | None:
    """A time with what its heading says; None where that is nothing."""
    head, above = phrase.head, heading.first
    if isinstance(head, Recurring):
        if head.limits or (above.unit == "day" and heading.last is None):
            return None
        return phrase._replace(head=head._replace(limits=(Limit(heading),)))
    if not isinstance(head, Span) or heading.last is not None or above.part:
        return None
    if above.unit == "month" and head.final.unit == "bare":
        final = head.final._replace(unit="day", b=above.a, year=above.year, short=above.short)
        return phrase._replace(head=_with_last(head, final))
    if above.unit in ("year", "season", "half") and above.year and head.final.year is None:
        if head.final.unit not in ("day", "week", "month", "week-day", "bare"):
            return None
        return phrase._replace(
            head=_with_last(head, head.final._replace(year=above.year, short=above.short))
        )
    return None


def _with_last(span: Span, final: Atom) -> Span:
    return span._replace(last=final) if span.last else span._replace(first=final)


# Limits of a recurrence.
def _limited(group: list[Phrase]) -> list[Phrase]:
    """Recurrences with the longer times after them as their limits."""
    found: list[Phrase] = []
    for phrase in group:
        before = found[-1] if found else None
        if before is not None and _limits(before, phrase):
            head = before.head
            assert isinstance(head, Recurring)
            assert isinstance(phrase.head, Span)
            marks = before.marks
            if phrase.marks.left_out is not None and not head.excepted:
                head = _leaving_out(head, phrase.marks.left_out) or head
            if not marks.clocks and phrase.marks.clocks:
                marks = marks._replace(clocks=phrase.marks.clocks)
            if phrase.marks.tentative or phrase.marks.unsure:
                marks = marks._replace(unsure=True, doubt=marks.doubt or phrase.marks.doubt)
            head = _months_of(head, phrase.head) or head._replace(
                limits=(*head.limits, Limit(phrase.head))
            )
            found[-1] = before._replace(head=head, marks=marks, end=phrase.end)
        else:
            found.append(phrase)
    return found


def _leaving_out(head: Recurring, left_out: Except) -> Recurring | None:
    """A recurrence without what is said after its limits."""
    from applan.when.rows_times import without

    return without(head, left_out)


def _limits(before: Phrase, phrase: Phrase) -> bool:
    """Whether a time after a recurrence is when it goes on, and not one more time."""
    head, span, marks = before.head, phrase.head, phrase.marks
    if not isinstance(head, Recurring) or not isinstance(span, Span) or phrase.separator == "or":
        return False
    if marks.deadline or marks.toward or marks.called or marks.weeks or marks.ending:
        return False
    if any(limit.toward or limit.anchor for limit in head.limits) or "bare" in (
        span.first.unit, span.final.unit
    ):  # fmt: skip
        return False
    quota = head.recurrence
    if head.limits:
        total = isinstance(quota, Quota) and not quota.per
        return not total and phrase.separator in ("and", ",") and _length(span) > 0
    return phrase.separator == "," and _length(span) > _step(quota)


def _step(recurrence: Recurrence) -> int:
    """The length of a step; a weekday of every week is limited by one week too."""
    if isinstance(recurrence, Quota):
        return STEPS[recurrence.per] if recurrence.per else 6
    step = {"daily": 0, "weekly": 1, "monthly": 2, "yearly": 5}[recurrence.frequency]
    return step - (recurrence.frequency == "weekly" and bool(recurrence.weekdays))


def _length(span: Span) -> int:
    length = LENGTHS.get(span.first.unit, 0)
    if span.last is None:
        return length if span.first.weekday < 0 and span.first.part != "end" else 0
    if span.first.unit == "week" and (span.last.a - span.first.a) % 53 > WEEKS_OF_MONTH:
        return 3
    return length + 1 if length else 3


def _months_of(head: Recurring, span: Span) -> Recurring | None:
    """«siste lørdag i måneden, mai–september»: those months of every year."""
    rule = head.recurrence
    first, last = span.first, span.last
    if (
        not isinstance(rule, Rule)
        or not rule.ordinals
        or rule.frequency != "monthly"
        or last is None
    ):
        return None
    whole = first.unit == last.unit == "month" and not (first.part or last.part)
    if not whole or first.year or last.year:
        return None
    months = tuple((first.a - 1 + n) % 12 + 1 for n in range((last.a - first.a) % 12 + 1))
    return head._replace(recurrence=rule._replace(frequency="yearly", months=months))


def _each_limit(phrase: Phrase) -> list[Phrase]:
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
    spans = _complete_spans(spans)
    found: list[Phrase] = []
    for number, span in enumerate(spans):
        one = phrase._replace(head=head._replace(limits=(Limit(span),)))
        if number:
            one = one._replace(start=span.first.start, separator="and", runs_on=False)
        if number + 1 < len(spans):
            one = one._replace(end=span.final.end)
        found.append(one)
    return found


# What the members of a list share by how they are written.
def _gathered(group: list[Phrase], text: str) -> list[Phrase]:
    """«somrene 2026 og 2027», «mai og september hvert år», «første tirsdag i mars og april»."""
    found: list[Phrase] = []
    for phrase in group:
        before = found[-1] if found else None
        if before is None or phrase.separator not in ("and", ","):
            found.append(phrase)
            continue
        head, earlier = phrase.head, before.head
        if isinstance(earlier, Span) and isinstance(head, Span):
            head = _taken_up(earlier, head, phrase, text)
        rule = head.recurrence if isinstance(head, Recurring) else None
        if isinstance(earlier, Recurring) and isinstance(head, Span):
            head = _as_season(earlier, head, phrase) or head
        if isinstance(rule, Rule) and len(rule.months) == 1 and rule == Rule(
            "yearly", rule.every, months=rule.months
        ):  # fmt: skip
            start = phrase.start
            separator = phrase.separator
            while found and separator in ("and", ",") and _is_month(found[-1]):
                month = found.pop()
                assert isinstance(month.head, Span)
                rule = rule._replace(months=(month.head.first.a, *rule.months))
                start, separator = month.start, month.separator
            head = Recurring(rule)
            phrase = phrase._replace(start=start, separator=separator)
        found.append(phrase._replace(head=head))
    return found


def _taken_up(earlier: Span, span: Span, phrase: Phrase, text: str) -> Span:
    """A month after «første tirsdag i februar», a year after «somrene 2026»."""
    first, before = span.first, earlier.final
    if span.last is not None or first.part:
        return span
    if first.unit == "week" and before.unit in OF_WEEK and phrase.start == first.start:
        return Span(first._replace(unit=before.unit, weekday=before.weekday))
    if before.unit == "season" and before.year and first.unit == "year":
        plural = text[before.start : before.end].split()[0].lower().endswith(PLURAL)
        return Span(first._replace(unit="season", name=before.name)) if plural else span
    same_day = (
        before.unit == "day" and before.year and first.unit == "year" and earlier.last is None
    )
    if same_day and phrase.separator == "and" and first.year:
        return Span(before._replace(year=first.year, weekday=-1, start=first.start, end=first.end))
    if first.unit != "month" or phrase.start != first.start or earlier.last is not None:
        return span
    if before.unit in OF_MONTH:
        return Span(first._replace(unit=before.unit, a=before.a, b=first.a, weekday=before.weekday))
    if before.unit == "month" and before.part and not before.year:
        return Span(first._replace(part=before.part))
    return span


def _as_season(earlier: Recurring, span: Span, phrase: Phrase) -> Recurring | None:
    """«hver vår og høst»: every autumn too."""
    rule, first = earlier.recurrence, span.first
    plain = phrase.separator == "and" and first.unit == "season" and not (first.year or span.last)
    if not plain or not isinstance(rule, Rule) or not rule.season or earlier.limits:
        return None
    return Recurring(rule._replace(season=first.name))


def _is_month(phrase: Phrase) -> bool:
    """Whether a phrase is a month and nothing else, of no year."""
    head, marks = phrase.head, phrase.marks
    if not isinstance(head, Span) or head.last is not None or marks.toward or marks.deadline:
        return False
    return head.first.unit == "month" and not (head.first.part or head.first.year)


# The law.
def _said_before(group: list[Phrase]) -> list[Phrase]:
    """Every time with what was said before those that stand before it.

    A «frist» with a comma after it is one; «innen 1. mai, 1. juni og 1. juli» are three.
    """
    found = group[:1]
    several = (
        len(group) > 2 and group[-1].separator in ("and", "or") and all(map(_is_one_day, group))
    )
    for phrase in group[1:]:
        before, marks = found[-1].marks, phrase.marks
        said = set(marks.before)
        if before.tentative and not marks.tentative:
            marks = marks._replace(tentative=True, doubt=marks.doubt or before.doubt)
            said.add("tentative")
        single = not (isinstance(phrase.head, Span) and phrase.head.last) and not isinstance(
            phrase.head, Recurring
        )
        joined = phrase.separator in ("and", "or") or (several and phrase.separator == ",")
        if before.deadline and single and (joined or before.deadline != "named"):
            marks = marks._replace(deadline=before.deadline)
        if "clocks" in before.before and not marks.clocks and _has_hours(phrase):
            marks = marks._replace(clocks=before.clocks)
            said.add("clocks")
        found.append(phrase._replace(marks=marks._replace(before=frozenset(said))))
    return found


def _is_one_day(phrase: Phrase) -> bool:
    head = phrase.head
    return isinstance(head, Span) and head.last is None and head.first.unit in ("day", "bare")


def _said_after(group: list[Phrase]) -> list[Phrase]:
    """Every time with what was said after the last of the list, where it has none of its own.

    A clock after a time in the middle of a list is for those before it up to one with its own.
    """
    found = group[-1:]
    last = group[-1].marks
    unsure = last.unsure and bool(last.doubt) and not any(one.marks.unsure for one in group[:-1])
    for phrase in reversed(group[:-1]):
        marks, later = phrase.marks, found[0].marks
        linked = found[0].separator in ("and", "or", ",") and not found[0].runs_on
        if linked and later.weekday >= 0 and marks.weekday < 0 and _is_weeks(phrase):
            marks = marks._replace(weekday=later.weekday)
            phrase = phrase._replace(marks=marks)
        if not marks.clocks and later.clocks and linked and _takes_hours(phrase, found[0]):
            marks = marks._replace(clocks=later.clocks)
        if unsure and not marks.tentative:
            marks = marks._replace(unsure=True, doubt=marks.doubt or last.doubt)
        phrase = phrase._replace(marks=marks)
        if linked and isinstance(phrase.head, Recurring) and isinstance(found[0].head, Recurring):
            phrase = phrase._replace(head=_limited_as(phrase.head, found[0].head))
        found.insert(0, phrase)
    return _among(found) if any(map(_own_exception, found)) else found


def _own_exception(phrase: Phrase) -> bool:
    return isinstance(phrase.head, Recurring) and bool(phrase.head.excepted)


def _limited_as(head: Recurring, later: Recurring) -> Recurring:
    """A recurrence with the limits and the exceptions of the one after it: «kl. 18 … i mars»."""
    limits = [limit for limit in later.limits if limit.span is None or
              _length(limit.span) > _step(head.recurrence) or limit.toward]  # fmt: skip
    if not head.limits and len(limits) == len(later.limits):
        head = head._replace(limits=later.limits)
    rule, leaves = head.recurrence, later.recurrence
    plain = isinstance(rule, Rule) and not (rule.except_months or rule.except_text)
    if plain and isinstance(leaves, Rule) and isinstance(rule, Rule):
        rule = rule._replace(
            except_months=leaves.except_months, except_text=leaves.except_text,
            except_open=leaves.except_open,
        )  # fmt: skip
        head = head._replace(recurrence=rule, excepted=later.excepted)
    return head


def _among(group: list[Phrase]) -> list[Phrase]:
    """Rules that leave out the same days, with the weekdays of all of them."""
    found: list[Phrase] = []
    for phrase in group:
        head = phrase.head
        if isinstance(head, Recurring) and head.excepted:
            rules = [one.head.recurrence for one in group if isinstance(one.head, Recurring)
                     and one.head.excepted == head.excepted]  # fmt: skip
            days = {day for rule in rules if isinstance(rule, Rule) for day in rule.weekdays}
            phrase = phrase._replace(head=head._replace(among=frozenset(days)))
        found.append(phrase)
    return found


def _has_hours(phrase: Phrase) -> bool:
    """Whether a time is a day, or a rule that says which days, that a clock can be for."""
    head = phrase.head
    if isinstance(head, Recurring):
        rule = head.recurrence
        return isinstance(rule, Rule) and bool(
            rule.weekdays or rule.month_day or rule.frequency == "daily"
        )
    days = ("day", "bare", "feast", "week-day", "nth-weekday", "weekend")
    return isinstance(head, Span) and (head.final.unit in days or phrase.marks.weekday >= 0)


def _takes_hours(phrase: Phrase, later: Phrase) -> bool:
    """Whether the clock after a later time of a list is for this one too: both are days."""
    if phrase.marks.deadline != later.marks.deadline or phrase.marks.toward != later.marks.toward:
        return False
    return (
        _has_hours(phrase)
        and _has_hours(later)
        and (isinstance(phrase.head, Recurring) == isinstance(later.head, Recurring))
    )


def _alternatives(group: list[Phrase]) -> list[Phrase]:
    """«uke 41, 42 eller 43»: none of them, back to where the list of them begins, is certain."""
    found = list(group)
    for number, phrase in enumerate(group):
        if phrase.separator != "or":
            continue
        marks = found[number].marks
        found[number] = phrase._replace(marks=marks._replace(doubted=True, choice="or"))
        for place in range(number - 1, -1, -1):
            before = found[place]
            first = before.separator not in LINKS or place == 0
            choice: Choice = "and" if before.separator == "and" else "or"
            if first:
                choice = "likely" if before.marks.tentative else ""
            found[place] = before._replace(marks=before.marks._replace(doubted=True, choice=choice))
            if first:
                break
    return found


# What a member takes from the next.
def _complete_spans(spans: list[Span]) -> list[Span]:
    """Spans with the month, the unit and the year that stand later in the list."""
    found = spans[-1:]
    for span in reversed(spans[:-1]):
        found.insert(0, completed(span, found[0].first, None))
    return found


def complete(group: list[Phrase], context: Context) -> list[Phrase]:
    """Times with the month, the unit and the year that stand later in the range or the list."""
    found: list[Phrase] = []
    later: Atom | None = None
    for phrase in reversed(group):
        head = phrase.head
        if isinstance(head, Span):
            head = completed(head, later, context)
            later = head.first
            phrase = phrase._replace(head=head)
        elif isinstance(head, Recurring) and head.limits and head.limits[0].span:
            later = head.limits[0].span.first
        else:
            later = None
        found.insert(0, phrase)
    return found


def completed(span: Span, later: Atom | None, context: Context | None) -> Span:
    """A span with what it takes from its own last atom, or from the first of a later one."""
    first, last = span.first, span.last
    if last is not None and last.unit == "bare" and later is not None and later.unit in DEPENDENT:
        last = last._replace(unit=later.unit, b=later.b, weekday=_weekday(last, later))
    source = last or later
    if first.unit == "bare" and source is not None and source.unit in DEPENDENT:
        first = first._replace(unit=source.unit, b=source.b, weekday=_weekday(first, source))
    elif first.unit == "bare" and source is not None and source.name[-2:-1] == "-":
        first = first._replace(unit="feast", name=f"{source.name[:-1]}{first.a}")
    if context is not None and context.period is not None:
        first = lengthened(first, context) if first.short else first
        last = lengthened(last, context) if last is not None and last.short else last
    if first is not span.first or last is not span.last:
        span = span._replace(first=first, last=last)
    if later is None or later.year is None or later.short or later.unit == "bare":
        return span
    if first.year is None and (last is None or last.year is None) and first.unit != "bare":
        place = context or Context(None, {})
        here = interval_of(first, last, later.year, place)
        there = days_of_atom(later, later.year, place.declared)
        if here and there and here.start <= there.start:
            if last is not None:
                last = last._replace(year=later.year)
            span = span._replace(first=first._replace(year=later.year), last=last)
    return span


def _weekday(atom: Atom, source: Atom) -> int:
    """«første og tredje tirsdag i mars»: a weekday of the month is shared, one of a date is not."""
    return source.weekday if source.unit == "nth-weekday" else atom.weekday


def lengthened(atom: Atom, context: Context) -> Atom:
    """An atom whose year of two digits is read within the period; else as it is."""
    from applan.when.years import full_year

    period = context.period
    if not atom.short or atom.year is None or period is None:
        return atom
    year = full_year(atom.year, period.interval.start.year, period.interval.last.year)
    return atom if year is None else atom._replace(year=year, short=False)


# What is said twice.
def join(group: list[Phrase], context: Context) -> list[Phrase]:
    """The times of a list, those that are said twice as one."""
    found: list[Phrase] = []
    at = 0
    while at < len(group):
        phrase = group[at]
        at += 1
        beside = bool(found) and (phrase.separator == "," or phrase.runs_on)
        if beside and _is_days(found[-1]) and _is_weeks(phrase):
            weeks = _weeks_from(group, at - 1)
            alone = len(group) == 1 + len(weeks)
            if _are_those_of(found[-1], weeks, context, alone=alone):
                found[-1] = _checked(found[-1], weeks)
                at += len(weeks) - 1
                continue
        elif beside:
            taken = _taking_up(found, phrase, context, alone=len(group) == 2)
            if taken is not None:
                found[-1] = taken
                continue
            if (
                _is_days(found[-1])
                and _is_feast(phrase)
                and _is_its_day(phrase, found[-1], context, alone=len(group) == 2)
            ):
                found[-1] = _named(found[-1], phrase, found[-1])
                continue
        elif found and _ends(found[-1], phrase):
            marks = found[-1].marks._replace(ending=phrase)
            found[-1] = found[-1]._replace(marks=marks, end=phrase.end)
            continue
        found.append(phrase)
    return found


def _taking_up(
    found: list[Phrase], phrase: Phrase, context: Context, *, alone: bool
) -> Phrase | None:
    """A date with what stands before it, where that says no more; None where it does."""
    before = found[-1]
    named = isinstance(before.head, Hanging) and before.head.named
    if named and _is_plain(phrase) and (phrase.runs_on or alone):
        return _extended(phrase, before)
    if not _is_days(phrase):
        return None
    if _is_weeks(before) and _span(before).last is None:
        listed = len(found) > 1 and _is_weeks(found[-2]) and before.separator in WEEK_LINKS
        if not listed and _are_those_of(phrase, [before], context, alone=alone):
            return _extended(_checked(phrase, [before]), before)
    elif _is_feast(before) and (
        phrase.runs_on or _is_its_day(before, phrase, context, alone=alone)
    ):
        return _extended(_named(phrase, before, before), before)
    return None


def _ends(before: Phrase, phrase: Phrase) -> bool:
    """«og før 17. mai» after «etter påske»: the two ends of one stretch."""
    one, other = before.head, phrase.head
    if not isinstance(one, Span) or not isinstance(other, Span) or other.final.unit == "bare":
        return False
    limits = before.marks.toward in ("from", "after") and phrase.marks.toward in ("until", "before")
    said = before.marks.to or phrase.marks.to or before.marks.ending
    return limits and phrase.separator == "and" and not said


def _span(phrase: Phrase) -> Span:
    assert isinstance(phrase.head, Span)
    return phrase.head


def _is_plain(phrase: Phrase) -> bool:
    """Whether a time is dated, with nothing that makes another time of it."""
    marks = phrase.marks
    return isinstance(phrase.head, Span) and not (
        marks.to or marks.flow == "through" or marks.toward or marks.weeks
    )


def _is_days(phrase: Phrase) -> bool:
    return _is_plain(phrase) and _span(phrase).final.unit == "day"


def _is_weeks(phrase: Phrase) -> bool:
    weeks = _is_plain(phrase) and phrase.marks.weekday < 0
    return weeks and _span(phrase).first.unit == _span(phrase).final.unit == "week"


def _is_feast(phrase: Phrase) -> bool:
    """Whether a time is a day by its name: «palmesøndag», «første lørdag i mai»."""
    named = _is_plain(phrase) and _span(phrase).last is None
    return named and _span(phrase).first.unit in ("feast", "nth-weekday")


def _weeks_from(group: list[Phrase], at: int) -> list[Phrase]:
    """The week at this place in a list, and the weeks that follow."""
    end = at + 1
    while end < len(group) and _is_weeks(group[end]) and group[end].separator in WEEK_LINKS:
        end += 1
    return group[at:end]


def _numbers(weeks: list[Phrase]) -> tuple[int, ...]:
    found: list[int] = []
    for week in weeks:
        first, last = _span(week).first, _span(week).final
        found += range(first.a, max(first.a, min(last.a, 53)) + 1)
    return tuple(found)


def _are_those_of(days: Phrase, weeks: list[Phrase], context: Context, *, alone: bool) -> bool:
    """Whether weeks are meant as those of the days, rightly or by mistake.

    A day and its weekday leave nothing for a week to add; without one, the week is at most one
    off, as it is when last year's is left standing. A day has but one week.
    """
    numbers = _numbers(weeks)
    span = _span(days)
    if span.last is None and len(numbers) > 1:
        return False
    weekday = span.first.weekday >= 0 or days.marks.weekday >= 0
    if alone and weekday and span.last is None:
        return True
    written = _span(weeks[-1]).first.year
    return any(
        abs(weeks_of(interval)[0] - numbers[0]) in (0, 1, 51, 52)
        for interval in _possible(span, written, context)
    )


def _possible(span: Span, written: int | None, context: Context) -> list[Interval]:
    """The days in every year they can be in; ``written`` is a year that stands beside them."""
    first, last = complete_range(span)
    year = first.year or written
    if year is not None and not first.short:
        found = [interval_of(first, last, year, context)]
    elif context.period is not None:
        found = [interval for _, interval in candidates(first, last, context)]
    else:
        found = [interval_of(first, last, year, context) for year in SOME_YEARS]
    return [interval for interval in found if interval is not None]


def complete_range(span: Span) -> tuple[Atom, Atom | None]:
    """«12.» in «12.–20. september 2026» with the month, the unit and the year of the last."""
    first, last = span.first, span.last
    if last is None:
        return first, None
    if first.unit == "bare":
        first = first._replace(unit=last.unit, b=last.b)
    if first.year is None and last.year is not None:
        crosses = first.unit == last.unit == "day" and first.b > last.b
        first = first._replace(year=last.year - crosses)
    return first, last


def _with_final(phrase: Phrase, year: int | None, *, short: bool) -> Phrase:
    """A time whose last atom takes a year, where it has none."""
    span = _span(phrase)
    if span.final.year is not None or year is None:
        return phrase
    final = span.final._replace(year=year, short=short)
    return phrase._replace(
        head=span._replace(last=final) if span.last else span._replace(first=final)
    )


def _checked(days: Phrase, weeks: list[Phrase]) -> Phrase:
    """Days with the weeks as a check of them, and what else was said after them."""
    last = _span(weeks[-1]).first
    days = _with_final(days, last.year, short=last.short)
    at = (weeks[0].start, weeks[-1].end)
    days = days._replace(marks=days.marks._replace(weeks=_numbers(weeks), weeks_at=at))
    for week in weeks:
        days = _extended(days, week)
    return days


def _named(days: Phrase, feast: Phrase, other: Phrase) -> Phrase:
    """Days with the feast as their name."""
    named = _span(feast).first
    days = _with_final(days, named.year, short=named.short)
    return _extended(days._replace(marks=days.marks._replace(called=named)), feast)


def _is_its_day(feast: Phrase, days: Phrase, context: Context, *, alone: bool) -> bool:
    """Whether the days are the feast's; where they stand alone, in a year when it is another."""
    atom = _span(feast).first
    for interval in _possible(_span(days), atom.year, context):
        true = days_of_atom(atom, interval.start.year)
        if true is None or true.days != interval.days:
            continue
        moved = abs((true.start - interval.start).days)
        if moved == 0 or (alone and atom.unit == "nth-weekday"):
            return True
        if alone and atom.name in FROM_EASTER and moved <= MOST_MOVED:
            return True
        if alone and atom.name.startswith("advent") and moved < 7:
            return True
    return False


def _extended(phrase: Phrase, other: Phrase) -> Phrase:
    """A time that covers another that says the same, with what only that one says."""
    marks, more = phrase.marks, other.marks
    marks = marks._replace(
        tentative=marks.tentative or more.tentative, doubted=marks.doubted or more.doubted,
        unsure=marks.unsure or more.unsure, deadline=marks.deadline or more.deadline,
        clocks=marks.clocks or more.clocks, doubt=marks.doubt or more.doubt,
    )  # fmt: skip
    if other.start < phrase.start:
        marks = marks._replace(choice=more.choice)
        phrase = phrase._replace(separator=other.separator, runs_on=other.runs_on)
    start, end = min(phrase.start, other.start), max(phrase.end, other.end)
    return phrase._replace(start=start, end=end, marks=marks)


def undecided(group: list[Phrase]) -> list[Phrase]:
    """A list without «dato kommer», where other times are dated: those are not sure."""
    dated = any(isinstance(one.head, Span) for one in group)
    opens = [one for one in group if isinstance(one.head, Open) and one.head == Open("")]
    if not dated or not opens:
        return group
    return [
        one._replace(marks=one.marks._replace(unsure=True)) if isinstance(one.head, Span) else one
        for one in group
        if one not in opens
    ]


__all__ = ["Flow", "complete", "complete_range", "distribute", "join", "undecided"]
