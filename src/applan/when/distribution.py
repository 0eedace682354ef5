"""What is said of one time of a list and holds for others: one law.

The law: **a mark holds for the whole list unless a member has its own.** What is said before a
time holds for those after it, and what is said after the last holds for those before it: a clock,
a doubt, a deadline, «første tirsdag i», «midten av», a year, a month. What is said after a time
that is not the last is that time's alone. A recurrence takes the times after it as its limits
where they are longer than its step, and is then one recurrence for each of them.
"""

from __future__ import annotations

from applan.when.limiting import each_limit, length_of, limited, listed, step_of
from applan.when.phrases import Atom, Limit, Phrase, Recurring, Span
from applan.when.twice import is_weeks
from applan.when.values import Choice, Rule
from applan.when.years import Context

OF_WEEK = frozenset({"week-day", "weekend"})
OF_MONTH = frozenset({"nth-weekday", "month-week", "month-weekend"})
LINKS = frozenset({",", "and", "or"})
"""What may stand in a list of alternatives."""
PLURAL = ("ene", "ane")


def distribute(group: list[Phrase], text: str, context: Context) -> list[Phrase]:
    """The times of one list, each with all that is said of it."""
    if any(isinstance(one.head, Recurring) and one.head.limits for one in group):
        group = [piece for phrase in group for piece in listed(phrase)]
    if len(group) > 1:
        group = _headed(group)
        group = _gathered(limited(group), text)
        group = _said_before(group)
        group = _said_after(group)
        group = _alternatives(group)
    if not any(isinstance(one.head, Recurring) and one.head.limits for one in group):
        return group
    return [one for phrase in group for one in each_limit(phrase)]


def together(groups: list[list[Phrase]]) -> list[list[Phrase]]:
    """«20. mai; 24. juni; kl. 18»: lists of days with one clock for all of them, as one list.

    The clock stands before the first of the days or after the last of them, and they have no other.
    Lists that all have their year stand by themselves, as they are printed.
    """
    every = [one for group in groups for one in group]
    clocked = [one for one in every if one.marks.clocks]
    if len(groups) == 1 or not clocked:
        return groups
    one = clocked[-1]
    heads = one is every[0] and "clocks" in one.marks.before
    ends = one is every[-1] and not heads
    shared = len(clocked) == 1 and (heads or ends) and all(map(_is_one_day, every))
    last = [group[-1].head for group in groups if group]
    shared = shared and not all(isinstance(head, Span) and head.final.year for head in last)
    if not (shared or (ends and one.marks.across)):
        return groups
    return [
        [
            one if place else one._replace(separator=",")
            for group in groups
            for place, one in enumerate(group)
        ]
    ]


# What stands before a colon.
def _headed(group: list[Phrase]) -> list[Phrase]:
    """«i mars: 3. og 10.», «2026: 10. mars», «januar–mai: tirsdager», without the heading.

    What a heading says nothing of runs into it, and is asked about.
    """
    found: list[Phrase] = []
    heading: Span | None = None
    for phrase in group:
        if phrase.separator == ":" and isinstance(found[-1].head, Recurring):
            phrase = phrase._replace(separator=",")
        elif phrase.separator == ":":
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
        one_day = heading.last is None and above.unit == "day"
        if head.limits or one_day or "bare" in (above.unit, heading.final.unit):
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


# What the members of a list share by how they are written.
def _gathered(group: list[Phrase], text: str) -> list[Phrase]:
    """«somrene 2026 og 2027», «mai og september hvert år», «første tirsdag i mars og april»."""
    found: list[Phrase] = []
    ordinals: list[Atom] = []
    for phrase in group:
        before = found[-1] if found else None
        if before is None or phrase.separator not in ("and", ","):
            found.append(phrase)
            continue
        earlier = before.head
        if isinstance(earlier, Span) and earlier.final.unit in OF_MONTH:
            phrase = _month_of_years(phrase)
        head = phrase.head
        if isinstance(earlier, Span) and isinstance(head, Span):
            if head.first.unit == "nth-weekday":
                ordinals = _ordinals_before(found)
            taken = _taken_up(earlier, head, phrase, text)
            if taken is not head and taken.first.unit == "nth-weekday":
                found += [
                    phrase._replace(head=Span(taken.first._replace(a=one.a))) for one in ordinals
                ]
            head = taken
        rule = head.recurrence if isinstance(head, Recurring) else None
        if isinstance(earlier, Recurring) and isinstance(head, Span):
            head = _as_season(earlier, head, phrase) or head
        if isinstance(rule, Rule) and rule.frequency == "yearly" and rule.month_day:
            found = _each_year(found, rule)
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


def _ordinals_before(group: list[Phrase]) -> list[Atom]:
    """«første og» before «tredje torsdag i mars»."""
    found: list[Atom] = []
    for phrase in reversed(group):
        head = phrase.head
        if not isinstance(head, Span) or head.last or head.first.unit != "bare":
            break
        found.insert(0, head.first)
    return found


def _each_year(group: list[Phrase], rule: Rule) -> list[Phrase]:
    """«1. mars og» before «1. september hvert år»: days of every year too."""
    found = list(group)
    for place in range(len(found) - 1, -1, -1):
        phrase = found[place]
        head = phrase.head
        if not isinstance(head, Span) or head.last or head.first.year or head.first.weekday >= 0:
            break
        if head.first.unit not in ("day", "bare"):
            break
        month = head.first.b or rule.months[0]
        found[place] = phrase._replace(
            head=Recurring(rule._replace(months=(month,), month_day=head.first.a))
        )
        rule = rule._replace(months=(month,))
        if phrase.separator not in ("and", ","):
            break
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


def _month_of_years(phrase: Phrase) -> Phrase:
    """«og november hvert år» after «siste onsdag i mai»: a month like that, which comes again."""
    head = phrase.head
    rule = head.recurrence if isinstance(head, Recurring) else None
    if not isinstance(rule, Rule) or rule != Rule("yearly", months=rule.months[:1]):
        return phrase
    month = Atom("month", rule.months[0], start=phrase.start, end=phrase.end)
    return phrase._replace(head=Span(month), marks=phrase.marks._replace(each_year=True))


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
        head = phrase.head
        single = not (isinstance(head, Span) and head.last)
        if isinstance(head, Recurring):
            single = isinstance(head.recurrence, Rule) and head.recurrence.month_day > 0
        joined = phrase.separator in ("and", "or") or (several and phrase.separator == ",")
        if before.deadline and single and (joined or before.deadline != "named"):
            marks = marks._replace(deadline=before.deadline)
        if "clocks" in before.before and not marks.clocks and _has_hours(phrase):
            marks = marks._replace(clocks=before.clocks)
            said.add("clocks")
        if len(said) > len(marks.before):
            marks = marks._replace(before=frozenset(said))
        found.append(phrase if marks is phrase.marks else phrase._replace(marks=marks))
    return found


def _is_one_day(phrase: Phrase) -> bool:
    head = phrase.head
    return isinstance(head, Span) and head.last is None and _has_hours(phrase)


def _said_after(group: list[Phrase]) -> list[Phrase]:
    """Every time with what was said after the last of the list, where it has none of its own.

    A clock after a time in the middle of a list is for those before it up to one with its own.
    """
    found = group[-1:]
    last = group[-1].marks
    unsure = last.unsure and bool(last.doubt) and not any(one.marks.unsure for one in group[:-1])
    for phrase in reversed(group[:-1]):
        marks, later = phrase.marks, found[0].marks
        linked = found[0].separator in ("and", "or", ",", "/") and not found[0].runs_on
        if linked and later.weekday >= 0 and marks.weekday < 0 and is_weeks(phrase):
            marks = marks._replace(weekday=later.weekday)
            phrase = phrase._replace(marks=marks)
        if not marks.clocks and later.clocks and linked and _takes_hours(phrase, found[0]):
            marks = marks._replace(clocks=later.clocks)
        if unsure and not marks.tentative:
            marks = marks._replace(unsure=True, doubt=marks.doubt or last.doubt)
        if marks is not phrase.marks:
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
              length_of(limit.span) > step_of(head.recurrence) or limit.toward]  # fmt: skip
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
    days = ("day", "bare", "feast", "week-day", "nth-weekday", "near-weekday", "weekend")
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
